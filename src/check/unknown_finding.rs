//! # Unknown finding
//!
//! **What it does.** Finds decisions about findings that are not there.
//!
//! **Why.** A decision outlives the text it was made on: when the text has changed, or the record
//! that accepted a finding is gone, somebody should look again.
//!
//! **Example.** `finding = "f-0a1b2c3d4e5f"` after the sentence with the figure was corrected.
//!
//! **Fix.** Take the decision out of `content/decisions.toml`, or decide on what is found now. A
//! rejection that names its `articles` needs no finding: it keeps those articles apart.

use std::collections::BTreeSet;

use crate::corpus::codes::Verdict;
use crate::corpus::decision::Decision;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;

/// Warns once for each decision.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    let decisions = &dossier.corpus().decisions;
    let asks: Vec<&Decision> = decisions.iter().filter(|d| needs_finding(d)).collect();
    let found = if asks.is_empty() { BTreeSet::new() } else { dossier.finding_ids() };
    for decision in asks {
        if !found.contains(&decision.finding) {
            let message = format!("nothing is found any more that is named `{}`", decision.finding);
            diags
                .warning(decision.span, Code::UnknownFinding, message)
                .hint("look at its text again, then leave this decision out");
        }
    }
    for decision in decisions {
        let Some(file) = &decision.file else { continue };
        if !dossier.has_file(file) {
            let message =
                format!("`{}` was accepted into `{file}`, which is gone", decision.finding);
            diags
                .warning(decision.span, Code::UnknownFinding, message)
                .hint("leave this decision out, and the program proposes it again");
        }
    }
}

/// Whether a decision says nothing without its finding: what was accepted stands in a record, and
/// a rejection that names articles keeps them apart.
fn needs_finding(decision: &Decision) -> bool {
    match decision.verdict {
        Verdict::Accepted => decision.file.is_none(),
        Verdict::Rejected => decision.articles.is_empty(),
    }
}
