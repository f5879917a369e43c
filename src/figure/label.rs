//! Labels of figures: where each stands so that none covers another.

use std::cmp::Reverse;

/// The size of a label, in pixels; the style sheet sets the same for `.drawn text`.
pub const SIZE: f64 = 13.0;

/// The size of a small label: the second line of a row, the numbers above a bar.
pub const SMALL: f64 = 12.0;

/// The height of a line of labels, in pixels.
pub const LINE: f64 = 18.0;

/// The space that two labels in one line keep, in pixels.
pub const GAP: f64 = 8.0;

/// A label that wants a place: where its mark is, and the blocks that its text may be set in.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    /// The mark's distance from the left edge, in pixels.
    pub at: f64,
    /// The text whole, in order of preference.
    pub blocks: Vec<Block>,
    /// The text cut, where there is room for no whole one.
    pub cut: Option<Block>,
}

/// A text in lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Block {
    /// The widest line, in pixels.
    pub width: f64,
    /// How many lines.
    pub rows: usize,
}

/// Where a label stands: a line from its mark leads up to its lowest row and meets an end of the
/// text there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which of its blocks; behind the last one, the cut one.
    pub block: usize,
    /// The left edge of the text, in pixels.
    pub left: f64,
    /// How wide the text is, in pixels.
    pub width: f64,
    /// The row nearest to the marks, from 0 beside them.
    pub row: usize,
    /// How many rows it takes.
    pub rows: usize,
}

/// Places for labels, in the order of their flags: no two texts meet, and no line to a mark crosses
/// a text.
///
/// `room` is the width of the drawing and `rows` how many rows there are. A label begins above its
/// mark, or ends there; where there is no place for any of its blocks, `None`.
pub fn place(flags: &[Flag], room: f64, rows: usize) -> Vec<Option<Place>> {
    let tried = if flags.len() > CROWD { &SPLITS[..1] } else { &SPLITS[..] };
    let ways = tried.iter().flat_map(|split| [(*split, false), (*split, true)]);
    let tried = ways.map(|(split, right_first)| {
        let placed = try_to_place(flags, (room, rows), room * split, right_first);
        (worth(&placed), placed)
    });
    let best = tried.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, placed)| placed).unwrap_or_default()
}

/// How good a way of placing labels is: how many have a place, how few rows they take, and how
/// little their blocks are put off.
fn worth(placed: &[Option<Place>]) -> (usize, Reverse<usize>, Reverse<usize>) {
    let all = || placed.iter().flatten();
    let put_off = all().map(|place| place.block).sum();
    let high = all().map(|place| place.row + place.rows).max().unwrap_or(0);
    (all().count(), Reverse(high), Reverse(put_off))
}

/// Where labels that begin above their marks give way to labels that end there, as shares of the
/// width: which one leaves room for most depends on where the marks crowd.
const SPLITS: [f64; 4] = [0.5, 0.3, 0.7, 1.0];

/// Above so many labels one split is tried: most have no place in any.
const CROWD: usize = 60;

/// Texts that run to the right stack up towards the left, those that run to the left towards the
/// right: so the lines to their marks pass beside them.
fn try_to_place(
    flags: &[Flag],
    (room, rows): (f64, usize),
    split: f64,
    right_first: bool,
) -> Vec<Option<Place>> {
    let mut placed: Vec<Option<Place>> = vec![None; flags.len()];
    let mut sorted: Vec<usize> = (0..flags.len()).collect();
    sorted.sort_by(|&a, &b| flags[a].at.total_cmp(&flags[b].at));
    let (right, left): (Vec<usize>, Vec<usize>) =
        sorted.into_iter().partition(|&ix| flags[ix].at < split);
    let right: Vec<(usize, bool)> = right.into_iter().rev().map(|ix| (ix, true)).collect();
    let left: Vec<(usize, bool)> = left.into_iter().map(|ix| (ix, false)).collect();
    let (order, later) = if right_first { (right, left) } else { (left, right) };
    for (ix, runs_right) in order.into_iter().chain(later) {
        placed[ix] = best(flags, &placed, (&flags[ix], runs_right), (room, rows));
    }
    placed
}

/// The nearest place for the whole text, more lines counted as farther; else one for the cut text.
fn best(
    flags: &[Flag],
    placed: &[Option<Place>],
    (flag, runs_right): (&Flag, bool),
    (room, rows): (f64, usize),
) -> Option<Place> {
    let others: Vec<(f64, Place)> =
        flags.iter().zip(placed).filter_map(|(f, place)| Some((f.at, (*place)?))).collect();
    let find = |(ix, block): (usize, &Block)| {
        let right = (flag.at + block.width <= room).then_some(flag.at);
        let left = (flag.at >= block.width).then_some(flag.at - block.width);
        let ways = if runs_right { [right, left] } else { [left, right] };
        ways.into_iter().flatten().find_map(|left| {
            let Block { width, rows: high } = *block;
            let lowest = 0..(rows + 1).saturating_sub(high);
            let mut places = lowest.map(|row| Place { block: ix, left, width, row, rows: high });
            places.find(|place| others.iter().all(|other| apart((flag.at, *place), *other)))
        })
    };
    let whole = flag.blocks.iter().enumerate().filter_map(find);
    whole
        .min_by_key(|place| place.row + 2 * place.rows)
        .or_else(|| find((flag.blocks.len(), flag.cut.as_ref()?)))
}

/// Whether two labels, each with the place of its mark, leave each other and each other's line
/// alone.
fn apart(a: (f64, Place), b: (f64, Place)) -> bool {
    let ((upper_at, upper), (_, lower)) = if a.1.row >= b.1.row { (a, b) } else { (b, a) };
    let end = |place: Place| place.left + place.width;
    if upper.row < lower.row + lower.rows {
        return end(upper) + GAP <= lower.left || end(lower) + GAP <= upper.left;
    }
    let covers = upper_at > lower.left - GAP / 2.0 && upper_at < end(lower) + GAP / 2.0;
    // Labels of one place share their line, at the very edge of the texts.
    !covers || (a.0 - b.0).abs() < 0.01
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::proptest;

    use crate::figure::label::Block;
    use crate::figure::label::Flag;
    use crate::figure::label::GAP;
    use crate::figure::label::Place;
    use crate::figure::label::place;

    fn flag(at: f64, blocks: &[(f64, usize)]) -> Flag {
        let block = |&(width, rows): &(f64, usize)| Block { width, rows };
        Flag { at, blocks: blocks.iter().map(block).collect(), cut: None }
    }

    #[test]
    fn labels_at_one_mark_stand_above_each_other() {
        let flags = vec![flag(50.0, &[(100.0, 1)]); 3];
        let rows: Vec<usize> =
            place(&flags, 600.0, 8).iter().map(|place| place.unwrap().row).collect();
        assert_eq!(rows, [2, 1, 0]);
    }

    #[test]
    fn a_label_is_broken_before_it_is_left_out() {
        let broken = place(&[flag(200.0, &[(300.0, 1), (160.0, 2)])], 320.0, 2)[0];
        let want = Place { block: 1, left: 40.0, width: 160.0, row: 0, rows: 2 };
        assert_eq!(broken, Some(want));
        let narrow = flag(30.0, &[(90.0, 1), (50.0, 2)]);
        assert_eq!(place(std::slice::from_ref(&narrow), 60.0, 1), [None]);
        let cut = Flag { cut: Some(Block { width: 30.0, rows: 1 }), ..narrow };
        assert_eq!(place(&[cut], 60.0, 1)[0].map(|place| place.block), Some(2));
    }

    proptest! {
        #[test]
        fn labels_meet_neither_each_other_nor_a_line(
            marks in vec((0.0f64..600.0, 5.0f64..300.0, 1usize..4), 0..60),
            rows in 1usize..10,
            stretched in 600.0f64..1200.0,
        ) {
            let flags: Vec<Flag> = marks
                .iter()
                .map(|&(at, width, high)| flag(at, &[(width, high), (width / 2.0, 2 * high)]))
                .collect();
            // Drawn wider, a text keeps its distance from its mark.
            let drawn = |(flag, place): (&Flag, &Option<Place>)| {
                let place = (*place)?;
                let at = flag.at * stretched / 600.0;
                Some((at, Place { left: at + place.left - flag.at, ..place }))
            };
            let placed = place(&flags, 600.0, rows);
            let found: Vec<(f64, Place)> = flags.iter().zip(&placed).filter_map(drawn).collect();
            for (ix, (at, p)) in found.iter().enumerate() {
                assert!(p.left >= -0.1 && p.left + p.width <= stretched + 0.1);
                assert!(p.row + p.rows <= rows);
                assert!(*at >= p.left - 0.1 && *at <= p.left + p.width + 0.1);
                for (other, q) in &found[..ix] {
                    if p.row < q.row + q.rows && q.row < p.row + p.rows {
                        let apart = p.left >= q.left + q.width + GAP - 0.1
                            || q.left >= p.left + p.width + GAP - 0.1;
                        assert!(apart, "{p:?} meets {q:?}");
                        continue;
                    }
                    let (line, low) = if p.row > q.row { (at, q) } else { (other, p) };
                    let inside = *line > low.left + 0.6 && *line < low.left + low.width - 0.6;
                    assert!(!inside, "a line crosses {low:?}");
                }
            }
        }
    }
}
