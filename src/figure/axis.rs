//! Axes: a line with ticks and their names, for moments and for numbers.

use serde::Deserialize;

use crate::figure::label::SIZE;
use crate::figure::lettering::LABEL;
use crate::figure::pen::At;
use crate::figure::pen::Sheet;
use crate::figure::scale::Numbers;
use crate::figure::scale::time::Grain;
use crate::figure::scale::time::TimeWords;
use crate::figure::scale::time::Times;
use crate::html::node::Node;

/// How the interface writes numbers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct NumberWords {
    /// Between groups of three digits.
    pub group: String,
    /// Before a fraction.
    pub mark: String,
}

/// The height of a line of names under an axis, in pixels.
const NAMES: f64 = 16.0;
/// The length of a tick, in pixels.
const TICK: f64 = 5.0;

/// Above this a number is written as a power of ten.
const LONG_NUMBER: f64 = 1e12;

impl NumberWords {
    /// A number as the interface writes it; very large ones as `10` to a power, about.
    pub fn number(&self, number: f64) -> String {
        if number.abs() >= LONG_NUMBER {
            return powers(number, &self.mark);
        }
        let text = ((number.abs() * 1e6).round() / 1e6).to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::from(if number < 0.0 { "−" } else { "" });
        for (ix, digit) in whole.char_indices() {
            if ix > 0 && (whole.len() - ix).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(&self.mark);
            out.push_str(fraction);
        }
        out
    }
}

/// `3·10¹⁵`, to three digits.
fn powers(number: f64, mark: &str) -> String {
    let text = format!("{number:.2e}");
    let (factor, power) = text.split_once('e').unwrap_or((&text, "0"));
    let factor = factor.trim_end_matches('0').trim_end_matches('.').replace('.', mark);
    let sign = |c: char| match c.to_digit(10) {
        Some(digit) => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][digit as usize],
        None => '⁻',
    };
    let power: String = power.chars().map(sign).collect();
    if factor == "1" { format!("10{power}") } else { format!("{factor}·10{power}") }
}

/// A time axis, its line at `y`: what is drawn, and how high it is with its names below.
pub fn times(
    times: &Times,
    (words, finest): (&TimeWords, Grain),
    sheet: Sheet,
    y: f64,
) -> (Vec<Node>, f64) {
    let mut nodes = line(times, sheet, y);
    let ticks = times.ticks(words, finest);
    for tick in &ticks {
        nodes.push(sheet.line("axis", (tick.at, y), (tick.at, y + TICK)));
        let at = At::middle(tick.at, y + TICK + 13.0);
        nodes.push(sheet.text("tick", at, &tick.name).into());
        if let Some(within) = &tick.within {
            let at = At::start(tick.within_left(within, times.line()), y + TICK + 13.0 + NAMES);
            nodes.push(sheet.text("tick-within", at, within).into());
        }
    }
    let rows = if ticks.iter().any(|tick| tick.within.is_some()) { 2.0 } else { 1.0 };
    (nodes, TICK + 6.0 + NAMES * rows)
}

/// The line of a scale at `y`, broken where time is left out.
pub fn line(times: &Times, sheet: Sheet, y: f64) -> Vec<Node> {
    let mut nodes = Vec::new();
    let (mut from, end) = times.line();
    for at in times.breaks() {
        nodes.push(sheet.line("axis", (from, y), (at - 4.0, y)));
        nodes.push(sheet.path("axis break", (at, y), "M-6 5L-2 -5M2 5L6 -5"));
        from = at + 4.0;
    }
    nodes.push(sheet.line("axis", (from, y), (end, y)));
    nodes
}

/// An axis of numbers between `left` and `right`, its line at `y`, with lines from its ticks across
/// bands, each from its top to its bottom; what is drawn, and how high it is with its names below.
pub fn numbers(
    scale: &Numbers,
    words: &NumberWords,
    sheet: Sheet,
    (left, right): (f64, f64),
    (bands, y): (&[(f64, f64)], f64),
) -> (Vec<Node>, f64) {
    let mut nodes = Vec::new();
    let mut free = f64::NEG_INFINITY;
    for &tick in scale.ticks() {
        let x = left + scale.at(tick) * (right - left);
        let lines = bands.iter().map(|&(top, bottom)| sheet.line("grid", (x, top), (x, bottom)));
        nodes.extend(lines);
        let name = words.number(tick);
        let half = LABEL.width(&name, SIZE) / 2.0;
        if x - half < free || x + half > sheet.width {
            continue;
        }
        free = x + half + SIZE;
        nodes.push(sheet.text("tick", At::middle(x, y + 16.0), &name).into());
    }
    nodes.push(sheet.line("axis", (left, y), (right, y)));
    if let Some(at) = scale.break_at() {
        let x = left + at * (right - left);
        nodes.push(sheet.path("axis break", (x, y), "M-6 5L-2 -5M2 5L6 -5"));
    }
    (nodes, 22.0)
}

#[cfg(test)]
mod tests {
    use crate::figure::axis::NumberWords;

    #[test]
    fn numbers_are_written_as_the_interface_does() {
        let words = NumberWords { group: "\u{202f}".to_owned(), mark: ",".to_owned() };
        let check = |number: f64, want: &str| assert_eq!(words.number(number), want);
        check(0.0, "0");
        check(-12.5, "−12,5");
        check(6500.0, "6\u{202f}500");
        check(0.600_000_000_000_000_1, "0,6");
        check(1e15, "10¹⁵");
        check(2.5e300, "2,5·10³⁰⁰");
    }
}
