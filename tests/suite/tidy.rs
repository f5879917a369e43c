//! The rules of the house that a compiler cannot check: who may know whom, and what a file looks like.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Layers from the bottom; a module uses modules of lower layers only.
const LAYERS: &[&[&str]] = &[
    &[
        "assets",
        "code",
        "files",
        "hash",
        "html",
        "id",
        "lang",
        "link",
        "stylesheet",
        "text",
        "time",
    ],
    &["anchor", "diag", "figure", "gazetteer", "import", "markdown", "output", "quantity", "route"],
    &["fields"],
    &["config"],
    &["corpus", "locale"],
    &["analyse"],
    &["dossier"],
    &["bag", "check", "export", "search", "verify"],
    &["pages"],
    &["render"],
    &["site"],
    &["serve"],
    &["cli"],
];

/// Folders of plug-ins: siblings know only what their `mod.rs` and these shared files offer.
const PLUGINS: &[(&str, &[&str])] = &[
    ("analyse", &["sentences", "texts"]),
    ("check", &["quotes"]),
    ("export", &[]),
    ("figure", &["axis", "frame", "label", "lettering", "pen", "scale", "stroke"]),
    (
        "pages",
        &[
            "atlas",
            "cite",
            "corrected",
            "drawn",
            "headed",
            "network",
            "part",
            "proposal",
            "report",
            "same_words",
            "voices",
        ],
    ),
];

#[test]
fn modules_use_lower_layers_only() {
    let layer = |module: &str| LAYERS.iter().position(|layer| layer.contains(&module));
    let mut wrong = Vec::new();
    for source in sources() {
        let here = source.module();
        if here == "lib" || here == "main" {
            continue;
        }
        let Some(at) = layer(here) else {
            wrong.push(format!("{}: `{here}` stands in no layer", source.path));
            continue;
        };
        for (line, path) in source.uses() {
            let there = path[0].as_str();
            if there != here && layer(there).is_none_or(|lower| lower >= at) {
                wrong.push(format!("{}:{line}: {here} must not use {there}", source.path));
            }
        }
    }
    report(&wrong);
}

#[test]
fn plugins_do_not_know_each_other() {
    let mut wrong = Vec::new();
    for (folder, shared) in PLUGINS {
        for source in sources_of(folder) {
            for (line, path) in source.uses() {
                let [first, sibling, ..] = path.as_slice() else { continue };
                // A pass of the analysis takes other passes' results, never their functions.
                let result = *folder == "analyse"
                    && path.len() == 3
                    && path[2].starts_with(char::is_uppercase);
                let known =
                    !source.is_plugin(sibling) || shared.contains(&sibling.as_str()) || result;
                let Some(name) = source.plugin() else { continue };
                if first == folder && name != sibling && !known {
                    wrong.push(format!("{}:{line}: {name} must not know {sibling}", source.path));
                }
            }
        }
    }
    report(&wrong);
}

#[test]
fn every_plugin_is_registered() {
    let mut wrong = Vec::new();
    for (folder, shared) in PLUGINS {
        let Ok(registry) = fs::read_to_string(root().join(format!("src/{folder}/mod.rs"))) else {
            continue;
        };
        for source in sources_of(folder) {
            let Some(name) = source.plugin() else { continue };
            let called = registry.contains(&format!("{name}::"));
            if *folder != "figure" && !shared.contains(&name) && !called {
                wrong.push(format!("{}: nothing in {folder}/mod.rs names it", source.path));
            }
        }
    }
    report(&wrong);
}

#[test]
fn every_file_begins_with_what_it_is() {
    let mut wrong = Vec::new();
    for source in sources().into_iter().chain(suite()) {
        let first = source.text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") {
            wrong.push(format!("{}: the first line does not begin with `//!`", source.path));
        }
    }
    report(&wrong);
}

#[test]
fn edges_can_be_seen_by_grep() {
    let refused = [
        ("use crate::{", "one path a line, so that every edge can be found"),
        ("use super::", "write the path from the crate, so that every edge can be found"),
        ("crate::*", "name what is used"),
        ("super::*", "name what is used"),
    ];
    each_line(sources(), &|line| {
        let used = line.trim_start().starts_with("use ");
        let found = refused.iter().find(|(start, _)| used && line.contains(start));
        found.map(|(_, why)| (*why).to_owned())
    });
}

#[test]
fn only_the_harness_calls_the_library() {
    let others = suite().into_iter().filter(|source| !source.path.ends_with("harness.rs"));
    // Put together here, so that this line is not found by itself.
    let call = ["recoupe", "::"].concat();
    each_line(others.collect(), &|line| {
        line.contains(&call).then(|| "ask `harness` for it".to_owned())
    });
}

#[test]
fn markup_is_made_by_trees_and_templates() {
    let marks = ["\"<", "r\"<", "r#\"<"];
    each_line(sources(), &|line| {
        let formats = ["format!(", "write!(", "writeln!(", "push_str("];
        let made = formats.iter().any(|f| marks.iter().any(|m| line.contains(&format!("{f}{m}"))));
        (made && line.contains('>')).then(|| "build an `html::node::Node`".to_owned())
    });
}

/// A file of the program or of these tests.
struct Source {
    /// From the repository's root.
    path: String,
    text: String,
}

impl Source {
    /// The module of the crate's root that it belongs to: `corpus`.
    fn module(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The plug-in it belongs to, in a folder of them: `dates` for `analyse/dates/words.rs`.
    fn plugin(&self) -> Option<&str> {
        let name = self.path.split('/').nth(2)?.trim_end_matches(".rs");
        (name != "mod").then_some(name)
    }

    fn is_plugin(&self, name: &str) -> bool {
        let folder = root().join("src").join(self.module());
        folder.join(name).is_dir() || folder.join(format!("{name}.rs")).is_file()
    }

    /// Every path from the crate's root that is named in its code, with the line.
    fn uses(&self) -> Vec<(usize, Vec<String>)> {
        let mut found = Vec::new();
        for (n, line) in self.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for (at, start) in code.match_indices("crate::") {
                let end = |c: char| !c.is_alphanumeric() && !matches!(c, '_' | ':');
                let rest = &code[at + start.len()..];
                let path = &rest[..rest.find(end).unwrap_or(rest.len())];
                let parts: Vec<String> =
                    path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
                // Macros stand at the crate's root whatever module declares them.
                let is_macro = rest[path.len()..].starts_with('!') || parts == ["code_list"];
                if !parts.is_empty() && !is_macro {
                    found.push((n + 1, parts));
                }
            }
        }
        found
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    below("src", "rs").into_iter().map(|(path, text)| Source { path, text }).collect()
}

fn sources_of(module: &str) -> Vec<Source> {
    let folder = format!("src/{module}/");
    sources().into_iter().filter(|source| source.path.starts_with(&folder)).collect()
}

fn suite() -> Vec<Source> {
    below("tests/suite", "rs").into_iter().map(|(path, text)| Source { path, text }).collect()
}

/// Every file with an ending below a folder: its path from the repository's root, and its text.
pub(crate) fn below(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut open: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(next) = open.pop() {
        for path in fs::read_dir(&next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let inside =
                    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((inside, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Fails with every line of which `refuse` says why it is wrong.
fn each_line(sources: Vec<Source>, refuse: &dyn Fn(&str) -> Option<String>) {
    let mut wrong = Vec::new();
    for source in sources {
        for (n, line) in source.text.lines().enumerate() {
            if let Some(why) = refuse(line) {
                wrong.push(format!("{}:{}: {why}: {}", source.path, n + 1, line.trim()));
            }
        }
    }
    report(&wrong);
}

/// Fails with every place that is wrong, one to a line.
#[track_caller]
pub(crate) fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
