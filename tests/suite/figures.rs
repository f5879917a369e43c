//! Figures drawn from data files, as they are expected, and what holds for each of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::harness;
use crate::harness::Drawn;
use crate::harness::Sheet;
use crate::harness::TextBox;
use crate::tidy::below;
use crate::tidy::report;

#[test]
fn figures_are_as_expected() {
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    for (name, drawn) in figures() {
        let markup = drawn.map_or_else(|| "nothing to draw\n".to_owned(), |drawn| drawn.markup());
        let expected = root().join(format!("{name}.svg"));
        assert.eq(Data::text(markup).raw(), Data::read_from(&expected, None).raw());
    }
}

#[test]
fn every_expected_figure_has_its_data() {
    let known: BTreeSet<String> = figures().into_iter().map(|(name, _)| name).collect();
    let expected = below("tests/figures", "svg").into_iter().map(|(path, _)| stem(&path));
    report(&expected.filter(|name| !known.contains(name)).collect::<Vec<String>>());
}

#[test]
fn texts_keep_apart_and_nothing_leaves_the_drawing() {
    let mut wrong = Vec::new();
    for (name, drawn) in figures() {
        let Some(drawn) = drawn else { continue };
        // As it was laid out, a little wider, and as wide as the next drawing.
        for stretch in [1.0, 1.1, 1.5] {
            for sheet in drawn.sheets(stretch) {
                let of = format!("{name} at {}", sheet.width);
                wrong.extend(faults(&sheet).into_iter().map(|fault| format!("{of}: {fault}")));
            }
        }
    }
    report(&wrong);
}

#[test]
fn ids_of_a_figure_are_unique() {
    for (name, drawn) in figures() {
        let ids = drawn.map(|drawn| drawn.ids()).unwrap_or_default();
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{name}: {ids:?}");
    }
}

fn faults(sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let inside = |x: f64, y: f64| {
        (-0.1..=sheet.width + 0.1).contains(&x) && (-0.1..=sheet.height + 0.1).contains(&y)
    };
    faults.extend(
        sheet.points.iter().filter(|(x, y)| !inside(*x, *y)).map(|p| format!("a shape at {p:?}")),
    );
    for (ix, text) in sheet.texts.iter().enumerate() {
        if !inside(text.left, text.top) || !inside(text.right, text.bottom) {
            faults.push(format!("outside: {text:?}"));
        }
        let met = sheet.texts[..ix].iter().filter(|other| meet(text, other));
        faults.extend(met.map(|other| format!("`{}` meets `{}`", text.text, other.text)));
    }
    faults
}

fn meet(a: &TextBox, b: &TextBox) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/// Every data file's name, in order, with its figure. What the files of a kind share stands in
/// `shared/KIND.toml`; a file's own keys go before.
fn figures() -> Vec<(String, Option<Drawn>)> {
    let mut out = Vec::new();
    for (kind, draw) in harness::figure_kinds() {
        let shared = root().join(format!("shared/{kind}.toml"));
        let shared: toml::Table = fs::read_to_string(shared).unwrap().parse().unwrap();
        let files = below("tests/figures", "toml");
        let own = files.iter().filter(|(path, _)| stem(path).starts_with(&format!("{kind}-")));
        for (path, text) in own {
            let mut data = shared.clone();
            data.extend(text.parse::<toml::Table>().unwrap_or_else(|e| panic!("{path}: {e}")));
            out.push((stem(path), draw(data)));
        }
    }
    assert!(!out.is_empty(), "no data files");
    out
}

fn stem(path: &str) -> String {
    Path::new(path).file_stem().unwrap().to_string_lossy().into_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures")
}
