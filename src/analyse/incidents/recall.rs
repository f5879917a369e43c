//! Finds the reports that recall an incident which is not their own: a passage tells its date or
//! quotes its reports, and names what it names.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::incidents::FoundReport;
use crate::analyse::incidents::days;
use crate::analyse::incidents::days::Days;
use crate::analyse::incidents::found::Group;
use crate::analyse::incidents::found::Key;
use crate::analyse::incidents::reading::tokens;
use crate::analyse::incidents::reasons::Grounds;
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
    let mut asked: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (ix, (group, theme)) in groups.iter().zip(themes).enumerate() {
        let sharing = group.reports.iter().flat_map(|&at| sharing(grounds, at));
        for at in theme.iter().copied().chain(sharing) {
            if group.reports.binary_search(&at).is_err() {
                asked.entry(at).or_default().insert(ix);
            }
        }
    }
    let asked: Vec<(usize, BTreeSet<usize>)> = asked.into_iter().collect();
    let found: Vec<Vec<(usize, FoundReport)>> = asked
        .par_iter()
        .map(|(at, asked)| {
            let places = places(grounds, *at);
            let recalled = asked.iter().filter_map(|&ix| {
                Some((
                    ix,
                    FoundReport {
                        article: *at,
                        role: Role::Background,
                        score: recall(grounds, *at, &groups[ix], &places)?,
                    },
                ))
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

/// Where an article's text has each term, in order.
fn places(grounds: &Grounds<'_>, at: usize) -> BTreeMap<u32, Vec<usize>> {
    let mut places: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for token in tokens(grounds.text(at)) {
        if let Some(id) = grounds.vocabulary.id(&token.word) {
            places.entry(id).or_default().push(token.range.start());
        }
    }
    places
}

/// How sure it is that an article recalls an incident, from 0 to 1; `None` where nothing says so.
fn recall(
    grounds: &Grounds<'_>,
    at: usize,
    group: &Group,
    places: &BTreeMap<u32, Vec<usize>>,
) -> Option<f64> {
    let when = group.when.as_ref().and_then(days::days);
    let published = grounds.corpus.articles.get(at)?.head.published.as_ref();
    let published = published.and_then(|date| days::days(&date.value));
    if published.zip(when).is_some_and(|(published, when)| published.1 < when.0) {
        return None;
    }
    let keys: Vec<&Key> = group.keys.iter().filter(|key| key.weight >= LEAST).collect();
    let beside = |hint: Hint| {
        let (from, to) = (hint.at.start().saturating_sub(AROUND), hint.at.end() + AROUND);
        let near = |key: &&&Key| {
            let starts = places.get(&key.id).map_or(&[][..], Vec::as_slice);
            starts.get(starts.partition_point(|&start| start < from)).is_some_and(|&s| s < to)
        };
        let found: Vec<&&Key> = keys.iter().filter(near).collect();
        let weight: f64 = found.iter().map(|key| key.weight).sum();
        let enough =
            found.len() >= hint.keys && found.iter().any(|key| key.name || found.len() > 2);
        enough.then_some(weight / (weight + 6.0))
    };
    let mut hints = quoted(grounds, at, group);
    hints.extend(when.into_iter().flat_map(|when| dated(grounds, at, when)));
    hints.into_iter().filter_map(beside).max_by(f64::total_cmp)
}

/// The words that an article shares with reports of an incident.
fn quoted(grounds: &Grounds<'_>, at: usize, group: &Group) -> Vec<Hint> {
    let passages = &grounds.evidence.shared.passages;
    let shared = grounds.shared.get(at).into_iter().flatten().filter_map(|&ix| passages.get(ix));
    let long = shared.filter(|passage| passage.words >= QUOTED);
    long.filter(|passage| {
        let of = |(article, _): &(usize, TextRange)| group.reports.binary_search(article).is_ok();
        passage.occurrences.iter().any(of)
    })
    .flat_map(|passage| passage.occurrences.iter().filter(|(article, _)| *article == at))
    .map(|(_, range)| Hint { at: *range, keys: KEYS.0 })
    .collect()
}

/// The dates of an article that mean the day of an incident, or its month.
fn dated(grounds: &Grounds<'_>, at: usize, when: Days) -> Vec<Hint> {
    let dates = grounds.dates(at).iter().filter_map(|date| {
        let days = days::days(date.value.as_ref()?)?;
        let length = days.1 - days.0;
        let keys = if length < 5 { KEYS.0 } else { KEYS.1 };
        (length < MONTH && days::gap(days, when) == 0).then_some(Hint { at: date.range, keys })
    });
    dates.collect()
}
