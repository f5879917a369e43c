//! The list of statements, in order of time.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::list;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::part::PagerView;

#[derive(Serialize)]
struct StatementsView {
    total: usize,
    statements: Vec<RowView>,
    pager: PagerView,
}

#[derive(Serialize)]
struct RowView {
    link: LinkView,
    speaker: String,
    speaker_type: Option<String>,
    at: Option<DateView>,
    relays: usize,
    only_relays: bool,
}

/// The list, in parts when it is long; nothing where there are no statements.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let mut statements: Vec<Statement<'_>> = dossier.statements().collect();
    if statements.is_empty() {
        return Vec::new();
    }
    statements.sort_by_key(|s| (s.record().at.is_none(), s.record().at.clone()));
    list("statements", &statements, view)
}

fn view(
    scene: &Scene<'_>,
    statements: &[Statement<'_>],
    total: usize,
    pager: PagerView,
) -> StatementsView {
    let statements = statements.iter().map(|statement| row(*statement, scene)).collect();
    StatementsView { total, statements, pager }
}

fn row(statement: Statement<'_>, scene: &Scene<'_>) -> RowView {
    let record = statement.record();
    RowView {
        link: scene.statement_link(statement),
        speaker: words::speaker(&record.speaker.value, scene.dossier),
        speaker_type: record
            .speaker_type
            .map(|kind| scene.text(&format!("speaker-{}", kind.code()))),
        at: record.at.as_ref().map(|at| scene.date(at)),
        relays: statement.relays().len(),
        only_relays: record.known_only_through_relays,
    }
}
