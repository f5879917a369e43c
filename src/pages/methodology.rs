//! The methodology: our own words, then what the data says about how it was judged.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::code::CodeList;
use crate::corpus::codes::Attribution;
use crate::corpus::codes::NoteKind;
use crate::corpus::codes::Reliability;
use crate::corpus::page::METHODOLOGY;
use crate::dossier::Dossier;
use crate::dossier::comparison::Relation;
use crate::dossier::incident::Incident;
use crate::dossier::making::Making;
use crate::gazetteer;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::DateView;
use crate::route::Route;
use crate::time::Edtf;

#[derive(Serialize)]
struct MethodologyView {
    prose_html: Option<String>,
    articles: usize,
    undated: usize,
    without_source: usize,
    captured: usize,
    /// How the reports came about, each with how many did.
    makings: Vec<MakingView>,
    corrections: usize,
    reliability: Vec<CodeView>,
    credibility: Vec<CodeView>,
    kinds: Vec<CodeView>,
    attributions: Vec<CodeView>,
    relations: Vec<CodeView>,
    judges: Vec<JudgeView>,
    /// Letters and digits that stand on the diagonal (A1, B2 …), of all pairs judged.
    diagonal: usize,
    pairs: usize,
    unjudged_sources: usize,
    unjudged_articles: usize,
    passage_words: usize,
    share: usize,
    zone: String,
    /// The credit that the data of places asks for.
    places: &'static str,
}

#[derive(Serialize)]
struct CodeView {
    code: String,
    words: String,
    meaning: String,
    count: usize,
}

#[derive(Serialize)]
struct MakingView {
    words: String,
    count: usize,
}

#[derive(Serialize)]
struct JudgeView {
    name: String,
    grades: usize,
    judgements: usize,
    notes: usize,
    first: Option<DateView>,
    last: Option<DateView>,
}

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    vec![Page::new(Route::section("methodology"), "methodology", "methodology", |scene| {
        (scene.text("nav-methodology"), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> MethodologyView {
    let (dossier, config) = (scene.dossier, &scene.dossier.config);
    let corpus = dossier.corpus();
    let prose = corpus.pages.iter().find(|page| page.id.as_str() == METHODOLOGY);
    let (diagonal, pairs) = diagonal(dossier);
    let without = |test: fn(&crate::corpus::article::Head) -> bool| {
        corpus.articles.iter().filter(|article| test(&article.head)).count()
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share is between 0 and 1"
    )]
    let share = (config.quotation.share * 100.0).round() as usize;
    MethodologyView {
        prose_html: prose.map(|page| scene.body(&page.text.doc)),
        articles: corpus.articles.len(),
        undated: without(|head| head.published.is_none()),
        without_source: without(|head| head.source.is_none()),
        captured: corpus.articles.iter().filter(|article| article.capture.is_some()).count(),
        makings: makings(scene),
        corrections: corpus.corrections.len(),
        reliability: reliability(scene),
        credibility: credibility(scene),
        kinds: kinds(scene),
        attributions: attributions(scene),
        relations: relations(scene),
        judges: judges(scene),
        diagonal,
        pairs,
        unjudged_sources: dossier.sources().filter(|s| !scene.grade(Some(*s)).judged).count(),
        unjudged_articles: without(|head| {
            head.credibility.as_ref().is_none_or(|credibility| credibility.value.value == 6)
        }),
        passage_words: config.quotation.passage_words,
        share,
        zone: scene.clock(&config.zone.to_string()),
        places: gazetteer::credit(),
    }
}

fn code(scene: &Scene<'_>, list: &str, code: &str, count: usize) -> CodeView {
    let key = format!("{list}-{}", code.to_ascii_lowercase());
    CodeView {
        code: code.to_owned(),
        words: scene.text(&key),
        meaning: scene.text(&format!("{key}-meaning")),
        count,
    }
}

/// How the reports came about, in the order of the list.
fn makings(scene: &Scene<'_>) -> Vec<MakingView> {
    let mut counts: BTreeMap<Making, usize> = BTreeMap::new();
    for article in scene.dossier.articles() {
        *counts.entry(article.making()).or_default() += 1;
    }
    let view = |(making, count): (Making, usize)| MakingView {
        words: scene.text(&format!("making-{}", making.code())),
        count,
    };
    counts.into_iter().map(view).collect()
}

fn reliability(scene: &Scene<'_>) -> Vec<CodeView> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for source in scene.dossier.sources() {
        *counts.entry(scene.grade(Some(source)).letter).or_default() += 1;
    }
    let count = |letter: &str| counts.get(letter).copied().unwrap_or(0);
    Reliability::ALL.iter().map(|(l, _)| code(scene, "grade", l, count(l))).collect()
}

fn credibility(scene: &Scene<'_>) -> Vec<CodeView> {
    let judged = |digit: u8| {
        let articles = &scene.dossier.corpus().articles;
        let of_article = articles.iter().filter_map(|a| a.head.credibility.as_ref());
        let notes = articles.iter().flat_map(|a| &a.annotations);
        let of_claim = notes.filter_map(|n| n.claim.as_ref()?.credibility.as_ref());
        of_article.chain(of_claim).filter(|c| c.value.value == digit).count()
    };
    (1..=6).map(|digit| code(scene, "credibility", &digit.to_string(), judged(digit))).collect()
}

fn kinds(scene: &Scene<'_>) -> Vec<CodeView> {
    let count = |kind: NoteKind| {
        let notes = scene.dossier.corpus().articles.iter().flat_map(|a| &a.annotations);
        notes.filter(|note| note.kind == kind).count()
    };
    NoteKind::ALL.iter().map(|(name, kind)| code(scene, "kind", name, count(*kind))).collect()
}

fn attributions(scene: &Scene<'_>) -> Vec<CodeView> {
    let count = |attribution: Attribution| {
        let notes = scene.dossier.corpus().articles.iter().flat_map(|a| &a.annotations);
        let claims = notes.filter_map(|note| note.claim.as_ref());
        claims.filter(|claim| claim.attribution == attribution).count()
    };
    Attribution::ALL.iter().map(|(name, a)| code(scene, "attribution", name, count(*a))).collect()
}

fn relations(scene: &Scene<'_>) -> Vec<CodeView> {
    let found: Vec<Relation> = scene
        .dossier
        .incidents()
        .flat_map(Incident::questions)
        .filter_map(|question| question.comparison.map(|c| c.relation))
        .collect();
    let count = |relation: Relation| found.iter().filter(|r| **r == relation).count();
    Relation::ALL.iter().map(|(name, r)| code(scene, "relation", name, count(*r))).collect()
}

/// How many pairs of letter and digit stand on the diagonal, of how many: judges who let the one
/// follow from the other end there (Baker, McKendry and Mace 1968 found 87 %).
fn diagonal(dossier: &Dossier) -> (usize, usize) {
    let pairs: Vec<bool> = dossier
        .articles()
        .filter_map(|article| {
            let letter = article.source()?.grade()?.reliability.code().bytes().next()?;
            let digit = article.head().credibility.as_ref()?.value.value;
            Some(letter - b'A' + 1 == digit)
        })
        .collect();
    (pairs.iter().filter(|on| **on).count(), pairs.len())
}

#[derive(Default)]
struct Judged {
    grades: usize,
    judgements: usize,
    notes: usize,
    dates: Vec<Edtf>,
}

/// Who judged what, and between which dates.
fn judges(scene: &Scene<'_>) -> Vec<JudgeView> {
    let corpus = scene.dossier.corpus();
    let mut judges: BTreeMap<&str, Judged> = BTreeMap::new();
    for grade in corpus.sources.iter().flat_map(|source| &source.grades) {
        let judge = judges.entry(&grade.by).or_default();
        judge.grades += 1;
        judge.dates.extend(grade.at.clone());
    }
    for article in &corpus.articles {
        let claims = article.annotations.iter().filter_map(|note| note.claim.as_ref());
        let of_claims = claims.filter_map(|claim| claim.credibility.as_ref());
        for credibility in article.head.credibility.iter().chain(of_claims) {
            let judge = judges.entry(&credibility.value.by).or_default();
            judge.judgements += 1;
            judge.dates.extend(credibility.value.at.clone());
        }
        for note in &article.annotations {
            let Some(by) = &note.by else { continue };
            let judge = judges.entry(by).or_default();
            judge.notes += 1;
            judge.dates.extend(note.at.clone());
        }
    }
    judges
        .into_iter()
        .map(|(name, judged)| JudgeView {
            name: name.to_owned(),
            grades: judged.grades,
            judgements: judged.judgements,
            notes: judged.notes,
            first: judged.dates.iter().min().map(|date| scene.date(date)),
            last: judged.dates.iter().max().map(|date| scene.date(date)),
        })
        .collect()
}
