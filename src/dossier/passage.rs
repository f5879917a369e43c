//! A passage that several articles have, within its dossier.

use crate::analyse::Analysis;
use crate::analyse::near::NearPassage;
use crate::analyse::shared::SharedPassage;
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

/// What a passage is, as its pass found it.
enum Found<'d> {
    Verbatim(&'d SharedPassage),
    Near(&'d NearPassage),
}

impl<'d> Passage<'d> {
    fn found(self) -> Found<'d> {
        let Analysis { shared, near, .. } = &self.dossier.analysis;
        match shared.passages.get(self.ix) {
            Some(passage) => Found::Verbatim(passage),
            None => Found::Near(&near.passages[self.ix - shared.passages.len()]),
        }
    }

    /// Its id as a finding.
    pub fn id(self) -> String {
        let id = match self.found() {
            Found::Verbatim(passage) => &passage.id,
            Found::Near(passage) => &passage.id,
        };
        format!("p-{id}")
    }

    /// How alike its occurrences are.
    pub fn likeness(self) -> Likeness {
        match self.found() {
            Found::Verbatim(_) => Likeness::Verbatim,
            Found::Near(_) => Likeness::Near,
        }
    }

    /// Where it stands, in the order of the corpus.
    pub fn occurrences(self) -> impl ExactSizeIterator<Item = (Article<'d>, TextRange)> {
        let dossier = self.dossier;
        let occurrences: &[(usize, TextRange)] = match self.found() {
            Found::Verbatim(passage) => &passage.occurrences,
            Found::Near(passage) => &passage.occurrences,
        };
        occurrences.iter().map(move |&(ix, range)| (Article { dossier, ix }, range))
    }

    /// How many words it has; for a passage in other words, how many both have in common.
    pub fn words(self) -> usize {
        match self.found() {
            Found::Verbatim(passage) => passage.words,
            Found::Near(passage) => passage.common.len(),
        }
    }

    /// How much it tells, for an order by importance: the rarity of its words, summed up.
    pub fn weight(self) -> f64 {
        match self.found() {
            Found::Verbatim(passage) => passage.weight,
            Found::Near(passage) => passage.score * passage.common.len() as f64,
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
