//! Weighs the terms of reports against a background and measures how much two reports share.

use std::collections::HashMap;

use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::vocabulary::Vocabulary;

/// How rare a term is, as a weight: minus the logarithm of the share of reports that have it.
#[derive(Debug)]
pub(super) struct Weights<'v> {
    vocabulary: &'v Vocabulary,
    /// How many of the reports looked at have a term; `None` to look at the background alone.
    local: Option<Local>,
}

#[derive(Debug)]
struct Local {
    having: HashMap<u32, u32>,
    reports: f64,
}

/// How many reports the background weighs as much as, against those of a theme. Small, since two
/// look-alikes share all the words of their theme; not smaller, since the reports of one incident
/// share its words too.
const PRIOR: f64 = 8.0;

/// A theme weighs no more than so many reports: the words of an incident with a thousand reports
/// must not come to weigh nothing.
const THEME: f64 = 80.0;

/// The prior of weights by the background alone, which bounds them: ln 21, about 3.
const BACKGROUND: f64 = 20.0;

/// What the lead, the names, and what one says of the other's lead count for.
const SHARES: Shares = Shares { told: 0.35, names: 0.3, lead: 0.35 };

/// So many words in common, less the share of reports of any subject that have each, are enough to
/// compare two reports by shares: of two lines with one word in common it is a third.
const ENOUGH: f64 = 3.0;

struct Shares {
    told: f64,
    names: f64,
    lead: f64,
}

impl<'v> Weights<'v> {
    /// Weights by the background alone: they depend on no corpus.
    pub(super) fn background(vocabulary: &'v Vocabulary) -> Weights<'v> {
        Weights { vocabulary, local: None }
    }

    /// Weights within a theme: what all its reports have weighs little.
    pub(super) fn of_theme<'t>(
        vocabulary: &'v Vocabulary,
        reports: impl Iterator<Item = &'t [Term]>,
    ) -> Weights<'v> {
        let mut having: HashMap<u32, u32> = HashMap::new();
        let mut count = 0.0;
        for terms in reports {
            count += 1.0;
            for term in terms {
                *having.entry(term.id).or_default() += 1;
            }
        }
        Weights { vocabulary, local: Some(Local { having, reports: count }) }
    }

    /// The weight of a term, from 0 for one that every report has.
    pub(super) fn weight(&self, id: u32) -> f64 {
        let expected = self.vocabulary.background(id);
        let share = match &self.local {
            None => (BACKGROUND * expected + 1.0) / (BACKGROUND + 1.0),
            Some(local) => {
                let seen = local.reports.clamp(1.0, THEME);
                let having = local.having.get(&id).copied().unwrap_or(1);
                let having = (seen * f64::from(having) / local.reports.max(1.0)).max(1.0);
                (PRIOR * expected + having) / (PRIOR + seen)
            }
        };
        -share.min(1.0).ln()
    }
}

/// A report's weighted terms.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    terms: Vec<Weighted>,
    names: f64,
    lead: f64,
    told: f64,
}

#[derive(Debug, Clone, Copy)]
struct Weighted {
    id: u32,
    /// Of the term as a name; 0 where it is none.
    name: f32,
    /// Of the term in the lead; 0 where it is not there.
    lead: f32,
    /// What the lead loses where the other report lacks the term.
    told: f32,
    /// How little other subjects have the term: 1 for one that none has.
    rare: f32,
}

impl Profile {
    pub(super) fn new(terms: &[Term], weights: &Weights<'_>) -> Profile {
        let terms: Vec<Weighted> = terms.iter().map(|term| weighted(term, weights)).collect();
        Profile::of(terms)
    }

    /// The same report by its names and numbers alone: what reports in two languages can share.
    pub(super) fn labels(terms: &[Term], weights: &Weights<'_>, numbers: &[bool]) -> Profile {
        let label = |term: &&Term| term.name || numbers.get(term.id as usize) == Some(&true);
        Profile::of(terms.iter().filter(label).map(|term| weighted(term, weights)).collect())
    }

    fn of(terms: Vec<Weighted>) -> Profile {
        let norm = |value: fn(&Weighted) -> f32| {
            terms.iter().map(|term| f64::from(value(term)).powi(2)).sum::<f64>().sqrt()
        };
        let (names, lead) = (norm(|term| term.name), norm(|term| term.lead));
        let told = terms.iter().map(|term| f64::from(term.told)).sum();
        Profile { terms, names, lead, told }
    }

    /// From 0 to 1: how much two reports share of their names and leads, and how much of each
    /// one's lead the other tells; less where they have fewer than [`ENOUGH`] words in common.
    ///
    /// Cosines of sublinear tf-idf vectors (Manning, Raghavan, Schütze 2008, §6.4), and the
    /// geometric mean of the shares of the leads' weight found in the other report.
    pub(super) fn similarity(&self, other: &Profile) -> f64 {
        let (mut names, mut lead, mut here, mut there, mut common) = (0.0, 0.0, 0.0, 0.0, 0.0);
        let (mut i, mut j) = (0, 0);
        while let (Some(a), Some(b)) = (self.terms.get(i), other.terms.get(j)) {
            if a.id == b.id {
                names += f64::from(a.name) * f64::from(b.name);
                lead += f64::from(a.lead) * f64::from(b.lead);
                common += f64::from(a.rare);
                here += f64::from(a.told);
                there += f64::from(b.told);
            }
            i += usize::from(a.id <= b.id);
            j += usize::from(b.id <= a.id);
        }
        let share = |sum: f64, of: f64| if of > 0.0 { sum / of } else { 0.0 };
        let told = (share(here, self.told) * share(there, other.told)).sqrt();
        let all = SHARES.told * told
            + SHARES.names * share(names, self.names * other.names)
            + SHARES.lead * share(lead, self.lead * other.lead);
        all * (common / ENOUGH).min(1.0)
    }
}

fn weighted(term: &Term, weights: &Weights<'_>) -> Weighted {
    let weight = weights.weight(term.id);
    let sublinear = |count: u16| if count == 0 { 0.0 } else { 1.0 + f64::from(count).ln() };
    Weighted {
        id: term.id,
        name: if term.name { (sublinear(term.count) * weight) as f32 } else { 0.0 },
        lead: (sublinear(term.lead) * weight) as f32,
        rare: (1.0 - weights.vocabulary.background(term.id)) as f32,
        told: if term.lead > 0 { (weight * weight) as f32 } else { 0.0 },
    }
}
