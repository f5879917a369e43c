//! The dates of `time` elements and of what stood for them before: `abbr` with its title.

use std::cmp::Reverse;

use dom_query::Document;
use dom_query::NodeRef;

use crate::import::html::date;
use crate::import::html::labels::published_and_updated;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::html::visible;

/// How many elements are looked at, and how many dates of each kind are noted.
const LOOKED_AT: usize = 40;
const NOTED: usize = 3;

/// Notes the dates that are likeliest the report's, the likeliest first.
///
/// Those marked as the date of publication, then those inside an article, then the others in the
/// order of the page; what stands in menus, asides and comments is of other reports.
pub fn read(document: &Document, signals: &mut Signals) {
    let elements = document.select("time, abbr[data-utime], abbr.published, abbr.date");
    let mut found: Vec<(i32, Field, String)> = Vec::new();
    for time in elements.iter().take(LOOKED_AT) {
        let Some(node) = time.nodes().first() else { continue };
        let stated = ["datetime", "content", "data-utime", "title"]
            .iter()
            .find_map(|key| node.attr(key).and_then(|at| date::stated(&at)));
        let text = node.text();
        let Some(at) = stated.clone().or_else(|| visible::day(&text, None)) else { continue };
        let words = node.attr("class").unwrap_or_default().to_ascii_lowercase();
        let of_change = ["updat", "modif"].iter().any(|stem| words.contains(stem))
            || changes(&text)
            || stated.is_none() && node.parent().is_some_and(|around| changes(&around.text()));
        let field = if of_change { Field::Updated } else { Field::Published };
        let marked =
            node.has_attr("pubdate") || ["publi", "entry"].iter().any(|w| words.contains(w));
        found.push((i32::from(marked) * 2 + surroundings(node), field, at));
    }
    found.sort_by_key(|(worth, ..)| Reverse(*worth));
    for field in [Field::Published, Field::Updated] {
        for (_, _, at) in found.iter().filter(|(_, of, _)| *of == field).take(NOTED) {
            signals.note(field, at, Origin::Time);
        }
    }
}

/// Whether a line tells when something was changed, and not when it was published.
fn changes(text: &str) -> bool {
    text.len() <= 160 && matches!(published_and_updated(text, None), (None, Some(_)))
}

/// What the elements around a date say of it: above 0 the report's, below 0 another's.
pub fn surroundings(node: &NodeRef<'_>) -> i32 {
    let mut worth = 0;
    for ancestor in node.ancestors_it(Some(12)) {
        let name = ancestor.node_name().unwrap_or_default();
        match &*name {
            "nav" | "aside" | "footer" | "li" => return -2,
            "article" | "main" | "header" => worth = 1,
            _ => {}
        }
        let words = ancestor.attr("class").unwrap_or_default().to_ascii_lowercase();
        let apart = ["comment", "related", "sidebar", "widget", "teaser"];
        if apart.iter().any(|word| words.contains(word)) && &*name != "body" {
            return -2;
        }
    }
    worth
}
