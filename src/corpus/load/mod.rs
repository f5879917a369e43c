//! From files to records: everything is read, every problem reported, nothing derived.

mod articles;
mod gazetteer;
mod records;
mod reports;
mod texts;

use std::io;

use crate::config;
use crate::config::Config;
use crate::corpus::Corpus;
use crate::corpus::references;
use crate::diag::Diagnostics;
use crate::files::Files;
use crate::text::source::FileTable;

/// A dossier as it was read.
#[derive(Debug)]
pub struct Loaded {
    /// The settings.
    pub config: Config,
    /// The records.
    pub corpus: Corpus,
    /// The texts they were read from.
    pub files: FileTable,
    /// What is wrong with them.
    pub diags: Diagnostics,
}

/// Reads a dossier. `Err` is for the machine: a disk that cannot be read.
///
/// What a person wrote wrongly is a diagnostic; the record is then taken with defaults, or left
/// out where it has no id.
pub fn load(files: &dyn Files) -> io::Result<Loaded> {
    let mut diags = Diagnostics::new();
    let entries = files.list(&["content", config::PATH, "static", "templates"])?;
    let table = texts::texts(files, &entries, &mut diags)?;
    let config = config::load(&table, &mut diags);
    let articles = articles::articles(files, &entries, &table, &mut diags)?;
    let mut corpus = Corpus { articles, ..Corpus::default() };
    records::records(&table, &mut corpus, &mut diags);
    corpus.gazetteer = gazetteer::gazetteer(&table, &mut diags);
    references::check(&corpus, &table, &mut diags);
    reports::join(&mut corpus, &mut diags);
    Ok(Loaded { config, corpus, files: table, diags })
}
