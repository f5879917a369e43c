//! What random bytes have found out is read again: every input of `fuzz/corpus/`, by its target.

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use crate::invariants;

/// A target: the folder of its inputs, and what reads them.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 11] = [
    ("anchor", invariants::anchor::run),
    ("edtf", invariants::edtf::run),
    ("eml", invariants::eml::run),
    ("frontmatter", invariants::frontmatter::run),
    ("html", invariants::html::run),
    ("markdown", invariants::markdown::run),
    ("mhtml", invariants::mhtml::run),
    ("render", invariants::render::run),
    ("text", invariants::text::run),
    ("warc", invariants::warc::run),
    ("zip", invariants::zip::run),
];

/// The most inputs of a target, and their bytes: they are to be read in a second or two.
const MOST_INPUTS: usize = 60;
const MOST_BYTES: usize = 60_000;

#[test]
fn every_input_of_the_corpus_holds_what_must_hold() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut found: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for folder in fs::read_dir(&corpus).unwrap() {
        let folder = folder.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let run = TARGETS.iter().find(|(target, _)| *target == name).map(|(_, run)| run);
        let run = run.unwrap_or_else(|| panic!("no target reads `fuzz/corpus/{name}`"));
        let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        for file in files {
            let bytes = fs::read(&file).unwrap();
            let holds = catch_unwind(|| run(&bytes)).is_ok();
            assert!(holds, "`{}` does not hold what must hold", file.display());
            found.entry(name.clone()).or_default().push(bytes);
        }
    }
    for (target, _) in TARGETS {
        let inputs = found.get(target).map_or(0, Vec::len);
        let bytes: usize = found.get(target).into_iter().flatten().map(Vec::len).sum();
        assert!(inputs > 0, "`fuzz/corpus/{target}` has no input");
        assert!(
            inputs <= MOST_INPUTS && bytes <= MOST_BYTES,
            "`fuzz/corpus/{target}` is large: `cargo +nightly fuzz cmin {target}`"
        );
    }
}
