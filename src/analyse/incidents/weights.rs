//! Weighs terms against a background: the language at large, and the reports of a theme.

use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::vocabulary::Vocabulary;

/// How rare a term is, as a weight: minus the logarithm of the share of reports that have it.
#[derive(Debug)]
pub(super) struct Weights<'v> {
    vocabulary: &'v Vocabulary,
    known: Known,
}

#[derive(Debug)]
enum Known {
    /// The weights by the background, by term.
    Background(Vec<f64>),
    /// The terms that reports of a theme have, sorted, and how many reports it has.
    Theme(Vec<Local>, f64),
}

/// A term of a theme.
#[derive(Debug, Clone, Copy)]
struct Local {
    id: u32,
    /// How many of its reports have it.
    having: u32,
    weight: f64,
}

/// How many reports the background weighs as much as, against those of a theme. Small, since two
/// look-alikes share all the words of their theme; not smaller, since the reports of one incident
/// share its words too.
const PRIOR: f64 = 8.0;

/// A theme weighs no more than so many reports: the words of an incident with a thousand reports
/// must not come to weigh nothing.
const THEME: f64 = 80.0;

/// The prior of weights by the background alone, which bounds them: ln 17, about 2.8.
const BACKGROUND: f64 = 16.0;

impl<'v> Weights<'v> {
    /// Weights by the background alone: they depend on no corpus.
    pub(super) fn background(vocabulary: &'v Vocabulary) -> Weights<'v> {
        let share = |id| (BACKGROUND * vocabulary.background(id) + 1.0) / (BACKGROUND + 1.0);
        let weights = (0..vocabulary.len()).map(|id| weight(share(id))).collect();
        Weights { vocabulary, known: Known::Background(weights) }
    }

    /// Weights within a theme: what all its reports have weighs little. Each report has a term
    /// once.
    pub(super) fn of_theme(vocabulary: &'v Vocabulary, reports: &[&[Term]]) -> Weights<'v> {
        let count = reports.len() as f64;
        let mut ids: Vec<u32> = reports.iter().copied().flatten().map(|term| term.id).collect();
        ids.sort_unstable();
        let local = |having: &[u32]| {
            let (id, having) = (having[0], u32::try_from(having.len()).unwrap_or(u32::MAX));
            Local { id, having, weight: local(vocabulary, id, f64::from(having), count) }
        };
        let terms = ids.chunk_by(|x, y| x == y).map(local).collect();
        Weights { vocabulary, known: Known::Theme(terms, count) }
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> u32 {
        self.vocabulary.len()
    }

    /// How many reports of the theme have a term; 0 where there is no theme.
    pub(super) fn having(&self, id: u32) -> usize {
        match &self.known {
            Known::Background(_) => 0,
            Known::Theme(terms, _) => find(terms, id).map_or(0, |term| term.having as usize),
        }
    }

    /// The weight of a term, from 0 for one that every report has.
    pub(super) fn weight(&self, id: u32) -> f64 {
        match &self.known {
            Known::Background(weights) => weights.get(id as usize).copied().unwrap_or_default(),
            Known::Theme(terms, reports) => match find(terms, id) {
                Some(term) => term.weight,
                None => local(self.vocabulary, id, 1.0, *reports),
            },
        }
    }

    /// How little other subjects have a term: 1 for one that none has.
    pub(super) fn rarity(&self, id: u32) -> f64 {
        1.0 - self.vocabulary.background(id)
    }

    /// Whether a term is a number.
    pub(super) fn is_number(&self, id: u32) -> bool {
        self.vocabulary.numbers.get(id as usize) == Some(&true)
    }
}

fn find(terms: &[Local], id: u32) -> Option<&Local> {
    let at = terms.binary_search_by_key(&id, |term| term.id).ok()?;
    terms.get(at)
}

/// The weight of a term that so many reports of a theme have.
fn local(vocabulary: &Vocabulary, id: u32, having: f64, reports: f64) -> f64 {
    let seen = reports.clamp(1.0, THEME);
    let having = (seen * having / reports.max(1.0)).max(1.0);
    weight((PRIOR * vocabulary.background(id) + having) / (PRIOR + seen))
}

fn weight(share: f64) -> f64 {
    -share.min(1.0).ln()
}
