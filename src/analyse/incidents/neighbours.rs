//! Finds, for each report, the reports it may belong to, from an inverted index.

use std::cmp::Reverse;
use std::mem::take;

use rayon::prelude::*;

use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::weights::Weights;

/// How many reports are looked at more closely for each report: twice the reports of a much
/// reported incident.
const CLOSEST: usize = 96;

/// How many entries of the index a report reads, rarest terms first. It bounds the time, and with
/// it terms that thousands of reports have are not read at all.
const READ: usize = 6000;

/// A weight's share of the sums it is added to: two binary digits less than a sum of a thousand
/// terms takes.
const UNIT: f64 = 1.0 / (1u32 << 16) as f64;

/// Pairs of reports that share enough of their names and leads to be compared in full: first
/// report, then second, sorted, the first before the second.
///
/// A report's terms are read in the order of their rarity until [`READ`] entries have been seen,
/// and the [`CLOSEST`] reports by the weight of the terms in common are kept; a pair counts when
/// either finds the other. Time and memory grow linearly with the number of reports.
pub(super) fn pairs(reports: &[Vec<Term>], weights: &Weights<'_>) -> Vec<(u32, u32)> {
    let index = Index::new(reports);
    let mut pairs: Vec<(u32, u32)> = reports
        .par_iter()
        .enumerate()
        .map_init(
            || Sums { of: vec![0; reports.len()], ..Sums::default() },
            |sums, (at, terms)| index.closest(at, terms, weights, sums),
        )
        .flatten_iter()
        .collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// For each term the reports that have it as a name, as a number or in the lead.
struct Index {
    /// By term: where its entries begin; one more at the end.
    starts: Vec<usize>,
    entries: Vec<u32>,
}

/// What one report after another shares with each of the others.
#[derive(Default)]
struct Sums {
    /// By report: in [`UNIT`]s, which are the same in whatever order they are added.
    of: Vec<u32>,
    touched: Vec<u32>,
    found: Vec<(Reverse<u32>, u32)>,
}

impl Index {
    fn new(reports: &[Vec<Term>]) -> Index {
        let last = reports.iter().flatten().map(|term| term.id as usize + 1).max();
        let mut starts = vec![0; last.unwrap_or(0) + 1];
        for term in reports.iter().flatten().filter(|term| salient(term)) {
            starts[term.id as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![0; starts.last().copied().unwrap_or(0)];
        for (report, terms) in reports.iter().enumerate() {
            for term in terms.iter().filter(|term| salient(term)) {
                let at = &mut next[term.id as usize];
                entries[*at] = u32::try_from(report).unwrap_or(u32::MAX);
                *at += 1;
            }
        }
        Index { starts, entries }
    }

    fn reports(&self, id: u32) -> &[u32] {
        let at = id as usize;
        &self.entries[self.starts[at]..self.starts[at + 1]]
    }

    /// The pairs of a report and the [`CLOSEST`] to it.
    fn closest(
        &self,
        at: usize,
        terms: &[Term],
        weights: &Weights<'_>,
        sums: &mut Sums,
    ) -> Vec<(u32, u32)> {
        let mut asked: Vec<&Term> = terms.iter().filter(|term| salient(term)).collect();
        asked.sort_by_key(|term| (self.reports(term.id).len(), term.id));
        let mut read = 0;
        for term in asked {
            let having = self.reports(term.id);
            read += having.len();
            if read > READ {
                break;
            }
            let weight = (weights.weight(term.id).powi(2) / UNIT).ceil() as u32;
            for &other in having {
                let sum = &mut sums.of[other as usize];
                if *sum == 0 {
                    sums.touched.push(other);
                }
                *sum = sum.saturating_add(weight);
            }
        }
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let Sums { of, touched, found } = sums;
        found.clear();
        found
            .extend(touched.drain(..).map(|other| (Reverse(take(&mut of[other as usize])), other)));
        found.retain(|(_, other)| *other != at);
        if found.len() > CLOSEST {
            found.select_nth_unstable(CLOSEST);
            found.truncate(CLOSEST);
        }
        found.iter().map(|(_, other)| (at.min(*other), at.max(*other))).collect()
    }
}

/// Whether a term tells what a report is about.
fn salient(term: &Term) -> bool {
    term.name || term.lead > 0
}
