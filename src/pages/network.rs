//! Who relays whom: the networks that pages show of statements, agencies and reports.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::corpus::codes::Attribution;
use crate::corpus::codes::RelayHow;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::dossier::origins::voice_key;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::figure::network::Format;
use crate::figure::network::Group;
use crate::figure::network::Kind;
use crate::figure::network::Network;
use crate::figure::network::Thing;
use crate::figure::network::Tie;
use crate::figure::network::draw;
use crate::figure::network::is_legible;
use crate::figure::network::swatch;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::route::Route;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// A network with its key, and the same as a list.
#[derive(Serialize)]
pub struct NetworkView {
    wide_html: String,
    /// Nothing where so many lines cannot be told apart on a phone: the list stands for it.
    narrow_html: Option<String>,
    key: Vec<KeyView>,
    flows: Vec<FlowView>,
    /// Whether reports of one outlet stand as one.
    by_outlet: bool,
    /// How many things had no room.
    left_out: usize,
}

#[derive(Serialize)]
struct KeyView {
    swatch_html: String,
    words: String,
}

#[derive(Serialize)]
struct FlowView {
    from: LinkView,
    ends: Vec<EndView>,
}

#[derive(Serialize)]
struct EndView {
    to: LinkView,
    how: String,
}

/// More reports than this stand together by outlet.
const REPORTS: usize = 60;
/// A drawing has no more lines than this: with more, the eye follows none.
const TIES: usize = 72;

const SPEAKERS: usize = 0;
const STATEMENTS: usize = 1;
const AGENCIES: usize = 2;
const LAST: usize = 3;

impl Scene<'_> {
    /// Who relays whom about an incident; nothing where no report relays, credits or quotes.
    pub fn incident_network(&self, incident: Incident<'_>) -> Option<NetworkView> {
        let mut web = Web::new(self, incident.reports().len() > REPORTS);
        for origin in incident.origins() {
            let members: Vec<usize> =
                origin.articles().map(|article| web.report(article)).collect();
            web.group(&members);
        }
        for origin in incident.origins() {
            for article in origin.articles() {
                for statement in article.statements() {
                    let about = statement.record().incidents.is_empty()
                        || statement.incidents().iter().any(|other| other.id() == incident.id());
                    if about {
                        web.relays(statement, Some(article));
                    }
                }
                web.credits(article);
            }
        }
        for claim in incident.claims() {
            let relayed = claim.annotation().is_some_and(|note| note.statement.is_some());
            let own = claim.claim.attribution == Attribution::Asserted;
            let voice = claim.claim.voice.as_ref().filter(|_| !own && !relayed);
            if let Some(voice) = voice.filter(|_| incident.origin_of(claim.article).is_some()) {
                let (from, to) = (web.speaker(&voice.value), web.report(claim.article));
                web.tie(from, to, Kind::Quotes);
            }
        }
        web.view("network-incident")
    }

    /// Who relays a statement; nothing where only one does.
    pub fn statement_network(&self, statement: Statement<'_>) -> Option<NetworkView> {
        let relays = statement.relays();
        if relays.len() < 2 {
            return None;
        }
        let mut web = Web::new(self, relays.len() > REPORTS);
        web.relays(statement, None);
        relays.iter().for_each(|relay| web.credits(relay.article));
        web.view("network-statement")
    }

    /// Who relays whom in the whole dossier, by outlet.
    pub fn dossier_network(&self) -> Option<NetworkView> {
        let mut web = Web::new(self, true);
        self.dossier.statements().for_each(|statement| web.relays(statement, None));
        self.dossier.articles().for_each(|article| web.credits(article));
        web.view("network-dossier")
    }
}

/// A network being put together.
struct Web<'s, 'd> {
    scene: &'s Scene<'d>,
    by_outlet: bool,
    things: Vec<Thing>,
    /// The reports that a thing stands for.
    reports: Vec<BTreeSet<String>>,
    known: BTreeMap<(usize, String), usize>,
    ties: BTreeMap<(usize, usize), Kind>,
    groups: Vec<Group>,
}

impl<'s, 'd> Web<'s, 'd> {
    fn new(scene: &'s Scene<'d>, by_outlet: bool) -> Web<'s, 'd> {
        Web {
            scene,
            by_outlet,
            things: Vec::new(),
            reports: Vec::new(),
            known: BTreeMap::new(),
            ties: BTreeMap::new(),
            groups: Vec::new(),
        }
    }

    /// The place of a thing, made where it is not there yet.
    fn thing(&mut self, rank: usize, key: String, make: impl FnOnce() -> Thing) -> usize {
        *self.known.entry((rank, key)).or_insert_with(|| {
            self.things.push(make());
            self.reports.push(BTreeSet::new());
            self.things.len() - 1
        })
    }

    fn tie(&mut self, from: usize, to: usize, kind: Kind) {
        let known = self.ties.entry((from, to)).or_insert(kind);
        *known = (*known).min(kind);
    }

    fn speaker(&mut self, voice: &str) -> usize {
        let scene = self.scene;
        let name = scene.dossier.name(voice);
        self.thing(SPEAKERS, voice_key(voice, scene.dossier), || Thing {
            rank: SPEAKERS,
            label: words::speaker(voice, scene.dossier),
            lang: None,
            note: None,
            href: name.map(|name| scene.href(&Route::name(&name.id))),
        })
    }

    fn report(&mut self, article: Article<'_>) -> usize {
        let scene = self.scene;
        let source = article.source();
        let outlet = source.map(|source| source.record().name.clone());
        let outlet = outlet.unwrap_or_else(|| scene.text("list-no-source"));
        let published = article.head().published.as_ref();
        let published = published.map(|date| scene.locale.date(&date.value));
        let thing = Thing { rank: LAST, label: outlet.clone(), lang: None, note: None, href: None };
        let by_outlet = self.by_outlet;
        let key = if by_outlet { outlet } else { article.id().to_string() };
        let ix = self.thing(LAST, key, || match by_outlet {
            true => Thing {
                href: source.map(|source| scene.href(&Route::source(source.id()))),
                ..thing
            },
            false => Thing {
                note: published.or_else(|| Some(scene.text("date-unknown"))),
                href: Some(scene.href(&Route::article(article.id()))),
                ..thing
            },
        });
        self.reports[ix].insert(article.id().to_string());
        ix
    }

    /// Reports that are one origin.
    fn group(&mut self, members: &[usize]) {
        if !self.by_outlet && members.len() > 1 {
            let label = self.scene.text("network-one-origin");
            self.groups.push(Group { members: members.to_vec(), label });
        }
    }

    /// A statement with its speaker, and its relays: all of them, or one article's.
    fn relays(&mut self, statement: Statement<'_>, only: Option<Article<'_>>) {
        let (scene, record) = (self.scene, statement.record());
        let relays = statement.relays();
        let mut relays = relays
            .iter()
            .filter(|relay| only.is_none_or(|article| article.id() == relay.article.id()))
            .peekable();
        if relays.peek().is_none() {
            return;
        }
        let speaker = self.speaker(&record.speaker.value);
        let said = self.thing(STATEMENTS, statement.id().to_string(), || Thing {
            rank: STATEMENTS,
            label: record.title.clone(),
            lang: None,
            note: record.at.as_ref().map(|at| scene.locale.date(at)),
            // On its own page it is no link.
            href: Some(Route::statement(statement.id()))
                .filter(|route| *route != scene.here)
                .map(|route| scene.href(&route)),
        });
        self.tie(speaker, said, Kind::Says);
        for relay in relays {
            let kind = match relay.how {
                Some(RelayHow::Verbatim | RelayHow::Translated) => Kind::Whole,
                Some(RelayHow::Cut | RelayHow::Paraphrased) => Kind::Part,
                None => Kind::Passed,
            };
            let report = self.report(relay.article);
            self.tie(said, report, kind);
        }
    }

    /// The agencies that a report credits.
    fn credits(&mut self, article: Article<'_>) {
        let scene = self.scene;
        for via in &article.head().via {
            let agency = scene.agency(via);
            let key = fold(&agency.text, Fold::Letters);
            let from = self.thing(AGENCIES, key, || Thing {
                rank: AGENCIES,
                label: agency.text.clone(),
                lang: None,
                note: None,
                href: Some(agency.href).filter(|href| !href.is_empty()),
            });
            let report = self.report(article);
            self.tie(from, report, Kind::Credits);
        }
    }

    /// Keeps what passes to the most, with those it passes to, as much as there is room for; how
    /// many things are left out.
    fn cut(&mut self) -> usize {
        let n = self.things.len();
        let kept = self.widest();
        let mut order: Vec<usize> = kept.iter().flat_map(|(from, to)| [*from, *to]).collect();
        order.sort_unstable();
        order.dedup();
        let place = |ix: usize| order.binary_search(&ix).ok();
        let ties = std::mem::take(&mut self.ties).into_iter();
        let ties = ties.filter(|(tie, _)| kept.contains(tie));
        self.ties =
            ties.filter_map(|((a, b), kind)| Some(((place(a)?, place(b)?), kind))).collect();
        for group in &mut self.groups {
            group.members = group.members.iter().filter_map(|ix| place(*ix)).collect();
        }
        self.groups.retain(|group| group.members.len() > 1);
        self.things = order.iter().map(|ix| self.things[*ix].clone()).collect();
        self.reports = order.iter().map(|ix| self.reports[*ix].clone()).collect();
        n - order.len()
    }

    /// The ties of the statements, agencies and speakers that most have something from, a kind in
    /// turn, each with all its ties; of the first as many as there is room for.
    fn widest(&self) -> BTreeSet<(usize, usize)> {
        let mut out: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (from, to) in self.ties.keys().filter(|(_, to)| self.things[*to].rank == LAST) {
            out.entry(*from).or_default().push((*from, *to));
        }
        let mut hubs: Vec<_> = out.into_iter().collect();
        hubs.sort_by_key(|(ix, ties)| (std::cmp::Reverse(ties.len()), *ix));
        let mut seen = [0_usize; LAST];
        let in_turn = |(ix, ties): (usize, Vec<(usize, usize)>)| {
            let rank = self.things[ix].rank;
            seen[rank] += 1;
            ((seen[rank], rank), ties)
        };
        let mut turns: Vec<_> = hubs.into_iter().map(in_turn).collect();
        turns.sort_by_key(|(turn, _)| *turn);
        let mut kept = BTreeSet::new();
        for (_, mut ties) in turns {
            let from = ties[0].0;
            ties.extend(self.ties.keys().filter(|(_, to)| *to == from));
            if !kept.is_empty() && kept.len() + ties.len() > TIES {
                break;
            }
            kept.extend(ties.into_iter().take(TIES));
        }
        kept
    }

    fn view(mut self, title: &str) -> Option<NetworkView> {
        if self.ties.is_empty() {
            return None;
        }
        let scene = self.scene;
        let left_out = if self.ties.len() > TIES { self.cut() } else { 0 };
        for (thing, reports) in self.things.iter_mut().zip(&self.reports) {
            if self.by_outlet && thing.rank == LAST {
                let n = reports.len();
                thing.note = Some(scene.with("reports-count", &[("n", n.into())]));
            }
        }
        let tie = |(&(from, to), &kind): (&(usize, usize), &Kind)| Tie { from, to, kind };
        let ties: Vec<Tie> = self.ties.iter().map(tie).collect();
        let last = if self.by_outlet { "network-outlets" } else { "network-reports" };
        let ranks = ["network-speakers", "network-statements", "network-agencies", last];
        let ranks: Vec<String> = ranks.iter().map(|key| scene.text(key)).collect();
        let description = scene.with("network-description", &[("n", ties.len().into())]);
        let drawn = |id, format| {
            let title = scene.text(title);
            let network = Network {
                id,
                format,
                title: &title,
                description: &description,
                ranks: &ranks,
                things: &self.things,
                ties: &ties,
                groups: &self.groups,
            };
            is_legible(&network).then(|| write(&[draw(&network)]))
        };
        Some(NetworkView {
            wide_html: drawn("network-wide", Format::Wide).unwrap_or_default(),
            narrow_html: drawn("network-narrow", Format::Narrow),
            key: key(&ties, scene),
            flows: flows(&self.things, &ties, scene),
            by_outlet: self.by_outlet,
            left_out,
        })
    }
}

fn key(ties: &[Tie], scene: &Scene<'_>) -> Vec<KeyView> {
    let kinds: BTreeSet<Kind> = ties.iter().map(|tie| tie.kind).collect();
    let view = |kind: Kind| KeyView {
        swatch_html: write(&[swatch(kind)]),
        words: kind_words(kind, scene),
    };
    kinds.into_iter().map(view).collect()
}

fn kind_words(kind: Kind, scene: &Scene<'_>) -> String {
    match kind {
        Kind::Says => scene.text("network-says"),
        Kind::Whole => scene.text("network-whole"),
        Kind::Part => scene.text("network-part"),
        Kind::Passed => scene.text("network-passed"),
        Kind::Credits => scene.text("network-credits"),
        Kind::Quotes => scene.text("network-quotes"),
    }
}

/// The ties as a list: for each thing those that have something from it, and how.
fn flows(things: &[Thing], ties: &[Tie], scene: &Scene<'_>) -> Vec<FlowView> {
    let link = |ix: usize| {
        let thing = &things[ix];
        let note = thing.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        LinkView {
            href: thing.href.clone().unwrap_or_default(),
            text: format!("{}{note}", thing.label),
            lang: thing.lang.clone(),
            proposed: false,
        }
    };
    let mut froms: Vec<usize> = ties.iter().map(|tie| tie.from).collect();
    froms.sort_by_key(|ix| (things[*ix].rank, *ix));
    froms.dedup();
    let ends = |from: usize| {
        let own = ties.iter().filter(move |tie| tie.from == from);
        own.map(|tie| EndView { to: link(tie.to), how: kind_words(tie.kind, scene) }).collect()
    };
    froms.into_iter().map(|from| FlowView { from: link(from), ends: ends(from) }).collect()
}
