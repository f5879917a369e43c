//! A claim as a row: who says it, a mark for what its wording allows, its value in words.

use crate::figure::intervals::Form;
use crate::figure::intervals::Row;
use crate::figure::intervals::measure::Measure;
use crate::figure::label::LINE;
use crate::figure::label::SIZE;
use crate::figure::label::SMALL;
use crate::figure::lettering::LABEL;
use crate::figure::pen::At;
use crate::figure::pen::Sheet;
use crate::figure::pen::count;
use crate::html::node::Node;
use crate::html::node::el;

/// How far an arrow that has no room on the scale reaches, in pixels.
const ARROW: f64 = 14.0;
/// The most room for a value on a phone, in pixels.
const VALUE: f64 = 150.0;
/// The space between a mark and its value in words, in pixels.
const BESIDE: f64 = 9.0;

/// From one line of a row's words to the next, in pixels.
const PITCH: f64 = LINE - 2.0;

/// Who says a claim and where, in lines that fit the room for them.
pub(super) struct Told {
    voice: Vec<String>,
    under: Vec<String>,
}

impl Told {
    /// The words of a row, whole.
    pub(super) fn of(row: &Row, measure: &Measure, sheet: Sheet) -> Told {
        // On a phone the value stands at the end of the first line, beside the voice.
        let beside =
            if sheet.is_narrow() { LABEL.width(&row.value, SIZE).min(VALUE) + BESIDE } else { 0.0 };
        Told {
            voice: LABEL.wrap(&row.voice, SIZE, measure.voice - beside),
            under: LABEL.wrap(&row.under, SMALL, measure.voice),
        }
    }

    /// What the words take beyond a line each, in pixels.
    pub(super) fn more(&self) -> f64 {
        PITCH * count((self.voice.len() + self.under.len()).saturating_sub(2))
    }

    /// From the row's top to its mark, in pixels: under the words on a phone, else level with
    /// their middle.
    pub(super) fn mark(&self, measure: &Measure, sheet: Sheet) -> f64 {
        measure.mark + if sheet.is_narrow() { self.more() } else { self.more() / 2.0 }
    }
}

/// A row with its top at `y`.
pub(super) fn draw(
    row: &Row,
    told: &Told,
    measure: &Measure,
    (sheet, y): (Sheet, f64),
) -> Vec<Node> {
    let lines = told.voice.iter().map(|line| ("name", line));
    let lines = lines.chain(told.under.iter().map(|line| ("under", line)));
    let text = |(n, (class, line)): (usize, (&str, &String))| {
        sheet.text(class, At::start(0.0, y + 14.0 + PITCH * count(n)), line).into()
    };
    let mut nodes: Vec<Node> = lines.enumerate().map(text).collect();
    let mark_y = y + told.mark(measure, sheet);
    let ends = ends(row, measure);
    nodes.extend(mark(row, ends, sheet, mark_y));
    let (at, room) = if sheet.is_narrow() {
        (At::end(sheet.width, y + 14.0), VALUE)
    } else {
        beside_mark(row, ends, sheet, mark_y)
    };
    let value = sheet.text("value", at, &LABEL.shorten(&row.value, SIZE, room)).into();
    nodes.push(match &row.href {
        Some(href) => el("a").attr("href", href.as_str()).child(value).into(),
        None => value,
    });
    nodes
}

/// The ends of the mark in pixels.
fn ends(row: &Row, measure: &Measure) -> (f64, f64) {
    let (left, right) = measure.plot;
    let x = |value: f64| measure.x(value);
    match row.form {
        Form::Exact => (x(row.low), x(row.low)),
        Form::AtLeast => (x(row.low), right.max(x(row.low) + ARROW)),
        Form::AtMost => (left.min(x(row.high) - ARROW), x(row.high)),
        Form::About | Form::Between | Form::Words => {
            let high = x(row.high);
            // A span can be seen to be one however short it is.
            let middle = f64::midpoint(x(row.low), high);
            (x(row.low).min(middle - 4.0), high.max(middle + 4.0))
        }
    }
}

fn mark(row: &Row, (left, right): (f64, f64), sheet: Sheet, y: f64) -> Vec<Node> {
    let stroke = |class: &str, from: f64, to: f64| sheet.line(class, (from, y), (to, y));
    let end = |x: f64| sheet.path("claim", (x, y), "M0 -6V6");
    match row.form {
        Form::Exact => vec![sheet.circle("claim-point", (left, y), 5.0)],
        Form::AtLeast => vec![
            stroke("claim", left, right),
            end(left),
            sheet.path("claim", (right, y), "M-6 -5L0 0L-6 5"),
        ],
        Form::AtMost => vec![
            stroke("claim", left, right),
            end(right),
            sheet.path("claim", (left, y), "M6 -5L0 0L6 5"),
        ],
        Form::Between => vec![stroke("claim-bar", left, right), end(left), end(right)],
        Form::Words => vec![stroke("claim-dashed", left, right), end(left), end(right)],
        Form::About => {
            // Dots outside, the stroke in the middle half: the ends are not known.
            let quarter = (right - left) / 4.0;
            let middle = f64::midpoint(left, right);
            vec![
                stroke("claim-soft", left, right),
                stroke("claim-bar", left + quarter, right - quarter),
                sheet.circle("claim-hollow", (middle, y), 4.5),
            ]
        }
    }
}

/// Where the value stands beside its mark, and how wide it may be: on the side that has room, or
/// above.
fn beside_mark(row: &Row, (left, right): (f64, f64), sheet: Sheet, y: f64) -> (At, f64) {
    let wide = LABEL.width(&row.value, SIZE);
    let plot = sheet.width * 0.36;
    let after = At::start(right, y + 4.5).moved(BESIDE);
    let before = At::end(left, y + 4.5).moved(-BESIDE);
    // The side an arrow points to is its own.
    let fits_after = right + BESIDE + wide <= sheet.width && row.form != Form::AtLeast;
    let fits_before = left - BESIDE - wide >= plot && row.form != Form::AtMost;
    if fits_after {
        (after, wide)
    } else if fits_before {
        (before, wide)
    } else if left + wide <= sheet.width {
        (At::start(left, y - 8.0), wide)
    } else {
        (At::end(sheet.width, y - 8.0), sheet.width - plot)
    }
}
