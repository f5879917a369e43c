//! What a decision can be about.

use crate::analyse::names::Entry;
use crate::dossier::Dossier;
use crate::dossier::finding::Finding;
use crate::dossier::incident::Incident;
use crate::dossier::passage::Passage;
use crate::dossier::proposals::ProposedReport;
use crate::dossier::statement::Statement;

/// A finding that an analyst can accept or reject.
#[derive(Debug, Clone)]
pub enum Subject<'d> {
    /// Something in an article's text.
    Finding(Finding<'d>),
    /// A passage that articles share.
    Passage(Passage<'d>),
    /// A proposed incident with its reports.
    Incident(Incident<'d>),
    /// A report for an incident that an analyst wrote down.
    Report(&'d ProposedReport, &'d Dossier),
    /// A proposed statement with its relays.
    Statement(Statement<'d>),
    /// A name that is not in the register.
    Name(&'d Entry),
}

impl<'d> Subject<'d> {
    /// The finding of a name; the first letter tells its kind.
    pub(super) fn find(dossier: &'d Dossier, id: &str) -> Option<Subject<'d>> {
        match id.get(..2)? {
            "d-" | "f-" | "h-" | "q-" | "t-" => dossier
                .articles()
                .flat_map(|article| article.all_findings())
                .find(|finding| finding.id == id)
                .map(Subject::Finding),
            "p-" => dossier.all_passages().find(|p| p.id() == id).map(Subject::Passage),
            "i-" => dossier
                .incident(id)
                .filter(|incident| incident.proposed().is_some())
                .map(Subject::Incident),
            "r-" => {
                let mut reports = dossier.proposals.reports.iter();
                reports.find(|report| report.id == id).map(|r| Subject::Report(r, dossier))
            }
            "s-" => dossier
                .statement(id)
                .filter(|statement| statement.proposed().is_some())
                .map(Subject::Statement),
            "n-" => {
                let name = id.get(2..)?;
                let mut entries = dossier.analysis.names.entries.iter();
                entries
                    .find(|entry| entry.register.is_none() && entry.id == name)
                    .map(Subject::Name)
            }
            _ => None,
        }
    }

    /// The finding's name.
    pub fn id(&self) -> String {
        match self {
            Subject::Finding(finding) => finding.id.clone(),
            Subject::Passage(passage) => passage.id(),
            Subject::Incident(incident) => incident.id().to_string(),
            Subject::Report(report, _) => report.id.clone(),
            Subject::Statement(statement) => statement.id().to_string(),
            Subject::Name(entry) => format!("n-{}", entry.id),
        }
    }

    /// The ids of the articles that it puts together, in order; none for other findings.
    pub fn articles(&self) -> Vec<String> {
        let mut articles: Vec<String> = match self {
            Subject::Incident(incident) => {
                incident.reports().map(|(article, _)| article.id().to_string()).collect()
            }
            Subject::Report(report, dossier) => {
                let incident = dossier.incident(report.incident.as_str());
                let listed = incident.into_iter().flat_map(|incident| {
                    let listed = |id: &str| {
                        let article = dossier.article(id);
                        article.is_some_and(|article| {
                            let own = &article.head().incidents;
                            own.iter().any(|r| r.incident.value == report.incident)
                        })
                    };
                    let all = incident.reports().map(|(article, _)| article.id().to_string());
                    all.filter(move |id| listed(id)).collect::<Vec<String>>()
                });
                let own = dossier.corpus.articles.get(report.article);
                listed.chain(own.map(|article| article.id.to_string())).collect()
            }
            Subject::Finding(_)
            | Subject::Passage(_)
            | Subject::Statement(_)
            | Subject::Name(_) => Vec::new(),
        };
        articles.sort();
        articles.dedup();
        articles
    }
}
