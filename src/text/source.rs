//! Files a person wrote, and places in them that diagnostics point at.

use crate::text::range::TextRange;

/// The place of a file in a [`FileTable`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// Bytes of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// UTF-8 bytes of the file's text.
    pub range: TextRange,
}

/// One file: its path inside the dossier, with `/`, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path inside the dossier, parts joined by `/`.
    pub path: String,
    /// The text; empty when the file is not text.
    pub text: String,
}

/// All files a dossier was read from, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct FileTable {
    files: Vec<SourceFile>,
}

impl FileId {
    /// The whole of this file's first line's start: where to point when there is nothing better.
    pub fn start(self) -> Span {
        Span { file: self, range: TextRange::new(0, 0) }
    }

    /// A place in this file.
    pub fn span(self, range: TextRange) -> Span {
        Span { file: self, range }
    }
}

impl FileTable {
    /// A table of these files; ids follow the order of the paths.
    pub fn new(mut files: Vec<SourceFile>) -> FileTable {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        FileTable { files }
    }

    /// The file of an id that this table gave out.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The id of the file at `path`.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let ix = self.files.binary_search_by(|f| f.path.as_str().cmp(path)).ok()?;
        Some(FileId(u32::try_from(ix).expect("fewer than 2^32 files")))
    }

    /// Every file below `folder` (which ends in `/`), in order of path.
    pub fn below<'t>(
        &'t self,
        folder: &'t str,
    ) -> impl Iterator<Item = (FileId, &'t SourceFile)> + 't {
        let from = self.files.partition_point(|f| f.path.as_str() < folder);
        self.files[from..].iter().take_while(move |f| f.path.starts_with(folder)).enumerate().map(
            move |(ix, file)| {
                (FileId(u32::try_from(from + ix).expect("fewer than 2^32 files")), file)
            },
        )
    }
}
