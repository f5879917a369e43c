//! A corpus and what was found in it, linked and unchangeable. Pages and exports see nothing else.

pub mod acceptance;
pub mod article;
pub mod comparison;
pub mod edition;
pub mod finding;
pub mod incident;
pub mod making;
pub mod origins;
pub mod passage;
pub mod position;
pub mod proposals;
pub mod source;
pub mod statement;
pub mod usage;
pub mod versions;
pub mod voices;
pub mod words;

mod expected;
mod index;

use rayon::prelude::*;

use crate::analyse::Analysis;
use crate::analyse::incidents::Link;
use crate::code_list;
use crate::config::Config;
use crate::corpus::Corpus;
use crate::corpus::codes::Verdict;
use crate::corpus::correction::Correction;
use crate::corpus::name::Name;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::index::Index;
use crate::dossier::passage::Passage;
use crate::dossier::proposals::Proposals;
use crate::dossier::source::Source;
use crate::dossier::statement::Statement;

code_list! {
    /// Who a site is for.
    Edition, "an edition":
    /// Everybody: only what may leave the house.
    Public = "public",
    /// The analysts: everything.
    Review = "review",
}

/// A dossier, complete when it exists.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// Its settings.
    pub config: Config,
    /// The edition it was made for.
    pub edition: Edition,
    corpus: Corpus,
    analysis: Analysis,
    proposals: Proposals,
    index: Index,
}

/// Joins a corpus and what was found in it: the only way to a [`Dossier`], but for those that
/// [`edition::publish`] makes of one. Nothing found is taken for a record yet.
pub fn link(config: Config, edition: Edition, corpus: Corpus, analysis: Analysis) -> Dossier {
    let proposals = Proposals::default();
    let index = Index::new(&corpus, &analysis, &proposals);
    counted(Dossier { config, edition, corpus, analysis, proposals, index })
}

/// The dossier with the origins of its incidents counted: the last step to a complete one.
fn counted(mut dossier: Dossier) -> Dossier {
    let counted = (0..dossier.corpus.incidents.len())
        .into_par_iter()
        .map(|ix| origins::count(Incident { dossier: &dossier, ix }))
        .collect();
    dossier.index.origins = counted;
    dossier
}

impl Dossier {
    /// What the program found; in the public edition, what became of the annotations and the
    /// passages an analyst accepted.
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// The passages that articles share and no analyst rejected: those word for word, then those
    /// in other words, each list by first occurrence. In the public edition the accepted ones.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let rejected =
            |passage: &Passage<'_>| self.verdict(&passage.id()) == Some(Verdict::Rejected);
        self.all_passages().filter(move |passage| !rejected(passage))
    }

    fn all_passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let all = self.analysis.shared.passages.len() + self.analysis.near.passages.len();
        (0..all).map(|ix| Passage { dossier: self, ix })
    }

    /// What the program proposes; nothing in the public edition.
    pub fn proposals(&self) -> &Proposals {
        &self.proposals
    }

    /// What an article has in common with others that are linked to it, or nearly: in the order of
    /// the corpus; nothing in the public edition.
    pub fn links_of(&self, article: Article<'_>) -> impl Iterator<Item = &Link> {
        self.index.links[article.ix].iter().map(|&ix| &self.analysis.incidents.links[ix])
    }

    /// What an analyst decided about a finding; the last word counts.
    pub fn verdict(&self, finding: &str) -> Option<Verdict> {
        self.index.decided.get(finding).copied()
    }

    /// The corrections that concern a record's page, the latest first; the record is named as in a
    /// link (`incident:ID`).
    pub fn corrections_of(&self, record: &str) -> impl Iterator<Item = &Correction> {
        let listed = self.index.corrections.get(record).into_iter().flatten();
        listed.map(|&ix| &self.corpus.corrections[ix])
    }

    /// Every article, by id.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = Article<'_>> {
        (0..self.corpus.articles.len()).map(|ix| Article { dossier: self, ix })
    }

    /// Every article, from first to last published; those without a date come last.
    pub fn articles_by_date(&self) -> impl ExactSizeIterator<Item = Article<'_>> {
        self.index.by_date.iter().map(|&ix| Article { dossier: self, ix })
    }

    /// Every source, by id.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = Source<'_>> {
        (0..self.corpus.sources.len()).map(|ix| Source { dossier: self, ix })
    }

    /// Every incident, by id.
    pub fn incidents(&self) -> impl ExactSizeIterator<Item = Incident<'_>> {
        (0..self.corpus.incidents.len()).map(|ix| Incident { dossier: self, ix })
    }

    /// Every statement, by id.
    pub fn statements(&self) -> impl ExactSizeIterator<Item = Statement<'_>> {
        (0..self.corpus.statements.len()).map(|ix| Statement { dossier: self, ix })
    }

    /// The records as written, for what needs no links.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The article of an id.
    pub fn article(&self, id: &str) -> Option<Article<'_>> {
        let ix = self.corpus.article_ix(id)?;
        Some(Article { dossier: self, ix })
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Option<Source<'_>> {
        let ix = self.corpus.sources.binary_search_by(|s| s.id.as_str().cmp(id)).ok()?;
        Some(Source { dossier: self, ix })
    }

    /// The incident of an id.
    pub fn incident(&self, id: &str) -> Option<Incident<'_>> {
        let ix = self.corpus.incidents.binary_search_by(|i| i.id.as_str().cmp(id)).ok()?;
        Some(Incident { dossier: self, ix })
    }

    /// The statement of an id.
    pub fn statement(&self, id: &str) -> Option<Statement<'_>> {
        let ix = self.corpus.statements.binary_search_by(|s| s.id.as_str().cmp(id)).ok()?;
        Some(Statement { dossier: self, ix })
    }

    /// The name of an id.
    pub fn name(&self, id: &str) -> Option<&Name> {
        let names = &self.corpus.names;
        names.binary_search_by(|name| name.id.as_str().cmp(id)).ok().map(|ix| &names[ix])
    }
}
