//! Dates that count from the publication, and the parts of a longer date.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::analyse::dates::calendar::Unit;
use crate::analyse::dates::calendar::calendar_day;
use crate::analyse::dates::calendar::interval;
use crate::analyse::dates::calendar::moved;
use crate::analyse::dates::calendar::nth_weekday;
use crate::analyse::dates::calendar::weekday;
use crate::analyse::dates::grammar::Means;
use crate::analyse::dates::resolve::Away;
use crate::analyse::dates::resolve::Ctx;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::tense::Tense;

impl Ctx<'_> {
    /// What can only be told from the publication.
    pub(super) fn relative(&self) -> Option<Value> {
        let by = self.rule.by.unwrap_or(0);
        match self.rule.means {
            Means::Shift => self.shift(),
            Means::Span => {
                let unit = Unit::of(self.slot(Slot::Unit).or(self.rule.unit)?)?;
                Away { by, unit, whole: true, weekday: None }.from(self.seen_from(unit)?)
            }
            Means::Recent => self.recent(),
            Means::Weekday => self.weekday().map(Value::Day),
            Means::WeekdayNights => {
                let first = self.weekday()?;
                interval(first, moved(first, 1)?)
            }
            Means::WeekdayOfWeek => {
                let (monday, _) = Unit::Week.around(self.seen_from(Unit::Day)?)?;
                let ahead = i64::from(self.slot(Slot::Weekday)? - 1) + 7 * i64::from(by);
                moved(monday, ahead).map(Value::Day)
            }
            Means::WeekOf => match self.day()? {
                Value::Day(day) => Unit::Week.value(day),
                _ => None,
            },
            Means::LastNight => {
                let today = self.seen_from(Unit::Day)?;
                interval(moved(today, -1)?, today)
            }
            _ => self.weekend(),
        }
    }

    fn weekday(&self) -> Option<NaiveDate> {
        let reference = self.seen_from(Unit::Day)?;
        let wanted = self.slot(Slot::Weekday)?;
        let behind = i64::from((weekday(reference) - wanted).rem_euclid(7));
        let ahead = (7 - behind) % 7;
        moved(
            reference,
            match (self.rule.by, self.tense) {
                (Some(-1), _) if behind == 0 => -7,
                (Some(1), _) => 7 - behind,
                // "This Tuesday", written on the day after it, tells what has happened.
                (Some(0), Tense::Unsaid) if behind == 1 => -1,
                // "This Friday" is the coming one, unless a verb says that it was.
                (Some(0), Tense::Future | Tense::Unsaid) | (None, Tense::Future) => ahead,
                // A week or two after the coming one.
                (Some(weeks @ 2..), _) => ahead + i64::from(weeks - 1) * 7,
                // A week or two before the last one: "a week ago Monday".
                (Some(weeks @ ..=-2), _) => i64::from(weeks + 1) * 7 - behind,
                _ => -behind,
            },
        )
    }

    fn shift(&self) -> Option<Value> {
        let away = self.far()?;
        // "The first vote in 13 years": what no verb sends ahead is how long something lasted.
        let long = matches!(away.unit, Unit::Year | Unit::Decade);
        if long && self.rule.never.is_some() && self.tense == Tense::Unsaid {
            return None;
        }
        away.from(self.seen_from(away.unit)?)
    }

    /// The last or the next so many units: days beside the publication, longer ones up to it.
    fn recent(&self) -> Option<Value> {
        let (away, by) = (self.far()?, self.rule.by?);
        let reference = self.seen_from(Unit::Day)?;
        let end = away.unit.away(reference, away.by)?;
        let beside = moved(reference, by.into())?;
        interval(end.min(beside), end.max(beside))
    }

    /// The weekend at hand, before or after: during the week the last one for a verb of the past,
    /// and for none where the form leaves it open.
    fn weekend(&self) -> Option<Value> {
        let reference = self.seen_from(Unit::Day)?;
        let by = match (self.rule.by, self.tense, weekday(reference)) {
            (None | Some(0), Tense::Past, ..=5) | (None, Tense::Unsaid, ..=5) => -1,
            (by, ..) => by.unwrap_or(0),
        };
        Away { by, unit: Unit::Weekend, whole: true, weekday: None }.from(reference)
    }

    /// The nth day, week, weekday or quarter of a month or a year.
    pub(super) fn piece(&self) -> Option<Value> {
        let nth = self.slots([Slot::Ordinal, Slot::Quarter])?;
        let unit = self.rule.unit.or_else(|| self.slot(Slot::Unit)).and_then(Unit::of);
        let whole = self.whole(unit, nth)?;
        if let Some(wanted) = self.slot(Slot::Weekday) {
            return nth_weekday(whole, wanted, nth).map(Value::Day);
        }
        let (unit, (first, last)) = (unit?, whole);
        let day = match (unit, nth) {
            // The first week of a month or a year is the one with its first Thursday (ISO 8601).
            (Unit::Week, ..0) => moved(last, -3)?,
            (Unit::Week, _) => moved(first, 3 + 7 * i64::from(nth - 1))?,
            (Unit::Weekend, _) => nth_weekday(whole, 6, nth)?,
            (_, ..0) => last,
            _ => unit.away(first, nth - 1)?,
        };
        if day < first || day > last { None } else { unit.value(day) }
    }

    /// The first or the last so many units of a month or a year.
    pub(super) fn pieces(&self) -> Option<Value> {
        let unit = Unit::of(self.rule.unit.or_else(|| self.slot(Slot::Unit))?)?;
        let (side, count) = (self.slot(Slot::Side)?, self.slot(Slot::Number)?);
        let (first, last) = self.whole(Some(unit), side)?;
        let (from, to) = if side < 0 {
            (unit.away(moved(last, 1)?, -count)?, last)
        } else {
            (first, moved(unit.away(first, count)?, -1)?)
        };
        if from < first || to > last || count < 1 {
            return None;
        }
        match unit {
            Unit::Day | Unit::Week | Unit::Weekend => interval(from, to),
            _ => Some(Value::Text(format!("{}/{}", from.format("%Y-%m"), to.format("%Y-%m")))),
        }
    }

    /// The month or the year that a piece belongs to.
    fn whole(&self, piece: Option<Unit>, nth: i32) -> Option<(NaiveDate, NaiveDate)> {
        if let Some(month) = self.slot(Slot::Month) {
            let year = self.year().or_else(|| self.year_of_month(month))?;
            return Unit::Month.around(calendar_day(year, month, 1)?);
        }
        if let Some(year) = self.year() {
            return Unit::Year.around(calendar_day(year, 1, 1)?);
        }
        let unit = Unit::of(self.rule.within?)?;
        let reference = self.seen_from(unit)?;
        if let Some(by) = self.rule.by {
            return unit.around(unit.away(unit.around(reference)?.0, by)?);
        }
        // A quarter of no year is the last that has begun, or the coming one.
        let begins = |year: i32| piece?.away(calendar_day(year, 1, 1)?, nth - 1);
        let year = reference.year();
        let year = match self.tense {
            Tense::Future => year + i32::from(begins(year)? < reference),
            Tense::Past | Tense::Unsaid => year - i32::from(begins(year)? > reference),
        };
        unit.around(calendar_day(year, 1, 1)?)
    }
}
