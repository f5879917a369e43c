//! The reports of an incident by origin, and what makes several count as one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::corpus::codes::Role;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::origins::Origin;
use crate::dossier::origins::Tie;
use crate::dossier::words;
use crate::id::ArticleId;
use crate::pages::Scene;
use crate::pages::part::CardView;
use crate::pages::part::LinkView;

#[derive(Serialize)]
pub(super) struct OriginView {
    n: usize,
    /// How many reports it has, listed or not.
    total: usize,
    articles: Vec<ReportView>,
    /// Reports that are not listed.
    more: usize,
    /// What joins its reports, each reason once.
    reasons: Vec<String>,
    /// Reasons that are not listed.
    more_reasons: usize,
    /// How many ties there are, listed or not.
    tied: usize,
    /// What joins the reports of the origin, two at a time.
    ties: Vec<TieView>,
    /// Ties that are not listed.
    more_ties: usize,
}

#[derive(Serialize)]
struct ReportView {
    card: CardView,
    role: String,
    main: bool,
}

#[derive(Serialize)]
struct TieView {
    a: LinkView,
    b: LinkView,
    why: String,
}

/// How many reports an incident's page lists, those it is the subject of first; the list of
/// articles has them all.
const LISTED: usize = 200;

/// How many reasons, and how many ties, are given of one origin.
const REASONS: usize = 12;
const TIES: usize = 60;

/// Every origin of an incident, with its reports as far as they are listed.
pub(super) fn origins(incident: Incident<'_>, scene: &Scene<'_>) -> Vec<OriginView> {
    let roles: BTreeMap<&ArticleId, Role> =
        incident.reports().map(|(article, role)| (article.id(), role)).collect();
    let listed = listed(&roles, incident);
    let view = |(ix, origin)| origin_view(ix + 1, &origin, (&roles, &listed), scene);
    incident.origins().enumerate().map(view).collect()
}

/// The reports that are listed: those with the incident as their subject, then those that recall it.
fn listed<'a>(
    roles: &BTreeMap<&'a ArticleId, Role>,
    incident: Incident<'a>,
) -> BTreeSet<&'a ArticleId> {
    let mut all: Vec<&ArticleId> =
        incident.origins().flat_map(Origin::articles).map(Article::id).collect();
    all.sort_by_key(|id| roles.get(id) != Some(&Role::Main));
    all.into_iter().take(LISTED).collect()
}

fn origin_view(
    n: usize,
    origin: &Origin<'_>,
    (roles, listed): (&BTreeMap<&ArticleId, Role>, &BTreeSet<&ArticleId>),
    scene: &Scene<'_>,
) -> OriginView {
    let report = |article: Article<'_>| {
        let role = roles.get(article.id()).copied().unwrap_or(Role::Background);
        ReportView {
            card: scene.card(article),
            role: scene.text(&format!("role-{}", role.code())),
            main: role == Role::Main,
        }
    };
    let why = |tie: &Tie<'_>| words::tie(tie.why, scene.dossier, scene.locale);
    let tie = |tie: Tie<'_>| TieView {
        a: scene.article_link(tie.a),
        b: scene.article_link(tie.b),
        why: why(&tie),
    };
    let total = origin.articles().len();
    let shown = origin.articles().filter(|article| listed.contains(article.id()));
    let articles: Vec<ReportView> = shown.map(report).collect();
    let mut told = BTreeSet::new();
    let mut reasons: Vec<String> = origin.ties().map(|tie| why(&tie)).collect();
    reasons.retain(|reason| told.insert(reason.clone()));
    let tied = origin.ties().len();
    OriginView {
        n,
        total,
        more: total - articles.len(),
        articles,
        more_reasons: reasons.len().saturating_sub(REASONS),
        reasons: reasons.into_iter().take(REASONS).collect(),
        tied,
        ties: origin.ties().take(TIES).map(tie).collect(),
        more_ties: tied.saturating_sub(TIES),
    }
}
