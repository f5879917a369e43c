//! Gives lone reports to the incident that they are closest to by far.

use crate::analyse::incidents::dendrogram::Links;

/// The closest reports of an incident, by which a report's link to it is measured here: a long
/// incident has chapters, and a report tells of one.
const CLOSEST: usize = 4;

/// The fewest reports of an incident that draws others.
const LEAST: usize = 3;

/// The share of the incident's own links that a lone report's link has to reach.
const SHARE: f64 = 0.3;

/// How many times closer it has to be than to the next group.
const BEFORE: f64 = 1.2;

/// The incidents of a theme with lone reports given to others; `apart` are pairs that must not
/// share one. The result is sorted.
pub(super) fn attach(
    links: &Links,
    mut incidents: Vec<Vec<usize>>,
    apart: &[(usize, usize)],
) -> Vec<Vec<usize>> {
    let own: Vec<f64> = incidents.iter().map(|group| within(links, group)).collect();
    let mut moved: Vec<(usize, usize)> = Vec::new();
    for (from, group) in incidents.iter().enumerate() {
        let &[place] = group.as_slice() else { continue };
        let others = incidents.iter().enumerate().filter(|(ix, _)| *ix != from);
        let mut held: Vec<(f64, usize)> =
            others.map(|(ix, group)| (closest(links, place, group), ix)).collect();
        held.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let Some(&(best, to)) = held.first() else { continue };
        let next = held.get(1).map_or(0.0, |next| next.0);
        let group = &incidents[to];
        let barred = apart
            .iter()
            .any(|(a, b)| (*a == place && group.contains(b)) || (*b == place && group.contains(a)));
        let close = best > 0.0 && best >= SHARE * own[to] && best >= BEFORE * next;
        if group.len() >= LEAST && close && !barred {
            moved.push((from, to));
        }
    }
    for &(from, to) in &moved {
        let place = std::mem::take(&mut incidents[from]);
        incidents[to].extend(place);
    }
    incidents.retain(|group| !group.is_empty());
    incidents.iter_mut().for_each(|group| group.sort_unstable());
    incidents.sort();
    incidents
}

/// The mean link of the reports of a group to their closest in it.
fn within(links: &Links, group: &[usize]) -> f64 {
    if group.len() < LEAST {
        return 0.0;
    }
    group.iter().map(|&place| closest(links, place, group)).sum::<f64>() / group.len() as f64
}

/// The mean of the strongest links of a report to a group.
fn closest(links: &Links, place: usize, group: &[usize]) -> f64 {
    let others = group.iter().filter(|&&other| other != place);
    let mut all: Vec<f64> = others.map(|&other| links.get(place, other)).collect();
    let many = all.len().min(CLOSEST);
    if all.len() > CLOSEST {
        all.select_nth_unstable_by(CLOSEST, |a, b| b.total_cmp(a));
    }
    all[..many].sort_by(|a, b| b.total_cmp(a));
    all[..many].iter().sum::<f64>() / many.max(1) as f64
}
