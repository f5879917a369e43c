//! Maximal repeats: runs of words that stand at several places, and that cannot be made longer
//! at all of them.

use std::cmp::Ordering;

use rayon::prelude::*;

use crate::analyse::shared::winnow::Fingerprint;
use crate::analyse::shared::winnow::GRAM;
use crate::analyse::shared::winnow::MIN_WORDS;
use crate::analyse::shared::winnow::WINDOW;
use crate::analyse::shared::winnow::hash_words;

/// A run of words and every place where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repeat {
    /// The hash of its words.
    hash: u64,
    /// How many words it has.
    pub(super) words: usize,
    /// Sorted, in two articles or more.
    pub(super) places: Vec<Place>,
}

/// A word of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The article's place in the corpus.
    pub(super) article: u32,
    /// The word's place in the article.
    pub(super) at: u32,
}

/// The maximal repeats of [`MIN_WORDS`] words or more whose words `may_count`, each once, in no
/// order that means anything.
///
/// `prints` are sorted. A repeat is looked for only from fingerprints among its first [`WINDOW`]
/// words: each has one, and places that agree on more words before it are left to another. So
/// the inside of a text that a thousand articles copy costs one look at each.
pub(super) fn repeats(
    texts: &[Vec<u32>],
    prints: &[Fingerprint],
    may_count: impl Fn(&[u32]) -> bool + Sync,
) -> Vec<Repeat> {
    let groups: Vec<&[Fingerprint]> = prints.chunk_by(|a, b| a.hash == b.hash).collect();
    let mut found: Vec<Repeat> = groups
        .par_iter()
        .flat_map_iter(|group| Group { texts, may_count: &may_count }.repeats(group))
        .collect();
    found.par_sort_by(|a, b| (a.hash, a.words).cmp(&(b.hash, b.words)));
    found.dedup_by(|next, repeat| {
        let same = (next.hash, next.words) == (repeat.hash, repeat.words);
        if same {
            repeat.places.append(&mut next.places);
        }
        same
    });
    found.par_iter_mut().for_each(|repeat| {
        repeat.places.sort_unstable();
        repeat.places.dedup();
    });
    found
}

/// What is needed to find the repeats of places with one fingerprint.
struct Group<'t, F> {
    texts: &'t [Vec<u32>],
    may_count: &'t F,
}

impl<F: Fn(&[u32]) -> bool> Group<'_, F> {
    fn repeats(&self, group: &[Fingerprint]) -> Vec<Repeat> {
        let places: Vec<Place> =
            group.iter().map(|print| Place { article: print.article, at: print.at }).collect();
        let mut found = Vec::new();
        if !self.part_before(&places, WINDOW) {
            return found;
        }
        let places = self.by_what_follows(&places);
        let mut open: Vec<(usize, usize)> = Vec::new();
        for end in 1..=places.len() {
            let common = places.get(end).map_or(0, |place| self.common(places[end - 1], *place));
            let mut start = end - 1;
            while let Some((words, from)) = open.pop_if(|(words, _)| *words > common) {
                self.visit(words, &places[from..end], &mut found);
                start = from;
            }
            if common >= GRAM && open.last().is_none_or(|(words, _)| *words < common) {
                open.push((common, start));
            }
        }
        found
    }

    /// Places with the same fingerprint, sorted by the words after it. Most differ in the first two
    /// of these, which are read once for each place.
    fn by_what_follows(&self, places: &[Place]) -> Vec<Place> {
        let word =
            |place: Place, at| self.after(place).get(at).map_or(0, |word| u64::from(*word) + 1);
        let next = |place| (word(place, GRAM) << 32) | word(place, GRAM + 1);
        let mut places: Vec<(u64, Place)> =
            places.iter().map(|place| (next(*place), *place)).collect();
        places.sort_unstable_by(|(next, a), (other, b)| {
            let later = || self.after(*a).cmp(self.after(*b)).then(a.cmp(b));
            next.cmp(other).then_with(later)
        });
        places.into_iter().map(|(_, place)| place).collect()
    }

    /// Finds the repeats that end where the next `words` words end: `places` are all those with
    /// these words after them, and not all with the same word after that.
    fn visit(&self, words: usize, places: &[Place], found: &mut Vec<Repeat>) {
        for before in 0..WINDOW {
            if words + before < MIN_WORDS {
                continue;
            }
            let context = |place: &Place| self.before(*place, before);
            let mut whole: Vec<Place> =
                places.iter().copied().filter(|place| context(place).is_some()).collect();
            whole.sort_unstable_by(|a, b| context(a).cmp(&context(b)).then(a.cmp(b)));
            for places in whole.chunk_by(|a, b| context(a) == context(b)) {
                self.take(before, words, places, found);
            }
        }
    }

    /// Takes the run from `before` words before the places to `words` words after them, if it is a
    /// repeat of two articles that can be made longer on neither side.
    fn take(&self, before: usize, words: usize, places: &[Place], found: &mut Vec<Repeat>) {
        let first = places[0];
        if first.article == places[places.len() - 1].article
            || !self.part_before(places, before + 1)
            || !self.part_after(places, words)
        {
            return;
        }
        let start = first.at as usize - before;
        let run = &self.texts[first.article as usize][start..first.at as usize + words];
        if !(self.may_count)(run) {
            return;
        }
        let moved = |place: &Place| Place { at: place.at - small(before), ..*place };
        let places = places.iter().map(moved).collect();
        found.push(Repeat { hash: hash_words(run), words: run.len(), places });
    }

    /// Whether places differ in the words before them; the beginning of a text differs from all.
    fn part_before(&self, places: &[Place], words: usize) -> bool {
        let first = self.before(places[0], words);
        first.is_none() || places.iter().any(|place| self.before(*place, words) != first)
    }

    /// Whether places differ in the word that follows after some; the end of a text differs from
    /// all.
    fn part_after(&self, places: &[Place], words: usize) -> bool {
        let next = |place: Place| self.after(place).get(words);
        let first = next(places[0]);
        first.is_none() || places.iter().any(|place| next(*place) != first)
    }

    fn before(&self, place: Place, words: usize) -> Option<&[u32]> {
        let at = place.at as usize;
        self.texts[place.article as usize].get(at.checked_sub(words)?..at)
    }

    fn after(&self, place: Place) -> &[u32] {
        &self.texts[place.article as usize][place.at as usize..]
    }

    /// How many words after two places are the same.
    fn common(&self, a: Place, b: Place) -> usize {
        let pairs = self.after(a).iter().zip(self.after(b));
        pairs.take_while(|(a, b)| a.cmp(b) == Ordering::Equal).count()
    }
}

/// A count of words before a place, which is below [`WINDOW`].
fn small(words: usize) -> u32 {
    u32::try_from(words).unwrap_or(u32::MAX)
}
