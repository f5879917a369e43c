//! Running heads, running feet and page numbers: what a page says of itself and not the report.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::import::pdf::order::Line;
use crate::import::pdf::order::Read;

/// A line that belongs to the page and not to the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edge {
    /// The page, from 1.
    pub page: usize,
    /// The line as it is printed.
    pub text: String,
    /// What it is.
    pub kind: EdgeKind,
}

/// What stands at the edge of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EdgeKind {
    /// A line that comes back on other pages at the same height.
    Running,
    /// The number of the page.
    Number,
    /// Text that runs in another direction.
    Turned,
}

/// How many lines from the top and from the bottom may be a running head or foot.
const DEEP: usize = 3;

/// A running line stands within this part of the page's height from its edge.
const MARGIN: f64 = 0.16;

/// Parts the edges of all pages from what is printed between them.
pub fn part(pages: Vec<Read>) -> (Vec<Read>, Vec<Edge>) {
    let mut often: BTreeMap<(String, i64), BTreeSet<usize>> = BTreeMap::new();
    for (page, read) in pages.iter().enumerate() {
        for ix in at_edges(read) {
            let line = &read.lines[ix];
            for height in [band(line.baseline), band(line.baseline) + 1] {
                often.entry((shape(&line.text), height)).or_default().insert(page);
            }
        }
    }
    // Heads may differ between left and right pages: a third of the pages is enough.
    let enough = (pages.len() / 3).max(2);
    let total = pages.len();
    let mut edges = Vec::new();
    let mut kept = Vec::new();
    for (page, read) in pages.into_iter().enumerate() {
        let candidates: BTreeSet<usize> = at_edges(&read).into_iter().collect();
        let running = |line: &Line| {
            let heights = [band(line.baseline), band(line.baseline) + 1];
            let shape = shape(&line.text);
            heights.into_iter().any(|height| {
                often.get(&(shape.clone(), height)).is_some_and(|pages| pages.len() >= enough)
            })
        };
        let Read { lines, height, turned } = read;
        let mut rest = Vec::new();
        for (ix, line) in lines.into_iter().enumerate() {
            let kind = match candidates.contains(&ix) {
                true if is_number(&line.text, page + 1, total) => Some(EdgeKind::Number),
                true if running(&line) => Some(EdgeKind::Running),
                _ => None,
            };
            match kind {
                Some(kind) => edges.push(Edge { page: page + 1, text: line.text, kind }),
                None => rest.push(line),
            }
        }
        if !turned.is_empty() {
            let text = turned.clone();
            edges.push(Edge { page: page + 1, text, kind: EdgeKind::Turned });
        }
        kept.push(Read { lines: rest, height, turned: String::new() });
    }
    (kept, edges)
}

/// The lines near the upper and the lower edge of a page.
fn at_edges(read: &Read) -> Vec<usize> {
    let mut by_height: Vec<usize> = (0..read.lines.len()).collect();
    by_height.sort_by(|a, b| read.lines[*a].baseline.total_cmp(&read.lines[*b].baseline));
    let near = |ix: &usize, top: bool| {
        let at = read.lines[*ix].baseline / read.height.max(1.0);
        if top { at < MARGIN } else { at > 1.0 - MARGIN }
    };
    let top = by_height.iter().take(DEEP).filter(|ix| near(ix, true));
    let bottom = by_height.iter().rev().take(DEEP).filter(|ix| near(ix, false));
    top.chain(bottom).copied().collect()
}

/// A height in steps of a large line, so that a running head may move a little.
fn band(baseline: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "the height lies on a page")]
    let band = (baseline / 12.0).floor() as i64;
    band
}

/// A line without the numbers that change from page to page.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            c if c.is_ascii_digit() => {
                if !shape.ends_with('#') {
                    shape.push('#');
                }
            }
            c => shape.push(c),
        }
    }
    shape
}

/// Whether a line is a page number, alone or with the number of pages, or an address with both, as
/// browsers print it: `12`, `– 12 –`, `Page 3 of 7`, `https://a.example/b 3/7`.
fn is_number(text: &str, page: usize, total: usize) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = words.last().copied().unwrap_or_default();
    if last == format!("{page}/{total}") {
        let rest = &words[..words.len() - 1];
        return rest.len() <= 1 || rest[0].contains("://") || rest.len() <= 3;
    }
    let digits: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
    match digits.as_slice() {
        [one] => number(one),
        [word, one] if is_page(word) => one.parse() == Ok(page),
        [one, two] => number(one) && two.parse() == Ok(total) && text.contains('/'),
        // `Page 3 of 7`, `Page 3`: a word, this page, and perhaps how many there are.
        [word, one, .., last] if digits.len() == 4 && is_page(word) => {
            one.parse() == Ok(page) && last.parse() == Ok(total)
        }
        _ => false,
    }
}

/// What announces the number of a page, in the languages that reports come in most.
const PAGE: [&str; 10] =
    ["folio", "p", "page", "pagina", "página", "pág", "seite", "sayfa", "с", "стр"];

fn is_page(word: &str) -> bool {
    PAGE.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use crate::import::pdf::edges::is_number;

    #[test]
    fn numbers_of_pages_are_told_from_lines_with_numbers() {
        for line in ["3", "– 3 –", "Page 3", "Page 3 of 7", "page 3 sur 7", "3/7", "3 / 7"] {
            assert!(is_number(line, 3, 7), "{line}");
        }
        assert!(is_number("https://paper.example/2021/bridge 3/7", 3, 7));
        for line in [
            "In 2021 and 3 others",
            "Chapter 9",
            "12 345 people",
            "3 of them stayed on",
            "Chapter 3",
        ] {
            assert!(!is_number(line, 3, 7), "{line}");
        }
    }
}
