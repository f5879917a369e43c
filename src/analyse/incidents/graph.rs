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
/// brings no closer (Bruynooghe 1977; Murtagh 1983), so all such pairs are joined at the same time.
pub(super) fn groups(tongues: &[Tongue], edges: &[Edge], least: f64) -> Vec<usize> {
    let mut graph = Graph::new(tongues, edges, least);
    let mut changed: Vec<u32> = (0..).take(tongues.len()).collect();
    while !changed.is_empty() {
        graph.choose(&changed);
        changed = graph.join(&graph.mutual(&changed));
    }
    numbered(&mut graph.parent)
}

/// Sums of links are whole numbers of this fraction, so that they are the same in whatever order
/// they are added: eight digits of a link, and groups of a hundred thousand nodes.
const UNIT: f64 = 1.0 / (1u64 << 30) as f64;

/// Groups of nodes, each known by the first of them, and what links them.
struct Graph {
    least: f64,
    /// By group: the sums of its links with others in [`UNIT`]s, by other group.
    sums: Vec<Vec<(u32, u64)>>,
    /// By group: the languages of its nodes.
    tongues: Vec<Tongues>,
    /// By group: the one that it is closest to, by an average link of `least` or more.
    closest: Vec<Option<u32>>,
    parent: Vec<usize>,
}

impl Graph {
    /// One group for each node.
    ///
    /// Where no edge of `least` leads from one part of the graph to another, no average reaches it
    /// either: the edges between such parts are left out.
    fn new(tongues: &[Tongue], edges: &[Edge], least: f64) -> Graph {
        let nodes = tongues.len();
        let mut part_of: Vec<usize> = (0..nodes).collect();
        for &(a, b, _) in edges.iter().filter(|(_, _, link)| *link >= least) {
            let (a, b) = (root(&mut part_of, a as usize), root(&mut part_of, b as usize));
            part_of[a.max(b)] = a.min(b);
        }
        let mut sums: Vec<Vec<(u32, u64)>> = vec![Vec::new(); nodes];
        for &(a, b, link) in edges {
            if root(&mut part_of, a as usize) == root(&mut part_of, b as usize) {
                let link = link.max(0.0) * weight(tongues[a as usize], tongues[b as usize]);
                let link = (link / UNIT).round() as u64;
                sums[a as usize].push((b, link));
                sums[b as usize].push((a, link));
            }
        }
        sums.par_iter_mut().for_each(|sums| sums.sort_unstable_by_key(|(other, _)| *other));
        let parent = (0..nodes).collect();
        let tongues = tongues.iter().map(|tongue| Tongues::of(*tongue)).collect();
        Graph { least, sums, tongues, closest: vec![None; nodes], parent }
    }

    /// Finds anew what some groups are closest to.
    fn choose(&mut self, changed: &[u32]) {
        let closest: Vec<Option<u32>> =
            changed.par_iter().map(|&group| self.closest_to(group)).collect();
        for (&group, closest) in changed.iter().zip(closest) {
            self.closest[group as usize] = closest;
        }
    }

    /// The group closest to one. Of pairs as close as each other the first comes first, on both
    /// sides: so the closest pair of all is always mutual.
    fn closest_to(&self, group: u32) -> Option<u32> {
        let own = &self.tongues[group as usize];
        let links = self.sums[group as usize].iter().map(|&(other, sum)| {
            (sum as f64 * UNIT / own.pairs(&self.tongues[other as usize]), other)
        });
        let pair = |other: u32| (group.min(other), group.max(other));
        links
            .filter(|(link, _)| *link >= self.least)
            .max_by(|x, y| x.0.total_cmp(&y.0).then_with(|| pair(y.1).cmp(&pair(x.1))))
            .map(|(_, other)| other)
    }

    /// The pairs of groups that are each other's closest, the first before the second, sorted; only
    /// those of which one has changed.
    fn mutual(&self, changed: &[u32]) -> Vec<(u32, u32)> {
        let mutual = changed.iter().filter_map(|&group| {
            let other = self.closest[group as usize]?;
            let mutual = self.closest[other as usize] == Some(group);
            mutual.then_some((group.min(other), group.max(other)))
        });
        let mut mutual: Vec<(u32, u32)> = mutual.collect();
        mutual.sort_unstable();
        mutual.dedup();
        mutual
    }

    /// Makes one group of each pair. Returns the groups whose links changed, sorted.
    fn join(&mut self, pairs: &[(u32, u32)]) -> Vec<u32> {
        let mut changed: Vec<u32> = Vec::new();
        for &(kept, gone) in pairs {
            self.parent[gone as usize] = kept as usize;
            let tongues = take(&mut self.tongues[gone as usize]);
            self.tongues[kept as usize].add(&tongues);
            let moved = take(&mut self.sums[gone as usize]);
            changed.extend(moved.iter().map(|(other, _)| self.kept(*other)));
            self.sums[kept as usize].extend(moved);
            changed.extend(self.sums[kept as usize].iter().map(|(other, _)| self.kept(*other)));
        }
        changed.par_sort_unstable();
        changed.dedup();
        let lists: Vec<Vec<(u32, u64)>> =
            changed.iter().map(|&group| take(&mut self.sums[group as usize])).collect();
        let lists: Vec<Vec<(u32, u64)>> = lists
            .into_par_iter()
            .zip(&changed)
            .map(|(sums, &group)| self.renamed(sums, group))
            .collect();
        for (&group, sums) in changed.iter().zip(lists) {
            self.sums[group as usize] = sums;
        }
        changed
    }

    /// The links of a group by the groups that are left, without those inside it.
    fn renamed(&self, mut sums: Vec<(u32, u64)>, group: u32) -> Vec<(u32, u64)> {
        sums.iter_mut().for_each(|(other, _)| *other = self.kept(*other));
        sums.retain(|(other, _)| *other != group);
        sums.sort_unstable_by_key(|(other, _)| *other);
        sums.dedup_by(|next, sum| {
            let same = next.0 == sum.0;
            sum.1 = sum.1.saturating_add(if same { next.1 } else { 0 });
            same
        });
        sums
    }

    /// The group that one is part of after a round of joins, of which each takes one group.
    fn kept(&self, group: u32) -> u32 {
        u32::try_from(self.parent[group as usize]).unwrap_or(group)
    }
}

/// For each node the number of its group, the groups numbered by their first nodes.
fn numbered(parent: &mut [usize]) -> Vec<usize> {
    let mut numbers = vec![None; parent.len()];
    let mut next = 0..;
    (0..parent.len())
        .map(|node| *numbers[root(parent, node)].get_or_insert_with(|| next.next().unwrap_or(node)))
        .collect()
}

/// The node that stands for a node's group (Galler and Fischer, CACM 7, 1964).
fn root(parent: &mut [usize], mut node: usize) -> usize {
    while parent[node] != node {
        parent[node] = parent[parent[node]];
        node = parent[node];
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

    const NODES: usize = 12;

    /// Joins the two groups of the largest average link until none reaches `least`.
    fn one_by_one(edges: &[Edge], least: f64) -> Vec<usize> {
        let mut groups: Vec<Vec<usize>> = (0..NODES).map(|node| vec![node]).collect();
        let between = |a: &[usize], b: &[usize]| -> f64 {
            let joins = |a: u32, b: u32, x: &[usize], y: &[usize]| {
                x.contains(&(a as usize)) && y.contains(&(b as usize))
            };
            let across = |e: &&Edge| joins(e.0, e.1, a, b) || joins(e.0, e.1, b, a);
            let sum: f64 = edges.iter().filter(across).map(|edge| edge.2).sum();
            sum / (a.len() * b.len()) as f64
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
        fn the_largest_average_link_is_joined_first(links in vec(0..90u32, NODES * (NODES - 1) / 2)) {
            let nodes = 0..u32::try_from(NODES).unwrap();
            let pairs = nodes.flat_map(|b| (0..b).map(move |a| (a, b)));
            // No two averages are alike, so that the order of the joins is the only one.
            let link = |(n, link): (u32, u32)| f64::from(link) + f64::from(n).sqrt() * 1e-3;
            let edges: Vec<Edge> = pairs
                .zip((0..).zip(links).map(link))
                .filter(|(_, link)| *link >= 50.0)
                .map(|((a, b), link)| (a, b, link))
                .collect();
            for least in [20.0, 60.0] {
                prop_assert_eq!(groups(&[0; NODES], &edges, least), one_by_one(&edges, least));
            }
        }
    }
}
