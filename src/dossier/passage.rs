//! A passage that several articles have, within its dossier.

use crate::code_list;
use crate::corpus::codes::Verdict;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::text::range::TextRange;

code_list! {
    /// How alike the occurrences of a shared passage are.
    Likeness, "a likeness of passages":
    /// Word for word.
    Verbatim = "verbatim",
    /// In other words: two translations of one statement, two cuts.
    Near = "near",
}

/// A shared passage.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'d> {
    pub(super) dossier: &'d Dossier,
    /// Its place among the passages word for word and, after those, the others.
    pub(super) ix: usize,
}

impl<'d> Passage<'d> {
    /// Its id as a finding.
    pub fn id(self) -> String {
        let analysis = &self.dossier.analysis;
        let id = match analysis.shared.passages.get(self.ix) {
            Some(passage) => &passage.id,
            None => &analysis.near.passages[self.ix - analysis.shared.passages.len()].id,
        };
        format!("p-{id}")
    }

    /// How alike its occurrences are.
    pub fn likeness(self) -> Likeness {
        let verbatim = self.ix < self.dossier.analysis.shared.passages.len();
        if verbatim { Likeness::Verbatim } else { Likeness::Near }
    }

    /// Where it stands, in the order of the corpus.
    pub fn occurrences(self) -> impl ExactSizeIterator<Item = (Article<'d>, TextRange)> {
        let dossier = self.dossier;
        let analysis = &dossier.analysis;
        let occurrences: &[(usize, TextRange)] = match analysis.shared.passages.get(self.ix) {
            Some(passage) => &passage.occurrences,
            None => &analysis.near.passages[self.ix - analysis.shared.passages.len()].occurrences,
        };
        occurrences.iter().map(move |&(ix, range)| (Article { dossier, ix }, range))
    }

    /// How many words it has; for a passage in other words, how many both have in common.
    pub fn words(self) -> usize {
        let analysis = &self.dossier.analysis;
        match analysis.shared.passages.get(self.ix) {
            Some(passage) => passage.words,
            None => analysis.near.passages[self.ix - analysis.shared.passages.len()].common.len(),
        }
    }

    /// How much it tells, for an order by importance: the rarity of its words, summed up.
    pub fn weight(self) -> f64 {
        let analysis = &self.dossier.analysis;
        match analysis.shared.passages.get(self.ix) {
            Some(passage) => passage.weight,
            None => {
                let near = &analysis.near.passages[self.ix - analysis.shared.passages.len()];
                near.score * near.common.len() as f64
            }
        }
    }
}

impl<'d> Article<'d> {
    /// The shared passages that stand in it, by place in its text, longest first.
    pub fn passages(self) -> Vec<(Passage<'d>, TextRange)> {
        let dossier = self.dossier;
        let mut passages: Vec<(Passage<'d>, TextRange)> = dossier.index.passages[self.ix]
            .iter()
            .map(|&ix| Passage { dossier, ix })
            .filter(|passage| dossier.verdict(&passage.id()) != Some(Verdict::Rejected))
            .flat_map(|passage| {
                let own = passage.occurrences().filter(move |(a, _)| a.ix == self.ix);
                own.map(move |(_, range)| (passage, range))
            })
            .collect();
        passages.sort_by_key(|(passage, range)| {
            (range.start(), std::cmp::Reverse(range.end()), passage.ix)
        });
        passages
    }
}
