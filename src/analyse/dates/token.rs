//! Words, numbers and signs of a text, for the date grammar.

use unicode_normalization::char::is_combining_mark;

use crate::analyse::dates::vocabulary::UNKNOWN;
use crate::analyse::dates::vocabulary::Vocabulary;
use crate::analyse::dates::vocabulary::Word;
use crate::text::range::TextRange;

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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    Sign,
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
        let (mut at, mut sentence, mut buffer) = (0, 0, String::new());
        let mut letter_before = false;
        while let Some(first) = char_at(text, at) {
            let (start, kind) = (at, kind(first));
            at = end_of(text, start, first, kind);
            let quiet = matches!(first, '\'' | '’' | 'ʼ');
            let inner = letter_before
                && matches!(first, '-' | '‐' | '‑')
                && char_at(text, at).is_some_and(char::is_alphabetic);
            letter_before = kind == Kind::Letter;
            if kind == Kind::Space || quiet || inner {
                continue;
            }
            while sentences.get(sentence).is_some_and(|s| s.end() <= start) {
                sentence += 1;
            }
            let slice = &text[start..at];
            let known = |vocabulary: &Vocabulary| vocabulary.find(slice, &mut buffer);
            let digits = kind == Kind::Digit && slice.len() <= 4;
            list.push(Token {
                word: vocabulary.map_or(UNKNOWN, known),
                digits: if digits { slice.parse().ok() } else { None },
                sign: (kind == Kind::Sign).then(|| plain(first)),
                glued: list.last().is_some_and(|last| last.range.end() == start),
                range: TextRange::new(start, at),
                capital: first.is_uppercase(),
                sentence,
            });
        }
        Tokens { text, list }
    }

    /// A word as written.
    pub(super) fn slice(&self, ix: usize) -> &'t str {
        self.list.get(ix).map_or("", |token| token.range.slice(self.text))
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Where the token ends that begins with a character of a kind.
fn end_of(text: &str, start: usize, first: char, kind: Kind) -> usize {
    let mut at = start + first.len_utf8();
    if kind == Kind::Sign {
        return at;
    }
    while let Some(c) = char_at(text, at) {
        let joined = kind == Kind::Letter && !c.is_ascii() && is_combining_mark(c);
        if self::kind(c) != kind && !joined {
            break;
        }
        at += c.len_utf8();
    }
    at
}

fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' => Kind::Letter,
        '0'..='9' => Kind::Digit,
        c if c.is_whitespace() => Kind::Space,
        c if c.is_alphabetic() => Kind::Letter,
        _ => Kind::Sign,
    }
}

fn plain(sign: char) -> char {
    if matches!(sign, '–' | '—' | '‐' | '‑') { '-' } else { sign }
}
