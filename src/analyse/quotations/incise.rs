//! The cue that French sets inside the marks: « Partons, dit le maire. Il est tard. »

use crate::analyse::quotations::class;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::marks::Quoted;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;
use crate::analyse::quotations::token::tokens;
use crate::text::range::TextRange;

/// Takes the cues out of quotations: a quotation with one becomes two, with the cue between them.
pub(super) fn parted(text: &str, quoted: Vec<Quoted>, lexicon: &Lexicon) -> Vec<Quoted> {
    if lexicon.inverted.is_empty() {
        return quoted;
    }
    quoted.into_iter().flat_map(|quote| part(text, quote, lexicon)).collect()
}

fn part(text: &str, quote: Quoted, lexicon: &Lexicon) -> Vec<Quoted> {
    let found = quote.parts.iter().enumerate().find_map(|(ix, part)| {
        let slice = part.slice(text);
        let incise = incise(slice, &tokens(slice, &[], lexicon))?;
        Some((ix, incise.shift(part.start())))
    });
    let Some((ix, incise)) = found else { return vec![quote] };
    let half = quote.parts[ix];
    let mut before: Vec<TextRange> = quote.parts[..ix].to_vec();
    before.push(TextRange::new(half.start(), incise.start()));
    let rest = TextRange::new(incise.end(), half.end());
    let lead = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '!' | '?' | '…' | ':' | ';');
    let skipped = rest.len() - rest.slice(text).trim_start_matches(lead).len();
    let rest = TextRange::new(rest.start() + skipped, rest.end());
    let mut after: Vec<TextRange> = quote.parts[ix + 1..].to_vec();
    if !rest.is_empty() {
        after.insert(0, rest);
    }
    let first = TextRange::new(quote.outer.start(), incise.start());
    let mut halves = vec![Quoted { outer: first, parts: before }];
    if let Some(start) = after.first().map(|part| part.start()) {
        let outer = TextRange::new(start, quote.outer.end());
        halves.push(Quoted { outer, parts: after });
    }
    halves
}

/// The first cue between commas, or between a comma and the end of a sentence: from the comma on,
/// without the sign that ends it.
fn incise(text: &str, tokens: &[Token]) -> Option<TextRange> {
    (1..tokens.len()).find_map(|comma| {
        if !tokens[comma].is_sign(",") && !tokens[comma].is_sign("!?") {
            return None;
        }
        let end = end(tokens, comma + 1)?;
        let closed = tokens.get(end).is_none_or(|token| token.is_sign(",.!?…:;"));
        let (start, last) = (tokens[comma].range, tokens[end - 1].range);
        let from = if tokens[comma].is_sign(",") { start.start() } else { start.end() };
        let range = TextRange::new(from, last.end());
        (closed && text.get(from..last.end()).is_some()).then_some(range)
    })
}

/// The token after a verb that reports, with its auxiliary, and the subject that follows it.
fn end(tokens: &[Token], at: usize) -> Option<usize> {
    let mut at = at;
    let mut pronoun = false;
    let mut auxiliary = false;
    while let Some(token) = tokens.get(at) {
        if token.kind == Kind::Inverted {
            pronoun = true;
        } else if token.is(class::AUXILIARY) && !auxiliary {
            auxiliary = true;
        } else if !token.is(class::OBJECT) || token.text.len() > 1 {
            break;
        }
        at += 1;
    }
    let verb = tokens.get(at).filter(|token| token.is_word() && !token.capital)?.word.verb?;
    let speaks = matches!(verb.takes, Takes::Say | Takes::Quote | Takes::Tell | Takes::Think);
    let finite = if auxiliary {
        verb.form == Form::Participle || verb.form == Form::Finite
    } else {
        verb.form == Form::Finite
    };
    if !speaks || !finite {
        return None;
    }
    at += 1;
    if tokens.get(at).is_some_and(|token| token.kind == Kind::Inverted) {
        return Some(at + 1);
    }
    if pronoun {
        return Some(at);
    }
    while tokens
        .get(at)
        .is_some_and(|token| token.is(class::TIME | class::ADVERB) && !token.is(class::DETERMINER))
    {
        at += 1;
    }
    phrase::after(tokens, at, tokens.len()).map(|(_, to)| to)
}
