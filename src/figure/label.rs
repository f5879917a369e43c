//! Labels of figures: how wide a text is, how it is cut, and where it stands so that none covers
//! another.

mod advances;

use unicode_segmentation::UnicodeSegmentation;

use crate::figure::label::advances::LATIN;

/// The size of a label, in pixels; the style sheet sets the same for `.drawn text`.
pub const SIZE: f64 = 13.0;

/// The size of a small label: the second line of a row, the numbers above a bar.
pub const SMALL: f64 = 12.0;

/// The height of a line of labels, in pixels.
pub const LINE: f64 = 18.0;

/// The space that two labels in one line keep, in pixels.
pub const GAP: f64 = 8.0;

/// A label that wants a place: where its mark is, and how wide its text is; both in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flag {
    /// The mark's distance from the left edge.
    pub at: f64,
    /// The width of the whole text.
    pub width: f64,
}

/// Where a label stands: a line from its mark leads up to its row and meets an end of the text
/// there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The left edge of the text, in pixels.
    pub left: f64,
    /// How wide the text may be, in pixels; less than was wanted where it must be cut.
    pub width: f64,
    /// The row, from 0 beside the marks.
    pub row: usize,
}

/// The least room that a cut label is worth, in pixels.
const LEAST: f64 = 76.0;

/// The width of a text in the label face, in pixels: an estimate that is rather too wide.
///
/// Digits count as tabular. Letters beyond Latin count as wide as the widest of their script in
/// common system faces: one em for East Asian ones, two thirds for all others.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size / 1000.0
}

/// The text, cut at a letter and ended by `…` where it is wider than `room` pixels.
pub fn shorten(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let room = room - width("…", size);
    let (mut end, mut used) = (0, 0.0);
    for (at, letter) in text.grapheme_indices(true) {
        used += width(letter, size);
        if used > room {
            break;
        }
        end = at + letter.len();
    }
    format!("{}…", text[..end].trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ':', '’', '(']))
}

/// Places for labels, in the order of their flags: no two texts meet, and no line to a mark crosses
/// a text.
///
/// `room` is the width of the drawing and `rows` how many rows there are. A label begins above its
/// mark, or ends there; where there is little room it is cut, and where there is none, `None`.
pub fn place(flags: &[Flag], room: f64, rows: usize) -> Vec<Option<Place>> {
    let tried = if flags.len() > CROWD { &SPLITS[..1] } else { &SPLITS[..] };
    let ways = tried.iter().flat_map(|split| [(*split, false), (*split, true)]);
    let tried = ways.map(|(split, right_first)| {
        let placed = try_to_place(flags, (room, rows), room * split, right_first);
        let (n, width) = placed
            .iter()
            .flatten()
            .fold((0, 0.0), |(n, width), place| (n + 1, width + place.width));
        (n, width, placed)
    });
    // The first way with the most labels, then with the most of their texts.
    let best =
        tried.reduce(|best, next| if (next.0, next.1) > (best.0, best.1) { next } else { best });
    best.map(|(_, _, placed)| placed).unwrap_or_default()
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
        placed[ix] = best(flags, &placed, (flags[ix], runs_right), (room, rows));
    }
    placed
}

/// The lowest row with a place for the label, whole if there is one, else cut.
fn best(
    flags: &[Flag],
    placed: &[Option<Place>],
    (flag, runs_right): (Flag, bool),
    (room, rows): (f64, usize),
) -> Option<Place> {
    let others: Vec<(f64, Place)> =
        flags.iter().zip(placed).filter_map(|(f, place)| Some((f.at, (*place)?))).collect();
    let right = |most: f64| (flag.at, most.min(room - flag.at));
    let left = |most: f64| (flag.at - most.min(flag.at), most.min(flag.at));
    [1.0, 0.6, 0.35].iter().find_map(|share| {
        let most = (flag.width * share).max(LEAST.min(flag.width));
        let ways = match runs_right {
            true => [right(most), left(most)],
            false => [left(most), right(most)],
        };
        ways.into_iter().filter(|way| way.1 >= LEAST.min(flag.width)).find_map(|(left, width)| {
            let places = (0..rows).map(|row| Place { left, width, row });
            places.into_iter().find(|place| others.iter().all(|o| apart((flag.at, *place), *o)))
        })
    })
}

/// Whether two labels, each with the place of its mark, leave each other and each other's line
/// alone.
fn apart(a: (f64, Place), b: (f64, Place)) -> bool {
    let ((upper_at, upper), (lower_at, lower)) = if a.1.row >= b.1.row { (a, b) } else { (b, a) };
    let end = |place: Place| place.left + place.width;
    if upper.row == lower.row {
        return end(upper) + GAP <= lower.left || end(lower) + GAP <= upper.left;
    }
    let covers = upper_at > lower.left - GAP / 2.0 && upper_at < end(lower) + GAP / 2.0;
    // Labels of one place share their line, at the very edge of the texts.
    !covers || (upper_at - lower_at).abs() < 0.01
}

/// How far a letter moves the pen, in thousandths of the size.
fn advance(c: char) -> f64 {
    if c.is_ascii_digit() {
        return 620.0;
    }
    let latin = (c as usize).checked_sub(0x20).and_then(|ix| LATIN.get(ix)).copied();
    match (latin, c) {
        (Some(known @ 1..), _) => f64::from(known),
        (_, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}') => 0.0,
        (_, '\u{2009}' | '\u{202f}') => 171.0,
        (_, '\u{2013}' | '\u{201c}' | '\u{201d}') => 500.0,
        (_, '\u{2018}' | '\u{2019}') => 271.0,
        (_, '\u{2026}') => 748.0,
        (_, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffdc}' | '\u{1f000}'..) => 1000.0,
        _ => 667.0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::proptest;

    use crate::figure::label::Flag;
    use crate::figure::label::GAP;
    use crate::figure::label::Place;
    use crate::figure::label::SIZE;
    use crate::figure::label::place;
    use crate::figure::label::shorten;
    use crate::figure::label::width;

    #[test]
    fn a_text_is_cut_where_the_room_ends() {
        assert_eq!(shorten("Farukh", SIZE, 100.0), "Farukh");
        assert_eq!(shorten("Entrée de forces dans Farukh", SIZE, 70.0), "Entrée de…");
        assert_eq!(shorten("Farukh", SIZE, 0.0), "…");
        assert!(width(&shorten("Ոստիկանություն և բանակ", SIZE, 90.0), SIZE) <= 90.0);
    }

    #[test]
    fn labels_at_one_mark_stand_above_each_other() {
        let flag = Flag { at: 50.0, width: 100.0 };
        let rows: Vec<usize> =
            place(&[flag; 3], 600.0, 8).iter().map(|place| place.unwrap().row).collect();
        assert_eq!(rows, [2, 1, 0]);
    }

    #[test]
    fn a_label_is_cut_before_it_is_left_out() {
        let wide = Flag { at: 200.0, width: 300.0 };
        assert_eq!(place(&[wide], 320.0, 1)[0], Some(Place { left: 0.0, width: 200.0, row: 0 }));
        assert_eq!(place(&[Flag { at: 30.0, width: 90.0 }], 60.0, 1), [None]);
    }

    proptest! {
        #[test]
        fn labels_meet_neither_each_other_nor_a_line(
            marks in vec((0.0f64..600.0, 5.0f64..300.0), 0..60),
            rows in 1usize..10,
            stretched in 600.0f64..1200.0,
        ) {
            let flags: Vec<Flag> =
                marks.iter().map(|&(at, width)| Flag { at, width }).collect();
            // Drawn wider, a text keeps its distance from its mark.
            let drawn = |(flag, place): (&Flag, &Option<Place>)| {
                let place = (*place)?;
                let at = flag.at * stretched / 600.0;
                Some((at, Place { left: at + place.left - flag.at, ..place }))
            };
            let placed = place(&flags, 600.0, rows);
            let found: Vec<(f64, Place)> = flags.iter().zip(&placed).filter_map(drawn).collect();
            for (ix, (at, p)) in found.iter().enumerate() {
                assert!(p.left >= -0.1 && p.left + p.width <= stretched + 0.1 && p.row < rows);
                assert!(*at >= p.left - 0.1 && *at <= p.left + p.width + 0.1);
                for (other, q) in &found[..ix] {
                    if p.row == q.row {
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
