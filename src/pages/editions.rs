//! The editions: what each changed, what was corrected in it, and what the present one holds.

use serde::Serialize;

use crate::config::Published;
use crate::corpus::correction::Correction;
use crate::dossier::Dossier;
use crate::output::MANIFEST;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::route::Route;
use crate::time::Edtf;
use crate::time::relate::Relation;
use crate::time::relate::relate;

#[derive(Serialize)]
struct EditionsView {
    /// The latest first.
    editions: Vec<EditionView>,
    manifest: LinkView,
    articles: usize,
    sources: usize,
    incidents: usize,
    notes: usize,
}

#[derive(Serialize)]
struct EditionView {
    anchor: String,
    number: String,
    date: Option<DateView>,
    changes: Option<String>,
    /// The SHA-256 of its manifest, where it was written down.
    manifest: Option<String>,
    present: bool,
    corrections: Vec<CorrectionView>,
}

#[derive(Serialize)]
struct CorrectionView {
    href: String,
    weight: String,
    now: String,
}

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    vec![Page::new(Route::section("editions"), "editions", "corrections", |scene| {
        (scene.text("editions-title"), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> EditionsView {
    let dossier = scene.dossier;
    let editions = &dossier.config.editions;
    let view = |ix: usize| {
        let edition = &editions[ix];
        let before = ix.checked_sub(1).and_then(|before| editions.get(before));
        EditionView {
            anchor: format!("edition-{}", ix + 1),
            number: edition.number.clone(),
            date: edition.date.as_ref().map(|date| scene.date(date)),
            changes: edition.changes.clone(),
            manifest: edition.manifest.clone(),
            present: ix + 1 == editions.len(),
            corrections: corrections(edition, before, scene),
        }
    };
    EditionsView {
        editions: (0..editions.len()).rev().map(view).collect(),
        manifest: scene.link(&Route::file(MANIFEST), MANIFEST),
        articles: dossier.articles().len(),
        sources: dossier.sources().len(),
        incidents: dossier.incidents().len(),
        notes: dossier.articles().map(|article| article.record().annotations.len()).sum(),
    }
}

/// The corrections made since the edition before and not after this one, the latest first.
fn corrections(
    edition: &Published,
    before: Option<&Published>,
    scene: &Scene<'_>,
) -> Vec<CorrectionView> {
    let zone = scene.dossier.config.zone;
    let after = |at: &Edtf, date: &Edtf| relate(at, date, zone) == Relation::After;
    let made = |correction: &&Correction| {
        let Some(at) = &correction.at else { return false };
        let since = before.and_then(|before| before.date.as_ref());
        since.is_none_or(|since| after(at, since))
            && edition.date.as_ref().is_some_and(|date| !after(at, date))
    };
    let mut made: Vec<&Correction> =
        scene.dossier.corpus().corrections.iter().filter(made).collect();
    made.sort_by_key(|correction| std::cmp::Reverse(correction.at.clone()));
    let log = Route::section("corrections");
    made.into_iter()
        .map(|correction| CorrectionView {
            href: scene.href(&log.clone().at(format!("correction-{}", correction.id))),
            weight: scene.text(&format!("weight-{}", correction.weight.code())),
            now: correction.now.clone(),
        })
        .collect()
}
