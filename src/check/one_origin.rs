//! # One origin
//!
//! **What it does.** Finds information judged `1`, confirmed by other sources, that has fewer than
//! two independent origins in the dossier.
//!
//! **Why.** Confirmation by another source is the definition of `1` (NATO STANAG 2511). Ten outlets
//! that relay one communiqué confirm nothing.
//!
//! **Example.** `credibility = { value = 1, … }` on a claim that two outlets take from one ministry.
//!
//! **Fix.** Judge it `2` or less, add the report that confirms it, or, where reports are counted as
//! one origin and are not, say so with `independent` in the incident and give the reason.

use crate::corpus::article::Credibility;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;
use crate::fields::Located;

/// Reports each of them.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        let Some(judged) = article.head().credibility.as_ref() else { continue };
        let origins = article.main_incidents().map(|incident| incident.origins().len()).max();
        refuse(judged, origins.unwrap_or(1), diags);
    }
    for incident in dossier.incidents() {
        for question in incident.questions() {
            for claim in &question.claims {
                if let Some(judged) = claim.claim.credibility.as_ref() {
                    refuse(judged, question.origins, diags);
                }
            }
        }
    }
}

fn refuse(judged: &Located<Credibility>, origins: usize, diags: &mut Diagnostics) {
    if judged.value.value != 1 || origins >= 2 {
        return;
    }
    let message = format!("credibility 1 needs two independent origins, and this has {origins}");
    diags
        .error(judged.span, Code::OneOrigin, message)
        .hint(
            "`1` means confirmed by another source: judge it `2` or less, or add the report \
               that confirms it",
        )
        .hint(
            "if reports are wrongly counted as one origin, list them under `independent` in the \
               incident, with the reason",
        );
}
