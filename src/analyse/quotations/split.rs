//! A text parted into sentences that hold whole quotations.

use crate::analyse::quotations::class;
use crate::analyse::quotations::gather::Scene;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;
use crate::text::range::TextRange;

/// The sentences as runs of tokens, each with the number of its line.
pub(super) fn split(scene: Scene<'_>, starts: &[TextRange]) -> Vec<(Tokens, usize)> {
    let tokens = scene.tokens;
    let (mut found, mut from, mut line, mut next) = (Vec::new(), 0, 0, 0);
    for at in 0..=tokens.len() {
        let Some(token) = tokens.get(at) else {
            found.push(((from, at), line));
            break;
        };
        if token.kind == Kind::Line {
            found.push(((from, at), line));
            line += usize::from(at > from);
            from = at + 1;
            continue;
        }
        let start = token.range.start();
        while starts.get(next).is_some_and(|s| s.start() < start) {
            next += 1;
        }
        let begins = starts.get(next).is_some_and(|s| s.start() == start);
        if begins && at > from && !goes_on(tokens, at, scene.lexicon) {
            found.push(((from, at), line));
            from = at;
        }
    }
    found.retain(|((from, to), _)| from < to);
    found
}

/// Whether what looks like a new sentence after a quotation is its attribution: “Why?” Smith said.
fn goes_on(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    if at == 0 || tokens[at - 1].quote().is_none() {
        return false;
    }
    if !tokens[at].capital || tokens[at].kind == Kind::Inverted {
        return tokens[at].kind != Kind::Line && tokens[at].quote().is_none();
    }
    let verb = (at..tokens.len().min(at + 8)).find(|&ix| {
        let token = &tokens[ix];
        token.quote().is_some()
            || token.kind != Kind::Word
            || !token.capital
                && token.word.verb.is_some_and(|verb| {
                    verb.form <= Form::Past
                        && matches!(
                            verb.takes,
                            Takes::Say | Takes::Quote | Takes::Tell | Takes::Think
                        )
                })
    });
    let Some(verb) = verb.filter(|&ix| tokens[ix].is_word()) else { return false };
    let closed = tokens.get(verb + 1).is_none_or(|next| {
        !next.is_word() && next.quote().is_none() && !next.is_sign(":")
            || next.is(class::TIME | class::PREPOSITION | class::ADVERB)
    });
    closed && lexicon.bare && phrase::before(tokens, verb, at).is_some()
}
