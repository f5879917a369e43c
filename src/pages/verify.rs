//! How to verify a copy of the site, and what that proves.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::output::MANIFEST;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::route::Route;

#[derive(Serialize)]
struct VerifyView {
    manifest: LinkView,
    /// Reports that have a capture, and all.
    captured: usize,
    articles: usize,
}

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    vec![Page::new(Route::section("verify"), "verify", "data", |scene| {
        (scene.text("verify-title"), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> VerifyView {
    let articles = &scene.dossier.corpus().articles;
    VerifyView {
        manifest: scene.link(&Route::file(MANIFEST), MANIFEST),
        captured: articles.iter().filter(|article| article.capture.is_some()).count(),
        articles: articles.len(),
    }
}
