//! Every report as the pass compares it.

use rayon::prelude::*;

use crate::analyse::incidents::Evidence;
use crate::analyse::incidents::days;
use crate::analyse::incidents::days::Told;
use crate::analyse::incidents::marks::Marks;
use crate::analyse::incidents::profile::Profile;
use crate::analyse::incidents::profile::Weights;
use crate::analyse::incidents::reading::Reading;
use crate::analyse::incidents::reading::read;
use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::vocabulary::Vocabulary;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::lang::primary;

/// The reports of a corpus, by place in [`Corpus::articles`].
#[derive(Debug)]
pub(super) struct Library<'c> {
    pub(super) vocabulary: Vocabulary,
    /// The terms of each report, sorted by id.
    pub(super) terms: Vec<Vec<Term>>,
    /// What each says of time.
    pub(super) told: Vec<Told>,
    /// What each counts.
    marks: Marks,
    /// The ISO 639-1 code of each; empty where unknown.
    pub(super) languages: Vec<&'c str>,
}

/// What reports in two languages share is worth less than what two in one language do: it is
/// measured on names and numbers alone, of which each report has few.
const TRANSLATED: f64 = 0.8;

impl<'c> Library<'c> {
    /// Reads every report.
    pub(super) fn new(corpus: &'c Corpus, evidence: Evidence<'_>) -> Library<'c> {
        let readings: Vec<Vec<Reading>> = corpus.articles.par_iter().map(read).collect();
        let languages: Vec<&str> = corpus.articles.iter().map(language).collect();
        let (vocabulary, terms) = Vocabulary::new(&readings, &languages, evidence.names);
        let told = corpus.articles.iter().enumerate().map(|(at, article)| {
            days::told(article, evidence.dates.by_article.get(at).map_or(&[], Vec::as_slice))
        });
        let told = told.collect();
        let marks = Marks::new(evidence.figures, corpus.articles.len());
        Library { vocabulary, terms, told, marks, languages }
    }

    /// The profiles of some reports under one set of weights.
    pub(super) fn profiles(&self, reports: &[usize], weights: &Weights<'_>) -> Profiles {
        let several = reports.iter().any(|&at| self.languages[at] != self.languages[reports[0]]);
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
        let (x, y) = (profiles.reports[a], profiles.reports[b]);
        let score = if self.languages[x] == self.languages[y] {
            profiles.whole[a].similarity(&profiles.whole[b])
        } else {
            TRANSLATED * profiles.labels[a].similarity(&profiles.labels[b])
        };
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

fn language(article: &Article) -> &str {
    primary(article.head.language.as_deref().unwrap_or_default())
}
