//! Which pieces are of one statement.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::analyse::quotations::Quotations;
use crate::analyse::statements::piece::Piece;
use crate::lang::speaker::same_bearer;
use crate::text::range::TextRange;

/// Days that two reports may differ in about one statement: it is told of on the day after, and
/// elsewhere it is already tomorrow.
const APART: i64 = 1;

/// The pieces of each statement, each piece in one; by their first piece.
///
/// Pieces are joined where they overlap in an article or stand in one quotation, then where an
/// article gives one speaker and one day for both. What is already joined is joined further only
/// if the fullest names of both may be one speaker's and no two days are too far apart.
pub(super) fn groups<'p>(quotations: &Quotations, pieces: &'p [Piece]) -> Vec<Vec<&'p Piece>> {
    let mut joined = Joined::new(pieces);
    for (a, b) in overlapping(quotations, pieces).into_iter().chain(same_day(pieces)) {
        joined.join(a, b);
    }
    let mut groups: BTreeMap<usize, Vec<&Piece>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        groups.entry(joined.root(at)).or_default().push(piece);
    }
    groups.into_values().collect()
}

/// Neighbours among the pieces that overlap in an article, a quotation counting as a whole.
fn overlapping(quotations: &Quotations, pieces: &[Piece]) -> Vec<(usize, usize)> {
    let mut ranges: Vec<(usize, TextRange, usize)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        ranges.extend(piece.occurrences.iter().map(|(article, range)| (*article, *range, at)));
        ranges.extend(piece.quotations.iter().filter_map(|(article, quotation)| {
            let quotation = quotations.by_article.get(*article)?.get(*quotation)?;
            Some((*article, quotation.range, at))
        }));
    }
    ranges.sort_unstable();
    let mut pairs = Vec::new();
    let mut open: Option<(usize, usize, usize)> = None;
    for (article, range, piece) in ranges {
        match open {
            Some((other, end, before)) if other == article && range.start() < end => {
                pairs.push((before, piece));
                open = Some((
                    article,
                    end.max(range.end()),
                    if range.end() > end { piece } else { before },
                ));
            }
            _ => open = Some((article, range.end(), piece)),
        }
    }
    pairs
}

/// Pieces of which one article gives one day, each with the first of the same speaker.
fn same_day(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let mut by_day: BTreeMap<(usize, NaiveDate), Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let days: BTreeSet<NaiveDate> =
            piece.said.iter().filter_map(|said| said.first_day()).collect();
        // What is given too many days is joined with nothing.
        let apart = days.first().zip(days.last()).map(|(first, last)| *last - *first);
        if apart.is_some_and(|apart| apart.num_days() > APART) {
            continue;
        }
        for day in days {
            for (article, _) in &piece.quotations {
                by_day.entry((*article, day)).or_default().push(at);
            }
        }
    }
    let mut pairs = Vec::new();
    for same in by_day.values() {
        let mut firsts: Vec<usize> = Vec::new();
        for at in same {
            let speaker = &pieces[*at].speaker;
            match firsts.iter().find(|first| same_bearer(&pieces[**first].speaker, speaker)) {
                Some(first) => pairs.push((*first, *at)),
                None => firsts.push(*at),
            }
        }
    }
    pairs
}

/// Sets of pieces (Galler and Fischer, CACM 7, 1964), with what each set says of itself.
struct Joined<'p> {
    parent: Vec<usize>,
    /// Of each root: the fullest name, the first and the last day.
    speaker: Vec<&'p str>,
    days: Vec<Option<(NaiveDate, NaiveDate)>>,
}

impl<'p> Joined<'p> {
    fn new(pieces: &'p [Piece]) -> Joined<'p> {
        let days = |piece: &Piece| {
            let days = || piece.said.iter().filter_map(|said| said.first_day());
            days().min().zip(days().max())
        };
        Joined {
            parent: (0..pieces.len()).collect(),
            speaker: pieces.iter().map(|piece| piece.speaker.as_str()).collect(),
            days: pieces.iter().map(days).collect(),
        }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, last) = (a.min(b), a.max(b));
        let days = match (self.days[a], self.days[b]) {
            (Some(x), Some(y)) => Some((x.0.min(y.0), x.1.max(y.1))),
            (one, other) => one.or(other),
        };
        let near = days.is_none_or(|(start, end)| (end - start).num_days() <= APART);
        if a == b || !near || !same_bearer(self.speaker[a], self.speaker[b]) {
            return;
        }
        self.parent[last] = first;
        self.days[first] = days;
        if self.speaker[last].len() > self.speaker[first].len() {
            self.speaker[first] = self.speaker[last];
        }
    }
}
