//! Finds where a report does not vouch for what it tells: the conditional of rumour, "allegedly".

mod conditional;
mod headline;
mod lexicon;

use rayon::prelude::*;

use crate::analyse::hedges::lexicon::Lexicon;
use crate::analyse::sentences::sentences;
use crate::analyse::texts::Text;
use crate::code_list;
use crate::lang::primary;
use crate::text::range::TextRange;
use crate::text::tokens::Token;
use crate::text::tokens::tokens;

code_list! {
    /// How a report leaves open whether something is so.
    HedgeKind, "a way to hedge":
    /// The French conditional of rumour: "aurait tué".
    Conditional = "conditional",
    /// A verb that says only that it is possible: "pourrait être détruit", "may have fled".
    Possibility = "possibility",
    /// A word or a phrase: "présumé", "allegedly".
    Phrase = "phrase",
}

/// What every article hedges.
#[derive(Debug, Clone, Default)]
pub struct Hedges {
    /// For each article of the corpus, in order: its hedges, sorted by start, apart from each other.
    pub by_article: Vec<Vec<FoundHedge>>,
    /// Articles whose headline asserts what their text hedges, by article.
    pub firm_headlines: Vec<FirmHeadline>,
}

/// Words that leave open whether something is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundHedge {
    /// The words, in bytes of the article's plain text.
    pub range: TextRange,
    /// What kind of hedge.
    pub kind: HedgeKind,
    /// The sentence it stands in.
    pub sentence: TextRange,
}

/// A headline that is firmer than the text below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirmHeadline {
    /// The article's place in the corpus.
    pub article: usize,
    /// The words of the title that assert it, in bytes of the title.
    pub title: TextRange,
    /// The sentence of the text that hedges it.
    pub body: TextRange,
}

/// Finds the hedges of every article; one whose text this edition lacks has none.
///
/// French and English by the rules of `lang/hedges.*.toml`; texts in other languages have none.
/// Hedges inside quotation marks are those of the speaker and are found all the same.
pub fn find(texts: &[Text<'_>]) -> Hedges {
    let found: Vec<(Vec<FoundHedge>, Option<FirmHeadline>)> =
        texts.par_iter().enumerate().map(|(ix, text)| of_article(ix, text)).collect();
    let (by_article, firm): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    Hedges { by_article, firm_headlines: firm.into_iter().flatten().collect() }
}

fn of_article(ix: usize, text: &Text<'_>) -> (Vec<FoundHedge>, Option<FirmHeadline>) {
    let Some(lexicon) = lexicon::lexicon(text.code) else { return (Vec::new(), None) };
    let body = Body { text: text.text, sentences: &text.sentences, lexicon };
    let hedges = body.hedges();
    let firm = body.firm_headline(&text.article.head.title, &hedges);
    (hedges, firm.map(|(title, body)| FirmHeadline { article: ix, title, body }))
}

/// A text in a language whose hedges are known.
#[derive(Clone, Copy)]
struct Body<'t> {
    text: &'t str,
    sentences: &'t [TextRange],
    lexicon: &'t Lexicon,
}

/// Finds the hedges of a text; `language` is an IETF tag, of which the first part counts.
pub fn in_text(text: &str, language: &str) -> Vec<FoundHedge> {
    let code = primary(language);
    let Some(lexicon) = lexicon::lexicon(code) else { return Vec::new() };
    Body { text, sentences: &sentences(text, code), lexicon }.hedges()
}

impl Body<'_> {
    fn hedges(self) -> Vec<FoundHedge> {
        let tokens = tokens(self.text, self.sentences);
        let (mut found, mut quoted, mut end) = (Vec::new(), false, 0);
        for of_one in tokens.chunk_by(|a, b| a.sentence == b.sentence) {
            let first = of_one.first();
            let Some(&sentence) = first.and_then(|first| self.sentences.get(first.sentence)) else {
                continue;
            };
            // A quotation that nothing closes ends with its paragraph.
            let gap = self.text.get(end..sentence.start());
            quoted &= !gap.is_some_and(|gap| gap.contains('\n'));
            let hedges = in_sentence(of_one, quoted, self.lexicon).into_iter();
            found.extend(hedges.map(|(range, kind)| FoundHedge { range, kind, sentence }));
            quoted = is_quoted(of_one, quoted);
            end = sentence.end();
        }
        found
    }

    /// See [`firm_headline`].
    fn firm_headline(self, title: &str, hedges: &[FoundHedge]) -> Option<(TextRange, TextRange)> {
        if hedges.is_empty() { None } else { headline::firm(title, self, hedges) }
    }
}

/// Whether the text after the tokens stands in quotation marks; `before` says so of their start.
fn is_quoted(tokens: &[Token<'_>], before: bool) -> bool {
    tokens.iter().fold(before, |quoted, token| match token.text.as_ref() {
        "«" | "“" | "„" => true,
        "»" | "”" => false,
        "\"" => !quoted,
        _ => quoted,
    })
}

/// Words of a title that assert what its text only hedges, and the sentence that does: the title
/// in bytes of the title, the sentence in bytes of the text.
///
/// The title asserts when nothing in it hedges, asks or names a speaker. A sentence tells the same
/// when it has most of the title's words, the hedged verb among them; the headline is firm when
/// every sentence that does so is hedged.
pub fn firm_headline(
    title: &str,
    text: &str,
    language: &str,
    hedges: &[FoundHedge],
) -> Option<(TextRange, TextRange)> {
    let code = primary(language);
    let lexicon = lexicon::lexicon(code)?;
    Body { text, sentences: &sentences(text, code), lexicon }.firm_headline(title, hedges)
}

/// The hedges of a sentence, in order.
fn in_sentence(
    tokens: &[Token<'_>],
    quoted: bool,
    lexicon: &Lexicon,
) -> Vec<(TextRange, HedgeKind)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let hit = match lexicon.phrases.at(tokens, at) {
            Some((count, kind)) => {
                let other = lexicon.is_otherwise(tokens, at, at + count);
                (!other).then_some((at + count, *kind))
            }
            None => conditional::at(tokens, at, || is_quoted(&tokens[..at], quoted), lexicon),
        };
        let Some((end, kind)) = hit else {
            at += 1;
            continue;
        };
        if let (Some(first), Some(last)) = (tokens.get(at), tokens.get(end - 1)) {
            found.push((first.range.cover(last.range), kind));
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests;
