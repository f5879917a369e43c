//! How a report relates to others: the same words, the same incidents, the statements it relays.

use serde::Serialize;

use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::origins::Origin;
use crate::dossier::words;
use crate::pages::Scene;
use crate::pages::part::CardView;
use crate::pages::part::LinkView;
use crate::pages::proposal::LinkReasonsView;
use crate::pages::same_words::SameView;

/// The other reports of an incident.
#[derive(Serialize)]
pub(super) struct OthersView {
    incident: LinkView,
    origins: usize,
    groups: Vec<OriginView>,
}

#[derive(Serialize)]
struct OriginView {
    /// Its number on the incident's page, from 1.
    n: usize,
    /// Whether this article is of the origin too.
    same: bool,
    articles: Vec<CardView>,
    ties: Vec<String>,
}

/// What an article's origin is among the reports of an incident.
#[derive(Serialize)]
pub(super) struct OwnOriginView {
    incident: LinkView,
    /// Other reports of its origin.
    same: usize,
    /// Reports of other origins.
    apart: usize,
}

/// A statement it relays.
#[derive(Serialize)]
pub(super) struct RelayedView {
    link: LinkView,
    speaker: String,
    how: Option<String>,
    note: Option<String>,
}

/// The passages that tell most of those that other reports have as well, in the order of the
/// text, and how many more there are.
pub(super) fn same_words(article: Article<'_>, scene: &Scene<'_>) -> (Vec<SameView>, usize) {
    let mut passages = article.passages();
    passages.sort_by(|(a, _), (b, _)| b.weight().total_cmp(&a.weight()));
    let more = passages.len().saturating_sub(SAME);
    passages.truncate(SAME);
    passages.sort_by_key(|(_, range)| (range.start(), std::cmp::Reverse(range.end())));
    let view = |(passage, range)| scene.same_words(passage, article, range);
    (passages.into_iter().filter_map(view).collect(), more)
}

/// How many shared passages a page sets side by side: the marks in the text show all.
const SAME: usize = 12;

/// What speaks for putting it together with other reports, strongest first.
pub(super) fn links(article: Article<'_>, scene: &Scene<'_>) -> Vec<LinkReasonsView> {
    let mut links: Vec<_> = scene.dossier.links_of(article).collect();
    links.sort_by(|a, b| b.score.total_cmp(&a.score));
    links.truncate(LINKS);
    links.into_iter().filter_map(|link| scene.link_reasons(link)).collect()
}

/// How many links to other reports a page explains.
const LINKS: usize = 8;

/// For each incident it reports, or else recalls, the other reports by origin, its own origin
/// first. A page lists so many at most: the incident's own page lists them all.
pub(super) fn others(article: Article<'_>, scene: &Scene<'_>) -> Vec<OthersView> {
    let mut left = OTHERS;
    let mut views = Vec::new();
    for incident in subjects(article) {
        let own = incident.origin_of(article);
        let mut origins: Vec<(usize, Origin<'_>)> = incident.origins().enumerate().collect();
        origins.sort_by_key(|(n, _)| (own != Some(*n), *n));
        let mut groups = Vec::new();
        for (n, origin) in origins {
            let others = origin.articles().filter(|other| other.id() != article.id());
            let articles: Vec<CardView> = others.take(left).map(|a| scene.card(a)).collect();
            left -= articles.len();
            if !articles.is_empty() {
                let why = |why| words::tie(why, scene.dossier, scene.locale);
                let ties = origin.reasons().iter().map(why).collect();
                groups.push(OriginView { n: n + 1, same: own == Some(n), articles, ties });
            }
            if left == 0 {
                break;
            }
        }
        let link = scene.incident_link(incident);
        views.push(OthersView { incident: link, origins: incident.origins().len(), groups });
    }
    views
}

/// How many other reports an article's page lists: more would repeat the incidents' pages.
const OTHERS: usize = 40;

/// Its place among the reports of the incidents it reports, or else recalls.
pub(super) fn own_origins(article: Article<'_>, scene: &Scene<'_>) -> Vec<OwnOriginView> {
    let view = |incident: Incident<'_>| {
        let own = incident.origins().nth(incident.origin_of(article)?)?;
        let same = own.articles().count().saturating_sub(1);
        let apart = incident.reports().len().saturating_sub(same + 1);
        Some(OwnOriginView { incident: scene.incident_link(incident), same, apart })
    };
    subjects(article).into_iter().filter_map(view).collect()
}

/// The incidents that are its main subjects; those it recalls where it has none.
fn subjects(article: Article<'_>) -> Vec<Incident<'_>> {
    let main: Vec<Incident<'_>> = article.main_incidents().collect();
    if main.is_empty() {
        return article.incidents().into_iter().map(|(incident, _)| incident).collect();
    }
    main
}

/// The statements it relays.
pub(super) fn statements(article: Article<'_>, scene: &Scene<'_>) -> Vec<RelayedView> {
    article
        .statements()
        .into_iter()
        .map(|statement| {
            let relay = statement.relays().into_iter().find(|r| r.article.id() == article.id());
            let record = statement.record();
            RelayedView {
                link: scene.statement_link(statement),
                speaker: words::speaker(&record.speaker.value, scene.dossier),
                how: relay
                    .as_ref()
                    .and_then(|relay| relay.how)
                    .map(|how| scene.text(&format!("relay-{}", how.code()))),
                note: relay.and_then(|relay| relay.note.map(str::to_owned)),
            }
        })
        .collect()
}
