//! How rare words are, in the corpus and in any news report.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::analyse::near::stem::usual_words;
use crate::analyse::near::table::Table;

/// Reports that stand behind those of the corpus, and have none of its words but the usual ones:
/// without them every word of a dossier of five reports would be common.
const BACKGROUND: usize = 33;

/// What a name, a number or a word of any news report weighs, compared with another word of the
/// same frequency: reports of one incident have these in common whoever writes them.
const LABEL: f64 = 0.5;

/// In how many articles each word stands.
pub(super) struct Rarity {
    /// By key; words of one article are left out.
    articles: FxHashMap<u32, u32>,
    /// Logarithm of the number of articles, with those in the background, rounded up to a power
    /// of two: so that an article about something else hardly ever changes a weight.
    whole: f64,
}

impl Rarity {
    /// Counts the words of a corpus.
    pub(super) fn new(table: &Table, articles: usize) -> Rarity {
        let mut all: Vec<u32> = table.vocabularies().flatten().collect();
        all.par_sort_unstable();
        let counted = all
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], u32::try_from(same.len()).unwrap_or(u32::MAX)))
            .filter(|(_, articles)| *articles > 1);
        let whole = (articles + BACKGROUND).next_power_of_two().ilog2();
        Rarity { articles: counted.collect(), whole: f64::from(whole) * std::f64::consts::LN_2 }
    }

    /// What a word weighs: 1 - ln(1 + articles that have it) / ln(all articles and those in the
    /// background), half of that for a label or a usual word.
    pub(super) fn weight(&self, key: u32, is_label: bool) -> f64 {
        let articles = self.articles.get(&key).copied().unwrap_or(1);
        let rare = (1.0 - (1.0 + f64::from(articles)).ln() / self.whole).max(0.0);
        if is_label || usual_words().binary_search(&key).is_ok() { rare * LABEL } else { rare }
    }
}
