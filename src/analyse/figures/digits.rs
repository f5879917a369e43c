//! Numbers in digits: their groups, their fraction, and digits that are no count.

use crate::text::tokens::Token;

/// The number in digits at a token, and the token after it; none for a piece of a code, a time,
/// a score or a share. `thousands` are the signs that part groups of three digits.
pub(super) fn at(tokens: &[Token<'_>], start: usize, thousands: &str) -> Option<(f64, usize)> {
    let first = tokens.get(start).filter(|t| t.is_digits())?;
    let padded = first.text.len() > 1 && first.text.starts_with('0');
    if first.text.len() > 12 || padded || joined_before(tokens, start) {
        return None;
    }
    let (mut number, mut end) = (first.text.as_ref().to_owned(), start + 1);
    if first.text.len() <= 3 {
        while let Some(next) = group(tokens, end, thousands) {
            number.push_str(&tokens[next].text);
            end = next + 1;
        }
    }
    if let Some(decimals) = fraction(tokens, end) {
        number.push('.');
        number.push_str(&tokens[decimals].text);
        end = decimals + 1;
    }
    let value = number.parse().ok().filter(|_| number.len() <= 16)?;
    (!joined_after(tokens, end)).then_some((value, end))
}

/// The token of the next three digits, after a sign or a space.
fn group(tokens: &[Token<'_>], at: usize, thousands: &str) -> Option<usize> {
    let next = tokens.get(at)?;
    let three = |t: &Token<'_>| t.is_digits() && t.text.len() == 3;
    let apart = next.range.start() - tokens[at - 1].range.end();
    if three(next) && (1..=3).contains(&apart) {
        return Some(at);
    }
    let sign = next.glued && thousands.contains(next.text.as_ref());
    // A space after the comma is a slip, and can be nothing else before three zeros.
    let digits = tokens.get(at + 1).is_some_and(|t| three(t) && (t.glued || t.text == "000"));
    (sign && digits).then_some(at + 1)
}

fn fraction(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let sign = tokens.get(at).filter(|t| t.glued && matches!(t.text.as_ref(), "." | ","))?;
    debug_assert!(sign.glued, "a fraction stands with its number");
    tokens.get(at + 1).filter(|t| t.glued && t.is_digits() && t.text.len() <= 2).map(|_| at + 1)
}

/// Whether the digits end something longer: `F-16`, `12:30`, `$5`, `#3`.
fn joined_before(tokens: &[Token<'_>], start: usize) -> bool {
    let Some(before) = start.checked_sub(1).and_then(|ix| tokens.get(ix)) else { return false };
    if matches!(before.text.as_ref(), "$" | "€" | "£" | "#" | "°" | "№") {
        return true;
    }
    let opens = matches!(before.text.as_ref(), "(" | "[" | "«" | "\"" | "“" | "‘" | "—" | "…");
    if !tokens[start].glued || opens {
        return false;
    }
    let earlier = start.checked_sub(2).and_then(|ix| tokens.get(ix));
    let range = before.text == "-" && earlier.is_some_and(Token::is_digits);
    before.is_word() || (before.glued && !range && earlier.is_some_and(Token::is_word))
}

/// Whether the digits begin something longer: `12th`, `5%`, `24/7`, `9:30`, `4-year-old`.
fn joined_after(tokens: &[Token<'_>], end: usize) -> bool {
    let Some(after) = tokens.get(end) else { return false };
    if matches!(after.text.as_ref(), "%" | "€" | "$" | "£" | "°") {
        return true;
    }
    if !after.glued {
        return false;
    }
    let next = tokens.get(end + 1).filter(|t| t.glued);
    match after.text.as_ref() {
        "/" | ":" => next.is_some_and(Token::is_word),
        "-" | "." | "," => next.is_some_and(|t| t.is_word() && !t.is_digits()),
        _ => after.is_word(),
    }
}
