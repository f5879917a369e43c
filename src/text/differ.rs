//! Where two texts differ, word by word.

use similar::Algorithm;
use similar::DiffOp;
use similar::capture_diff_slices;
use unicode_normalization::char::canonical_combining_class;

use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// A part of two texts that are set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// What the two sides are to each other.
    pub kind: PieceKind,
    /// Bytes of the left text; empty where the left has nothing.
    pub left: TextRange,
    /// Bytes of the right text; empty where the right has nothing.
    pub right: TextRange,
}

/// What the two sides of a piece are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PieceKind {
    /// The same words; case, typesetting and punctuation may differ.
    Same,
    /// Words that the right text lacks.
    OnlyLeft,
    /// Words that the left text lacks.
    OnlyRight,
    /// Other words in the same place.
    Changed,
}

/// A word alone between two differences is one with them up to this many letters: an article or
/// a preposition that two sentences happen to have is no passage in common.
const STRAY: usize = 3;

/// The pieces of two texts, in order; one after another they are the whole of each text.
///
/// Compared are words as runs of letters and digits, accents included; what stands between two
/// words goes with the first of them, what stands before the first word with that. No two pieces
/// of one kind follow each other. Deterministic; the time grows with the length times the number
/// of differences. Method: Myers, An O(ND) difference algorithm, Algorithmica 1, 1986.
pub fn differ(left: &str, right: &str) -> Vec<Piece> {
    let (a, b) = (words(left), words(right));
    let keys = |text: &str, words: &[TextRange]| -> Vec<String> {
        words.iter().map(|word| key(word.slice(text))).collect()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &keys(left, &a), &keys(right, &b));
    let mut pieces: Vec<(PieceKind, [usize; 2])> = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        let ends = [op.old_range().end, op.new_range().end];
        let kind = if is_stray(&ops, at, left, &a) { PieceKind::Changed } else { kind(op) };
        match pieces.last_mut() {
            Some((last, last_ends)) if joins(*last, kind) => {
                (*last, *last_ends) = (joined(*last, kind), ends);
            }
            _ => pieces.push((kind, ends)),
        }
    }
    let mut starts = [0, 0];
    let place = |(kind, ends): (PieceKind, [usize; 2])| {
        let end = [byte(left, &a, ends[0]), byte(right, &b, ends[1])];
        let [l, r] = [0, 1].map(|side| TextRange::new(starts[side], end[side]));
        starts = end;
        Piece { kind, left: l, right: r }
    };
    pieces.into_iter().map(place).collect()
}

fn kind(op: &DiffOp) -> PieceKind {
    match op {
        DiffOp::Equal { .. } => PieceKind::Same,
        DiffOp::Delete { .. } => PieceKind::OnlyLeft,
        DiffOp::Insert { .. } => PieceKind::OnlyRight,
        DiffOp::Replace { .. } => PieceKind::Changed,
    }
}

fn joins(last: PieceKind, next: PieceKind) -> bool {
    (last == PieceKind::Same) == (next == PieceKind::Same)
}

fn joined(last: PieceKind, next: PieceKind) -> PieceKind {
    if last == next { last } else { PieceKind::Changed }
}

/// Whether an operation is a short word in common between two differences.
fn is_stray(ops: &[DiffOp], at: usize, left: &str, words: &[TextRange]) -> bool {
    let DiffOp::Equal { old_index, len: 1, .. } = ops[at] else { return false };
    let inside = at > 0 && at + 1 < ops.len();
    let word = words.get(old_index).map_or("", |range| range.slice(left));
    inside && word.chars().filter(|c| c.is_alphanumeric()).count() <= STRAY
}

/// Where a word begins with what belongs to it: the text's end for the word after the last.
fn byte(text: &str, words: &[TextRange], at: usize) -> usize {
    words.get(at).map_or(text.len(), |word| word.start())
}

/// The words, each with what follows it; the first with what precedes it. A text without letters
/// or digits is one word.
fn words(text: &str) -> Vec<TextRange> {
    let inside =
        |c: char| c.is_alphanumeric() || (!c.is_ascii() && canonical_combining_class(c) != 0);
    let mut starts: Vec<usize> = Vec::new();
    let mut before = false;
    for (at, c) in text.char_indices() {
        if inside(c) && !before {
            starts.push(at);
        }
        before = inside(c);
    }
    if let Some(first) = starts.first_mut() {
        *first = 0;
    } else if !text.is_empty() {
        starts.push(0);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| TextRange::new(*start, end)).collect()
}

/// By what a word is compared.
fn key(word: &str) -> String {
    let mut key = fold(word, Fold::Typography);
    if key.chars().any(char::is_alphanumeric) {
        key.retain(char::is_alphanumeric);
    }
    key
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::text::differ::Piece;
    use crate::text::differ::PieceKind;
    use crate::text::differ::differ;

    /// The pieces as text: `[left]` only there, `{right}` only there, `(left|right)` changed.
    fn check(left: &str, right: &str, expect: &str) {
        let show = |piece: &Piece| {
            let (l, r) = (piece.left.slice(left).trim(), piece.right.slice(right).trim());
            match piece.kind {
                PieceKind::Same => l.to_owned(),
                PieceKind::OnlyLeft => format!("[{l}]"),
                PieceKind::OnlyRight => format!("{{{r}}}"),
                PieceKind::Changed => format!("({l}|{r})"),
            }
        };
        let found: Vec<String> = differ(left, right).iter().map(show).collect();
        assert_eq!(found.join(" "), expect);
    }

    #[test]
    fn words_cut_added_and_changed() {
        check("Le pont a cédé hier soir.", "Le pont a cédé.", "Le pont a cédé [hier soir.]");
        check("The dam held.", "The old dam held.", "The {old} dam held.");
        check("Il a nié les faits", "Il a reconnu les faits", "Il a (nié|reconnu) les faits");
        check("cheval", "vache", "(cheval|vache)");
        check("", "", "");
        check("", "oui", "{oui}");
        check("« Oui »", "", "[« Oui »]");
    }

    #[test]
    fn typesetting_and_case_are_no_difference() {
        check("« L’été », dit-il", "\"l'Été\" dit il", "« L’été », dit-il");
        check("cre\u{301}e\u{301}", "créé", "cre\u{301}e\u{301}");
        check("… —", "… —", "… —");
        check("marché", "marche", "(marché|marche)");
    }

    #[test]
    fn a_stray_word_does_not_part_two_changes() {
        check(
            "Pluie sur la ville, pont fermé",
            "Neige sur les monts, pont fermé",
            "(Pluie sur la ville,|Neige sur les monts,) pont fermé",
        );
    }

    proptest! {
        #[test]
        fn pieces_rebuild_both_texts(left in any::<String>(), right in any::<String>()) {
            let pieces = differ(&left, &right);
            let l: String = pieces.iter().map(|piece| piece.left.slice(&left)).collect();
            let r: String = pieces.iter().map(|piece| piece.right.slice(&right)).collect();
            prop_assert_eq!((l, r), (left, right));
            prop_assert!(pieces.windows(2).all(|pair| pair[0].kind != pair[1].kind));
        }

        #[test]
        fn pieces_are_what_they_are_called(left in "[ab ]{0,30}", right in "[ab ]{0,30}") {
            for piece in differ(&left, &right) {
                let (l, r) = (!piece.left.is_empty(), !piece.right.is_empty());
                let sides = match piece.kind {
                    PieceKind::Same | PieceKind::Changed => (true, true),
                    PieceKind::OnlyLeft => (true, false),
                    PieceKind::OnlyRight => (false, true),
                };
                prop_assert_eq!((l, r), sides);
            }
        }

        #[test]
        fn a_text_does_not_differ_from_itself(text in any::<String>()) {
            prop_assert!(differ(&text, &text).iter().all(|piece| piece.kind == PieceKind::Same));
        }
    }
}
