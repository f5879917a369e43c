//! A text as HTML nodes, with marks painted over it; nothing of the text is changed.

use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::node::el;
use crate::markdown::doc::Block;
use crate::markdown::doc::BlockKind;
use crate::markdown::doc::Doc;
use crate::markdown::doc::Inline;
use crate::markdown::marks::Marks;
use crate::markdown::marks::Piece;
use crate::markdown::unseen::show;
use crate::text::range::TextRange;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Href {
    /// Another page of the site.
    Inside(String),
    /// Elsewhere on the web.
    Outside(String),
    /// Nowhere: the words are shown without a link.
    Nowhere,
}

/// How a text is painted.
pub trait Ink {
    /// The passages to mark.
    fn marks(&self) -> &[TextRange] {
        &[]
    }

    /// The element around a marked piece, without its text.
    fn piece(&self, _piece: &Piece) -> Element {
        el("mark")
    }

    /// What stands before a marked piece; it must have no text content.
    fn before(&self, _piece: &Piece) -> Vec<Node> {
        Vec::new()
    }

    /// What stands after the last piece of a mark; it must have no text content.
    fn call(&self, _mark: usize) -> Option<Node> {
        None
    }

    /// Where a link as written leads.
    fn href(&self, destination: &str) -> Href;

    /// The tag of a heading of level 1 to 6.
    fn heading(&self, level: u8) -> &'static str;

    /// Whether headings get an `id`: only where a page shows one text, so that ids stay unique.
    fn heading_ids(&self) -> bool {
        false
    }

    /// Code with its words set apart; the text content must be `text`.
    fn code(&self, _language: Option<&str>, text: &str) -> Vec<Node> {
        vec![Node::Text(text.to_owned())]
    }
}

/// The whole text. The nodes' text content is `doc.text`, white space between blocks included.
pub fn paint(doc: &Doc, ink: &dyn Ink) -> Vec<Node> {
    paint_blocks(doc, ink).into_iter().flatten().collect()
}

/// The text block by block: for each top-level block its nodes, white space before it included.
pub fn paint_blocks(doc: &Doc, ink: &dyn Ink) -> Vec<Vec<Node>> {
    let whole = TextRange::new(0, doc.text.len());
    let marks = Marks::within(whole, ink.marks());
    let mut painter = Painter { text: &doc.text, ink, marks, at: 0 };
    let mut blocks: Vec<Vec<Node>> =
        doc.blocks.iter().map(|block| painter.blocks(std::slice::from_ref(block))).collect();
    if ink.heading_ids() {
        name_headings(doc, &mut blocks);
    }
    if let Some(last) = blocks.last_mut() {
        painter.gap(doc.text.len(), last);
    }
    blocks.into_iter().map(show).collect()
}

/// Gives the headings the `id`s that [`Doc::headings`] lists.
fn name_headings(doc: &Doc, blocks: &mut [Vec<Node>]) {
    let mut places = doc.headings().into_iter();
    for (block, nodes) in doc.blocks.iter().zip(blocks) {
        if let (BlockKind::Heading(..), Some(Node::Element(heading))) =
            (&block.kind, nodes.last_mut())
        {
            let id = places.next().map(|place| heading_id(&place));
            heading.attributes.extend(id.map(|id| ("id", id)));
        }
    }
}

/// The `id` of a heading that makes a place of this name.
pub fn heading_id(place: &str) -> String {
    format!("h-{place}")
}

/// The passage `range` of a text as one line of words under the marks of `ink`.
pub fn paint_passage(text: &str, range: TextRange, ink: &dyn Ink) -> Vec<Node> {
    let marks = Marks::within(range, ink.marks());
    let mut painter = Painter { text, ink, marks, at: range.start() };
    show(painter.leaf(range))
}

struct Painter<'a> {
    text: &'a str,
    ink: &'a dyn Ink,
    marks: Marks,
    /// Everything before this byte is painted.
    at: usize,
}

impl Painter<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for block in blocks {
            self.gap(block.range.start(), &mut nodes);
            self.block(block, &mut nodes);
        }
        nodes
    }

    /// White space of the text that belongs to no leaf.
    fn gap(&mut self, until: usize, nodes: &mut Vec<Node>) {
        if self.at < until {
            nodes.push(Node::Text(self.text[self.at..until].to_owned()));
            self.at = until;
        }
    }

    fn block(&mut self, block: &Block, nodes: &mut Vec<Node>) {
        let element = match &block.kind {
            BlockKind::Line(inlines) => return nodes.extend(self.inlines(inlines)),
            BlockKind::Paragraph(inlines) => el("p").children(self.inlines(inlines)),
            BlockKind::Heading(level, inlines) => {
                el(self.ink.heading(*level)).children(self.inlines(inlines))
            }
            BlockKind::Quote(blocks) => el("blockquote").children(self.blocks(blocks)),
            BlockKind::List(start, items) => self.list(*start, items),
            BlockKind::Code(language, range) => {
                let code = if self.marks.touch(*range) {
                    self.leaf(*range)
                } else {
                    self.at = range.end();
                    self.ink.code(language.as_deref(), range.slice(self.text))
                };
                el("pre").class("code").attr("tabindex", "0").child(el("code").children(code))
            }
            BlockKind::Table(rows) => self.table(rows),
            BlockKind::Footnote(label, blocks) => el("div")
                .class("footnote")
                .attr("id", format!("footnote-{}", anchor(label)))
                .attr("data-label", label.clone())
                .children(self.blocks(blocks)),
            BlockKind::Rule => el("hr"),
        };
        nodes.push(element.into());
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) -> Element {
        let mut list = match start {
            None => el("ul"),
            Some(1) => el("ol"),
            Some(n) => el("ol").attr("start", n.to_string()),
        };
        for item in items {
            let first = item.first().map_or(self.at, |block| block.range.start());
            self.gap(first, &mut list.children);
            list.children.push(el("li").children(self.blocks(item)).into());
        }
        list
    }

    fn table(&mut self, rows: &[Vec<Vec<Inline>>]) -> Element {
        let mut table = el("table");
        for (ix, row) in rows.iter().enumerate() {
            let mut line = el("tr");
            for cell in row {
                let tag = if ix == 0 { "th" } else { "td" };
                let scope = (ix == 0).then_some("col");
                if let Some(start) = cell.first().and_then(first_byte) {
                    self.gap(start, &mut line.children);
                }
                line.children
                    .push(el(tag).attr_if("scope", scope).children(self.inlines(cell)).into());
            }
            table.children.push(line.into());
        }
        el("div").class("table-scroll").attr("tabindex", "0").child(table)
    }

    fn inlines(&mut self, inlines: &[Inline]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for inline in inlines {
            match inline {
                Inline::Text(range) => nodes.extend(self.leaf(*range)),
                Inline::Code(range) => nodes.push(el("code").children(self.leaf(*range)).into()),
                Inline::Break(range) => {
                    self.gap(range.start(), &mut nodes);
                    nodes.push(el("br").into());
                    nodes.extend(self.leaf(*range));
                }
                Inline::Emphasis(inner) => {
                    nodes.push(el("em").children(self.inlines(inner)).into());
                }
                Inline::Strong(inner) => {
                    nodes.push(el("strong").children(self.inlines(inner)).into());
                }
                Inline::Strike(inner) => nodes.push(el("s").children(self.inlines(inner)).into()),
                Inline::Link(to, inner) => nodes.extend(self.link(to, inner)),
                Inline::Image(_, inner) => {
                    nodes.push(el("span").class("picture").children(self.inlines(inner)).into());
                }
                Inline::FootnoteCall(label) => nodes.push(footnote_call(label)),
            }
        }
        nodes
    }

    fn link(&mut self, destination: &str, inner: &[Inline]) -> Vec<Node> {
        let inner = self.inlines(inner);
        match self.ink.href(destination) {
            Href::Inside(href) => vec![el("a").attr("href", href).children(inner).into()],
            Href::Outside(href) => vec![
                el("a")
                    .attr("href", href)
                    .attr("rel", "noopener noreferrer external")
                    .children(inner)
                    .into(),
            ],
            Href::Nowhere => inner,
        }
    }

    fn leaf(&mut self, range: TextRange) -> Vec<Node> {
        let mut nodes = Vec::new();
        self.gap(range.start(), &mut nodes);
        for piece in self.marks.cut(range) {
            let words = piece.range.slice(self.text);
            if piece.marks.is_empty() {
                nodes.push(Node::Text(words.to_owned()));
                continue;
            }
            nodes.extend(self.ink.before(&piece));
            nodes.push(self.ink.piece(&piece).text(words).into());
            nodes.extend(piece.last.iter().filter_map(|mark| self.ink.call(*mark)));
        }
        self.at = range.end();
        nodes
    }
}

fn first_byte(inline: &Inline) -> Option<usize> {
    match inline {
        Inline::Text(range) | Inline::Code(range) | Inline::Break(range) => Some(range.start()),
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strike(inner)
        | Inline::Link(_, inner)
        | Inline::Image(_, inner) => inner.iter().find_map(first_byte),
        Inline::FootnoteCall(_) => None,
    }
}

fn footnote_call(label: &str) -> Node {
    el("a")
        .class("footnote-call")
        .attr("href", format!("#footnote-{}", anchor(label)))
        .attr("data-label", label)
        .attr("aria-label", label)
        .into()
}

fn anchor(label: &str) -> String {
    crate::id::slug(label).unwrap_or_else(|| "x".to_owned())
}
