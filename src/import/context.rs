//! Text or furniture: each block weighed by itself, then judged together with its neighbours.
//!
//! That short lines must be judged by the blocks around them is the finding of Kohlschütter,
//! Fankhauser and Nejdl (WSDM 2010: number of words and link density of a block and its two
//! neighbours) and of jusText (Pomikálek, thesis, Brno 2011: function words and length, then the
//! context of the short). Link density is not to be had in plain text; sentence ends, phrases and
//! shapes stand in for it. Instead of rules for the neighbours, the best sequence of two states
//! is taken (Viterbi, 1967): a heading between two paragraphs costs less as text than two changes
//! of state, and a list of headlines after the last one costs less as furniture.

use crate::import::reason::Reason;
use crate::import::traits::Traits;

/// What a change from text to furniture or back costs, in the units of [`weigh`].
///
/// Two changes outweigh a few headings, dates or names between paragraphs (each about 1), and one
/// paragraph of prose (3 to 5) outweighs two changes no more than by little.
pub const CHANGE: f32 = 2.6;

/// The weight of a line after which the report rarely goes on: comments, small print.
pub const CLOSING: f32 = -3.0;

/// The weight of the heading of a list of links.
pub const LINKS: f32 = -1.5;

/// What is known of a block's neighbourhood before its state is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around {
    /// The block before announces a list: it ends with a colon.
    pub announced: bool,
    /// The block after is a paragraph of prose.
    pub before_prose: bool,
    /// The block stands between the title and the first paragraph.
    pub under_title: bool,
    /// The block is in another language than the capture.
    pub foreign: bool,
    /// The block stands above the title.
    pub above_title: bool,
    /// The block stands before the first or after the last paragraph of prose, and says *you*.
    pub inviting: bool,
    /// A short block at the head with a byline or a date beside it.
    pub beside_byline: bool,
    /// None of the block's longer words is in the report's paragraphs.
    pub unrelated: bool,
}

/// How much a block looks like text: above 0 text, below 0 furniture; in the manner of log odds.
///
/// The weights are set by hand, so that a long sentence gives 3 to 4, a short one 1, a heading
/// −1 and an entry of a menu −2.
pub fn weigh(traits: &Traits, cue: Option<(Reason, f32)>, around: Around) -> f32 {
    length(traits) + sentence(traits) + words(traits) + phrases(cue) + place(traits, around)
}

/// For every block whether it is text, given the weights in order and what a change of state
/// costs in their units.
pub fn smooth(weights: &[f32], change: f32) -> Vec<bool> {
    // A page begins and ends with furniture at no cost; text at its edge costs one change.
    let (mut text, mut other) = (-change, 0.0f32);
    let mut from = Vec::with_capacity(weights.len());
    for weight in weights {
        let to_text = text >= other - change;
        let to_other = other >= text - change;
        from.push((to_text, !to_other));
        let next = if to_text { text } else { other - change } + weight;
        other = if to_other { other } else { text - change };
        text = next;
    }
    let mut is_text = text - change > other;
    let mut states = vec![false; weights.len()];
    for (state, (text_from_text, other_from_text)) in states.iter_mut().zip(&from).rev() {
        *state = is_text;
        is_text = if is_text { *text_from_text } else { *other_from_text };
    }
    states
}

fn length(traits: &Traits) -> f32 {
    match traits.words {
        0..=2 => -1.0,
        3..=5 => -0.5,
        6..=11 => 0.0,
        12..=19 => 0.6,
        20..=39 => 1.4,
        _ => 2.0,
    }
}

fn sentence(traits: &Traits) -> f32 {
    let end = match (traits.ends, traits.announces) {
        (true, _) if traits.words >= 3 => 1.2,
        (_, true) if traits.words >= 3 => 0.6,
        (true, _) | (_, true) => 0.0,
        _ => -0.6,
    };
    let inside = if traits.stops_inside >= 2 && traits.words >= 12 { 0.6 } else { 0.0 };
    let quoted = if traits.quoted && traits.words >= 3 { 0.8 } else { 0.0 };
    end + inside + quoted
}

fn words(traits: &Traits) -> f32 {
    let function = match traits.stop {
        share if share >= 0.3 => 0.6,
        share if share >= 0.2 => 0.2,
        share if share < 0.1 && traits.words >= 6 => -0.8,
        _ => 0.0,
    };
    let capitals = if traits.capitals > 0.7 && traits.words >= 4 { -0.5 } else { 0.0 };
    let menu =
        if traits.separators >= 2 && traits.separators * 10 >= traits.words { -2.5 } else { 0.0 };
    let glued = if traits.glued > 0 && traits.words < 20 { -0.5 } else { 0.0 };
    let links = if traits.links * 3 >= traits.words { -1.0 } else { 0.0 };
    let numbers = if traits.wordless { -1.0 } else { 0.0 };
    function + capitals + menu + glued + links + numbers
}

fn phrases(cue: Option<(Reason, f32)>) -> f32 {
    match cue {
        Some((Reason::Cookie, n)) => (-1.5 * n).max(-7.0),
        Some((Reason::AuthorBox, n)) => (-2.0 * n).max(-6.0),
        Some((Reason::Newsletter | Reason::Subscribe | Reason::Legal, n)) => (-1.6 * n).max(-5.0),
        Some((_, n)) => (-n).max(-3.0),
        None => 0.0,
    }
}

fn place(traits: &Traits, around: Around) -> f32 {
    let plain = !traits.ends && traits.separators == 0;
    let mut weight = 0.0;
    let mut add = |holds: bool, by: f32| weight += if holds { by } else { 0.0 };
    add(around.announced, 1.5);
    add(traits.item && plain, 0.8);
    add(around.before_prose && !traits.ends, 0.3);
    add(around.under_title && traits.words >= 8 && traits.separators == 0, 2.4);
    add(around.foreign, -3.0);
    add(around.above_title, -3.0);
    add(around.inviting, -1.0);
    add(around.beside_byline && !traits.ends, -2.5);
    add(around.unrelated && !traits.ends && traits.words >= 5, -0.6);
    weight
}

#[cfg(test)]
mod tests {
    use crate::import::context::CHANGE;
    use crate::import::context::smooth;

    fn check(weights: &[f32], expect: &str) {
        let got: String =
            smooth(weights, CHANGE).iter().map(|text| if *text { 'T' } else { '.' }).collect();
        assert_eq!(got, expect);
    }

    #[test]
    fn headings_between_paragraphs_are_text() {
        check(&[4.0, -1.0, 4.0], "TTT");
        check(&[-1.0, 4.0, -1.0, -1.0, 3.0, 3.0], ".TTTTT");
    }

    #[test]
    fn what_stands_before_and_after_is_furniture() {
        check(&[-2.0, -2.0, 4.0, 4.0, -1.0, -1.0], "..TT..");
        check(&[4.0, 4.0, -3.0, 2.0], "TT..");
        check(&[4.0, 4.0, -2.0, -2.0, -2.0, -2.0, 4.0, 4.0], "TT....TT");
    }

    #[test]
    fn nothing_is_text_in_a_menu() {
        check(&[-2.0, -1.0, -2.0], "...");
        check(&[], "");
    }
}
