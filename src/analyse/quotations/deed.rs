//! Verbs that report, where what follows is taken and not said: "claimed responsibility for the
//! attack", "claimed the lives of nine people".

use crate::analyse::quotations::class;
use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::token::Token;

/// Words from a verb to its object at the most: "claimed the sole responsibility".
const REACH: usize = 3;

/// Whether the verb at a token takes an object of the list, with no clause and no quoted words after
/// it.
///
/// "Claimed responsibility lay with the army" and "claimed responsibility for the “lesson”" are said.
pub(super) fn is_deed(tokens: &[Token], at: usize, end: usize, lexicon: &Lexicon) -> bool {
    if !lexicon.takes(&tokens[at].text) || tokens[at..end].iter().any(|t| t.quote().is_some()) {
        return false;
    }
    let opens = class::THAT | class::SUBJECT | class::AUXILIARY | class::PREPOSITION;
    let words = (at + 1..end.min(at + 1 + REACH)).take_while(|&ix| {
        tokens[ix].is_word() && (!tokens[ix].is(opens) || determines(&tokens[ix]))
    });
    let Some(object) = words.into_iter().find(|&ix| lexicon.taken(&tokens[ix].text)) else {
        return false;
    };
    tokens.get(object + 1).filter(|_| object + 1 < end).is_none_or(|next| {
        let goes_on = class::LINK | class::PREPOSITION | class::CONJUNCTION | class::TIME;
        !next.is_word() || next.is(goes_on)
    })
}

fn determines(token: &Token) -> bool {
    token.is(class::DETERMINER) && !token.is(class::THAT)
}
