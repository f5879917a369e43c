//! Land, coasts and borders as they lie on a sheet: cut at its edge, thinned to what the eye sees.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::figure::map::outlines::Bounds;
use crate::figure::map::outlines::Country;
use crate::figure::map::outlines::Kind;
use crate::figure::map::outlines::OUTLINES;
use crate::figure::map::outlines::Ring;
use crate::figure::map::outlines::Stretch;
use crate::figure::map::window::Window;
use crate::figure::stroke::Point;

/// Outlines go on beyond the sheet by so much, so that its edge is no coast.
const BEYOND: f64 = 6.0;
/// A point that changes a shape by less than this area is not seen.
const FINE: f64 = 0.45;
/// The same of a border, which is drawn in a broken line.
const FINE_LINE: f64 = 0.8;
/// An island smaller than this area is not seen.
const ISLAND: f64 = 1.0;

/// The rings of the land, each closed in itself; what lies in two of them is water.
pub(super) fn land(window: &Window) -> Vec<Vec<Point>> {
    let rings = OUTLINES.shores.iter().flat_map(|ring| flat(window, ring));
    let coarse = window.coarseness();
    let seen = rings.filter(|ring| area(ring).abs() >= ISLAND * coarse);
    seen.map(|ring| thin(ring, FINE * coarse)).collect()
}

/// The rings of a country; none where it is not on the sheet.
pub(super) fn country(window: &Window, country: &Country) -> Vec<Vec<Point>> {
    let rings = country.rings.iter().flat_map(|ring| flat(window, ring));
    rings.filter(|ring| area(ring).abs() >= ISLAND).collect()
}

/// The lines of a kind.
pub(super) fn lines(window: &Window, kind: Kind) -> Vec<Vec<Point>> {
    let mut drawn = Vec::new();
    for line in OUTLINES.lines.iter().filter(|line| line.kind == kind) {
        for turn in turns(window) {
            let mut run: Vec<Point> = Vec::new();
            for stretch in &line.stretches {
                if !shown(window, stretch.bounds.shifted(window.east(0.0) + turn)) {
                    drawn.push(std::mem::take(&mut run));
                    continue;
                }
                let points = OUTLINES.points(stretch);
                for &(lon, lat) in &points[usize::from(!run.is_empty())..] {
                    run.push(window.lay(window.east(lon) + turn, lat));
                }
            }
            drawn.push(run);
        }
    }
    let cut = drawn.iter().flat_map(|run| cut_line(window, run));
    cut.map(|run| thin(run, FINE_LINE * window.coarseness())).filter(|run| run.len() > 1).collect()
}

/// The turns round the globe by which outlines are moved to meet a window.
fn turns(window: &Window) -> impl Iterator<Item = f64> + use<> {
    let turns: &[f64] = if window.is_cylinder() { &[-360.0, 0.0, 360.0] } else { &[0.0] };
    turns.iter().copied()
}

/// Whether something within bounds, with longitudes from the middle meridian, may be on the sheet.
fn shown(window: &Window, bounds: Bounds) -> bool {
    if window.is_cylinder() {
        bounds.meets(window.view)
    } else {
        window.shows_latitudes(bounds.south, bounds.north)
    }
}

/// A ring of the globe on the sheet, cut at its edge; several where it is met from both sides of
/// the world, none where it is not on the sheet.
fn flat(window: &Window, ring: &Ring) -> Vec<Vec<Point>> {
    if window.is_point(ring.bounds) {
        return Vec::new();
    }
    let polar = ring.turn.abs() > 180.0 && window.is_cylinder();
    if polar {
        return closed(window, &round_the_pole(window, ring));
    }
    turns(window)
        .filter(|turn| shown(window, ring.bounds.shifted(window.east(0.0) + turn)))
        .flat_map(|turn| {
            let mut points = Vec::new();
            walk(window, ring, turn, &mut points);
            closed(window, &points)
        })
        .collect()
}

/// Adds a ring's points, moved by a turn. Of a stretch that lies wholly to one side of the sheet
/// the ends are enough: cutting at that side leaves the same.
fn walk(window: &Window, ring: &Ring, turn: f64, points: &mut Vec<Point>) {
    for (stretch, back, shift) in OUTLINES.walk(ring) {
        let turn = turn + shift;
        let all = OUTLINES.points(stretch);
        let mut lay = |&(lon, lat): &(f64, f64)| {
            points.push(window.lay(window.east(lon) + turn, lat));
        };
        match (aside(window, stretch, turn), back) {
            (true, false) => [all[0], all[all.len() - 1]].iter().for_each(lay),
            (true, true) => [all[all.len() - 1], all[0]].iter().for_each(lay),
            (false, false) => all.iter().for_each(&mut lay),
            (false, true) => all.iter().rev().for_each(&mut lay),
        }
    }
}

fn aside(window: &Window, stretch: &Stretch, turn: f64) -> bool {
    let bounds = stretch.bounds.shifted(window.east(0.0) + turn);
    window.is_cylinder() && !bounds.meets(window.view)
}

/// A ring round a pole, unrolled over the whole sheet and closed along the pole.
fn round_the_pole(window: &Window, ring: &Ring) -> Vec<Point> {
    let mut points = Vec::new();
    let way = ring.turn.signum();
    for n in [-2.0, -1.0, 0.0, 1.0, 2.0] {
        walk(window, ring, n * 360.0 * way, &mut points);
    }
    let pole = 90.0_f64.copysign(ring.bounds.south);
    let edge = if pole < 0.0 { window.size.1 } else { 0.0 };
    // The pole of Mercator's map lies nowhere: the edge of the sheet stands for it.
    let far = window.lay(0.0, pole).1;
    let far = if pole < 0.0 { far.max(edge) + BEYOND } else { far.min(edge) - BEYOND };
    let ends = points.first().copied().zip(points.last().copied());
    points.extend(ends.iter().flat_map(|(first, last)| [(last.0, far), (first.0, far)]));
    points
}

/// A closed shape cut at the edge of the sheet (Sutherland and Hodgman 1974); nothing where
/// nothing is left.
fn closed(window: &Window, points: &[Point]) -> Vec<Vec<Point>> {
    let (width, height) = window.size;
    let mut left = points.to_vec();
    for (side, at) in [(0, -BEYOND), (1, width + BEYOND), (2, -BEYOND), (3, height + BEYOND)] {
        let beyond = |(x, y): Point| match side {
            0 => at - x,
            1 => x - at,
            2 => at - y,
            _ => y - at,
        };
        let mut kept = Vec::with_capacity(left.len());
        let mut before = left.last().copied();
        for point in left {
            let Some(last) = before.replace(point) else { continue };
            let (a, b) = (beyond(last), beyond(point));
            if (a > 0.0) != (b > 0.0) {
                let t = a / (a - b);
                kept.push((last.0 + (point.0 - last.0) * t, last.1 + (point.1 - last.1) * t));
            }
            if b <= 0.0 {
                kept.push(point);
            }
        }
        left = kept;
    }
    left.dedup();
    if left.len() < 3 { Vec::new() } else { vec![left] }
}

/// The parts of a line that lie on the sheet, each with the point before and the point after.
fn cut_line(window: &Window, points: &[Point]) -> Vec<Vec<Point>> {
    let inside: Vec<bool> = points.iter().map(|point| window.holds(*point, BEYOND)).collect();
    let crosses = |ix: usize| {
        let (a, b) = (points[ix], points[ix + 1]);
        let (width, height) = window.size;
        let apart = a.0.max(b.0) < 0.0
            || a.0.min(b.0) > width
            || a.1.max(b.1) < 0.0
            || a.1.min(b.1) > height;
        inside[ix] || inside[ix + 1] || !apart
    };
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut open = false;
    for ix in 0..points.len().saturating_sub(1) {
        if !crosses(ix) {
            open = false;
            continue;
        }
        match parts.last_mut().filter(|_| open) {
            Some(part) => part.push(points[ix + 1]),
            None => parts.push(vec![points[ix], points[ix + 1]]),
        }
        open = true;
    }
    parts
}

/// Takes out the point that changes a line least until every one changes it by an area
/// (Visvalingam and Whyatt 1993). The ends stay.
pub(super) fn thin(points: Vec<Point>, least: f64) -> Vec<Point> {
    let n = points.len();
    if n < 4 {
        return points;
    }
    let mut before: Vec<usize> = (0..n).map(|ix| ix.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=n).collect();
    let weigh = |a: usize, b: usize, c: usize| weight(area(&[points[a], points[b], points[c]]));
    let mut weights: Vec<u64> = (0..n)
        .map(|b| if b == 0 || b + 1 == n { u64::MAX } else { weigh(b - 1, b, b + 1) })
        .collect();
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> =
        (1..n - 1).map(|ix| Reverse((weights[ix], ix))).collect();
    let mut gone = vec![false; n];
    while let Some(Reverse((found, ix))) = heap.pop() {
        if gone[ix] || found != weights[ix] {
            continue;
        }
        if found >= weight(least) {
            break;
        }
        gone[ix] = true;
        let (a, c) = (before[ix], after[ix]);
        (after[a], before[c]) = (c, a);
        for b in [a, c] {
            if b > 0 && b + 1 < n {
                // Never lighter than the point taken out, or a curve would go point by point.
                weights[b] = weigh(before[b], b, after[b]).max(found);
                heap.push(Reverse((weights[b], b)));
            }
        }
    }
    points.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(point, _)| point).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "areas of a sheet")]
fn weight(area: f64) -> u64 {
    (area.abs() * 1000.0) as u64
}

/// The area inside a ring; negative where it runs to the left.
pub(super) fn area(ring: &[Point]) -> f64 {
    let Some(last) = ring.last() else { return 0.0 };
    let mut before = *last;
    let mut twice = 0.0;
    for &point in ring {
        twice += before.0 * point.1 - point.0 * before.1;
        before = point;
    }
    twice / 2.0
}

#[cfg(test)]
mod tests {
    use crate::figure::map::outlines::Kind;
    use crate::figure::map::shapes::area;
    use crate::figure::map::shapes::land;
    use crate::figure::map::shapes::lines;
    use crate::figure::map::shapes::thin;
    use crate::figure::map::window::Room;
    use crate::figure::map::window::around;

    /// The part of the sheet that is land, in hundredths, with a border or without.
    #[test]
    fn land_lies_where_it_lies() {
        let check = |at: &[(f64, f64)], least: f64, want: std::ops::Range<f64>, borders: bool| {
            let window = around(at, Room { width: 300.0, height: (200.0, 200.0), least });
            let area: f64 = land(&window).iter().map(|ring| area(ring)).sum();
            let share = 100.0 * area.abs() / (312.0 * 212.0);
            assert!(want.contains(&share), "{at:?}: {share}");
            assert_eq!(!lines(&window, Kind::Border).is_empty(), borders, "{at:?}");
        };
        check(&[(40.0, 46.8)], 250.0, 99.0..100.1, true); // the South Caucasus
        check(&[(50.9, 1.4)], 100.0, 30.0..60.0, false); // the Strait of Dover
        check(&[(-16.8, 179.9)], 400.0, 5.0..40.0, false); // Fiji, on the 180th meridian
        check(&[(-90.0, 0.0)], 1500.0, 90.0..100.1, false); // the South Pole
        check(&[(84.0, -40.0)], 900.0, 5.0..60.0, false); // the north of Greenland
        check(&[(0.0, -30.0)], 300.0, 0.0..20.0, false); // the Atlantic, made wider until land shows
    }

    #[test]
    fn what_is_not_seen_is_left_out() {
        let line: Vec<(f64, f64)> =
            (0..100).map(|x| (f64::from(x), 0.001 * f64::from(x % 2))).collect();
        assert_eq!(thin(line.clone(), 0.4), [line[0], line[99]]);
        let stairs: Vec<(f64, f64)> =
            (0..10).map(|x| (f64::from(x), 2.0 * f64::from(x % 2))).collect();
        assert_eq!(thin(stairs.clone(), 0.4), stairs);
    }
}
