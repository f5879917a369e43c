//! Edit distance of one pattern to every prefix of a text, 64 characters at a step.

/// Bits of a machine word, and so rows of the distance matrix worked on at a time.
const WORD: usize = 64;

/// A pattern prepared for comparison.
///
/// Method: Myers (JACM 1999) with blocks after Hyyrö (2003); the recurrence is that of Sellers
/// (1980). Time is characters of text times `pattern / 64`, rounded up.
#[derive(Debug)]
pub(super) struct Pattern {
    len: usize,
    /// The pattern's characters, sorted, each once.
    alphabet: Vec<char>,
    /// Where each character of the alphabet stands in the pattern: one row of blocks a character,
    /// and a last row of zeros for all others.
    rows: Vec<u64>,
}

/// Where in the text the pattern may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// At the text's first character: what is left out there costs.
    Fixed,
    /// Anywhere.
    Free,
}

/// Rows of one block, as differences between neighbours in a column: up by one, or down.
#[derive(Debug, Clone, Copy)]
struct Block {
    up: u64,
    down: u64,
}

impl Pattern {
    /// Prepares a pattern.
    pub(super) fn new(pattern: &[char]) -> Pattern {
        let mut alphabet = pattern.to_vec();
        alphabet.sort_unstable();
        alphabet.dedup();
        let blocks = pattern.len().div_ceil(WORD);
        let mut rows = vec![0; (alphabet.len() + 1) * blocks];
        for (at, c) in pattern.iter().enumerate() {
            let row = alphabet.partition_point(|known| known < c);
            rows[row * blocks + at / WORD] |= 1 << (at % WORD);
        }
        Pattern { len: pattern.len(), alphabet, rows }
    }

    /// Fewest insertions, deletions and substitutions that make the pattern a stretch of text
    /// ending after its `i`th character: one number for each `i` from 0 to the text's length.
    pub(super) fn distances(&self, text: &[char], start: Start) -> Vec<usize> {
        let mut distances = Vec::with_capacity(text.len() + 1);
        let mut distance = self.len;
        distances.push(distance);
        let mut blocks = vec![Block { up: u64::MAX, down: 0 }; self.len.div_ceil(WORD)];
        for &c in text {
            let change = self.advance(&mut blocks, c, start);
            distance = distance.saturating_add_signed(change);
            distances.push(distance);
        }
        if self.len == 0 && start == Start::Fixed {
            return (0..=text.len()).collect();
        }
        distances
    }

    /// The edit distance between the pattern and the whole text.
    pub(super) fn distance(&self, text: &[char]) -> usize {
        self.distances(text, Start::Fixed).last().copied().unwrap_or(self.len)
    }

    /// Moves all blocks on by one character; gives the change of the last row's distance.
    fn advance(&self, blocks: &mut [Block], c: char, start: Start) -> isize {
        let found = self.alphabet.binary_search(&c).unwrap_or(self.alphabet.len());
        let row = &self.rows[found * blocks.len()..][..blocks.len()];
        let mut carry = match start {
            Start::Fixed => 1,
            Start::Free => 0,
        };
        let last = blocks.len().saturating_sub(1);
        for (at, (block, &equal)) in blocks.iter_mut().zip(row).enumerate() {
            let top = if at == last { (self.len - 1) % WORD } else { WORD - 1 };
            carry = block.advance(equal, carry, top);
        }
        carry
    }
}

impl Block {
    /// One column step. `carry` is the change of distance in the row above the block; given back
    /// is the change in row `top`.
    fn advance(&mut self, equal: u64, carry: isize, top: usize) -> isize {
        let vertical = equal | self.down;
        let equal = equal | u64::from(carry < 0);
        let horizontal = ((equal & self.up).wrapping_add(self.up) ^ self.up) | equal;
        let up = self.down | !(horizontal | self.up);
        let down = self.up & horizontal;
        let change = isize::from(up >> top & 1 == 1) - isize::from(down >> top & 1 == 1);
        let up = up << 1 | u64::from(carry > 0);
        let down = down << 1 | u64::from(carry < 0);
        self.up = down | !(vertical | up);
        self.down = up & vertical;
        change
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{prop_assert_eq, proptest};
    use proptest::sample::select;

    use crate::anchor::edits::{Pattern, Start};

    /// The textbook matrix, one row at a time.
    fn by_hand(pattern: &[char], text: &[char], start: Start) -> Vec<usize> {
        let mut row: Vec<usize> = match start {
            Start::Fixed => (0..=text.len()).collect(),
            Start::Free => vec![0; text.len() + 1],
        };
        for (i, p) in pattern.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = i + 1;
            for (j, t) in text.iter().enumerate() {
                let substituted = diagonal + usize::from(p != t);
                diagonal = row[j + 1];
                row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
            }
        }
        row
    }

    #[test]
    fn distances_are_known() {
        let check = |pattern: &str, text: &str, start, expect: &[usize]| {
            let pattern: Vec<char> = pattern.chars().collect();
            let text: Vec<char> = text.chars().collect();
            assert_eq!(Pattern::new(&pattern).distances(&text, start), expect);
        };
        check("abc", "xabcx", Start::Free, &[3, 3, 2, 1, 0, 1]);
        check("abc", "xabcx", Start::Fixed, &[3, 3, 3, 2, 1, 2]);
        check("", "ab", Start::Free, &[0, 0, 0]);
        check("", "ab", Start::Fixed, &[0, 1, 2]);
        check("ab", "", Start::Free, &[2]);
    }

    proptest! {
        #[test]
        fn blocks_agree_with_the_matrix(
            pattern in vec(select(vec!['a', 'b', 'é', 'ж']), 0..200),
            text in vec(select(vec!['a', 'b', 'é', 'x']), 0..200),
        ) {
            let prepared = Pattern::new(&pattern);
            for start in [Start::Fixed, Start::Free] {
                prop_assert_eq!(prepared.distances(&text, start), by_hand(&pattern, &text, start));
            }
        }
    }
}
