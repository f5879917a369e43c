//! Which sentences of two articles are worth a comparison: those with the same pairs of words.

use std::cmp::Reverse;
use std::mem::take;

use rayon::prelude::*;

use crate::analyse::near::table::Table;
use crate::hash::mix;

/// Fewer words than this say nothing that could be recognised in another wording.
const LEAST_WORDS: usize = 5;

/// A pair of words that more sentences have is a phrase of the subject, not of a statement.
const MOST_SENTENCES: usize = 40;

/// Pairs of words and single words that two sentences must have in common.
const COMMON_PAIRS: usize = 2;
const COMMON_WORDS: usize = 5;

/// One in so many words of the shorter sentence must be in the other.
const COMMON_SHARE: usize = 4;

/// How many sentences after it are looked at for a sentence, those with the most pairs in common
/// first.
const MOST_LOOKED_AT: usize = 32;

/// With how many sentences after it a sentence is compared at most.
const MOST_COMPARED: usize = 8;

/// Pairs of words that are sorted at a time: 64 MB of them.
const AT_A_TIME: usize = 1 << 23;

/// Two sentences, of two articles, the one of the earlier article first.
pub(super) type Candidate = (usize, usize);

/// The pairs of sentences worth a comparison, sorted by their articles, then by place.
///
/// Words are paired with the next and the one after it, whatever their order: few sentences that
/// say the same share no two such pairs. Sentences with the same words in the same order are
/// looked up once; then each of them is compared with the first of the others and the first with
/// each, so that a thousand copies cost a thousand comparisons and not a million.
pub(super) fn candidates(table: &Table) -> Vec<Candidate> {
    let copies = Copies::new(table);
    let index = Index::new(table, &copies);
    let mut found: Vec<Candidate> = (0..table.sentences.len())
        .into_par_iter()
        .map_init(
            || Counts { of: vec![0; table.sentences.len()], touched: Vec::new() },
            |counts, sentence| -> Vec<Candidate> {
                let others = index.alike(table, sentence, counts);
                others.into_iter().flat_map(|other| copies.pairs(sentence, other)).collect()
            },
        )
        .flatten_iter()
        .collect();
    let article = |at: usize| table.sentences[at].article;
    found.retain(|(a, b)| article(*a) != article(*b));
    found.par_sort_unstable_by_key(|(a, b)| (article(*a), article(*b), *a, *b));
    found.dedup();
    found
}

/// Which sentences have the same words in the same order.
struct Copies {
    /// The hash of the words and the sentence, sorted; sentences of few words are left out.
    sorted: Vec<(u64, u32)>,
    /// For each sentence its place in `sorted` if it is the first of its copies.
    place: Vec<Option<u32>>,
}

impl Copies {
    fn new(table: &Table) -> Copies {
        let hashed = |at: u32| {
            let keys = table.keys(at as usize);
            let hash = |hash: u64, key: &u32| mix(hash.wrapping_add(u64::from(*key)));
            (keys.len() >= LEAST_WORDS).then(|| (keys.iter().fold(0, hash), at))
        };
        let n_sentences = u32::try_from(table.sentences.len()).unwrap_or(u32::MAX);
        let mut sorted: Vec<(u64, u32)> =
            (0..n_sentences).into_par_iter().filter_map(hashed).collect();
        sorted.par_sort_unstable();
        let mut place = vec![None; table.sentences.len()];
        let mut start = 0;
        for copies in sorted.chunk_by(|a, b| a.0 == b.0) {
            place[copies[0].1 as usize] = Some(start);
            start += u32::try_from(copies.len()).unwrap_or_default();
        }
        Copies { sorted, place }
    }

    /// The copies of a sentence that is the first of them, itself included; none for others.
    fn of(&self, sentence: usize) -> &[(u64, u32)] {
        let Some(place) = self.place[sentence] else { return &[] };
        let rest = &self.sorted[place as usize..];
        // They are few, and the end of a long list is far away.
        &rest[..rest.iter().take_while(|(hash, _)| *hash == rest[0].0).count()]
    }

    /// Each copy of one sentence with the first of another, and the first with each.
    fn pairs(&self, a: usize, b: usize) -> impl Iterator<Item = Candidate> {
        let pair = |a: usize, b: usize| (a.min(b), a.max(b));
        let left = self.of(a).iter().map(move |(_, copy)| pair(*copy as usize, b));
        let right = self.of(b).iter().skip(1).map(move |(_, copy)| pair(a, *copy as usize));
        left.chain(right)
    }
}

/// The pairs of words that several sentences have.
struct Index {
    /// The sentences that have each pair, one pair after another.
    sentences: Vec<u32>,
    /// Where the list of each pair ends.
    ends: Vec<u32>,
    /// A sentence and one of its pairs, sorted.
    pairs: Vec<(u32, u32)>,
}

impl Index {
    fn new(table: &Table, copies: &Copies) -> Index {
        let n_sentences = u32::try_from(table.sentences.len()).unwrap_or(u32::MAX);
        let firsts: Vec<u32> =
            (0..n_sentences).filter(|at| copies.place[*at as usize].is_some()).collect();
        let words: usize = firsts.iter().map(|at| table.keys(*at as usize).len()).sum();
        let parts = 1 + words * 2 / AT_A_TIME;
        let mut index = Index { sentences: Vec::new(), ends: Vec::new(), pairs: Vec::new() };
        for part in 0..parts {
            let mut found: Vec<(u32, u32)> = firsts
                .par_iter()
                .flat_map_iter(|at| part_of_pairs(table.keys(*at as usize), part, parts, *at))
                .collect();
            found.par_sort_unstable();
            found.dedup();
            for same in found.chunk_by(|a, b| a.0 == b.0) {
                index.add(same);
            }
        }
        index.pairs.par_sort_unstable();
        index
    }

    /// Adds the sentences of one pair.
    fn add(&mut self, same: &[(u32, u32)]) {
        let Ok(pair) = u32::try_from(self.ends.len()) else { return };
        if !(2..=MOST_SENTENCES).contains(&same.len()) {
            return;
        }
        self.sentences.extend(same.iter().map(|(_, sentence)| *sentence));
        self.pairs.extend(same.iter().map(|(_, sentence)| (*sentence, pair)));
        self.ends.push(u32::try_from(self.sentences.len()).unwrap_or(u32::MAX));
    }

    fn list(&self, pair: u32) -> &[u32] {
        let start = pair.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.sentences[start as usize..self.ends[pair as usize] as usize]
    }

    /// The sentences after this one, of other articles, that have enough in common with it.
    fn alike(&self, table: &Table, sentence: usize, counts: &mut Counts) -> Vec<usize> {
        let from = self.pairs.partition_point(|(at, _)| (*at as usize) < sentence);
        let own = self.pairs[from..].iter().take_while(|(at, _)| *at as usize == sentence);
        for (_, pair) in own {
            let list = self.list(*pair);
            let after = list.iter().rev().take_while(|other| **other as usize > sentence);
            after.for_each(|other| counts.add(*other));
        }
        let article = table.sentences[sentence].article;
        let mut counted = counts.take();
        counted.retain(|(_, other)| table.sentences[*other].article != article);
        counted.sort_unstable();
        let own = table.keys(sentence);
        let words = sorted(own);
        let alike = counted.into_iter().take(MOST_LOOKED_AT).map(|(_, other)| other);
        let alike = alike.filter(|other| {
            let others = table.keys(*other);
            let common = others.iter().filter(|word| words.binary_search(word).is_ok()).count();
            common >= COMMON_WORDS.max(own.len().min(others.len()) / COMMON_SHARE)
        });
        alike.take(MOST_COMPARED).collect()
    }
}

/// How many pairs of words a sentence has in common with each of the others.
struct Counts {
    /// By sentence; 0 but for those touched.
    of: Vec<u16>,
    touched: Vec<u32>,
}

impl Counts {
    fn add(&mut self, sentence: u32) {
        let count = &mut self.of[sentence as usize];
        if *count == 0 {
            self.touched.push(sentence);
        }
        *count = count.saturating_add(1);
    }

    /// The sentences with [`COMMON_PAIRS`] or more, each with its count; begins anew.
    fn take(&mut self) -> Vec<(Reverse<u16>, usize)> {
        let counts = &mut self.of;
        let counted = self.touched.drain(..).map(|sentence| {
            let count = take(&mut counts[sentence as usize]);
            (Reverse(count), sentence as usize)
        });
        counted.filter(|(count, _)| usize::from(count.0) >= COMMON_PAIRS).collect()
    }
}

/// Those pairs of words of a sentence that belong to one part of all pairs.
fn part_of_pairs(
    keys: &[u32],
    part: usize,
    parts: usize,
    sentence: u32,
) -> impl Iterator<Item = (u32, u32)> {
    let pairs = (0..keys.len()).flat_map(move |at| {
        let later = keys.iter().skip(at + 1).take(2);
        later.map(move |other| (keys[at].min(*other), keys[at].max(*other)))
    });
    pairs.filter(|(a, b)| a != b).filter_map(move |(a, b)| {
        let hash = mix((u64::from(a) << 32) | u64::from(b));
        let (pair, rest) = ((hash >> 32) as u32, hash & 0xffff_ffff);
        (rest % parts as u64 == part as u64).then_some((pair, sentence))
    })
}

fn sorted(keys: &[u32]) -> Vec<u32> {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    keys.dedup();
    keys
}
