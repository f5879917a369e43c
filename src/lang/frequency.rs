//! How often words are used in a language at large, whatever a dossier speaks of.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The commonest words of a language, each with its share of all words.
#[derive(Debug)]
pub struct Frequencies {
    words: FxHashMap<&'static str, f64>,
}

impl Frequencies {
    /// The share of a folded word (lower case, no accents) among all words of the language, from 0
    /// to 1; `None` for one beyond the commonest, rarer than once in a million words.
    pub fn share(&self, word: &str) -> Option<f64> {
        self.words.get(word).copied()
    }

    /// All words with their shares, in no order.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, f64)> {
        self.words.iter().map(|(word, share)| (*word, *share))
    }
}

/// The word frequencies of a language by its ISO 639-1 code; `None` for one without a list.
///
/// Origin and licence of the lists stand at the head of `frequency.*.txt`.
pub fn frequencies(code: &str) -> Option<&'static Frequencies> {
    LISTS.get(code)
}

static LISTS: LazyLock<BTreeMap<&'static str, Frequencies>> = LazyLock::new(|| {
    [("en", include_str!("frequency.en.txt")), ("fr", include_str!("frequency.fr.txt"))]
        .into_iter()
        .map(|(code, list)| (code, Frequencies { words: read(list) }))
        .collect()
});

/// Words by their share, from lines of ten times the Zipf frequency and the words that have it.
fn read(list: &'static str) -> FxHashMap<&'static str, f64> {
    let mut words = FxHashMap::default();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split(' ');
        let Some(zipf) = parts.next().and_then(|zipf| zipf.parse::<f64>().ok()) else { continue };
        let share = 10f64.powf(zipf / 10.0 - 9.0);
        words.extend(parts.map(|word| (word, share)));
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::lang::frequency::LISTS;
    use crate::lang::frequency::frequencies;

    #[test]
    fn every_list_says_how_often_a_word_is_used() {
        for list in LISTS.values() {
            assert!(list.words.len() > 20_000);
            assert!(list.words.values().all(|share| (1e-7..0.2).contains(share)));
            let folded = |word: &&str| word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase());
            assert!(list.words.keys().all(folded));
        }
        let french = frequencies("fr").unwrap();
        assert!(french.share("pays") > french.share("seisme"));
        assert_eq!(french.share("xyzzyx"), None);
        assert!(frequencies("xx").is_none());
    }
}
