//! What holds for every input: nothing of a text is changed, nothing panics, nothing internal leaks.

use proptest::collection::vec;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::sample::select;
use rayon::ThreadPoolBuilder;

use crate::harness;
use crate::harness::Folder;
use crate::harness::Form;
use crate::harness::Site;
use crate::harness::Text;
use crate::strategies::cases;
use crate::strategies::front_matter;
use crate::strategies::markdown;
use crate::strategies::records;

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn marks_change_nothing_of_a_text(
        text in markdown(),
        marks in vec((0usize..400, 0usize..400), 0..8),
    ) {
        for form in [Form::Markdown, Form::Plain] {
            let doc = Text::read(&text, (0, text.len()), form);
            let marks: Vec<_> = marks.iter().map(|&ends| in_text(doc.plain(), ends)).collect();
            assert_eq!(doc.painted(&marks), doc.plain());
        }
    }

    #[test]
    fn a_text_leads_back_to_its_file(
        (before, text, after) in ("\\PC{0,8}", markdown(), "\\PC{0,8}"),
        ends in (0usize..400, 0usize..400),
    ) {
        let file = format!("{before}\n{text}\n{after}");
        let within = (before.len() + 1, before.len() + 1 + text.len());
        for form in [Form::Markdown, Form::Plain] {
            let doc = Text::read(&file, within, form);
            let (start, end) = in_text(doc.plain(), ends);
            let Some(source) = doc.source((start, end)) else { continue };
            assert!(within.0 <= source.0 && source.0 <= source.1 && source.1 <= within.1);
            let written = file.get(source.0..source.1).expect("places lie between characters");
            if form == Form::Plain && !doc.plain()[start..end].contains("\n\n") {
                assert_eq!(written.trim(), doc.plain()[start..end].trim());
            }
        }
    }

    #[test]
    fn no_front_matter_makes_it_panic(text in front_matter()) {
        let ((start, end), _) = harness::split(&text);
        assert!(text.get(start..end).is_some(), "the body is a part of the file");
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn no_file_makes_the_check_panic(
        files in vec((select(PATHS.to_vec()), prop_oneof![front_matter(), records()]), 1..6),
    ) {
        let mut folder = Folder::default();
        for (path, text) in files {
            folder.insert(path, text);
        }
        harness::check(&folder);
    }

    #[test]
    fn notes_change_nothing_of_a_report(
        text in markdown(),
        notes in vec((0usize..300, 1usize..80), 0..6),
    ) {
        let mut folder = Folder::parse(DOSSIER);
        let article = format!("+++\ntitle = \"A\"\nrights = \"full\"\n+++\n{text}");
        folder.insert("content/articles/a/article.md", article);
        let notes: Vec<String> = notes
            .iter()
            .enumerate()
            .map(|(n, (start, len))| {
                let end = start + len;
                format!("[[annotation]]\nid = \"n{n}\"\nkind = \"context\"\nstart = {start}\nend = {end}\n")
            })
            .collect();
        folder.insert("content/articles/a/annotations.toml", notes.concat());
        for (text, painted) in harness::reports(&folder) {
            assert_eq!(painted, text);
        }
    }
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn what_is_internal_is_nowhere_in_the_public_edition(secrets in vec("[a-z]{12}", SECRETS)) {
        let folder = Folder::parse(&with_secrets(&secrets));
        let public = harness::build(&folder, "public").unwrap_or_else(|said| panic!("{said}"));
        let review = harness::build(&folder, "review").unwrap_or_else(|said| panic!("{said}"));
        for (n, secret) in secrets.iter().enumerate() {
            assert_eq!(holding(&public, secret), Vec::<&str>::new(), "SECRET{n:02}");
            assert!(!holding(&review, secret).is_empty(), "the review edition lacks SECRET{n:02}");
        }
    }
}

/// The same dossier gives the same bytes, however many threads work on it and however often.
#[test]
fn the_site_is_a_function_of_the_dossier() {
    let secrets: Vec<String> = (0..SECRETS).map(|n| format!("words{n}")).collect();
    let folder = Folder::parse(&with_secrets(&secrets));
    for edition in ["public", "review"] {
        let build = |threads: usize| -> Site {
            let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| harness::build(&folder, edition))
                .unwrap_or_else(|said| panic!("{said}"))
        };
        let once = build(1);
        assert!(once == build(4) && once == build(4), "{edition} differs from build to build");
    }
}

/// The same findings in real texts, whatever the threads: the demonstration, built twice.
#[test]
fn findings_are_a_function_of_the_texts() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let build = |threads: usize| -> Site {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| harness::build_disk(root, "review")).unwrap_or_else(|said| panic!("{said}"))
    };
    assert!(build(1) == build(4), "the demonstration differs from build to build");
}

/// What is wrong is told in one order, however many threads read the files.
#[test]
fn problems_come_in_one_order() {
    let mut folder = Folder::parse(DOSSIER);
    for n in 0..40 {
        let article = format!("+++\ntitel = \"A\"\npublished = \"{n} mai\"\n+++\nText.\n");
        folder.insert(&format!("content/articles/a{n}/article.md"), article);
    }
    let check = |threads: usize| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| harness::check(&folder))
    };
    assert_eq!(check(1), check(4));
}

const DOSSIER: &str = "-- dossier.toml --\ntitle = \"A\"\nlanguage = \"en\"\n";

/// Every kind of file a person writes.
const PATHS: &[&str] = &[
    "dossier.toml",
    "content/articles/a/article.md",
    "content/articles/b/article.txt",
    "content/articles/a/annotations.toml",
    "content/articles/a/removed.toml",
    "content/articles/a/provenance.toml",
    "content/articles/a/versions/2/article.md",
    "content/articles/a/versions/2/provenance.toml",
    "content/sources/a.md",
    "content/incidents/a.md",
    "content/statements/a.md",
    "content/pages/a.md",
    "content/names.toml",
    "content/decisions.toml",
    "content/gazetteer/a.txt",
    "content/corrections.toml",
];

/// How many places `with_secrets` has for something internal.
const SECRETS: usize = 40;

/// A dossier with something internal in every place that can hold it.
fn with_secrets(secrets: &[String]) -> String {
    let mut archive = include_str!("../properties/secrets.txt").to_owned();
    for (n, secret) in secrets.iter().enumerate() {
        archive = archive.replace(&format!("SECRET{n:02}"), secret);
    }
    assert!(!archive.contains("SECRET"), "there are as many words as places for them");
    archive
}

/// The files of a site whose bytes or name have a word.
fn holding<'s>(site: &'s Site, word: &str) -> Vec<&'s str> {
    let word = word.as_bytes();
    let has = |bytes: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    let files = site.iter().filter(|(path, bytes)| has(path.as_bytes()) || has(bytes));
    files.map(|(path, _)| path.as_str()).collect()
}

/// Two numbers as a range of a text's bytes, between characters.
fn in_text(text: &str, (a, b): (usize, usize)) -> (usize, usize) {
    let at = |n: usize| text.floor_char_boundary(n % (text.len() + 1));
    (at(a).min(at(b)), at(a).max(at(b)))
}
