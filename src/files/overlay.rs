//! A folder as it would be with some files written, before they are.

use std::collections::BTreeMap;
use std::io;

use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::is_below;

/// Files over other files: what is here hides what is below it.
pub struct Overlay<'f> {
    below: &'f dyn Files,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'f> Overlay<'f> {
    /// The files of a folder, none changed yet.
    pub fn new(below: &'f dyn Files) -> Overlay<'f> {
        Overlay { below, files: BTreeMap::new() }
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// What was added or replaced, by path.
    pub fn changes(&self) -> impl ExactSizeIterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

impl Files for Overlay<'_> {
    fn list(&self, folders: &[&str]) -> io::Result<Vec<Entry>> {
        let mut entries = self.below.list(folders)?;
        entries.retain(|entry| !self.files.contains_key(&entry.path));
        entries.extend(self.files.iter().filter(|(path, _)| is_below(path, folders)).map(
            |(path, bytes)| Entry {
                path: path.clone(),
                kind: EntryKind::File { bytes: bytes.len() as u64 },
            },
        ));
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.below.read(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::files::Files;
    use crate::files::memory::MemoryFiles;
    use crate::files::overlay::Overlay;

    #[test]
    fn what_is_written_hides_what_was_there() {
        let below = MemoryFiles::parse("-- content/a --\nold\n-- content/b --\nb\n");
        let mut files = Overlay::new(&below);
        files.insert("content/a", b"new".to_vec());
        files.insert("content/c", b"c".to_vec());
        files.insert("elsewhere", b"x".to_vec());
        let listed = files.list(&["content"]).expect("memory can be listed");
        let paths: Vec<&str> = listed.iter().map(|entry| entry.path.as_str()).collect();
        assert_eq!(paths, ["content/a", "content/b", "content/c"]);
        assert_eq!(files.read("content/a").expect("it is there"), b"new");
        assert_eq!(files.read("content/b").expect("it is there"), b"b\n");
        assert_eq!(files.changes().len(), 3);
    }
}
