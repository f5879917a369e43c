//! The noun phrase after a number: who or what it counts.

use rustc_hash::FxHashSet;

use crate::analyse::figures::lexicon::Role;
use crate::analyse::figures::number::Number;
use crate::analyse::figures::sentence::Sentence;
use crate::text::tokens::Token;

/// The words after a number that say who or what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    /// First token of the noun with its adjectives; equal to `end` where there is none.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
    /// Says that they are more of those named before: "12 others".
    pub(super) others: bool,
    /// An age stands in it, so that it is of a person: "a 49-year-old".
    pub(super) aged: bool,
    /// Ended by a word that may belong to it: "two leading critics".
    pub(super) cut: bool,
}

impl Phrase {
    pub(super) fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    pub(super) fn words(&self) -> Option<(usize, usize)> {
        (!self.is_empty()).then_some((self.start, self.end))
    }
}

/// How many words a noun has with its adjectives, at the most.
const LONGEST: usize = 5;

/// The noun phrase after a number.
pub(super) fn after(sentence: &Sentence<'_>, number: &Number) -> Phrase {
    let words = &sentence.lexicon.words;
    let (mut start, mut others) = (number.end, false);
    while let Some(token) = sentence.token(start) {
        let other = words.others.contains(&*token.text);
        if !(other || (words.particles.contains(&*token.text) && !token.is_digits())) {
            break;
        }
        others |= other;
        start += 1;
    }
    let age = age(sentence, start);
    start = age.unwrap_or(start);
    let mut end = start;
    while let Some(token) = sentence.token(end).filter(|_| end < start + LONGEST) {
        let counted = sentence.cue_at(end).is_some_and(|ix| {
            let meaning = sentence.cues[ix].meaning;
            let ends = [Role::Unit, Role::Participle, Role::Active, Role::Intransitive];
            ends.into_iter().any(|role| meaning.plays(role))
        });
        if counted || !is_noun(sentence, end, token) {
            break;
        }
        end += 1;
    }
    let cut = sentence.token(end).is_some_and(|token| has_end(sentence, token));
    Phrase { start, end, others, aged: age.is_some(), cut }
}

/// The token after an age that stands before a noun.
fn age(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let words = &sentence.lexicon.words;
    let of = |at: usize, list: &FxHashSet<String>| {
        sentence.token(at).is_some_and(|token| list.contains(&*token.text))
    };
    (start + 1..start + 5)
        .find(|at| of(*at, &words.old) && of(at - 1, &words.never))
        .map(|at| at + 1)
}

/// Whether a token can be part of a noun with its adjectives.
fn is_noun(sentence: &Sentence<'_>, at: usize, token: &Token<'_>) -> bool {
    let lexicon = sentence.lexicon;
    token.is_word()
        && !token.is_digits()
        && !lexicon.words.function.contains(&*token.text)
        && !lexicon.words.be.contains(&*token.text)
        && !lexicon.words.have.contains(&*token.text)
        && !lexicon.words.subordinate.contains(&*token.text)
        && !has_end(sentence, token)
        && sentence.number_at(at).is_none()
}

fn has_end(sentence: &Sentence<'_>, token: &Token<'_>) -> bool {
    let ends = |ending: &String| token.text.ends_with(ending.as_str());
    sentence.lexicon.words.noun_ends.iter().any(ends)
}

/// Whether a number is one of no count: an age, a year, a date, a sum of money.
pub(super) fn is_no_count(sentence: &Sentence<'_>, ix: usize) -> bool {
    let words = &sentence.lexicon.words;
    let (number, phrase) = (&sentence.numbers[ix], &sentence.phrases[ix]);
    let word = |at: usize| sentence.token(at).map(|token| token.text.as_ref());
    let listed = |at: usize| word(at).is_some_and(|word| words.never.contains(word));
    // The noun may have an adjective: "three long years".
    if listed(phrase.start) || (phrase.start + 1 < phrase.end && listed(phrase.start + 1)) {
        return true;
    }
    // "Aged 4 and 7 years": the noun stands with the last number only.
    let next = sentence.number_at(number.end + 1).map(|next| sentence.phrases[next].start);
    if phrase.is_empty() && next.is_some_and(listed) {
        return true;
    }
    let month = |at: Option<usize>| {
        let token = at.and_then(|at| sentence.token(at));
        token.is_some_and(|token| words.months.contains(&*token.text))
    };
    let digits = sentence.tokens[number.end - 1].is_digits();
    let before = number.start.checked_sub(1);
    if digits && (month(before) || month(Some(number.end))) {
        return true;
    }
    let led =
        |list: &FxHashSet<String>| before.and_then(word).is_some_and(|word| list.contains(word));
    let of = before.filter(|at| word(*at).is_some_and(|word| words.of.contains(word)));
    let parent = of.and_then(|at| at.checked_sub(1)).and_then(word);
    if parent.is_some_and(|word| words.parents.contains(word)) {
        return true;
    }
    if of.is_some() && measures_group(sentence, ix) {
        return true;
    }
    (digits && led(&words.never_before)) || is_year(sentence, ix, led(&words.year_before))
}

/// Whether a number only says of how many groups those counted before it are: "five members of
/// one family".
fn measures_group(sentence: &Sentence<'_>, ix: usize) -> bool {
    let Some(before) = ix.checked_sub(1) else { return false };
    let (number, phrase) = (&sentence.numbers[before], &sentence.phrases[before]);
    let words = sentence.tokens.get(phrase.start..phrase.end).unwrap_or_default();
    !number.article
        && phrase.end + 1 == sentence.numbers[ix].start
        && words.iter().any(|token| sentence.lexicon.listed("persons", token))
}

/// Four digits that say a year, after a preposition of time or between signs.
fn is_year(sentence: &Sentence<'_>, ix: usize, led: bool) -> bool {
    let number = &sentence.numbers[ix];
    let one = number.end == number.start + 1;
    let token = &sentence.tokens[number.start];
    let year = one && token.text.len() == 4 && ("1500".."2100").contains(&token.text.as_ref());
    year && token.is_digits() && (led || sentence.phrases[ix].is_empty())
}

/// Whether a bare number stands where an age or a name's number does: ", 49," or "Flight 93".
pub(super) fn is_label(sentence: &Sentence<'_>, ix: usize) -> bool {
    let (number, phrase) = (&sentence.numbers[ix], &sentence.phrases[ix]);
    if !phrase.is_empty() || phrase.others {
        return false;
    }
    let before = number.start.checked_sub(1).and_then(|at| sentence.token(at));
    let Some(before) = before else { return false };
    let named = before.capital && number.start > 1 && sentence.tokens[number.start].is_digits();
    let sign = |token: Option<&Token<'_>>| {
        token.is_some_and(|t| matches!(t.text.as_ref(), "," | "(" | ")" | "—"))
    };
    named || (sign(Some(before)) && sign(sentence.token(number.end)))
}
