//! Groups the nodes of a sparse graph by average link.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::mem::take;

use rayon::prelude::*;

/// Two nodes of a graph and what links them.
pub(super) type Edge = (u32, u32, f64);

/// Groups the nodes of a sparse graph: two groups are joined while their average link, in which
/// pairs without an edge count 0, is `least` or more. Returns for each node its group, the groups
/// numbered by their first nodes.
///
/// Average link (UPGMA; Sokal and Michener 1958) does not chain: one close pair joins no groups.
/// Where no edge of `least` leads from one part of the graph to another, no average reaches it
/// either, so such parts are grouped each by itself, at the same time.
pub(super) fn groups(nodes: usize, edges: &[Edge], least: f64) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..nodes).collect();
    for &(a, b, _) in edges.iter().filter(|(_, _, link)| *link >= least) {
        let (a, b) = (root(&mut parent, a as usize), root(&mut parent, b as usize));
        parent[a.max(b)] = a.min(b);
    }
    let parts = Part::all(&numbered(&mut parent), edges);
    let groups: Vec<Vec<usize>> = parts.par_iter().map(|part| part.groups(least)).collect();
    for (part, groups) in parts.iter().zip(groups) {
        for (&node, group) in part.nodes.iter().zip(groups) {
            parent[node as usize] = part.nodes[group] as usize;
        }
    }
    numbered(&mut parent)
}

/// A pair of groups that may be joined.
#[derive(Debug, PartialEq)]
struct Offer {
    link: f64,
    a: u32,
    b: u32,
    /// When each had last been joined as the offer was made.
    joined: (u32, u32),
}

impl Eq for Offer {}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Offer) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Offer {
    fn cmp(&self, other: &Offer) -> Ordering {
        let places = |offer: &Offer| (offer.b, offer.a);
        self.link.total_cmp(&other.link).then(places(other).cmp(&places(self)))
    }
}

/// A part of a graph that may be grouped by itself.
#[derive(Debug, Clone, Default)]
struct Part {
    /// Sorted.
    nodes: Vec<u32>,
    /// By places in `nodes`.
    edges: Vec<Edge>,
}

impl Part {
    /// The parts of a graph, without the edges between them; `part_of` has the part of each node.
    fn all(part_of: &[usize], edges: &[Edge]) -> Vec<Part> {
        let mut parts = vec![Part::default(); part_of.iter().max().map_or(0, |last| last + 1)];
        let mut places: Vec<u32> = Vec::with_capacity(part_of.len());
        for (node, part) in (0..).zip(part_of) {
            let nodes = &mut parts[*part].nodes;
            places.push(u32::try_from(nodes.len()).unwrap_or(u32::MAX));
            nodes.push(node);
        }
        for &(a, b, link) in edges {
            let part = part_of[a as usize];
            if part == part_of[b as usize] {
                parts[part].edges.push((places[a as usize], places[b as usize], link));
            }
        }
        parts
    }

    /// For each node the place of one that stands for its group.
    fn groups(&self, least: f64) -> Vec<usize> {
        let mut graph = Graph::new(self.nodes.len(), &self.edges);
        let offered = self.edges.iter().filter(|(_, _, link)| *link >= least);
        let mut heap: BinaryHeap<Offer> =
            offered.map(|&(a, b, link)| Offer { link, a, b, joined: (0, 0) }).collect();
        while let Some(Offer { a, b, joined, .. }) = heap.pop() {
            let known = (graph.joined[a as usize], graph.joined[b as usize]);
            if joined == known {
                let kept = graph.join(a, b);
                heap.extend(graph.best(kept, least));
            } else if joined.0 == known.0 && joined.0 > 0 {
                // Single nodes offered all their edges; a joined group offers one at a time.
                heap.extend(graph.best(a, least));
            }
        }
        (0..self.nodes.len()).map(|node| root(&mut graph.parent, node)).collect()
    }
}

/// Groups of nodes, each known by one of them, and what links them.
struct Graph {
    /// By group: the sums of its links with others, by other group.
    sums: Vec<Vec<(u32, f64)>>,
    sizes: Vec<f64>,
    /// By group: the number of the join that made it, 0 for a single node, `u32::MAX` for one that
    /// is part of another.
    joined: Vec<u32>,
    joins: u32,
    parent: Vec<usize>,
}

impl Graph {
    /// One group for each node.
    fn new(nodes: usize, edges: &[Edge]) -> Graph {
        let mut sums: Vec<Vec<(u32, f64)>> = vec![Vec::new(); nodes];
        for &(a, b, link) in edges {
            sums[a as usize].push((b, link));
            sums[b as usize].push((a, link));
        }
        sums.par_iter_mut().for_each(|sums| sums.sort_unstable_by_key(|(other, _)| *other));
        let parent = (0..nodes).collect();
        Graph { sums, sizes: vec![1.0; nodes], joined: vec![0; nodes], joins: 0, parent }
    }

    /// The best offer of a group to one that was joined before it, of `least` or more. Those joined
    /// after it have made it offers of their own.
    fn best(&self, a: u32, least: f64) -> Option<Offer> {
        let (size, made) = (self.sizes[a as usize], self.joined[a as usize]);
        let others = self.sums[a as usize].iter().filter_map(|&(b, sum)| {
            let before = self.joined[b as usize];
            let link = sum / (size * self.sizes[b as usize]);
            let offered = before < made && link >= least;
            offered.then_some(Offer { link, a, b, joined: (made, before) })
        });
        others.max()
    }

    /// Makes one group of two, known by the one with more neighbours.
    fn join(&mut self, a: u32, b: u32) -> u32 {
        let neighbours = |group: u32| self.sums[group as usize].len();
        let (kept, gone) = if neighbours(a) >= neighbours(b) { (a, b) } else { (b, a) };
        self.parent[gone as usize] = kept as usize;
        self.joins += 1;
        self.joined[gone as usize] = u32::MAX;
        self.joined[kept as usize] = self.joins;
        self.sizes[kept as usize] += self.sizes[gone as usize];
        let moved = take(&mut self.sums[gone as usize]);
        for &(other, sum) in moved.iter().filter(|(other, _)| *other != kept) {
            let sums = &mut self.sums[other as usize];
            let found = |group: &u32| sums.binary_search_by_key(group, |(group, _)| *group);
            match (found(&gone), found(&kept)) {
                (Ok(from), Ok(to)) => {
                    sums[to].1 += sum;
                    sums.remove(from);
                }
                (Ok(from), Err(to)) => rename(sums, from, to, (kept, sum)),
                (Err(_), _) => {}
            }
        }
        let own = take(&mut self.sums[kept as usize]);
        self.sums[kept as usize] = merged(&own, &moved, (kept, gone));
        kept
    }
}

/// Puts an entry in the place of another, moved so that the list stays sorted.
fn rename(sums: &mut [(u32, f64)], from: usize, to: usize, entry: (u32, f64)) {
    if from < to {
        sums[from..to].rotate_left(1);
        sums[to - 1] = entry;
    } else {
        sums[to..=from].rotate_right(1);
        sums[to] = entry;
    }
}

/// The sums of two groups made one, without those between them.
fn merged(own: &[(u32, f64)], moved: &[(u32, f64)], (kept, gone): (u32, u32)) -> Vec<(u32, f64)> {
    let mut sums: Vec<(u32, f64)> = Vec::with_capacity(own.len() + moved.len());
    let mut moved = moved.iter().filter(|(other, _)| *other != kept).peekable();
    for &(other, sum) in own.iter().filter(|(other, _)| *other != gone) {
        while let Some(before) = moved.next_if(|(moved, _)| *moved < other) {
            sums.push(*before);
        }
        let more = moved.next_if(|(moved, _)| *moved == other).map_or(0.0, |(_, more)| *more);
        sums.push((other, sum + more));
    }
    sums.extend(moved);
    sums
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
                prop_assert_eq!(groups(NODES, &edges, least), one_by_one(&edges, least));
            }
        }
    }
}
