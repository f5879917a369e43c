//! The corrections log.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::markdown::html::Href;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::route::Route;

#[derive(Serialize)]
struct CorrectionsView {
    corrections: Vec<CorrectionView>,
    editions: LinkView,
    contact: Option<String>,
}

#[derive(Serialize)]
struct CorrectionView {
    anchor: String,
    at: Option<DateView>,
    page: Option<LinkView>,
    was: String,
    now: String,
    why: String,
    reported_by: Option<String>,
    weight: String,
}

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    let page = Page::new(Route::section("corrections"), "corrections", "corrections", |scene| {
        (scene.text("nav-corrections"), view(scene))
    });
    vec![page]
}

fn view(scene: &Scene<'_>) -> CorrectionsView {
    let mut corrections: Vec<_> = scene.dossier.corpus().corrections.iter().collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.at.clone()));
    let corrections = corrections
        .into_iter()
        .map(|correction| CorrectionView {
            anchor: format!("correction-{}", correction.id),
            at: correction.at.as_ref().map(|at| scene.date(at)),
            page: correction.page.as_ref().and_then(|page| corrected_page(&page.value, scene)),
            was: correction.was.clone(),
            now: correction.now.clone(),
            why: correction.why.clone(),
            reported_by: correction.reported_by.clone(),
            weight: scene.text(&format!("weight-{}", correction.weight.code())),
        })
        .collect();
    CorrectionsView {
        corrections,
        editions: scene.link(&Route::section("editions"), scene.text("editions-title")),
        contact: scene.dossier.config.contact.clone(),
    }
}

/// The page a correction is about, named as that page is.
fn corrected_page(link: &str, scene: &Scene<'_>) -> Option<LinkView> {
    use crate::link::Link;
    let dossier = scene.dossier;
    let text = match Link::parse(link) {
        Link::Article(id) => dossier.article(id)?.head().title.clone(),
        Link::Incident(id) => dossier.incident(id)?.record().title.clone(),
        Link::Source(id) => dossier.source(id)?.record().name.clone(),
        Link::Statement(id) => dossier.statement(id)?.record().title.clone(),
        Link::Name(id) => dossier.name(id)?.name.clone(),
        Link::Page(id) => {
            dossier.corpus().pages.iter().find(|page| page.id.as_str() == id)?.title.clone()
        }
        Link::Home => scene.text("nav-home"),
        Link::Note(..) => scene.text("note"),
        Link::Web(_) | Link::Here(_) | Link::Unknown => return None,
    };
    let lang = match Link::parse(link) {
        Link::Article(id) => Some(lang_of(dossier.article(id)?.head().language.as_deref())),
        _ => None,
    };
    match scene.resolve(link) {
        Href::Inside(href) => Some(LinkView { href, text, lang, proposed: false }),
        Href::Outside(_) | Href::Nowhere => None,
    }
}
