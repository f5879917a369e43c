//! The list of incidents, in order of time.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::comparison::Relation;
use crate::dossier::incident::Incident;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::list;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::part::PagerView;

#[derive(Serialize)]
struct IncidentsView {
    total: usize,
    incidents: Vec<RowView>,
    pager: PagerView,
}

#[derive(Serialize)]
struct RowView {
    link: LinkView,
    when: Option<DateView>,
    place: Option<String>,
    event: Option<String>,
    reports: usize,
    recalls: usize,
    origins: usize,
    claims: usize,
    contradictions: usize,
}

/// The list, in parts when it is long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let mut incidents: Vec<Incident<'_>> = dossier.incidents().collect();
    incidents.sort_by_key(|incident| {
        let when = incident.record().when.as_ref().map(|when| when.value.clone());
        (when.is_none(), when)
    });
    list("incidents", &incidents, view)
}

fn view(
    scene: &Scene<'_>,
    incidents: &[Incident<'_>],
    total: usize,
    pager: PagerView,
) -> IncidentsView {
    let incidents = incidents.iter().map(|incident| row(*incident, scene)).collect();
    IncidentsView { total, incidents, pager }
}

fn row(incident: Incident<'_>, scene: &Scene<'_>) -> RowView {
    let record = incident.record();
    let questions = incident.questions();
    let contradicts = |relation: Relation| relation == Relation::Contradicts;
    RowView {
        link: scene.incident_link(incident),
        when: record.when.as_ref().map(|when| scene.date(&when.value)),
        place: record.place.as_ref().map(|place| place.place.clone()),
        event: record.event.map(|event| scene.text(&format!("event-{}", event.code()))),
        reports: incident.main_reports(),
        recalls: incident.reports().len() - incident.main_reports(),
        origins: incident.main_origins(),
        claims: questions.iter().map(|question| question.claims.len()).sum(),
        contradictions: questions
            .iter()
            .filter(|q| q.comparison.is_some_and(|c| contradicts(c.relation)))
            .count(),
    }
}
