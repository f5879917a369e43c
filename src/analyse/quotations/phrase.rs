//! Noun phrases that may stand for a speaker, before or after a verb.

use crate::analyse::quotations::class;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;

/// First token, and the token after the last.
pub(super) type Tokens = (usize, usize);

/// Tokens a phrase may have at the most: titles are long, sentences longer.
const LONGEST: usize = 16;

/// Tokens between the commas around what is added to a name: "Smith, who …, said".
const ASIDE: usize = 30;

/// Classes that end a noun phrase.
const ENDS: u32 = class::SUBORDINATE | class::THAT | class::RELATIVE | class::NEGATION;

/// The noun phrase that begins at a token.
pub(super) fn after(tokens: &[Token], at: usize, end: usize) -> Option<Tokens> {
    let first = tokens.get(at).filter(|_| at < end)?;
    let pronoun = first.is(class::SUBJECT) && !first.is(class::DETERMINER);
    if first.kind == Kind::Inverted || first.is_word() && pronoun {
        return Some((at, at + 1));
    }
    if !starts(first) || first.is(class::TIME) {
        return None;
    }
    let mut to = at + 1;
    while to < end && to < at + LONGEST && continues(tokens, at, to) {
        to += 1;
    }
    while to > at && !closes(&tokens[to - 1]) {
        to -= 1;
    }
    if verb_closes(tokens, (at, to)) {
        to -= 1;
    }
    (to > at).then_some((at, to)).filter(|&phrase| named(tokens, phrase))
}

/// Whether the last word of a phrase is the verb of those it names, a verb of no list: the one before
/// an object ("le prévenu baisse les yeux"), and the one after people in the plural that open the
/// sentence ("Unions disagree").
fn verb_closes(tokens: &[Token], (from, to): Tokens) -> bool {
    let Some(last) = to.checked_sub(1).filter(|&last| last > from) else { return false };
    let plain = tokens[last].is_word() && !tokens[last].capital && tokens[last].word.class == 0;
    let noun = |token: &Token| token.is(class::PERSON | class::GROUP);
    let object = tokens
        .get(to)
        .is_some_and(|next| next.is_word() && next.is(class::DETERMINER) && !next.is(class::LINK));
    let people = last == from + 1 && tokens[from].text.ends_with('s');
    plain && noun(&tokens[last - 1]) && (object || people)
}

/// Whether a word may begin a noun phrase.
pub(super) fn starts(token: &Token) -> bool {
    let blocked = class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATE | class::NEGATION;
    token.is_word()
        && (token.is(class::DETERMINER | class::SOMEBODY)
            || !token.is(blocked | class::AUXILIARY | class::RELATIVE)
                && (token.capital || token.text.starts_with(|c: char| c.is_ascii_digit())))
}

/// Whether a phrase that began at `from` goes on with the token at `at`.
fn continues(tokens: &[Token], from: usize, at: usize) -> bool {
    let (before, token) = (&tokens[at - 1], &tokens[at]);
    let next = tokens.get(at + 1);
    match token.kind {
        Kind::Sign => token.text == "." && abbreviated(before) && next.is_some_and(|t| t.capital),
        Kind::Line | Kind::Quote(_) | Kind::Inverted => false,
        Kind::Word if token.is(class::POSSESSIVE) => true,
        Kind::Word if token.is(class::LINK) => next.is_some_and(Token::is_word),
        Kind::Word if before.is(class::LINK) => !token.is(class::PREPOSITION | ENDS),
        Kind::Word if token.is(class::CONJUNCTION) => {
            let other = |t: &Token| t.is_word() && (t.capital || t.is(class::SOMEBODY));
            other(before) && next.is_some_and(other)
        }
        Kind::Word if token.capital => !token.is(class::TIME | class::SUBJECT),
        Kind::Word => {
            let opens = token.is(class::DETERMINER)
                && !before.is(class::LINK | class::DETERMINER | class::POSSESSIVE)
                && at > from;
            let blocked = ENDS | class::PREPOSITION | class::AUXILIARY | class::TIME;
            let pronoun = token.is(class::SUBJECT | class::OBJECT) && !token.is(class::DETERMINER);
            // A full name, or a name or an office and a verb that reports: the verb begins.
            let full = at >= from + 2
                && before.capital
                && (tokens[at - 2].capital || tokens[at - 2].is_sign("."));
            let verb = (before.capital || before.is(class::SOMEBODY)) && finite(token);
            if !token.is(class::SOMEBODY | class::LINK) && (full || verb) {
                return false;
            }
            !opens && !pronoun && !token.is(blocked | class::ADVERB) && !reports(token)
        }
    }
}

/// Whether the token can be the last of a phrase.
fn closes(token: &Token) -> bool {
    token.is_word() && !token.is(class::LINK | class::CONJUNCTION | class::POSSESSIVE | class::THAT)
}

/// Whether the phrase has more than determiners and numbers.
fn named(tokens: &[Token], (from, to): Tokens) -> bool {
    let words = &tokens[from..to];
    words.len() > 1
        || words.iter().any(|t| t.is(class::SOMEBODY) || t.capital && !t.is(class::DETERMINER))
}

fn abbreviated(token: &Token) -> bool {
    token.is(class::TITLE) || token.capital && token.text.chars().count() == 1
}

/// What may be a finite verb of any kind that the lexicon knows.
fn finite(token: &Token) -> bool {
    token.word.verb.is_some_and(|verb| verb.form <= Form::Past)
}

/// A finite verb that reports and is no noun of the lists.
fn reports(token: &Token) -> bool {
    let verb = token.word.verb.filter(|_| !token.is(class::SOMEBODY) && !token.capital);
    verb.is_some_and(|verb| {
        matches!(verb.form, Form::Finite) && matches!(verb.takes, Takes::Say | Takes::Tell)
    })
}

/// Where the words for a speaker begin that follow a comma: adjectives and nouns of no list stand
/// before the phrase itself in "…, state-run Ardia News reported".
pub(super) fn lead(tokens: &[Token], at: usize, floor: usize) -> usize {
    let plain = |ix: &usize| {
        let token = &tokens[*ix];
        token.is_word() && !token.capital && token.word.class == 0 && token.word.verb.is_none()
    };
    let start = at - (floor..at).rev().take(3).take_while(plain).count();
    if start > floor && tokens[start - 1].is_sign(",") { start } else { at }
}

/// The noun phrase that ends before the token at `at`, not before `start`.
///
/// Where a comma stands there, what it closes is taken for an aside ("Smith, a lawyer, said") and
/// the phrase before the aside is the one.
pub(super) fn before(tokens: &[Token], at: usize, start: usize) -> Option<Tokens> {
    if at <= start {
        return None;
    }
    if tokens[at - 1].is_sign(",") || tokens[at - 1].is_sign(")") {
        return before_aside(tokens, at - 1, start);
    }
    adjacent(tokens, at, start)
}

fn before_aside(tokens: &[Token], comma: usize, start: usize) -> Option<Tokens> {
    let open = if tokens[comma].text == ")" { "(" } else { "," };
    let lowest = start.max(comma.saturating_sub(ASIDE));
    let commas = (lowest..comma).rev().filter(|&ix| tokens[ix].is_sign(open));
    for aside in commas.take(3) {
        if (aside..comma).any(|ix| tokens[ix].quote().is_some() && open == ",") {
            return None;
        }
        let Some(phrase) = adjacent(tokens, aside, start) else { continue };
        let first = &tokens[phrase.0];
        let outermost = phrase.0 == start || !tokens[phrase.0 - 1].is_sign(",");
        let somebody = tokens[phrase.0..phrase.1].iter().any(|token| token.is(class::SOMEBODY));
        if first.capital || outermost || somebody {
            return Some(phrase);
        }
    }
    None
}

/// The noun phrase that ends right before the token at `at`.
fn adjacent(tokens: &[Token], at: usize, start: usize) -> Option<Tokens> {
    let at = untimed(tokens, at, start);
    let last = tokens.get(at.checked_sub(1)?).filter(|_| at > start)?;
    let pronoun = last.is(class::SUBJECT) && !last.is(class::DETERMINER);
    if last.is_word() && (pronoun || last.is(class::RELATIVE) && !last.is(class::THAT)) {
        return Some((at - 1, at));
    }
    let mut from = at;
    while from > start && at - from < LONGEST + 8 && reaches(tokens, from) {
        from -= 1;
        if tokens[from].is_sign(")") {
            let open = (start..from).rev().take(8).find(|&ix| tokens[ix].is_sign("("))?;
            from = open;
        }
    }
    let relative = from > start && tokens[from - 1].is(class::RELATIVE) && from < at;
    if relative && tokens[from].is(class::PREPOSITION | class::TIME | class::ADVERB) {
        return Some((from - 1, from));
    }
    let bad =
        class::DETERMINER | class::PREPOSITION | class::CONJUNCTION | class::LINK | class::TIME;
    if last.is(bad) && !last.capital && !last.is(class::SOMEBODY) || last.is(class::POSSESSIVE) {
        return None;
    }
    let from = head(tokens, (from, at))?;
    (at > from).then_some((from, at)).filter(|&phrase| named(tokens, phrase))
}

/// Where a phrase ends before the day that stands between it and its verb: "police on Monday".
fn untimed(tokens: &[Token], at: usize, start: usize) -> usize {
    let time = |ix: usize| tokens[ix].is_word() && tokens[ix].is(class::TIME) && tokens[ix].capital;
    let Some(day) = at.checked_sub(2).filter(|&day| day > start && time(at - 1)) else { return at };
    let governed = tokens[day].is(class::PREPOSITION) && !tokens[day].is(class::DETERMINER);
    if governed { day } else { at }
}

/// Whether the phrase that begins at `from` may begin a token earlier.
fn reaches(tokens: &[Token], from: usize) -> bool {
    let token = &tokens[from - 1];
    let next = tokens.get(from);
    match token.kind {
        Kind::Sign if token.text == "." => {
            from >= 2 && abbreviated(&tokens[from - 2]) && next.is_some_and(|t| t.capital)
        }
        Kind::Sign => token.text == ")",
        Kind::Line | Kind::Quote(_) | Kind::Inverted => false,
        Kind::Word if token.is(class::POSSESSIVE) => true,
        Kind::Word if token.is(class::CONJUNCTION) => {
            let other = |t: &Token| t.is_word() && (t.capital || t.is(class::SOMEBODY));
            from >= 2 && other(&tokens[from - 2]) && next.is_some_and(other)
        }
        Kind::Word => {
            let that = token.is(class::THAT) && token.is(class::DETERMINER);
            !token.is(ENDS | class::AUXILIARY) && !reports(token) && !that
        }
    }
}

/// Where in a run of words the noun phrase begins: after what is said of time and place.
fn head(tokens: &[Token], (from, to): Tokens) -> Option<usize> {
    let mut at = from;
    while at < to {
        let token = &tokens[at];
        if token.is(class::PREPOSITION | class::LINK) && !token.is(class::DETERMINER) {
            at = past_preposition(tokens, at, to)?;
        } else if token.is(class::TIME | class::ADVERB | class::SUBJECT) && at + 1 < to {
            at += 1;
        } else if starts(token) {
            return Some(at);
        } else {
            at += 1;
        }
    }
    // "veteran officials": no determiner, and a noun at the end.
    let bare = tokens[to - 1].is(class::SOMEBODY) && to <= from + 4;
    (from..to).find(|&ix| bare && tokens[ix].is_word() && !tokens[ix].is(class::PREPOSITION))
}

/// The token at which a noun phrase begins after a prepositional phrase.
fn past_preposition(tokens: &[Token], at: usize, to: usize) -> Option<usize> {
    (at + 2..to).find(|&ix| {
        let (before, token) = (&tokens[ix - 1], &tokens[ix]);
        let inside = class::LINK | class::PREPOSITION | class::DETERMINER | class::POSSESSIVE;
        let fresh = !before.is(inside);
        fresh
            && token.is_word()
            && (token.is(class::DETERMINER | class::SUBJECT)
                || token.capital
                    && !token.is(class::TIME)
                    && (!before.capital || before.is(class::TIME)))
    })
}

/// Whether a phrase is one, and not a word with a capital because it begins the sentence.
fn stands(tokens: &[Token], (from, to): Tokens, start: usize) -> bool {
    let first = &tokens[from];
    let sure = from > start || to > from + 1 || first.is(class::SOMEBODY | class::SUBJECT);
    sure || tokens.get(to).is_none_or(|next| !next.is(class::PREPOSITION | class::LINK))
}

/// The subject of a sentence: the first noun phrase that no preposition governs.
pub(super) fn subject(tokens: &[Token], start: usize, end: usize) -> Option<Tokens> {
    let mut at = start;
    while at < end && at < start + 40 {
        let token = &tokens[at];
        if token.is(class::PREPOSITION | class::SUBORDINATE) && token.is_word() {
            let comma = (at..end).find(|&ix| tokens[ix].is_sign(","));
            let limit = comma.unwrap_or(end);
            match past_preposition(tokens, at, limit) {
                Some(next) if comma.is_none() => at = next,
                _ => at = limit + 1,
            }
        } else if let Some(phrase) = after(tokens, at, end).filter(|&p| stands(tokens, p, start)) {
            return Some(phrase);
        } else {
            at += 1;
        }
    }
    None
}
