//! `data/dossier.json`: the machine's view of an edition, a public contract.
//!
//! Stable names, sorted arrays, UTF-8, no time of the build. Offsets count Unicode code points of
//! the article's whole text. Schema 1.

mod versions;

use serde::Serialize;
use serde_json::Value;
use serde_json::json;

use crate::analyse::incidents::Link;
use crate::corpus::annotation::ClaimValue;
use crate::corpus::article::Body;
use crate::corpus::codes::NameKind;
use crate::corpus::codes::Role;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::passage::Passage;
use crate::dossier::words;
use crate::export::DataFile;
use crate::export::Each;
use crate::export::dossier_json::versions::capture;
use crate::export::dossier_json::versions::provenance;
use crate::export::dossier_json::versions::versions;
use crate::export::stream;
use crate::locale::Locale;
use crate::output::Sink;
use crate::quantity::Bound;
use crate::text::points::CodePoints;
use crate::text::range::TextRange;

/// The file.
pub const FILE: DataFile =
    DataFile { path: "data/dossier.json", about: "data-dossier", columns: &[] };

/// Writes the file.
pub fn export(dossier: &Dossier, locale: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
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
        links: Each(|| dossier.analysis().incidents.links.iter().map(|l| link(l, dossier))),
        passages: Each(|| dossier.passages().filter_map(passage)),
    };
    stream(sink, FILE.path, &whole)
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
struct Whole<'d, A, S, T, N, I, L, P> {
    schema: u8,
    title: &'d str,
    language: &'static str,
    edition: &'static str,
    articles: A,
    sources: S,
    statements: T,
    names: N,
    incidents: I,
    links: L,
    passages: P,
}

fn article(article: Article<'_>) -> Value {
    let (head, record) = (article.head(), article.record());
    let dossier_is_review = article.edition() == Edition::Review;
    let text = record.body.full().map(|doc| doc.text.as_str());
    let incidents: Vec<Value> = article
        .incidents()
        .iter()
        .map(|(i, role)| {
            let listed = head.incidents.iter().any(|r| r.incident.value == *i.id());
            let by = if listed { "analyst" } else { "finding" };
            json!({ "id": i.id().as_str(), "role": role.code(), "by": by })
        })
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
        "capture": record.capture.as_ref().map(capture),
        "provenance": record.provenance.as_ref().map(provenance),
        "versions": versions(article),
        "incidents": incidents,
        "annotations": annotations(article),
        "findings": findings(article),
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

/// What the program finds in an article's text, in the review edition only: it is not public by
/// itself.
fn findings(article: Article<'_>) -> Value {
    let (Some(doc), Edition::Review) = (article.record().body.full(), article.edition()) else {
        return json!({ "dates": [], "figures": [], "quotations": [], "names": [], "hedges": [] });
    };
    let points = CodePoints::new(&doc.text);
    let analysis = article.dossier().analysis();
    let place = |range: TextRange, rest: Value| -> Value {
        let (start, end) = points.points(range);
        with(json!({ "start": start, "end": end, "text": range.slice(&doc.text) }), rest)
    };
    let dates: Vec<Value> = article
        .dates()
        .iter()
        .filter_map(|d| Some(place(d.range, json!({ "value": d.value.as_ref()?.to_string() }))))
        .collect();
    let figures: Vec<Value> = article
        .figures()
        .iter()
        .map(|f| {
            let (value, bound) = value_and_bound(&ClaimValue::Figure(f.figure));
            let who = f.who.map(|who| who.slice(&doc.text));
            let rest = json!({
                "value": value, "bound": bound, "what": f.what.code(), "who": who,
            });
            place(f.range, rest)
        })
        .collect();
    let quotations: Vec<Value> = article
        .quotations()
        .iter()
        .map(|q| {
            let speaker = q.speaker.as_ref();
            let rest = json!({
                "kind": q.kind.code(),
                "speaker": speaker.map(|speaker| &speaker.name),
                "speaker_at": speaker.map(|speaker| points.points(speaker.at)),
            });
            place(q.range, rest)
        })
        .collect();
    let names: Vec<Value> = article
        .names()
        .iter()
        .map(|n| {
            let entry = analysis.names.entries.get(n.entry);
            let kind = entry.and_then(|entry| entry.kind).map(NameKind::code);
            place(n.range, json!({ "id": entry.map(|entry| &entry.id), "kind": kind }))
        })
        .collect();
    let hedges: Vec<Value> = article
        .hedges()
        .iter()
        .map(|hedge| place(hedge.range, json!({ "kind": hedge.kind.code() })))
        .collect();
    json!({
        "dates": dates,
        "figures": figures,
        "quotations": quotations,
        "names": names,
        "hedges": hedges,
    })
}

/// An object with the members of another.
fn with(mut object: Value, rest: Value) -> Value {
    if let (Some(object), Value::Object(rest)) = (object.as_object_mut(), rest) {
        object.extend(rest);
    }
    object
}

fn annotations(article: Article<'_>) -> Vec<Value> {
    let points = article.points();
    article
        .notes()
        .iter()
        .map(|note| {
            let at = note.anchor().and_then(|anchor| points(anchor.range));
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
                "article": claim.article.id().as_str(),
                "question": claim.claim.question,
                "value": value,
                "bound": bound,
                "voice": words::voice(claim.claim, dossier),
                "annotation": claim.annotation().map(|note| note.id.as_str()),
            })
        })
        .collect();
    json!({
        "id": incident.id().as_str(),
        "title": record.title,
        "when": record.when.as_ref().map(|when| when.value.to_string()),
        "place": record.place.as_ref().map(|place| place.place.as_str()),
        "by": if incident.proposed().is_some() { "finding" } else { "analyst" },
        "reports": reports,
        "origins": incident.origins().len(),
        "claims": claims,
        "comparisons": comparisons,
    })
}

fn link(link: &Link, dossier: &Dossier) -> Value {
    let id = |ix: usize| dossier.corpus().articles.get(ix).map(|article| article.id.as_str());
    let reasons: Vec<Value> = link
        .reasons
        .iter()
        .map(|reason| json!({ "kind": reason.kind.code(), "text": reason.text }))
        .collect();
    json!({
        "a": id(link.a),
        "b": id(link.b),
        "score": link.score,
        "same_incident": link.same_incident,
        "reasons": reasons,
    })
}

/// A shared passage where this edition shows it in two articles or more.
fn passage(passage: Passage<'_>) -> Option<Value> {
    let occurrence = |(article, range): (Article<'_>, TextRange)| -> Option<Value> {
        let (text, (start, end)) = (article.slice(range)?, article.points()(range)?);
        Some(json!({ "article": article.id().as_str(), "start": start, "end": end, "text": text }))
    };
    let occurrences: Vec<Value> = passage.occurrences().filter_map(occurrence).collect();
    (occurrences.len() > 1).then(|| {
        json!({
            "id": passage.id(),
            "kind": passage.likeness().code(),
            "words": passage.words(),
            "occurrences": occurrences,
        })
    })
}

/// A number without a fraction where it has none.
fn number(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers below 2^53 get here")]
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}
