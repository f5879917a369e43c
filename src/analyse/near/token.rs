//! The words of a passage that say something, each with its place and the key of its stem.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::analyse::near::stem::Stemmer;
use crate::analyse::near::stem::function_words;
use crate::analyse::near::stem::letters;
use crate::analyse::near::stem::whole_key;
use crate::analyse::texts::Text;
use crate::text::range::TextRange;

/// A word that is no function word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands in the article.
    pub(super) range: TextRange,
    /// The key of its stem.
    pub(super) key: u32,
    /// A number, or a word with a capital where no sentence begins.
    pub(super) is_label: bool,
}

/// Reads texts, and remembers what it makes of their words.
#[derive(Debug, Default)]
pub(super) struct Reader<'t> {
    /// By language and word as written: the key, `None` for a word that says nothing.
    keys: FxHashMap<&'t str, FxHashMap<&'t str, Option<u32>>>,
}

impl<'t> Reader<'t> {
    /// Calls `each` with the words of a sentence but for function words, in order. Numbers count
    /// however short, other words from two letters on.
    pub(super) fn each_token(
        &mut self,
        text: &Text<'t>,
        sentence: TextRange,
        mut each: impl FnMut(Token),
    ) {
        let stemmer = Stemmer::of(text.code);
        let keys = self.keys.entry(text.code).or_default();
        let written = sentence.slice(text.text);
        let mut opens = true;
        for range in words(written) {
            let word = range.slice(written);
            let first = word.chars().next();
            let is_number = first.is_some_and(char::is_numeric);
            let is_name = !opens && first.is_some_and(char::is_uppercase);
            opens = false;
            if let Some(key) = *keys.entry(word).or_insert_with(|| key(word, stemmer)) {
                let range = range.shift(sentence.start());
                each(Token { range, key, is_label: is_number || is_name });
            }
        }
    }
}

/// The keys of the stems of a text's words but for function words, ascending, each once; `language`
/// is an ISO 639-1 code.
pub(super) fn stems(text: &str, language: &str) -> BTreeSet<u32> {
    let stemmer = Stemmer::of(language);
    words(text).filter_map(|range| key(range.slice(text), stemmer)).collect()
}

/// The key of the stem of a word; `None` for a function word or a single letter.
fn key(word: &str, stemmer: &Stemmer) -> Option<u32> {
    let folded = letters(word);
    let short = folded.len() < 2 && !word.starts_with(char::is_numeric);
    let function = || function_words().binary_search(&whole_key(&folded)).is_ok();
    (!short && !function()).then(|| stemmer.key(&folded))
}

/// The runs of letters and digits of a text, marks among them.
fn words(text: &str) -> impl Iterator<Item = TextRange> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let inside = |c: char| c.is_alphanumeric() || is_mark(c);
        let end = text[start..].find(|c| !inside(c)).map_or(text.len(), |len| start + len);
        at = end;
        Some(TextRange::new(start, end))
    })
}

/// Combining marks, and what joins or parts letters without being seen.
fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && (matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
            || unicode_normalization::char::canonical_combining_class(c) != 0)
}
