//! Proposed statements: what a speaker said once and several reports relay.

use crate::analyse::statements::FoundStatement;
use crate::corpus::codes::Status;
use crate::corpus::codes::Verdict;
use crate::corpus::prose::Prose;
use crate::corpus::statement::Statement;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::proposals::Proposals;
use crate::dossier::proposals::ProposedRelay;
use crate::dossier::words;
use crate::fields::Located;
use crate::id::IncidentId;
use crate::id::StatementId;
use crate::locale::Locale;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::time::Edtf;

/// So many of a statement's words stand in its title where the day is not known.
const FIRST_WORDS: usize = 6;

/// The statements that the program proposes as records; their relays go into `proposals`, whose
/// reports must be there.
///
/// A statement whose speaker and relays an analyst's record has already is none.
pub(super) fn propose(
    dossier: &Dossier,
    locale: &Locale,
    proposals: &mut Proposals,
) -> Vec<Statement> {
    let mut records = Vec::new();
    for (ix, found) in dossier.analysis.statements.found.iter().enumerate() {
        let name = format!("s-{}", found.id);
        let Ok(id) = StatementId::parse(&name) else { continue };
        let rejected = |id| dossier.verdict(&format!("s-{id}")) == Some(Verdict::Rejected);
        let decided = found.ids.iter().any(rejected);
        if decided || dossier.statement(id.as_str()).is_some() || known(found, dossier) {
            continue;
        }
        let Some(record) = record(found, &id, (dossier, locale), proposals) else { continue };
        records.push(record);
        for relay in &found.relays {
            proposals.relays.push(ProposedRelay {
                statement: id.clone(),
                article: relay.article,
                passages: relay.passages.clone(),
            });
        }
        proposals.statements.insert(id, ix);
    }
    records
}

/// Whether an analyst wrote the statement down: two of its relays, and the speaker or no other.
fn known(found: &FoundStatement, dossier: &Dossier) -> bool {
    let speaker = fold(&found.speaker, Fold::Letters);
    dossier.statements().any(|statement| {
        let relays = statement.relays();
        let relayed = |article: usize| relays.iter().any(|relay| relay.article.place() == article);
        let shared = found.relays.iter().filter(|relay| relayed(relay.article)).count();
        let own = words::speaker(&statement.record().speaker.value, dossier);
        let own = fold(&own, Fold::Letters);
        shared > 1 && (speaker.is_empty() || own.contains(&speaker) || speaker.contains(&own))
    })
}

fn record(
    found: &FoundStatement,
    id: &StatementId,
    (dossier, locale): (&Dossier, &Locale),
    proposals: &Proposals,
) -> Option<Statement> {
    let first = found.relays.first()?;
    let article = Article { dossier, ix: first.article };
    let span = article.record().span;
    let located = |value: String| Located { value, span };
    let wording: Vec<&str> =
        first.passages.iter().filter_map(|passage| article.slice(*passage)).collect();
    let speaker = match found.speaker.is_empty() {
        true => locale.text("speaker-unknown"),
        false => found.speaker.clone(),
    };
    let title = title(&speaker, found.at.as_ref(), wording.first().copied(), locale);
    Some(Statement {
        id: id.clone(),
        span,
        title,
        speaker: located(speaker),
        speaker_type: None,
        at: found.at.clone(),
        language: article.head().language.clone(),
        url: None,
        incidents: incidents(found, dossier, proposals)
            .into_iter()
            .map(|value| Located { value, span })
            .collect(),
        known_only_through_relays: true,
        relays: Vec::new(),
        status: Status::Draft,
        internal_note: None,
        wording: Prose::value(&located(wording.join("\n\n"))),
    })
}

/// Who said it and when; where the day is not known, with the first words, which tell it from what
/// else the speaker said.
fn title(speaker: &str, at: Option<&Edtf>, wording: Option<&str>, locale: &Locale) -> String {
    let who = words::capital(speaker);
    match (at, wording) {
        (Some(at), _) => {
            let when = locale.date(at);
            locale.with("proposed-title", &[("what", who.into()), ("when", when.into())])
        }
        (None, Some(wording)) => {
            let first: Vec<&str> = wording.split_whitespace().take(FIRST_WORDS).collect();
            let first = first.join(" ");
            let first = first.trim_end_matches(|sign: char| !sign.is_alphanumeric());
            locale.with("proposed-said", &[("who", who.into()), ("words", first.into())])
        }
        (None, None) => who,
    }
}

/// The incidents that two of its relays tell of.
fn incidents(found: &FoundStatement, dossier: &Dossier, proposals: &Proposals) -> Vec<IncidentId> {
    let mut told: Vec<IncidentId> = Vec::new();
    for relay in &found.relays {
        let article = Article { dossier, ix: relay.article };
        let written = article.head().incidents.iter().map(|r| r.incident.value.clone());
        let proposed = proposals.reports.iter().filter(|report| report.article == relay.article);
        told.extend(written.chain(proposed.map(|report| report.incident.clone())));
    }
    told.sort();
    let mut shared: Vec<IncidentId> =
        told.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
    shared.dedup();
    shared
}
