//! Where a text comes from, and its other versions.

use serde_json::Value;
use serde_json::json;

use crate::corpus::annotation::ClaimValue;
use crate::corpus::capture::Capture;
use crate::corpus::provenance::Provenance;
use crate::corpus::provenance::Step;
use crate::dossier::article::Article;
use crate::dossier::versions::Change;
use crate::dossier::versions::Comparison;
use crate::dossier::versions::FigureChange;
use crate::dossier::versions::Version;
use crate::export::dossier_json::value_and_bound;
use crate::fields::Located;
use crate::quantity::Figure;
use crate::text::points::CodePoints;
use crate::text::range::TextRange;
use crate::time::Edtf;

/// How a text was received, as far as the edition says it.
pub(super) fn provenance(record: &Provenance) -> Value {
    let capture = &record.capture;
    let step = |step: &Step| {
        let at = step.at.as_ref().map(|at| at.value.to_string());
        json!({ "action": step.action.code(), "at": at, "who": step.who, "note": step.note })
    };
    json!({
        "url_requested": capture.url_requested,
        "url_final": capture.url_final,
        "url_canonical": capture.url_canonical,
        "http_status": capture.http_status,
        "captured_at": capture.captured_at.as_ref().map(|at| at.value.to_string()),
        "captured_at_from": capture.captured_at_from.map(|from| from.code()),
        "captured_with": capture.captured_with,
        "media_type": capture.media_type,
        "encoding": capture.encoding,
        "extraction": {
            "tool": record.extraction.tool,
            "version": record.extraction.version,
            "sha256_text": record.extraction.sha256_text.as_ref().map(|hash| &hash.value),
        },
        "custody": record.custody.iter().map(step).collect::<Vec<Value>>(),
    })
}

/// Every version, the article's own text among them, from first to last; nothing where there is
/// no other. `changes` tells how a version differs from the article's own text.
pub(super) fn versions(article: Article<'_>) -> Vec<Value> {
    if article.record().versions.is_empty() {
        return Vec::new();
    }
    let comparisons = article.comparisons();
    let version = |version: Version<'_>| {
        let n = version.number;
        let differs = comparisons
            .iter()
            .find(|c| !version.is_annotated() && (c.earlier.number == n || c.later.number == n));
        let date = |date: &Located<Edtf>| date.value.to_string();
        json!({
            "number": n,
            "annotated": version.is_annotated(),
            "title": version.head.title,
            "published": version.head.published.as_ref().map(date),
            "updated": version.head.updated.as_ref().map(date),
            "captured": version.captured().map(Edtf::to_string),
            "rights": version.head.rights.code(),
            "status": version.head.status.code(),
            "words": version.words,
            "text_sha256": version.text_sha256,
            "text": version.body.full().map(|doc| doc.text.as_str()),
            "capture": version.capture.map(capture),
            "provenance": version.provenance.map(provenance),
            "changes": differs.map(changes),
        })
    };
    article.versions().into_iter().map(version).collect()
}

/// What differs between two versions, offsets in code points of each one's text. `passages` and
/// `figures` are there where the edition has both texts; figures in the review edition only.
fn changes(comparison: &Comparison<'_>) -> Value {
    let (earlier, later) = (comparison.earlier, comparison.later);
    let points =
        [earlier, later].map(|version| version.body.full().map(|doc| CodePoints::new(&doc.text)));
    let place = |side: usize, range: Option<TextRange>| {
        points[side].as_ref().zip(range).map(|(points, range)| points.points(range))
    };
    let figures = |figures: &[Figure]| -> Vec<Value> {
        let value = |figure: &Figure| {
            let (value, bound) = value_and_bound(&ClaimValue::Figure(*figure));
            json!({ "value": value, "bound": bound })
        };
        figures.iter().map(value).collect()
    };
    let passages = comparison.passages.as_ref().map(|passages| {
        let passage = |change: &Change| {
            json!({
                "kind": change.kind.code(),
                "labels": change.labels.iter().map(|label| label.code()).collect::<Vec<_>>(),
                "earlier": place(0, change.earlier),
                "later": place(1, change.later),
            })
        };
        passages.changes.iter().map(passage).collect::<Vec<Value>>()
    });
    let figures = comparison.passages.as_ref().map(|passages| {
        let figure = |change: &FigureChange| {
            json!({
                "what": change.what.code(),
                "earlier": figures(&change.earlier),
                "later": figures(&change.later),
            })
        };
        passages.figures.iter().map(figure).collect::<Vec<Value>>()
    });
    json!({
        "from": earlier.number,
        "to": later.number,
        "headline": comparison.headline,
        "subtitle": comparison.subtitle,
        "passages": passages,
        "figures": figures,
    })
}

/// A capture: never its bytes.
pub(super) fn capture(capture: &Capture) -> Value {
    json!({ "file": capture.file, "sha256": capture.sha256, "bytes": capture.bytes })
}
