//! Dates in digits alone: `2022-03-26`, `26/03/2022`, `26.03.22`.

use crate::analyse::dates::resolve::Value;
use crate::analyse::dates::token::Token;

/// The date in the run of digits and signs that begins at a token, and the token after the run.
///
/// A run that is longer than a date, such as a telephone number, is none; nor is one that
/// continues a word or a number.
pub(super) fn at(tokens: &[Token], start: usize, day_first: bool) -> Option<(Value, usize)> {
    tokens[start].digits?;
    let opens = |t: &Token| t.sign.is_some_and(|sign| "([«\"".contains(sign));
    if tokens[start].glued && start > 0 && !opens(&tokens[start - 1]) {
        return None;
    }
    let mut end = start + 1;
    while tokens.get(end).is_some_and(|t| t.glued && joins(t))
        && tokens.get(end + 1).is_some_and(|t| t.glued && t.digits.is_some())
    {
        end += 2;
    }
    let run = &tokens[start..end];
    let glued = |at: usize| tokens.get(at).filter(|t| t.glued && t.is_word());
    // The time of day of ISO 8601 follows one letter: `2022-03-26T09:30`.
    let clock = tokens[start].width() == 4
        && glued(end).is_some_and(|t| t.width() == 1 && t.digits.is_none())
        && glued(end + 1).is_some_and(|t| t.digits.is_some());
    if run.len() < 3 || (glued(end).is_some() && !clock) {
        return None;
    }
    let number = |ix: usize| run.get(ix).and_then(|t| t.digits).unwrap_or_default();
    let long = |ix: usize| run.get(ix).map_or(0, Token::width);
    let sign = |ix: usize| run.get(ix).and_then(|t| t.sign);
    let (a, b, c) = (number(0), number(2), number(4));
    let value = match run.len() {
        5 if sign(1) == sign(3) && long(0) == 4 => Value::day(a, b, c),
        5 if sign(1) == sign(3)
            && long(0) <= 2
            && long(2) <= 2
            && (long(4) == 4 || long(4) == 2) =>
        {
            let year = if long(4) == 4 { c } else { century(c) };
            let (first, second) = if day_first { (a, b) } else { (b, a) };
            Value::day(year, second, first).or_else(|| Value::day(year, first, second))
        }
        3 if matches!(sign(1), Some('-' | '/')) && long(0) == 4 && long(2) <= 2 => month(a, b),
        3 if sign(1) == Some('/') && long(0) <= 2 && long(2) == 4 => month(b, a),
        _ => None,
    }?;
    Some((value, end))
}

fn joins(token: &Token) -> bool {
    matches!(token.sign, Some('-' | '/' | '.'))
}

fn century(year: i32) -> i32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

fn month(year: i32, month: i32) -> Option<Value> {
    let fits = (1..=12).contains(&month) && (1000..=2100).contains(&year);
    fits.then(|| Value::Text(format!("{year:04}-{month:02}")))
}
