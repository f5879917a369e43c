//! Numbers that take their predicate, or those they count, from the number they are joined to.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::analyse::figures::bind::Binding;
use crate::analyse::figures::bind::Via;
use crate::analyse::figures::bind::before;
use crate::analyse::figures::bind::binding;
use crate::analyse::figures::bind::fits;
use crate::analyse::figures::phrase;
use crate::analyse::figures::sentence::Sentence;
use crate::quantity::Bound;

/// "Eleven of the fifteen miners were rescued": the verb is that of the eleven.
pub(super) fn of_shares(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    for ix in 1..bound.len() {
        let same = bound[ix - 1].zip(bound[ix]).is_some_and(|(share, all)| share.cue == all.cue);
        if same && sentence.is_share(ix - 1) {
            bound[ix] = None;
        }
    }
}

/// "Two soldiers and a child were killed": the verb after the last number is that of all.
pub(super) fn from_right(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    for ix in (0..bound.len().saturating_sub(1)).rev() {
        let Some(next) = bound[ix + 1] else { continue };
        // With a noun between number and participle, the participle is said of both.
        let shared = match next.via {
            Via::Subject => true,
            Via::Unit => !sentence.phrases[ix + 1].is_empty(),
            Via::Left | Via::Part | Via::Toll => false,
        };
        // "Nine died, including two children, and 27 were hurt": the children are of the nine.
        let of_another = is_part(sentence, ix) && bound[..ix].iter().any(Option::is_some);
        if bound[ix].is_none()
            && !of_another
            && !sentence.is_share(ix)
            && shared
            && !next.part
            && !is_share_of_before(sentence, ix + 1)
            && joined(sentence, ix)
            && (!governed(sentence, ix) || governed(sentence, ix + 1))
            && can(sentence, ix, next)
        {
            bound[ix] = Some(binding(sentence, ix, next.cue, next.via));
        }
    }
}

/// "Killed 3 soldiers and 2 children", "12 dead, including 2 children".
pub(super) fn from_left(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    for ix in 1..bound.len() {
        let of_part = is_part(sentence, ix);
        let before = bound[..ix].iter().rev().flatten().next().copied();
        let Some(before) = before.filter(|before| can(sentence, ix, *before)) else { continue };
        let none = sentence.numbers[before.number].figure.bound == Bound::None;
        if none || (before.number + 1..ix).any(|other| counts(sentence, other)) {
            continue;
        }
        if of_part {
            let free = bound[ix].is_none_or(|own| own.via == Via::Subject && own.cue == before.cue);
            if free {
                let own = binding(sentence, ix, before.cue, Via::Part);
                bound[ix] = Some(Binding { part: true, ..own });
            }
        } else if bound[ix].is_none()
            && before.number + 1 == ix
            && matches!(before.via, Via::Left | Via::Part)
            && joined(sentence, before.number)
        {
            let own = binding(sentence, ix, before.cue, before.via);
            bound[ix] = Some(Binding { part: before.part, ..own });
        }
    }
}

/// "Destroyed 300 hectares and 14 houses": the verb before what it does not count is that of the
/// number joined to it.
pub(super) fn past_unfit(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    for ix in 1..bound.len() {
        let free = bound[ix].is_none() && bound[ix - 1].is_none();
        if !free || !joined(sentence, ix - 1) || phrase::is_no_count(sentence, ix) {
            continue;
        }
        let cue = before(sentence, sentence.numbers[ix - 1].start, ix);
        bound[ix] = cue.map(|cue| binding(sentence, ix, cue, Via::Left));
    }
}

/// How many words may stand between two numbers that each have a place.
const PLACE: usize = 7;

/// "30 dead in Brava, 22 in Orlo", "5 000 manifestants selon la police, 20 000 selon les syndicats":
/// the number before another place or another source counts the same.
pub(super) fn by_place(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    let words = &sentence.lexicon.words;
    for ix in 1..bound.len() {
        let Some(before) = bound[ix - 1].filter(|before| !before.part && bound[ix].is_none())
        else {
            continue;
        };
        let (number, cue) = (&sentence.numbers[ix], &sentence.cues[before.cue]);
        let led = |at: usize, list: &FxHashSet<String>| {
            sentence.token(at).is_some_and(|token| list.contains(&*token.text))
        };
        let from = sentence.phrases[ix - 1].end.max(sentence.numbers[ix - 1].end);
        let from = if cue.start >= from && cue.end <= number.start { cue.end } else { from };
        let Some(between) = sentence.tokens.get(from..number.start) else { continue };
        let list =
            |text: &str| text == "," || words.links.contains(text) || words.and.contains(text);
        let parted = between.split_last().is_some_and(|(last, _)| list(&last.text));
        let plain = between.iter().skip(1).all(|token| {
            token.is_word() && !words.subordinate.contains(&*token.text) || token.text == ","
        });
        let both = |list: &FxHashSet<String>| led(from, list) && led(number.end, list);
        if sentence.phrases[ix].is_empty()
            && (both(&words.places) || both(&words.sources))
            && parted
            && plain
            && between.len() <= PLACE
            && sentence.cues.iter().all(|c| c.end <= from || c.start >= number.start)
            && can(sentence, ix, before)
        {
            bound[ix] = Some(binding(sentence, ix, before.cue, before.via));
        }
    }
}

/// "15 soldiers were killed, 12 others captured": the others are soldiers too.
pub(super) fn who(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    let mut last = None;
    for binding in bound.iter_mut().flatten() {
        let phrase = &sentence.phrases[binding.number];
        let bare = phrase.is_empty() && !phrase.cut;
        let own = matches!(binding.via, Via::Unit | Via::Toll);
        if bare && (phrase.others || !own) && !binding.part {
            binding.who = last;
        }
        // "Nine people, two of them children, died and 27 others were hurt": the others are people.
        last = binding.who.filter(|_| !binding.part || last.is_none()).or(last);
    }
}

/// The tokens that tell of an earlier count: from the phrase that says so to the first comma after
/// the number, for what follows may be the present one ("un précédent bilan faisait état de neuf
/// morts, il est passé à douze").
fn earlier(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let tokens = sentence.tokens;
    let at = (0..tokens.len()).find(|&at| sentence.lexicon.earlier.at(tokens, at).is_some())?;
    let number = sentence.numbers.iter().find(|number| number.start >= at)?;
    let comma = (number.end..tokens.len()).find(|&ix| matches!(&*tokens[ix].text, "," | ";"));
    Some(at..comma.unwrap_or(tokens.len()))
}

/// "An earlier toll spoke of nine dead", "three more bodies", "the names of 14 people killed": none
/// is the number known.
pub(super) fn earlier_and_added(sentence: &Sentence<'_>, bound: &mut [Option<Binding>]) {
    let earlier = earlier(sentence);
    let first = bound.iter().flatten().map(|binding| binding.number).next();
    for binding in bound.iter_mut().flatten() {
        let number = &sentence.numbers[binding.number];
        let phrase = &sentence.phrases[binding.number];
        let among = sentence.tokens.get(number.end..phrase.start.max(number.end));
        let added = among
            .unwrap_or_default()
            .iter()
            .any(|token| sentence.lexicon.words.added.contains(&*token.text));
        let known_before = earlier.as_ref().is_some_and(|told| told.contains(&number.start));
        let told_of = (1..=3).filter_map(|back| number.start.checked_sub(back)).any(|at| {
            let some = sentence.lexicon.some.at(sentence.tokens, at);
            some.is_some_and(|(count, ())| at + count == number.start)
        });
        // "Four more were wounded", after a word of the dead, are all the wounded.
        let grew = added && binding.via == Via::Unit && first == Some(binding.number);
        // "Injuring 31, eight of them seriously".
        let share = first != Some(binding.number) && is_share_of_before(sentence, binding.number);
        binding.part |= known_before || told_of || grew || share;
    }
}

fn can(sentence: &Sentence<'_>, ix: usize, from: Binding) -> bool {
    let only_article = sentence.phrases[ix].is_empty() && sentence.numbers[ix].article;
    !phrase::is_no_count(sentence, ix)
        && !only_article
        && fits(sentence, ix, &sentence.cues[from.cue])
}

/// Whether a number counts people, whatever befell them.
fn counts(sentence: &Sentence<'_>, ix: usize) -> bool {
    let words = sentence.phrases[ix].words().unwrap_or_default();
    let tokens = sentence.tokens.get(words.0..words.1).unwrap_or_default();
    tokens.iter().any(|token| sentence.lexicon.listed("persons", token))
}

/// Whether only a comma or a conjunction parts a number's noun from the next number.
fn joined(sentence: &Sentence<'_>, ix: usize) -> bool {
    let words = &sentence.lexicon.words;
    let (from, to) = (sentence.phrases[ix].end, sentence.numbers[ix + 1].start);
    let Some(between) = sentence.tokens.get(from..to) else { return false };
    let link = |text: &str| text == "," || words.links.contains(text) || words.and.contains(text);
    let soft = |text: &str| link(text) || words.of.contains(text) || words.before.contains(text);
    between.len() <= 4
        && between.iter().any(|t| link(&t.text))
        && between.iter().all(|t| soft(&t.text))
}

/// Whether "of which" or "of whom" follows a number: it counts some of those before.
fn is_share_of_before(sentence: &Sentence<'_>, ix: usize) -> bool {
    sentence.lexicon.parts.at(sentence.tokens, sentence.numbers[ix].end).is_some()
}

/// Whether a preposition stands before a number: "a convoy of 3 lorries, 12 men".
fn governed(sentence: &Sentence<'_>, ix: usize) -> bool {
    let before = sentence.numbers[ix].start.checked_sub(1).and_then(|at| sentence.token(at));
    before.is_some_and(|token| sentence.lexicon.words.of.contains(&*token.text))
}

/// Whether "including" stands before a number, or "of them" after it: "9 dead, 4 of them children".
fn is_part(sentence: &Sentence<'_>, ix: usize) -> bool {
    if is_share_of_before(sentence, ix) && !sentence.phrases[ix].is_empty() {
        return true;
    }
    let start = sentence.numbers[ix].start;
    let parts = &sentence.lexicon.parts;
    (1..=4).filter_map(|back| start.checked_sub(back)).any(|at| {
        parts.at(sentence.tokens, at).is_some_and(|(count, ())| {
            let between = sentence.tokens.get(at + count..start).unwrap_or_default();
            between
                .iter()
                .all(|t| sentence.lexicon.words.before.contains(&*t.text) || t.text == ",")
                && at + count <= start
        })
    })
}
