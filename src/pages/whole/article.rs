//! An article as a chapter: the report, and its notes below it.

use serde::Serialize;

use crate::dossier::article::Article;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::headed::HeadView;
use crate::pages::part::LinkView;
use crate::pages::part::NoteView;
use crate::pages::report::Naming;
use crate::pages::report::paint_chapter;

#[derive(Serialize)]
pub(super) struct ArticleChapterView {
    #[serde(flatten)]
    head: HeadView,
    incidents: Vec<LinkView>,
    blocks: Vec<BlockView>,
    /// In the order of their numbers, those without a place in the text last.
    notes: Vec<NoteView>,
    /// The hash of the capture.
    sha256: Option<String>,
}

#[derive(Serialize)]
struct BlockView {
    n: usize,
    anchor: String,
    block_html: String,
}

pub(super) fn view(article: Article<'_>, scene: &Scene<'_>) -> ArticleChapterView {
    let record = article.record();
    let notes = article.notes();
    let (placed, lost): (Vec<_>, Vec<_>) = notes.iter().partition(|n| n.anchor().is_some());
    ArticleChapterView {
        head: scene.head(article),
        incidents: article.incidents().iter().map(|(i, _)| scene.incident_link(*i)).collect(),
        blocks: blocks(article, scene),
        notes: placed.into_iter().chain(lost).map(|note| scene.note(note)).collect(),
        sha256: record.capture.as_ref().map(|capture| capture.sha256.clone()),
    }
}

fn blocks(article: Article<'_>, scene: &Scene<'_>) -> Vec<BlockView> {
    let label = |n: usize| scene.with("note-n", &[("n", n.into())]);
    let prefix = scene.prefix();
    let painted = paint_chapter(article, &[], &Naming { label: &label, prefix: &prefix });
    let view = |(ix, block): (usize, crate::pages::report::Painted<'_>)| BlockView {
        n: ix + 1,
        anchor: format!("{prefix}p{}", ix + 1),
        block_html: write(&block.nodes),
    };
    painted.into_iter().enumerate().map(view).collect()
}
