//! How far what is said reaches: to where the report's own words begin again.

use crate::analyse::quotations::class;
use crate::analyse::quotations::content::Sentence;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;

/// A clause shorter than this says nothing worth attributing.
pub(super) const SHORTEST: usize = 3;

/// Tokens a dateline has at the most.
const DATELINE: usize = 16;

impl Sentence<'_> {
    /// From a token to the end of what is said, where that is a clause.
    pub(super) fn piece(self, from: usize) -> Option<Tokens> {
        let (_, to) = self.words(from)?;
        let words = self.tokens.get(from..to)?.iter().filter(|t| t.is_word()).count();
        let whole = words >= SHORTEST || self.has_quote((from, to));
        whole.then_some((from, to))
    }

    /// From a token to the end of what is said.
    pub(super) fn words(self, from: usize) -> Option<Tokens> {
        let mut to = self.cut(from);
        while to > from {
            let last = &self.tokens[to - 1];
            let joint = class::CONJUNCTION;
            if last.quote().is_some()
                || last.is_word() && !last.is(joint)
                || last.is_sign(")%€$!?…")
            {
                break;
            }
            to -= 1;
        }
        (to > from).then_some((from, to))
    }

    /// Where the report's own words take over again: “…”, but others doubt it.
    pub(super) fn cut(self, from: usize) -> usize {
        let (tokens, end) = (self.tokens, self.limit);
        let last = (from..end).rev().find(|&ix| tokens[ix].quote().is_some());
        let first = last.map_or(from + SHORTEST, |ix| ix + 1);
        for ix in first..end {
            let token = &tokens[ix];
            let Some(next) = tokens.get(ix + 1).filter(|_| ix + 1 < end) else { break };
            let sign = token.is_sign(",;-–—―(");
            let turned = class::CONJUNCTION | class::ADVERSATIVE | class::RELATIVE | class::THAT;
            let after_quote = last.is_some_and(|last| sign && (ix == last + 1 || next.is(turned)));
            // “A disgrace,” but others doubt it: the comma stands inside the marks.
            let inside =
                last == Some(ix.wrapping_sub(1)) && token.is(turned) && self.ends_in_comma(ix - 1);
            let goes_on = next.is(class::CONJUNCTION)
                && !tokens.get(ix + 2).is_some_and(|token| token.is(class::THAT));
            let turn = sign && next.is(class::ADVERSATIVE);
            let verb = |ix: usize| {
                tokens.get(ix).filter(|_| ix < end).is_some_and(|token| {
                    token.is_word() && (token.word.verb.is_some() || token.is(class::AUXILIARY))
                })
            };
            let clause = goes_on && sign && (ix + 2..ix + 9).any(verb);
            let again = last.is_some()
                && token.is(class::CONJUNCTION)
                && !next.is(class::THAT)
                && (next.is_word() && (ix + 1..ix + 3).any(verb) || phrase::starts(next));
            // A “disgrace” Wednesday on a radio show: the day is that of the saying.
            let beside = last.is_some_and(|last| ix == last + 1)
                && token.is_word()
                && (token.is(class::ASIDE) || token.is(class::TIME) && !token.is(class::ADVERB));
            if beside || inside || after_quote || clause || again || turn {
                return ix;
            }
        }
        end
    }

    /// Whether a quotation has a comma before its closing mark, as in American English.
    fn ends_in_comma(self, at: usize) -> bool {
        let quoted = self.tokens[at].quote().and_then(|ix| self.quoted.get(ix));
        let last = quoted.and_then(|quoted| quoted.parts.last());
        last.is_some_and(|part| part.slice(self.text).ends_with(','))
    }

    pub(super) fn skip_joints(self, at: usize) -> usize {
        let joint = |ix: &usize| {
            let token = &self.tokens[*ix];
            !token.is_word() && token.quote().is_none() || token.is(class::CONJUNCTION)
        };
        at + (at..self.range.1).take_while(joint).count()
    }

    /// Past the place and the agency that a report opens with, or the hour of an entry of a live
    /// page: "KOVO, Ardia (AP) — ", "9h05 : ".
    pub(super) fn past_dateline(self, at: usize) -> usize {
        let line = at == 0 || self.tokens[at - 1].kind == Kind::Line;
        let Some(first) = self.tokens.get(at).filter(|_| line) else { return at };
        if first.text.starts_with(|c: char| c.is_ascii_digit()) {
            let sign =
                (at + 1..self.range.1.min(at + 5)).find(|&ix| self.tokens[ix].is_sign(":-–—―"));
            // "11:45: ": the first colon stands inside the hour.
            let hour = |ix: &usize| {
                let next = self.tokens.get(ix + 1);
                next.is_some_and(|token| token.range.start() > self.tokens[*ix].range.end())
            };
            return sign.filter(hour).map_or(at, |sign| sign + 1);
        }
        if !first.acronym {
            return at;
        }
        let plain = |ix: &usize| {
            let token = &self.tokens[*ix];
            token.kind == Kind::Sign
                || token.is_word() && (token.capital || token.is(class::TIME))
                || token.text.starts_with(|c: char| c.is_ascii_digit())
        };
        let head = (at..self.range.1).take(DATELINE).take_while(plain);
        head.filter(|&ix| self.tokens[ix].is_sign("-–—―")).last().map_or(at, |dash| dash + 1)
    }

    pub(super) fn has_quote(self, (from, to): Tokens) -> bool {
        self.tokens.get(from..to).is_some_and(|piece| piece.iter().any(|t| t.quote().is_some()))
    }
}
