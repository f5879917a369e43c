//! What a whole article tells of its words: which bear a capital where none is due.

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::analyse::names::skeleton::skeletons;
use crate::analyse::names::token::Case;
use crate::analyse::names::token::Gap;
use crate::analyse::names::token::Token;
use crate::analyse::names::words::Is;

/// What an article tells of its words.
#[derive(Debug)]
pub(super) struct Evidence {
    /// Skeletons of words with a capital inside a sentence.
    strong: FxHashSet<String>,
    /// Folded words with a capital somewhere, and whether they stand in small letters elsewhere.
    small: FxHashMap<String, bool>,
    /// For each word, whether its sentence writes capitals where none are due.
    headline: Vec<bool>,
}

/// Words that are no names by themselves.
pub(super) const GENERIC: &[Is] = &[
    Is::TITLE,
    Is::TITLE_MORE,
    Is::ORGANISATION,
    Is::PLACE,
    Is::NO_NAME,
    Is::COMMON,
    Is::STOP,
    Is::CALENDAR,
    Is::DEMONYM,
    Is::NUMBER,
];

/// How many capitals a headline has at least.
const HEADLINE: usize = 4;

impl Evidence {
    /// Reads the words of an article once.
    pub(super) fn of(tokens: &[Token<'_>]) -> Evidence {
        let headline = headlines(tokens);
        let (mut strong, mut small) = (FxHashSet::default(), FxHashMap::default());
        for (token, headline) in tokens.iter().zip(&headline) {
            if !token.is_capital() {
                continue;
            }
            small.entry(token.folded.to_string()).or_insert(false);
            let due = *headline || token.gap == Gap::Start || token.case == Case::Initial;
            if !due && !token.is.any(GENERIC) {
                strong.extend(skeletons(&[&token.folded]));
            }
        }
        for token in tokens.iter().filter(|token| token.case == Case::Small) {
            if let Some(seen) = small.get_mut(&*token.folded) {
                *seen = true;
            }
        }
        Evidence { strong, small, headline }
    }

    /// Whether a capital on this word tells nothing by itself.
    pub(super) fn is_weak(&self, tokens: &[Token<'_>], at: usize) -> bool {
        tokens.get(at).is_some_and(|token| token.gap == Gap::Start) || self.in_headline(at)
    }

    /// Whether the sentence of this word writes capitals where none are due.
    pub(super) fn in_headline(&self, at: usize) -> bool {
        self.headline.get(at).copied().unwrap_or(false)
    }

    /// Whether the word, or a transliteration of it, bears a capital inside another sentence.
    pub(super) fn is_strong(&self, token: &Token<'_>) -> bool {
        skeletons(&[&token.folded]).iter().any(|s| self.strong.contains(s))
    }

    /// Whether the word stands in small letters elsewhere.
    pub(super) fn is_small(&self, token: &Token<'_>) -> bool {
        self.small.get(&*token.folded).copied().unwrap_or(false)
    }
}

fn headlines(tokens: &[Token<'_>]) -> Vec<bool> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    while !rest.is_empty() {
        let end = rest.iter().skip(1).position(|token| token.gap == Gap::Start);
        let (sentence, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        found.resize(found.len() + sentence.len(), is_headline(sentence));
        rest = after;
    }
    found
}

/// Whether nearly all longer words bear a capital, words of the language among them, or all words or
/// letters do.
fn is_headline(sentence: &[Token<'_>]) -> bool {
    let long = || sentence.iter().filter(|token| token.folded.len() > 3);
    let small = long().filter(|token| token.case == Case::Small).count();
    let capital =
        sentence.iter().filter(|token| token.is_capital() && token.folded.len() > 1).count();
    let caps = sentence.iter().filter(|token| token.case == Case::Caps).count();
    let small_of_all = sentence.iter().filter(|token| token.case == Case::Small).count();
    let word = |token: &&Token<'_>| {
        token.is_capital()
            && token.folded.len() > 1
            && token.is.any(&[Is::COMMON, Is::STOP])
            && !token.is.any(&[Is::TITLE, Is::NOBILIARY])
    };
    let words = sentence.iter().skip(1).filter(word).count();
    let titled = capital >= HEADLINE && (small_of_all == 0 || (8 * small <= capital && words > 0));
    titled || (caps >= 3 && caps > 2 * small_of_all)
}
