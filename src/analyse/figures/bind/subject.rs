//! The verb whose subject a number is: "12 soldiers were killed".

use crate::analyse::figures::bind::fits;
use crate::analyse::figures::lexicon::Role;
use crate::analyse::figures::phrase;
use crate::analyse::figures::sentence::Sentence;
use crate::quantity::Bound;

/// How far after its number a verb may stand, in words.
const REACH: usize = 25;
/// So too, where the number is only an article.
const SHORT: usize = 6;
/// How far a participle without an auxiliary may stand after the noun: "12 hommes armés tués".
const BARE: usize = 4;
/// How many words stand between two commas of an insertion, at the most.
const INSERTION: usize = 14;

/// The auxiliaries met on the way to a verb.
#[derive(Debug, Clone, Copy, Default)]
struct Chain {
    begun: bool,
    be: bool,
    negated: bool,
    /// What would or could be is no fact.
    unreal: bool,
}

/// The place in the sentence's cues of the verb whose subject a number is.
pub(super) fn find(sentence: &Sentence<'_>, ix: usize) -> Option<usize> {
    find_after(sentence, ix, sentence.numbers[ix].end)
}

/// The same where the verb stands after a token: past the noun that the number counts.
pub(super) fn find_after(sentence: &Sentence<'_>, ix: usize, after: usize) -> Option<usize> {
    if phrase::is_label(sentence, ix) {
        return None;
    }
    let number = &sentence.numbers[ix];
    let (words, end) = (&sentence.lexicon.words, sentence.tokens.len().min(number.end + REACH));
    let (mut at, mut chain) = (after, Chain::default());
    while at < end {
        let token = sentence.token(at)?;
        if let Some(cue_ix) = sentence.cue_at(at).filter(|_| !is_noun(sentence, at)) {
            match verb(sentence, ix, cue_ix, chain) {
                Verb::Its => return Some(cue_ix),
                Verb::Another => return None,
                Verb::None => at = sentence.cues[cue_ix].end,
            }
            chain = Chain::default();
            continue;
        }
        chain.unreal |= words.unreal.contains(&*token.text);
        let (be, have) = (words.be.contains(&*token.text), words.have.contains(&*token.text));
        if be || have {
            chain = Chain { begun: true, be: chain.be || be, ..chain };
        } else if words.negations.contains(&*token.text) {
            chain.negated = true;
        } else if chain.begun {
            if !sentence.lexicon.is_adverb(token) {
                return None;
            }
        } else if token.text == "," {
            at = insertion(sentence, at)?;
        } else if ends_clause(sentence, at) {
            return None;
        }
        at += 1;
    }
    None
}

/// What a cue is to the number before it.
enum Verb {
    Its,
    Another,
    None,
}

fn verb(sentence: &Sentence<'_>, ix: usize, cue_ix: usize, chain: Chain) -> Verb {
    let (number, cue) = (&sentence.numbers[ix], &sentence.cues[cue_ix]);
    let none = number.figure.bound == Bound::None;
    let denied = chain.negated && !none;
    let reach = if number.article { SHORT } else { REACH };
    if cue.start > sentence.phrases[ix].end + reach {
        return Verb::Another;
    }
    let its = |holds: bool| {
        if holds && !denied && !chain.unreal && fits(sentence, ix, cue) {
            Verb::Its
        } else {
            Verb::Another
        }
    };
    if cue.meaning.plays(Role::Participle) && chain.begun {
        // With "have" alone it is active, unless the same form is a verb of its subject as well.
        return its(chain.be || cue.meaning.plays(Role::Intransitive));
    }
    if cue.meaning.plays(Role::Intransitive) {
        return its(true);
    }
    if cue.meaning.plays(Role::Participle) {
        let near = cue.start <= sentence.phrases[ix].end + if none { 0 } else { BARE };
        return its(near && !has_object(sentence, cue.end) && !of_another(sentence, ix, cue.start));
    }
    if cue.meaning.plays(Role::Active) { Verb::Another } else { Verb::None }
}

/// Whether a bare number has another between it and a participle: "past 75 with 300 missing".
fn of_another(sentence: &Sentence<'_>, ix: usize, participle: usize) -> bool {
    let bare = sentence.phrases[ix].is_empty() && !sentence.is_share(ix);
    let next = sentence.numbers.get(ix + 1);
    bare && next.is_some_and(|next| next.start < participle)
}

/// Whether the word at a token is a noun by what stands before it: "la mort", "the missing".
pub(super) fn is_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| sentence.token(before)) else {
        return false;
    };
    let words = &sentence.lexicon.words;
    words.determiners.contains(&*before.text) && !words.of.contains(&*before.text)
}

/// Whether an object follows the verb that ends before a token, so that the verb is active.
pub(super) fn has_object(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(token) = sentence.token(at) else { return false };
    let words = &sentence.lexicon.words;
    sentence.number_at(at).is_some() || words.determiners.contains(&*token.text)
}

/// The comma that closes what the comma at a token opens; none before another counted noun.
fn insertion(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let counted = sentence.number_at(at + 1).is_some_and(|ix| !phrase::is_no_count(sentence, ix));
    if counted {
        return None;
    }
    let close = (at + 1..at + 1 + INSERTION).find(|ix| {
        sentence.token(*ix).is_some_and(|t| matches!(t.text.as_ref(), "," | ";" | ":"))
    })?;
    sentence.token(close).is_some_and(|t| t.text == ",").then_some(close)
}

/// Whether a clause ends at a token, or another counted noun is joined there.
fn ends_clause(sentence: &Sentence<'_>, at: usize) -> bool {
    let words = &sentence.lexicon.words;
    let Some(token) = sentence.token(at) else { return true };
    if words.subordinate.contains(&*token.text) {
        return true;
    }
    if matches!(
        token.text.as_ref(),
        ";" | ":" | "(" | ")" | "—" | "–" | "-" | "!" | "?" | "." | "…"
    ) {
        return !(token.glued || token.text == "(") || token.text != "-";
    }
    let joined = words.links.contains(&*token.text) || words.and.contains(&*token.text);
    let next = sentence.number_at(at + 1);
    joined
        && next.is_some_and(|next| !phrase::is_no_count(sentence, next) && counts(sentence, next))
}

/// Whether a number counts by itself: an article before a thing does not, so that the verb after
/// "two bridges and a school" is that of the bridges.
fn counts(sentence: &Sentence<'_>, ix: usize) -> bool {
    let phrase = &sentence.phrases[ix];
    let nouns = sentence.tokens.get(phrase.start..phrase.end).unwrap_or_default();
    !sentence.numbers[ix].article
        || nouns.is_empty()
        || nouns.iter().any(|token| sentence.lexicon.listed("persons", token))
}
