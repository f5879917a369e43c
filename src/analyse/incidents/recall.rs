//! Finds the reports that recall an incident which is not their own: a passage tells its date or
//! quotes its reports, and names what it names.

use std::cell::OnceCell;
use std::ops::Range;

use rayon::prelude::*;

use crate::analyse::incidents::FoundReport;
use crate::analyse::incidents::days;
use crate::analyse::incidents::days::Days;
use crate::analyse::incidents::found::Group;
use crate::analyse::incidents::found::Key;
use crate::analyse::incidents::reading::each_token;
use crate::analyse::incidents::reasons::Grounds;
use crate::analyse::incidents::reasons::common;
use crate::corpus::codes::Role;
use crate::text::range::TextRange;

/// How many bytes before and after a date or a quotation belong to the passage: a paragraph or two.
const AROUND: usize = 700;

/// How many keys of the incident a passage has to have, with a date to the day or words quoted, and
/// with a month alone.
const KEYS: (usize, usize) = (2, 4);

/// A month or a shorter time.
const MONTH: i32 = 31;

/// Words quoted from a report of the incident, at the least.
const QUOTED: usize = 8;

/// A key that weighs less tells too little.
const LEAST: f64 = 1.0;

/// A sign that a passage may recall an incident.
#[derive(Debug, Clone, Copy)]
struct Hint {
    at: TextRange,
    /// How many keys it needs beside it.
    keys: usize,
}

/// For each group, the reports of other incidents that recall it, in the order of the corpus.
///
/// A report may recall an incident of its theme, or one whose reports share a passage with it, and
/// none that it was published before. `theme_of` tells the reports of each group's theme.
pub(super) fn recalls(
    grounds: &Grounds<'_>,
    groups: &[Group],
    themes: &[&[usize]],
) -> Vec<Vec<FoundReport>> {
    let asked = |(ix, (group, theme)): (usize, (&Group, &&[usize]))| -> Vec<(usize, usize)> {
        let sharing = group.reports.iter().flat_map(|&at| sharing(grounds, at));
        let asked = theme.iter().copied().chain(sharing);
        let others = asked.filter(|at| group.reports.binary_search(at).is_err());
        others.map(|at| (at, ix)).collect()
    };
    let mut asked: Vec<(usize, usize)> =
        groups.par_iter().zip(themes).enumerate().flat_map_iter(asked).collect();
    asked.par_sort_unstable();
    asked.dedup();
    let passages: Vec<Vec<usize>> =
        groups.par_iter().map(|group| quotable(grounds, &group.reports)).collect();
    let of_report: Vec<&[(usize, usize)]> = asked.chunk_by(|x, y| x.0 == y.0).collect();
    let found: Vec<Vec<(usize, FoundReport)>> = of_report
        .par_iter()
        .map(|asked| {
            let report = Report::new(grounds, asked[0].0);
            let recalled = asked.iter().filter_map(|&(article, ix)| {
                let score = report.recalls(&groups[ix], &passages[ix])?;
                Some((ix, FoundReport { article, role: Role::Background, score }))
            });
            recalled.collect()
        })
        .collect();
    let mut recalls = vec![Vec::new(); groups.len()];
    for (ix, report) in found.into_iter().flatten() {
        recalls[ix].push(report);
    }
    recalls
}

/// The articles that share a passage with an article.
fn sharing<'g>(grounds: &'g Grounds<'_>, at: usize) -> impl Iterator<Item = usize> + 'g {
    let passages = &grounds.evidence.shared.passages;
    let shared = grounds.shared.get(at).into_iter().flatten().filter_map(|&ix| passages.get(ix));
    let long = shared.filter(|passage| passage.words >= QUOTED && passage.occurrences.len() <= 20);
    long.flat_map(|passage| passage.occurrences.iter().map(|(article, _)| *article))
}

/// The passages of some reports that are long enough to be quoted from them, sorted.
fn quotable(grounds: &Grounds<'_>, reports: &[usize]) -> Vec<usize> {
    let passages = &grounds.evidence.shared.passages;
    let is_long = |ix: &usize| passages.get(*ix).is_some_and(|passage| passage.words >= QUOTED);
    let shared = reports.iter().flat_map(|&at| grounds.shared.get(at).into_iter().flatten());
    let mut found: Vec<usize> = shared.copied().filter(is_long).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A key of an incident in a report.
#[derive(Debug, Clone, Copy)]
struct Written<'k> {
    key: &'k Key,
    /// Where the text has it, in one of the places if it has several.
    place: usize,
    /// Whether it has no other.
    once: bool,
}

/// A report that may recall incidents.
struct Report<'a, 'g> {
    grounds: &'g Grounds<'a>,
    article: usize,
    published: Option<Days>,
    /// Its dates of a month or less.
    dates: Vec<(TextRange, Days)>,
    /// Its terms, each with where it begins, sorted; read when they are first asked for.
    places: OnceCell<Vec<(u32, usize)>>,
}

impl<'a, 'g> Report<'a, 'g> {
    fn new(grounds: &'g Grounds<'a>, article: usize) -> Report<'a, 'g> {
        let head = grounds.corpus.articles.get(article).map(|article| &article.head);
        let published = head.and_then(|head| head.published.as_ref());
        let dates = grounds.dates(article).iter().filter_map(|date| {
            let days = days::days(date.value.as_ref()?)?;
            (days.1 - days.0 < MONTH).then_some((date.range, days))
        });
        Report {
            grounds,
            article,
            published: published.and_then(|date| days::days(&date.value)),
            dates: dates.collect(),
            places: OnceCell::new(),
        }
    }

    /// How sure it is that the report recalls an incident, from 0 to 1; `None` where nothing says
    /// so. `passages` are those of the group's reports.
    fn recalls(&self, group: &Group, passages: &[usize]) -> Option<f64> {
        let when = group.when.as_ref().and_then(days::days);
        if self.published.zip(when).is_some_and(|(published, when)| published.1 < when.0) {
            return None;
        }
        let mut hints = self.quoted(passages);
        hints.extend(when.into_iter().flat_map(|when| self.dated(when)));
        if hints.is_empty() {
            return None;
        }
        let heavy = group.keys.iter().filter(|key| key.weight >= LEAST);
        let keys: Vec<Written<'_>> = heavy.filter_map(|key| self.written(key)).collect();
        let beside = |hint| self.beside(hint, &keys);
        hints.into_iter().filter_map(beside).max_by(f64::total_cmp)
    }

    /// What is known of a key without reading the text; `None` where the report lacks it.
    fn written<'k>(&self, key: &'k Key) -> Option<Written<'k>> {
        let terms = self.grounds.terms(self.article);
        let at = terms.binary_search_by_key(&key.id, |term| term.id).ok()?;
        let (place, once) = (self.grounds.place(self.article, key.id)?, terms[at].count == 1);
        Some(Written { key, place, once })
    }

    /// How sure a hint is by the keys beside it; `None` where there are too few.
    fn beside(&self, hint: Hint, keys: &[Written<'_>]) -> Option<f64> {
        let around = hint.at.start().saturating_sub(AROUND)..hint.at.end() + AROUND;
        let may_be = |key: &&Written<'_>| !key.once || around.contains(&key.place);
        let near: Vec<&Written<'_>> = keys.iter().filter(may_be).collect();
        // The text is read only where it may have enough of them here.
        if !enough(&near, hint.keys) {
            return None;
        }
        let is_near = |key: &&Written<'_>| around.contains(&key.place) || self.has(key, &around);
        let near: Vec<&Written<'_>> = near.into_iter().filter(is_near).collect();
        let weight: f64 = near.iter().map(|written| written.key.weight).sum();
        enough(&near, hint.keys).then_some(weight / (weight + 6.0))
    }

    /// Whether a key begins anywhere in a part of the text.
    fn has(&self, written: &Written<'_>, around: &Range<usize>) -> bool {
        let places = self.places.get_or_init(|| self.read());
        let first = places.partition_point(|&place| place < (written.key.id, around.start));
        let place = places.get(first);
        place.is_some_and(|&(id, start)| id == written.key.id && start < around.end)
    }

    fn read(&self) -> Vec<(u32, usize)> {
        let mut places = Vec::new();
        each_token(self.grounds.text(self.article), |token| {
            let id = self.grounds.vocabulary.id(token.word);
            places.extend(id.map(|id| (id, token.range.start())));
        });
        places.sort_unstable();
        places
    }

    /// The words that the report shares with reports of an incident, by the passages of these.
    fn quoted(&self, passages: &[usize]) -> Vec<Hint> {
        let own = self.grounds.shared.get(self.article).map_or(&[][..], Vec::as_slice);
        let all = &self.grounds.evidence.shared.passages;
        common(own, passages)
            .filter_map(|ix| all.get(ix))
            .flat_map(|passage| passage.in_article(self.article))
            .map(|(_, range)| Hint { at: *range, keys: KEYS.0 })
            .collect()
    }

    /// The dates of the report that mean the day of an incident, or its month.
    fn dated(&self, when: Days) -> impl Iterator<Item = Hint> {
        self.dates.iter().filter(move |(_, days)| days::gap(*days, when) == 0).map(|(at, days)| {
            let keys = if days.1 - days.0 < 5 { KEYS.0 } else { KEYS.1 };
            Hint { at: *at, keys }
        })
    }
}

/// Whether keys are as many as a passage has to have, and say more than two words without a name.
fn enough(keys: &[&Written<'_>], needed: usize) -> bool {
    keys.len() >= needed && keys.iter().any(|written| written.key.name || keys.len() > 2)
}
