//! A verb with what stands before it and belongs to it: auxiliaries, adverbs, pronouns.

use crate::analyse::quotations::class;
use crate::analyse::quotations::cue::Scene;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;

/// Words between the commas inside a verb at the most: "a, pour sa part, déclaré".
const ASIDE: usize = 5;

/// What stands before a verb and belongs to it.
pub(super) struct Group {
    pub(super) start: usize,
    pub(super) auxiliary: bool,
    pub(super) passive: bool,
    pub(super) negated: bool,
    pub(super) modal: bool,
    pub(super) to: bool,
    /// "s'est exclamé": no passive.
    pub(super) reflexive: bool,
    /// The pronoun of an inversion: "a-t-il déclaré".
    pub(super) pronoun: Option<Tokens>,
}

impl Scene<'_> {
    /// Walks back from a verb over its auxiliaries.
    pub(super) fn group(self, at: usize) -> Group {
        let mut group = Group {
            start: at,
            auxiliary: false,
            passive: false,
            negated: false,
            modal: false,
            to: false,
            reflexive: false,
            pronoun: None,
        };
        while group.start > self.floor {
            if let Some(open) = self.aside(group.start).filter(|_| group.start == at) {
                group.start = open;
                continue;
            }
            let token = &self.tokens[group.start - 1];
            if token.kind == Kind::Inverted {
                group.pronoun = Some((group.start - 1, group.start));
            } else if !token.is_word() || token.capital && group.start - 1 > self.start {
                break;
            } else if token.is(class::TO) && group.start == at {
                group.to = true;
            } else if token.is(class::AUXILIARY) {
                group.auxiliary = true;
                group.passive |= token.is(class::PASSIVE) && group.start == at;
                group.modal |= token.is(class::MODAL);
            } else if token.is(class::NEGATION) {
                group.negated = true;
            } else if !token.is(class::ADVERB)
                && !(token.is(class::OBJECT) && (group.auxiliary || !token.is(class::SUBJECT)))
            {
                break;
            }
            group.reflexive |= token.is(class::OBJECT);
            group.start -= 1;
        }
        group
    }

    /// The comma that opens what stands between an auxiliary and the verb before a token: "a, de son
    /// côté, déclaré".
    fn aside(self, verb: usize) -> Option<usize> {
        let close = verb.checked_sub(1).filter(|&ix| self.tokens[ix].is_sign(","))?;
        let words = (self.floor + 1..close).rev().take(ASIDE + 1);
        let open = words.into_iter().find(|&ix| !self.tokens[ix].is_word())?;
        let parts = self.tokens[open].is_sign(",") && self.tokens[open - 1].is(class::AUXILIARY);
        parts.then_some(open)
    }
}
