//! Where a report's text comes from, and through whose hands it came here.

use serde::Serialize;

use crate::corpus::provenance::Provenance;
use crate::corpus::provenance::Stated;
use crate::dossier::Edition;
use crate::dossier::article::Article;
use crate::pages::Scene;
use crate::pages::part::DateView;

/// Where a report's text comes from.
#[derive(Serialize)]
pub(super) struct ProvenanceView {
    url: Option<String>,
    archives: Vec<ArchiveView>,
    capture: Option<CaptureView>,
    /// The SHA-256 of the report's plain text.
    text_sha256: String,
    /// From publication to this page, in order, as far as it is known.
    custody: Vec<StepView>,
    removed: Vec<RemovedView>,
    /// The record of the capture: what was asked for and what answered, when, with what.
    record: Vec<FactView>,
    /// What the capture states of the report against what was taken.
    disagreements: Vec<FactView>,
}

/// A line of the record of a capture.
#[derive(Serialize)]
struct FactView {
    /// What is told.
    name: String,
    /// What it is.
    value: String,
}

#[derive(Serialize)]
struct ArchiveView {
    url: String,
    service: Option<String>,
    at: Option<DateView>,
}

#[derive(Serialize)]
struct CaptureView {
    file: String,
    sha256: String,
    bytes: u64,
}

/// A step on the way of a report's text.
#[derive(Serialize)]
struct StepView {
    what: String,
    at: Option<DateView>,
    /// By whom, with what, where.
    details: Vec<String>,
}

#[derive(Serialize)]
struct RemovedView {
    line: Option<i64>,
    reason: Option<String>,
    text: String,
}

pub(super) fn view(article: Article<'_>, scene: &Scene<'_>) -> ProvenanceView {
    let (head, record) = (article.head(), article.record());
    let archive = |copy: &crate::corpus::article::ArchiveCopy| ArchiveView {
        url: copy.url.clone(),
        service: copy.service.clone(),
        at: copy.at.as_ref().map(|at| scene.date(at)),
    };
    let removed = |removed: &crate::corpus::article::Removed| RemovedView {
        line: removed.line,
        reason: removed.reason.clone(),
        text: removed.text.clone(),
    };
    ProvenanceView {
        url: head.url.clone(),
        archives: head.archives.iter().map(archive).collect(),
        capture: record.capture.as_ref().map(|capture| CaptureView {
            file: capture.file.clone(),
            sha256: capture.sha256.clone(),
            bytes: capture.bytes,
        }),
        text_sha256: record.text_sha256.clone(),
        custody: custody(article, scene),
        removed: record.removed.iter().map(removed).collect(),
        record: record.provenance.as_ref().map(|p| facts(p, scene)).unwrap_or_default(),
        disagreements: record.provenance.as_ref().map(disagreements).unwrap_or_default(),
    }
}

/// What the record says, as far as this edition has it, in the order of the Berkeley Protocol.
fn facts(record: &Provenance, scene: &Scene<'_>) -> Vec<FactView> {
    let (capture, extraction) = (&record.capture, &record.extraction);
    let number = |n: Option<i64>| n.map(|n| n.to_string());
    let from = capture.captured_at_from.map(|from| format!("captured-from-{}", from.code()));
    let unseen: Vec<String> =
        record.unseen.iter().map(|c| format!("{} × {}", c.character, c.times)).collect();
    let facts = [
        ("record-requested", capture.url_requested.clone()),
        ("record-final", capture.url_final.clone()),
        ("record-canonical", capture.url_canonical.clone()),
        ("record-status", number(capture.http_status)),
        ("record-captured", capture.captured_at.as_ref().map(|at| scene.date(&at.value).words)),
        ("record-captured-from", from.map(|key| scene.text(&key))),
        ("record-tool", capture.captured_with.clone()),
        ("record-received", capture.received_as.clone()),
        ("record-archive-file", capture.archive_file.clone()),
        ("record-archive-member", capture.archive_file_member.clone()),
        ("record-archive-sha256", capture.archive_file_sha256.clone()),
        ("record-media-type", capture.media_type.clone()),
        ("record-content-type", capture.content_type.clone()),
        ("record-encoding", capture.encoding.clone()),
        ("record-malformed", number(capture.malformed)),
        ("record-extraction", extraction.tool.clone()),
        ("record-extraction-version", number(extraction.version)),
        ("record-beginning", extraction.only_the_beginning.clone()),
        ("record-text", extraction.sha256_text.as_ref().map(|hash| hash.value.clone())),
        ("record-unseen", (!unseen.is_empty()).then(|| unseen.join(", "))),
    ];
    let known = facts.into_iter().filter_map(|(key, value)| Some((key, value?)));
    known.map(|(key, value)| FactView { name: scene.text(key), value }).collect()
}

fn disagreements(record: &Provenance) -> Vec<FactView> {
    let other = record.stated.iter().filter(|stated| stated.disagrees);
    let line = |stated: &Stated| FactView {
        name: match &stated.from {
            Some(from) => format!("{} ({from})", stated.of),
            None => stated.of.clone(),
        },
        value: stated.value.clone(),
    };
    other.map(line).collect()
}

/// The steps known, in the order in which they are taken; dates are shown and not sorted by, so
/// that a copy made before the outlet's change can be seen to be one.
fn custody(article: Article<'_>, scene: &Scene<'_>) -> Vec<StepView> {
    let (head, record) = (article.head(), article.record());
    let review = scene.dossier.edition == Edition::Review;
    let date = |date: &crate::time::Edtf| Some(scene.date(date));
    let outlet = article.source().map(|source| source.record().name.clone());
    let mut steps = Vec::new();
    let mut step = |key: &str, at: Option<DateView>, details: Vec<Option<String>>| {
        let details = details.into_iter().flatten().collect();
        steps.push(StepView { what: scene.text(key), at, details });
    };
    if let Some(published) = &head.published {
        step("custody-published", date(&published.value), vec![outlet]);
    }
    if let Some(updated) = &head.updated {
        step("custody-updated", date(&updated.value), Vec::new());
    }
    for copy in &head.archives {
        step("custody-archived", copy.at.as_ref().and_then(date), vec![copy.service.clone()]);
    }
    if let Some(captured) = &head.captured {
        let by = captured.by.clone().filter(|_| review);
        let at = captured.at.as_ref().and_then(date);
        step("custody-captured", at, vec![captured.tool.clone(), by]);
    }
    let written = record.provenance.iter().flat_map(|record| &record.custody);
    for done in written {
        let key = format!("custody-{}", done.action.code());
        let at = done.at.as_ref().and_then(|at| date(&at.value));
        step(&key, at, vec![done.who.clone(), done.note.clone()]);
    }
    if record.capture.is_some() {
        let removed = record.removed.len();
        let left_out = (removed > 0).then(|| scene.with("removed", &[("n", removed.into())]));
        step("custody-text", None, vec![left_out]);
    }
    steps
}
