//! What people wrote: typed, checked, with the place of everything; nothing derived.

pub mod annotation;
pub mod article;
pub mod capture;
pub mod codes;
pub mod correction;
pub mod decision;
pub mod frontmatter;
pub mod incident;
pub mod load;
pub mod name;
pub mod page;
pub mod prose;
pub mod provenance;
pub mod references;
pub mod source;
pub mod statement;

use crate::corpus::article::Article;
use crate::corpus::correction::Correction;
use crate::corpus::decision::Decision;
use crate::corpus::incident::Incident;
use crate::corpus::name::Name;
use crate::corpus::page::FreePage;
use crate::corpus::source::Source;
use crate::corpus::statement::Statement;
use crate::gazetteer::own::Own;

/// Every record of a dossier. Lists are sorted by id and ids are unique, but for decisions and
/// corrections, which stand in the order written.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// The reports.
    pub articles: Vec<Article>,
    /// The outlets.
    pub sources: Vec<Source>,
    /// What happened or was agreed.
    pub incidents: Vec<Incident>,
    /// What speakers said once.
    pub statements: Vec<Statement>,
    /// The register of names.
    pub names: Vec<Name>,
    /// What analysts decided about findings.
    pub decisions: Vec<Decision>,
    /// The corrections log.
    pub corrections: Vec<Correction>,
    /// Free pages.
    pub pages: Vec<FreePage>,
    /// Places that the dossier brings along; for the analysis, so never in a public edition.
    pub gazetteer: Own,
}

impl Corpus {
    /// The place of an article among [`Corpus::articles`].
    pub fn article_ix(&self, id: &str) -> Option<usize> {
        self.articles.binary_search_by(|article| article.id.as_str().cmp(id)).ok()
    }
}
