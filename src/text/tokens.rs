//! Words, numbers and signs of a text in lower case, and phrases looked up among them.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::range::TextRange;

/// A word, a run of digits or one sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower case with its accents, composed (NFC).
    pub text: String,
    /// Where it stands, in bytes of the text.
    pub range: TextRange,
    /// Nothing stands between it and the token before.
    pub glued: bool,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Belongs to the sentence of this number.
    pub sentence: usize,
}

impl Token {
    /// A word or a number, no sign.
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }

    /// A run of digits.
    pub fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    Sign,
}

/// The tokens of a text in order; apostrophes and hyphens between letters only part words.
///
/// `sentences` are the sentences of the text, in order; they give each token its number.
pub fn tokens(text: &str, sentences: &[TextRange]) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let (mut chars, mut sentence) = (text.char_indices().peekable(), 0);
    while let Some((start, first)) = chars.next() {
        let kind = kind(first);
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let joined = kind == Kind::Letter && !c.is_ascii() && is_combining_mark(c);
            if kind == Kind::Sign || (self::kind(c) != kind && !joined) {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        if kind == Kind::Space || parts_words(text, start, end, first) {
            continue;
        }
        while sentences.get(sentence).is_some_and(|s| s.end() <= start) {
            sentence += 1;
        }
        found.push(Token {
            text: lower(&text[start..end]),
            glued: found.last().is_some_and(|last| last.range.end() == start),
            range: TextRange::new(start, end),
            capital: first.is_uppercase(),
            sentence,
        });
    }
    found
}

/// Whether a sign only parts words: an apostrophe, or a hyphen between letters.
fn parts_words(text: &str, start: usize, end: usize, sign: char) -> bool {
    match sign {
        '\'' | '’' | 'ʼ' => true,
        '-' | '‐' | '‑' => {
            text[..start].ends_with(char::is_alphabetic)
                && text[end..].starts_with(char::is_alphabetic)
        }
        _ => false,
    }
}

fn kind(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Digit,
        'a'..='z' | 'A'..='Z' => Kind::Letter,
        c if c.is_whitespace() => Kind::Space,
        c if c.is_alphabetic() => Kind::Letter,
        _ => Kind::Sign,
    }
}

fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    match text {
        "‐" | "‑" | "–" => "-".to_owned(),
        _ => text.nfc().flat_map(char::to_lowercase).collect(),
    }
}

/// Phrases, each with what it means, found by their first word.
#[derive(Debug, Clone)]
pub struct Phrasebook<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Phrasebook<T> {
    /// Of phrases that are the same, the first counts.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Phrasebook<T> {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, meaning) in phrases {
            let mut words = tokens(&phrase, &[]).into_iter().map(|token| token.text);
            let Some(first) = words.next() else { continue };
            let listed = by_first.entry(first).or_default();
            listed.push((words.collect(), meaning));
            listed.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Phrasebook { by_first }
    }

    /// The longest phrase at a token: how many tokens it takes, and its meaning.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &T)> {
        let listed = self.by_first.get(&tokens.get(at)?.text)?;
        let after = &tokens[at + 1..];
        let fits = |rest: &[String]| {
            rest.len() <= after.len() && rest.iter().zip(after).all(|(word, t)| *word == t.text)
        };
        let (rest, meaning) = listed.iter().find(|(rest, _)| fits(rest))?;
        Some((rest.len() + 1, meaning))
    }

    /// Whether the token is the first word of some phrase, or all of it.
    pub fn begins(&self, token: &Token) -> bool {
        self.by_first.contains_key(&token.text)
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
        let found: Vec<String> = tokens(text, &[]).into_iter().map(|token| token.text).collect();
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
