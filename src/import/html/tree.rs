//! A parsed page read into blocks, in the order of its source.

use dom_query::Document;
use dom_query::NodeRef;
use url::Url;

use crate::import::html::piece::Element;
use crate::import::html::piece::Frame;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::html::piece::Place;
use crate::import::html::piece::Run;
use crate::import::html::piece::Style;
use crate::import::html::table::is_data;

/// Elements inside one another that are read; the rest is taken as text. Parsers may nest a
/// little deeper than the source does.
const DEEPEST: usize = 300;

/// The blocks of a page. Links are read as seen from `base`.
///
/// Scripts, pictures and fields of forms have no text; what the page hides is read and marked so.
/// White space is collapsed as browsers do, and no-break spaces stay. Never fails.
pub fn read(document: &Document, base: Option<&Url>) -> Page {
    let declared = document.select_single("base[href]").attr("href");
    let declared = declared.and_then(|href| match base {
        Some(base) => base.join(&href).ok(),
        None => Url::parse(&href).ok(),
    });
    let mut reader = Reader { base: declared.as_ref().or(base), ..Reader::default() };
    if let Some(body) = document.body() {
        reader.element(&body, 0);
    }
    reader.flush();
    reader.page
}

#[derive(Default)]
struct Reader<'u> {
    base: Option<&'u Url>,
    page: Page,
    /// Elements that are open, as numbers in the page's.
    open: Vec<usize>,
    frames: Vec<Frame>,
    place: Place,
    /// The kind of the block being read.
    kind: Option<Kind>,
    runs: Vec<Run>,
    style: Style,
    link: Option<String>,
    /// Whether what is read is part of a link, if only of one that leads nowhere known: a page whose
    /// own address is not known has as many links as any other.
    linking: bool,
    /// White space was read and nothing after it.
    gap: bool,
    linked: usize,
    /// Whether white space counts.
    verbatim: bool,
    /// Whether a cell of a table of data is being read, where everything stands on one line.
    cell: bool,
}

impl Reader<'_> {
    fn children(&mut self, node: &NodeRef<'_>, depth: usize) {
        let mut next = node.first_child();
        while let Some(child) = next {
            if child.is_text() {
                self.words(&child.text());
            } else if child.is_element() {
                self.element(&child, depth + 1);
            }
            next = child.next_sibling();
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, depth: usize) {
        let Some(name) = node.node_name() else { return };
        let name = name.to_ascii_lowercase();
        if is(&name, SILENT) {
            return;
        }
        if depth > DEEPEST {
            self.words(&node.text());
            return;
        }
        match name.as_str() {
            _ if self.cell => {
                self.gap |= name == "br" || is(&name, BLOCKS);
                self.inline(node, &name, depth);
                self.gap |= is(&name, BLOCKS);
            }
            "br" => self.line_break(),
            "hr" => self.flush(),
            "table" if is_data(node) => self.table(node, &name, depth),
            _ if is(&name, BLOCKS) => self.block(node, &name, depth),
            _ => self.inline(node, &name, depth),
        }
    }

    fn block(&mut self, node: &NodeRef<'_>, name: &str, depth: usize) {
        self.flush();
        let before = self.place;
        let (frames, verbatim) = (self.frames.len(), self.verbatim);
        let (style, link, linking) = (self.style, self.link.clone(), self.linking);
        self.open(node, name);
        let number = self.page.elements.len() - 1;
        match name {
            "blockquote" => self.frames.push(Frame::Quote(number)),
            "ul" | "menu" => self.frames.push(Frame::List(number, None)),
            "ol" => {
                let start = node.attr("start").and_then(|start| start.parse().ok());
                self.frames.push(Frame::List(number, Some(start.unwrap_or(1))));
            }
            "li" if matches!(self.frames.last(), Some(Frame::List(..))) => {
                self.frames.push(Frame::Item(number));
            }
            "pre" => self.verbatim = true,
            _ => {}
        }
        let kind = self.kind.take();
        self.kind = kind_of(name).or(kind.clone());
        self.children(node, depth);
        self.flush();
        self.kind = kind;
        self.open.pop();
        self.frames.truncate(frames);
        (self.place, self.verbatim, self.style) = (before, verbatim, style);
        (self.link, self.linking) = (link, linking);
    }

    fn inline(&mut self, node: &NodeRef<'_>, name: &str, depth: usize) {
        let (style, place) = (self.style, self.place);
        let (link, linking) = (self.link.clone(), self.linking);
        match name {
            "b" | "strong" => self.style.strong = true,
            "i" | "em" | "cite" | "dfn" => self.style.emphasis = true,
            "a" => {
                let href = node.attr("href");
                self.linking = href.as_ref().is_some_and(|href| leads_away(href));
                self.link = href.and_then(|href| self.address(&href));
            }
            _ => {}
        }
        if is_hidden(node) && !self.cell {
            self.flush();
            self.open(node, name);
            self.children(node, depth);
            self.flush();
            self.open.pop();
        } else {
            self.children(node, depth);
        }
        (self.style, self.place) = (style, place);
        (self.link, self.linking) = (link, linking);
    }

    fn table(&mut self, node: &NodeRef<'_>, name: &str, depth: usize) {
        self.flush();
        let place = self.place;
        self.open(node, name);
        let mut rows: Vec<Vec<Vec<Run>>> = Vec::new();
        let mut linked = 0;
        for row in node.descendants_it().filter(|node| node.has_name("tr")) {
            let mut cells = Vec::new();
            for cell in row.children_it(false).filter(|c| c.has_name("td") || c.has_name("th")) {
                self.cell = true;
                self.children(&cell, depth);
                self.cell = false;
                linked += std::mem::take(&mut self.linked);
                cells.push(trimmed(std::mem::take(&mut self.runs)));
                self.gap = false;
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(cells);
            }
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        rows.iter_mut().for_each(|row| row.resize(width, Vec::new()));
        let lines: Vec<String> = rows
            .iter()
            .map(|row| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t"))
            .collect();
        self.put(Kind::Table(rows), Vec::new(), lines.join("\n"), linked);
        self.open.pop();
        self.place = place;
    }

    /// Opens an element and notes what it says of the blocks in it.
    fn open(&mut self, node: &NodeRef<'_>, name: &str) {
        let mut words = String::from(" ");
        for attribute in ["class", "id", "role", "itemprop", "data-component", "data-testid"] {
            if let Some(value) = node.attr(attribute) {
                push_words(&mut words, &value);
            }
        }
        let is_body = words.contains(" articlebody ");
        self.page.elements.push(Element {
            name: name.to_owned(),
            words,
            parent: self.open.last().copied(),
        });
        self.open.push(self.page.elements.len() - 1);
        let place = &mut self.place;
        place.hidden |= is_hidden(node);
        place.body |= is_body;
        match name {
            "figcaption" | "caption" => place.caption = true,
            "figure" => place.figure = true,
            "nav" => place.nav = true,
            "aside" => place.aside = true,
            "footer" => place.footer = true,
            "header" => place.header = true,
            "form" | "button" | "label" | "fieldset" => place.form = true,
            "article" | "main" => place.article = true,
            "ul" | "ol" | "dl" | "menu" => place.list = true,
            "blockquote" => place.quote = true,
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if self.verbatim {
            self.push(&text.replace("\r\n", "\n"));
            return;
        }
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(is_collapsed).unwrap_or(rest.len());
            if end > 0 {
                self.close_gap();
                self.push(&rest[..end]);
            }
            let after = rest[end..].find(|c| !is_collapsed(c)).map_or(rest.len(), |n| end + n);
            self.gap |= after > end;
            rest = &rest[after..];
        }
    }

    /// The blank for the white space read, unless it stands at an end of a line. Between a link and
    /// other words it belongs to neither link.
    fn close_gap(&mut self) {
        if !std::mem::take(&mut self.gap) {
            return;
        }
        match self.runs.last_mut() {
            None => {}
            Some(run) if run.text.ends_with('\n') => {}
            Some(run) if run.link == self.link => self.push(" "),
            Some(run) if run.link.is_none() => run.text.push(' '),
            Some(_) => self.runs.push(Run { text: " ".to_owned(), ..Run::default() }),
        }
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.linking {
            self.linked += text.chars().filter(|c| c.is_alphanumeric()).count();
        }
        match self.runs.last_mut() {
            Some(run) if run.style == self.style && run.link == self.link => {
                run.text.push_str(text);
            }
            _ => self.runs.push(Run {
                text: text.to_owned(),
                style: self.style,
                link: self.link.clone(),
            }),
        }
    }

    /// A line break; a second one in a row parts two paragraphs.
    fn line_break(&mut self) {
        self.gap = false;
        match self.runs.last() {
            None => {}
            Some(run) if run.text.ends_with('\n') && !self.verbatim => self.flush(),
            Some(_) => self.push("\n"),
        }
    }

    /// Ends the block being read.
    fn flush(&mut self) {
        self.gap = false;
        let linked = std::mem::take(&mut self.linked);
        let runs = trimmed(std::mem::take(&mut self.runs));
        let text = plain(&runs);
        let kind = if self.verbatim { Some(Kind::Preformatted) } else { self.kind.clone() };
        self.put(kind.unwrap_or(Kind::Paragraph), runs, text, linked);
    }

    fn put(&mut self, kind: Kind, runs: Vec<Run>, text: String, linked: usize) {
        if text.trim().is_empty() {
            return;
        }
        self.page.pieces.push(Piece {
            kind,
            runs,
            text,
            element: self.open.last().copied().unwrap_or_default(),
            frames: self.frames.clone(),
            linked,
            place: self.place,
        });
    }

    /// An address that may be followed: of the web or of a mailbox.
    fn address(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        let url = match self.base {
            Some(base) => base.join(href).ok()?,
            None => Url::parse(href).ok()?,
        };
        matches!(url.scheme(), "http" | "https" | "mailto").then(|| url.to_string())
    }
}

/// Whether a link leads to another page; those inside a page are of notes and headings.
fn leads_away(href: &str) -> bool {
    let href = href.trim();
    !href.is_empty() && !href.starts_with('#')
}

/// The words of some runs.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Runs without the white space at both ends, and without the empty ones there.
fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    let is_blank = |run: &Run| run.text.trim().is_empty();
    let end = runs.iter().rposition(|run| !is_blank(run)).map_or(0, |last| last + 1);
    runs.truncate(end);
    // Taken out at once: one by one, each would move all that follow.
    let start = runs.iter().position(|run| !is_blank(run)).unwrap_or(0);
    runs.drain(..start);
    if let Some(first) = runs.first_mut() {
        let cut = first.text.len() - first.text.trim_start().len();
        first.text.drain(..cut);
    }
    if let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    runs
}

/// The words of a class or an id: parted at blanks, hyphens, underscores and capitals.
fn push_words(words: &mut String, value: &str) {
    let mut small = false;
    for c in value.chars().take(300) {
        if c.is_alphanumeric() {
            if c.is_uppercase() && small {
                words.push(' ');
            }
            small = c.is_lowercase();
            words.extend(c.to_lowercase());
        } else if !words.ends_with(' ') {
            words.push(' ');
            small = false;
        }
    }
    if value.eq_ignore_ascii_case("articleBody") {
        words.push_str(" articlebody");
    }
    words.push(' ');
}

/// The longest text, in characters, that is taken for hidden because helpers of readers are told
/// to pass over it: pages tell them so of everything behind a window that stands open.
const HIDDEN_FROM_HELPERS: usize = 200;

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|value| {
            &*value == "true" && node.text().chars().count() <= HIDDEN_FROM_HELPERS
        })
        || node
            .attr("class")
            .is_some_and(|class| class.split_ascii_whitespace().any(|word| is(word, FOR_HELPERS)))
        || node.attr("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            let style = style.to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
}

/// White space that browsers collapse; no-break spaces are not among it.
fn is_collapsed(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn kind_of(name: &str) -> Option<Kind> {
    let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
    level.filter(|level| (1..=6).contains(level)).map(Kind::Heading)
}

fn is(name: &str, names: &[&str]) -> bool {
    names.contains(&name)
}

/// Names of elements whose text is read aloud and not shown.
const FOR_HELPERS: &[&str] =
    &["screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "u-sr-only"];

/// Elements without text of their own, or whose text is not the page's.
const SILENT: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "frame", "object", "embed",
    "canvas", "audio", "video", "picture", "img", "input", "select", "option", "datalist",
    "textarea", "progress", "meter", "map", "head", "title", "meta", "link",
];

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "label",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];
