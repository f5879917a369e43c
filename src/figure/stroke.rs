//! Numbers and lines as SVG writes them: short, rounded, the same on every machine.

use std::fmt::Write;

/// A point of a drawing: to the right, and down.
pub type Point = (f64, f64);

/// A length with two decimals at most.
pub fn number(length: f64) -> String {
    let rounded = (length * 100.0).round() / 100.0;
    // Zero has a sign, which means nothing in a drawing.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// The path of lines, to a tenth of a unit: a move, then relative steps. Lines of one point are
/// left out; `closed` joins the end of each line to its start.
pub fn path(lines: &[Vec<Point>], closed: bool) -> String {
    let mut out = String::new();
    for line in lines {
        let mut points = line.iter().map(|point| (tenths(point.0), tenths(point.1)));
        let Some(first) = points.next() else { continue };
        let mut last = first;
        let mut steps = String::new();
        for point in points.filter(|point| *point != first || !closed) {
            if point != last {
                step(point.0 - last.0, &mut steps);
                step(point.1 - last.1, &mut steps);
                last = point;
            }
        }
        if !steps.is_empty() {
            out.push('M');
            step(first.0, &mut out);
            step(first.1, &mut out);
            out.push('l');
            out.push_str(steps.trim_start());
            if closed {
                out.push('z');
            }
        }
    }
    out
}

#[expect(clippy::cast_possible_truncation, reason = "drawings are far smaller than 2^31 units")]
fn tenths(length: f64) -> i32 {
    (length * 10.0).round() as i32
}

/// Adds a number to a path, with a space where the sign does not part it from the one before.
fn step(tenths: i32, out: &mut String) {
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    if tenths < 0 {
        out.push('-');
    } else if !out.ends_with(['M', 'l']) && !out.is_empty() {
        out.push(' ');
    }
    let written = match (whole, part) {
        (_, 0) => write!(out, "{whole}"),
        (0, _) => write!(out, ".{part}"),
        _ => write!(out, "{whole}.{part}"),
    };
    written.expect("writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use crate::figure::stroke::number;
    use crate::figure::stroke::path;

    #[test]
    fn numbers_are_short() {
        let check = |length: f64, want: &str| assert_eq!(number(length), want);
        check(1.0, "1");
        check(2.0 / 3.0, "0.67");
        check(-0.001, "0");
        check(1.004, "1");
        check(33.3333, "33.33");
    }

    #[test]
    fn a_path_is_a_move_and_steps() {
        let line = vec![(1.0, 2.0), (1.5, 2.0), (1.5, 1.04), (1.51, 1.04)];
        assert_eq!(path(std::slice::from_ref(&line), false), "M1 2l.5 0 0-1");
        assert_eq!(path(&[line], true), "M1 2l.5 0 0-1z");
        assert_eq!(path(&[vec![(1.0, 2.0)], vec![]], true), "");
    }
}
