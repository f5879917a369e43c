//! Whether the words around a date speak of what was or of what will be.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::analyse::dates::token::Tokens;

/// Whether the words around a date speak of what was or of what will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tense {
    Past,
    Future,
    /// No word says; news speaks of what was.
    Unsaid,
}

/// The words that tell the tense, as written in lower case: accents count, since "à" is no verb.
#[derive(Debug, Deserialize)]
pub(super) struct Verbs {
    /// Single words, and pairs of words: "is due", not "due to".
    future: BTreeSet<String>,
    /// Verbs that carry a participle into the future: "will be closed".
    auxiliaries: BTreeSet<String>,
    future_endings: Vec<String>,
    no_future: BTreeSet<String>,
    past: BTreeSet<String>,
    past_endings: Vec<String>,
    no_past: BTreeSet<String>,
    /// Words after a date that begin a clause with a time of its own: "said Monday that it will".
    #[serde(default)]
    clauses: BTreeSet<String>,
}

/// How many words around a date are asked for the tense.
const NEAR: usize = 9;

/// How many words before a participle its auxiliary may stand: "will not be closed".
const CARRIED: usize = 3;

impl Verbs {
    /// The tense of the nearest word of the sentence that tells it; one that stands before the
    /// date counts as half as near again as one after it.
    pub(super) fn tense(&self, tokens: &Tokens<'_>, (start, end): (usize, usize)) -> Tense {
        let sentence = tokens.list[start].sentence;
        let told = |ix: usize| {
            tokens.list.get(ix).filter(|t| t.sentence == sentence && t.is_word())?;
            let tense = self.told_by(tokens, ix)?;
            Some(if self.carried(tokens, ix) { Tense::Future } else { tense })
        };
        let before = (1..=NEAR).find_map(|by| Some((by, told(start.checked_sub(by)?)?)));
        let open = |ix: &usize| {
            let begins = tokens.list.get(*ix).is_some_and(|t| t.is_word())
                && self.clauses.contains(&tokens.slice(*ix).to_lowercase());
            !begins
        };
        let reach = (end..=end - 1 + NEAR).take_while(open).count();
        let after = (1..=reach).find_map(|by| Some((by, told(end - 1 + by)?)));
        match (before, after) {
            (Some((near, tense)), Some((far, _))) if near * 2 <= far * 3 => tense,
            (_, Some((_, tense))) | (Some((_, tense)), None) => tense,
            (None, None) => Tense::Unsaid,
        }
    }

    /// Whether one of the words just before a verb carries it into the future.
    fn carried(&self, tokens: &Tokens<'_>, ix: usize) -> bool {
        let sentence = tokens.list[ix].sentence;
        (ix.saturating_sub(CARRIED)..ix).any(|before| {
            tokens.list[before].sentence == sentence
                && self.auxiliaries.contains(&tokens.slice(before).to_lowercase())
        })
    }

    fn told_by(&self, tokens: &Tokens<'_>, ix: usize) -> Option<Tense> {
        let (word, sentence) = (tokens.slice(ix), tokens.list[ix].sentence);
        let word = word.to_lowercase();
        let pair = |pair: &str| self.future.contains(pair);
        let beside =
            |ix: usize| tokens.list.get(ix).filter(|t| t.is_word() && t.sentence == sentence);
        let before = ix.checked_sub(1).filter(|&ix| beside(ix).is_some());
        let paired = before
            .is_some_and(|b| pair(&format!("{} {word}", tokens.slice(b).to_lowercase())))
            || beside(ix + 1)
                .is_some_and(|_| pair(&format!("{word} {}", tokens.slice(ix + 1).to_lowercase())));
        let ends = |endings: &[String]| {
            endings.iter().any(|e| word.len() > e.len() + 1 && word.ends_with(e.as_str()))
        };
        if self.future.contains(&word) || paired {
            return Some(Tense::Future);
        }
        if self.past.contains(&word) {
            return Some(Tense::Past);
        }
        if ends(&self.future_endings) && !self.no_future.contains(&word) {
            return Some(Tense::Future);
        }
        (ends(&self.past_endings) && !self.no_past.contains(&word)).then_some(Tense::Past)
    }
}
