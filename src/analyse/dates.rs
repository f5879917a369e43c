//! Finds the dates that reports write in their text, and what they come to.

mod combine;
mod grammar;
mod numeric;
mod resolve;
mod token;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::analyse::dates::combine::combine;
use crate::analyse::dates::grammar::Grammar;
use crate::analyse::dates::grammar::Match;
use crate::analyse::dates::grammar::Means;
use crate::analyse::dates::resolve::Tense;
use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::resolve::resolve;
use crate::analyse::dates::token::Token;
use crate::analyse::dates::token::tokens;
use crate::analyse::sentences::sentences;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
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
    /// The day.
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
}

/// How many words around a date are asked for the tense.
const NEAR: usize = 8;

/// Finds the dates of every article; one whose text this edition lacks has none.
///
/// French and English by the rules of `lang/dates.*.toml`, any other language by dates in digits
/// alone. Relative dates count from the first day of the publication, where it is known to the
/// day; a date without a year and a weekday lie before it, unless a verb near by or a month's
/// nearness says otherwise.
pub fn find(corpus: &Corpus) -> Dates {
    Dates { by_article: corpus.articles.par_iter().map(of_article).collect() }
}

fn of_article(article: &Article) -> Vec<FoundDate> {
    let Some(doc) = article.body.full() else { return Vec::new() };
    let published = article.head.published.as_ref().map(|date| &date.value);
    let reference = published.filter(|date| date.precision() <= Precision::Day).and_then(|date| {
        let certain = date.qualifier() == Qualifier::Certain;
        let known = if certain { Known::ToTheDay } else { Known::Roughly };
        Some(Reference { day: date.first_day()?, known })
    });
    in_text(&doc.text, article.head.language.as_deref().unwrap_or_default(), reference)
}

/// Finds the dates of a text; `language` is an IETF tag, of which the first part counts.
pub fn in_text(text: &str, language: &str, reference: Option<Reference>) -> Vec<FoundDate> {
    let code = language.split('-').next().unwrap_or_default();
    let grammar = grammar::grammar(code);
    let tokens = tokens(text, &sentences(text, code));
    let atoms = atoms(&tokens, grammar, reference);
    combine(&tokens, atoms, grammar.map(|g| &g.data), reference)
        .into_iter()
        .filter_map(|atom| {
            let (first, last) = (tokens.get(atom.tokens.0)?, tokens.get(atom.tokens.1 - 1)?);
            let range = first.range.cover(last.range);
            let value = match atom.value.edtf() {
                Some(value) => Some(Edtf::parse(&value).ok()?),
                None => None,
            };
            Some(FoundDate { range, value })
        })
        .collect()
}

/// A date of one rule, before neighbours are joined.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Atom {
    /// First token, and the token after the last.
    tokens: (usize, usize),
    value: Value,
    /// Day and month, where the year was not written.
    yearless: Option<(i32, i32)>,
}

fn atoms(tokens: &[Token], grammar: Option<&Grammar>, reference: Option<Reference>) -> Vec<Atom> {
    let mut found = Vec::new();
    let mut at = 0;
    let day_first = grammar.is_none_or(|g| g.data.day_first);
    while at < tokens.len() {
        if let Some((value, end)) = numeric::at(tokens, at, day_first) {
            found.push(Atom { tokens: (at, end), value, yearless: None });
            at = end;
            continue;
        }
        let Some((grammar, hit)) = grammar.and_then(|g| Some((g, g.at(tokens, at)?))) else {
            at += 1;
            continue;
        };
        let end = hit.tokens.1;
        if !cut(tokens, hit.tokens) {
            let tense = tense(tokens, hit.tokens, grammar);
            if let Some(value) = resolve(&hit, reference, tense) {
                found.push(Atom { tokens: hit.tokens, value, yearless: yearless(&hit) });
            }
        }
        at = end;
    }
    found
}

fn yearless(hit: &Match) -> Option<(i32, i32)> {
    let slot = |name| hit.slots.iter().find(|(slot, _)| *slot == name).map(|(_, value)| *value);
    let dated = slot("year").or_else(|| slot("short_year")).is_some();
    if hit.means != Means::Day || dated { None } else { Some((slot("day")?, slot("month")?)) }
}

/// Whether the tokens are a piece of a longer word or number, such as `F16` or `1,2022`.
fn cut(tokens: &[Token], (start, end): (usize, usize)) -> bool {
    let piece = |ix: usize| {
        let Some(pair) = tokens.get(ix..ix + 2) else { return false };
        pair[1].glued && pair[0].is_word() && pair[1].is_word()
    };
    let (first, last) = (&tokens[start], &tokens[end - 1]);
    let after = tokens.get(end).is_some_and(|t| {
        let number = tokens.get(end + 1).is_some_and(|t| t.glued && t.digits().is_some());
        t.glued && last.digits().is_some() && (t.text == "%" || (number && !t.is_word()))
    });
    let before = start > 1 && first.glued && first.digits().is_some() && {
        tokens[start - 1].glued && tokens[start - 2].digits().is_some()
    };
    (start > 0 && first.digits().is_some() && piece(start - 1)) || piece(end - 1) || before || after
}

/// The tense of the nearest word of the sentence that tells it.
fn tense(tokens: &[Token], (start, end): (usize, usize), grammar: &Grammar) -> Tense {
    let sentence = tokens[start].sentence;
    for distance in 1..=NEAR {
        let before = start.checked_sub(distance);
        for ix in [before, Some(end - 1 + distance)].into_iter().flatten() {
            let Some(token) = tokens.get(ix).filter(|t| t.sentence == sentence) else { continue };
            let word = token.text.as_str();
            let data = &grammar.data;
            let ending = data.endings.iter().any(|ending| word.ends_with(ending.as_str()));
            if data.future.contains(word) || (ending && !data.no_future.contains(word)) {
                return Tense::Future;
            }
            if data.past.contains(word) {
                return Tense::Past;
            }
        }
    }
    Tense::Unsaid
}

#[cfg(test)]
mod tests;
