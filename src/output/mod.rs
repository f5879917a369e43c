//! The only way out: finished files, one at a time, from any thread.

pub mod disk;
pub mod manifest;
pub mod memory;

use std::io;
use std::io::Write;

/// A finished file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Path from the site's root, parts joined by `/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Where finished files go. A path is put once.
pub trait Sink: Sync {
    /// Takes a file.
    fn put(&self, file: OutputFile) -> anyhow::Result<()>;

    /// Takes a file that is written as it is made: one that need not be in memory whole.
    fn stream(&self, path: &str, fill: Fill<'_>) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        fill(&mut bytes)?;
        self.put(OutputFile { path: path.to_owned(), bytes })
    }
}

/// Writes the bytes of a file, once.
pub type Fill<'f> = &'f mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// The list of a built site's files with their SHA-256 (see [`manifest`]); also the mark by which
/// recoupe knows a folder it made.
pub const MANIFEST: &str = "recoupe-manifest.sha256";
