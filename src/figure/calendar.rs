//! The calendar of coverage: how many reports were published when, and about what.

pub mod unit;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::figure::axis;
use crate::figure::calendar::unit::Unit;
use crate::figure::frame::Drawing;
use crate::figure::frame::Frame;
use crate::figure::frame::figure;
use crate::figure::label::LINE;
use crate::figure::label::SIZE;
use crate::figure::label::SMALL;
use crate::figure::lettering::LABEL;
use crate::figure::pen::At;
use crate::figure::pen::Sheet;
use crate::figure::pen::count;
use crate::figure::pen::lines;
use crate::figure::scale::time::Grain;
use crate::figure::scale::time::TimeWords;
use crate::figure::scale::time::Times;
use crate::html::node::Node;
use crate::html::node::el;
use crate::time::Edtf;
use crate::time::zone::Zone;

/// The reports of a dossier by their dates.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Calendar {
    /// The words around it.
    pub frame: Frame,
    /// The names of the ticks.
    pub words: TimeWords,
    /// What the row of all reports is called.
    pub all: String,
    /// The reports, in any order.
    #[serde(default)]
    pub reports: Vec<Report>,
    /// What they are about: a row each, from the top.
    #[serde(default)]
    pub subjects: Vec<Subject>,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Report {
    /// When it was published.
    pub published: Option<Edtf>,
    /// The places of its subjects among those of the calendar, each once.
    #[serde(default)]
    pub subjects: Vec<usize>,
}

/// What reports are about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Subject {
    /// What it is called.
    pub name: String,
    /// Where its name leads.
    pub href: Option<String>,
    /// When it was: a square on its row.
    pub when: Option<Edtf>,
}

/// The reports counted by a unit of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The unit.
    pub unit: Unit,
    /// The first day of each unit with a report, and how many it has; in order.
    pub counts: Vec<(NaiveDate, usize)>,
    /// For each of those units the places of the subjects reported in it, each once, in order.
    pub subjects: Vec<Vec<usize>>,
    /// Reports without a date.
    pub undated: usize,
    /// Reports whose date is wider than the unit, so that they have no place.
    pub vague: usize,
}

/// How high the row of all reports is, in pixels.
const BARS: f64 = 64.0;
/// Up to so many reports in one place each has a mark of its own.
const FEW: usize = 6;
/// The radius of the greatest mark of a row, in pixels.
const RADIUS: f64 = 8.0;
/// How many units a drawing has at most: as many as marks of 7 pixels have room on a phone.
const UNITS: i64 = 45;

/// Counts reports by the finest unit with which a drawing is not too full.
pub fn tally(reports: &[Report]) -> Tally {
    let days: Vec<(NaiveDate, NaiveDate)> = reports
        .iter()
        .filter_map(|report| {
            let published = report.published.as_ref()?;
            Some((published.first_day()?, published.last_day()?))
        })
        .collect();
    // A vague date alone does not stretch the calendar.
    let exact = || days.iter().filter(|(first, last)| first == last);
    let (first, last) = (exact().map(|day| day.0).min(), exact().map(|day| day.1).max());
    let unit = match first.zip(last) {
        Some((first, last)) => Unit::of(first, last, UNITS),
        None => Unit::Year,
    };
    let mut places: Vec<(NaiveDate, &[usize])> = reports
        .iter()
        .filter_map(|report| {
            let (first, last) = days_of(report.published.as_ref()?)?;
            let start = unit.start(first);
            (start == unit.start(last)).then_some((start, report.subjects.as_slice()))
        })
        .collect();
    places.sort_unstable();
    let (mut counts, mut subjects) = (Vec::new(), Vec::new());
    for same in places.chunk_by(|a, b| a.0 == b.0) {
        counts.push((same[0].0, same.len()));
        let mut of: Vec<usize> = same.iter().flat_map(|(_, of)| of.iter().copied()).collect();
        of.sort_unstable();
        of.dedup();
        subjects.push(of);
    }
    let (undated, vague) = (reports.len() - days.len(), days.len() - places.len());
    Tally { unit, counts, subjects, undated, vague }
}

/// The figure; `None` where the reports do not stand in two places at least.
///
/// The unit, from days to centuries, follows from the time between the first and the last report.
/// Empty time is shown as such. Few reports have a mark each, many a bar with its
/// number; on a subject's row the area of a mark is the number of reports.
pub fn draw(calendar: &Calendar) -> Option<Node> {
    let tally = tally(&calendar.reports);
    let ends = (tally.counts.first()?.0, tally.counts.last()?.0);
    if ends.0 == ends.1 {
        return None;
    }
    let placed: Vec<(NaiveDate, &Report)> = calendar
        .reports
        .iter()
        .filter_map(|report| {
            let published = report.published.as_ref()?;
            let (first, last) = (published.first_day()?, published.last_day()?);
            (tally.unit.start(first) == tally.unit.start(last)).then_some((first, report))
        })
        .collect();
    let drawing = |sheet: Sheet| drawing(calendar, &placed, &Grid::new(tally.unit, ends, sheet));
    Some(figure(&calendar.frame, "calendar", Vec::new(), &drawing))
}

/// The rows of one sheet on their scale.
struct Grid {
    sheet: Sheet,
    unit: Unit,
    times: Times,
    /// The width of a unit, in pixels.
    column: f64,
}

impl Grid {
    fn new(unit: Unit, (first, last): (NaiveDate, NaiveDate), sheet: Sheet) -> Grid {
        let left = if sheet.is_narrow() { 0.0 } else { sheet.width * 0.33 };
        let line = (left, sheet.width);
        let end = unit.next(unit.start(last));
        let times = Times::whole((seconds(unit.start(first)), seconds(end)), Zone::UTC, line);
        let column = times.x(seconds(end)) - times.x(seconds(unit.start(last)));
        Grid { sheet, unit, times, column }
    }

    /// The middle of a unit, in pixels.
    fn x(&self, start: NaiveDate) -> f64 {
        f64::midpoint(self.times.x(seconds(start)), self.times.x(seconds(self.unit.next(start))))
    }

    fn counts(&self, days: impl Iterator<Item = NaiveDate>) -> Vec<(NaiveDate, usize)> {
        let mut starts: Vec<NaiveDate> = days.map(|day| self.unit.start(day)).collect();
        starts.sort_unstable();
        starts.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect()
    }

    /// The room for names, in pixels.
    fn names(&self) -> f64 {
        let (left, right) = self.times.line();
        if self.sheet.is_narrow() { right } else { left - 12.0 }
    }
}

fn drawing(calendar: &Calendar, placed: &[(NaiveDate, &Report)], grid: &Grid) -> Drawing {
    let sheet = grid.sheet;
    let counts = grid.counts(placed.iter().map(|(day, _)| *day));
    let most = counts.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let all = LABEL.wrap(&calendar.all, SIZE, grid.names());
    let high = if most <= FEW { count(most) * 10.0 + 6.0 } else { BARS + LINE };
    let (name_y, base) = if sheet.is_narrow() {
        (13.0, lines(all.len()) + high.max(LINE))
    } else {
        let base = high.max(lines(all.len()));
        (base - 4.0 - lines(all.len().saturating_sub(1)), base)
    };
    let mut nodes = name(&all, sheet, name_y);
    nodes.extend(columns_of(&counts, most, grid, base));
    let (axis, band) = axis::times(&grid.times, (&calendar.words, Grain::Day), sheet, base);
    nodes.extend(axis);
    let mut y = base + band + 6.0;
    let of = |ix: usize| placed.iter().filter(move |(_, report)| report.subjects.contains(&ix));
    let rows: Vec<Vec<(NaiveDate, usize)>> =
        (0..calendar.subjects.len()).map(|ix| grid.counts(of(ix).map(|(day, _)| *day))).collect();
    let most = rows.iter().flatten().map(|(_, n)| *n).max().unwrap_or(1);
    for (subject, counts) in calendar.subjects.iter().zip(&rows) {
        let (row, height) = row(subject, counts, most, grid, y);
        nodes.extend(row);
        y += height;
    }
    let links = calendar.subjects.iter().any(|subject| subject.href.is_some());
    Drawing { height: y + 2.0, nodes, links }
}

/// All reports, column by column, on a line at `base`.
fn columns_of(counts: &[(NaiveDate, usize)], most: usize, grid: &Grid, base: f64) -> Vec<Node> {
    let sheet = grid.sheet;
    let mut nodes = Vec::new();
    if most <= FEW {
        for &(start, n) in counts {
            let marks = (0..n).map(|level| (grid.x(start), base - 7.0 - 10.0 * count(level)));
            nodes.extend(marks.map(|at| sheet.circle("day published", at, 3.75)));
        }
        return nodes;
    }
    let height = |n: usize| BARS * count(n) / count(most);
    let wide = (grid.column * 0.7).clamp(1.0, 26.0);
    for &(start, n) in counts {
        let corner = (grid.x(start) - wide / 2.0, base - height(n));
        nodes.push(sheet.rect("column", corner, (wide, height(n))));
    }
    // Numbers from the highest column down, where there is room for them.
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|&ix| (std::cmp::Reverse(counts[ix].1), ix));
    let (left, right) = grid.times.line();
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for ix in order {
        let (start, n) = counts[ix];
        let (text, x) = (n.to_string(), grid.x(start));
        let half = LABEL.width(&text, SMALL) / 2.0;
        let span = (x - half, x + half);
        let free = taken.iter().all(|(from, to)| span.1 + 5.0 <= *from || to + 5.0 <= span.0);
        // A neighbour that is higher would stand behind the number.
        let clear = counts.iter().all(|(other, m)| {
            let near = (grid.x(*other) - x).abs() < half + wide / 2.0 + 1.0;
            *other == start || !near || height(*m) < height(n) + 2.0
        });
        if free && clear && span.0 >= left && span.1 <= right {
            taken.push(span);
            let at = At::middle(x, base - height(n) - 5.0);
            nodes.push(sheet.text("number", at, &text).into());
        }
    }
    nodes
}

/// A name in lines, the first at `y`.
fn name(words: &[String], sheet: Sheet, y: f64) -> Vec<Node> {
    let line =
        |(n, text): (usize, &String)| sheet.text("name", At::start(0.0, y + lines(n)), text).into();
    words.iter().enumerate().map(line).collect()
}

/// A subject: its name, when it was, and a mark for each unit in which it was reported.
fn row(
    subject: &Subject,
    counts: &[(NaiveDate, usize)],
    most: usize,
    grid: &Grid,
    y: f64,
) -> (Vec<Node>, f64) {
    let sheet = grid.sheet;
    let (left, right) = grid.times.line();
    let words = LABEL.wrap(&subject.name, SIZE, grid.names());
    let more = lines(words.len().saturating_sub(1));
    // On a phone the line lies under the name, else level with its middle.
    let (name_y, line_y, height) = if sheet.is_narrow() {
        (y + 13.0, y + 33.0 + more, 46.0 + more)
    } else {
        (y + 16.0, y + 12.0 + more / 2.0, 24.0 + more)
    };
    let name = name(&words, sheet, name_y);
    let told = el("title").text(subject.name.as_str());
    let name: Node = match &subject.href {
        Some(href) => el("a").attr("href", href.as_str()).child(told).children(name).into(),
        None => el("g").child(told).children(name).into(),
    };
    let mut nodes = vec![name, sheet.line("grid", (left, line_y), (right, line_y))];
    for &(start, n) in counts {
        // The area is the number; one report alone can still be seen.
        let share = count(n) / count(most);
        let radius = if most <= FEW {
            3.75 + 0.75 * count(n - 1)
        } else {
            RADIUS.min(grid.column) * libm::sqrt(share)
        };
        nodes.push(sheet.circle("day published", (grid.x(start), line_y), radius.max(2.0)));
    }
    if let Some((first, last)) = subject.when.as_ref().and_then(days_of) {
        let (from, to) = (grid.times.x(seconds(first)), grid.times.x(seconds(unit::after(last))));
        let cut = grid.times.cuts(seconds(last), seconds(first));
        let inside = cut == (false, false);
        if inside && to - from > 10.0 {
            nodes.push(sheet.rect("within happened", (from, line_y - 11.0), (to - from, 4.0)));
        } else if inside {
            let at = (f64::midpoint(from, to), line_y);
            nodes.push(sheet.path("happened", at, "M-2.5 -11.5H2.5V-6.5H-2.5Z"));
        }
    }
    (nodes, height)
}

fn days_of(when: &Edtf) -> Option<(NaiveDate, NaiveDate)> {
    Some((when.first_day()?, when.last_day()?))
}

/// Midnight of a day, in seconds.
fn seconds(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
}
