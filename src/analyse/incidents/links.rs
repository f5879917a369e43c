//! Chooses the links worth showing, with what speaks for each.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::incidents::Link;
use crate::analyse::incidents::dendrogram::NEEDED;
use crate::analyse::incidents::library::Library;
use crate::analyse::incidents::profiles::Desk;
use crate::analyse::incidents::profiles::Profiles;
use crate::analyse::incidents::reasons::Grounds;
use crate::analyse::incidents::reasons::Witness;
use crate::analyse::incidents::themes::Theme;
use crate::analyse::incidents::themes::local;
use crate::analyse::incidents::weights::Weights;

/// How many links to reports of its own incident a report shows.
const WITHIN: usize = 10;

/// How many links to reports of other incidents a report shows.
const REFUSED: usize = 5;

/// A refusal came close from this share of the link needed.
const CLOSE: f64 = 0.6;

/// So many words in common, word for word, are shown whatever else two reports lack.
const LONG: usize = 12;

/// A pair of articles to be shown, in one theme or in two.
#[derive(Debug, Clone, Copy)]
struct Pair {
    a: usize,
    b: usize,
    /// The theme of both, and the link there.
    theme: Option<(usize, f64)>,
}

/// The links of a corpus, by first article, then second; `incident_of` tells for each article its
/// main incident, if it shares it with others.
pub(super) fn links(
    grounds: &Grounds<'_>,
    library: &Library,
    themes: &[Theme],
    incident_of: &[Option<usize>],
) -> Vec<Link> {
    let pairs = pairs(grounds, themes, incident_of);
    let background = Weights::background(&library.vocabulary);
    let told = |pair: &Pair, weights: &Weights<'_>| {
        let link = pair.theme.map(|(_, link)| link);
        let link = link.unwrap_or_else(|| across(library, &background, pair.a, pair.b));
        let witness = Witness { grounds, article: pair.a };
        let same = incident_of[pair.a].is_some() && incident_of[pair.a] == incident_of[pair.b];
        told(&witness, library, weights, (pair.a, pair.b), (link, same))
    };
    // Those of a theme one after another: the weights of all themes would fill the memory.
    let theme = |pair: &Pair| pair.theme.map(|(theme, _)| theme);
    let of_theme: Vec<&[Pair]> = pairs.chunk_by(|x, y| theme(x) == theme(y)).collect();
    let mut links: Vec<Link> = of_theme
        .par_iter()
        .flat_map(|pairs| {
            let own = theme(&pairs[0]).map(|theme| local(library, &themes[theme].reports));
            let weights = own.as_ref().unwrap_or(&background);
            pairs.par_iter().map(|pair| told(pair, weights)).collect::<Vec<Link>>()
        })
        .collect();
    links.par_sort_unstable_by_key(|link| (link.a, link.b));
    links
}

/// One link with its reasons: `found` is the link as measured, and whether both share an incident.
pub(super) fn told(
    witness: &Witness<'_, '_>,
    library: &Library,
    weights: &Weights<'_>,
    (a, b): (usize, usize),
    (link, same_incident): (f64, bool),
) -> Link {
    let score = score(link);
    let terms = (library.terms[a].as_slice(), library.terms[b].as_slice());
    let reasons = witness.reasons(b, terms, weights, score);
    Link { a, b, score, same_incident, reasons }
}

/// A link as a score from 0 to 1, a half where two reports alone would be taken for one incident.
pub(super) fn score(link: f64) -> f64 {
    let link = link.max(0.0);
    link / (link + NEEDED)
}

/// The link of two reports of different themes, by background weights.
pub(super) fn across(library: &Library, background: &Weights<'_>, a: usize, b: usize) -> f64 {
    let profiles = Profiles::of_some(&[a, b], &library.terms, background);
    let mut desk = Desk::new(&profiles);
    desk.lay(0);
    library.link(&mut desk, 1)
}

/// The pairs to be shown, each once, by theme.
fn pairs(grounds: &Grounds<'_>, themes: &[Theme], incident_of: &[Option<usize>]) -> Vec<Pair> {
    let mut theme_of = vec![None; incident_of.len()];
    for (ix, theme) in themes.iter().enumerate() {
        for (place, &at) in theme.reports.iter().enumerate() {
            theme_of[at] = Some((ix, place));
        }
    }
    let mut chosen: Vec<(usize, usize)> = themes
        .par_iter()
        .flat_map(|theme| {
            let places = (0..theme.reports.len()).into_par_iter();
            places.flat_map_iter(|place| strongest(theme, place, incident_of))
        })
        .collect();
    chosen.extend(quoting(grounds));
    chosen.par_sort_unstable();
    chosen.dedup();
    let pair = |(a, b): (usize, usize)| {
        let theme = match (theme_of[a], theme_of[b]) {
            (Some((x, p)), Some((y, q))) if x == y => Some((x, themes[x].links.get(p, q))),
            _ => None,
        };
        Pair { a, b, theme }
    };
    let mut pairs: Vec<Pair> = chosen.into_iter().map(pair).collect();
    pairs.par_sort_by_key(|pair| pair.theme.map(|(theme, _)| theme));
    pairs
}

/// The strongest links of a report within its incident, and the closest refusals.
fn strongest(theme: &Theme, place: usize, incident_of: &[Option<usize>]) -> Vec<(usize, usize)> {
    let at = theme.reports[place];
    let others = (0..theme.reports.len()).filter(|&other| other != place);
    let mut found: Vec<(bool, f64, usize)> = others
        .map(|other| {
            let there = theme.reports[other];
            let same = incident_of[at].is_some() && incident_of[at] == incident_of[there];
            (same, theme.links.get(place, other), there)
        })
        .filter(|(same, link, _)| *same || *link >= CLOSE * NEEDED)
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    let within = found.iter().filter(|(same, ..)| *same).take(WITHIN);
    let refused = found.iter().filter(|(same, ..)| !same).take(REFUSED);
    within.chain(refused).map(|(_, _, there)| (at.min(*there), at.max(*there))).collect()
}

/// Pairs of articles that share a long passage, [`REFUSED`] for each article at most.
fn quoting(grounds: &Grounds<'_>) -> Vec<(usize, usize)> {
    let passages = &grounds.evidence.shared.passages;
    let mut found = Vec::new();
    for (at, shared) in grounds.shared.iter().enumerate() {
        let mut others = BTreeSet::new();
        for passage in shared.iter().filter_map(|&ix| passages.get(ix)) {
            if passage.words >= LONG {
                let first = passage.occurrences.partition_point(|(article, _)| *article <= at);
                let after = passage.occurrences[first..].iter().map(|(article, _)| *article);
                others.extend(after.take(REFUSED));
            }
        }
        found.extend(others.into_iter().take(REFUSED).map(|other| (at, other)));
    }
    found
}
