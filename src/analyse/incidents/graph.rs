//! Groups the nodes of a sparse graph by average link.

use std::mem::take;

use rayon::prelude::*;

use crate::analyse::incidents::tongues::Tongue;
use crate::analyse::incidents::tongues::Tongues;
use crate::analyse::incidents::tongues::weight;

/// Two nodes of a graph and what links them.
pub(super) type Edge = (u32, u32, f64);

/// Groups the nodes of a sparse graph: two groups are joined while their average link, in which
/// pairs without an edge count 0, is `least` or more; a pair counts as much as the languages of its
/// nodes say ([`tongues`](super::tongues)). Returns for each node its group, the groups numbered by
/// their first nodes.
///
/// Average link (UPGMA; Sokal and Michener 1958) does not chain: one close pair joins no groups.
/// Two groups that are each other's closest are joined whatever becomes of the others, which a join
/// brings no closer (Bruynooghe 1977; Murtagh 1983), so all such pairs are joined at the same time,
/// and only what was closest to one of them is compared anew.
pub(super) fn groups(tongues: &[Tongue], edges: &[Edge], least: f64) -> Vec<usize> {
    let mut graph = Graph::new(tongues, edges, least);
    let mut changed: Vec<u32> = (0..).take(tongues.len()).collect();
    graph.choose(&changed);
    while !changed.is_empty() {
        let joined = graph.join(&graph.mutual(&changed));
        changed = graph.beside(&joined);
        graph.choose(&changed);
        changed.extend(joined);
    }
    numbered(&graph.parent)
}

/// Sums of links are whole numbers of this fraction, so that they are the same in whatever order
/// they are added: eight digits of a link, and groups of a hundred thousand nodes.
const UNIT: f64 = 1.0 / (1u64 << 30) as f64;

/// Sums of links by the other group, in [`UNIT`]s.
type Sums = Vec<(u32, u64)>;

/// What a group is closest to, and their average link.
type Closest = Option<(f64, u32)>;

/// Groups of nodes, each known by the first of them, and what links them.
struct Graph {
    least: f64,
    /// By group: its links with others. A list is brought up to date when it is asked: until then
    /// it may name groups that are part of others.
    sums: Vec<Sums>,
    /// The languages of its nodes.
    tongues: Tongues,
    /// By group: by an average link of `least` or more.
    closest: Vec<Closest>,
    /// By node: itself, or an earlier node of its group.
    parent: Vec<u32>,
}

impl Graph {
    /// One group for each node.
    ///
    /// Where no edge of `least` leads from one part of the graph to another, no average reaches it
    /// either: the edges between such parts are left out.
    fn new(tongues: &[Tongue], edges: &[Edge], least: f64) -> Graph {
        let nodes: Vec<u32> = (0..).take(tongues.len()).collect();
        let mut part_of = nodes.clone();
        for &(a, b, _) in edges.iter().filter(|(_, _, link)| *link >= least) {
            let (a, b) = (shortened(&mut part_of, a), shortened(&mut part_of, b));
            part_of[a.max(b) as usize] = a.min(b);
        }
        let part_of: Vec<u32> = nodes.iter().map(|&node| root(&part_of, node)).collect();
        let kept = |(a, b, _): &&Edge| part_of[*a as usize] == part_of[*b as usize];
        let mut degrees = vec![0; nodes.len()];
        for &(a, b, _) in edges.iter().filter(kept) {
            degrees[a as usize] += 1;
            degrees[b as usize] += 1;
        }
        let mut sums: Vec<Sums> = degrees.into_iter().map(Vec::with_capacity).collect();
        for &(a, b, link) in edges.iter().filter(kept) {
            let link = link.max(0.0) * weight(tongues[a as usize], tongues[b as usize]);
            let link = (link / UNIT).round() as u64;
            sums[a as usize].push((b, link));
            sums[b as usize].push((a, link));
        }
        let closest = vec![None; nodes.len()];
        Graph { least, sums, tongues: Tongues::new(tongues), closest, parent: nodes }
    }

    /// Finds anew what some groups are closest to.
    fn choose(&mut self, changed: &[u32]) {
        let lists: Vec<Sums> =
            changed.iter().map(|&group| take(&mut self.sums[group as usize])).collect();
        let chosen: Vec<(Sums, Closest)> = lists
            .into_par_iter()
            .zip(changed)
            .map(|(sums, &group)| {
                let sums = self.renamed(sums, group);
                let closest = self.closest_to(group, &sums);
                (sums, closest)
            })
            .collect();
        for (&group, (sums, closest)) in changed.iter().zip(chosen) {
            self.sums[group as usize] = sums;
            self.closest[group as usize] = closest;
        }
    }

    /// The group closest to one by the sums of its links.
    fn closest_to(&self, group: u32, sums: &[(u32, u64)]) -> Closest {
        let links = sums.iter().map(|&(other, sum)| (self.link(group, other, sum), other));
        links
            .filter(|(link, _)| *link >= self.least)
            .reduce(|best, next| if is_closer(group, next, best) { next } else { best })
    }

    /// The average link of two groups by its sum.
    fn link(&self, group: u32, other: u32, sum: u64) -> f64 {
        sum as f64 * UNIT / self.tongues.pairs(group, other)
    }

    /// The pairs of groups that are each other's closest, the first before the second, sorted; only
    /// those of which one has changed.
    fn mutual(&self, changed: &[u32]) -> Vec<(u32, u32)> {
        let closest = |group: u32| self.closest[group as usize].map(|(_, other)| other);
        let mutual = changed.iter().filter_map(|&group| {
            let other = closest(group)?;
            (closest(other) == Some(group)).then_some((group.min(other), group.max(other)))
        });
        let mut mutual: Vec<(u32, u32)> = mutual.collect();
        mutual.sort_unstable();
        mutual.dedup();
        mutual
    }

    /// Makes one group of each pair. Returns the groups made, sorted, each with what it is closest
    /// to.
    fn join(&mut self, pairs: &[(u32, u32)]) -> Vec<u32> {
        for &(kept, gone) in pairs {
            self.parent[gone as usize] = kept;
            self.tongues.join(kept, gone);
            let moved = take(&mut self.sums[gone as usize]);
            self.sums[kept as usize].extend(moved);
        }
        let joined: Vec<u32> = pairs.iter().map(|(kept, _)| *kept).collect();
        self.choose(&joined);
        joined
    }

    /// The groups, sorted, that have to be compared anew since others were joined: those that were
    /// closest to one of them. (In numbers of limited precision a join may come as close as the
    /// closest; what then comes first does so on both sides.)
    fn beside(&self, joined: &[u32]) -> Vec<u32> {
        let of_group = |&group: &u32| {
            self.sums[group as usize].iter().filter_map(move |&(other, sum)| {
                let known = self.closest[other as usize]?;
                let next = (self.link(other, group, sum), group);
                let is_part = root(&self.parent, known.1) == group;
                (is_part || is_closer(other, next, known)).then_some(other)
            })
        };
        let mut beside: Vec<u32> = joined.par_iter().flat_map_iter(of_group).collect();
        beside.par_sort_unstable();
        beside.dedup();
        beside.retain(|group| joined.binary_search(group).is_err());
        beside
    }

    /// The links of a group by the groups that are left, without those inside it.
    fn renamed(&self, mut sums: Sums, group: u32) -> Sums {
        sums.iter_mut().for_each(|(other, _)| *other = root(&self.parent, *other));
        sums.retain(|(other, _)| *other != group);
        sums.sort_unstable_by_key(|(other, _)| *other);
        sums.dedup_by(|next, sum| {
            let same = next.0 == sum.0;
            sum.1 = sum.1.saturating_add(if same { next.1 } else { 0 });
            same
        });
        sums
    }
}

/// Whether a group is closer to `next` than to `best`, each with its average link. Of pairs as
/// close as each other the first comes first, on both sides: so the closest pair of all is always
/// mutual.
fn is_closer(group: u32, next: (f64, u32), best: (f64, u32)) -> bool {
    let pair = |other: u32| (group.min(other), group.max(other));
    next.0 > best.0 || (next.0 >= best.0 && pair(next.1) < pair(best.1))
}

/// For each node the number of its group, the groups numbered by their first nodes.
fn numbered(parent: &[u32]) -> Vec<usize> {
    let mut numbers = vec![None; parent.len()];
    let mut next = 0..;
    let mut number = |(at, node): (usize, u32)| {
        *numbers[root(parent, node) as usize].get_or_insert_with(|| next.next().unwrap_or(at))
    };
    (0..).take(parent.len()).enumerate().map(&mut number).collect()
}

/// The node that stands for a node's group (Galler and Fischer, CACM 7, 1964).
fn root(parent: &[u32], mut node: u32) -> u32 {
    while parent[node as usize] != node {
        node = parent[node as usize];
    }
    node
}

/// The same, with shorter ways for those that ask next.
fn shortened(parent: &mut [u32], mut node: u32) -> u32 {
    while parent[node as usize] != node {
        parent[node as usize] = parent[parent[node as usize] as usize];
        node = parent[node as usize];
    }
    node
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::analyse::incidents::graph::Edge;
    use crate::analyse::incidents::graph::groups;
    use crate::analyse::incidents::tongues::Tongue;
    use crate::analyse::incidents::tongues::weight;

    const NODES: usize = 12;

    /// Joins the two groups of the largest average link until none reaches `least`.
    fn one_by_one(tongues: &[Tongue], edges: &[Edge], least: f64) -> Vec<usize> {
        let mut groups: Vec<Vec<usize>> = (0..NODES).map(|node| vec![node]).collect();
        let counts = |a: usize, b: usize| weight(tongues[a], tongues[b]);
        let between = |a: &[usize], b: &[usize]| -> f64 {
            let joins = |a: u32, b: u32, x: &[usize], y: &[usize]| {
                x.contains(&(a as usize)) && y.contains(&(b as usize))
            };
            let across = |e: &&Edge| joins(e.0, e.1, a, b) || joins(e.0, e.1, b, a);
            let links = edges.iter().filter(across);
            let sum: f64 = links.map(|e| e.2 * counts(e.0 as usize, e.1 as usize)).sum();
            sum / a.iter().flat_map(|x| b.iter().map(|y| counts(*x, *y))).sum::<f64>()
        };
        loop {
            let pairs = (0..groups.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let linked = pairs.map(|(a, b)| (between(&groups[a], &groups[b]), a, b));
            let best = linked.filter(|(link, ..)| *link >= least);
            let Some((_, a, b)) = best.max_by(|x, y| x.0.total_cmp(&y.0)) else { break };
            let moved = groups.remove(b);
            groups[a].extend(moved);
        }
        (0..NODES).map(|node| groups.iter().position(|g| g.contains(&node)).unwrap()).collect()
    }

    proptest! {
        #[test]
        fn the_largest_average_link_is_joined_first(
            links in vec(0..90u32, NODES * (NODES - 1) / 2),
            tongues in vec(0..3u16, NODES),
        ) {
            let nodes = 0..u32::try_from(NODES).unwrap();
            let pairs = nodes.flat_map(|b| (0..b).map(move |a| (a, b)));
            // No two averages are alike, so that the order of the joins is the only one.
            let link = |(n, link): (u32, u32)| f64::from(link) + f64::from(n).sqrt() * 1e-3;
            let edges: Vec<Edge> = pairs
                .zip((0..).zip(links).map(link))
                .filter(|(_, link)| *link >= 50.0)
                .map(|((a, b), link)| (a, b, link))
                .collect();
            for (least, tongues) in [(20.0, &tongues), (60.0, &tongues), (20.0, &vec![0; NODES])] {
                let expect = one_by_one(tongues, &edges, least);
                prop_assert_eq!(groups(tongues, &edges, least), expect);
            }
        }
    }
}
