//! What the words of a date mean, seen from the day of publication.

use chrono::Datelike;
use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::analyse::dates::Known;
use crate::analyse::dates::Reference;
use crate::analyse::dates::calendar::Unit;
use crate::analyse::dates::calendar::calendar_day;
use crate::analyse::dates::calendar::moved;
use crate::analyse::dates::calendar::weekday;
use crate::analyse::dates::forms::Found;
use crate::analyse::dates::grammar::Grammar;
use crate::analyse::dates::grammar::Means;
use crate::analyse::dates::grammar::Rule;
use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::tense::Tense;

/// What a date comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A calendar day.
    Day(NaiveDate),
    /// Any other date, as EDTF.
    Text(String),
    /// A time of day without its day.
    Clock(Clock),
    /// So far from a day that the text names elsewhere.
    Away(Away),
    /// A date that nothing gives a year or a day to.
    Unresolved,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// After midnight.
    pub(super) minutes: i32,
    /// Where the clock stands, if the text says.
    pub(super) zone: Option<Tz>,
}

/// A distance from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Away {
    pub(super) by: i32,
    pub(super) unit: Unit,
    /// The whole unit there, such as the week after, not a day.
    pub(super) whole: bool,
    /// The first day of the week of this number before or after, whatever the unit.
    pub(super) weekday: Option<i32>,
}

impl Value {
    /// A day, if it exists and lies in the years that reports write of.
    pub(super) fn day(year: i32, month: i32, day: i32) -> Option<Value> {
        calendar_day(year, month, day).map(Value::Day)
    }

    /// The date as EDTF; `None` for one that is not resolved.
    pub(super) fn edtf(&self) -> Option<String> {
        match self {
            Value::Day(day) => Some(day.to_string()),
            Value::Text(text) => Some(text.clone()),
            Value::Clock(..) | Value::Away(..) | Value::Unresolved => None,
        }
    }
}

impl Away {
    /// The date so far from a day.
    pub(super) fn from(self, day: NaiveDate) -> Option<Value> {
        if let Some(wanted) = self.weekday {
            let ahead = i64::from((wanted - weekday(day) - 1).rem_euclid(7) + 1);
            let behind = i64::from((weekday(day) - wanted - 1).rem_euclid(7) + 1);
            return moved(day, if self.by < 0 { -behind } else { ahead }).map(Value::Day);
        }
        let there = self.unit.away(day, self.by)?;
        match self.unit {
            _ if self.whole => self.unit.value(there),
            Unit::Week => Some(Value::Text(format!("{there}~"))),
            Unit::HalfYear | Unit::Quarter => Unit::Month.value(there),
            Unit::Decade => Unit::Year.value(there),
            Unit::Day | Unit::Month | Unit::Year | Unit::Weekend => self.unit.value(there),
        }
    }
}

/// What a form means; `None` for words that are no date after all, such as 30 February.
pub(super) fn resolve(
    found: &Found,
    grammar: &Grammar,
    reference: Option<Reference>,
    tense: Tense,
) -> Option<Value> {
    let rule = &grammar.rules[found.rule];
    if rule.never == Some(tense) {
        return None;
    }
    let ctx = Ctx { found, grammar, rule, reference, tense };
    let open = |value: Option<Value>| Some(value.unwrap_or(Value::Unresolved));
    match rule.means {
        Means::DayList if ctx.all(Slot::Day).nth(1).is_some() => ctx.days(),
        Means::Day | Means::DayList => ctx.day(),
        Means::Days | Means::Night => ctx.days(),
        Means::Month | Means::MonthList => ctx.month(),
        Means::Months => ctx.months(),
        Means::Season => ctx.season(),
        Means::Holiday => ctx.holiday(),
        Means::Year => ctx.slot(Slot::Year).map(|year| Value::Text(format!("{year:04}"))),
        Means::Years => ctx.years(),
        Means::Decade => ctx.decade().map(|year| Value::Text(format!("{:03}X", year / 10))),
        Means::Century => {
            let n = ctx.slots([Slot::Roman, Slot::Ordinal])?;
            (2..=22).contains(&n).then(|| Value::Text(format!("{:02}XX", n - 1)))
        }
        Means::Piece => open(ctx.piece()),
        Means::Pieces => open(ctx.pieces()),
        Means::Clock => ctx.clock(),
        Means::Away | Means::AwaySpan => ctx.far().map(Value::Away),
        Means::AwayWeekday => {
            let (by, weekday) = (rule.by?, Some(ctx.slot(Slot::Weekday)?));
            Some(Value::Away(Away { by, unit: Unit::Day, whole: false, weekday }))
        }
        Means::Event => rule.day.clone().map(Value::Text),
        Means::Nothing => None,
        Means::Weekday
        | Means::WeekdayNights
        | Means::WeekdayOfWeek
        | Means::WeekOf
        | Means::Shift
        | Means::LastNight
        | Means::Span
        | Means::Recent
        | Means::Weekend => open(ctx.relative()),
    }
}

/// A form, its rule, and what it is seen from.
pub(super) struct Ctx<'m> {
    pub(super) found: &'m Found,
    pub(super) grammar: &'m Grammar,
    pub(super) rule: &'m Rule,
    pub(super) reference: Option<Reference>,
    pub(super) tense: Tense,
}

impl Ctx<'_> {
    /// What the slots of a name hold, in the order of the text.
    pub(super) fn all(&self, name: Slot) -> impl Iterator<Item = i32> {
        self.found.all(name)
    }

    /// What the first slot of a name holds.
    pub(super) fn slot(&self, name: Slot) -> Option<i32> {
        self.all(name).next()
    }

    /// What the first of some slots holds that the form has.
    pub(super) fn slots<const N: usize>(&self, names: [Slot; N]) -> Option<i32> {
        names.into_iter().find_map(|name| self.slot(name))
    }

    /// The year as written, or so many from that of publication.
    pub(super) fn year(&self) -> Option<i32> {
        let written = self.slots([Slot::Year, Slot::ShortYear]);
        written.or_else(|| match (self.rule.within.and_then(Unit::of), self.rule.by) {
            (Some(Unit::Year), Some(by)) => Some(self.seen_from(Unit::Year)?.year() + by),
            _ => None,
        })
    }

    /// The day of publication, if it tells which of these units is meant.
    pub(super) fn seen_from(&self, unit: Unit) -> Option<NaiveDate> {
        self.reference.filter(|reference| unit.told_by(reference.known)).map(|r| r.day)
    }

    /// The day of publication for a choice between years, unless the words need to know whether
    /// it lies before or after and only its year is known.
    pub(super) fn seen_roughly(&self) -> Option<NaiveDate> {
        let aimed = self.tense == Tense::Future || self.rule.by.is_some_and(|by| by != 0);
        self.reference.filter(|r| r.known != Known::ToTheYear || !aimed).map(|r| r.day)
    }

    fn years(&self) -> Option<Value> {
        let mut years = self.all(Slot::Year);
        let (first, last) = (years.next()?, years.next()?);
        (first < last).then(|| Value::Text(format!("{first:04}/{last:04}")))
    }

    fn decade(&self) -> Option<i32> {
        self.slots([Slot::Decade, Slot::DecadeWord])
    }

    fn clock(&self) -> Option<Value> {
        let both = self.slot(Slot::HourMinute);
        let hour = self.slots([Slot::Hour, Slot::HourWord]).or(both.map(|n| n / 100));
        let hour = hour.or(self.rule.by)?;
        let minute = self.slots([Slot::Minute, Slot::MinuteWord]);
        let minute = minute.or(both.map(|n| n % 100)).unwrap_or(0);
        let hour = match self.slot(Slot::Half) {
            Some(12) if hour < 12 => hour + 12,
            Some(0) if hour == 12 => 0,
            _ => hour,
        };
        let zone = self.slot(Slot::Zone).and_then(|ix| usize::try_from(ix).ok());
        let zone = zone.and_then(|ix| self.grammar.zones.get(ix).copied());
        (hour < 24).then(|| Value::Clock(Clock { minutes: hour * 60 + minute, zone }))
    }

    /// How far the form counts, and in what.
    pub(super) fn far(&self) -> Option<Away> {
        let count = self.slots([Slot::Count, Slot::Number]).unwrap_or(1);
        let unit = Unit::of(self.rule.unit.or_else(|| self.slot(Slot::Unit))?)?;
        let whole = self.rule.means == Means::AwaySpan;
        let by = self.rule.by?.checked_mul(count)?;
        Some(Away { by, unit, whole, weekday: None })
    }
}
