//! Records that the program proposes: incidents, their reports, claims, statements.
//!
//! In the review edition they stand among the analysts' own, so that every page and every count
//! works on both; each can be told from them, and none is in the public edition.

mod claims;
mod elsewhere;
mod incidents;
mod statements;

use std::collections::BTreeMap;

use crate::corpus::annotation::Claim;
use crate::corpus::codes::Role;
use crate::dossier::Dossier;
use crate::dossier::counted;
use crate::dossier::index::Index;
use crate::id::IncidentId;
use crate::id::StatementId;
use crate::locale::Locale;
use crate::text::range::TextRange;

/// What the program proposes.
#[derive(Debug, Clone, Default)]
pub struct Proposals {
    /// The incidents of the corpus that are proposals.
    pub(super) incidents: BTreeMap<IncidentId, ProposedIncident>,
    /// Reports that the program adds to incidents, proposed ones and the analysts', by article.
    pub(super) reports: Vec<ProposedReport>,
    /// Claims made of figures, by article, then by place in its text.
    pub(super) claims: Vec<FoundClaim>,
    /// The statements of the corpus that are proposals: each the finding it comes from, by its
    /// place among the statements found.
    pub(super) statements: BTreeMap<StatementId, usize>,
    /// Relays of the proposed statements.
    pub(super) relays: Vec<ProposedRelay>,
}

impl Proposals {
    /// The claim that a finding of an article is proposed as.
    pub fn claim(&self, article: usize, finding: &str) -> Option<&FoundClaim> {
        let from = self.claims.partition_point(|claim| claim.article < article);
        let own = self.claims[from..].iter().take_while(|claim| claim.article == article);
        own.into_iter().find(|claim| claim.id == finding)
    }

    /// The reports that the program adds to incidents, by article.
    pub fn reports(&self) -> &[ProposedReport] {
        &self.reports
    }
}

/// An incident that the program proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProposedIncident {
    /// The finding it comes from, by its place among the incidents found.
    pub found: usize,
}

/// A report that the program adds to an incident.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedReport {
    /// The finding's name: that of the incident where the incident is new as well.
    pub id: String,
    /// The report, by its place in the corpus.
    pub article: usize,
    /// The incident.
    pub incident: IncidentId,
    /// What the incident is to it.
    pub role: Role,
    /// From 0 to 1: how much speaks for it.
    pub score: f64,
}

/// A claim made of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundClaim {
    /// The name of the figure as a finding.
    pub id: String,
    /// The article, by its place in the corpus.
    pub article: usize,
    /// The figure in the article's text.
    pub range: TextRange,
    /// The claim.
    pub claim: Claim,
}

/// An article that the program takes for a relay of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedRelay {
    /// The statement.
    pub statement: StatementId,
    /// The article, by its place in the corpus.
    pub article: usize,
    /// The passages that relay it.
    pub passages: Vec<TextRange>,
}

/// The dossier with everything the program proposes and no analyst has rejected. Titles of
/// proposed records are in the interface's language.
pub(super) fn propose(dossier: Dossier, locale: &Locale) -> Dossier {
    let mut proposals = Proposals::default();
    let incidents = incidents::propose(&dossier, locale, &mut proposals);
    let statements = statements::propose(&dossier, locale, &mut proposals);
    let Dossier { config, edition, mut corpus, analysis, .. } = dossier;
    corpus.incidents.extend(incidents);
    corpus.incidents.sort_by(|a, b| a.id.cmp(&b.id));
    corpus.statements.extend(statements);
    corpus.statements.sort_by(|a, b| a.id.cmp(&b.id));
    let index = Index::new(&corpus, &analysis, &proposals);
    let mut dossier = Dossier { config, edition, corpus, analysis, proposals, index };
    // A figure is a claim about the incident that its report is now known to tell of.
    let claims = claims::propose(&dossier);
    dossier.index.add_claims(&dossier.corpus, &claims);
    dossier.proposals.claims = claims;
    counted(dossier)
}
