//! Marks over a text, and the text cut into pieces where their edges meet.

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

/// Marks that are looked up by place, so that a text with many costs no more than they do.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// The marks with their places in the list given, by where they begin.
    sorted: Vec<(usize, TextRange)>,
    /// For each the furthest end of it and of those before it.
    reach: Vec<usize>,
}

impl Marks {
    /// Those of some marks that meet a part of the text. Empty marks cover nothing.
    pub fn within(part: TextRange, marks: &[TextRange]) -> Marks {
        let meets = |mark: &TextRange| !mark.is_empty() && mark.intersects(part);
        let mut sorted: Vec<(usize, TextRange)> =
            marks.iter().copied().enumerate().filter(|(_, mark)| meets(mark)).collect();
        sorted.sort_by_key(|(ix, mark)| (mark.start(), *ix));
        let ends = sorted.iter().scan(0, |furthest: &mut usize, (_, mark)| {
            *furthest = mark.end().max(*furthest);
            Some(*furthest)
        });
        let reach = ends.collect();
        Marks { sorted, reach }
    }

    /// The marks that meet a range, by where they begin.
    fn over(&self, range: TextRange) -> impl Iterator<Item = &(usize, TextRange)> {
        let from = self.reach.partition_point(|reach| *reach <= range.start());
        let to = self.sorted.partition_point(|(_, mark)| mark.start() < range.end());
        let met = self.sorted.get(from..to).unwrap_or_default();
        met.iter().filter(move |(_, mark)| mark.intersects(range))
    }

    /// Whether a mark meets a range.
    pub fn touch(&self, range: TextRange) -> bool {
        self.over(range).next().is_some()
    }

    /// Cuts `leaf` at every edge of the marks, in order; pieces join up to the leaf.
    ///
    /// "Wrap leaves, never nodes": whatever overlaps, the result nests.
    pub fn cut(&self, leaf: TextRange) -> Vec<Piece> {
        let mut edges = vec![leaf.start(), leaf.end()];
        for (_, mark) in self.over(leaf) {
            edges.push(mark.start().max(leaf.start()));
            edges.push(mark.end().min(leaf.end()));
        }
        edges.sort_unstable();
        edges.dedup();
        let mut waiting = self.over(leaf).peekable();
        let mut open: Vec<(usize, TextRange)> = Vec::new();
        let mut pieces = Vec::new();
        for edge in edges.windows(2) {
            let range = TextRange::new(edge[0], edge[1]);
            open.retain(|(_, mark)| mark.end() > range.start());
            while let Some(mark) = waiting.next_if(|(_, mark)| mark.start() <= range.start()) {
                open.push(*mark);
            }
            open.sort_unstable_by_key(|(ix, _)| *ix);
            let all = |holds: &dyn Fn(&TextRange) -> bool| -> Vec<usize> {
                open.iter().filter(|(_, mark)| holds(mark)).map(|(ix, _)| *ix).collect()
            };
            pieces.push(Piece {
                range,
                marks: all(&|_| true),
                first: all(&|mark| mark.start() == range.start()),
                last: all(&|mark| mark.end() == range.end()),
            });
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::marks::Marks;
    use crate::text::range::TextRange;

    #[test]
    fn overlapping_marks_share_a_piece() {
        let marks = [TextRange::new(2, 6), TextRange::new(4, 9), TextRange::new(7, 7)];
        let leaf = TextRange::new(0, 8);
        let pieces: Vec<(usize, usize, Vec<usize>)> = Marks::within(leaf, &marks)
            .cut(leaf)
            .into_iter()
            .map(|p| (p.range.start(), p.range.end(), p.marks))
            .collect();
        let want = vec![(0, 2, vec![]), (2, 4, vec![0]), (4, 6, vec![0, 1]), (6, 8, vec![1])];
        assert_eq!(pieces, want);
    }
}
