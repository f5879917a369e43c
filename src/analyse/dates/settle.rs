//! Gives each time of day its day, and each distance the day that it counts from.

use chrono::NaiveDate;
use chrono::Offset;
use chrono::TimeZone;

use crate::analyse::dates::Atom;
use crate::analyse::dates::Known;
use crate::analyse::dates::Reference;
use crate::analyse::dates::Tie;
use crate::analyse::dates::resolve::Clock;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::token::Tokens;

/// The day that a text spoke of last.
#[derive(Clone, Copy)]
struct Focus {
    /// `None` where the text spoke of a day that is not known.
    day: Option<NaiveDate>,
    /// The token after it.
    end: usize,
}

/// Days between a publication and the days that it tells of as news.
const FRESH: i64 = 8;

/// Resolves what counts from a day named before it: "the next day" from the last day of the text,
/// a time of day from the last day of its paragraph, or from the last of the text if that one is
/// news; and both from the day of publication where there is none.
pub(super) fn settle(tokens: &Tokens<'_>, atoms: &mut Vec<Atom>, reference: Option<Reference>) {
    let published = reference.filter(|r| r.known == Known::ToTheDay).map(|r| r.day);
    let mut focus: Option<Focus> = None;
    atoms.retain(|atom| atom.tie != Tie::Needed);
    for atom in atoms {
        let open = |value: Option<Value>| value.unwrap_or(Value::Unresolved);
        match atom.value {
            Value::Clock(clock) => {
                let fresh = |day: NaiveDate| {
                    published.is_some_and(|p| p.signed_duration_since(day).num_days().abs() < FRESH)
                };
                let named = focus.filter(|focus| {
                    focus.day.is_some_and(fresh) || same_paragraph(tokens, focus.end, atom.tokens.0)
                });
                let day = named.map_or(published, |focus| focus.day);
                atom.value = open(day.map(|day| Value::Text(date_time(day, clock))));
                continue;
            }
            Value::Away(away) => {
                let day = focus.map_or(published, |focus| focus.day);
                atom.value = open(day.and_then(|day| away.from(day)));
            }
            Value::Day(..) | Value::Text(..) | Value::Unresolved => {}
        }
        let end = atom.tokens.1;
        match &atom.value {
            Value::Day(day) => focus = Some(Focus { day: Some(*day), end }),
            Value::Text(text) => {
                if let Some(day) = text.get(..10).and_then(|day| day.parse().ok()) {
                    focus = Some(Focus { day: Some(day), end });
                }
            }
            Value::Unresolved => focus = Some(Focus { day: None, end }),
            Value::Clock(..) | Value::Away(..) => {}
        }
    }
}

fn same_paragraph(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let (Some(before), Some(after)) = (from.checked_sub(1), tokens.list.get(to)) else {
        return false;
    };
    let start = tokens.list.get(before).map_or(0, |token| token.range.end());
    tokens.text.get(start..after.range.start()).is_some_and(|between| !between.contains('\n'))
}

/// A moment as EDTF, with the distance from UTC that its zone has then.
pub(super) fn date_time(day: NaiveDate, clock: Clock) -> String {
    let (hour, minute) = (clock.minutes / 60, clock.minutes % 60);
    let local = format!("{day}T{hour:02}:{minute:02}");
    let moment = u32::try_from(hour).ok().zip(u32::try_from(minute).ok());
    let moment = moment.and_then(|(hour, minute)| day.and_hms_opt(hour, minute, 0));
    let Some((zone, moment)) = clock.zone.zip(moment) else { return local };
    let Some(moment) = zone.from_local_datetime(&moment).earliest() else { return local };
    match moment.offset().fix().local_minus_utc() / 60 {
        0 if zone == chrono_tz::UTC => format!("{local}Z"),
        east => {
            let sign = if east < 0 { '-' } else { '+' };
            let east = east.abs();
            format!("{local}{sign}{:02}:{:02}", east / 60, east % 60)
        }
    }
}
