//! A capture in plain text becomes the draft of an article.

use crate::import::Draft;
use crate::import::Hints;
use crate::import::blocks::gather;
use crate::import::byline::Signature;
use crate::import::credit::credited;
use crate::import::html::visible::Order;
use crate::import::language;
use crate::import::page::Page;
use crate::import::title;
use crate::import::traits::function_words;

/// Reads a capture: title, authors, agencies, dates, language, the report's text, and what is left
/// out.
///
/// Every line that is not blank stands either in [`Draft::paragraphs`], character for character,
/// or in [`Draft::removed`]. Never fails: a capture without prose keeps whatever is not furniture
/// by its own words.
pub fn import_text(text: &str, hints: &Hints) -> Draft {
    let blocks = gather(text);
    let language = hints.language.as_deref().or_else(|| language::of_capture(&blocks));
    let stop = function_words(language, &blocks);
    let mut page = Page::new(&blocks, &stop);
    page.tell();
    page.sign();
    let subject = page.open_mail();
    let title = match (&hints.title, subject) {
        (None, Some(subject)) => title::named(&page.lines(), subject),
        _ => title::find(&page.lines(), hints),
    };
    page.entitle(&title);
    page.sign_names();
    page.follow_links();
    page.find_repeated();
    page.judge(language);
    let (paragraphs, removed) = page.parts();
    let body = paragraphs.join("\n");
    let edges = paragraphs.iter().take(3).chain(paragraphs.iter().rev().take(2));
    let language = hints.language.as_deref().or_else(|| language::detect(&body).or(language));
    let facts = page.facts(language.and_then(Order::of));
    let Signature { authors, mut agencies, translated_from } = page.signature;
    for agency in edges.flat_map(|paragraph| credited(paragraph)) {
        if !agencies.contains(&agency) {
            agencies.push(agency);
        }
    }
    Draft {
        title: title.text,
        title_from: title.from,
        authors,
        language: language.map(str::to_owned),
        via: agencies,
        translated_from,
        paragraphs,
        markdown: None,
        removed,
        facts,
    }
}
