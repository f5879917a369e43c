//! Measures how much two reports share of their names and leads.

use std::borrow::Cow;
use std::hint::black_box;
use std::sync::LazyLock;

use rayon::prelude::*;

use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::weights::Weights;

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

/// By what two reports are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Terms,
    /// Names and numbers: what reports in two languages can share.
    Labels,
}

/// Some reports, weighed alike.
#[derive(Debug)]
pub(super) struct Profiles<'l> {
    /// Places in the corpus.
    pub(super) reports: Vec<usize>,
    /// The terms of each, sorted. Their ids are places in `scale`.
    terms: Vec<Cow<'l, [Term]>>,
    scale: Vec<Weighed>,
    whole: Vec<Norms>,
    /// The same of names and numbers alone.
    labels: Vec<Norms>,
}

/// What a term weighs, whoever has it.
#[derive(Debug, Clone, Copy)]
struct Weighed {
    weight: f64,
    /// How little other subjects have it: 1 for a term that none has.
    rare: f32,
    number: bool,
}

/// By what a report's shares with others are measured.
#[derive(Debug, Clone, Copy, Default)]
struct Norms {
    names: f64,
    lead: f64,
    /// What the lead loses where the other report lacks all its terms.
    told: f64,
}

impl<'l> Profiles<'l> {
    /// The profiles of all reports of a corpus.
    pub(super) fn of_all(corpus: &'l [Vec<Term>], weights: &Weights<'_>) -> Profiles<'l> {
        let ids = (0..weights.len()).into_par_iter();
        let scale = ids.map(|id| Weighed::new(id, weights)).collect();
        let terms = corpus.iter().map(|terms| Cow::Borrowed(terms.as_slice())).collect();
        Profiles::new((0..corpus.len()).collect(), terms, scale)
    }

    /// The profiles of some of them, in tables as small as these reports need.
    pub(super) fn of_some(
        reports: &[usize],
        corpus: &[Vec<Term>],
        weights: &Weights<'_>,
    ) -> Profiles<'l> {
        let mut ids: Vec<u32> =
            reports.iter().flat_map(|&at| &corpus[at]).map(|term| term.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let numbered = |term: &Term| {
            let place = ids.partition_point(|id| *id < term.id);
            Term { id: u32::try_from(place).unwrap_or(u32::MAX), ..*term }
        };
        let terms = reports.iter().map(|&at| corpus[at].iter().map(numbered).collect()).collect();
        Profiles::new(
            reports.to_vec(),
            terms,
            ids.iter().map(|id| Weighed::new(*id, weights)).collect(),
        )
    }

    fn new(reports: Vec<usize>, terms: Vec<Cow<'l, [Term]>>, scale: Vec<Weighed>) -> Profiles<'l> {
        let (whole, labels) = terms.par_iter().map(|terms| Norms::both(terms, &scale)).unzip();
        Profiles { reports, terms, scale, whole, labels }
    }
}

impl Weighed {
    fn new(id: u32, weights: &Weights<'_>) -> Weighed {
        let (rare, number) = (weights.rarity(id) as f32, weights.is_number(id));
        Weighed { weight: weights.weight(id), rare, number }
    }

    /// What a term counts that stands in a report, or in its lead, so many times.
    fn times(self, count: u16) -> f64 {
        let sublinear = SUBLINEAR.get(usize::from(count)).copied();
        rounded(sublinear.unwrap_or_else(|| sublinear_of(count)) * self.weight)
    }

    /// What a lead loses where the other report lacks this term of it.
    fn told(self) -> f64 {
        rounded(self.weight * self.weight)
    }
}

/// The first values of [`sublinear_of`].
static SUBLINEAR: LazyLock<Vec<f64>> = LazyLock::new(|| (0..256).map(sublinear_of).collect());

/// The frequency of a term, grown less than it (Manning, Raghavan, Schütze 2008, §6.4.1).
fn sublinear_of(count: u16) -> f64 {
    if count == 0 { 0.0 } else { 1.0 + f64::from(count).ln() }
}

/// To the precision that weights are compared in.
fn rounded(value: f64) -> f64 {
    f64::from(value as f32)
}

impl Norms {
    /// Those of a report, and those of its names and numbers alone.
    fn both(terms: &[Term], scale: &[Weighed]) -> (Norms, Norms) {
        let (mut whole, mut labels) = (Norms::default(), Norms::default());
        for term in terms {
            let own = Own::new(term, scale[term.id as usize]);
            whole.add(own);
            if own.is_name || own.weighed.number {
                labels.add(own);
            }
        }
        (whole.rooted(), labels.rooted())
    }

    fn add(&mut self, own: Own) {
        self.names += own.name * own.name;
        self.lead += own.lead * own.lead;
        self.told += own.told;
    }

    /// The lengths of vectors of which the squares were added.
    fn rooted(self) -> Norms {
        Norms { names: self.names.sqrt(), lead: self.lead.sqrt(), told: self.told }
    }
}

/// A term of the report on a desk.
#[derive(Debug, Clone, Copy)]
struct Own {
    /// As a name; 0 where it is none.
    name: f64,
    /// In the lead; 0 where it is not there.
    lead: f64,
    /// What the lead loses where the other report lacks the term.
    told: f64,
    is_name: bool,
    weighed: Weighed,
}

impl Own {
    fn new(term: &Term, weighed: Weighed) -> Own {
        Own {
            name: if term.name { weighed.times(term.count) } else { 0.0 },
            lead: weighed.times(term.lead.into()),
            told: if term.lead > 0 { weighed.told() } else { 0.0 },
            is_name: term.name,
            weighed,
        }
    }
}

/// A report laid out so that many others are compared with it one after another, each in the time
/// that its own terms take.
#[derive(Debug)]
pub(super) struct Desk<'p> {
    profiles: &'p Profiles<'p>,
    report: usize,
    own: Vec<Own>,
    /// By term, a bit: whether the report has it. Small enough to stay at hand.
    has: Vec<u64>,
    /// By term that the report has: its place in `own`.
    places: Vec<u32>,
    /// The places of the terms that another report has, too.
    common: Vec<u32>,
}

/// Bytes that come from memory at once.
const LINE: usize = 64;

/// How many terms a word of bits tells of.
const WORD: usize = u64::BITS as usize;

impl<'p> Desk<'p> {
    /// An empty desk.
    pub(super) fn new(profiles: &'p Profiles<'p>) -> Desk<'p> {
        let terms = profiles.scale.len();
        let has = vec![0; terms.div_ceil(WORD)];
        let (own, common, places) = (Vec::new(), Vec::new(), vec![0; terms]);
        Desk { profiles, report: 0, own, has, places, common }
    }

    /// Lays out a report, by its place in the profiles, in place of the one before.
    pub(super) fn lay(&mut self, report: usize) {
        let Profiles { terms, scale, .. } = self.profiles;
        for term in &*terms[self.report] {
            self.has[term.id as usize / WORD] = 0;
        }
        self.report = report;
        self.own.clear();
        for (place, term) in (0..).zip(&*terms[report]) {
            let id = term.id as usize;
            self.has[id / WORD] |= 1 << (id % WORD);
            self.places[id] = place;
            self.own.push(Own::new(term, scale[id]));
        }
    }

    /// Asks for the terms of the report that is compared after the next, so that they are on their
    /// way from memory meanwhile: in a large corpus the processor waits for them half of the time.
    pub(super) fn ask_for(&self, other: usize) {
        let a_line_each = self.profiles.terms[other].iter().step_by(LINE / size_of::<Term>());
        black_box(a_line_each.fold(0, |sum, term| sum ^ term.id));
    }

    /// The places in the corpus of the report laid out and of another.
    pub(super) fn pair(&self, other: usize) -> (usize, usize) {
        (self.profiles.reports[self.report], self.profiles.reports[other])
    }

    /// From 0 to 1: how much another report shares with this one of their names and leads, and how
    /// much of each one's lead the other tells; less where they have fewer than [`ENOUGH`] words in
    /// common.
    ///
    /// Cosines of sublinear tf-idf vectors (Manning, Raghavan, Schütze 2008, §6.4), and the
    /// geometric mean of the shares of the leads' weight found in the other report.
    pub(super) fn similarity(&mut self, other: usize, of: Of) -> f64 {
        let shared = self.find_common(other);
        let Profiles { terms, whole, labels, .. } = self.profiles;
        let mut common = Common::default();
        for &at in &self.common[..shared] {
            let term = &terms[other][at as usize];
            let own = &self.own[self.places[term.id as usize] as usize];
            let number = own.weighed.number;
            if of == Of::Terms || number || (own.is_name && term.name) {
                common.add(own, term);
            }
        }
        let norms = if of == Of::Terms { whole } else { labels };
        common.similarity(norms[self.report], norms[other])
    }

    /// Writes where another report's terms are that this one has, and returns how many there are.
    /// Of a hundred terms some twenty are, which no processor can guess: hence no branch.
    fn find_common(&mut self, other: usize) -> usize {
        let terms = &*self.profiles.terms[other];
        self.common.resize(self.common.len().max(terms.len()), 0);
        let mut found = 0;
        for (at, term) in (0..).zip(terms) {
            let id = term.id as usize;
            self.common[found] = at;
            found += (self.has[id / WORD] >> (id % WORD) & 1) as usize;
        }
        found
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
    fn add(&mut self, own: &Own, term: &Term) {
        if own.is_name && term.name {
            self.names += own.name * own.weighed.times(term.count);
        }
        if term.lead > 0 {
            self.lead += own.lead * own.weighed.times(term.lead.into());
            self.told.1 += own.weighed.told();
        }
        self.told.0 += own.told;
        self.rare += f64::from(own.weighed.rare);
    }

    fn similarity(self, a: Norms, b: Norms) -> f64 {
        let share = |sum: f64, of: f64| if of > 0.0 { sum / of } else { 0.0 };
        let told = (share(self.told.0, a.told) * share(self.told.1, b.told)).sqrt();
        let all = SHARES.told * told
            + SHARES.names * share(self.names, a.names * b.names)
            + SHARES.lead * share(self.lead, a.lead * b.lead);
        let enough = (self.rare / ENOUGH).min(1.0);
        all * enough * enough
    }
}

#[cfg(test)]
mod tests {
    use std::iter::zip;

    use proptest::collection::btree_map;
    use proptest::collection::vec;
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::analyse::incidents::profiles::Desk;
    use crate::analyse::incidents::profiles::ENOUGH;
    use crate::analyse::incidents::profiles::Of;
    use crate::analyse::incidents::profiles::Profiles;
    use crate::analyse::incidents::profiles::Weighed;
    use crate::analyse::incidents::vocabulary::Term;

    /// The terms that weigh something here; every third is a number.
    const TERMS: u32 = 200;

    fn scale() -> Vec<Weighed> {
        let weighed = |id: u32| Weighed {
            weight: 0.1 + f64::from(id % 7) / 3.0,
            rare: 1.0 - (id % 5) as f32 / 10.0,
            number: id.is_multiple_of(3),
        };
        (0..TERMS).map(weighed).collect()
    }

    /// The formula as it is written: sums over all terms of vectors of all terms.
    fn formula(a: &[Term], b: &[Term], of: Of) -> f64 {
        let scale = scale();
        let vector = |terms: &[Term]| -> Vec<(f64, f64, f64, f64)> {
            let mut vector = vec![(0.0, 0.0, 0.0, 0.0); scale.len()];
            for term in terms {
                let weighed = scale[term.id as usize];
                if of == Of::Terms || term.name || weighed.number {
                    let tf = |count: u16| if count > 0 { 1.0 + f64::from(count).ln() } else { 0.0 };
                    let name = if term.name { tf(term.count) * weighed.weight } else { 0.0 };
                    let told = if term.lead > 0 { weighed.weight.powi(2) } else { 0.0 };
                    vector[term.id as usize] =
                        (name, tf(term.lead.into()) * weighed.weight, told, 1.0);
                }
            }
            vector
        };
        let (a, b) = (vector(a), vector(b));
        let cosine = |of: fn(&(f64, f64, f64, f64)) -> f64| {
            let dot: f64 = zip(&a, &b).map(|(a, b)| of(a) * of(b)).sum();
            let norms = [&a, &b].map(|v| v.iter().map(|t| of(t).powi(2)).sum::<f64>().sqrt());
            if dot > 0.0 { dot / (norms[0] * norms[1]) } else { 0.0 }
        };
        let told = |a: &[(f64, f64, f64, f64)], b: &[(f64, f64, f64, f64)]| {
            let all: f64 = a.iter().map(|t| t.2).sum();
            let found: f64 = zip(a, b).map(|(a, b)| a.2 * b.3).sum();
            if all > 0.0 { found / all } else { 0.0 }
        };
        let rare = zip(zip(&a, &b), &scale).map(|((a, b), s)| a.3 * b.3 * f64::from(s.rare));
        let enough = (rare.sum::<f64>() / ENOUGH).min(1.0).powi(2);
        let told = (told(&a, &b) * told(&b, &a)).sqrt();
        enough * (0.3 * told + 0.35 * cosine(|t| t.0) + 0.35 * cosine(|t| t.1))
    }

    proptest! {
        #[test]
        fn a_desk_compares_by_the_formula(
            reports in vec(btree_map(0..TERMS, (1..400u16, 0..9u8, any::<bool>()), 0..40), 2..5)
        ) {
            let term = |(id, (count, lead, name))| Term { id, count, lead, name };
            let reports: Vec<Vec<Term>> =
                reports.into_iter().map(|terms| terms.into_iter().map(term).collect()).collect();
            let terms = reports.iter().map(|terms| terms.as_slice().into()).collect();
            let profiles = Profiles::new((0..reports.len()).collect(), terms, scale());
            let mut desk = Desk::new(&profiles);
            for (a, here) in reports.iter().enumerate() {
                desk.lay(a);
                for (b, there) in reports.iter().enumerate() {
                    for of in [Of::Terms, Of::Labels] {
                        let (measured, expect) = (desk.similarity(b, of), formula(here, there, of));
                        prop_assert!((measured - expect).abs() < 1e-5, "{measured} {expect}");
                    }
                }
            }
        }
    }
}
