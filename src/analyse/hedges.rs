//! Finds where a report does not vouch for what it tells: the conditional of rumour, "allegedly".

mod conditional;
mod headline;
mod lexicon;

use rayon::prelude::*;

use crate::analyse::hedges::lexicon::Lexicon;
use crate::analyse::sentences::sentences;
use crate::code_list;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
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
pub fn find(corpus: &Corpus) -> Hedges {
    let found: Vec<(Vec<FoundHedge>, Option<FirmHeadline>)> = corpus
        .articles
        .par_iter()
        .enumerate()
        .map(|(ix, article)| of_article(ix, article))
        .collect();
    let (by_article, firm): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    Hedges { by_article, firm_headlines: firm.into_iter().flatten().collect() }
}

fn of_article(ix: usize, article: &Article) -> (Vec<FoundHedge>, Option<FirmHeadline>) {
    let Some(doc) = article.body.full() else { return (Vec::new(), None) };
    let language = article.head.language.as_deref().unwrap_or_default();
    let hedges = in_text(&doc.text, language);
    let firm = firm_headline(&article.head.title, &doc.text, language, &hedges);
    (hedges, firm.map(|(title, body)| FirmHeadline { article: ix, title, body }))
}

/// Finds the hedges of a text; `language` is an IETF tag, of which the first part counts.
pub fn in_text(text: &str, language: &str) -> Vec<FoundHedge> {
    let code = primary(language);
    let Some(lexicon) = lexicon::lexicon(code) else { return Vec::new() };
    let sentences = sentences(text, code);
    let tokens = tokens(text, &sentences);
    let (mut found, mut quoted, mut end) = (Vec::new(), false, 0);
    for of_one in tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let Some(sentence) = of_one.first().and_then(|first| sentences.get(first.sentence)) else {
            continue;
        };
        // A quotation that nothing closes ends with its paragraph.
        quoted &= !text.get(end..sentence.start()).is_some_and(|gap| gap.contains('\n'));
        let hedges = in_sentence(of_one, quoted, lexicon).into_iter();
        found.extend(hedges.map(|(range, kind)| FoundHedge { range, kind, sentence: *sentence }));
        quoted = is_quoted(of_one, quoted);
        end = sentence.end();
    }
    found
}

/// Whether the text after the tokens stands in quotation marks; `before` says so of their start.
fn is_quoted(tokens: &[Token], before: bool) -> bool {
    tokens.iter().fold(before, |quoted, token| match token.text.as_str() {
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
    let lexicon = lexicon::lexicon(code).filter(|_| !hedges.is_empty())?;
    headline::firm(title, text, (lexicon, code), hedges)
}

/// The hedges of a sentence, in order.
fn in_sentence(tokens: &[Token], quoted: bool, lexicon: &Lexicon) -> Vec<(TextRange, HedgeKind)> {
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
