//! What an annotation says about its place: a quote with context, a position, or both.

/// Where an annotation belongs, as its author wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// The words annotated. W3C Web Annotation §4.2.4.
    Quote(Quote),
    /// Counted characters. W3C Web Annotation §4.2.5.
    Position(Position),
    /// The words, and where they stood: the position chooses between places the words fit, and
    /// is not believed against them.
    Both(Quote, Position),
}

/// A passage by its words and what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The passage itself.
    pub exact: String,
    /// What stands before it; only the nearest 64 characters are looked at.
    pub prefix: Option<String>,
    /// What stands after it; only the nearest 64 characters are looked at.
    pub suffix: Option<String>,
}

/// A passage by its offsets in Unicode code points, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

impl Selector {
    /// The words, where the selector has any that are not white space.
    pub fn quote(&self) -> Option<&Quote> {
        match self {
            Selector::Quote(quote) | Selector::Both(quote, _) => {
                Some(quote).filter(|quote| !quote.exact.trim().is_empty())
            }
            Selector::Position(_) => None,
        }
    }

    /// The offsets, where the selector has them.
    pub fn position(&self) -> Option<Position> {
        match self {
            Selector::Quote(_) => None,
            Selector::Position(position) | Selector::Both(_, position) => Some(*position),
        }
    }
}
