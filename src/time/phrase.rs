//! One date as a phrase, from the words and patterns of a language.

use crate::time::clock::Clock;
use crate::time::date::{Body, Ymd};
use crate::time::language::Language;

/// A date alone, and as it follows a preposition.
pub(super) struct Phrase {
    pub(super) alone: String,
    pub(super) definite: String,
}

impl Phrase {
    /// Both forms from their templates.
    fn fill((alone, definite): (&str, &str), values: &[(&str, &str)]) -> Phrase {
        Phrase { alone: fill(alone, values), definite: fill(definite, values) }
    }

    /// A phrase that takes no article.
    fn bare(text: String) -> Phrase {
        Phrase { alone: text.clone(), definite: text }
    }

    /// Both forms changed alike.
    pub(super) fn map(self, change: impl Fn(&str) -> String) -> Phrase {
        Phrase { alone: change(&self.alone), definite: change(&self.definite) }
    }
}

/// What is written, without its qualifier.
pub(super) fn body(body: &Body, language: &Language) -> Phrase {
    match *body {
        Body::Century(century) => {
            let (first, last) = (century * 100, century * 100 + 99);
            let ends = [("{a}", &*first.to_string()), ("{b}", &*last.to_string())];
            Phrase { alone: fill(language.between, &ends), definite: fill(language.dash, &ends) }
        }
        Body::Decade(decade) => {
            let year = (decade * 10).to_string();
            Phrase::fill(language.decade, &[("{x}", &year)])
        }
        Body::Year(number) => Phrase::bare(year(number, language)),
        Body::SomeMonth(number) => some(language.some_month, year(number, language)),
        Body::SomeDayOfYear(number) => some(language.some_day, year(number, language)),
        Body::Season { year, season } => {
            let names = language.seasons[usize::from(season) - 1];
            Phrase::fill(names, &[]).map(|text| with_year(text, year, language))
        }
        Body::Month { year, month } => {
            Phrase::bare(with_year(month_name(month, language), year, language))
        }
        Body::SomeDay { year, month } => {
            some(language.some_day, with_year(month_name(month, language), year, language))
        }
        Body::Day(Ymd { year, month, day }) => {
            let (number, month) = (day_number(day, language), month_name(month, language));
            Phrase::fill(language.day, &[("{d}", &number), ("{m}", month)])
                .map(|text| with_year(text, year, language))
        }
        Body::Moment(day, clock) => {
            let time = time_of_day(clock, language);
            self::body(&Body::Day(day), language).map(|text| moment(text, &time, clock, language))
        }
    }
}

/// An unspecified part of a month or a year, which after a preposition is the whole.
fn some(template: &str, whole: String) -> Phrase {
    Phrase { alone: fill(template, &[("{x}", &whole)]), definite: whole }
}

pub(super) fn day_of_month(template: &str, days: &str, month: u8, language: &Language) -> String {
    fill(template, &[("{d}", days), ("{m}", month_name(month, language))])
}

pub(super) fn with_year(text: &str, number: i64, language: &Language) -> String {
    fill(language.with_year, &[("{x}", text), ("{y}", &year(number, language))])
}

/// The day with a time, or several times, of its clock.
pub(super) fn moment(day: &str, times: &str, clock: Clock, language: &Language) -> String {
    let zone = match clock.offset {
        Some(minutes) => zone_name(minutes),
        None => language.local.to_owned(),
    };
    fill(language.moment, &[("{x}", day), ("{t}", times), ("{z}", &zone)])
}

pub(super) fn time_of_day(clock: Clock, language: &Language) -> String {
    let two = |number: u8| format!("{number:02}");
    let template = if clock.second.is_some() { language.clock_seconds } else { language.clock };
    let second = two(clock.second.unwrap_or(0));
    fill(template, &[("{h}", &two(clock.hour)), ("{min}", &two(clock.minute)), ("{s}", &second)])
}

/// `UTC`, `UTC+3`, `UTC−3:30` with the sign for minus.
fn zone_name(minutes: i16) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

pub(super) fn day_number(day: u8, language: &Language) -> String {
    if day == 1 { language.first.to_owned() } else { day.to_string() }
}

pub(super) fn month_name(month: u8, language: &Language) -> &'static str {
    language.months[usize::from(month) - 1]
}

fn year(year: i64, language: &Language) -> String {
    let mut text = if year > 0 { year } else { 1 - year }.to_string();
    let digits = text.len();
    if digits > 4 {
        // From the right, so that the places further left stay where they are.
        for at in (1..digits).rev().filter(|at| (digits - at).is_multiple_of(3)) {
            text.insert_str(at, language.thousands);
        }
    }
    if year > 0 { text } else { fill(language.before_christ, &[("{x}", &text)]) }
}

/// The template with each name replaced by its value; values hold no braces.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value))
}
