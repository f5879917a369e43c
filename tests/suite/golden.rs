//! Tiny dossiers, one question each, and the pages that answer it.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::LazyLock;

use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::harness;
use crate::harness::Folder;
use crate::harness::Site;
use crate::page;

/// The files below `expected/EDITION/` are those that answer the question of the dossier; an
/// empty one is filled by `SNAPSHOTS=overwrite`.
#[test]
fn pages_are_as_expected() {
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    for (name, _) in dossiers() {
        let expected = root().join(&name).join("expected");
        let paths = files(&expected);
        assert!(!paths.is_empty(), "{name} expects nothing");
        for path in paths {
            let (edition, file) = path.split_once('/').expect("expected/EDITION/FILE");
            let built = site(&name, edition).get(file);
            let built = built.unwrap_or_else(|| panic!("{name}: the site has no {path}"));
            let built = String::from_utf8(built.clone()).expect("expected files are text");
            let shown = if file.ends_with(".html") { page::main_of(&built) } else { built };
            assert.eq(Data::text(shown).raw(), Data::read_from(&expected.join(&path), None).raw());
        }
    }
}

/// What an edition must not have is as much part of the answer: `absent.txt` lists it, one
/// `EDITION/FILE` to a line.
#[test]
fn pages_that_must_not_be_there_are_not() {
    for (name, _) in dossiers() {
        let Ok(list) = fs::read_to_string(root().join(&name).join("absent.txt")) else { continue };
        for line in list.lines() {
            let (edition, file) = line.split_once('/').expect("EDITION/FILE");
            assert!(!site(&name, edition).contains_key(file), "{name}: the site has {line}");
        }
    }
}

/// An edition of a dossier of `tests/dossiers`.
pub(crate) struct Golden {
    pub(crate) name: String,
    pub(crate) edition: &'static str,
    pub(crate) site: Site,
}

/// Both editions of every dossier, in order; built once for all tests.
pub(crate) fn sites() -> &'static [Golden] {
    static SITES: LazyLock<Vec<Golden>> = LazyLock::new(|| {
        let both = |(name, folder): (String, Folder)| {
            ["public", "review"].map(|edition| {
                let site = harness::build(&folder, edition);
                let site = site.unwrap_or_else(|said| panic!("{name}, {edition}: {said}"));
                Golden { name: name.clone(), edition, site }
            })
        };
        dossiers().into_iter().flat_map(both).collect()
    });
    &SITES
}

fn site(name: &str, edition: &str) -> &'static Site {
    let golden = sites().iter().find(|golden| golden.name == name && golden.edition == edition);
    &golden.expect("an edition of a dossier of this folder").site
}

/// Every dossier of `tests/dossiers` by its name, in order.
pub(crate) fn dossiers() -> Vec<(String, Folder)> {
    let entries = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let root = root().join(&name);
            let mut folder = Folder::default();
            for path in files(&root).into_iter().filter(|path| !path.starts_with("expected/")) {
                folder.insert(&path, fs::read(root.join(&path)).unwrap());
            }
            (name, folder)
        })
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossiers")
}

/// Every file below a folder: paths from it, parts joined by `/`, in order.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries.map(|entry| entry.unwrap()) {
            match entry.file_type().unwrap().is_dir() {
                true => open.push(entry.path()),
                false => {
                    let path = entry.path();
                    let inside = path.strip_prefix(folder).unwrap().to_string_lossy();
                    found.push(inside.replace('\\', "/"));
                }
            }
        }
    }
    found.sort();
    found
}
