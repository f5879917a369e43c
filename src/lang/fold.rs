//! Text reduced to what phrases are compared by: words without case, accents or punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A line or a phrase as lower-case words between single spaces, with a space at both ends.
///
/// Accents, punctuation and apostrophes are gone, and words that a crawler glued together are
/// parted where a capital follows a small letter: `surMastodon` gives two words. The spaces at
/// the ends make every search a search for whole words.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folded(String);

impl Folded {
    /// Folds a text. Never fails; a text without letters or digits gives no words.
    pub fn new(text: &str) -> Folded {
        let mut out = String::with_capacity(text.len() + 2);
        out.push(' ');
        let mut after_small = false;
        for c in text.chars() {
            if after_small && c.is_uppercase() {
                push_space(&mut out);
            }
            after_small = c.is_lowercase();
            for d in std::iter::once(c).nfkd().filter(|d| !is_combining_mark(*d)) {
                if d.is_alphanumeric() {
                    out.extend(d.to_lowercase());
                } else {
                    push_space(&mut out);
                }
            }
        }
        push_space(&mut out);
        Folded(out)
    }

    /// The words, in order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split_ascii_whitespace()
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.words().count()
    }

    /// Whether there is no word at all.
    pub fn is_empty(&self) -> bool {
        self.0.len() <= 1
    }

    /// Whether the words of `phrase` stand somewhere in this text.
    pub fn has(&self, phrase: &Folded) -> bool {
        !phrase.is_empty() && self.0.contains(&phrase.0)
    }

    /// Whether this text begins with the words of `phrase`.
    pub fn starts(&self, phrase: &Folded) -> bool {
        !phrase.is_empty() && self.0.starts_with(&phrase.0)
    }

    /// Whether this text ends with the words of `phrase`.
    pub fn ends(&self, phrase: &Folded) -> bool {
        !phrase.is_empty() && self.0.ends_with(&phrase.0)
    }

    /// The folded text, with a space at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn push_space(out: &mut String) {
    if !out.ends_with(' ') {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use crate::lang::fold::Folded;

    fn check(text: &str, expect: &str) {
        assert_eq!(Folded::new(text).as_str(), expect);
    }

    #[test]
    fn words_without_case_accents_or_punctuation() {
        check("À lire : l’Été\u{a0}!", " a lire l ete ");
        check("suivez-nous surMastodon", " suivez nous sur mastodon ");
        check(" … ", " ");
        check("", " ");
    }

    #[test]
    fn a_phrase_is_found_by_whole_words_only() {
        let line = Folded::new("Partagez cet article");
        assert!(line.has(&Folded::new("cet")) && line.starts(&Folded::new("PARTAGEZ")));
        assert!(!line.has(&Folded::new("art")) && !line.has(&Folded::new("!")));
    }
}
