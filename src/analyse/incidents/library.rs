//! Every report as the pass compares it.

use rayon::prelude::*;

use crate::analyse::incidents::Evidence;
use crate::analyse::incidents::days;
use crate::analyse::incidents::days::Told;
use crate::analyse::incidents::marks::Marks;
use crate::analyse::incidents::profile::Bench;
use crate::analyse::incidents::profile::Profile;
use crate::analyse::incidents::profile::Weights;
use crate::analyse::incidents::reading::Reading;
use crate::analyse::incidents::reading::read;
use crate::analyse::incidents::tongues::Tongue;
use crate::analyse::incidents::tongues::numbered;
use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::vocabulary::Vocabulary;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::lang::primary;
use crate::text::range::TextRange;

/// The reports of a corpus, by place in [`Corpus::articles`].
#[derive(Debug)]
pub(super) struct Library {
    pub(super) vocabulary: Vocabulary,
    /// The terms of each report, sorted by id.
    pub(super) terms: Vec<Vec<Term>>,
    /// Where each text has its terms, sorted by term.
    places: Vec<Box<[(u32, TextRange)]>>,
    /// What each says of time.
    pub(super) told: Vec<Told>,
    /// What each counts.
    marks: Marks,
    /// The language of each; an unknown one is one, too.
    pub(super) tongues: Vec<Tongue>,
}

/// What reports in two languages share is worth less than what two in one language do: it is
/// measured on names and numbers alone, of which each report has few.
const TRANSLATED: f64 = 0.8;

impl Library {
    /// Reads every report.
    pub(super) fn new(corpus: &Corpus, evidence: Evidence<'_>) -> Library {
        let (words, readings) = read(&corpus.articles);
        let languages: Vec<&str> = corpus.articles.iter().map(language).collect();
        let (vocabulary, terms) = Vocabulary::new(words, &readings, &languages, evidence.names);
        let places = readings.par_iter().map(|reading| places(&vocabulary, reading)).collect();
        let told = corpus.articles.par_iter().enumerate().map(|(at, article)| {
            days::told(article, evidence.dates.by_article.get(at).map_or(&[], Vec::as_slice))
        });
        let told = told.collect();
        let marks = Marks::new(evidence.figures, corpus.articles.len());
        let tongues = numbered(&languages);
        Library { vocabulary, terms, places, told, marks, tongues }
    }

    /// Where the text of a report has a term, as [`Reading::at`] tells; `None` where it lacks it.
    pub(super) fn place(&self, report: usize, term: u32) -> Option<TextRange> {
        let places = self.places.get(report)?;
        let at = places.binary_search_by_key(&term, |(term, _)| *term).ok()?;
        Some(places[at].1)
    }

    /// The profiles of some reports under one set of weights.
    pub(super) fn profiles(&self, reports: &[usize], weights: &Weights<'_>) -> Profiles {
        let several = reports.iter().any(|&at| self.tongues[at] != self.tongues[reports[0]]);
        let numbers = &self.vocabulary.numbers;
        let whole = reports.par_iter().map(|&at| Profile::new(&self.terms[at], weights)).collect();
        let labels = if several {
            let labels = |&at: &usize| Profile::labels(&self.terms[at], weights, numbers);
            reports.par_iter().map(labels).collect()
        } else {
            Vec::new()
        };
        Profiles { reports: reports.to_vec(), whole, labels }
    }

    /// What speaks for two reports of one subject, from 0 to 1, whatever days they tell of: `a`
    /// and `b` are places in the profiles.
    pub(super) fn affinity(&self, profiles: &Profiles, a: usize, b: usize) -> f64 {
        let Profiles { reports, whole, labels } = profiles;
        let whole = || whole[a].similarity(&whole[b]);
        self.on_one_subject((reports[a], reports[b]), whole, || labels[a].similarity(&labels[b]))
    }

    /// The same for the report on a desk and another.
    pub(super) fn affinity_to(&self, desk: &Desk<'_>, b: usize) -> f64 {
        let Profiles { reports, whole, labels } = desk.profiles;
        let whole = || desk.whole.similarity(&whole[b]);
        let labels = || desk.labels.similarity(&labels[b]);
        self.on_one_subject((reports[desk.report], reports[b]), whole, labels)
    }

    /// What two reports share by all their terms, or by their labels where they are in two
    /// languages, and by the days of their publication.
    fn on_one_subject(
        &self,
        (x, y): (usize, usize),
        whole: impl FnOnce() -> f64,
        labels: impl FnOnce() -> f64,
    ) -> f64 {
        let one_language = self.tongues[x] == self.tongues[y];
        let score = if one_language { whole() } else { TRANSLATED * labels() };
        score * days::publication(&self.told[x], &self.told[y])
    }

    /// What speaks for two reports of one incident, from 0 to 1.
    pub(super) fn link(&self, profiles: &Profiles, a: usize, b: usize) -> f64 {
        let (x, y) = (profiles.reports[a], profiles.reports[b]);
        let shared = self.affinity(profiles, a, b) + self.marks.agreement(x, y);
        let score = shared * days::events(&self.told[x], &self.told[y]);
        score.min(1.0)
    }
}

/// Some reports, weighted alike.
#[derive(Debug)]
pub(super) struct Profiles {
    reports: Vec<usize>,
    whole: Vec<Profile>,
    labels: Vec<Profile>,
}

/// Where a text has its terms; of the forms of a term the one it has last.
fn places(vocabulary: &Vocabulary, reading: &[Reading]) -> Box<[(u32, TextRange)]> {
    let place = |r: &Reading| Some((vocabulary.term(r.word), r.at?));
    let mut places: Vec<(u32, TextRange)> = reading.iter().rev().filter_map(place).collect();
    places.sort_by_key(|(term, _)| *term);
    places.dedup_by_key(|(term, _)| *term);
    places.into()
}

/// A report laid out for comparisons with many others.
#[derive(Debug)]
pub(super) struct Desk<'p> {
    profiles: &'p Profiles,
    /// Its place in the profiles.
    report: usize,
    whole: Bench<'p>,
    labels: Bench<'p>,
}

impl<'p> Desk<'p> {
    /// An empty desk.
    pub(super) fn new(profiles: &'p Profiles) -> Desk<'p> {
        Desk { profiles, report: 0, whole: Bench::default(), labels: Bench::default() }
    }

    /// Lays out a report, by its place in the profiles, in place of the one before.
    pub(super) fn lay(&mut self, report: usize) {
        self.report = report;
        self.profiles.whole.get(report).into_iter().for_each(|profile| self.whole.lay(profile));
        self.profiles.labels.get(report).into_iter().for_each(|profile| self.labels.lay(profile));
    }
}

fn language(article: &Article) -> &str {
    primary(article.head.language.as_deref().unwrap_or_default())
}
