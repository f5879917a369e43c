//! The templates: the built-in ones, and a dossier's own in their place.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use tera::Context;
use tera::Kwargs;
use tera::State;
use tera::Tera;
use tera::TeraResult;
use tera::Value;
use tera::escape_html;

use crate::assets;
use crate::config::Language;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::locale::Arg;
use crate::locale::Locale;
use crate::render::faults;
use crate::render::faults::Known;
use crate::text::range::TextRange;
use crate::text::source::FileTable;
use crate::text::unseen::can_deceive;
use crate::text::unseen::code;

/// Every template, parsed, with the functions they may call.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
}

/// The template that every page extends.
const FRAME: &str = "base";

/// Where the sentences of the interface stand in the folder of templates: every file below it.
pub fn words_folder(language: Language) -> String {
    format!("words/{}/", language.code())
}

/// The interface's words and the templates of a dossier: the built-in ones, file by file replaced
/// by those of its own `templates/`. What cannot be read is reported, with file, line and caret.
pub fn load(
    files: &FileTable,
    language: Language,
    diags: &mut Diagnostics,
) -> Option<(Arc<Locale>, Templates)> {
    let sources = sources(files);
    let locale = Arc::new(words(&sources, language, files, diags)?);
    let mut tera = Tera::new();
    tera.set_escape_fn(escape);
    tera.register_function("t", translate(Arc::clone(&locale)));
    let pages: Vec<(&str, &str)> = sources
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let errors = diags.errors();
    faults::unreadable(files, diags);
    if diags.errors() > errors {
        return None;
    }
    match tera.add_raw_templates(pages) {
        Ok(()) => Some((locale, Templates { tera })),
        Err(error) => {
            faults::report(&error, &Known::new(&sources), files, diags);
            None
        }
    }
}

impl Templates {
    /// The templates of pages, without `.html`, in order.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        let mut names: Vec<&str> = self
            .tera
            .get_template_names()
            .filter_map(|name| name.strip_suffix(".html"))
            .filter(|name| !name.contains('/') && *name != FRAME)
            .collect();
        names.sort_unstable();
        names.into_iter()
    }

    /// The variables that a page's template, its frame included, takes from the page's view.
    pub fn variables(&self, template: &str) -> Vec<String> {
        let found = self.tera.get_template_variables(&format!("{template}.html"));
        let found = found.expect("asked for a template that is there");
        let mut names: Vec<String> = found.into_iter().map(str::to_owned).collect();
        names.sort_unstable();
        names
    }

    /// A page from its template (a name without `.html`) and the fields of its view.
    pub fn paint(&self, template: &str, fields: &Context) -> TeraResult<String> {
        self.tera.render(&format!("{template}.html"), fields)
    }
}

/// Writes a field of a view as HTML text, with invisible characters that could deceive as their
/// codes: in a list, a title that turns the direction of reading would turn what follows it.
fn escape(text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    for part in text.split_inclusive(can_deceive) {
        let words = part.trim_end_matches(can_deceive);
        escape_html(words, out)?;
        for c in part[words.len()..].chars() {
            write!(out, "[{}]", code(c))?;
        }
    }
    Ok(())
}

/// The interface's sentences; `None` with a diagnostic when a file of them cannot be read.
fn words(
    sources: &BTreeMap<String, String>,
    language: Language,
    files: &FileTable,
    diags: &mut Diagnostics,
) -> Option<Locale> {
    let folder = words_folder(language);
    let named: Vec<(&String, &String)> =
        sources.iter().filter(|(name, _)| name.starts_with(&folder)).collect();
    let texts: Vec<&str> = named.iter().map(|(_, text)| text.as_str()).collect();
    let (ix, at, what) = match Locale::new(language, &texts) {
        Ok(locale) => return Some(locale),
        Err(error) => error,
    };
    let path = format!("templates/{}", named[ix].0);
    let message = format!("these words are not in Fluent syntax: {what}");
    match files.find(&path) {
        Some(file) => {
            let span = file.span(TextRange::new(at, at));
            diags.error(span, Code::Template, message).hint("write `key = words`, one to a line");
        }
        None => {
            diags.error_at(path, Code::Template, message);
        }
    }
    None
}

/// Templates by name: the built-in ones with the dossier's own over them.
fn sources(files: &FileTable) -> BTreeMap<String, String> {
    let mut sources: BTreeMap<String, String> = assets::templates()
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned()))
        .collect();
    for (_, file) in files.below("templates/") {
        let name = file.path.trim_start_matches("templates/");
        sources.insert(name.to_owned(), file.text.clone());
    }
    sources
}

/// The function `t(key="…", n=…)` of templates: a sentence of the interface.
fn translate(locale: Arc<Locale>) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<String> {
    move |kwargs: Kwargs, _: &State<'_>| {
        let key: &str = kwargs.must_get("key")?;
        if !locale.has(key) {
            return Err(tera::Error::message(format!("the interface has no words for `{key}`")));
        }
        let args: Vec<(String, Arg)> = kwargs
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), arg(value)?)))
            .filter(|(name, _)| name != "key")
            .collect();
        let args: Vec<(&str, Arg)> = args.iter().map(|(n, a)| (n.as_str(), a.clone())).collect();
        Ok(locale.with(key, &args))
    }
}

fn arg(value: &Value) -> Option<Arg> {
    if let Some(number) = value.as_i128() {
        return usize::try_from(number).ok().map(Arg::Number);
    }
    value.as_str().map(|text| Arg::Text(text.to_owned()))
}
