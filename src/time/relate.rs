//! How two dates stand to each other in time.

use crate::time::calendar::DAY;
use crate::time::date::{Body, Date};
use crate::time::instant::Instant;
use crate::time::zone::Zone;
use crate::time::{Edtf, End, Qualifier, Shape};

/// What the first of two dates is to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// One moment under two names: date-times of different zones, or a date-time and a calendar
    /// date that it falls in by the clock of another place. Worth a note, never a contradiction.
    SameInstant,
    /// Both mean the same span of time.
    Same,
    /// They share some time, and each has some of its own.
    Overlaps,
    /// The first is over when the second begins.
    Before,
    /// The second is over when the first begins.
    After,
    /// The second lies within the first.
    Contains,
    /// The first lies within the second.
    Within,
    /// What is written does not decide it: an unknown end, or two neighbours of which one is
    /// vague.
    Unknown,
}

/// How `a` stands to `b`, where dates without a zone are read in `zone`.
///
/// A date-time and a calendar date are compared in the date-time's own zone as well: the instant
/// 2020-11-10T00:00+03:00 and the day 2020-11-10 are not at odds for a reader in Paris.
/// A date marked uncertain or approximate, and a season, is [`Relation::Unknown`] to what lies
/// nearer than its own length, at most one month: such a date is not evidence of an order.
pub fn relate(a: &Edtf, b: &Edtf, zone: Zone) -> Relation {
    relate_across(a, b, zone, &[])
}

/// Like [`relate`], with further places whose clocks the writers of the dates may have meant.
pub fn relate_across(a: &Edtf, b: &Edtf, zone: Zone, others: &[Zone]) -> Relation {
    let places = Places { zone, others };
    if let (Shape::Single(first), Shape::Single(second)) = (&a.shape, &b.shape)
        && let Some(relation) = relate_moments(first, second, places)
    {
        return relation;
    }
    match Bounds::of(a, zone).relate(Bounds::of(b, zone)) {
        Relation::Before if near(a, b) => Relation::Unknown,
        Relation::After if near(b, a) => Relation::Unknown,
        relation => relation,
    }
}

/// A month in seconds: a vaguer date than that still tells years apart.
const LONGEST_MARGIN: i64 = 31 * DAY;

/// The zones by which dates without one can be read.
#[derive(Clone, Copy)]
struct Places<'a> {
    zone: Zone,
    others: &'a [Zone],
}

/// The relation, when a date-time makes it more than a matter of two spans.
fn relate_moments(a: &Date, b: &Date, places: Places<'_>) -> Option<Relation> {
    match (&a.body, &b.body) {
        (Body::Moment(..), Body::Moment(..)) => {
            let (first, second) = (a.span(places.zone), b.span(places.zone));
            let same = first.0 == second.0 && a.own_zone() != b.own_zone();
            same.then_some(Relation::SameInstant)
        }
        (Body::Moment(..), _) => in_period(a, b, places, Relation::Within),
        (_, Body::Moment(..)) => in_period(b, a, places, Relation::Contains),
        _ => None,
    }
}

/// `plain` when the moment lies in the period as both are written; [`Relation::SameInstant`] when
/// it does by the clock of another place; `None` when it does nowhere.
fn in_period(
    moment: &Date,
    period: &Date,
    places: Places<'_>,
    plain: Relation,
) -> Option<Relation> {
    let (written, days) = (moment.local_span(), period.local_span());
    if days.start <= written.start && written.end <= days.end {
        return Some(plain);
    }
    let (earliest, _) = moment.span(places.zone);
    let mut zones = places.others.iter().chain([&places.zone]);
    let elsewhere = zones.any(|&zone| {
        let (start, end) = period.span(zone);
        start <= earliest && earliest < end
    });
    elsewhere.then_some(Relation::SameInstant)
}

/// A half-open span of Unix seconds; `None` is an end that exists and is not known.
#[derive(Clone, Copy)]
struct Bounds {
    start: Option<i64>,
    end: Option<i64>,
}

impl Bounds {
    fn of(date: &Edtf, zone: Zone) -> Bounds {
        let open = |end: &End, infinity: i64| matches!(end, End::Open).then_some(infinity);
        let (start, end) = match &date.shape {
            Shape::Single(_) => (None, None),
            Shape::Interval(start, end) => (open(start, i64::MIN), open(end, i64::MAX)),
        };
        Bounds {
            start: date.earliest(zone).map(Instant::unix_seconds).or(start),
            end: date.latest(zone).map(Instant::unix_seconds).or(end),
        }
    }

    fn relate(self, other: Bounds) -> Relation {
        let over = |end: Option<i64>, start: Option<i64>| {
            end.zip(start).is_some_and(|(end, start)| end <= start)
        };
        match (self.start, self.end, other.start, other.end) {
            (Some(a), Some(b), Some(c), Some(d)) if (a, b) == (c, d) => Relation::Same,
            _ if over(self.end, other.start) => Relation::Before,
            _ if over(other.end, self.start) => Relation::After,
            (Some(a), Some(b), Some(c), Some(d)) if a <= c && d <= b => Relation::Contains,
            (Some(a), Some(b), Some(c), Some(d)) if c <= a && b <= d => Relation::Within,
            (Some(_), Some(_), Some(_), Some(_)) => Relation::Overlaps,
            _ => Relation::Unknown,
        }
    }
}

/// Whether the two, of which one is over before the other, are too near to be in that order.
///
/// Measured on the calendar as written, where every day has 24 hours.
fn near(before: &Edtf, after: &Edtf) -> bool {
    let (end, start) = (before.end_date(), after.start_date());
    end.zip(start).is_some_and(|(end, start)| {
        let gap = start.local_span().start - end.local_span().end;
        let margin = margin(before).max(margin(after));
        margin > 0 && gap < margin
    })
}

/// How far from itself, in seconds, a vague date may lie; 0 for one that is meant as written.
fn margin(date: &Edtf) -> i64 {
    date.dates().map(date_margin).max().unwrap_or(0)
}

fn date_margin(date: &Date) -> i64 {
    let vague = date.qualifier != Qualifier::Certain || matches!(date.body, Body::Season { .. });
    let local = date.local_span();
    if vague { (local.end - local.start).min(LONGEST_MARGIN) } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::time::Edtf;
    use crate::time::relate::relate_across;
    use crate::time::zone::Zone;

    /// The relation read in Paris, for writers who may also live by the clock of Moscow.
    fn check(a: &str, b: &str, expect: &str) {
        let [a, b] = [a, b].map(|text| Edtf::parse(text).unwrap());
        let [paris, moscow] =
            ["Europe/Paris", "Europe/Moscow"].map(|name| Zone::parse(name).unwrap());
        assert_eq!(format!("{:?}", relate_across(&a, &b, paris, &[moscow])), expect, "{a} {b}");
    }

    #[test]
    fn one_instant_has_several_dates() {
        check("2020-11-10T00:00+03:00", "2020-11-09T21:00Z", "SameInstant");
        check("2020-11-10T00:00+03:00", "2020-11-09T21:00:00Z", "SameInstant");
        check("2020-11-10T00:00+03:00", "2020-11-09T22:00", "SameInstant");
        check("2020-11-10T00:00+03:00", "2020-11-10T00:00+04:00", "After");
        check("2020-11-10T00:00+03:00", "2020-11-09", "SameInstant");
        check("2020-11-10T00:00+03:00", "2020-11-10", "Within");
        check("2020-11-09T21:00Z", "2020-11-10", "SameInstant");
        check("2020-11-09", "2020-11-10T00:00+03:00", "SameInstant");
        check("2020-11-08", "2020-11-10T00:00+03:00", "Before");
        check("2020-12-01T00:00+03:00", "2020-11", "SameInstant");
        check("2020-11-09", "2020-11-10", "Before");
    }

    #[test]
    fn spans_are_compared() {
        check("2022-03-26", "2022-03-26", "Same");
        check("2022-03", "2022-03-XX", "Same");
        check("2022-03-26?", "2022-03-26", "Same");
        check("2022-03-24/2022-03-25", "2022-03-25", "Contains");
        check("2022-03-25", "2022-03-24/2022-03-25", "Within");
        check("2022-03-24/2022-03-25", "2022-03-25/2022-03-26", "Overlaps");
        check("2022-03-24", "2022-03-25", "Before");
        check("2022-03-25T01:00", "2022-03-24T23:00", "After");
        check("2022-03-24T22:00/2022-03-25T04:00", "2022-03-24", "Overlaps");
    }

    #[test]
    fn open_ends_reach_everywhere_and_unknown_ends_nowhere() {
        check("2022-03-24/..", "2030", "Contains");
        check("../2022-03-24", "2022-03-25", "Before");
        check("2022-03-24/..", "../2022-03-26", "Overlaps");
        check("2022-03-24/", "2030", "Unknown");
        check("2022-03-24/", "2021", "After");
        check("/2022-03-24", "2022-03-25", "Before");
        check("2022-03-24/", "2022-03-24/", "Unknown");
    }

    #[test]
    fn vague_neighbours_are_not_put_in_order() {
        check("2022-03-28~", "2022-03-27", "Unknown");
        check("2022-03-28~", "2022-03-26", "After");
        check("2022-03-27", "2022-03-28?", "Unknown");
        check("2022-03~", "2022-04-20", "Unknown");
        check("2022~", "2023-01-20", "Unknown");
        check("2022~", "2023-03", "Before");
        check("2020-23", "2020-12-15", "Unknown");
        check("2020-23", "2020-10-15", "Contains");
        check("2020-23", "2021", "Before");
    }
}
