//! A made-up dossier as plain records for the search, and queries with what they must find.

use std::collections::BTreeMap;

use recoupe::search::names::Names;
use recoupe::search::thing::Facets;
use recoupe::search::thing::Library;
use recoupe::search::thing::Passage;
use recoupe::search::thing::Thing;
use recoupe::search::thing::ThingKind;
use recoupe::search::tokens::tokens;
use serde_json::Value;
use serde_json::json;
use toml::Table;

use super::dossier;

/// How many queries are asked.
const QUERIES: usize = 150;

/// The reports of a dossier with their notes, its sources, incidents and names.
pub(crate) fn library(articles: usize) -> Library<'static> {
    let mut library = Library::default();
    let mut sources = BTreeMap::new();
    let mut incidents = BTreeMap::new();
    let mut notes = Vec::new();
    for (path, text) in dossier::files(articles) {
        let parts: Vec<&str> = path.split('/').collect();
        let head = || -> (Table, String) {
            let rest = text.strip_prefix("+++\n").expect("a record begins with its front matter");
            let (head, body) = rest.split_once("\n+++\n").expect("front matter has an end");
            (head.parse().expect("front matter is TOML"), body.trim().to_owned())
        };
        match parts.as_slice() {
            ["content", "names.toml"] => names(&text, &mut library.names),
            ["content", "sources", file] => {
                let id = file.trim_end_matches(".md").to_owned();
                sources.insert(id.clone(), library.sources.len());
                library.sources.push((id, word(&head().0, "name")));
            }
            ["content", "incidents", file] => {
                let id = file.trim_end_matches(".md").to_owned();
                let (head, body) = head();
                let facets =
                    Facets { incidents: vec![library.incidents.len()], ..year(&head, "when") };
                incidents.insert(id.clone(), library.incidents.len());
                library.incidents.push((id.clone(), word(&head, "title")));
                let href = format!("incidents/{id}/index.html");
                let title = word(&head, "title");
                library.things.push(thing(ThingKind::Incident, title, href, &body, facets));
            }
            ["content", "articles", _, "annotations.toml"] => {
                notes = text.parse::<Table>().expect("notes are TOML")["annotation"]
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
            }
            ["content", "articles", id, _] => {
                let (head, body) = head();
                let listed = head["incidents"].as_array().into_iter().flatten();
                let mut of: Vec<usize> = listed
                    .filter_map(|one| incidents.get(one.get("id")?.as_str()?).copied())
                    .collect();
                of.sort_unstable();
                let source = sources.get(&word(&head, "source")).copied();
                let facets = Facets { source, incidents: of, ..year(&head, "published") };
                let of_notes = notes.drain(..).filter_map(|note| note.as_table().cloned());
                library.things.extend(report(id, (&head, &body), &facets, of_notes));
            }
            _ => {}
        }
    }
    library
}

/// Queries of every kind over the reports of a library: each with the place of a report that it
/// must find.
pub(crate) fn queries(library: &Library<'_>) -> Value {
    let is_report = |(_, thing): &(usize, &Thing<'_>)| thing.kind == ThingKind::Report;
    let reports: Vec<(usize, &Thing<'_>)> =
        library.things.iter().enumerate().filter(is_report).collect();
    let query = |n: usize| {
        let (place, report) = reports[n * reports.len() / QUERIES];
        let text = &report.passages[n % report.passages.len()].text;
        let words: Vec<&str> = tokens(text).filter(|word| word.chars().count() > 3).collect();
        let at = (n * 7) % words.len().saturating_sub(2).max(1);
        let start = |word: &str| word.chars().take(4).collect::<String>();
        let query = match n % 5 {
            0 => words[at].to_owned(),
            1 => format!("{} {}", words[at], words[at + 1]),
            2 => start(words[at]),
            3 => format!("{} {} {}", words[at], words[at + 1], start(words[at + 2])),
            _ => {
                let from = text.find(words[at]).unwrap_or_default();
                let phrase: Vec<&str> = text[from..].split_whitespace().take(3).collect();
                format!("« {} »", phrase.join(" "))
            }
        };
        json!({ "query": query, "thing": place })
    };
    (0..QUERIES.min(reports.len())).map(query).collect()
}

/// An article and its notes.
fn report(
    id: &str,
    (head, body): (&Table, &str),
    facets: &Facets,
    notes: impl Iterator<Item = Table>,
) -> Vec<Thing<'static>> {
    let href = format!("articles/{id}/index.html");
    let title = word(head, "title");
    let mut report = thing(ThingKind::Report, title.clone(), href.clone(), body, facets.clone());
    report.facts = vec![word(head, "source").into(), word(head, "published").into()];
    let note = |note: Table| Thing {
        note: Some("context"),
        ..thing(
            ThingKind::Note,
            title.clone(),
            format!("{href}#note-{}", word(&note, "id")),
            &word(&note, "note"),
            facets.clone(),
        )
    };
    std::iter::once(report).chain(notes.map(note)).collect()
}

fn thing(
    kind: ThingKind,
    title: String,
    href: String,
    body: &str,
    facets: Facets,
) -> Thing<'static> {
    let paragraphs = body.split("\n\n").enumerate().map(|(n, text)| Passage {
        anchor: if kind == ThingKind::Report { format!("p{}", n + 1) } else { String::new() },
        text: text.to_owned().into(),
    });
    Thing {
        kind,
        note: None,
        title: title.into(),
        language: "fr".into(),
        href,
        facts: Vec::new(),
        passages: paragraphs.collect(),
        facets,
    }
}

fn names(text: &str, names: &mut Names) {
    let table: Table = text.parse().expect("names are TOML");
    for name in table["name"].as_array().into_iter().flatten().filter_map(toml::Value::as_table) {
        let forms = name["forms"].as_array().into_iter().flatten();
        let form = |form: &'_ toml::Value| {
            let written = form.get("form").or(Some(form)).and_then(toml::Value::as_str);
            written.unwrap_or_default().to_owned()
        };
        let mut forms: Vec<String> = forms.map(form).collect();
        forms.push(word(name, "name"));
        let href = format!("names/index.html#name-{}", word(name, "id"));
        names.push(&word(name, "name"), href, forms.iter().map(String::as_str));
    }
}

fn year(head: &Table, key: &str) -> Facets {
    Facets {
        year: word(head, key).get(..4).and_then(|year| year.parse().ok()),
        ..Facets::default()
    }
}

fn word(table: &Table, key: &str) -> String {
    table.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
}
