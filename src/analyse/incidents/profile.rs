//! Weighs the terms of reports against a background and measures how much two reports share.

use rustc_hash::FxHashMap;

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
    /// The weights of the terms that reports of a theme have, and how many reports it has.
    Theme(FxHashMap<u32, f64>, f64),
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

/// What the lead, the names, and what one says of the other's lead count for.
const SHARES: Shares = Shares { told: 0.3, names: 0.35, lead: 0.35 };

/// So many words in common, less the share of reports of any subject that have each, are enough to
/// compare two reports by shares. What fewer are worth falls with their square: of two lines with one
/// word in common it is a ninth.
const ENOUGH: f64 = 3.0;

struct Shares {
    told: f64,
    names: f64,
    lead: f64,
}

impl<'v> Weights<'v> {
    /// Weights by the background alone: they depend on no corpus.
    pub(super) fn background(vocabulary: &'v Vocabulary) -> Weights<'v> {
        let share = |id| (BACKGROUND * vocabulary.background(id) + 1.0) / (BACKGROUND + 1.0);
        let weights = (0..vocabulary.len()).map(|id| weight(share(id))).collect();
        Weights { vocabulary, known: Known::Background(weights) }
    }

    /// Weights within a theme: what all its reports have weighs little.
    pub(super) fn of_theme<'t>(
        vocabulary: &'v Vocabulary,
        reports: impl Iterator<Item = &'t [Term]>,
    ) -> Weights<'v> {
        let mut having: FxHashMap<u32, f64> = FxHashMap::default();
        let mut count = 0.0;
        for terms in reports {
            count += 1.0;
            for term in terms {
                *having.entry(term.id).or_default() += 1.0;
            }
        }
        let weights = having.into_iter();
        let weights = weights.map(|(id, having)| (id, local(vocabulary, id, having, count)));
        Weights { vocabulary, known: Known::Theme(weights.collect(), count) }
    }

    /// The weight of a term, from 0 for one that every report has.
    pub(super) fn weight(&self, id: u32) -> f64 {
        match &self.known {
            Known::Background(weights) => weights.get(id as usize).copied().unwrap_or_default(),
            Known::Theme(weights, reports) => match weights.get(&id) {
                Some(weight) => *weight,
                None => local(self.vocabulary, id, 1.0, *reports),
            },
        }
    }
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
        let mut common = Common::default();
        let (mut i, mut j) = (0, 0);
        while let (Some(a), Some(b)) = (self.terms.get(i), other.terms.get(j)) {
            if a.id == b.id {
                common.add(a, b);
            }
            i += usize::from(a.id <= b.id);
            j += usize::from(b.id <= a.id);
        }
        common.similarity(self, other)
    }
}

/// What two reports have in common: sums over their common terms, in the order of the terms.
#[derive(Debug, Clone, Copy, Default)]
struct Common {
    names: f64,
    lead: f64,
    /// Of each one's lead what the other tells.
    told: (f64, f64),
    /// The common terms themselves, each as much as it is rare.
    rare: f64,
}

impl Common {
    fn add(&mut self, a: &Weighted, b: &Weighted) {
        self.names += f64::from(a.name) * f64::from(b.name);
        self.lead += f64::from(a.lead) * f64::from(b.lead);
        self.told.0 += f64::from(a.told);
        self.told.1 += f64::from(b.told);
        self.rare += f64::from(a.rare);
    }

    fn similarity(self, a: &Profile, b: &Profile) -> f64 {
        let share = |sum: f64, of: f64| if of > 0.0 { sum / of } else { 0.0 };
        let told = (share(self.told.0, a.told) * share(self.told.1, b.told)).sqrt();
        let all = SHARES.told * told
            + SHARES.names * share(self.names, a.names * b.names)
            + SHARES.lead * share(self.lead, a.lead * b.lead);
        let enough = (self.rare / ENOUGH).min(1.0);
        all * enough * enough
    }
}

/// A report laid out so that many others are compared with it one after another, each in the time
/// that its own terms take.
///
/// It holds a table of all terms: to compare two reports, [`Profile::similarity`] is quicker.
#[derive(Debug, Default)]
pub(super) struct Bench<'p> {
    profile: Option<&'p Profile>,
    /// By term: one more than its place in the profile, 0 for none.
    places: Vec<u32>,
}

impl<'p> Bench<'p> {
    /// Lays out a report in place of the one before.
    pub(super) fn lay(&mut self, profile: &'p Profile) {
        for term in self.profile.into_iter().flat_map(|profile| &profile.terms) {
            self.places[term.id as usize] = 0;
        }
        let beyond = profile.terms.last().map_or(0, |last| last.id as usize + 1);
        self.places.resize(self.places.len().max(beyond), 0);
        for (place, term) in (1..).zip(&profile.terms) {
            self.places[term.id as usize] = place;
        }
        self.profile = Some(profile);
    }

    /// See [`Profile::similarity`]; 0 before a report is laid out.
    pub(super) fn similarity(&self, other: &Profile) -> f64 {
        let Some(own) = self.profile else { return 0.0 };
        let mut common = Common::default();
        for b in &other.terms {
            if let Some(&place @ 1..) = self.places.get(b.id as usize) {
                common.add(&own.terms[place as usize - 1], b);
            }
        }
        common.similarity(own, other)
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

#[cfg(test)]
mod tests {
    use crate::analyse::incidents::profile::Bench;
    use crate::analyse::incidents::profile::ENOUGH;
    use crate::analyse::incidents::profile::Profile;
    use crate::analyse::incidents::profile::Weighted;

    #[test]
    fn a_report_laid_out_takes_the_place_of_the_one_before() {
        let weighted = |&id: &u32| Weighted { id, name: 1.0, lead: 1.0, told: 1.0, rare: 1.0 };
        let profile = |ids: &[u32]| Profile::of(ids.iter().map(weighted).collect());
        let reports = [&[1, 2][..], &[2, 3, 900], &[], &[1, 3]].map(profile);
        let mut bench = Bench::default();
        assert!(bench.similarity(&reports[0]).abs() < f64::EPSILON);
        for a in &reports {
            bench.lay(a);
            for b in &reports {
                assert_eq!(bench.similarity(b).to_bits(), a.similarity(b).to_bits());
            }
        }
        // One of two terms and of three is in common, and no other.
        let expect = 1.0 / f64::sqrt(6.0) / (ENOUGH * ENOUGH);
        assert!((reports[0].similarity(&reports[1]) - expect).abs() < 1e-9);
    }
}
