//! Joins what incidents say of their reports to what articles say of their incidents.

use crate::corpus::Corpus;
use crate::corpus::article::Reporting;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Located;

/// Adds each report that an incident lists to the incidents of its article, in the order of the
/// incidents. An article that gives the incident another role keeps its own, and is reported.
pub(super) fn join(corpus: &mut Corpus, diags: &mut Diagnostics) {
    for incident in &corpus.incidents {
        for report in &incident.reports {
            let id = &report.article.value;
            let Ok(ix) = corpus.articles.binary_search_by(|article| article.id.cmp(id)) else {
                continue;
            };
            let listed = &mut corpus.articles[ix].head.incidents;
            match listed.iter().find(|reporting| reporting.incident.value == incident.id) {
                None => listed.push(Reporting {
                    incident: Located { value: incident.id.clone(), span: report.article.span },
                    role: report.role,
                }),
                Some(other) if other.role != report.role => {
                    let (here, there) = (report.role.code(), other.role.code());
                    let message = format!("`{id}` is given two roles: `{here}` and `{there}`");
                    diags
                        .error(report.article.span, Code::TwoRoles, message)
                        .label(other.incident.span, "the other one")
                        .hint("leave one of them out");
                }
                Some(_) => {}
            }
        }
    }
}
