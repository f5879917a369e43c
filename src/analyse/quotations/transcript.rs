//! The turns of a transcript, each a line that opens with who speaks: "Le juge : Où étiez-vous ?"

use std::collections::BTreeMap;

use crate::analyse::quotations::QuotationKind;
use crate::analyse::quotations::class;
use crate::analyse::quotations::gather::Raw;
use crate::analyse::quotations::gather::Scene;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;
use crate::text::range::TextRange;

/// Tokens a label has at the most: an office and a name.
const LABEL: usize = 7;

/// Lines with a label that make a transcript; of these, one label comes twice, and there are two.
const TURNS: usize = 3;

/// A line of a transcript.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    /// The whole line.
    pub(super) line: Tokens,
    label: Tokens,
}

/// The turns of a text, in order; none in a text that is no transcript.
pub(super) fn turns(tokens: &[Token]) -> Vec<Turn> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..=tokens.len() {
        if tokens.get(at).is_none_or(|token| token.kind == Kind::Line) {
            found.extend(label(tokens, (from, at)).map(|label| Turn { line: (from, at), label }));
            from = at + 1;
        }
    }
    let mut times: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    for turn in &found {
        *times.entry(words(tokens, turn.label)).or_default() += 1;
    }
    let again = times.values().any(|&times| times > 1);
    if found.len() >= TURNS && times.len() > 1 && again { found } else { Vec::new() }
}

fn words(tokens: &[Token], (from, to): Tokens) -> Vec<&str> {
    tokens[from..to].iter().map(|token| token.text.as_str()).collect()
}

/// The words before the colon that opens a line, where they name a person and no more.
fn label(tokens: &[Token], (from, to): Tokens) -> Option<Tokens> {
    let colon = (from..to.min(from + LABEL + 1)).find(|&ix| tokens[ix].is_sign(":"))?;
    let said = colon + 2 < to && tokens[colon + 1..to].iter().any(Token::is_word);
    let first = tokens.get(from).filter(|token| token.capital && colon > from && said)?;
    let verb = |token: &Token| token.word.verb.is_some() && !token.is(class::PERSON | class::TITLE);
    let name = |token: &Token| {
        token.is_sign(".,") || token.is_word() && !token.is(class::AUXILIARY) && !verb(token)
    };
    let person = class::PERSON | class::TITLE | class::GIVEN;
    let names = tokens[from..colon].iter().any(|token| token.is(person));
    let letter = colon == from + 1 && first.text.chars().count() == 1;
    let plain = tokens[from..colon].iter().all(name);
    (plain && (names || letter)).then_some((from, colon))
}

impl Turn {
    /// What is said in the turn, as a quotation of whom its label names; a letter ("Q") names nobody.
    pub(super) fn raw(self, scene: Scene<'_>) -> Option<Raw> {
        let (from, to) = (self.label.1 + 1, self.line.1);
        let end =
            |token: &Token| token.quote().and_then(|ix| scene.quoted.get(ix)).map(|q| q.outer);
        let first = scene.tokens.get(from)?;
        let last = scene.tokens.get(to.checked_sub(1)?)?;
        let start = end(first).unwrap_or(first.range).start();
        let range = TextRange::new(start, end(last).unwrap_or(last.range).end());
        let named = scene.range(self.label).is_some_and(|label| label.len() > 1);
        let speaker = named.then_some(self.label);
        Some(Raw { parts: vec![range], kind: QuotationKind::Direct, speaker, cue: None })
    }
}
