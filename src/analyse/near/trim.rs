//! Takes off the ends of an alignment what does not belong to the passage.

use crate::analyse::near::align::Alignment;
use crate::analyse::near::window::Window;

/// What the words met in the first or last sentence of a passage need to weigh, names and numbers
/// apart: two words that are not rare, or one and a half that are.
const EDGE: f64 = 1.2;

/// Takes off what an alignment has in a first or last sentence that says too little by itself,
/// such as a name met beyond the end of a statement.
pub(super) fn trim(alignment: &mut Alignment, left: &Window, right: &Window) {
    let pairs = &mut alignment.straight;
    let mut before = usize::MAX;
    while before != pairs.len() {
        before = pairs.len();
        trim_ends(pairs, |(i, _)| left.sentence_of[*i], left, right);
        trim_ends(pairs, |(_, j)| right.sentence_of[*j], left, right);
    }
    let (Some(first), Some(last)) = (pairs.first().copied(), pairs.last().copied()) else {
        alignment.moved.clear();
        return;
    };
    let between =
        |(i, j): &(usize, usize)| (first.0..=last.0).contains(i) && (first.1..=last.1).contains(j);
    alignment.moved.retain(between);
}

fn trim_ends(
    pairs: &mut Vec<(usize, usize)>,
    sentence_of: impl Fn(&(usize, usize)) -> usize,
    left: &Window,
    right: &Window,
) {
    for end in [pairs.first().copied(), pairs.last().copied()].into_iter().flatten() {
        let sentence = sentence_of(&end);
        let said: f64 = pairs
            .iter()
            .filter(|pair| sentence_of(pair) == sentence && !left.words[pair.0].is_label)
            .map(|(i, j)| left.words[*i].weight.min(right.words[*j].weight))
            .sum();
        if said < EDGE {
            pairs.retain(|pair| sentence_of(pair) != sentence);
        }
    }
}
