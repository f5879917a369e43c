//! Pages and templates to HTML.

pub mod chrome;
pub mod templates;

use crate::dossier::Dossier;
use crate::locale::Locale;
use crate::output::OutputFile;
use crate::pages::Page;
use crate::pages::Scene;
use crate::render::chrome::chrome;
use crate::render::templates::Templates;

/// Paints a page. `Err` is what the template engine says, with the template's file and line.
pub fn render<'d>(
    page: &Page<'d>,
    dossier: &'d Dossier,
    locale: &'d Locale,
    templates: &Templates,
) -> tera::TeraResult<OutputFile> {
    let scene = Scene { dossier, locale, here: page.route.clone() };
    let view = page.view(&scene);
    let mut fields = view.fields;
    fields.insert("chrome", &chrome(page, &view.title, &scene));
    let html = templates.paint(page.template, &fields)?;
    Ok(OutputFile { path: page.route.path().to_owned(), bytes: html.into_bytes() })
}
