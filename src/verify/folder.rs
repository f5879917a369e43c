//! The files of a folder: whether a hash vouches for each capture, and whether the text is the one
//! that was taken from it.

use crate::corpus::capture::is_capture;
use crate::corpus::frontmatter;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::files::Entry;
use crate::import::provenance::text_hash;
use crate::text::source::FileTable;
use crate::verify::Kept;
use crate::verify::Tally;

/// Looks at the files of a folder.
pub(super) fn look(
    kept: &Kept<'_>,
    entries: &[Entry],
    table: &FileTable,
    tally: &mut Tally,
    diags: &mut Diagnostics,
) {
    let by_record = kept.provenance.is_some_and(|record| record.capture.sha256.is_some());
    tally.records += usize::from(kept.provenance.is_some());
    if let Some(capture) = kept.capture {
        tally.captures += 1;
        if capture.recorded || by_record {
            tally.recorded += 1;
        } else {
            let message = format!("the SHA-256 of `{}` was never recorded", capture.file);
            diags
                .warning(kept.span, Code::UnrecordedHash, message)
                .hint("without it nothing shows whether the capture has changed")
                .hint(format!("what is there now has `sha256 = \"{}\"`", capture.sha256));
        }
    }
    strays(kept, entries, diags);
    edited(kept, table, diags);
}

/// Reports captures that nothing names: no hash vouches for them.
fn strays(kept: &Kept<'_>, entries: &[Entry], diags: &mut Diagnostics) {
    let named = kept.capture.map(|capture| capture.file.as_str());
    // Sorted by path: what lies in a folder stands together.
    let from = entries.partition_point(|entry| entry.path < kept.path);
    let found = entries[from..].iter().map_while(|entry| entry.path.strip_prefix(&kept.path));
    for name in found.filter(|name| is_capture(name) && Some(*name) != named) {
        let path = format!("{}{name}", kept.path);
        diags
            .warning_at(&path, Code::UnexpectedFile, format!("nothing names the capture `{path}`"))
            .hint("no SHA-256 vouches for it: import it as a capture of its own, or delete it");
    }
}

/// Reports a text that is not, word for word, the one that was taken from the capture.
fn edited(kept: &Kept<'_>, table: &FileTable, diags: &mut Diagnostics) {
    let recorded = kept.provenance.and_then(|record| record.extraction.sha256_text.as_ref());
    let Some(recorded) = recorded else { return };
    let file = kept.span.file;
    let text = table.get(file).text.as_str();
    // What is wrong with the front matter was said when it was loaded.
    let (_, body) = frontmatter::split(text, file, &mut Diagnostics::new());
    if text_hash(body.slice(text)) != recorded.value {
        diags
            .warning(
                recorded.span,
                Code::TextEdited,
                "the text was edited since it was taken from its capture",
            )
            .label(kept.span, "this text")
            .hint("every paragraph is looked for in the capture all the same")
            .hint("nothing is to be done where a line was put back or taken out on purpose");
    }
}
