//! Numbers in digits or words, with what bounds them.

use crate::analyse::figures::digits;
use crate::analyse::figures::lexicon::Lexicon;
use crate::quantity::Bound;
use crate::quantity::Figure;
use crate::text::tokens::Token;

/// A number with its modifier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// First token, and the token after the last.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) figure: Figure,
    /// Only an article: "un", "a".
    pub(super) article: bool,
}

/// The number whose modifier or first word stands at a token.
pub(super) fn at(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<Number> {
    if let Some((count, ())) = lexicon.changes.at(tokens, start) {
        return changed(tokens, start + count, lexicon);
    }
    let Some((count, bound)) = lexicon.modifiers.at(tokens, start) else {
        return bare(tokens, start, lexicon);
    };
    let next = start + count;
    if *bound == Bound::Between {
        return between(tokens, start, next, lexicon).or_else(|| bare(tokens, start, lexicon));
    }
    let determined = tokens.get(next).is_some_and(|t| lexicon.words.determiners.contains(&*t.text));
    let inner = at(tokens, next, lexicon)
        .filter(|inner| inner.start == next)
        .or_else(|| bare(tokens, next + 1, lexicon).filter(|_| determined));
    let Some(inner) = inner else { return bare(tokens, start, lexicon) };
    // "About a possible trial": no number is meant.
    let loose = inner.article && *bound == Bound::About;
    if loose || inner.figure.bound == Bound::None {
        return bare(tokens, start, lexicon);
    }
    let figure = bounded(inner.figure, *bound);
    // "One" that something bounds is a number, even where the word is the article as well.
    Some(Number { start, figure, article: false, ..inner })
}

/// A number under a modifier. Words that set a size of their own keep it.
pub(super) fn bounded(figure: Figure, bound: Bound) -> Figure {
    let kept = figure.numbers.is_none() || figure.bound == Bound::Between;
    let weaker = bound == Bound::About && figure.bound != Bound::Exact;
    if kept || weaker { figure } else { Figure { bound, ..figure } }
}

fn bare(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<Number> {
    let number = |end, bound, numbers| Number {
        start,
        end,
        figure: Figure { bound, numbers },
        article: false,
    };
    if let Some((count, ())) = lexicon.none.at(tokens, start) {
        return Some(number(start + count, Bound::None, None));
    }
    if let Some((count, bound)) = lexicon.vague.at(tokens, start) {
        let end = start + count;
        // "several hundred", "plusieurs dizaines": the second word tells the size.
        let larger = Some(*bound)
            .filter(|bound| *bound == Bound::Several)
            .and_then(|_| bare(tokens, end, lexicon))
            .filter(|inner| sized(tokens, end, lexicon) || inner.figure.numbers.is_none());
        if let Some(inner) = larger {
            let Figure { bound, numbers } = bounded(inner.figure, Bound::AtLeast);
            return Some(number(inner.end, bound, numbers));
        }
        let of = usize::from(tokens.get(end).is_some_and(|t| lexicon.words.of.contains(&*t.text)));
        if let Some((value, end)) = crowd(tokens, end + of, lexicon) {
            let least = match bound {
                Bound::Hundreds => 100.0,
                Bound::Tens | Bound::Dozens => 10.0,
                _ => 1.0,
            };
            return Some(number(end, Bound::AtLeast, Some((least * value, least * value))));
        }
        return Some(number(end, *bound, None));
    }
    if let Some((value, end)) = crowd(tokens, start, lexicon) {
        return Some(number(end, Bound::AtLeast, Some((value, value))));
    }
    let first = value(tokens, start, lexicon)?;
    if let Some(second) = second(tokens, first, lexicon) {
        return Some(number(second.end, Bound::Between, Some((first.value, second.value))));
    }
    let bound = if first.about { Bound::About } else { Bound::Exact };
    let article = first.end == start + 1 && lexicon.words.articles.contains(&*tokens[start].text);
    Some(Number { article, ..number(first.end, bound, Some((first.value, first.value))) })
}

/// Whether a size such as "hundred" stands at a token.
fn sized(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> bool {
    tokens.get(at).is_some_and(|t| lexicon.words.multipliers.contains_key(&*t.text))
}

/// A size in the plural: "milliers", "thousands".
fn crowd(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> Option<(f64, usize)> {
    let value = lexicon.words.crowds.get(&*tokens.get(at)?.text)?;
    Some((*value, at + 1))
}

/// A single value, before it is bounded.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Value {
    value: f64,
    end: usize,
    about: bool,
}

/// The upper end of "3 to 5", or the second of "two or three".
fn second(tokens: &[Token<'_>], first: Value, lexicon: &Lexicon) -> Option<Value> {
    let link = tokens.get(first.end)?;
    let words = &lexicon.words;
    let dash = link.text == "-" && link.glued && tokens.get(first.end + 1)?.glued;
    if !(dash || words.to.contains(&*link.text) || words.or.contains(&*link.text)) {
        return None;
    }
    value(tokens, first.end + 1, lexicon).filter(|second| second.value > first.value)
}

fn between(tokens: &[Token<'_>], start: usize, at: usize, lexicon: &Lexicon) -> Option<Number> {
    let first = value(tokens, at, lexicon)?;
    let link = tokens.get(first.end).filter(|t| lexicon.words.and.contains(&*t.text))?;
    debug_assert!(!link.text.is_empty(), "tokens have a text");
    let second = value(tokens, first.end + 1, lexicon).filter(|s| s.value > first.value)?;
    let figure = Figure { bound: Bound::Between, numbers: Some((first.value, second.value)) };
    Some(Number { start, end: second.end, figure, article: false })
}

/// The later number of "from 12 to 18".
fn changed(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<Number> {
    let first = value(tokens, start, lexicon)?;
    // The noun may stand with the first number: "de 12 morts à 18".
    let link = (first.end..first.end + 3)
        .find(|ix| tokens.get(*ix).is_some_and(|t| lexicon.words.to.contains(&*t.text)))?;
    at(tokens, link + 1, lexicon).filter(|number| number.start == link + 1)
}

/// A number in digits or words, or a collective such as "dizaine".
fn value(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<Value> {
    let words = &lexicon.words;
    let (mut value, mut end) = match digits::at(tokens, start, &words.thousands) {
        Some((value, end)) => (Some(value), end),
        None if tokens.get(start)?.is_digits() => return None,
        None => match in_words(tokens, start, lexicon) {
            Some((value, end)) => (Some(value), end),
            None => (None, start),
        },
    };
    if value.is_some() {
        while let Some(by) = tokens.get(end).and_then(|t| words.multipliers.get(&*t.text)) {
            value = value.map(|value| value * by);
            end += 1;
        }
    }
    let filler = tokens.get(end).is_some_and(|t| words.fillers.contains(&*t.text));
    let noun = end + usize::from(filler && value.is_some());
    if let Some(by) = tokens.get(noun).and_then(|t| words.collectives.get(&*t.text)) {
        let value = value.unwrap_or(1.0) * by;
        return Some(Value { value, end: noun + 1, about: true });
    }
    Some(Value { value: value?, end, about: false })
}

/// A number in words: each word is added to or multiplies what stands before it.
fn in_words(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<(f64, usize)> {
    let words = &lexicon.words;
    let (mut total, mut part, mut room, mut end) = (0.0, 0.0_f64, f64::INFINITY, start);
    let mut any = false;
    loop {
        // "et" and "and" only go on: "vingt et un", "two hundred and six".
        let link = any && tokens.get(end).is_some_and(|t| words.links.contains(&*t.text));
        let at = end + usize::from(link);
        let Some(token) = tokens.get(at) else { break };
        if let Some(by) = words.multipliers.get(&*token.text).filter(|_| !link) {
            if *by < 1000.0 {
                part = part.max(1.0) * by;
            } else {
                total += part.max(1.0) * by;
                part = 0.0;
            }
            room = *by;
        } else if let Some(value) = words.numbers.get(&*token.text) {
            let (value, small) = (*value, part % 100.0);
            if words.scores.contains(&*token.text) && (2.0..10.0).contains(&small) {
                part += small * value - small;
                room = value;
            } else if value >= room || (link && part < 20.0) {
                break;
            } else {
                part += value;
                room = if value >= 20.0 && value % 10.0 == 0.0 {
                    if words.scores.is_empty() { 10.0 } else { 20.0 }
                } else if value == 10.0 && !words.scores.is_empty() {
                    10.0
                } else {
                    1.0
                };
            }
        } else {
            break;
        }
        (any, end) = (true, at + 1);
    }
    any.then_some((total + part, end))
}
