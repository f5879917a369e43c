//! The words of a text, and the form under which a word is looked up.
//!
//! `static/search.js` takes texts and queries apart in the same way.

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::fold::is_shapeless;

/// Signs that part the thousands of a number; followed by three digits, they belong to it.
const GROUPING: &[char] = &[' ', '\u{a0}', '\u{2009}', '\u{202f}', ',', '\'', '’'];

/// The words of a text as written, in order.
///
/// A word is a run of letters, digits and marks on them; an apostrophe ends it, so that an elided
/// article stands alone. Digits in groups of three are one number: `6 500`, `6,500`.
pub fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[run(rest, false)..];
        if rest.is_empty() {
            return None;
        }
        let (word, after) = rest.split_at(number(rest).unwrap_or_else(|| run(rest, true)));
        rest = after;
        Some(word)
    })
}

/// The length of the characters at the start of a text that belong to words, or that do not.
fn run(text: &str, of_words: bool) -> usize {
    let mut at = 0;
    loop {
        // Most characters are ASCII: no table is asked about them.
        let ascii = text.as_bytes()[at..].iter();
        at += ascii.take_while(|b| b.is_ascii() && b.is_ascii_alphanumeric() == of_words).count();
        match text[at..].chars().next() {
            Some(c) if !c.is_ascii() && is_word(c) == of_words => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// The form under which a word is looked up: lower case, without accents, number groups joined.
/// Empty for a word of signs alone.
pub fn form(word: &str) -> String {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return word.to_owned();
    }
    fold(word, Fold::Letters).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a character belongs to a word.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || is_shapeless(c)
}

/// The length of a number with groups of thousands at the start of a text.
fn number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut end = digits(0);
    let first = end;
    if !(1..=3).contains(&first) {
        return None;
    }
    while let Some(sign) = text[end..].chars().next().filter(|c| GROUPING.contains(c)) {
        let group = end + sign.len_utf8();
        if digits(group) != 3 {
            break;
        }
        end = group + 3;
    }
    (end > first).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::search::tokens::form;
    use crate::search::tokens::tokens;

    fn check(text: &str, expect: &[&str]) {
        let forms: Vec<String> = tokens(text).map(form).collect();
        assert_eq!(forms, expect, "{text}");
    }

    #[test]
    fn words_without_case_accents_or_apostrophes() {
        check("L’armée d'Été, « Œuvre » !", &["l", "armee", "d", "ete", "oeuvre"]);
        check("Fərrux, Qarabağ; İğdır", &["ferrux", "qarabag", "igdir"]);
        check("e\u{301}te\u{301} co\u{ad}opé", &["ete", "coope"]);
        check("Khachʻatryan", &["khachatryan"]);
        check("Լեռնային Фарух", &["լեռնային", "фарух"]);
    }

    #[test]
    fn thousands_are_one_number() {
        check(
            "6 500 hommes, 12\u{202f}000 et 1,234,567",
            &["6500", "hommes", "12000", "et", "1234567"],
        );
        check("en 2020 300 hommes", &["en", "2020", "300", "hommes"]);
        check("2,5 % de 1 2345", &["2", "5", "de", "1", "2345"]);
        check("5 mars, 300 hommes", &["5", "mars", "300", "hommes"]);
    }
}
