//! Plain records of what can be found; the core of the search knows nothing else.

use std::borrow::Cow;

use crate::code_list;
use crate::search::names::Names;

code_list! {
    /// What a thing is.
    ThingKind, "a kind of thing":
    /// An article.
    Report = "report",
    /// A note on an article.
    Note = "note",
    /// What happened.
    Incident = "incident",
    /// What a speaker said once.
    Statement = "statement",
    /// An outlet.
    Source = "source",
    /// An entry of the register of names.
    Name = "name",
    /// A page of prose.
    Page = "page",
}

/// Everything that can be found, with what filters are called.
#[derive(Debug, Default)]
pub struct Library<'d> {
    /// The things; equally good answers come in this order.
    pub things: Vec<Thing<'d>>,
    /// The spellings of names.
    pub names: Names,
    /// Id and name of each source that things are filtered by.
    pub sources: Vec<(String, String)>,
    /// Id and title of each incident that things are filtered by.
    pub incidents: Vec<(String, String)>,
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct Thing<'d> {
    /// What it is.
    pub kind: ThingKind,
    /// The kind of a note, as a code; none for other things.
    pub note: Option<&'static str>,
    /// What it is called; of a note, what its article is called, which is no answer to a search.
    pub title: Cow<'d, str>,
    /// A BCP 47 tag of its own words; `und` where nobody knows.
    pub language: Cow<'d, str>,
    /// Its page from the site's root, with its place on the page.
    pub href: String,
    /// Short facts under the title: outlet, date, byline.
    pub facts: Vec<Cow<'d, str>>,
    /// Its words, as far as they are shown.
    pub passages: Vec<Passage<'d>>,
    /// What it can be filtered by.
    pub facets: Facets,
}

/// Words with a place on a page.
#[derive(Debug, Clone)]
pub struct Passage<'d> {
    /// The `id` of the place; empty where the thing's own place has to do.
    pub anchor: String,
    /// The words.
    pub text: Cow<'d, str>,
}

/// What a thing can be filtered by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Its place among the library's sources.
    pub source: Option<usize>,
    /// Places among the library's incidents, ascending.
    pub incidents: Vec<usize>,
    /// The year of publication or of what happened.
    pub year: Option<i64>,
}

impl ThingKind {
    /// How much a thing of this kind is worth beside another that answers as well, up to 1: what
    /// gathers reports stands before a report, a report before a note on it.
    pub(super) fn worth(self) -> f64 {
        match self {
            ThingKind::Name | ThingKind::Incident => 1.0,
            ThingKind::Source | ThingKind::Statement => 0.95,
            ThingKind::Report => 0.9,
            ThingKind::Page => 0.75,
            ThingKind::Note => 0.7,
        }
    }
}
