//! Words, numbers and signs of a text, for the date grammar.

use crate::analyse::dates::vocabulary::UNKNOWN;
use crate::analyse::dates::vocabulary::Vocabulary;
use crate::analyse::dates::vocabulary::Word;
use crate::text::range::TextRange;
use crate::text::tokens::Kind;
use crate::text::tokens::Piece;
use crate::text::tokens::each_piece;

/// A text and its tokens in order.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) list: Vec<Token>,
}

/// A word, a run of digits or one sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// What the vocabulary knows it as.
    pub(super) word: Word,
    /// The number it writes in digits, if small enough to matter.
    pub(super) digits: Option<i32>,
    /// The sign it is, dashes as hyphens; `None` for a word or a number.
    pub(super) sign: Option<char>,
    /// Where it stands.
    pub(super) range: TextRange,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// Belongs to the sentence of this number.
    pub(super) sentence: usize,
}

impl Token {
    /// A word or a number, no sign.
    pub(super) fn is_word(&self) -> bool {
        self.sign.is_none()
    }

    /// How many digits or letters it has, if they are ASCII.
    pub(super) fn width(&self) -> usize {
        self.range.len()
    }
}

impl<'t> Tokens<'t> {
    /// The tokens of a text; apostrophes and hyphens between letters only part words.
    pub(super) fn of(
        text: &'t str,
        sentences: &[TextRange],
        vocabulary: Option<&Vocabulary>,
    ) -> Tokens<'t> {
        let mut list: Vec<Token> = Vec::with_capacity(text.len() / 5);
        let mut buffer = String::new();
        each_piece(text, sentences, |Piece { range, first, kind, glued, sentence }| {
            let slice = range.slice(text);
            let known = |vocabulary: &Vocabulary| vocabulary.find(slice, &mut buffer);
            let word = vocabulary.map_or(UNKNOWN, known);
            let digits = kind == Kind::Digit && slice.len() <= 4;
            let digits = if digits { slice.parse().ok() } else { None };
            let sign = (kind == Kind::Sign).then(|| plain(first));
            let capital = first.is_uppercase();
            list.push(Token { word, digits, sign, range, glued, capital, sentence });
        });
        Tokens { text, list }
    }

    /// A word as written.
    pub(super) fn slice(&self, ix: usize) -> &'t str {
        self.list.get(ix).map_or("", |token| token.range.slice(self.text))
    }
}

fn plain(sign: char) -> char {
    if matches!(sign, '–' | '—' | '‐' | '‑') { '-' } else { sign }
}
