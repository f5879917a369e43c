//! Whether a page has the whole of its report, or only the beginning that everybody may read.

use dom_query::Document;
use serde_json::Map;
use serde_json::Value;

use crate::import::Draft;
use crate::import::html::linked::Linked;
use crate::import::html::piece::Page;
use crate::lang::fold::Folded;
use crate::lang::pages;

/// How many blocks after the text may say that it goes on elsewhere.
const AFTER: usize = 10;

/// A block with more words than this does not say so; prose may speak of subscribers.
const LONGEST: usize = 60;

/// A text with fewer words than this may be a beginning where the page says it is not free.
const SHORT: usize = 260;

/// Why the page seems to have only the beginning of the report; `None` where nothing says so.
///
/// A line after the text says so, or the page states twice as many words, or it is not free and
/// its short text breaks off. That it is not free says nothing alone: subscribers save whole pages.
pub fn told(
    document: &Document,
    linked: &Linked<'_>,
    page: &Page,
    draft: &Draft,
) -> Option<String> {
    let words: usize = draft.paragraphs.iter().map(|p| p.split_whitespace().count()).sum();
    if words == 0 {
        return None;
    }
    if let Some(line) = line(page, draft) {
        return Some(format!("`{line}`"));
    }
    let report = linked.report();
    let stated = report.and_then(stated_words).filter(|stated| *stated >= 120);
    if let Some(stated) = stated.filter(|stated| words * 2 < *stated) {
        return Some(format!("the page states {stated} words and shows {words}"));
    }
    let last = draft.paragraphs.last().map(|p| p.trim_end()).unwrap_or_default();
    let breaks_off =
        last.ends_with(['…', ',', ';']) || last.ends_with("...") || last.ends_with("[…]");
    let locked = report.is_some_and(|report| !is_free(report)) || is_locked(document);
    (locked && breaks_off && words < SHORT)
        .then(|| "the page is not free, and its text breaks off".to_owned())
}

/// The line beside the end of the text that says that it goes on.
fn line(page: &Page, draft: &Draft) -> Option<String> {
    let last = draft.paragraphs.last()?;
    let end = page.pieces.iter().rposition(|piece| piece.text == *last)?;
    let near = page.pieces.iter().enumerate().skip(end).take(AFTER + 1);
    let found =
        near.filter(|(_, piece)| !piece.place.hidden && !piece.place.footer).find(|(_, piece)| {
            let short = piece.text.split_whitespace().count() <= LONGEST;
            short && pages().goes_on.count_in(&Folded::new(&piece.text)) > 0
        });
    let (_, piece) = found?;
    let text: String = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(text.chars().take(160).collect())
}

fn stated_words(report: &Map<String, Value>) -> Option<usize> {
    let stated = report.get("wordCount")?;
    let number = stated.as_u64().or_else(|| stated.as_str()?.trim().parse().ok())?;
    usize::try_from(number).ok()
}

/// Whether the linked data let everybody read the report; true where they say nothing.
fn is_free(report: &Map<String, Value>) -> bool {
    match report.get("isAccessibleForFree") {
        Some(Value::Bool(free)) => *free,
        Some(Value::String(free)) => !free.eq_ignore_ascii_case("false"),
        _ => true,
    }
}

/// Whether a `meta` element says that the report is for subscribers.
fn is_locked(document: &Document) -> bool {
    let tier = document.select_single("meta[property=\"article:content_tier\"]").attr("content");
    tier.is_some_and(|tier| tier.eq_ignore_ascii_case("locked"))
}
