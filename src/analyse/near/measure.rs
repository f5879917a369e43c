//! How much two aligned passages have in common, and whether it is enough.

use crate::analyse::near::align::Alignment;
use crate::analyse::near::window::Window;
use crate::text::range::TextRange;

/// What counts for a passage: sums of the weights of words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// Words met in the same order.
    straight: f64,
    /// Words met in another order.
    moved: f64,
    /// Words met that are neither names nor numbers.
    content: f64,
    /// Words met that the articles do not share word for word.
    fresh: f64,
    /// All words of both passages.
    whole: f64,
    /// Names and numbers of the passage that has fewer such, among those without counterpart.
    replaced: f64,
    /// How many words are met in the same order.
    words: usize,
}

/// Words that a passage needs in the same order.
const LEAST_WORDS: usize = 5;

/// What the words in common need to weigh that are neither names nor numbers: three rare words or
/// five usual ones. Charges, formulas of the police and the like have as much now and then.
const LEAST_CONTENT: f64 = 2.2;

/// The same where both quote one speaker.
const LEAST_CONTENT_OF_SPEAKER: f64 = 1.6;

/// What they need to weigh that the articles do not share word for word, and their least share.
const LEAST_FRESH: f64 = 1.5;
const LEAST_FRESH_SHARE: f64 = 0.5;

/// The content that makes a passage half as sure as the longest.
const HALF_SURE: f64 = 1.5;

/// What two quotations of one speaker are surer than two passages of unknown voice.
const ONE_SPEAKER: f64 = 1.25;

/// The least score of a passage.
const LEAST_SCORE: f64 = 0.64;

impl Measure {
    /// Measures an alignment of two windows, in the ranges to which they were cut; `known` is what
    /// the articles share word for word, in the first.
    pub(super) fn new(
        [left, right]: [&Window; 2],
        alignment: &Alignment,
        ranges: [TextRange; 2],
        known: &[TextRange],
    ) -> Measure {
        let met = |(i, j): &(usize, usize)| left.words[*i].weight.min(right.words[*j].weight);
        let all = || alignment.straight.iter().chain(&alignment.moved);
        let is_content = |(i, _): &&(usize, usize)| !left.words[*i].is_label;
        let is_fresh =
            |(i, _): &&(usize, usize)| !known.iter().any(|range| range.intersects(left.ranges[*i]));
        let alone_left = alone(left, ranges[0], all().map(|(i, _)| *i));
        let alone_right = alone(right, ranges[1], all().map(|(_, j)| *j));
        Measure {
            straight: alignment.straight.iter().map(met).sum(),
            moved: alignment.moved.iter().map(met).sum(),
            content: all().filter(is_content).map(met).sum(),
            fresh: all().filter(is_fresh).map(met).sum(),
            whole: whole(left, ranges[0]) + whole(right, ranges[1]),
            replaced: alone_left.min(alone_right),
            words: alignment.straight.len(),
        }
    }

    /// From 0 to 1; `None` for a passage that is none.
    ///
    /// The geometric mean of two figures. One is the share of the words met in those of both
    /// passages (the coefficient of Dice 1945), where a word moved counts half, and names or
    /// numbers that stand in one another's place count twice: a translation keeps them. The other
    /// is how much the words met say.
    pub(super) fn score(&self, one_speaker: bool) -> Option<f64> {
        let met = self.straight + self.moved;
        let least_content = if one_speaker { LEAST_CONTENT_OF_SPEAKER } else { LEAST_CONTENT };
        let enough = self.words >= LEAST_WORDS
            && self.content >= least_content
            && self.fresh >= LEAST_FRESH.max(met * LEAST_FRESH_SHARE);
        if !enough {
            return None;
        }
        let counted = self.straight + self.moved / 2.0;
        let common = 2.0 * counted / (self.whole + 2.0 * self.replaced);
        let said = self.content / (self.content + HALF_SURE);
        let score = (common * said).sqrt() * if one_speaker { ONE_SPEAKER } else { 1.0 };
        (score >= LEAST_SCORE).then_some(score.min(1.0))
    }
}

/// The weight of the words in a range.
fn whole(window: &Window, range: TextRange) -> f64 {
    window.inside(range).map(|at| window.words[at].weight).sum()
}

/// The weight of the names and numbers in a range that are not met.
fn alone(window: &Window, range: TextRange, met: impl Iterator<Item = usize>) -> f64 {
    let mut is_met = vec![false; window.words.len()];
    met.for_each(|at| is_met[at] = true);
    let alone = |at: &usize| window.words[*at].is_label && !is_met[*at];
    window.inside(range).filter(alone).map(|at| window.words[at].weight).sum()
}
