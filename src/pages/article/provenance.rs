//! Where a report's text comes from, and through whose hands it came here.

use serde::Serialize;

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
    }
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
    if record.capture.is_some() {
        let removed = record.removed.len();
        let left_out = (removed > 0).then(|| scene.with("removed", &[("n", removed.into())]));
        step("custody-text", None, vec![left_out]);
    }
    steps
}
