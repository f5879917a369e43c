//! The order of the things in their ranks, so that few lines cross.

use crate::figure::network::Network;

/// What stands in a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    /// A thing.
    Thing(usize),
    /// The passage of a line (by its place in the list) through a rank between its ends.
    Passage(usize),
}

/// Things and passages in order.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// For each rank that has things: its number, and its slots from first to last.
    pub(super) ranks: Vec<(usize, Vec<Slot>)>,
    /// Between each of these ranks and the next: places in both.
    pub(super) links: Vec<Vec<(usize, usize)>>,
    /// For each rank the groups of its slots: equal numbers stay together.
    groups: Vec<Vec<usize>>,
}

/// How often the ranks are gone through, there and back.
const SWEEPS: usize = 12;

/// Orders the ranks of a network: by the middle of their neighbours in the rank before, then after,
/// again and again; the order with the fewest crossings is kept, the first of equals. Things of one
/// group stay together.
pub(super) fn order(network: &Network<'_>) -> Order {
    let mut best = start(network);
    best.connect(network);
    let mut least = best.crossings();
    let mut next = best.clone();
    for sweep in 0..SWEEPS {
        if least == 0 {
            break;
        }
        next.sweep(sweep % 2 == 0, network);
        let crossings = next.crossings();
        if crossings < least {
            (best, least) = (next.clone(), crossings);
        }
    }
    best
}

/// The ranks as given, groups drawn together, with passages for lines that skip a rank.
fn start(network: &Network<'_>) -> Order {
    let group_of = |thing: usize| network.groups.iter().position(|g| g.members.contains(&thing));
    let mut used: Vec<usize> = network.things.iter().map(|thing| thing.rank).collect();
    used.sort_unstable();
    used.dedup();
    let mut ranks = Vec::new();
    let mut groups = Vec::new();
    for rank in used {
        let things = (0..network.things.len()).filter(|ix| network.things[*ix].rank == rank);
        let mut slots: Vec<(usize, Slot)> = Vec::new();
        for ix in things {
            // A group stands where its first member does; what is in none is a group by itself.
            let key = group_of(ix)
                .and_then(|group| network.groups[group].members.iter().min())
                .copied()
                .unwrap_or(ix);
            slots.push((key, Slot::Thing(ix)));
        }
        let through = |from: usize, to: usize| {
            network.things[from].rank < rank && rank < network.things[to].rank
        };
        let passing = network.ties.iter().enumerate().filter(|(_, tie)| through(tie.from, tie.to));
        let things = network.things.len();
        slots.extend(passing.map(|(n, _)| (things + n, Slot::Passage(n))));
        slots.sort_unstable();
        groups.push(slots.iter().map(|(group, _)| *group).collect());
        ranks.push((rank, slots.into_iter().map(|(_, slot)| slot).collect()));
    }
    Order { ranks, links: Vec::new(), groups }
}

impl Order {
    /// Finds the places of the ends of every piece of line anew.
    fn connect(&mut self, network: &Network<'_>) {
        let n_things = network.things.len();
        let place = |slots: &[Slot]| {
            let mut places = vec![usize::MAX; n_things + network.ties.len()];
            for (at, slot) in slots.iter().enumerate() {
                match slot {
                    Slot::Thing(ix) => places[*ix] = at,
                    Slot::Passage(tie) => places[n_things + *tie] = at,
                }
            }
            places
        };
        let places: Vec<Vec<usize>> = self.ranks.iter().map(|(_, slots)| place(slots)).collect();
        self.links = vec![Vec::new(); self.ranks.len().saturating_sub(1)];
        for (n, tie) in network.ties.iter().enumerate() {
            for gap in 0..self.links.len() {
                let end = |rank: usize, thing: usize| match places[rank][thing] {
                    usize::MAX => places[rank][n_things + n],
                    at => at,
                };
                let (a, b) = (end(gap, tie.from), end(gap + 1, tie.to));
                if a != usize::MAX && b != usize::MAX {
                    self.links[gap].push((a, b));
                }
            }
        }
        for links in &mut self.links {
            links.sort_unstable();
        }
    }

    fn sweep(&mut self, down: bool, network: &Network<'_>) {
        let n = self.ranks.len();
        let order: Vec<usize> =
            if down { (1..n).collect() } else { (0..n.saturating_sub(1)).rev().collect() };
        for rank in order {
            let neighbours = self.neighbours(rank, down);
            let slots = &self.ranks[rank].1;
            let groups = &self.groups[rank];
            // Without a neighbour a thing keeps its place.
            let mean: Vec<f64> = neighbours
                .iter()
                .enumerate()
                .map(|(at, found)| mean(found).unwrap_or_else(|| float(at)))
                .collect();
            let of_group = |group: usize| {
                let members = (0..slots.len()).filter(|at| groups[*at] == group);
                let sum = members.fold((0.0, 0.0), |(sum, n), at| (sum + mean[at], n + 1.0));
                sum.0 / sum.1
            };
            let mut keyed: Vec<(f64, usize, f64, usize)> = (0..slots.len())
                .map(|at| (of_group(groups[at]), groups[at], mean[at], at))
                .collect();
            keyed.sort_by(|a, b| {
                a.0.total_cmp(&b.0)
                    .then(a.1.cmp(&b.1))
                    .then(a.2.total_cmp(&b.2))
                    .then(a.3.cmp(&b.3))
            });
            let sorted: Vec<usize> = keyed.into_iter().map(|(.., at)| at).collect();
            self.groups[rank] = sorted.iter().map(|at| groups[*at]).collect();
            self.ranks[rank].1 = sorted.iter().map(|at| slots[*at]).collect();
            self.connect(network);
        }
    }

    /// For each slot of a rank the places of its neighbours in the rank before, or after.
    pub(super) fn neighbours(&self, rank: usize, before: bool) -> Vec<Vec<usize>> {
        let mut found = vec![Vec::new(); self.ranks[rank].1.len()];
        if before && rank > 0 {
            self.links[rank - 1].iter().for_each(|(a, b)| found[*b].push(*a));
        } else if !before && rank + 1 < self.ranks.len() {
            self.links[rank].iter().for_each(|(a, b)| found[*a].push(*b));
        }
        found
    }

    /// Whether between a slot of a rank and the next a group of several begins or ends.
    pub(super) fn parts(&self, rank: usize, at: usize) -> bool {
        let groups = &self.groups[rank];
        let several =
            |a: Option<usize>, b: usize| a.is_some_and(|a| groups.get(a) == groups.get(b));
        groups.get(at) != groups.get(at + 1)
            && (several(at.checked_sub(1), at) || several(Some(at + 2), at + 1))
    }

    /// How many pairs of lines cross, by merging: the lines are sorted by their first end, so a
    /// crossing is a pair whose second ends stand the wrong way round.
    pub(super) fn crossings(&self) -> usize {
        let count = |links: &Vec<(usize, usize)>| {
            let mut ends: Vec<usize> = links.iter().map(|(_, b)| *b).collect();
            inversions(&mut ends)
        };
        self.links.iter().map(count).sum()
    }
}

/// How many pairs of numbers stand the wrong way round; sorts them.
fn inversions(numbers: &mut [usize]) -> usize {
    let half = numbers.len() / 2;
    if half == 0 {
        return 0;
    }
    let (left, right) = numbers.split_at_mut(half);
    let mut count = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(numbers.len());
    let (left, right) = numbers.split_at(half);
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        if j == right.len() || i < left.len() && left[i] <= right[j] {
            merged.push(left[i]);
            i += 1;
        } else {
            merged.push(right[j]);
            count += left.len() - i;
            j += 1;
        }
    }
    numbers.copy_from_slice(&merged);
    count
}

fn mean(places: &[usize]) -> Option<f64> {
    let sum: usize = places.iter().sum();
    (!places.is_empty()).then(|| float(sum) / float(places.len()))
}

#[expect(clippy::cast_precision_loss, reason = "places in a rank are a few hundred")]
fn float(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::figure::network::Format;
    use crate::figure::network::Group;
    use crate::figure::network::Kind;
    use crate::figure::network::Network;
    use crate::figure::network::Thing;
    use crate::figure::network::Tie;
    use crate::figure::network::order::Slot;
    use crate::figure::network::order::inversions;
    use crate::figure::network::order::order;

    fn network(ranks: &[usize], ties: &[(usize, usize)]) -> (Vec<Thing>, Vec<Tie>) {
        let thing = |(ix, rank): (usize, &usize)| {
            let label = format!("thing {ix}");
            Thing { rank: *rank, label, lang: None, note: None, href: None }
        };
        let things: Vec<Thing> = ranks.iter().enumerate().map(thing).collect();
        let up = |(from, to): &(usize, usize)| things[*from].rank < things[*to].rank;
        let ties = ties.iter().filter(|tie| up(tie));
        let ties = ties.map(|&(from, to)| Tie { from, to, kind: Kind::Whole }).collect();
        (things, ties)
    }

    #[test]
    fn lines_that_need_not_cross_do_not() {
        let (things, ties) = network(&[0, 0, 1, 1, 2, 2], &[(0, 3), (1, 2), (2, 5), (3, 4)]);
        let net = Network {
            id: "n",
            format: Format::Wide,
            title: "",
            description: "",
            ranks: &[],
            things: &things,
            ties: &ties,
            groups: &[],
        };
        assert_eq!(order(&net).crossings(), 0);
    }

    proptest! {
        #[test]
        fn inversions_are_counted(numbers in vec(0..20_usize, 0..40)) {
            let pairs = (0..numbers.len()).flat_map(|i| (i + 1..numbers.len()).map(move |j| (i, j)));
            let want = pairs.filter(|(i, j)| numbers[*i] > numbers[*j]).count();
            prop_assert_eq!(inversions(&mut numbers.clone()), want);
        }

        #[test]
        fn ranks_and_groups_are_kept(
            ranks in vec(0..4_usize, 1..40),
            ties in vec((0..40_usize, 0..40_usize), 0..80),
        ) {
            let inside = |(a, b): &(usize, usize)| *a < ranks.len() && *b < ranks.len();
            let ties: Vec<(usize, usize)> = ties.into_iter().filter(inside).collect();
            let (things, ties) = network(&ranks, &ties);
            let members: Vec<usize> = (0..ranks.len()).filter(|ix| ranks[*ix] == 3).step_by(2).collect();
            let groups = [Group { members: members.clone(), label: String::new() }];
            let net = Network { id: "n", format: Format::Wide, title: "", description: "",
                ranks: &[], things: &things, ties: &ties, groups: &groups };
            let found = order(&net);
            let mut all: Vec<usize> = Vec::new();
            for (rank, slots) in &found.ranks {
                let here = |slot: &Slot| match slot {
                    Slot::Thing(ix) => Some(*ix),
                    Slot::Passage(_) => None,
                };
                let things: Vec<usize> = slots.iter().filter_map(here).collect();
                prop_assert!(things.iter().all(|ix| ranks[*ix] == *rank));
                all.extend(things);
                // Members of a group follow each other.
                let member = |slot: &Slot| matches!(slot, Slot::Thing(ix) if members.contains(ix));
                let at: Vec<usize> = (0..slots.len()).filter(|at| member(&slots[*at])).collect();
                prop_assert!(at.windows(2).all(|pair| pair[1] == pair[0] + 1));
            }
            all.sort_unstable();
            prop_assert_eq!(all, (0..ranks.len()).collect::<Vec<_>>());
        }
    }
}
