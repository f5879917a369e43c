//! Words, numbers and signs of a text, folded, for the date grammar.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::range::TextRange;

/// A word, a run of digits or one sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Lower case, without accents.
    pub(super) text: String,
    /// Where it stands.
    pub(super) range: TextRange,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// Belongs to the sentence of this number.
    pub(super) sentence: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    Sign,
}

impl Token {
    /// The number it writes in digits, if small enough to matter.
    pub(super) fn digits(&self) -> Option<i32> {
        let short = self.text.len() <= 4 && self.text.bytes().all(|b| b.is_ascii_digit());
        if short { self.text.parse().ok() } else { None }
    }

    /// A word or a number, no sign.
    pub(super) fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }
}

/// The tokens of a text in order; apostrophes and hyphens between letters only part words.
pub(super) fn tokens(text: &str, sentences: &[TextRange]) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let (mut chars, mut sentence) = (text.char_indices().peekable(), 0);
    while let Some((start, first)) = chars.next() {
        let kind = kind(first);
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let joined = kind == Kind::Letter && is_combining_mark(c);
            if kind == Kind::Sign || (self::kind(c) != kind && !joined) {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        let quiet = matches!(first, '\'' | '’' | 'ʼ');
        let inner = matches!(first, '-' | '‐' | '‑')
            && text[..start].ends_with(char::is_alphabetic)
            && text[end..].starts_with(char::is_alphabetic);
        if kind == Kind::Space || quiet || inner {
            continue;
        }
        while sentences.get(sentence).is_some_and(|s| s.end() <= start) {
            sentence += 1;
        }
        found.push(Token {
            text: fold(&text[start..end]),
            glued: found.last().is_some_and(|last| last.range.end() == start),
            range: TextRange::new(start, end),
            capital: first.is_uppercase(),
            sentence,
        });
    }
    found
}

fn kind(c: char) -> Kind {
    match c {
        c if c.is_whitespace() => Kind::Space,
        c if c.is_ascii_digit() => Kind::Digit,
        c if c.is_alphabetic() => Kind::Letter,
        _ => Kind::Sign,
    }
}

fn fold(text: &str) -> String {
    let dash = |c: char| if matches!(c, '–' | '—' | '‐' | '‑') { '-' } else { c };
    text.nfd().filter(|&c| !is_combining_mark(c)).map(dash).flat_map(char::to_lowercase).collect()
}
