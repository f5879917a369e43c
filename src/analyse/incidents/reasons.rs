//! Says what two reports have in common, as the first of them writes it.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::dates::FoundDate;
use crate::analyse::incidents::Evidence;
use crate::analyse::incidents::Reason;
use crate::analyse::incidents::ReasonKind;
use crate::analyse::incidents::days;
use crate::analyse::incidents::library::Library;
use crate::analyse::incidents::place::Extent;
use crate::analyse::incidents::place::extent;
use crate::analyse::incidents::reading::word_at;
use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::vocabulary::Vocabulary;
use crate::analyse::incidents::vocabulary::WIDE;
use crate::analyse::incidents::weights::Weights;
use crate::analyse::names::Entry;
use crate::analyse::names::FoundName;
use crate::corpus::Corpus;
use crate::corpus::codes::NameKind;
use crate::text::range::TextRange;

/// How many reasons of one kind a link gives.
const PER_KIND: usize = 5;

/// How many reasons a link gives.
const REASONS: usize = 12;

/// What the name of a country weighs as a reason, against another name.
const FAINT: f64 = 0.1;

/// A term that weighs less than this is no reason.
const LEAST: f64 = 0.6;

/// A word that is no name, and that more reports of any subject than this have, is no reason.
const COMMON: f64 = 0.05;

/// What a shared date weighs, in the measure of terms: as much as a rare name.
const DATE: f64 = 2.5;

/// What a shared figure of the same kind weighs.
const FIGURE: f64 = 1.5;

/// What a word of a shared passage weighs beyond its place among the terms.
const PASSAGE_WORD: f64 = 0.25;

/// What reasons are read from, with the passages by article.
#[derive(Debug)]
pub(super) struct Grounds<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) evidence: Evidence<'a>,
    library: &'a Library,
    pub(super) vocabulary: &'a Vocabulary,
    /// By article: places in [`Shared::passages`](crate::analyse::shared::Shared::passages).
    pub(super) shared: Vec<Vec<usize>>,
    /// By article: places in [`Near::passages`](crate::analyse::near::Near::passages).
    near: Vec<Vec<usize>>,
    /// By entry of the names: how many articles name it.
    pub(super) naming: Vec<usize>,
    /// By entry of the names: how large the place is that it names.
    extents: Vec<Option<Extent>>,
}

impl<'a> Grounds<'a> {
    /// Sorts the passages of a corpus by article.
    pub(super) fn new(
        corpus: &'a Corpus,
        evidence: Evidence<'a>,
        library: &'a Library,
    ) -> Grounds<'a> {
        let mut shared = vec![Vec::new(); corpus.articles.len()];
        for (ix, passage) in evidence.shared.passages.iter().enumerate() {
            note(&mut shared, ix, passage.occurrences.iter().map(|(article, _)| *article));
        }
        let mut near = vec![Vec::new(); corpus.articles.len()];
        for (ix, passage) in evidence.near.passages.iter().enumerate() {
            note(&mut near, ix, passage.occurrences.iter().map(|(article, _)| *article));
        }
        let mut naming = vec![0; evidence.names.entries.len()];
        for names in &evidence.names.by_article {
            let entries: BTreeSet<usize> = names.iter().map(|name| name.entry).collect();
            for entry in entries {
                if let Some(count) = naming.get_mut(entry) {
                    *count += 1;
                }
            }
        }
        let extents = evidence.names.entries.par_iter().map(extent).collect();
        let vocabulary = &library.vocabulary;
        Grounds { corpus, evidence, library, vocabulary, shared, near, naming, extents }
    }

    /// The text of an article; empty where this edition lacks it.
    pub(super) fn text(&self, article: usize) -> &'a str {
        let doc = self.corpus.articles.get(article).and_then(|article| article.body.full());
        doc.map_or("", |doc| doc.text.as_str())
    }

    /// The terms of an article, sorted by id.
    pub(super) fn terms(&self, article: usize) -> &'a [Term] {
        self.library.terms.get(article).map_or(&[], Vec::as_slice)
    }

    /// The byte where the text of an article has a term, as [`Library::place`] tells.
    pub(super) fn place(&self, article: usize, term: u32) -> Option<usize> {
        self.library.place(article, term)
    }

    /// How large the place of an entry of the names is; `None` where it names no place.
    pub(super) fn extent(&self, entry: usize) -> Option<Extent> {
        self.extents.get(entry).copied().flatten()
    }

    /// The dates of an article.
    pub(super) fn dates(&self, article: usize) -> &'a [FoundDate] {
        self.evidence.dates.by_article.get(article).map_or(&[], Vec::as_slice)
    }
}

fn note(lists: &mut [Vec<usize>], passage: usize, articles: impl Iterator<Item = usize>) {
    for article in articles {
        if let Some(list) = lists.get_mut(article).filter(|list| list.last() != Some(&passage)) {
            list.push(passage);
        }
    }
}

/// What two sorted lists have in common, each thing once.
pub(super) fn common<'l>(a: &'l [usize], b: &'l [usize]) -> impl Iterator<Item = usize> + use<'l> {
    let (mut a, mut b) = (a.iter().copied().peekable(), b.iter().copied().peekable());
    std::iter::from_fn(move || {
        loop {
            match a.peek()?.cmp(b.peek()?) {
                Ordering::Less => a.next(),
                Ordering::Greater => b.next(),
                Ordering::Equal => {
                    b.next();
                    return a.next();
                }
            };
        }
    })
}

/// Reads reasons for links from one report to others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Witness<'a, 'g> {
    pub(super) grounds: &'g Grounds<'a>,
    pub(super) article: usize,
}

impl<'a> Witness<'a, '_> {
    /// What the report shares with another, strongest first; `terms` are those of both, and the
    /// weights of all reasons add up to `score`.
    pub(super) fn reasons(
        &self,
        other: usize,
        terms: (&[Term], &[Term]),
        weights: &Weights<'_>,
        score: f64,
    ) -> Vec<Reason> {
        let mut found = self.passages(other);
        found.extend(self.dates(other));
        found.extend(self.figures(other));
        found.extend(self.terms(terms, weights));
        let order = |a: &Reason, b: &Reason| {
            b.weight.total_cmp(&a.weight).then(a.kind.cmp(&b.kind)).then(a.text.cmp(&b.text))
        };
        found.sort_by(order);
        found.truncate(REASONS);
        let sum: f64 = found.iter().map(|reason| reason.weight).sum();
        for reason in &mut found {
            reason.weight *= if sum > 0.0 { score / sum } else { 0.0 };
        }
        found
    }

    fn text(&self) -> &'a str {
        self.grounds.text(self.article)
    }

    /// Where the text has a term.
    fn place(&self, term: u32) -> Option<TextRange> {
        let start = self.grounds.place(self.article, term)?;
        Some(word_at(self.text(), start))
    }

    /// A term as the text first has it; `None` for one that it lacks and for what makes no title:
    /// numbers, dates, addresses, common words, countries and people.
    pub(super) fn telling(&self, id: u32, name: bool) -> Option<&'a str> {
        let range = self.place(id)?;
        let common = !name && self.grounds.vocabulary.background(id) > COMMON;
        let no_title = common
            || self.is_number(id)
            || self.in_date(range)
            || self.in_address(range)
            || (name && self.is_too_wide(id, range));
        (!no_title).then(|| range.slice(self.text()))
    }

    /// Whether a name is that of somebody, or of a country or as wide.
    fn is_too_wide(&self, id: u32, range: TextRange) -> bool {
        self.entry(range).is_some_and(|(name, entry)| {
            entry.kind == Some(NameKind::Person)
                || self.grounds.extent(name.entry) == Some(Extent::Country)
        }) || self.grounds.vocabulary.background(id) >= WIDE
    }

    /// Whether a word is glued to others by a point, a slash or an at sign, as in an address.
    fn in_address(&self, range: TextRange) -> bool {
        let (before, after) = (&self.text()[..range.start()], &self.text()[range.end()..]);
        let glued = |c: char| matches!(c, '.' | '/' | '@');
        let mut next = after.chars();
        before.ends_with(glued)
            || after.starts_with("://")
            || (next.next().is_some_and(glued) && next.next().is_some_and(char::is_alphanumeric))
    }

    fn passages(&self, other: usize) -> Vec<Reason> {
        let mut found = Vec::new();
        let near = &self.grounds.evidence.near.passages;
        for passage in self.common(&self.grounds.near, other).filter_map(|ix| near.get(ix)) {
            let [a, b] = passage.occurrences;
            let here = if a.0 == self.article { a } else { b };
            found.push(self.passage(here.1, passage.score));
        }
        let shared = &self.grounds.evidence.shared.passages;
        for passage in self.common(&self.grounds.shared, other).filter_map(|ix| shared.get(ix)) {
            if let Some((_, range)) = passage.in_article(self.article).first() {
                found.push(self.passage(*range, PASSAGE_WORD * passage.weight));
            }
        }
        strongest(found)
    }

    /// The passages that the report and another have both, by lists of each report's.
    fn common<'l>(
        &self,
        lists: &'l [Vec<usize>],
        other: usize,
    ) -> impl Iterator<Item = usize> + use<'l> {
        let of = |article: usize| lists.get(article).map_or(&[][..], Vec::as_slice);
        common(of(self.article), of(other))
    }

    fn passage(&self, range: TextRange, weight: f64) -> Reason {
        let text = range.slice(self.text()).to_owned();
        Reason { kind: ReasonKind::Passage, text, weight }
    }

    fn dates(&self, other: usize) -> Vec<Reason> {
        let (here, there) = (self.grounds.dates(self.article), self.grounds.dates(other));
        let theirs: Vec<_> = there.iter().filter_map(day).collect();
        let mut found: Vec<Reason> = Vec::new();
        let mut seen = Vec::new();
        for date in here {
            let Some(days) = day(date) else { continue };
            let shared = theirs.iter().any(|&other| days::gap(days, other) == 0);
            if shared && !seen.contains(&days) {
                seen.push(days);
                let text = date.range.slice(self.text()).to_owned();
                let weight = if date.range.start() < days::READ { DATE } else { DATE / 2.0 };
                found.push(Reason { kind: ReasonKind::Date, text, weight });
            }
        }
        strongest(found)
    }

    fn figures(&self, other: usize) -> Vec<Reason> {
        let figures = &self.grounds.evidence.figures.by_article;
        let of = |at: usize| figures.get(at).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<Reason> = Vec::new();
        for figure in of(self.article) {
            let same = of(other)
                .iter()
                .any(|f| f.what == figure.what && f.figure.numbers == figure.figure.numbers);
            let text = figure.range.cover(figure.cue).slice(self.text());
            if same && figure.figure.numbers.is_some() && found.iter().all(|r| r.text != text) {
                let text = text.to_owned();
                found.push(Reason { kind: ReasonKind::Figure, text, weight: FIGURE });
            }
        }
        strongest(found)
    }

    fn terms(&self, (here, there): (&[Term], &[Term]), weights: &Weights<'_>) -> Vec<Reason> {
        let mut by_kind: BTreeMap<ReasonKind, Vec<Reason>> = BTreeMap::new();
        let mut named: BTreeMap<usize, Reason> = BTreeMap::new();
        let mut there = there.iter().peekable();
        for term in here {
            while there.next_if(|other| other.id < term.id).is_some() {}
            let Some(other) = there.next_if(|other| other.id == term.id) else { continue };
            let (weight, Some(range)) = (weights.weight(term.id), self.place(term.id)) else {
                continue;
            };
            if weight < LEAST || self.in_date(range) || self.in_address(range) {
                continue;
            }
            let lead = f64::from(u8::from(term.lead > 0) + u8::from(other.lead > 0));
            let weight = weight * weight * (1.0 + lead) / 10.0;
            if let Some((name, _)) = self.entry(range).filter(|_| term.name && other.name) {
                let reason = self.name(name, weight);
                let known = named.entry(name.entry).or_insert_with(|| reason.clone());
                known.weight = known.weight.max(reason.weight);
                continue;
            }
            let kind = match term.name && other.name {
                _ if self.is_number(term.id) => ReasonKind::Figure,
                true => ReasonKind::Name,
                false => ReasonKind::Terms,
            };
            let background = self.grounds.vocabulary.background(term.id);
            if kind != ReasonKind::Terms || background <= COMMON {
                let weight = if background >= WIDE { FAINT * weight } else { weight };
                let text = range.slice(self.text()).to_owned();
                by_kind.entry(kind).or_default().push(Reason { kind, text, weight });
            }
        }
        for reason in named.into_values() {
            by_kind.entry(reason.kind).or_default().push(reason);
        }
        by_kind.into_values().flat_map(strongest).collect()
    }

    /// A name in common, whole; those of countries weigh little.
    fn name(&self, name: &FoundName, weight: f64) -> Reason {
        let (kind, faint) = match self.grounds.extent(name.entry) {
            Some(Extent::Country) => (ReasonKind::Place, FAINT),
            Some(_) => (ReasonKind::Place, 1.0),
            None => (ReasonKind::Name, 1.0),
        };
        Reason { kind, text: name.range.slice(self.text()).to_owned(), weight: weight * faint }
    }

    /// Whether a place of the text is part of a date, which is a reason of its own.
    fn in_date(&self, range: TextRange) -> bool {
        let dates = self.grounds.dates(self.article);
        let after = dates.partition_point(|date| date.range.start() <= range.start());
        let before = after.checked_sub(1).and_then(|at| dates.get(at));
        before.is_some_and(|date| date.range.intersects(range))
    }

    fn is_number(&self, id: u32) -> bool {
        self.grounds.vocabulary.numbers.get(id as usize) == Some(&true)
    }

    /// The name that covers a place of the text, with its entry.
    fn entry(&self, range: TextRange) -> Option<(&'a FoundName, &'a Entry)> {
        let names = self.grounds.evidence.names.by_article.get(self.article)?;
        let after = names.partition_point(|name| name.range.start() <= range.start());
        let name = names.get(after.checked_sub(1)?)?;
        let covers = range.end() <= name.range.end();
        let entry = self.grounds.evidence.names.entries.get(name.entry).filter(|_| covers)?;
        Some((name, entry))
    }
}

/// The days of a date known to the day or nearly.
fn day(date: &FoundDate) -> Option<days::Days> {
    days::days(date.value.as_ref()?).filter(|days| days.1 - days.0 < 5)
}

fn strongest(mut reasons: Vec<Reason>) -> Vec<Reason> {
    reasons.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.text.cmp(&b.text)));
    reasons.truncate(PER_KIND);
    reasons
}
