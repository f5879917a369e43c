//! What is said of a dossier that is wrong: every message as a person reads it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::fixture::Fixtures;
use crate::harness;

/// The file whose dossiers are verified, not only checked.
const VERIFIED: &str = "verify.md";

#[test]
fn problems_are_told_with_place_and_remedy() {
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    for path in fixtures() {
        let text = fs::read_to_string(&path).unwrap();
        let fixtures = Fixtures::parse(&text);
        assert!(!fixtures.cases.is_empty(), "{} has no case", path.display());
        let said: Vec<String> = fixtures
            .cases
            .iter()
            .map(|case| {
                let folder = fixtures.folder(case);
                match case.has("templates/") {
                    _ if path.ends_with(VERIFIED) => harness::verify(&folder),
                    true => match harness::build(&folder, "review") {
                        Ok(_) => "a site was built\n".to_owned(),
                        Err(said) => said,
                    },
                    false => harness::check(&folder),
                }
            })
            .map(|said| format!("{}\n", said.trim_end()))
            .collect();
        for (case, said) in fixtures.cases.iter().zip(&said) {
            assert!(!said.contains("```"), "{}: a message closes its own block", case.title);
        }
        let expected = Data::read_from(&path, None).raw();
        assert.eq(Data::text(fixtures.with(&said)).raw(), expected);
    }
}

#[test]
fn every_code_has_a_fixture() {
    let texts: Vec<String> =
        fixtures().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let texts = texts.concat();
    let codes: BTreeSet<&str> = harness::codes().collect();
    let shown = |code: &&&str| {
        texts.contains(&format!("error[{code}]")) || texts.contains(&format!("warning[{code}]"))
    };
    let missing: Vec<&&str> = codes.iter().filter(|code| !shown(code)).collect();
    assert!(missing.is_empty(), "no fixture in tests/check shows {missing:?}");
}

/// Every file of `tests/check`, in order.
fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    paths
}
