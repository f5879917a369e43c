//! Marks over a text, cut into pieces where their edges meet.

use crate::text::range::TextRange;

/// A piece of text under the same marks from end to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub range: TextRange,
    /// The marks that cover it, by their place in the list given, ascending.
    pub marks: Vec<usize>,
    /// Marks that begin on this piece: no earlier piece of theirs is shown.
    pub first: Vec<usize>,
    /// Marks that end on this piece.
    pub last: Vec<usize>,
}

/// Cuts `leaf` at every edge of `marks`, in order; pieces join up to the leaf.
///
/// Empty marks cover nothing. "Wrap leaves, never nodes": whatever overlaps, the result nests.
pub fn cut(leaf: TextRange, marks: &[TextRange]) -> Vec<Piece> {
    let covers = |mark: &TextRange| !mark.is_empty() && mark.intersects(leaf);
    let here: Vec<(usize, TextRange)> =
        marks.iter().enumerate().filter(|(_, m)| covers(m)).map(|(ix, m)| (ix, *m)).collect();
    let mut edges = vec![leaf.start(), leaf.end()];
    for (_, mark) in &here {
        edges.push(mark.start().max(leaf.start()));
        edges.push(mark.end().min(leaf.end()));
    }
    edges.sort_unstable();
    edges.dedup();
    edges
        .windows(2)
        .map(|edge| {
            let range = TextRange::new(edge[0], edge[1]);
            let over =
                here.iter().filter(|(_, m)| m.start() < range.end() && m.end() > range.start());
            let (marks, mut first, mut last) =
                (over.clone().map(|(ix, _)| *ix).collect(), vec![], vec![]);
            for (ix, mark) in over {
                if range.start() == mark.start() {
                    first.push(*ix);
                }
                if range.end() == mark.end() {
                    last.push(*ix);
                }
            }
            Piece { range, marks, first, last }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::markdown::marks::cut;
    use crate::text::range::TextRange;

    #[test]
    fn overlapping_marks_share_a_piece() {
        let marks = [TextRange::new(2, 6), TextRange::new(4, 9), TextRange::new(7, 7)];
        let pieces: Vec<(usize, usize, Vec<usize>)> = cut(TextRange::new(0, 8), &marks)
            .into_iter()
            .map(|p| (p.range.start(), p.range.end(), p.marks))
            .collect();
        let want = vec![(0, 2, vec![]), (2, 4, vec![0]), (4, 6, vec![0, 1]), (6, 8, vec![1])];
        assert_eq!(pieces, want);
    }
}
