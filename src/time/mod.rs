//! Dates as reports give them: EDTF with zone and precision, instants, and how two dates relate.

pub mod instant;
pub mod relate;
pub mod words;
pub mod zone;

mod calendar;
mod clock;
mod date;
mod language;
mod parse;
mod phrase;
mod piece;

mod remedy;

#[cfg(test)]
mod properties;

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::time::date::Date;
use crate::time::instant::Instant;
use crate::time::zone::Zone;

/// A date, a date-time or an interval that was checked when it was read.
///
/// The format is EDTF level 1 (ISO 8601-2:2019; Library of Congress, 4 February 2019) with three
/// additions that reports need: a time of day may leave out its seconds, a date-time may carry a
/// qualifier, and a date-time may stand at either end of an interval. `Display` writes the
/// canonical form, which reads back to an equal value. The order is by earliest instant (UTC where
/// no zone is written, unbounded first), then by latest (unbounded last), then by text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Edtf {
    shape: Shape,
}

/// Why a text is not a date: where, what is wrong, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// UTF-8 bytes of the text that was read; lies on character boundaries, may be empty.
    pub range: Range<usize>,
    /// What is wrong: lower case, no full stop, understandable alone.
    pub message: String,
    /// What to do about it, when that can be told.
    pub hint: Option<String>,
}

/// How narrowly a date is known, from a second to an interval.
///
/// An unspecified digit counts as what it leaves open: `2022-03-XX` is known to the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A time of day with seconds.
    Second,
    /// A time of day without seconds.
    Minute,
    /// A calendar day.
    Day,
    /// A month, or some day of it.
    Month,
    /// A quarter of the year by its name.
    Season,
    /// A year, or some day or month of it.
    Year,
    /// Ten years, as in `201X`.
    Decade,
    /// A hundred years, as in `20XX`.
    Century,
    /// From one date to another, either of which may be open or unknown.
    Interval,
}

/// How much whoever wrote the date stands by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// No sign: the date is meant as it stands.
    Certain,
    /// `?`: the date may be wrong.
    Uncertain,
    /// `~`: the date is near the truth.
    Approximate,
    /// `%`: both at once.
    Both,
}

/// One date or two ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Shape {
    Single(Date),
    Interval(End, End),
}

/// One end of an interval; at least one of the two ends has a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum End {
    Date(Date),
    /// `..`: there is no such end.
    Open,
    /// Nothing written: there is an end, and nobody knows it.
    Unknown,
}

impl Edtf {
    /// Reads a date; fails at the first thing that is wrong, without looking further.
    ///
    /// The hint of a failure holds a date that can be read, when the text follows a known habit
    /// (`26/03/2022`, `2022-3-6`, `20220326`, `26 mars 2022`).
    pub fn parse(text: &str) -> Result<Edtf, EdtfError> {
        match parse::parse(text) {
            Ok(shape) => Ok(Edtf { shape }),
            Err(error) => Err(remedy::complete(text, error)),
        }
    }

    /// The first instant the date may mean; `None` when the start is open or unknown.
    ///
    /// `zone` serves where the date names none. Seasons are those of the northern hemisphere, as
    /// weather services count them: spring begins on 1 March, winter on 1 December.
    pub fn earliest(&self, zone: Zone) -> Option<Instant> {
        self.start_date().map(|date| date.span(zone).0)
    }

    /// The first instant after everything the date may mean; `None` when the end is open or
    /// unknown.
    ///
    /// Never before [`Edtf::earliest`]; equal to it only for a local time or day that the zone
    /// skipped.
    pub fn latest(&self, zone: Zone) -> Option<Instant> {
        let latest = self.end_date().map(|date| date.span(zone).1)?;
        Some(self.earliest(zone).map_or(latest, |earliest| latest.max(earliest)))
    }

    /// The first calendar day as written, in whatever zone the date itself is in.
    ///
    /// `None` when the start is open or unknown, or beyond the years that [`NaiveDate`] holds.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.start_date().and_then(|date| calendar::day_at(date.local_span().start))
    }

    /// The last calendar day as written, inclusive; `None` as for [`Edtf::first_day`].
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.end_date().and_then(|date| calendar::day_at(date.local_span().end - 1))
    }

    /// The year as written of the start, or of the end where the start has none.
    ///
    /// Astronomical: 0 is 1 BC. A decade or a century gives its first year.
    pub fn year(&self) -> i64 {
        self.dates().next().expect("an interval has a date at one end: checked in parse").year()
    }

    /// How narrowly the date is known.
    pub fn precision(&self) -> Precision {
        match &self.shape {
            Shape::Single(date) => date.precision(),
            Shape::Interval(..) => Precision::Interval,
        }
    }

    /// How much the writer stands by the date; for an interval, the doubts of both ends together.
    pub fn qualifier(&self) -> Qualifier {
        self.dates().fold(Qualifier::Certain, |sum, date| sum.with(date.qualifier))
    }

    /// The moment's own distance from UTC, when it is one date-time that names its zone.
    pub fn own_zone(&self) -> Option<Zone> {
        match &self.shape {
            Shape::Single(date) => date.own_zone(),
            Shape::Interval(..) => None,
        }
    }

    /// The date for a narrow column: as in `Display`, without times of day.
    ///
    /// A plain column sort puts four-digit years in order; unspecified digits come last of their
    /// kind, open and unknown starts first. Qualifiers stay, since a column must not promise more
    /// than is known.
    pub fn short(&self) -> String {
        match &self.shape {
            Shape::Single(date) => date.without_clock().to_string(),
            Shape::Interval(start, end) => {
                let (start, end) = (start.without_clock(), end.without_clock());
                if start == end { start.to_string() } else { format!("{start}/{end}") }
            }
        }
    }

    /// The date or the dates at the ends, start first.
    fn dates(&self) -> impl Iterator<Item = &Date> {
        let single = matches!(self.shape, Shape::Single(_));
        self.start_date().into_iter().chain(self.end_date().filter(|_| !single))
    }

    fn start_date(&self) -> Option<&Date> {
        match &self.shape {
            Shape::Single(date) => Some(date),
            Shape::Interval(start, _) => start.date(),
        }
    }

    fn end_date(&self) -> Option<&Date> {
        match &self.shape {
            Shape::Single(date) => Some(date),
            Shape::Interval(_, end) => end.date(),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.shape {
            Shape::Single(date) => date.fmt(f),
            Shape::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Edtf, EdtfError> {
        Edtf::parse(text)
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Edtf, EdtfError> {
        Edtf::parse(&text)
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Edtf) -> Ordering {
        let earliest = self.earliest(Zone::UTC).cmp(&other.earliest(Zone::UTC));
        let latest = || match (self.latest(Zone::UTC), other.latest(Zone::UTC)) {
            (Some(a), Some(b)) => a.cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        earliest.then_with(latest).then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Edtf) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl End {
    fn date(&self) -> Option<&Date> {
        match self {
            End::Date(date) => Some(date),
            End::Open | End::Unknown => None,
        }
    }

    fn without_clock(&self) -> End {
        match self {
            End::Date(date) => End::Date(date.without_clock()),
            End::Open => End::Open,
            End::Unknown => End::Unknown,
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Date(date) => date.fmt(f),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl Qualifier {
    /// Whether the writer holds the date to be near the truth only.
    pub fn is_approximate(self) -> bool {
        matches!(self, Qualifier::Approximate | Qualifier::Both)
    }

    /// Whether the writer holds that the date may be wrong.
    pub fn is_uncertain(self) -> bool {
        matches!(self, Qualifier::Uncertain | Qualifier::Both)
    }

    /// The doubts of both.
    fn with(self, other: Qualifier) -> Qualifier {
        let uncertain = self.is_uncertain() || other.is_uncertain();
        let approximate = self.is_approximate() || other.is_approximate();
        match (uncertain, approximate) {
            (false, false) => Qualifier::Certain,
            (true, false) => Qualifier::Uncertain,
            (false, true) => Qualifier::Approximate,
            (true, true) => Qualifier::Both,
        }
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for EdtfError {}

#[cfg(test)]
mod tests {
    use crate::time::{Edtf, Qualifier};

    fn date(text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn check(text: &str, expect: &str) {
        let date = date(text);
        let name = |day: Option<chrono::NaiveDate>| day.map_or("–".to_owned(), |d| d.to_string());
        let (first, last) = (name(date.first_day()), name(date.last_day()));
        let (precision, short) = (date.precision(), date.short());
        assert_eq!(format!("{first} {last} {precision:?} {short}"), expect);
    }

    #[test]
    fn a_date_covers_the_days_it_may_mean() {
        check("2022-03-26", "2022-03-26 2022-03-26 Day 2022-03-26");
        check("2022-03-26?", "2022-03-26 2022-03-26 Day 2022-03-26?");
        check("2024-02", "2024-02-01 2024-02-29 Month 2024-02");
        check("2024-02-XX", "2024-02-01 2024-02-29 Month 2024-02-XX");
        check("2022", "2022-01-01 2022-12-31 Year 2022");
        check("2022-XX-XX", "2022-01-01 2022-12-31 Year 2022-XX-XX");
        check("2022-21", "2022-03-01 2022-05-31 Season 2022-21");
        check("2020-24", "2020-12-01 2021-02-28 Season 2020-24");
        check("201X", "2010-01-01 2019-12-31 Decade 201X");
        check("20XX", "2000-01-01 2099-12-31 Century 20XX");
        check("0000", "0000-01-01 0000-12-31 Year 0000");
        check("Y170000002", "– – Year Y170000002");
        check("2020-11-10T00:00+03:00", "2020-11-10 2020-11-10 Minute 2020-11-10");
        check("2020-11-10T23:59:59Z", "2020-11-10 2020-11-10 Second 2020-11-10");
        check("2022-03-24/2022-04", "2022-03-24 2022-04-30 Interval 2022-03-24/2022-04");
        check("2022-03-24T10:00/2022-03-24T12:00", "2022-03-24 2022-03-24 Interval 2022-03-24");
        check("2022-03-24/..", "2022-03-24 – Interval 2022-03-24/..");
        check("/2022-03-24", "– 2022-03-24 Interval /2022-03-24");
    }

    #[test]
    fn doubts_of_both_ends_add_up() {
        assert_eq!(date("2022-03-24").qualifier(), Qualifier::Certain);
        assert_eq!(date("2022-03-24~").qualifier(), Qualifier::Approximate);
        assert_eq!(date("2022-03-24?/2022-03-26~").qualifier(), Qualifier::Both);
    }

    #[test]
    fn dates_sort_by_start_then_end_then_text() {
        let sorted = [
            "../2022",
            "/2022",
            "-0100",
            "0999",
            "2020-11-10T00:00+03:00",
            "2020-11-10T00:00Z",
            "2020-11-10",
            "2022-03-24",
            "2022-03-24/2022-03-25",
            "2022-03-24/",
            "2022-03-24/..",
            "2022-03-25?",
            "2022-03-25~",
            "Y20000",
        ];
        assert!(sorted.map(date).is_sorted());
    }
}
