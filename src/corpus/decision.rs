//! Decisions: findings an analyst accepted or rejected.

use crate::corpus::article::text;
use crate::corpus::codes::Verdict;
use crate::fields::Located;
use crate::fields::read::Fields;
use crate::id::ArticleId;
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
    /// The articles it is about. When a finding that puts articles together is rejected, no two of
    /// them are put together again.
    pub articles: Vec<Located<ArticleId>>,
    /// The file that an accepted finding was written to, from the dossier's folder.
    pub file: Option<String>,
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
    let (articles, file) = (f.ids("articles", ArticleId::parse), text(f, "file"));
    let (by, at) = (text(f, "by"), f.date("at").map(|date| date.value));
    let reason = text(f, "reason");
    let (finding, verdict) = (finding?.value, verdict?.value);
    Some(Decision { span, finding, verdict, articles, file, by, at, reason })
}
