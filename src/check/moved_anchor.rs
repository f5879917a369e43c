//! # Moved anchor
//!
//! **What it does.** Finds annotations whose words were found only by their likeness.
//!
//! **Why.** The text has changed since it was annotated, and what the note says may no longer hold:
//! "three soldiers" can have become "five".
//!
//! **Example.** `quote = "at least three soldiers"` where the text has "at least five soldiers".
//!
//! **Fix.** Read the passage again, then quote it as it stands.

use crate::anchor::resolve::Method;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;

/// Below this a likeness is as often chance as not (measured on news of 3 to 60 kB: see the tests
/// of [`crate::anchor`]).
const WEAK: f64 = 0.65;

/// Warns of each of them, with the words found; a number that changed is an error.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        for note in article.notes() {
            let Some(anchor) = note.anchor() else { continue };
            if anchor.method != Method::Fuzzy {
                continue;
            }
            let (quoted, found) = (
                note.record.selector.value.quote().map(|quote| numbers(&quote.exact)),
                note.quote(),
            );
            if let Some(found) =
                found.filter(|found| quoted.as_ref().is_some_and(|q| *q != numbers(found)))
            {
                let message =
                    format!("a number in the quote of `{}` is another in the text", note.record.id);
                diags
                    .error(note.record.selector.span, Code::MovedAnchor, message)
                    .hint(format!("the text has: “{}”", found.replace('\n', " ")))
                    .hint("read the passage again and quote it as it stands");
                continue;
            }
            let sure = anchor.confidence * 100.0;
            let message =
                format!("the note `{}` was placed by likeness, {sure:.0} % sure", note.record.id);
            let diagnostic = diags.warning(note.record.selector.span, Code::MovedAnchor, message);
            if let Some(words) = note.quote() {
                diagnostic.hint(format!("the text has: “{}”", words.replace('\n', " ")));
            }
            diagnostic.hint(match anchor.confidence < WEAK {
                true => "this may be another passage: read both",
                false => "read the passage again and quote it as it stands",
            });
        }
    }
}

/// The numbers of a text that are written in digits, in order.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}
