//! Finds statements: what a speaker said once, in the reports that relay it.

mod groups;
mod piece;
mod said;
mod strip;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::dates::Dates;
use crate::analyse::near::Near;
use crate::analyse::quotations::Quotations;
use crate::analyse::shared::Shared;
use crate::analyse::statements::groups::groups;
use crate::analyse::statements::piece::Piece;
use crate::analyse::statements::piece::pieces;
use crate::analyse::statements::said::date_pieces;
use crate::analyse::statements::strip::Strip;
use crate::corpus::Corpus;
use crate::hash::sha256;
use crate::text::range::TextRange;
use crate::time::Edtf;
use crate::time::zone::Zone;

/// The statements found, by their first relay.
#[derive(Debug, Clone, Default)]
pub struct Statements {
    /// Each is relayed by two articles or more.
    pub found: Vec<FoundStatement>,
}

/// Words of one speaker that several articles relay.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundStatement {
    /// Twelve hexadecimal digits, derived from the longest words that relays have in common.
    pub id: String,
    /// The id that each of the runs of words in common would give it, sorted, `id` among them.
    /// Another relay can add a longer run and so change `id`; what was decided of any of these is
    /// decided of this statement.
    pub ids: Vec<String>,
    /// Who said it, in the fullest form any of the articles has.
    pub speaker: String,
    /// When it was said, to the day, where the texts tell; of several days the one most relays
    /// have.
    pub at: Option<Edtf>,
    /// Who relays it; the earliest published first, those of unknown date last.
    pub relays: Vec<FoundRelay>,
}

/// An article that relays a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRelay {
    /// The article's place in [`Corpus::articles`].
    pub article: usize,
    /// The passages that relay it, in order, apart from each other.
    pub passages: Vec<TextRange>,
}

/// Finds the statements: words that a report quotes from a named speaker and another has as well,
/// word for word or nearly, quoted from the same speaker, from nobody named, or as its own.
///
/// Runs of words in common are one statement where they overlap in an article, stand in one
/// quotation, or are of one speaker and one day in one article, unless their speakers have
/// different names or their days lie apart. Never fails; the time grows with the shared passages.
pub fn find(
    corpus: &Corpus,
    quotations: &Quotations,
    shared: &Shared,
    near: &Near,
    dates: &Dates,
) -> Statements {
    let verbatim = shared.passages.par_iter();
    let verbatim = verbatim.filter_map(|passage| Strip::verbatim(corpus, quotations, passage));
    let strips: Vec<Strip> = verbatim.chain(near.passages.par_iter().map(Strip::near)).collect();
    let mut found: Vec<Piece> =
        strips.par_iter().flat_map_iter(|strip| pieces(corpus, quotations, strip)).collect();
    date_pieces(corpus, quotations, dates, &mut found);
    let mut found: Vec<FoundStatement> = groups(quotations, &found)
        .into_iter()
        .filter_map(|group| statement(corpus, &group))
        .collect();
    found.sort_by(|a, b| first(a).cmp(&first(b)).then(a.id.cmp(&b.id)));
    tell_apart(corpus, &mut found);
    Statements { found }
}

fn first(statement: &FoundStatement) -> Option<(usize, TextRange)> {
    let relay = statement.relays.first()?;
    Some((relay.article, *relay.passages.first()?))
}

/// The statement that some pieces are; `None` for words of a single article.
fn statement(corpus: &Corpus, pieces: &[&Piece]) -> Option<FoundStatement> {
    let mut by_article: BTreeMap<usize, Vec<TextRange>> = BTreeMap::new();
    for (article, range) in pieces.iter().flat_map(|piece| &piece.occurrences) {
        by_article.entry(*article).or_default().push(*range);
    }
    if by_article.len() < 2 {
        return None;
    }
    let relay = |(article, ranges)| FoundRelay { article, passages: apart(ranges) };
    let mut relays: Vec<FoundRelay> = by_article.into_iter().map(relay).collect();
    relays.sort_by_cached_key(|relay| {
        let published = corpus.articles[relay.article].head.published.as_ref();
        let at = published.and_then(|date| date.value.earliest(Zone::UTC));
        (at.is_none(), at, relay.article)
    });
    let longest = pieces.iter().max_by_key(|piece| (piece.words, Reverse(&piece.id)))?;
    let ids: BTreeSet<&String> = pieces.iter().map(|piece| &piece.id).collect();
    let speaker = pieces.iter().map(|piece| &piece.speaker);
    Some(FoundStatement {
        id: longest.id.clone(),
        ids: ids.into_iter().cloned().collect(),
        speaker: speaker.max_by_key(|name| (name.chars().count(), Reverse(*name)))?.clone(),
        at: usual(pieces.iter().flat_map(|piece| &piece.said)),
        relays,
    })
}

/// The date that stands there most often, of several the earliest.
fn usual<'d>(dates: impl Iterator<Item = &'d Edtf>) -> Option<Edtf> {
    let mut counted: BTreeMap<&Edtf, usize> = BTreeMap::new();
    for date in dates {
        *counted.entry(date).or_default() += 1;
    }
    counted.into_iter().max_by_key(|(date, n)| (*n, Reverse(*date))).map(|(date, _)| date.clone())
}

/// Ranges in order, those that overlap or touch as one.
fn apart(mut ranges: Vec<TextRange>) -> Vec<TextRange> {
    ranges.sort_unstable();
    let mut apart: Vec<TextRange> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start() <= last.end() => *last = last.cover(range),
            _ => apart.push(range),
        }
    }
    apart
}

/// Gives statements with the same words ids of their own: by speaker, else by day, else by the
/// article that has them first.
fn tell_apart(corpus: &Corpus, found: &mut [FoundStatement]) {
    let day = |statement: &FoundStatement| statement.at.as_ref().map(ToString::to_string);
    let first = |statement: &FoundStatement| {
        let article = statement.relays.first().and_then(|r| corpus.articles.get(r.article));
        article.map(|article| article.id.to_string())
    };
    rename(found, |statement| Some(statement.speaker.clone()));
    rename(found, day);
    rename(found, first);
    let mut nth: BTreeMap<String, usize> = BTreeMap::new();
    for statement in found.iter_mut() {
        let nth = nth.entry(statement.id.clone()).or_default();
        *nth += 1;
        if *nth > 1 {
            statement.rename(&nth.to_string());
        }
    }
}

/// Names those statements anew that have one id, each by what tells it from the others.
fn rename(found: &mut [FoundStatement], telling: impl Fn(&FoundStatement) -> Option<String>) {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for statement in &*found {
        *ids.entry(statement.id.clone()).or_default() += 1;
    }
    for statement in found.iter_mut().filter(|statement| ids.get(&statement.id) > Some(&1)) {
        let telling = telling(statement).unwrap_or_default();
        statement.rename(&telling);
    }
}

impl FoundStatement {
    /// Derives another id from its own and what tells it from others.
    fn rename(&mut self, telling: &str) {
        self.id = sha256(format!("{}\n{telling}", self.id).as_bytes());
        self.id.truncate(piece::ID_LEN);
        self.ids.push(self.id.clone());
        self.ids.sort_unstable();
    }
}

#[cfg(test)]
mod tests;
