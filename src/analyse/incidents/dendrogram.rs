//! Divides the reports of a theme into incidents by the whole tree of average link.

/// A symmetric table of links between the reports of a theme.
#[derive(Debug, Clone)]
pub(super) struct Links {
    size: usize,
    values: Vec<f64>,
}

impl Links {
    /// A table of `size` reports, all links 0.
    pub(super) fn new(size: usize) -> Links {
        Links { size, values: vec![0.0; size * size] }
    }

    /// A table of the links of each report with those before it.
    pub(super) fn of_rows(rows: &[Vec<f64>]) -> Links {
        let mut links = Links::new(rows.len());
        for (a, row) in rows.iter().enumerate() {
            row.iter().enumerate().for_each(|(b, link)| links.set(a, b, *link));
        }
        links
    }

    /// The link of two reports.
    pub(super) fn get(&self, a: usize, b: usize) -> f64 {
        self.values[a * self.size + b]
    }

    /// Sets the link of two reports.
    pub(super) fn set(&mut self, a: usize, b: usize, link: f64) {
        self.values[a * self.size + b] = link;
        self.values[b * self.size + a] = link;
    }
}

/// How far the two sides of a group must resemble each other, against what holds each together.
///
/// A group is one incident when the average link across is at least [`HELD`] (for two large sides
/// [`HELD`] + [`SPLIT`]) of the average link within. The ratio, unlike the link, does not depend
/// on how much the reports' words weigh, so that one setting serves all sizes of dossier.
const HELD: f64 = 0.33;

/// What is added when both sides are large: two sides of many reports, each closer to its own, are
/// less likely to be so by chance.
const SPLIT: f64 = 0.16;

/// So many reports more than one make a side large.
const LARGE: f64 = 14.0;

/// Links of sides that do not hold together themselves count as much as so many times the share of
/// links that do, and no more than those. Lone reports of one beat are all linked a little, and
/// that shows nothing of what holds an incident together.
const LOOSE: f64 = 5.0;

/// A rift between two sides that each hold together is healed by a join of so many times fewer
/// reports than its smaller side: a lone report that is as close to both makes no incident of two.
const HEAL: f64 = 4.0;

/// The link within an incident before anything is known of it, and how many pairs that counts as.
const WITHIN: (f64, f64) = (0.38, 2.0);

/// What pairs that must not be together are set to: no average with one of them reaches a
/// threshold.
const NEVER: f64 = -1e6;

/// The link that two single reports need to be one incident.
pub(super) const NEEDED: f64 = HELD * WITHIN.0;

/// A node of the tree of joins.
#[derive(Debug, Clone)]
struct Node {
    children: Option<(usize, usize)>,
    size: f64,
    /// The sum of the links of all its pairs.
    within: f64,
    /// The average link across its children.
    across: f64,
}

/// Divides the reports of a theme into incidents, each a sorted list of places in `links`.
///
/// `blocks` holds together what must be together: each is a list of reports, and each report is in
/// one. Pairs of `apart` never share an incident. Method: the tree of average link, cut from the
/// root at the first nodes whose two sides hold together.
pub(super) fn divide(
    links: &Links,
    blocks: &[Vec<usize>],
    apart: &[(usize, usize)],
) -> Vec<Vec<usize>> {
    let nodes = tree(links, blocks, apart);
    let held = held(&nodes);
    let mut incidents = Vec::new();
    let mut open: Vec<usize> = nodes.len().checked_sub(1).into_iter().collect();
    while let Some(at) = open.pop() {
        match nodes[at].children {
            Some((a, b)) if !held[at].holds => open.extend([a, b]),
            _ => incidents.push(leaves(&nodes, at, blocks)),
        }
    }
    incidents.sort();
    incidents
}

/// What holds together in a node and below it.
#[derive(Debug, Clone, Copy)]
struct Held {
    holds: bool,
    /// The sum of the links of the pairs that do.
    links: f64,
    pairs: f64,
    /// The reports on the smaller side of the largest rift in it, 0 for none.
    rift: f64,
}

/// What holds together in each node; those below come first.
fn held(nodes: &[Node]) -> Vec<Held> {
    let mut held: Vec<Held> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let whole = Held { holds: true, links: node.within, pairs: pairs_of(node.size), rift: 0.0 };
        let Some((a, b)) = node.children else {
            held.push(whole);
            continue;
        };
        let (x, y) = (held[a], held[b]);
        let (side, rift) = (nodes[a].size.min(nodes[b].size), x.rift.max(y.rift));
        let below = Held { holds: false, links: x.links + y.links, pairs: x.pairs + y.pairs, rift };
        let healed = side * HEAL >= rift;
        let own = if x.holds && y.holds { side } else { 0.0 };
        let parted = Held { rift: rift.max(own), ..below };
        held.push(if healed && holds(node, &nodes[a], &nodes[b], below) { whole } else { parted });
    }
    held
}

fn holds(node: &Node, a: &Node, b: &Node, below: Held) -> bool {
    let pairs = pairs_of(a.size) + pairs_of(b.size);
    let (loose, loose_pairs) = (a.within + b.within - below.links, pairs - below.pairs);
    let counts = (LOOSE * below.pairs / pairs.max(1.0)).min(1.0);
    let links = below.links + counts * loose + WITHIN.0 * WITHIN.1;
    let within = links / (below.pairs + counts * loose_pairs + WITHIN.1);
    let side = a.size.min(b.size);
    let needed = HELD + SPLIT * ((side - 1.0) / LARGE).min(1.0);
    node.across >= needed * within
}

/// The pairs of so many reports.
fn pairs_of(size: f64) -> f64 {
    size * (size - 1.0) / 2.0
}

fn leaves(nodes: &[Node], root: usize, blocks: &[Vec<usize>]) -> Vec<usize> {
    let (mut open, mut found) = (vec![root], Vec::new());
    while let Some(at) = open.pop() {
        match nodes[at].children {
            Some((a, b)) => open.extend([a, b]),
            None => found.extend(&blocks[at]),
        }
    }
    found.sort_unstable();
    found
}

/// The joins of average link: first a node for each block, then one for each join, the root last.
fn tree(links: &Links, blocks: &[Vec<usize>], apart: &[(usize, usize)]) -> Vec<Node> {
    let n = blocks.len();
    let mut table = Links::new(n);
    let mut nodes: Vec<Node> = Vec::with_capacity(2 * n);
    for (i, block) in blocks.iter().enumerate() {
        let within = pairs(block).map(|(a, b)| links.get(a, b)).sum();
        nodes.push(Node { children: None, size: block.len() as f64, within, across: 0.0 });
        for (j, other) in blocks.iter().enumerate().take(i) {
            let sum: f64 =
                block.iter().flat_map(|&a| other.iter().map(move |&b| links.get(a, b))).sum();
            table.set(i, j, sum / (block.len() * other.len()) as f64);
        }
    }
    let block_of = |report| blocks.iter().position(|block| block.contains(&report));
    for &(a, b) in apart {
        if let (Some(a), Some(b)) = (block_of(a), block_of(b))
            && a != b
        {
            table.set(a, b, NEVER);
        }
    }
    join(&mut table, &mut nodes);
    nodes
}

fn pairs(block: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    block.iter().enumerate().flat_map(|(at, &a)| block[..at].iter().map(move |&b| (a, b)))
}

/// Joins the two closest slots of the table until one is left; each slot remembers its closest.
fn join(table: &mut Links, nodes: &mut Vec<Node>) {
    let n = table.size;
    let mut node_of: Vec<usize> = (0..n).collect();
    let mut alive: Vec<usize> = (0..n).collect();
    let mut best: Vec<Option<usize>> =
        alive.iter().map(|&slot| closest(table, &alive, slot)).collect();
    while alive.len() > 1 {
        let by_link = |slot: &&usize| best[**slot].map_or(f64::MIN, |b| table.get(**slot, b));
        let Some((&a, b)) = alive
            .iter()
            .rev()
            .max_by(|x, y| by_link(x).total_cmp(&by_link(y)))
            .and_then(|a| Some((a, best[*a]?)))
        else {
            return;
        };
        let across = table.get(a, b);
        let (left, right) = (&nodes[node_of[a]], &nodes[node_of[b]]);
        let (x, y) = (left.size, right.size);
        let within = left.within + right.within + across * x * y;
        let children = Some((node_of[a], node_of[b]));
        nodes.push(Node { children, size: x + y, within, across });
        alive.retain(|&slot| slot != b);
        for &slot in alive.iter().filter(|&&slot| slot != a) {
            table.set(a, slot, (x * table.get(a, slot) + y * table.get(b, slot)) / (x + y));
        }
        node_of[a] = nodes.len() - 1;
        for &slot in &alive {
            let stale = slot == a || best[slot] == Some(a) || best[slot] == Some(b);
            let nearer = best[slot].is_some_and(|b| table.get(slot, a) > table.get(slot, b));
            if stale {
                best[slot] = closest(table, &alive, slot);
            } else if nearer {
                best[slot] = Some(a);
            }
        }
    }
}

fn closest(table: &Links, alive: &[usize], slot: usize) -> Option<usize> {
    let others = alive.iter().copied().filter(|&other| other != slot);
    others.rev().max_by(|&a, &b| table.get(slot, a).total_cmp(&table.get(slot, b)))
}

#[cfg(test)]
mod tests {
    use crate::analyse::incidents::dendrogram::Links;
    use crate::analyse::incidents::dendrogram::NEEDED;
    use crate::analyse::incidents::dendrogram::divide;

    /// Reports in groups of some sizes, with one link within them and another across.
    fn sizes(groups: &[usize], within: f64, across: f64) -> Vec<usize> {
        let of: Vec<usize> =
            groups.iter().enumerate().flat_map(|(at, &size)| vec![at; size]).collect();
        let mut links = Links::new(of.len());
        for a in 0..of.len() {
            for b in 0..a {
                links.set(a, b, if of[a] == of[b] { within } else { across });
            }
        }
        let blocks: Vec<Vec<usize>> = (0..of.len()).map(|report| vec![report]).collect();
        let mut sizes: Vec<usize> = divide(&links, &blocks, &[]).iter().map(Vec::len).collect();
        sizes.sort_unstable();
        sizes
    }

    #[test]
    fn lone_reports_of_a_beat_are_no_incident_however_many_they_are() {
        for count in [2, 10, 60] {
            let lone = vec![1; count];
            assert_eq!(sizes(&lone, 0.5, NEEDED * 0.8), lone, "{count}");
            assert_eq!(sizes(&lone, 0.5, NEEDED * 1.2), [count]);
        }
        assert_eq!(sizes(&[2, 2, 1, 1, 1, 1, 1], 0.4, 0.05), [1, 1, 1, 1, 1, 2, 2]);
    }

    #[test]
    fn a_lone_report_does_not_heal_a_rift_between_two_incidents() {
        // Two incidents of ten, closer to each other than a report that is as close to both.
        let link = |a: usize, b: usize| match (a / 10, b / 10) {
            (2, _) | (_, 2) => 0.18,
            (x, y) if x == y => 0.5,
            _ => 0.2,
        };
        let mut links = Links::new(21);
        for a in 0..21 {
            (0..a).for_each(|b| links.set(a, b, link(a, b)));
        }
        let blocks: Vec<Vec<usize>> = (0..21).map(|report| vec![report]).collect();
        let expect: Vec<Vec<usize>> = vec![(0..10).collect(), (10..20).collect(), vec![20]];
        assert_eq!(divide(&links, &blocks, &[]), expect);
    }

    #[test]
    fn large_sides_need_more_to_hold_together() {
        assert_eq!(sizes(&[3, 3], 0.3, 0.125), [6]);
        assert_eq!(sizes(&[20, 20], 0.3, 0.125), [20, 20]);
    }
}
