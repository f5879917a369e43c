//! Who holds an office, by what the text says beside the name: "Mayor Jane Doe", "the mayor of Brava,
//! Jane Doe,", "Jane Doe, 45, the mayor of Brava,".

use crate::analyse::quotations::class;
use crate::analyse::quotations::gather::Scene;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Gender;
use crate::analyse::quotations::person::gender_of;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Token;

/// Words of an office between a name and the noun: "the country's transport minister".
const LONGEST_AFTER: usize = 7;

/// Words of an office before the comma and the name.
const LONGEST_BEFORE: usize = 14;

/// Words of a rank between the comma and a name: "le lieutenant-colonel".
const RANK: usize = 3;

/// Somebody with the noun of an office.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holder {
    pub(super) name: Tokens,
    /// The noun of the office, as a token.
    noun: usize,
    /// The gender that the name or the office tells.
    pub(super) gender: Option<Gender>,
}

/// Who of those named holds an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Nobody,
    One(Tokens),
    Several,
}

impl Holder {
    /// Whether a word of a gender may stand for them.
    pub(super) fn agrees(self, gender: Option<Gender>) -> bool {
        gender.is_none() || self.gender.is_none() || self.gender == gender
    }

    /// Whether a phrase may stand for them by its other words: "le président français" is not "le
    /// président du Sénat".
    pub(super) fn suits(self, tokens: &[Token], (from, to): Tokens) -> bool {
        let after = tokens.get(self.noun + 1..).unwrap_or_default();
        let of = after.first().is_some_and(|token| token.is(class::LINK));
        let complement = &after[..after.len().min(LONGEST_AFTER)];
        let told = |token: &Token| {
            token.text == tokens[self.noun].text
                || token.is(class::DETERMINER)
                || complement.iter().any(|other| other.text == token.text)
        };
        !of || to <= from + 2 || tokens[from..to].iter().all(told)
    }
}

/// The nouns for the office of a name, as tokens: those before it, and those added to it.
pub(super) fn nouns(scene: Scene<'_>, name: Tokens) -> Vec<usize> {
    let before = rank(scene.tokens, name).into_iter().chain(added_before(scene, name));
    before.chain(added_after(scene.tokens, name)).collect()
}

/// Somebody with the office that the noun at a token names.
pub(super) fn holder(tokens: &[Token], name: Tokens, noun: usize) -> Holder {
    let article = noun.checked_sub(1).map(|ix| &tokens[ix]).filter(|t| t.is(class::GENDERED));
    let gender = gender_of(tokens, name)
        .or(tokens[noun].word.gender)
        .or_else(|| article.and_then(|article| article.word.gender));
    Holder { name, noun, gender }
}

/// The noun for the office of a name in the same phrase: "la conseillère municipale Anne Petit".
pub(super) fn in_phrase(tokens: &[Token], phrase: Tokens, name: Tokens) -> Option<usize> {
    if name.1 < phrase.1 {
        return None;
    }
    let head = (phrase.0 + 1..name.0).find(|&ix| tokens[ix].is(class::LINK | class::PREPOSITION));
    let noun = |ix: &usize| office(&tokens[*ix]) && !owns(tokens, *ix);
    (phrase.0..head.unwrap_or(name.0)).rev().find(noun)
}

/// The noun right before a name: "Mayor Jane Doe", "Gen. Adam Reed".
fn rank(tokens: &[Token], name: Tokens) -> Option<usize> {
    let before = name.0.checked_sub(1)?;
    let at = if tokens[before].is_sign(".") { before.checked_sub(1)? } else { before };
    (tokens[at].is_word() && office(&tokens[at])).then_some(at)
}

/// The noun of a phrase that a comma parts from the name after it: "the mayor of Brava, Jane Doe,".
fn added_before(scene: Scene<'_>, name: Tokens) -> Option<usize> {
    let tokens = scene.tokens;
    let closed = tokens.get(name.1).is_none_or(|next| !next.is_word());
    // "The spokesman, the colonel John Reed": a rank stands between the comma and the name.
    let rank = (0..name.0).rev().take(RANK).take_while(|&ix| {
        tokens[ix].is_sign(".") || office(&tokens[ix]) || tokens[ix].is(class::DETERMINER)
    });
    let ranked = rank.count();
    let comma = (name.0 - ranked).checked_sub(1).filter(|&ix| tokens[ix].is_sign(","))?;
    let person = ranked > 0 || name.1 >= name.0 + 2 && is_person(scene, comma, name);
    if !closed || !person {
        return None;
    }
    let from = phrase_start(tokens, comma);
    let link = |ix: &usize| {
        let token = &tokens[*ix];
        *ix > from && token.is(class::LINK | class::PREPOSITION) && !office(token)
    };
    let head = (from..comma).find(link).unwrap_or(comma);
    (from..head).rev().find(|&ix| office(&tokens[ix]) && !owns(tokens, ix))
}

/// Whether a name after a comma is a person's and not the region of a place: "the mayor of Kovo, South
/// Ardia,".
pub(super) fn is_person(scene: Scene<'_>, comma: usize, name: Tokens) -> bool {
    let tokens = scene.tokens;
    let place = comma.checked_sub(1).is_some_and(|ix| tokens[ix].capital && !office(&tokens[ix]));
    let surname = tokens[name.1 - 1].text.as_str();
    let other = |token: &Token| !token.is_word() || !token.capital;
    let alone = |ix: usize| {
        tokens[ix].text == surname
            && tokens[ix].capital
            && (ix == 0 || other(&tokens[ix - 1]))
            && tokens.get(ix + 1).is_none_or(other)
    };
    !place
        || !scene.lexicon.regions
        || tokens[name.0].is(class::GIVEN)
        || (0..tokens.len()).any(alone)
}

/// Where the noun phrase begins that ends before a comma.
fn phrase_start(tokens: &[Token], comma: usize) -> usize {
    let ends = class::AUXILIARY
        | class::RELATIVE
        | class::THAT
        | class::SUBORDINATE
        | class::CONJUNCTION
        | class::NEGATION;
    let governs =
        |ix: usize| tokens[ix].is_word() && tokens[ix].is(class::LINK | class::PREPOSITION);
    let mut from = comma;
    while from > 0 && comma - from < LONGEST_BEFORE {
        let token = &tokens[from - 1];
        let verb = token.word.verb.is_some() && !token.capital && !token.is(class::SOMEBODY);
        let link = token.is(class::LINK | class::DETERMINER);
        let inside = from >= 2 && office(&tokens[from - 2]);
        let other = token.is(class::PREPOSITION) && !link && !inside;
        if !token.is_word() || token.is(ends) && !office(token) && !link || verb || other {
            break;
        }
        from -= 1;
        let opens = token.is(class::DETERMINER) && !token.is(class::LINK);
        if opens && !from.checked_sub(1).is_some_and(governs) {
            break;
        }
    }
    from
}

/// The nouns of what a comma parts from the name before it: "Jane Doe, 45, the mayor of Brava".
fn added_after(tokens: &[Token], name: Tokens) -> Vec<usize> {
    // "In Arvo, the governor said": a place before the comma holds no office.
    let place = name.0.checked_sub(1).is_some_and(|ix| {
        tokens[ix].is(class::PREPOSITION) && (name.1 == name.0 + 1 || tokens[ix].capital)
    });
    if place || !tokens.get(name.1).is_some_and(|token| token.is_sign(",")) {
        return Vec::new();
    }
    let from = past_age(tokens, name.1 + 1);
    let relative = tokens.get(from).is_some_and(|token| token.is(class::RELATIVE));
    let be = tokens.get(from + 1).is_some_and(|token| token.is(class::PASSIVE));
    if relative && !be {
        return Vec::new();
    }
    let to = tokens.len().min(from + LONGEST_AFTER);
    let governed = |ix: usize| {
        tokens[ix].is(class::LINK | class::PREPOSITION) && !tokens[ix].is(class::DETERMINER)
    };
    let mut words = (from..to).take_while(|&ix| tokens[ix].is_word() && !governed(ix));
    let Some(first) = words.find(|&ix| office(&tokens[ix]) && !owns(tokens, ix)) else {
        return Vec::new();
    };
    let found: Vec<usize> = (first..to).take_while(|&ix| office(&tokens[ix])).collect();
    let after = tokens.get(first + found.len());
    // "They met Jane Doe, the mayor said": no comma closes what would be added.
    let speaks = after.is_some_and(|next| {
        let verb = next.word.verb.is_some_and(|verb| verb.form <= Form::Past);
        !relative && next.is_word() && (verb || next.is(class::AUXILIARY | class::ADVERB))
    });
    if speaks { Vec::new() } else { found }
}

/// Past the age between commas after a name: "45", "45 ans".
fn past_age(tokens: &[Token], at: usize) -> usize {
    let number = tokens
        .get(at)
        .is_some_and(|token| token.text.chars().all(|c| c.is_ascii_digit()) && token.is_word());
    let comma = (at + 1..tokens.len().min(at + 4)).find(|&ix| tokens[ix].is_sign(","));
    comma.filter(|_| number).map_or(at, |comma| comma + 1)
}

/// A noun for one who holds an office or has a trade.
fn office(token: &Token) -> bool {
    let people = token.text.ends_with('s') && !token.text.ends_with("ss");
    let several = people || token.is(class::GROUP | class::SEVERAL);
    token.is(class::PERSON | class::TITLE) && !several && !token.capital_name()
}

/// "The mayor's brother" is not the mayor.
fn owns(tokens: &[Token], noun: usize) -> bool {
    tokens.get(noun + 1).is_some_and(|token| token.is(class::POSSESSIVE))
}
