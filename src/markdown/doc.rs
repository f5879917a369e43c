//! A text with its structure: one plain text, and blocks whose leaves are ranges of it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::text::range::TextRange;

/// A text. Every leaf of `blocks` is a range of `text`; between blocks `text` has white space
/// that belongs to no leaf, so that words of two paragraphs never touch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doc {
    /// The plain text: what a reader reads, the coordinates of everything found or annotated.
    pub text: String,
    /// The structure.
    pub blocks: Vec<Block>,
    /// Where each piece of `text` was written, in order.
    pub source: SourceMap,
}

/// A block and all of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The text of the block, from its first leaf to its last; empty for a rule.
    pub range: TextRange,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Text of a tight list item: a paragraph without its own margins.
    Line(Vec<Inline>),
    /// A heading of level 1 to 6.
    Heading(u8, Vec<Inline>),
    /// A block quotation.
    Quote(Vec<Block>),
    /// A list; numbered from the number given.
    List(Option<u64>, Vec<Vec<Block>>),
    /// Code, with its language when one is named.
    Code(Option<String>, TextRange),
    /// A table: the first row is its head.
    Table(Vec<Vec<Vec<Inline>>>),
    /// A footnote, by its label.
    Footnote(String, Vec<Block>),
    /// A line across.
    Rule,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(TextRange),
    /// Words set as code.
    Code(TextRange),
    /// A line break the writer asked for; its range is the `\n` in the text.
    Break(TextRange),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Words struck out.
    Strike(Vec<Inline>),
    /// A link and where it leads, as written.
    Link(String, Vec<Inline>),
    /// A picture, by its address, with the words that stand for it.
    Image(String, Vec<Inline>),
    /// A call of a footnote, by its label.
    FootnoteCall(String),
}

/// Which bytes of the file say which bytes of a plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceMap {
    pieces: Vec<(TextRange, TextRange)>,
}

impl SourceMap {
    /// Says that `text` was written as `source`; pieces come in order of `text`.
    pub fn push(&mut self, text: TextRange, source: TextRange) {
        if let Some((last_text, last_source)) = self.pieces.last_mut() {
            let joined = last_text.end() == text.start() && last_source.end() == source.start();
            let literal = last_text.len() == last_source.len() && text.len() == source.len();
            if joined && literal {
                *last_text = TextRange::new(last_text.start(), text.end());
                *last_source = TextRange::new(last_source.start(), source.end());
                return;
            }
        }
        self.pieces.push((text, source));
    }

    /// The bytes of the file that say `range`; `None` when nothing of it was written.
    pub fn to_source(&self, range: TextRange) -> Option<TextRange> {
        let from = self.pieces.partition_point(|(text, _)| text.end() <= range.start());
        let touched = self.pieces[from..].iter().take_while(|(text, _)| text.start() < range.end());
        let mut ends: Option<(usize, usize)> = None;
        for (text, source) in touched {
            let literal = text.len() == source.len();
            let start = range.start().max(text.start()) - text.start();
            let end = text.end() - range.end().min(text.end());
            let (start, end) = match literal {
                true => (source.start() + start, source.end() - end),
                false => (source.start(), source.end()),
            };
            ends = Some((ends.map_or(start, |(first, _)| first), end));
        }
        ends.map(|(start, end)| TextRange::new(start, end.max(start)))
    }
}

impl Doc {
    /// The places that the top-level headings make, in order: the heading as a slug, numbered
    /// from the second of its kind on (`sources`, `sources-2`). The same list names the `id`s of
    /// the painted headings.
    pub fn headings(&self) -> Vec<String> {
        let mut places: Vec<String> = Vec::new();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut next: BTreeMap<String, usize> = BTreeMap::new();
        for block in &self.blocks {
            if let BlockKind::Heading(..) = block.kind {
                let words = crate::id::slug(block.range.slice(&self.text));
                let words = words.unwrap_or_else(|| "x".to_owned());
                let mut place = words.clone();
                let number = next.entry(words.clone()).or_insert(2);
                while !taken.insert(place.clone()) {
                    place = format!("{words}-{number}");
                    *number += 1;
                }
                places.push(place);
            }
        }
        places
    }

    /// Calls `see` with the address of every link, in order.
    pub fn each_link(&self, see: &mut dyn FnMut(&str)) {
        self.blocks.iter().for_each(|block| block.each_link(see));
    }
}

impl Block {
    fn each_link(&self, see: &mut dyn FnMut(&str)) {
        match &self.kind {
            BlockKind::Paragraph(inlines)
            | BlockKind::Line(inlines)
            | BlockKind::Heading(_, inlines) => inlines.iter().for_each(|i| i.each_link(see)),
            BlockKind::Quote(blocks) | BlockKind::Footnote(_, blocks) => {
                blocks.iter().for_each(|block| block.each_link(see));
            }
            BlockKind::List(_, items) => {
                items.iter().flatten().for_each(|block| block.each_link(see));
            }
            BlockKind::Table(rows) => {
                rows.iter().flatten().flatten().for_each(|inline| inline.each_link(see));
            }
            BlockKind::Code(..) | BlockKind::Rule => {}
        }
    }
}

impl Inline {
    fn each_link(&self, see: &mut dyn FnMut(&str)) {
        match self {
            Inline::Link(to, inner) => {
                see(to);
                inner.iter().for_each(|inline| inline.each_link(see));
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Image(_, inner) => inner.iter().for_each(|inline| inline.each_link(see)),
            Inline::Text(_) | Inline::Code(_) | Inline::Break(_) | Inline::FootnoteCall(_) => {}
        }
    }
}

/// How many words a text has, as a reader counts them: runs between white space with a letter
/// or a digit in them.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use crate::markdown::doc::SourceMap;
    use crate::text::range::TextRange;

    #[test]
    fn entities_map_back_whole_and_words_letter_by_letter() {
        let mut map = SourceMap::default();
        map.push(TextRange::new(0, 4), TextRange::new(10, 14));
        map.push(TextRange::new(4, 5), TextRange::new(14, 19));
        map.push(TextRange::new(5, 9), TextRange::new(19, 23));
        let check = |a, b, want: (usize, usize)| {
            let got = map.to_source(TextRange::new(a, b)).map(|r| (r.start(), r.end()));
            assert_eq!(got, Some(want), "{a}..{b}");
        };
        check(1, 3, (11, 13));
        check(4, 5, (14, 19));
        check(3, 7, (13, 21));
        assert_eq!(map.to_source(TextRange::new(9, 9)), None);
    }
}
