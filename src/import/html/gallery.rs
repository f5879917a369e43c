//! Galleries of pictures inside a report: captions with a number each, `1/12`, that extractors take
//! for paragraphs.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::import::html::evidence::Evidence;
use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::reason::Reason;

/// So many numbered pictures in a row are a gallery.
const FEWEST: usize = 3;

/// The fewest words of a report beside its gallery; without them the numbered items are the report.
const FEWEST_WORDS: usize = 60;

/// Leaves out the pictures of galleries.
///
/// Both must hold: the blocks are numbered one by one up to the number that all of them state, and
/// their elements are called after what is no text. What stands in the innermost element that holds
/// them goes with them, unless it holds a paragraph above the first.
pub fn leave_out(page: &Page, evidence: &[Evidence], told: &mut [Option<Reason>]) {
    let counted: Vec<(usize, u32, u32)> = page
        .pieces
        .iter()
        .enumerate()
        .filter(|(ix, piece)| evidence[*ix].named.is_some() || piece.place.figure)
        .filter_map(|(ix, piece)| count(piece).map(|(n, of)| (ix, n, of)))
        .collect();
    let in_a_row = |a: &(usize, u32, u32), b: &(usize, u32, u32)| b.1 == a.1 + 1 && b.2 == a.2;
    let mut words = prose(evidence, told, 0..told.len());
    let mut judged = BTreeSet::new();
    for gallery in counted.chunk_by(in_a_row).filter(|gallery| gallery.len() >= FEWEST) {
        let (first, last) = (gallery[0].0, gallery[gallery.len() - 1].0);
        let holder = holder(page, first, last);
        // Of several galleries in one element, the first decides for all.
        if holder.is_some_and(|element| !judged.insert(element)) {
            continue;
        }
        let inside = extent(page, holder, first, last);
        let own = prose(evidence, told, inside.clone());
        if prose(evidence, told, inside.start..first) == 0 && words - own >= FEWEST_WORDS {
            words -= own;
            for told in &mut told[inside] {
                told.get_or_insert(Reason::Caption);
            }
        }
    }
}

/// The words of the paragraphs that are kept among some blocks.
fn prose(evidence: &[Evidence], told: &[Option<Reason>], blocks: Range<usize>) -> usize {
    let kept = blocks.filter(|ix| told[*ix].is_none() && evidence[*ix].traits.is_prose());
    kept.map(|ix| evidence[ix].traits.words).sum()
}

/// The number that a block begins with, and the one it counts up to: `3/50 The old mill`.
fn count(piece: &Piece) -> Option<(u32, u32)> {
    let (n, rest) = piece.text.split_once('/')?;
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (n, of) = (n.trim().parse().ok()?, rest[..end].parse().ok()?);
    // `3/12/2020` is a date.
    (n <= of && (3..=500).contains(&of) && !rest[end..].starts_with('/')).then_some((n, of))
}

/// The innermost element that holds two blocks.
fn holder(page: &Page, first: usize, last: usize) -> Option<usize> {
    let mut around = page.around(&page.pieces[first]).map(|(at, _)| at);
    around.find(|at| holds(page, last, *at))
}

fn holds(page: &Page, ix: usize, element: usize) -> bool {
    page.pieces.get(ix).is_some_and(|piece| page.around(piece).any(|(at, _)| at == element))
}

/// The blocks of the element that holds these two, or what stands between them.
fn extent(page: &Page, holder: Option<usize>, first: usize, last: usize) -> Range<usize> {
    let Some(element) = holder else { return first..last + 1 };
    let inside = |ix: &usize| holds(page, *ix, element);
    let start = (0..first).rev().take_while(inside).last().unwrap_or(first);
    let end = (last + 1..).take_while(inside).last().unwrap_or(last);
    start..end + 1
}

#[cfg(test)]
mod tests {
    use crate::import::Hints;
    use crate::import::html::Envelope;
    use crate::import::html::import_html;
    use crate::import::reason::Reason;

    fn page(class: &str) -> String {
        let report = "<p>The dam upstream held through the night, the county said on Monday, and \
                      nobody was hurt in the four villages below it, where sirens had sounded.</p>"
            .repeat(4);
        let picture = |n: u32| {
            format!(
                "<h3>{n}/4 The mill</h3><p>Water stands in the yard of mill number {n} after the \
                 river left its bed on Sunday, in a picture by a resident.</p>"
            )
        };
        let pictures: String = (1..=4).map(picture).collect();
        format!(
            "<html><body><article><h1>The dam held</h1>{report}<div class=\"{class}\">{pictures}\
             </div><p>The road north stays closed until Thursday, the county said.</p></article>"
        )
    }

    /// Asserts how many blocks of a page are left out as captions.
    fn check(page: &str, expect: usize) {
        let draft = import_html(page, &Hints::default(), &Envelope::default()).unwrap();
        let captions = draft.removed.iter().filter(|r| r.reason == Reason::Caption).count();
        assert_eq!(captions, expect, "{:#?}", draft.removed);
        assert!(draft.paragraphs.iter().any(|text| text.starts_with("The road north")));
    }

    #[test]
    fn numbered_pictures_are_no_part_of_the_report() {
        check(&page("gallery"), 8);
        check(&page("steps"), 0);
    }
}
