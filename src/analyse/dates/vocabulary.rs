//! The words that a language's dates are made of, each by a number.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::hash::Hasher;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word or sign of a [`Vocabulary`]; [`UNKNOWN`] for any other.
pub(super) type Word = u16;

/// A word that no date is made of.
pub(super) const UNKNOWN: Word = 0;

/// Folded words and signs by number.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<Box<str>, Word, BuildHasherDefault<Fnv>>,
    /// Bytes of the longest word: a longer one need not be looked up.
    longest: usize,
}

impl Vocabulary {
    /// The number of a folded word, which is a new one for a word not seen before.
    pub(super) fn add(&mut self, word: &str) -> Word {
        let next = Word::try_from(self.numbers.len() + 1).expect("dates are made of few words");
        self.longest = self.longest.max(word.len());
        *self.numbers.entry(word.into()).or_insert(next)
    }

    /// The numbers of the folded words of a phrase.
    pub(super) fn add_all(&mut self, phrase: &str) -> Vec<Word> {
        phrase.split_whitespace().map(|word| self.add(word)).collect()
    }

    /// The number of a word as written; `buffer` saves an allocation a word.
    pub(super) fn find(&self, word: &str, buffer: &mut String) -> Word {
        // Folding takes off at most one letter in two: an accent written on its own.
        if word.len() > 2 * self.longest {
            return UNKNOWN;
        }
        buffer.clear();
        fold_into(word, buffer);
        self.numbers.get(buffer.as_str()).copied().unwrap_or(UNKNOWN)
    }
}

/// Adds a word in lower case, without accents and with plain hyphens.
fn fold_into(word: &str, folded: &mut String) {
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            _ => match LATIN.get(c as usize).copied().flatten() {
                Some(plain) => folded.push(plain),
                None => fold_char(c, folded),
            },
        }
    }
}

fn fold_char(c: char, folded: &mut String) {
    let dash = |c: char| if matches!(c, '–' | '—' | '‐' | '‑') { '-' } else { c };
    let plain = std::iter::once(c).nfd().filter(|&c| !is_combining_mark(c));
    folded.extend(plain.map(dash).flat_map(char::to_lowercase));
}

/// The letters below U+0180 that fold to a single one, as in most of what is written in Latin.
static LATIN: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let plain = |c: char| {
        let mut folded = String::new();
        fold_char(c, &mut folded);
        let mut chars = folded.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    (0..0x180).map(|c| char::from_u32(c).and_then(plain)).collect()
});

/// The hash FNV-1a (Fowler, Noll, Vo), which is quick for short words; the words are our own, so
/// nobody chooses them to collide.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
