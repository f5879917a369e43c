//! Pages and templates to HTML.

pub mod chrome;
pub mod faults;
pub mod templates;

use crate::dossier::Dossier;
use crate::locale::Locale;
use crate::output::OutputFile;
use crate::pages::Page;
use crate::pages::Scene;
use crate::render::chrome::chrome;
use crate::render::templates::Templates;
use crate::stylesheet::Sheets;

/// What pages are painted with: the words, the templates and the style sheets of an edition.
#[derive(Debug, Clone, Copy)]
pub struct Theme<'d> {
    /// The interface's words.
    pub locale: &'d Locale,
    /// The templates.
    pub templates: &'d Templates,
    /// The style sheets.
    pub sheets: &'d Sheets,
}

/// Paints a page. `Err` is what the template engine says, with the template's file and line.
pub fn render<'d>(
    page: &Page<'d>,
    dossier: &'d Dossier,
    theme: &Theme<'d>,
) -> tera::TeraResult<OutputFile> {
    let scene = Scene { dossier, locale: theme.locale, here: page.route.clone(), chapter: None };
    let view = page.view(&scene);
    let mut fields = context(view.fields);
    fields.insert("chrome", &chrome(page, &view.title, &scene, theme.sheets));
    let html = theme.templates.paint(page.template, &fields)?;
    Ok(OutputFile { path: page.route.path().to_owned(), bytes: html.into_bytes() })
}

/// The fields of a view, as a template takes them.
pub fn context(fields: tera::Value) -> tera::Context {
    let mut context = tera::Context::new();
    for (name, value) in fields.into_map().unwrap_or_default() {
        context.insert_value(name.to_string(), value);
    }
    context
}
