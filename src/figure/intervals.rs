//! Claims of one question as intervals on one scale, of numbers or of moments: what each wording
//! allows, a row each.

mod measure;
mod row;

pub use measure::Clock;
pub use measure::moment;

use serde::Deserialize;

use crate::figure::axis::NumberWords;
use crate::figure::frame::Drawing;
use crate::figure::frame::Frame;
use crate::figure::frame::figure;
use crate::figure::intervals::measure::Measure;
use crate::figure::intervals::row::Told;
use crate::figure::label::LINE;
use crate::figure::label::SIZE;
use crate::figure::label::SMALL;
use crate::figure::lettering::LABEL;
use crate::figure::pen::At;
use crate::figure::pen::SHEETS;
use crate::figure::pen::Sheet;
use crate::html::node::Node;

/// The claims of one question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Intervals {
    /// The words around it.
    pub frame: Frame,
    /// How numbers are written.
    pub words: NumberWords,
    /// What to say on a logarithmic axis.
    pub logarithmic: String,
    /// What to say of the numbers that all rows allow; `None` draws none.
    pub agreement: Option<String>,
    /// What makes the numbers moments; none for numbers.
    pub clock: Option<Clock>,
    /// The claims, one origin after another.
    #[serde(default)]
    pub groups: Vec<Group>,
}

/// Claims of one origin.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Group {
    /// What it is called.
    pub name: String,
    /// Its claims, in order.
    pub rows: Vec<Row>,
}

/// A claim.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Row {
    /// Who says so.
    pub voice: String,
    /// Where and as of when.
    pub under: String,
    /// The value in words: it stands beside the mark.
    pub value: String,
    /// The least number that the wording allows.
    pub low: f64,
    /// The most; infinite where it sets no limit.
    pub high: f64,
    /// How the wording bounds it.
    pub form: Form,
    /// Where the value leads.
    pub href: Option<String>,
}

/// How a claim bounds its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// One number.
    Exact,
    /// That number or more.
    AtLeast,
    /// That number or less.
    AtMost,
    /// Near that number.
    About,
    /// Between two numbers.
    Between,
    /// A word for many, read as a span.
    Words,
}

/// The numbers that every row allows; `None` without two rows or without such a number.
pub fn agreement<'r>(rows: impl Iterator<Item = &'r Row>) -> Option<(f64, f64)> {
    let (mut n, mut low, mut high) = (0, f64::NEG_INFINITY, f64::INFINITY);
    for row in rows {
        (n, low, high) = (n + 1, low.max(row.low), high.min(row.high));
    }
    (n > 1 && low <= high).then_some((low, high))
}

/// The figure; `None` where no row has a number.
///
/// An exact value is a point, "at least" an arrow to the right, "at most" one to the left, "about"
/// a span with soft ends, "between" a bar; a word for many is a dashed bar as wide as its reading.
/// The scale is logarithmic where the numbers span more than two orders of magnitude, and says so;
/// one of moments says whose civil time it shows.
/// What all rows allow is shaded.
pub fn draw(intervals: &Intervals) -> Option<Node> {
    Measure::of(intervals, SHEETS[0])?;
    let drawing = |sheet: Sheet| drawing(intervals, sheet);
    Some(figure(&intervals.frame, "intervals", Vec::new(), &drawing))
}

fn drawing(intervals: &Intervals, sheet: Sheet) -> Drawing {
    let Some(measure) = Measure::of(intervals, sheet) else {
        return Drawing { height: 0.0, nodes: Vec::new(), links: false };
    };
    let named = intervals.groups.len() > 1;
    let shaded = agreement(intervals.groups.iter().flat_map(|group| &group.rows));
    let shaded = shaded.zip(intervals.agreement.as_ref());
    let top = if shaded.is_some() { LINE + 4.0 } else { 0.0 };
    let (mut rows, mut bands) = (Vec::new(), Vec::new());
    let mut y = top;
    for (ix, group) in intervals.groups.iter().enumerate() {
        if named {
            y += if ix > 0 { 6.0 } else { 0.0 };
            rows.push(sheet.line("origin-rule", (0.0, y), (sheet.width, y)));
            let name = LABEL.shorten(&group.name, SMALL, sheet.width);
            rows.push(sheet.text("origin-name", At::start(0.0, y + 15.0), &name).into());
            y += LINE + 2.0;
        }
        for row in &group.rows {
            let told = Told::of(row, &measure, sheet);
            rows.extend(row::draw(row, &told, &measure, (sheet, y)));
            let mark = y + told.mark(&measure, sheet);
            bands.push((mark - 9.0, mark + 9.0));
            y += measure.row + told.more();
        }
    }
    let foot = y + 6.0;
    if !sheet.is_narrow() {
        // Beside the texts there is room for whole lines; under them only for pieces.
        bands = vec![(top, foot)];
    }
    let mut nodes = Vec::new();
    if let Some((zone, words)) = shaded {
        nodes.extend(shade(zone, words, &measure, (sheet, &bands)));
    }
    let (axis, band) = measure.axis(intervals, sheet, (&bands, foot));
    nodes.extend(axis);
    nodes.extend(rows);
    let mut height = foot + band;
    if let Some(said) = measure.said(intervals) {
        let at = At::start(measure.plot.0, height + 12.0);
        let said = LABEL.shorten(said, SIZE, sheet.width - measure.plot.0);
        nodes.push(sheet.text("tick-within", at, &said).into());
        height += LINE;
    }
    let links = intervals.groups.iter().flat_map(|group| &group.rows).any(|row| row.href.is_some());
    Drawing { height, nodes, links }
}

/// What all rows allow, behind their bands, with its words above.
fn shade(
    (low, high): (f64, f64),
    words: &str,
    measure: &Measure,
    (sheet, bands): (Sheet, &[(f64, f64)]),
) -> Vec<Node> {
    let (from, to) = (measure.x(low).max(measure.plot.0), measure.x(high));
    let mut nodes = Vec::new();
    for &(top, bottom) in bands {
        nodes.push(sheet.rect("agreed", (from, top), (to - from, bottom - top)));
        nodes.push(sheet.line("agreed-edge", (from, top), (from, bottom)));
        // One number alone is one line.
        if high.is_finite() && to - from >= 3.0 {
            nodes.push(sheet.line("agreed-edge", (to, top), (to, bottom)));
        }
    }
    let words = LABEL.shorten(words, SMALL, sheet.width);
    let wide = LABEL.width(&words, SMALL);
    let at = if from + wide <= sheet.width {
        At::start(from, 13.0)
    } else {
        At::end(to.max(wide), 13.0)
    };
    nodes.push(sheet.text("agreed-name", at, &words).into());
    nodes
}

#[cfg(test)]
mod tests {
    use crate::figure::intervals::Form;
    use crate::figure::intervals::Row;
    use crate::figure::intervals::agreement;

    #[test]
    fn what_all_allow_is_where_every_interval_meets() {
        let check = |spans: &[(f64, f64)], want: Option<(f64, f64)>| {
            let row = |&(low, high): &(f64, f64)| Row {
                voice: String::new(),
                under: String::new(),
                value: String::new(),
                low,
                high,
                form: Form::Between,
                href: None,
            };
            let rows: Vec<Row> = spans.iter().map(row).collect();
            assert_eq!(agreement(rows.iter()), want);
        };
        check(&[(49.0, f64::INFINITY), (45.0, 55.0)], Some((49.0, 55.0)));
        check(&[(2.0, 2.0), (3.0, f64::INFINITY)], None);
        check(&[(3.0, f64::INFINITY), (5.0, f64::INFINITY)], Some((5.0, f64::INFINITY)));
        check(&[(15.0, 15.0), (15.0, 15.0)], Some((15.0, 15.0)));
        check(&[(15.0, 15.0)], None);
    }
}
