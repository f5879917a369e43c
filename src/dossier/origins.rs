//! Independent origins: ten outlets relaying one communiqué are one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::corpus::codes::Attribution;
use crate::corpus::incident::Grouping;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::incident::Answer;
use crate::dossier::incident::Incident;
use crate::dossier::passage::Likeness;
use crate::id::StatementId;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// The origins of an incident's reports, counted once when the dossier is linked.
///
/// Reports are known by their place in the corpus.
#[derive(Debug, Clone, Default)]
pub(super) struct Origins {
    /// One group an origin, in order of first publication; reports in order of publication.
    groups: Vec<Group>,
    /// The origin of each report, sorted by report.
    of_report: Vec<(usize, usize)>,
    /// How many origins the reports have whose main subject the incident is, taken by themselves.
    main: usize,
}

#[derive(Debug, Clone, Default)]
struct Group {
    articles: Vec<usize>,
    ties: Vec<(usize, usize, Why)>,
    /// The different reasons among the ties, in order of preference.
    reasons: Vec<Why>,
}

/// Reports that count as one origin.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'d> {
    dossier: &'d Dossier,
    group: &'d Group,
}

/// Why two reports count as one origin.
#[derive(Debug, Clone, Copy)]
pub struct Tie<'d> {
    /// The earlier report.
    pub a: Article<'d>,
    /// The later report.
    pub b: Article<'d>,
    /// What they share.
    pub why: &'d Why,
}

/// What makes two reports one origin; reasons are preferred in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// An analyst says so, for the reason given.
    Analyst(String),
    /// They relay one statement.
    Statement(StatementId),
    /// They credit one agency, or one is the agency's.
    Agency(String),
    /// They have so many words in common, word for word.
    Wording(usize),
    /// They appeared in one outlet.
    Outlet(String),
    /// Their outlets have one owner.
    Owner(String),
}

impl<'d> Origin<'d> {
    /// The reports, in order of publication.
    pub fn articles(self) -> impl ExactSizeIterator<Item = Article<'d>> {
        let dossier = self.dossier;
        self.group.articles.iter().map(move |&ix| Article { dossier, ix })
    }

    /// Why they count as one: a chain that joins them all; empty for a single report.
    pub fn ties(self) -> impl ExactSizeIterator<Item = Tie<'d>> {
        let dossier = self.dossier;
        let article = move |ix| Article { dossier, ix };
        self.group.ties.iter().map(move |(a, b, why)| Tie { a: article(*a), b: article(*b), why })
    }

    /// The different reasons of the chain, in order of preference.
    pub fn reasons(self) -> &'d [Why] {
        &self.group.reasons
    }
}

impl<'d> Incident<'d> {
    /// The independent origins of the articles that report or recall it, in order of first
    /// publication.
    pub fn origins(self) -> impl ExactSizeIterator<Item = Origin<'d>> {
        let dossier = self.dossier;
        self.counted().groups.iter().map(move |group| Origin { dossier, group })
    }

    /// The place in [`Incident::origins`] of the one an article belongs to.
    pub fn origin_of(self, article: Article<'_>) -> Option<usize> {
        let of_report = &self.counted().of_report;
        let at = of_report.binary_search_by_key(&article.ix, |(report, _)| *report).ok()?;
        Some(of_report[at].1)
    }

    /// How many independent origins the articles have whose main subject it is.
    pub fn main_origins(self) -> usize {
        self.counted().main
    }

    fn counted(self) -> &'d Origins {
        &self.dossier.index.origins[self.ix]
    }
}

/// Counts the origins of an incident's reports.
pub(super) fn count(incident: Incident<'_>) -> Origins {
    let main = group(incident, incident.main_articles().collect()).len();
    let groups = group(incident, incident.reports().map(|(article, _)| article).collect());
    let mut of_report: Vec<(usize, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(n, group)| group.articles.iter().map(move |article| (*article, n)))
        .collect();
    of_report.sort_unstable();
    Origins { groups, of_report, main }
}

/// Parts some of an incident's reports by origin.
///
/// Two reports are tied when they share an outlet, an owner, an agency, a statement or an
/// analyst's word; origins are the groups that ties join. Ties between two reports that an
/// analyst calls independent are cut. Every tie of a group is not needed: the chain kept joins
/// all of its reports with as few ties as possible, in the order of [`Why`].
fn group<'d>(incident: Incident<'d>, mut articles: Vec<Article<'d>>) -> Vec<Group> {
    articles.sort_by_cached_key(|article| article.publication());
    articles.dedup_by_key(|article| article.ix);
    let mut groups = Joined::new(articles.len());
    let mut ties: Vec<(usize, (usize, usize, Why))> = Vec::new();
    for (why, members) in shared(incident, &articles) {
        // Members share one thing: joining each to the nearest earlier one joins them all, and an
        // analyst's cut between two leaves the rest joined.
        for (n, &b) in members.iter().enumerate().skip(1) {
            for &a in members[..n].iter().rev() {
                if cut(&incident.record().independent, articles[a], articles[b]) {
                    continue;
                }
                if groups.join(a, b) {
                    ties.push((b, (articles[a].ix, articles[b].ix, why.clone())));
                }
                break;
            }
        }
    }
    let mut by_root: BTreeMap<usize, Group> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        by_root.entry(groups.first(at)).or_default().articles.push(article.ix);
    }
    for (at, tie) in ties {
        by_root.entry(groups.first(at)).or_default().ties.push(tie);
    }
    let reasons = |group: Group| {
        let mut reasons: Vec<Why> = group.ties.iter().map(|(_, _, why)| why.clone()).collect();
        reasons.sort();
        reasons.dedup();
        Group { reasons, ..group }
    };
    by_root.into_values().map(reasons).collect()
}

/// How many independent origins the answers to one question have.
///
/// What a speaker asserts has its origin in the speaker, whoever relays it: two outlets that quote
/// one prime minister are one. And what one report tells is known through that report only,
/// however many it quotes. So origins are independent when they differ in voice *and* in the
/// origin of their report: the most pairs of the two that share neither (a maximum matching, by
/// augmenting paths: Kuhn 1955).
pub fn of_claims(incident: Incident<'_>, claims: &[Answer<'_>]) -> usize {
    let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for claim in claims {
        let article = claim.article;
        let report = match incident.origin_of(article) {
            Some(group) => format!("report {group}"),
            None => format!("article {}", article.id()),
        };
        let statement = claim.annotation().and_then(|note| note.statement.as_ref());
        let voice = match (statement, &claim.claim.voice) {
            (Some(statement), _) => {
                let said = article.dossier.statement(statement.value.as_str());
                let speaker = said.map_or("", |said| said.record().speaker.value.as_str());
                voice_key(speaker, article.dossier)
            }
            (None, Some(voice)) if claim.claim.attribution != Attribution::Asserted => {
                voice_key(&voice.value, article.dossier)
            }
            _ => report.clone(),
        };
        told.entry(voice).or_default().insert(report);
    }
    let mut matched: BTreeMap<&str, &str> = BTreeMap::new();
    told.keys().filter(|voice| pair_off(voice, &told, &mut matched, &mut BTreeSet::new())).count()
}

/// Gives a voice a report of its own, moving other voices to other reports where that helps.
fn pair_off<'t>(
    voice: &'t str,
    told: &'t BTreeMap<String, BTreeSet<String>>,
    matched: &mut BTreeMap<&'t str, &'t str>,
    tried: &mut BTreeSet<&'t str>,
) -> bool {
    for report in told.get(voice).into_iter().flatten() {
        if !tried.insert(report) {
            continue;
        }
        let other = matched.get(report.as_str()).copied();
        if other.is_none_or(|other| pair_off(other, told, matched, tried)) {
            matched.insert(report, voice);
            return true;
        }
    }
    false
}

/// What tells one voice from another: the entry of the register that has it among its forms, else
/// its letters.
pub fn voice_key(voice: &str, dossier: &Dossier) -> String {
    let folded = fold(voice, Fold::Letters);
    let name = dossier.name(voice).or_else(|| {
        let ix = *dossier.index.forms.get(&folded)?;
        Some(&dossier.corpus.names[ix])
    });
    match name {
        Some(name) => format!("voice {}", name.id),
        None => format!("voice {folded}"),
    }
}

/// What is shared, with the reports that share it (places in `articles`, ascending), in the order
/// in which reasons are preferred.
fn shared<'d>(incident: Incident<'d>, articles: &[Article<'d>]) -> Vec<(Why, Vec<usize>)> {
    let mut found: BTreeMap<(u8, String), (Why, Vec<usize>)> = BTreeMap::new();
    let mut add = |rank: u8, key: String, why: Why, at: usize| {
        let entry = found.entry((rank, key)).or_insert_with(|| (why, Vec::new()));
        if entry.1.last() != Some(&at) {
            entry.1.push(at);
        }
    };
    for (at, article) in articles.iter().enumerate() {
        for (n, group) in incident.record().same_origin.iter().enumerate() {
            if group.articles.iter().any(|id| id.value == *article.id()) {
                add(0, n.to_string(), Why::Analyst(group.reason.clone()), at);
            }
        }
        for statement in article.statements() {
            let about = statement.record().incidents.is_empty()
                || statement.incidents().iter().any(|i| i.ix == incident.ix);
            if about {
                let id = statement.id().to_string();
                add(1, id, Why::Statement(statement.id().clone()), at);
            }
        }
        for agency in agencies(*article) {
            add(2, fold(&agency, Fold::Letters), Why::Agency(agency), at);
        }
        if let Some(source) = article.source() {
            add(4, source.id().to_string(), Why::Outlet(source.record().name.clone()), at);
            if let Some(owner) = &source.record().owner {
                add(5, fold(owner, Fold::Letters), Why::Owner(owner.clone()), at);
            }
        }
    }
    for ((a, b), words) in wording(articles) {
        // The number orders by the words, the most first.
        let key = format!("{:08} {a:08} {b:08}", 99_999_999_usize.saturating_sub(words));
        found.insert((RANK_OF_WORDING, key), (Why::Wording(words), vec![a, b]));
    }
    found.into_values().filter(|(_, members)| members.len() > 1).collect()
}

/// Pairs of reports (places in `articles`, ascending) that share much of their wording, with the
/// words shared.
fn wording(articles: &[Article<'_>]) -> BTreeMap<(usize, usize), usize> {
    let mut places: Vec<(usize, usize)> =
        articles.iter().enumerate().map(|(at, article)| (article.ix, at)).collect();
    places.sort_unstable();
    let place = |article: Article<'_>| {
        let at = places.binary_search_by_key(&article.ix, |(ix, _)| *ix).ok()?;
        Some(places[at].1)
    };
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (a, article) in articles.iter().enumerate() {
        let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
        for (passage, range) in article.passages() {
            if passage.likeness() != Likeness::Verbatim {
                continue;
            }
            let mut others: Vec<usize> =
                passage.occurrences().filter_map(|(other, _)| place(other)).collect();
            others.sort_unstable();
            others.dedup();
            for b in others.into_iter().filter(|b| *b > a) {
                // Passages come by start, longest first: one inside another was counted with it.
                let end = ends.entry(b).or_insert(0);
                if range.end() > *end {
                    *end = range.end();
                    *shared.entry((a, b)).or_insert(0) += passage.words();
                }
            }
        }
    }
    shared.retain(|(a, b), words| {
        let shorter = articles[*a].record().words.min(articles[*b].record().words);
        *words >= WORDING_WORDS && *words * 100 >= shorter * WORDING_PERCENT
    });
    shared
}

/// Reports that share so many words, and so much of the shorter one, were not written apart from
/// each other. A quotation of a sentence or two is less; copy of an agency, or of one by the other,
/// is half and more (Nicholls 2019, Detecting Textual Reuse in News Stories, At Scale).
const WORDING_WORDS: usize = 40;
const WORDING_PERCENT: usize = 20;
const RANK_OF_WORDING: u8 = 3;

/// The agencies a report credits, and its own outlet where that is an agency.
fn agencies(article: Article<'_>) -> Vec<String> {
    use crate::corpus::codes::SourceKind;
    let name = |via: &String| {
        let known = article.dossier.source(via);
        known.map_or_else(|| via.clone(), |source| source.record().name.clone())
    };
    let own = article.source().filter(|s| s.record().kind == SourceKind::Agency);
    let own = own.map(|source| source.record().name.clone());
    article.head().via.iter().map(name).chain(own).collect()
}

fn cut(independent: &[Grouping], a: Article<'_>, b: Article<'_>) -> bool {
    independent.iter().any(|group| {
        let names =
            |article: Article<'_>| group.articles.iter().any(|id| id.value == *article.id());
        names(a) && names(b)
    })
}

/// Disjoint sets (Galler and Fischer 1964), each known by its first member.
struct Joined {
    parent: Vec<usize>,
}

impl Joined {
    fn new(n: usize) -> Joined {
        Joined { parent: (0..n).collect() }
    }

    fn first(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    /// Joins two sets; `false` when they were one.
    fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.first(a), self.first(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high] = low;
        low != high
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::collections::BTreeSet;

    use crate::dossier::origins::pair_off;

    #[test]
    fn an_origin_needs_a_voice_and_a_report_of_its_own() {
        let check = |told: &[(&str, &[&str])], want: usize| {
            let told: BTreeMap<String, BTreeSet<String>> = told
                .iter()
                .map(|(voice, reports)| {
                    ((*voice).to_owned(), reports.iter().map(|r| (*r).to_owned()).collect())
                })
                .collect();
            let mut matched = BTreeMap::new();
            let voices = told.keys();
            let n =
                voices.filter(|v| pair_off(v, &told, &mut matched, &mut BTreeSet::new())).count();
            assert_eq!(n, want, "{told:?}");
        };
        check(&[("minister", &["a", "b", "c"])], 1);
        check(&[("minister", &["a"]), ("mayor", &["a"])], 1);
        check(&[("minister", &["a", "b"]), ("mayor", &["a"])], 2);
        check(&[("minister", &["a", "b", "c"]), ("mayor", &["a"]), ("priest", &["a"])], 2);
        check(&[], 0);
    }
}
