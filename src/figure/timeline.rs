//! The timeline: what happened above a line of time, what was published below it.

mod mark;
mod stack;

use serde::Deserialize;

use crate::figure::axis;
use crate::figure::frame::Drawing;
use crate::figure::frame::Frame;
use crate::figure::frame::figure;
use crate::figure::label::Block;
use crate::figure::label::Flag;
use crate::figure::label::GAP;
use crate::figure::label::LINE;
use crate::figure::label::SIZE;
use crate::figure::label::place;
use crate::figure::lettering::LABEL;
use crate::figure::pen::At;
use crate::figure::pen::Sheet;
use crate::figure::pen::count;
use crate::figure::scale::time::Grain;
use crate::figure::scale::time::TimeWords;
use crate::figure::scale::time::Times;
use crate::figure::timeline::mark::Mark;
use crate::figure::timeline::mark::Symbol;
use crate::figure::timeline::stack::Stack;
use crate::figure::timeline::stack::stack;
use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::node::el;
use crate::time::Edtf;
use crate::time::zone::Zone;

/// The height of a row, in pixels: a line of a label takes two, and one stays free above the label.
const ROW: f64 = 8.0;
/// How many rows of labels there are at most, and on a phone, where a label takes more of them.
const ROWS: (usize, usize) = (54, 90);
/// A lane with more marks than this has fewer rows of labels: where not all can be named, the
/// marks are what is read.
const MANY: usize = 30;
/// How many rows such a lane has.
const FEW_ROWS: usize = 18;
/// A lane with more marks than this has no labels: it shows how many there are and when.
const CROWD: usize = 400;

/// How many lines a label has at most, in a lane of many marks too, and how narrow they may be, in
/// pixels.
const LINES: usize = 5;
const FEW_LINES: usize = 2;
const NARROW: f64 = 96.0;

/// Marks nearer to each other than this share the line to their labels, in pixels.
const SHARED: f64 = 3.0;
/// The space between that line and the text, in pixels.
const BESIDE: f64 = 4.0;

/// A timeline in two lanes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Timeline {
    /// The words around it.
    pub frame: Frame,
    /// The civil time of its days, and of dates without a zone of their own.
    pub zone: Zone,
    /// The names of the ticks.
    pub words: TimeWords,
    /// What the forms of the marks mean.
    pub forms: FormWords,
    /// Above the line.
    pub happened: Lane,
    /// Below the line.
    pub published: Lane,
}

/// One side of the line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Lane {
    /// What it shows.
    pub name: String,
    /// What stands in it, in any order; entries without a known end on either side are left out.
    #[serde(default)]
    pub entries: Vec<Entry>,
}

/// Something with a date.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// When.
    pub when: Edtf,
    /// What it is called: in lines where there is little room, cut where they are too many, left
    /// out where there is no room.
    pub label: String,
    /// The language of the label, where it is not the page's.
    pub lang: Option<String>,
    /// The label whole and the date in words.
    pub told: String,
    /// Where the label leads.
    pub href: Option<String>,
}

/// What the forms of the marks mean, in the interface's words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FormWords {
    /// A day.
    pub day: String,
    /// A time of day.
    pub moment: String,
    /// Some time within a span: a month, a year.
    pub within: String,
    /// From one date to another.
    pub lasting: String,
    /// A date near the truth.
    pub about: String,
    /// A date that may be wrong.
    pub uncertain: String,
}

/// The height of a level of marks, in pixels.
const LEVEL: f64 = 11.0;
/// How many marks stand above each other at most; the others are counted.
const LEVELS: usize = 12;

/// The figure; `None` where nothing has a date that can be drawn.
///
/// The unit of the scale follows from the dates, from minutes to centuries, and long gaps are left
/// out under a sign. Each mark says by its form how well its date is known. Marks at one place
/// stand above each other. Labels have a place where they meet no other; every entry tells its
/// whole name and date when pointed at.
pub fn draw(timeline: &Timeline) -> Option<Node> {
    let lanes = [&timeline.happened, &timeline.published];
    let entries: Vec<&Entry> = lanes.iter().flat_map(|lane| &lane.entries).collect();
    let spans = mark::scale_spans(&entries, timeline.zone);
    let scale = |sheet: Sheet| Times::of(&spans, timeline.zone, (0.0, sheet.width));
    let wide = scale(crate::figure::pen::SHEETS[0])?;
    let marks = lanes.iter().flat_map(|lane| mark::marks(&lane.entries, timeline.zone, &wide));
    let key = mark::key(&timeline.forms, marks);
    let drawing = |sheet: Sheet| match scale(sheet) {
        Some(times) => drawing(timeline, &times, sheet),
        None => Drawing { height: 0.0, nodes: Vec::new(), links: false },
    };
    Some(figure(&timeline.frame, "timeline", key, &drawing))
}

fn drawing(timeline: &Timeline, times: &Times, sheet: Sheet) -> Drawing {
    let above = Side::new(&timeline.happened, timeline.zone, times, sheet);
    let below = Side::new(&timeline.published, timeline.zone, times, sheet);
    let y = above.height();
    let grain = if above.has_moments() || below.has_moments() { Grain::Clock } else { Grain::Day };
    let (axis, band) = axis::times(times, (&timeline.words, grain), sheet, y);
    let mut nodes = axis::line(times, sheet, y + band);
    nodes.extend(axis);
    nodes.extend(above.draw(Way { zero: y, up: -1.0 }, Symbol::Square, sheet));
    nodes.extend(below.draw(Way { zero: y + band, up: 1.0 }, Symbol::Circle, sheet));
    let links = above.has_links() || below.has_links();
    Drawing { height: y + band + below.height(), nodes, links }
}

/// A lane laid out: distances from the line of time.
struct Side<'t> {
    lane: &'t Lane,
    /// From left to right.
    marks: Vec<Mark<'t>>,
    stack: Stack,
    labels: Vec<Option<Label>>,
}

/// A label with its place.
struct Label {
    lines: Vec<String>,
    /// Its line, in pixels from the left edge.
    at: f64,
    /// Whether the text ends at the line instead of beginning there.
    ends: bool,
    /// The row nearest to the marks.
    row: usize,
}

/// Where a lane begins and whether it goes up (−1) or down (1).
#[derive(Clone, Copy)]
struct Way {
    zero: f64,
    up: f64,
}

impl Way {
    fn y(self, distance: f64) -> f64 {
        self.zero + self.up * distance
    }
}

impl<'t> Side<'t> {
    fn new(lane: &'t Lane, zone: Zone, times: &Times, sheet: Sheet) -> Side<'t> {
        let marks = mark::marks(&lane.entries, zone, times);
        let extents: Vec<(f64, f64)> = marks.iter().map(Mark::extent).collect();
        let stack = stack(&extents, LEVELS);
        let rows = match marks.len() {
            n if n <= MANY && sheet.is_narrow() => ROWS.1,
            n if n <= MANY => ROWS.0,
            n if n <= CROWD => FEW_ROWS,
            _ => 0,
        };
        let mut wanted: Vec<Flag> = Vec::new();
        let mut texts: Vec<Vec<Vec<String>>> = Vec::new();
        let most = if marks.len() <= MANY { LINES } else { FEW_LINES };
        for mark in &marks {
            // Marks that stand almost at one place share a line.
            let before = wanted.last().map(|flag| flag.at);
            let at = before.filter(|at| (mark.flag() - at).abs() < SHARED).unwrap_or(mark.flag());
            let mut ways = settings(&mark.entry.label, most, sheet);
            let cut = vec![LABEL.shorten(&mark.entry.label, SIZE, NARROW)];
            let block = |lines: &Vec<String>| Block {
                width: LABEL.widest(lines, SIZE) + BESIDE,
                rows: 2 * lines.len() + 1,
            };
            let blocks = ways.iter().map(block).collect();
            wanted.push(Flag { at, blocks, cut: Some(block(&cut)) });
            ways.push(cut);
            texts.push(ways);
        }
        let placed = place(&wanted, sheet.width, rows);
        let shown = placed.into_iter().zip(wanted).zip(texts).zip(&stack.levels);
        let labels = shown.map(|(((place, flag), mut ways), level)| {
            let place = place.filter(|_| level.is_some())?;
            let ends = place.left + 0.01 < flag.at;
            Some(Label { lines: ways.swap_remove(place.block), at: flag.at, ends, row: place.row })
        });
        Side { lane, labels: labels.collect(), marks, stack }
    }

    /// Whether some date has a time of day.
    fn has_moments(&self) -> bool {
        self.marks.iter().any(Mark::is_moment)
    }

    fn has_links(&self) -> bool {
        let labelled = self.marks.iter().zip(&self.labels).filter(|(_, label)| label.is_some());
        labelled.into_iter().any(|(mark, _)| mark.entry.href.is_some())
    }

    /// The height of the marks.
    fn reach(&self) -> f64 {
        let more = if self.stack.more.is_empty() { 0.0 } else { LINE };
        8.0 + count(self.stack.height) * LEVEL + more
    }

    fn rows(&self) -> usize {
        let rows = |label: &Label| label.row + 2 * label.lines.len() + 1;
        self.labels.iter().flatten().map(rows).max().unwrap_or(0)
    }

    fn height(&self) -> f64 {
        self.reach() + count(self.rows()) * ROW + LINE + GAP
    }

    /// The lines of a label, each beginning or ending at its mark's line.
    fn name(&self, label: &Label, lang: Option<&str>, way: Way, sheet: Sheet) -> Vec<Node> {
        let line = |(n, text): (usize, &String)| {
            // The first line is the upper one on both sides of the line of time.
            let row = if way.up < 0.0 { label.lines.len() - 1 - n } else { n };
            let y = way.y(self.reach() + count(label.row + 2 * row + 1) * ROW) + 4.5;
            let at = if label.ends {
                At::end(label.at, y).moved(-BESIDE)
            } else {
                At::start(label.at, y).moved(BESIDE)
            };
            sheet.text("name", at, text).attr_if("lang", lang).into()
        };
        label.lines.iter().enumerate().map(line).collect()
    }

    fn draw(&self, way: Way, symbol: Symbol, sheet: Sheet) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (level, label) in self.stack.levels.iter().zip(&self.labels) {
            let (Some(level), Some(label)) = (level, label) else { continue };
            let from = way.y(8.0 + count(*level) * LEVEL);
            // Along the whole label, as a flag hangs from its pole.
            let to = way.y(self.reach() + count(label.row + 2 * label.lines.len()) * ROW - 1.0);
            nodes.push(sheet.line("leader", (label.at, from), (label.at, to)));
        }
        for ((mark, level), label) in self.marks.iter().zip(&self.stack.levels).zip(&self.labels) {
            let Some(level) = level else { continue };
            let told = el("title").text(mark.entry.told.as_str());
            let y = way.y(8.0 + count(*level) * LEVEL);
            let mut parts = vec![told.into()];
            parts.extend(mark.draw(symbol, sheet, y));
            if let Some(label) = label {
                parts.extend(self.name(label, mark.entry.lang.as_deref(), way, sheet));
            }
            nodes.push(group(mark.entry, label.is_some()).children(parts).into());
        }
        let y = way.y(8.0 + count(self.stack.height) * LEVEL + LINE / 2.0 - 4.0) + 4.0;
        for (x, n) in &self.stack.more {
            nodes.push(sheet.text("more", At::middle(*x, y), &format!("+{n}")).into());
        }
        let y = way.y(self.height() - LINE / 2.0) + 4.5;
        nodes.push(sheet.text("lane-name", At::start(0.0, y), &self.lane.name).into());
        nodes
    }
}

/// The ways a label may be set whole: in one line, in two and more, each as narrow as so many lines
/// allow. No line is wider than a good part of the sheet.
fn settings(label: &str, most_lines: usize, sheet: Sheet) -> Vec<Vec<String>> {
    // A long label on a phone takes most of a line, and leaves it recognisable.
    let most = sheet.width * if sheet.is_narrow() { 0.75 } else { 0.45 };
    let whole = LABEL.width(label, SIZE);
    let mut ways: Vec<Vec<String>> = Vec::new();
    for n in 1..=most_lines {
        let room = if n == 1 { whole + 0.01 } else { whole / count(n) * 1.15 };
        let lines = LABEL.wrap(label, SIZE, room.max(NARROW).min(most));
        // What needs more lines than it was given room for would end in a short one.
        let is_new = ways.last().is_none_or(|last| lines.len() > last.len());
        if is_new && lines.len() <= n {
            ways.push(lines);
        }
    }
    if ways.is_empty() {
        ways.extend(Some(LABEL.wrap(label, SIZE, most)).filter(|lines| lines.len() <= most_lines));
    }
    ways
}

/// What holds a mark and its label: a link where there is a label to see it by.
fn group(entry: &Entry, labelled: bool) -> Element {
    match entry.href.as_deref().filter(|_| labelled) {
        Some(href) => el("a").attr("href", href),
        None => el("g"),
    }
}
