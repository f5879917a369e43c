//! What we wrote ourselves: Markdown, with the way back to the file.

use crate::fields::Located;
use crate::markdown::doc::Doc;
use crate::markdown::parse::parse;
use crate::text::range::TextRange;
use crate::text::source::FileId;
use crate::text::source::Span;

/// A text of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The text.
    pub doc: Doc,
    /// Where it stands, whole.
    pub span: Span,
    /// The address of every link in it, as written, in order.
    pub links: Vec<String>,
}

impl Prose {
    /// The body of a file.
    pub fn body(text: &str, within: TextRange, file: FileId) -> Prose {
        let doc = parse(text, within);
        let start =
            within.start() + within.slice(text).len() - within.slice(text).trim_start().len();
        let end = start + text[start..within.end()].trim_end().len();
        let links = links(&doc);
        Prose { doc, span: file.span(TextRange::new(start, end)), links }
    }

    /// The value of a key.
    pub fn value(text: &Located<String>) -> Prose {
        let doc = parse(&text.value, TextRange::new(0, text.value.len()));
        let links = links(&doc);
        Prose { doc, span: text.span, links }
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.doc.text.trim().is_empty()
    }
}

fn links(doc: &Doc) -> Vec<String> {
    let mut found = Vec::new();
    doc.each_link(&mut |to| found.push(to.to_owned()));
    found
}
