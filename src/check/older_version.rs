//! # Older version
//!
//! **What it does.** Finds articles whose notes stand on a text of which the dossier holds a later
//! version, by the times at which they were captured or changed.
//!
//! **Why.** What the notes say may be about words that the outlet has changed since: a figure, a
//! headline. A reader should be told which text was read, and why that one.
//!
//! **Example.** `content/articles/fire/article.md` was captured on Monday, and
//! `content/articles/fire/versions/2/` on Tuesday.
//!
//! **Fix.** Look at what changed on the article's page of versions. Then exchange the files of the
//! two folders to have the notes on the later text (each finds its passage again by its quote), or
//! say in the article's front matter why they stand on the earlier one:
//! `version_note = "the text as it was first published"`.

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;

/// Reports each of them.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        if article.head().version_note.is_some() || article.record().versions.is_empty() {
            continue;
        }
        let versions = article.versions();
        let Some(last) = versions.last().filter(|last| !last.is_annotated()) else { continue };
        let own = article.record();
        // The same words captured again are no reason to look.
        if last.text_sha256 == own.text_sha256 && last.head.title == own.head.title {
            continue;
        }
        let n = last.number;
        let (id, span) = (article.id(), own.span);
        diags
            .warning(span, Code::OlderVersion, format!("version {n} of `{id}` is later than this"))
            .hint(format!("see what changed on its page: articles/{id}/versions/"))
            .hint(format!(
                "to annotate the later text, exchange the files of this folder and of \
                 `versions/{n}/`, notes apart"
            ))
            .hint("to keep to this one, say why: `version_note = \"…\"`");
    }
}
