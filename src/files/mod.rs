//! The only way in: what a dossier's folder holds.

pub mod disk;
pub mod memory;
pub mod overlay;

use std::io;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A regular file of so many bytes.
    File {
        /// Size in bytes.
        bytes: u64,
    },
    /// A symbolic link; what it points at is not read.
    Link,
    /// A path that is not UTF-8, a pipe, a device: nothing that can be read as part of a dossier.
    Other,
}

/// One path of a dossier's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The path inside the dossier, parts joined by `/`.
    pub path: String,
    /// What stands there.
    pub kind: EntryKind,
}

/// A folder of files: on disk, or in memory for tests.
pub trait Files: Sync {
    /// Every file and link below `folders` (names inside the dossier), sorted by path.
    ///
    /// A folder that is not there gives nothing; one that cannot be read is an error.
    fn list(&self, folders: &[&str]) -> io::Result<Vec<Entry>>;

    /// The bytes of a file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;
}

/// Whether a path is one of `folders`, or lies below one.
fn is_below(path: &str, folders: &[&str]) -> bool {
    folders.iter().any(|folder| {
        path == *folder || path.strip_prefix(folder).is_some_and(|p| p.starts_with('/'))
    })
}

/// The bytes of a file, or `None` when there is no such file.
pub fn read_if_there(files: &dyn Files, path: &str) -> io::Result<Option<Vec<u8>>> {
    match files.read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(err) => Err(err),
    }
}
