//! Parts of a text that know their place in it, for errors to point at.

use std::ops::Range;

use crate::time::EdtfError;

/// A part of the text, and the byte where it begins.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl<'a> Piece<'a> {
    fn range(self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    /// The error that this piece is the place of.
    pub(super) fn error(self, message: impl Into<String>) -> EdtfError {
        EdtfError { range: self.range(), message: message.into(), hint: None }
    }

    /// The pieces at both sides of a byte, which lies on a character boundary.
    pub(super) fn split_at(self, middle: usize) -> (Piece<'a>, Piece<'a>) {
        let (left, right) = self.text.split_at(middle);
        (Piece { text: left, ..self }, Piece { text: right, at: self.at + middle })
    }

    /// The pieces between the separators, one more than there are separators.
    pub(super) fn split(self, separator: char) -> Vec<Piece<'a>> {
        let mut at = self.at;
        let mut pieces = Vec::new();
        for text in self.text.split(separator) {
            pieces.push(Piece { text, at });
            at += text.len() + separator.len_utf8();
        }
        pieces
    }

    /// The number, when the piece is exactly so many ASCII digits.
    pub(super) fn number(self, digits: usize) -> Option<u8> {
        let plain = self.text.len() == digits && self.text.bytes().all(|b| b.is_ascii_digit());
        if plain { self.text.parse().ok() } else { None }
    }
}

impl EdtfError {
    /// The same error, with what to do about it.
    pub(super) fn with_hint(mut self, hint: impl Into<String>) -> EdtfError {
        self.hint = Some(hint.into());
        self
    }
}
