//! The words of a text as the search for names sees them: how they are written and what parts them.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

use crate::analyse::names::words::Is;
use crate::analyse::names::words::Words;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// A word.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Its bytes in the text.
    pub(super) range: TextRange,
    /// In small letters, without marks.
    pub(super) folded: Cow<'a, str>,
    /// How it is written.
    pub(super) case: Case,
    /// What stands between it and the word before.
    pub(super) gap: Gap,
    /// What the language knows of it.
    pub(super) is: Is,
    /// The country of a demonym.
    pub(super) country: &'static str,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// In small letters, or in an alphabet without capitals.
    Small,
    /// With a capital in front, or inside.
    Capital,
    /// Two capitals or more and nothing else but digits.
    Caps,
    /// One capital, or several with a full stop each.
    Initial,
    /// With a digit in front.
    Digits,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// The beginning of a sentence, a line, a quotation, or what may be one.
    Start,
    /// White space; a full stop of an abbreviation, too.
    Space,
    /// A hyphen.
    Hyphen,
    /// An apostrophe.
    Apostrophe,
    /// A comma.
    Comma,
    /// Anything else.
    Break,
}

impl Token<'_> {
    /// Whether it has a capital.
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Caps | Case::Initial)
    }

    /// Whether nothing but a space, a hyphen or an apostrophe parts it from the word before.
    pub(super) fn is_joined(&self) -> bool {
        matches!(self.gap, Gap::Space | Gap::Hyphen | Gap::Apostrophe)
    }
}

/// The words of a text, in order.
pub(super) fn tokens<'a>(text: &'a str, words: &Words) -> Vec<Token<'a>> {
    let mut found: Vec<Token<'a>> = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        let end = word_end(text, start);
        let gap = match found.last() {
            None => Gap::Start,
            Some(before) => gap(text.get(before.range.end()..start).unwrap_or_default(), before),
        };
        let range = TextRange::new(start, end);
        let folded = folded(range.slice(text));
        let word = words.word(&folded);
        let case = case(range.slice(text));
        found.push(Token { range, folded, case, gap, is: word.is, country: word.country });
        at = end;
    }
    found
}

/// The words of a form, folded as the ones of a text.
pub(super) fn form(text: &str) -> Vec<String> {
    tokens(text, &Words::default()).into_iter().map(|token| token.folded.into_owned()).collect()
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.char_indices().find(|(_, c)| c.is_alphanumeric()).map(|(at, _)| from + at)
}

/// Where the word that begins at `start` ends: behind the last full stop of "U.S.", too.
fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_uppercase() && chars.peek().is_some_and(|(_, dot)| *dot == '.') {
            chars.next();
            let dotted = at + c.len_utf8() + 1;
            let goes_on = chars.peek().is_some_and(|(_, next)| next.is_uppercase());
            let again = rest.get(dotted..).and_then(|r| r.chars().nth(1)).is_some_and(|c| c == '.');
            if goes_on && again {
                continue;
            }
            if dotted > c.len_utf8() + 1 {
                return start + dotted;
            }
        }
        break;
    }
    let plain = rest.find(|c: char| !(c.is_alphanumeric() || is_combining_mark(c)));
    start + plain.unwrap_or(rest.len())
}

fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(
            word.chars().filter(|c| *c != '.').map(|c| c.to_ascii_lowercase()).collect(),
        );
    }
    Cow::Owned(fold(word, Fold::Letters))
}

fn case(word: &str) -> Case {
    let mut chars = word.chars();
    let first = chars.next().unwrap_or_default();
    if first.is_numeric() {
        return Case::Digits;
    }
    let (mut capitals, mut small, mut dots) = (0, 0, 0);
    for c in word.chars() {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
        dots += usize::from(c == '.');
    }
    match (capitals, small) {
        (0, _) => Case::Small,
        (_, 0) if dots > 0 || capitals == 1 => Case::Initial,
        (_, 0) => Case::Caps,
        _ if first.is_uppercase() || capitals > 0 => Case::Capital,
        _ => Case::Small,
    }
}

/// What a stretch between two words comes to.
fn gap(between: &str, before: &Token<'_>) -> Gap {
    let mut chars = between.chars();
    match (chars.next(), chars.next()) {
        (Some(' ' | '\u{a0}' | '\u{202f}'), None) => return Gap::Space,
        (Some('-' | '\u{2010}' | '\u{2011}' | '&'), None) => return Gap::Hyphen,
        (Some('.'), Some('-')) if before.case == Case::Initial && between.len() == 2 => {
            return Gap::Hyphen;
        }
        (Some('\'' | '’' | 'ʼ'), None) => return Gap::Apostrophe,
        (None, _) => return Gap::Hyphen,
        _ => {}
    }
    let has = |signs: &[char]| between.contains(signs);
    if has(&['\n', '\r', '!', '?', '…', ';', '*', '•', '|']) {
        return Gap::Start;
    }
    let quotes = has(&['"', '“', '”', '«', '»', '„']);
    if has(&[':']) || (quotes && has(&[',', '.'])) {
        return Gap::Start;
    }
    if has(&['.']) {
        let short = before.case == Case::Initial
            || (before.is_capital() && before.is.any(&[Is::TITLE]) && before.folded.len() <= 4)
            || (before.is_capital() && before.is.any(&[Is::PLACE]) && before.folded.len() <= 2);
        return if short && between.trim() == "." { Gap::Space } else { Gap::Start };
    }
    if between.trim().is_empty() {
        return Gap::Space;
    }
    if between.trim() == "," { Gap::Comma } else { Gap::Break }
}
