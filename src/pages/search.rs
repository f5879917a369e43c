//! The search page: a field, the words its script speaks with, and the lists that need no script.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use serde_json::json;

use crate::code::CodeList;
use crate::corpus::codes::NoteKind;
use crate::dossier::Dossier;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::route::Route;
use crate::search::thing::ThingKind;

#[derive(Serialize)]
struct SearchView {
    /// How many reports can be searched.
    things: usize,
    engine_href: String,
    page_href: String,
    /// The way to the site's root.
    root_href: String,
    /// The words of the script, as JSON.
    words: String,
    lists: Vec<ListView>,
}

#[derive(Serialize)]
struct ListView {
    link: LinkView,
    count: usize,
}

/// One page.
pub(super) fn plan(_: &Dossier) -> Vec<Page<'_>> {
    vec![Page::new(Route::section("search"), "search", "search", |scene| {
        (scene.text("nav-search"), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> SearchView {
    let home = scene.href(&Route::home());
    SearchView {
        things: scene.dossier.articles().len(),
        engine_href: scene.href(&Route::file("static/search.js")),
        page_href: scene.href(&Route::file("static/search-page.js")),
        root_href: home.trim_end_matches("index.html").to_owned(),
        words: words(scene).to_string(),
        lists: lists(scene),
    }
}

/// What the script says. Braces stay where it puts something in.
fn words(scene: &Scene<'_>) -> Value {
    let kinds = ThingKind::ALL.iter().map(|(code, _)| {
        let words = scene.text(&format!("search-kind-{code}"));
        ((*code).to_owned(), words)
    });
    let notes = NoteKind::ALL.iter().map(|(code, _)| {
        let words = scene.text(&format!("kind-{code}"));
        (format!("note-{code}"), words)
    });
    let kinds: BTreeMap<String, String> = kinds.chain(notes).collect();
    let config = &scene.dossier.config;
    json!({
        "title": format!("{} – {}", scene.text("nav-search"), config.title),
        "titleOf": scene.pattern("search-title-of", &["q"]),
        "count": {
            "zero": scene.with("search-count", &[("n", 0.into())]),
            "one": scene.with("search-count", &[("n", 1.into())]),
            "other": scene.pattern("search-count", &["n"]),
        },
        "nothing": scene.pattern("search-nothing", &["q"]),
        "spellings": scene.pattern("search-spellings", &["typed", "name", "n"]),
        "slip": scene.pattern("search-slip", &["typed", "meant"]),
        "broken": scene.text("search-broken"),
        "remove": scene.text("search-remove"),
        "moreFilters": scene.pattern("search-more-filters", &["n"]),
        "kind": scene.text("search-kind"),
        "source": scene.text("search-source"),
        "incident": scene.text("search-incident"),
        "year": scene.text("search-year"),
        "kinds": kinds,
    })
}

/// The lists that a reader without scripts goes through, where they have something.
fn lists(scene: &Scene<'_>) -> Vec<ListView> {
    let dossier = scene.dossier;
    let notes = dossier.articles().map(|article| article.record().annotations.len()).sum();
    let lists = [
        ("articles", dossier.articles().len()),
        ("incidents", dossier.incidents().len()),
        ("sources", dossier.sources().len()),
        ("statements", dossier.statements().len()),
        ("names", dossier.corpus().names.len()),
        ("notes", notes),
    ];
    let view = |(section, count): (&str, usize)| ListView {
        link: scene.link(&Route::section(section), scene.text(&format!("nav-{section}"))),
        count,
    };
    lists.into_iter().filter(|(_, count)| *count > 0).map(view).collect()
}
