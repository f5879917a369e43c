//! What is wrong with a dossier as a whole: one rule a file.

pub mod ambiguous_anchor;
pub mod custody_order;
pub mod edition_order;
pub mod lost_anchor;
pub mod moved_anchor;
pub mod older_version;
pub mod one_origin;
pub mod quotation_budget;
pub mod quotes;
pub mod time_order;
pub mod unknown_finding;
pub mod unlisted_incident;

use crate::diag::Diagnostics;
use crate::dossier::Dossier;

/// Every rule.
pub const RULES: &[fn(&Dossier, &mut Diagnostics)] = &[
    ambiguous_anchor::check,
    custody_order::check,
    edition_order::check,
    lost_anchor::check,
    moved_anchor::check,
    older_version::check,
    one_origin::check,
    quotation_budget::check,
    time_order::check,
    unknown_finding::check,
    unlisted_incident::check,
];

/// Runs every rule on the whole dossier.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for rule in RULES {
        rule(dossier, diags);
    }
}
