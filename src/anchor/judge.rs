//! How well a place fits a selector, and whether another fits as well.

use crate::anchor::edits::{Pattern, Start};
use crate::anchor::haystack::Haystack;
use crate::anchor::selector::{Position, Quote};
use crate::text::fold::{Fold, fold};
use crate::text::range::TextRange;

/// Characters of context that are compared: enough to tell repeated sentences apart, and what
/// one machine word holds.
pub(super) const CONTEXT: usize = 64;

/// Weights of quote, prefix, suffix and position in the score; those of Hypothesis, whose users'
/// annotations they were set on.
const WEIGHTS: [f64; 4] = [50.0, 20.0, 20.0, 2.0];

/// Two places whose scores, position left aside, differ by less than this fit equally well: with
/// both contexts given it is four characters of a 32-character prefix.
const MARGIN: f64 = 0.03;

/// Least similarity of words that may stand for a quote, whatever their context: half of what an
/// annotation quotes must be there, or the note is about other words.
const LEAST: f64 = 0.5;

/// What places are judged against.
#[derive(Debug)]
pub(super) struct Judge<'h> {
    hay: &'h Haystack<'h>,
    /// Characters of the quote, folded.
    len: usize,
    prefix: Context,
    suffix: Context,
    /// The code point the passage is said to begin at.
    hint: Option<usize>,
}

/// A place and how well it fits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    pub(super) range: TextRange,
    /// Similarity of the words alone, 0 to 1.
    quote: f64,
    /// Similarity of words and context, each of their characters counting the same.
    whole: f64,
    /// All that is known, 0 to 1.
    pub(super) score: f64,
    /// The score without the position.
    fit: f64,
    /// Whether there is context, and all of it stands around this place.
    in_context: bool,
    /// Code points between this place and the one given.
    distance: Option<usize>,
}

/// One side's context, folded and read away from the quote.
#[derive(Debug)]
struct Context {
    pattern: Option<Pattern>,
    len: usize,
    /// As written, without white space at its edges, to see at a glance that it is all there.
    exact: String,
}

impl<'h> Judge<'h> {
    /// A judge for one quote; `hint` is where it is said to stand.
    pub(super) fn new(hay: &'h Haystack<'h>, quote: &Quote, hint: Option<Position>) -> Judge<'h> {
        Judge {
            hay,
            len: fold(quote.exact.trim(), Fold::Letters).trim().chars().count(),
            prefix: Context::before(quote.prefix.as_deref().unwrap_or_default()),
            suffix: Context::after(quote.suffix.as_deref().unwrap_or_default()),
            hint: hint.map(|position| position.start),
        }
    }

    /// Judges one place whose words have the given similarity to the quote.
    pub(super) fn judge(&self, range: TextRange, quote: f64) -> Judged {
        let distance = self.hint.map(|hint| hint.abs_diff(self.hay.points().point(range.start())));
        let prefix = self.similarity_before(range.start());
        let suffix = self.similarity_after(range.end());
        let near = distance.map(|distance| {
            let length = self.hay.points().count().max(1);
            1.0 - (distance.min(length) as f64) / (length as f64)
        });
        Judged {
            range,
            quote,
            whole: mean([Some(quote), prefix, suffix, None], self.lengths()),
            score: mean([Some(quote), prefix, suffix, near], WEIGHTS),
            fit: mean([Some(quote), prefix, suffix, None], WEIGHTS),
            in_context: [prefix, suffix].iter().any(Option::is_some)
                && [prefix, suffix].iter().flatten().all(|&similarity| similarity >= 1.0),
            distance,
        }
    }

    /// Whether a place that only resembles the quote may be taken for it: with its context it is
    /// more alike than chance makes the likest words of a text.
    pub(super) fn accepts(&self, place: &Judged) -> bool {
        let length = self.len + self.prefix.len + self.suffix.len;
        place.quote >= LEAST && place.whole >= by_chance(length)
    }

    fn lengths(&self) -> [f64; 4] {
        [self.len as f64, self.prefix.len as f64, self.suffix.len as f64, 0.0]
    }

    fn similarity_before(&self, start: usize) -> Option<f64> {
        let pattern = self.prefix.pattern.as_ref()?;
        if self.hay.text()[..start].trim_end().ends_with(&self.prefix.exact) {
            return Some(1.0);
        }
        let folded = self.hay.folded(Fold::Letters);
        let end = folded.folded(TextRange::new(start, start)).start();
        let before = folded.as_str()[..end].trim_end().chars().rev();
        Some(self.prefix.similarity(pattern, before))
    }

    fn similarity_after(&self, end: usize) -> Option<f64> {
        let pattern = self.suffix.pattern.as_ref()?;
        if self.hay.text()[end..].trim_start().starts_with(&self.suffix.exact) {
            return Some(1.0);
        }
        let folded = self.hay.folded(Fold::Letters);
        let start = folded.folded(TextRange::new(end, end)).start();
        let after = folded.as_str()[start..].trim_start().chars();
        Some(self.suffix.similarity(pattern, after))
    }
}

impl Judged {
    /// Whether the passage begins where the selector says.
    pub(super) fn is_as_told(&self) -> bool {
        self.distance == Some(0)
    }
}

impl Context {
    fn before(prefix: &str) -> Context {
        let exact = nearest_before(prefix.trim());
        let folded: Vec<char> = fold(exact, Fold::Letters).trim().chars().rev().collect();
        Context::new(&folded, exact)
    }

    fn after(suffix: &str) -> Context {
        let exact = nearest_after(suffix.trim());
        let folded: Vec<char> = fold(exact, Fold::Letters).trim().chars().collect();
        Context::new(&folded, exact)
    }

    fn new(folded: &[char], exact: &str) -> Context {
        let pattern = (!folded.is_empty()).then(|| Pattern::new(folded));
        Context { pattern, len: folded.len(), exact: exact.to_owned() }
    }

    /// How much of the context a text begins with, 0 to 1; where the text stops is free.
    fn similarity(&self, pattern: &Pattern, text: impl Iterator<Item = char>) -> f64 {
        // Half as much again leaves room for words that were added.
        let text: Vec<char> = text.take(self.len + self.len / 2).collect();
        let distance = pattern.distances(&text, Start::Fixed).into_iter().min();
        1.0 - (distance.unwrap_or(self.len) as f64) / (self.len as f64)
    }
}

/// The last [`CONTEXT`] characters.
pub(super) fn nearest_before(prefix: &str) -> &str {
    let start = prefix.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    &prefix[start..]
}

/// The first [`CONTEXT`] characters.
pub(super) fn nearest_after(suffix: &str) -> &str {
    let end = suffix.char_indices().nth(CONTEXT).map_or(suffix.len(), |(at, _)| at);
    &suffix[..end]
}

/// The similarity that the likest stretch of an unrelated text seldom reaches.
///
/// Set on French news: of the best matches of 1300 quotes in other reports of 3000 characters,
/// the hundredth part is above .75 at 17 characters, .55 at 36, .42 at 73, .33 at 216. The curve
/// passes through the first and a twentieth or more above the rest, for longer texts offer more
/// chances. English news had more formulas below 40 characters (.72 at 22, .62 at 34): short
/// quotes without context stay the doubtful ones. Single words are left out altogether, since
/// every text has some word like them.
fn by_chance(length: usize) -> f64 {
    0.27 + 2.0 / (length.max(1) as f64).sqrt()
}

/// Weighted mean of what is known of quote, prefix, suffix and position; 0 where it has no weight.
fn mean(parts: [Option<f64>; 4], weights: [f64; 4]) -> f64 {
    let mut sum = 0.0;
    let mut whole = 0.0;
    for (part, weight) in parts.into_iter().zip(weights) {
        if let Some(part) = part {
            sum += part * weight;
            whole += weight;
        }
    }
    if whole > 0.0 { sum / whole } else { 0.0 }
}

/// Sorts places, the best first.
pub(super) fn rank(mut places: Vec<Judged>) -> Vec<Judged> {
    places.sort_by(|a, b| {
        b.fit.total_cmp(&a.fit).then(a.distance.cmp(&b.distance)).then(a.range.cmp(&b.range))
    });
    places
}

/// A ranked list without the places that overlap a better one.
pub(super) fn distinct(ranked: &[Judged]) -> Vec<Judged> {
    let mut kept: Vec<Judged> = Vec::new();
    for place in ranked {
        if !kept.iter().any(|better| better.range.intersects(place.range)) {
            kept.push(*place);
        }
    }
    kept
}

/// The places among which nothing decides, of a ranked list: one when the choice is clear.
///
/// Words and context decide first. Between places they leave open the position decides, when it
/// is one of them or lies at least twice as far from every other: text added further up moves
/// all of them alike.
pub(super) fn undecided(ranked: &[Judged]) -> Vec<Judged> {
    let Some(best) = ranked.first() else { return Vec::new() };
    let mut equal: Vec<Judged> = (ranked.iter())
        .filter(|place| place.in_context || !best.in_context)
        .filter(|place| best.fit - place.fit < MARGIN)
        .copied()
        .collect();
    equal.sort_by_key(|place| (place.distance, place.range));
    if let [nearest, next, ..] = equal[..]
        && let (Some(near), Some(far)) = (nearest.distance, next.distance)
        && (near < far && near * 2 <= far)
    {
        equal.truncate(1);
    }
    equal
}
