//! The words of a corpus by number: a text is a row of small numbers, and what is known of a word
//! stands at its number.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::analyse::shared::words::each_key;

/// How many texts are read by one thread at a time, with one list of words.
const AT_A_TIME: usize = 256;

/// The words of a corpus.
pub(super) struct Lexicon {
    /// The keys of all words, sorted; a word's number is its place.
    pub(super) keys: Vec<u64>,
    /// By word: how many texts have it.
    pub(super) texts: Vec<u32>,
}

/// The words of texts, and each text as the numbers of its words.
pub(super) fn read(texts: &[&str]) -> (Lexicon, Vec<Vec<u32>>) {
    let mut parts: Vec<Part> = texts.par_chunks(AT_A_TIME).map(Part::read).collect();
    let mut all: Vec<(u64, u32)> = parts.iter().flat_map(|part| &part.words).copied().collect();
    all.par_sort_unstable();
    let same = || all.chunk_by(|a, b| a.0 == b.0);
    let lexicon = Lexicon {
        keys: same().map(|same| same[0].0).collect(),
        texts: same().map(|same| same.iter().map(|(_, texts)| texts).sum()).collect(),
    };
    parts.par_iter_mut().for_each(|part| part.renumber(&lexicon));
    (lexicon, parts.into_iter().flat_map(|part| part.texts).collect())
}

impl Lexicon {
    /// The number of a word, if some text has it.
    pub(super) fn number(&self, key: u64) -> Option<usize> {
        self.keys.binary_search(&key).ok()
    }
}

/// Some of the texts, with numbers of their own.
#[derive(Default)]
struct Part {
    /// By number: the key, and how many of the texts have it.
    words: Vec<(u64, u32)>,
    /// By number: one more than the last text that has it.
    last: Vec<usize>,
    numbers: FxHashMap<u64, u32>,
    texts: Vec<Vec<u32>>,
}

impl Part {
    fn read(texts: &[&str]) -> Part {
        let mut part = Part::default();
        for text in texts {
            let mut row = Vec::with_capacity(text.len() / 5);
            each_key(text, |key| row.push(part.count(key)));
            row.shrink_to_fit();
            part.texts.push(row);
        }
        part
    }

    /// Counts a word of the text that is read.
    fn count(&mut self, key: u64) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.words.push((key, 0));
            self.last.push(0);
        }
        let (word, text) = (number as usize, self.texts.len() + 1);
        if self.last[word] != text {
            self.last[word] = text;
            self.words[word].1 += 1;
        }
        number
    }

    /// Gives words the numbers that they have in the corpus.
    fn renumber(&mut self, lexicon: &Lexicon) {
        let number = |(key, _): &(u64, u32)| {
            let number = lexicon.number(*key).and_then(|number| u32::try_from(number).ok());
            number.unwrap_or(u32::MAX)
        };
        let numbers: Vec<u32> = self.words.iter().map(number).collect();
        let words = self.texts.iter_mut().flatten();
        words.for_each(|word| *word = numbers[*word as usize]);
        self.numbers = FxHashMap::default();
        self.last = Vec::new();
    }
}

#[cfg(test)]
mod tests {
    use crate::analyse::shared::lexicon::read;
    use crate::analyse::shared::words::keys;

    #[test]
    fn a_text_is_the_numbers_of_its_words() {
        let texts: Vec<String> =
            (0..600).map(|n| format!("Le pont {n} ferme le {}.", n % 7)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (lexicon, rows) = read(&texts);
        for (text, row) in texts.iter().zip(&rows) {
            let read: Vec<u64> = row.iter().map(|word| lexicon.keys[*word as usize]).collect();
            assert_eq!(read, keys(text));
        }
        let having = |word: &str| lexicon.texts[lexicon.number(keys(word)[0]).unwrap()];
        assert_eq!((having("le"), having("599"), having("0")), (600, 1, 86));
        assert_eq!(lexicon.number(keys("hamster")[0]), None);
    }
}
