//! Divides a corpus into themes, and each theme into incidents.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::analyse::incidents::attach::attach;
use crate::analyse::incidents::decided::Decided;
use crate::analyse::incidents::dendrogram::Links;
use crate::analyse::incidents::dendrogram::divide;
use crate::analyse::incidents::graph::Edge;
use crate::analyse::incidents::graph::groups;
use crate::analyse::incidents::library::Library;
use crate::analyse::incidents::neighbours::pairs;
use crate::analyse::incidents::profiles::Desk;
use crate::analyse::incidents::profiles::Profiles;
use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::weights::Weights;

/// The average link, by background weights, that makes a theme. Wide: look-alikes belong to one
/// theme, so that they are told apart by what they do not share.
const THEME: f64 = 0.085;

/// Pairs that share less are no neighbours.
const NEIGHBOURS: f64 = 0.04;

/// Reports that speak of alike things, and what links them.
#[derive(Debug)]
pub(super) struct Theme {
    /// Places in the corpus, sorted.
    pub(super) reports: Vec<usize>,
    /// Between the reports, by their places in `reports`.
    pub(super) links: Links,
    /// The incidents, of one report or more, by their places in `reports`.
    pub(super) incidents: Vec<Vec<usize>>,
}

/// Divides the reports that have a text into themes, and each theme into incidents.
///
/// Two steps make one setting serve all sizes of corpus. Themes are made by background weights,
/// which do not depend on the corpus. Within a theme, words weigh by what its reports share, as
/// if the theme were a dossier of its own.
pub(super) fn themes(library: &Library, decided: &Decided) -> Vec<Theme> {
    members(library, decided)
        .into_par_iter()
        .map(|reports| {
            if reports.len() == 1 {
                return Theme { reports, links: Links::new(1), incidents: vec![vec![0]] };
            }
            let links = links(library, &reports);
            let blocks = blocks(&reports, decided);
            let apart = apart(&reports, decided);
            let incidents = attach(&links, divide(&links, &blocks, &apart), &apart);
            Theme { reports, links, incidents }
        })
        .collect()
}

/// The weights of terms within a theme.
pub(super) fn local<'l>(library: &'l Library, reports: &[usize]) -> Weights<'l> {
    let terms: Vec<&[Term]> = reports.iter().map(|&at| library.terms[at].as_slice()).collect();
    Weights::of_theme(&library.vocabulary, &terms)
}

fn links(library: &Library, reports: &[usize]) -> Links {
    let profiles = Profiles::of_some(reports, &library.terms, &local(library, reports));
    let row = |desk: &mut Desk<'_>, a| -> Vec<f64> {
        desk.lay(a);
        (0..a).map(|b| library.link(desk, b)).collect()
    };
    let rows = (0..reports.len()).into_par_iter().map_init(|| Desk::new(&profiles), row);
    let rows: Vec<Vec<f64>> = rows.collect();
    Links::of_rows(&rows)
}

/// The reports of each theme, sorted; themes by their first report.
fn members(library: &Library, decided: &Decided) -> Vec<Vec<usize>> {
    let weights = Weights::background(&library.vocabulary);
    let profiles = Profiles::of_all(&library.terms, &weights);
    let pairs = pairs(&library.terms, &weights);
    let of_first: Vec<&[(u32, u32)]> = pairs.chunk_by(|x, y| x.0 == y.0).collect();
    let edges_of = |desk: &mut Desk<'_>, pairs: &[(u32, u32)]| -> Vec<Edge> {
        desk.lay(pairs[0].0 as usize);
        let next = pairs.iter().skip(1).map(|pair| Some(pair.1)).chain([None]);
        let edges = pairs.iter().zip(next).map(|(&(a, b), next)| {
            next.into_iter().for_each(|next| desk.ask_for(next as usize));
            (a, b, library.affinity(desk, b as usize))
        });
        edges.filter(|(_, _, link)| *link >= NEIGHBOURS).collect()
    };
    let edges: Vec<Edge> = of_first
        .into_par_iter()
        .map_init(|| Desk::new(&profiles), edges_of)
        .flatten_iter()
        .collect();
    let mut theme_of = groups(&library.tongues, &edges, THEME);
    unite(&mut theme_of, decided);
    let mut themes: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, theme) in theme_of.into_iter().enumerate() {
        if !library.terms[at].is_empty() {
            themes.entry(theme).or_default().push(at);
        }
    }
    themes.into_values().collect()
}

/// Makes one theme of themes whose reports an analyst placed in one incident.
fn unite(theme_of: &mut [usize], decided: &Decided) {
    let mut theme_of_incident: BTreeMap<usize, usize> = BTreeMap::new();
    let mut renamed: BTreeMap<usize, usize> = BTreeMap::new();
    let root = |renamed: &BTreeMap<usize, usize>, mut theme: usize| {
        while let Some(&next) = renamed.get(&theme) {
            theme = next;
        }
        theme
    };
    for (at, main) in decided.main.iter().enumerate() {
        let Some(main) = main else { continue };
        let first = *theme_of_incident.entry(*main).or_insert(theme_of[at]);
        let (a, b) = (root(&renamed, first), root(&renamed, theme_of[at]));
        if a != b {
            renamed.insert(a.max(b), a.min(b));
        }
    }
    for theme in theme_of {
        *theme = root(&renamed, *theme);
    }
}

/// The reports of a theme, those of one analyst's incident together.
fn blocks(reports: &[usize], decided: &Decided) -> Vec<Vec<usize>> {
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    let mut block_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, &at) in reports.iter().enumerate() {
        match decided.main.get(at).copied().flatten() {
            Some(main) if block_of.contains_key(&main) => {
                blocks[block_of[&main]].push(place);
            }
            main => {
                block_of.extend(main.map(|main| (main, blocks.len())));
                blocks.push(vec![place]);
            }
        }
    }
    blocks
}

fn apart(reports: &[usize], decided: &Decided) -> Vec<(usize, usize)> {
    let bound: Vec<usize> = (0..reports.len())
        .filter(|&place| {
            let at = reports[place];
            decided.placed.get(at).is_some_and(|placed| !placed.is_empty())
                || decided.apart.iter().any(|&(a, b)| a == at || b == at)
        })
        .collect();
    let pairs =
        bound.iter().enumerate().flat_map(|(n, &a)| bound[..n].iter().map(move |&b| (a, b)));
    pairs.filter(|&(a, b)| decided.are_apart(reports[a], reports[b])).collect()
}
