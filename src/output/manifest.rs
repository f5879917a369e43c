//! The manifest of a folder of files, in the format of `sha256sum`, written and read back.
//!
//! A line is the SHA-256, two blanks and the path. Where a path has a line end or a backslash, those
//! signs are written `\n`, `\r` and `\\` and the line begins with a backslash, as GNU coreutils does.

use std::collections::BTreeMap;

/// The manifest of files, given as paths with their SHA-256, in the order given.
pub fn write<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    let mut manifest = String::new();
    for (path, hash) in files {
        let written = path.replace('\\', r"\\").replace('\n', r"\n").replace('\r', r"\r");
        let mark = if written == path { "" } else { "\\" };
        for part in [mark, hash, "  ", &written, "\n"] {
            manifest.push_str(part);
        }
    }
    manifest
}

/// A manifest read back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The SHA-256 of each path.
    pub files: BTreeMap<String, String>,
    /// The lines that say of no file what it is, counted from 1.
    pub faulty: Vec<usize>,
}

/// Reads what [`write()`] wrote. A path that is there twice keeps its last hash.
pub fn read(manifest: &str) -> Listed {
    let mut listed = Listed::default();
    for (ix, line) in manifest.split_terminator('\n').enumerate() {
        match entry(line) {
            Some((path, hash)) => {
                listed.files.insert(path, hash.to_owned());
            }
            None => listed.faulty.push(ix + 1),
        }
    }
    listed
}

fn entry(line: &str) -> Option<(String, &str)> {
    let plain = line.strip_prefix('\\');
    let (hash, path) = plain.unwrap_or(line).split_once("  ")?;
    let path = if plain.is_some() { unescaped(path)? } else { path.to_owned() };
    (!hash.is_empty() && !path.is_empty()).then_some((path, hash))
}

fn unescaped(written: &str) -> Option<String> {
    let mut path = String::with_capacity(written.len());
    let mut signs = written.chars();
    while let Some(sign) = signs.next() {
        path.push(match sign {
            '\\' => match signs.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            sign => sign,
        });
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_map;
    use proptest::proptest;

    use crate::output::manifest::read;
    use crate::output::manifest::write;

    #[test]
    fn hard_names_are_written_as_sha256sum_writes_them() {
        let manifest = write([("a\nb\\c", "01"), ("a b ", "02"), ("\r", "03")]);
        assert_eq!(manifest, "\\01  a\\nb\\\\c\n02  a b \n\\03  \\r\n");
    }

    #[test]
    fn lines_that_are_none_are_told() {
        let listed = read("01  a\n\nno hash\n\\02  b\\x\n  c\n03  \n");
        assert_eq!(listed.files.into_keys().collect::<Vec<_>>(), ["a"]);
        assert_eq!(listed.faulty, [2, 3, 4, 5, 6]);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(files in btree_map("[ab \\\\%\n\r]{1,6}", "[0-9a-f]{4}", 0..6)) {
            let lines = files.iter().map(|(path, hash)| (path.as_str(), hash.as_str()));
            let listed = read(&write(lines));
            assert_eq!(listed.files, files);
            assert!(listed.faulty.is_empty());
        }
    }
}
