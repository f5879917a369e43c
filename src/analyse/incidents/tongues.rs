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

/// How many reports of each group are in each language.
#[derive(Debug)]
pub(super) struct Tongues {
    languages: usize,
    /// By group, then by language: all in one list, since each is asked for some millions of times.
    counts: Vec<f64>,
}

impl Tongues {
    /// A group for each report.
    pub(super) fn new(reports: &[Tongue]) -> Tongues {
        let languages = reports.iter().map(|tongue| usize::from(*tongue) + 1).max().unwrap_or(1);
        let mut counts = vec![0.0; reports.len() * languages];
        for (group, &tongue) in reports.iter().enumerate() {
            counts[group * languages + usize::from(tongue)] = 1.0;
        }
        Tongues { languages, counts }
    }

    /// Moves the reports of a group to another.
    pub(super) fn join(&mut self, kept: u32, gone: u32) {
        for language in 0..self.languages {
            let count = std::mem::take(&mut self.counts[gone as usize * self.languages + language]);
            self.counts[kept as usize * self.languages + language] += count;
        }
    }

    /// The pairs of a report of one group and one of another, each as much as it counts.
    pub(super) fn pairs(&self, group: u32, other: u32) -> f64 {
        let (mut alike, mut here, mut there) = (0.0, 0.0, 0.0);
        for (a, b) in self.of(group).iter().zip(self.of(other)) {
            alike += a * b;
            here += a;
            there += b;
        }
        alike + ACROSS * (here * there - alike)
    }

    fn of(&self, group: u32) -> &[f64] {
        &self.counts[group as usize * self.languages..][..self.languages]
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::analyse::incidents::tongues::Tongues;
    use crate::analyse::incidents::tongues::weight;

    proptest! {
        #[test]
        fn pairs_are_counted_one_by_one(a in vec(0..4u16, 1..9), b in vec(0..4u16, 1..9)) {
            let mut tongues = Tongues::new(&[a.as_slice(), &b].concat());
            let first_of_b = u32::try_from(a.len()).unwrap();
            (1..first_of_b).for_each(|gone| tongues.join(0, gone));
            (1..).take(b.len() - 1).for_each(|next| tongues.join(first_of_b, first_of_b + next));
            let across: f64 = a.iter().flat_map(|x| b.iter().map(|y| weight(*x, *y))).sum();
            prop_assert!((tongues.pairs(0, first_of_b) - across).abs() < 1e-9);
        }
    }
}
