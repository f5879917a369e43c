//! Notes that were made elsewhere, anchored to the articles of the dossier.

use std::collections::BTreeMap;

use anyhow::Context;
use anyhow::Result;
use toml::Table;
use toml::Value;

use crate::anchor::haystack::Haystack;
use crate::anchor::resolve::Anchor;
use crate::anchor::resolve::Method;
use crate::anchor::resolve::Resolution;
use crate::anchor::resolve::resolve;
use crate::anchor::selector::Quote;
use crate::anchor::selector::Selector;
use crate::cli::import::companions::at;
use crate::cli::import::desk::Desk;
use crate::cli::import::fate::Fate;
use crate::cli::import::references::add_to_head;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::corpus::load::load;
use crate::dossier::acceptance::Placing;
use crate::dossier::acceptance::Write;
use crate::files::disk::DiskFiles;
use crate::files::overlay::Overlay;
use crate::files::read_if_there;
use crate::hash::sha256;
use crate::id::ArticleId;
use crate::import::exports::hypothesis::Note;
use crate::import::exports::hypothesis::Passage;

/// How many characters of context are written before and after a quote.
const CONTEXT: usize = 32;

/// The longest chain of answers that is followed to a passage.
const LONGEST_CHAIN: usize = 64;

/// Writes notes into the annotations of their articles, internal until somebody makes them public.
///
/// Gives what became of each note, under its place in the export. A note that is there already is
/// unchanged, whatever was done to it since.
pub(super) fn place(
    notes: &[(String, Note)],
    desk: &Desk,
    dossier: &DiskFiles,
) -> Result<Vec<(String, Fate)>> {
    let mut files = Overlay::new(dossier);
    for (path, bytes) in desk.unwritten() {
        files.insert(path, bytes.clone());
    }
    let by_id: BTreeMap<&str, &Note> =
        notes.iter().map(|(_, note)| (note.id.as_str(), note)).collect();
    let mut corpus = load(&files).context("cannot read the dossier")?.corpus;
    let mut fates = Vec::new();
    let mut on_pages = Vec::new();
    for (file, note) in notes {
        let name = at(file, note.place);
        let root = root_of(note, &by_id);
        let Some(article) = article_of(root, note, desk, &corpus) else {
            fates.push((name, no_article(note)));
            continue;
        };
        match &root.passage {
            Some(passage) => fates.push((name, anchor(note, passage, article, &mut files)?)),
            None => on_pages.push((name, note, article.id.clone())),
        }
    }
    // Notes on whole pages change the head of an article, which may have been read by then.
    for (name, note, id) in on_pages {
        let fate = match corpus.article_ix(id.as_str()) {
            Some(ix) => on_page(note, &mut corpus.articles[ix], &mut files)?,
            None => no_article(note),
        };
        fates.push((name, fate));
    }
    for (path, bytes) in files.changes() {
        if !desk.unwritten().any(|(known, written)| known == path && written.as_slice() == bytes) {
            desk.replace(path, bytes)?;
        }
    }
    Ok(fates)
}

/// The note that a thread of answers begins with, as far as it is in the export.
fn root_of<'n>(note: &'n Note, by_id: &BTreeMap<&str, &'n Note>) -> &'n Note {
    let mut root = note;
    for _ in 0..LONGEST_CHAIN {
        let above = root.answers.as_deref().and_then(|id| by_id.get(id));
        match above.filter(|_| root.passage.is_none()) {
            Some(above) => root = above,
            None => break,
        }
    }
    root
}

fn article_of<'c>(
    root: &Note,
    note: &Note,
    desk: &Desk,
    corpus: &'c Corpus,
) -> Option<&'c Article> {
    let addresses = note.addresses.iter().chain(&root.addresses);
    let id = addresses.into_iter().find_map(|address| desk.of_page(address))?;
    corpus.article_ix(id.as_str()).map(|ix| &corpus.articles[ix])
}

fn no_article(note: &Note) -> Fate {
    let address = note.addresses.first().map(String::as_str).unwrap_or_default();
    Fate::Refused {
        why: "this note is on a page that is not in the dossier".to_owned(),
        remedy: format!("import a capture of {address} first, then the notes again"),
    }
}

fn anchor(
    note: &Note,
    passage: &Passage,
    article: &Article,
    files: &mut Overlay<'_>,
) -> Result<Fate> {
    let id = id_of(note);
    if article.annotations.iter().any(|known| known.id.as_str() == id) {
        return Ok(Fate::Unchanged);
    }
    let text = article.body.full().map_or("", |doc| doc.text.as_str());
    let haystack = Haystack::new(text);
    let quote = Quote {
        exact: passage.exact.clone(),
        prefix: passage.prefix.clone(),
        suffix: passage.suffix.clone(),
    };
    let found = match resolve(&haystack, &Selector::Quote(quote)) {
        Resolution::Found(found) => found,
        Resolution::Ambiguous(places) => {
            return Ok(Fate::Refused {
                why: format!("its passage fits {} places of `{}`", places.len(), article.id),
                remedy: by_hand(note, passage),
            });
        }
        Resolution::Lost(_) => {
            return Ok(Fate::Refused {
                why: format!("its passage is not in the text of `{}`", article.id),
                remedy: by_hand(note, passage),
            });
        }
    };
    let path = format!("content/articles/{}/annotations.toml", article.id);
    let before = read_if_there(files, &path).with_context(|| format!("cannot read {path}"))?;
    let before = before.map(String::from_utf8).transpose();
    let before = before.with_context(|| format!("{path} is not UTF-8"))?;
    if before.as_deref().is_some_and(|before| before.contains(&format!("id = \"{id}\""))) {
        return Ok(Fate::Unchanged);
    }
    let text = annotation(note, &id, &haystack, found);
    let write = Write { path: path.clone(), place: Placing::End, text };
    let after = write.apply(before.as_deref()).map_err(anyhow::Error::msg)?;
    files.insert(&path, after.into_bytes());
    let resembles = found.method == Method::Fuzzy;
    Ok(Fate::Noted { article: article.id.clone(), resembles })
}

/// What to do with a note whose passage was not found.
fn by_hand(note: &Note, passage: &Passage) -> String {
    let quote: String = passage.exact.chars().take(120).collect();
    let text: String = note.text.chars().take(200).collect();
    format!(
        "look whether the capture has other words or `removed.toml` has them, then write the note \
         by hand: quote `{}`, note `{}`",
        quote.replace('\n', " "),
        text.replace('\n', " ")
    )
}

/// The name of a note: the same whenever it is imported.
fn id_of(note: &Note) -> String {
    let own = match note.id.as_str() {
        "" => format!("{:?} {:?} {:?} {}", note.addresses, note.passage, note.at, note.text),
        id => id.to_owned(),
    };
    format!("h-{}", &sha256(own.as_bytes())[..12])
}

/// The annotation, in the words of the article's own text.
fn annotation(note: &Note, id: &str, text: &Haystack<'_>, found: Anchor) -> String {
    let (before, after) = text.text().split_at(found.range.start());
    let exact = found.range.slice(text.text());
    let after = &after[exact.len()..];
    let prefix = before.lines().next_back().filter(|_| !before.ends_with('\n')).unwrap_or_default();
    let from = prefix.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
    let suffix: String = after.lines().next().unwrap_or_default().chars().take(CONTEXT).collect();
    let quote = Quote {
        exact: exact.to_owned(),
        prefix: Some(prefix[from..].to_owned()).filter(|prefix| !prefix.trim().is_empty()),
        suffix: Some(suffix).filter(|suffix| !suffix.trim().is_empty()),
    };
    let mut table = Table::new();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            table.insert(key.to_owned(), Value::String(value));
        }
    };
    put("id", Some(id.to_owned()));
    put("quote", Some(quote.exact.clone()));
    put("prefix", quote.prefix.clone());
    put("suffix", quote.suffix.clone());
    put("kind", Some("context".to_owned()));
    put("note", Some(note.text.clone()).filter(|text| !text.is_empty()));
    put("visibility", Some("internal".to_owned()));
    put("by", note.by.clone());
    put("at", note.at.clone());
    if !note.tags.is_empty() {
        let tags = note.tags.iter().map(|tag| Value::String(tag.clone())).collect();
        table.insert("tags".to_owned(), Value::Array(tags));
    }
    let again = resolve(text, &Selector::Quote(quote));
    if !matches!(again, Resolution::Found(anchor) if anchor.range == found.range) {
        // The same words in the same surroundings: only counting tells them apart.
        let (start, end) = text.points().points(found.range);
        for (key, point) in [("start", start), ("end", end)] {
            let point = i64::try_from(point).unwrap_or(i64::MAX);
            table.insert(key.to_owned(), Value::Integer(point));
        }
    }
    format!("[[annotation]]\n{table}")
}

/// A note on a whole page goes into the article's internal note.
fn on_page(note: &Note, article: &mut Article, files: &mut Overlay<'_>) -> Result<Fate> {
    let said = [note.by.as_deref(), note.at.as_deref()].into_iter().flatten();
    let signed = said.collect::<Vec<_>>().join(", ");
    let text = match signed.as_str() {
        "" => note.text.clone(),
        signed => format!("{} ({signed})", note.text),
    };
    if note.text.is_empty() {
        return Ok(Fate::Unchanged);
    }
    let id: ArticleId = article.id.clone();
    match &article.head.internal_note {
        Some(known) if known.contains(note.text.trim()) => return Ok(Fate::Unchanged),
        Some(_) => {
            return Ok(Fate::Refused {
                why: format!("this note is on the whole page, and `{id}` has an internal note"),
                remedy: format!("add it there by hand: {text}"),
            });
        }
        None => {}
    }
    let mut keys = Table::new();
    keys.insert("internal_note".to_owned(), Value::String(text.clone()));
    match add_to_head(&id, &keys, files)? {
        Ok((path, after)) => {
            files.insert(&path, after.into_bytes());
            article.head.internal_note = Some(text);
            Ok(Fate::Noted { article: id, resembles: false })
        }
        Err(why) => Ok(Fate::Refused { why, remedy: format!("add by hand: {keys}") }),
    }
}
