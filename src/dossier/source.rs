//! A source within its dossier.

use crate::corpus::source;
use crate::corpus::source::Grade;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::id::SourceId;

/// An outlet.
#[derive(Debug, Clone, Copy)]
pub struct Source<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) ix: usize,
}

impl<'d> Source<'d> {
    /// The record as written.
    pub fn record(self) -> &'d source::Source {
        &self.dossier.corpus.sources[self.ix]
    }

    /// Its id.
    pub fn id(self) -> &'d SourceId {
        &self.record().id
    }

    /// The grade in force: the one with the latest date, the last written among equals.
    pub fn grade(self) -> Option<&'d Grade> {
        self.record().grades.iter().max_by_key(|grade| grade.at.clone())
    }

    /// Its grades, the latest first.
    pub fn grades(self) -> Vec<&'d Grade> {
        let mut grades: Vec<&Grade> = self.record().grades.iter().collect();
        grades.sort_by_key(|grade| std::cmp::Reverse(grade.at.clone()));
        grades
    }

    /// The articles that credit it, by id.
    pub fn credits(self) -> impl ExactSizeIterator<Item = Article<'d>> {
        let dossier = self.dossier;
        dossier.index.credits_of_source[self.ix].iter().map(move |&ix| Article { dossier, ix })
    }

    /// Its articles in this dossier, by id.
    pub fn articles(self) -> impl ExactSizeIterator<Item = Article<'d>> {
        let dossier = self.dossier;
        dossier.index.articles_of_source[self.ix].iter().map(move |&ix| Article { dossier, ix })
    }
}
