//! A source's page: who it is, our note on its reliability with its history, its reports here.

mod texts;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::source::Source;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::cite::CiteView;
use crate::pages::corrected::CorrectedView;
use crate::pages::language_words;
use crate::pages::part::CardView;
use crate::pages::part::DateView;
use crate::pages::part::GradeView;
use crate::pages::part::LinkView;
use crate::pages::source::texts::MakingView;
use crate::pages::source::texts::NameView;
use crate::pages::voices::VoicesView;
use crate::route::Route;

#[derive(Serialize)]
struct SourceView {
    cite: CiteView,
    corrections: Vec<CorrectedView>,
    name: String,
    internal_note: Option<String>,
    kind: String,
    country: Option<String>,
    seat: Option<String>,
    founded: Option<DateView>,
    owner: Option<String>,
    ownership: Option<OwnershipView>,
    languages: Vec<String>,
    domains: Vec<String>,
    url: Option<String>,
    grade: GradeView,
    grades: Vec<GradeView>,
    reasons_html: String,
    sanctions: Vec<ReferenceView>,
    assessments: Vec<ReferenceView>,
    articles: Vec<CardView>,
    more_articles: usize,
    total: usize,
    credited: Vec<CardView>,
    via: Vec<ViaView>,
    makings: Vec<MakingView>,
    /// Its notes in the index, and how many there are.
    notes: Option<LinkView>,
    notes_total: usize,
    voices: Option<VoicesView>,
    names: Vec<NameView>,
}

#[derive(Serialize)]
struct OwnershipView {
    code: &'static str,
    words: String,
    year: i64,
    url: Option<String>,
}

#[derive(Serialize)]
struct ReferenceView {
    by: Option<String>,
    says: String,
    at: Option<DateView>,
    url: Option<String>,
}

#[derive(Serialize)]
struct ViaView {
    agency: LinkView,
    count: usize,
}

/// How many of its reports a source's page lists; the list of articles has them all.
const LISTED: usize = 200;

/// One page a source.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    dossier
        .sources()
        .map(|source| {
            Page::new(Route::source(source.id()), "source", "sources", move |scene| {
                (source.record().name.clone(), view(source, scene))
            })
        })
        .collect()
}

fn view(source: Source<'_>, scene: &Scene<'_>) -> SourceView {
    let record = source.record();
    let mut articles: Vec<Article<'_>> = source.articles().collect();
    articles.sort_by_cached_key(|article| article.publication());
    let mut credited: Vec<Article<'_>> = source.credits().collect();
    credited.sort_by_cached_key(|article| article.publication());
    let notes = articles.iter().map(|article| article.record().annotations.len()).sum();
    SourceView {
        cite: scene.cite(&record.name, None, None),
        corrections: scene.corrections_of(&format!("source:{}", source.id())),
        name: record.name.clone(),
        internal_note: record.internal_note.clone(),
        kind: scene.text(&format!("source-{}", record.kind.code())),
        country: record.country.as_ref().map(|country| scene.slug_words("country", country)),
        seat: record.seat.clone(),
        founded: record.founded.as_ref().map(|date| scene.date(date)),
        owner: record.owner.clone(),
        ownership: record.ownership.as_ref().map(|ownership| OwnershipView {
            code: ownership.code.code(),
            words: scene.text(&format!("ownership-{}", ownership.code.code())),
            year: ownership.year,
            url: ownership.url.clone(),
        }),
        languages: record.languages.iter().map(|tag| language_words(scene, tag)).collect(),
        domains: record.domains.clone(),
        url: record.url.clone(),
        grade: scene.grade(Some(source)),
        grades: source.grades().into_iter().map(|grade| scene.grade_view(grade)).collect(),
        reasons_html: scene.prose(&record.reasons.doc),
        sanctions: sanctions(source, scene),
        assessments: assessments(source, scene),
        via: via(&articles, scene),
        total: articles.len(),
        more_articles: articles.len().saturating_sub(LISTED),
        articles: articles.iter().take(LISTED).map(|article| scene.card(*article)).collect(),
        credited: credited.iter().take(LISTED).map(|article| scene.card(*article)).collect(),
        notes: (notes > 0)
            .then(|| scene.link(&Route::section(&format!("notes/by-source/{}", source.id())), "")),
        notes_total: notes,
        makings: texts::makings(&articles, scene),
        voices: scene.voices_of(&articles),
        names: texts::names(source, &articles, scene),
    }
}

fn sanctions(source: Source<'_>, scene: &Scene<'_>) -> Vec<ReferenceView> {
    let view = |sanction: &crate::corpus::source::Sanction| ReferenceView {
        by: None,
        says: sanction.measure.clone(),
        at: sanction.at.as_ref().map(|at| scene.date(at)),
        url: sanction.url.clone(),
    };
    source.record().sanctions.iter().map(view).collect()
}

fn assessments(source: Source<'_>, scene: &Scene<'_>) -> Vec<ReferenceView> {
    let view = |assessment: &crate::corpus::source::Assessment| ReferenceView {
        by: Some(assessment.by.clone()),
        says: assessment.says.clone(),
        at: assessment.at.as_ref().map(|at| scene.date(at)),
        url: assessment.url.clone(),
    };
    source.record().assessments.iter().map(view).collect()
}

/// The agencies its reports credit, the most credited first.
fn via(articles: &[crate::dossier::article::Article<'_>], scene: &Scene<'_>) -> Vec<ViaView> {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for via in articles.iter().flat_map(|article| &article.head().via) {
        *counts.entry(via).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(via, n)| (std::cmp::Reverse(*n), *via));
    counts.into_iter().map(|(via, count)| ViaView { agency: scene.agency(via), count }).collect()
}
