//! That a report has other versions, in one line under its title.

use serde::Serialize;

use crate::dossier::article::Article;
use crate::dossier::versions::ChangeKind;
use crate::dossier::versions::Label;
use crate::pages::Scene;
use crate::route::Route;

/// That a report has other versions.
#[derive(Serialize)]
pub(super) struct VersionsLineView {
    /// The page that compares them.
    href: String,
    /// How many versions there are.
    versions: usize,
    /// Whether one of them is later than the text with the notes.
    later: bool,
    /// What differs between them, in words, what matters most first.
    differs: Vec<String>,
}

/// The line of an article; `None` for one without other versions.
pub(super) fn view(article: Article<'_>, scene: &Scene<'_>) -> Option<VersionsLineView> {
    if article.record().versions.is_empty() {
        return None;
    }
    let (versions, comparisons) = (article.versions(), article.comparisons());
    let changes: Vec<_> = comparisons
        .iter()
        .filter_map(|comparison| comparison.passages.as_ref())
        .flat_map(|passages| &passages.changes)
        .collect();
    let changed =
        |label: Label| changes.iter().filter(|change| change.labels.contains(&label)).count();
    let figures = changed(Label::Figures);
    let passages = changes.iter().filter(|change| change.kind != ChangeKind::Moved).count();
    let headline = comparisons.iter().any(|comparison| comparison.headline);
    let mut differs = Vec::new();
    if headline {
        differs.push(scene.text("versions-headline"));
    }
    let counted = [("versions-figures", figures), ("versions-passages", passages - figures)];
    for (key, n) in counted.into_iter().filter(|(_, n)| *n > 0) {
        differs.push(scene.with(key, &[("n", n.into())]));
    }
    Some(VersionsLineView {
        href: scene.href(&Route::versions(article.id())),
        versions: versions.len(),
        later: versions.last().is_some_and(|last| !last.is_annotated()),
        differs,
    })
}
