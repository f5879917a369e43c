//! Finds the sentences and the words of a text.

mod boundaries;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::analyse::sentences::boundaries::sentence_pieces;
use crate::analyse::sentences::boundaries::word_pieces;
use crate::text::range::TextRange;
use serde::Deserialize;

/// The sentences of a text, in order, without the white space around them; none is empty.
///
/// Method: Unicode sentence boundaries (UAX #29), of which those are undone that follow an
/// abbreviation of the language, an initial or an ellipsis, or that stand before a lower-case
/// letter or a closing mark. A line break always ends a sentence. `language` is an ISO 639-1 code;
/// an unknown one has no abbreviations.
pub fn sentences(text: &str, language: &str) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    let words = ABBREVIATIONS.get(language).map(|list| &list.abbreviations);
    sentence_pieces(text, |start, piece| {
        let lead = piece.len() - piece.trim_start().len();
        let range = TextRange::new(start + lead, start + lead.max(piece.trim_end().len()));
        if range.is_empty() {
            return;
        }
        match found.last_mut() {
            Some(last) if continues(text, *last, range, words) => *last = last.cover(range),
            _ => found.push(range),
        }
    });
    found
}

/// The words of a text, in order: letters and digits as Unicode joins them (UAX #29).
pub fn words(text: &str) -> Vec<TextRange> {
    let mut found = Vec::with_capacity(text.len() / 6);
    word_pieces(text, |start, word| found.push(TextRange::new(start, start + word.len())));
    found
}

#[derive(Deserialize)]
struct Abbreviations {
    abbreviations: BTreeSet<String>,
}

static ABBREVIATIONS: LazyLock<BTreeMap<String, Abbreviations>> = LazyLock::new(|| {
    toml::from_str(include_str!("../lang/sentences.toml"))
        .expect("sentences.toml is well formed: a test reads it")
});

/// Whether what follows belongs to the sentence before it.
fn continues(
    text: &str,
    before: TextRange,
    after: TextRange,
    words: Option<&BTreeSet<String>>,
) -> bool {
    let (left, right) = (before.slice(text), after.slice(text));
    if text.get(before.end()..after.start()).is_some_and(|gap| gap.contains('\n')) {
        return false;
    }
    let closing = |c: char| matches!(c, '»' | '”' | ')' | ']' | ',' | ';' | ':');
    if right.starts_with(closing) || right.starts_with(char::is_lowercase) {
        return true;
    }
    let Some(stem) = left.strip_suffix('.') else { return false };
    let last = stem.rsplit(|c: char| c.is_whitespace() || "(«\"'’".contains(c)).next();
    let last = last.unwrap_or_default();
    let initial = last
        .rsplit(['.', '-'])
        .next()
        .is_some_and(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    initial || words.is_some_and(|words| words.contains(&last.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::analyse::sentences::sentences;
    use crate::analyse::sentences::words;

    fn check(language: &str, marked: &str) {
        let text = marked.replace('|', "");
        let parts: Vec<&str> = marked.split('|').map(str::trim).collect();
        let found: Vec<&str> =
            sentences(&text, language).iter().map(|range| range.slice(&text)).collect();
        assert_eq!(found, parts);
    }

    #[test]
    fn a_full_stop_does_not_always_end_a_sentence() {
        check("fr", "M. Dupuis est venu. |Il est reparti.");
        check("fr", "J.-P. Martin a parlé à Mme. Roux. |Rien d’autre.");
        check("fr", "Il a hésité... puis il a dit non. |C’est tout.");
        check("fr", "« Partez ! » a-t-il crié. |Ils sont partis.");
        check("en", "Gen. Smith met Dr. Brown. |They talked.");
        check("en", "The dam holds 3.5 million tons. |It is full.");
    }

    #[test]
    fn words_are_letters_and_digits() {
        let text = "L’eau, 3 fois.";
        let found: Vec<&str> = words(text).iter().map(|range| range.slice(text)).collect();
        assert_eq!(found, ["L’eau", "3", "fois"]);
    }

    proptest! {
        #[test]
        fn sentences_lie_in_the_text_in_order(text in any::<String>()) {
            let found = sentences(&text, "fr");
            prop_assert!(found.iter().all(|r| !r.is_empty() && !r.slice(&text).is_empty()));
            prop_assert!(found.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        }
    }
}
