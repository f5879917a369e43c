//! `templates/README.md`: what every template is given, written from the views themselves.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::harness;
use crate::tidy::below;
use crate::tidy::report;

/// What a field means where its view does not say: the words that many views share.
const GLOSSARY: &str = include_str!("../fields.toml");

#[test]
fn the_manual_of_the_templates_is_up_to_date() {
    let (views, words) = (views(), glossary());
    let mut text = INTRODUCTION.to_owned();
    let mut wrong = Vec::new();
    text.push_str("\n## Pages\n");
    for (name, _) in pages() {
        let (about, view) = main_view(&name, &views);
        text.push_str(&format!("\n### {name}.html\n\n{about}\n\n"));
        text.push_str(&table(view, &words, &mut wrong));
        for inner in inner(view, &views, &name) {
            text.push_str(&format!("\n`{}`:\n\n", inner.name));
            text.push_str(&table(inner, &words, &mut wrong));
        }
    }
    text.push_str("\n## What stands around every page: `chrome`\n\n");
    text.push_str(&table(named("Chrome", &views), &words, &mut wrong));
    text.push_str("\n## What several pages show\n");
    let kinds: BTreeSet<String> = pages().into_keys().collect();
    for view in views.values().filter(|view| !kinds.contains(&view.page) && view.name != "Chrome") {
        text.push_str(&format!("\n### {}\n\n{}\n\n", view.name, view.about));
        text.push_str(&table(view, &words, &mut wrong));
    }
    text.push_str(&parts());
    let fields: BTreeSet<&str> =
        views.values().flat_map(|view| &view.fields).map(|field| field.name.as_str()).collect();
    let field = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let stale = words.keys().filter(|name| !fields.contains(field(name).as_str()));
    wrong.extend(stale.map(|name| format!("tests/fields.toml: no view has a field `{name}`")));
    report(&wrong);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/README.md");
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    assert.eq(Data::text(text).raw(), Data::read_from(&path, None).raw());
}

#[test]
fn templates_use_fields_that_their_views_have() {
    let views = views();
    let mut wrong = Vec::new();
    for (name, variables) in harness::template_variables() {
        let (_, view) = main_view(&name, &views);
        let known: BTreeSet<&str> =
            view.fields.iter().map(|field| field.name.as_str()).chain(["chrome"]).collect();
        let unknown = variables.iter().filter(|variable| !known.contains(variable.as_str()));
        wrong.extend(
            unknown.map(|v| format!("templates/{name}.html: `{}` has no `{v}`", view.name)),
        );
    }
    report(&wrong);
}

/// A struct that templates see.
struct View {
    /// The page it is of, by its template; another module's name for what pages share.
    page: String,
    name: String,
    about: String,
    fields: Vec<Field>,
}

#[derive(Clone)]
struct Field {
    name: String,
    kind: String,
    about: String,
    /// Whether the fields of its view stand in its place.
    flat: bool,
}

/// Every view of the program, by page and name.
fn views() -> BTreeMap<(String, String), View> {
    let mut views = BTreeMap::new();
    let chrome = below("src/render", "rs");
    for (path, text) in below("src/pages", "rs").into_iter().chain(chrome) {
        let inside = path.split('/').nth(2).unwrap_or_default().trim_end_matches(".rs");
        for view in read(inside, &text) {
            views.insert((view.page.clone(), view.name.clone()), view);
        }
    }
    let shared: BTreeMap<String, Vec<Field>> =
        views.values().map(|view: &View| (view.name.clone(), view.fields.clone())).collect();
    for view in views.values_mut() {
        let fields = std::mem::take(&mut view.fields).into_iter();
        let own = |field: Field| match field.flat {
            true => shared[bare(&field.kind)].clone(),
            false => vec![field],
        };
        view.fields = fields.flat_map(own).collect();
    }
    views
}

/// The serialised structs of a file, with what their comments say.
fn read(page: &str, text: &str) -> Vec<View> {
    let mut found: Vec<View> = Vec::new();
    let (mut about, mut open, mut shown, mut flat) = (String::new(), false, false, false);
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("/// ") {
            about.push_str(if about.is_empty() { "" } else { " " });
            about.push_str(words);
            continue;
        }
        let code = line.trim_start_matches("pub(super) ").trim_start_matches("pub ");
        if line.starts_with("#[") {
            shown = line.contains("Serialize") || (shown && !line.contains("derive"));
            flat = line == "#[serde(flatten)]";
            continue;
        } else if let (true, Some(name)) = (shown, code.strip_prefix("struct ")) {
            let name = name.trim_end_matches(" {").to_owned();
            let about = std::mem::take(&mut about);
            found.push(View { page: page.to_owned(), name, about, fields: Vec::new() });
            open = true;
        } else if line == "}" {
            open = false;
        } else if let (true, Some((name, kind))) = (open, code.split_once(": ")) {
            let view = found.last_mut().expect("a struct was opened");
            let kind = kind.trim_end_matches(',').to_owned();
            view.fields.push(Field {
                name: name.to_owned(),
                kind,
                about: std::mem::take(&mut about),
                flat: std::mem::take(&mut flat),
            });
        }
        about.clear();
        shown = false;
    }
    found
}

/// What a page is, and its view: the first of its file.
fn main_view<'v>(page: &str, views: &'v BTreeMap<(String, String), View>) -> (String, &'v View) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/pages/{page}.rs"));
    let text = fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()));
    let comment = |line: &&str| line.starts_with("//!");
    let about: Vec<&str> = text
        .lines()
        .take_while(comment)
        .map(|line| line.trim_start_matches("//!").trim())
        .collect();
    let first = read(page, &text).into_iter().next().expect("a page begins with its view").name;
    (about.join(" "), &views[&(page.to_owned(), first)])
}

/// The views of a page that stand inside its own, in the order of the fields.
fn inner<'v>(
    view: &'v View,
    views: &'v BTreeMap<(String, String), View>,
    page: &str,
) -> Vec<&'v View> {
    let mut found: Vec<&View> = Vec::new();
    let mut open = vec![view];
    while let Some(next) = open.pop() {
        for field in next.fields.iter().rev() {
            let inside = views.get(&(page.to_owned(), bare(&field.kind).to_owned()));
            let Some(inside) = inside else { continue };
            if inside.name != view.name && !found.iter().any(|v| v.name == inside.name) {
                found.push(inside);
                open.push(inside);
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn named<'v>(name: &str, views: &'v BTreeMap<(String, String), View>) -> &'v View {
    views.values().find(|view| view.name == name).unwrap_or_else(|| panic!("no view named {name}"))
}

/// A type without what wraps it: `LinkView` of `Option<Vec<LinkView>>`.
fn bare(kind: &str) -> &str {
    let inside = kind.rsplit('<').next().unwrap_or(kind).trim_end_matches('>');
    inside.rsplit("::").next().unwrap_or(inside)
}

/// A type as somebody who writes a template knows it.
fn plain(kind: &str) -> String {
    let inside = |opening: &str| kind.strip_prefix(opening).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        return format!("{}, or nothing", plain(inner));
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", plain(inner));
    }
    match bare(kind) {
        "String" | "&'static str" => "text".to_owned(),
        "usize" | "u8" | "u16" | "u32" | "u64" | "i16" | "i32" | "i64" | "f64" => {
            "number".to_owned()
        }
        "bool" => "yes or no".to_owned(),
        "Value" => "fields of the page".to_owned(),
        view => format!("`{view}`"),
    }
}

/// The fields of a view; what has no meaning in words goes to `wrong`.
fn table(view: &View, words: &BTreeMap<String, String>, wrong: &mut Vec<String>) -> String {
    let mut text = String::from("| field | holds | is |\n|---|---|---|\n");
    for Field { name, kind, about, .. } in &view.fields {
        let own = words.get(&format!("{}.{name}", view.name)).or_else(|| words.get(name));
        let about = if about.is_empty() { own.cloned().unwrap_or_default() } else { about.clone() };
        if about.is_empty() {
            wrong.push(format!(
                "{}: `{}.{name}` has no doc comment; write one, or a line in tests/fields.toml",
                view.page, view.name
            ));
        }
        let about = about.replace('|', "\\|").replace("[`", "`").replace("`]", "`");
        text.push_str(&format!("| `{name}` | {} | {about} |\n", plain(kind)));
    }
    text
}

/// The parts that templates put together: what each takes, and what it shows.
fn parts() -> String {
    let mut text = String::from("\n## Parts\n\n| part | takes | shows |\n|---|---|---|\n");
    for (path, source) in below("templates/parts", "html") {
        let about = source.lines().next().unwrap_or_default();
        let about = about.trim_start_matches("{#-").trim_end_matches("-#}").trim();
        let head =
            source.split("{% component ").nth(1).unwrap_or_else(|| panic!("{path}: no part"));
        let (name, rest) = head.split_once('(').unwrap_or_else(|| panic!("{path}: takes nothing"));
        let takes = rest.split(") -%}").next().unwrap_or_default().replace('|', "\\|");
        let takes = if takes.is_empty() { "nothing".to_owned() } else { format!("`{takes}`") };
        text.push_str(&format!("| `{name}` | {takes} | {about} |\n"));
    }
    text
}

/// The templates of pages, by the name of the page.
fn pages() -> BTreeMap<String, String> {
    let page = |path: &str| {
        let name = path.strip_prefix("templates/")?.strip_suffix(".html")?;
        (!name.contains('/') && name != "base").then(|| name.to_owned())
    };
    below("templates", "html").into_iter().filter_map(|(path, t)| Some((page(&path)?, t))).collect()
}

fn glossary() -> BTreeMap<String, String> {
    let line = |line: &str| {
        let (name, words) = line.split_once(" = ")?;
        Some((name.trim_matches('"').to_owned(), words.trim().trim_matches('"').to_owned()))
    };
    GLOSSARY.lines().filter(|l| !l.starts_with('#')).filter_map(line).collect()
}

const INTRODUCTION: &str = "\
# Templates

Copy a file of this folder to the same place in the `templates/` of a dossier, and change it there: it
is used in place of the built-in one. `recoupe new DIR --with-templates` writes them all; keep those
that you change. What is wrong in one is told by `recoupe build`, with file, line and remedy.

The language is [Tera](https://keats.github.io/tera/)'s. `base.html` is the frame of every page; a page
extends it and fills its blocks `head`, `masthead` and `main`. What pages share are parts, one a file in
`parts/`, called as `{{ <date d={published} /> }}`. `{{ t(key=\"nav-home\") }}` is a sentence of the
interface, from `words/LANGUAGE/*.ftl` ([Fluent](https://projectfluent.org/)); further arguments go into
the sentence. Everything is escaped; only fields whose names end in `_html` may be `| safe`: the program
wrote them. Colours, sizes and faces stand in `static/tokens.css`, the look in `static/dossier.css`, rules
of your own go into `static/own.css`, which comes last.

This file is written from the program's views by its tests (`SNAPSHOTS=overwrite cargo test --test suite`).
";
