//! Joins neighbouring dates: a day with its time, the two ends of a span, a distance and the day
//! that it counts from, and the same day told twice.

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

use crate::analyse::dates::Atom;
use crate::analyse::dates::Tie;
use crate::analyse::dates::Yearless;
use crate::analyse::dates::calendar::calendar_day;
use crate::analyse::dates::grammar::Grammar;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::settle::date_time;
use crate::analyse::dates::token::Tokens;
use crate::analyse::dates::vocabulary::Word;

/// Words between two dates that may join them, at most.
const GAP: usize = 4;

/// Joins what belongs together.
pub(super) fn combine(tokens: &Tokens<'_>, atoms: Vec<Atom>, grammar: &Grammar) -> Vec<Atom> {
    let mut joined: Vec<Atom> = Vec::with_capacity(atoms.len());
    for atom in atoms {
        let both = joined.last().and_then(|last| {
            let gap = between(tokens, last.tokens.1, atom.tokens.0)?;
            moment(last, &atom, &gap, grammar)
                .or_else(|| distance(last, &atom, &gap, grammar))
                .or_else(|| apposed(last, &atom, &gap, grammar))
                .or_else(|| span(tokens, last, &atom, (&gap, grammar)))
        });
        match both {
            Some(both) => {
                joined.pop();
                joined.push(both);
            }
            None => joined.push(atom),
        }
    }
    joined
}

/// The words from one token to another of the same sentence, if they are few.
fn between(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<Vec<Word>> {
    let gap = tokens.list.get(start..end).filter(|gap| gap.len() <= GAP)?;
    let before = tokens.list.get(start.checked_sub(1)?)?;
    let same = before.sentence == tokens.list.get(end)?.sentence;
    same.then(|| gap.iter().map(|token| token.word).collect())
}

/// A day and a time of it.
fn moment(a: &Atom, b: &Atom, gap: &Vec<Word>, grammar: &Grammar) -> Option<Atom> {
    if !gap.is_empty() && !grammar.joins.contains(gap) {
        return None;
    }
    let (day, clock) = match (&a.value, &b.value) {
        (Value::Day(day), Value::Clock(clock)) | (Value::Clock(clock), Value::Day(day)) => {
            (*day, *clock)
        }
        _ => return None,
    };
    Some(a.with(b, Value::Text(date_time(day, clock))))
}

/// "Two days after" and "3 May".
fn distance(a: &Atom, b: &Atom, gap: &Vec<Word>, grammar: &Grammar) -> Option<Atom> {
    let (Value::Away(away), Value::Day(day)) = (&a.value, &b.value) else { return None };
    let near = if gap.is_empty() { a.tie == Tie::Needed } else { grammar.of.contains(gap) };
    if !near {
        return None;
    }
    Some(a.with(b, away.from(*day)?))
}

/// "The next day, Saturday 26 March": one date, which is what the second says.
fn apposed(a: &Atom, b: &Atom, gap: &Vec<Word>, grammar: &Grammar) -> Option<Atom> {
    let Value::Away(_) = &a.value else { return None };
    let told = matches!(b.value, Value::Day(_) | Value::Text(_));
    (told && a.tie != Tie::Needed && grammar.apposed.contains(gap))
        .then(|| a.with(b, b.value.clone()))
}

fn span(
    tokens: &Tokens<'_>,
    a: &Atom,
    b: &Atom,
    (gap, grammar): (&Vec<Word>, &Grammar),
) -> Option<Atom> {
    if a.tie == Tie::Listed {
        return None;
    }
    let word = |back: usize| Some(vec![tokens.list.get(a.tokens.0.checked_sub(back)?)?.word]);
    let opens = |back: usize| word(back).is_some_and(|word| grammar.from.contains(&word));
    // The article after "du" or "entre" stays outside the date.
    let opened = opens(1) || (opens(2) && grammar.is_article(tokens, a.tokens.0 - 1));
    let dash = matches!(tokens.list[a.tokens.1].sign, Some('-')) && gap.len() == 1;
    let days = matches!((&a.value, &b.value), (Value::Day(_), Value::Day(_)));
    let of_month = matches!(a.yearless, None | Some(Yearless::Day(..)));
    let through = days && of_month && grammar.through.contains(gap);
    if !grammar.to.contains(gap) || !(opened || dash || through) {
        return None;
    }
    let last = match (&a.value, &b.value) {
        // From Friday to Monday: the Monday after the Friday.
        (Value::Day(from), Value::Day(day)) if b.yearless == Some(Yearless::Weekday) => {
            let behind = from.signed_duration_since(*day).num_days();
            let later = if behind > 0 { day.checked_add_days(Days::new(7))? } else { *day };
            Value::Day(Some(later).filter(|later| from < later)?)
        }
        (_, value) => value.clone(),
    };
    let first = first_of(a, &last).unwrap_or_else(|| a.value.clone());
    let (first, last) = (plain(&first)?, plain(&last)?);
    (first < last).then(|| a.with(b, Value::Text(format!("{first}/{last}"))))
}

/// The first end of a span in the year of the last, or in the year before; `None` where it does
/// not lack a year.
fn first_of(a: &Atom, last: &Value) -> Option<Value> {
    let end = match last {
        Value::Day(day) => *day,
        Value::Text(text) => {
            let mut parts = text.split('-').map(|part| part.parse().ok());
            calendar_day(parts.next()??, parts.next().flatten().unwrap_or(12), 28)?
        }
        Value::Clock(..) | Value::Away(..) | Value::Unresolved => return None,
    };
    let year = end.year();
    let before = |day: &NaiveDate| *day <= end;
    match a.yearless? {
        Yearless::Day(day, month) => {
            let of = |year: i32| calendar_day(year, month, day);
            of(year).filter(before).or_else(|| of(year - 1)).map(Value::Day)
        }
        Yearless::Month(month) => {
            let of = |year: i32| calendar_day(year, month, 1);
            let first = of(year).filter(before).or_else(|| of(year - 1))?;
            Some(Value::Text(first.format("%Y-%m").to_string()))
        }
        Yearless::Weekday => None,
    }
}

/// A year or a month or a day, without zone, doubt or unknown digits.
fn plain(value: &Value) -> Option<String> {
    let plain = |text: &String| {
        text.len() <= 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && !season(text)
    };
    value.edtf().filter(plain)
}

fn season(text: &str) -> bool {
    text.len() == 7 && text.as_bytes()[5] == b'2'
}
