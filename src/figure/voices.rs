//! A bar parted by shares: whose words fill a report.

use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::node::el;

/// A part of the bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// What it is called.
    pub name: String,
    /// How much it is, in any unit that all parts share.
    pub amount: usize,
}

/// The side of a swatch.
const SWATCH: &str = "14";
/// How many patterns there are; a bar has no more parts.
pub const PATTERNS: usize = 7;

/// The bar with its title and description for those who do not see it.
///
/// Parts stand in the order given, from the left, and are told by a pattern, never by colour
/// alone: the caller lists the same numbers in words, each beside the [`swatch`] of its part.
/// Amounts of nothing are left out. Lengths are hundredths of the bar, which is as wide as its
/// place and as high as the style sheet says, so that patterns keep their size on every screen.
pub fn draw(shares: &[Share], title: &str, description: &str) -> Node {
    let total: usize = shares.iter().map(|share| share.amount).sum();
    let mut svg = el("svg")
        .class("chart voices-bar")
        .attr("width", "100%")
        .attr("role", "img")
        .attr("aria-label", format!("{title}. {description}"))
        .child(el("defs").children((1..PATTERNS.min(shares.len())).map(pattern)));
    let mut x = 0.0;
    for (ix, share) in shares.iter().enumerate() {
        if share.amount > 0 {
            let width = part(share.amount, total);
            let label = el("title").text(&share.name);
            svg = svg.child(
                filled(ix)
                    .attr("x", percent(x))
                    .attr("y", "0")
                    .attr("width", percent(width))
                    .attr("height", "100%")
                    .child(label),
            );
            x += width;
        }
    }
    svg.into()
}

/// The pattern of a part, by its place in the bar from 0, for a list beside the bar.
pub fn swatch(ix: usize) -> Node {
    let side = format!("0 0 {SWATCH} {SWATCH}");
    let square = filled(ix).attr("width", SWATCH).attr("height", SWATCH);
    el("svg")
        .class("swatch")
        .attr("viewBox", side)
        .attr("width", SWATCH)
        .attr("height", SWATCH)
        .attr("aria-hidden", "true")
        .child(square)
        .into()
}

/// A rectangle in the pattern of a part: the first is plain.
fn filled(ix: usize) -> Element {
    let rect = el("rect").class("voice");
    match ix % PATTERNS {
        0 => rect,
        n => rect.attr("fill", format!("url(#voice-{n})")),
    }
}

/// The `n`th pattern: lines and points in one colour on the page's own.
fn pattern(n: usize) -> Node {
    let lines = match n {
        1 => "M0 10L10 0M-2 2L2 -2M8 12L12 8",
        2 => "M0 5H10",
        3 => "M5 4V6M0 -1V1M10 -1V1M0 9V11M10 9V11",
        4 => "M5 0V10",
        5 => "M0 10L10 0M0 0L10 10",
        _ => "M0 0L10 10M-2 8L2 12M8 -2L12 2",
    };
    el("pattern")
        .attr("id", format!("voice-{n}"))
        .attr("width", "10")
        .attr("height", "10")
        .attr("patternUnits", "userSpaceOnUse")
        .child(el("rect").class("voice-ground").attr("width", "10").attr("height", "10"))
        .child(el("path").class("voice-lines").attr("d", lines))
        .into()
}

#[expect(clippy::cast_precision_loss, reason = "amounts are counts of words")]
fn part(amount: usize, total: usize) -> f64 {
    100.0 * amount as f64 / total as f64
}

/// A length with two decimals at most.
fn percent(length: f64) -> String {
    format!("{}%", (length * 100.0).round() / 100.0)
}

#[cfg(test)]
mod tests {
    use crate::figure::voices::Share;
    use crate::figure::voices::draw;
    use crate::html::write::write;

    #[test]
    fn parts_fill_the_bar_in_order() {
        let check = |amounts: &[usize], want: &[(&str, &str)]| {
            let share = |amount: &usize| Share { name: amount.to_string(), amount: *amount };
            let shares: Vec<Share> = amounts.iter().map(share).collect();
            let svg = write(&[draw(&shares, "Voices", "Parts of a text")]);
            let parts: Vec<String> =
                want.iter().map(|(x, w)| format!("x=\"{x}\" y=\"0\" width=\"{w}\"")).collect();
            assert!(parts.iter().all(|part| svg.contains(part)), "{svg}");
            assert_eq!(svg.matches("<title>").count(), want.len(), "{svg}");
        };
        check(&[1, 1], &[("0%", "50%"), ("50%", "50%")]);
        check(&[2, 0, 1], &[("0%", "66.67%"), ("66.67%", "33.33%")]);
        check(&[], &[]);
        check(&[0, 0], &[]);
    }
}
