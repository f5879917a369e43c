//! Finds passages that say the same in other words: two translations of one statement, or two cuts.

mod align;
mod candidates;
mod clause;
mod compare;
mod known;
mod measure;
mod rarity;
mod stem;
mod table;
mod token;
mod trim;
mod window;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::dates::Dates;
use crate::analyse::names::Names;
use crate::analyse::near::candidates::candidates;
use crate::analyse::near::compare::Comparison;
use crate::analyse::near::known::Known;
use crate::analyse::near::rarity::Rarity;
use crate::analyse::near::table::Table;
use crate::analyse::near::window::Lexis;
use crate::analyse::quotations::Quotations;
use crate::analyse::shared::Shared;
use crate::analyse::texts::Text;
use crate::hash::sha256;
use crate::text::range::TextRange;

/// The passages that nearly say the same, by their first occurrence.
#[derive(Debug, Clone, Default)]
pub struct Near {
    /// Each has two occurrences, in two articles.
    pub passages: Vec<NearPassage>,
}

/// A passage that two articles give in different words.
#[derive(Debug, Clone, PartialEq)]
pub struct NearPassage {
    /// Twelve hexadecimal digits, derived from the two articles' ids and the two passages' words.
    pub id: String,
    /// The article's place in the corpus and bytes of its text, twice; the article that comes first
    /// in the corpus first.
    pub occurrences: [(usize, TextRange); 2],
    /// From 0 to 1: how sure it is that both render the same words. The geometric mean of how
    /// much of both passages is in common and of how much that says; a fourth more where both are
    /// quotations of one speaker.
    pub score: f64,
    /// What they have in common, in bytes of each text: pairs of words, numbers, names or dates,
    /// in the order of the first.
    pub common: Vec<(TextRange, TextRange)>,
}

/// What words of a text say something: a key for each stem, function words left out, so that two
/// wordings of a sentence can be compared. `language` is an ISO 639-1 code.
pub fn stems(text: &str, language: &str) -> BTreeSet<u32> {
    token::stems(text, language)
}

/// Which occurrences of a passage stand in somebody's quoted or reported words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quoted {
    /// All of them.
    Both,
    /// Some of them: what one report quotes another tells as its own.
    One,
    /// None: the reports share prose.
    Neither,
}

impl Quoted {
    /// Classifies a passage, word for word or near, by its occurrences. An occurrence is quoted
    /// when at least half of its bytes lie in quotations of any kind.
    pub fn of(quotations: &Quotations, occurrences: &[(usize, TextRange)]) -> Quoted {
        let is_quoted = |(article, range): &&(usize, TextRange)| {
            let all = quotations.by_article.get(*article).map_or(&[][..], Vec::as_slice);
            let from = all.partition_point(|quotation| quotation.range.end() <= range.start());
            let inside = all[from..].iter().map_while(|q| q.range.intersect(*range));
            inside.map(TextRange::len).sum::<usize>() * 2 >= range.len().max(1)
        };
        match occurrences.iter().filter(is_quoted).count() {
            0 => Quoted::Neither,
            n if n == occurrences.len() => Quoted::Both,
            _ => Quoted::One,
        }
    }
}

/// Finds the passages that say the same in other words: two translations, or a text and what a
/// newsroom made of it.
///
/// Sentences that have rare pairs of words in common are aligned with their neighbours, up to
/// three of each article; what is met in one order is cut to whole clauses and scored by
/// [`NearPassage::score`]. Words of one family, transliterations of one name, names that
/// `names` and dates that `dates` take for the same count as the same. What two articles share
/// word for word is left to `shared`, unless it is the smaller part of a passage. Two articles
/// have no two passages that overlap in either. Never fails; the time grows with the words of
/// the corpus and the sentences compared, of which a sentence has a bounded number.
///
/// Method: candidates from an inverted index of word pairs, local alignment (Smith and Waterman
/// 1981) of weighted words; overlap of n-grams alone finds too little of a rewritten text
/// (Silcock and others, Noise-robust de-duplication at scale, ICLR 2023).
pub fn find(
    texts: &[Text<'_>],
    shared: &Shared,
    quotations: &Quotations,
    names: &Names,
    dates: &Dates,
) -> Near {
    let table = Table::read(texts);
    let rarity = Rarity::new(&table, texts.len());
    let lexis = Lexis { texts, rarity: &rarity, names, dates };
    let known = Known::new(shared, texts.len());
    let candidates = candidates(&table);
    let read = lexis.read(&table, &candidates);
    let comparison = Comparison { table: &table, texts, read: &read, known: &known, quotations };
    let article = |at: usize| table.sentences[at].article;
    let pairs: Vec<&[(usize, usize)]> = candidates
        .chunk_by(|x, y| (article(x.0), article(x.1)) == (article(y.0), article(y.1)))
        .collect();
    let mut passages: Vec<NearPassage> =
        pairs.par_iter().flat_map_iter(|pair| comparison.passages(pair)).collect();
    passages.par_iter_mut().for_each(|passage| passage.id = id(texts, passage));
    passages.sort_by_key(|passage| passage.occurrences);
    Near { passages }
}

/// The id of a passage. Case, accents and punctuation count: it names these two wordings.
fn id(texts: &[Text<'_>], passage: &NearPassage) -> String {
    let parts = passage
        .occurrences
        .map(|(at, range)| format!("{}\n{}", texts[at].article.id, range.slice(texts[at].text)));
    let mut id = sha256(parts.join("\n").as_bytes());
    id.truncate(ID_LEN);
    id
}

/// Hexadecimal digits of an id.
const ID_LEN: usize = 12;

#[cfg(test)]
mod tests;
