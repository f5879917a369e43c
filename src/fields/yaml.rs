//! YAML into a [`Table`].

use std::fmt;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_saphyr::Location;
use serde_saphyr::Spanned;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Kind;
use crate::fields::Located;
use crate::fields::Syntax;
use crate::fields::Table;
use crate::fields::Value;
use crate::text::range::TextRange;
use crate::text::source::FileId;
use crate::text::source::Span;

/// The table that `text[within]` holds; empty, with a diagnostic, when it is no YAML mapping.
pub fn parse(text: &str, within: TextRange, file: FileId, diags: &mut Diagnostics) -> Table {
    let block = within.slice(text);
    let place = Place { block, file, base: within.start() };
    let whole = file.span(TextRange::new(within.start(), within.start()));
    let empty = |broken| Table { entries: Vec::new(), span: whole, broken, syntax: Syntax::Yaml };
    if block.trim().is_empty() {
        return empty(false);
    }
    match serde_saphyr::from_str::<Spanned<Node>>(block) {
        Ok(Spanned { value: Node::Map(entries), .. }) => place.table(entries, whole),
        Ok(node) => {
            let span = place.span(node.referenced);
            diags
                .error(span, Code::Syntax, "the front matter is not a list of keys and values")
                .hint("write `key: value`, one to a line");
            empty(true)
        }
        Err(error) => {
            let span = error.location().map_or(whole, |at| place.span(at));
            let text = error.to_string();
            let first = text.lines().next().unwrap_or("it cannot be read");
            // The parser's own line and column count from the first line of the front matter.
            let message = match first.split_once(": ") {
                Some((place, rest)) if place.contains("line ") => rest,
                _ => first,
            };
            diags
                .error(span, Code::Syntax, format!("this is not YAML: {message}"))
                .hint("put text with `:`, `#` or quotation marks inside '…'");
            empty(true)
        }
    }
}

struct Place<'t> {
    block: &'t str,
    file: FileId,
    base: usize,
}

impl Place<'_> {
    fn span(&self, at: Location) -> Span {
        let (start, len) = match (at.span().byte_offset(), at.span().byte_len()) {
            (Some(start), Some(len)) => (start as usize, len as usize),
            _ => (self.offset(at.line() as usize, at.column() as usize), 0),
        };
        let start = self.block.floor_char_boundary(start.min(self.block.len()));
        let end = self.block.floor_char_boundary((start + len).min(self.block.len()));
        // A scalar's place can reach over the line break that ends it.
        let end = start + self.block[start..end.max(start)].trim_end().len();
        self.file.span(TextRange::new(self.base + start, self.base + end))
    }

    fn offset(&self, line: usize, column: usize) -> usize {
        let mut lines = self.block.split_inclusive('\n');
        let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
        let within = lines.next().unwrap_or_default();
        let skip = within.char_indices().nth(column.saturating_sub(1));
        before + skip.map_or(within.trim_end().len(), |(at, _)| at)
    }

    fn table(&self, entries: Vec<(Spanned<String>, Spanned<Node>)>, span: Span) -> Table {
        let entries = entries
            .into_iter()
            .map(|(key, value)| {
                let span = self.span(key.referenced);
                (Located { value: key.value, span }, self.value(value))
            })
            .collect();
        Table { entries, span, broken: false, syntax: Syntax::Yaml }
    }

    fn value(&self, node: Spanned<Node>) -> Value {
        let span = self.span(node.referenced);
        let kind = match node.value {
            Node::Empty => Kind::Empty,
            Node::Bool(yes) => Kind::Bool(yes),
            Node::Integer(number) => Kind::Integer(number),
            Node::Float(number) => Kind::Float(number),
            Node::Text(text) => Kind::Text(text),
            Node::List(items) => Kind::List(items.into_iter().map(|i| self.value(i)).collect()),
            Node::Map(entries) => Kind::Table(self.table(entries, span)),
        };
        Value { kind, span }
    }
}

enum Node {
    Empty,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Spanned<Node>>),
    Map(Vec<(Spanned<String>, Spanned<Node>)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Node, E> {
        Ok(Node::Bool(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(i64::try_from(number).map_or_else(|_| Node::Text(number.to_string()), Node::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Empty)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Empty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }
}
