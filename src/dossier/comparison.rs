//! Claims of one question set side by side: same, compatible, update, contradicts, incomparable.

use crate::code_list;
use crate::corpus::annotation::ClaimValue;
use crate::dossier::incident::Answer;
use crate::dossier::incident::Incident;
use crate::quantity::Figure;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::time::Edtf;
use crate::time::Qualifier;
use crate::time::relate;
use crate::time::zone::Zone;

code_list! {
    /// How two answers relate.
    Relation, "a relation between claims":
    /// They say the same.
    Same = "same",
    /// Both can be true.
    Compatible = "compatible",
    /// The later one follows the earlier one.
    Update = "update",
    /// They are not about the same thing.
    Incomparable = "incomparable",
    /// Not both can be true.
    Contradicts = "contradicts",
}

/// How the answers to a question relate: by the pair that tells most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The relation.
    pub relation: Relation,
    /// Why.
    pub why: Why,
    /// The two claims it rests on, by their place in the question's list; the earlier first.
    pub pair: (usize, usize),
}

/// Why two answers relate as they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The same number, date or words.
    Equal,
    /// Some number fits both wordings.
    Overlap,
    /// The later number is higher, and counts rise as more becomes known.
    LaterHigher,
    /// The later number is lower than the earlier one.
    LaterLower,
    /// No number fits both, for one and the same time.
    Disjoint,
    /// They count different things.
    What,
    /// They count different people.
    Who,
    /// They count in different places or over different times.
    Scope,
    /// Words cannot be compared by rule.
    Words,
    /// A number, a date and words are not alike.
    Kinds,
    /// One instant, two calendars.
    SameInstant,
    /// One date lies within the other, or they share days.
    SharedDays,
    /// The dates have no day in common.
    OtherDays,
    /// Two times of one day.
    OtherTimes,
    /// The later number is lower, and numbers of this kind can fall.
    Fell,
}

impl Comparison {
    /// How much a reader wants to know of it: of several, the greatest is shown.
    fn weight(&self) -> u8 {
        match (self.relation, self.why) {
            // One instant under two dates looks like a contradiction and is none: worth telling
            // even where other answers are merely vague.
            (Relation::Same, Why::SameInstant) => 2,
            (Relation::Same, _) => 0,
            (Relation::Compatible, _) => 1,
            (Relation::Update, _) => 3,
            (Relation::Incomparable, _) => 4,
            (Relation::Contradicts, _) => 5,
        }
    }
}

/// Compares the answers to a question, given in order of publication; `None` for fewer than two.
///
/// Figures are compared as intervals and only like with like (what, who, scope), after the rule
/// that event data bases keep low and high bounds apart (UCDP). When a claim does not say as of
/// when it holds, its report's date stands in. Every pair of different answers is compared.
pub fn compare(incident: Incident<'_>, claims: &[Answer<'_>]) -> Option<Comparison> {
    if claims.len() < 2 {
        return None;
    }
    let different = different(claims);
    let mut telling = Comparison { relation: Relation::Same, why: Why::Equal, pair: (0, 1) };
    for (n, &b) in different.iter().enumerate() {
        for &a in &different[..n] {
            let (relation, why) = pair(incident, &claims[a], &claims[b]);
            let found = Comparison { relation, why, pair: (a, b) };
            if found.weight() > telling.weight() {
                telling = found;
            }
        }
    }
    Some(telling)
}

/// The claims without those that repeat an earlier one in everything that is compared.
fn different(claims: &[Answer<'_>]) -> Vec<usize> {
    let same = |a: &Answer<'_>, b: &Answer<'_>| {
        let (x, y) = (a.claim, b.claim);
        let published = |c: &Answer<'_>| c.article.head().published.clone().map(|d| d.value);
        x.value == y.value
            && (&x.what, &x.who, &x.scope) == (&y.what, &y.who, &y.scope)
            && x.as_of == y.as_of
            && (x.as_of.is_some() || published(a) == published(b))
    };
    let mut kept: Vec<usize> = Vec::new();
    for b in 0..claims.len() {
        if kept.iter().all(|&a| !same(&claims[a], &claims[b])) {
            kept.push(b);
        }
    }
    kept
}

/// The class of those of whom nothing more is said.
pub(super) const ANYBODY: &str = "people";

fn pair(incident: Incident<'_>, a: &Answer<'_>, b: &Answer<'_>) -> (Relation, Why) {
    if let Some(why) = unlike(a, b) {
        return (Relation::Incomparable, why);
    }
    match (&a.claim.value, &b.claim.value) {
        (ClaimValue::Figure(x), ClaimValue::Figure(y)) => {
            let (relation, why) = figures(*x, *y, order(incident, a, b));
            let (who_a, who_b) = (a.claim.who.as_deref(), b.claim.who.as_deref());
            match why {
                Why::Disjoint | Why::LaterHigher | Why::LaterLower
                    if of_whole((who_a, *x), (who_b, *y)) =>
                {
                    (Relation::Incomparable, Why::Who)
                }
                Why::LaterLower if !is_toll(a) => (Relation::Update, Why::Fell),
                _ => (relation, why),
            }
        }
        (ClaimValue::Date(x), ClaimValue::Date(y)) => dates(incident, x, y),
        (ClaimValue::Text(x), ClaimValue::Text(y)) => {
            if fold(x, Fold::Letters) == fold(y, Fold::Letters) {
                (Relation::Same, Why::Equal)
            } else {
                (Relation::Incomparable, Why::Words)
            }
        }
        _ => (Relation::Incomparable, Why::Kinds),
    }
}

/// What keeps two claims from being compared. What a claim leaves out it does not contradict.
fn unlike(a: &Answer<'_>, b: &Answer<'_>) -> Option<Why> {
    let differ = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => fold(a, Fold::Letters) != fold(b, Fold::Letters),
        _ => false,
    };
    let (a, b) = (a.claim, b.claim);
    if differ(&a.what, &b.what) {
        Some(Why::What)
    } else if differ(&a.who, &b.who) {
        Some(Why::Who)
    } else if differ(&a.scope, &b.scope) {
        Some(Why::Scope)
    } else {
        None
    }
}

/// Whether one figure counts people of a class, and the other, higher, counts anybody: 18 police
/// officers among the 200 hurt are no other count of the 200.
fn of_whole((a, x): (Option<&str>, Figure), (b, y): (Option<&str>, Figure)) -> bool {
    let anybody = |who: Option<&str>| who.is_none_or(|who| who == ANYBODY);
    match (anybody(a), anybody(b)) {
        (true, false) => y.interval().below(x.interval()),
        (false, true) => x.interval().below(y.interval()),
        (true, true) | (false, false) => false,
    }
}

/// Whether `a` holds as of an earlier time than `b` (`Less`), a later one, or the same.
fn order(incident: Incident<'_>, a: &Answer<'_>, b: &Answer<'_>) -> std::cmp::Ordering {
    let as_of = |claim: &Answer<'_>| {
        let published = || claim.article.head().published.as_ref().map(|d| d.value.clone());
        claim.claim.as_of.clone().or_else(published)
    };
    let zone = incident.dossier.config.zone;
    match (as_of(a), as_of(b)) {
        (Some(a), Some(b)) => match relate::relate(&a, &b, zone) {
            relate::Relation::Before => std::cmp::Ordering::Less,
            relate::Relation::After => std::cmp::Ordering::Greater,
            relate::Relation::SameInstant
            | relate::Relation::Same
            | relate::Relation::Overlaps
            | relate::Relation::Contains
            | relate::Relation::Within
            | relate::Relation::Unknown => std::cmp::Ordering::Equal,
        },
        _ => std::cmp::Ordering::Equal,
    }
}

/// Whether a claim counts what cannot be undone: such a count rises as more becomes known, and a
/// lower one says that somebody was wrong. Missing people are found, displaced people return.
fn is_toll(claim: &Answer<'_>) -> bool {
    const TOLLS: &[&str] =
        &["killed", "dead", "deaths", "wounded", "injured", "destroyed", "strikes"];
    let counted = claim.claim.what.as_deref().unwrap_or(&claim.claim.question);
    TOLLS.contains(&counted) || TOLLS.contains(&claim.claim.question.as_str())
}

fn figures(x: Figure, y: Figure, order: std::cmp::Ordering) -> (Relation, Why) {
    let (a, b) = (x.interval(), y.interval());
    let (earlier, later) = if order.is_gt() { (b, a) } else { (a, b) };
    if x == y {
        (Relation::Same, Why::Equal)
    } else if a.meets(b) {
        (Relation::Compatible, Why::Overlap)
    } else if order.is_eq() {
        (Relation::Contradicts, Why::Disjoint)
    } else if earlier.below(later) {
        (Relation::Update, Why::LaterHigher)
    } else {
        (Relation::Contradicts, Why::LaterLower)
    }
}

fn dates(incident: Incident<'_>, x: &Edtf, y: &Edtf) -> (Relation, Why) {
    match relate::relate(x, y, incident.dossier.config.zone) {
        relate::Relation::Same => (Relation::Same, Why::Equal),
        relate::Relation::SameInstant => (Relation::Same, Why::SameInstant),
        relate::Relation::Overlaps | relate::Relation::Contains | relate::Relation::Within => {
            (Relation::Compatible, Why::SharedDays)
        }
        relate::Relation::Unknown => (Relation::Compatible, Why::SharedDays),
        relate::Relation::Before | relate::Relation::After => {
            let share_days = x.first_day() <= y.last_day() && y.first_day() <= x.last_day();
            let vague = x.qualifier() != Qualifier::Certain || y.qualifier() != Qualifier::Certain;
            if one_instant(incident, x, y) {
                (Relation::Same, Why::SameInstant)
            } else if share_days && vague {
                (Relation::Compatible, Why::SharedDays)
            } else if share_days {
                (Relation::Contradicts, Why::OtherTimes)
            } else {
                (Relation::Contradicts, Why::OtherDays)
            }
        }
    }
}

/// Whether two days are both the day of one instant of this incident, by the clocks of two places.
fn one_instant(incident: Incident<'_>, x: &Edtf, y: &Edtf) -> bool {
    incident.record().dates.iter().any(|date| {
        let Some(instant) = date.value.earliest(incident.dossier.config.zone) else { return false };
        if date.value.own_zone().is_none() {
            return false;
        }
        let falls = |day: &Edtf| {
            civil_zones().any(|zone| {
                let (start, end) = (day.earliest(zone), day.latest(zone));
                start.is_some_and(|start| start <= instant) && end.is_some_and(|end| instant < end)
            })
        };
        falls(x) && falls(y)
    })
}

/// The whole hours of civil time in use, from UTC-12 to UTC+14.
fn civil_zones() -> impl Iterator<Item = Zone> {
    (-12..=14).filter_map(|hours: i32| Zone::parse(&format!("{hours:+03}:00")).ok())
}

#[cfg(test)]
mod tests {
    use crate::dossier::comparison::of_whole;
    use crate::quantity::Bound;
    use crate::quantity::Figure;

    #[test]
    fn a_class_is_no_other_count_of_the_whole() {
        let of = |n: f64| Figure { bound: Bound::Exact, numbers: Some((n, n)) };
        let check = |a: (Option<&str>, f64), b: (Option<&str>, f64), want: bool| {
            let (x, y) = ((a.0, of(a.1)), (b.0, of(b.1)));
            assert_eq!((of_whole(x, y), of_whole(y, x)), (want, want), "{a:?} {b:?}");
        };
        check((None, 200.0), (Some("police"), 18.0), true);
        check((Some("people"), 200.0), (Some("children"), 18.0), true);
        check((Some("people"), 9.0), (Some("children"), 18.0), false);
        check((None, 200.0), (Some("people"), 18.0), false);
        check((Some("police"), 200.0), (Some("children"), 18.0), false);
    }
}
