//! Which shared passages leave the house: those that an analyst accepted, between published
//! articles.

use std::collections::BTreeMap;

use crate::analyse::near::Near;
use crate::analyse::shared::Shared;
use crate::corpus::codes::Verdict;
use crate::text::range::TextRange;

/// What lets a passage out.
pub(super) struct Accepted<'a> {
    /// What was decided, by finding.
    pub(super) decided: &'a BTreeMap<String, Verdict>,
    /// By article of the whole corpus: its place in the public one, if it is published.
    pub(super) kept: &'a [Option<usize>],
}

impl Accepted<'_> {
    /// The accepted passages word for word that two published articles share.
    pub(super) fn shared(&self, mut shared: Shared) -> Shared {
        shared.passages.retain_mut(|passage| {
            passage.occurrences = self.published(&passage.occurrences);
            let articles = || passage.occurrences.iter().map(|(article, _)| article);
            self.accepts(&passage.id) && articles().min() != articles().max()
        });
        shared
    }

    /// The accepted passages in other words that two published articles share.
    pub(super) fn near(&self, mut near: Near) -> Near {
        near.passages.retain_mut(|passage| {
            let published = self.published(&passage.occurrences);
            let Ok(occurrences) = published.try_into() else { return false };
            passage.occurrences = occurrences;
            self.accepts(&passage.id)
        });
        near
    }

    fn accepts(&self, id: &str) -> bool {
        self.decided.get(&format!("p-{id}")) == Some(&Verdict::Accepted)
    }

    fn published(&self, occurrences: &[(usize, TextRange)]) -> Vec<(usize, TextRange)> {
        let place = |&(article, range): &(usize, TextRange)| Some((self.kept[article]?, range));
        occurrences.iter().filter_map(place).collect()
    }
}
