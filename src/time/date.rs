//! One date without an interval: what was written, and the span of local time it means.

use std::fmt;
use std::ops::Range;

use crate::time::calendar::{days_in_month, seconds_to};
use crate::time::clock::Clock;
use crate::time::instant::Instant;
use crate::time::zone::Zone;
use crate::time::{Precision, Qualifier};

/// A date or date-time with its qualifier.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Date {
    pub(super) body: Body,
    pub(super) qualifier: Qualifier,
}

/// What was written, checked: months are 1 to 12, days exist, seasons are 1 (spring) to 4.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Body {
    /// `20XX`, as 20.
    Century(i64),
    /// `201X`, as 201.
    Decade(i64),
    Year(i64),
    /// `2004-XX`.
    SomeMonth(i64),
    /// `2004-XX-XX`.
    SomeDayOfYear(i64),
    Season {
        year: i64,
        season: u8,
    },
    Month {
        year: i64,
        month: u8,
    },
    /// `2004-03-XX`.
    SomeDay {
        year: i64,
        month: u8,
    },
    Day(Ymd),
    Moment(Ymd, Clock),
}

/// A calendar day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Ymd {
    pub(super) year: i64,
    pub(super) month: u8,
    pub(super) day: u8,
}

impl Date {
    /// The half-open span of instants; `zone` serves where none is written.
    pub(super) fn span(&self, zone: Zone) -> (Instant, Instant) {
        let zone = self.own_zone().unwrap_or(zone);
        let local = self.local_span();
        let earliest = zone.first_instant(local.start);
        (earliest, zone.end_instant(local.end).max(earliest))
    }

    /// The half-open span in seconds of the local clock, counted from 1970-01-01T00:00.
    pub(super) fn local_span(&self) -> Range<i64> {
        let years = |from: i64, count: i64| seconds_to(from, 1, 1)..seconds_to(from + count, 1, 1);
        match self.body {
            Body::Century(century) => years(century * 100, 100),
            Body::Decade(decade) => years(decade * 10, 10),
            Body::Year(year) | Body::SomeMonth(year) | Body::SomeDayOfYear(year) => years(year, 1),
            Body::Season { year, season: 4 } => seconds_to(year, 12, 1)..seconds_to(year + 1, 3, 1),
            Body::Season { year, season } => {
                seconds_to(year, season * 3, 1)..seconds_to(year, season * 3 + 3, 1)
            }
            Body::Month { year, month } | Body::SomeDay { year, month } => {
                let last = days_in_month(year, month);
                seconds_to(year, month, 1)..seconds_to(year, month, last + 1)
            }
            Body::Day(Ymd { year, month, day }) => {
                seconds_to(year, month, day)..seconds_to(year, month, day + 1)
            }
            Body::Moment(Ymd { year, month, day }, clock) => {
                let minutes = i64::from(clock.hour) * 60 + i64::from(clock.minute);
                let start = seconds_to(year, month, day) + minutes * 60;
                match clock.second {
                    Some(second) => start + i64::from(second)..start + i64::from(second) + 1,
                    None => start..start + 60,
                }
            }
        }
    }

    /// The zone written after a time of day.
    pub(super) fn own_zone(&self) -> Option<Zone> {
        let Body::Moment(_, clock) = self.body else { return None };
        clock.offset.map(Zone::from_minutes)
    }

    pub(super) fn precision(&self) -> Precision {
        match self.body {
            Body::Century(_) => Precision::Century,
            Body::Decade(_) => Precision::Decade,
            Body::Year(_) | Body::SomeMonth(_) | Body::SomeDayOfYear(_) => Precision::Year,
            Body::Season { .. } => Precision::Season,
            Body::Month { .. } | Body::SomeDay { .. } => Precision::Month,
            Body::Day(_) => Precision::Day,
            Body::Moment(_, clock) if clock.second.is_some() => Precision::Second,
            Body::Moment(..) => Precision::Minute,
        }
    }

    /// The year as written; the first one of a decade or century.
    pub(super) fn year(&self) -> i64 {
        match self.body {
            Body::Century(century) => century * 100,
            Body::Decade(decade) => decade * 10,
            Body::Year(year)
            | Body::SomeMonth(year)
            | Body::SomeDayOfYear(year)
            | Body::Season { year, .. }
            | Body::Month { year, .. }
            | Body::SomeDay { year, .. }
            | Body::Day(Ymd { year, .. })
            | Body::Moment(Ymd { year, .. }, _) => year,
        }
    }

    /// The same date to the day.
    pub(super) fn without_clock(&self) -> Date {
        match self.body {
            Body::Moment(day, _) => Date { body: Body::Day(day), ..*self },
            _ => self.clone(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.body.fmt(f)?;
        f.write_str(match self.qualifier {
            Qualifier::Certain => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Body::Century(century) => write!(f, "{century:02}XX"),
            Body::Decade(decade) => write!(f, "{decade:03}X"),
            Body::Year(year) => write_year(*year, f),
            Body::SomeMonth(year) => write_year(*year, f).and_then(|()| f.write_str("-XX")),
            Body::SomeDayOfYear(year) => write_year(*year, f).and_then(|()| f.write_str("-XX-XX")),
            Body::Season { year, season } => write_month(*year, season + 20, f),
            Body::Month { year, month } => write_month(*year, *month, f),
            Body::SomeDay { year, month } => {
                write_month(*year, *month, f).and_then(|()| f.write_str("-XX"))
            }
            Body::Day(day) => day.fmt(f),
            Body::Moment(day, clock) => write!(f, "{day}T{clock}"),
        }
    }
}

impl fmt::Display for Ymd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_month(self.year, self.month, f)?;
        write!(f, "-{:02}", self.day)
    }
}

/// Four digits, or the letter `Y` before a year that needs more.
fn write_year(year: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match year {
        0..=9999 => write!(f, "{year:04}"),
        -9999..=-1 => write!(f, "-{:04}", -year),
        _ => write!(f, "Y{year}"),
    }
}

fn write_month(year: i64, month: u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_year(year, f)?;
    write!(f, "-{month:02}")
}
