//! A value as a script that hands it to the page.

use serde::Serialize;

use crate::output::OutputFile;
use crate::output::Sink;

/// Puts `search/NAME.js`: one call with the name and the value.
///
/// JSON is JavaScript, also where a text holds U+2028 (ECMAScript 2019).
pub(super) fn put(name: &str, value: &impl Serialize, sink: &dyn Sink) -> anyhow::Result<()> {
    let mut bytes = Vec::from("recoupeSearch.shard(");
    serde_json::to_writer(&mut bytes, name)?;
    bytes.push(b',');
    serde_json::to_writer(&mut bytes, value)?;
    bytes.extend_from_slice(b");\n");
    sink.put(OutputFile { path: format!("search/{name}.js"), bytes })
}

/// The name of the `n`th file of a folder: `words/0007`.
pub(super) fn numbered(folder: &str, n: usize) -> String {
    format!("{folder}/{n:04}")
}
