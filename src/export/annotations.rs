//! `data/annotations.jsonld`: the notes as W3C Web Annotations, an `AnnotationPage` of one
//! collection (Web Annotation Data Model, W3C Recommendation, 23 February 2017, §3, §4 and §5).
//!
//! A note's place is a `TextPositionSelector` in code points of the text that the article's page
//! shows, and a `TextQuoteSelector` where the edition shows the words: where it does not, the model
//! itself (§4.2.4) advises to give the position alone.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::corpus::annotation::Annotation;
use crate::corpus::codes::NoteKind;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::words;
use crate::export::DataFile;
use crate::export::address;
use crate::export::stream_object;
use crate::locale::Locale;
use crate::output::Sink;
use crate::route::Route;

/// The file.
pub const FILE: DataFile =
    DataFile { path: "data/annotations.jsonld", about: "data-annotations", columns: &[] };

/// Writes the file.
pub fn export(dossier: &Dossier, locale: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    let total: usize = dossier.articles().map(|article| article.record().annotations.len()).sum();
    let mut head = Map::new();
    head.insert("@context".to_owned(), json!("http://www.w3.org/ns/anno.jsonld"));
    head.insert("id".to_owned(), json!(address(dossier, FILE, &Route::file(FILE.path))));
    head.insert("type".to_owned(), json!("AnnotationPage"));
    let label = &dossier.config.title;
    let whole = json!({ "type": "AnnotationCollection", "label": label, "total": total });
    head.insert("partOf".to_owned(), whole);
    head.insert("startIndex".to_owned(), json!(0));
    let items = || dossier.articles().flat_map(|article| annotations(article, locale));
    stream_object(sink, FILE.path, &head, ("items", items))
}

fn annotations(article: Article<'_>, locale: &Locale) -> Vec<Value> {
    let points = article.points();
    let annotation = |note: &Note<'_>| {
        let at = note.anchor().and_then(|anchor| points(anchor.range));
        annotation(note, at, locale)
    };
    article.notes().iter().map(annotation).collect()
}

fn annotation(note: &Note<'_>, at: Option<(usize, usize)>, locale: &Locale) -> Value {
    let (article, record) = (note.article, note.record);
    let dossier = article.dossier();
    let at_home = |route: &Route| address(dossier, FILE, route);
    let mut object = json!({
        "id": at_home(&Route::note(article.id(), &record.id)),
        "type": "Annotation",
        "motivation": motivation(record.kind),
        "body": bodies(record, dossier, locale),
        "target": target(note, at),
    });
    if let Some(by) = &record.by {
        object["creator"] = json!({ "type": "Person", "name": by });
    }
    if let Some(on) = &record.at {
        object["dcterms:date"] = json!(on.to_string());
    }
    object
}

/// What the note is for, in the model's words (§3.3.5).
fn motivation(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Context | NoteKind::MissingInfo | NoteKind::Translation => "commenting",
        NoteKind::Correction => "editing",
        NoteKind::Contradiction
        | NoteKind::LoadedLanguage
        | NoteKind::Source
        | NoteKind::Verification => "assessing",
        NoteKind::Figure | NoteKind::Claim => "describing",
        NoteKind::Name | NoteKind::Date => "identifying",
        NoteKind::Question => "questioning",
    }
}

fn bodies(record: &Annotation, dossier: &Dossier, locale: &Locale) -> Vec<Value> {
    let text = |purpose: &str, value: &str| {
        json!({
            "type": "TextualBody", "purpose": purpose, "format": "text/plain",
            "language": dossier.config.language.code(), "value": value,
        })
    };
    let tag = |value: &str| json!({ "type": "TextualBody", "purpose": "tagging", "value": value });
    let mut bodies = vec![json!({
        "type": "TextualBody", "purpose": "classifying", "value": record.kind.code(),
    })];
    if let Some(claim) = &record.claim {
        let question = words::question(&claim.question, locale);
        let answer = words::value(&claim.value, locale);
        bodies.push(text("describing", &format!("{question} {answer}")));
    }
    if let Some(prose) = record.note.as_ref().filter(|prose| !prose.is_empty()) {
        bodies.push(text("commenting", prose.doc.text.trim()));
    }
    bodies.extend(record.tags.iter().map(|word| tag(word)));
    bodies
}

fn target(note: &Note<'_>, at: Option<(usize, usize)>) -> Value {
    let (article, head) = (note.article, note.article.head());
    let mut source = json!({
        "id": address(article.dossier(), FILE, &Route::article(article.id())),
        "type": "Text",
        "format": "text/html",
    });
    if let Some(language) = &head.language {
        source["language"] = json!(language);
    }
    if let Some(url) = &head.url {
        source["dcterms:source"] = json!(url);
    }
    let mut selectors = Vec::new();
    if let Some((start, end)) = at {
        selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
    }
    if let Some(quote) = note.quote() {
        selectors.push(json!({ "type": "TextQuoteSelector", "exact": quote }));
    }
    if selectors.is_empty() {
        return source;
    }
    json!({ "type": "SpecificResource", "source": source, "selector": selectors })
}
