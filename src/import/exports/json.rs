//! JSON parted into its items, each with the place it stands at.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::import::exports::Problem;

/// A place in a file; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// One object of the list that an export is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'t> {
    /// Where it begins.
    pub place: Place,
    /// Its keys.
    pub keys: Vec<String>,
    text: &'t str,
}

/// The largest export that is read, in bytes: a hundred thousand items.
const MOST_BYTES: usize = 256 << 20;

const SYNTAX: &str = "export it again, or mend it with an editor that knows JSON";

/// The bytes as text, without a byte order mark.
pub fn text(bytes: &[u8]) -> Result<&str, Problem> {
    let place = |at: usize| {
        let before = String::from_utf8_lossy(&bytes[..at]);
        after(Place { line: 1, column: 1 }, &before)
    };
    if bytes.len() > MOST_BYTES {
        return Err(Problem {
            place: Place { line: 1, column: 1 },
            message: format!("the export has {} MB", bytes.len() / 1_000_000),
            remedy: "export fewer items at a time",
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Problem {
        place: place(error.valid_up_to()),
        message: "this is not UTF-8, which JSON is written in".to_owned(),
        remedy: SYNTAX,
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Says where a text is no JSON.
pub fn check(text: &str) -> Result<(), Problem> {
    serde_json::from_str::<Value>(text).map(drop).map_err(|error| problem(text, &error))
}

/// The objects of the list that the text is, or of the lists that stand under its keys.
///
/// The text must be JSON. Lists deeper inside are left alone.
pub fn items(text: &str) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let (mut open, mut start, mut in_text, mut escaped) = (Vec::new(), None, false, false);
    let mut last = (0, Place { line: 1, column: 1 });
    for (at, byte) in text.bytes().enumerate() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' => {
                if byte == b'{' && matches!(open.as_slice(), [b'['] | [b'{', b'[']) {
                    start = Some(at);
                }
                open.push(byte);
            }
            b'}' | b']' => {
                open.pop();
                if matches!(open.as_slice(), [b'['] | [b'{', b'['])
                    && let Some(from) = start.take()
                {
                    last = (from, after(last.1, &text[last.0..from]));
                    items.extend(item(&text[from..=at], last.1));
                }
            }
            _ => {}
        }
    }
    items
}

fn item(text: &str, place: Place) -> Option<Item<'_>> {
    let Ok(Value::Object(object)) = serde_json::from_str(text) else { return None };
    Some(Item { place, keys: object.keys().cloned().collect(), text })
}

impl Item<'_> {
    /// The item as a record; a key of the wrong type is told with its place.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        serde_json::from_str(self.text).map_err(|error| {
            let mut problem = problem(self.text, &error);
            if problem.place.line == 1 {
                problem.place.column += self.place.column - 1;
            }
            problem.place.line += self.place.line - 1;
            problem
        })
    }
}

fn problem(text: &str, error: &serde_json::Error) -> Problem {
    // The parser counts columns in bytes.
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let at = line.floor_char_boundary(error.column().saturating_sub(1));
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(words, _)| words);
    Problem {
        place: Place { line: error.line().max(1), column: line[..at].chars().count() + 1 },
        message: message.to_owned(),
        remedy: SYNTAX,
    }
}

/// The place after some text that begins at a place.
fn after(place: Place, text: &str) -> Place {
    match text.rfind('\n') {
        None => Place { column: place.column + text.chars().count(), ..place },
        Some(newline) => Place {
            line: place.line + text.matches('\n').count(),
            column: text[newline + 1..].chars().count() + 1,
        },
    }
}
