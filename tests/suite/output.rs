//! A site on disk: never half there, never in the place of anything recoupe did not write.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::harness::Writing;

#[test]
fn a_site_stands_whole_and_leaves_nothing_beside_it() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    write(&site, &[("index.html", "one"), ("a/index.html", "two")]);
    write(&site, &[("index.html", "three")]);
    assert_eq!(names(&site), ["index.html", "recoupe-manifest.sha256"]);
    assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "three");
    assert_eq!(names(folder.path()), ["site"]);
}

#[test]
fn the_manifest_is_what_sha256sum_reads() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    write(&site, &[("b.txt", ""), ("a.txt", "abc")]);
    // The digests of "abc" and of nothing, as FIPS 180-4 and every other implementation have them.
    let expect = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n\
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n";
    assert_eq!(fs::read_to_string(site.join("recoupe-manifest.sha256")).unwrap(), expect);
}

#[test]
fn a_folder_of_somebody_else_is_left_as_it_is() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("thesis");
    fs::create_dir(&site).unwrap();
    fs::write(site.join("chapter.txt"), "mine").unwrap();
    let before = snapshot(&site);
    refuse(&site, "was not made by recoupe");
    assert_eq!(snapshot(&site), before);
}

#[test]
fn a_file_put_into_an_old_site_is_not_deleted() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    write(&site, &[("index.html", "one")]);
    fs::create_dir(site.join("logs")).unwrap();
    fs::write(site.join("logs/access.txt"), "mine").unwrap();
    let before = snapshot(&site);
    refuse(&site, "logs/access.txt was not written by recoupe");
    assert_eq!(snapshot(&site), before);
}

#[test]
fn a_file_in_the_place_of_the_site_is_refused() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    fs::write(&site, "mine").unwrap();
    refuse(&site, "is a file");
    assert_eq!(fs::read_to_string(&site).unwrap(), "mine");
}

#[test]
fn an_empty_folder_is_taken() {
    let folder = TempDir::new().unwrap();
    write(folder.path().join("site").as_path(), &[("index.html", "one")]);
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    write(&empty, &[("index.html", "one")]);
    assert_eq!(names(&empty), ["index.html", "recoupe-manifest.sha256"]);
}

#[test]
fn a_build_that_fails_leaves_the_old_site_byte_for_byte() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    write(&site, &[("index.html", "one"), ("a/index.html", "two")]);
    let before = snapshot(folder.path());
    let writing = Writing::begin(&site).unwrap();
    writing.put("index.html", "half").unwrap();
    drop(writing);
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn two_files_of_one_address_are_refused() {
    let folder = TempDir::new().unwrap();
    let writing = Writing::begin(&folder.path().join("site")).unwrap();
    writing.put("a.html", "one").unwrap();
    let said = writing.put("a.html", "two").unwrap_err();
    assert!(said.contains("two files of the site have the address `a.html`"), "{said}");
}

#[test]
fn a_swap_that_was_cut_off_is_finished() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    write(&site, &[("index.html", "one")]);
    let before = snapshot(&site);
    // The first of the two steps: the old site is out of the way and the new one not yet there.
    fs::rename(&site, folder.path().join(".site.recoupe-old")).unwrap();
    fs::create_dir(folder.path().join(".site.recoupe-new")).unwrap();
    fs::write(folder.path().join(".site.recoupe-new/index.html"), "two").unwrap();
    drop(Writing::begin(&site).unwrap());
    assert_eq!(snapshot(&site), before);
    // After the second step: the new site stands and the old one is still to be deleted.
    fs::create_dir(folder.path().join(".site.recoupe-old")).unwrap();
    fs::write(folder.path().join(".site.recoupe-old/index.html"), "old").unwrap();
    drop(Writing::begin(&site).unwrap());
    assert_eq!(snapshot(&site), before);
    assert_eq!(names(folder.path()), ["site"]);
}

#[test]
fn two_builds_at_once_are_refused() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    let first = Writing::begin(&site).unwrap();
    first.put("index.html", "one").unwrap();
    refuse(&site, "another recoupe is writing");
    assert_eq!(first.finish().unwrap(), 1);
    write(&site, &[("index.html", "two")]);
    assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "two");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_site_stays_a_link() {
    let folder = TempDir::new().unwrap();
    let real = folder.path().join("disk/real");
    write(&real, &[("index.html", "one")]);
    let link = folder.path().join("site");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    write(&link, &[("index.html", "two")]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(real.join("index.html")).unwrap(), "two");
}

fn write(site: &Path, files: &[(&str, &str)]) {
    let writing = Writing::begin(site).unwrap();
    files.iter().for_each(|(path, text)| writing.put(path, text).unwrap());
    assert_eq!(writing.finish().unwrap(), files.len());
}

fn refuse(site: &Path, why: &str) {
    let said = Writing::begin(site).expect_err("the folder is not taken");
    assert!(said.contains(why), "{said}");
}

/// The names in a folder, hidden ones too, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Every file below a folder, with its bytes.
fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for name in names(folder) {
        let path = folder.join(&name);
        if path.is_dir() {
            let below = snapshot(&path).into_iter();
            found.extend(below.map(|(inside, bytes)| (format!("{name}/{inside}"), bytes)));
        } else {
            found.insert(name, fs::read(&path).unwrap());
        }
    }
    found
}
