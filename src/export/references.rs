//! `data/references.json`: the reports as CSL-JSON (Citation Style Language 1.0.2, input data
//! schema), for Zotero and other managers of references.

use chrono::Datelike;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::corpus::codes::SourceKind;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::source::Source;
use crate::export::DataFile;
use crate::export::stream_array;
use crate::locale::Locale;
use crate::output::Sink;
use crate::time::Edtf;
use crate::time::Precision;

/// The file.
pub const FILE: DataFile =
    DataFile { path: "data/references.json", about: "data-references", columns: &[] };

/// Writes the file: an item for each article, by id.
pub fn export(dossier: &Dossier, _: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    stream_array(sink, FILE.path, || dossier.articles().map(item))
}

fn item(article: Article<'_>) -> Value {
    let (head, source) = (article.head(), article.source());
    let mut item = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(key.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    put("id", Some(json!(article.id().as_str())));
    put("type", Some(json!(kind(source))));
    put("title", Some(json!(head.title)));
    put("author", authors(&head.authors));
    put("container-title", source.map(|source| json!(source.record().name)));
    put("publisher-place", source.and_then(|source| text(&source.record().seat)));
    put("issued", head.published.as_ref().and_then(|date| day_parts(&date.value)));
    let seen = head.captured.as_ref().and_then(|captured| captured.at.as_ref());
    put("accessed", seen.and_then(day_parts));
    put("URL", text(&head.url));
    put("archive_location", head.archives.first().map(|copy| json!(copy.url)));
    let service = head.archives.first().and_then(|copy| copy.service.as_ref());
    put("archive", service.map(|service| json!(service)));
    put("language", text(&head.language));
    put("genre", head.genre.map(|genre| json!(genre.code())));
    put("section", text(&head.section));
    let translated = head.translated_from.as_ref();
    put("note", translated.map(|from| json!(format!("original-language: {from}"))));
    Value::Object(item)
}

fn kind(source: Option<Source<'_>>) -> &'static str {
    match source.map(|source| source.record().kind) {
        Some(SourceKind::Agency | SourceKind::Newspaper) => "article-newspaper",
        Some(SourceKind::Magazine) => "article-magazine",
        Some(SourceKind::Radio | SourceKind::Television) => "broadcast",
        Some(SourceKind::Institution) => "report",
        Some(SourceKind::Blog) => "post-weblog",
        Some(SourceKind::Online | SourceKind::Aggregator | SourceKind::Unknown) | None => "webpage",
    }
}

/// Signatures as they were printed: which part is a family name is not ours to guess.
fn authors(authors: &[String]) -> Option<Value> {
    let literal = |name: &String| json!({ "literal": name });
    (!authors.is_empty()).then(|| authors.iter().map(literal).collect())
}

/// A date as precise as it is known: year, year and month, or day; two of them for an interval.
fn day_parts(date: &Edtf) -> Option<Value> {
    let parts = |day: chrono::NaiveDate, whole: Precision| match whole {
        Precision::Year | Precision::Decade | Precision::Century => json!([day.year()]),
        Precision::Month | Precision::Season => json!([day.year(), day.month()]),
        Precision::Second | Precision::Minute | Precision::Day | Precision::Interval => {
            json!([day.year(), day.month(), day.day()])
        }
    };
    let (first, last) = (date.first_day()?, date.last_day()?);
    let ends = match date.precision() {
        whole @ (Precision::Interval
        | Precision::Season
        | Precision::Decade
        | Precision::Century) => vec![parts(first, whole), parts(last, whole)],
        whole => vec![parts(first, whole)],
    };
    let mut value = json!({ "date-parts": ends });
    if date.qualifier().is_approximate() || date.qualifier().is_uncertain() {
        value["circa"] = json!(true);
    }
    Some(value)
}
