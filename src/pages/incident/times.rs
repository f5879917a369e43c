//! The dates of an incident and those of its reports, drawn on one line of time.

use crate::dossier::incident::Incident;
use crate::figure::timeline;
use crate::figure::timeline::Lane;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::route::Route;

/// The drawing; `None` where the incident has no date, or nothing was published to set beside it.
pub(super) fn times(incident: Incident<'_>, scene: &Scene<'_>) -> Option<String> {
    let happened = Lane { name: scene.text("times-happened"), entries: dates(incident, scene) };
    let published = Lane { name: scene.text("times-published"), entries: reports(incident, scene) };
    if happened.entries.is_empty() || happened.entries.len() + published.entries.len() < 2 {
        return None;
    }
    scene.timeline("times", happened, published)
}

/// When it was, and its other dates by their kinds.
fn dates(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<timeline::Entry> {
    let record = incident.record();
    let mut entries = Vec::new();
    let when = record.when.as_ref().map(|when| &when.value);
    // A date of a kind says more than the bare one.
    if let Some(when) = when.filter(|when| record.dates.iter().all(|date| date.value != **when)) {
        let label = scene.locale.date(when);
        let told = label.clone();
        entries.push(timeline::Entry { told, ..scene.timeline_entry(when, label, None) });
    }
    for date in &record.dates {
        let kind = scene.text(&format!("date-{}", date.kind.code()));
        let label = format!("{kind}, {}", scene.locale.date(&date.value));
        entries.push(timeline::Entry {
            told: label.clone(),
            ..scene.timeline_entry(&date.value, label, None)
        });
    }
    entries
}

fn reports(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<timeline::Entry> {
    let published = |(article, _): (crate::dossier::article::Article<'_>, _)| {
        let head = article.head();
        let when = &head.published.as_ref()?.value;
        let href = scene.href(&Route::article(article.id()));
        let source = article.source().map(|source| source.record().name.as_str());
        let label = match source {
            Some(source) => format!("{source} · {}", head.title),
            None => head.title.clone(),
        };
        Some(timeline::Entry {
            lang: Some(lang_of(head.language.as_deref())),
            ..scene.timeline_entry(when, label, Some(href))
        })
    };
    incident.reports().filter_map(published).collect()
}
