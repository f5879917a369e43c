//! Tiny dossiers, one question each, and the pages that answer it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

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
    for (name, folder) in dossiers() {
        let expected = root().join(&name).join("expected");
        let paths = files(&expected);
        assert!(!paths.is_empty(), "{name} expects nothing");
        let mut sites: BTreeMap<String, Site> = BTreeMap::new();
        for path in paths {
            let (edition, file) = path.split_once('/').expect("expected/EDITION/FILE");
            let site = sites.entry(edition.to_owned()).or_insert_with(|| {
                harness::build(&folder, edition).unwrap_or_else(|said| panic!("{name}: {said}"))
            });
            let built = site.get(file);
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
    for (name, folder) in dossiers() {
        let Ok(list) = fs::read_to_string(root().join(&name).join("absent.txt")) else { continue };
        for line in list.lines() {
            let (edition, file) = line.split_once('/').expect("EDITION/FILE");
            let site = harness::build(&folder, edition);
            let site = site.unwrap_or_else(|said| panic!("{name}: {said}"));
            assert!(!site.contains_key(file), "{name}: the site has {line}");
        }
    }
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
