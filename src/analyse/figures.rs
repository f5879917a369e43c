//! Finds the figures that reports give: how many were killed, captured, destroyed, and who.

mod bind;
mod digits;
mod lexicon;
mod number;
mod phrase;
mod question;
mod sentence;

use rayon::prelude::*;

use crate::analyse::figures::lexicon::Lexicon;
use crate::analyse::figures::sentence::Sentence;
use crate::analyse::sentences::sentences;
use crate::analyse::texts::Text;
use crate::code_list;
use crate::lang::primary;
use crate::quantity::Figure;
use crate::text::range::TextRange;
use crate::text::tokens::Token;
use crate::text::tokens::tokens;

code_list! {
    /// What a figure counts.
    Counted, "a thing that figures count":
    /// People who died.
    Killed = "killed",
    /// People who were hurt and lived.
    Wounded = "wounded",
    /// People killed or hurt, where the report does not part them: "victims", "casualties".
    Casualties = "casualties",
    /// People who are missing.
    Missing = "missing",
    /// People dead or missing, where the report does not part them.
    DeadOrMissing = "dead-or-missing",
    /// People taken prisoner in a war.
    Captured = "captured",
    /// People arrested or detained.
    Arrested = "arrested",
    /// People kidnapped or held hostage.
    Abducted = "abducted",
    /// People charged with a crime.
    Charged = "charged",
    /// People convicted or sentenced.
    Sentenced = "sentenced",
    /// People let go: prisoners, hostages.
    Released = "released",
    /// People rescued.
    Rescued = "rescued",
    /// People in hospital.
    Hospitalised = "hospitalised",
    /// People evacuated.
    Evacuated = "evacuated",
    /// People who fled or lost their homes.
    Displaced = "displaced",
    /// People who caught a disease.
    Infected = "infected",
    /// People who demonstrate.
    Demonstrators = "demonstrators",
    /// Things destroyed.
    Destroyed = "destroyed",
    /// Things damaged.
    Damaged = "damaged",
    /// Attacks from the air or from afar.
    Strikes = "strikes",
    /// Missiles, drones or shells fired.
    Launched = "launched",
    /// Missiles, drones or aircraft shot down.
    Intercepted = "intercepted",
}

/// For each article of the corpus, in order: its figures, sorted by start, apart from each other.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// Indexed by article.
    pub by_article: Vec<Vec<FoundFigure>>,
}

/// A number that a text gives to something it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundFigure {
    /// The number with its modifier and its unit, in bytes of the article's plain text.
    pub range: TextRange,
    /// The number with its bounds.
    pub figure: Figure,
    /// What is counted.
    pub what: Counted,
    /// The words that say what is counted, outside `range` as a rule; of an answer, in the question
    /// before its sentence.
    pub cue: TextRange,
    /// The words that say who or what is counted.
    pub who: Option<TextRange>,
    /// The sentence it stands in.
    pub sentence: TextRange,
    /// Whether it is not the number that the report gives: it counts some of those that another figure
    /// of the sentence counts ("dont deux enfants", "including two children"), tells what was known
    /// before ("un précédent bilan") by how many that grew ("three more bodies"), or whom a sentence tells of ("the names of 14
    /// people killed").
    pub part: bool,
}

/// Finds the figures of every article; one whose text this edition lacks has none.
///
/// French and English by the rules of `lang/figures.*.toml`; texts in other languages have none.
/// A number is bound to the predicate that governs it within its clause: the noun it counts, the
/// verb or noun before it, the verb after it, or that of the number it is coordinated with. A number
/// that answers a question of the same paragraph counts what the question asks for.
/// Numbers that a text denies ("denied that ten were killed", "ten were not killed") are left out.
pub fn find(texts: &[Text<'_>]) -> Figures {
    let of_article = |text: &Text<'_>| in_sentences(text.text, &text.sentences, text.code);
    Figures { by_article: texts.par_iter().map(of_article).collect() }
}

/// Finds the figures of a text; `language` is an IETF tag, of which the first part counts.
pub fn in_text(text: &str, language: &str) -> Vec<FoundFigure> {
    let code = primary(language);
    in_sentences(text, &sentences(text, code), code)
}

/// Every number that a text gives, in digits or in words, whatever it counts, in order; French and
/// English by the same rules, texts in other languages have none. Articles are no numbers.
pub fn numbers_in_text(text: &str, language: &str) -> Vec<(TextRange, Figure)> {
    let code = primary(language);
    let Some(lexicon) = lexicon::lexicon(code) else { return Vec::new() };
    let sentences = sentences(text, code);
    let tokens = tokens(text, &sentences);
    let mut found = Vec::new();
    for of_one in tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let mut at = 0;
        while at < of_one.len() {
            let number = number::at(of_one, at, lexicon).filter(|number| number.end > at);
            if let Some(number) = number
                && !number.article
                && let (Some(first), Some(last)) = (of_one.get(at), of_one.get(number.end - 1))
            {
                found.push((first.range.cover(last.range), number.figure));
            }
            at = number.map_or(at + 1, |number| number.end);
        }
    }
    found
}

fn in_sentences(text: &str, sentences: &[TextRange], code: &str) -> Vec<FoundFigure> {
    let Some(lexicon) = lexicon::lexicon(code) else { return Vec::new() };
    let tokens = tokens(text, sentences);
    let mut found = Vec::new();
    let mut before: &[Token<'_>] = &[];
    for of_one in tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let mut own = in_sentence(of_one, sentences, lexicon);
        if own.is_empty()
            && let (Some(last), Some(first)) = (before.last(), of_one.first())
            && let Some(whole) = sentences.get(first.sentence)
            && !text[last.range.end()..first.range.start()].contains('\n')
        {
            own.extend(question::answered(before, of_one, *whole, lexicon));
        }
        found.extend(own);
        before = of_one;
    }
    found
}

fn in_sentence(
    tokens: &[Token<'_>],
    sentences: &[TextRange],
    lexicon: &Lexicon,
) -> Vec<FoundFigure> {
    let Some(sentence) = Sentence::read(tokens, lexicon) else { return Vec::new() };
    let Some(whole) = tokens.first().and_then(|first| sentences.get(first.sentence)) else {
        return Vec::new();
    };
    let range = |start: usize, end: usize| {
        let (first, last) = (tokens.get(start)?, tokens.get(end.checked_sub(1)?)?);
        Some(first.range.cover(last.range))
    };
    let bound = bind::bind(&sentence).into_iter().filter_map(|bound| {
        let (number, cue) = (&sentence.numbers[bound.number], &sentence.cues[bound.cue]);
        Some(FoundFigure {
            range: range(number.start, number.end)?,
            figure: sentence.figure(number, cue),
            what: sentence.what(bound.who, cue),
            cue: range(cue.start, cue.end)?,
            who: bound.who.and_then(|(start, end)| range(start, end)),
            sentence: *whole,
            part: bound.part,
        })
    });
    bound.collect()
}

#[cfg(test)]
mod tests;
