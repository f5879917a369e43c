//! Where an article's text comes from: the record that stands beside its capture.
//!
//! The terms are those of the Berkeley Protocol (OHCHR and UC Berkeley, HR/PUB/20/2, 2022): what
//! was collected, from where, when and with what, its hash, and who had it since. The article's
//! text is a working copy; the capture is the evidence.

use std::collections::BTreeMap;

use toml::Table;
use toml::Value;
use url::Url;

use crate::hash::sha256;
use crate::import::record::Capture;
use crate::import::record::capture_name;
use crate::text::unseen::code;
use crate::text::unseen::is_unseen;

/// The name of the record in the article's folder.
pub const FILE: &str = "provenance.toml";

/// The version of the extraction: it grows when the same capture would give another text.
pub const EXTRACTION: i64 = 2;

/// The record of a capture whose text, as it stands below the front matter, is `text`.
pub fn write(capture: Capture<'_>, text: &str) -> String {
    let mut record = Table::new();
    record.insert("capture".to_owned(), Value::Table(of_capture(capture)));
    record.insert("extraction".to_owned(), Value::Table(extraction(capture, text)));
    record.insert("custody".to_owned(), Value::Array(vec![Value::Table(custody(capture))]));
    let statements = statements(capture);
    if !statements.is_empty() {
        record.insert("statements".to_owned(), Value::Array(statements));
    }
    let unseen = unseen(text);
    if !unseen.is_empty() {
        record.insert("unseen".to_owned(), Value::Array(unseen));
    }
    format!(
        "# How this article was received, in the terms of the Berkeley Protocol. `recoupe verify`\n\
         # checks the hashes. Names of people and of files here, notes and requested addresses are never\n\
         # published.\n\n{record}"
    )
}

fn of_capture(capture: Capture<'_>) -> Table {
    let (reading, facts) = (capture.reading, &capture.reading.draft.facts);
    let mut table = Table::new();
    let mut put = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            table.insert(key.to_owned(), Value::String(value.to_owned()));
        }
    };
    put("file", Some(&capture_name(reading.format)));
    put("received_as", Some(capture.received_as));
    put("sha256", Some(capture.sha256));
    put("media_type", Some(reading.format.media_type()));
    put("encoding", Some(reading.encoding));
    let whole = |url: &&str| Url::parse(url).is_ok();
    put("url_requested", facts.url_captured.as_deref().filter(whole));
    put("url_canonical", facts.url.as_deref().filter(whole));
    put("content_type", reading.envelope.content_type.as_deref());
    match &facts.captured {
        Some((at, from)) => {
            put("captured_at", Some(at));
            put("captured_at_from", Some(from.code()));
        }
        None => put("captured_at_from", Some("unknown")),
    }
    put("captured_with", facts.saved_with.as_deref());
    if let Some((url, service)) = &facts.archive {
        put("archive_url", Some(url.as_str()).filter(whole));
        put("archive_service", Some(service));
    }
    if let Some(container) = capture.container {
        put("archive_file", Some(container.received_as));
        put("archive_file_sha256", Some(container.sha256));
        put("archive_file_member", Some(container.member));
    }
    let number = |n: usize| Value::Integer(i64::try_from(n).unwrap_or(i64::MAX));
    table.insert("bytes".to_owned(), number(capture.bytes.len()));
    if reading.replaced > 0 {
        table.insert("malformed".to_owned(), number(reading.replaced));
    }
    if let Some(status) = reading.envelope.status {
        table.insert("http_status".to_owned(), Value::Integer(i64::from(status)));
    }
    table
}

fn extraction(capture: Capture<'_>, text: &str) -> Table {
    let mut table = Table::new();
    let tool = concat!("recoupe ", env!("CARGO_PKG_VERSION"));
    table.insert("tool".to_owned(), Value::String(tool.to_owned()));
    table.insert("version".to_owned(), Value::Integer(EXTRACTION));
    table.insert("sha256_text".to_owned(), Value::String(text_hash(text)));
    let removed = i64::try_from(capture.reading.draft.removed.len()).unwrap_or(i64::MAX);
    table.insert("left_out".to_owned(), Value::Integer(removed));
    if let Some(why) = &capture.reading.draft.facts.beginning {
        table.insert("only_the_beginning".to_owned(), Value::String(why.clone()));
    }
    table
}

/// The SHA-256 of a text below its front matter, blank lines and blanks at both ends apart, and
/// line ends as `\n`: what editors change without being asked does not count.
pub fn text_hash(text: &str) -> String {
    sha256(text.replace("\r\n", "\n").trim().as_bytes())
}

fn custody(capture: Capture<'_>) -> Table {
    let mut table = Table::new();
    table.insert("action".to_owned(), Value::String("imported".to_owned()));
    for (key, value) in [("at", capture.custody.at), ("who", capture.custody.by)] {
        if let Some(value) = value {
            table.insert(key.to_owned(), Value::String(value.to_owned()));
        }
    }
    let note = "working copy made from the capture";
    table.insert("note".to_owned(), Value::String(note.to_owned()));
    table
}

/// What the capture states of the report, with where, and whether it contradicts what was taken.
fn statements(capture: Capture<'_>) -> Vec<Value> {
    let facts = &capture.reading.draft.facts;
    let mut statements = Vec::new();
    for signal in &facts.signals {
        let mut table = Table::new();
        table.insert("of".to_owned(), Value::String(signal.field.code().to_owned()));
        table.insert("value".to_owned(), Value::String(signal.value.clone()));
        table.insert("from".to_owned(), Value::String(signal.from.code().to_owned()));
        if facts.disagreements.iter().any(|disagreement| disagreement.other == *signal) {
            table.insert("disagrees".to_owned(), Value::Boolean(true));
        }
        statements.push(Value::Table(table));
    }
    statements
}

/// Characters of a text that a reader does not see and that change what is read or how: bidi
/// controls, zero-width characters, other controls. They stay in the text, for they are evidence.
pub fn unseen_characters(text: &str) -> BTreeMap<char, usize> {
    let mut found = BTreeMap::new();
    for c in text.chars().filter(|c| is_unseen(*c)) {
        *found.entry(c).or_default() += 1;
    }
    found
}

fn unseen(text: &str) -> Vec<Value> {
    let rows = unseen_characters(text).into_iter().map(|(c, n)| {
        let mut table = Table::new();
        table.insert("character".to_owned(), Value::String(code(c)));
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        table.insert("times".to_owned(), Value::Integer(n));
        Value::Table(table)
    });
    rows.collect()
}
