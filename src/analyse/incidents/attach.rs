//! Gives lone reports and small groups to the incident that they are closest to by far.

use crate::analyse::incidents::dendrogram::Links;

/// The closest reports of an incident, by which a report's link to it is measured here: a long
/// incident has chapters, and a report tells of one.
const CLOSEST: usize = 4;

/// The fewest reports of an incident that draws others.
const LEAST: usize = 3;

/// The most reports that are drawn together: a chapter of an incident, cut off from the rest.
const SMALL: usize = 5;

/// How many times as large as what it draws an incident has to be.
const LARGER: usize = 2;

/// The share of the incident's own links that the link of what it draws has to reach.
const SHARE: f64 = 0.2;

/// How many times closer it has to be than to the next group.
const BEFORE: f64 = 1.2;

/// The incidents of a theme with small ones given to others; `apart` are pairs that must not share
/// one. The result is sorted.
pub(super) fn attach(
    links: &Links,
    mut incidents: Vec<Vec<usize>>,
    apart: &[(usize, usize)],
) -> Vec<Vec<usize>> {
    let own: Vec<f64> = incidents.iter().map(|group| within(links, group)).collect();
    let to = |from: usize| drawn(links, &incidents, &own, (from, apart));
    let mut moved: Vec<(usize, usize)> =
        (0..incidents.len()).filter_map(|from| Some((from, to(from)?))).collect();
    // What goes to a group that goes elsewhere goes with it.
    moved.sort_by_key(|&(from, _)| (incidents[from].len(), from));
    for &(from, to) in &moved {
        let places = std::mem::take(&mut incidents[from]);
        incidents[to].extend(places);
    }
    incidents.retain(|group| !group.is_empty());
    incidents.iter_mut().for_each(|group| group.sort_unstable());
    incidents.sort();
    incidents
}

/// The incident that draws another, by its place; `own` are the links within each.
fn drawn(
    links: &Links,
    incidents: &[Vec<usize>],
    own: &[f64],
    (from, apart): (usize, &[(usize, usize)]),
) -> Option<usize> {
    let group = incidents.get(from).filter(|group| group.len() <= SMALL)?;
    let held = |to: usize| {
        let sum: f64 = group.iter().map(|&place| closest(links, place, &incidents[to])).sum();
        sum / group.len() as f64
    };
    let others = (0..incidents.len()).filter(|&to| to != from);
    let mut others: Vec<(f64, usize)> = others.map(|to| (held(to), to)).collect();
    others.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let &(best, to) = others.first()?;
    let next = others.get(1).map_or(0.0, |next| next.0);
    let there = &incidents[to];
    let barred = apart.iter().any(|(a, b)| {
        (group.contains(a) && there.contains(b)) || (group.contains(b) && there.contains(a))
    });
    let large = there.len() >= LEAST.max(LARGER * group.len());
    let close = best > 0.0 && best >= SHARE * own[to] && best >= BEFORE * next;
    (large && close && !barred).then_some(to)
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
    // The strongest first; each small group of a theme is measured against all others, so that
    // a list for each pair of them would take longer than the rest.
    let (mut strongest, mut many) = ([0.0; CLOSEST], 0);
    for link in group.iter().filter(|&&other| other != place).map(|&other| links.get(place, other))
    {
        let at = strongest[..many].partition_point(|known| *known >= link);
        if at < CLOSEST {
            many = CLOSEST.min(many + 1);
            strongest[at..many].rotate_right(1);
            strongest[at] = link;
        }
    }
    strongest[..many].iter().sum::<f64>() / many.max(1) as f64
}

#[cfg(test)]
mod tests {
    use crate::analyse::incidents::attach::attach;
    use crate::analyse::incidents::dendrogram::Links;

    #[test]
    fn a_chapter_goes_to_the_story_that_it_is_closest_to_by_far() {
        // Two incidents of five reports, and two reports of their own.
        let check = |first: f64, second: f64, apart: &[(usize, usize)], expect: [usize; 3]| {
            let of = |place: usize| place / 5;
            let mut links = Links::new(12);
            for a in 0..12 {
                for b in 0..a {
                    let link = match (of(b), of(a)) {
                        (x, y) if x == y => 0.5,
                        (0, 2) => first,
                        (1, 2) => second,
                        _ => 0.02,
                    };
                    links.set(a, b, link);
                }
            }
            let incidents = vec![(0..5).collect(), (5..10).collect(), vec![10, 11]];
            let mut sizes: Vec<usize> =
                attach(&links, incidents, apart).iter().map(Vec::len).collect();
            sizes.resize(3, 0);
            assert_eq!(sizes, expect);
        };
        check(0.14, 0.05, &[], [7, 5, 0]);
        check(0.14, 0.05, &[(0, 11)], [5, 5, 2]);
        check(0.14, 0.13, &[], [5, 5, 2]);
        check(0.09, 0.05, &[], [5, 5, 2]);
    }
}
