//! A corpus and what was found in it, linked and unchangeable. Pages and exports see nothing else.

pub mod article;
pub mod comparison;
pub mod edition;
pub mod incident;
pub mod origins;
pub mod source;
pub mod statement;
pub mod words;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::analyse::Analysis;
use crate::analyse::shared::SharedPassage;
use crate::code_list;
use crate::config::Config;
use crate::corpus::Corpus;
use crate::corpus::codes::RelayHow;
use crate::corpus::codes::Role;
use crate::corpus::name::Name;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::origins::Origins;
use crate::dossier::source::Source;
use crate::dossier::statement::Statement;
use crate::text::fold::Fold;
use crate::text::fold::fold;

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
    index: Index,
}

/// Who belongs to whom, by place in the corpus's sorted lists.
#[derive(Debug, Clone, Default)]
struct Index {
    /// By source: its articles.
    articles_of_source: Vec<Vec<usize>>,
    /// By source: the articles that credit it.
    credits_of_source: Vec<Vec<usize>>,
    /// By incident: the articles that report or recall it.
    reports: Vec<Vec<(usize, Role)>>,
    /// By incident: article and annotation of every claim about it.
    claims: Vec<Vec<(usize, usize)>>,
    /// By incident: the incidents it names and those that name it.
    related: Vec<Vec<usize>>,
    /// By incident: the statements about it.
    statements: Vec<Vec<usize>>,
    /// By statement: the articles that relay it.
    relays: Vec<Vec<Relaying>>,
    /// By article: the statements it relays.
    relayed: Vec<Vec<usize>>,
    /// Articles from first to last published, undated ones last.
    by_date: Vec<usize>,
    /// By incident: the origins of its reports.
    origins: Vec<Origins>,
    /// By folded form: the name of the register.
    forms: BTreeMap<String, usize>,
}

/// An article that relays a statement, by place in the corpus.
#[derive(Debug, Clone)]
struct Relaying {
    article: usize,
    how: Option<RelayHow>,
    note: Option<String>,
    /// The annotations that mark the relaying passages.
    annotations: Vec<usize>,
}

/// Joins a corpus and what was found in it: the only way to a [`Dossier`].
pub fn link(config: Config, edition: Edition, corpus: Corpus, analysis: Analysis) -> Dossier {
    let index = index(&corpus);
    let mut dossier = Dossier { config, edition, corpus, analysis, index };
    let counted = (0..dossier.corpus.incidents.len())
        .into_par_iter()
        .map(|ix| origins::count(Incident { dossier: &dossier, ix }))
        .collect();
    dossier.index.origins = counted;
    dossier
}

impl Dossier {
    /// The passages that articles share, with articles by their place in the corpus; none in the
    /// public edition.
    pub fn passages(&self) -> &[SharedPassage] {
        &self.analysis.shared.passages
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
        let ix = self.corpus.articles.binary_search_by(|a| a.id.as_str().cmp(id)).ok()?;
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

fn index(corpus: &Corpus) -> Index {
    let source = |id: &str| corpus.sources.binary_search_by(|s| s.id.as_str().cmp(id)).ok();
    let incident = |id: &str| corpus.incidents.binary_search_by(|i| i.id.as_str().cmp(id)).ok();
    let mut index = Index {
        articles_of_source: vec![Vec::new(); corpus.sources.len()],
        credits_of_source: vec![Vec::new(); corpus.sources.len()],
        reports: vec![Vec::new(); corpus.incidents.len()],
        claims: vec![Vec::new(); corpus.incidents.len()],
        related: vec![Vec::new(); corpus.incidents.len()],
        statements: vec![Vec::new(); corpus.incidents.len()],
        relays: vec![Vec::new(); corpus.statements.len()],
        relayed: vec![Vec::new(); corpus.articles.len()],
        by_date: by_date(corpus),
        origins: Vec::new(),
        forms: forms(corpus),
    };
    for (ix, article) in corpus.articles.iter().enumerate() {
        let named = article.head.source.as_ref().and_then(|id| source(id.value.as_str()));
        if let Some(source) = named {
            index.articles_of_source[source].push(ix);
        }
        let mut credited: Vec<usize> =
            article.head.via.iter().filter_map(|via| source(via)).collect();
        credited.sort_unstable();
        credited.dedup();
        credited.into_iter().for_each(|source| index.credits_of_source[source].push(ix));
        for reporting in &article.head.incidents {
            if let Some(incident) = incident(reporting.incident.value.as_str()) {
                index.reports[incident].push((ix, reporting.role));
            }
        }
        for (note, annotation) in article.annotations.iter().enumerate() {
            let about = annotation.claim.as_ref().map(|claim| claim.incident.value.as_str());
            if let Some(incident) = about.and_then(incident) {
                index.claims[incident].push((ix, note));
            }
        }
    }
    for (ix, record) in corpus.incidents.iter().enumerate() {
        for other in record.related.iter().filter_map(|id| incident(id.value.as_str())) {
            index.related[ix].push(other);
            index.related[other].push(ix);
        }
    }
    for (ix, record) in corpus.statements.iter().enumerate() {
        for about in record.incidents.iter().filter_map(|id| incident(id.value.as_str())) {
            index.statements[about].push(ix);
        }
    }
    for (ix, related) in index.related.iter_mut().enumerate() {
        related.retain(|&other| other != ix);
        related.sort_unstable();
        related.dedup();
    }
    index.statements.iter_mut().for_each(Vec::dedup);
    index_relays(corpus, &mut index);
    index
}

fn index_relays(corpus: &Corpus, index: &mut Index) {
    let statement = |id: &str| corpus.statements.binary_search_by(|s| s.id.as_str().cmp(id)).ok();
    let article = |id: &str| corpus.articles.binary_search_by(|a| a.id.as_str().cmp(id)).ok();
    let mut relays: BTreeMap<(usize, usize), Relaying> = BTreeMap::new();
    let unmarked = |article| Relaying { article, how: None, note: None, annotations: Vec::new() };
    for (statement_ix, record) in corpus.statements.iter().enumerate() {
        for relay in &record.relays {
            let Some(article) = article(relay.article.value.as_str()) else { continue };
            let (how, note) = (relay.how, relay.note.clone());
            let annotations = Vec::new();
            relays.insert((statement_ix, article), Relaying { article, how, note, annotations });
        }
    }
    for (article_ix, record) in corpus.articles.iter().enumerate() {
        for (note_ix, note) in record.annotations.iter().enumerate() {
            let named = note.statement.as_ref().and_then(|id| statement(id.value.as_str()));
            let Some(statement) = named else { continue };
            let relay =
                relays.entry((statement, article_ix)).or_insert_with(|| unmarked(article_ix));
            relay.annotations.push(note_ix);
        }
    }
    for ((statement, article), relay) in relays {
        index.relays[statement].push(relay);
        index.relayed[article].push(statement);
    }
}

/// Every form of the register, folded; the first name of those that share one.
fn forms(corpus: &Corpus) -> BTreeMap<String, usize> {
    let mut forms = BTreeMap::new();
    for (ix, name) in corpus.names.iter().enumerate() {
        for form in &name.forms {
            forms.entry(fold(&form.form, Fold::Letters)).or_insert(ix);
        }
    }
    forms
}

fn by_date(corpus: &Corpus) -> Vec<usize> {
    let mut order: Vec<usize> = (0..corpus.articles.len()).collect();
    let date = |ix: usize| corpus.articles[ix].head.published.as_ref().map(|date| &date.value);
    order.sort_by(|&a, &b| match (date(a), date(b)) {
        (Some(a), Some(b)) => a.cmp(b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    order
}
