//! Every other record of a dossier: files of one record each, and files that are lists.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::corpus::Corpus;
use crate::corpus::correction::correction;
use crate::corpus::decision::decision;
use crate::corpus::frontmatter;
use crate::corpus::incident::incident;
use crate::corpus::name::name;
use crate::corpus::page::page;
use crate::corpus::prose::Prose;
use crate::corpus::source::source;
use crate::corpus::statement::statement;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Located;
use crate::fields::read::Fields;
use crate::fields::read::bad_id;
use crate::fields::read::read;
use crate::fields::toml;
use crate::id::BadId;
use crate::id::IncidentId;
use crate::id::PageId;
use crate::id::SourceId;
use crate::id::StatementId;
use crate::text::range::TextRange;
use crate::text::source::FileId;
use crate::text::source::FileTable;
use crate::text::source::SourceFile;
use crate::text::source::Span;

/// Reads every record that is not an article into `corpus`.
pub(super) fn records(table: &FileTable, corpus: &mut Corpus, diags: &mut Diagnostics) {
    let shelf = Shelf { folder: "sources", what: "a source", id: SourceId::parse, one: source };
    corpus.sources = shelf.read(table, diags);
    let (id, one) = (IncidentId::parse, incident);
    corpus.incidents =
        Shelf { folder: "incidents", what: "an incident", id, one }.read(table, diags);
    let (id, one) = (StatementId::parse, statement);
    corpus.statements =
        Shelf { folder: "statements", what: "a statement", id, one }.read(table, diags);
    let shelf = Shelf { folder: "pages", what: "a page", id: PageId::parse, one: page };
    corpus.pages = shelf.read(table, diags);
    if let Some(file) = table.find("content/names.toml") {
        corpus.names = list(table, file, ("name", "a name"), diags, name);
        refuse_twins("names", corpus.names.iter().map(|name| (&name.id, name.span)), diags);
        corpus.names.sort_by(|a, b| a.id.cmp(&b.id));
        corpus.names.dedup_by(|b, a| a.id == b.id);
    }
    if let Some(file) = table.find("content/decisions.toml") {
        corpus.decisions = list(table, file, ("decision", "a decision"), diags, decision);
    }
    if let Some(file) = table.find("content/corrections.toml") {
        let what = ("correction", "a correction");
        corpus.corrections = list(table, file, what, diags, correction);
        let ids = corpus.corrections.iter().map(|correction| (&correction.id, correction.span));
        refuse_twins("corrections", ids, diags);
    }
}

/// The tables of a file that is a list of one kind of record: `[[key]]`.
pub(super) fn list<T>(
    files: &FileTable,
    file: FileId,
    (key, what): (&'static str, &'static str),
    diags: &mut Diagnostics,
    one: impl FnMut(&mut Fields<'_, '_>) -> Option<T>,
) -> Vec<T> {
    let text = &files.get(file).text;
    let table = toml::parse(text, TextRange::new(0, text.len()), file, diags);
    let read = read(&table, "this file", diags, |f| f.tables(key, what, one));
    read.into_iter().filter_map(|record| record.value).collect()
}

/// Reports records of one list that have one id.
pub(super) fn refuse_twins<'r, I: Display + Ord + 'r>(
    what: &str,
    records: impl Iterator<Item = (&'r I, Span)>,
    diags: &mut Diagnostics,
) {
    let mut seen: BTreeMap<&I, Span> = BTreeMap::new();
    for (id, span) in records {
        if let Some(first) = seen.insert(id, span) {
            let message = format!("two {what} have the id `{id}`");
            let diagnostic = diags.error(span, Code::DuplicateId, message);
            diagnostic.label(first, "the first one").hint("give one of them another `id`");
        }
    }
}

/// The id that a file or folder gives its record; reported when it cannot be one.
pub(super) fn record_id<I>(
    name: &str,
    file: FileId,
    parse: fn(&str) -> Result<I, BadId>,
    diags: &mut Diagnostics,
) -> Option<I> {
    match parse(name) {
        Ok(id) => Some(id),
        Err(bad) => {
            bad_id(&Located { value: name.to_owned(), span: file.start() }, bad, diags);
            None
        }
    }
}

/// Reports names that some file systems take for one.
pub(super) fn case_collisions(folder: &str, names: &[&str], diags: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for name in names {
        if let Some(first) = seen.insert(name.to_lowercase(), name) {
            let message = format!("`{first}` and `{name}` differ only in case");
            diags
                .error_at(format!("{folder}{name}"), Code::CaseCollision, message)
                .hint("on many disks they are one: rename one of them");
        }
    }
}

/// A folder of records that are one Markdown file each.
struct Shelf<I, T> {
    folder: &'static str,
    what: &'static str,
    id: fn(&str) -> Result<I, BadId>,
    one: fn(&mut Fields<'_, '_>, I, Prose) -> T,
}

impl<I: Clone + Ord, T> Shelf<I, T> {
    fn read(&self, table: &FileTable, diags: &mut Diagnostics) -> Vec<T> {
        let folder = format!("content/{}/", self.folder);
        let mut records = Vec::new();
        let files: Vec<(FileId, &SourceFile)> = table.below(&folder).collect();
        let names: Vec<&str> = files.iter().map(|(_, file)| stem(file)).collect();
        case_collisions(&folder, &names, diags);
        for (file, source) in files {
            let Some(id) = record_id(stem(source), file, self.id, diags) else { continue };
            let (table, within) = frontmatter::split(&source.text, file, diags);
            let prose = Prose::body(&source.text, within, file);
            let record = read(&table, self.what, diags, |f| (self.one)(f, id.clone(), prose));
            records.push((id, record));
        }
        records.sort_by(|a, b| a.0.cmp(&b.0));
        records.into_iter().map(|(_, record)| record).collect()
    }
}

/// A file's name without folder and `.md`.
fn stem(file: &SourceFile) -> &str {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".md").unwrap_or(name)
}
