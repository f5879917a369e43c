//! Words, numbers and signs of a text in lower case, and phrases looked up among them.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::range::TextRange;

/// A word, a run of digits or one sign, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// Lower case with its accents, composed (NFC).
    pub text: Cow<'t, str>,
    /// Where it stands, in bytes of the text.
    pub range: TextRange,
    /// Nothing stands between it and the token before.
    pub glued: bool,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Belongs to the sentence of this number.
    pub sentence: usize,
}

impl Token<'_> {
    /// A word or a number, no sign.
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }

    /// A run of digits.
    pub fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A word, a run of digits or one sign, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, in bytes of the text.
    pub range: TextRange,
    /// Its first character.
    pub first: char,
    /// What it is.
    pub kind: Kind,
    /// Nothing stands between it and the piece before.
    pub glued: bool,
    /// Belongs to the sentence of this number.
    pub sentence: usize,
}

/// What a piece of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with the marks on them.
    Letter,
    /// Digits.
    Digit,
    /// One sign.
    Sign,
}

/// The tokens of a text in order; apostrophes and hyphens between letters only part words.
///
/// `sentences` are the sentences of the text, in order; they give each token its number.
pub fn tokens<'t>(text: &'t str, sentences: &[TextRange]) -> Vec<Token<'t>> {
    let mut found: Vec<Token<'t>> = Vec::with_capacity(text.len() / 5);
    each_piece(text, sentences, |piece| {
        found.push(Token {
            text: lower(&text[piece.range.start()..piece.range.end()]),
            range: piece.range,
            glued: piece.glued,
            capital: piece.first.is_uppercase(),
            sentence: piece.sentence,
        });
    });
    found
}

/// Calls `each` with the pieces of a text, in order, that [`tokens`] makes tokens of.
pub fn each_piece(text: &str, sentences: &[TextRange], mut each: impl FnMut(Piece)) {
    let (mut at, mut sentence, mut before) = (0, 0, usize::MAX);
    let mut after_letter = false;
    while let Some(first) = char_at(text, at) {
        let (start, kind) = (at, kind(first));
        at = end_of(text, start, first, kind);
        let after = char_at(text, at);
        let parts_words = match first {
            '\'' | '’' | 'ʼ' => true,
            '-' | '‐' | '‑' => after_letter && after.is_some_and(char::is_alphabetic),
            _ => false,
        };
        after_letter = kind == Some(Kind::Letter);
        let Some(kind) = kind.filter(|_| !parts_words) else { continue };
        while sentences.get(sentence).is_some_and(|s| s.end() <= start) {
            sentence += 1;
        }
        let range = TextRange::new(start, at);
        each(Piece { range, first, kind, glued: before == start, sentence });
        before = at;
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Where the run ends that begins with a character of a kind.
fn end_of(text: &str, start: usize, first: char, kind: Option<Kind>) -> usize {
    let from = start + first.len_utf8();
    if kind == Some(Kind::Sign) {
        return from;
    }
    let joined = |c: char| kind == Some(Kind::Letter) && !c.is_ascii() && is_combining_mark(c);
    let rest = text.get(from..).unwrap_or_default();
    let more = rest.char_indices().find(|(_, c)| self::kind(*c) != kind && !joined(*c));
    more.map_or(text.len(), |(at, _)| from + at)
}

/// What a character begins; `None` for white space.
fn kind(c: char) -> Option<Kind> {
    match c {
        'a'..='z' | 'A'..='Z' => Some(Kind::Letter),
        '0'..='9' => Some(Kind::Digit),
        ' ' => None,
        c if c.is_alphabetic() => Some(Kind::Letter),
        c if c.is_whitespace() => None,
        _ => Some(Kind::Sign),
    }
}

fn lower(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        let is_lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        return if is_lower { text.into() } else { text.to_ascii_lowercase().into() };
    }
    match text {
        "‐" | "‑" | "–" => "-".into(),
        _ if text.chars().all(is_lower_latin) => text.into(),
        _ => text.nfc().flat_map(char::to_lowercase).collect(),
    }
}

/// Whether a character is a small Latin letter, composed.
fn is_lower_latin(c: char) -> bool {
    c.is_ascii_lowercase() || (matches!(c, '\u{c0}'..='\u{17f}') && c.is_lowercase())
}

/// Phrases, each with what it means, found by their first word.
#[derive(Debug, Clone)]
pub struct Phrasebook<T> {
    by_first: FxHashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Phrasebook<T> {
    /// Of phrases that are the same, the first counts.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Phrasebook<T> {
        let mut by_first: FxHashMap<String, Vec<(Vec<String>, T)>> = FxHashMap::default();
        for (phrase, meaning) in phrases {
            let mut words = tokens(&phrase, &[]).into_iter().map(|token| token.text.into_owned());
            let Some(first) = words.next() else { continue };
            let listed = by_first.entry(first).or_default();
            listed.push((words.collect(), meaning));
            listed.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Phrasebook { by_first }
    }

    /// The longest phrase at a token: how many tokens it takes, and its meaning.
    pub fn at(&self, tokens: &[Token<'_>], at: usize) -> Option<(usize, &T)> {
        let listed = self.by_first.get(&*tokens.get(at)?.text)?;
        let after = &tokens[at + 1..];
        let fits = |rest: &[String]| {
            rest.len() <= after.len() && rest.iter().zip(after).all(|(word, t)| *word == t.text)
        };
        let (rest, meaning) = listed.iter().find(|(rest, _)| fits(rest))?;
        Some((rest.len() + 1, meaning))
    }

    /// Whether the token is the first word of some phrase, or all of it.
    pub fn begins(&self, token: &Token<'_>) -> bool {
        self.by_first.contains_key(&*token.text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::text::tokens::Phrasebook;
    use crate::text::tokens::tokens;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(text, &[]).into_iter().map(|token| token.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn apostrophes_and_hyphens_part_words() {
        check("L’Été d’en-bas", &["l", "été", "d", "en", "bas"]);
        check("e\u{301}te\u{301} 3–5%", &["été", "3", "-", "5", "%"]);
        check("un F-16", &["un", "f", "-", "16"]);
    }

    #[test]
    fn the_longest_phrase_is_found() {
        let book = Phrasebook::new([("au".to_owned(), 1), ("au moins".to_owned(), 2)]);
        let text = tokens("Au moins au", &[]);
        assert_eq!(book.at(&text, 0), Some((2, &2)));
        assert_eq!(book.at(&text, 2), Some((1, &1)));
        assert_eq!(book.at(&text, 1), None);
    }

    proptest! {
        #[test]
        fn tokens_lie_in_the_text_in_order(text in any::<String>()) {
            let found = tokens(&text, &[]);
            prop_assert!(found.iter().all(|t| !t.range.slice(&text).is_empty()));
            prop_assert!(found.windows(2).all(|pair| pair[0].range.end() <= pair[1].range.start()));
        }
    }
}
