//! The conditional of rumour: its forms, and the other uses of the same forms.

use rustc_hash::FxHashSet;

use crate::analyse::hedges::HedgeKind;
use crate::analyse::hedges::lexicon::Conditional;
use crate::analyse::hedges::lexicon::Lexicon;
use crate::text::tokens::Token;

/// How far after its auxiliary a participle or an infinitive may stand, in words.
const REACH: usize = 6;
/// How far before its participle the auxiliary of a verb of saying may stand, in words.
const HAVE: usize = 5;

/// The conditional of rumour at a token of a sentence: the token after its last, and its kind.
///
/// Other uses of the conditional are left out: the consequence of a supposition ("si … serait"),
/// wishes and politeness ("voudrait"), duty and expectation ("devrait": what ought to be, or is
/// announced, which the report does not doubt), regret ("aurait dû", "aurait pu"), the future
/// told from the past ("a dit qu'il viendrait"), and questions. So is the simple conditional where
/// it weighs a thought more often than it relays a rumour: in direct speech (`quoted` says whether
/// the token stands in it), of "this", and in a relative clause ("une loi qui fixerait") unless it
/// adds what somebody known is or has ("le maire, qui serait en fuite").
pub(super) fn at(
    tokens: &[Token<'_>],
    at: usize,
    quoted: impl FnOnce() -> bool,
    lexicon: &Lexicon,
) -> Option<(usize, HedgeKind)> {
    let rules = lexicon.conditional.as_ref()?;
    let token = tokens.get(at)?;
    let stem = stem(&token.text, rules)?;
    let around = at.saturating_sub(2)..=at;
    let idiom = around
        .into_iter()
        .any(|from| lexicon.idioms.at(tokens, from).is_some_and(|(count, ())| from + count > at));
    if idiom || rules.not_rumour.contains(stem) || supposed(tokens, at, lexicon) || asks(tokens) {
        return None;
    }
    if rules.modals.contains(stem) {
        let end = group(tokens, at, rules, &rules.infinitives).unwrap_or(at + 1);
        return Some((end, HedgeKind::Possibility));
    }
    let past = rules.auxiliaries.contains(stem);
    let end = if past { group(tokens, at, rules, &rules.participles) } else { None };
    let regret = rules.past_auxiliaries.contains(stem)
        && end.is_some_and(|end| tokens[at..end].iter().any(|t| rules.wish.contains(&*t.text)));
    // A source stands before, or as an aside right after: "se fonderait, d'après lui, sur".
    let aside = tokens.get(at + 1).filter(|next| next.text == ",").map(|_| at + 2);
    let source = (0..at).chain(aside).any(|from| lexicon.sources.at(tokens, from).is_some());
    let near = |list: &FxHashSet<String>| {
        let before = (1..=2).filter_map(|back| at.checked_sub(back).and_then(|ix| tokens.get(ix)));
        before.into_iter().any(|token| list.contains(&*token.text))
    };
    let alone = end.is_none();
    // "L'armée, qui serait à l'origine de": what a clause adds to somebody who is known.
    let adds = past
        && at.checked_sub(2).is_some_and(|before| tokens[before].text == ",")
        && rules.relatives.contains(&*tokens[at - 1].text);
    let weighed = (alone && (near(&rules.subjects) || (past && near(&rules.impersonal))))
        || (near(&rules.relatives) && !adds)
        || quoted();
    // The conditional past after a past verb is a rumour; the present may be only its future.
    let verb = end.and_then(|end| tokens.get(end - 1));
    let told = source || accomplished(stem, verb, rules);
    // "N'aurait pas cédé" tells what did not happen, more often than that something did not.
    let unreal = !source && accomplished(stem, verb, rules) && near(&rules.not);
    let past_of_rumour = told && !copula(verb, rules);
    let only_thought = !source && !past_of_rumour && imagined(tokens, at, end, rules);
    if regret || unreal || only_thought || (!told && (weighed || from_past(tokens, at, rules))) {
        return None;
    }
    Some((end.unwrap_or(at + 1), HedgeKind::Conditional))
}

/// Whether the verb group ends with a participle of "be": "aurait été une erreur".
fn copula(verb: Option<&Token<'_>>, rules: &Conditional) -> bool {
    verb.is_some_and(|verb| rules.been.contains(&*verb.text))
}

/// Whether the conditional tells the consequence of what is only thought of, and no rumour.
///
/// So do verbs that tell no state ("la mesure coûterait", but "la cave abriterait"), and "be" and
/// "have" of a quotation, of a proposal or of an indefinite subject ("un retour serait risqué").
fn imagined(tokens: &[Token<'_>], at: usize, end: Option<usize>, rules: &Conditional) -> bool {
    let Some(stem) = stem(&tokens[at].text, rules) else { return false };
    if !rules.auxiliaries.contains(stem) {
        return !rules.present.iter().any(|verb| stem.ends_with(verb.as_str()));
    }
    let verb = end.and_then(|end| tokens.get(end - 1));
    if verb.is_some() && !copula(verb, rules) {
        return false; // a passive: "seraient détenus"
    }
    let before = &tokens[..at];
    let opens = before.iter().rposition(|t| rules.opens.contains(&*t.text)).map_or(0, |ix| ix + 1);
    let mut clause = before[opens..].iter();
    let first = clause.next().is_some_and(|t| rules.indefinite.contains(&*t.text));
    // "Une dizaine d'otages seraient": a plural verb with a collective.
    let one = rules.endings.last().is_some_and(|ending| tokens[at].text.ends_with(ending.as_str()));
    let after = tokens.iter().skip(end.unwrap_or(at + 1));
    let state = after.take(2).any(|t| rules.states.contains(&*t.text));
    let proposal = before[opens..].iter().take(3).any(|t| rules.proposals.contains(&*t.text));
    let quote = before.last().is_some_and(|t| rules.quotes.contains(&*t.text));
    (first && one && !state) || proposal || quote
}

/// The stem of a conditional, up to its ending; none for any other word.
fn stem<'t>(word: &'t str, rules: &Conditional) -> Option<&'t str> {
    let stem = rules.endings.iter().find_map(|ending| word.strip_suffix(ending.as_str()))?;
    let fits = rules.stems.iter().any(|end| stem.ends_with(end.as_str()));
    (fits && !rules.not_stems.contains(stem)).then_some(stem)
}

/// Whether the verb group is a conditional past: "aurait tué", "serait mort".
fn accomplished(stem: &str, verb: Option<&Token<'_>>, rules: &Conditional) -> bool {
    verb.is_some_and(|verb| {
        rules.past_auxiliaries.contains(stem) || rules.motion.contains(&*verb.text)
    })
}

/// The token after the last word of a verb group: adverbs and "been", then a word of an ending.
fn group(
    tokens: &[Token<'_>],
    at: usize,
    rules: &Conditional,
    endings: &[String],
) -> Option<usize> {
    let mut last = None;
    for ix in at + 1..=at + REACH {
        let Some(token) = tokens.get(ix).filter(|t| t.is_word()) else { break };
        let word = token.text.as_ref();
        let adverb = rules.adverbs.contains(word)
            || rules.adverb_endings.iter().any(|ending| word.ends_with(ending.as_str()));
        if rules.been.contains(word) {
            last = Some(ix + 1);
        } else if !adverb {
            let after_been = last.is_some();
            let verb = |endings: &[String]| {
                endings.iter().any(|ending| word.ends_with(ending.as_str()))
                    && !rules.not_participles.contains(word)
            };
            let fits = verb(endings) || (after_been && verb(&rules.participles));
            return if fits { Some(ix + 1) } else { last };
        }
    }
    last
}

/// Whether the sentence supposes something of which the conditional tells the consequence.
fn supposed(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> bool {
    (0..tokens.len()).any(|ix| {
        lexicon
            .suppositions
            .at(tokens, ix)
            .is_some_and(|(count, ())| !lexicon.is_otherwise(tokens, ix, ix + count) && ix != at)
    })
}

fn asks(tokens: &[Token<'_>]) -> bool {
    tokens
        .iter()
        .rev()
        .find(|t| !matches!(t.text.as_ref(), "»" | "\"" | "”" | ")"))
        .is_some_and(|t| t.text == "?")
}

/// Whether a past verb of saying with "that" stands before: the conditional is its future.
fn from_past(tokens: &[Token<'_>], at: usize, rules: &Conditional) -> bool {
    let before = &tokens[..at];
    let Some(that) = before.iter().rposition(|t| rules.that.contains(&*t.text)) else {
        return false;
    };
    before[..that].iter().enumerate().any(|(ix, token)| {
        let told = rules.reported.contains(&*token.text)
            && (1..=HAVE)
                .filter_map(|back| ix.checked_sub(back))
                .any(|back| rules.have.contains(&*before[back].text));
        told || rules.reporting.contains(&*token.text)
    })
}
