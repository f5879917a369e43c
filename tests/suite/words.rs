//! The words of the interface and the templates that show them: none missing, none unsafe.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::harness;
use crate::tidy::below;
use crate::tidy::report;

#[test]
fn only_written_nodes_are_safe_in_templates() {
    let mut wrong = Vec::new();
    for (path, text) in templates("html") {
        for (n, line) in text.lines().enumerate() {
            for piece in line.split("{{").skip(1) {
                let shown = piece.split("}}").next().unwrap_or_default();
                let Some((field, filter)) = shown.split_once('|') else { continue };
                let mut names = field
                    .split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '.' | '?'))
                    .filter(|name| !name.is_empty() && *name != "or");
                if filter.contains("safe") && !names.all(|name| name.ends_with("_html")) {
                    wrong.push(format!("{path}:{}: {{{{{shown}}}}}", n + 1));
                }
            }
        }
    }
    report(&wrong);
}

#[test]
fn the_interface_says_the_same_in_every_language() {
    let (fr, en) = (keys("fr"), keys("en"));
    let only = |a: &BTreeMap<String, BTreeSet<String>>, b: &BTreeMap<String, BTreeSet<String>>| {
        a.keys().filter(|key| !b.contains_key(*key)).cloned().collect::<Vec<String>>()
    };
    let mut wrong: Vec<String> = only(&fr, &en).iter().map(|k| format!("en lacks `{k}`")).collect();
    wrong.extend(only(&en, &fr).iter().map(|key| format!("fr lacks `{key}`")));
    for (key, variables) in &fr {
        if let Some(others) = en.get(key).filter(|others| *others != variables) {
            wrong.push(format!("`{key}` takes {variables:?} in fr and {others:?} in en"));
        }
    }
    report(&wrong);
}

#[test]
fn french_signs_stand_after_spaces_that_do_not_break() {
    let mut wrong = Vec::new();
    for (path, text) in templates("ftl").into_iter().filter(|(path, _)| path.contains("/fr/")) {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        for (n, line) in lines {
            let words = line.split_once(" = ").map_or(line, |(_, words)| words);
            let loose = [" ;", " :", " !", " ?", " »", " %", "« ", "'"];
            if loose.iter().any(|sign| words.contains(sign)) {
                wrong.push(format!("{path}:{}: {words}", n + 1));
            }
        }
    }
    report(&wrong);
}

#[test]
fn every_key_of_the_templates_has_words() {
    let known = keys("en");
    let mut wrong = Vec::new();
    for (path, text) in templates("html") {
        for (n, line) in text.lines().enumerate() {
            for (at, start) in line.match_indices("t(key=\"") {
                let rest = &line[at + start.len()..];
                let (key, after) = rest.split_once('"').unwrap_or((rest, ""));
                // A key that is put together: some key must begin as it does.
                let found = match after.trim_start().starts_with('~') {
                    true => known.keys().any(|known| known.starts_with(key)),
                    false => known.contains_key(key),
                };
                if !found {
                    wrong.push(format!("{path}:{}: no words for `{key}`", n + 1));
                }
            }
        }
    }
    report(&wrong);
}

#[test]
fn every_key_of_the_program_has_words() {
    let known = keys("en");
    let mut wanted = BTreeSet::new();
    for (list, words) in harness::code_lists() {
        wanted.extend(words.iter().map(|word| format!("{list}-{word}")));
    }
    for list in ["kind", "attribution", "relation"] {
        let keys: Vec<String> =
            wanted.iter().filter(|key| key.starts_with(&format!("{list}-"))).cloned().collect();
        wanted.extend(keys.iter().map(|key| format!("{key}-meaning")));
    }
    for letter in "abcdef".chars() {
        wanted.extend([format!("grade-{letter}"), format!("grade-{letter}-meaning")]);
    }
    for digit in 1..=6 {
        wanted.extend([format!("credibility-{digit}"), format!("credibility-{digit}-meaning")]);
    }
    for bound in ["several", "tens", "dozens", "hundreds", "none", "unknown"] {
        wanted.insert(format!("bound-{bound}-wordless"));
    }
    for (_, text) in below("src", "rs") {
        wanted.extend(literal_keys(&text));
    }
    for (_, text) in below("src/dossier", "toml") {
        for line in text.lines().filter_map(|line| line.strip_prefix("question = ")) {
            let question = line.trim_matches('"');
            wanted.extend([format!("question-{question}"), format!("expected-{question}")]);
        }
    }
    let wrong: Vec<String> = wanted
        .iter()
        .filter(|key| !known.contains_key(*key))
        .map(|key| format!("no words for `{key}`"))
        .collect();
    report(&wrong);
}

/// Words that stand in the program as a key of the interface, whole.
fn literal_keys(text: &str) -> BTreeSet<String> {
    let calls =
        ["locale.text(\"", "locale.with(\"", "scene.text(\"", "scene.with(\"", "self.text(\""];
    let mut keys = BTreeSet::new();
    for call in calls {
        for (at, _) in text.match_indices(call) {
            keys.extend(text[at + call.len()..].split('"').next().map(str::to_owned));
        }
    }
    let known = ["reason-", "tie-"];
    for word in text.split('"').skip(1).step_by(2) {
        let plain = word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        if plain && known.iter().any(|start| word.starts_with(start) && word.len() > start.len()) {
            keys.insert(word.to_owned());
        }
    }
    keys
}

/// The keys of the interface's words in a language, each with the variables its words take.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut wrong = Vec::new();
    let folder = format!("templates/words/{language}/");
    for (path, text) in templates("ftl").into_iter().filter(|(path, _)| path.starts_with(&folder)) {
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let named =
                line.split_once('=').filter(|_| !line.starts_with([' ', '\t', '}', '*', '[']));
            if let Some((key, _)) = named {
                current = key.trim().to_owned();
                if keys.insert(current.clone(), BTreeSet::new()).is_some() {
                    wrong.push(format!("{path}: `{current}` stands twice"));
                }
            }
            let variables = line.split('$').skip(1).map(|rest| {
                let len = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                rest[..len.unwrap_or(rest.len())].to_owned()
            });
            keys.entry(current.clone()).or_default().extend(variables);
        }
    }
    keys.remove("");
    report(&wrong);
    keys
}

fn templates(ending: &str) -> Vec<(String, String)> {
    below("templates", ending)
}
