//! What is left of a word when its ending is taken off, and which words are left out.
//!
//! Snowball 3 (M. Porter) for French and English, through `snowball_stemmers_rs`: the current
//! algorithms as the Snowball compiler writes them, without `unsafe`. `rust-stemmers` has those of
//! 2019, with another French.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use snowball_stemmers_rs::Algorithm;
use snowball_stemmers_rs::Stemmer;
use unicode_normalization::UnicodeNormalization;

use crate::lang::Lexicon;
use crate::lang::lexicon;
use crate::lang::primary;
use crate::search::tokens::form;

/// A language as far as words are brought together in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tongue {
    French,
    English,
    /// Any other: a word is its form.
    Other,
}

impl Tongue {
    /// The language of a tag.
    pub(super) fn of(tag: &str) -> Tongue {
        match primary(tag) {
            "fr" => Tongue::French,
            "en" => Tongue::English,
            _ => Tongue::Other,
        }
    }

    fn code(self) -> Option<&'static str> {
        match self {
            Tongue::French => Some("fr"),
            Tongue::English => Some("en"),
            Tongue::Other => None,
        }
    }

    /// The folded stem of a word as written.
    pub(super) fn stem(self, word: &str) -> String {
        let algorithm = match self {
            Tongue::French => Algorithm::French,
            Tongue::English => Algorithm::English,
            Tongue::Other => return form(word),
        };
        let lower = word.nfc().collect::<String>().to_lowercase();
        let stem = form(&Stemmer::create(algorithm).stem(&lower));
        if stem.is_empty() { form(word) } else { stem }
    }

    /// Whether a form says too little in this language to be looked up.
    pub(super) fn leaves_out(self, form: &str) -> bool {
        let elided = matches!(form.as_bytes(), [letter] if letter.is_ascii_alphabetic());
        elided || self.code().is_some_and(|code| stop_words(code).contains(form))
    }
}

/// The words that one language or another leaves out, without single letters, sorted.
pub(super) fn left_out() -> impl Iterator<Item = &'static str> {
    static ALL: LazyLock<BTreeSet<&'static str>> =
        LazyLock::new(|| stop_words("fr").union(stop_words("en")).copied().collect());
    ALL.iter().copied().filter(|word| word.len() > 1)
}

/// The function words of a language but for those that name a month or a day.
fn stop_words(code: &str) -> &'static BTreeSet<&'static str> {
    static FRENCH: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| undated("fr"));
    static ENGLISH: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| undated("en"));
    if code == "fr" { &FRENCH } else { &ENGLISH }
}

fn undated(code: &str) -> BTreeSet<&'static str> {
    let dated = |lexicon: &Lexicon, word: &String| {
        lexicon.months.contains(word) || lexicon.weekdays.contains(word)
    };
    let words = lexicon(code).into_iter().flat_map(|lexicon| {
        lexicon.stop.iter().filter(move |word| !dated(lexicon, word)).map(String::as_str)
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use crate::search::stem::Tongue;

    #[test]
    fn forms_of_a_word_meet_in_its_language() {
        let check = |tongue: Tongue, a: &str, b: &str| {
            assert_eq!(tongue.stem(a), tongue.stem(b), "{a}, {b}");
        };
        check(Tongue::French, "bombardé", "bombardements".trim_end_matches("ements"));
        check(Tongue::French, "négociations", "NÉGOCIATION");
        check(Tongue::English, "ceasefires", "ceasefire");
        check(Tongue::English, "withdrawing", "withdraws");
        assert_ne!(Tongue::Other.stem("retraits"), Tongue::Other.stem("retrait"));
    }

    #[test]
    fn months_are_looked_up_though_they_are_verbs_too() {
        assert!(!Tongue::English.leaves_out("may"));
        assert!(Tongue::English.leaves_out("the") && !Tongue::French.leaves_out("the"));
        assert!(Tongue::Other.leaves_out("l") && !Tongue::Other.leaves_out("5"));
    }
}
