//! The dates of an incident in their sequence: its own, those of the statements about it, and the
//! first report of it.

use serde::Serialize;

use crate::dossier::incident::Incident;
use crate::pages::Scene;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::time::Edtf;
use crate::time::instant::Instant;
use crate::time::instant::civil_days;
use crate::time::zone::Zone;

/// A date of an incident.
#[derive(Serialize)]
pub(super) struct IncidentDateView {
    kind: String,
    date: DateView,
    zone_note: Option<String>,
    note: Option<String>,
    /// The statement or the report that it is the date of.
    link: Option<LinkView>,
    /// The same instant on other clocks, day by day.
    days: Vec<DayView>,
}

#[derive(Serialize)]
struct DayView {
    day: String,
    places: Vec<String>,
}

/// The dates, from the earliest; of those that begin at one time, the incident's own first.
pub(super) fn dates(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<IncidentDateView> {
    let zone = scene.dossier.config.zone;
    let mut dated: Vec<(Option<Instant>, IncidentDateView)> = Vec::new();
    let mut add = |kind: String, date: &Edtf, link: Option<LinkView>| {
        let (view, days) = (scene.date(date), days(date, scene));
        let view = IncidentDateView { kind, date: view, zone_note: None, note: None, link, days };
        dated.push((date.earliest(zone), view));
        dated.len() - 1
    };
    let mut notes = Vec::new();
    for date in &incident.record().dates {
        let kind = scene.text(&format!("date-{}", date.kind.code()));
        let at = add(kind, &date.value, None);
        notes.push((at, date.zone_note.clone(), date.note.clone()));
    }
    for statement in incident.statements() {
        if let Some(at) = &statement.record().at {
            add(scene.text("statement-kicker"), at, Some(scene.statement_link(statement)));
        }
    }
    if let Some(first) = incident.main_articles().min_by_key(|a| a.publication())
        && let Some(published) = &first.head().published
    {
        add(scene.text("first-report"), &published.value, Some(scene.article_link(first)));
    }
    for (at, zone_note, note) in notes {
        (dated[at].1.zone_note, dated[at].1.note) = (zone_note, note);
    }
    dated.sort_by_key(|(instant, _)| (instant.is_none(), *instant));
    dated.into_iter().map(|(_, view)| view).collect()
}

/// An instant on the clocks the dossier shows, and by UTC; nothing for a date without a time.
fn days(date: &Edtf, scene: &Scene<'_>) -> Vec<DayView> {
    let config = &scene.dossier.config;
    let (Some(_), Some(instant)) = (date.own_zone(), date.earliest(config.zone)) else {
        return Vec::new();
    };
    let mut clocks: Vec<(&str, Zone)> = vec![("UTC", Zone::UTC)];
    clocks.extend(config.clocks.iter().map(|(name, zone)| (name.as_str(), *zone)));
    civil_days(instant, &clocks)
        .into_iter()
        .map(|civil| DayView {
            day: Edtf::parse(&civil.day.to_string())
                .map_or_else(|_| civil.day.to_string(), |day| scene.locale.date(&day)),
            places: civil
                .places
                .iter()
                .map(|place| {
                    format!("{} {:02}:{:02}", scene.clock(place.name), place.hour, place.minute)
                })
                .collect(),
        })
        .collect()
}
