//! What is said by a source: "according to the mayor, a teacher, the road is open".

use crate::analyse::quotations::class;
use crate::analyse::quotations::content::Sentence;
use crate::analyse::quotations::cue::Cue;
use crate::analyse::quotations::extent::SHORTEST;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::opening::BETWEEN;
use crate::analyse::quotations::phrase::Tokens;

impl Sentence<'_> {
    /// What a source says: the clause before it, or after it.
    pub(super) fn of_source(self, cue: &Cue) -> Vec<Tokens> {
        if let Some(within) = self.parenthesis(cue) {
            return within.of_source(cue);
        }
        let (tokens, floor) = (self.tokens, self.range.0);
        let quote = self.has_quote((floor, cue.all.0));
        let before = (floor..cue.all.0).filter(|&ix| {
            let token = &tokens[ix];
            token.is_word()
                && !token.is(class::ADVERB | class::CONJUNCTION | class::TIME | class::PREPOSITION)
        });
        let before = before.count();
        if before < SHORTEST && !quote || !cue.inverted {
            let from = self.past_aside(cue.all.1);
            let right = self.piece(from);
            let left = right.and_then(|_| self.begun(cue)).filter(|_| before > 0 && !quote);
            return left.into_iter().chain(right).collect();
        }
        let mut to = cue.all.0;
        while to > floor && tokens[to - 1].is_sign(",-–—―(") {
            to -= 1;
        }
        let left =
            Sentence { limit: to, ..self }.piece(self.skip_joints(self.past_dateline(floor)));
        let mut pieces: Vec<Tokens> = left.into_iter().collect();
        let parted = tokens.get(cue.all.1).is_some_and(|token| token.is_sign(","));
        let aside = to < cue.all.0 && parted;
        let next = tokens.get(cue.all.1 + 1);
        let joined =
            next.is_some_and(|t| t.is(class::RELATIVE | class::CONJUNCTION | class::DETERMINER));
        if aside && !joined {
            pieces.extend(self.piece(cue.all.1 + 1));
        }
        pieces
    }

    /// The subject and the verb that a source between commas parts from the rest: "Il faudrait, selon
    /// elle, partir".
    fn begun(self, cue: &Cue) -> Option<Tokens> {
        let tokens = self.tokens;
        let comma = cue.all.0.checked_sub(1).filter(|&ix| ix > self.range.0)?;
        let between = tokens[comma].is_sign(",")
            && tokens.get(cue.all.1).is_some_and(|after| after.is_sign(","));
        let subject = tokens[self.range.0].is(class::SUBJECT | class::DETERMINER);
        (between && subject).then_some((self.range.0, comma))
    }

    /// The sentence within the parentheses around a cue, where words stand before the cue in them.
    fn parenthesis(self, cue: &Cue) -> Option<Self> {
        let parts = |ix: &usize| self.tokens[*ix].is_sign("()");
        let open = (0..cue.all.0).rev().take(BETWEEN).find(parts)?;
        let close = (cue.all.1..self.range.1).take(BETWEEN).find(parts)?;
        let around = self.tokens[open].is_sign("(") && self.tokens[close].is_sign(")");
        let range = (self.range.0.max(open + 1), close);
        let within = Self { range, limit: self.limit.min(close), ..self };
        (around && open + 1 < cue.all.0 && self.range.1 != close).then_some(within)
    }

    /// Past the comma after a source, and past what is added to its name.
    fn past_aside(self, at: usize) -> usize {
        let tokens = self.tokens;
        let Some(first) = tokens.get(at).filter(|_| at < self.limit) else { return at };
        if !first.is_sign(",(") {
            return self.past_complement(at);
        }
        let end = if first.is_sign("(") {
            let close = (at + 1..self.limit.min(at + BETWEEN)).find(|&ix| tokens[ix].is_sign(")"));
            return close.map_or(at + 1, |close| self.past_comma(close + 1));
        } else {
            self.comma(at + 1)
        };
        match end {
            Some(end) if self.adds(at + 1, end) => end + 1,
            _ => at + 1,
        }
    }

    /// Whether the words between two commas after a source are said of it: "who was there",
    /// "mayor of Oslo", "of the same town", "the colonel Ann Berg".
    fn adds(self, from: usize, comma: usize) -> bool {
        let tokens = self.tokens;
        let Some((first, second)) = tokens.get(from).zip(tokens.get(from + 1)) else {
            return false;
        };
        let nominal = |ix: usize| {
            tokens[ix].word.verb.is_none() && !tokens[ix].is(class::AUXILIARY | class::NEGATION)
        };
        let verbless = (from..comma).all(nominal);
        let name = tokens[comma - 1].capital && tokens[comma - 1].is_word();
        let office = first.is(class::DETERMINER) && second.is(class::PERSON | class::TITLE);
        let aged = first.text.starts_with(|c: char| c.is_ascii_digit());
        let named = (from..comma).any(|ix| tokens[ix].capital);
        let of = first.is(class::LINK)
            && !first.is(class::DETERMINER)
            && (second.capital || second.is(class::DETERMINER));
        first.is(class::RELATIVE | class::PERSON | class::TITLE) && !first.capital
            || verbless && (aged || office && name || of && named)
    }

    /// Past the comma after what goes on a source without one: "who was there", "of two towns".
    fn past_complement(self, at: usize) -> usize {
        let goes_on = class::RELATIVE | class::LINK | class::PREPOSITION | class::CONJUNCTION;
        let participle = self.tokens[at].word.verb.is_some_and(|v| v.form == Form::Participle);
        let on = self.tokens[at].is_word() && (self.tokens[at].is(goes_on) || participle);
        self.comma(at).filter(|_| on).map_or(at, |comma| comma + 1)
    }

    /// The next comma, of those outside parentheses.
    fn comma(self, at: usize) -> Option<usize> {
        let mut inside = false;
        for ix in at..self.limit.min(at + BETWEEN) {
            let token = &self.tokens[ix];
            inside = (inside || token.is_sign("(")) && !token.is_sign(")");
            if token.quote().is_some() {
                return None;
            }
            if !inside && token.is_sign(",") {
                return Some(ix);
            }
        }
        None
    }

    fn past_comma(self, at: usize) -> usize {
        at + usize::from(self.tokens.get(at).is_some_and(|token| token.is_sign(",")))
    }
}
