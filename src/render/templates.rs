//! The templates: the built-in ones, and a dossier's own in their place.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Context;
use tera::ErrorKind;
use tera::Kwargs;
use tera::State;
use tera::Tera;
use tera::TeraResult;
use tera::Value;

use crate::assets;
use crate::config::Language;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::locale::Arg;
use crate::locale::Locale;
use crate::text::range::TextRange;
use crate::text::source::FileTable;

/// Every template, parsed, with the functions they may call.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
}

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
    tera.register_function("t", translate(Arc::clone(&locale)));
    let pages: Vec<(&str, &str)> = sources
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    match tera.add_raw_templates(pages) {
        Ok(()) => Some((locale, Templates { tera })),
        Err(error) => {
            report(&error, files, diags);
            None
        }
    }
}

impl Templates {
    /// A page from its template (a name without `.html`) and the fields of its view.
    pub fn paint(&self, template: &str, fields: &Context) -> TeraResult<String> {
        self.tera.render(&format!("{template}.html"), fields)
    }
}

/// Reports what the template engine says, at its place in the file.
pub fn report(error: &tera::Error, files: &FileTable, diags: &mut Diagnostics) {
    let (ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found)) = error.kind() else {
        diags.error_at("templates/", Code::Template, error.to_string());
        return;
    };
    let path = format!("templates/{}", found.filename());
    let message = found.message().trim_end_matches('.').to_owned();
    match files.find(&path) {
        Some(file) => {
            let range = &found.span().range;
            let span = file.span(TextRange::new(range.start, range.end.max(range.start)));
            diags
                .error(span, Code::Template, message)
                .hint("the built-in template is used when you take this file away");
        }
        None => {
            diags.error_at(path, Code::Template, message);
        }
    }
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
