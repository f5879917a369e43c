//! A range of bytes in a text.

/// UTF-8 bytes, `start <= end`; ordered by start, then by end.
///
/// Eight bytes, since a dossier has thousands of them for each report: a place beyond 4 GB of text is
/// taken for the last one that can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    start: u32,
    end: u32,
}

impl TextRange {
    /// The range from `start` to `end`; empty at `start` where `end` lies before it.
    pub fn new(start: usize, end: usize) -> TextRange {
        debug_assert!(start <= end, "a range ends where it starts, or later");
        TextRange { start: small(start), end: small(end.max(start)) }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// No byte at all.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` is one of the range; the end is not.
    pub fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether both ranges have a byte in common; ranges that only touch have none.
    pub fn intersects(self, other: TextRange) -> bool {
        self.start.max(other.start) < self.end.min(other.end)
    }

    /// The bytes both ranges have; empty where they touch, `None` where they lie apart.
    pub fn intersect(self, other: TextRange) -> Option<TextRange> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start <= end).then_some(TextRange { start, end })
    }

    /// The shortest range that holds both.
    pub fn cover(self, other: TextRange) -> TextRange {
        TextRange { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same range `by` bytes further on, for a text that stands inside another.
    pub fn shift(self, by: usize) -> TextRange {
        TextRange::new(self.start().saturating_add(by), self.end().saturating_add(by))
    }

    /// The text of the range; empty when the range is not one of `text`, past its end or inside
    /// a character.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or_default()
    }
}

fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use crate::text::range::TextRange;

    fn range(start: usize, end: usize) -> TextRange {
        TextRange::new(start, end)
    }

    #[test]
    fn two_ranges_share_what_both_hold() {
        let check = |a: (usize, usize), b: (usize, usize), shared: Option<(usize, usize)>| {
            let (a, b) = (range(a.0, a.1), range(b.0, b.1));
            assert_eq!(a.intersect(b), shared.map(|(start, end)| range(start, end)), "{a:?} {b:?}");
            assert_eq!(a.intersect(b), b.intersect(a));
            assert_eq!(a.intersects(b), shared.is_some_and(|(start, end)| start < end));
        };
        check((0, 4), (2, 6), Some((2, 4)));
        check((0, 9), (2, 6), Some((2, 6)));
        check((0, 2), (2, 6), Some((2, 2)));
        check((0, 1), (2, 6), None);
        check((3, 3), (2, 6), Some((3, 3)));
    }

    #[test]
    fn a_range_holds_its_start_and_not_its_end() {
        let r = range(2, 4);
        let held: Vec<_> = (0..6).filter(|&offset| r.contains(offset)).collect();
        assert_eq!(held, [2, 3]);
        assert_eq!((r.len(), r.is_empty(), range(4, 4).is_empty()), (2, false, true));
        assert_eq!(r.cover(range(7, 8)), range(2, 8));
        assert_eq!(r.shift(3), range(5, 7));
        assert!(range(1, 9) < r && r < range(2, 5));
    }

    #[test]
    fn a_range_of_another_text_has_no_text() {
        assert_eq!(range(2, 3).slice("été"), "t");
        assert_eq!(range(1, 3).slice("été"), "");
        assert_eq!(range(2, 9).slice("été"), "");
    }
}
