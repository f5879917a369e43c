//! Time zones: a fixed distance from UTC, or a place with its rules.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::Deserialize;

use crate::time::calendar::{DAY, seconds_to};
use crate::time::instant::Instant;

/// Where a clock stands that a date was read from.
///
/// `Display` writes `Z`, `+03:00` or `Europe/Paris`, which [`Zone::parse`] reads back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Zone {
    /// A distance from UTC that never changes.
    Fixed(FixedOffset),
    /// A place of the IANA time zone database, with summer time and past changes.
    Tz(Tz),
}

/// Why a text names no zone; the message is lower case and has no full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneError {
    /// What is wrong, understandable alone.
    pub message: String,
    /// What a zone looks like; for a misspelt place, compare with [`Zone::names`] as well.
    pub hint: String,
}

/// The clocks furthest from UTC, in minutes: 12 hours behind and 14 hours ahead.
pub(super) const OFFSETS: RangeInclusive<i16> = -12 * 60..=14 * 60;

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Zone =
        Zone::Fixed(FixedOffset::east_opt(0).expect("zero is within a day of UTC"));

    /// Reads `Z`, `UTC`, `+03:00`, `-05`, `UTC+3` or a name such as `Europe/Paris`.
    ///
    /// Names are those of the IANA database, in its spelling, old names included.
    pub fn parse(text: &str) -> Result<Zone, ZoneError> {
        if matches!(text, "Z" | "UTC") {
            return Ok(Zone::UTC);
        }
        let offset = text.strip_prefix("UTC").unwrap_or(text);
        if offset.starts_with(['+', '-']) {
            return minutes(offset).map(Zone::from_minutes).ok_or_else(|| ZoneError {
                message: format!("`{text}` is not a distance from UTC"),
                hint: "write it as `+03:00`, between `-12:00` and `+14:00`".to_owned(),
            });
        }
        text.parse().map(Zone::Tz).map_err(|_| ZoneError {
            message: format!("no time zone is named `{text}`"),
            hint: "write a place such as `Europe/Paris`, or a distance such as `+03:00`".to_owned(),
        })
    }

    /// Every name of the IANA database that [`Zone::parse`] reads, sorted; about 600.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TZ_VARIANTS.iter().map(|zone| zone.name())
    }

    /// The first instant at which the clock of the zone shows this day and time, or later.
    pub fn instant(self, local: NaiveDateTime) -> Instant {
        self.first_instant(local.and_utc().timestamp())
    }

    /// The zone so many minutes east of UTC, which must be within [`OFFSETS`].
    pub(super) fn from_minutes(minutes: i16) -> Zone {
        FixedOffset::east_opt(i32::from(minutes) * 60).map_or(Zone::UTC, Zone::Fixed)
    }

    /// Seconds to add to UTC to read the local clock at this instant.
    pub(super) fn offset_at(self, instant: Instant) -> i64 {
        match self {
            Zone::Fixed(offset) => i64::from(offset.local_minus_utc()),
            Zone::Tz(zone) => offset_of(zone, instant.unix_seconds()),
        }
    }

    /// The first instant at which the local clock shows `local` or later.
    ///
    /// An hour that comes twice gives its first; an hour that is skipped, the end of the gap.
    pub(super) fn first_instant(self, local: i64) -> Instant {
        let seconds = match self {
            Zone::Fixed(offset) => local - i64::from(offset.local_minus_utc()),
            Zone::Tz(zone) => match readings(zone, local) {
                MappedLocalTime::Single(instant) => instant,
                MappedLocalTime::Ambiguous(first, _) => first,
                MappedLocalTime::None => end_of_gap(zone, local),
            },
        };
        Instant::from_unix_seconds(seconds)
    }

    /// The instant before which the local clock last shows less than `local`.
    ///
    /// Where the clock is set back over `local`, time that was already past it does not count.
    pub(super) fn end_instant(self, local: i64) -> Instant {
        if let Zone::Tz(zone) = self
            && let MappedLocalTime::Ambiguous(_, second) = readings(zone, local)
            && second - 1 + offset_of(zone, second - 1) < local
        {
            return Instant::from_unix_seconds(second);
        }
        self.first_instant(local)
    }
}

impl TryFrom<String> for Zone {
    type Error = ZoneError;

    fn try_from(text: String) -> Result<Zone, ZoneError> {
        Zone::parse(&text)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Zone::Fixed(offset) if offset.local_minus_utc() == 0 => f.write_str("Z"),
            Zone::Fixed(offset) => offset.fmt(f),
            Zone::Tz(zone) => f.write_str(zone.name()),
        }
    }
}

impl fmt::Display for ZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ZoneError {}

/// `+3`, `+03`, `+03:30` as minutes, when such a clock exists.
fn minutes(text: &str) -> Option<i16> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.get(1..)?;
    let (hours, minutes) = digits.split_once(':').unwrap_or((digits, "00"));
    let number = |text: &str, lengths: &[usize]| {
        let plain = lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse::<i16>().ok()).flatten()
    };
    let minutes = number(minutes, &[2]).filter(|&minutes| minutes < 60)?;
    let total = sign * (number(hours, &[1, 2])? * 60 + minutes);
    OFFSETS.contains(&total).then_some(total)
}

/// Seconds east of UTC at a Unix time.
fn offset_of(zone: Tz, unix: i64) -> i64 {
    i64::from(zone.offset_from_utc_datetime(&naive(unix)).fix().local_minus_utc())
}

/// The Unix times at which the local clock shows `local`, earlier first.
fn readings(zone: Tz, local: i64) -> MappedLocalTime<i64> {
    let offsets = zone.offset_from_local_datetime(&naive(local));
    let instants = offsets.map(|offset| local - i64::from(offset.fix().local_minus_utc()));
    match instants {
        MappedLocalTime::Ambiguous(a, b) => MappedLocalTime::Ambiguous(a.min(b), a.max(b)),
        MappedLocalTime::Single(_) | MappedLocalTime::None => instants,
    }
}

/// The Unix time at which the clock jumps over `local`.
///
/// No zone ever skipped more than a day, so the jump lies within two days of `local`.
fn end_of_gap(zone: Tz, local: i64) -> i64 {
    let (mut before, mut after) = (local - 2 * DAY, local + 2 * DAY);
    while after - before > 1 {
        let middle = before + (after - before) / 2;
        if middle + offset_of(zone, middle) < local {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

/// Seconds as calendar and clock; years far beyond any zone rule count as the years 0 and 9999.
fn naive(seconds: i64) -> NaiveDateTime {
    let near = seconds.clamp(seconds_to(0, 1, 1), seconds_to(9999, 1, 1));
    DateTime::from_timestamp(near, 0).expect("years 0 to 9999 are within chrono's").naive_utc()
}

#[cfg(test)]
mod tests {
    use crate::time::Edtf;
    use crate::time::zone::Zone;

    fn check(zone: &str, date: &str, expect: &str) {
        let (zone, date) = (Zone::parse(zone).unwrap(), Edtf::parse(date).unwrap());
        let (earliest, latest) = (date.earliest(zone).unwrap(), date.latest(zone).unwrap());
        assert_eq!(format!("{earliest} {latest}"), expect);
    }

    #[test]
    fn days_begin_and_end_by_the_local_clock() {
        check("Z", "2022-03-26", "2022-03-26T00:00:00Z 2022-03-27T00:00:00Z");
        check("+03:00", "2020-11-10", "2020-11-09T21:00:00Z 2020-11-10T21:00:00Z");
        check("Europe/Paris", "2022-03-26", "2022-03-25T23:00:00Z 2022-03-26T23:00:00Z");
        // The clock goes forward on the 27th: the day has 23 hours.
        check("Europe/Paris", "2022-03-27", "2022-03-26T23:00:00Z 2022-03-27T22:00:00Z");
        check(
            "Europe/Paris",
            "2022-11-10T00:00+03:00",
            "2022-11-09T21:00:00Z 2022-11-09T21:01:00Z",
        );
    }

    #[test]
    fn skipped_and_repeated_hours_have_a_place() {
        // 02:30 does not exist, then comes twice.
        check("Europe/Paris", "2022-03-27T02:30", "2022-03-27T01:00:00Z 2022-03-27T01:00:00Z");
        check("Europe/Paris", "2022-10-30T02:30", "2022-10-30T00:30:00Z 2022-10-30T01:31:00Z");
        // Samoa skipped 30 December 2011 altogether.
        check("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z 2011-12-30T10:00:00Z");
        check("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z 2011-12-31T10:00:00Z");
        // Set back one minute after midnight, into the day before.
        check("America/St_Johns", "2010-11-06", "2010-11-06T02:30:00Z 2010-11-07T03:30:00Z");
        // Set back from 01:00 to midnight, within the new day.
        check("America/Havana", "2022-11-05", "2022-11-05T04:00:00Z 2022-11-06T04:00:00Z");
    }

    #[test]
    fn zones_are_read_and_written() {
        for (text, expect) in [
            ("Z", "Z"),
            ("UTC", "Z"),
            ("+00:00", "Z"),
            ("UTC+3", "+03:00"),
            ("-03:30", "-03:30"),
            ("+14", "+14:00"),
            ("Europe/Paris", "Europe/Paris"),
        ] {
            assert_eq!(Zone::parse(text).unwrap().to_string(), expect);
            assert_eq!(Zone::parse(expect), Zone::parse(text));
        }
        for text in ["", "Europe/Pari", "CEST", "+15:00", "-12:30", "+3:5", "+é", "UTC+"] {
            assert!(Zone::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_name_is_read() {
        assert!(Zone::names().count() > 500);
        assert!(Zone::names().is_sorted());
        assert!(Zone::names().all(|name| Zone::parse(name).is_ok()));
    }
}
