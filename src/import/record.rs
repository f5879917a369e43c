//! A draft as the files of an article: front matter, text, what was left out, the capture.

use toml::Table;
use toml::Value;

use crate::id::SourceId;
use crate::import::Draft;
use crate::import::manifest::ManifestRow;
use crate::import::provenance;
use crate::import::receive::Format;
use crate::import::receive::Reading;

/// What the folder of an imported article is made of, besides the draft.
#[derive(Debug, Clone, Copy)]
pub struct Capture<'a> {
    /// The name the file was received under.
    pub received_as: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: &'a str,
    /// The capture read.
    pub reading: &'a Reading,
    /// The archive it came in, and its place there.
    pub container: Option<Container<'a>>,
    /// Who imported it and when, where that was said.
    pub custody: Custody<'a>,
}

/// The archive that a capture came in.
#[derive(Debug, Clone, Copy)]
pub struct Container<'a> {
    /// The name the archive was received under.
    pub received_as: &'a str,
    /// The SHA-256 of its bytes.
    pub sha256: &'a str,
    /// The name of the member, or the identifier of the record.
    pub member: &'a str,
}

/// Who imports, and when, as they say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Custody<'a> {
    /// A name; it stays in the house.
    pub by: Option<&'a str>,
    /// EDTF.
    pub at: Option<&'a str>,
}

/// The files of the article's folder, by name: `article.md` or `article.txt`, `removed.toml` when
/// something was left out, `provenance.toml`, and the capture byte for byte.
///
/// What the manifest says stands before what the capture was read to say.
pub fn files(
    capture: Capture<'_>,
    row: Option<&ManifestRow>,
    source: Option<&SourceId>,
) -> Vec<(String, Vec<u8>)> {
    let draft = &capture.reading.draft;
    let head = head(draft, capture, row, source);
    let text = text_of(draft);
    let name = if draft.markdown.is_some() { "article.md" } else { "article.txt" };
    let mut files = vec![
        (name.to_owned(), format!("+++\n{head}+++\n\n{text}").into_bytes()),
        (capture_name(capture.reading.format), capture.bytes.to_vec()),
        (provenance::FILE.to_owned(), provenance::write(capture, &text).into_bytes()),
    ];
    if !draft.removed.is_empty() {
        files.push(("removed.toml".to_owned(), removed(draft).into_bytes()));
    }
    files
}

/// The name that a capture is kept under.
pub fn capture_name(format: Format) -> String {
    format!("capture.{}", format.ending())
}

/// The text as it stands below the front matter.
fn text_of(draft: &Draft) -> String {
    match &draft.markdown {
        Some(markdown) => markdown.clone(),
        None => format!("{}\n", draft.paragraphs.join("\n\n")),
    }
}

/// The file of a source that is known by its name and its domain only: not judged, until somebody
/// does.
pub fn source_stub(name: &str, domain: Option<&str>) -> Vec<u8> {
    let mut table = Table::new();
    table.insert("name".to_owned(), text(name));
    if let Some(domain) = domain {
        table.insert("domains".to_owned(), Value::Array(vec![text(domain)]));
    }
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
    let listed = row.map(|row| row.authors.clone()).filter(|authors| !authors.is_empty());
    let authors = match said(|row| &row.author) {
        Some(author) => vec![author],
        None => listed.unwrap_or_else(|| draft.authors.clone()),
    };
    let facts = &draft.facts;
    let stated = |fact: &Option<String>| fact.as_deref().map(text);
    put("title", said(|row| &row.title).or(Some(draft.title.clone())).map(|t| text(&t)));
    put("subtitle", stated(&facts.subtitle));
    put("source", source.map(|id| text(id.as_str())));
    put("published", said(|row| &row.published).or(facts.published.clone()).map(|d| text(&d)));
    put("updated", stated(&facts.updated));
    put("section", stated(&facts.section));
    put("language", said(|row| &row.language).or(draft.language.clone()).map(|l| text(&l)));
    put("authors", list(&authors));
    put("via", list(&draft.via));
    put("translated_from", draft.translated_from.as_deref().map(text));
    put("url", said(|row| &row.url).or(facts.url.clone()).map(|url| text(&url)));
    put("rights", Some(text("excerpt")));
    put("status", Some(text("draft")));
    put("internal_note", note(capture, said(|row| &row.note)).map(|note| text(&note)));
    put("capture", Some(text(&capture_name(capture.reading.format))));
    put("sha256", Some(text(capture.sha256)));
    let mut captured = Table::new();
    if let Some((at, _)) = &facts.captured {
        captured.insert("at".to_owned(), text(at));
    }
    captured.insert("file".to_owned(), text(capture.received_as));
    captured.insert("encoding".to_owned(), text(capture.reading.encoding));
    captured.insert("tool".to_owned(), text(concat!("recoupe import ", env!("CARGO_PKG_VERSION"))));
    // Inline, so that keys added below by hand do not fall into this table.
    let mut written = head.to_string();
    if let Some((url, service)) = &facts.archive {
        let mut copy = Table::new();
        copy.insert("url".to_owned(), text(url));
        if let Some((at, _)) = &facts.captured {
            copy.insert("at".to_owned(), text(at));
        }
        copy.insert("service".to_owned(), text(service));
        written.push_str(&format!("archives = [{}]\n", inline(&copy)));
    }
    written.push_str("captured = ");
    written.push_str(&inline(&captured));
    written.push('\n');
    written
}

/// What whoever edits the article should know: a remark, and whether its text must be proofread.
fn note(capture: Capture<'_>, remark: Option<String>) -> Option<String> {
    let proofread = (capture.reading.format == Format::Pdf).then(|| {
        "Text taken out of a PDF: to be proofread against the capture, line ends, columns and \
         notes above all."
            .to_owned()
    });
    let parts: Vec<String> = [proofread, remark].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
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
        if let Some(number) = line.line {
            let number = i64::try_from(number).unwrap_or(i64::MAX);
            entry.insert("line".to_owned(), Value::Integer(number));
        }
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
