//! The data of an edition, for machines: one format a file.

pub mod annotations;
pub mod csv;
pub mod dossier_json;
pub mod feed;
pub mod geojson;
pub mod linked;
pub mod references;

use serde::Serialize;
use serde::Serializer;
use serde::ser::SerializeMap;
use serde_json::Map;
use serde_json::Value;

use crate::dossier::Dossier;
use crate::locale::Locale;
use crate::output::Sink;
use crate::route::Route;

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
pub const FILES: &[DataFile] = &[
    annotations::FILE,
    csv::ARTICLES,
    csv::CLAIMS,
    dossier_json::FILE,
    linked::FILE,
    geojson::FILE,
    references::FILE,
];

/// Every exporter.
pub const EXPORTERS: &[Exporter] = &[
    annotations::export,
    csv::export,
    dossier_json::export,
    feed::export,
    geojson::export,
    linked::export,
    references::export,
];

/// Writes the files of one format. `Err` is for the machine.
pub type Exporter = fn(&Dossier, &Locale, &dyn Sink) -> anyhow::Result<()>;

/// Where a page of the site stands, for a file of data: whole where the dossier says at which
/// address it will stand, else relative to the file.
fn address(dossier: &Dossier, from: DataFile, to: &Route) -> String {
    match &dossier.config.base_url {
        Some(base) => format!("{base}{}", to.href(&Route::home())),
        None => to.href(&Route::file(from.path)),
    }
}

/// Writes a JSON list, item by item: it is never in memory whole.
fn stream_array<F, It>(sink: &dyn Sink, path: &str, items: F) -> anyhow::Result<()>
where
    F: Fn() -> It,
    It: Iterator<Item = Value>,
{
    stream(sink, path, &Each(items))
}

/// Writes a JSON object whose last member is a long list.
fn stream_object<F, It>(
    sink: &dyn Sink,
    path: &str,
    head: &Map<String, Value>,
    (key, items): (&'static str, F),
) -> anyhow::Result<()>
where
    F: Fn() -> It,
    It: Iterator<Item = Value>,
{
    stream(sink, path, &Headed { head, key, items: Each(items) })
}

fn stream<S: Serialize>(sink: &dyn Sink, path: &str, whole: &S) -> anyhow::Result<()> {
    sink.stream(path, &mut |out| {
        serde_json::to_writer(&mut *out, whole)?;
        out.write_all(b"\n")
    })
}

/// A list written item by item, so that the file is never in memory as a tree.
struct Each<F>(F);

impl<F, It> Serialize for Each<F>
where
    F: Fn() -> It,
    It: Iterator<Item = Value>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// An object with a long list behind its other members.
struct Headed<'h, L> {
    head: &'h Map<String, Value>,
    key: &'static str,
    items: L,
}

impl<L: Serialize> Serialize for Headed<'_, L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(Some(self.head.len() + 1))?;
        for (key, value) in self.head {
            members.serialize_entry(key, value)?;
        }
        members.serialize_entry(self.key, &self.items)?;
        members.end()
    }
}
