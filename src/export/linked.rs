//! `data/dossier.jsonld`: the edition in the vocabulary of schema.org, as one JSON-LD graph.
//!
//! Reports are `NewsArticle`s of which the dossier's pages are descriptions (`subjectOf`), outlets
//! `NewsMediaOrganization`s, incidents `Event`s, statements `Quotation`s, claims `Claim`s with
//! their `appearance`, corrections `CorrectionComment`s. A grade is no `Rating`: it has a scope and
//! a reason, and schema.org would lose both.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::corpus::correction::Correction;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::incident::Answer;
use crate::dossier::incident::Incident;
use crate::dossier::source::Source;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::export::DataFile;
use crate::export::address;
use crate::export::stream_object;
use crate::locale::Locale;
use crate::output::Sink;
use crate::route::Route;
use crate::time::Edtf;
use crate::time::Precision;
use crate::time::Qualifier;

/// The file.
pub const FILE: DataFile =
    DataFile { path: "data/dossier.jsonld", about: "data-linked", columns: &[] };

/// Writes the file.
pub fn export(dossier: &Dossier, locale: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    let context = Map::from_iter([("@context".to_owned(), json!("https://schema.org"))]);
    let items = || {
        std::iter::once(whole(dossier))
            .chain(dossier.sources().map(|one| source(one, dossier)))
            .chain(dossier.articles().map(report))
            .chain(dossier.statements().map(|one| statement(one, dossier)))
            .chain(dossier.incidents().map(incident))
            .chain(dossier.incidents().flat_map(move |one| claims(one, locale)))
            .chain(dossier.corpus().corrections.iter().map(|one| correction(one, dossier)))
    };
    stream_object(sink, FILE.path, &context, ("@graph", items))
}

fn at(dossier: &Dossier, route: &Route) -> String {
    address(dossier, FILE, route)
}

fn whole(dossier: &Dossier) -> Value {
    let config = &dossier.config;
    let people: Vec<Value> =
        config.authors.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    full(json!({
        "@type": "Dataset",
        "@id": at(dossier, &Route::home()),
        "name": config.title,
        "description": config.question,
        "inLanguage": config.language.code(),
        "creator": people,
        "license": config.licence,
        "version": config.editions.last().map(|edition| &edition.number),
        "datePublished": config.editions.last().and_then(|e| e.date.as_ref()).and_then(iso),
        "temporalCoverage": config.period.as_ref().map(ToString::to_string),
        "spatialCoverage": config.region,
    }))
}

fn source(source: Source<'_>, dossier: &Dossier) -> Value {
    let record = source.record();
    full(json!({
        "@type": "NewsMediaOrganization",
        "@id": at(dossier, &Route::source(source.id())),
        "name": record.name,
        "url": record.url,
        "location": record.seat,
        "parentOrganization": record.owner,
        "knowsLanguage": record.languages,
    }))
}

fn report(article: Article<'_>) -> Value {
    let (head, dossier) = (article.head(), article.dossier());
    let people: Vec<Value> =
        head.authors.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    let id = |route: &Route| json!({ "@id": at(dossier, route) });
    let about: Vec<Value> = article
        .incidents()
        .iter()
        .map(|(incident, _)| id(&Route::incident(incident.id())))
        .collect();
    let based: Vec<Value> = article
        .statements()
        .iter()
        .map(|statement| id(&Route::statement(statement.id())))
        .collect();
    let capture = article.record().capture.as_ref();
    full(json!({
        "@type": "NewsArticle",
        "@id": at(dossier, &Route::article(article.id())),
        "headline": head.title,
        "alternativeHeadline": head.subtitle,
        "url": head.url,
        "author": people,
        "publisher": article.source().map(|source| id(&Route::source(source.id()))),
        "datePublished": head.published.as_ref().and_then(|date| iso(&date.value)),
        "dateModified": head.updated.as_ref().and_then(|date| iso(&date.value)),
        "dateline": head.dateline,
        "inLanguage": head.language,
        "articleSection": head.section,
        "archivedAt": head.archives.iter().map(|copy| &copy.url).collect::<Vec<_>>(),
        "wordCount": article.record().words,
        "about": about,
        "isBasedOn": based,
        "sha256": capture.map(|capture| &capture.sha256),
    }))
}

fn statement(statement: Statement<'_>, dossier: &Dossier) -> Value {
    let record = statement.record();
    full(json!({
        "@type": "Quotation",
        "@id": at(dossier, &Route::statement(statement.id())),
        "name": record.title,
        "spokenByCharacter": words::speaker(&record.speaker.value, dossier),
        "dateCreated": record.at.as_ref().and_then(iso),
        "inLanguage": record.language,
        "url": record.url,
    }))
}

fn incident(incident: Incident<'_>) -> Value {
    let record = incident.record();
    let place = record.place.as_ref().map(|place| {
        let (lat, lon) = place.position.unzip();
        let geo =
            lat.map(|lat| json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon }));
        full(json!({
            "@type": "Place",
            "name": place.place,
            "containedInPlace": place.region.as_ref().or(place.country.as_ref()),
            "geo": geo,
        }))
    });
    let when = record.when.as_ref().map(|when| &when.value);
    let day = |day: chrono::NaiveDate| day.to_string();
    full(json!({
        "@type": "Event",
        "@id": at(incident.dossier(), &Route::incident(incident.id())),
        "name": record.title,
        "startDate": when.and_then(Edtf::first_day).map(day),
        "endDate": when.and_then(Edtf::last_day).map(day),
        "temporalCoverage": when.map(ToString::to_string),
        "location": place,
    }))
}

fn claims(incident: Incident<'_>, locale: &Locale) -> Vec<Value> {
    let dossier = incident.dossier();
    let claim = |answer: &Answer<'_>| {
        let question = words::question(&answer.claim.question, locale);
        let value = words::value(&answer.claim.value, locale);
        let passage = answer.annotation().map_or_else(
            || Route::article(answer.article.id()),
            |note| Route::passage(answer.article.id(), &note.id),
        );
        full(json!({
            "@type": "Claim",
            "name": format!("{question} {value}"),
            "about": { "@id": at(dossier, &Route::incident(incident.id())) },
            "appearance": { "@id": at(dossier, &Route::article(answer.article.id())) },
            "url": at(dossier, &passage),
            "claimInterpreter": words::voice(answer.claim, dossier),
        }))
    };
    incident.claims().iter().map(claim).collect()
}

fn correction(correction: &Correction, dossier: &Dossier) -> Value {
    let anchor = format!("correction-{}", correction.id);
    full(json!({
        "@type": "CorrectionComment",
        "@id": at(dossier, &Route::section("corrections").at(anchor)),
        "text": correction.now,
        "dateCreated": correction.at.as_ref().and_then(iso),
    }))
}

/// A date that ISO 8601-1 can write, which is all that schema.org takes: one date without a doubt
/// and without unspecified digits.
fn iso(date: &Edtf) -> Option<String> {
    let plain = !matches!(
        date.precision(),
        Precision::Season | Precision::Decade | Precision::Century | Precision::Interval
    );
    let written = date.to_string();
    let sure = date.qualifier() == Qualifier::Certain && !written.contains('X');
    (plain && sure).then_some(written)
}

/// An object without the members that hold nothing.
fn full(mut object: Value) -> Value {
    if let Some(members) = object.as_object_mut() {
        members.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => true,
        });
    }
    object
}
