//! Tells where an incident happened: the most specific place that its reports share.

use std::collections::BTreeMap;

use crate::analyse::incidents::days;
use crate::analyse::incidents::reading::term;
use crate::analyse::incidents::reasons::Grounds;
use crate::analyse::incidents::words::Words;
use crate::analyse::names::Entry;
use crate::corpus::codes::NameKind;
use crate::gazetteer::PlaceKind;
use crate::gazetteer::form;
use crate::gazetteer::lookup;

/// How many bytes of a text count in full: where a report says what happened.
const LEAD: usize = 500;

/// What a mention after that counts, and one further on still.
const AFTER: f64 = 0.6;
const LATER: f64 = 0.3;

/// The share of the reports of an incident that name its place, at the least.
const SHARE: f64 = 0.4;

/// How large a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// A continent or a country.
    Country,
    /// A part of a country, or a capital that stands for a government.
    Region,
    /// A town, or what no gazetteer knows: a village, a street, a base.
    Spot,
}

/// How large the place of an entry is, by its commonest form; `None` where it names no place.
pub(super) fn extent(entry: &Entry) -> Option<Extent> {
    if entry.kind != Some(NameKind::Place) {
        return None;
    }
    let name = entry.forms.first().map(|name| form(name)).unwrap_or_default();
    let kind = lookup(&name).first().map(|place| place.kind);
    let wide = || name.split(' ').filter_map(term).all(|word| Words::is_wide(&word));
    Some(match kind {
        Some(PlaceKind::Continent | PlaceKind::Country) => Extent::Country,
        Some(PlaceKind::Region) => Extent::Region,
        Some(PlaceKind::Town) if !wide() => Extent::Spot,
        Some(PlaceKind::Town) => Extent::Region,
        None if !name.is_empty() && wide() => Extent::Country,
        None => Extent::Spot,
    })
}

/// The most specific place that two of an incident's reports name, or its only report; of equals
/// the one they name most and soonest, against other articles.
///
/// No country or continent, and no place that all other articles name as well.
pub(super) fn place(grounds: &Grounds<'_>, reports: &[usize]) -> Option<usize> {
    let names = grounds.evidence.names;
    let mut naming: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
    for &at in reports {
        let mut here: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
        let near = names.by_article.get(at).into_iter().flatten();
        for name in near {
            let (mentions, place) = here.entry(name.entry).or_default();
            *mentions += 1.0;
            let counts = match name.range.start() {
                start if start < LEAD => 1.0,
                start if start < days::READ => AFTER,
                _ => LATER,
            };
            *place = f64::max(*place, counts);
        }
        for (entry, (mentions, place)) in here {
            let (having, weight) = naming.entry(entry).or_default();
            *having += 1;
            *weight += (1.0 + mentions.ln()) * place;
        }
    }
    let needed = (SHARE * reports.len() as f64).ceil().max(2.0).min(reports.len() as f64);
    let others = grounds.corpus.articles.len().saturating_sub(reports.len()) as f64;
    let mut best: Option<((Extent, f64), usize)> = None;
    for (entry, (having, weight)) in naming {
        let Some(extent) = grounds.extent(entry) else { continue };
        let all = grounds.naming.get(entry).copied().unwrap_or(0).max(having);
        let elsewhere = (all - having) as f64 / others.max(1.0);
        // A town that two reports name is more than a region that all do.
        let enough = having as f64 >= needed || (extent == Extent::Spot && having > 1);
        if extent == Extent::Country || !enough || elsewhere >= 1.0 {
            continue;
        }
        let rank = (extent, weight * (1.0 - elsewhere));
        let better = best
            .is_none_or(|(known, _)| rank.0.cmp(&known.0).then(rank.1.total_cmp(&known.1)).is_gt());
        if better {
            best = Some((rank, entry));
        }
    }
    best.map(|(_, entry)| entry)
}
