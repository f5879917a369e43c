//! Places so near to each other on a sheet that one symbol stands for them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::figure::map::Place;
use crate::figure::map::Precision;
use crate::figure::map::window::Window;
use crate::figure::stroke::Point;

/// Places under one symbol.
#[derive(Debug, Clone)]
pub(super) struct Cluster<'p> {
    /// The place that the symbol stands on, and that gives its name.
    pub(super) place: &'p Place,
    pub(super) at: Point,
    /// How many other places it stands for.
    pub(super) others: usize,
    /// What happened in all of them.
    pub(super) count: usize,
}

/// Places nearer to each other than this are one symbol, where the sheet is not too full for it.
const NEAR: f64 = 9.0;
/// So are those whose symbols would lie over each other by more than the rest of this.
const OVER: f64 = 0.7;
/// No two symbols that lie over each other are farther apart than this.
const FAR: f64 = 40.0;
/// By how much more places are drawn together while there are too many.
const NEARER: f64 = 1.3;
/// Where a symbol is moved to that would hide another: beside it, in one of these directions.
const BESIDE: [Point; 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.71, -0.71),
    (-0.71, -0.71),
    (0.71, 0.71),
    (-0.71, 0.71),
];

/// The symbols for places, where most happened first, at most so many. Places of different
/// precision stay apart. Costs a sort and a look at the neighbours of each place, a few times over.
pub(super) fn clusters<'p>(window: &Window, places: &'p [Place], most: usize) -> Vec<Cluster<'p>> {
    let mut order: Vec<(Reverse<usize>, usize)> =
        places.iter().enumerate().map(|(ix, place)| (Reverse(place.count), ix)).collect();
    order.sort_unstable();
    let single: Vec<Cluster<'p>> = order
        .into_iter()
        .map(|(_, ix)| Cluster {
            place: &places[ix],
            at: window.place(places[ix].position),
            others: 0,
            count: places[ix].count,
        })
        .collect();
    let mut near = NEAR;
    loop {
        let mut merged = merged(&single, near);
        if merged.len() <= most {
            fan_out(window, &mut merged);
            return merged;
        }
        near *= NEARER;
    }
}

/// Each joins the first one before it that is near.
fn merged<'p>(single: &[Cluster<'p>], near: f64) -> Vec<Cluster<'p>> {
    let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    let mut merged: Vec<Cluster<'p>> = Vec::new();
    let side = near.max(FAR);
    for one in single {
        let (x, y) = (cell(one.at.0, side), cell(one.at.1, side));
        let around = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let close = |ix: &usize| {
            let other = &merged[*ix];
            let reach = near.max((other.radius() + one.radius()) * OVER);
            other.place.precision == one.place.precision && distance(other.at, one.at) < reach
        };
        let found = around.filter_map(|key| cells.get(&key)).flatten().copied().filter(close).min();
        match found {
            Some(ix) => {
                merged[ix].others += 1 + one.others;
                merged[ix].count += one.count;
            }
            None => {
                cells.entry((x, y)).or_default().push(merged.len());
                merged.push(one.clone());
            }
        }
    }
    merged
}

/// Moves symbols of places that are not exactly known beside those that they would hide the number
/// of, or that would hide theirs. An exact place stays where it is.
fn fan_out(window: &Window, clusters: &mut [Cluster<'_>]) {
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    order.sort_by_key(|ix| (clusters[*ix].place.precision, *ix));
    let mut placed: Vec<usize> = Vec::new();
    for ix in order {
        let one = &clusters[ix];
        let over = |at: Point, share: f64| {
            let hidden = |other: &&usize| {
                let other = &clusters[**other];
                let counted = one.count > 1 || other.count > 1;
                counted && distance(at, other.at) < (one.radius() + other.radius()) * share
            };
            placed.iter().find(hidden).copied()
        };
        if let Some(other) = over(one.at, OVER).filter(|_| one.place.precision > Precision::Exact) {
            let (other, far) = (clusters[other].at, clusters[other].radius() + one.radius() + 1.0);
            let mut ways = BESIDE.iter().map(|way| (other.0 + way.0 * far, other.1 + way.1 * far));
            let free = |at: &Point| window.holds(*at, -one.radius()) && over(*at, 0.95).is_none();
            if let Some(at) = ways.find(free) {
                clusters[ix].at = at;
            }
        }
        placed.push(ix);
    }
}

impl Cluster<'_> {
    /// The radius of its symbol.
    pub(super) fn radius(&self) -> f64 {
        radius(self.place.precision, self.count)
    }
}

/// The radius of a symbol: a larger one where it holds a number.
pub(super) fn radius(precision: Precision, count: usize) -> f64 {
    let digits = match count {
        0..=1 => 0.0,
        2..=9 => 1.0,
        10..=99 => 2.0,
        100..=999 => 3.0,
        _ => 4.0,
    };
    let number = if count > 1 { 5.0 + 3.0 * digits } else { 0.0 };
    let sign: f64 = match precision {
        Precision::Exact | Precision::Unstated => 4.5,
        Precision::Near => 7.0,
        Precision::Region => 12.0,
    };
    sign.max(number)
}

fn distance(a: Point, b: Point) -> f64 {
    let (x, y) = (a.0 - b.0, a.1 - b.1);
    (x * x + y * y).sqrt()
}

#[expect(clippy::cast_possible_truncation, reason = "a sheet has a few thousand cells")]
fn cell(at: f64, side: f64) -> i64 {
    (at / side).floor() as i64
}
