//! Units of the calendar: from a day to a century.

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, from Monday.
    Week,
    /// A month.
    Month,
    /// Three months, from January, April, July or October.
    Quarter,
    /// A year.
    Year,
    /// Ten years, from one that ends in 0.
    Decade,
    /// A hundred years, from one that ends in 00.
    Century,
}

impl Unit {
    /// The finest unit of which at most `most` lie between two days, both units counted.
    pub(super) fn of(first: NaiveDate, last: NaiveDate, most: i64) -> Unit {
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade];
        let fits = |unit: &Unit| unit.number(last) - unit.number(first) < most;
        units.into_iter().find(fits).unwrap_or(Unit::Century)
    }

    /// The first day of the unit that a day lies in; the day itself at the ends of the calendar.
    pub(super) fn start(self, day: NaiveDate) -> NaiveDate {
        let year = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
        let month = |month: u32| NaiveDate::from_ymd_opt(day.year(), month, 1);
        let weekday = Days::new(u64::from(day.weekday().num_days_from_monday()));
        let start = match self {
            Unit::Day => Some(day),
            Unit::Week => day.checked_sub_days(weekday),
            Unit::Month => month(day.month()),
            Unit::Quarter => month(day.month0() / 3 * 3 + 1),
            Unit::Year => year(day.year()),
            Unit::Decade => year(day.year().div_euclid(10) * 10),
            Unit::Century => year(day.year().div_euclid(100) * 100),
        };
        start.unwrap_or(day)
    }

    /// The first day of the unit after the one that begins on `start`.
    pub(super) fn next(self, start: NaiveDate) -> NaiveDate {
        let years = |n: i32| NaiveDate::from_ymd_opt(start.year().saturating_add(n), 1, 1);
        let months = |n: u32| start.checked_add_months(chrono::Months::new(n));
        let next = match self {
            Unit::Day => start.checked_add_days(Days::new(1)),
            Unit::Week => start.checked_add_days(Days::new(7)),
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::Year => years(1),
            Unit::Decade => years(10),
            Unit::Century => years(100),
        };
        next.unwrap_or(start)
    }

    /// The unit's number, counted from any one.
    fn number(self, day: NaiveDate) -> i64 {
        let (days, year) = (i64::from(day.num_days_from_ce()), i64::from(day.year()));
        match self {
            Unit::Day => days,
            // The first day of the common era was a Monday.
            Unit::Week => (days - 1).div_euclid(7),
            Unit::Month => year * 12 + i64::from(day.month0()),
            Unit::Quarter => year * 4 + i64::from(day.month0() / 3),
            Unit::Year => year,
            Unit::Decade => year.div_euclid(10),
            Unit::Century => year.div_euclid(100),
        }
    }
}

/// The day after one.
pub(super) fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::figure::calendar::unit::Unit;

    #[test]
    fn the_unit_follows_from_the_time() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let check = |first: &str, last: &str, unit: Unit, start: &str, next: &str| {
            let found = Unit::of(day(first), day(last), 60);
            let start_of = found.start(day(last));
            assert_eq!((found, start_of, found.next(start_of)), (unit, day(start), day(next)));
        };
        check("2022-03-24", "2022-03-28", Unit::Day, "2022-03-28", "2022-03-29");
        check("2022-01-01", "2022-09-13", Unit::Week, "2022-09-12", "2022-09-19");
        check("2020-11-09", "2022-09-13", Unit::Month, "2022-09-01", "2022-10-01");
        check("2012-11-09", "2022-09-13", Unit::Quarter, "2022-07-01", "2022-10-01");
        check("1991-11-09", "2022-09-13", Unit::Year, "2022-01-01", "2023-01-01");
        check("1891-11-09", "2022-09-13", Unit::Decade, "2020-01-01", "2030-01-01");
    }
}
