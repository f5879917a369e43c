//! Notes from Hypothesis: the answer of its API, and the export of its client.

use serde::Deserialize;

use crate::import::exports::Problem;
use crate::import::exports::json::Item;
use crate::import::exports::json::Place;
use crate::import::html::date;

/// A note on a page or on a passage of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it stands in the export.
    pub place: Place,
    /// Its name at Hypothesis; empty where the export has none.
    pub id: String,
    /// The page's addresses, as far as the note has them.
    pub addresses: Vec<String>,
    /// The passage; `None` for a note on the whole page and for an answer.
    pub passage: Option<Passage>,
    /// What it says, in Markdown; empty for a mere highlight.
    pub text: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Who wrote it.
    pub by: Option<String>,
    /// When it was written, EDTF.
    pub at: Option<String>,
    /// The note that it answers, by its name: the nearest one.
    pub answers: Option<String>,
}

/// The words of a passage (W3C Web Annotation, `TextQuoteSelector`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: Option<String>,
    /// What stands after them.
    pub suffix: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Raw {
    #[serde(default)]
    id: String,
    uri: String,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    user: Option<String>,
    user_info: Option<UserInfo>,
    created: Option<String>,
    #[serde(default)]
    references: Vec<String>,
    #[serde(default)]
    target: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct UserInfo {
    display_name: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Target {
    source: Option<String>,
    #[serde(default)]
    selector: Vec<Selector>,
}

/// One way of saying where a passage is. Positions and paths are those of the live page, whose text
/// is another than the report's; only words are found again.
#[derive(Debug, Deserialize)]
struct Selector {
    exact: Option<String>,
    prefix: Option<String>,
    suffix: Option<String>,
}

/// Reads a note.
pub fn read(item: &Item<'_>) -> Result<Note, Problem> {
    let raw: Raw = item.read()?;
    let mut addresses = vec![raw.uri];
    let mut passage = None;
    for target in raw.target {
        addresses.extend(target.source.filter(|source| !addresses.contains(source)));
        let quoted = target.selector.into_iter().find_map(|selector| {
            let exact = selector.exact.filter(|exact| !exact.trim().is_empty())?;
            let kept = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
            Some(Passage { exact, prefix: kept(selector.prefix), suffix: kept(selector.suffix) })
        });
        passage = passage.or(quoted);
    }
    let shown = raw.user_info.and_then(|info| info.display_name);
    let by =
        shown.filter(|name| !name.trim().is_empty()).or_else(|| raw.user.as_deref().map(account));
    Ok(Note {
        place: item.place,
        id: raw.id,
        addresses,
        passage,
        text: raw.text.unwrap_or_default().trim().to_owned(),
        tags: raw.tags.into_iter().filter(|tag| !tag.trim().is_empty()).collect(),
        by,
        at: raw.created.as_deref().and_then(date::stated),
        answers: raw.references.last().cloned(),
    })
}

/// The name in `acct:name@service`.
fn account(user: &str) -> String {
    let bare = user.strip_prefix("acct:").unwrap_or(user);
    bare.split('@').next().unwrap_or(bare).to_owned()
}

#[cfg(test)]
mod tests {
    use crate::import::exports::hypothesis::read;
    use crate::import::exports::json::items;

    #[test]
    fn a_note_is_read_with_its_passage_and_author() {
        let json = r#"{"rows": [{"id": "Xy", "uri": "https://a.example/b", "text": " Who says? ",
            "tags": ["check"], "user": "acct:ana@hypothes.is", "created": "2021-03-02T10:11:12.5+00:00",
            "target": [{"source": "https://a.example/b", "selector": [
              {"type": "RangeSelector", "startContainer": "/p[1]"},
              {"type": "TextPositionSelector", "start": 3, "end": 9},
              {"type": "TextQuoteSelector", "exact": "two piers", "prefix": "in ", "suffix": ""}]}]}]}"#;
        let note = read(&items(json)[0]).expect("it is a note");
        assert_eq!(note.addresses, ["https://a.example/b"]);
        assert_eq!(
            (note.by.as_deref(), note.at.as_deref()),
            (Some("ana"), Some("2021-03-02T10:11+00:00"))
        );
        let passage = note.passage.expect("it has a passage");
        assert_eq!((passage.exact.as_str(), passage.suffix), ("two piers", None));
        assert_eq!(note.text, "Who says?");
    }
}
