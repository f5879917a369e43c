//! The scale of time: from minutes to centuries, long gaps left out, ticks at civil boundaries.

use chrono::Datelike;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::Timelike;
use serde::Deserialize;

use crate::figure::label::GAP;
use crate::figure::label::SIZE;
use crate::figure::lettering::LABEL;
use crate::time::instant::Instant;
use crate::time::zone::Zone;

/// How the interface names the ticks of a time axis.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TimeWords {
    /// The months, short, from January; twelve.
    pub months: Vec<String>,
    /// A day with its month: `{d}`, `{m}`.
    pub day: String,
    /// A month or a day of one with its year: `{x}`, `{y}`.
    pub with_year: String,
    /// A full hour: `{h}`.
    pub hour: String,
    /// An hour and minutes: `{h}`, `{min}`.
    pub minute: String,
}

/// A span of time on a line, without its long gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    zone: Zone,
    /// From left to right; never empty.
    parts: Vec<Part>,
    /// The ends of the line, in pixels.
    left: f64,
    right: f64,
}

/// The finest thing that the ticks of an axis may tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// Times of day.
    Clock,
    /// Days.
    Day,
}

/// A stretch of time without a long gap.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Part {
    /// Seconds of Unix time; the end is not before the start.
    from: i64,
    to: i64,
    /// Pixels.
    left: f64,
    right: f64,
}

/// A place on the axis with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Pixels from the left edge.
    pub at: f64,
    /// What it is called under the line: `26`, `mars`, `2022`.
    pub name: String,
    /// What it belongs to, at the first tick of each: `mars 2022`.
    pub within: Option<String>,
}

/// Half the room that a break takes on the axis, in pixels.
const BREAK: f64 = 14.0;
/// The room beside the first and the last moment of a part, in pixels.
const EDGE: f64 = 20.0;
/// The share of all time that a gap must have to be left out.
const LONG: f64 = 0.6;
/// How many gaps are left out at most: an axis of many pieces shows no distances.
const BREAKS: usize = 3;
/// The least room between ticks on average, in pixels: an axis is read at a glance.
const ROOM: f64 = 56.0;
/// The shortest time a scale spans, in seconds: a minute on either side of a single moment.
const SHORTEST: i64 = 120;

impl Times {
    /// The scale of some spans, each from its first second to the one after its last, on a line
    /// between two places in pixels; `None` without any.
    ///
    /// A gap with nothing in it is left out when it is more than three fifths of the time; the same
    /// scale holds on both sides of it.
    pub fn of(spans: &[(i64, i64)], zone: Zone, line: (f64, f64)) -> Option<Times> {
        Some(Times::on(parts(spans)?, zone, line))
    }

    /// The scale of one span with all its gaps.
    pub fn whole((from, to): (i64, i64), zone: Zone, line: (f64, f64)) -> Times {
        Times::on(vec![(from, to.max(from + SHORTEST))], zone, line)
    }

    fn on(parts: Vec<(i64, i64)>, zone: Zone, (start, end): (f64, f64)) -> Times {
        let time: i64 = parts.iter().map(|(from, to)| to - from).sum();
        let breaks = parts.len() - 1;
        let room = end - start - 2.0 * EDGE - 2.0 * (BREAK + EDGE) * count(breaks);
        let scale = room / seconds(time.max(1));
        let mut left = start + EDGE;
        let parts = parts.into_iter().map(|(from, to)| {
            let right = left + seconds(to - from) * scale;
            let part = Part { from, to, left, right };
            left = right + 2.0 * (EDGE + BREAK);
            part
        });
        Times { zone, parts: parts.collect(), left: start, right: end }
    }

    /// The ends of the line, in pixels.
    pub fn line(&self) -> (f64, f64) {
        (self.left, self.right)
    }

    /// The first and the last moment of the scale.
    pub fn ends(&self) -> (i64, i64) {
        (self.parts[0].from, self.parts[self.parts.len() - 1].to)
    }

    /// Whether the scale begins after a span's start, and whether it ends before its end.
    pub fn cuts(&self, from: i64, to: i64) -> (bool, bool) {
        let (first, last) = self.ends();
        (from < first, to > last)
    }

    /// The place of a moment in pixels; in a gap, its nearer edge.
    pub fn x(&self, moment: i64) -> f64 {
        let part = self.parts.iter().rev().find(|part| part.from <= moment);
        let part = part.unwrap_or(&self.parts[0]);
        let time = seconds((part.to - part.from).max(1));
        let share = (seconds(moment.saturating_sub(part.from)) / time).clamp(0.0, 1.0);
        part.left + share * (part.right - part.left)
    }

    /// The places, in pixels, where time was left out.
    pub fn breaks(&self) -> impl Iterator<Item = f64> {
        self.parts.windows(2).map(|two| f64::midpoint(two[0].right, two[1].left))
    }

    /// Ticks at civil boundaries of the zone, as many as have room for their names.
    ///
    /// A part without a boundary has its beginning for a tick.
    pub fn ticks(&self, words: &TimeWords, finest: Grain) -> Vec<Tick> {
        let fitting = STEPS.iter().filter(|step| step.grain() >= finest).find_map(|step| {
            let few = seconds(self.time()) / step.seconds() <= (self.right - self.left) / ROOM;
            let mut ticks = few.then(|| self.with_step(*step, words))?;
            let crowded = self.without_crowding(&mut ticks);
            (self.fits(&ticks) && crowded <= 1).then_some((*step, ticks))
        });
        let (step, mut ticks) = fitting.unwrap_or((Step::Days(1), Vec::new()));
        for part in &self.parts {
            let has =
                ticks.iter().any(|tick| (part.left - EDGE..=part.right + EDGE).contains(&tick.at));
            if let Some(local) = self.local(part.from).filter(|_| !has) {
                let name = step.whole_name(local, words);
                let half = LABEL.width(&name, SIZE) / 2.0;
                let at = part.left.max(self.left + half).min(self.right - half);
                let near = |tick: &Tick| {
                    (tick.at - at).abs() < half + LABEL.width(&tick.name, SIZE) / 2.0 + GAP
                };
                if !ticks.iter().any(near) {
                    ticks.push(Tick { at, name, within: None });
                }
            }
        }
        ticks.sort_by(|a, b| a.at.total_cmp(&b.at));
        ticks
    }

    fn time(&self) -> i64 {
        self.parts.iter().map(|part| part.to - part.from).sum()
    }

    fn local(&self, moment: i64) -> Option<NaiveDateTime> {
        Instant::from_unix_seconds(moment).local(self.zone)
    }

    fn with_step(&self, step: Step, words: &TimeWords) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        for part in &self.parts {
            let mut last = None;
            let Some(first) = self.local(part.from) else { continue };
            let mut local = step.floor(first);
            while let Some(boundary) = local {
                let moment = self.zone.instant(boundary).unix_seconds();
                if moment > part.to {
                    break;
                }
                if moment >= part.from {
                    let (name, within) = step.name(boundary, words);
                    let new = within.clone().filter(|_| last != within);
                    last = within;
                    ticks.push(Tick { at: self.x(moment), name, within: new });
                }
                local = step.next(boundary).filter(|next| *next > boundary);
            }
        }
        // A name that would stand over an edge is left out, with its tick.
        let inside = |tick: &Tick| {
            let half = LABEL.width(&tick.name, SIZE) / 2.0;
            tick.at - half >= self.left && tick.at + half <= self.right
        };
        let gone = ticks.iter().position(inside).unwrap_or(0);
        if let Some(first) = ticks[..gone].iter().find_map(|tick| tick.within.clone()) {
            // What the ticks left out belonged to is said at the first that stays.
            ticks[gone].within.get_or_insert(first);
        }
        ticks.retain(inside);
        ticks
    }

    /// Takes away what a tick belongs to where the next one's would meet it, the last stays; how
    /// often that was.
    fn without_crowding(&self, ticks: &mut [Tick]) -> usize {
        let (mut next, mut taken) = (f64::INFINITY, 0);
        for tick in ticks.iter_mut().rev() {
            let Some(within) = &tick.within else { continue };
            let left = tick.within_left(within, self.line());
            if left + LABEL.width(within, SIZE) + GAP > next {
                tick.within = None;
                taken += 1;
            } else {
                next = left;
            }
        }
        taken
    }

    /// Whether every name has room between its neighbours and the edges.
    fn fits(&self, ticks: &[Tick]) -> bool {
        let half = |tick: &Tick| LABEL.width(&tick.name, SIZE) / 2.0;
        let apart = ticks
            .windows(2)
            .all(|two| two[0].at + half(&two[0]) + GAP <= two[1].at - half(&two[1]));
        !ticks.is_empty() && apart
    }
}

/// Time with something in it, from left to right, parted at the gaps that are left out.
fn parts(spans: &[(i64, i64)]) -> Option<Vec<(i64, i64)>> {
    let mut spans: Vec<(i64, i64)> = spans.iter().map(|&(a, b)| (a.min(b), a.max(b))).collect();
    spans.sort_unstable();
    let mut taken: Vec<(i64, i64)> = Vec::new();
    for (from, to) in spans {
        match taken.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => taken.push((from, to)),
        }
    }
    let (first, last) = (taken.first()?.0, taken.last()?.1);
    let mut gaps: Vec<(i64, usize)> =
        taken.windows(2).enumerate().map(|(ix, two)| (two[1].0 - two[0].1, ix)).collect();
    gaps.sort_by_key(|&(gap, ix)| (std::cmp::Reverse(gap), ix));
    let mut time = last - first;
    let mut cuts: Vec<usize> = Vec::new();
    for (gap, ix) in gaps.into_iter().take(BREAKS) {
        // What is left must be worth looking at more closely: things that stand apart in one part.
        let apart = taken.len() > cuts.len() + 2;
        if !apart || seconds(gap) <= LONG * seconds(time) || time - gap < SHORTEST {
            break;
        }
        time -= gap;
        cuts.push(ix);
    }
    cuts.sort_unstable();
    let mut starts = vec![first];
    starts.extend(cuts.iter().map(|&ix| taken[ix + 1].0));
    let mut ends: Vec<i64> = cuts.iter().map(|&ix| taken[ix].1).collect();
    ends.push(last);
    let mut parts: Vec<(i64, i64)> = starts.into_iter().zip(ends).collect();
    if let [(from, to)] = parts.as_mut_slice()
        && *to - *from < SHORTEST
    {
        (*from, *to) = (*from - SHORTEST / 2, *to + SHORTEST / 2);
    }
    Some(parts)
}

/// A distance between ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Minutes(u32),
    Hours(u32),
    /// From the first of the month, as long as as many are left in it.
    Days(u32),
    Months(u32),
    Years(i32),
}

/// Distances between ticks, from the least.
const STEPS: &[Step] = &[
    Step::Minutes(1),
    Step::Minutes(2),
    Step::Minutes(5),
    Step::Minutes(10),
    Step::Minutes(15),
    Step::Minutes(30),
    Step::Hours(1),
    Step::Hours(2),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Days(5),
    Step::Days(10),
    Step::Days(15),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(200),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(5000),
    Step::Years(20_000),
    Step::Years(100_000),
];

impl Step {
    fn grain(self) -> Grain {
        match self {
            Step::Minutes(_) | Step::Hours(_) => Grain::Clock,
            Step::Days(_) | Step::Months(_) | Step::Years(_) => Grain::Day,
        }
    }

    /// About how long it is.
    fn seconds(self) -> f64 {
        match self {
            Step::Minutes(n) => f64::from(n) * 60.0,
            Step::Hours(n) => f64::from(n) * 3600.0,
            Step::Days(n) => f64::from(n) * 86_400.0,
            Step::Months(n) => f64::from(n) * 2_629_800.0,
            Step::Years(n) => f64::from(n) * 31_557_600.0,
        }
    }

    /// The last boundary that is not after a moment.
    fn floor(self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        let (date, hour) = (local.date(), local.hour());
        match self {
            Step::Minutes(n) => date.and_hms_opt(hour, local.minute() / n * n, 0),
            Step::Hours(n) => date.and_hms_opt(hour / n * n, 0, 0),
            Step::Days(n) => midnight(date.year(), date.month(), (date.day() - 1) / n * n + 1),
            Step::Months(n) => midnight(date.year(), (date.month() - 1) / n * n + 1, 1),
            Step::Years(n) => midnight(date.year().div_euclid(n).checked_mul(n)?, 1, 1),
        }
    }

    /// The boundary after one.
    fn next(self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let date = at.date();
        let first_of_next_month = || match date.month() {
            12 => midnight(date.year().checked_add(1)?, 1, 1),
            month => midnight(date.year(), month + 1, 1),
        };
        match self {
            Step::Minutes(n) => at.checked_add_signed(chrono::TimeDelta::minutes(i64::from(n))),
            Step::Hours(n) => at.checked_add_signed(chrono::TimeDelta::hours(i64::from(n))),
            Step::Days(n) => {
                let day = date.day() + n;
                // The last of a month's steps is not followed by one of a day or two.
                let room = midnight(date.year(), date.month(), day + n / 2);
                room.and_then(|_| midnight(date.year(), date.month(), day))
                    .or_else(first_of_next_month)
            }
            Step::Months(n) if date.month() + n > 12 => midnight(date.year().checked_add(1)?, 1, 1),
            Step::Months(n) => midnight(date.year(), date.month() + n, 1),
            Step::Years(n) => midnight(date.year().checked_add(n)?, 1, 1),
        }
    }

    /// The name of a moment that is no boundary, as closely as the step tells.
    fn whole_name(self, at: NaiveDateTime, words: &TimeWords) -> String {
        let year = at.year().to_string();
        match self {
            Step::Minutes(_) | Step::Hours(_) | Step::Days(_) => words.full_day(at),
            Step::Months(_) => words.in_year(words.month(at), &year),
            Step::Years(_) => year,
        }
    }

    /// The name of a boundary, and what it belongs to.
    fn name(self, at: NaiveDateTime, words: &TimeWords) -> (String, Option<String>) {
        let year = at.year().to_string();
        match self {
            Step::Minutes(_) | Step::Hours(_) => (words.clock(at), Some(words.full_day(at))),
            Step::Days(_) => {
                let month = words.in_year(words.month(at), &year);
                (at.day().to_string(), Some(month))
            }
            Step::Months(_) => (words.month(at).to_owned(), Some(year)),
            Step::Years(_) => (year, None),
        }
    }
}

impl Tick {
    /// Where the text begins that says what it belongs to, on an axis with these ends: under
    /// the tick's name, or as far left of it as the edge demands.
    pub fn within_left(&self, within: &str, (start, end): (f64, f64)) -> f64 {
        let left = self.at - LABEL.width(&self.name, SIZE) / 2.0;
        left.min(end - LABEL.width(within, SIZE)).max(start)
    }
}

impl TimeWords {
    fn month(&self, at: NaiveDateTime) -> &str {
        self.months.get(at.month0() as usize).map_or("", String::as_str)
    }

    fn in_year(&self, what: &str, year: &str) -> String {
        self.with_year.replace("{x}", what).replace("{y}", year)
    }

    fn full_day(&self, at: NaiveDateTime) -> String {
        let day = self.day.replace("{d}", &at.day().to_string()).replace("{m}", self.month(at));
        self.in_year(&day, &at.year().to_string())
    }

    fn clock(&self, at: NaiveDateTime) -> String {
        let pattern = if at.minute() == 0 { &self.hour } else { &self.minute };
        let minute = format!("{:02}", at.minute());
        pattern.replace("{h}", &at.hour().to_string()).replace("{min}", &minute)
    }
}

fn midnight(year: i32, month: u32, day: u32) -> Option<NaiveDateTime> {
    NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(0, 0, 0)
}

#[expect(clippy::cast_precision_loss, reason = "a place on a drawing needs fewer digits")]
fn seconds(seconds: i64) -> f64 {
    seconds as f64
}

#[expect(clippy::cast_precision_loss, reason = "counts of breaks are small")]
fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::proptest;

    use crate::figure::scale::time::Grain;
    use crate::figure::scale::time::TimeWords;
    use crate::figure::scale::time::Times;
    use crate::time::Edtf;
    use crate::time::zone::Zone;

    fn words() -> TimeWords {
        let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
        TimeWords {
            months: months.split(' ').map(str::to_owned).collect(),
            day: "{d} {m}".to_owned(),
            with_year: "{x} {y}".to_owned(),
            hour: "{h}:00".to_owned(),
            minute: "{h}:{min}".to_owned(),
        }
    }

    fn scale(dates: &[&str], width: f64) -> Times {
        let spans: Vec<(i64, i64)> = dates.iter().map(|date| span(date)).collect();
        Times::of(&spans, Zone::UTC, (0.0, width)).unwrap()
    }

    fn span(date: &str) -> (i64, i64) {
        let date = Edtf::parse(date).unwrap();
        let ends = (date.earliest(Zone::UTC).unwrap(), date.latest(Zone::UTC).unwrap());
        (ends.0.unix_seconds(), ends.1.unix_seconds())
    }

    fn check(dates: &[&str], want: &str) {
        let ticks = scale(dates, 600.0).ticks(&words(), Grain::Clock).into_iter().map(|tick| {
            match tick.within {
                Some(within) => format!("{} ({within})", tick.name),
                None => tick.name,
            }
        });
        assert_eq!(ticks.collect::<Vec<String>>().join(", "), want);
    }

    #[test]
    fn ticks_suit_the_time_from_an_hour_to_centuries() {
        check(
            &["2022-09-13T00:10Z", "2022-09-13T01:05Z"],
            "0:10 (13 Sep 2022), 0:20, 0:30, 0:40, 0:50, 1:00",
        );
        check(
            &["2022-03-24", "2022-03-28", "2022-04-02"],
            "24 (Mar 2022), 25, 26, 27, 28, 29, 30, 31, 1 (Apr 2022), 2, 3",
        );
        check(
            &["2020-11-10", "2021-11-16", "2022-09-13"],
            "Jan (2021), Apr, Jul, Oct, Jan (2022), Apr, Jul",
        );
        check(&["1914", "1953", "1991"], "1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990");
        check(&["0120", "1991"], "200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800");
    }

    #[test]
    fn a_long_gap_is_left_out_and_the_scale_stays_the_same() {
        let times = scale(&["1992-02-25", "1992-02-26", "2020-09-27", "2020-11-10"], 600.0);
        assert_eq!(times.breaks().count(), 1);
        let day = |a: &str, b: &str| times.x(span(b).0) - times.x(span(a).0);
        let (before, after) = (day("1992-02-25", "1992-02-26"), day("2020-10-01", "2020-10-02"));
        assert!((before - after).abs() < 1e-6 && before > 5.0, "{before} {after}");
        assert_eq!(scale(&["2020-11-10", "2021-11-16", "2022-09-13"], 600.0).breaks().count(), 0);
    }

    proptest! {
        #[test]
        fn order_is_kept_and_nothing_is_outside(
            moments in vec((-60_000_000_000i64..60_000_000_000, 0i64..40_000_000), 1..30),
            narrow in proptest::bool::ANY,
        ) {
            let mut spans: Vec<(i64, i64)> = moments.iter().map(|&(at, len)| (at, at + len)).collect();
            spans.sort_unstable();
            let width = if narrow { 320.0 } else { 600.0 };
            let times = Times::of(&spans, Zone::UTC, (0.0, width)).unwrap();
            let places: Vec<f64> = spans.iter().map(|span| times.x(span.0)).collect();
            assert!(places.is_sorted(), "{places:?}");
            assert!(places.iter().all(|place| (0.0..=width).contains(place)));
            let ticks = times.ticks(&words(), Grain::Clock);
            assert!(!ticks.is_empty());
            assert!(ticks.iter().all(|tick| (0.0..=width).contains(&tick.at)), "{ticks:?}");
        }
    }
}
