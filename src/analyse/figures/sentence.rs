//! A sentence with its numbers and the words that say what is counted.

use crate::analyse::figures::Counted;
use crate::analyse::figures::lexicon::Lexicon;
use crate::analyse::figures::lexicon::Meaning;
use crate::analyse::figures::number;
use crate::analyse::figures::number::Number;
use crate::analyse::figures::number::bounded;
use crate::analyse::figures::phrase;
use crate::analyse::figures::phrase::Phrase;
use crate::quantity::Figure;
use crate::text::tokens::Token;

/// A sentence, read once.
#[derive(Debug)]
pub(super) struct Sentence<'t> {
    pub(super) tokens: &'t [Token<'t>],
    pub(super) lexicon: &'t Lexicon,
    /// In order, apart from each other.
    pub(super) cues: Vec<Cue<'t>>,
    /// In order, apart from each other.
    pub(super) numbers: Vec<Number>,
    /// The noun phrase that follows each number.
    pub(super) phrases: Vec<Phrase>,
}

/// Words that say what is counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue<'t> {
    /// First token, and the token after the last.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) meaning: &'t Meaning,
}

impl<'t> Sentence<'t> {
    /// Reads a sentence; none where nothing is counted or no number stands.
    pub(super) fn read(tokens: &'t [Token<'_>], lexicon: &'t Lexicon) -> Option<Sentence<'t>> {
        let cues = cues(tokens, lexicon);
        if cues.is_empty() {
            return None;
        }
        let sentence = Sentence::with_cues(tokens, lexicon, cues);
        (!sentence.numbers.is_empty()).then_some(sentence)
    }

    /// Reads a sentence, whatever stands in it.
    pub(super) fn parse(tokens: &'t [Token<'_>], lexicon: &'t Lexicon) -> Sentence<'t> {
        Sentence::with_cues(tokens, lexicon, cues(tokens, lexicon))
    }

    fn with_cues(
        tokens: &'t [Token<'_>],
        lexicon: &'t Lexicon,
        cues: Vec<Cue<'t>>,
    ) -> Sentence<'t> {
        let mut sentence =
            Sentence { tokens, lexicon, cues, numbers: Vec::new(), phrases: Vec::new() };
        sentence.numbers = sentence.find_numbers();
        sentence.phrases =
            sentence.numbers.iter().map(|number| phrase::after(&sentence, number)).collect();
        for ix in (0..sentence.phrases.len().saturating_sub(1)).rev() {
            if sentence.is_share(ix) {
                sentence.phrases[ix] = sentence.phrases[ix + 1];
            }
        }
        sentence
    }

    fn find_numbers(&self) -> Vec<Number> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < self.tokens.len() {
            match number::at(self.tokens, at, self.lexicon) {
                Some(number) => {
                    // The first number of "from 12 to 18" is passed over with its words.
                    at = number.end.max(at + 1);
                    found.push(number);
                }
                None => at += 1,
            }
        }
        found
    }

    /// Whether a number is a share of the next: "eleven of the fifteen miners".
    pub(super) fn is_share(&self, ix: usize) -> bool {
        let words = &self.lexicon.words;
        let of = |token: &Token<'_>| {
            words.of.contains(&*token.text) || words.definite.contains(&*token.text)
        };
        let (number, next) = (&self.numbers[ix], self.numbers.get(ix + 1));
        let between = next.and_then(|next| self.tokens.get(number.end..next.start));
        between.is_some_and(|between| !between.is_empty() && between.iter().all(of))
    }

    pub(super) fn token(&self, at: usize) -> Option<&'t Token<'_>> {
        self.tokens.get(at)
    }

    /// The place in `cues` of the cue that begins at a token.
    pub(super) fn cue_at(&self, at: usize) -> Option<usize> {
        self.cues.binary_search_by_key(&at, |cue| cue.start).ok()
    }

    /// The place in `cues` of the cue that ends before a token.
    pub(super) fn cue_before(&self, at: usize) -> Option<usize> {
        self.cues.binary_search_by_key(&at, |cue| cue.end).ok()
    }

    /// The place in `numbers` of the number that begins at a token.
    pub(super) fn number_at(&self, at: usize) -> Option<usize> {
        self.numbers.binary_search_by_key(&at, |number| number.start).ok()
    }

    /// What a cue says of those counted.
    pub(super) fn what(&self, who: Option<(usize, usize)>, cue: &Cue<'_>) -> Counted {
        let words = who.and_then(|(start, end)| self.tokens.get(start..end)).unwrap_or_default();
        let of = |list: &str| words.iter().any(|token| self.lexicon.listed(list, token));
        let instead = cue.meaning.instead.iter().find(|(list, _)| of(list));
        instead.map_or(cue.meaning.what, |(_, what)| *what)
    }

    /// The figure of a number, with what bounds it after its noun: "12 soldats au moins".
    pub(super) fn figure(&self, number: &Number, cue: &Cue<'_>) -> Figure {
        let noun = self.number_at(number.start).map(|ix| self.phrases[ix].end);
        let places = [Some(number.end), noun, Some(cue.end)];
        let after = places.into_iter().flatten();
        let bound = after
            .filter(|at| *at >= number.end && *at <= number.end + 8)
            .find_map(|at| self.lexicon.after.at(self.tokens, at));
        bound.map_or(number.figure, |(_, bound)| bounded(number.figure, *bound))
    }
}

fn cues<'t>(tokens: &'t [Token<'_>], lexicon: &'t Lexicon) -> Vec<Cue<'t>> {
    let (mut found, mut at) = (Vec::new(), 0);
    let spoken_of = |meaning: &Meaning| {
        meaning.context.as_ref().is_none_or(|list| tokens.iter().any(|t| lexicon.listed(list, t)))
    };
    while at < tokens.len() {
        match lexicon.cues.at(tokens, at).filter(|(_, meaning)| spoken_of(meaning)) {
            Some((count, meaning)) => {
                found.push(Cue { start: at, end: at + count, meaning });
                at += count;
            }
            None => at += 1,
        }
    }
    found
}
