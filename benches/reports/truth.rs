//! How what the program finds compares with what was planted, in pairs of articles.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use recoupe::analyse::Analysis;
use recoupe::analyse::incidents::FoundIncident;
use recoupe::analyse::shared::SURE_WORDS;
use recoupe::analyse::statements::FoundStatement;
use recoupe::corpus::Corpus;
use recoupe::corpus::codes::Role;
use recoupe::text::range::TextRange;

use super::Dossier;
use super::Language;
use super::Report;

/// Pairs of one kind.
pub(crate) struct Score {
    /// What they have in common.
    pub(crate) what: &'static str,
    /// How many of those found were planted: number, and of how many. `None` where that is not
    /// asked.
    pub(crate) right: Option<(usize, usize)>,
    /// How many of those planted were found: number, and of how many.
    pub(crate) found: (usize, usize),
}

/// Every kind of planted pairs.
pub(crate) fn scores(dossier: &Dossier, corpus: &Corpus, analysis: &Analysis) -> Vec<Score> {
    let reports = &dossier.reports;
    let incident = |n: usize| Some(reports[n].incident);
    let monoglot = |n: usize| Some((reports[n].incident, reports[n].language));
    let found: Vec<Vec<usize>> = analysis.incidents.found.iter().map(main_reports).collect();
    let all = vec![(0..reports.len()).collect()];
    let (joined, right) = (alike(&found, |_| Some(())), alike(&found, incident));
    let (alone, planted) = (alike(&found, monoglot), alike(&all, incident));
    let planted_alone = alike(&all, monoglot);
    let two_languages = (right - alone, planted - planted_alone);
    let recalled = |what, found| Score { what, right: None, found };
    vec![
        Score { what: "one incident", right: Some((right, joined)), found: (right, planted) },
        recalled("  in one language", (alone, planted_alone)),
        recalled("  in two languages", two_languages),
        recalled("  look-alikes (wrong)", look_alikes(dossier, &found)),
        shared_words(dossier, corpus, analysis),
        statements(dossier, analysis),
    ]
}

fn main_reports(incident: &FoundIncident) -> Vec<usize> {
    let main = incident.reports.iter().filter(|report| report.role == Role::Main);
    main.map(|report| report.article).collect()
}

/// Pairs of look-alikes that were joined, of how many.
fn look_alikes(dossier: &Dossier, found: &[Vec<usize>]) -> (usize, usize) {
    let joined = |group: &[usize]| -> usize {
        let mut counts = BTreeMap::new();
        group.iter().for_each(|n| *counts.entry(dossier.reports[*n].incident).or_insert(0) += 1);
        let twins = counts.iter().filter_map(|(incident, count)| {
            Some(count * counts.get(&dossier.incidents[*incident].twin?)?)
        });
        twins.sum()
    };
    let all: Vec<usize> = (0..dossier.reports.len()).collect();
    (found.iter().map(|group| joined(group)).sum(), joined(&all))
}

/// Pairs that share a passage long enough to be told from chance. Planted are those that relay one
/// statement or copy one draft; right are all of one incident, counted passage by passage, since a
/// common phrase has more pairs than can be listed.
fn shared_words(dossier: &Dossier, corpus: &Corpus, analysis: &Analysis) -> Score {
    let reports = &dossier.reports;
    let origin = |n: usize| Some(origin(&reports[n]));
    let incident = |n: usize| Some(reports[n].incident);
    let passages = || analysis.shared.passages.iter().filter(|p| p.words >= SURE_WORDS);
    let groups: Vec<Vec<usize>> = passages()
        .map(|passage| {
            let mut articles: Vec<usize> = passage.occurrences.iter().map(|(n, _)| *n).collect();
            articles.dedup();
            articles
        })
        .collect();
    let spans: Vec<TextRange> = (0..reports.len()).map(|n| span(dossier, corpus, n)).collect();
    let mut pairs = BTreeSet::new();
    for passage in passages() {
        let mut by_origin: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (n, _) in passage.occurrences.iter().filter(|(n, at)| at.intersects(spans[*n])) {
            by_origin.entry(origin(*n)).or_default().push(*n);
        }
        for them in by_origin.values() {
            let later = |a: usize| them[a + 1..].iter().map(move |b| (them[a], *b));
            pairs.extend((0..them.len()).flat_map(later).filter(|(a, b)| a != b));
        }
    }
    let planted = alike(&[(0..reports.len()).collect()], origin);
    Score {
        what: "same words",
        right: Some((alike(&groups, incident), alike(&groups, |_| Some(())))),
        found: (pairs.len(), planted),
    }
}

/// Where a text is not its report's own: the quotation, or all of it.
fn span(dossier: &Dossier, corpus: &Corpus, n: usize) -> TextRange {
    let text = corpus.articles[n].body.full().map_or("", |doc| &doc.text);
    let Some(quote) = dossier.quote(&dossier.reports[n]) else {
        return TextRange::new(0, text.len());
    };
    let start = text.find(&quote).expect("a report has what it quotes");
    TextRange::new(start, start + quote.len())
}

/// Articles with the same origin have words in common: a statement, or the draft they copy.
fn origin(report: &Report) -> (bool, usize, Language) {
    let of = if report.relays { report.incident } else { report.draft };
    (report.relays, of, report.language)
}

fn statements(dossier: &Dossier, analysis: &Analysis) -> Score {
    let reports = &dossier.reports;
    let said = |n: usize| reports[n].relays.then(|| origin(&reports[n]));
    let relays =
        |statement: &FoundStatement| statement.relays.iter().map(|relay| relay.article).collect();
    let found: Vec<Vec<usize>> = analysis.statements.found.iter().map(relays).collect();
    let right = alike(&found, said);
    Score {
        what: "one statement",
        right: Some((right, alike(&found, |_| Some(())))),
        found: (right, alike(&[(0..reports.len()).collect()], said)),
    }
}

/// Pairs of one group with the same label; what has none is like nothing.
fn alike<L: Ord>(groups: &[Vec<usize>], label: impl Fn(usize) -> Option<L>) -> usize {
    let pairs = |group: &Vec<usize>| -> usize {
        let mut counts: BTreeMap<L, usize> = BTreeMap::new();
        for label in group.iter().filter_map(|n| label(*n)) {
            *counts.entry(label).or_default() += 1;
        }
        counts.values().map(|count| count * (count - 1) / 2).sum()
    };
    groups.iter().map(pairs).sum()
}
