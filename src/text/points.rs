//! Code points to bytes and back, for formats that count characters.

use crate::text::range::TextRange;

/// Code points between two checkpoints: eight bytes kept for 256 or more of text, and a walk of
/// at most this many characters for a look-up.
const STRIDE: usize = 256;

/// Offsets of one text in Unicode code points and in UTF-8 bytes.
///
/// The unit of W3C Web Annotation (§4.2.5) and of `data/dossier.json` is the code point. Code
/// point to byte takes constant time, byte to code point the logarithm of the length.
#[derive(Debug, Clone)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// The byte at which every `STRIDE`th code point begins; empty for ASCII text.
    checkpoints: Vec<usize>,
    count: usize,
}

impl<'t> CodePoints<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> CodePoints<'t> {
        if text.is_ascii() {
            return CodePoints { text, checkpoints: Vec::new(), count: text.len() };
        }
        let mut count = 0;
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        for (byte, _) in text.char_indices() {
            if count % STRIDE == 0 {
                checkpoints.push(byte);
            }
            count += 1;
        }
        CodePoints { text, checkpoints, count }
    }

    /// How many code points the text has.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The byte at which a code point begins; the text's length for the offset after the last,
    /// `None` past that.
    pub fn byte(&self, point: usize) -> Option<usize> {
        if point >= self.count {
            return (point == self.count).then_some(self.text.len());
        }
        let Some(&checkpoint) = self.checkpoints.get(point / STRIDE) else {
            return Some(point);
        };
        let mut rest = self.text[checkpoint..].char_indices();
        rest.nth(point % STRIDE).map(|(byte, _)| checkpoint + byte)
    }

    /// The code point a byte belongs to; the count for every byte past the end.
    pub fn point(&self, byte: usize) -> usize {
        if byte >= self.text.len() {
            return self.count;
        }
        let byte = self.text.floor_char_boundary(byte);
        let Some(stride) = self.checkpoints.partition_point(|&at| at <= byte).checked_sub(1) else {
            return byte;
        };
        stride * STRIDE + self.text[self.checkpoints[stride]..byte].chars().count()
    }

    /// The bytes from code point `start` up to code point `end`; `None` unless both are offsets
    /// of the text, in this order.
    pub fn bytes(&self, start: usize, end: usize) -> Option<TextRange> {
        if start > end {
            return None;
        }
        Some(TextRange::new(self.byte(start)?, self.byte(end)?))
    }

    /// The code points of a range, as start and end.
    pub fn points(&self, range: TextRange) -> (usize, usize) {
        (self.point(range.start()), self.point(range.end()))
    }
}

#[cfg(test)]
mod tests {
    use crate::text::points::CodePoints;
    use crate::text::range::TextRange;

    #[test]
    fn every_offset_goes_to_bytes_and_back() {
        let check = |text: &str| {
            let points = CodePoints::new(text);
            let starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
            assert_eq!(points.count(), starts.len());
            for (point, &byte) in starts.iter().enumerate() {
                assert_eq!(points.byte(point), Some(byte), "code point {point}");
                let end = starts.get(point + 1).copied().unwrap_or(text.len());
                assert!((byte..end).all(|byte| points.point(byte) == point), "byte {byte}");
            }
            assert_eq!(points.byte(starts.len()), Some(text.len()));
            assert_eq!(points.byte(starts.len() + 1), None);
            assert_eq!(points.point(text.len() + 7), starts.len());
        };
        check("");
        check("plain");
        check("Քարագլուխ, Լաչին");
        check(&"a\u{301}é😀 Farukh ".repeat(90));
        check(&"x".repeat(700));
    }

    #[test]
    fn a_range_out_of_the_text_is_refused() {
        let points = CodePoints::new("été 2022");
        assert_eq!(points.bytes(0, 3), Some(TextRange::new(0, 5)));
        assert_eq!(points.bytes(3, 2), None);
        assert_eq!(points.bytes(4, 9), None);
        assert_eq!(points.points(TextRange::new(3, 5)), (2, 3));
    }
}
