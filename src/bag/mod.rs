//! A dossier as a bag for an archive: BagIt 1.0 (RFC 8493), every file with its SHA-256.
//!
//! The same dossier gives the same bag, byte for byte: no time of day, no order of threads.

mod names;
mod tags;

use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;

use anyhow::Context;
use anyhow::ensure;

use crate::bag::names::encode;
use crate::bag::names::is_risky;
use crate::bag::tags::tags;
use crate::config;
use crate::files::EntryKind;
use crate::files::Files;
use crate::hash::sha256;
use crate::output;
use crate::output::MANIFEST;
use crate::output::OutputFile;
use crate::output::Sink;

/// What a dossier is made of; what is built from it is not among it.
pub const PAYLOAD: &[&str] = &["README.md", config::PATH, "content", "static", "templates"];

/// What `bag-info.txt` says; what is not known is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Info {
    /// Who hands the bag over.
    pub organization: Option<String>,
    /// Who answers questions about it, as the dossier says.
    pub contact: Option<String>,
    /// What the dossier is about.
    pub description: String,
    /// The address at which it is published.
    pub identifier: Option<String>,
    /// When the bag is made: `YYYY-MM-DD`.
    pub date: Option<String>,
}

/// How large a bag came out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Files of the payload.
    pub files: usize,
    /// Bytes of the payload.
    pub bytes: u64,
    /// Names of files that some programs for bags misread, though the standard allows them.
    pub risky: usize,
}

/// A bag being filled. What is put goes below `data/`.
pub struct Bag<'s> {
    sink: &'s dyn Sink,
    payload: Mutex<BTreeMap<String, Filed>>,
}

/// A file of the payload.
struct Filed {
    sha256: String,
    bytes: u64,
}

impl<'s> Bag<'s> {
    /// An empty bag; its files go to `sink`.
    pub fn new(sink: &'s dyn Sink) -> Bag<'s> {
        Bag { sink, payload: Mutex::default() }
    }

    /// Puts in every file of a dossier, as it stands there, byte for byte.
    ///
    /// Fails on a link and on what is no file with a UTF-8 name: a bag is whole or it is not made.
    pub fn put_dossier(&self, files: &dyn Files) -> anyhow::Result<()> {
        for entry in files.list(PAYLOAD)? {
            let path = entry.path;
            ensure!(
                matches!(entry.kind, EntryKind::File { .. }),
                "`{path}` is a link, or no file with a UTF-8 name; a bag cannot hold it"
            );
            let bytes = files.read(&path).with_context(|| format!("cannot read {path}"))?;
            self.put(OutputFile { path, bytes })?;
        }
        Ok(())
    }

    /// Puts in the manifest of a site that was put below `folder` (which ends in `/`), by which
    /// `recoupe verify` knows it.
    pub fn put_manifest(&self, folder: &str) -> anyhow::Result<()> {
        let below = format!("data/{folder}");
        let manifest = {
            let payload = self.payload.lock().expect("no thread panicked while it put a file");
            let site = payload.iter().filter_map(|(path, filed)| {
                Some((path.strip_prefix(&below)?, filed.sha256.as_str()))
            });
            output::manifest::write(site)
        };
        let path = format!("{folder}{MANIFEST}");
        self.put(OutputFile { path, bytes: manifest.into_bytes() })
    }

    /// Writes the tag files, by which the bag can be validated.
    pub fn finish(self, info: &Info) -> anyhow::Result<Tally> {
        let payload = self.payload.into_inner().expect("no thread panicked while it put a file");
        let tally = Tally {
            files: payload.len(),
            bytes: payload.values().map(|filed| filed.bytes).sum(),
            risky: payload.keys().filter(|path| is_risky(path)).count(),
        };
        let manifest = manifest(payload.iter().map(|(path, filed)| (path, &filed.sha256)));
        let mut written = tags(info, &tally);
        written.insert("manifest-sha256.txt".to_owned(), manifest);
        let hashes: BTreeMap<&String, String> =
            written.iter().map(|(path, text)| (path, sha256(text.as_bytes()))).collect();
        let tag_manifest = self::manifest(hashes.iter().map(|(path, hash)| (*path, hash)));
        written.insert("tagmanifest-sha256.txt".to_owned(), tag_manifest);
        for (path, text) in written {
            self.sink.put(OutputFile { path, bytes: text.into_bytes() })?;
        }
        Ok(tally)
    }
}

impl Sink for Bag<'_> {
    fn put(&self, file: OutputFile) -> anyhow::Result<()> {
        let path = format!("data/{}", file.path);
        let filed = Filed { sha256: sha256(&file.bytes), bytes: file.bytes.len() as u64 };
        self.sink.put(OutputFile { path: path.clone(), bytes: file.bytes })?;
        let mut payload = self.payload.lock().expect("no thread panicked while it put a file");
        payload.insert(path, filed);
        Ok(())
    }
}

/// A folder of a bag, for a site that knows nothing of it.
pub struct Below<'b, 's> {
    /// The bag.
    pub bag: &'b Bag<'s>,
    /// The folder, ending in `/`.
    pub folder: &'static str,
}

impl Sink for Below<'_, '_> {
    fn put(&self, file: OutputFile) -> anyhow::Result<()> {
        let path = format!("{}{}", self.folder, file.path);
        self.bag.put(OutputFile { path, ..file })
    }
}

/// A manifest: a hash, two blanks, a path, one file to a line, sorted by path.
fn manifest<'f>(files: impl Iterator<Item = (&'f String, &'f String)>) -> String {
    files.map(|(path, hash)| format!("{hash}  {}\n", encode(path))).collect()
}

/// What is wrong with a bag, one line each; nothing for a valid one: every file listed is there with
/// its hash, and every file there is listed (RFC 8493, section 3).
pub fn problems(files: &dyn Files) -> io::Result<Vec<String>> {
    names::problems(files)
}
