//! The corrections that concern a page, as the page itself tells them.

use serde::Serialize;

use crate::pages::Scene;
use crate::pages::part::DateView;
use crate::route::Route;

/// A correction on the page it concerns.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectedView {
    /// Its place in the log.
    pub href: String,
    /// When the page was corrected.
    pub at: Option<DateView>,
    /// How much it matters, in words.
    pub weight: String,
    /// What the page said.
    pub was: String,
    /// What it says.
    pub now: String,
}

impl Scene<'_> {
    /// The corrections that concern the page of a record, the latest first; the record is named as
    /// in a link (`incident:ID`).
    pub fn corrections_of(&self, record: &str) -> Vec<CorrectedView> {
        let log = Route::section("corrections");
        let view = |correction: &crate::corpus::correction::Correction| CorrectedView {
            href: self.href(&log.clone().at(format!("correction-{}", correction.id))),
            at: correction.at.as_ref().map(|at| self.date(at)),
            weight: self.text(&format!("weight-{}", correction.weight.code())),
            was: correction.was.clone(),
            now: correction.now.clone(),
        };
        self.dossier.corrections_of(record).map(view).collect()
    }
}
