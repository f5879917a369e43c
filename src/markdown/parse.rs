//! Markdown (CommonMark, with tables, footnotes and struck-out words) as a [`Doc`]; cannot fail.
//!
//! Smart punctuation is off and raw HTML is text: what is written is what is shown.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::CodeBlockKind;
use pulldown_cmark::Event;
use pulldown_cmark::HeadingLevel;
use pulldown_cmark::OffsetIter;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;

use crate::markdown::doc::Block;
use crate::markdown::doc::BlockKind;
use crate::markdown::doc::Doc;
use crate::markdown::doc::Inline;
use crate::text::range::TextRange;

/// The document that `text[within]` says.
pub fn parse(text: &str, within: TextRange) -> Doc {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(within.slice(text), options).into_offset_iter().peekable();
    let mut reader = Reader { events, base: within.start(), depth: 0, doc: Doc::default() };
    let blocks = reader.blocks("\n\n");
    Doc { blocks, ..reader.doc }
}

/// Elements inside one another that are kept; of those that lie deeper only the words are. What
/// walks over a document does so by recursion.
const DEEPEST: usize = 100;

struct Reader<'t> {
    events: Peekable<OffsetIter<'t>>,
    base: usize,
    /// How many quotations, lists, footnotes and inline elements are open.
    depth: usize,
    doc: Doc,
}

impl Reader<'_> {
    /// Blocks up to the end of the element they are in, parted by `gap`.
    fn blocks(&mut self, gap: &str) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut too_deep = 0;
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::Start(tag) if self.depth >= DEEPEST && holds_blocks(tag) => {
                    too_deep += 1;
                    self.events.next();
                    continue;
                }
                Event::End(_) if too_deep > 0 => {
                    too_deep -= 1;
                    self.events.next();
                    continue;
                }
                Event::End(_) => break,
                _ => {}
            }
            let before = self.doc.text.len();
            if !blocks.is_empty() {
                self.gap(gap);
            }
            let start = self.doc.text.len();
            let kind = self.block();
            let mut block = Block { range: TextRange::new(start, self.doc.text.len()), kind };
            // A block without words needs no white space before it.
            if block.range.is_empty() && before < start {
                self.doc.text.truncate(before);
                settle(&mut block, TextRange::new(before, before));
            }
            blocks.push(block);
        }
        blocks
    }

    fn block(&mut self) -> BlockKind {
        let Some((event, _)) = self.events.peek() else { return BlockKind::Rule };
        let Event::Start(tag) = event.clone() else {
            if matches!(event, Event::Rule) {
                self.events.next();
                return BlockKind::Rule;
            }
            return BlockKind::Line(self.inlines());
        };
        if is_inline(&tag) {
            return BlockKind::Line(self.inlines());
        }
        self.events.next();
        let deeper = usize::from(holds_blocks(&tag));
        self.depth += deeper;
        let kind = self.element(tag);
        self.depth -= deeper;
        self.events.next();
        kind
    }

    fn element(&mut self, tag: Tag<'_>) -> BlockKind {
        match tag {
            Tag::Heading { level, .. } => BlockKind::Heading(number(level), self.inlines()),
            Tag::BlockQuote(_) => BlockKind::Quote(self.blocks("\n\n")),
            Tag::List(start) => BlockKind::List(start, self.items()),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(name) => {
                        name.split_whitespace().next().map(str::to_owned)
                    }
                    CodeBlockKind::Indented => None,
                };
                BlockKind::Code(language, self.verbatim())
            }
            Tag::Table(_) => BlockKind::Table(self.rows()),
            Tag::FootnoteDefinition(label) => {
                BlockKind::Footnote(label.to_string(), self.blocks("\n\n"))
            }
            _ => BlockKind::Paragraph(self.inlines()),
        }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.events.peek() {
            if !items.is_empty() {
                self.gap("\n");
            }
            self.events.next();
            items.push(self.blocks("\n"));
            self.events.next();
        }
        items
    }

    fn rows(&mut self) -> Vec<Vec<Vec<Inline>>> {
        let mut rows = Vec::new();
        while let Some((Event::Start(Tag::TableHead | Tag::TableRow), _)) = self.events.peek() {
            if !rows.is_empty() {
                self.gap("\n");
            }
            self.events.next();
            let mut cells = Vec::new();
            while let Some((Event::Start(Tag::TableCell), _)) = self.events.peek() {
                if !cells.is_empty() {
                    self.gap("\t");
                }
                self.events.next();
                cells.push(self.inlines());
                self.events.next();
            }
            self.events.next();
            rows.push(cells);
        }
        rows
    }

    /// Inlines up to the end of the element they are in, or to the next block.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut too_deep = 0;
        let ends = |event: &Event<'_>, too_deep| too_deep > 0 && matches!(event, Event::End(_));
        while let Some((event, range)) =
            self.events.next_if(|(event, _)| goes_on(event) || ends(event, too_deep))
        {
            let inline = match event {
                Event::Start(_) if self.depth >= DEEPEST => {
                    too_deep += 1;
                    None
                }
                Event::End(_) => {
                    too_deep -= 1;
                    None
                }
                Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                    Some(Inline::Text(self.push(&words, &range)))
                }
                Event::Code(words) => Some(Inline::Code(self.push_code(&words, &range))),
                Event::SoftBreak => Some(Inline::Text(self.push(" ", &range))),
                Event::HardBreak => Some(Inline::Break(self.push("\n", &range))),
                Event::FootnoteReference(label) => Some(Inline::FootnoteCall(label.to_string())),
                Event::Start(tag) => {
                    self.depth += 1;
                    let inner = self.inlines();
                    self.depth -= 1;
                    self.events.next();
                    wrap(tag, inner)
                }
                _ => None,
            };
            match (inlines.last_mut(), inline) {
                (Some(Inline::Text(last)), Some(Inline::Text(next)))
                    if last.end() == next.start() =>
                {
                    *last = TextRange::new(last.start(), next.end());
                }
                (_, inline) => inlines.extend(inline),
            }
        }
        inlines
    }

    fn verbatim(&mut self) -> TextRange {
        let start = self.doc.text.len();
        while let Some((Event::Text(words) | Event::Html(words), range)) =
            self.events.next_if(|(e, _)| matches!(e, Event::Text(_) | Event::Html(_)))
        {
            self.push(&words, &range);
        }
        let words = self.doc.text[start..].trim_end_matches('\n').len();
        self.doc.text.truncate(start + words);
        TextRange::new(start, self.doc.text.len())
    }

    /// White space between blocks, once there are words before it.
    fn gap(&mut self, gap: &str) {
        if !self.doc.text.is_empty() {
            self.doc.text.push_str(gap);
        }
    }

    fn push(&mut self, words: &str, source: &Range<usize>) -> TextRange {
        let start = self.doc.text.len();
        self.doc.text.push_str(words);
        let range = TextRange::new(start, self.doc.text.len());
        if !words.is_empty() {
            let source = TextRange::new(self.base + source.start, self.base + source.end);
            self.doc.source.push(range, source);
        }
        range
    }

    /// Code spans come without their backticks: the place is what lies between them.
    fn push_code(&mut self, words: &str, source: &Range<usize>) -> TextRange {
        let around = (source.len().saturating_sub(words.len())) / 2;
        let end = source.end.saturating_sub(around).max(source.start + around);
        self.push(words, &(source.start + around..end))
    }
}

/// Puts a block without words, and all that is in it, where there are none.
fn settle(block: &mut Block, at: TextRange) {
    block.range = at;
    match &mut block.kind {
        BlockKind::Quote(blocks) | BlockKind::Footnote(_, blocks) => {
            blocks.iter_mut().for_each(|block| settle(block, at));
        }
        BlockKind::List(_, items) => {
            items.iter_mut().flatten().for_each(|block| settle(block, at));
        }
        BlockKind::Code(_, range) => *range = at,
        BlockKind::Paragraph(inlines)
        | BlockKind::Line(inlines)
        | BlockKind::Heading(_, inlines) => {
            inlines.iter_mut().for_each(|inline| settle_inline(inline, at));
        }
        BlockKind::Table(rows) => {
            let inlines = rows.iter_mut().flatten().flatten();
            inlines.for_each(|inline| settle_inline(inline, at));
        }
        BlockKind::Rule => {}
    }
}

fn settle_inline(inline: &mut Inline, at: TextRange) {
    match inline {
        Inline::Text(range) | Inline::Code(range) | Inline::Break(range) => *range = at,
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strike(inner)
        | Inline::Link(_, inner)
        | Inline::Image(_, inner) => {
            inner.iter_mut().for_each(|inline| settle_inline(inline, at));
        }
        Inline::FootnoteCall(_) => {}
    }
}

fn wrap(tag: Tag<'_>, inner: Vec<Inline>) -> Option<Inline> {
    match tag {
        Tag::Emphasis => Some(Inline::Emphasis(inner)),
        Tag::Strong => Some(Inline::Strong(inner)),
        Tag::Strikethrough => Some(Inline::Strike(inner)),
        Tag::Link { dest_url, .. } => Some(Inline::Link(dest_url.to_string(), inner)),
        Tag::Image { dest_url, .. } => Some(Inline::Image(dest_url.to_string(), inner)),
        _ => None,
    }
}

/// Whether an event belongs to the line of text being read.
fn goes_on(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline(tag),
        Event::End(_) | Event::Rule => false,
        _ => true,
    }
}

fn holds_blocks(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_))
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::doc::Block;
    use crate::markdown::doc::BlockKind;
    use crate::markdown::parse::parse;
    use crate::text::range::TextRange;

    fn within(blocks: &[Block], text: &str) {
        for block in blocks {
            assert!(block.range.end() <= text.len(), "{block:?} in {text:?}");
            match &block.kind {
                BlockKind::Quote(inner) | BlockKind::Footnote(_, inner) => within(inner, text),
                BlockKind::List(_, items) => items.iter().for_each(|item| within(item, text)),
                _ => {}
            }
        }
    }

    #[test]
    fn what_lies_too_deep_keeps_its_words() {
        let check = |written: &str, expect: &str| {
            let doc = parse(written, TextRange::new(0, written.len()));
            assert_eq!(doc.text, expect);
            within(&doc.blocks, &doc.text);
        };
        let n = 50_000;
        check(&format!("{}The bridge\n\nis closed.", "> ".repeat(n)), "The bridge\n\nis closed.");
        check(&format!("{}The bridge", "- ".repeat(n)), "The bridge");
        check(&format!("a {}b{} c", "*".repeat(n), "*".repeat(n)), "a b c");
        let deep = |n: usize| format!("{}- ", "  ".repeat(n));
        let list: String = (0..150).map(|n| format!("{}{n}\n", deep(n))).collect();
        let words: Vec<String> = (0..150).map(|n| n.to_string()).collect();
        let doc = parse(&list, TextRange::new(0, list.len()));
        assert_eq!(doc.text.split_whitespace().collect::<Vec<_>>(), words);
    }

    #[test]
    fn blocks_without_words_have_no_place_of_their_own() {
        let check = |written: &str, expect: &str| {
            let doc = parse(written, TextRange::new(0, written.len()));
            assert_eq!(doc.text, expect);
            within(&doc.blocks, &doc.text);
        };
        check("Port Ellis.\n\n+ +\n", "Port Ellis.");
        check("Port Ellis.\n\n> - >\n\nThe bridge.", "Port Ellis.\n\nThe bridge.");
        check("Port Ellis.\n\n1. ```\n   ```\n\n***\n\nThe bridge.", "Port Ellis.\n\nThe bridge.");
    }
}
