//! # Edition order
//!
//! **What it does.** Finds editions dated before the one that stands above them, and numbers that
//! stand twice.
//!
//! **Why.** The last edition of the list is the present one: its number and date stand on every page
//! and in every citation, and corrections are told by the edition that made them.
//!
//! **Example.** `[[editions]]` with `number = "2"`, `date = "2026-01-05"` below one of 3 March 2026.
//!
//! **Fix.** List the editions from the first to the last, each with a number of its own.

use std::collections::BTreeMap;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;
use crate::time::relate::Relation;
use crate::time::relate::relate;

/// Reports each of them.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    let config = &dossier.config;
    let mut seen = BTreeMap::new();
    for edition in &config.editions {
        if let Some(first) = seen.insert(edition.number.as_str(), edition.span) {
            let message = format!("two editions have the number `{}`", edition.number);
            diags
                .error(edition.span, Code::EditionOrder, message)
                .label(first, "the first of them")
                .hint("give each edition a number of its own");
        }
    }
    for pair in config.editions.windows(2) {
        let (Some(before), Some(after)) = (&pair[0].date, &pair[1].date) else { continue };
        if relate(after, before, config.zone) == Relation::Before {
            let message =
                format!("edition `{}` is dated before `{}`", pair[1].number, pair[0].number);
            diags
                .error(pair[1].span, Code::EditionOrder, message)
                .label(pair[0].span, "the edition that stands before it")
                .hint("list the editions from the first to the last");
        }
    }
}
