//! References in CSL-JSON, which Zotero, Mendeley, Citavi and most others export
//! (schema: citation-style-language/schema, csl-data.json).

use serde::Deserialize;
use serde_json::Value;

use crate::import::exports::Problem;
use crate::import::exports::json::Item;
use crate::import::exports::reference::Reference;
use crate::import::exports::reference::address;
use crate::import::exports::reference::language;
use crate::import::exports::reference::told;
use crate::import::exports::reference::written_date;
use crate::time::Edtf;

/// An item as it is written.
#[derive(Debug, Deserialize)]
struct Raw {
    title: Option<String>,
    #[serde(rename = "container-title")]
    container: Option<String>,
    publisher: Option<String>,
    #[serde(default)]
    author: Vec<Name>,
    issued: Option<Date>,
    accessed: Option<Date>,
    #[serde(rename = "URL")]
    url: Option<String>,
    language: Option<String>,
    #[serde(rename = "abstract")]
    summary: Option<String>,
    /// Not of the schema; some exporters add it: one path, several, or objects with a path.
    #[serde(alias = "file", alias = "files")]
    attachments: Option<Value>,
}

#[derive(Debug, Deserialize)]
struct Name {
    family: Option<String>,
    given: Option<String>,
    literal: Option<String>,
    #[serde(rename = "non-dropping-particle")]
    particle: Option<String>,
    #[serde(rename = "dropping-particle")]
    dropped: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Date {
    #[serde(rename = "date-parts", default)]
    parts: Vec<Vec<Value>>,
    raw: Option<String>,
    literal: Option<String>,
    #[serde(default)]
    circa: Value,
}

/// Reads an item.
pub fn read(item: &Item<'_>) -> Result<Reference, Problem> {
    let raw: Raw = item.read()?;
    let authors = raw.author.into_iter().filter_map(name);
    Ok(Reference {
        place: item.place,
        title: told(raw.title),
        container: told(raw.container).or_else(|| told(raw.publisher)),
        authors: authors.collect(),
        issued: raw.issued.as_ref().and_then(date),
        url: address(raw.url),
        language: language(raw.language),
        summary: told(raw.summary),
        accessed: raw.accessed.as_ref().and_then(date),
        attachments: raw.attachments.as_ref().map(paths).unwrap_or_default(),
    })
}

fn name(name: Name) -> Option<String> {
    let Name { family, given, literal, particle, dropped } = name;
    let parts = [given, dropped, particle, family];
    let whole: Vec<String> = parts.into_iter().flatten().filter(|p| !p.trim().is_empty()).collect();
    told(literal.or_else(|| (!whole.is_empty()).then(|| whole.join(" "))))
}

/// A date as EDTF; a range has both ends.
fn date(date: &Date) -> Option<String> {
    let ends: Vec<String> = date.parts.iter().filter_map(|parts| day(parts)).collect();
    let about = match &date.circa {
        Value::Null | Value::Bool(false) => "",
        _ => "~",
    };
    let written = match ends.as_slice() {
        [one] => Some(format!("{one}{about}")),
        [from, to] => Some(format!("{from}/{to}")),
        _ => [&date.raw, &date.literal].into_iter().flatten().find_map(|text| written_date(text)),
    };
    // The 31st of February is left out: what is not known is not invented.
    written.filter(|date| Edtf::parse(date).is_ok())
}

/// Year, month and day, each a number or its digits.
fn day(parts: &[Value]) -> Option<String> {
    let number = |part: &Value| match part {
        Value::Number(number) => number.as_i64(),
        Value::String(digits) => digits.trim().parse().ok(),
        _ => None,
    };
    let numbers: Vec<i64> = parts.iter().map_while(number).collect();
    match numbers.as_slice() {
        [year @ 1..=9999] => Some(format!("{year:04}")),
        [year @ 1..=9999, month @ 1..=12] => Some(format!("{year:04}-{month:02}")),
        [year @ 1..=9999, month @ 1..=12, day @ 1..=31, ..] => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        _ => None,
    }
}

/// The paths among attachments, however they are written.
pub(super) fn paths(attachments: &Value) -> Vec<String> {
    match attachments {
        // JabRef and Better BibTeX write `title:path:type`; several are parted by semicolons.
        Value::String(text) => text.split(';').filter_map(one_path).collect(),
        Value::Array(items) => items.iter().flat_map(paths).collect(),
        Value::Object(item) => {
            let path =
                ["path", "localPath", "file"].iter().find_map(|key| item.get(*key)?.as_str());
            path.map(|path| path.trim_start_matches("attachments:").to_owned())
                .into_iter()
                .collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn one_path(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    let path = match parts.as_slice() {
        [_, path, kind] if kind.contains('/') || kind.len() <= 5 => *path,
        _ => text.trim(),
    };
    (!path.is_empty()).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::import::exports::csl::read;
    use crate::import::exports::json::items;

    fn check(json: &str, expect: &str) {
        let found = items(json).iter().map(|item| read(item).expect("it is an item")).next();
        let found = found.expect("there is one");
        let shown = [
            found.title,
            found.container,
            Some(found.authors.join(" & ")),
            found.issued,
            found.accessed,
            found.language,
            Some(found.attachments.join(" & ")),
        ];
        let shown: Vec<String> = shown.into_iter().map(|part| part.unwrap_or("-".into())).collect();
        assert_eq!(shown.join(" | "), expect);
    }

    #[test]
    fn an_item_is_read() {
        check(
            r#"[{"type": "article-newspaper", "title": "A <i>bridge</i>", "container-title": "Mail",
             "author": [{"family": "Ruiz", "given": "Ana"}, {"literal": "AFP"}],
             "issued": {"date-parts": [[2021, "3", 1]]}, "accessed": {"date-parts": [["2021", 3]]},
             "language": "fr-FR"}]"#,
            "A bridge | Mail | Ana Ruiz & AFP | 2021-03-01 | 2021-03 | fr | ",
        );
        check(
            r#"[{"type": "webpage", "publisher": "P", "issued": {"raw": "1 March 2021"},
             "language": "English", "file": "Snapshot:files/1/a.html:text/html"}]"#,
            "- | P |  | 2021-03-01 | - | - | files/1/a.html",
        );
        check(
            r#"[{"type": "webpage", "title": "T", "issued": {"date-parts": [[2021], [2022]]},
             "author": [{"family": "Beek", "given": "Jan", "non-dropping-particle": "van"}],
             "attachments": [{"path": "a.pdf"}, {"title": "no path"}]}]"#,
            "T | - | Jan van Beek | 2021/2022 | - | - | a.pdf",
        );
    }
}
