//! A proposal as a record of its own: an incident, a report of one, a statement, a name.

use crate::analyse::names::Entry;
use crate::corpus::codes::NameKind;
use crate::dossier::Dossier;
use crate::dossier::acceptance::Placing;
use crate::dossier::acceptance::Write;
use crate::dossier::acceptance::toml::Table;
use crate::dossier::acceptance::yaml;
use crate::dossier::incident::Incident;
use crate::dossier::passage::Likeness;
use crate::dossier::proposals::ProposedReport;
use crate::dossier::statement::Statement;
use crate::fields::Syntax;
use crate::id::slug;

/// The key of an incident's reports.
const REPORTS: &str = "reports";

/// A file for a proposed incident, with its reports.
pub(super) fn incident(incident: Incident<'_>) -> Write {
    let record = incident.record();
    let mut table = Table::bare();
    table.text("title", &record.title);
    table.text_if("when", record.when.as_ref().map(|when| when.value.to_string()).as_deref());
    if let Some(place) = &record.place {
        table.section("where").text("place", &place.place);
        if let Some((lat, lon)) = place.position {
            table.plain("lat", &format!("{lat:.4}")).plain("lon", &format!("{lon:.4}"));
        }
    }
    for (article, role) in incident.reports() {
        table.next(REPORTS).text("article", article.id().as_str()).text("role", role.code());
    }
    let taken = |id: &str| incident.dossier().incident(id).is_some();
    let id = free(&record.title, incident.id().as_str(), taken);
    let text = format!("+++\n{}+++\n", table.finish());
    Write { path: format!("content/incidents/{id}.md"), place: Placing::New, text }
}

/// A report for an incident that has a file, in the language of the file's front matter.
pub(super) fn report(report: &ProposedReport, dossier: &Dossier) -> Write {
    let path = format!("content/incidents/{}.md", report.incident);
    let incident = dossier.incident(report.incident.as_str());
    let article = dossier.corpus.articles.get(report.article);
    let article = article.map(|article| article.id.as_str());
    let role = report.role.code();
    if incident.is_some_and(|incident| incident.record().syntax == Syntax::Yaml) {
        let keys = article.map(|article| ("article", article)).into_iter();
        let text = yaml::item(keys.chain([("role", role)]));
        return Write { path, place: Placing::List(REPORTS), text };
    }
    let mut table = Table::item(REPORTS);
    table.text_if("article", article).text("role", role);
    Write { path, place: Placing::FrontMatter, text: table.finish() }
}

/// A file for a proposed statement, with its relays and its wording.
pub(super) fn statement(statement: Statement<'_>) -> Write {
    let record = statement.record();
    let mut table = Table::bare();
    table.text("title", &record.title).text("speaker", &record.speaker.value);
    table.text_if("at", record.at.as_ref().map(ToString::to_string).as_deref());
    table.text_if("language", record.language.as_deref());
    let incidents: Vec<Incident<'_>> =
        statement.incidents().into_iter().filter(|i| i.proposed().is_none()).collect();
    if !incidents.is_empty() {
        table.texts("incidents", incidents.iter().map(|incident| incident.id().as_str()));
    }
    table.plain("known_only_through_relays", "true");
    for relay in statement.relays() {
        table.next("relays").text("article", relay.article.id().as_str());
        table.text_if("how", how(&relay.article, relay.found));
    }
    let taken = |id: &str| statement.dossier().statement(id).is_some();
    let id = free(&record.title, statement.id().as_str(), taken);
    let wording = record.wording.doc.text.trim();
    let text = format!("+++\n{}+++\n\n{wording}\n", table.finish());
    Write { path: format!("content/statements/{id}.md"), place: Placing::New, text }
}

/// How a relay gives the words: word for word where it shares them so with another.
fn how(
    article: &crate::dossier::article::Article<'_>,
    relaying: &[crate::text::range::TextRange],
) -> Option<&'static str> {
    let shared = article.passages();
    let verbatim = shared.iter().any(|(passage, range)| {
        passage.likeness() == Likeness::Verbatim && relaying.iter().any(|r| r.intersects(*range))
    });
    verbatim.then_some("verbatim")
}

/// An entry for the register of names.
pub(super) fn name(entry: &Entry) -> Write {
    let mut table = Table::item("name");
    let form = entry.forms.first().map_or(entry.id.as_str(), String::as_str);
    table.text("id", &entry.id).text("name", form);
    table.text("kind", entry.kind.map_or("person", NameKind::code));
    if entry.forms.len() > 1 {
        table.texts("forms", entry.forms.iter().map(String::as_str));
    }
    if let Some((lat, lon)) = entry.position {
        table.plain("lat", &format!("{lat:.4}")).plain("lon", &format!("{lon:.4}"));
    }
    let path = "content/names.toml".to_owned();
    Write { path, place: Placing::End, text: table.finish() }
}

/// A slug of the title that no record has; the finding's name where the title gives none.
fn free(title: &str, otherwise: &str, taken: impl Fn(&str) -> bool) -> String {
    let Some(slug) = slug(title) else { return otherwise.to_owned() };
    if !taken(&slug) {
        return slug;
    }
    let numbered = (2..).map(|n| format!("{slug}-{n}"));
    numbered.take(100).find(|id| !taken(id)).unwrap_or_else(|| otherwise.to_owned())
}
