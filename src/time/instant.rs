//! Points of time that hold all over the world, and the civil days they fall in.

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, SecondsFormat, Timelike};

use crate::time::zone::Zone;

/// A second of Unix time; `Display` writes it as a UTC date-time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    seconds: i64,
}

/// A civil day, and where it is that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CivilDay<'a> {
    /// The day of the local calendar.
    pub day: NaiveDate,
    /// The places where the instant falls in this day, in the order they were asked for.
    pub places: Vec<Place<'a>>,
}

/// What the clock shows in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The name the place was asked for by.
    pub name: &'a str,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// The civil days in which an instant falls, place by place.
///
/// Sorted by day, each day once: one instant gives one day, or two, or three between the outermost
/// zones. Empty when no place is asked for or the year is beyond the years of [`NaiveDate`].
pub fn civil_days<'a>(instant: Instant, zones: &[(&'a str, Zone)]) -> Vec<CivilDay<'a>> {
    let mut days: Vec<CivilDay<'a>> = Vec::new();
    for &(name, zone) in zones {
        let Some(local) = instant.local(zone) else { continue };
        let place = Place { name, hour: local.hour(), minute: local.minute() };
        match days.iter_mut().find(|civil| civil.day == local.date()) {
            Some(civil) => civil.places.push(place),
            None => days.push(CivilDay { day: local.date(), places: vec![place] }),
        }
    }
    days.sort_by_key(|civil| civil.day);
    days
}

impl Instant {
    /// The instant so many seconds after 1970-01-01T00:00:00Z, leap seconds not counted.
    pub const fn from_unix_seconds(seconds: i64) -> Instant {
        Instant { seconds }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub const fn unix_seconds(self) -> i64 {
        self.seconds
    }

    /// What calendar and clock show in the zone; `None` beyond the years of [`NaiveDate`].
    pub fn local(self, zone: Zone) -> Option<NaiveDateTime> {
        let seconds = self.seconds.checked_add(zone.offset_at(self))?;
        DateTime::from_timestamp(seconds, 0).map(|moment| moment.naive_utc())
    }
}

impl fmt::Display for Instant {
    /// `2020-11-09T21:00:00Z`; outside the years 0 to 9999, `@` and the Unix seconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::from_timestamp(self.seconds, 0) {
            Some(moment) if (0..=9999).contains(&moment.year()) => {
                f.write_str(&moment.to_rfc3339_opts(SecondsFormat::Secs, true))
            }
            _ => write!(f, "@{}", self.seconds),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::time::Edtf;
    use crate::time::instant::{Instant, civil_days};
    use crate::time::zone::Zone;

    fn check(date: &str, names: &[&'static str], expect: &str) {
        let zones: Vec<_> = names.iter().map(|name| (*name, Zone::parse(name).unwrap())).collect();
        let instant = Edtf::parse(date).unwrap().earliest(Zone::UTC).unwrap();
        let mut found = Vec::new();
        for civil in civil_days(instant, &zones) {
            let places = civil.places.iter();
            let places: Vec<_> =
                places.map(|p| format!("{} {:02}:{:02}", p.name, p.hour, p.minute)).collect();
            found.push(format!("{}: {}", civil.day, places.join(", ")));
        }
        assert_eq!(found.join("; "), expect);
    }

    #[test]
    fn one_instant_falls_in_two_civil_days() {
        check(
            "2020-11-10T00:00+03:00",
            &["Asia/Yerevan", "Europe/Paris", "Europe/Moscow", "Asia/Tehran"],
            "2020-11-09: Europe/Paris 22:00; \
             2020-11-10: Asia/Yerevan 01:00, Europe/Moscow 00:00, Asia/Tehran 00:30",
        );
        check("2022-03-26T12:00Z", &["UTC"], "2022-03-26: UTC 12:00");
        check("2022-03-26T12:00Z", &[], "");
        check(
            "2022-03-26T10:30Z",
            &["Pacific/Kiritimati", "UTC", "-12:00"],
            "2022-03-25: -12:00 22:30; 2022-03-26: UTC 10:30; \
             2022-03-27: Pacific/Kiritimati 00:30",
        );
    }

    #[test]
    fn an_instant_beyond_the_calendar_is_written_in_seconds() {
        let far = Instant::from_unix_seconds(i64::MAX);
        assert_eq!(far.to_string(), "@9223372036854775807");
        assert_eq!(far.local(Zone::parse("+03:00").unwrap()), None);
        assert_eq!(civil_days(far, &[("Paris", Zone::UTC)]), []);
    }
}
