//! The quotations of a text: what cues attribute, and quoted words that stand alone.

use crate::analyse::quotations::QuotationKind;
use crate::analyse::quotations::alone::Alone;
use crate::analyse::quotations::class;
use crate::analyse::quotations::content::Sentence;
use crate::analyse::quotations::cue::Cue;
use crate::analyse::quotations::cue::CueTakes;
use crate::analyse::quotations::cue::cues;
use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::marks::Quoted;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::split::split;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;
use crate::analyse::quotations::transcript::turns;
use crate::text::range::TextRange;

/// A quotation before its speaker has a name.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    /// The words, apart from what interrupts them, in order; never empty.
    pub(super) parts: Vec<TextRange>,
    pub(super) kind: QuotationKind,
    /// The phrase beside the quotation, or of the quotation it goes on from.
    pub(super) speaker: Option<Tokens>,
    pub(super) cue: Option<TextRange>,
}

/// What a text is made of.
#[derive(Clone, Copy)]
pub(super) struct Scene<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) quoted: &'t [Quoted],
    pub(super) lexicon: &'t Lexicon,
}

/// Who spoke last, for words that go on without a cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    pub(super) speaker: Tokens,
    /// Quoted words went before, rather than a clause.
    pub(super) quoted: bool,
    /// The paragraph it stood in.
    pub(super) paragraph: usize,
    /// The sentence ended with a colon.
    pub(super) colon: bool,
}

/// The quotations of a text in order, apart from each other.
pub(super) fn gather(scene: Scene<'_>, starts: &[TextRange]) -> Vec<Raw> {
    let mut found: Vec<Raw> = Vec::new();
    let mut last: Option<Last> = None;
    // The subject of the sentence before, where it is a person and the line is the same.
    let mut person: Option<Last> = None;
    let turns = turns(scene.tokens);
    found.extend(turns.iter().filter_map(|turn| turn.raw(scene)));
    let mut turns = turns.iter().map(|turn| turn.line).peekable();
    for (sentence, paragraph) in split(scene, starts) {
        while turns.next_if(|turn| turn.1 <= sentence.0).is_some() {}
        if turns.peek().is_some_and(|turn| turn.0 <= sentence.0) {
            continue;
        }
        let before = found.len();
        let covered = attributed(scene, sentence, &mut found);
        let cue_speaker = found[before..].iter().rev().find_map(|raw| raw.speaker);
        let colon = ends_with_colon(scene.tokens, sentence);
        if let Some(speaker) = cue_speaker {
            let quoted = found.last().is_some_and(|raw| raw.kind != QuotationKind::Indirect);
            last = Some(Last { speaker, quoted, paragraph, colon });
        }
        let alone = Alone { scene, sentence, paragraph };
        let here = |known: &Last| known.paragraph == paragraph;
        let before = last.filter(here).or(person.filter(here)).or(last);
        let own = alone.leftover(&covered, before, &mut found);
        if let Some(speaker) = own {
            last = Some(Last { speaker, quoted: true, paragraph, colon: false });
        } else if cue_speaker.is_none() && colon {
            let subject = phrase::subject(scene.tokens, sentence.0, sentence.1);
            last = subject.map(|speaker| Last { speaker, quoted: false, paragraph, colon });
        }
        person = phrase::subject(scene.tokens, sentence.0, sentence.1)
            .filter(|&subject| cue_speaker.is_none() && is_person(scene.tokens, subject))
            .map(|speaker| Last { speaker, quoted: false, paragraph, colon: false });
    }
    found.sort_by_key(|raw| raw.parts.first().map(|part| part.start()));
    apart(join(scene.text, found))
}

fn is_person(tokens: &[Token], (from, to): Tokens) -> bool {
    let noun = class::PERSON | class::GIVEN | class::TITLE | class::SUBJECT;
    tokens[from..to].iter().any(|token| token.is(noun) && !token.is(class::THING | class::PLURAL))
}

fn ends_with_colon(tokens: &[Token], (from, to): Tokens) -> bool {
    tokens[from..to].last().is_some_and(|token| token.is_sign(":"))
}

/// What the cues of a sentence attribute; returns the tokens taken.
fn attributed(scene: Scene<'_>, (start, end): Tokens, found: &mut Vec<Raw>) -> Vec<Tokens> {
    let cues = cues(scene.tokens, (start, end), scene.lexicon);
    let (mut covered, mut floor): (Vec<Tokens>, usize) = (Vec::new(), start);
    for (ix, cue) in cues.iter().enumerate() {
        if cue.words.0 < floor {
            continue;
        }
        let limit = limit(scene.tokens, cue, &cues[ix + 1..], end);
        let sentence = Sentence {
            text: scene.text,
            tokens: scene.tokens,
            quoted: scene.quoted,
            lexicon: scene.lexicon,
            range: (floor, end),
            limit,
        };
        let pieces = sentence.content(cue);
        let Some(last) = pieces.iter().map(|piece| piece.1).max() else { continue };
        let Some(mut raw) = scene.raw(&pieces, cue) else { continue };
        if cue.inverted && raw.kind == QuotationKind::Indirect && opens_speech(scene.tokens, start)
        {
            raw.kind = QuotationKind::Direct;
        }
        found.push(raw);
        covered.extend(&pieces);
        floor = floor.max(last).max(cue.all.1.min(end));
    }
    covered
}

/// Whether a sentence opens its line with the dash of a dialogue.
fn opens_speech(tokens: &[Token], start: usize) -> bool {
    let first = start == 0 || tokens[start - 1].kind == Kind::Line;
    first && tokens.get(start).is_some_and(|token| token.is_sign("-–—―"))
}

/// Where what a cue says must end: at the next cue that is beside it and not part of it.
fn limit(tokens: &[Token], cue: &Cue, later: &[Cue], end: usize) -> usize {
    let apart = later.iter().find_map(|next| {
        let lead = phrase::lead(tokens, next.all.0, cue.all.1.min(next.all.0));
        let before = &tokens[next.all.0.checked_sub(1)?];
        let beside = before.is_sign(",;-–—―(") || before.is(class::CONJUNCTION);
        let weak = matches!(
            next.takes,
            CueTakes::Verb(Takes::Act | Takes::Accuse | Takes::Quote | Takes::Think)
                | CueTakes::Gerund(Takes::Act | Takes::Accuse | Takes::Quote | Takes::Think)
        );
        // "…, the agency reported.": a verb that closes the sentence speaks of what went before.
        let reports = !next.unreal && next.takes == CueTakes::Verb(Takes::Think);
        let closes = tokens.get(next.all.1).filter(|_| next.all.1 < end);
        let closes = closes.is_none_or(|after| after.is_sign(".") || after.is(class::TIME));
        let aside = tokens[lead.checked_sub(1)?].is_sign(",");
        // "…, but Orlo, a local radio reported, “will vote”": the clause before is another's.
        let incise = aside && closed_by_comma(tokens, next);
        let other = (cue.all.1 + 1..lead)
            .find(|&ix| incise && tokens[ix].is(class::ADVERSATIVE) && tokens[ix - 1].is_sign(","));
        if let Some(other) = other {
            return Some(other - 1);
        }
        let room = lead >= cue.all.1 + 4;
        let parts = beside && !weak || aside && reports && closes;
        (room && parts).then_some(lead)
    });
    apart.unwrap_or(end)
}

fn closed_by_comma(tokens: &[Token], cue: &Cue) -> bool {
    tokens.get(cue.all.1).is_some_and(|after| after.is_sign(","))
}

impl Scene<'_> {
    fn raw(self, pieces: &[Tokens], cue: &Cue) -> Option<Raw> {
        let mut parts: Vec<TextRange> = Vec::new();
        let (mut quotes, mut words) = (0, 0);
        for &(from, to) in pieces {
            let piece = self.tokens.get(from..to)?;
            quotes += piece.iter().filter(|token| token.quote().is_some()).count();
            let plain =
                piece.iter().filter(|token| token.is_word() && !token.is(class::CONJUNCTION));
            words += plain.count();
            parts.extend(self.ranges(from, to));
        }
        parts.sort();
        let kind = match (quotes, words) {
            (0, _) => QuotationKind::Indirect,
            (_, 0) => QuotationKind::Direct,
            _ => QuotationKind::Mixed,
        };
        let cue_range = self.range(cue.words)?;
        (!parts.is_empty()).then_some(Raw {
            parts,
            kind,
            speaker: cue.speaker,
            cue: Some(cue_range),
        })
    }

    /// The text of a piece: of quotations alone, the words between the marks.
    fn ranges(self, from: usize, to: usize) -> Vec<TextRange> {
        let piece = &self.tokens[from..to];
        if piece.iter().all(|token| !token.is_word()) {
            let quotes = piece.iter().filter_map(Token::quote).filter_map(|ix| self.quoted.get(ix));
            return quotes.flat_map(|quote| quote.parts.iter().copied()).collect();
        }
        let part =
            |token: &Token, last: bool| match token.quote().and_then(|ix| self.quoted.get(ix)) {
                Some(quote) if !last => quote.outer.start(),
                Some(quote) => quote.outer.end(),
                None if last => token.range.end(),
                None => token.range.start(),
            };
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else { return Vec::new() };
        vec![TextRange::new(part(first, false), part(last, true))]
    }

    /// The text of some tokens.
    pub(super) fn range(self, (from, to): Tokens) -> Option<TextRange> {
        let (first, last) = (self.tokens.get(from)?, self.tokens.get(to.checked_sub(1)?)?);
        (to > from).then(|| first.range.cover(last.range))
    }

    pub(super) fn words(self, quote: usize) -> usize {
        let parts = self.quoted.get(quote).map_or(&[][..], |quote| quote.parts.as_slice());
        parts.iter().map(|part| part.slice(self.text).split_whitespace().count()).sum()
    }
}

/// Joins a quotation to what it goes on from: “A,” she said. “B.”
fn join(text: &str, found: Vec<Raw>) -> Vec<Raw> {
    let mut joined: Vec<Raw> = Vec::new();
    for raw in found {
        let goes_on = raw.cue.is_none()
            && raw.kind == QuotationKind::Direct
            && joined.last().is_some_and(|last| continues(text, last, &raw));
        match joined.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.parts.extend(raw.parts);
            }
            None => joined.push(raw),
        }
    }
    joined
}

/// Whether words without a cue go on from a quotation of the same paragraph.
fn continues(text: &str, last: &Raw, next: &Raw) -> bool {
    let (Some(end), Some(start)) = (last.parts.last(), next.parts.first()) else { return false };
    let gap = text.get(end.end()..start.start()).unwrap_or("\n");
    let words: usize = last.parts.iter().chain(&next.parts).map(|part| part.len()).sum();
    last.kind != QuotationKind::Indirect
        && last.speaker.is_some()
        && last.speaker == next.speaker
        && gap.len() <= words
}

/// Leaves out what begins inside the quotation before it.
fn apart(found: Vec<Raw>) -> Vec<Raw> {
    let mut kept: Vec<Raw> = Vec::new();
    for raw in found {
        let end = kept.last().and_then(|last| last.parts.last()).map_or(0, |part| part.end());
        if raw.parts.first().is_some_and(|part| part.start() >= end) {
            kept.push(raw);
        }
    }
    kept
}
