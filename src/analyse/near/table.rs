//! The sentences of a corpus as they are compared: where each stands, and the keys of its words.

use rayon::prelude::*;

use crate::analyse::near::stem::Stemmer;
use crate::analyse::near::token::tokens;
use crate::analyse::sentences::sentences;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::lang::primary;
use crate::text::range::TextRange;

/// The text of an article, empty where this edition lacks it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'c> {
    pub(super) text: &'c str,
    /// ISO 639-1, empty where it is not known.
    pub(super) code: &'c str,
    pub(super) stemmer: &'static Stemmer,
}

impl<'c> Text<'c> {
    pub(super) fn new(text: &'c str, language: &'c str) -> Text<'c> {
        let code = primary(language);
        Text { text, code, stemmer: Stemmer::of(code) }
    }

    /// The texts of a corpus, in its order.
    pub(super) fn all(corpus: &'c Corpus) -> Vec<Text<'c>> {
        let of_article = |article: &'c Article| {
            let text = article.body.full().map_or("", |doc| doc.text.as_str());
            Text::new(text, article.head.language.as_deref().unwrap_or_default())
        };
        corpus.articles.iter().map(of_article).collect()
    }
}

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

impl Table {
    /// Reads the texts. What lies beyond 2³² words or bytes is left out.
    pub(super) fn read(texts: &[Text<'_>]) -> Table {
        let read = |text: &Text<'_>| -> Vec<(TextRange, Vec<u32>)> {
            let keys = |range: TextRange| {
                tokens(text.text, range, text.stemmer).iter().map(|token| token.key).collect()
            };
            sentences(text.text, text.code).into_iter().map(|range| (range, keys(range))).collect()
        };
        let read: Vec<Vec<(TextRange, Vec<u32>)>> = texts.par_iter().map(read).collect();
        let mut table = Table::default();
        for (article, sentences) in (0..).zip(read) {
            for (range, keys) in sentences {
                let keys_end = u32::try_from(table.keys.len() + keys.len());
                let ends = (u32::try_from(range.start()), u32::try_from(range.end()));
                let (Ok(keys_end), (Ok(start), Ok(end))) = (keys_end, ends) else { continue };
                table.keys.extend(keys);
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
