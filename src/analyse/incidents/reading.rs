//! Reads a report into terms: folded words and numbers, which are names, which stand in the lead.

use std::mem::take;
use std::num::NonZeroU32;

use indexmap::IndexSet;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::corpus::article::Article;
use crate::text::fold::Fold;
use crate::text::fold::fold_into;
use crate::text::range::TextRange;

/// How many bytes of the text count as the lead, with the title: the first paragraph or two, where
/// a report says what it is about.
const LEAD: usize = 500;

/// How many reports are read by one thread at a time, with one list of words.
const AT_A_TIME: usize = 128;

/// Words as they are compared, by number.
pub(super) type WordList = IndexSet<Box<str>, FxBuildHasher>;

/// A term of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// The folded word without the `s` of its plural, or the number: its place in the list of words.
    pub(super) word: u32,
    /// How often it stands in title and text.
    pub(super) count: u16,
    /// How often it stands in title and lead.
    pub(super) lead: u8,
    /// Whether the report writes it with a capital where no sentence begins, mostly.
    pub(super) name: bool,
    /// One more than the byte where the text has it first, with a capital if it is a name; `None`
    /// where only the title has it. Four bytes: a corpus has two hundred of these a report.
    pub(super) at: Option<NonZeroU32>,
}

/// A word where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'w> {
    /// Folded, without the `s` of its plural.
    pub(super) word: &'w str,
    /// Bytes of the text.
    pub(super) range: TextRange,
    case: Case,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    /// A capital that says nothing: a sentence begins.
    Opening,
    Capital,
}

/// The words of all reports, in the order of their first appearance, and the terms of each report,
/// in that order too; a report has none without its text.
pub(super) fn read(articles: &[Article]) -> (WordList, Vec<Vec<Reading>>) {
    let parts: Vec<(WordList, Vec<Vec<Reading>>)> =
        articles.par_chunks(AT_A_TIME).map(read_part).collect();
    let mut words = WordList::default();
    let mut number = |part: WordList| -> Vec<u32> {
        part.into_iter().map(|word| small(words.insert_full(word).0)).collect()
    };
    let mut readings: Vec<(Vec<u32>, Vec<Vec<Reading>>)> =
        parts.into_iter().map(|(part, readings)| (number(part), readings)).collect();
    readings.par_iter_mut().for_each(|(numbers, readings)| {
        readings.iter_mut().flatten().for_each(|r| r.word = numbers[r.word as usize]);
    });
    (words, readings.into_iter().flat_map(|(_, readings)| readings).collect())
}

/// The same for some of the reports, with a list of their own.
fn read_part(articles: &[Article]) -> (WordList, Vec<Vec<Reading>>) {
    let mut terms = Terms::default();
    let read = |article: &Article| {
        let Some(doc) = article.body.full() else { return Vec::new() };
        each_token(&article.head.title, |token| terms.add(token, true, false));
        each_token(&doc.text, |token| terms.add(token, token.range.start() < LEAD, true));
        terms.readings()
    };
    let readings = articles.iter().map(read).collect();
    (terms.words, readings)
}

/// The terms of one report after another.
#[derive(Default)]
struct Terms {
    words: WordList,
    /// By word: one more than its place in `list`, 0 for none.
    places: Vec<u32>,
    /// Those of the report that is read.
    list: Vec<Counted>,
}

struct Counted {
    reading: Reading,
    lower: u16,
    capital: u16,
    /// Whether the place noted is written with a telling capital.
    shown: bool,
}

impl Terms {
    fn add(&mut self, token: Token<'_>, lead: bool, in_text: bool) {
        let word = match self.words.get_index_of(token.word) {
            Some(word) => word,
            None => {
                self.places.push(0);
                self.words.insert_full(token.word.into()).0
            }
        };
        if self.places[word] == 0 {
            self.list.push(Counted::new(small(word)));
            self.places[word] = small(self.list.len());
        }
        let counted = &mut self.list[self.places[word] as usize - 1];
        let reading = &mut counted.reading;
        reading.count = reading.count.saturating_add(1);
        reading.lead = reading.lead.saturating_add(u8::from(lead));
        match token.case {
            Case::Lower => counted.lower = counted.lower.saturating_add(1),
            Case::Capital => counted.capital = counted.capital.saturating_add(1),
            Case::Opening => {}
        }
        let capital = token.case == Case::Capital;
        if in_text && (reading.at.is_none() || (capital && !counted.shown)) {
            reading.at = NonZeroU32::new(small(token.range.start()).saturating_add(1));
            counted.shown = capital;
        }
    }

    /// Ends a report.
    fn readings(&mut self) -> Vec<Reading> {
        let list = take(&mut self.list);
        list.iter().for_each(|counted| self.places[counted.reading.word as usize] = 0);
        let named = |counted: Counted| {
            let name = counted.capital > 0 && 2 * counted.capital > counted.lower;
            Reading { name, ..counted.reading }
        };
        list.into_iter().map(named).collect()
    }
}

impl Counted {
    fn new(word: u32) -> Counted {
        let reading = Reading { word, count: 0, lead: 0, name: false, at: None };
        Counted { reading, lower: 0, capital: 0, shown: false }
    }
}

/// A place in a list; what lies beyond 2³² is one.
fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The words and numbers of a text, in order: runs of letters and digits, with points and commas
/// between digits; single letters are left out.
pub(super) fn each_token(text: &str, mut each: impl FnMut(Token<'_>)) {
    let mut word = String::new();
    let mut opens = true;
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            opens = opening(first, opens);
            continue;
        }
        let mut range = TextRange::new(start, start + first.len_utf8());
        let mut last = first;
        while let Some(&(at, c)) = chars.peek() {
            if !goes_on(last, c, &text[at..]) {
                break;
            }
            last = c;
            range = TextRange::new(start, at + c.len_utf8());
            chars.next();
        }
        let case = match (first.is_uppercase(), opens) {
            (true, true) => Case::Opening,
            (true, false) => Case::Capital,
            (false, _) => Case::Lower,
        };
        opens = false;
        if is_term(range.slice(text), &mut word) {
            each(Token { word: &word, range, case });
        }
    }
}

/// The word or number that begins at a byte.
pub(super) fn word_at(text: &str, start: usize) -> TextRange {
    let mut last = None;
    let rest = text.get(start..).unwrap_or_default();
    let of_word = rest.char_indices().take_while(|&(at, c)| {
        let before = last.replace(c);
        before.is_none_or(|before| goes_on(before, c, &rest[at..]))
    });
    let len = of_word.last().map_or(0, |(at, c)| at + c.len_utf8());
    TextRange::new(start, start + len)
}

/// Whether a word goes on with a sign after another; `rest` begins with it.
fn goes_on(before: char, c: char, rest: &str) -> bool {
    let next_is_digit = || rest[1..].starts_with(|next: char| next.is_ascii_digit());
    let joins = matches!(c, '.' | ',') && before.is_ascii_digit() && next_is_digit();
    c.is_alphanumeric() || joins || is_mark(c)
}

/// Whether a capital after this sign would say nothing. Quotation marks, brackets and spaces leave
/// it as it was before them.
fn opening(c: char, before: bool) -> bool {
    match c {
        '.' | '!' | '?' | ':' | '…' | '\n' => true,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' | '"' | '“' | '”' | '«' | '»' | '(' => before,
        _ => false,
    }
}

/// A mark on the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A word as it is compared; `None` for a single letter.
pub(super) fn term(written: &str) -> Option<String> {
    let mut word = String::with_capacity(written.len());
    is_term(written, &mut word).then_some(word)
}

/// Writes a word as it is compared; whether it is more than a single letter.
fn is_term(written: &str, word: &mut String) -> bool {
    word.clear();
    if written.is_ascii() {
        word.push_str(written);
        word.make_ascii_lowercase();
    } else {
        fold_into(written, Fold::Letters, word);
    }
    let Some(first) = word.chars().next() else { return false };
    if word.len() == first.len_utf8() && !first.is_ascii_digit() {
        return false;
    }
    if word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
    true
}

#[cfg(test)]
mod tests {
    use crate::analyse::incidents::reading::AT_A_TIME;
    use crate::analyse::incidents::reading::each_token;
    use crate::analyse::incidents::reading::read;
    use crate::analyse::incidents::reading::word_at;
    use crate::corpus::load::load;
    use crate::files::memory::MemoryFiles;

    #[test]
    fn words_are_numbered_as_they_appear_whoever_reads_them() {
        let mut files = MemoryFiles::default();
        let reports = 2 * AT_A_TIME + 1;
        for at in 0..reports {
            let text =
                format!("+++\ntitle = \"Crue {at}\"\nlanguage = \"fr\"\n+++\n\nLa crue 7{at}.\n");
            files.insert(&format!("content/articles/a{at:04}/article.txt"), text.into_bytes());
        }
        let (words, readings) = read(&load(&files).unwrap().corpus.articles);
        let mut next = 0;
        for reading in &readings {
            for r in reading {
                assert!(r.word <= next, "a word is numbered when it first appears");
                next = next.max(r.word + 1);
            }
            let crue = words.get_index_of("crue").and_then(|at| u32::try_from(at).ok());
            let found = reading.iter().find(|r| Some(r.word) == crue).unwrap();
            assert_eq!((found.count, found.lead, found.at.is_some()), (2, 2, true));
        }
        assert_eq!((readings.len(), words.len()), (reports, next as usize));
    }

    #[test]
    fn a_word_is_found_again_where_it_begins() {
        let text = "Le 24.3, « Été » à 1,5 km : l’an 2022. e\u{301}te\u{301}";
        let mut words = 0;
        each_token(text, |token| {
            assert_eq!(word_at(text, token.range.start()), token.range);
            words += 1;
        });
        assert!(words > 6 && word_at(text, text.len()).is_empty());
    }
}
