//! Corrections: what was wrong, what it says now, when, why.

use crate::corpus::article::text;
use crate::corpus::codes::Weight;
use crate::fields::Located;
use crate::fields::read::Fields;
use crate::id::CorrectionId;
use crate::text::source::Span;
use crate::time::Edtf;

/// An entry of the corrections log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// Where it is written.
    pub span: Span,
    /// When the page was corrected.
    pub at: Option<Edtf>,
    /// The page, as a link within the dossier: `article:SLUG`.
    pub page: Option<Located<String>>,
    /// What it said.
    pub was: String,
    /// What it says.
    pub now: String,
    /// Why.
    pub why: String,
    /// Who reported it.
    pub reported_by: Option<String>,
    /// How much it matters.
    pub weight: Weight,
}

/// Reads one `[[correction]]`.
pub fn correction(f: &mut Fields<'_, '_>) -> Option<Correction> {
    let span = f.span();
    let (id, at) = (f.id("id", CorrectionId::parse), f.date("at").map(|date| date.value));
    let (id, at) = (f.required("id", id), f.required("at", at));
    let page = f.text("page");
    let page = f.required("page", page);
    let (was, now, why) = (text(f, "was"), text(f, "now"), text(f, "why"));
    let (was, now) = (f.required("was", was), f.required("now", now));
    let why = f.required("why", why);
    let reported_by = text(f, "reported_by");
    let weight = f.code("severity").map_or(Weight::Minor, |weight| weight.value);
    Some(Correction {
        id: id?.value,
        span,
        at,
        page,
        was: was.unwrap_or_default(),
        now: now.unwrap_or_default(),
        why: why.unwrap_or_default(),
        reported_by,
        weight,
    })
}
