//! References in the JSON of Zotero: its web interface, and the export of Better BibTeX, which names
//! the files of each item.

use serde::Deserialize;
use serde_json::Value;

use crate::import::exports::Problem;
use crate::import::exports::csl::paths;
use crate::import::exports::json::Item;
use crate::import::exports::reference::Reference;
use crate::import::exports::reference::address;
use crate::import::exports::reference::language;
use crate::import::exports::reference::told;
use crate::import::exports::reference::written_date;

/// An item as it is written; the web interface wraps it in `data`.
#[derive(Debug, Deserialize)]
struct Raw {
    data: Option<Box<Raw>>,
    #[serde(rename = "itemType")]
    kind: Option<String>,
    title: Option<String>,
    #[serde(rename = "publicationTitle", alias = "websiteTitle", alias = "blogTitle")]
    container: Option<String>,
    publisher: Option<String>,
    #[serde(default)]
    creators: Vec<Creator>,
    date: Option<String>,
    #[serde(rename = "accessDate")]
    accessed: Option<String>,
    url: Option<String>,
    language: Option<String>,
    #[serde(rename = "abstractNote")]
    summary: Option<String>,
    attachments: Option<Value>,
}

#[derive(Debug, Deserialize)]
struct Creator {
    #[serde(rename = "creatorType")]
    role: Option<String>,
    name: Option<String>,
    #[serde(rename = "firstName")]
    first: Option<String>,
    #[serde(rename = "lastName")]
    last: Option<String>,
}

/// Reads an item; `None` for notes and for files of other items.
pub fn read(item: &Item<'_>) -> Result<Option<Reference>, Problem> {
    let mut raw: Raw = item.read()?;
    if let Some(data) = raw.data.take() {
        raw = *data;
    }
    if matches!(raw.kind.as_deref(), Some("note" | "attachment" | "annotation")) {
        return Ok(None);
    }
    let authors = raw.creators.into_iter().filter_map(author);
    Ok(Some(Reference {
        place: item.place,
        title: told(raw.title),
        container: told(raw.container).or_else(|| told(raw.publisher)),
        authors: authors.collect(),
        issued: raw.date.as_deref().and_then(written_date),
        url: address(raw.url),
        language: language(raw.language),
        summary: told(raw.summary),
        accessed: raw.accessed.as_deref().and_then(written_date),
        attachments: raw.attachments.as_ref().map(paths).unwrap_or_default(),
    }))
}

fn author(creator: Creator) -> Option<String> {
    let Creator { role, name, first, last } = creator;
    let writes = matches!(role.as_deref(), None | Some("author" | "reporter" | "contributor"));
    let parts: Vec<String> = [first, last].into_iter().flatten().collect();
    told(name.or_else(|| (!parts.is_empty()).then(|| parts.join(" ")))).filter(|_| writes)
}
