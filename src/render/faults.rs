//! What the template engine says, as diagnostics: each fault at its place in the file, with a remedy.

use std::collections::BTreeMap;

use tera::ErrorKind;
use tera::Tera;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::text::range::TextRange;
use crate::text::source::FileTable;

/// Names that a template may have meant.
#[derive(Debug, Default)]
pub struct Known {
    templates: Vec<String>,
    components: Vec<String>,
    blocks: Vec<String>,
}

/// A fault: the template, the bytes concerned, and what is wrong.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    template: String,
    range: Option<TextRange>,
    message: String,
}

impl Known {
    /// The names in some templates: by template's name its text.
    pub fn new(sources: &BTreeMap<String, String>) -> Known {
        let html = || sources.iter().filter(|(name, _)| name.ends_with(".html"));
        let named = |opening: &str| -> Vec<String> {
            html().flat_map(|(_, text)| after(text, opening)).map(str::to_owned).collect()
        };
        Known {
            templates: html().map(|(name, _)| name.clone()).collect(),
            components: named("{% component "),
            blocks: named("{% block "),
        }
    }
}

/// The words that follow an opening in a text.
fn after<'t>(text: &'t str, opening: &'t str) -> impl Iterator<Item = &'t str> {
    let end = |c: char| !c.is_alphanumeric() && c != '_';
    text.split(opening).skip(1).filter_map(move |rest| rest.split(end).next())
}

/// Reports the templates of a dossier's own that cannot be read, all of them. The engine itself
/// stops at the first.
pub fn unreadable(files: &FileTable, diags: &mut Diagnostics) {
    for (_, file) in files.below("templates/").filter(|(_, file)| file.path.ends_with(".html")) {
        let name = file.path.trim_start_matches("templates/");
        // Alone, a template lacks what it refers to; only what it is in itself counts here.
        if let Err(error) = Tera::new().add_raw_template(name, &file.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report(&error, &Known::default(), files, diags);
        }
    }
}

/// Reports what the template engine says, each fault at its place in the file.
pub fn report(error: &tera::Error, known: &Known, files: &FileTable, diags: &mut Diagnostics) {
    for fault in faults(error, files) {
        let path = format!("templates/{}", fault.template);
        let (message, written, can_be) = read(&fault.message, known);
        let own = files.find(&path);
        let diag = match (own, fault.range) {
            (Some(file), Some(range)) => diags.error(file.span(range), Code::Template, message),
            (Some(file), None) => diags.error(file.start(), Code::Template, message),
            (None, _) => diags.error_at(path.trim_end_matches('/'), Code::Template, message),
        };
        if let Some(written) = written {
            diag.suggest(&written, can_be.iter().map(String::as_str));
        }
        if own.is_some() {
            diag.hint("the built-in template is used when you take this file away");
        }
    }
}

/// Every fault that an error tells of.
fn faults(error: &tera::Error, files: &FileTable) -> Vec<Fault> {
    match error.kind() {
        ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
            let range = &found.span().range;
            vec![Fault {
                template: found.filename().to_owned(),
                range: Some(TextRange::new(range.start, range.end.max(range.start))),
                message: found.message().to_owned(),
            }]
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = format!("Unknown template `{parent}`");
            vec![Fault { range: found(current, parent, files), template: current.clone(), message }]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = "this template leads back to itself".to_owned();
            vec![Fault { template: tpl.clone(), range: None, message }]
        }
        _ => told(&error.to_string(), files),
    }
}

/// Where some words stand first in a template of the dossier's own.
fn found(template: &str, words: &str, files: &FileTable) -> Option<TextRange> {
    let file = files.find(&format!("templates/{template}"))?;
    let at = files.get(file).text.find(words)?;
    Some(TextRange::new(at, at + words.len()))
}

/// The faults in a text of the engine's: it gives those of references between templates as one
/// text of drawn reports (`error: …`, ` --> file:line:column`, the line, its carets).
fn told(text: &str, files: &FileTable) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut place = None;
    for line in text.lines() {
        let line = line.trim();
        if let Some(message) = line.strip_prefix("error: ") {
            faults.push(Fault {
                template: String::new(),
                range: None,
                message: message.to_owned(),
            });
            place = None;
            continue;
        }
        let Some(fault) = faults.last_mut() else { continue };
        if let Some((template, at)) = line.strip_prefix("--> ").and_then(position) {
            fault.template = template.to_owned();
            place = Some(at);
        } else if let (Some((row, column)), true) = (place, line.contains('^')) {
            let carets = line.chars().filter(|c| *c == '^').count();
            let file = files.find(&format!("templates/{}", fault.template));
            fault.range = file.and_then(|f| range(&files.get(f).text, row, column, carets));
            place = None;
        }
    }
    if faults.is_empty() {
        // "defined in both `a` and `b`": the one that the dossier brings along is at fault.
        let mut names = text.split('`').skip(1).step_by(2);
        let own = names.find(|name| files.find(&format!("templates/{name}")).is_some());
        let template = own.unwrap_or_default().to_owned();
        faults.push(Fault { template, range: None, message: text.to_owned() });
    }
    faults
}

/// `parts/date.html:3:14` as a name, a line and a column.
fn position(text: &str) -> Option<(&str, (usize, usize))> {
    let (rest, column) = text.rsplit_once(':')?;
    let (template, row) = rest.rsplit_once(':')?;
    Some((template, (row.parse().ok()?, column.parse().ok()?)))
}

/// So many characters of a text from a line and a column, which count from 1.
fn range(text: &str, row: usize, column: usize, len: usize) -> Option<TextRange> {
    let line = text.split_inclusive('\n').nth(row.checked_sub(1)?)?;
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    let at = |n: usize| line.char_indices().nth(n).map_or(line.len(), |(at, _)| at);
    let from = column.checked_sub(1)?;
    Some(TextRange::new(start + at(from), start + at(from + len)))
}

/// The engine's message in our style, the name that is wrong in it, and the names it could be.
fn read(message: &str, known: &Known) -> (String, Option<String>, Vec<String>) {
    let message = message.trim_end_matches('.');
    let names = |text: &str| -> Vec<String> {
        let names = text.split(", ").map(|name| name.trim().trim_matches('`').to_owned());
        names.filter(|name| !name.is_empty()).collect()
    };
    let (said, can_be) = match message.split_once(". Available variables: ") {
        Some((said, list)) => (said, names(list)),
        None => match message.split_once(". Possible argument(s) are: ") {
            Some((said, list)) => (said, names(list)),
            None if message.starts_with("Unknown component") => (message, known.components.clone()),
            None if message.starts_with("Unknown template") => (message, known.templates.clone()),
            None if message.starts_with("Block ") => (message, known.blocks.clone()),
            None => (message, Vec::new()),
        },
    };
    let written = said.split('`').nth(1).map(str::to_owned).filter(|_| !can_be.is_empty());
    // A name that only the faulty template gives is no remedy.
    let can_be: Vec<String> =
        can_be.into_iter().filter(|name| Some(name) != written.as_ref()).collect();
    let mut letters = said.chars();
    let first = letters.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    (format!("{first}{}", letters.as_str()), written, can_be)
}

#[cfg(test)]
mod tests {
    use crate::render::faults::told;
    use crate::text::source::FileTable;
    use crate::text::source::SourceFile;

    #[test]
    fn every_fault_of_a_text_is_found_at_its_place() {
        let path = "templates/page.html".to_owned();
        let text = "<p>é {{ a | b }}</p>\n{{ c() }}\n".to_owned();
        let files = FileTable::new(vec![SourceFile { path, text: text.clone() }]);
        let said = "error: Unknown filter `b`\n --> page.html:1:13\n  |\n1 | <p>é {{ a | b }}</p>\n  |            ^\n\n\
                    error: Unknown function `c`\n --> page.html:2:4\n  |\n2 | {{ c() }}\n  |    ^^^";
        let found: Vec<(String, &str)> = told(said, &files)
            .into_iter()
            .map(|fault| (fault.message, fault.range.expect("it has a place").slice(&text)))
            .collect();
        let expect =
            [("Unknown filter `b`".to_owned(), "b"), ("Unknown function `c`".to_owned(), "c()")];
        assert_eq!(found, expect);
    }
}
