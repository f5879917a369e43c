//! Finds what reports quote, word for word or in other words, and who says it.

mod alone;
mod class;
mod content;
mod cue;
mod data;
mod deed;
#[cfg(test)]
mod examples;
mod extent;
mod gather;
mod group;
mod incise;
mod lexicon;
mod marks;
mod office;
mod opening;
mod person;
mod phrase;
mod resolve;
mod source;
mod split;
#[cfg(test)]
mod tests;
mod token;
mod transcript;
mod voices;

use rayon::prelude::*;

use crate::analyse::quotations::gather::Raw;
use crate::analyse::quotations::gather::Scene;
use crate::analyse::quotations::resolve::Register;
use crate::analyse::sentences::sentences;
use crate::analyse::texts::Text;
use crate::code_list;
use crate::lang::primary;
use crate::text::range::TextRange;

code_list! {
    /// How a report gives somebody's words.
    QuotationKind, "a kind of quotation":
    /// Between quotation marks.
    Direct = "direct",
    /// In part between quotation marks.
    Mixed = "mixed",
    /// In the report's own words.
    Indirect = "indirect",
}

/// What every article quotes.
#[derive(Debug, Clone, Default)]
pub struct Quotations {
    /// For each article of the corpus, in order: its quotations, sorted by start, apart from each
    /// other.
    pub by_article: Vec<Vec<Quotation>>,
    /// For each article of the corpus, in order: whose words fill it.
    pub voices: Vec<Vec<Voice>>,
}

/// Somebody's words in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The words quoted, in bytes of the article's plain text: without the marks around them, and
    /// without "that". Where the cue interrupts them (“A,” she said. “B.”), from the first word to
    /// the last, with the interruption.
    pub range: TextRange,
    /// The words quoted, without what interrupts them: sorted, apart from each other, inside
    /// `range`, never empty.
    pub parts: Vec<TextRange>,
    /// How they are given.
    pub kind: QuotationKind,
    /// Who says them, where the text tells.
    pub speaker: Option<Speaker>,
    /// The words that announce them: "a déclaré", "according to".
    pub cue: Option<TextRange>,
}

/// Who says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest form the text has for the speaker: `Tigran Grigoryan` where a sentence has "he".
    pub name: String,
    /// The words beside the quotation that stand for the speaker: "he", "the ministry".
    pub at: TextRange,
    /// Where the fullest form stands, the same as `at` where it is the form beside the quotation.
    pub named_at: TextRange,
}

/// A voice of a report and what it says there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The speaker's name; `None` for the outlet's own voice, `Some("")` for words quoted from
    /// nobody named.
    pub speaker: Option<String>,
    /// How many words of the text are in this voice.
    pub words: usize,
    /// The passages in this voice, in order; empty for the outlet's own.
    pub passages: Vec<TextRange>,
}

/// Finds the quotations of every article; one whose text this edition lacks has none.
///
/// French and English by the words of `lang/quotations.*.toml`; in another language, what stands
/// between quotation marks, with no speaker. Method: cues, speakers and contents as in the
/// attribution relations of PolNeAR (Newell, Margolin, Ruths, LREC 2018), found by rules.
pub fn find(texts: &[Text<'_>]) -> Quotations {
    let found: Vec<(Vec<Quotation>, Vec<Voice>)> = texts.par_iter().map(of_article).collect();
    let (by_article, voices) = found.into_iter().unzip();
    Quotations { by_article, voices }
}

fn of_article(text: &Text<'_>) -> (Vec<Quotation>, Vec<Voice>) {
    if text.article.body.full().is_none() {
        return (Vec::new(), Vec::new());
    }
    let quotations = in_sentences(text.text, &text.sentences, text.code);
    let voices = voices::voices(text.text, &quotations);
    (quotations, voices)
}

/// Finds the quotations of a text; `language` is an IETF tag, of which the first part counts.
pub fn in_text(text: &str, language: &str) -> Vec<Quotation> {
    let code = primary(language);
    in_sentences(text, &sentences(text, code), code)
}

fn in_sentences(text: &str, sentences: &[TextRange], code: &str) -> Vec<Quotation> {
    let quoted = marks::quoted(text);
    let Some(lexicon) = lexicon::lexicon(code) else {
        return quoted.iter().filter_map(unattributed).collect();
    };
    let quoted = incise::parted(text, quoted, lexicon);
    let tokens = token::tokens(text, &quoted, lexicon);
    let scene = Scene { text, tokens: &tokens, quoted: &quoted, lexicon };
    let found = gather::gather(scene, sentences);
    let speakers: Vec<_> = found.iter().filter_map(|raw| raw.speaker).collect();
    let register = Register::new(scene, &speakers);
    found.into_iter().filter_map(|raw| quotation(raw, &register)).collect()
}

fn quotation(raw: Raw, register: &Register<'_>) -> Option<Quotation> {
    let speaker = raw.speaker.and_then(|phrase| register.speaker(phrase));
    let range = raw.parts.first()?.cover(*raw.parts.last()?);
    Some(Quotation { range, parts: raw.parts, kind: raw.kind, speaker, cue: raw.cue })
}

/// Words between marks in a language whose cues are not known; single words are left out.
fn unattributed(quoted: &marks::Quoted) -> Option<Quotation> {
    let range = quoted.parts.first()?.cover(*quoted.parts.last()?);
    let kind = QuotationKind::Direct;
    Some(Quotation { range, parts: quoted.parts.clone(), kind, speaker: None, cue: None })
}
