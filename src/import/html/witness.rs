//! What others take for the report's text, and how much of a block is in it.

use std::collections::HashSet;
use std::hash::BuildHasher;
use std::hash::BuildHasherDefault;
use std::hash::DefaultHasher;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use dom_query::Document;
use dom_query::NodeRef;
use dom_smoothie::Config;
use dom_smoothie::Readability;
use dom_smoothie::TextMode;
use trafilatura::ExtractionFocus;
use trafilatura::Options;

/// Words in a row by which passages are compared, as in the benchmark of article extraction of
/// Zyte (Scrapinghub, 2020).
pub const ROW: usize = 4;

/// The fewest words for which structured data count as the whole text and not as a summary.
const WHOLE_TEXT: usize = 60;

/// A page with more tags than this is not given to the extractors: their cost is not bounded.
pub const MOST_TAGS: usize = 40_000;

/// A page is not given to the extractors where writing it out takes them more steps than this: less
/// than a tenth of a second each time.
const MOST_STEPS: u64 = 1_000_000_000;

/// The most bytes of linked data that an extractor may copy: as values they take up to thirty times
/// the memory.
const MOST_COPIED: usize = 16 << 20;

/// A text that somebody takes for the report's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Witness {
    rows: HashSet<u64, BuildHasherDefault<DefaultHasher>>,
    lines: HashSet<u64, BuildHasherDefault<DefaultHasher>>,
    /// How many words it has.
    pub words: usize,
}

impl Witness {
    /// A witness that takes this text for the report's.
    pub fn of(text: &str) -> Witness {
        let mut witness = Witness::default();
        let all = words(text);
        witness.words = all.len();
        witness.rows.extend(all.windows(ROW).map(digest));
        witness.lines.extend(text.lines().map(|line| digest(&words(line))));
        witness
    }

    /// The share of a block, given as its words, that is in the text: 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a block has few words")]
    pub fn share(&self, block: &[u64]) -> f32 {
        if block.is_empty() || self.lines.contains(&digest(block)) {
            return f32::from(u8::from(!block.is_empty()));
        }
        let n = (block.len() + 1).saturating_sub(ROW);
        let in_it = block.windows(ROW).filter(|row| self.rows.contains(&digest(row))).count();
        if n == 0 { 0.0 } else { in_it as f32 / n as f32 }
    }
}

/// The witnesses of a page; `None` for one that has nothing to say.
#[derive(Debug, Clone, Default)]
pub struct Witnesses {
    /// The `trafilatura` crate, after the Python library of Barbaresi (ACL 2021), set to
    /// precision.
    pub trafilatura: Option<Witness>,
    /// The `dom_smoothie` crate, after Mozilla's Readability.
    pub readability: Option<Witness>,
    /// The text that the page itself states in its linked data.
    pub stated: Option<Witness>,
}

/// Asks the extractors, and the page's linked data by the text they state.
pub fn hear(html: &str, tags: usize, document: &Document, stated: Option<&str>) -> Witnesses {
    let stated = stated.map(Witness::of).filter(|witness| witness.words >= WHOLE_TEXT);
    if tags > MOST_TAGS || steps_to_write(document) > MOST_STEPS {
        return Witnesses { stated, ..Witnesses::default() };
    }
    // They are others' work on hostile input: if one fails, the rest still speak.
    let ask = |extract: &dyn Fn() -> Option<String>| {
        let text = catch_unwind(AssertUnwindSafe(extract)).ok().flatten()?;
        Some(Witness::of(&text)).filter(|witness| witness.words > 0)
    };
    let bounded = copied(document) <= MOST_COPIED;
    Witnesses {
        trafilatura: bounded.then(|| ask(&|| trafilatura(html))).flatten(),
        readability: ask(&|| readability(document)),
        stated,
    }
}

/// How many steps it takes to write a page as HTML. For every sign that is written as a reference
/// in a text or a value, the serializer of html5ever 0.40 reads the rest of it to its end: `&`, and
/// signs whose first byte is that of the blank that does not break.
fn steps_to_write(document: &Document) -> u64 {
    let steps = |text: &str| {
        let signs = text.bytes().filter(|byte| matches!(byte, b'&' | 0xc2)).count();
        signs as u64 * text.len() as u64
    };
    let of_node = |node: NodeRef<'_>| match node.is_text() {
        true => steps(&node.text()),
        false => node.attrs().iter().map(|attribute| steps(&attribute.value)).sum(),
    };
    document.root().descendants_it().map(of_node).fold(0, u64::saturating_add)
}

/// How many bytes of linked data are copied where every object is, with all that it holds, as
/// trafilatura 0.6 does.
fn copied(document: &Document) -> usize {
    let scripts = document.select("script");
    scripts.iter().map(|script| in_objects(&script.text())).fold(0, usize::saturating_add)
}

/// The bytes of JSON, each as often as there are objects around it.
fn in_objects(json: &str) -> usize {
    let (mut depth, mut bytes, mut quoted, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        bytes = bytes.saturating_add(depth);
    }
    bytes
}

fn trafilatura(html: &str) -> Option<String> {
    let options = Options::default()
        .with_fallback(true)
        .with_focus(ExtractionFocus::FavorPrecision)
        .with_exclude_comments(true);
    Some(trafilatura::extract(html, &options).ok()?.content_text)
}

fn readability(document: &Document) -> Option<String> {
    let config = Config {
        text_mode: TextMode::Formatted,
        disable_json_ld: true,
        max_elements_to_parse: MOST_TAGS,
        ..Config::default()
    };
    let mut readability = Readability::with_document(document.clone(), None, Some(config)).ok()?;
    Some(readability.parse().ok()?.text_content.to_string())
}

/// The words of a text as numbers, small letters and capitals alike; in scripts without spaces,
/// every sign is a word.
pub fn words(text: &str) -> Vec<u64> {
    let mut all = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String| {
        if !word.is_empty() {
            all.push(BuildHasherDefault::<DefaultHasher>::default().hash_one(word.as_str()));
            word.clear();
        }
    };
    for c in text.chars() {
        if ('\u{3040}'..='\u{9fff}').contains(&c) {
            end(&mut word);
            word.push(c);
            end(&mut word);
        } else if c.is_alphanumeric() || c == '_' {
            word.extend(c.to_lowercase());
        } else {
            end(&mut word);
        }
    }
    end(&mut word);
    all
}

fn digest(words: &[u64]) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(words)
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use crate::import::html::witness::hear;
    use crate::import::html::witness::in_objects;

    #[test]
    fn what_objects_hold_is_counted_for_each() {
        let check = |json: &str, expect: usize| assert_eq!(in_objects(json), expect, "{json}");
        check("[1, 2]", 0);
        check("{}", 1);
        check("{{1}}", 1 + 2 + 2 + 1);
        check(r#"{"}\"{"}"#, 7);
    }

    #[test]
    fn a_page_that_is_slow_to_write_out_is_not_given_to_the_extractors() {
        let text = "The bridge is closed until the spring, the county said on Monday. ".repeat(20);
        let heard = |more: &str| {
            let page =
                ["<html><body><article><p>", &text, "</p><p>", more, "</p></article>"].concat();
            hear(&page, 6, &Document::from(&*page), None)
        };
        assert!(heard("").readability.is_some());
        assert!(heard(&"&amp; a ".repeat(20_000)).readability.is_none());
    }
}
