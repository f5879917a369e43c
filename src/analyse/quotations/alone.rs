//! Quoted words that no cue announces.

use crate::analyse::quotations::QuotationKind;
use crate::analyse::quotations::class;
use crate::analyse::quotations::gather::Last;
use crate::analyse::quotations::gather::Raw;
use crate::analyse::quotations::gather::Scene;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;

/// Words a quotation has at the least to count where nothing attributes it.
const LONG: usize = 4;

/// A sentence in which no cue takes some quoted words.
#[derive(Clone, Copy)]
pub(super) struct Alone<'t> {
    pub(super) scene: Scene<'t>,
    pub(super) sentence: Tokens,
    pub(super) paragraph: usize,
}

impl Alone<'_> {
    /// Adds the quoted words that no cue took; returns who said the last of them.
    pub(super) fn leftover(
        self,
        covered: &[Tokens],
        last: Option<Last>,
        found: &mut Vec<Raw>,
    ) -> Option<Tokens> {
        let (from, to) = self.sentence;
        let tokens = self.scene.tokens;
        let plain = (from..to).filter(|&ix| tokens[ix].is_word()).count();
        let mut speaks = None;
        for at in from..to {
            let taken = covered.iter().any(|&(from, to)| (from..to).contains(&at));
            let Some(quote) = tokens[at].quote().filter(|_| !taken) else { continue };
            let words = self.scene.words(quote);
            let signed = self.signature(at);
            let colon = at > from && tokens[at - 1].is_sign(":");
            let whole = plain == 0 || signed.is_some() || colon;
            let title = plain > 0 && self.is_title(quote);
            let heading = plain == 0 && self.is_heading(quote, from, to);
            if title || heading {
                continue;
            }
            let speaker = signed.or_else(|| self.speaker(at, plain, last));
            let known = last.is_some() || colon && speaker.is_some();
            if words < LONG && !(whole && words > 1 && known) {
                continue;
            }
            if !whole && speaker.is_none() {
                continue;
            }
            let kind = if whole { QuotationKind::Direct } else { QuotationKind::Mixed };
            let parts = self.scene.quoted[quote].parts.clone();
            found.push(Raw { parts, kind, speaker, cue: None });
            speaks = speaker.filter(|_| whole).or(speaks);
        }
        speaks
    }

    /// Whether every longer word begins with a capital, as in the name of a book.
    fn is_title(self, quote: usize) -> bool {
        let parts = self.scene.quoted.get(quote).map_or(&[][..], |quote| quote.parts.as_slice());
        let mut words =
            parts.iter().flat_map(|part| part.slice(self.scene.text).split_whitespace());
        words.all(|word| word.chars().count() < 5 || word.starts_with(char::is_uppercase))
    }

    /// Whether a line is nothing but a few words between single marks.
    fn is_heading(self, quote: usize, from: usize, to: usize) -> bool {
        let outer = self.scene.quoted.get(quote).map(|quote| quote.outer.slice(self.scene.text));
        let single = outer
            .is_some_and(|outer| outer.starts_with(['\'', '‘', '‹']) && !outer.starts_with("''"));
        single && to - from <= 2 && self.scene.words(quote) < 12
    }

    /// Who says quoted words that have no cue.
    fn speaker(self, at: usize, plain: usize, last: Option<Last>) -> Option<Tokens> {
        let (from, to) = self.sentence;
        if plain > 0 {
            let subject = phrase::subject(self.scene.tokens, from, at.min(to))?;
            let noun = class::PERSON | class::GROUP | class::GIVEN | class::TITLE | class::SUBJECT;
            let names = |ix: usize| {
                let token = &self.scene.tokens[ix];
                token.is(noun) && !token.is(class::THING)
                    || token.capital && ix > from && !token.is(class::DETERMINER)
            };
            return Some(subject).filter(|&(from, to)| (from..to).any(names));
        }
        let last = last?;
        let near = self.paragraph <= last.paragraph + 3;
        (near && (last.quoted || last.colon || last.paragraph == self.paragraph))
            .then_some(last.speaker)
    }

    /// A name after a dash: “…” — Jane Smith.
    fn signature(self, at: usize) -> Option<Tokens> {
        let (_, end) = self.sentence;
        let tokens = self.scene.tokens;
        let dash = tokens.get(at + 1).filter(|_| at + 1 < end)?;
        if !dash.is_sign("-–—―") {
            return None;
        }
        let phrase = phrase::after(tokens, at + 2, end)?;
        tokens[phrase.0].capital.then_some(phrase)
    }
}
