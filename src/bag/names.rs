//! The names of files in manifests, and manifests read back.

use std::collections::BTreeMap;
use std::io;

use crate::files::EntryKind;
use crate::files::Files;
use crate::files::read_if_there;
use crate::hash::sha256;

/// A path as a manifest writes it: line ends and `%` by their codes (RFC 8493, 2.1.3).
pub(super) fn encode(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The path that a manifest writes so.
fn decode(written: &str) -> String {
    let mut path = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find('%') {
        path.push_str(&rest[..at]);
        let sign = match rest.get(at + 1..at + 3) {
            Some(code) if code.eq_ignore_ascii_case("0D") => Some('\r'),
            Some(code) if code.eq_ignore_ascii_case("0A") => Some('\n'),
            Some("25") => Some('%'),
            _ => None,
        };
        path.push(sign.unwrap_or('%'));
        rest = &rest[at + if sign.is_some() { 3 } else { 1 }..];
    }
    path.push_str(rest);
    path
}

/// Whether programs are known to misread a name: bagit-python drops white space at the end of a
/// line, and leaves `%25` as it is.
pub(super) fn is_risky(path: &str) -> bool {
    path.ends_with(char::is_whitespace) || path.contains('%')
}

/// What is wrong with a bag.
pub(super) fn problems(files: &dyn Files) -> io::Result<Vec<String>> {
    let mut wrong = Vec::new();
    let declared = read_if_there(files, "bagit.txt")?.unwrap_or_default();
    if declared != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n" {
        wrong.push("bagit.txt does not declare BagIt 1.0".to_owned());
    }
    let payload = listed(files, "manifest-sha256.txt", &mut wrong)?;
    let tags = listed(files, "tagmanifest-sha256.txt", &mut wrong)?;
    for (path, hash) in payload.iter().chain(&tags) {
        match read_if_there(files, path)? {
            None => wrong.push(format!("missing: {path}")),
            Some(bytes) if sha256(&bytes) != *hash => wrong.push(format!("changed: {path}")),
            Some(_) => {}
        }
    }
    let mut oxum = (0, 0);
    for entry in files.list(&["data"])? {
        if !payload.contains_key(&entry.path) {
            wrong.push(format!("not listed: {}", entry.path));
        }
        if let EntryKind::File { bytes } = entry.kind {
            oxum = (oxum.0 + bytes, oxum.1 + 1);
        }
    }
    let info = read_if_there(files, "bag-info.txt")?.unwrap_or_default();
    let said = format!("Payload-Oxum: {}.{}", oxum.0, oxum.1);
    if !String::from_utf8_lossy(&info).lines().any(|line| line == said) {
        wrong.push(format!("bag-info.txt does not say `{said}`"));
    }
    Ok(wrong)
}

/// The files of a manifest with their hashes.
fn listed(
    files: &dyn Files,
    manifest: &str,
    wrong: &mut Vec<String>,
) -> io::Result<BTreeMap<String, String>> {
    let Some(bytes) = read_if_there(files, manifest)? else {
        wrong.push(format!("missing: {manifest}"));
        return Ok(BTreeMap::new());
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut files = BTreeMap::new();
    for line in text.split_terminator('\n') {
        match line.split_once("  ") {
            Some((hash, path)) => {
                files.insert(decode(path), hash.to_owned());
            }
            None => wrong.push(format!("{manifest}: `{line}` is no hash and path")),
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::bag::names::decode;
    use crate::bag::names::encode;

    #[test]
    fn line_ends_and_percent_signs_are_written_by_their_codes() {
        assert_eq!(encode("data/a\r\nb%0A %"), "data/a%0D%0Ab%250A %25");
        assert_eq!(decode("data/a%0d%0ab%250A %25"), "data/a\r\nb%0A %");
        assert_eq!(decode("100% é %2"), "100% é %2");
    }

    proptest! {
        #[test]
        fn every_name_comes_back(name in any::<String>()) {
            let written = encode(&name);
            prop_assert!(!written.contains(['\r', '\n']));
            prop_assert_eq!(decode(&written), name);
        }

        #[test]
        fn every_line_can_be_read(line in any::<String>()) {
            let _ = decode(&line);
        }
    }
}
