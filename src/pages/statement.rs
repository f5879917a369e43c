//! A statement's page: who said it, its wording, who relays it and how.

mod relay;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::acceptance::Subject;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::cite::CiteView;
use crate::pages::corrected::CorrectedView;
use crate::pages::lang_of;
use crate::pages::language_words;
use crate::pages::network::NetworkView;
use crate::pages::part::CardView;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::proposal::ProposalView;
use crate::pages::statement::relay::RelayView;
use crate::route::Route;

#[derive(Serialize)]
struct StatementView {
    cite: CiteView,
    corrections: Vec<CorrectedView>,
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
    /// Who relays it, drawn.
    network: Option<NetworkView>,
    first: Option<CardView>,
    /// What to write, where the program proposes it.
    proposal: Option<ProposalView>,
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
    let dated = relays.iter().find(|relay| relay.article.head().published.is_some());
    let name = scene.dossier.name(&record.speaker.value);
    StatementView {
        cite: scene.cite(&record.title, None, None),
        corrections: scene.corrections_of(&format!("statement:{}", statement.id())),
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
        first: dated.map(|relay| scene.card(relay.article)),
        relays: relay::views(&relays, scene),
        network: scene.statement_network(statement),
        proposal: statement.proposed().map(|_| scene.proposal(&Subject::Statement(statement))),
    }
}
