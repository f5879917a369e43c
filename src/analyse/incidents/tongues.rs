//! The languages of the reports of a group, and what pairs across two languages count.

use std::collections::BTreeMap;

/// What a pair of reports in two languages counts in the average that makes themes, against a pair
/// in one.
///
/// Two such reports are compared by names and numbers alone. What they share says that they belong
/// together; that they share little says less of them than of two reports in one language, and no
/// report may stay out of a theme because half of it is in another language.
const ACROSS: f64 = 0.5;

/// A language, by its place among those of a corpus.
pub(super) type Tongue = u16;

/// What a pair of reports counts in an average.
pub(super) fn weight(a: Tongue, b: Tongue) -> f64 {
    if a == b { 1.0 } else { ACROSS }
}

/// For each report the number of its language; the languages are numbered as they come.
pub(super) fn numbered(languages: &[&str]) -> Vec<Tongue> {
    let mut known: BTreeMap<&str, Tongue> = BTreeMap::new();
    languages
        .iter()
        .map(|language| {
            let next = Tongue::try_from(known.len()).unwrap_or(Tongue::MAX);
            *known.entry(language).or_insert(next)
        })
        .collect()
}

/// How many reports of a group are in each language, by language.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tongues(Vec<(Tongue, f64)>);

impl Tongues {
    /// That of one report.
    pub(super) fn of(report: Tongue) -> Tongues {
        Tongues(vec![(report, 1.0)])
    }

    /// Adds the reports of another group.
    pub(super) fn add(&mut self, other: &Tongues) {
        for &(tongue, count) in &other.0 {
            match self.0.binary_search_by_key(&tongue, |(known, _)| *known) {
                Ok(at) => self.0[at].1 += count,
                Err(at) => self.0.insert(at, (tongue, count)),
            }
        }
    }

    /// The pairs of a report here and one there, each as much as it counts.
    pub(super) fn pairs(&self, other: &Tongues) -> f64 {
        let (mut i, mut j, mut alike) = (0, 0, 0.0);
        while let (Some(a), Some(b)) = (self.0.get(i), other.0.get(j)) {
            if a.0 == b.0 {
                alike += a.1 * b.1;
            }
            i += usize::from(a.0 <= b.0);
            j += usize::from(b.0 <= a.0);
        }
        alike + ACROSS * (self.count() * other.count() - alike)
    }

    fn count(&self) -> f64 {
        self.0.iter().map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::analyse::incidents::tongues::Tongue;
    use crate::analyse::incidents::tongues::Tongues;
    use crate::analyse::incidents::tongues::weight;

    proptest! {
        #[test]
        fn pairs_are_counted_one_by_one(a in vec(0..4u16, 0..9), b in vec(0..4u16, 0..9)) {
            let of = |reports: &[Tongue]| {
                let mut tongues = Tongues::default();
                reports.iter().for_each(|report| tongues.add(&Tongues::of(*report)));
                tongues
            };
            let across: f64 = a.iter().flat_map(|x| b.iter().map(|y| weight(*x, *y))).sum();
            prop_assert!((of(&a).pairs(&of(&b)) - across).abs() < 1e-9);
        }
    }
}
