//! What the words of a phrase tell of who it is: a name, a gender, a body or a person.

use crate::analyse::quotations::class;
use crate::analyse::quotations::lexicon::Gender;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;

impl Token {
    /// Whether a word that is a pronoun as well is written as a name here.
    pub(super) fn capital_name(&self) -> bool {
        self.capital && self.is(class::GIVEN)
    }
}

pub(super) fn texts(tokens: &[Token], (from, to): Tokens) -> impl Iterator<Item = &str> {
    tokens[from..to].iter().map(|token| token.text.as_str())
}

/// The end of the run of capitalised words that begins at a token.
pub(super) fn run_end(tokens: &[Token], at: usize) -> usize {
    let functional = class::DETERMINER
        | class::PREPOSITION
        | class::CONJUNCTION
        | class::TIME
        | class::SUBORDINATE
        | class::SUBJECT
        | class::ADVERB
        | class::AUXILIARY
        | class::RELATIVE;
    let mut to = at;
    while let Some(token) = tokens.get(to) {
        let dot = token.is_sign(".") && to > at && {
            let before = &tokens[to - 1];
            before.is(class::TITLE) || before.text.chars().count() == 1
        };
        // "Mick Daly": a surname with the ending of an adverb.
        let surname = to > at && token.word.class == class::ADVERB;
        let free = !token.is(functional) || token.is(class::GIVEN) || surname;
        let name = token.is_word() && token.capital && free;
        let next = tokens.get(to + 1).is_some_and(|next| next.is_word() && next.capital);
        let particle = to > at && token.capital && token.is(class::DETERMINER) && next;
        let firm = to > at && token.text == "&" && tokens[to - 1].capital;
        if !(name || (dot || particle || firm) && next) {
            break;
        }
        to += 1;
    }
    to
}

/// A run of capitalised words without the titles and offices before the name.
pub(super) fn person(tokens: &[Token], (from, to): Tokens) -> Tokens {
    let office = (from..to).rev().find(|&ix| {
        let token = &tokens[ix];
        token.is(class::TITLE | class::PERSON) && !token.is(class::GIVEN)
    });
    let mut start = office.map_or(from, |ix| ix + 1);
    while start < to && tokens[start].is_sign(".") {
        start += 1;
    }
    while start + 2 < to && tokens[start].acronym && !tokens[start + 1].acronym {
        start += 1;
    }
    // "Pentagone John Kirby": what stands before a given name, after a preposition, is no part.
    let governed = start > 0 && tokens[start - 1].is(class::LINK);
    let given = (start + 1..to).find(|&ix| tokens[ix].is(class::GIVEN) && ix + 1 < to);
    match given.filter(|_| governed) {
        Some(given) => (given, to),
        None => (start, to),
    }
}

/// The name in a phrase: the last run of capitals that no preposition governs.
pub(super) fn name_in(tokens: &[Token], (from, to): Tokens) -> Option<Tokens> {
    if is_group(tokens, (from, to)) {
        return None;
    }
    let (mut at, mut found) = (from, None);
    while at < to {
        let end = run_end(tokens, at).min(to);
        if end <= at {
            at += 1;
            continue;
        }
        let name = person(tokens, (at, end));
        let governed = name.0 == at && at > from && {
            let before = &tokens[at - 1];
            before.is(class::LINK | class::PREPOSITION)
                || before.is(class::DETERMINER)
                    && at >= from + 2
                    && tokens[at - 2].is(class::LINK | class::PREPOSITION)
                || quality(before) && at >= from + 2 && tokens[at - 2].is(class::PREPOSITION)
        };
        let owner = tokens.get(end).is_some_and(|token| end < to && token.is(class::POSSESSIVE));
        let adjective = found.is_none()
            && end < to
            && tokens[end].is_word()
            && !tokens[end].is(class::LINK | class::PREPOSITION | class::POSSESSIVE);
        if name.1 > name.0 && !governed && !owner && !adjective {
            found = Some(name);
        }
        at = end;
    }
    found
}

/// A word in small letters that says nobody, as the adjective of "in southern Ardia" does.
fn quality(token: &Token) -> bool {
    let noun = class::PERSON | class::GROUP | class::TITLE | class::POSSESSIVE;
    token.is_word() && !token.capital && !token.is(noun)
}

/// Whether the noun of a phrase is a body or a text rather than a person.
pub(super) fn is_group(tokens: &[Token], (from, to): Tokens) -> bool {
    let mut nouns =
        tokens[from..to].iter().take_while(|t| !t.is(class::LINK) || t.is(class::DETERMINER));
    let person = class::PERSON | class::TITLE | class::GIVEN;
    nouns.clone().any(|t| t.is(class::GROUP)) && !nouns.any(|t| t.is(person))
}

/// Whether a phrase may be a person, or a body where a language has pronouns of gender for it.
pub(super) fn human(tokens: &[Token], (from, to): Tokens, group: bool) -> bool {
    let noun = class::PERSON | class::TITLE | class::GIVEN;
    group || tokens[from..to].iter().any(|t| t.is(noun)) || name_in(tokens, (from, to)).is_some()
}

/// Whether a phrase counts those it names, or names several: "104 people", "les pompiers".
pub(super) fn counted(tokens: &[Token], (from, to): Tokens) -> bool {
    let digits = |token: &Token| token.text.chars().all(|c| c.is_ascii_digit() || c == ',');
    let number = (from..to).take(3).take_while(|&ix| !tokens[ix].is(class::LINK));
    from < to
        && (tokens[from].is(class::SEVERAL) || number.into_iter().any(|ix| digits(&tokens[ix])))
}

/// Whether a phrase is one word that names no single person: people in the plural, or a verb that has
/// its capital from the sentence it opens.
pub(super) fn is_nobody(tokens: &[Token], (from, to): Tokens) -> bool {
    let token = &tokens[from];
    let opens = from.checked_sub(1).is_none_or(|before| !tokens[before].is_word());
    let people = token.is(class::PERSON) && token.text.ends_with('s');
    let verb = token.word.verb.is_some() || token.is(class::AUXILIARY | class::MODAL);
    from + 1 == to && !token.is(class::GIVEN) && (people || opens && verb)
}

pub(super) fn several(tokens: &[Token], (from, to): Tokens) -> bool {
    tokens[from..to].iter().any(|t| t.is(class::CONJUNCTION))
        || tokens[from..to].iter().any(|t| {
            let common = !t.capital || t.is(class::PERSON | class::GROUP);
            t.text.ends_with('s') && common && !t.is(class::DETERMINER | class::POSSESSIVE)
        })
}

/// The gender that the words of a phrase tell.
pub(super) fn gender_of(tokens: &[Token], (from, to): Tokens) -> Option<Gender> {
    let known = |ix: usize, class: u32| tokens[ix].word.gender.filter(|_| tokens[ix].is(class));
    let before = from.checked_sub(1).and_then(|ix| known(ix, class::TITLE)).or_else(|| {
        from.checked_sub(2)
            .filter(|_| tokens[from - 1].is_sign("."))
            .and_then(|ix| known(ix, class::TITLE))
    });
    let told = class::TITLE | class::PERSON | class::SUBJECT;
    (from..to)
        .find_map(|ix| known(ix, class::GIVEN))
        .or_else(|| (from..to).find_map(|ix| known(ix, told)))
        .or(before)
        .or_else(|| article(tokens, (from, to)))
}

/// The gender that the article of a phrase without a given name tells: "la bourgmestre".
fn article(tokens: &[Token], (from, to): Tokens) -> Option<Gender> {
    let first = tokens.get(from).filter(|_| to > from + 1)?;
    first.word.gender.filter(|_| first.is(class::GENDERED) && first.is(class::DETERMINER))
}

/// The subjects of all sentences, in order.
pub(super) fn subjects(tokens: &[Token]) -> Vec<Tokens> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..=tokens.len() {
        let ends = tokens.get(at).is_none_or(|token| {
            token.kind == Kind::Line || token.is_sign(".!?") || token.quote().is_some()
        });
        if ends {
            found.extend(phrase::subject(tokens, from, at));
            from = at + 1;
        }
    }
    found
}
