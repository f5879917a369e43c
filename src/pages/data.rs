//! The data of the edition: each file, what is in it, under which licence.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::export::FILES;
use crate::export::csv;
use crate::output::MANIFEST;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::route::Route;

#[derive(Serialize)]
struct DataView {
    files: Vec<FileView>,
    manifest: LinkView,
    licence: Option<String>,
}

#[derive(Serialize)]
struct FileView {
    link: LinkView,
    about: String,
    /// How many rows a table has below its header.
    rows: Option<usize>,
    columns: Vec<ColumnView>,
}

#[derive(Serialize)]
struct ColumnView {
    name: &'static str,
    about: String,
}

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    vec![Page::new(Route::section("data"), "data", "data", |scene| {
        (scene.text("nav-data"), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> DataView {
    let files = FILES.iter().map(|file| FileView {
        link: scene.link(&Route::file(file.path), file.path),
        about: scene.text(file.about),
        rows: rows(file.path, scene.dossier),
        columns: file
            .columns
            .iter()
            .map(|name| ColumnView { name, about: scene.text(&format!("column-{name}")) })
            .collect(),
    });
    DataView {
        files: files.collect(),
        manifest: scene.link(&Route::file(MANIFEST), MANIFEST),
        licence: scene.dossier.config.licence.clone(),
    }
}

/// The rows of a table, by its address; nothing for what is no table.
fn rows(path: &str, dossier: &Dossier) -> Option<usize> {
    match path {
        _ if path == csv::ARTICLES.path => Some(dossier.articles().len()),
        _ if path == csv::CLAIMS.path => {
            Some(dossier.incidents().map(|incident| incident.claims().len()).sum())
        }
        _ => None,
    }
}
