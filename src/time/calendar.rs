//! The Gregorian calendar as arithmetic on whole numbers, for years of any size.

use chrono::{DateTime, NaiveDate};

/// Seconds of a day; leap seconds are not counted, as in Unix time.
pub(super) const DAY: i64 = 86_400;

/// How many days the month has; `month` is 1 to 12.
pub(super) fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Seconds from 1970-01-01T00:00 to the start of the day, both on the same clock.
///
/// `month` is 1 to 12. Proleptic: the Gregorian rule holds for all years.
pub(super) fn seconds_to(year: i64, month: u8, day: u8) -> i64 {
    let months: i64 = (1..month).map(|month| i64::from(days_in_month(year, month))).sum();
    let years = 365 * (year - 1970) + leap_years_until(year) - leap_years_until(1970);
    (years + months + i64::from(day) - 1) * DAY
}

/// The calendar day in which this second of a local clock falls; `None` beyond [`NaiveDate`].
pub(super) fn day_at(seconds: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp(seconds, 0).map(|moment| moment.date_naive())
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Leap years before `year`, counted from year 1 (negative before it).
fn leap_years_until(year: i64) -> i64 {
    let last = year - 1;
    last.div_euclid(4) - last.div_euclid(100) + last.div_euclid(400)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use crate::time::calendar::DAY;
    use crate::time::calendar::day_at;
    use crate::time::calendar::days_in_month;
    use crate::time::calendar::seconds_to;

    #[test]
    fn days_are_numbered_as_chrono_numbers_them() {
        let start = NaiveDate::from_ymd_opt(-5, 12, 28).unwrap();
        for day in start.iter_days().step_by(97).take(30_000) {
            let (month, dom) = (day.month() as u8, day.day() as u8);
            assert_eq!(day_at(seconds_to(i64::from(day.year()), month, dom)), Some(day));
        }
    }

    #[test]
    fn a_month_ends_where_the_next_begins() {
        for year in [-400, -1, 0, 1900, 2000, 2023, 2024, 9_999_999_999] {
            for month in 1..12 {
                let length = i64::from(days_in_month(year, month)) * DAY;
                assert_eq!(seconds_to(year, month, 1) + length, seconds_to(year, month + 1, 1));
            }
        }
    }
}
