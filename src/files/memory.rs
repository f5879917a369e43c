//! A dossier's folder in memory, for tests: one text with `-- path --` lines before each file.

use std::collections::BTreeMap;
use std::io;

use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::is_below;

/// Files by path.
#[derive(Debug, Clone, Default)]
pub struct MemoryFiles {
    files: BTreeMap<String, Vec<u8>>,
    links: Vec<String>,
}

impl MemoryFiles {
    /// The files of an archive in one text: each begins with a line `-- path --`.
    pub fn parse(archive: &str) -> MemoryFiles {
        let mut files = MemoryFiles::default();
        let mut path = None;
        for line in archive.split_inclusive('\n') {
            let name = line.trim_end().strip_prefix("-- ").and_then(|l| l.strip_suffix(" --"));
            if let Some(name) = name {
                files.insert(name, Vec::new());
                path = Some(name.to_owned());
            } else if let Some(path) = &path {
                files.files.entry(path.clone()).or_default().extend_from_slice(line.as_bytes());
            }
        }
        files
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// Adds a symbolic link.
    pub fn insert_link(&mut self, path: &str) {
        self.links.push(path.to_owned());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }
}

impl Files for MemoryFiles {
    fn list(&self, folders: &[&str]) -> io::Result<Vec<Entry>> {
        let files = self.files.iter().map(|(path, bytes)| Entry {
            path: path.clone(),
            kind: EntryKind::File { bytes: bytes.len() as u64 },
        });
        let links =
            self.links.iter().map(|path| Entry { path: path.clone(), kind: EntryKind::Link });
        let mut entries: Vec<Entry> =
            files.chain(links).filter(|e| is_below(&e.path, folders)).collect();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
