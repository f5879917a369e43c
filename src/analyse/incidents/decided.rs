//! What analysts have decided about which reports belong together.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::corpus::Corpus;
use crate::corpus::codes::Role;
use crate::corpus::codes::Verdict;
use crate::id::ArticleId;

/// The decisions that bind what is found.
#[derive(Debug, Default)]
pub(super) struct Decided {
    /// By article: its main incident, by place in [`Corpus::incidents`].
    pub(super) main: Vec<Option<usize>>,
    /// By article: every incident an analyst has placed it in.
    pub(super) placed: Vec<BTreeSet<usize>>,
    /// Ids of findings that were rejected.
    pub(super) rejected: BTreeSet<String>,
    /// Pairs of articles that must not be together, the first before the second.
    pub(super) apart: BTreeSet<(usize, usize)>,
}

impl Decided {
    /// Reads the decisions of a corpus.
    pub(super) fn new(corpus: &Corpus) -> Decided {
        let incidents: BTreeMap<&str, usize> =
            corpus.incidents.iter().enumerate().map(|(at, i)| (i.id.as_str(), at)).collect();
        let mut decided = Decided::default();
        for article in &corpus.articles {
            let placed = article.head.incidents.iter().filter_map(|reporting| {
                Some((*incidents.get(reporting.incident.value.as_str())?, reporting.role))
            });
            let placed: Vec<(usize, Role)> = placed.collect();
            let main = placed.iter().find(|(_, role)| *role == Role::Main);
            decided.main.push(main.map(|(incident, _)| *incident));
            decided.placed.push(placed.into_iter().map(|(incident, _)| incident).collect());
        }
        let rejected = corpus.decisions.iter().filter(|d| d.verdict == Verdict::Rejected);
        decided.rejected = rejected.map(|decision| decision.finding.clone()).collect();
        decided.apart = decided.refused(corpus).into_iter().collect();
        decided
    }

    /// The pairs of articles that a rejected finding put together, but for those that an analyst
    /// put together.
    fn refused(&self, corpus: &Corpus) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for decision in corpus.decisions.iter().filter(|d| d.verdict == Verdict::Rejected) {
            let place = |id: &ArticleId| corpus.articles.binary_search_by(|a| a.id.cmp(id)).ok();
            let mut articles: Vec<usize> =
                decision.articles.iter().filter_map(|article| place(&article.value)).collect();
            articles.sort_unstable();
            articles.dedup();
            for (n, &b) in articles.iter().enumerate() {
                let apart = articles[..n].iter().filter(|&&a| !self.are_together(a, b));
                pairs.extend(apart.map(|&a| (a, b)));
            }
        }
        pairs
    }

    /// Whether two articles must not share their main incident.
    pub(super) fn are_apart(&self, a: usize, b: usize) -> bool {
        let of = |at: usize| self.main.get(at).copied().flatten();
        let other = |x: usize, y: usize| {
            let placed = self.placed.get(x).zip(of(y));
            of(x).is_none() && placed.is_some_and(|(placed, main)| placed.contains(&main))
        };
        let mains = of(a).zip(of(b)).is_some_and(|(a, b)| a != b);
        mains || other(a, b) || other(b, a) || self.apart.contains(&(a.min(b), a.max(b)))
    }

    /// Whether an analyst gave two articles the same main incident.
    pub(super) fn are_together(&self, a: usize, b: usize) -> bool {
        let of = |at: usize| self.main.get(at).copied().flatten();
        of(a).is_some() && of(a) == of(b)
    }
}
