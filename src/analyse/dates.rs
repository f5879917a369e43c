//! Finds the dates that reports write in their text, and what they come to.

mod calendar;
mod combine;
mod forms;
mod grammar;
mod numeric;
mod relative;
mod resolve;
mod settle;
mod slot;
mod spelled;
mod tense;
mod token;
mod vocabulary;
mod yearless;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::analyse::dates::combine::combine;
use crate::analyse::dates::forms::Filled;
use crate::analyse::dates::forms::Found;
use crate::analyse::dates::grammar::Grammar;
use crate::analyse::dates::grammar::Means;
use crate::analyse::dates::grammar::Rule;
use crate::analyse::dates::grammar::grammar;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::resolve::resolve;
use crate::analyse::dates::settle::settle;
use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::token::Tokens;
use crate::analyse::sentences::sentences;
use crate::analyse::texts::Text;
use crate::lang::primary;
use crate::text::range::TextRange;
use crate::time::Edtf;
use crate::time::Precision;
use crate::time::Qualifier;

/// For each article of the corpus, in order: its dates, sorted by start, apart from each other.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    /// Indexed by article.
    pub by_article: Vec<Vec<FoundDate>>,
}

/// A date as a text writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The words, in bytes of the article's plain text.
    pub range: TextRange,
    /// What they come to; `None` for a date that counts from the publication of an article whose
    /// day of publication is not known.
    pub value: Option<Edtf>,
}

/// The day of publication, from which relative dates count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The day; the last one that it may have been, where only the month or the year is known.
    pub day: NaiveDate,
    /// How well it is known.
    pub known: Known,
}

/// How well a day of publication is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// "Yesterday" can be told from it.
    ToTheDay,
    /// It gives a year to a day and a month, and nothing finer.
    Roughly,
    /// "Last month" can be told from it, "yesterday" cannot.
    ToTheMonth,
    /// "Last year" can be told from it, and "in March" is March of that year: most of what a report
    /// dates without a year happened in the year it was published. "Next March" cannot be told.
    ToTheYear,
}

/// Finds the dates of every article; one whose text this edition lacks has none.
///
/// French and English by the rules of `lang/dates.*.toml`, any other language by dates in digits
/// alone. Relative dates count from the publication, as far as it is known; a date without a year
/// and a weekday lie before it, unless a verb near by or a month's nearness says otherwise. Of a
/// publication that is not known nothing is told, and such dates have no value.
pub fn find(texts: &[Text<'_>]) -> Dates {
    Dates { by_article: texts.par_iter().map(of_article).collect() }
}

fn of_article(text: &Text<'_>) -> Vec<FoundDate> {
    let published = text.article.head.published.as_ref().map(|date| &date.value);
    in_sentences(text.text, &text.sentences, text.code, published.and_then(reference))
}

/// What a date of publication tells about the dates of the text.
fn reference(published: &Edtf) -> Option<Reference> {
    let certain = published.qualifier() == Qualifier::Certain;
    let known = match published.precision() {
        Precision::Second | Precision::Minute | Precision::Day if certain => Known::ToTheDay,
        Precision::Month if certain => Known::ToTheMonth,
        Precision::Year | Precision::Season if certain => Known::ToTheYear,
        Precision::Second | Precision::Minute | Precision::Day | Precision::Month => Known::Roughly,
        Precision::Season
        | Precision::Year
        | Precision::Decade
        | Precision::Century
        | Precision::Interval => return None,
    };
    Some(Reference { day: published.last_day()?, known })
}

/// Finds the dates of a text; `language` is an IETF tag, of which the first part counts.
pub fn in_text(text: &str, language: &str, reference: Option<Reference>) -> Vec<FoundDate> {
    let code = primary(language);
    in_sentences(text, &sentences(text, code), code, reference)
}

fn in_sentences(
    text: &str,
    sentences: &[TextRange],
    code: &str,
    reference: Option<Reference>,
) -> Vec<FoundDate> {
    let grammar = grammar(code);
    let vocabulary = grammar.map(|grammar| &grammar.vocabulary);
    let tokens = Tokens::of(text, sentences, vocabulary);
    let mut found = atoms(&tokens, grammar, reference);
    if let Some(grammar) = grammar {
        found = combine(&tokens, found, grammar);
    }
    settle(&tokens, &mut found, reference);
    found.iter().filter_map(|atom| atom.date(&tokens)).collect()
}

/// A date of one rule, before neighbours are joined.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Atom {
    /// First token, and the token after the last.
    tokens: (usize, usize),
    value: Value,
    yearless: Option<Yearless>,
    tie: Tie,
}

/// How a date stands to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    Free,
    /// Means nothing unless it is joined to a neighbour.
    Needed,
    /// One of a list, which is no span.
    Listed,
}

/// What is written of a date that leaves out its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Yearless {
    /// Day and month.
    Day(i32, i32),
    Month(i32),
    Weekday,
}

impl Atom {
    /// Two dates as one.
    fn with(&self, other: &Atom, value: Value) -> Atom {
        Atom { tokens: (self.tokens.0, other.tokens.1), value, yearless: None, tie: Tie::Free }
    }

    fn date(&self, tokens: &Tokens<'_>) -> Option<FoundDate> {
        let (first, last) = (tokens.list.get(self.tokens.0)?, tokens.list.get(self.tokens.1 - 1)?);
        let value = match self.value.edtf() {
            Some(value) => Some(Edtf::parse(&value).ok()?),
            None => None,
        };
        Some(FoundDate { range: first.range.cover(last.range), value })
    }
}

fn atoms(
    tokens: &Tokens<'_>,
    grammar: Option<&Grammar>,
    reference: Option<Reference>,
) -> Vec<Atom> {
    let mut found = Vec::new();
    let mut at = 0;
    let day_first = grammar.is_none_or(|grammar| grammar.day_first);
    while at < tokens.list.len() {
        if let Some((value, end)) = numeric::at(&tokens.list, at, day_first) {
            found.push(Atom { tokens: (at, end), value, yearless: None, tie: Tie::Free });
            at = end;
            continue;
        }
        let Some((grammar, hit)) = grammar.and_then(|g| Some((g, g.at(tokens, at)?))) else {
            at += 1;
            continue;
        };
        at = hit.tokens.1;
        let rule = &grammar.rules[hit.rule];
        let tense = rule.tense.unwrap_or_else(|| grammar.verbs.tense(tokens, hit.tokens));
        let dates = parted(hit, rule);
        let tie = match dates.len() {
            _ if rule.joined => Tie::Needed,
            2.. => Tie::Listed,
            _ => Tie::Free,
        };
        for hit in dates {
            if let Some(value) = resolve(&hit, grammar, reference, tense) {
                let yearless = yearless(&hit, grammar);
                found.push(Atom { tokens: hit.tokens, value, yearless, tie });
            }
        }
    }
    found
}

/// Each date of a list, with what stands beside all of them: "2, 9 and 16 October".
fn parted(hit: Found, rule: &Rule) -> Vec<Found> {
    let named = |filled: &&Filled| match rule.means {
        Means::DayList => filled.slot == Slot::Day,
        Means::MonthList => filled.slot == Slot::Month,
        _ => false,
    };
    let listed: Vec<Filled> = hit.slots.iter().filter(named).copied().collect();
    // Two days in a row are a span of days.
    let span = matches!(listed.as_slice(), [a, b] if rule.means == Means::DayList
        && a.value.checked_add(1) == Some(b.value));
    let Some(last) = listed.len().checked_sub(1).filter(|last| *last > 0 && !span) else {
        return vec![hit];
    };
    let one = |(ix, own): (usize, &Filled)| {
        let start = if ix == 0 { hit.tokens.0 } else { own.tokens.0 };
        let end = if ix == last { hit.tokens.1 } else { own.tokens.1 };
        let beside = hit.slots.iter().filter(|filled| filled.slot != own.slot);
        let slots = beside.chain([own]).copied().collect();
        Found { rule: hit.rule, tokens: (start, end), slots }
    };
    listed.iter().enumerate().map(one).collect()
}

fn yearless(hit: &Found, grammar: &Grammar) -> Option<Yearless> {
    let slot = |name| hit.all(name).next();
    if slot(Slot::Year).or_else(|| slot(Slot::ShortYear)).is_some() {
        return None;
    }
    match grammar.rules[hit.rule].means {
        Means::Day => Some(Yearless::Day(slot(Slot::Day)?, slot(Slot::Month)?)),
        Means::Month if grammar.rules[hit.rule].by.is_none() => {
            slot(Slot::Month).or_else(|| slot(Slot::PlainMonth)).map(Yearless::Month)
        }
        Means::Weekday => Some(Yearless::Weekday),
        _ => None,
    }
}

#[cfg(test)]
mod phrases;
#[cfg(test)]
mod tests;
