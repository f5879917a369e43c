//! A web page, with or without a declared encoding.

use recoupe::import::html::as_markdown;
use recoupe::import::html::charset::decode_page;
use recoupe::markdown::parse::parse;
use recoupe::text::range::TextRange;

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let page = [b"<!doctype html>", bytes].concat();
    super::receive("page.html", &page);
    let Ok(decoded) = decode_page(bytes, None) else { return };
    let (words, markdown) = as_markdown(&decoded.text);
    let said = parse(&markdown, TextRange::new(0, markdown.len())).text;
    let even = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(even(&said), even(&words), "{markdown}");
}
