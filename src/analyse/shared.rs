//! Finds the passages that two or more reports share word for word.

mod lexicon;
mod rarity;
mod repeats;
mod winnow;
mod words;

use rayon::prelude::*;

use crate::analyse::shared::lexicon::read;
use crate::analyse::shared::rarity::Rarity;
use crate::analyse::shared::repeats::Place;
use crate::analyse::shared::repeats::Repeat;
use crate::analyse::shared::repeats::repeats;
use crate::analyse::shared::winnow::Fingerprint;
use crate::analyse::shared::winnow::fingerprints;
use crate::analyse::shared::words::Word;
use crate::analyse::shared::words::words;
use crate::corpus::Corpus;
use crate::hash::sha256;
use crate::text::range::TextRange;

/// From this many words on a shared run is a passage whatever its words, but for one of function
/// words only. Elided articles are words: `l’armée` is two.
pub const SURE_WORDS: usize = 10;

/// What the words of a shorter run have to weigh together; a word that no other article has
/// weighs close to 1. Two names and a verb weigh less, three rare words and a name more.
pub const SHORT_WEIGHT: f64 = 2.4;

/// The passages shared by articles of a corpus, by their first occurrence, longest first.
#[derive(Debug, Clone, Default)]
pub struct Shared {
    /// Each has occurrences in two articles or more.
    pub passages: Vec<SharedPassage>,
}

/// A run of words that stands in several articles, and that no neighbouring word could be added
/// to without losing one of its occurrences.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedPassage {
    /// Twelve hexadecimal digits, derived from the folded words and from nothing else.
    pub id: String,
    /// How many words it has.
    pub words: usize,
    /// How rare its words are in the corpus, summed up: 0 for a function word, up to 1 for others.
    pub weight: f64,
    /// Where it stands: the article's place in [`Corpus::articles`], and bytes of its text.
    /// Sorted; an article may have several.
    pub occurrences: Vec<(usize, TextRange)>,
}

impl SharedPassage {
    /// Where an article has it, in order; found in the time that a look-up takes, however many
    /// articles have it.
    pub fn in_article(&self, article: usize) -> &[(usize, TextRange)] {
        let from = self.occurrences.partition_point(|(at, _)| *at < article);
        let rest = &self.occurrences[from..];
        &rest[..rest.partition_point(|(at, _)| *at == article)]
    }
}

/// Finds what is shared word for word, whatever the case, the accents and the punctuation.
///
/// Every run of [`SURE_WORDS`] words or more that two articles have in common lies in a passage
/// with an occurrence in both, at that place. Runs from six words on are found as well and kept
/// when they weigh [`SHORT_WEIGHT`]. A run that more articles share than a longer one is a passage
/// of its own beside it. Articles without their whole text share nothing. Never fails; the time
/// grows with the words of the corpus and with the occurrences found.
///
/// Method: winnowed fingerprints (Schleimer, Wilkerson, Aiken, SIGMOD 2003), then the maximal
/// repeats (Gusfield 1997, §7.12) among the places with the same fingerprint.
pub fn find(corpus: &Corpus) -> Shared {
    let texts: Vec<&str> = corpus
        .articles
        .iter()
        .map(|article| article.body.full().map_or("", |doc| doc.text.as_str()))
        .collect();
    Shared { passages: find_in(&texts) }
}

fn find_in(texts: &[&str]) -> Vec<SharedPassage> {
    let (lexicon, rows) = read(texts);
    let rarity = Rarity::new(&lexicon, texts.len());
    let repeats = {
        let prints = matching(&rows);
        let may_count = |run: &[u32]| rarity.at_most(run) >= least(run.len());
        repeats(&rows, &prints, may_count)
    };
    let words = words_of(texts, &repeats);
    let reading = Reading { texts, rows: &rows, words: &words, rarity: &rarity };
    let mut passages: Vec<SharedPassage> =
        repeats.par_iter().filter_map(|repeat| reading.passage(repeat)).collect();
    passages.sort_by(|a, b| a.occurrences.cmp(&b.occurrences).then(b.words.cmp(&a.words)));
    passages
}

/// What a run of so many words must weigh to be a passage.
fn least(words: usize) -> f64 {
    if words >= SURE_WORDS { f64::MIN_POSITIVE } else { SHORT_WEIGHT }
}

/// The fingerprints that two articles or more have, sorted.
fn matching(rows: &[Vec<u32>]) -> Vec<Fingerprint> {
    let mut prints: Vec<Fingerprint> = rows
        .par_iter()
        .enumerate()
        .flat_map_iter(|(article, row)| fingerprints(article, row))
        .collect();
    prints.par_sort_unstable();
    let mut kept = 0;
    let mut start = 0;
    while start < prints.len() {
        let hash = prints[start].hash;
        // Most are alone: what comes next is looked at one by one.
        let len = prints[start..].iter().take_while(|print| print.hash == hash).count();
        if prints[start].article != prints[start + len - 1].article {
            prints.copy_within(start..start + len, kept);
            kept += len;
        }
        start += len;
    }
    prints.truncate(kept);
    prints.shrink_to_fit();
    prints
}

/// The words of every article that has a part in a repeat; none for the others.
fn words_of(texts: &[&str], repeats: &[Repeat]) -> Vec<Vec<Word>> {
    let mut wanted = vec![false; texts.len()];
    for place in repeats.iter().flat_map(|repeat| &repeat.places) {
        wanted[place.article as usize] = true;
    }
    let read = |(text, wanted): (&&str, &bool)| if *wanted { words(text) } else { Vec::new() };
    texts.par_iter().zip(&wanted).map(read).collect()
}

/// What turns a repeat into a passage.
struct Reading<'t> {
    texts: &'t [&'t str],
    /// The numbers of the words of each text.
    rows: &'t [Vec<u32>],
    words: &'t [Vec<Word>],
    rarity: &'t Rarity,
}

impl Reading<'_> {
    /// The passage of a repeat; `None` when its words are too common.
    fn passage(&self, repeat: &Repeat) -> Option<SharedPassage> {
        let weight = self.weight(repeat);
        if weight < least(repeat.words) {
            return None;
        }
        let occurrences = repeat.places.iter().map(|place| {
            let run = self.run(*place, repeat.words);
            let range = run[0].range.cover(run[run.len() - 1].range);
            (place.article as usize, range)
        });
        Some(SharedPassage {
            id: self.id(repeat),
            words: repeat.words,
            weight,
            occurrences: occurrences.collect(),
        })
    }

    fn run(&self, place: Place, words: usize) -> &[Word] {
        let at = place.at as usize;
        &self.words[place.article as usize][at..at + words]
    }

    /// A word that is written like a name or a number at every occurrence is taken for one: a
    /// capital after a full stop says nothing.
    fn weight(&self, repeat: &Repeat) -> f64 {
        let mut label = vec![true; repeat.words];
        for place in &repeat.places {
            let run = self.run(*place, repeat.words);
            label.iter_mut().zip(run).for_each(|(label, word)| *label &= word.is_label);
        }
        let place = repeat.places[0];
        let first = &self.rows[place.article as usize][place.at as usize..];
        first.iter().zip(label).map(|(word, label)| self.rarity.weight(*word, label)).sum()
    }

    fn id(&self, repeat: &Repeat) -> String {
        let place = repeat.places[0];
        let text = self.texts[place.article as usize];
        let run = self.run(place, repeat.words);
        let folded: Vec<String> = run.iter().map(|word| word.folded(text)).collect();
        let mut id = sha256(folded.join(" ").as_bytes());
        id.truncate(ID_LEN);
        id
    }
}

/// Hexadecimal digits of an id: two of a million passages are alike by chance once in 500 times.
const ID_LEN: usize = 12;

#[cfg(test)]
mod tests;
