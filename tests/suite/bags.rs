//! A dossier handed over as a bag: what is in it, that it is whole, and that it is refused or told
//! where it cannot be.

use std::fs;

use crate::desk::Desk;
use crate::harness::bag_problems;

/// Names that archives find hard: a line end, a percent sign, a control character, blanks at both
/// ends, what looks like a code, other scripts.
#[cfg(unix)]
const NAMES: &[&str] =
    &["a\nb.css", "a\rb.css", "50%.css", "%0A.css", "\u{1}.css", " a.css", "b.css ", "été՝ş.css"];
#[cfg(not(unix))]
const NAMES: &[&str] = &["50%.css", "%0A.css", "été՝ş.css"];

#[test]
fn a_bag_is_whole_whatever_files_are_called() {
    let desk = with_report();
    for name in NAMES {
        desk.capture(&format!("dossier/static/{name}"), name);
    }
    let said = desk.run(&["export", "bagit", "dossier", "--out", "bag"]).ok();
    assert!(said.out.contains("some programs for bags misread"), "{said:?}");
    assert_eq!(bag_problems(&desk.path("bag")), Vec::<String>::new());
    for name in NAMES {
        assert_eq!(desk.read(&format!("bag/data/static/{name}")), *name);
    }
    let manifest = desk.read("bag/manifest-sha256.txt");
    assert!(manifest.contains("  data/static/50%25.css\n"), "{manifest}");
    assert!(manifest.contains("  data/static/%250A.css\n"), "{manifest}");
    assert!(manifest.contains("data/content/articles/ferry/capture.txt\n"), "{manifest}");
    let kept = desk.read("bag/data/content/articles/ferry/capture.txt");
    assert_eq!(kept, desk.read("dossier/content/articles/ferry/capture.txt"));
}

#[test]
fn the_same_dossier_gives_the_same_bag() {
    let desk = with_report();
    for bag in ["one", "two"] {
        let args = ["export", "bagit", "dossier", "--out", bag, "--with-site", "public"];
        desk.run(&args).ok();
        assert_eq!(bag_problems(&desk.path(bag)), Vec::<String>::new());
    }
    let files = |bag: &str| -> Vec<(String, Vec<u8>)> {
        let root = desk.path(bag);
        let inside =
            |path: &std::path::Path| path.strip_prefix(&root).unwrap().display().to_string();
        desk.files(bag).iter().map(|(path, bytes)| (inside(path), bytes.clone())).collect()
    };
    assert_eq!(files("one"), files("two"));
    assert!(!desk.read("one/bag-info.txt").contains("Bagging-Date"));
    desk.run(&["verify", "one/data/site"]).ok();
}

#[test]
fn a_bag_says_what_it_is() {
    let desk = with_report();
    let args = ["export", "bagit", "dossier", "--organization", "The House", "--at", "2026-03-01"];
    desk.run(&args).ok();
    let info = desk.read("dossier/bag/bag-info.txt");
    for line in ["Source-Organization: The House\n", "Bagging-Date: 2026-03-01\n"] {
        assert!(info.contains(line), "{info}");
    }
    assert!(info.contains("External-Description: "), "{info}");
    assert!(info.contains("Bag-Software-Agent: recoupe "), "{info}");
    desk.run(&["export", "bagit", "dossier", "--out", "b", "--at", "2026-3-1"]).fails(2);
}

#[test]
fn a_change_in_a_bag_is_seen() {
    let desk = with_report();
    desk.run(&["export", "bagit", "dossier", "--out", "bag"]).ok();
    desk.capture("bag/data/dossier.toml", "changed");
    desk.capture("bag/data/added.txt", "added");
    fs::remove_file(desk.path("bag/data/README.md")).unwrap();
    let problems = bag_problems(&desk.path("bag"));
    for said in
        ["changed: data/dossier.toml", "not listed: data/added.txt", "missing: data/README.md"]
    {
        assert!(problems.iter().any(|problem| problem == said), "{problems:?}");
    }
}

#[test]
fn what_is_there_is_left_as_it_is() {
    let desk = with_report();
    desk.capture("mine/letter.txt", "mine");
    let refused = desk.run(&["export", "bagit", "dossier", "--out", "mine"]).fails(2);
    assert!(refused.err.contains("is there already"), "{refused:?}");
    assert_eq!(desk.files("mine").len(), 1);
    desk.run(&["export", "bagit", "dossier", "--out", "bag"]).ok();
    desk.run(&["export", "bagit", "dossier", "--out", "bag"]).fails(2);
    desk.run(&["export", "bagit", "mine"]).fails(2);
}

#[test]
fn a_dossier_that_does_not_verify_gives_no_bag() {
    let desk = with_report();
    desk.capture("dossier/content/articles/ferry/capture.txt", "Another text.\n");
    let refused = desk.run(&["export", "bagit", "dossier", "--out", "bag"]).fails(1);
    assert!(refused.err.contains("error[capture-changed]"), "{refused:?}");
    assert!(!desk.path("bag").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let desk = with_report();
    let folder = desk.path("dossier/static");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(OsStr::from_bytes(b"a\xFF.css")), "x").unwrap();
    let refused = desk.run(&["export", "bagit", "dossier", "--out", "bag"]).fails(1);
    assert!(refused.err.contains("UTF-8"), "{refused:?}");
    assert!(!desk.path("bag").exists());
}

/// A dossier with a report, its capture and its record.
fn with_report() -> Desk {
    let desk = Desk::with_dossier();
    let folder = "dossier/content/articles/ferry";
    let text = "The ferry will not sail on Monday.\n";
    desk.capture(&format!("{folder}/article.md"), &format!("+++\ntitle = \"Ferry\"\n+++\n{text}"));
    desk.capture(&format!("{folder}/capture.txt"), text);
    let hash = "6b230a1fabb5781db0b40789c80fa0a566ae5f25ac56b8b11f659a1e749ceee1";
    let record = format!("[capture]\nfile = \"capture.txt\"\nsha256 = \"{hash}\"\nbytes = 35\n");
    desk.capture(&format!("{folder}/provenance.toml"), &record);
    desk
}
