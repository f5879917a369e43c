//! The style sheet that a page loads has every rule that the page can use.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::golden;
use crate::harness;
use crate::harness::Site;
use crate::page;
use crate::tidy::below;
use crate::tidy::report;

#[test]
fn a_page_has_the_rules_of_its_classes() {
    let mut wrong = BTreeSet::new();
    let golden = golden::sites().iter().map(|golden| &golden.site);
    let demonstration = harness::demonstration().iter().map(|(_, site)| site);
    golden.chain(demonstration).for_each(|site| check(site, &mut wrong));
    report(&wrong.into_iter().collect::<Vec<String>>());
}

#[test]
fn rules_are_for_kinds_of_page_that_there_are() {
    let mut wrong = Vec::new();
    let css = below("static", "css");
    for (path, css) in &css {
        for name in harness::audiences(css) {
            let there = below("templates", "html");
            let there = there.iter().any(|(path, _)| *path == format!("templates/{name}.html"));
            if !there && !["public", "review"].contains(&name.as_str()) {
                wrong.push(format!("{path}: `@only {name}`, but no template has this name"));
            }
        }
    }
    report(&wrong);
}

/// Adds every class of a page that some sheet of the site draws and the page's own does not.
fn check(site: &Site, wrong: &mut BTreeSet<String>) {
    let text =
        |path: &str| String::from_utf8(site[path].clone()).expect("pages and sheets are text");
    let sheets: BTreeMap<&str, BTreeSet<String>> = site
        .keys()
        .filter(|path| path.ends_with(".css"))
        .map(|path| (path.as_str(), drawn(&text(path))))
        .collect();
    let known: BTreeSet<&String> = sheets.values().flatten().collect();
    for path in site.keys().filter(|path| path.ends_with(".html")) {
        let html = text(path);
        let tags = page::tags(&html);
        let sheet = tags.iter().find(|tag| tag.get("rel").as_deref() == Some("stylesheet"));
        // A template of a dossier's own may do without.
        let Some(href) = sheet.and_then(|tag| tag.get("href")) else { continue };
        let own =
            &sheets[format!("static/{}", href.rsplit('/').next().unwrap_or_default()).as_str()];
        for class in tags.iter().filter_map(|tag| tag.get("class")) {
            for class in class.split_whitespace() {
                if known.contains(&class.to_owned()) && !own.contains(class) {
                    let kind = path.split('/').next().unwrap_or_default();
                    wrong.insert(format!(
                        "{kind}: `.{class}` is drawn, but not for this kind of page"
                    ));
                }
            }
        }
    }
}

/// The classes that stand in the selectors of a sheet.
fn drawn(css: &str) -> BTreeSet<String> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut found = BTreeSet::new();
    for selectors in css.split('}').filter_map(|rule| rule.rsplit_once('{')).map(|(s, _)| s) {
        for class in selectors.split('.').skip(1) {
            let end = class.find(|c| !name(c)).unwrap_or(class.len());
            found.insert(class[..end].to_owned());
        }
    }
    found
}
