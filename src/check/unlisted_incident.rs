//! # Unlisted incident
//!
//! **What it does.** Finds articles that make a claim about an incident they do not list.
//!
//! **Why.** The incident's page would show the claim and say that no report tells of it, and its
//! origins would be counted without this one.
//!
//! **Example.** A claim with `incident = "farukh-2022"` in an article without `incidents`.
//!
//! **Fix.** Add `incidents = [{ id = "farukh-2022", role = "main" }]` to the article; `role =
//! "background"` when it only recalls it.

use std::collections::BTreeSet;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;

/// Warns once for each article and incident.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        let mut listed: BTreeSet<&str> =
            article.head().incidents.iter().map(|r| r.incident.value.as_str()).collect();
        for note in &article.record().annotations {
            let Some(claim) = &note.claim else { continue };
            let id = claim.incident.value.as_str();
            if !listed.insert(id) {
                continue;
            }
            let message =
                format!("`{}` claims something about `{id}` and does not list it", article.id());
            diags
                .warning(claim.incident.span, Code::UnlistedIncident, message)
                .label(article.record().span, "the article's front matter")
                .hint(format!("add `incidents = [{{ id = \"{id}\", role = \"main\" }}]` to it"))
                .hint("write `role = \"background\"` when it only recalls it");
        }
    }
}
