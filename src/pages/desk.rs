//! The review desk: everything the program proposes, the most telling first, to accept or reject.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyse::names::Entry;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::acceptance::Subject;
use crate::dossier::incident::Incident;
use crate::dossier::passage::Passage;
use crate::dossier::proposals::ProposedReport;
use crate::dossier::statement::Statement;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::LinkView;
use crate::pages::part::PagerView;
use crate::pages::parts;
use crate::pages::proposal::LinkReasonsView;
use crate::pages::proposal::ProposalView;
use crate::pages::proposal::percent;
use crate::route::Route;

#[derive(Serialize)]
struct DeskView {
    /// The kind of proposal shown; empty on the first page, which shows the first of each.
    lot: String,
    lots: Vec<LotView>,
    total: usize,
    pager: PagerView,
}

#[derive(Serialize)]
struct LotView {
    code: &'static str,
    words: String,
    why: String,
    count: usize,
    /// The list of them all, where the desk does not show all.
    all: Option<LinkView>,
    entries: Vec<EntryView>,
    more: usize,
}

#[derive(Serialize)]
struct EntryView {
    title: LinkView,
    /// What tells it from others, in words.
    facts: Vec<String>,
    /// Words of a report.
    quote: Option<String>,
    quote_lang: String,
    /// The articles that the words stand in; of a shared passage.
    articles: Vec<LinkView>,
    links: Vec<LinkReasonsView>,
    proposal: ProposalView,
}

/// A kind of proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lot {
    Incidents,
    Reports,
    Statements,
    Passages,
    Names,
}

const LOTS: [Lot; 5] = [Lot::Incidents, Lot::Reports, Lot::Statements, Lot::Passages, Lot::Names];

/// How many proposals of a kind the first page shows.
const FIRST: usize = 10;

/// How many links between its reports speak for a proposed incident.
const REASONS: usize = 3;

/// How many of the articles that share a passage are named.
const ARTICLES: usize = 4;

impl Lot {
    fn code(self) -> &'static str {
        match self {
            Lot::Incidents => "incidents",
            Lot::Reports => "reports",
            Lot::Statements => "statements",
            Lot::Passages => "passages",
            Lot::Names => "names",
        }
    }

    fn section(self) -> String {
        format!("desk/{}", self.code())
    }
}

/// The desk and, for each kind of proposal of which it shows the first only, a list; the review
/// edition alone has them.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    if dossier.edition != Edition::Review {
        return Vec::new();
    }
    let lots: Vec<(Lot, Vec<Subject<'_>>)> =
        LOTS.iter().map(|lot| (*lot, subjects(*lot, dossier))).collect();
    let mut pages = Vec::new();
    for (lot, subjects) in lots.iter().filter(|(_, subjects)| subjects.len() > FIRST) {
        for (n, range) in parts(subjects.len()) {
            let (lot, part, total) = (*lot, subjects[range].to_vec(), subjects.len());
            let route = Route::part(&lot.section(), n);
            pages.push(Page::new(route, "desk", "desk", move |scene: &Scene<'_>| {
                let pager = scene.pager(&lot.section(), n, total);
                let lots = vec![lot_view(lot, &part, total, scene)];
                let title = scene.list_title(&format!("desk-{}", lot.code()), n);
                (title, DeskView { lot: lot.code().to_owned(), lots, total, pager })
            }));
        }
    }
    pages.push(Page::new(Route::section("desk"), "desk", "desk", move |scene: &Scene<'_>| {
        let total = lots.iter().map(|(_, subjects)| subjects.len()).sum();
        let first = |(lot, subjects): &(Lot, Vec<Subject<'_>>)| {
            let shown = &subjects[..subjects.len().min(FIRST)];
            lot_view(*lot, shown, subjects.len(), scene)
        };
        let lots = lots.iter().map(first).collect();
        let pager = scene.pager("desk", 1, 1);
        (scene.text("nav-desk"), DeskView { lot: String::new(), lots, total, pager })
    }));
    pages
}

/// The open proposals of a kind, the most telling first.
fn subjects(lot: Lot, dossier: &Dossier) -> Vec<Subject<'_>> {
    match lot {
        Lot::Incidents => {
            let proposed = |incident: &Incident<'_>| incident.proposed().is_some();
            let mut incidents: Vec<Incident<'_>> = dossier.incidents().filter(proposed).collect();
            incidents.sort_by_key(|incident| std::cmp::Reverse(incident.main_reports()));
            incidents.into_iter().map(Subject::Incident).collect()
        }
        Lot::Reports => {
            let all = dossier.proposals().reports().iter();
            let mut reports: Vec<&ProposedReport> =
                all.filter(|report| report.id.starts_with("r-")).collect();
            reports.sort_by(|a, b| b.score.total_cmp(&a.score));
            reports.into_iter().map(|report| Subject::Report(report, dossier)).collect()
        }
        Lot::Statements => {
            let proposed = |statement: &Statement<'_>| statement.proposed().is_some();
            let mut all: Vec<Statement<'_>> = dossier.statements().filter(proposed).collect();
            all.sort_by_key(|statement| std::cmp::Reverse(statement.relays().len()));
            all.into_iter().map(Subject::Statement).collect()
        }
        Lot::Passages => {
            let open = |passage: &Passage<'_>| dossier.verdict(&passage.id()).is_none();
            let mut passages: Vec<Passage<'_>> = dossier.passages().filter(open).collect();
            passages.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
            passages.into_iter().map(Subject::Passage).collect()
        }
        Lot::Names => names(dossier).into_iter().map(Subject::Name).collect(),
    }
}

/// The names proposed and not decided on, those of most reports first.
fn names(dossier: &Dossier) -> Vec<&Entry> {
    let found = &dossier.analysis().names;
    let mut reports: BTreeMap<usize, usize> = BTreeMap::new();
    for names in &found.by_article {
        let mut entries: Vec<usize> = names.iter().map(|name| name.entry).collect();
        entries.sort_unstable();
        entries.dedup();
        entries.into_iter().for_each(|entry| *reports.entry(entry).or_insert(0) += 1);
    }
    let mut entries: Vec<(usize, &Entry)> = reports
        .into_iter()
        .filter_map(|(ix, n)| Some((n, found.entries.get(ix)?)))
        .filter(|(_, entry)| entry.register.is_none())
        .filter(|(_, entry)| dossier.verdict(&format!("n-{}", entry.id)).is_none())
        .collect();
    entries.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.id.cmp(&y.id)));
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn lot_view(lot: Lot, shown: &[Subject<'_>], count: usize, scene: &Scene<'_>) -> LotView {
    let code = lot.code();
    LotView {
        code,
        words: scene.text(&format!("desk-{code}")),
        why: scene.text(&format!("desk-{code}-why")),
        count,
        all: (count > FIRST)
            .then(|| scene.link(&Route::part(&lot.section(), 1), scene.text("desk-all"))),
        entries: shown.iter().map(|subject| entry(subject, scene)).collect(),
        more: count - shown.len(),
    }
}

fn entry(subject: &Subject<'_>, scene: &Scene<'_>) -> EntryView {
    let dossier = scene.dossier;
    let n = |key: &str, n: usize| scene.with(key, &[("n", n.into())]);
    let mut view = EntryView {
        title: LinkView { href: String::new(), text: String::new(), lang: None, proposed: false },
        facts: Vec::new(),
        quote: None,
        quote_lang: String::new(),
        articles: Vec::new(),
        links: Vec::new(),
        proposal: scene.proposal(subject),
    };
    match subject {
        Subject::Incident(incident) => {
            view.title = scene.incident_link(*incident);
            view.facts.push(n("reports-count", incident.main_reports()));
            view.facts.push(n("origins-count", incident.main_origins()));
            view.links = scene.links_within(*incident, REASONS);
        }
        Subject::Report(report, _) => {
            let incident = dossier.incident(report.incident.as_str());
            if let Some(incident) = incident {
                view.title = scene.incident_link(incident);
            }
            if let Some(article) = dossier.corpus().articles.get(report.article) {
                view.quote = Some(article.head.title.clone());
                view.quote_lang = lang_of(article.head.language.as_deref());
            }
            let score = percent(report.score).to_string();
            view.facts.push(scene.text(&format!("role-{}", report.role.code())));
            view.facts.push(scene.with("desk-score", &[("score", score.into())]));
        }
        Subject::Statement(statement) => {
            view.title = scene.statement_link(*statement);
            view.facts.push(n("statements-relays", statement.relays().len()));
            view.quote = Some(statement.record().wording.doc.text.clone());
            view.quote_lang = lang_of(statement.record().language.as_deref());
        }
        Subject::Passage(passage) => passage_entry(*passage, &mut view, scene),
        Subject::Name(entry) => name_entry(entry, &mut view, scene),
        Subject::Finding(_) => {}
    }
    view
}

fn passage_entry(passage: Passage<'_>, view: &mut EntryView, scene: &Scene<'_>) {
    if let Some((article, range)) = passage.occurrences().next() {
        view.quote = article.slice(range).map(str::to_owned);
        view.quote_lang = lang_of(article.head().language.as_deref());
    }
    let likeness = passage.likeness().code();
    view.facts.push(scene.text(&format!("likeness-{likeness}")));
    view.facts.push(scene.with("words-count", &[("n", passage.words().into())]));
    let mut articles: Vec<_> = passage.occurrences().map(|(article, _)| article).collect();
    articles.dedup_by_key(|article| article.id());
    view.facts.push(scene.with("articles-count", &[("n", articles.len().into())]));
    let shown = articles.into_iter().take(ARTICLES);
    view.articles = shown.map(|article| scene.article_link(article)).collect();
}

fn name_entry(entry: &Entry, view: &mut EntryView, scene: &Scene<'_>) {
    view.title.text = entry.forms.join(" / ");
    let kind = entry.kind.map_or("unknown", crate::corpus::codes::NameKind::code);
    view.facts.push(scene.text(&format!("name-kind-{kind}")));
    view.facts.extend(entry.position.map(|(lat, lon)| scene.degrees(lat, lon)));
    for joined in &entry.joined {
        let why = scene.text(&format!("joined-{}", joined.why.code()));
        let args = [
            ("form", joined.form.as_str().into()),
            ("other", joined.other.as_str().into()),
            ("why", why.into()),
        ];
        view.facts.push(scene.with("desk-joined", &args));
    }
}
