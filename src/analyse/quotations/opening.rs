//! Where, after a verb, what is said begins.

use crate::analyse::quotations::class;
use crate::analyse::quotations::content::Sentence;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Token;

/// Tokens of place and time between a verb and what is said.
pub(super) const BETWEEN: usize = 18;

impl Sentence<'_> {
    /// The token at which what is said begins, from the end of the verb on.
    pub(super) fn opening(self, at: usize, takes: Takes) -> Option<usize> {
        let (tokens, end) = (self.tokens, self.limit);
        let mut at = at;
        if takes == Takes::Tell {
            at = self.past_time(self.past_recipient(at));
        }
        let first = tokens.get(at).filter(|_| at < end)?;
        if first.quote().is_some() {
            return Some(at);
        }
        if first.is(class::THAT) && self.conjunction(at) {
            return Some(at + 1);
        }
        if first.is_sign(":") {
            return Some(at + 1).filter(|&next| next < end);
        }
        if first.is_sign(",-–—―") || first.is(class::PREPOSITION | class::LINK) {
            let says = self.lexicon.bare && takes == Takes::Say;
            if says && let Some(clause) = self.governed_clause(at) {
                return Some(clause);
            }
            let amount = says && first.is_word() && self.amount(at);
            return self.beyond(at).or(Some(at).filter(|_| amount));
        }
        if takes == Takes::Quote || !first.is_word() {
            return None;
        }
        let infinitive = first.is(class::INFINITIVE);
        let clause = self.lexicon.bare && self.clause(at);
        if clause || infinitive {
            return Some(at);
        }
        self.beyond(at)
    }

    /// What is said after words of place, time or hearer: "said in a speech on Monday that".
    pub(super) fn beyond(self, at: usize) -> Option<usize> {
        let until = self.limit.min(at + BETWEEN);
        for ix in at..until {
            let token = &self.tokens[ix];
            if token.is(class::THAT) && self.conjunction(ix) && ix + 1 < self.limit {
                return Some(ix + 1);
            }
            if token.is_sign(":") {
                return Some(ix + 1).filter(|&next| next < self.limit);
            }
            let parted = ix > at && self.tokens[ix - 1].is_sign(",-–—―") || ix == at + 1;
            if token.quote().is_some() {
                return parted.then_some(ix);
            }
            if token.is(class::RELATIVE | class::SUBORDINATE) && token.is_word()
                || token.is_sign(".;")
                || token.word.verb.is_some()
                    && token.is_word()
                    && token.word.class == 0
                    && ix > at + 3
            {
                return None;
            }
        }
        None
    }

    /// Whether "that" opens a clause rather than a noun phrase or nothing.
    pub(super) fn conjunction(self, at: usize) -> bool {
        let next = self.tokens.get(at + 1).filter(|_| at + 1 < self.limit);
        next.is_some_and(|t| !t.is_sign(",.;") || t.is_sign(","))
    }

    pub(super) fn past_time(self, at: usize) -> usize {
        let skipped = |ix: &usize| {
            let token = &self.tokens[*ix];
            token.is_word()
                && token.is(class::TIME | class::ADVERB)
                && !token.is(class::DETERMINER | class::PREPOSITION)
        };
        at + (at..self.limit).take_while(skipped).count()
    }

    pub(super) fn past_recipient(self, at: usize) -> usize {
        let Some(first) = self.tokens.get(at).filter(|_| at < self.limit) else { return at };
        if first.is(class::OBJECT) && !first.is(class::DETERMINER) {
            return at + 1;
        }
        if first.is(class::OBJECT)
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|t| t.is(class::THAT | class::SUBJECT) || t.quote().is_some())
        {
            return at + 1;
        }
        let to = phrase::after(self.tokens, at, self.limit).map_or(at, |(_, to)| to);
        self.hearer(at, to)
    }

    /// "Told Reuters rebels had fled", "told Reuters rebels who had fled": the name alone was told
    /// where a verb or a relative clause follows the noun after it.
    fn hearer(self, from: usize, to: usize) -> usize {
        let tokens = self.tokens;
        let name = (from..to).take_while(|&ix| tokens[ix].capital && tokens[ix].is_word()).count();
        let told = from + name;
        let clause = tokens.get(to).filter(|_| to < self.limit).is_some_and(|next| {
            next.is(class::AUXILIARY) || next.is(class::RELATIVE) && !next.is(class::THAT)
        });
        let noun = tokens.get(told).is_some_and(|token| token.is_word() && !token.capital);
        if name > 0 && told < to && noun && clause && !tokens[from].is(class::TITLE) {
            told
        } else {
            to
        }
    }

    /// Whether a clause begins with a number under a preposition: "at least 73 people were hurt".
    fn amount(self, at: usize) -> bool {
        let number = |ix: usize| {
            self.tokens[ix].text.starts_with(|c: char| c.is_ascii_digit()) && ix + 1 < self.limit
        };
        let counted = |ix: usize| {
            let next = &self.tokens[ix + 1];
            next.is_word() && !next.capital && !next.is(class::TIME | class::PREPOSITION)
        };
        (at + 1..self.limit.min(at + 3)).any(|ix| number(ix) && counted(ix))
    }

    /// The clause without a conjunction after a day or in the infinitive: "said on Friday it had
    /// lost", "claims to have won".
    fn governed_clause(self, at: usize) -> Option<usize> {
        let next = self.tokens.get(at + 1).filter(|_| at + 1 < self.limit)?;
        if self.tokens[at].is(class::TO) {
            return next.is(class::AUXILIARY).then_some(at);
        }
        let day = self.tokens[at].is(class::PREPOSITION) && next.is(class::TIME) && next.capital;
        let from = self.past_time(at + 1);
        let subject = self.tokens.get(from).filter(|_| day && from < self.limit)?;
        (subject.is(class::SUBJECT | class::DETERMINER) || subject.capital).then_some(from)
    }

    /// Whether a number of things follows where a language wants no clause: "parle de treize morts",
    /// "a dénombré au moins 40 blessés".
    pub(super) fn sum(self, at: usize) -> bool {
        let number = |token: &Token| {
            token.is(class::AMOUNT)
                || token.text.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
        };
        let between = |token: &Token| {
            token.is(class::LINK | class::PREPOSITION | class::ADVERB | class::INDEFINITE)
                || token.is(class::NEGATION)
        };
        let words = (at..self.limit.min(at + 5)).map_while(|ix| self.tokens.get(ix));
        let found = words.take_while(|token| token.is_word()).position(number);
        let Some(found) = found.map(|ix| at + ix).filter(|_| !self.lexicon.bare) else {
            return false;
        };
        let counted = self.tokens.get(found + 1).filter(|_| found + 1 < self.limit);
        self.tokens[at..found].iter().all(between)
            && counted.is_some_and(|next| next.is_word() && !next.is(class::TIME))
    }

    /// Whether a phrase names somebody or a body, rather than what makes a number of victims.
    pub(super) fn somebody(self, (from, to): Tokens) -> bool {
        let noun = class::SOMEBODY | class::SUBJECT;
        let names = |token: &Token| token.is(noun) && !token.is(class::THING) || token.acronym;
        self.tokens[from..to].iter().any(names)
    }

    pub(super) fn past_links(self, at: usize) -> usize {
        at + (at..self.limit).take_while(|&ix| self.tokens[ix].is(class::LINK)).count()
    }

    /// Whether a clause may begin at a token.
    pub(super) fn clause(self, at: usize) -> bool {
        let token = &self.tokens[at];
        let subject = class::SUBJECT | class::DETERMINER | class::PERSON | class::GROUP;
        token.capital
            || token.is(subject | class::SUBORDINATE | class::NEGATION)
            || !token.is(class::PREPOSITION
                | class::LINK
                | class::BY
                | class::CONJUNCTION
                | class::AUXILIARY)
    }
}
