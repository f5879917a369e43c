//! A free page of prose. The one named `methodology` stands at the head of the methodology page.

use serde::Serialize;

use crate::corpus::page::FreePage;
use crate::corpus::page::METHODOLOGY;
use crate::dossier::Dossier;
use crate::id::PageId;
use crate::pages::Page;
use crate::route::Route;

#[derive(Serialize)]
struct PageView {
    title: String,
    body_html: String,
}

/// One page each.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    listed(dossier)
        .map(|page| {
            Page::new(Route::page(&page.id), "page", "home", move |scene| {
                let body_html = scene.body(&page.text.doc);
                (page.title.clone(), PageView { title: page.title.clone(), body_html })
            })
        })
        .collect()
}

/// The free pages that have an address of their own, in their order.
pub(super) fn listed(dossier: &Dossier) -> impl Iterator<Item = &FreePage> {
    let mut pages: Vec<&FreePage> =
        dossier.corpus().pages.iter().filter(|page| page.id.as_str() != METHODOLOGY).collect();
    pages.sort_by_key(|page| (page.order, &page.id));
    pages.into_iter()
}

/// Where a free page stands.
pub(super) fn route(id: &PageId) -> Route {
    if id.as_str() == METHODOLOGY { Route::section("methodology") } else { Route::page(id) }
}
