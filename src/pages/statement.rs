//! A statement's page: who said it, its wording, who relays it and how.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::acceptance::Subject;
use crate::dossier::statement::Relay;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::language_words;
use crate::pages::part::CardView;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::part::NoteView;
use crate::pages::proposal::ProposalView;
use crate::pages::same_words::changes;
use crate::route::Route;

#[derive(Serialize)]
struct StatementView {
    title: String,
    internal_note: Option<String>,
    speaker: String,
    speaker_href: Option<String>,
    speaker_type: Option<String>,
    at: Option<DateView>,
    lang: String,
    language: Option<String>,
    url: Option<String>,
    only_relays: bool,
    wording_html: String,
    incidents: Vec<LinkView>,
    relays: Vec<RelayView>,
    first: Option<LinkView>,
    /// What to write, where the program proposes it.
    proposal: Option<ProposalView>,
}

#[derive(Serialize)]
struct RelayView {
    card: CardView,
    how: Option<String>,
    note: Option<String>,
    passages: Vec<NoteView>,
    /// Passages that the program takes for relaying ones.
    found: Vec<FoundRelayView>,
    /// What it cut, added and changed of the first relay's words; none for the first and for one
    /// with the same words.
    changes_html: Option<String>,
    lang: String,
}

#[derive(Serialize)]
struct FoundRelayView {
    quote: String,
    lang: String,
}

/// One page a statement.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    dossier
        .statements()
        .map(|statement| {
            Page::new(Route::statement(statement.id()), "statement", "statements", move |scene| {
                (statement.record().title.clone(), view(statement, scene))
            })
        })
        .collect()
}

fn view(statement: Statement<'_>, scene: &Scene<'_>) -> StatementView {
    let record = statement.record();
    let relays = statement.relays();
    let relay = |relay: &Relay<'_>| RelayView {
        card: scene.card(relay.article),
        how: relay.how.map(|how| scene.text(&format!("relay-{}", how.code()))),
        note: relay.note.map(str::to_owned),
        passages: relay.notes.iter().map(|note| scene.note(note)).collect(),
        found: found(relay),
        changes_html: changed(relay, &relays),
        lang: lang_of(relay.article.head().language.as_deref()),
    };
    let dated = relays.iter().find(|relay| relay.article.head().published.is_some());
    let name = scene.dossier.name(&record.speaker.value);
    StatementView {
        title: record.title.clone(),
        internal_note: record.internal_note.clone(),
        speaker: words::speaker(&record.speaker.value, scene.dossier),
        speaker_href: name.map(|name| scene.href(&Route::name(&name.id))),
        speaker_type: record
            .speaker_type
            .map(|kind| scene.text(&format!("speaker-{}", kind.code()))),
        at: record.at.as_ref().map(|at| scene.date(at)),
        lang: lang_of(record.language.as_deref()),
        language: record.language.as_ref().map(|tag| language_words(scene, tag)),
        url: record.url.clone(),
        only_relays: record.known_only_through_relays,
        wording_html: scene.prose(&record.wording.doc),
        incidents: statement
            .incidents()
            .into_iter()
            .map(|incident| scene.incident_link(incident))
            .collect(),
        first: dated.map(|relay| scene.article_link(relay.article)),
        relays: relays.iter().map(relay).collect(),
        proposal: statement.proposed().map(|_| scene.proposal(&Subject::Statement(statement))),
    }
}

fn found(relay: &Relay<'_>) -> Vec<FoundRelayView> {
    let lang = lang_of(relay.article.head().language.as_deref());
    let words = relay.found.iter().filter_map(|passage| relay.article.slice(*passage));
    words.map(|words| FoundRelayView { quote: words.to_owned(), lang: lang.clone() }).collect()
}

/// What a relay cut, added and changed of what the first one has, where both are in one language.
fn changed(relay: &Relay<'_>, relays: &[Relay<'_>]) -> Option<String> {
    let first = relays.iter().find(|first| !relayed(first).is_empty())?;
    if first.article.id() == relay.article.id() {
        return None;
    }
    let (before, after) = (relayed(first), relayed(relay));
    let language = |relay: &Relay<'_>| lang_of(relay.article.head().language.as_deref());
    if after.is_empty() || language(first) != language(relay) {
        return None;
    }
    changes(&before, &after)
}

/// The words of a statement that a relay has: those that an analyst marked, else those found.
fn relayed(relay: &Relay<'_>) -> String {
    let noted: Vec<&str> = relay.notes.iter().filter_map(|note| note.quote()).collect();
    let found = || relay.found.iter().filter_map(|passage| relay.article.slice(*passage));
    let words: Vec<&str> = if noted.is_empty() { found().collect() } else { noted };
    words.join(" ")
}
