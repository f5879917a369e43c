//! An article as a chapter: the report, and its notes below it.

use serde::Serialize;

use crate::corpus::article::Body;
use crate::corpus::codes::Status;
use crate::dossier::article::Article;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::CredibilityView;
use crate::pages::part::DateView;
use crate::pages::part::GradeView;
use crate::pages::part::LinkView;
use crate::pages::part::NoteView;
use crate::pages::report::Naming;
use crate::pages::report::paint_chapter;

#[derive(Serialize)]
pub(super) struct ArticleChapterView {
    title: String,
    subtitle: Option<String>,
    lang: String,
    draft: bool,
    internal_note: Option<String>,
    source: Option<LinkView>,
    grade: GradeView,
    credibility: Option<CredibilityView>,
    authors: Vec<String>,
    via: Vec<LinkView>,
    published: Option<DateView>,
    dateline: Option<String>,
    words: usize,
    rights_note: Option<String>,
    notice_html: Option<String>,
    incidents: Vec<LinkView>,
    /// "full", "excerpts" or "nothing".
    shown: &'static str,
    blocks: Vec<BlockView>,
    /// In the order of their numbers, those without a place in the text last.
    notes: Vec<NoteView>,
    url: Option<String>,
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
    let (head, record) = (article.head(), article.record());
    let notes = article.notes();
    let (placed, lost): (Vec<_>, Vec<_>) = notes.iter().partition(|n| n.anchor().is_some());
    ArticleChapterView {
        title: head.title.clone(),
        subtitle: head.subtitle.clone(),
        lang: lang_of(head.language.as_deref()),
        draft: head.status == Status::Draft,
        internal_note: head.internal_note.clone(),
        source: article.source().map(|source| scene.source_link(source)),
        grade: scene.grade(article.source()),
        credibility: head.credibility.as_ref().map(|c| scene.credibility(&c.value)),
        authors: head.authors.clone(),
        via: head.via.iter().map(|via| scene.agency(via)).collect(),
        published: head.published.as_ref().map(|date| scene.date(&date.value)),
        dateline: head.dateline.clone(),
        words: record.words,
        rights_note: head.rights_note.clone(),
        notice_html: head.notice.as_ref().map(|notice| scene.prose(&notice.doc)),
        incidents: article.incidents().iter().map(|(i, _)| scene.incident_link(*i)).collect(),
        shown: match record.body {
            Body::Full(_) => "full",
            Body::Excerpts(_) => "excerpts",
            Body::Withheld => "nothing",
        },
        blocks: blocks(article, scene),
        notes: placed.into_iter().chain(lost).map(|note| scene.note(note)).collect(),
        url: head.url.clone(),
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
