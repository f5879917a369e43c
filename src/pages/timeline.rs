//! The timeline: what happened and what was published, as a drawing and day by day.

mod strip;

use serde::Serialize;

use crate::corpus::incident::Incident;
use crate::dossier::Dossier;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::DateView;
use crate::pages::part::PagerView;
use crate::pages::parts;
use crate::route::Route;
use crate::time::Edtf;
use crate::time::Precision;

#[derive(Serialize)]
struct TimelineView {
    total: usize,
    zone: String,
    /// What this page lists, drawn.
    strip_html: Option<String>,
    years: Vec<YearView>,
    undated: Vec<EntryView>,
    pager: PagerView,
}

#[derive(Serialize)]
struct YearView {
    year: String,
    days: Vec<DayView>,
}

#[derive(Serialize)]
struct DayView {
    date: DateView,
    entries: Vec<EntryView>,
}

#[derive(Serialize, Clone)]
struct EntryView {
    /// "event", "statement" or "publication".
    kind: &'static str,
    kind_words: String,
    href: String,
    title: String,
    lang: Option<String>,
    proposed: bool,
    meta: Option<String>,
}

/// What stands on the timeline, by place in the dossier's lists.
#[derive(Debug, Clone, Copy)]
enum Entry {
    Incident(usize),
    IncidentDate(usize, usize),
    Statement(usize),
    Publication(usize),
}

/// The list, in parts when it is long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let (dated, undated) = entries(dossier);
    let total = dated.len() + undated.len();
    let pages = parts(dated.len());
    let last = pages.len();
    pages
        .into_iter()
        .map(|(n, range)| {
            let part: Vec<(Edtf, Entry)> = dated[range].to_vec();
            let rest = if n == last { undated.clone() } else { Vec::new() };
            let of = dated.len();
            Page::new(Route::part("timeline", n), "timeline", "timeline", move |scene| {
                let view = TimelineView {
                    total,
                    zone: scene.clock(&scene.dossier.config.zone.to_string()),
                    strip_html: strip::strip(&part, scene),
                    years: years(&part, scene),
                    undated: rest.iter().map(|entry| entry_view(*entry, scene)).collect(),
                    pager: scene.pager("timeline", n, of),
                };
                (scene.list_title("nav-timeline", n), view)
            })
        })
        .collect()
}

/// Everything with a date, in order of time, and everything without one.
fn entries(dossier: &Dossier) -> (Vec<(Edtf, Entry)>, Vec<Entry>) {
    let corpus = dossier.corpus();
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    let mut add = |date: Option<&Edtf>, entry: Entry| match date {
        Some(date) => dated.push((date.clone(), entry)),
        None => undated.push(entry),
    };
    for (ix, incident) in corpus.incidents.iter().enumerate() {
        add(incident.when.as_ref().map(|when| &when.value), Entry::Incident(ix));
        for (n, date) in incident.dates.iter().enumerate() {
            let whole = incident.when.as_ref().is_some_and(|when| when.value == date.value);
            if !whole {
                add(Some(&date.value), Entry::IncidentDate(ix, n));
            }
        }
    }
    for (ix, statement) in corpus.statements.iter().enumerate() {
        add(statement.at.as_ref(), Entry::Statement(ix));
    }
    for (ix, article) in corpus.articles.iter().enumerate() {
        add(article.head.published.as_ref().map(|date| &date.value), Entry::Publication(ix));
    }
    dated.sort_by(|(a, _), (b, _)| a.cmp(b));
    (dated, undated)
}

fn years(entries: &[(Edtf, Entry)], scene: &Scene<'_>) -> Vec<YearView> {
    let mut years: Vec<YearView> = Vec::new();
    for (date, entry) in entries {
        let year = date.year().to_string();
        if years.last().is_none_or(|last| last.year != year) {
            years.push(YearView { year, days: Vec::new() });
        }
        let days = &mut years.last_mut().expect("a year was pushed above").days;
        let day = day_of(date);
        if days.last().is_none_or(|last| last.date.edtf != day.to_string()) {
            days.push(DayView { date: scene.date(&day), entries: Vec::new() });
        }
        let shown = days.last_mut().expect("a day was pushed above");
        let mut entry = entry_view(*entry, scene);
        if day != *date {
            let when = scene.locale.date(date);
            entry.meta = Some(entry.meta.map_or(when.clone(), |meta| format!("{meta} · {when}")));
        }
        shown.entries.push(entry);
    }
    years
}

/// The civil day of a time of day, by its own clock; any other date is its own heading.
fn day_of(date: &Edtf) -> Edtf {
    let day = match date.precision() {
        Precision::Second | Precision::Minute => date.first_day(),
        _ => None,
    };
    day.and_then(|day| Edtf::parse(&day.to_string()).ok()).unwrap_or_else(|| date.clone())
}

fn entry_view(entry: Entry, scene: &Scene<'_>) -> EntryView {
    let corpus = scene.dossier.corpus();
    let view = |kind: &'static str, route: &Route, title: &str, meta: Option<String>| EntryView {
        kind,
        kind_words: scene.text(&format!("timeline-{kind}")),
        href: scene.href(route),
        title: title.to_owned(),
        lang: None,
        proposed: false,
        meta,
    };
    let incident = |record: &Incident, meta: Option<String>| {
        let incident = scene.dossier.incident(record.id.as_str());
        let proposed = incident.is_some_and(|incident| incident.proposed().is_some());
        let entry = view("event", &Route::incident(&record.id), &record.title, meta);
        EntryView { proposed, ..entry }
    };
    match entry {
        Entry::Incident(ix) => {
            let record = &corpus.incidents[ix];
            incident(record, record.place.as_ref().map(|place| place.place.clone()))
        }
        Entry::IncidentDate(ix, n) => {
            let record = &corpus.incidents[ix];
            let kind = scene.text(&format!("date-{}", record.dates[n].kind.code()));
            incident(record, Some(kind))
        }
        Entry::Statement(ix) => {
            let record = &corpus.statements[ix];
            let speaker = crate::dossier::words::speaker(&record.speaker.value, scene.dossier);
            let statement = scene.dossier.statement(record.id.as_str());
            let proposed = statement.is_some_and(|statement| statement.proposed().is_some());
            let route = Route::statement(&record.id);
            let entry = view("statement", &route, &record.title, Some(speaker));
            EntryView { proposed, ..entry }
        }
        Entry::Publication(ix) => {
            let article = &corpus.articles[ix];
            let source = article.head.source.as_ref();
            let source = source.and_then(|id| scene.dossier.source(id.value.as_str()));
            let name = source.map(|source| source.record().name.clone());
            let route = Route::article(&article.id);
            let entry = view("publication", &route, &article.head.title, name);
            EntryView { lang: Some(lang_of(article.head.language.as_deref())), ..entry }
        }
    }
}
