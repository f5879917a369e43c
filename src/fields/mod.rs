//! What a person wrote as TOML or YAML, with the place of every value.

pub mod read;
pub mod toml;
pub mod yaml;

use crate::text::source::Span;

/// A value and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// The bytes that say it, quotation marks included.
    pub span: Span,
}

/// A value as written, of any type.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// The types TOML and YAML share.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// `true` or `false`; YAML's empty value is told apart by [`Kind::Empty`].
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// Text; TOML's bare dates come as text too.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values.
    Table(Table),
    /// YAML's `key:` without a value.
    Empty,
}

/// The two languages that front matter is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Between `+++`.
    Toml,
    /// Between `---`.
    Yaml,
}

/// Keys and values, in the order written.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Every key once.
    pub entries: Vec<(Located<String>, Value)>,
    /// Where to point when a key is missing.
    pub span: Span,
    /// Whether some of what was written could not be read.
    pub broken: bool,
    /// The language it is written in.
    pub syntax: Syntax,
}

impl Table {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.entries.iter().find(|(name, _)| name.value == key).map(|(_, value)| value)
    }
}

impl Kind {
    /// The type in words, for "expected …, found …".
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Bool(_) => "true or false",
            Kind::Integer(_) => "a whole number",
            Kind::Float(_) => "a number",
            Kind::Text(_) => "text",
            Kind::List(_) => "a list",
            Kind::Table(_) => "a table of keys",
            Kind::Empty => "nothing",
        }
    }
}

impl<T> Located<T> {
    /// The same place, another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: f(self.value), span: self.span }
    }
}
