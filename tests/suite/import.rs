//! Captures in `tests/import` become drafts as the file beside each says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::Strategy;
use proptest::proptest;
use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::harness::Draft;
use crate::harness::decode;
use crate::harness::hints;
use crate::harness::import;
use crate::harness::import_file;
use crate::strategies::cases;

/// What is expected is written as the removed lines with their reasons; every other line of the
/// capture is the report's.
#[test]

fn captures_become_drafts_as_expected() {
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|f| f.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    names.sort();
    assert!(!names.is_empty());
    for path in names {
        let (capture, ..) = decode(&fs::read(&path).unwrap());
        let draft = import_file(&capture, &path.file_name().unwrap().to_string_lossy());
        assert_nothing_lost(&capture, &draft);
        let expected = Data::read_from(&path.with_extension("expected"), None);
        assert.eq(Data::text(show(&draft)).raw(), expected.raw());
    }
}

/// The report is the same whatever the capture's encoding.
#[test]
fn an_old_encoding_changes_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let capture = fs::read_to_string(folder.join("regional_daily_fr.txt")).unwrap();
    let (bytes, encoding, lossy) = encoding_rs::WINDOWS_1252.encode(&capture);
    assert!(!lossy && encoding.name() == "windows-1252");
    let (text, encoding, replaced) = decode(&bytes);
    assert_eq!((encoding, replaced), ("windows-1252", 0));
    assert_eq!(import_file(&text, "a.txt"), import_file(&capture, "a.txt"));
}

#[test]
fn a_manifest_has_the_last_word() {
    let capture = "Home\nNews\n\nBridge closed until the spring\n\nThe bridge at Port Ellis is \
        closed until the spring, the county said on Monday, after engineers found cracks in it.";
    let draft = import(capture, &hints("x.txt", "Bridge Closed Until the Spring", "en"));
    assert_eq!(draft.title, "Bridge Closed Until the Spring");
    assert_eq!(draft.removed.last().map(|removed| removed.reason.code()), Some("title"));
    assert_eq!(draft.paragraphs.len(), 1);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn nothing_of_a_capture_is_lost(capture in captures()) {
        assert_nothing_lost(&capture, &import_file(&capture, "capture.txt"));
    }

    #[test]
    fn no_text_makes_the_import_fail(
        capture in "\\PC{0,60}([\r\n\t \u{a0}\u{2028}]\\PC{0,40}){0,6}",
    ) {
        assert_nothing_lost(&capture, &import_file(&capture, ""));
    }
}

/// Captures put together from lines that captures have.
fn captures() -> impl Strategy<Value = String> {
    let lines = [
        "",
        "",
        "  ",
        "Home » News » The bridge is closed",
        "The bridge is closed",
        "34",
        "TV",
        "By Ana Ruiz",
        "par Zoé Arc, avec AFP",
        "From: a@b.example",
        "Subject: Re: bridge",
        "Lire aussi : le pont",
        "Related Articles",
        "Partager",
        "© 2020 Site",
        "- a point",
        "    that goes on",
        "« On verra. »",
        "PARIS (AFP) - Le pont de la ville a rouvert mardi matin, \
        a annoncé la mairie, après trois mois de travaux sur deux de ses piles.",
        "The bridge at Port Ellis is closed until the spring, the county said on Monday, after",
        "engineers found cracks in two of its piers, and the school bus takes another road.",
        "We use cookies to improve your experience on our site. By clicking accept you agree.",
    ];
    let line = proptest::sample::select(lines.to_vec());
    proptest::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

/// Every line that is not blank is a line of a paragraph or of what was removed, in order.
fn assert_nothing_lost(capture: &str, draft: &Draft) {
    let unix = capture.replace("\r\n", "\n").replace('\r', "\n");
    let trim = |line: &str| {
        let blank = |c: char| c.is_whitespace() || "\u{feff}\u{200b}\u{2060}".contains(c);
        line.trim_matches(blank).to_owned()
    };
    let removed: BTreeSet<usize> =
        draft.removed.iter().map(|removed| removed.line.unwrap()).collect();
    assert_eq!(removed.len(), draft.removed.len());
    let lines: Vec<String> = unix.split('\n').map(trim).collect();
    for line in &draft.removed {
        assert_eq!(lines[line.line.unwrap() - 1], line.text);
    }
    let kept = lines
        .iter()
        .enumerate()
        .filter(|(ix, line)| !line.is_empty() && !removed.contains(&(ix + 1)));
    let kept: Vec<&str> = kept.map(|(_, line)| line.as_str()).collect();
    assert_eq!(draft.paragraphs.join("\n"), kept.join("\n"));
}

fn show(draft: &Draft) -> String {
    let mut out = format!("title ({:?}): {}\n", draft.title_from, draft.title);
    out += &format!("authors: {}\n", draft.authors.join(", "));
    out += &format!("via: {}\n", draft.via.join(", "));
    out += &format!("language: {}\n", draft.language.as_deref().unwrap_or("-"));
    if let Some(language) = &draft.translated_from {
        out += &format!("translated from: {language}\n");
    }
    for removed in &draft.removed {
        out += &format!("{}: {}: {}\n", removed.line.unwrap(), removed.reason.code(), removed.text);
    }
    out
}
