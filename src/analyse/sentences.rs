//! Finds the sentences and the words of a text.

mod boundaries;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::analyse::sentences::boundaries::sentence_pieces;
use crate::analyse::sentences::boundaries::word_pieces;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;
use serde::Deserialize;

/// The sentences of a text, in order, without the white space around them; none is empty.
///
/// Method: Unicode sentence boundaries (UAX #29), of which those are undone that follow an
/// abbreviation of the language, an initial of a name or an ellipsis, or that stand before a lower-case
/// letter or a closing mark. A figure begins a sentence as a capital does, which the annex leaves
/// out. A line break always ends a sentence. `language` is an ISO 639-1 code; an unknown one has no
/// abbreviations.
pub fn sentences(text: &str, language: &str) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    let words = ABBREVIATIONS.get(language);
    let mut add = |start: usize, piece: &str| {
        let lead = piece.len() - piece.trim_start().len();
        let range = TextRange::new(start + lead, start + lead.max(piece.trim_end().len()));
        if range.is_empty() {
            return;
        }
        match found.last_mut() {
            Some(last) if continues(text, *last, range, words) => *last = last.cover(range),
            _ => found.push(range),
        }
    };
    sentence_pieces(text, |start, piece| before_figures(start, piece, &mut add));
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
    openers: BTreeSet<String>,
}

static ABBREVIATIONS: LazyLock<BTreeMap<String, Abbreviations>> = LazyLock::new(|| {
    toml::from_str(include_str!("../lang/sentences.toml"))
        .expect("sentences.toml is well formed: a test reads it")
});

/// Calls `each` with the start and the text of what a piece is cut into where a figure follows a
/// full stop.
fn before_figures(start: usize, piece: &str, each: &mut impl FnMut(usize, &str)) {
    let mut from = 0;
    let closes = |c: char| c.is_whitespace() || matches!(c, '»' | '”' | '"' | ')');
    for (at, _) in piece.match_indices('.') {
        let after = piece[at + 1..].trim_start_matches(closes);
        let end = piece.len() - after.len();
        let spaced = piece[..end].ends_with(char::is_whitespace);
        if spaced && after.starts_with(|c: char| c.is_ascii_digit()) {
            each(start + from, &piece[from..end]);
            from = end;
        }
    }
    each(start + from, &piece[from..]);
}

/// Whether a word with a full stop counts or points, so that the figure after it belongs to it: a
/// letter or two figures, an ellipsis, and what has no vowel, as in "n. 30", "12. 5. 2020", "Bd. 3".
fn counts(word: &str) -> bool {
    let vowel =
        |c: char| fold(&c.to_string(), Fold::Letters).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let letters = word.chars().count();
    let figures = word.chars().all(|c| c.is_ascii_digit());
    letters < 2
        || (figures && letters < 3)
        || word.ends_with('.')
        || !(figures || word.chars().any(vowel))
}

/// Whether what follows belongs to the sentence before it.
fn continues(
    text: &str,
    before: TextRange,
    after: TextRange,
    words: Option<&Abbreviations>,
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
    let figure = right.starts_with(|c: char| c.is_ascii_digit());
    let last = stem.rsplit(|c: char| c.is_whitespace() || "(«\"'’".contains(c)).next();
    let last = last.unwrap_or_default();
    let initial = last
        .rsplit(['.', '-'])
        .next()
        .is_some_and(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    let abbreviated = words.is_some_and(|w| w.abbreviations.contains(&last.to_lowercase()));
    // "Plan B. The talks", "in the U.S. The talks": what begins a sentence and no name follows
    // neither an initial nor initials.
    let first = right.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let opened = words.is_some_and(|words| words.openers.contains(&first.to_lowercase()));
    (initial && !opened)
        || (abbreviated && !(opened && last.contains('.')))
        || (figure && counts(last))
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
        check("en", "Ann B. Roux and J. K. Berg met. |They talked.");
        check("en", "They fell back on plan B. |The talks went on in the U.S. |He left.");
        check(
            "fr",
            "Le vaccin contre l’hépatite B. |Il est sûr. |A. Le Roux l’a dit à M. Le Goff.",
        );
        check("en", "The dam holds 3.5 million tons. |It is full.");
    }

    #[test]
    fn a_figure_begins_a_sentence() {
        check("fr", "Le barrage a cédé. |30 morts. |12 blessés.");
        check(
            "fr",
            "Le bilan de 2020 est connu. |3 500 maisons ont brûlé en 2020. |12 villages sont vides.",
        );
        check("fr", "« C’est fini. » |20 personnes sont parties.");
        check(
            "fr",
            "Voir n. 30, art. 5, p. 12, St. 3, fig. 4, chap. 2, Bd. 7 et t. 2. |C’est tout.",
        );
        check("fr", "Le 12. 5. 2020, il hésite... 3 jours plus tard il part.");
        check("fr", "1. 30 morts dans le port");
        check("fr", "Il vaut 3.5 millions. |2 ans après, rien.");
        check("en", "The dam broke. |30 people died. |Some 4 left.");
        check("en", "See No. 5, Art. 12, p. 3 and Rev. 4, Sept. 11 or Dec. 5. |That is all.");
        check("en", "They left at 5 p.m. 30 minutes later they were back.");
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
