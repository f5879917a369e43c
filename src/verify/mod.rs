//! Whether what a dossier keeps is what was received: every capture, every version, every record of
//! provenance, every quote.
//!
//! Hashes that were recorded are compared with the files when a dossier is loaded, and the dates of
//! custody by a rule of [`crate::check`]; here is what needs the captures themselves.

mod folder;
mod words;

use std::io;

use crate::corpus::article::Article;
use crate::corpus::article::Version;
use crate::corpus::capture::Capture;
use crate::corpus::provenance::Provenance;
use crate::diag::Diagnostics;
use crate::diag::Severity;
use crate::diag::code::Code;
use crate::dossier::Dossier;
use crate::files::Files;
use crate::import::encoding::Refusal;
use crate::markdown::doc::Doc;
use crate::text::source::FileTable;
use crate::text::source::Span;

/// What was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Captures, those of other versions too.
    pub captures: usize,
    /// Those of them whose SHA-256 was recorded when they were received.
    pub recorded: usize,
    /// Other versions of reports.
    pub versions: usize,
    /// Records of provenance.
    pub records: usize,
    /// Paragraphs found in their captures.
    pub paragraphs: usize,
    /// Quotes found in their captures.
    pub quotes: usize,
}

/// The problems of a check that bear on custody, though they are warnings; every error does.
const CUSTODY: &[Code] = &[Code::CustodyOrder, Code::UnexpectedFile];

/// Gives all that a reader may see of a capture, by its bytes and its file name, or why it cannot be
/// read; `Err` is for the machine.
pub type ReadText<'r> = &'r dyn Fn(&[u8], &str) -> io::Result<Result<String, Refusal>>;

/// Looks at everything a dossier keeps; captures are read with `read`. `table` holds the texts it
/// was read from, and `diags` is what a check found; what has nothing to do with custody is left
/// out of it.
///
/// What is wrong is in the diagnostics, all of it, sorted for a reader; `Err` is for the machine.
pub fn verify(
    dossier: &Dossier,
    (files, read): (&dyn Files, ReadText<'_>),
    table: &FileTable,
    mut diags: Diagnostics,
) -> io::Result<(Tally, Diagnostics)> {
    let mut tally = Tally::default();
    diags.retain(|d| d.severity == Severity::Error || CUSTODY.contains(&d.code));
    let entries = files.list(&["content/articles"])?;
    for article in dossier.articles() {
        let record = article.record();
        let path = format!("content/articles/{}/", record.id);
        numbered(record, &mut diags);
        let own = Kept::of_article(record, &path);
        let others = record.versions.iter().map(|version| Kept::of_version(version, &path));
        for kept in std::iter::once(own).chain(others) {
            tally.versions += usize::from(kept.path != path);
            folder::look(&kept, &entries, table, &mut tally, &mut diags);
            let notes = if kept.path == path { article.notes() } else { Vec::new() };
            words::look(&kept, &notes, (files, read), (&mut tally, &mut diags))?;
        }
    }
    Ok((tally, diags.sorted()))
}

/// One text with what is kept beside it.
struct Kept<'c> {
    /// Its folder, ending in `/`.
    path: String,
    /// The opening of its front matter.
    span: Span,
    text: Option<&'c Doc>,
    capture: Option<&'c Capture>,
    provenance: Option<&'c Provenance>,
}

impl<'c> Kept<'c> {
    fn of_article(article: &'c Article, path: &str) -> Kept<'c> {
        Kept {
            path: path.to_owned(),
            span: article.span,
            text: article.body.full(),
            capture: article.capture.as_ref(),
            provenance: article.provenance.as_ref(),
        }
    }

    fn of_version(version: &'c Version, path: &str) -> Kept<'c> {
        Kept {
            path: format!("{path}versions/{}/", version.number),
            span: version.span,
            text: version.body.full(),
            capture: version.capture.as_ref(),
            provenance: version.provenance.as_ref(),
        }
    }
}

/// Reports gaps in the numbers of an article's versions: they are given one after another.
fn numbered(article: &Article, diags: &mut Diagnostics) {
    let mut expected = 2;
    for version in &article.versions {
        let (id, last) = (&article.id, version.number - 1);
        let missing = match last.checked_sub(expected) {
            None => None,
            Some(0) => Some(format!("version {last} of `{id}` is not there")),
            Some(_) => Some(format!("versions {expected} to {last} of `{id}` are not there")),
        };
        if let Some(message) = missing {
            let path = format!("content/articles/{id}/versions/{expected}/");
            diags
                .error_at(path, Code::MissingVersion, message)
                .hint("restore the folder from a backup; versions are numbered without a gap")
                .hint("if it was deleted on purpose, rename the folders that follow it");
        }
        expected = version.number.saturating_add(1);
    }
}
