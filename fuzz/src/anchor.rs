//! Anchors: every place within the text, and an exact quote with its place and context found there.

use recoupe::anchor::haystack::Haystack;
use recoupe::anchor::resolve::Candidate;
use recoupe::anchor::resolve::Method;
use recoupe::anchor::resolve::Resolution;
use recoupe::anchor::resolve::resolve;
use recoupe::anchor::selector::Position;
use recoupe::anchor::selector::Quote;
use recoupe::anchor::selector::Selector;
use recoupe::text::range::TextRange;
use unicode_segmentation::UnicodeSegmentation;

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let Some((text, other)) = two_texts(bytes.get(3..).unwrap_or_default()) else { return };
    let (start, length, context) = (bytes[0], bytes[1], bytes[2] % 2 == 1);
    let haystack = Haystack::new(text);
    // A quote of anything is found within the text or not at all.
    let bare = Quote { exact: other.to_owned(), prefix: None, suffix: None };
    places(&resolve(&haystack, &Selector::Quote(bare)), text);
    let position = Position { start: usize::from(start), end: usize::from(length) };
    places(&resolve(&haystack, &Selector::Position(position)), text);
    // A quote of this text, cut between letters, is found where it was taken.
    let mut cuts: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    cuts.push(text.len());
    let first = usize::from(start) % cuts.len();
    let last = (first + 1 + usize::from(length)).min(cuts.len() - 1);
    let (start, end) = (cuts[first], cuts[last]);
    let exact = &text[start..end];
    if exact.trim().is_empty() || exact.trim() != exact {
        return;
    }
    let points = |at: usize| text[..at].chars().count();
    let position = Position { start: points(start), end: points(end) };
    let quote = Quote {
        exact: exact.to_owned(),
        prefix: context.then(|| text[..start].to_owned()),
        suffix: context.then(|| text[end..].to_owned()),
    };
    let found = resolve(&haystack, &Selector::Both(quote, position));
    places(&found, text);
    match found {
        Resolution::Found(anchor) => {
            assert_eq!(anchor.method, Method::Exact);
            assert_eq!(anchor.range.slice(text), exact);
            assert_eq!(anchor.range, TextRange::new(start, end));
        }
        other => panic!("{exact:?} is in the text: {other:?}"),
    }
}

fn places(found: &Resolution, text: &str) {
    match found {
        Resolution::Found(anchor) => place(anchor.range, anchor.confidence, text),
        Resolution::Ambiguous(several) | Resolution::Lost(several) => {
            for Candidate { range, score } in several {
                place(*range, *score, text);
            }
        }
    }
}

fn place(range: TextRange, score: f64, text: &str) {
    assert!(text.get(range.start()..range.end()).is_some_and(|words| !words.is_empty()));
    assert!((0.0..=1.0).contains(&score), "{score}");
}

/// What stands before the first byte that no UTF-8 has, and what stands behind it.
fn two_texts(bytes: &[u8]) -> Option<(&str, &str)> {
    let at = bytes.iter().position(|byte| *byte == 0xff)?;
    Some((str::from_utf8(&bytes[..at]).ok()?, str::from_utf8(&bytes[at + 1..]).ok()?))
}
