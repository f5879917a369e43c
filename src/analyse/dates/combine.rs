//! Joins neighbouring dates: a day with its time, and the two ends of a span.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::analyse::dates::Atom;
use crate::analyse::dates::Known;
use crate::analyse::dates::Reference;
use crate::analyse::dates::grammar::Data;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::token::Token;

/// Joins what belongs together; a time of day that stands alone belongs to the last day named in
/// its sentence, or to the day of publication.
pub(super) fn combine(
    tokens: &[Token],
    atoms: Vec<Atom>,
    data: Option<&Data>,
    reference: Option<Reference>,
) -> Vec<Atom> {
    let mut joined: Vec<Atom> = Vec::new();
    for atom in atoms {
        let both = joined.last().zip(data).and_then(|(last, data)| {
            let gap = between(tokens, last.tokens.1, atom.tokens.0)?;
            moment(last, &atom, &gap, data).or_else(|| span(tokens, last, &atom, (&gap, data)))
        });
        match both {
            Some(both) => {
                joined.pop();
                joined.push(both);
            }
            None => joined.push(atom),
        }
    }
    settle(tokens, joined, reference)
}

/// The words from one token to another of the same sentence, if they are few.
fn between(tokens: &[Token], start: usize, end: usize) -> Option<String> {
    let gap = tokens.get(start..end).filter(|gap| gap.len() <= 4)?;
    let same = tokens.get(start.checked_sub(1)?)?.sentence == tokens.get(end)?.sentence;
    let words: Vec<&str> = gap.iter().map(|token| token.text.as_str()).collect();
    same.then(|| words.join(" "))
}

fn moment(a: &Atom, b: &Atom, gap: &str, data: &Data) -> Option<Atom> {
    if !gap.is_empty() && !data.joins.contains(gap) {
        return None;
    }
    let (day, minutes, zone) = match (&a.value, &b.value) {
        (Value::Day(day), Value::Clock(minutes, zone))
        | (Value::Clock(minutes, zone), Value::Day(day)) => (*day, *minutes, *zone),
        _ => return None,
    };
    Some(Atom {
        tokens: (a.tokens.0, b.tokens.1),
        value: Value::Text(date_time(day, minutes, zone)),
        yearless: None,
    })
}

fn date_time(day: NaiveDate, minutes: i32, zone: Option<i32>) -> String {
    let zone = match zone {
        None => String::new(),
        Some(0) => "Z".to_owned(),
        Some(east) => format!("+{:02}:{:02}", east / 60, east % 60),
    };
    format!("{day}T{:02}:{:02}{zone}", minutes / 60, minutes % 60)
}

fn span(tokens: &[Token], a: &Atom, b: &Atom, (gap, data): (&str, &Data)) -> Option<Atom> {
    let opened = a.tokens.0.checked_sub(1).and_then(|ix| tokens.get(ix)).is_some_and(|before| {
        // "du" and "entre" may be followed by an article that the date leaves outside.
        let earlier = a.tokens.0.checked_sub(2).and_then(|ix| tokens.get(ix));
        let article = matches!(before.text.as_str(), "le" | "the" | "la");
        data.from.contains(&before.text)
            || (article && earlier.is_some_and(|token| data.from.contains(&token.text)))
    });
    if !data.to.contains(gap) || !(opened || gap == "-") {
        return None;
    }
    let last = match &b.value {
        Value::Day(day) => day.to_string(),
        Value::Text(text) if plain(text) => text.clone(),
        Value::Text(_) | Value::Clock(..) | Value::Unresolved => return None,
    };
    let first = match (&a.value, &b.value) {
        (Value::Day(day), Value::Day(end)) => first_day(*day, *end, a, b)?.to_string(),
        (Value::Unresolved, Value::Day(end)) if a.yearless.is_some() => {
            first_day(*end, *end, a, b)?.to_string()
        }
        (Value::Day(day), _) => day.to_string(),
        (Value::Text(text), _) if plain(text) => text.clone(),
        _ => return None,
    };
    (first < last).then(|| Atom {
        tokens: (a.tokens.0, b.tokens.1),
        value: Value::Text(format!("{first}/{last}")),
        yearless: None,
    })
}

/// The first day of a span, of the year of the last where only that one is written.
fn first_day(day: NaiveDate, end: NaiveDate, a: &Atom, b: &Atom) -> Option<NaiveDate> {
    let Some((number, month)) = a.yearless.filter(|_| b.yearless.is_none()) else {
        return (day <= end).then_some(day);
    };
    let (number, month) = (u32::try_from(number).ok()?, u32::try_from(month).ok()?);
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, number);
    of(end.year()).filter(|day| *day <= end).or_else(|| of(end.year() - 1))
}

/// A year or a month or a day, without zone, doubt or unknown digits.
fn plain(text: &str) -> bool {
    text.len() <= 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

fn settle(tokens: &[Token], atoms: Vec<Atom>, reference: Option<Reference>) -> Vec<Atom> {
    let published = reference.filter(|r| r.known == Known::ToTheDay).map(|r| r.day);
    let mut last: Option<(usize, NaiveDate)> = None;
    let mut settled = Vec::new();
    for mut atom in atoms {
        let sentence = tokens.get(atom.tokens.0).map_or(0, |token| token.sentence);
        if let Value::Day(day) = atom.value {
            last = Some((sentence, day));
        }
        if let Value::Clock(minutes, zone) = atom.value {
            let named = last.filter(|(of, _)| *of == sentence).map(|(_, day)| day);
            atom.value = match named.or(published) {
                Some(day) => Value::Text(date_time(day, minutes, zone)),
                None => Value::Unresolved,
            };
        }
        settled.push(atom);
    }
    settled
}
