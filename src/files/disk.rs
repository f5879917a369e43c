//! A dossier's folder on disk.

use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use walkdir::WalkDir;

use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;

/// The files below one folder. Links are listed and never followed.
#[derive(Debug, Clone)]
pub struct DiskFiles {
    root: PathBuf,
}

impl DiskFiles {
    /// The files below `root`.
    pub fn new(root: impl Into<PathBuf>) -> DiskFiles {
        DiskFiles { root: root.into() }
    }

    /// The folder on disk.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The first bytes of a file, so many at most.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the disk")]
    pub fn beginning(&self, path: &str, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = std::fs::File::open(self.root.join(path))?;
        file.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

impl Files for DiskFiles {
    fn list(&self, folders: &[&str]) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for folder in folders {
            let top = self.root.join(folder);
            match std::fs::symlink_metadata(&top) {
                Ok(_) => {}
                Err(err) if err.kind() == io::ErrorKind::NotFound => continue,
                Err(err) => return Err(err),
            }
            let walk = WalkDir::new(&top).follow_links(false).follow_root_links(false);
            for found in walk.sort_by_file_name() {
                let found = found?;
                if !found.file_type().is_dir() {
                    entries.push(entry(&self.root, &found)?);
                }
            }
        }
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the disk")]
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.root.join(path))
    }
}

fn entry(root: &Path, found: &walkdir::DirEntry) -> io::Result<Entry> {
    let inside = found.path().strip_prefix(root).unwrap_or(found.path());
    let path = inside.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let kind = match (found.path().to_str(), found.file_type()) {
        (_, kind) if kind.is_symlink() => EntryKind::Link,
        (Some(_), kind) if kind.is_file() => EntryKind::File { bytes: found.metadata()?.len() },
        (_, _) => EntryKind::Other,
    };
    Ok(Entry { path, kind })
}
