//! # Lost anchor
//!
//! **What it does.** Finds annotations whose words are nowhere in the article.
//!
//! **Why.** The note would be shown beside nothing, or be silently gone.
//!
//! **Example.** `quote = "three soldiers"` where the text has "four men".
//!
//! **Fix.** Quote the words as they stand in the text; the nearest passages are shown.

use crate::anchor::resolve::Resolution;
use crate::check::quotes::shown;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;

/// A candidate less like the quote than this is no help to a reader.
const WORTH_SHOWING: f64 = 0.4;

/// Reports each of them, with the nearest passages.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        for note in article.notes() {
            let Resolution::Lost(nearest) = note.place else { continue };
            let message = format!(
                "the passage of the note `{}` is not in `{}`",
                note.record.id,
                article.id()
            );
            let span = note.record.selector.span;
            let diagnostic = diags.error(span, Code::LostAnchor, message);
            diagnostic.hint("quote the words as they stand in the text");
            for candidate in nearest.iter().filter(|c| c.score >= WORTH_SHOWING) {
                if let Some(place) = shown(candidate, article) {
                    diagnostic.hint(place);
                }
            }
        }
    }
}
