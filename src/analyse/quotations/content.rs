//! What a cue attributes: the quotation or the clause before it, after it or on both sides.

use crate::analyse::quotations::class;
use crate::analyse::quotations::cue::Cue;
use crate::analyse::quotations::cue::CueTakes;
use crate::analyse::quotations::extent::SHORTEST;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::marks::Quoted;
use crate::analyse::quotations::opening::BETWEEN;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;

/// Words from which on a quotation is no title of a broadcast or a book.
const TITLE: usize = 7;

/// Words from an article to the statement or the interview that it belongs to, at most.
const MEDIUM: usize = 3;

/// The sentence around a cue.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) quoted: &'t [Quoted],
    pub(super) lexicon: &'t Lexicon,
    /// First token that no earlier cue has taken, and the token after the sentence.
    pub(super) range: Tokens,
    /// Where the next cue begins, if it is not part of what this one says.
    pub(super) limit: usize,
}

impl Sentence<'_> {
    /// The pieces a cue attributes, in order; none where it attributes nothing.
    pub(super) fn content(self, cue: &Cue) -> Vec<Tokens> {
        match cue.takes {
            CueTakes::Source => self.of_source(cue),
            CueTakes::Gerund(takes) => {
                let right = self.right(cue, takes);
                right.filter(|&piece| !cue.negated || self.has_quote(piece)).into_iter().collect()
            }
            CueTakes::Verb(takes) => self.of_verb(cue, takes),
        }
    }

    fn of_verb(self, cue: &Cue, takes: Takes) -> Vec<Tokens> {
        let objects = matches!(takes, Takes::Accuse | Takes::Act);
        let closed =
            self.tokens.get(cue.all.1).filter(|_| cue.all.1 < self.limit).is_none_or(|t| {
                t.kind == Kind::Sign && !t.is_sign(":") || t.is(class::TIME | class::PREPOSITION)
            });
        let left = self.left_quote(cue).filter(|_| !objects || cue.inverted || closed);
        let left = left.filter(|&quote| !self.title_before_clause(quote, cue, takes));
        if let Some(quote) = left {
            let mut pieces = vec![self.clause_with(quote)];
            pieces.extend(self.resumed(cue));
            return pieces;
        }
        let right = self.right(cue, takes);
        let asked = right.is_some_and(|(from, _)| self.marked(from));
        let refused = (cue.negated || cue.unreal && !asked)
            && right.is_none_or(|piece| !self.has_quote(piece));
        if refused {
            return Vec::new();
        }
        if let Some(piece) = right {
            return vec![piece];
        }
        let clause = matches!(takes, Takes::Say | Takes::Tell | Takes::Think);
        if clause { self.around(cue, takes) } else { Vec::new() }
    }

    /// The quotation right before a cue.
    fn left_quote(self, cue: &Cue) -> Option<usize> {
        let (tokens, floor) = (self.tokens, self.range.0);
        let mut at = cue.all.0;
        while at > floor && tokens[at - 1].is_sign(",-–—―.") {
            at -= 1;
        }
        let ix = at.checked_sub(1).filter(|&ix| ix >= floor)?;
        let quote = tokens[ix].quote()?;
        let inner = self.quoted.get(quote)?.parts.last()?.slice(self.text);
        let inner = inner.trim_end_matches(['’', '\'', '”', '"', '»', '›', ' ']);
        let told = inner.ends_with([',', '.', '!', '?', '…', '-', '—', '–']);
        let parted = at < cue.all.0 || told || cue.inverted;
        let after = tokens.get(cue.all.1).filter(|_| cue.all.1 < self.range.1);
        let that = after.is_some_and(|t| t.is(class::THAT) || t.is_sign(":"));
        (parted && (told || !that)).then_some(ix)
    }

    /// A quotation with the words of the same clause before it.
    fn clause_with(self, quote: usize) -> Tokens {
        let (tokens, floor) = (self.tokens, self.range.0);
        let before = (floor..quote).filter(|&ix| tokens[ix].is_word()).count();
        let apart = (floor..quote).rev().find(|&ix| tokens[ix].is_sign(":;"));
        match apart {
            Some(sign) => (sign + 1, quote + 1),
            None if before == 0 => {
                let first = (floor..=quote).find(|&ix| tokens[ix].quote().is_some());
                (first.unwrap_or(quote), quote + 1)
            }
            None => (self.skip_joints(floor), quote + 1),
        }
    }

    /// The quotation that goes on after its cue: “A,” she said, “B.”
    fn resumed(self, cue: &Cue) -> Option<Tokens> {
        let from = cue.all.1;
        let quote = (from..self.limit.min(from + BETWEEN))
            .take_while(|&ix| self.tokens[ix].word.verb.is_none())
            .find(|&ix| self.tokens[ix].quote().is_some())?;
        let before = &self.tokens[quote - 1];
        if !before.is_sign(",:;.-–—―") && !before.is(class::CONJUNCTION | class::ADVERB) {
            return None;
        }
        let last = (quote..self.limit).take_while(|&ix| !self.tokens[ix].is_word()).last();
        Some((quote, last.map_or(quote, |ix| ix) + 1))
    }

    /// What stands after a verb.
    fn right(self, cue: &Cue, takes: Takes) -> Option<Tokens> {
        let at = self.past_time(cue.all.1);
        let tells = matches!(takes, Takes::Act | Takes::Say) && !cue.inverted;
        if tells && cue.speaker.is_some_and(|phrase| self.somebody(phrase)) && self.sum(at) {
            return self.words(self.past_links(at));
        }
        if matches!(takes, Takes::Accuse | Takes::Act) {
            let piece = self.without_medium(self.piece(at)?);
            let object = self.tokens.get(at).is_some_and(|t| t.is_word() || t.quote().is_some());
            let reported = takes == Takes::Accuse && !cue.inverted;
            return Some(piece).filter(|_| object && (reported || self.has_quote(piece)));
        }
        let from = self.opening(at, takes)?;
        let piece = self.piece(from)?;
        let quote = self.tokens[from].quote().is_some();
        let said = quote || matches!(takes, Takes::Say | Takes::Tell) || self.marked(from);
        said.then_some(piece)
    }

    /// A piece without what only says where it was said: "the rescue in a statement on Monday".
    fn without_medium(self, (from, to): Tokens) -> Tokens {
        let tokens = self.tokens;
        let medium = |at: usize| {
            let noun = (at + 2..to.min(at + 2 + MEDIUM)).find(|&ix| tokens[ix].is(class::MEDIUM));
            let own = |noun: usize| {
                tokens
                    .get(noun + 1)
                    .is_none_or(|t| t.is(class::TIME) || !t.is(class::BY | class::LINK))
                    || tokens.get(noun + 2).is_some_and(|t| t.is(class::TIME))
            };
            noun.is_some_and(own)
        };
        let cut = (from + 1..to).find(|&at| {
            let leads = tokens[at].is(class::PREPOSITION | class::LINK);
            leads
                && tokens.get(at + 1).is_some_and(|next| next.is(class::INDEFINITE))
                && medium(at)
                && !self.has_quote((at, to))
        });
        (from, cut.unwrap_or(to))
    }

    /// Whether a conjunction opens the clause.
    pub(super) fn marked(self, from: usize) -> bool {
        from > 0 && self.tokens[from - 1].is(class::THAT)
    }

    /// Whether a short quotation before a cue is a title, and the clause after is what is said:
    /// On “Morning News,” she said the road was open.
    fn title_before_clause(self, quote: usize, cue: &Cue, takes: Takes) -> bool {
        let short =
            self.tokens[quote].quote().and_then(|ix| self.quoted.get(ix)).is_some_and(|q| {
                q.parts.iter().all(|part| part.slice(self.text).split_whitespace().count() < TITLE)
            });
        let plain = self.tokens[self.range.0..quote].iter().any(Token::is_word);
        short && plain && !cue.inverted && self.right(cue, takes).is_some()
    }

    /// The clause before an attribution that stands after a comma, and what goes on after it.
    fn around(self, cue: &Cue, takes: Takes) -> Vec<Tokens> {
        let (tokens, floor) = (self.tokens, self.range.0);
        let lead = phrase::lead(tokens, cue.all.0.max(floor), floor);
        let Some(comma) = lead.checked_sub(1).filter(|&ix| ix >= floor) else {
            return Vec::new();
        };
        // "…, the ministry told reporters on Monday": who is told is passed over.
        let told = takes == Takes::Tell && !cue.inverted;
        let after = if told { self.past_recipient(cue.all.1) } else { cue.all.1 };
        let next = tokens.get(after).filter(|_| after < self.limit);
        let open = next.is_some_and(|token| {
            token.is_word()
                && (token.is(class::TO)
                    || !token.is(class::TIME
                        | class::PREPOSITION
                        | class::LINK
                        | class::ADVERB
                        | class::CONJUNCTION))
        });
        if !tokens[comma].is_sign(",-–—―") || open && !cue.inverted || cue.unreal {
            return Vec::new();
        }
        let from = self.skip_joints(self.past_dateline(floor));
        let left = Sentence { limit: comma, ..self }.words(from);
        let right = self.taken_up(cue).filter(|_| left.is_none_or(|(from, to)| to - from < 10));
        let pieces: Vec<Tokens> = left.into_iter().chain(right).collect();
        let words: usize = pieces.iter().map(|(from, to)| to - from).sum();
        if words >= SHORTEST { pieces } else { Vec::new() }
    }

    /// What goes on after a cue between commas: "The vote, he said in Paris, was fair".
    fn taken_up(self, cue: &Cue) -> Option<Tokens> {
        let tokens = self.tokens;
        let place = |ix: &usize| !tokens[*ix].is_sign(",-–—―");
        let comma = cue.all.1 + (cue.all.1..self.limit).take(6).take_while(place).count();
        let sign = tokens.get(comma).filter(|_| comma < self.limit);
        let next = tokens.get(comma + 1).filter(|_| comma + 1 < self.limit)?;
        let aside = next.is(class::RELATIVE | class::CONJUNCTION | class::ADVERSATIVE)
            || next.word.verb.is_some_and(|verb| verb.form == Form::Gerund);
        sign.filter(|token| !aside && token.is_sign(",-–—―"))?;
        self.words(comma + 1)
    }
}
