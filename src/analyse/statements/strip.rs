//! A shared passage as words that correspond, one to one, in each of its occurrences.

use crate::analyse::near::NearPassage;
use crate::analyse::quotations::Quotations;
use crate::analyse::sentences::words;
use crate::analyse::shared::SharedPassage;
use crate::corpus::Corpus;
use crate::text::range::TextRange;

/// A passage in several articles.
pub(super) struct Strip {
    /// The article of each occurrence, and where the words stand in it: as many in each, the first
    /// of one corresponding to the first of the others.
    pub(super) places: Vec<(usize, Vec<TextRange>)>,
    /// Fewer of these are not enough to know a statement by.
    pub(super) least: usize,
}

/// Words in common that make a statement; of a near passage they are words that say something.
const LEAST_VERBATIM: usize = 5;
const LEAST_NEAR: usize = 4;

impl Strip {
    /// The words of a passage shared word for word; `None` when no occurrence is in a quotation.
    ///
    /// Where two newsrooms part words differently, the occurrences are cut to the shortest.
    pub(super) fn verbatim(
        corpus: &Corpus,
        quotations: &Quotations,
        passage: &SharedPassage,
    ) -> Option<Strip> {
        let is_quoted = |(article, range): &(usize, TextRange)| {
            let all = quotations.by_article.get(*article).map_or(&[][..], Vec::as_slice);
            let from = all.partition_point(|quotation| quotation.range.end() <= range.start());
            all.get(from).is_some_and(|quotation| quotation.range.intersects(*range))
        };
        if !passage.occurrences.iter().any(is_quoted) {
            return None;
        }
        let read = |(article, range): &(usize, TextRange)| {
            let text = corpus.articles[*article].body.full().map_or("", |doc| doc.text.as_str());
            (*article, parts(range.slice(text), range.start()))
        };
        let mut places: Vec<(usize, Vec<TextRange>)> =
            passage.occurrences.iter().map(read).collect();
        let shortest = places.iter().map(|(_, words)| words.len()).min()?;
        places.iter_mut().for_each(|(_, words)| words.truncate(shortest));
        Some(Strip { places, least: LEAST_VERBATIM })
    }

    /// The words that the occurrences of a near passage have in common.
    pub(super) fn near(passage: &NearPassage) -> Strip {
        let [(a, _), (b, _)] = passage.occurrences;
        let (left, right) = passage.common.iter().copied().unzip();
        Strip { places: vec![(a, left), (b, right)], least: LEAST_NEAR }
    }
}

/// The words of a text that begins at `start`; an apostrophe parts two.
fn parts(text: &str, start: usize) -> Vec<TextRange> {
    let mut found = Vec::new();
    for word in words(text) {
        let mut at = word.start();
        for part in word.slice(text).split(['\'', '’', 'ʼ']) {
            if !part.is_empty() {
                found.push(TextRange::new(start + at, start + at + part.len()));
            }
            // All three apostrophes are told by the byte after the part.
            let rest = text.get(at + part.len()..).unwrap_or_default();
            at += part.len() + rest.chars().next().map_or(0, char::len_utf8);
        }
    }
    found
}
