//! What measures a map: the net of meridians and parallels, and the scale.

use crate::figure::map::window::Window;
use crate::figure::stroke::Point;

/// A meridian or a parallel.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NetLine {
    /// Its degrees: longitude of a meridian, latitude of a parallel.
    pub(super) degrees: f64,
    /// Whether it is a meridian.
    pub(super) meridian: bool,
    pub(super) points: Vec<Point>,
}

/// Steps of a net in degrees.
const STEPS: [f64; 8] = [0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 20.0, 30.0];
/// Lengths of a scale, times a power of ten.
const LENGTHS: [f64; 3] = [5.0, 2.0, 1.0];

/// The net of a window: a handful of lines each way, on round degrees.
pub(super) fn net(window: &Window) -> Vec<NetLine> {
    let view = window.view;
    let mut lines = Vec::new();
    let lats = rounds(view.south.max(-89.0), view.north.min(89.0), 4.0);
    let step_of = |span: f64, lines: f64| {
        STEPS.iter().copied().find(|step| span / step <= lines).unwrap_or(30.0)
    };
    for lat in lats {
        let step = if window.is_cylinder() { view.east - view.west } else { 6.0 };
        let points = along(view.west, view.east, step).map(|east| window.lay(east, lat));
        lines.push(NetLine { degrees: lat, meridian: false, points: points.collect() });
    }
    let (_, middle) = window.middle();
    let span = view.east - view.west;
    let step = if window.is_cylinder() { step_of(span, 5.0) } else { 30.0 };
    let first = ((middle + view.west) / step).ceil() * step;
    let mut lon = first;
    while lon <= middle + view.east && (window.is_cylinder() || lon < first + 360.0) {
        let east = lon - middle;
        let ends = (view.south.max(-85.0), view.north.min(85.0));
        let points = vec![window.lay(east, ends.0), window.lay(east, ends.1)];
        let degrees = lon - (lon / 360.0).round() * 360.0;
        lines.push(NetLine { degrees, meridian: true, points });
        lon += step;
    }
    lines
}

/// Round degrees between two, so many at most.
fn rounds(low: f64, high: f64, lines: f64) -> impl Iterator<Item = f64> {
    let step = STEPS.iter().copied().find(|step| (high - low) / step <= lines).unwrap_or(30.0);
    let first = (low / step).ceil() * step;
    std::iter::successors(Some(first), move |at| Some(at + step)).take_while(move |at| *at <= high)
}

/// From one number to another in steps, with both ends.
fn along(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    let inner = std::iter::successors(Some(from), move |at| Some(at + step));
    inner.take_while(move |at| *at < to - 1e-9).chain([to])
}

/// A round length in kilometres and how long it is on the sheet: a quarter of its width at most.
/// None where no one scale holds.
pub(super) fn scale(window: &Window) -> Option<(f64, f64)> {
    let km = window.km()?;
    let most = window.size.0 / 4.0 * km;
    let mut ten = 1000.0;
    while ten >= 1.0 {
        if let Some(length) = LENGTHS.iter().map(|n| n * ten).find(|length| *length <= most) {
            return Some((length, length / km));
        }
        ten /= 10.0;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::figure::map::furniture::net;
    use crate::figure::map::furniture::scale;
    use crate::figure::map::window::Room;
    use crate::figure::map::window::around;

    #[test]
    fn a_scale_is_round_and_measures_the_globe() {
        let room = Room { width: 320.0, height: (240.0, 240.0), least: 300.0 };
        let window = around(&[(40.0, 46.8)], room);
        let (km, length) = scale(&window).expect("a region has a scale");
        assert!([20.0, 50.0, 100.0].contains(&km), "{km}");
        // A degree of latitude is 111 km.
        let (a, b) = (window.place((40.0, 46.8)), window.place((41.0, 46.8)));
        let degree = (a.1 - b.1) * km / length;
        assert!((degree - 111.2).abs() < 1.5, "{degree}");
        let world = around(&[(60.0, -150.0), (-30.0, 150.0), (10.0, 0.0)], room);
        assert_eq!(scale(&world), None);
    }

    #[test]
    fn a_net_is_a_handful_of_lines() {
        let room = Room { width: 320.0, height: (240.0, 240.0), least: 300.0 };
        for at in [(40.0, 46.8), (-89.9, 0.0), (0.0, 180.0)] {
            let lines = net(&around(&[at], room));
            assert!((3..20).contains(&lines.len()), "{at:?}: {}", lines.len());
        }
    }
}
