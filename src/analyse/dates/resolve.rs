//! What the words of a date mean, seen from the day of publication.

use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;

use crate::analyse::dates::Known;
use crate::analyse::dates::Reference;
use crate::analyse::dates::grammar::Match;
use crate::analyse::dates::grammar::Means;

/// Whether the words around a date speak of what was or of what will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// No word says; news speaks of what was.
    Unsaid,
}

/// What a date comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A calendar day.
    Day(NaiveDate),
    /// Any other date, as EDTF.
    Text(String),
    /// A time of day without its day: minutes after midnight, and minutes from UTC.
    Clock(i32, Option<i32>),
    /// A date that nothing gives a year or a day to.
    Unresolved,
}

/// Days ahead of publication within which a date without a year is the coming one, where no verb
/// tells: announcements run some weeks ahead.
const NEAR: i64 = 31;

impl Value {
    /// A day, if it exists and lies in the years that reports write of.
    pub(super) fn day(year: i32, month: i32, day: i32) -> Option<Value> {
        calendar_day(year, month, day).map(Value::Day)
    }

    /// Any other date.
    pub(super) fn text(text: String) -> Value {
        Value::Text(text)
    }

    /// The date as EDTF; `None` for one that is not resolved.
    pub(super) fn edtf(&self) -> Option<String> {
        match self {
            Value::Day(day) => Some(day.to_string()),
            Value::Text(text) => Some(text.clone()),
            Value::Clock(..) | Value::Unresolved => None,
        }
    }
}

/// What a match means; `None` for words that are no date after all, such as 30 February.
pub(super) fn resolve(found: &Match, reference: Option<Reference>, tense: Tense) -> Option<Value> {
    let ctx = Ctx { found, reference: reference.map(|r| r.day), tense };
    let exact = reference.is_none_or(|r| r.known == Known::ToTheDay);
    match found.means {
        Means::Day => ctx.day(),
        Means::Days | Means::Night => ctx.days(),
        Means::Month => ctx.month(),
        Means::Season => ctx.season(),
        Means::Year => ctx.slot("year").map(|year| Value::Text(format!("{year:04}"))),
        Means::Years => ctx.years(),
        Means::Decade => ctx.slot("decade").map(|year| Value::Text(format!("{:03}X", year / 10))),
        Means::Century => {
            let n = ctx.slot("roman").or_else(|| ctx.slot("number"))?;
            (2..=22).contains(&n).then(|| Value::Text(format!("{:02}XX", n - 1)))
        }
        Means::Clock => ctx.clock(),
        Means::Nothing => None,
        Means::Weekday
        | Means::WeekdayNights
        | Means::Shift
        | Means::LastNight
        | Means::Span
        | Means::Weekend => {
            let value = if exact { ctx.relative() } else { None };
            Some(value.unwrap_or(Value::Unresolved))
        }
    }
}

fn calendar_day(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    if (1000..=2100).contains(&year) { NaiveDate::from_ymd_opt(year, month, day) } else { None }
}

fn interval(first: NaiveDate, last: NaiveDate) -> Option<Value> {
    if first > last {
        return None;
    }
    Some(Value::Text(format!("{first}/{last}")))
}

fn moved(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

fn moved_months(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    let months = Months::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}

fn monday(day: NaiveDate) -> Option<NaiveDate> {
    moved(day, -i64::from(day.weekday().num_days_from_monday()))
}

struct Ctx<'m> {
    found: &'m Match,
    reference: Option<NaiveDate>,
    tense: Tense,
}

impl Ctx<'_> {
    fn slots(&self, name: &str) -> impl Iterator<Item = i32> {
        self.found.slots.iter().filter(move |(slot, _)| *slot == name).map(|(_, value)| *value)
    }

    fn slot(&self, name: &str) -> Option<i32> {
        self.slots(name).next()
    }

    fn year(&self) -> Option<i32> {
        self.slot("year").or_else(|| self.slot("short_year"))
    }

    fn day(&self) -> Option<Value> {
        let day = self.slot("day").or_else(|| self.slot("ordinal_day"));
        let day = day.or_else(|| self.slot("number"))?;
        let Some(month) = self.slot("month") else {
            return Some(self.day_near(day).map_or(Value::Unresolved, Value::Day));
        };
        match self.year() {
            Some(year) => Value::day(year, month, day),
            None => {
                calendar_day(2000, month, day)?;
                Some(self.day_of_some_year(month, day).map_or(Value::Unresolved, Value::Day))
            }
        }
    }

    /// The day of the year that the weekday, the tense or else nearness calls for.
    fn day_of_some_year(&self, month: i32, day: i32) -> Option<NaiveDate> {
        let reference = self.reference?;
        let years = [0, -1, 1].map(|by| calendar_day(reference.year() + by, month, day));
        let mut days = years.into_iter().flatten();
        if let Some(weekday) = self.slot("weekday") {
            let fits = |d: &NaiveDate| d.weekday().number_from_monday().cast_signed() == weekday;
            if let Some(day) = days.clone().find(fits) {
                return Some(day);
            }
        }
        let ahead = |d: &NaiveDate| d.signed_duration_since(reference).num_days();
        let limit = match self.tense {
            Tense::Past => 0,
            Tense::Future => 366,
            Tense::Unsaid => NEAR,
        };
        if self.tense == Tense::Future {
            return days.clone().find(|d| ahead(d) >= 0).or_else(|| days.next());
        }
        days.filter(|d| ahead(d) <= limit).max()
    }

    /// The day of the month, or of the month before, that the tense calls for.
    fn day_near(&self, day: i32) -> Option<NaiveDate> {
        let reference = self.reference?;
        let month = |by: i32| {
            let first = moved_months(reference.with_day(1)?, by)?;
            calendar_day(first.year(), first.month().cast_signed(), day)
        };
        let days = [month(-1), month(0), month(1)];
        let mut days = days.into_iter().flatten().filter(|d| {
            self.slot("weekday").is_none_or(|w| d.weekday().number_from_monday().cast_signed() == w)
        });
        if self.tense == Tense::Future {
            return days.find(|d| *d >= reference);
        }
        let all: Vec<NaiveDate> = days.collect();
        all.iter().rev().find(|d| **d <= reference).or_else(|| all.first()).copied()
    }

    fn days(&self) -> Option<Value> {
        let mut days = self.slots("day");
        let (first, last, month) = (days.next()?, days.next()?, self.slot("month")?);
        calendar_day(2000, month, first).and(calendar_day(2000, month, last))?;
        let Some(last) = self
            .year()
            .and_then(|year| calendar_day(year, month, last))
            .or_else(|| self.day_of_some_year(month, last))
        else {
            return Some(Value::Unresolved);
        };
        interval(calendar_day(last.year(), month, first)?, last)
    }

    fn month(&self) -> Option<Value> {
        let month = self.slot("month").or_else(|| self.slot("plain_month"))?;
        let text = |year: i32| Value::Text(format!("{year:04}-{month:02}"));
        if let Some(year) = self.year() {
            return Some(text(year));
        }
        let Some(reference) = self.reference else { return Some(Value::Unresolved) };
        let (year, here) = (reference.year(), reference.month().cast_signed());
        Some(text(match self.found.by {
            Some(-1) => year - i32::from(month >= here),
            Some(1) => year + i32::from(month <= here),
            Some(_) => year,
            None if self.tense == Tense::Future => year + i32::from(month < here),
            None => year - i32::from(month > here + i32::from(self.tense == Tense::Unsaid)),
        }))
    }

    fn years(&self) -> Option<Value> {
        let mut years = self.slots("year");
        let (first, last) = (years.next()?, years.next()?);
        (first < last).then(|| Value::Text(format!("{first:04}/{last:04}")))
    }

    fn season(&self) -> Option<Value> {
        let season = self.slot("season")?;
        let text = |year: i32| Value::Text(format!("{year:04}-{}", 20 + season));
        if let Some(year) = self.year() {
            return Some(text(year));
        }
        let Some(reference) = self.reference else { return Some(Value::Unresolved) };
        let start = |year: i32| calendar_day(year, season * 3, 1);
        let year = reference.year();
        let started = start(year)? <= reference;
        // A winter that began in December is still "this winter" in January and February.
        let current = if season == 4 && reference.month() < 3 { year - 1 } else { year };
        let ended = moved_months(start(current)?, 3)? <= reference;
        Some(text(match self.found.by {
            Some(-1) if !ended => current - 1,
            Some(1) => year + i32::from(started),
            _ => current,
        }))
    }

    fn clock(&self) -> Option<Value> {
        let hour = self.slot("hour").unwrap_or(12);
        let minute = self.slot("minute").unwrap_or(0);
        let hour = match self.slot("half") {
            Some(12) if hour < 12 => hour + 12,
            Some(0) if hour == 12 => 0,
            _ => hour,
        };
        (hour < 24).then(|| Value::Clock(hour * 60 + minute, self.slot("zone")))
    }

    /// What can only be told from the day of publication.
    fn relative(&self) -> Option<Value> {
        let reference = self.reference?;
        let by = self.found.by;
        match self.found.means {
            Means::Weekday => self.weekday(reference).map(Value::Day),
            Means::WeekdayNights => {
                let first = self.weekday(reference)?;
                interval(first, moved(first, 1)?)
            }
            Means::LastNight => interval(moved(reference, -1)?, reference),
            Means::Weekend => {
                let saturday = moved(monday(reference)?, 5 + 7 * i64::from(by.unwrap_or(0)))?;
                interval(saturday, moved(saturday, 1)?)
            }
            Means::Shift => self.shift(reference),
            _ => self.span(reference),
        }
    }

    fn weekday(&self, reference: NaiveDate) -> Option<NaiveDate> {
        let wanted = self.slot("weekday")?;
        let behind = i64::from(reference.weekday().number_from_monday()) - i64::from(wanted);
        let behind = behind.rem_euclid(7);
        moved(
            reference,
            match (self.found.by, self.tense) {
                (Some(-1), _) if behind == 0 => -7,
                (Some(1), _) => 7 - behind,
                (None, Tense::Future) => (7 - behind) % 7,
                _ => -behind,
            },
        )
    }

    fn shift(&self, reference: NaiveDate) -> Option<Value> {
        let count = self.slot("number").unwrap_or(1);
        let by = self.found.by?.checked_mul(count)?;
        match self.found.unit.or_else(|| self.slot("unit"))? {
            1 => moved(reference, by.into()).map(Value::Day),
            2 => moved(reference, i64::from(by) * 7).map(|d| Value::Text(format!("{d}~"))),
            3 => moved_months(reference, by).map(|d| Value::Text(d.format("%Y-%m").to_string())),
            _ => {
                let year = reference.year() + by;
                (1000..=2100).contains(&year).then(|| Value::Text(format!("{year:04}")))
            }
        }
    }

    fn span(&self, reference: NaiveDate) -> Option<Value> {
        let by = self.found.by?;
        match self.slot("unit").unwrap_or(4) {
            1 => moved(reference, by.into()).map(Value::Day),
            2 => {
                let first = moved(monday(reference)?, i64::from(by) * 7)?;
                interval(first, moved(first, 6)?)
            }
            3 => {
                let month = moved_months(reference.with_day(1)?, by)?;
                Some(Value::Text(month.format("%Y-%m").to_string()))
            }
            _ => Some(Value::Text(format!("{:04}", reference.year() + by))),
        }
    }
}
