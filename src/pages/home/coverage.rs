//! When the reports were published, and about what: the calendar of the front page.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dossier::incident::Incident;
use crate::figure::calendar;
use crate::figure::calendar::Calendar;
use crate::figure::calendar::Report;
use crate::figure::calendar::Subject;
use crate::figure::calendar::Tally;
use crate::figure::calendar::unit::Unit;
use crate::figure::frame::Frame;
use crate::figure::frame::Table;
use crate::html::write::write;
use crate::id::IncidentId;
use crate::pages::Scene;
use crate::route::Route;
use crate::time::Edtf;

/// The calendar with what it leaves out.
#[derive(Serialize)]
pub(super) struct CoverageView {
    figure_html: String,
}

/// How many incidents have a row: a front page, not an index.
const ROWS: usize = 8;

/// The calendar; `None` where the reports do not stand in two places at least.
///
/// `incidents` are those to prefer, the most reported first.
pub(super) fn view(incidents: &[Incident<'_>], scene: &Scene<'_>) -> Option<CoverageView> {
    let mut shown: Vec<Incident<'_>> = incidents
        .iter()
        .filter(|incident| incident.main_reports() > 0)
        .take(ROWS)
        .copied()
        .collect();
    let others =
        incidents.iter().filter(|incident| incident.main_reports() > 0).count() - shown.len();
    // From the earliest, so that the rows read like the years; without a date last.
    shown.sort_by_key(|incident| (when(incident).is_none(), when(incident), incident.id()));
    let places: BTreeMap<&IncidentId, usize> =
        shown.iter().enumerate().map(|(ix, incident)| (incident.id(), ix)).collect();
    let reports = reports(&places, scene);
    let tally = calendar::tally(&reports);
    let subject = |incident: &Incident<'_>| Subject {
        name: incident.record().title.clone(),
        href: Some(scene.href(&Route::incident(incident.id()))),
        when: when(incident).cloned(),
    };
    let drawing = Calendar {
        frame: frame(&tally, (&shown, others), scene),
        words: scene.time_words(),
        all: scene.text("coverage-all"),
        subjects: shown.iter().map(subject).collect(),
        reports,
    };
    Some(CoverageView { figure_html: write(&[calendar::draw(&drawing)?]) })
}

fn when<'d>(incident: &Incident<'d>) -> Option<&'d Edtf> {
    incident.record().when.as_ref().map(|when| &when.value)
}

/// The reports of the dossier, each with the places of the incidents it is mainly about.
fn reports(places: &BTreeMap<&IncidentId, usize>, scene: &Scene<'_>) -> Vec<Report> {
    let report = |article: crate::dossier::article::Article<'_>| {
        let mut subjects: Vec<usize> = article
            .main_incidents()
            .filter_map(|incident| places.get(incident.id()).copied())
            .collect();
        subjects.sort_unstable();
        subjects.dedup();
        let published = article.head().published.as_ref().map(|date| date.value.clone());
        Report { published, subjects }
    };
    scene.dossier.articles().map(report).collect()
}

fn frame(tally: &Tally, (shown, others): (&[Incident<'_>], usize), scene: &Scene<'_>) -> Frame {
    let unit = match tally.unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
    };
    let most = tally.counts.iter().rev().max_by_key(|(_, n)| *n);
    let placed: usize = tally.counts.iter().map(|(_, n)| n).sum();
    let description = most.map_or_else(String::new, |&(start, n)| {
        let args = [
            ("n", placed.into()),
            ("most", n.into()),
            ("when", unit_words(tally.unit, start, scene).into()),
        ];
        scene.with("coverage-description", &args)
    });
    let mut caption = vec![scene.with("coverage-caption", &[("unit", unit.into())])];
    for (key, n) in [
        ("coverage-vague", tally.vague),
        ("coverage-undated", tally.undated),
        ("coverage-others", others),
    ] {
        if n > 0 {
            caption.push(scene.with(key, &[("n", n.into())]));
        }
    }
    let row = |(&(start, n), of): (&(chrono::NaiveDate, usize), &Vec<usize>)| {
        let names: Vec<&str> = of.iter().map(|&ix| shown[ix].record().title.as_str()).collect();
        vec![unit_words(tally.unit, start, scene), n.to_string(), names.join(" · ")]
    };
    Frame {
        id: "coverage-calendar".to_owned(),
        title: scene.text("coverage-title"),
        description,
        caption: caption.join(" "),
        table: Some(Table {
            summary: scene.text("chart-table"),
            head: ["coverage-when", "coverage-reports", "coverage-about"]
                .map(|key| scene.text(key))
                .to_vec(),
            rows: tally.counts.iter().zip(&tally.subjects).map(row).collect(),
        }),
    }
}

/// A unit in words: "March 2022", "the week of 21 March 2022".
fn unit_words(unit: Unit, start: chrono::NaiveDate, scene: &Scene<'_>) -> String {
    let day = start.to_string();
    let (key, date) = match unit {
        Unit::Day => (None, day),
        Unit::Week => (Some("coverage-week"), day),
        Unit::Month => (None, day[..day.len() - 3].to_owned()),
        Unit::Quarter => (Some("coverage-quarter"), day[..day.len() - 3].to_owned()),
        Unit::Year => (None, day[..day.len() - 6].to_owned()),
        Unit::Decade | Unit::Century => (Some("coverage-years"), day[..day.len() - 6].to_owned()),
    };
    let words = Edtf::parse(&date).map_or(date, |date| scene.locale.date(&date));
    match key {
        Some(key) => scene.with(key, &[("date", words.into())]),
        None => words,
    }
}
