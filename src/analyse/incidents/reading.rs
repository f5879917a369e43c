//! Reads a report into terms: folded words and numbers, which are names, which stand in the lead.

use std::collections::HashMap;

use crate::corpus::article::Article;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// How many bytes of the text count as the lead, with the title: the first paragraph or two, where
/// a report says what it is about.
const LEAD: usize = 500;

/// A term of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// The folded word without the `s` of its plural, or the number.
    pub(super) word: String,
    /// How often it stands in title and text.
    pub(super) count: u16,
    /// How often it stands in title and lead.
    pub(super) lead: u16,
    /// Whether the report writes it with a capital where no sentence begins, mostly.
    pub(super) name: bool,
    /// Where the text has it first, with a capital if it is a name; `None` where only the title has
    /// it.
    pub(super) at: Option<TextRange>,
}

/// A word where it stands.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Folded, without the `s` of its plural.
    pub(super) word: String,
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

/// The terms of a report, in the order of their first appearance; none without its text.
pub(super) fn read(article: &Article) -> Vec<Reading> {
    let Some(doc) = article.body.full() else { return Vec::new() };
    let mut terms = Terms::default();
    for token in tokens(&article.head.title) {
        terms.add(&token, true, false);
    }
    for token in tokens(&doc.text) {
        let lead = token.range.start() < LEAD;
        terms.add(&token, lead, true);
    }
    terms.readings()
}

#[derive(Default)]
struct Terms {
    places: HashMap<String, usize>,
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
    fn add(&mut self, token: &Token, lead: bool, in_text: bool) {
        let at = match self.places.get(&token.word) {
            Some(&at) => at,
            None => {
                self.places.insert(token.word.clone(), self.list.len());
                self.list.push(Counted::new(token.word.clone()));
                self.list.len() - 1
            }
        };
        let Some(counted) = self.list.get_mut(at) else { return };
        let reading = &mut counted.reading;
        reading.count = reading.count.saturating_add(1);
        reading.lead = reading.lead.saturating_add(u16::from(lead));
        match token.case {
            Case::Lower => counted.lower = counted.lower.saturating_add(1),
            Case::Capital => counted.capital = counted.capital.saturating_add(1),
            Case::Opening => {}
        }
        let capital = token.case == Case::Capital;
        if in_text && (reading.at.is_none() || (capital && !counted.shown)) {
            reading.at = Some(token.range);
            counted.shown = capital;
        }
    }

    fn readings(self) -> Vec<Reading> {
        self.list
            .into_iter()
            .map(|counted| {
                let name = counted.capital > 0 && 2 * counted.capital > counted.lower;
                Reading { name, ..counted.reading }
            })
            .collect()
    }
}

impl Counted {
    fn new(word: String) -> Counted {
        let reading = Reading { word, count: 0, lead: 0, name: false, at: None };
        Counted { reading, lower: 0, capital: 0, shown: false }
    }
}

/// The words and numbers of a text, in order: runs of letters and digits, with points and commas
/// between digits; single letters are left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut opens = true;
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            opens = opening(first, opens);
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut last = first;
        while let Some(&(at, c)) = chars.peek() {
            let joins = matches!(c, '.' | ',') && last.is_ascii_digit() && {
                text[at + 1..].starts_with(|next: char| next.is_ascii_digit())
            };
            if !c.is_alphanumeric() && !joins && !is_mark(c) {
                break;
            }
            last = c;
            end = at + c.len_utf8();
            chars.next();
        }
        let range = TextRange::new(start, end);
        let case = match (first.is_uppercase(), opens) {
            (true, true) => Case::Opening,
            (true, false) => Case::Capital,
            (false, _) => Case::Lower,
        };
        opens = false;
        if let Some(word) = term(range.slice(text)) {
            found.push(Token { word, range, case });
        }
    }
    found
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
    let mut word = if written.is_ascii() {
        written.to_ascii_lowercase()
    } else {
        fold(written, Fold::Letters)
    };
    let first = word.chars().next()?;
    if word.len() == first.len_utf8() && !first.is_ascii_digit() {
        return None;
    }
    if word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
    Some(word)
}
