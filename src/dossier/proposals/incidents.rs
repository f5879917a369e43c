//! Proposed incidents, and reports proposed for incidents that an analyst wrote down.

use crate::analyse::incidents::FoundIncident;
use crate::analyse::incidents::FoundReport;
use crate::corpus::codes::Role;
use crate::corpus::codes::Status;
use crate::corpus::codes::Verdict;
use crate::corpus::incident::Incident;
use crate::corpus::incident::Place;
use crate::corpus::prose::Prose;
use crate::dossier::Dossier;
use crate::dossier::proposals::Proposals;
use crate::dossier::proposals::ProposedIncident;
use crate::dossier::proposals::ProposedReport;
use crate::fields::Located;
use crate::fields::Syntax;
use crate::hash::sha256;
use crate::id::IncidentId;
use crate::locale::Locale;
use crate::text::source::Span;

/// The incidents that the program proposes as records; what it proposes besides goes into
/// `proposals`.
pub(super) fn propose(
    dossier: &Dossier,
    locale: &Locale,
    proposals: &mut Proposals,
) -> Vec<Incident> {
    let mut records = Vec::new();
    for (ix, found) in dossier.analysis.incidents.found.iter().enumerate() {
        if let Some(joined) = found.joins.and_then(|at| dossier.corpus.incidents.get(at)) {
            for report in &found.reports {
                join(dossier, &joined.id, report, proposals);
            }
            continue;
        }
        let name = format!("i-{}", found.id);
        let taken = |id: &IncidentId| dossier.incident(id.as_str()).is_some();
        let id = IncidentId::parse(&name).ok().filter(|id| !taken(id));
        let span = found.reports.iter().find_map(|r| dossier.corpus.articles.get(r.article));
        let (Some(id), Some(first)) = (id, span) else { continue };
        if dossier.verdict(&name) == Some(Verdict::Rejected) {
            continue;
        }
        for report in &found.reports {
            proposals.reports.push(ProposedReport {
                id: name.clone(),
                article: report.article,
                incident: id.clone(),
                role: report.role,
                score: report.score,
            });
        }
        records.push(record(found, &id, first.span, (dossier, locale)));
        proposals.incidents.insert(id, ProposedIncident { found: ix });
    }
    proposals.reports.sort_by(|a, b| (a.article, &a.incident).cmp(&(b.article, &b.incident)));
    records
}

/// Proposes a report for an incident that an analyst wrote down.
fn join(dossier: &Dossier, incident: &IncidentId, report: &FoundReport, into: &mut Proposals) {
    let Some(article) = dossier.corpus.articles.get(report.article) else { return };
    let listed = article.head.incidents.iter().any(|r| r.incident.value == *incident);
    let id = format!("r-{}", &sha256(format!("{incident}\n{}", article.id).as_bytes())[..12]);
    if listed || dossier.verdict(&id).is_some() {
        return;
    }
    into.reports.push(ProposedReport {
        id,
        article: report.article,
        incident: incident.clone(),
        role: report.role,
        score: report.score,
    });
}

fn record(
    found: &FoundIncident,
    id: &IncidentId,
    span: Span,
    (dossier, locale): (&Dossier, &Locale),
) -> Incident {
    let place = found.place.and_then(|place| dossier.analysis.names.entries.get(place));
    let nothing = Located { value: String::new(), span };
    Incident {
        id: id.clone(),
        span,
        syntax: Syntax::Toml,
        title: title(found, dossier, locale),
        when: found.when.clone().map(|value| Located { value, span }),
        dates: Vec::new(),
        place: place.map(|entry| Place {
            place: entry.forms.first().cloned().unwrap_or_default(),
            name: None,
            region: None,
            country: None,
            position: entry.position,
            precision: None,
            note: None,
        }),
        event: None,
        time_precision: None,
        reports: Vec::new(),
        related: Vec::new(),
        open_questions: Vec::new(),
        same_origin: Vec::new(),
        independent: Vec::new(),
        status: Status::Draft,
        internal_note: None,
        account: Prose::value(&nothing),
    }
}

/// A neutral name: the place and the date; without a place the words that its reports share;
/// without those the title of its first report.
fn title(found: &FoundIncident, dossier: &Dossier, locale: &Locale) -> String {
    let place = found.place.and_then(|place| dossier.analysis.names.entries.get(place));
    let place = place.and_then(|entry| entry.forms.first().cloned());
    let terms = found.terms.iter().take(3).cloned().collect::<Vec<String>>().join(", ");
    let what = place.or_else(|| (!terms.is_empty()).then_some(terms));
    let first = found.reports.iter().find(|report| report.role == Role::Main);
    let first = first.and_then(|report| dossier.corpus.articles.get(report.article));
    let what = what.or_else(|| first.map(|article| article.head.title.clone()));
    let what = what.unwrap_or_default();
    match &found.when {
        Some(when) => {
            let when = locale.date(when);
            locale.with("proposed-title", &[("what", what.into()), ("when", when.into())])
        }
        None => what,
    }
}
