//! From a table as written to checked values: every problem reported, unknown keys too.

use crate::code::CodeList;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Kind;
use crate::fields::Located;
use crate::fields::Syntax;
use crate::fields::Table;
use crate::fields::Value;
use crate::id::BadId;
use crate::text::range::TextRange;
use crate::text::source::Span;
use crate::time::Edtf;

/// Reads one table: ask for each key, then nothing is left.
#[derive(Debug)]
pub struct Fields<'t, 'd> {
    table: &'t Table,
    what: &'static str,
    asked: Vec<&'static str>,
    diags: &'d mut Diagnostics,
}

/// Reads `table`, which is `what` ("an article"), with `read`; keys nobody asked for are errors.
pub fn read<T>(
    table: &Table,
    what: &'static str,
    diags: &mut Diagnostics,
    read: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> T {
    let mut fields = Fields { table, what, asked: Vec::new(), diags };
    let record = read(&mut fields);
    fields.refuse_the_rest();
    record
}

impl<'t> Fields<'t, '_> {
    /// The value of a key as written.
    pub fn value(&mut self, key: &'static str) -> Option<&'t Value> {
        self.asked.push(key);
        self.table.get(key).filter(|value| value.kind != Kind::Empty)
    }

    /// Whether a key was written with a value, right or wrong.
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.kind != Kind::Empty)
    }

    /// Reports that a key is missing unless it was written; in a table that could not be read
    /// whole, nothing is known to be missing.
    pub fn required<T>(&mut self, key: &'static str, read: Option<T>) -> Option<T> {
        if !self.has(key) && !self.table.broken {
            let message = format!("{} must have `{key}`", self.what);
            let diagnostic = self.diags.error(self.table.span, Code::MissingKey, message);
            diagnostic.hint(format!("add the key `{key}`"));
        }
        read
    }

    /// Text that is not blank, white space at its ends dropped.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.value(key)?;
        self.text_of(value, key)
    }

    /// A list of texts; a single text counts as a list of one.
    pub fn texts(&mut self, key: &'static str) -> Vec<Located<String>> {
        match self.value(key) {
            None => Vec::new(),
            Some(Value { kind: Kind::List(items), .. }) => {
                items.iter().filter_map(|item| self.text_of(item, key)).collect()
            }
            Some(value) => self.text_of(value, key).into_iter().collect(),
        }
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<Located<i64>> {
        let value = self.value(key)?;
        match value.kind {
            Kind::Integer(number) => Some(Located { value: number, span: value.span }),
            _ => self.wrong_type(value, key, "a whole number"),
        }
    }

    /// A whole number from `low` to `high`.
    pub fn integer_within(&mut self, key: &'static str, low: i64, high: i64) -> Option<i64> {
        let number = self.integer(key)?;
        if (low..=high).contains(&number.value) {
            return Some(number.value);
        }
        self.diags
            .error(number.span, Code::BadCode, format!("`{key}` cannot be {}", number.value))
            .hint(format!("it is a whole number from {low} to {high}"));
        None
    }

    /// A number from `low` to `high`, with or without a fraction.
    pub fn number_within(&mut self, key: &'static str, low: f64, high: f64) -> Option<f64> {
        let value = self.value(key)?;
        let number = match value.kind {
            #[expect(clippy::cast_precision_loss, reason = "degrees and shares are small")]
            Kind::Integer(number) => number as f64,
            Kind::Float(number) => number,
            _ => return self.wrong_type(value, key, "a number"),
        };
        if (low..=high).contains(&number) {
            return Some(number);
        }
        self.diags
            .error(value.span, Code::BadValue, format!("`{key}` cannot be {number}"))
            .hint(format!("it is a number from {low} to {high}"));
        None
    }

    /// `true` or `false`; `false` when left out.
    pub fn yes(&mut self, key: &'static str) -> bool {
        match self.value(key) {
            None => false,
            Some(Value { kind: Kind::Bool(yes), .. }) => *yes,
            Some(value) => self.wrong_type(value, key, "true or false").unwrap_or(false),
        }
    }

    /// A date in EDTF. A bare year may be written as a number.
    pub fn date(&mut self, key: &'static str) -> Option<Located<Edtf>> {
        let value = self.value(key)?;
        let text = match &value.kind {
            Kind::Integer(year) => year.to_string(),
            _ => self.text_of(value, key)?.value,
        };
        match Edtf::parse(&text) {
            Ok(date) => Some(Located { value: date, span: value.span }),
            Err(error) => {
                let span = self.inside(value, &text, error.range);
                let diagnostic = self.diags.error(span, Code::BadDate, error.message);
                if let Some(hint) = error.hint {
                    diagnostic.hint(hint);
                }
                None
            }
        }
    }

    /// A word from a closed list.
    pub fn code<C: CodeList>(&mut self, key: &'static str) -> Option<Located<C>> {
        let word = match self.value(key)? {
            value @ Value { kind: Kind::Integer(n), .. } => {
                Located { value: n.to_string(), span: value.span }
            }
            value => self.text_of(value, key)?,
        };
        match C::parse(&word.value) {
            Some(code) => Some(Located { value: code, span: word.span }),
            None => {
                let message = format!("`{}` is not {}", word.value, C::WHAT);
                self.diags
                    .error(word.span, Code::BadCode, message)
                    .suggest(&word.value, C::ALL.iter().map(|(code, _)| *code));
                None
            }
        }
    }

    /// The id of a record, checked for its form only.
    pub fn id<I>(
        &mut self,
        key: &'static str,
        parse: fn(&str) -> Result<I, BadId>,
    ) -> Option<Located<I>> {
        let text = self.text(key)?;
        self.id_of(&text, parse)
    }

    /// A list of ids.
    pub fn ids<I>(
        &mut self,
        key: &'static str,
        parse: fn(&str) -> Result<I, BadId>,
    ) -> Vec<Located<I>> {
        let texts = self.texts(key);
        texts.iter().filter_map(|text| self.id_of(text, parse)).collect()
    }

    /// An address for a link: `http` or `https`.
    pub fn url(&mut self, key: &'static str) -> Option<Located<String>> {
        let url = self.text(key)?;
        let web = ["https://", "http://"].iter().any(|s| url.value.starts_with(s));
        if web && !url.value.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Some(url);
        }
        self.diags
            .error(
                url.span,
                Code::BadValue,
                format!("`{}` is not an address on the web", url.value),
            )
            .hint("write it whole, beginning with `https://`");
        None
    }

    /// A table below this one, read with `read`.
    pub fn table<T>(
        &mut self,
        key: &'static str,
        what: &'static str,
        read: impl FnOnce(&mut Fields<'_, '_>) -> T,
    ) -> Option<Located<T>> {
        let value = self.value(key)?;
        self.table_of(value, (key, what), read)
    }

    /// A list of tables, each read with `read`; a single table counts as a list of one.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        what: &'static str,
        mut read: impl FnMut(&mut Fields<'_, '_>) -> T,
    ) -> Vec<Located<T>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let items = match &value.kind {
            Kind::List(items) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        items.iter().filter_map(|item| self.table_of(item, (key, what), &mut read)).collect()
    }

    /// Where this table stands.
    pub fn span(&self) -> Span {
        self.table.span
    }

    /// The language this table is written in.
    pub fn syntax(&self) -> Syntax {
        self.table.syntax
    }

    /// Where problems go.
    pub fn diags(&mut self) -> &mut Diagnostics {
        self.diags
    }

    /// The text of a value that must be text; numbers are taken as they are written.
    pub fn text_of(&mut self, value: &Value, key: &'static str) -> Option<Located<String>> {
        match &value.kind {
            Kind::Text(text) if text.trim().is_empty() => {
                self.diags
                    .error(value.span, Code::BadValue, format!("`{key}` is empty"))
                    .hint(format!("leave `{key}` out when it is not known"));
                None
            }
            Kind::Text(text) => Some(Located { value: text.trim().to_owned(), span: value.span }),
            _ => self.wrong_type(value, key, "text"),
        }
    }

    fn table_of<T>(
        &mut self,
        value: &Value,
        (key, what): (&'static str, &'static str),
        read: impl FnOnce(&mut Fields<'_, '_>) -> T,
    ) -> Option<Located<T>> {
        match &value.kind {
            Kind::Table(table) => {
                let value = self::read(table, what, self.diags, read);
                Some(Located { value, span: table.span })
            }
            _ => self.wrong_type(value, key, "a table of keys"),
        }
    }

    fn id_of<I>(
        &mut self,
        text: &Located<String>,
        parse: fn(&str) -> Result<I, BadId>,
    ) -> Option<Located<I>> {
        match parse(&text.value) {
            Ok(id) => Some(Located { value: id, span: text.span }),
            Err(bad) => {
                bad_id(text, bad, self.diags);
                None
            }
        }
    }

    fn wrong_type<T>(&mut self, value: &Value, key: &str, want: &str) -> Option<T> {
        let message = format!("`{key}` must be {want}, and this is {}", value.kind.name());
        let diagnostic = self.diags.error(value.span, Code::WrongType, message);
        match (&value.kind, want) {
            (Kind::Integer(_) | Kind::Float(_) | Kind::Bool(_), "text") => {
                diagnostic.hint("put it in quotation marks");
            }
            (Kind::Text(_), "a table of keys") => {
                diagnostic.hint(format!("write it with the names of its keys: `{key} = {{ … }}`"));
            }
            _ => {}
        }
        None
    }

    /// Bytes of a text inside the value that says it; the whole value where escapes hide them.
    fn inside(&self, value: &Value, text: &str, range: std::ops::Range<usize>) -> Span {
        let whole = value.span.range;
        let quotes = whole.len().saturating_sub(text.len());
        if quotes != 0 && quotes != 2 {
            return value.span;
        }
        let start = whole.start() + quotes / 2;
        let at = |offset: usize| (start + offset).min(whole.end());
        value.span.file.span(TextRange::new(at(range.start), at(range.end.max(range.start))))
    }

    fn refuse_the_rest(self) {
        for (key, _) in &self.table.entries {
            if !self.asked.contains(&key.value.as_str()) {
                let message = format!("{} has no key `{}`", self.what, key.value);
                self.diags
                    .error(key.span, Code::UnknownKey, message)
                    .suggest(&key.value, self.asked.iter().copied());
            }
        }
    }
}

/// Reports a text that cannot be an id.
pub fn bad_id(text: &Located<String>, bad: BadId, diags: &mut Diagnostics) {
    let message = format!("`{}` cannot be the name of a record", text.value);
    let diagnostic = diags.error(text.span, Code::BadId, message);
    diagnostic.hint("names are lower-case letters a to z, digits and hyphens");
    if let Some(suggestion) = bad.suggestion {
        diagnostic.hint(format!("`{suggestion}` would do"));
    }
}
