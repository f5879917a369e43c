//! Every report as the pass compares it.

use rayon::prelude::*;

use crate::analyse::incidents::Evidence;
use crate::analyse::incidents::days;
use crate::analyse::incidents::days::Told;
use crate::analyse::incidents::marks::Marks;
use crate::analyse::incidents::profiles::Desk;
use crate::analyse::incidents::profiles::Of;
use crate::analyse::incidents::reading::Reading;
use crate::analyse::incidents::reading::read;
use crate::analyse::incidents::tongues::Tongue;
use crate::analyse::incidents::tongues::numbered;
use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::vocabulary::Vocabulary;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::lang::primary;

/// The reports of a corpus, by place in [`Corpus::articles`].
#[derive(Debug)]
pub(super) struct Library {
    pub(super) vocabulary: Vocabulary,
    /// The terms of each report, sorted by id.
    pub(super) terms: Vec<Vec<Term>>,
    /// Where each text has its terms: the term and the byte where it begins, sorted by term.
    places: Vec<Box<[(u32, u32)]>>,
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

    /// The byte where the text of a report has a term, as [`Reading::at`] tells; `None` where it
    /// lacks it.
    pub(super) fn place(&self, report: usize, term: u32) -> Option<usize> {
        let places = self.places.get(report)?;
        let at = places.binary_search_by_key(&term, |(term, _)| *term).ok()?;
        Some(places[at].1 as usize)
    }

    /// What speaks for the report on a desk and another being of one subject, from 0 to 1, whatever
    /// days they tell of: by all their terms, or by their labels where they are in two languages,
    /// and by the days of their publication.
    pub(super) fn affinity(&self, desk: &mut Desk<'_>, other: usize) -> f64 {
        let (x, y) = desk.pair(other);
        let score = if self.tongues[x] == self.tongues[y] {
            desk.similarity(other, Of::Terms)
        } else {
            TRANSLATED * desk.similarity(other, Of::Labels)
        };
        score * days::publication(&self.told[x], &self.told[y])
    }

    /// What speaks for both being of one incident, from 0 to 1.
    pub(super) fn link(&self, desk: &mut Desk<'_>, other: usize) -> f64 {
        let (x, y) = desk.pair(other);
        let shared = self.affinity(desk, other) + self.marks.agreement(x, y);
        let score = shared * days::events(&self.told[x], &self.told[y]);
        score.min(1.0)
    }
}

/// Where a text has its terms; of the forms of a term the one it has last.
fn places(vocabulary: &Vocabulary, reading: &[Reading]) -> Box<[(u32, u32)]> {
    let place = |r: &Reading| Some((vocabulary.term(r.word), r.at?.get() - 1));
    let mut places: Vec<(u32, u32)> = reading.iter().rev().filter_map(place).collect();
    places.sort_by_key(|(term, _)| *term);
    places.dedup_by_key(|(term, _)| *term);
    places.into()
}

fn language(article: &Article) -> &str {
    primary(article.head.language.as_deref().unwrap_or_default())
}
