//! Markdown with front matter, as Obsidian, Hugo, Zola and Jekyll have it.

use serde_json::Value;

use crate::import::Draft;
use crate::import::Hints;
use crate::import::TitleOrigin;
use crate::import::encoding::Refusal;
use crate::import::html::date;
use crate::import::html::facts::Facts;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::language;

/// Whether a text begins with front matter: TOML between `+++` or YAML between `---`.
pub fn has_front_matter(text: &str) -> bool {
    split(text).is_some()
}

/// The fence, the keys and the text below them.
fn split(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next()?;
    let fence = first.trim_end();
    if !matches!(fence, "+++" | "---") {
        return None;
    }
    let start = first.len() + text[first.len()..].find('\n')? + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            let keys = &text[start..at];
            let is_keys = fence == "+++" || keys.contains(':');
            return is_keys.then_some((fence, keys, &text[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// The keys that are taken, and what they stand for in Hugo, Zola, Jekyll and clippers.
const KEYS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("subtitle", Field::Subtitle),
    ("author", Field::Author),
    ("authors", Field::Author),
    ("date", Field::Published),
    ("published", Field::Published),
    ("publishdate", Field::Published),
    ("created", Field::Published),
    ("lastmod", Field::Updated),
    ("updated", Field::Updated),
    ("language", Field::Language),
    ("lang", Field::Language),
    ("section", Field::Section),
    ("url", Field::Canonical),
    ("source", Field::Canonical),
    ("link", Field::Canonical),
    ("canonicalurl", Field::Canonical),
    ("publisher", Field::Publisher),
    ("site", Field::Publisher),
];

/// Reads a note: keys that are known are taken, the text stays as it is.
///
/// Refuses nothing but an empty text; front matter that cannot be read is left out of the text and
/// told by its absence among the statements.
pub fn import_notes(text: &str, hints: &Hints) -> Result<Draft, Refusal> {
    let mut signals = Signals::default();
    let body = match split(text) {
        Some((fence, keys, body)) => {
            if let Some(values) = parse(fence, keys) {
                gather(&values, &mut signals);
            }
            body
        }
        None => text,
    };
    let mut body = body.trim();
    let mut heading = None;
    // A heading of the first level at the top is the title, which stands above the text already.
    if let Some(rest) = body.strip_prefix("# ") {
        let (line, rest) = rest.split_once('\n').unwrap_or((rest, ""));
        heading = Some(line.trim().to_owned());
        body = rest.trim_start();
    }
    if body.is_empty() {
        return Err(Refusal::Empty);
    }
    let stated = signals.best(Field::Title).map(|signal| signal.value.clone());
    let (title, title_from) = match (&hints.title, stated, heading) {
        (Some(title), ..) => (title.clone(), TitleOrigin::Given),
        (_, Some(title), _) => (title, TitleOrigin::Stated),
        (_, _, Some(title)) => (title, TitleOrigin::Heading),
        _ => (file_title(&hints.file_name), TitleOrigin::FileName),
    };
    let value = |field| signals.best(field).map(|signal| signal.value.clone());
    let detected = language::detect(body).map(str::to_owned);
    let language = hints.language.clone().or_else(|| value(Field::Language)).or(detected);
    let authors = signals.of(Field::Author).into_iter().map(|s| s.value.clone()).collect();
    Ok(Draft {
        title,
        title_from,
        authors,
        language,
        via: Vec::new(),
        translated_from: None,
        paragraphs: body.split("\n\n").map(|p| p.trim().to_owned()).collect(),
        markdown: Some(format!("{body}\n")),
        removed: Vec::new(),
        facts: Facts {
            subtitle: value(Field::Subtitle),
            publisher: value(Field::Publisher),
            published: value(Field::Published),
            updated: value(Field::Updated),
            section: value(Field::Section),
            url: value(Field::Canonical),
            signals: signals.all,
            ..Facts::default()
        },
    })
}

fn file_title(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace(['-', '_'], " ")
}

fn parse(fence: &str, keys: &str) -> Option<Value> {
    match fence {
        "+++" => serde_json::to_value(toml::from_str::<toml::Table>(keys).ok()?).ok(),
        _ => serde_saphyr::from_str::<Value>(keys).ok(),
    }
}

fn gather(values: &Value, signals: &mut Signals) {
    let Some(values) = values.as_object() else { return };
    for (key, value) in values {
        let key = key.to_ascii_lowercase().replace(['_', '-'], "");
        if key == "extra" || key == "params" {
            gather(value, signals);
        }
        let Some((_, field)) = KEYS.iter().find(|(known, _)| *known == key) else { continue };
        for text in texts(value) {
            let value = match field {
                Field::Published | Field::Updated => date::stated(&text),
                Field::Canonical => text.starts_with("http").then_some(text),
                _ => Some(text),
            };
            if let Some(value) = value {
                signals.note(*field, &value, Origin::Envelope);
            }
        }
    }
}

/// The texts of a value: itself, those of a list, and the date that TOML writes as a table.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(table) => {
            table.get("$__toml_private_datetime").map(texts).unwrap_or_default()
        }
        Value::Bool(_) | Value::Null => Vec::new(),
    }
}
