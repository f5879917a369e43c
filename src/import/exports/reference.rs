//! A reference to a report, as a reference manager knows it.

use crate::import::exports::json::Place;
use crate::import::html::date;

/// A reference: what is known of a report, and where its files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where it stands in the export.
    pub place: Place,
    /// The title as published.
    pub title: Option<String>,
    /// The outlet.
    pub container: Option<String>,
    /// People, in their order.
    pub authors: Vec<String>,
    /// When it was published, EDTF.
    pub issued: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its language, ISO 639-1.
    pub language: Option<String>,
    /// What it is about, in the words of whoever described it.
    pub summary: Option<String>,
    /// When its page was looked at, EDTF.
    pub accessed: Option<String>,
    /// Files that belong to it, as the export names them.
    pub attachments: Vec<String>,
}

impl Reference {
    /// What to call it in messages.
    pub fn name(&self) -> String {
        let name = self.title.as_deref().or(self.url.as_deref()).unwrap_or("without a title");
        name.chars().take(80).collect()
    }
}

/// The marks that reference managers know in titles.
const RICH: [&str; 8] = ["<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "<sup>", "</sup>"];

/// A text without blanks at its ends and without the marks for italics and the like; `None` when
/// nothing is left.
pub(super) fn told(text: Option<String>) -> Option<String> {
    let mut text = text?;
    for tag in RICH {
        text = text.replace(tag, "");
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The language of a tag such as `fr-FR`, ISO 639-1; `None` for anything else, such as a name.
pub(super) fn language(tag: Option<String>) -> Option<String> {
    let tag = tag?.trim().to_lowercase();
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    (primary.len() == 2 && primary.bytes().all(|b| b.is_ascii_lowercase()))
        .then(|| primary.to_owned())
}

/// A date as people write it, as EDTF: a year, a month of a year, a day, or a moment.
pub(super) fn written_date(text: &str) -> Option<String> {
    let text = text.trim();
    let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    if is_year { Some(text.to_owned()) } else { date::stated(text) }
}

/// Whether a text is an address of the web.
pub(super) fn address(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
        .filter(|text| text.starts_with("http://") || text.starts_with("https://"))
}
