//! A draft as the files of an article: front matter, text, what was left out, the capture.

use toml::Table;
use toml::Value;

use crate::id::SourceId;
use crate::import::Draft;
use crate::import::manifest::ManifestRow;

/// What the folder of an imported article is made of, besides the draft.
#[derive(Debug, Clone, Copy)]
pub struct Capture<'a> {
    /// The name the file was received under.
    pub received_as: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: &'a str,
    /// The encoding it was read in.
    pub encoding: &'a str,
}

/// The files of the article's folder, by name: `article.txt`, `removed.toml` when something was
/// left out, and the capture byte for byte as `capture.txt`.
///
/// What the manifest says stands before what the capture was read to say.
pub fn files(
    draft: &Draft,
    capture: Capture<'_>,
    row: Option<&ManifestRow>,
    source: Option<&SourceId>,
) -> Vec<(String, Vec<u8>)> {
    let head = head(draft, capture, row, source);
    let text = draft.paragraphs.join("\n\n");
    let mut files = vec![
        ("article.txt".to_owned(), format!("+++\n{head}+++\n\n{text}\n").into_bytes()),
        ("capture.txt".to_owned(), capture.bytes.to_vec()),
    ];
    if !draft.removed.is_empty() {
        files.push(("removed.toml".to_owned(), removed(draft).into_bytes()));
    }
    files
}

/// The file of a source that is known by its name only: not judged, until somebody does.
pub fn source_stub(name: &str) -> Vec<u8> {
    let mut table = Table::new();
    table.insert("name".to_owned(), text(name));
    format!("+++\n{table}+++\n").into_bytes()
}

fn head(
    draft: &Draft,
    capture: Capture<'_>,
    row: Option<&ManifestRow>,
    source: Option<&SourceId>,
) -> String {
    let said = |field: fn(&ManifestRow) -> &Option<String>| row.and_then(|row| field(row).clone());
    let mut head = Table::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            head.insert(key.to_owned(), value);
        }
    };
    let authors = match said(|row| &row.author) {
        Some(author) => vec![author],
        None => draft.authors.clone(),
    };
    put("title", Some(text(&draft.title)));
    put("source", source.map(|id| text(id.as_str())));
    put("published", said(|row| &row.published).map(|date| text(&date)));
    put("language", said(|row| &row.language).or(draft.language.clone()).map(|l| text(&l)));
    put("authors", list(&authors));
    put("via", list(&draft.via));
    put("translated_from", draft.translated_from.as_deref().map(text));
    put("url", said(|row| &row.url).map(|url| text(&url)));
    put("rights", Some(text("excerpt")));
    put("status", Some(text("draft")));
    put("internal_note", said(|row| &row.note).map(|note| text(&note)));
    put("capture", Some(text("capture.txt")));
    put("sha256", Some(text(capture.sha256)));
    let mut captured = Table::new();
    captured.insert("file".to_owned(), text(capture.received_as));
    captured.insert("encoding".to_owned(), text(capture.encoding));
    captured.insert("tool".to_owned(), text(concat!("recoupe import ", env!("CARGO_PKG_VERSION"))));
    // Inline, so that keys added below by hand do not fall into this table.
    let mut written = head.to_string();
    written.push_str("captured = ");
    written.push_str(&inline(&captured));
    written.push('\n');
    written
}

fn inline(table: &Table) -> String {
    let pairs: Vec<String> = table.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

fn removed(draft: &Draft) -> String {
    let mut file = String::from(
        "# Lines of the capture that are not in article.txt, and why. To put one back, copy its\n\
         # text into article.txt where it belongs and delete its entry here.\n",
    );
    for line in &draft.removed {
        let mut entry = Table::new();
        let number = i64::try_from(line.line).unwrap_or(i64::MAX);
        entry.insert("line".to_owned(), Value::Integer(number));
        entry.insert("reason".to_owned(), text(line.reason.code()));
        entry.insert("text".to_owned(), text(&line.text));
        file.push_str("\n[[removed]]\n");
        file.push_str(&entry.to_string());
    }
    file
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn list(texts: &[String]) -> Option<Value> {
    (!texts.is_empty()).then(|| Value::Array(texts.iter().map(|t| text(t)).collect()))
}
