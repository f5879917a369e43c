//! What references say, laid over captures and into articles that lack it.

use std::path::Path;

use anyhow::Context;
use anyhow::Result;
use toml::Table;
use toml::Value;

use crate::cli::import::companions::Listed;
use crate::cli::import::companions::References;
use crate::cli::import::desk::Desk;
use crate::cli::import::fate::Fate;
use crate::cli::import::found::Found;
use crate::corpus::Corpus;
use crate::dossier::acceptance::Placing;
use crate::dossier::acceptance::Write;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::files::read_if_there;
use crate::id::ArticleId;
use crate::import::exports::address::page;
use crate::import::exports::reference::Reference;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::manifest::ManifestRow;

/// The row that a manifest would have for an attachment.
pub(super) fn row_of(references: &References, path: &Path) -> Option<ManifestRow> {
    references.of_file(path).map(|ix| row(&references.all()[ix].reference))
}

fn row(reference: &Reference) -> ManifestRow {
    ManifestRow {
        line: reference.place.line,
        title: reference.title.clone(),
        source: reference.container.clone(),
        published: reference.issued.clone(),
        url: reference.url.clone(),
        language: reference.language.clone(),
        note: reference.summary.clone(),
        authors: reference.authors.clone(),
        ..ManifestRow::default()
    }
}

/// Lays the reference of a capture over what it says of itself: the one it is attached to, else the
/// one of its address. What the manifest says stands before both.
pub(super) fn lay_over(
    references: &mut References,
    path: &Path,
    found: &mut Found,
    row_said: Option<&ManifestRow>,
) -> Option<ManifestRow> {
    let Ok(reading) = &mut found.reading else { return row_said.cloned() };
    let facts = &mut reading.draft.facts;
    let said = row_said.and_then(|row| row.url.clone());
    let addresses = [said.as_ref(), facts.url.as_ref(), facts.url_captured.as_ref()];
    let pages: Vec<String> = addresses.into_iter().flatten().filter_map(|url| page(url)).collect();
    let at = references.of_file(path).or_else(|| references.of_pages(&pages));
    let Some(listed) = at.and_then(|at| references.get_mut(at)) else { return row_said.cloned() };
    listed.used = true;
    let reference = &listed.reference;
    let mut signals = Signals { all: std::mem::take(&mut facts.signals) };
    let mut note = |field, value: &Option<String>| {
        if let Some(value) = value {
            signals.note(field, value, Origin::Reference);
        }
    };
    note(Field::Title, &reference.title);
    note(Field::Publisher, &reference.container);
    note(Field::Published, &reference.issued);
    note(Field::Language, &reference.language);
    note(Field::Canonical, &reference.url);
    note(Field::Captured, &reference.accessed);
    reference.authors.iter().for_each(|author| note(Field::Author, &Some(author.clone())));
    facts.signals = signals.all;
    if let (None, Some(at)) = (&facts.captured, &reference.accessed) {
        facts.captured = Some((at.clone(), Origin::Reference));
    }
    let known = row(reference);
    Some(match row_said {
        None => known,
        Some(said) => ManifestRow {
            line: said.line,
            file: said.file.clone(),
            title: said.title.clone().or(known.title),
            source: said.source.clone().or(known.source),
            published: said.published.clone().or(known.published),
            url: said.url.clone().or(known.url),
            language: said.language.clone().or(known.language),
            note: said.note.clone().or(known.note),
            author: said.author.clone(),
            authors: known.authors,
        },
    })
}

/// What becomes of a reference that came without a capture: an article of its address is completed,
/// else it is refused, for it has no text.
pub(super) fn complete(
    listed: &Listed,
    desk: &mut Desk,
    corpus: &Corpus,
    dossier: &DiskFiles,
) -> Result<Fate> {
    let reference = &listed.reference;
    let article = reference.url.as_deref().and_then(|url| desk.of_page(url));
    let Some(id) = article else {
        return Ok(Fate::Refused {
            why: format!("the reference `{}` has no text", reference.name()),
            remedy: "save its page or its file and import both together: they are matched by \
                     their address or as its attachment"
                .to_owned(),
        });
    };
    let Some(ix) = corpus.article_ix(id.as_str()) else { return Ok(Fate::Unchanged) };
    let head = &corpus.articles[ix].head;
    let mut missing = Table::new();
    let mut put = |key: &str, lacks: bool, value: Option<Value>| {
        if let Some(value) = value.filter(|_| lacks) {
            missing.insert(key.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.clone().map(Value::String);
    put("published", head.published.is_none(), text(&reference.issued));
    put("language", head.language.is_none(), text(&reference.language));
    let authors = reference.authors.iter().cloned().map(Value::String).collect::<Vec<_>>();
    let authors = (!authors.is_empty()).then_some(Value::Array(authors));
    put("authors", head.authors.is_empty(), authors);
    put("internal_note", head.internal_note.is_none(), text(&reference.summary));
    if let Some(name) = reference.container.as_deref().filter(|_| head.source.is_none()) {
        let source = desk.source_named(name)?;
        put("source", true, Some(Value::String(source.to_string())));
    }
    if missing.is_empty() {
        return Ok(Fate::Unchanged);
    }
    let keys: Vec<String> = missing.keys().cloned().collect();
    match add_to_head(&id, &missing, dossier)? {
        Ok((path, after)) => {
            desk.replace(&path, after.as_bytes())?;
            Ok(Fate::Completed { article: id, keys })
        }
        Err(why) => Ok(Fate::Refused { why, remedy: format!("add by hand: {missing}") }),
    }
}

/// An article's file with keys added at the end of its front matter, or why they cannot be added.
pub(super) fn add_to_head(
    id: &ArticleId,
    keys: &Table,
    files: &dyn Files,
) -> Result<std::result::Result<(String, String), String>> {
    for name in ["article.md", "article.txt"] {
        let path = format!("content/articles/{id}/{name}");
        let before = read_if_there(files, &path).with_context(|| format!("cannot read {path}"))?;
        let Some(before) = before.and_then(|bytes| String::from_utf8(bytes).ok()) else { continue };
        let write =
            Write { path: path.clone(), place: Placing::FrontMatter, text: keys.to_string() };
        let after = match write.apply(Some(&before)) {
            Ok(after) => after,
            Err(_) => return Ok(Err(format!("the front matter of {path} is not TOML"))),
        };
        let head = after.split("+++\n").nth(1).and_then(|head| head.parse::<Table>().ok());
        let stands = head.is_some_and(|head| keys.keys().all(|key| head.contains_key(key)));
        // A table at the end of the front matter would take the keys in.
        let why = || format!("the front matter of {path} ends with a table");
        return Ok(if stands { Ok((path, after)) } else { Err(why()) });
    }
    Ok(Err(format!("the article `{id}` has no text")))
}
