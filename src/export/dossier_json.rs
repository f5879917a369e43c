//! `data/dossier.json`: the machine's view of an edition, a public contract.
//!
//! Stable names, sorted arrays, UTF-8, no time of the build. Offsets count Unicode code points of
//! the article's whole text. Schema 1.

use serde::Serialize;
use serde_json::Value;
use serde_json::json;

use crate::analyse::shared::SharedPassage;
use crate::anchor::resolve::Resolution;
use crate::corpus::annotation::ClaimValue;
use crate::corpus::article::Body;
use crate::corpus::codes::Role;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::words;
use crate::export::DataFile;
use crate::locale::Locale;
use crate::output::OutputFile;
use crate::quantity::Bound;
use crate::text::points::CodePoints;
use crate::text::range::TextRange;

/// The file.
pub const FILE: DataFile =
    DataFile { path: "data/dossier.json", about: "data-dossier", columns: &[] };

/// Writes the file.
pub fn export(dossier: &Dossier, locale: &Locale) -> Vec<OutputFile> {
    let mut bytes = Vec::new();
    let whole = Whole {
        schema: 1,
        title: &dossier.config.title,
        language: dossier.config.language.code(),
        edition: dossier.edition.code(),
        articles: Each(|| dossier.articles().map(article)),
        sources: Each(|| dossier.sources().map(source)),
        statements: Each(|| dossier.statements().map(|s| statement(s, dossier))),
        names: Each(|| dossier.corpus().names.iter().map(name)),
        incidents: Each(|| dossier.incidents().map(|i| incident(i, dossier, locale))),
        links: [],
        passages: Each(|| dossier.passages().iter().map(|p| passage(p, dossier))),
    };
    serde_json::to_writer(&mut bytes, &whole).expect("writing JSON to memory cannot fail");
    bytes.push(b'\n');
    vec![OutputFile { path: FILE.path.to_owned(), bytes }]
}

/// The answer of a claim as JSON, and its bound.
pub fn value_and_bound(value: &ClaimValue) -> (Value, &'static str) {
    match value {
        ClaimValue::Figure(figure) => {
            let value = match figure.numbers {
                None => Value::Null,
                Some((low, high)) if figure.bound == Bound::Between => {
                    json!([number(low), number(high)])
                }
                Some((low, _)) => number(low),
            };
            (value, figure.bound.code())
        }
        ClaimValue::Date(date) => (json!(date.to_string()), "exact"),
        ClaimValue::Text(text) => (json!(text), "exact"),
    }
}

#[derive(Serialize)]
struct Whole<'d, A, S, T, N, I, P> {
    schema: u8,
    title: &'d str,
    language: &'static str,
    edition: &'static str,
    articles: A,
    sources: S,
    statements: T,
    names: N,
    incidents: I,
    links: [Value; 0],
    passages: P,
}

/// A list written item by item, so that the file is never in memory as a tree.
struct Each<F>(F);

impl<F, It> Serialize for Each<F>
where
    F: Fn() -> It,
    It: Iterator<Item = Value>,
{
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

fn article(article: Article<'_>) -> Value {
    let (head, record) = (article.head(), article.record());
    let dossier_is_review = article.edition() == Edition::Review;
    let text = record.body.full().map(|doc| doc.text.as_str());
    let incidents: Vec<Value> = article
        .incidents()
        .iter()
        .map(|(i, role)| json!({ "id": i.id().as_str(), "role": role.code(), "by": "analyst" }))
        .collect();
    let mut object = json!({
        "id": article.id().as_str(),
        "title": head.title,
        "source": article.source().map(|source| source.id().as_str()),
        "published": head.published.as_ref().map(|date| date.value.to_string()),
        "language": head.language.as_deref().unwrap_or("und"),
        "authors": head.authors,
        "url": head.url,
        "words": record.words,
        "rights": head.rights.code(),
        "status": head.status.code(),
        "text": text,
        "capture": record.capture.as_ref().map(|capture| json!({
            "file": capture.file, "sha256": capture.sha256, "bytes": capture.bytes,
        })),
        "incidents": incidents,
        "annotations": annotations(article),
        "findings": {
            "dates": dates(article), "figures": [], "quotations": [], "names": [], "hedges": [],
        },
    });
    if dossier_is_review {
        let removed: Vec<&str> = record.removed.iter().map(|line| line.text.as_str()).collect();
        object["removed"] = json!(removed);
    }
    if let Body::Excerpts(passages) = &record.body {
        object["excerpts"] = passages
            .iter()
            .map(|p| json!({ "start": p.points.0, "end": p.points.1, "text": p.text }))
            .collect();
    }
    object
}

/// The dates found that have a value, in the review edition only: what the program finds is not
/// public by itself.
fn dates(article: Article<'_>) -> Vec<Value> {
    let Some(doc) = article.record().body.full() else { return Vec::new() };
    if article.edition() != Edition::Review {
        return Vec::new();
    }
    let points = CodePoints::new(&doc.text);
    article
        .dates()
        .iter()
        .filter_map(|date| {
            let value = date.value.as_ref()?;
            Some(json!({
                "start": points.point(date.range.start()),
                "end": points.point(date.range.end()),
                "text": date.range.slice(&doc.text),
                "value": value.to_string(),
            }))
        })
        .collect()
}

fn annotations(article: Article<'_>) -> Vec<Value> {
    let body = &article.record().body;
    let points = body.full().map(|doc| CodePoints::new(&doc.text));
    let place = |note: &crate::dossier::article::Note<'_>| -> Option<(usize, usize)> {
        let Resolution::Found(anchor) = note.place else { return None };
        match (&points, body) {
            (Some(points), _) => {
                Some((points.point(anchor.range.start()), points.point(anchor.range.end())))
            }
            (None, Body::Excerpts(passages)) => {
                let inside = passages.iter().find(|p| {
                    p.range.start() <= anchor.range.start() && anchor.range.end() <= p.range.end()
                })?;
                let before = anchor.range.start() - inside.range.start();
                let start = inside.points.0 + inside.text.get(..before)?.chars().count();
                let quoted = inside.text.get(before..before + anchor.range.len())?;
                Some((start, start + quoted.chars().count()))
            }
            (None, _) => None,
        }
    };
    article
        .notes()
        .iter()
        .map(|note| {
            let at = place(note);
            json!({
                "id": note.record.id.as_str(),
                "kind": note.record.kind.code(),
                "start": at.map(|(start, _)| start),
                "end": at.map(|(_, end)| end),
                "quote": note.quote(),
                "note": note.record.note.as_ref().map(|prose| prose.doc.text.as_str()),
                "visibility": note.record.visibility.code(),
            })
        })
        .collect()
}

fn source(source: crate::dossier::source::Source<'_>) -> Value {
    let record = source.record();
    let grades: Vec<Value> = source
        .grades()
        .iter()
        .map(|grade| {
            json!({
                "reliability": grade.reliability.code(), "scope": grade.scope,
                "reason": grade.reason, "by": grade.by,
                "at": grade.at.as_ref().map(ToString::to_string),
            })
        })
        .collect();
    json!({
        "id": source.id().as_str(),
        "name": record.name,
        "domains": record.domains,
        "country": record.country,
        "owner": record.owner,
        "ownership": record.ownership.as_ref().map(|o| json!({
            "code": o.code.code(), "year": o.year, "url": o.url,
        })),
        "languages": record.languages,
        "kind": record.kind.code(),
        "grades": grades,
        "articles": source.articles().map(|a| a.id().to_string()).collect::<Vec<_>>(),
    })
}

fn statement(statement: crate::dossier::statement::Statement<'_>, dossier: &Dossier) -> Value {
    let record = statement.record();
    let mut relays: Vec<Value> = statement
        .relays()
        .iter()
        .map(|relay| {
            let notes: Vec<&str> = relay.notes.iter().map(|n| n.record.id.as_str()).collect();
            json!({
                "article": relay.article.id().as_str(),
                "how": relay.how.map(crate::corpus::codes::RelayHow::code),
                "annotations": notes,
            })
        })
        .collect();
    relays.sort_by(|a, b| a["article"].as_str().cmp(&b["article"].as_str()));
    json!({
        "id": statement.id().as_str(),
        "title": record.title,
        "speaker": words::speaker(&record.speaker.value, dossier),
        "at": record.at.as_ref().map(ToString::to_string),
        "language": record.language,
        "incidents": statement.incidents().iter().map(|i| i.id().to_string()).collect::<Vec<_>>(),
        "relays": relays,
    })
}

fn name(name: &crate::corpus::name::Name) -> Value {
    let forms: Vec<&str> = name.forms.iter().map(|form| form.form.as_str()).collect();
    json!({
        "id": name.id.as_str(),
        "name": name.name,
        "kind": name.kind.code(),
        "forms": forms,
        "lat": name.position.map(|(lat, _)| lat),
        "lon": name.position.map(|(_, lon)| lon),
    })
}

fn incident(incident: Incident<'_>, dossier: &Dossier, locale: &Locale) -> Value {
    let record = incident.record();
    let reports: Vec<Value> = incident
        .reports()
        .map(|(article, role): (Article<'_>, Role)| {
            json!({ "article": article.id().as_str(), "role": role.code() })
        })
        .collect();
    let questions = incident.questions();
    let comparisons: Vec<Value> = questions
        .iter()
        .filter_map(|question| {
            let comparison = question.comparison.as_ref()?;
            Some(json!({
                "question": question.question,
                "relation": comparison.relation.code(),
                "reason": words::reason(question, comparison, locale),
            }))
        })
        .collect();
    let claims: Vec<Value> = questions
        .iter()
        .flat_map(|question| &question.claims)
        .map(|claim| {
            let (value, bound) = value_and_bound(&claim.claim.value);
            json!({
                "article": claim.note.article.id().as_str(),
                "question": claim.claim.question,
                "value": value,
                "bound": bound,
                "voice": words::voice(claim.claim, dossier),
                "annotation": claim.note.record.id.as_str(),
            })
        })
        .collect();
    json!({
        "id": incident.id().as_str(),
        "title": record.title,
        "when": record.when.as_ref().map(|when| when.value.to_string()),
        "place": record.place.as_ref().map(|place| place.place.as_str()),
        "by": "analyst",
        "reports": reports,
        "origins": incident.origins().len(),
        "claims": claims,
        "comparisons": comparisons,
    })
}

fn passage(passage: &SharedPassage, dossier: &Dossier) -> Value {
    let occurrence = |(article, range): &(usize, TextRange)| -> Option<Value> {
        let article = dossier.corpus().articles.get(*article)?;
        let text = &article.body.full()?.text;
        let (start, end) = CodePoints::new(text).points(*range);
        let words = range.slice(text);
        Some(json!({ "article": article.id.as_str(), "start": start, "end": end, "text": words }))
    };
    let occurrences: Vec<Value> = passage.occurrences.iter().filter_map(occurrence).collect();
    json!({
        "id": passage.id, "kind": "verbatim", "words": passage.words, "occurrences": occurrences,
    })
}

/// A number without a fraction where it has none.
fn number(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers below 2^53 get here")]
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}
