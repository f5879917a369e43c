//! The days a report was published on and tells of, and how far those of two reports agree.

use chrono::Datelike;

use crate::analyse::dates::FoundDate;
use crate::corpus::article::Article;
use crate::time::Edtf;

/// A first and a last day, counted from 1 January of year 1.
pub(super) type Days = (i32, i32);

/// What a report says of time.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// When it was published.
    pub(super) published: Option<Days>,
    /// The days it tells of near its beginning; the day of publication where it names none.
    pub(super) events: Vec<Days>,
}

/// How many bytes of a text are read for the dates of what it reports.
pub(super) const READ: usize = 1500;

/// A date of more days than this is a period, not the date of an event.
const LONGEST: i32 = 5;

/// A date further from publication is one of history or of plans.
const FAR: i32 = 400;

/// What days apart are worth: up to so many days, this factor.
type Scale = &'static [(i32, f64)];

/// Between two publications. Never 0: incidents are recalled and followed up for years.
const PUBLISHED: Scale = &[(7, 1.0), (60, 0.8), (i32::MAX, 0.55)];

/// Between the nearest days told of. Reports of one incident tell of its date, and of others.
const TOLD: Scale = &[(1, 1.3), (3, 1.0), (30, 0.92), (i32::MAX, 0.7)];

/// Where one report tells of a day and nothing says when the other's event was.
const UNTOLD: f64 = 0.85;

/// The days of a date; `None` where an end is open.
pub(super) fn days(date: &Edtf) -> Option<Days> {
    let (first, last) = (date.first_day()?, date.last_day()?);
    Some((first.num_days_from_ce(), last.num_days_from_ce()))
}

/// The days of the dates of an event that a report may tell of, with the place of each in `dates`.
pub(super) fn of_events(dates: &[FoundDate], published: Option<Days>) -> Vec<(usize, Days)> {
    let near = dates.iter().enumerate().filter(|(_, date)| date.range.start() < READ);
    near.filter_map(|(at, date)| {
        let days = days(date.value.as_ref()?)?;
        let known = days.1 - days.0 < LONGEST;
        let recent = published.is_none_or(|published| gap(days, published) < FAR);
        (known && recent).then_some((at, days))
    })
    .collect()
}

/// Reads what an article and the dates in its text say of time.
pub(super) fn told(article: &Article, dates: &[FoundDate]) -> Told {
    let published = article.head.published.as_ref().and_then(|date| days(&date.value));
    let mut events: Vec<Days> =
        of_events(dates, published).into_iter().map(|(_, days)| days).collect();
    if events.is_empty() {
        events.extend(published.filter(|days| days.1 == days.0));
    }
    events.sort_unstable();
    events.dedup();
    Told { published, events }
}

/// How far two reports' publication lets them tell of one incident: a factor of at most 1.
pub(super) fn publication(a: &Told, b: &Told) -> f64 {
    match (a.published, b.published) {
        (Some(a), Some(b)) => factor(PUBLISHED, between(a, b)),
        _ => 1.0,
    }
}

/// How far the days two reports tell of let them tell of one incident: a factor around 1.
pub(super) fn events(a: &Told, b: &Told) -> f64 {
    if a.events.is_empty() != b.events.is_empty() {
        return UNTOLD;
    }
    let gaps = a.events.iter().flat_map(|&x| b.events.iter().map(move |&y| gap(x, y)));
    gaps.min().map_or(1.0, |gap| factor(TOLD, gap))
}

/// The days between two dates of publication: 0 where they may be one day, else from the middle of
/// one to the middle of the other, since a month or a year tells no day of its own.
fn between(a: Days, b: Days) -> i32 {
    let middle = |(first, last): Days| first + (last - first) / 2;
    if gap(a, b) == 0 { 0 } else { (middle(a) - middle(b)).abs() }
}

/// The days between two dates; 0 where they meet.
pub(super) fn gap(a: Days, b: Days) -> i32 {
    a.0.saturating_sub(b.1).max(b.0.saturating_sub(a.1)).max(0)
}

fn factor(scale: Scale, days: i32) -> f64 {
    scale.iter().find(|(most, _)| days <= *most).map_or(1.0, |(_, factor)| *factor)
}

#[cfg(test)]
mod tests {
    use crate::analyse::incidents::days::Told;
    use crate::analyse::incidents::days::UNTOLD;
    use crate::analyse::incidents::days::events;
    use crate::analyse::incidents::days::publication;

    fn published(first: i32, last: i32) -> Told {
        Told { published: Some((first, last)), events: Vec::new() }
    }

    #[test]
    fn a_year_is_as_far_as_its_middle() {
        let (year, inside, before) =
            (published(365, 729), published(400, 400), published(320, 320));
        assert_eq!(publication(&year, &inside), 1.0);
        assert!(publication(&year, &before) < publication(&published(365, 365), &before));
        assert_eq!(publication(&Told::default(), &before), 1.0);
    }

    #[test]
    fn a_day_told_by_one_report_alone_speaks_against_it_a_little() {
        let told = |days: &[i32]| Told {
            published: None,
            events: days.iter().map(|&day| (day, day)).collect(),
        };
        assert_eq!(events(&told(&[]), &told(&[])), 1.0);
        assert_eq!(events(&told(&[5]), &told(&[])), UNTOLD);
        assert!(events(&told(&[5]), &told(&[90, 6])) > 1.0);
        assert!(events(&told(&[5]), &told(&[90])) < UNTOLD);
    }
}
