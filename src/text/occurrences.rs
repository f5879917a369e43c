//! Whether words stand in a text more than once, asked many times of one text.

use std::sync::OnceLock;

/// Bytes that are looked up together.
const GRAM: usize = 4;

/// Kinds of grams that are told apart: many for a report, and little memory for a long text.
const KINDS: usize = 1 << 16;

/// A text to count in. Costs nothing until it is first asked, then one pass and four bytes for each
/// byte of the text.
#[derive(Debug)]
pub struct Occurrences<'t> {
    text: &'t str,
    index: OnceLock<Index>,
}

/// The places of every gram, as lists through the text.
#[derive(Debug)]
struct Index {
    /// How many places each kind has.
    counts: Vec<u32>,
    /// The first place of each kind, or [`NONE`].
    first: Vec<u32>,
    /// For each place the next of its kind, or [`NONE`].
    next: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl<'t> Occurrences<'t> {
    /// Prepares to count in a text.
    pub fn new(text: &'t str) -> Occurrences<'t> {
        Occurrences { text, index: OnceLock::new() }
    }

    /// Whether words begin at two places of the text or more.
    ///
    /// Only the places of their rarest four bytes are looked at, so that asking for every finding
    /// of a long text does not read it each time.
    pub fn is_repeated(&self, words: &str) -> bool {
        if words.len() < GRAM || self.text.len() >= NONE as usize {
            return self.text.matches(words).nth(1).is_some();
        }
        let (text, words) = (self.text.as_bytes(), words.as_bytes());
        let index = self.index.get_or_init(|| Index::new(text));
        let grams = words.windows(GRAM).map(kind).enumerate();
        let Some((offset, rarest)) = grams.min_by_key(|(_, kind)| index.counts[*kind]) else {
            return false;
        };
        let starts = index.places(rarest).filter_map(|place| place.checked_sub(offset));
        starts.filter(|start| text[*start..].starts_with(words)).nth(1).is_some()
    }
}

impl Index {
    fn new(text: &[u8]) -> Index {
        let mut index = Index {
            counts: vec![0; KINDS],
            first: vec![NONE; KINDS],
            next: vec![NONE; text.len()],
        };
        for (place, gram) in text.windows(GRAM).enumerate().rev() {
            let kind = kind(gram);
            index.counts[kind] += 1;
            index.next[place] = index.first[kind];
            index.first[kind] = u32::try_from(place).expect("longer texts have no index");
        }
        index
    }

    fn places(&self, kind: usize) -> impl Iterator<Item = usize> {
        let place = |place: u32| (place != NONE).then_some(place as usize);
        std::iter::successors(place(self.first[kind]), move |at| place(self.next[*at]))
    }
}

/// The kind of four bytes, by multiplicative hashing (Knuth, The Art of Computer Programming, 6.4).
fn kind(gram: &[u8]) -> usize {
    let number = gram.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    (number.wrapping_mul(2_654_435_769) >> 16) as usize
}

#[cfg(test)]
mod tests {
    use proptest::proptest;

    use crate::text::occurrences::Occurrences;

    #[test]
    fn words_that_stand_twice_are_repeated() {
        let check = |text: &str, words: &str, expect: bool| {
            assert_eq!(Occurrences::new(text).is_repeated(words), expect, "{words:?} in {text:?}");
        };
        check("on Monday and on Monday", "Monday", true);
        check("on Monday and on Tuesday", "Monday", false);
        check("12 and 312", "12", true);
        check("a", "Monday", false);
        check("", "Monday", false);
        check("Ödön, Ödön", "Ödön", true);
        check("Monday", "Monday", false);
    }

    proptest! {
        #[test]
        fn it_is_what_searching_finds(text in "[abé ]{0,60}", words in "[abé ]{1,9}") {
            let starts = text.char_indices().filter(|(at, _)| text[*at..].starts_with(&words));
            // Searching for few letters passes over places that overlap.
            if words.len() >= 4 {
                assert_eq!(Occurrences::new(&text).is_repeated(&words), starts.count() > 1);
            }
        }
    }
}
