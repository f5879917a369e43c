//! Winnowed fingerprints: a choice of the word n-grams of a text that depends on nothing but the
//! words around each.

use crate::hash::mix;

/// Words of a fingerprint.
pub(super) const GRAM: usize = 5;

/// Neighbouring n-grams of which the one with the lowest hash is kept. Two keep two thirds.
pub(super) const WINDOW: usize = 2;

/// The shortest run that is always seen, in words: each of its occurrences has a fingerprint at
/// the same place among its first [`WINDOW`] words (Schleimer, Wilkerson, Aiken 2003, §2).
pub(super) const MIN_WORDS: usize = GRAM + WINDOW - 1;

/// An n-gram of an article. Sixteen bytes, sorted by hash, article, place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fingerprint {
    /// The hash of its words.
    pub(super) hash: u64,
    /// The article's place in the corpus.
    pub(super) article: u32,
    /// The place of its first word in the article.
    pub(super) at: u32,
}

/// The fingerprints of an article, in the order of their places.
///
/// In each window the last of the lowest hashes is kept, so that equal runs keep the same.
pub(super) fn fingerprints(article: usize, words: &[u32]) -> Vec<Fingerprint> {
    let (Ok(article), Ok(_)) = (u32::try_from(article), u32::try_from(words.len())) else {
        return Vec::new();
    };
    let hashes: Vec<u64> = words.windows(GRAM).map(hash_words).collect();
    let mut kept: Vec<Fingerprint> = Vec::with_capacity(hashes.len() * 2 / (WINDOW + 1) + 1);
    for (start, window) in (0..).zip(hashes.windows(WINDOW)) {
        let lowest = (0..).zip(window).min_by_key(|(at, hash)| (**hash, std::cmp::Reverse(*at)));
        let Some((offset, &hash)) = lowest else { continue };
        let at = start + offset;
        if kept.last().is_none_or(|last| last.at != at) {
            kept.push(Fingerprint { hash, article, at });
        }
    }
    kept
}

/// The hash of some words in their order.
pub(super) fn hash_words(words: &[u32]) -> u64 {
    mix(words.iter().fold(0, |hash, word| mix(hash).wrapping_add(u64::from(*word) + 1)))
}

#[cfg(test)]
mod tests {
    use crate::analyse::shared::winnow::MIN_WORDS;
    use crate::analyse::shared::winnow::WINDOW;
    use crate::analyse::shared::winnow::fingerprints;

    #[test]
    fn equal_runs_keep_equal_fingerprints_among_their_first_words() {
        let run: Vec<u32> = (100..).take(MIN_WORDS).collect();
        let placed = |before: u32, after: u32| {
            let text: Vec<u32> = (1..before).chain(run.iter().copied()).chain(900..after).collect();
            let start = before - 1;
            let kept = fingerprints(0, &text);
            let inside = kept.iter().filter(|f| (start..start + WINDOW as u32).contains(&f.at));
            inside.map(|f| (f.at - start, f.hash)).collect::<Vec<_>>()
        };
        let alone = placed(1, 900);
        assert_eq!(alone.len(), 1);
        for (before, after) in [(1, 950), (5, 900), (9, 902), (40, 940)] {
            assert!(placed(before, after).contains(&alone[0]));
        }
    }

    #[test]
    fn a_text_shorter_than_the_shortest_run_has_none() {
        assert!(fingerprints(0, &[1, 2, 3, 4, 5]).is_empty());
        assert!(fingerprints(0, &[]).is_empty());
    }
}
