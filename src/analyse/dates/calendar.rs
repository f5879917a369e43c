//! Calendar arithmetic: units of time, the periods they cut the calendar into, Easter.

use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;

use crate::analyse::dates::Known;
use crate::analyse::dates::resolve::Value;

/// A unit of time that dates are counted in; the numbers are those of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    /// Monday to Sunday (ISO 8601).
    Week,
    Month,
    Year,
    Quarter,
    HalfYear,
    /// Saturday and Sunday.
    Weekend,
    Decade,
}

impl Unit {
    /// The unit of a number of the data.
    pub(super) fn of(number: i32) -> Option<Unit> {
        Some(match number {
            1 => Unit::Day,
            2 => Unit::Week,
            3 => Unit::Month,
            4 => Unit::Year,
            5 => Unit::Quarter,
            6 => Unit::HalfYear,
            7 => Unit::Weekend,
            8 => Unit::Decade,
            _ => return None,
        })
    }

    /// Whether a publication known so well tells which of these units it falls into.
    pub(super) fn told_by(self, known: Known) -> bool {
        match known {
            Known::ToTheDay => true,
            Known::ToTheMonth => !matches!(self, Unit::Day | Unit::Week | Unit::Weekend),
            Known::ToTheYear | Known::Roughly => matches!(self, Unit::Year | Unit::Decade),
        }
    }

    /// The day so many units away.
    pub(super) fn away(self, day: NaiveDate, by: i32) -> Option<NaiveDate> {
        match self {
            Unit::Day => moved(day, by.into()),
            Unit::Week | Unit::Weekend => moved(day, i64::from(by) * 7),
            Unit::Month => moved_months(day, by.into()),
            Unit::Quarter => moved_months(day, i64::from(by) * 3),
            Unit::HalfYear => moved_months(day, i64::from(by) * 6),
            Unit::Year => moved_months(day, i64::from(by) * 12),
            Unit::Decade => moved_months(day, i64::from(by) * 120),
        }
    }

    /// The first and the last day of the period that holds a day; the weekend is that of its week.
    pub(super) fn around(self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let week = moved(day, -i64::from(day.weekday().num_days_from_monday()))?;
        let of_months = |count: u32| {
            let month = (day.month0() / count) * count + 1;
            let first = NaiveDate::from_ymd_opt(day.year(), month, 1)?;
            Some((first, moved(moved_months(first, count.into())?, -1)?))
        };
        match self {
            Unit::Day => Some((day, day)),
            Unit::Week => Some((week, moved(week, 6)?)),
            Unit::Weekend => Some((moved(week, 5)?, moved(week, 6)?)),
            Unit::Month => of_months(1),
            Unit::Quarter => of_months(3),
            Unit::HalfYear => of_months(6),
            Unit::Year => of_months(12),
            Unit::Decade => {
                let first = NaiveDate::from_ymd_opt(day.year() / 10 * 10, 1, 1)?;
                Some((first, moved(moved_months(first, 120)?, -1)?))
            }
        }
    }

    /// The period that holds a day, as a value.
    pub(super) fn value(self, day: NaiveDate) -> Option<Value> {
        let (first, last) = self.around(day)?;
        calendar_day(first.year(), 1, 1).and(calendar_day(last.year(), 1, 1))?;
        Some(match self {
            Unit::Day => Value::Day(day),
            Unit::Month => Value::Text(day.format("%Y-%m").to_string()),
            Unit::Year => Value::Text(format!("{:04}", day.year())),
            Unit::Decade => Value::Text(format!("{:03}X", day.year() / 10)),
            Unit::Week | Unit::Weekend => return interval(first, last),
            Unit::Quarter | Unit::HalfYear => {
                Value::Text(format!("{}/{}", first.format("%Y-%m"), last.format("%Y-%m")))
            }
        })
    }
}

/// A day, if it exists and lies in the years that reports write of.
pub(super) fn calendar_day(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    if (1000..=2100).contains(&year) { NaiveDate::from_ymd_opt(year, month, day) } else { None }
}

/// From one day to another, if they are in order.
pub(super) fn interval(first: NaiveDate, last: NaiveDate) -> Option<Value> {
    if first > last {
        return None;
    }
    Some(Value::Text(format!("{first}/{last}")))
}

/// The day so many days later.
pub(super) fn moved(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

/// The day so many months later, or the last of the month where it has no such day.
pub(super) fn moved_months(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(by.unsigned_abs()).ok()?);
    if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}

/// 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: NaiveDate) -> i32 {
    day.weekday().number_from_monday().cast_signed()
}

/// The day of a feast in a year, by the number the data give it (explained in `dates.fr.toml`).
pub(super) fn feast(number: i32, year: i32) -> Option<NaiveDate> {
    match number {
        101..=1231 => calendar_day(year, number / 100, number % 100),
        1900..=2100 => moved(western_easter(year)?, i64::from(number) - 2000),
        3900..=4100 => moved(orthodox_easter(year)?, i64::from(number) - 4000),
        10_000.. => {
            let (month, weekday, nth) = (number / 100 % 100, number / 10 % 10, number % 10);
            nth_weekday(Unit::Month.around(calendar_day(year, month, 1)?)?, weekday, nth)
        }
        _ => None,
    }
}

/// The nth day of the week within a period; -1 is the last.
pub(super) fn nth_weekday(
    (first, last): (NaiveDate, NaiveDate),
    wanted: i32,
    nth: i32,
) -> Option<NaiveDate> {
    let day = if nth < 0 {
        moved(last, -i64::from((weekday(last) - wanted).rem_euclid(7)))?
    } else {
        let ahead = (wanted - weekday(first)).rem_euclid(7) + 7 * nth.checked_sub(1)?;
        moved(first, ahead.into())?
    };
    (first..=last).contains(&day).then_some(day)
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus, Nature 13, 1876).
fn western_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    calendar_day(year, n / 31, n % 31 + 1)
}

/// Easter Sunday of the Julian calendar, on its Gregorian day (Meeus, Astronomical Algorithms).
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let n = d + e + 114;
    let behind = year / 100 - year / 400 - 2;
    moved(calendar_day(year, n / 31, n % 31 + 1)?, behind.into())
}
