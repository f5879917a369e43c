//! Maps and networks from plain numbers: `tests/maps/map-*.toml` and `network-*.toml`, each with
//! the drawing it must give beside it.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::harness;
use crate::tidy::report;

/// A drawing in the page: less than this, in bytes.
const WEIGHT: &[(&str, usize)] = &[("column", 12_000), ("narrow", 62_000), ("wide", 62_000)];

#[test]
fn drawings_are_as_expected() {
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    for (path, text) in figures() {
        let drawn = drawn(&path, &text);
        // One element a line, so that a difference can be read.
        let lines = drawn.replace("><", ">\n<");
        let expected = path.with_extension("svg");
        assert.eq(Data::text(lines).raw(), Data::read_from(&expected, None).raw());
    }
}

#[test]
fn drawings_are_light() {
    let mut wrong = Vec::new();
    for (path, text) in figures() {
        let format = WEIGHT.iter().find(|(name, _)| text.contains(&format!("\"{name}\"")));
        let (name, most) = format.unwrap_or_else(|| panic!("{}: no format", path.display()));
        let bytes = drawn(&path, &text).len();
        if bytes > *most {
            wrong.push(format!("{}: {bytes} bytes, {name} has {most}", path.display()));
        }
    }
    report(&wrong);
}

#[test]
fn the_words_of_a_drawing_are_all_there() {
    let mut wrong = Vec::new();
    for (path, text) in figures().into_iter().filter(|(path, _)| !is_map(path)) {
        let drawn = drawn(&path, &text);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let shown = letters(&harness::plain(&drawn));
        for line in text.lines().filter_map(|line| line.strip_prefix("label = ")) {
            if !shown.contains(&letters(line)) {
                wrong.push(format!("{}: {line}", path.display()));
            }
        }
    }
    report(&wrong);
}

fn is_map(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("map-"))
}

fn drawn(path: &Path, text: &str) -> String {
    if is_map(path) { harness::draw_map(text) } else { harness::draw_network(text) }
}

/// The data of every map and network, in order.
fn figures() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/maps");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let ours = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.ends_with(".toml") && (name.starts_with("map-") || name.starts_with("network-"))
    };
    let mut paths: Vec<PathBuf> = entries.filter(ours).collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}
