//! Galleries of pictures inside a report: captions with a number each, `1/12`, that extractors take
//! for paragraphs.

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
    for gallery in counted.chunk_by(in_a_row).filter(|gallery| gallery.len() >= FEWEST) {
        let (first, last) = (gallery[0].0, gallery[gallery.len() - 1].0);
        let inside = extent(page, first, last);
        let prose = |ix: &usize| told[*ix].is_none() && evidence[*ix].traits.is_prose();
        let words = |ix: usize| evidence[ix].traits.words;
        let outside = (0..told.len()).filter(|ix| !inside.contains(ix));
        if (inside.start..first).any(|ix| prose(&ix))
            || outside.filter(prose).map(words).sum::<usize>() < FEWEST_WORDS
        {
            continue;
        }
        for told in &mut told[inside] {
            told.get_or_insert(Reason::Caption);
        }
    }
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

/// The blocks of the innermost element that holds these two.
fn extent(page: &Page, first: usize, last: usize) -> std::ops::Range<usize> {
    let holds = |ix: usize, element: usize| {
        page.pieces.get(ix).is_some_and(|piece| page.around(piece).any(|(at, _)| at == element))
    };
    let around = page.around(&page.pieces[first]).map(|(at, _)| at);
    let Some(element) = around.into_iter().find(|at| holds(last, *at)) else {
        return first..last + 1;
    };
    let start = (0..first).rev().take_while(|ix| holds(*ix, element)).last().unwrap_or(first);
    let end = (last + 1..).take_while(|ix| holds(*ix, element)).last().unwrap_or(last);
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
