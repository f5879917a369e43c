//! Decisions: findings an analyst accepted or rejected.

use crate::corpus::article::text;
use crate::corpus::codes::Verdict;
use crate::fields::read::Fields;
use crate::text::source::Span;
use crate::time::Edtf;

/// What an analyst decided about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Where it is written.
    pub span: Span,
    /// The finding, by its id.
    pub finding: String,
    /// Accepted or rejected.
    pub verdict: Verdict,
    /// Who decided.
    pub by: Option<String>,
    /// When.
    pub at: Option<Edtf>,
    /// Why.
    pub reason: Option<String>,
}

/// Reads one `[[decision]]`.
pub fn decision(f: &mut Fields<'_, '_>) -> Option<Decision> {
    let span = f.span();
    let (finding, verdict) = (f.text("finding"), f.code("verdict"));
    let (finding, verdict) = (f.required("finding", finding), f.required("verdict", verdict));
    let (by, at) = (text(f, "by"), f.date("at").map(|date| date.value));
    let reason = text(f, "reason");
    Some(Decision { span, finding: finding?.value, verdict: verdict?.value, by, at, reason })
}
