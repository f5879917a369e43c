//! A site in memory: path to bytes, in order.

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::output::OutputFile;
use crate::output::Sink;

/// The files put so far.
#[derive(Debug, Default)]
pub struct MemorySite {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySite {
    /// All files by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().expect("no thread panicked while it put a file")
    }
}

impl Sink for MemorySite {
    fn put(&self, file: OutputFile) -> anyhow::Result<()> {
        let mut files = self.files.lock().expect("no thread panicked while it put a file");
        anyhow::ensure!(
            files.insert(file.path.clone(), file.bytes).is_none(),
            "two files of the site have the address `{}`",
            file.path
        );
        Ok(())
    }
}
