//! The data of an edition, for machines: one format a file.

pub mod csv;
pub mod dossier_json;

use crate::dossier::Dossier;
use crate::locale::Locale;
use crate::output::Sink;

/// A file of data, as the data page describes it.
#[derive(Debug, Clone, Copy)]
pub struct DataFile {
    /// Its address.
    pub path: &'static str,
    /// What it is: a key of the interface's words.
    pub about: &'static str,
    /// Its columns; none where it has no columns.
    pub columns: &'static [&'static str],
}

/// Every file that the exporters write, in order of address.
pub const FILES: &[DataFile] = &[csv::ARTICLES, csv::CLAIMS, dossier_json::FILE];

/// Every exporter.
pub const EXPORTERS: &[Exporter] = &[csv::export, dossier_json::export];

/// Writes the files of one format. `Err` is for the machine.
pub type Exporter = fn(&Dossier, &Locale, &dyn Sink) -> anyhow::Result<()>;
