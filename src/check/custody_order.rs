//! # Custody out of order
//!
//! **What it does.** Finds records of provenance whose dates contradict their order: a step of the
//! chain of custody before the one above it, or before the capture; a capture before the report was
//! published.
//!
//! **Why.** A chain of custody is read from first to last. Where its dates run backwards, one of
//! them is wrong, and nobody can say in whose hands the capture was when.
//!
//! **Example.** `captured_at = "2022-03-26"`, and under `[[custody]]` `at = "2022-03-25"`.
//!
//! **Fix.** Correct the date that is wrong, or put the steps in order.

use crate::corpus::provenance::Provenance;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;
use crate::fields::Located;
use crate::time::Edtf;
use crate::time::relate::Relation;
use crate::time::relate::relate;
use crate::time::zone::Zone;

/// Reports each of them; of the capture and the publication, as a warning.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    let zone = dossier.config.zone;
    for article in &dossier.corpus().articles {
        let own = (&article.head, &article.provenance);
        let others = article.versions.iter().map(|version| (&version.head, &version.provenance));
        for (head, provenance) in std::iter::once(own).chain(others) {
            let Some(provenance) = provenance else { continue };
            in_order(provenance, zone, diags);
            if let (Some(published), Some(captured)) =
                (&head.published, &provenance.capture.captured_at)
                && relate(&captured.value, &published.value, zone) == Relation::Before
            {
                diags
                    .warning(
                        captured.span,
                        Code::CustodyOrder,
                        "the capture is older than the publication",
                    )
                    .label(published.span, "it was published here")
                    .hint("correct the date that is wrong");
            }
        }
    }
}

fn in_order(provenance: &Provenance, zone: Zone, diags: &mut Diagnostics) {
    let captured = provenance.capture.captured_at.as_ref();
    let mut last: Option<(&Located<Edtf>, &str)> = captured.map(|at| (at, "the capture"));
    for step in &provenance.custody {
        let Some(at) = &step.at else { continue };
        if let Some((before, what)) = last
            && relate(&at.value, &before.value, zone) == Relation::Before
        {
            let message = format!("this step is dated {}, before {what}", at.value);
            diags
                .error(at.span, Code::CustodyOrder, message)
                .label(before.span, format!("{what} is dated {}", before.value))
                .hint("correct the date that is wrong, or put the steps in order");
        }
        last = Some((at, "the step above"));
    }
}
