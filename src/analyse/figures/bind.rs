//! Binds each number of a sentence to the words that say what it counts.

mod inherit;
mod subject;

use crate::analyse::figures::Counted;
use crate::analyse::figures::lexicon::Role;
use crate::analyse::figures::phrase;
use crate::analyse::figures::sentence::Cue;
use crate::analyse::figures::sentence::Sentence;
use crate::quantity::Bound;
use crate::text::tokens::Token;

/// A number and what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Binding {
    /// Its place in the sentence's numbers.
    pub(super) number: usize,
    /// The place of what it counts in the sentence's cues.
    pub(super) cue: usize,
    /// The words that say who, as tokens.
    pub(super) who: Option<(usize, usize)>,
    /// Counts some of those of another number, or is not what is known: an earlier count, or more than
    /// were known before.
    pub(super) part: bool,
    via: Via,
}

/// How a number was bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Via {
    /// To the noun it counts.
    Unit,
    /// To a verb or noun before it.
    Left,
    /// To the verb after it.
    Subject,
    /// As a part of another number.
    Part,
    /// To the sum it is the value of.
    Toll,
}

/// Binds the numbers of a sentence, in order.
///
/// Nearest first: the noun a number counts, the verb or noun right before it, the verb whose
/// subject it is, the sum it tells. What is left takes the predicate of the number it is
/// coordinated with.
pub(super) fn bind(sentence: &Sentence<'_>) -> Vec<Binding> {
    let mut bound: Vec<Option<Binding>> =
        (0..sentence.numbers.len()).map(|ix| alone(sentence, ix)).collect();
    inherit::of_shares(sentence, &mut bound);
    inherit::from_right(sentence, &mut bound);
    inherit::from_left(sentence, &mut bound);
    inherit::past_unfit(sentence, &mut bound);
    for (ix, own) in bound.iter_mut().enumerate() {
        if own.is_none() && !phrase::is_no_count(sentence, ix) {
            *own = weak(sentence, ix);
        }
    }
    inherit::by_place(sentence, &mut bound);
    inherit::who(sentence, &mut bound);
    inherit::earlier_and_added(sentence, &mut bound);
    bound.into_iter().flatten().filter(|binding| !denied(sentence, binding)).collect()
}

fn alone(sentence: &Sentence<'_>, ix: usize) -> Option<Binding> {
    if phrase::is_no_count(sentence, ix) {
        return None;
    }
    let bound = |(cue, via)| binding(sentence, ix, cue, via);
    let subject = || subject::find(sentence, ix).map(|cue| (cue, Via::Subject));
    // "Deux blessés sont morts": what became of them, and not what they were.
    let dead = |cue: usize| sentence.cues[cue].meaning.what == Counted::Killed;
    let unit = || {
        let cue = unit(sentence, ix)?;
        let fate = || subject::find_after(sentence, ix, sentence.cues[cue].end);
        let died = if dead(cue) { None } else { fate().filter(|fate| dead(*fate)) };
        Some(died.map_or((cue, Via::Unit), |fate| (fate, Via::Subject)))
    };
    let left = || left(sentence, ix).map(|cue| (cue, Via::Left));
    let toll = || toll(sentence, ix).map(|cue| (cue, Via::Toll));
    unit().or_else(left).or_else(subject).or_else(toll).map(bound)
}

fn binding(sentence: &Sentence<'_>, ix: usize, cue: usize, via: Via) -> Binding {
    let cued = &sentence.cues[cue];
    let who = sentence.phrases[ix].words().and_then(|(start, end)| {
        // "15 civilian deaths": the noun that is the cue is not one of the words for those counted.
        let end = if cued.start >= start || cued.end > start { end.min(cued.start) } else { end };
        (start < end).then_some((start, end))
    });
    Binding { number: ix, cue, who, part: false, via }
}

/// How many words may stand between a number and the noun it counts.
const NEAR: usize = 6;

/// The noun that a number counts: "12 dead", "une dizaine de blessés".
fn unit(sentence: &Sentence<'_>, ix: usize) -> Option<usize> {
    let (number, phrase) = (&sentence.numbers[ix], &sentence.phrases[ix]);
    let at = phrase.end.min(number.end + NEAR);
    if sentence.is_share(ix) {
        return None;
    }
    // The cue may hold what else would be a particle: "300 new cases".
    let cue_ix = (number.end..=at).find_map(|at| sentence.cue_at(at))?;
    let cue = &sentence.cues[cue_ix];
    let among = sentence.tokens.get(number.end..phrase.start).unwrap_or_default();
    if among.iter().any(|token| sentence.lexicon.words.definite.contains(&*token.text)) {
        return None; // "one of the victims" says nothing of how many there are
    }
    let adjective = cue.start > phrase.start && cue.meaning.plays(Role::Participle);
    if !cue.meaning.plays(Role::Unit) || (adjective && subject::has_object(sentence, cue.end)) {
        return None;
    }
    let single = cue.meaning.plays(Role::Single);
    let counts = !number.article || single || (adjective && fits(sentence, ix, cue));
    counts.then_some(cue_ix)
}

/// The noun that a number counts if no verb says more of them: "12 hostages".
fn weak(sentence: &Sentence<'_>, ix: usize) -> Option<Binding> {
    let (number, phrase) = (&sentence.numbers[ix], &sentence.phrases[ix]);
    let among = sentence.tokens.get(number.end..phrase.start).unwrap_or_default();
    let definite = |token: &Token<'_>| sentence.lexicon.words.definite.contains(&*token.text);
    if number.article || among.iter().any(definite) {
        return None;
    }
    let cue = (phrase.start..phrase.end.max(phrase.start)).find_map(|at| {
        sentence.cue_at(at).filter(|ix| sentence.cues[*ix].meaning.plays(Role::Weak))
    })?;
    Some(Binding { who: None, ..binding(sentence, ix, cue, Via::Unit) })
}

/// The verb or noun right before a number: "killing 12", "la mort de 12".
fn left(sentence: &Sentence<'_>, ix: usize) -> Option<usize> {
    before(sentence, sentence.numbers[ix].start, ix)
}

/// The verb or noun right before a token, if it suits a number there or joined to the one there.
fn before(sentence: &Sentence<'_>, start: usize, ix: usize) -> Option<usize> {
    let words = &sentence.lexicon.words;
    let (mut at, mut of) = (start, false);
    for _ in 0..3 {
        if sentence.cue_before(at).is_some() {
            break;
        }
        let Some(token) = at.checked_sub(1).and_then(|before| sentence.token(before)) else {
            break;
        };
        if !words.before.contains(&*token.text) && !sentence.lexicon.ends_as_adverb(token) {
            break;
        }
        of |= words.of.contains(&*token.text);
        at -= 1;
    }
    let cue_ix = sentence.cue_before(at)?;
    let cue = &sentence.cues[cue_ix];
    let active = cue.meaning.plays(Role::Participle)
        && !of
        && !is_passive(sentence, cue.start)
        && !subject::is_noun(sentence, cue.start);
    let verb = active || cue.meaning.plays(Role::Active);
    let noun = cue.meaning.plays(Role::Nominal) && of;
    let negated = negated(sentence, cue.start) && sentence.numbers[ix].figure.bound != Bound::None;
    let one = sentence.numbers[ix].article;
    if noun && (is_attempt(sentence, cue.start) || one && is_offence(sentence, cue.start)) {
        return None;
    }
    let named = !phrase::is_label(sentence, ix) || sentence.phrases[ix].others;
    ((verb || noun) && !negated && named && fits(sentence, ix, cue)).then_some(cue_ix)
}

/// How far before a noun of death the words of the law may stand.
const CHARGE: usize = 5;

/// Whether a noun of death names an offence: "guilty of the murder of a guard", "for murder of a
/// guard".
fn is_offence(sentence: &Sentence<'_>, at: usize) -> bool {
    let words = &sentence.lexicon.words;
    let before = sentence.tokens.get(at.saturating_sub(CHARGE)..at).unwrap_or_default();
    before.iter().any(|token| words.offences.contains(&*token.text))
        || before.last().is_some_and(|token| words.reasons.contains(&*token.text))
}

/// Whether a noun of death names what was only tried: "the attempted killing of two guards".
fn is_attempt(sentence: &Sentence<'_>, at: usize) -> bool {
    let attempts = &sentence.lexicon.words.attempts;
    let before = |back: usize| at.checked_sub(back).and_then(|at| sentence.token(at));
    let of = before(1).is_some_and(|token| sentence.lexicon.words.of.contains(&*token.text));
    before(if of { 2 } else { 1 }).is_some_and(|token| attempts.contains(&*token.text))
}

/// Whether a form of "be" governs the participle at a token.
fn is_passive(sentence: &Sentence<'_>, at: usize) -> bool {
    let words = &sentence.lexicon.words;
    let before = (1..=4).map_while(|back| at.checked_sub(back).and_then(|ix| sentence.token(ix)));
    for token in before {
        if words.be.contains(&*token.text) {
            return true;
        }
        if !sentence.lexicon.is_adverb(token) && !words.negations.contains(&*token.text) {
            return false;
        }
    }
    false
}

fn negated(sentence: &Sentence<'_>, at: usize) -> bool {
    (1..=3)
        .filter_map(|back| at.checked_sub(back).and_then(|ix| sentence.token(ix)))
        .any(|token| sentence.lexicon.words.negations.contains(&*token.text))
}

/// The sum a number is the value of: "the death toll rose to 12".
fn toll(sentence: &Sentence<'_>, ix: usize) -> Option<usize> {
    let words = &sentence.lexicon.words;
    let start = sentence.numbers[ix].start;
    if sentence.numbers[ix].article || phrase::is_label(sentence, ix) {
        return None;
    }
    let before = start.checked_sub(1).and_then(|at| sentence.token(at))?;
    // "Le bilan a dépassé la barre des 75": the value stands after a mark.
    let mark = start.checked_sub(2).and_then(|at| sentence.token(at));
    let marked = words.of.contains(&*before.text)
        && mark.is_some_and(|mark| words.marks.contains(&*mark.text));
    if !words.toll_before.contains(&*before.text) && !marked {
        return None;
    }
    // "The toll of the storm that hit the coast rose to 12": a bare number is the sum's, whatever
    // cues stand between both.
    let bare = sentence.phrases[ix].is_empty() && words.to.contains(&*before.text);
    let told = |cue: &Cue<'_>| cue.end <= start && (!bare || cue.meaning.plays(Role::Toll));
    let cue_ix = sentence.cues.iter().rposition(told)?;
    let cue = &sentence.cues[cue_ix];
    let between = sentence.tokens.get(cue.end..start)?;
    let broken = between.iter().any(|t| {
        (words.subordinate.contains(&*t.text) && !bare)
            || (matches!(t.text.as_ref(), ";" | "(" | "." | "—") && !t.glued)
    });
    let near = between.len() <= if bare { 20 } else { 14 };
    (cue.meaning.plays(Role::Toll) && near && !broken).then_some(cue_ix)
}

/// Whether those a number counts are of the kind a cue asks for.
///
/// A number that is only an article needs a noun of the list of persons whatever the cue: "un
/// homme" is counted, "un accord" is not.
fn fits(sentence: &Sentence<'_>, ix: usize, cue: &Cue<'_>) -> bool {
    let (number, phrase) = (&sentence.numbers[ix], &sentence.phrases[ix]);
    // "Thirty Shahed were shot down": what things suffer as well is said of a make, not of people.
    if !cue.meaning.instead.is_empty() && is_make(sentence, ix) && !is_instead(sentence, ix, cue) {
        return false;
    }
    let list = match &cue.meaning.who {
        Some(list) => list.as_str(),
        None if number.article => "persons",
        None => return true,
    };
    let Some((start, end)) = phrase.words() else {
        return (!number.article && !cue.meaning.named) || phrase.aged;
    };
    if phrase.aged && list == "persons" {
        return true;
    }
    sentence.tokens[start..end].iter().any(|token| sentence.lexicon.listed(list, token))
        || (list == "persons" && !number.article && is_people(sentence, ix))
}

/// Whether those counted are of a list of which a cue says something else: "soixante Geran abattus".
fn is_instead(sentence: &Sentence<'_>, ix: usize, cue: &Cue<'_>) -> bool {
    let phrase = &sentence.phrases[ix];
    let nouns = sentence.tokens.get(phrase.start..phrase.end).unwrap_or_default();
    let listed = |(list, _): &(String, _)| nouns.iter().any(|t| sentence.lexicon.listed(list, t));
    cue.meaning.instead.iter().any(listed)
}

/// Whether those counted are called by the name of their people: "12 Georgians".
fn is_people(sentence: &Sentence<'_>, ix: usize) -> bool {
    let phrase = &sentence.phrases[ix];
    phrase.start + 1 == phrase.end && sentence.tokens[phrase.start].capital
}

/// Whether those counted bear a name that is not in the plural, and so is not of a people.
fn is_make(sentence: &Sentence<'_>, ix: usize) -> bool {
    let (number, phrase) = (&sentence.numbers[ix], &sentence.phrases[ix]);
    let plural =
        |text: &str| sentence.lexicon.words.plurals.iter().any(|end| text.ends_with(end.as_str()));
    !number.article
        && number.figure.numbers.is_some_and(|(low, _)| low > 1.0)
        && phrase.start + 1 == phrase.end
        && sentence.tokens.get(phrase.start).is_some_and(|t| t.capital && !plural(&t.text))
}

/// How far before a number or its verb a denial reaches, in words.
const DENIAL: usize = 4;

/// Whether the text says that it was not so.
fn denied(sentence: &Sentence<'_>, binding: &Binding) -> bool {
    let (number, cue) = (&sentence.numbers[binding.number], &sentence.cues[binding.cue]);
    let first = number.start.min(cue.start);
    let before = sentence.tokens.get(first.saturating_sub(DENIAL)..first).unwrap_or_default();
    before.iter().any(|token| sentence.lexicon.words.denials.contains(&*token.text))
}
