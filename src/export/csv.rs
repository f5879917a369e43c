//! Articles and claims as tables (RFC 4180: UTF-8, commas, lines ended by CR LF, a header line).

use crate::dossier::Dossier;
use crate::dossier::words;
use crate::export::DataFile;
use crate::locale::Locale;
use crate::output::OutputFile;
use crate::output::Sink;

/// The table of articles.
pub const ARTICLES: DataFile = DataFile {
    path: "data/articles.csv",
    about: "data-articles",
    columns: &[
        "id",
        "title",
        "source",
        "published",
        "language",
        "url",
        "words",
        "rights",
        "incidents",
        "sha256",
    ],
};

/// The table of claims.
pub const CLAIMS: DataFile = DataFile {
    path: "data/claims.csv",
    about: "data-claims",
    columns: &[
        "incident",
        "question",
        "article",
        "value",
        "bound",
        "what",
        "who",
        "scope",
        "as_of",
        "voice",
        "attribution",
        "annotation",
    ],
};

/// Writes both tables.
pub fn export(dossier: &Dossier, _: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    sink.put(table(ARTICLES, articles(dossier)))?;
    sink.put(table(CLAIMS, claims(dossier)))
}

fn articles(dossier: &Dossier) -> Vec<Vec<String>> {
    let row = |article: crate::dossier::article::Article<'_>| {
        let (head, record) = (article.head(), article.record());
        let incidents: Vec<&str> =
            article.incidents().iter().map(|(incident, _)| incident.id().as_str()).collect();
        vec![
            article.id().to_string(),
            head.title.clone(),
            article.source().map_or_else(String::new, |source| source.id().to_string()),
            head.published.as_ref().map_or_else(String::new, |date| date.value.to_string()),
            head.language.clone().unwrap_or_default(),
            head.url.clone().unwrap_or_default(),
            record.words.to_string(),
            head.rights.code().to_owned(),
            incidents.join(" "),
            record.capture.as_ref().map_or_else(String::new, |capture| capture.sha256.clone()),
        ]
    };
    dossier.articles().map(row).collect()
}

fn claims(dossier: &Dossier) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for incident in dossier.incidents() {
        for claim in incident.claims() {
            let (value, bound) = super::dossier_json::value_and_bound(&claim.claim.value);
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            rows.push(vec![
                incident.id().to_string(),
                claim.claim.question.clone(),
                claim.article.id().to_string(),
                plain(&value),
                bound.to_owned(),
                text(&claim.claim.what),
                text(&claim.claim.who),
                text(&claim.claim.scope),
                claim.claim.as_of.as_ref().map_or_else(String::new, ToString::to_string),
                words::voice(claim.claim, dossier).unwrap_or_default(),
                claim.claim.attribution.code().to_owned(),
                claim.annotation().map_or_else(String::new, |note| note.id.to_string()),
            ]);
        }
    }
    rows
}

fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(ends) => {
            ends.iter().map(plain).collect::<Vec<String>>().join("..")
        }
        other => other.to_string(),
    }
}

fn table(file: DataFile, rows: Vec<Vec<String>>) -> OutputFile {
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let in_memory = "writing a table to memory cannot fail";
    writer.write_record(file.columns).expect(in_memory);
    for row in rows {
        writer.write_record(row.iter().map(|cell| inert(cell))).expect(in_memory);
    }
    OutputFile { path: file.path.to_owned(), bytes: writer.into_inner().expect(in_memory) }
}

/// A cell that a spreadsheet will not take for a formula: one that begins like one gets a `'`
/// before it (OWASP, CSV injection).
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
