//! Headlines that assert what the text below them only hedges.

use std::collections::BTreeSet;

use crate::analyse::hedges::Body;
use crate::analyse::hedges::FoundHedge;
use crate::analyse::hedges::HedgeKind;
use crate::analyse::hedges::in_sentence;
use crate::analyse::hedges::lexicon::Lexicon;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;
use crate::text::tokens::Token;
use crate::text::tokens::tokens;

/// The share of a title's words that a sentence needs in order to tell the same.
///
/// Half and more leaves room for what a title adds; with less, sentences on the same subject that
/// tell something else are taken for it.
const SHARE: f64 = 0.6;
/// The share of the title's words with which an unhedged sentence is taken to confirm the title:
/// less than `SHARE`, so that a doubt whether the text asserts it speaks for the headline.
const CONFIRMED: f64 = 0.5;
/// How many words of the title a sentence needs at the least.
const LEAST: usize = 3;
/// Words are compared by their first letters, so that "détruit" and "détruits" are the same.
const STEM: usize = 5;

/// The words of the title that assert, and the first sentence of the text that hedges them.
pub(super) fn firm(
    title: &str,
    Body { text, sentences, lexicon }: Body<'_>,
    hedges: &[FoundHedge],
) -> Option<(TextRange, TextRange)> {
    let words = tokens(title, &[]);
    let asserted = asserted(&words, lexicon)?;
    let stems: BTreeSet<&str> = asserted.iter().map(|(stem, _)| stem.as_str()).collect();
    let own: String = fold(title, Fold::Letters);
    let mut hedged = None;
    for &sentence in sentences {
        let body = sentence.slice(text);
        let of_one = tokens(body, &[]);
        let content = content(&of_one, lexicon);
        let shared: BTreeSet<&str> =
            content.iter().map(|(s, _)| s.as_str()).filter(|s| stems.contains(s)).collect();
        let share = ratio(shared.len(), stems.len());
        let inside: Vec<&FoundHedge> =
            hedges.iter().filter(|hedge| sentence.intersects(hedge.range)).collect();
        let about = inside.iter().any(|hedge| {
            let range = TextRange::new(
                hedge.range.start().saturating_sub(sentence.start()),
                hedge.range.end().saturating_sub(sentence.start()),
            );
            governs(&content, (range, hedge.kind), &shared)
        });
        if about && share >= SHARE && shared.len() >= LEAST {
            hedged = hedged.or_else(|| Some((sentence, covered(&asserted, &shared)?)));
        } else if share >= CONFIRMED && !own.contains(fold(body, Fold::Letters).trim()) {
            return None;
        }
    }
    hedged.map(|(sentence, title)| (title, sentence))
}

/// The content words of a title that asserts something.
fn asserted(words: &[Token<'_>], lexicon: &Lexicon) -> Option<Vec<(String, TextRange)>> {
    let leaves = |token: &Token<'_>| {
        lexicon.headline.attributes.contains(&*token.text)
            || matches!(token.text.as_ref(), "?" | "«" | "\"" | "“" | "”" | "»" | ":")
    };
    let content = content(words, lexicon);
    let asserts = !words.iter().any(leaves) && in_sentence(words, false, lexicon).is_empty();
    (asserts && content.len() >= LEAST).then_some(content)
}

/// The words that carry content, by their first letters.
fn content(words: &[Token<'_>], lexicon: &Lexicon) -> Vec<(String, TextRange)> {
    let carries = |token: &&Token<'_>| {
        token.is_digits()
            || (token.is_word()
                && token.text.chars().count() > 2
                && !lexicon.headline.function.contains(&*token.text))
    };
    let stem = |token: &Token<'_>| {
        // A word of ASCII is its own fold: it is in lower case.
        let first = |letters: &str| letters.chars().take(STEM).collect();
        let ascii = token.text.is_ascii();
        let stem =
            if ascii { first(&token.text) } else { first(&fold(&token.text, Fold::Letters)) };
        (stem, token.range)
    };
    words.iter().filter(carries).map(stem).collect()
}

/// Whether a word that the hedge governs is one of the words shared with the title.
///
/// The words of the hedge itself, or for a phrase the word it stands before.
fn governs(
    content: &[(String, TextRange)],
    (hedge, kind): (TextRange, HedgeKind),
    shared: &BTreeSet<&str>,
) -> bool {
    let has = |(stem, _): &(String, TextRange)| shared.contains(stem.as_str());
    let own = || content.iter().any(|word| word.1.intersects(hedge) && has(word));
    let next = || content.iter().find(|(_, range)| range.start() >= hedge.end()).is_some_and(has);
    match kind {
        HedgeKind::Conditional => own(),
        HedgeKind::Possibility => own() || next(),
        HedgeKind::Phrase => next(),
    }
}

/// The words of the title from the first to the last that the sentence shares.
fn covered(asserted: &[(String, TextRange)], shared: &BTreeSet<&str>) -> Option<TextRange> {
    let mut ranges =
        asserted.iter().filter(|(stem, _)| shared.contains(stem.as_str())).map(|(_, range)| *range);
    let first = ranges.next()?;
    Some(ranges.fold(first, TextRange::cover))
}

/// A share of small counts.
fn ratio(part: usize, whole: usize) -> f64 {
    let small = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    small(part) / small(whole.max(1))
}
