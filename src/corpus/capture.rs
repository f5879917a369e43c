//! Captures: the file as it was received, byte for byte, with its SHA-256.

use std::io;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Located;
use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;
use crate::hash::is_sha256;
use crate::hash::sha256;
use crate::text::source::Span;

/// The file as it was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Its name in the article's folder.
    pub file: String,
    /// The SHA-256 of its bytes, lower-case hexadecimal, counted just then.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// Whether the article's front matter records its SHA-256.
    pub recorded: bool,
}

/// What an article says of its capture.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// The file's name, where it is given.
    pub file: Option<Located<String>>,
    /// The SHA-256 recorded at capture.
    pub sha256: Option<Located<String>>,
}

/// Finds the capture of the article in `folder` (which ends in `/`) and counts its hash.
///
/// `None` with a diagnostic when it is named and not there, and without one when none is named.
/// A hash that is not the recorded one is an error: the file is not what was received.
pub fn find(
    files: &dyn Files,
    (folder, entries): (&str, &[Entry]),
    named: &Named,
    article: Span,
    diags: &mut Diagnostics,
) -> io::Result<Option<Capture>> {
    let Some(name) = name(folder, entries, named, article, diags) else { return Ok(None) };
    let path = format!("{folder}{name}");
    let there = entries.iter().any(|e| e.path == path && matches!(e.kind, EntryKind::File { .. }));
    if !there {
        let span = named.file.as_ref().map_or(article, |file| file.span);
        diags
            .error(span, Code::MissingCapture, format!("the capture `{name}` is not there"))
            .hint(format!("put the file at `{path}`, or take the key `capture` out"));
        return Ok(None);
    }
    let bytes = files.read(&path)?;
    let capture = Capture {
        file: name,
        sha256: sha256(&bytes),
        bytes: bytes.len() as u64,
        recorded: named.sha256.is_some(),
    };
    if let Some(recorded) = named.sha256.as_ref().filter(|hash| !is_sha256(&hash.value)) {
        diags
            .error(recorded.span, Code::BadValue, "this is not a SHA-256")
            .hint("it has 64 hexadecimal digits")
            .hint(format!("the capture's is `{}`", capture.sha256));
        return Ok(Some(capture));
    }
    let changed = |hash: &&Located<String>| !hash.value.eq_ignore_ascii_case(&capture.sha256);
    if let Some(recorded) = named.sha256.as_ref().filter(changed) {
        diags
            .error(recorded.span, Code::CaptureChanged, "the capture is not the one recorded")
            .hint(format!("its bytes have the SHA-256 `{}`", capture.sha256))
            .hint("restore the file from a backup; if it is a new capture, import it as one");
    }
    Ok(Some(capture))
}

fn name(
    folder: &str,
    entries: &[Entry],
    named: &Named,
    article: Span,
    diags: &mut Diagnostics,
) -> Option<String> {
    if let Some(file) = &named.file {
        let name = &file.value;
        if name.contains(['/', '\\', ':']) || name == ".." {
            diags
                .error(
                    file.span,
                    Code::OutsideDossier,
                    format!("`{name}` is not a file of this folder"),
                )
                .hint("copy the capture next to the article and write its name alone");
            return None;
        }
        return Some(name.clone());
    }
    let found: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry.path.strip_prefix(folder))
        .filter(|name| is_capture(name))
        .collect();
    match (found.as_slice(), &named.sha256) {
        ([], None) => None,
        ([], Some(hash)) => {
            let message = "a SHA-256 is recorded and there is no capture";
            diags
                .error(hash.span, Code::MissingCapture, message)
                .hint(format!("put the file at `{folder}capture.html`, or take `sha256` out"));
            None
        }
        ([one], _) => Some((*one).to_owned()),
        (several, _) => {
            let message = format!("there are {} captures", several.len());
            diags
                .error(article, Code::MissingCapture, message)
                .hint("say which one the text comes from: `capture = \"capture.html\"`");
            None
        }
    }
}

/// Whether a file of an article's folder is a capture by its name: `capture.html`.
pub fn is_capture(name: &str) -> bool {
    name.starts_with("capture.") && !name.contains('/')
}
