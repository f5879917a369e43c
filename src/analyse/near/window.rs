//! A sentence with its neighbours, its words weighed and known by all that they stand for.

use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;

use rayon::prelude::*;

use crate::analyse::dates::Dates;
use crate::analyse::names::Names;
use crate::analyse::near::align::Word;
use crate::analyse::near::candidates::Candidate;
use crate::analyse::near::rarity::Rarity;
use crate::analyse::near::stem::skeleton;
use crate::analyse::near::table::Table;
use crate::analyse::near::token::Reader;
use crate::analyse::near::token::Token;
use crate::analyse::texts::Text;
use crate::text::range::TextRange;

/// One to three sentences of an article.
#[derive(Debug)]
pub(super) struct Window {
    /// Where the sentences stand.
    pub(super) sentences: Vec<TextRange>,
    /// Where each word stands.
    pub(super) ranges: Vec<TextRange>,
    /// In which of the sentences each word stands.
    pub(super) sentence_of: Vec<usize>,
    /// The words but for function words.
    pub(super) words: Vec<Word>,
}

impl Window {
    /// A sentence with its neighbours of the same article; `read` is by sentence.
    pub(super) fn around(table: &Table, read: &[Read], sentence: usize) -> Window {
        let (mut sentences, mut ranges) = (Vec::with_capacity(3), Vec::new());
        let (mut sentence_of, mut words) = (Vec::new(), Vec::new());
        for (nth, at) in table.window(sentence).enumerate() {
            sentences.push(table.range(at));
            for (range, word) in &read[at] {
                ranges.push(*range);
                sentence_of.push(nth);
                words.push(*word);
            }
        }
        Window { sentences, ranges, sentence_of, words }
    }

    /// The places of the words in a range.
    pub(super) fn inside(&self, range: TextRange) -> impl Iterator<Item = usize> {
        let holds = move |at: &usize| self.ranges[*at].intersects(range);
        (0..self.words.len()).filter(holds)
    }
}

/// How many sentences are read by one thread at a time, with one memory of words.
const AT_A_TIME: usize = 4096;

/// From what words are known.
#[derive(Clone, Copy)]
pub(super) struct Lexis<'a> {
    pub(super) texts: &'a [Text<'a>],
    pub(super) rarity: &'a Rarity,
    pub(super) names: &'a Names,
    pub(super) dates: &'a Dates,
}

/// The words of a sentence but for function words, each with its place in the text.
pub(super) type Read = Box<[(TextRange, Word)]>;

impl Lexis<'_> {
    /// Reads the sentences that some candidates compare, each with its neighbours, once.
    pub(super) fn read(&self, table: &Table, candidates: &[Candidate]) -> Vec<Read> {
        let mut wanted = vec![false; table.sentences.len()];
        for sentence in candidates.iter().flat_map(|(a, b)| [*a, *b]) {
            table.window(sentence).for_each(|at| wanted[at] = true);
        }
        let wanted: Vec<(usize, bool)> = wanted.into_iter().enumerate().collect();
        let read = |wanted: &[(usize, bool)]| -> Vec<Read> {
            let mut reader = Reader::default();
            let read = |(at, wanted): &(usize, bool)| {
                if *wanted { self.sentence(table, *at, &mut reader) } else { Read::default() }
            };
            wanted.iter().map(read).collect()
        };
        wanted.par_chunks(AT_A_TIME).flat_map_iter(read).collect()
    }

    fn sentence<'t>(&'t self, table: &Table, at: usize, reader: &mut Reader<'t>) -> Read {
        let article = table.sentences[at].article as usize;
        let mut read = Vec::new();
        reader.each_token(&self.texts[article], table.range(at), |token| {
            read.push((token.range, self.word(article, &token)));
        });
        read.into()
    }

    fn word(&self, article: usize, token: &Token) -> Word {
        let written = token.range.slice(self.texts[article].text);
        let skeleton = if token.is_label { skeleton(written) } else { None };
        Word {
            key: token.key,
            others: [
                skeleton.unwrap_or_default(),
                self.name(article, token.range),
                self.date(article, token.range),
            ],
            weight: self.rarity.weight(token.key, token.is_label),
            is_label: token.is_label,
        }
    }

    fn name(&self, article: usize, range: TextRange) -> u32 {
        let names = self.names.by_article.get(article).map_or(&[][..], Vec::as_slice);
        let at = names.partition_point(|name| name.range.end() <= range.start());
        let name = names.get(at).filter(|name| name.range.intersects(range));
        name.map_or(0, |name| u32::try_from(name.entry).map_or(u32::MAX, |at| at.saturating_add(1)))
    }

    fn date(&self, article: usize, range: TextRange) -> u32 {
        let dates = self.dates.by_article.get(article).map_or(&[][..], Vec::as_slice);
        let at = dates.partition_point(|date| date.range.end() <= range.start());
        let date = dates.get(at).filter(|date| date.range.intersects(range));
        date.and_then(|date| date.value.as_ref()).map_or(0, |value| {
            let mut hasher = DefaultHasher::new();
            value.hash(&mut hasher);
            ((hasher.finish() >> 32) as u32).max(1)
        })
    }
}
