//! The style sheet of a site, written once and cut for each kind of page: a reader loads no rule
//! that the page cannot use.
//!
//! In the source, a comment on a line of its own says whom the rules after it are for, until the
//! next such comment or the next numbered section:
//!
//! ```css
//! /* @only timeline */           pages of these kinds, the names of their templates
//! /* @only review article */     these kinds, in the review edition
//! /* @only review */             every page of the review edition
//! /* @all */                     every page
//! ```
//!
//! The order of the rules never changes, so that what is written later still wins.

pub mod minify;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::stylesheet::minify::minify;

/// The names that stand for an edition where others stand for a kind of page.
pub const EDITIONS: &[&str] = &["public", "review"];

/// The sheet that pages have which no rule is meant for in particular.
const COMMON: &str = "dossier";

/// The style sheets of an edition.
#[derive(Debug)]
pub struct Sheets {
    /// Kinds of page that have a sheet other than the common one, and its name.
    names: BTreeMap<String, String>,
    /// Name without ending, and rules.
    sheets: BTreeMap<String, String>,
}

/// Rules that stand together, and whom they are for.
#[derive(Debug, Default)]
struct Part {
    /// Kinds of page; every kind when there is none.
    kinds: BTreeSet<String>,
    /// Editions; every edition when there is none.
    editions: BTreeSet<String>,
    css: String,
}

impl Sheets {
    /// Cuts a style sheet for the pages of an edition.
    ///
    /// Kinds that get the same rules share a sheet, named after the first of them.
    pub fn new(css: &str, edition: &str) -> Sheets {
        let mut parts = parts(css);
        parts.retain(|part| part.editions.is_empty() || part.editions.contains(edition));
        let all: BTreeSet<&String> = parts.iter().flat_map(|part| &part.kinds).collect();
        let rules = |kind: Option<&String>| -> String {
            let meant = |part: &&Part| {
                part.kinds.is_empty() || kind.is_some_and(|kind| part.kinds.contains(kind))
            };
            minify(&parts.iter().filter(meant).map(|part| part.css.as_str()).collect::<String>())
        };
        let mut sheets = BTreeMap::from([(COMMON.to_owned(), rules(None))]);
        let mut names = BTreeMap::new();
        for kind in all {
            let css = rules(Some(kind));
            let same = sheets.iter().find(|(_, other)| **other == css).map(|(name, _)| name);
            let name = same.cloned().unwrap_or_else(|| format!("{COMMON}-{kind}"));
            names.insert(kind.clone(), name.clone());
            sheets.entry(name).or_insert(css);
        }
        Sheets { names, sheets }
    }

    /// Where the sheet of a kind of page stands in the site.
    pub fn path(&self, kind: &str) -> String {
        path(self.names.get(kind).map_or(COMMON, String::as_str))
    }

    /// Every sheet: its place in the site, and its rules.
    pub fn files(&self) -> impl Iterator<Item = (String, &str)> {
        self.sheets.iter().map(|(name, css)| (path(name), css.as_str()))
    }
}

/// Every name that a style sheet says rules are only for, in order.
pub fn audiences(css: &str) -> BTreeSet<String> {
    parts(css).into_iter().flat_map(|part| part.kinds.into_iter().chain(part.editions)).collect()
}

/// A text as a string of CSS, with its marks.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn path(name: &str) -> String {
    format!("static/{name}.css")
}

/// The parts of a style sheet, in its order.
fn parts(css: &str) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    for line in css.split_inclusive('\n') {
        if let Some(next) = directive(line) {
            parts.push(next);
        }
        parts.last_mut().expect("the list begins with one part").css.push_str(line);
    }
    parts
}

/// The part that a line begins: after an `@only`, an `@all` or the head of a numbered section.
fn directive(line: &str) -> Option<Part> {
    let comment = line.trim_end().strip_prefix("/* ")?;
    if comment.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Part::default());
    }
    let words = comment.strip_suffix("*/")?.trim();
    if words == "@all" {
        return Some(Part::default());
    }
    let words = words.strip_prefix("@only ")?;
    let is_edition = |word: &&str| EDITIONS.contains(word);
    let names = words.split_whitespace().map(str::to_owned);
    let (editions, kinds) = names.partition(|word| is_edition(&word.as_str()));
    Some(Part { kinds, editions, css: String::new() })
}

#[cfg(test)]
mod tests {
    use crate::stylesheet::Sheets;
    use crate::stylesheet::audiences;
    use crate::stylesheet::quoted;

    const CSS: &str = "\
/* 1 Base */
p { color: red }
/* @only timeline map */
.lane { color: blue }
/* @only review */
.desk { color: green }
/* @only review timeline */
.found { color: pink }
/* 2 Print */
@media print { p { color: black } }
";

    fn sheet(edition: &str, kind: &str) -> String {
        let sheets = Sheets::new(CSS, edition);
        let path = sheets.path(kind);
        let css = sheets.files().find(|(file, _)| *file == path);
        format!("{path} {}", css.expect("a sheet that is named is there").1)
    }

    #[test]
    fn a_page_gets_the_rules_that_are_for_it_in_their_order() {
        let print = "@media print{p{color:black}}";
        let check = |edition: &str, kind: &str, name: &str, rules: &str| {
            let expect = format!("static/{name}.css p{{color:red}}{rules}{print}");
            assert_eq!(sheet(edition, kind), expect, "{edition}, {kind}");
        };
        check("public", "article", "dossier", "");
        check("public", "timeline", "dossier-map", ".lane{color:blue}");
        check("public", "map", "dossier-map", ".lane{color:blue}");
        check("review", "article", "dossier", ".desk{color:green}");
        check("review", "map", "dossier-map", ".lane{color:blue}.desk{color:green}");
        let all = ".lane{color:blue}.desk{color:green}.found{color:pink}";
        check("review", "timeline", "dossier-timeline", all);
    }

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(quoted("a \"b\" \\ c\nd"), r#""a \"b\" \\ c d""#);
    }

    #[test]
    fn names_of_audiences_are_told() {
        let told: Vec<String> = audiences(CSS).into_iter().collect();
        assert_eq!(told, ["map", "review", "timeline"]);
    }
}
