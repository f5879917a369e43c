//! The home page: the question, what was found, and three ways in.

mod coverage;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::comparison::Relation;
use crate::dossier::incident::Incident;
use crate::dossier::incident::Question;
use crate::dossier::words;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::free_pages;
use crate::pages::home::coverage::CoverageView;
use crate::pages::part::CardView;
use crate::pages::part::DateView;
use crate::pages::part::GradeView;
use crate::pages::part::LinkView;
use crate::pages::part::question_anchor;
use crate::route::Route;

#[derive(Serialize)]
struct HomeView {
    /// The lists of incidents, sources and articles.
    ways: WaysView,
    subtitle: Option<String>,
    question: Option<String>,
    findings_html: Option<String>,
    period: Option<DateView>,
    region: Option<String>,
    authors: Vec<String>,
    counts: CountsView,
    incidents: Vec<IncidentView>,
    more_incidents: usize,
    disputes: Vec<DisputeView>,
    coverage: Option<CoverageView>,
    latest: Vec<CardView>,
    sources: Vec<SourceView>,
    corrections: Vec<CorrectionView>,
    statements: Vec<LinkView>,
    pages: Vec<LinkView>,
    edition: Option<EditionView>,
}

#[derive(Serialize)]
struct WaysView {
    incidents: String,
    sources: String,
    articles: String,
}

#[derive(Serialize)]
struct CountsView {
    articles: usize,
    sources: usize,
    origins: usize,
    /// Articles without an incident: nothing is known about their origin.
    unplaced: usize,
    incidents: usize,
    notes: usize,
    claims: usize,
    contradictions: usize,
}

#[derive(Serialize)]
struct IncidentView {
    link: LinkView,
    when: Option<DateView>,
    place: Option<String>,
    reports: usize,
    recalls: usize,
    origins: usize,
    summary: String,
}

#[derive(Serialize)]
struct DisputeView {
    incident: LinkView,
    question: LinkView,
    relation: &'static str,
    relation_words: String,
    reason: String,
    values: Vec<String>,
}

#[derive(Serialize)]
struct SourceView {
    link: LinkView,
    grade: GradeView,
    articles: usize,
}

#[derive(Serialize)]
struct CorrectionView {
    href: String,
    at: Option<DateView>,
    now: String,
}

#[derive(Serialize)]
struct EditionView {
    number: String,
    date: Option<DateView>,
}

/// How many entries each list of the home page has: a front page, not an index.
const FEW: usize = 6;

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    vec![Page::new(Route::home(), "home", "home", |scene| {
        (scene.dossier.config.title.clone(), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> HomeView {
    let (dossier, config) = (scene.dossier, &scene.dossier.config);
    let mut incidents: Vec<Incident<'_>> = dossier.incidents().collect();
    incidents.sort_by_key(|incident| {
        (std::cmp::Reverse((incident.main_reports(), incident.reports().len())), incident.id())
    });
    let latest: Vec<_> = dossier.articles_by_date().collect();
    let mut sources: Vec<_> =
        dossier.sources().filter(|source| source.articles().len() > 0).collect();
    sources.sort_by_key(|source| (std::cmp::Reverse(source.articles().len()), source.id()));
    let edition = config.editions.last();
    let asked: Vec<Asked<'_>> =
        dossier.incidents().map(|incident| (incident, incident.questions())).collect();
    let to = |section: &str| scene.href(&Route::section(section));
    HomeView {
        ways: WaysView {
            incidents: to("incidents"),
            sources: to("sources"),
            articles: to("articles"),
        },
        subtitle: config.subtitle.clone(),
        question: config.question.clone(),
        findings_html: config
            .findings
            .as_ref()
            .map(|findings| scene.prose(&crate::corpus::prose::Prose::value(findings).doc)),
        period: config.period.as_ref().map(|period| scene.date(period)),
        region: config.region.clone(),
        authors: config.authors.clone(),
        counts: counts(dossier, &asked),
        more_incidents: incidents.len().saturating_sub(FEW),
        incidents: incidents.iter().take(FEW).map(|i| incident(*i, scene)).collect(),
        disputes: disputes(&asked, scene),
        coverage: coverage::view(&incidents, scene),
        latest: latest.iter().rev().take(FEW).map(|article| scene.card(*article)).collect(),
        sources: sources
            .iter()
            .take(FEW)
            .map(|source| SourceView {
                link: scene.source_link(*source),
                grade: scene.grade(Some(*source)),
                articles: source.articles().len(),
            })
            .collect(),
        corrections: corrections(scene),
        statements: dossier
            .statements()
            .take(FEW)
            .map(|statement| scene.statement_link(statement))
            .collect(),
        pages: free_pages(dossier)
            .map(|page| scene.link(&Route::page(&page.id), page.title.clone()))
            .collect(),
        edition: edition.map(|edition| EditionView {
            number: edition.number.clone(),
            date: edition.date.as_ref().map(|date| scene.date(date)),
        }),
    }
}

/// An incident with the questions asked about it.
type Asked<'d> = (Incident<'d>, Vec<Question<'d>>);

fn counts(dossier: &Dossier, asked: &[Asked<'_>]) -> CountsView {
    let notes = || dossier.articles().flat_map(|article| &article.record().annotations);
    let questions = asked.iter().flat_map(|(_, questions)| questions);
    let contradicts = |question: &&Question<'_>| {
        question.comparison.is_some_and(|c| c.relation == Relation::Contradicts)
    };
    CountsView {
        articles: dossier.articles().len(),
        sources: dossier.sources().filter(|source| source.articles().len() > 0).count(),
        origins: origins(dossier),
        unplaced: dossier
            .articles()
            .filter(|article| article.main_incidents().next().is_none())
            .count(),
        incidents: dossier.incidents().len(),
        notes: notes().count(),
        claims: notes().filter(|note| note.claim.is_some()).count(),
        contradictions: questions.filter(contradicts).count(),
    }
}

/// The independent origins of what the articles report: for each incident those of the articles
/// whose main subject it is. Of an article without an incident nothing is known about its origin.
fn origins(dossier: &Dossier) -> usize {
    dossier.incidents().map(|incident| incident.main_origins()).sum()
}

fn incident(incident: Incident<'_>, scene: &Scene<'_>) -> IncidentView {
    let record = incident.record();
    let summary = record.account.doc.text.split("\n\n").next().unwrap_or_default();
    IncidentView {
        link: scene.incident_link(incident),
        when: record.when.as_ref().map(|when| scene.date(&when.value)),
        place: record.place.as_ref().map(|place| place.place.clone()),
        reports: incident.main_reports(),
        recalls: incident.reports().len() - incident.main_reports(),
        origins: incident.main_origins(),
        summary: summary.to_owned(),
    }
}

/// Questions whose answers contradict or update each other, contradictions first.
fn disputes(asked: &[Asked<'_>], scene: &Scene<'_>) -> Vec<DisputeView> {
    let mut found = Vec::new();
    for (incident, questions) in asked {
        for question in questions {
            let Some(comparison) = question.comparison else { continue };
            if !matches!(comparison.relation, Relation::Contradicts | Relation::Update) {
                continue;
            }
            let page = Route::incident(incident.id());
            let mut values: Vec<String> = Vec::new();
            for claim in &question.claims {
                let value = words::value(&claim.claim.value, scene.locale);
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            found.push((
                std::cmp::Reverse(comparison.relation),
                DisputeView {
                    incident: scene.incident_link(*incident),
                    question: scene.link(
                        &page.at(question_anchor(question.question, question.n)),
                        words::question(question.question, scene.locale),
                    ),
                    relation: comparison.relation.code(),
                    relation_words: scene.text(&format!("relation-{}", comparison.relation.code())),
                    reason: words::reason(question, &comparison, scene.locale),
                    values,
                },
            ));
        }
    }
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().take(FEW).map(|(_, dispute)| dispute).collect()
}

fn corrections(scene: &Scene<'_>) -> Vec<CorrectionView> {
    let mut corrections: Vec<_> = scene.dossier.corpus().corrections.iter().collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.at.clone()));
    let page = Route::section("corrections");
    corrections
        .into_iter()
        .take(FEW)
        .map(|correction| CorrectionView {
            href: scene.href(&page.clone().at(format!("correction-{}", correction.id))),
            at: correction.at.as_ref().map(|at| scene.date(at)),
            now: correction.now.clone(),
        })
        .collect()
}
