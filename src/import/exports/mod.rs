//! What other programs export about reports: references with their metadata, and notes on passages.
//!
//! [`json`] parts an export into its items, each with its place; [`csl`] and [`zotero`] read
//! references, [`hypothesis`] reads notes, [`address`] says when two addresses are one page.

pub mod address;
pub mod csl;
pub mod hypothesis;
pub mod json;
pub mod reference;
pub mod zotero;

use crate::import::exports::hypothesis::Note;
use crate::import::exports::json::Item;
use crate::import::exports::json::Place;
use crate::import::exports::reference::Reference;

/// An export that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Export {
    /// References of a reference manager.
    References(Vec<Reference>),
    /// Notes on passages of pages.
    Notes(Vec<Note>),
}

/// Something wrong with an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What is wrong, without a capital or a full stop.
    pub message: String,
    /// What to do about it.
    pub remedy: &'static str,
}

/// A byte order mark in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// After so many bytes no bracket is looked for.
const LOOKED_AT: usize = 4096;

/// So many bytes of a file tell whether it may be JSON.
pub const BEGINNING: usize = MARK.len() + LOOKED_AT;

/// Whether bytes may be JSON: a bracket comes first, after blanks at most.
pub fn may_be_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    start.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|b| matches!(b, b'{' | b'['))
}

/// Reads an export: its items in the order of the file, and every problem at once.
///
/// `None` when the bytes are no JSON and nothing but a leading bracket says that they should be.
pub fn read(bytes: &[u8], is_named_json: bool) -> Option<(Export, Vec<Problem>)> {
    let nothing = |problem| Some((Export::References(Vec::new()), vec![problem]));
    let text = match json::text(bytes) {
        Ok(text) => text,
        Err(problem) => return is_named_json.then(|| nothing(problem)).flatten(),
    };
    if let Err(problem) = json::check(text) {
        return is_named_json.then(|| nothing(problem)).flatten();
    }
    let items = json::items(text);
    let kind = items.iter().find_map(|item| kind_of(item));
    let mut problems = Vec::new();
    let mut each = |read: &mut dyn FnMut(&Item<'_>) -> Result<(), Problem>| {
        for item in &items {
            problems.extend(read(item).err());
        }
    };
    let export = match kind {
        Some(Kind::Csl) => {
            let mut references = Vec::new();
            each(&mut |item| csl::read(item).map(|found| references.push(found)));
            Export::References(references)
        }
        Some(Kind::Zotero) => {
            let mut references = Vec::new();
            each(&mut |item| zotero::read(item).map(|found| references.extend(found)));
            Export::References(references)
        }
        Some(Kind::Hypothesis) => {
            let mut notes = Vec::new();
            each(&mut |item| hypothesis::read(item).map(|found| notes.push(found)));
            Export::Notes(notes)
        }
        None => {
            return nothing(Problem {
                place: Place { line: 1, column: 1 },
                message: "this JSON holds neither references nor notes".to_owned(),
                remedy: "export references as CSL JSON or Better BibTeX JSON, and notes from \
                         Hypothesis as JSON",
            });
        }
    };
    Some((export, problems))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csl,
    Zotero,
    Hypothesis,
}

/// What an item is, by the keys that only its kind has.
fn kind_of(item: &Item<'_>) -> Option<Kind> {
    let has = |key: &str| item.keys.iter().any(|known| known == key);
    if has("itemType") || has("data") && has("key") {
        Some(Kind::Zotero)
    } else if has("uri") && (has("target") || has("user")) {
        Some(Kind::Hypothesis)
    } else if has("type") && (has("id") || has("title")) {
        Some(Kind::Csl)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::import::exports::Export;
    use crate::import::exports::read;

    fn check(json: &str, expect: &[&str]) {
        let (_, problems) = read(json.as_bytes(), true).expect("it is named as JSON");
        let told: Vec<String> = problems
            .iter()
            .map(|p| format!("{}:{}: {}", p.place.line, p.place.column, p.message))
            .collect();
        assert_eq!(told, expect);
    }

    #[test]
    fn problems_are_told_with_line_and_column() {
        check("[\n  {\"id\": \"a\",, }\n]", &["2:14: key must be a string"]);
        check("{\"a\": 1}", &["1:1: this JSON holds neither references nor notes"]);
        check("[]", &["1:1: this JSON holds neither references nor notes"]);
        check(
            "[\n  {\"type\": \"webpage\", \"id\": \"a\", \"title\": \"A\"},\n  {\"type\": 3, \"id\": \"b\",\n   \"title\": [1]}\n]",
            &["4:12: invalid type: sequence, expected a string"],
        );
        check(
            "{\"rows\": [\n {\"uri\": 7, \"target\": []}]}",
            &["2:10: invalid type: integer `7`, expected a string"],
        );
    }

    #[test]
    fn text_that_begins_with_a_bracket_is_text() {
        assert_eq!(read(b"[Photo] The bridge is closed.", false), None);
    }

    #[test]
    fn exports_are_recognised_by_their_keys() {
        let notes = b"{\"total\": 1, \"rows\": [{\"id\": \"x\", \"uri\": \"https://a.example/\", \"user\": \"acct:ana@h\", \"target\": []}]}";
        assert!(matches!(read(notes, false), Some((Export::Notes(notes), _)) if notes.len() == 1));
        let items = b"{\"config\": {\"id\": \"x\"}, \"items\": [{\"itemType\": \"webpage\", \"title\": \"T\"}]}";
        assert!(matches!(read(items, false), Some((Export::References(r), _)) if r.len() == 1));
    }
}
