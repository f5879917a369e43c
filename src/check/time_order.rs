//! # Ends before it starts
//!
//! **What it does.** Finds incidents whose end lies before their beginning, by the dates listed.
//!
//! **Why.** One of the two is wrong, and every comparison of dates would be too. (An interval such
//! as `2022-03-25/2022-03-24` is refused when it is read.)
//!
//! **Example.** `dates = [{ kind = "began", value = "2022-03-25" }, { kind = "ended", value = "2022-03-24" }]`
//!
//! **Fix.** Correct the date that is wrong.

use crate::corpus::codes::DateKind;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;
use crate::time::relate::Relation;
use crate::time::relate::relate;

/// Reports each of them.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for incident in dossier.incidents() {
        let dates = &incident.record().dates;
        let of = |kind: DateKind| dates.iter().filter(move |date| date.kind == kind);
        for began in of(DateKind::Began) {
            for ended in of(DateKind::Ended) {
                if relate(&ended.value, &began.value, dossier.config.zone) == Relation::Before {
                    let message = format!(
                        "`{}` ends on {} and begins on {}",
                        incident.id(),
                        ended.value,
                        began.value
                    );
                    diags
                        .error(ended.span, Code::EndsBeforeStart, message)
                        .label(began.span, "it begins here")
                        .hint("correct the date that is wrong");
                }
            }
        }
    }
}
