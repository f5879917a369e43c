//! The list of sources, by name.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::source::Source;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::list;
use crate::pages::network::NetworkView;
use crate::pages::part::GradeView;
use crate::pages::part::LinkView;
use crate::pages::part::PagerView;

#[derive(Serialize)]
struct SourcesView {
    total: usize,
    sources: Vec<RowView>,
    /// Who relays whom, on the first page of the list.
    network: Option<NetworkView>,
    pager: PagerView,
}

#[derive(Serialize)]
struct RowView {
    link: LinkView,
    kind: String,
    owner: Option<String>,
    ownership: Option<String>,
    sanctioned: bool,
    grade: GradeView,
    articles: usize,
}

/// The list, in parts when it is long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let mut sources: Vec<Source<'_>> = dossier.sources().collect();
    sources.sort_by_key(|source| crate::id::slug(&source.record().name));
    list("sources", &sources, view)
}

fn view(scene: &Scene<'_>, sources: &[Source<'_>], total: usize, pager: PagerView) -> SourcesView {
    let sources = sources.iter().map(|source| row(*source, scene)).collect();
    let network = (pager.n == 1).then(|| scene.dossier_network()).flatten();
    SourcesView { total, sources, network, pager }
}

fn row(source: Source<'_>, scene: &Scene<'_>) -> RowView {
    let record = source.record();
    RowView {
        link: scene.source_link(source),
        kind: scene.text(&format!("source-{}", record.kind.code())),
        owner: record.owner.clone(),
        ownership: record.ownership.as_ref().map(|ownership| {
            let words = scene.text(&format!("ownership-{}", ownership.code.code()));
            format!("{words} ({})", ownership.year)
        }),
        sanctioned: !record.sanctions.is_empty(),
        grade: scene.grade(Some(source)),
        articles: source.articles().len(),
    }
}
