//! The scale on which intervals lie, of numbers or of moments, and where it stands on a sheet.

use serde::Deserialize;

use crate::figure::axis;
use crate::figure::axis::NumberWords;
use crate::figure::intervals::Form;
use crate::figure::intervals::Intervals;
use crate::figure::intervals::Row;
use crate::figure::label::LINE;
use crate::figure::label::SIZE;
use crate::figure::lettering::LABEL;
use crate::figure::pen::Sheet;
use crate::figure::scale::Numbers;
use crate::figure::scale::time::Grain;
use crate::figure::scale::time::TimeWords;
use crate::figure::scale::time::Times;
use crate::html::node::Node;
use crate::time::instant::Instant;
use crate::time::zone::Zone;

/// What makes numbers moments: seconds of Unix time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Clock {
    /// The civil time of the axis.
    pub zone: Zone,
    /// The names of its ticks.
    pub words: TimeWords,
    /// What to say of its civil time, under the axis.
    pub told: String,
}

/// Seconds in a day, but for the last.
const DAY: f64 = 86_399.0;

/// A moment as the ends of a row have it.
#[expect(clippy::cast_precision_loss, reason = "seconds of the years that are written fit")]
pub fn moment(instant: Instant) -> f64 {
    instant.unix_seconds() as f64
}

#[expect(clippy::cast_possible_truncation, reason = "a cast of a float stops at the ends")]
fn second(value: f64) -> i64 {
    value.round() as i64
}

/// The scale of a sheet.
pub(super) enum Scale {
    Numbers(Numbers),
    Times(Times, Grain),
}

/// How far the shape of each sheet's rows is apart.
pub(super) struct Measure {
    /// The plot's left and right edges, in pixels.
    pub(super) plot: (f64, f64),
    /// The height of a row, in pixels.
    pub(super) row: f64,
    /// From a row's top to its mark, in pixels.
    pub(super) mark: f64,
    /// The room for the voice, in pixels.
    pub(super) voice: f64,
    scale: Scale,
}

impl Measure {
    /// The scale of all rows on a sheet; `None` where no row has an end to show.
    pub(super) fn of(intervals: &Intervals, sheet: Sheet) -> Option<Measure> {
        let (plot, row, mark, voice) = if sheet.is_narrow() {
            ((10.0, sheet.width - 10.0), 2.0 * LINE + 28.0, 2.0 * LINE + 10.0, sheet.width)
        } else {
            let left = sheet.width * 0.36;
            ((left + 10.0, sheet.width - 10.0), 2.0 * LINE + 8.0, LINE + 2.0, left - 12.0)
        };
        let (scale, plot) = match &intervals.clock {
            Some(clock) => (times(intervals, clock, plot)?, plot),
            None => {
                let numbers = numbers(intervals, if sheet.is_narrow() { 5 } else { 8 })?;
                let plot = fitting(plot, &numbers, &intervals.words, sheet);
                (Scale::Numbers(numbers), plot)
            }
        };
        Some(Measure { plot, row, mark, voice, scale })
    }

    /// The place of a value in pixels; what is endless goes as far as the plot.
    pub(super) fn x(&self, value: f64) -> f64 {
        match &self.scale {
            _ if !value.is_finite() => {
                if value < 0.0 {
                    self.plot.0
                } else {
                    self.plot.1
                }
            }
            Scale::Numbers(scale) => self.plot.0 + scale.at(value) * (self.plot.1 - self.plot.0),
            Scale::Times(times, _) => times.x(second(value)),
        }
    }

    /// The axis with its line at `y` and lines from its ticks across bands: what is drawn, and how
    /// high it is with its names below.
    pub(super) fn axis(
        &self,
        intervals: &Intervals,
        sheet: Sheet,
        (bands, y): (&[(f64, f64)], f64),
    ) -> (Vec<Node>, f64) {
        match (&self.scale, &intervals.clock) {
            (Scale::Times(times, grain), Some(clock)) => {
                let mut nodes = Vec::new();
                for tick in times.ticks(&clock.words, *grain) {
                    let across = |&(top, bottom): &(f64, f64)| {
                        sheet.line("grid", (tick.at, top), (tick.at, bottom))
                    };
                    nodes.extend(bands.iter().map(across));
                }
                let (axis, high) = axis::times(times, (&clock.words, *grain), sheet, y);
                nodes.extend(axis);
                (nodes, high)
            }
            (Scale::Numbers(scale), _) => {
                axis::numbers(scale, &intervals.words, sheet, self.plot, (bands, y))
            }
            (Scale::Times(..), None) => (Vec::new(), 0.0),
        }
    }

    /// What must be said of the scale under its axis.
    pub(super) fn said<'i>(&self, intervals: &'i Intervals) -> Option<&'i str> {
        match &self.scale {
            Scale::Numbers(scale) => {
                scale.is_logarithmic().then_some(intervals.logarithmic.as_str())
            }
            Scale::Times(..) => intervals.clock.as_ref().map(|clock| clock.told.as_str()),
        }
    }
}

fn rows(intervals: &Intervals) -> impl Iterator<Item = &Row> {
    intervals.groups.iter().flat_map(|group| &group.rows)
}

fn numbers(intervals: &Intervals, most_ticks: usize) -> Option<Numbers> {
    let ends = rows(intervals).flat_map(|row| match row.form {
        // Nobody says that it may be none at all: the scale need not reach down to that.
        Form::AtMost => [row.high, row.high],
        _ => [row.low, row.high],
    });
    Numbers::of(ends, most_ticks)
}

fn times(intervals: &Intervals, clock: &Clock, plot: (f64, f64)) -> Option<Scale> {
    let span = |row: &Row| {
        let low = if row.low.is_finite() { row.low } else { row.high };
        let high = if row.high.is_finite() { row.high } else { row.low };
        (low.is_finite() && high.is_finite()).then(|| (second(low), second(high)))
    };
    let spans: Vec<(i64, i64)> = rows(intervals).filter_map(span).collect();
    // Days of other zones than the axis begin at an hour of it.
    let is_midnight = |(from, _): &(i64, i64)| {
        let local = Instant::from_unix_seconds(*from).local(clock.zone);
        local.is_none_or(|local| local.time() == chrono::NaiveTime::MIN)
    };
    let whole_days = rows(intervals).all(|row| row.high - row.low >= DAY);
    let by_days = whole_days && spans.iter().all(is_midnight);
    let grain = if by_days { Grain::Day } else { Grain::Clock };
    Some(Scale::Times(Times::of(&spans, clock.zone, plot)?, grain))
}

/// A plot with room at both ends for the names of the ticks there.
fn fitting(
    (left, right): (f64, f64),
    scale: &Numbers,
    words: &NumberWords,
    sheet: Sheet,
) -> (f64, f64) {
    let half =
        |tick: Option<&f64>| tick.map_or(0.0, |tick| LABEL.width(&words.number(*tick), SIZE) / 2.0);
    let left = if sheet.is_narrow() { left.max(half(scale.ticks().first())) } else { left };
    (left, right.min(sheet.width - half(scale.ticks().last())))
}
