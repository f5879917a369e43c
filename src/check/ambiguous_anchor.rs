//! # Ambiguous anchor
//!
//! **What it does.** Finds annotations whose quote fits several places of the article equally well.
//!
//! **Why.** A note beside the wrong sentence is worse than none.
//!
//! **Example.** `quote = "the ministry"` where the text names it twice.
//!
//! **Fix.** Quote more words, or add `prefix` or `suffix`: what stands before or after.

use crate::anchor::resolve::Resolution;
use crate::check::quotes::shown;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;

/// Reports each of them, with the places.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        for note in article.notes() {
            let Resolution::Ambiguous(places) = note.place else { continue };
            let message = format!(
                "the quote of the note `{}` fits {} places of `{}`",
                note.record.id,
                places.len(),
                article.id()
            );
            let span = note.record.selector.span;
            let diagnostic = diags.error(span, Code::AmbiguousAnchor, message);
            diagnostic.hint("quote more words, or add `prefix` or `suffix`");
            for place in places.iter().take(3) {
                if let Some(place) = shown(place, article) {
                    diagnostic.hint(place);
                }
            }
        }
    }
}
