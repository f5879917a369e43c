//! What a page says of the report, each statement with where it was made.

use crate::import::html::date;
use crate::lang::fold::Folded;

/// What is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The title as published.
    Title,
    /// The line under the title.
    Subtitle,
    /// One author.
    Author,
    /// The name of the outlet.
    Publisher,
    /// When it was published, EDTF.
    Published,
    /// When the outlet changed it, EDTF.
    Updated,
    /// When the file was made, EDTF.
    Created,
    /// The language, BCP 47.
    Language,
    /// The outlet's section.
    Section,
    /// The address the page gives itself.
    Canonical,
    /// When it was captured, EDTF.
    Captured,
    /// The address it was captured from.
    CapturedFrom,
    /// The address of an archived copy.
    Archive,
}

/// Where something is stated, from what is trusted most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A heading or a line that a reader sees.
    Visible,
    /// Linked data of schema.org.
    LinkedData,
    /// A `meta` element of the Open Graph.
    OpenGraph,
    /// Another `meta` element.
    Meta,
    /// An attribute of microdata.
    Microdata,
    /// A `time` element.
    Time,
    /// A `link` element.
    Link,
    /// The `title` or `html` element.
    Document,
    /// The mark of the program that saved the page.
    Saved,
    /// The XMP packet of a PDF.
    Xmp,
    /// The information dictionary of a PDF.
    PdfInfo,
    /// A reference manager.
    Reference,
    /// The envelope that the page came in: the head of an archive's record or of a message.
    Envelope,
    /// The address of the page.
    Address,
    /// The words of the text, judged by the program.
    Detected,
}

impl Field {
    /// The short name that stands in data.
    pub fn code(self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Subtitle => "subtitle",
            Field::Author => "author",
            Field::Publisher => "publisher",
            Field::Published => "published",
            Field::Updated => "updated",
            Field::Created => "created",
            Field::Language => "language",
            Field::Section => "section",
            Field::Canonical => "url_canonical",
            Field::Captured => "captured",
            Field::CapturedFrom => "url_captured",
            Field::Archive => "archive",
        }
    }
}

impl Origin {
    /// The short name that stands in data.
    pub fn code(self) -> &'static str {
        match self {
            Origin::Visible => "visible",
            Origin::LinkedData => "json-ld",
            Origin::OpenGraph => "opengraph",
            Origin::Meta => "meta",
            Origin::Microdata => "microdata",
            Origin::Time => "time-element",
            Origin::Link => "link",
            Origin::Document => "document",
            Origin::Saved => "saved-page-mark",
            Origin::Xmp => "pdf-xmp",
            Origin::PdfInfo => "pdf-info",
            Origin::Reference => "reference-manager",
            Origin::Envelope => "envelope",
            Origin::Address => "address",
            Origin::Detected => "detected",
        }
    }
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// What is stated.
    pub field: Field,
    /// What it is said to be.
    pub value: String,
    /// Where.
    pub from: Origin,
}

/// Everything stated of a report, in the order found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signals {
    /// The statements; none is there twice.
    pub all: Vec<Signal>,
}

/// Two statements of one thing that cannot both be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The statement that was taken.
    pub taken: Signal,
    /// The other.
    pub other: Signal,
}

/// The longest value kept, in characters.
const LONGEST: usize = 1000;

impl Signals {
    /// Notes a statement, unless it is blank or was made there before.
    pub fn note(&mut self, field: Field, value: &str, from: Origin) {
        let value: String =
            value.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect();
        let signal = Signal { field, value, from };
        if !signal.value.is_empty() && self.all.len() < 200 && !self.all.contains(&signal) {
            self.all.push(signal);
        }
    }

    /// The statements of one thing, the most trusted first.
    pub fn of(&self, field: Field) -> Vec<&Signal> {
        let mut found: Vec<&Signal> = self.all.iter().filter(|s| s.field == field).collect();
        found.sort_by_key(|signal| signal.from);
        found
    }

    /// The most trusted statement of one thing.
    pub fn best(&self, field: Field) -> Option<&Signal> {
        self.of(field).first().copied()
    }

    /// Where the taken value of a thing and another statement of it differ in substance: days for
    /// dates, words for titles, languages without their regions.
    pub fn disagreements(&self, field: Field, taken: &str) -> Vec<Disagreement> {
        let found = self.of(field);
        let Some(from) = found.iter().find(|signal| signal.value == taken) else {
            return Vec::new();
        };
        // Times and days on a page may be those of other reports; they contradict nothing.
        let firm = |signal: &&&Signal| !matches!(signal.from, Origin::Time | Origin::Detected);
        let others = found.iter().filter(firm).filter(|s| differ(field, taken, &s.value));
        others
            .map(|other| Disagreement { taken: (*from).clone(), other: (*other).clone() })
            .collect()
    }
}

fn differ(field: Field, a: &str, b: &str) -> bool {
    match field {
        Field::Published | Field::Updated => !date::same_day(a, b),
        Field::Title => {
            // Outlets shorten titles for search engines; another title has other words.
            let (a, b) = (Folded::new(a), Folded::new(b));
            let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
            let shared = short.words().filter(|word| long.words().any(|w| w == *word)).count();
            shared * 2 < short.len()
        }
        Field::Language => {
            let primary = |tag: &str| tag.split(['-', '_']).next().map(str::to_lowercase);
            primary(a) != primary(b)
        }
        Field::Canonical => a.trim_end_matches('/') != b.trim_end_matches('/'),
        _ => false,
    }
}
