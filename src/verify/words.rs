//! The words of a text: whether its capture has each paragraph, and each quote of a note.

use std::io;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::article::Note;
use crate::files::Files;
use crate::markdown::doc::Doc;
use crate::markdown::parse::parse;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;
use crate::text::source::Span;
use crate::verify::Kept;
use crate::verify::ReadText;
use crate::verify::Tally;

/// Looks the paragraphs and the quotes up in the capture; without one there is nothing to say.
pub(super) fn look(
    kept: &Kept<'_>,
    notes: &[Note<'_>],
    (files, read): (&dyn Files, ReadText<'_>),
    (tally, diags): (&mut Tally, &mut Diagnostics),
) -> io::Result<()> {
    let (Some(capture), Some(doc)) = (kept.capture, kept.text) else { return Ok(()) };
    let path = format!("{}{}", kept.path, capture.file);
    let bytes = files.read(&path)?;
    let Ok(written) = read(&bytes, &capture.file)? else {
        diags
            .error_at(&path, Code::UnreadableCapture, "this capture cannot be read as text")
            .hint("the text of the article cannot be compared with it");
        return Ok(());
    };
    let mut text = plain(&written);
    if capture.file.ends_with(".md") {
        // Its words as they are read, and as they are written: a quote can be of either.
        text.push_str(&plain(&parse(&written, TextRange::new(0, written.len())).text));
    }
    for (n, block) in doc.blocks.iter().enumerate() {
        // Items of a list and rows of a table are lines; something left out may part them.
        let words = block.range.slice(&doc.text);
        if words.lines().all(|line| text.contains(plain(line).trim())) {
            tally.paragraphs += 1;
            continue;
        }
        let message = format!("paragraph {} is not in the capture `{}`", n + 1, capture.file);
        diags
            .error(place(kept, doc, block.range), Code::NotInCapture, message)
            .hint("the text shown must be the text published: take it from the capture again");
    }
    for note in notes {
        let Some(quote) = note.quote() else { continue };
        if text.contains(plain(quote).trim()) {
            tally.quotes += 1;
            continue;
        }
        let message = format!("the quote of `{}` is not in the capture", note.record.id);
        diags
            .error(note.record.selector.span, Code::NotInCapture, message)
            .hint(format!("compare it with `{path}`"));
    }
    Ok(())
}

/// The first line of a passage in the file it was written in.
fn place(kept: &Kept<'_>, doc: &Doc, range: TextRange) -> Span {
    let line = range.slice(&doc.text).lines().next().map_or(0, str::len);
    let first = TextRange::new(range.start(), range.start() + line);
    doc.source.to_source(first).map_or(kept.span, |range| kept.span.file.span(range))
}

/// A text for comparing: typography folded, and white space too, for a capture may break lines
/// where its text has none.
fn plain(text: &str) -> String {
    fold(text, Fold::Typography).split_whitespace().collect::<Vec<_>>().join(" ")
}
