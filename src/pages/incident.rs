//! An incident's page: what is agreed, what is disputed, who says what, from how many origins.

mod claims;
mod origins;
mod sequence;
mod times;

use std::sync::Arc;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::acceptance::Subject;
use crate::dossier::comparison::Relation;
use crate::dossier::incident::Answer;
use crate::dossier::incident::Incident;
use crate::dossier::incident::Question;
use crate::dossier::words;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::atlas::Atlas;
use crate::pages::atlas::LocatorView;
use crate::pages::cite::CiteView;
use crate::pages::corrected::CorrectedView;
use crate::pages::incident::claims::ClaimsView;
use crate::pages::incident::origins::OriginView;
use crate::pages::incident::sequence::IncidentDateView;
use crate::pages::incident::sequence::dates;
use crate::pages::network::NetworkView;
use crate::pages::part::CardView;
use crate::pages::part::ClaimView;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::part::question_anchor;
use crate::pages::proposal::LinkReasonsView;
use crate::pages::proposal::ProposalView;
use crate::pages::proposal::percent;
use crate::route::Route;

#[derive(Serialize)]
struct IncidentView {
    cite: CiteView,
    corrections: Vec<CorrectedView>,
    title: String,
    internal_note: Option<String>,
    event: Option<String>,
    when: Option<DateView>,
    time_precision: Option<String>,
    place: Option<PlaceView>,
    /// The map of its place.
    locator: Option<LocatorView>,
    reports: usize,
    recalls: usize,
    main_origins: usize,
    outlets: usize,
    account_html: String,
    questions: Vec<QuestionView>,
    columns: Vec<ColumnView>,
    contradictions: usize,
    /// Numbers that differ, drawn question by question.
    claims: Vec<ClaimsView>,
    agreed: Vec<StandingView>,
    disputed: Vec<StandingView>,
    single: Vec<StandingView>,
    /// What reports of such an event may be expected to say, and none does.
    unanswered: Vec<UnansweredView>,
    /// The table of claims as data.
    csv: LinkView,
    /// The zone in which dates without one are read.
    zone: String,
    dates: Vec<IncidentDateView>,
    /// Its dates and its reports on one line of time.
    times_html: Option<String>,
    origins: Vec<OriginView>,
    statements: Vec<LinkView>,
    /// Who relays whom.
    network: Option<NetworkView>,
    related: Vec<RelatedView>,
    open_questions: Vec<OpenQuestionView>,
    /// What to write, where the program proposes it.
    proposal: Option<ProposalView>,
    /// Reports that the program adds to an analyst's incident.
    joining: Vec<JoiningView>,
    /// What speaks for putting its reports together, where the program does.
    links: Vec<LinkReasonsView>,
}

/// How a question stands: the answers in short, and how they relate.
#[derive(Serialize)]
struct StandingView {
    question: LinkView,
    values: Vec<String>,
    relation: Option<&'static str>,
    relation_words: Option<String>,
}

/// A question that no report answers.
#[derive(Serialize)]
struct UnansweredView {
    question: String,
    why: String,
}

#[derive(Serialize)]
struct RelatedView {
    link: LinkView,
    when: Option<DateView>,
}

#[derive(Serialize)]
struct JoiningView {
    card: CardView,
    role: String,
    score: u32,
    links: Vec<LinkReasonsView>,
    proposal: ProposalView,
}

#[derive(Serialize)]
struct PlaceView {
    place: String,
    href: Option<String>,
    region: Option<String>,
    country: Option<String>,
    position: Option<String>,
    precision: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct QuestionView {
    anchor: String,
    question: String,
    what: Option<String>,
    who: Option<String>,
    relation: Option<&'static str>,
    relation_words: Option<String>,
    reason: Option<String>,
    origins: usize,
    claims: Vec<AnswerView>,
    /// One cell a column of the matrix.
    cells: Vec<Vec<AnswerView>>,
}

#[derive(Serialize, Clone)]
struct AnswerView {
    claim: ClaimView,
    article: LinkView,
    source: Option<LinkView>,
    /// The passage in its article.
    href: String,
    quote: Option<String>,
    quote_lang: String,
    internal: bool,
    proposed: bool,
}

#[derive(Serialize)]
struct ColumnView {
    article: LinkView,
    source: Option<String>,
    published: Option<DateView>,
    /// The origin, from 1.
    origin: usize,
    /// Whether the column before it is of another origin.
    first: bool,
}

#[derive(Serialize)]
struct OpenQuestionView {
    question_html: String,
}

/// One page an incident.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let atlas = Arc::new(Atlas::of(dossier));
    dossier
        .incidents()
        .map(|incident| {
            let atlas = Arc::clone(&atlas);
            Page::new(Route::incident(incident.id()), "incident", "incidents", move |scene| {
                (incident.record().title.clone(), view(incident, &atlas, scene))
            })
        })
        .collect()
}

fn view<'d>(incident: Incident<'d>, atlas: &Atlas<'d>, scene: &Scene<'_>) -> IncidentView {
    let record = incident.record();
    let columns = columns(incident, scene);
    let questions = incident.questions();
    let relation = |q: &Question<'_>| q.comparison.map(|c| c.relation);
    let contradicts = |q: &Question<'_>| relation(q) == Some(Relation::Contradicts);
    let open = |q: &Question<'_>| relation(q).is_some_and(is_open);
    let standing = |wanted: &dyn Fn(&Question<'_>) -> bool| -> Vec<StandingView> {
        questions.iter().filter(|q| wanted(q)).map(|q| standing(q, scene)).collect()
    };
    IncidentView {
        cite: scene.cite(&record.title, None, None),
        corrections: scene.corrections_of(&format!("incident:{}", incident.id())),
        title: record.title.clone(),
        internal_note: record.internal_note.clone(),
        event: record.event.map(|event| scene.text(&format!("event-{}", event.code()))),
        when: record.when.as_ref().map(|when| scene.date(&when.value)),
        time_precision: record
            .time_precision
            .map(|precision| scene.text(&format!("time-precision-{precision}"))),
        place: place(incident, scene),
        locator: atlas.locator(incident, scene),
        reports: incident.main_reports(),
        recalls: incident.reports().len() - incident.main_reports(),
        main_origins: incident.main_origins(),
        outlets: outlets(incident),
        account_html: scene.prose(&record.account.doc),
        contradictions: questions.iter().filter(|q| contradicts(q)).count(),
        agreed: standing(&|q| !open(q) && q.origins > 1),
        disputed: standing(&open),
        single: standing(&|q| !open(q) && q.origins <= 1),
        unanswered: unanswered(incident, scene),
        csv: scene.link(&Route::file(CLAIMS), CLAIMS),
        zone: scene.clock(&scene.dossier.config.zone.to_string()),
        questions: questions.iter().map(|q| question(q, &columns, scene)).collect(),
        columns: columns.into_iter().map(|(_, column)| column).collect(),
        claims: claims::views(incident, &questions, scene),
        dates: dates(incident, scene),
        times_html: times::times(incident, scene),
        origins: origins::origins(incident, scene),
        statements: incident
            .statements()
            .into_iter()
            .map(|statement| scene.statement_link(statement))
            .collect(),
        network: scene.incident_network(incident),
        related: incident.related().into_iter().map(|other| related(other, scene)).collect(),
        open_questions: record
            .open_questions
            .iter()
            .map(|question| OpenQuestionView { question_html: scene.prose(&question.doc) })
            .collect(),
        proposal: incident.proposed().map(|_| scene.proposal(&Subject::Incident(incident))),
        joining: joining(incident, scene),
        links: match incident.proposed() {
            Some(_) => scene.links_within(incident, LINKS),
            None => Vec::new(),
        },
    }
}

/// Whether the answers to a question do not agree as they stand.
fn is_open(relation: Relation) -> bool {
    matches!(relation, Relation::Contradicts | Relation::Update | Relation::Incomparable)
}

/// How many outlets report or recall it.
fn outlets(incident: Incident<'_>) -> usize {
    let mut outlets: Vec<_> = incident.reports().filter_map(|(a, _)| a.source()).collect();
    outlets.sort_by_key(|source| source.id());
    outlets.dedup_by_key(|source| source.id());
    outlets.len()
}

/// The reports that the program adds to an analyst's incident.
fn joining(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<JoiningView> {
    let dossier = incident.dossier();
    if incident.proposed().is_some() {
        return Vec::new();
    }
    let all = scene.links_within(incident, LINKS);
    let reports = dossier.proposals().reports().iter();
    let own = reports.filter(|report| report.incident == *incident.id());
    own.filter_map(|report| {
        let article = dossier.corpus().articles.get(report.article)?;
        let article = dossier.article(article.id.as_str())?;
        let href = scene.article_link(article).href;
        Some(JoiningView {
            card: scene.card(article),
            role: scene.text(&format!("role-{}", report.role.code())),
            score: percent(report.score),
            links: all
                .iter()
                .filter(|link| link.a.href == href || link.b.href == href)
                .cloned()
                .collect(),
            proposal: scene.proposal(&Subject::Report(report, dossier)),
        })
    })
    .collect()
}

/// Where the table of claims stands.
const CLAIMS: &str = crate::export::csv::CLAIMS.path;

/// How many links between its reports an incident's page explains.
const LINKS: usize = 40;

fn place(incident: Incident<'_>, scene: &Scene<'_>) -> Option<PlaceView> {
    let place = incident.record().place.as_ref()?;
    let name = place.name.as_ref().and_then(|id| scene.dossier.name(id.value.as_str()));
    Some(PlaceView {
        place: place.place.clone(),
        href: name.map(|name| scene.href(&Route::name(&name.id))),
        region: place.region.clone(),
        country: place.country.as_ref().map(|c| scene.slug_words("country", c)),
        position: place.position.map(|(lat, lon)| scene.degrees(lat, lon)),
        precision: place.precision.map(|p| scene.text(&format!("geo-precision-{p}"))),
        note: place.note.clone(),
    })
}

/// A question with whom it counts, where that tells it from another.
fn whole_question(question: &Question<'_>, scene: &Scene<'_>) -> String {
    let words = words::question(question.question, scene.locale);
    match question.who {
        Some(who) if question.n > 1 => format!("{words} ({})", scene.slug_words("who", who)),
        _ => words,
    }
}

fn standing(question: &Question<'_>, scene: &Scene<'_>) -> StandingView {
    let mut values: Vec<String> = Vec::new();
    for claim in &question.claims {
        let value = words::value(&claim.claim.value, scene.locale);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let relation = question.comparison.map(|comparison| comparison.relation.code());
    StandingView {
        question: question_link(question, scene),
        values,
        relation,
        relation_words: relation.map(|code| scene.text(&format!("relation-{code}"))),
    }
}

fn unanswered(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<UnansweredView> {
    let view = |question: &str| UnansweredView {
        question: words::question(question, scene.locale),
        why: scene.text(&format!("expected-{question}")),
    };
    incident.unanswered().into_iter().map(view).collect()
}

fn related(incident: Incident<'_>, scene: &Scene<'_>) -> RelatedView {
    let when = incident.record().when.as_ref();
    RelatedView {
        link: scene.incident_link(incident),
        when: when.map(|when| scene.date(&when.value)),
    }
}

fn question_link(question: &Question<'_>, scene: &Scene<'_>) -> LinkView {
    LinkView {
        href: format!("#{}", question_anchor(question.question, question.n)),
        text: whole_question(question, scene),
        lang: None,
        proposed: false,
    }
}

/// The columns of the matrix: every report with a claim, by origin, and its article's id.
fn columns(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<(String, ColumnView)> {
    let mut speaking: Vec<String> =
        incident.claims().iter().map(|c| c.article.id().to_string()).collect();
    speaking.sort();
    speaking.dedup();
    let mut columns: Vec<(String, ColumnView)> = Vec::new();
    let grouped = incident.origins().enumerate();
    let grouped = grouped.flat_map(|(n, origin)| origin.articles().map(move |a| (n + 1, a)));
    let listed: Vec<_> = grouped.collect();
    // A claim can be about an incident that its article does not list: it gets a column as well.
    let unlisted = speaking
        .iter()
        .filter_map(|id| scene.dossier.article(id))
        .filter(|article| incident.origin_of(*article).is_none())
        .map(|article| (0, article));
    for (origin, article) in listed.iter().copied().chain(unlisted) {
        if speaking.binary_search(&article.id().to_string()).is_err() {
            continue;
        }
        let head = article.head();
        let first = columns.last().is_none_or(|(_, last)| last.origin != origin);
        columns.push((
            article.id().to_string(),
            ColumnView {
                article: scene.article_link(article),
                source: article.source().map(|source| source.record().name.clone()),
                published: head.published.as_ref().map(|date| scene.date(&date.value)),
                origin,
                first,
            },
        ));
    }
    columns
}

fn question(
    question: &Question<'_>,
    columns: &[(String, ColumnView)],
    scene: &Scene<'_>,
) -> QuestionView {
    let answers: Vec<(String, AnswerView)> = question
        .claims
        .iter()
        .map(|claim| (claim.article.id().to_string(), answer(claim, scene)))
        .collect();
    let cell = |id: &String| {
        answers.iter().filter(|(article, _)| article == id).map(|(_, a)| a.clone()).collect()
    };
    let comparison = question.comparison.as_ref();
    QuestionView {
        anchor: question_anchor(question.question, question.n),
        what: question.what.map(|what| scene.slug_words("what", what)),
        who: question.who.map(|who| scene.slug_words("who", who)),
        question: words::question(question.question, scene.locale),
        relation: comparison.map(|c| c.relation.code()),
        relation_words: comparison.map(|c| scene.text(&format!("relation-{}", c.relation.code()))),
        reason: comparison.map(|c| words::reason(question, c, scene.locale)),
        origins: question.origins,
        cells: columns.iter().map(|(id, _)| cell(id)).collect(),
        claims: answers.into_iter().map(|(_, answer)| answer).collect(),
    }
}

fn answer(answer: &Answer<'_>, scene: &Scene<'_>) -> AnswerView {
    let (article, note) = (answer.article, answer.note());
    let page = match (&note, answer.proposed()) {
        (Some(note), _) if note.anchor().is_some() => Route::passage(article.id(), &note.record.id),
        (_, Some(found)) => Route::finding(article.id(), &found.id),
        _ => Route::article(article.id()),
    };
    AnswerView {
        claim: scene.claim(answer.claim),
        article: scene.article_link(article),
        source: article.source().map(|source| scene.source_link(source)),
        href: scene.href(&page),
        quote: answer.range().and_then(|range| article.slice(range)).map(str::to_owned),
        quote_lang: crate::pages::lang_of(article.head().language.as_deref()),
        internal: note.is_some_and(|note| note.is_internal()),
        proposed: answer.proposed().is_some(),
    }
}
