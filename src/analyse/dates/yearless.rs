//! The year, or the month, of a date that leaves it out.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::analyse::dates::calendar::Unit;
use crate::analyse::dates::calendar::calendar_day;
use crate::analyse::dates::calendar::feast;
use crate::analyse::dates::calendar::interval;
use crate::analyse::dates::calendar::moved;
use crate::analyse::dates::calendar::moved_months;
use crate::analyse::dates::calendar::weekday;
use crate::analyse::dates::grammar::Means;
use crate::analyse::dates::resolve::Ctx;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::tense::Tense;

/// Days ahead of publication within which a date without a year is the coming one, where no verb
/// tells: announcements run some weeks ahead.
const AHEAD: i64 = 60;

/// The same in months, for a month without a year.
const MONTHS_AHEAD: i32 = 2;

impl Ctx<'_> {
    /// A day of the month, with or without its month and year.
    pub(super) fn day(&self) -> Option<Value> {
        let day = self.slots([Slot::Day, Slot::DayNumber, Slot::OrdinalDay])?;
        let Some(month) = self.slots([Slot::Month, Slot::MonthNumber]) else {
            let day = match self.rule.by {
                Some(by) => self.day_of_month(by, day),
                None => self.day_near(day),
            };
            return Some(day.map_or(Value::Unresolved, Value::Day));
        };
        match self.year() {
            Some(year) => Value::day(year, month, day),
            None => {
                calendar_day(2000, month, day)?;
                let day = self.of_some_year(|year| calendar_day(year, month, day));
                Some(day.map_or(Value::Unresolved, Value::Day))
            }
        }
    }

    /// From one day to another of the same month.
    pub(super) fn days(&self) -> Option<Value> {
        let mut days = self.all(Slot::Day);
        let (first, last) = (days.next()?, days.next()?);
        let Some(month) = self.slot(Slot::Month) else {
            let end = self.day_of_month(self.rule.by?, last);
            return Some(match end {
                Some(end) => interval(calendar_day(end.year(), month_of(end), first)?, end)?,
                None => Value::Unresolved,
            });
        };
        calendar_day(2000, month, first).and(calendar_day(2000, month, last))?;
        let of = |year| calendar_day(year, month, last);
        let Some(end) = self.year().map_or_else(|| self.of_some_year(of), of) else {
            return Some(Value::Unresolved);
        };
        interval(calendar_day(end.year(), month, first)?, end)
    }

    /// From one month to another of the same year, or of the next.
    pub(super) fn months(&self) -> Option<Value> {
        let mut months = self.all(Slot::Month);
        let (first, last) = (months.next()?, months.next()?);
        let year = self.year().or_else(|| self.year_of_month(last));
        Some(year.map_or(Value::Unresolved, |year| {
            let begins = year - i32::from(first > last);
            Value::Text(format!("{begins:04}-{first:02}/{year:04}-{last:02}"))
        }))
    }

    /// A feast, in the year written or the one that its neighbourhood calls for.
    pub(super) fn holiday(&self) -> Option<Value> {
        let number = self.slots([Slot::Holiday, Slot::PlainHoliday])?;
        let days = self.rule.by.filter(|_| self.rule.within.is_none());
        let by = i64::from(days.unwrap_or(0));
        let of = |year| moved(feast(number, year)?, by);
        let day = self.year().map_or_else(|| self.of_some_year(of), of);
        Some(day.map_or(Value::Unresolved, Value::Day))
    }

    /// A month, with or without its year.
    pub(super) fn month(&self) -> Option<Value> {
        let month = self.slots([Slot::Month, Slot::PlainMonth])?;
        let year = self.year().or_else(|| self.year_of_month(month));
        Some(year.map_or(Value::Unresolved, |year| Value::Text(format!("{year:04}-{month:02}"))))
    }

    /// The year of a month that leaves it out.
    pub(super) fn year_of_month(&self, month: i32) -> Option<i32> {
        let reference = self.seen_roughly()?;
        let (year, here) = (reference.year(), month_of(reference));
        Some(match self.rule.by {
            Some(-1) => year - i32::from(month >= here),
            Some(1) => year + i32::from(month <= here),
            Some(_) => year,
            None => match self.tense {
                Tense::Future => year + i32::from(month < here),
                Tense::Past => year - i32::from(month > here),
                // The first months of the next year are as near as the next of this one.
                Tense::Unsaid if month + 12 <= here + MONTHS_AHEAD => year + 1,
                Tense::Unsaid => year - i32::from(month > here + MONTHS_AHEAD),
            },
        })
    }

    /// A season, with or without its year.
    pub(super) fn season(&self) -> Option<Value> {
        let season = self.slot(Slot::Season)?;
        let text = |year: i32| Value::Text(format!("{year:04}-{}", 20 + season));
        if let Some(year) = self.year() {
            return Some(text(year));
        }
        let Some(reference) = self.seen_roughly() else { return Some(Value::Unresolved) };
        let start = |year: i32| calendar_day(year, season * 3, 1);
        let year = reference.year();
        let started = start(year)? <= reference;
        // A winter that began in December is still "this winter" in January and February.
        let current = if season == 4 && reference.month() < 3 { year - 1 } else { year };
        let ended = moved_months(start(current)?, 3)? <= reference;
        Some(text(match self.rule.by {
            Some(-1) if !ended => current - 1,
            Some(1) => year + i32::from(started),
            _ => current,
        }))
    }

    /// The day of the year that the weekday, the tense or else nearness calls for.
    fn of_some_year(&self, of: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
        let reference = self.seen_roughly()?;
        let days = [0, -1, 1].into_iter().filter_map(|by| of(reference.year() + by));
        let ahead = |d: &NaiveDate| d.signed_duration_since(reference).num_days();
        // Of a night between two days the last weekday is that of the day asked for.
        if let Some(wanted) = self.all(Slot::Weekday).last()
            && let Some(day) = days.clone().find(|day| weekday(*day) == wanted)
        {
            return Some(day);
        }
        let tense = match (self.rule.means, self.rule.by) {
            (Means::Day, Some(..=-1)) => Tense::Past,
            (Means::Day, Some(1..)) => Tense::Future,
            _ => self.tense,
        };
        match tense {
            Tense::Future => days.clone().filter(|d| ahead(d) >= 0).min(),
            Tense::Past => days.clone().filter(|d| ahead(d) <= 0).max(),
            Tense::Unsaid if self.rule.ends => days.clone().min_by_key(|d| ahead(d).abs()),
            Tense::Unsaid => days.clone().filter(|d| ahead(d) <= AHEAD).max(),
        }
        .or_else(|| days.clone().next())
    }

    /// The day of a month so many months from the publication.
    fn day_of_month(&self, by: i32, day: i32) -> Option<NaiveDate> {
        let first = moved_months(self.seen_from(Unit::Month)?.with_day(1)?, by.into())?;
        calendar_day(first.year(), month_of(first), day)
    }

    /// The day of the month, or of one near by, that the weekday and the tense call for.
    fn day_near(&self, day: i32) -> Option<NaiveDate> {
        let reference = self.seen_from(Unit::Day)?;
        let wanted = self.slot(Slot::Weekday);
        let far = if wanted.is_some() { 6 } else { 1 };
        let days: Vec<NaiveDate> = (-far..=far)
            .filter_map(|by| self.day_of_month(by, day))
            .filter(|d| wanted.is_none_or(|wanted| weekday(*d) == wanted))
            .collect();
        let behind = days.iter().rev().find(|d| **d <= reference);
        let ahead = days.iter().find(|d| **d >= reference);
        let near = |d: &NaiveDate| d.signed_duration_since(reference).num_days().abs();
        match self.tense {
            Tense::Future => ahead.or(behind),
            Tense::Unsaid if wanted.is_some() => days.iter().min_by_key(|d| near(d)),
            Tense::Past | Tense::Unsaid => behind.or(ahead),
        }
        .copied()
    }
}

fn month_of(day: NaiveDate) -> i32 {
    day.month().cast_signed()
}
