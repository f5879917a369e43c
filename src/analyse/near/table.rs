//! The sentences of a corpus as they are compared: where each stands, and the keys of its words.

use rayon::prelude::*;

use crate::analyse::near::token::Reader;
use crate::analyse::texts::Text;
use crate::text::range::TextRange;

/// How many texts are read by one thread at a time, with one memory of words.
const AT_A_TIME: usize = 128;

/// A sentence of an article, in sixteen bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence {
    /// The article's place in the corpus.
    pub(super) article: u32,
    start: u32,
    end: u32,
    /// Where its keys end; they begin where those of the sentence before it do.
    keys_end: u32,
}

/// All sentences, in the order of the articles and of each text.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) sentences: Vec<Sentence>,
    keys: Vec<u32>,
}

/// The keys of each text, and where those of each of its sentences end.
fn keys_of<'c>(texts: &[Text<'c>]) -> Vec<(Vec<u32>, Vec<usize>)> {
    let mut reader = Reader::default();
    let keys_of = |text: &Text<'c>| {
        let (mut keys, mut ends) = (Vec::with_capacity(text.text.len() / 10), Vec::new());
        for sentence in &text.sentences {
            reader.each_token(text, *sentence, |token| keys.push(token.key));
            ends.push(keys.len());
        }
        (keys, ends)
    };
    texts.iter().map(keys_of).collect()
}

impl Table {
    /// Reads the texts. What lies beyond 2³² words or bytes is left out.
    pub(super) fn read(texts: &[Text<'_>]) -> Table {
        let read: Vec<(Vec<u32>, Vec<usize>)> =
            texts.par_chunks(AT_A_TIME).flat_map_iter(keys_of).collect();
        let mut table = Table::default();
        for ((article, text), (keys, ends)) in (0..).zip(texts).zip(read) {
            let starts = std::iter::once(0).chain(ends.iter().copied());
            for ((range, from), to) in text.sentences.iter().zip(starts).zip(ends.iter().copied()) {
                let keys_end = u32::try_from(table.keys.len() + to - from);
                let ends = (u32::try_from(range.start()), u32::try_from(range.end()));
                let (Ok(keys_end), (Ok(start), Ok(end))) = (keys_end, ends) else { continue };
                table.keys.extend(&keys[from..to]);
                table.sentences.push(Sentence { article, start, end, keys_end });
            }
        }
        table
    }

    /// The keys of the words of a sentence, in order.
    pub(super) fn keys(&self, sentence: usize) -> &[u32] {
        let start = sentence.checked_sub(1).map_or(0, |before| self.sentences[before].keys_end);
        &self.keys[start as usize..self.sentences[sentence].keys_end as usize]
    }

    /// Where a sentence stands in its article.
    pub(super) fn range(&self, sentence: usize) -> TextRange {
        let sentence = self.sentences[sentence];
        TextRange::new(sentence.start as usize, sentence.end as usize)
    }

    /// A sentence with its neighbours of the same article, in order: one to three.
    pub(super) fn window(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let article = self.sentences[sentence].article;
        let near = sentence.saturating_sub(1)..(sentence + 2).min(self.sentences.len());
        near.filter(move |at| self.sentences[*at].article == article)
    }

    /// For each article that has words, their keys, each once and sorted.
    pub(super) fn vocabularies(&self) -> impl Iterator<Item = Vec<u32>> {
        let mut at = 0;
        self.sentences.chunk_by(|a, b| a.article == b.article).map(move |sentences| {
            let end = sentences.last().map_or(at, |last| last.keys_end as usize);
            let mut keys = self.keys[at..end].to_vec();
            at = end;
            keys.sort_unstable();
            keys.dedup();
            keys
        })
    }
}
