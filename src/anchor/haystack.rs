//! One article's text, prepared for many searches.

use std::sync::OnceLock;

use unicode_segmentation::GraphemeCursor;

use crate::text::fold::{Fold, Folded};
use crate::text::points::CodePoints;
use crate::text::range::TextRange;

/// A text to find places in: built once per article, folded when first needed.
#[derive(Debug)]
pub struct Haystack<'t> {
    text: &'t str,
    points: CodePoints<'t>,
    typography: OnceLock<Folded>,
    letters: OnceLock<Folded>,
}

impl<'t> Haystack<'t> {
    /// Prepares a text. Costs one pass; folding waits for a quote that is not there word for word.
    pub fn new(text: &'t str) -> Haystack<'t> {
        Haystack {
            text,
            points: CodePoints::new(text),
            typography: OnceLock::new(),
            letters: OnceLock::new(),
        }
    }

    /// The text as written.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The text's offsets in code points.
    pub fn points(&self) -> &CodePoints<'t> {
        &self.points
    }

    /// The text folded.
    pub fn folded(&self, fold: Fold) -> &Folded {
        let form = match fold {
            Fold::Typography => &self.typography,
            Fold::Letters => &self.letters,
        };
        form.get_or_init(|| Folded::new(self.text, fold))
    }

    /// Whether a range of the text starts and ends between graphemes.
    pub(super) fn is_whole(&self, range: TextRange) -> bool {
        self.is_edge(range.start()) && self.is_edge(range.end())
    }

    /// The range widened to graphemes; one that does not end between characters of the text is
    /// widened to them first.
    pub(super) fn widened(&self, range: TextRange) -> TextRange {
        let mut start = self.text.floor_char_boundary(range.start());
        let mut end = self.text.ceil_char_boundary(range.end());
        while !self.is_edge(start) {
            start = self.text.floor_char_boundary(start - 1);
        }
        while !self.is_edge(end) {
            end = self.text.ceil_char_boundary(end + 1);
        }
        TextRange::new(start, end.max(start))
    }

    /// Whether the range begins and ends at the edge of a word: no letter or digit inside meets
    /// one outside.
    pub(super) fn is_words(&self, range: TextRange) -> bool {
        let cut_at = |at: usize| {
            let before = self.text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            before && self.text[at..].starts_with(char::is_alphanumeric)
        };
        !cut_at(range.start()) && !cut_at(range.end())
    }

    fn is_edge(&self, offset: usize) -> bool {
        if offset == 0 || offset >= self.text.len() {
            return offset <= self.text.len();
        }
        let mut cursor = GraphemeCursor::new(offset, self.text.len(), true);
        self.text.is_char_boundary(offset) && cursor.is_boundary(self.text, 0).unwrap_or(false)
    }
}
