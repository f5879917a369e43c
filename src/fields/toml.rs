//! TOML into a [`Table`], every syntax error reported.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::DeTable;
use ::toml::de::DeValue;

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

/// The table that `text[within]` holds; what cannot be read is reported and left out.
pub fn parse(text: &str, within: TextRange, file: FileId, diags: &mut Diagnostics) -> Table {
    let place = Place { file, base: within.start() };
    let (document, errors) = DeTable::parse_recoverable(within.slice(text));
    let broken = !errors.is_empty();
    for error in errors {
        let span = place.span(error.span().unwrap_or(0..0));
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        let hint = match message.contains("duplicate") {
            true => "a key stands once in a table: join the two, or take one out",
            false => {
                "text stands in quotation marks, lists in `[ ]`, a record begins with `[[name]]`"
            }
        };
        diags.error(span, Code::Syntax, format!("this is not TOML: {message}")).hint(hint);
    }
    let whole = place.span(0..0);
    Table { broken, ..table(document.into_inner(), whole, &place) }
}

struct Place {
    file: FileId,
    base: usize,
}

impl Place {
    fn span(&self, range: Range<usize>) -> Span {
        let (start, end) = (self.base + range.start, self.base + range.end);
        self.file.span(TextRange::new(start, end.max(start)))
    }
}

fn table(table: DeTable<'_>, span: Span, place: &Place) -> Table {
    let entries = table
        .into_iter()
        .map(|(key, value)| {
            let span = place.span(key.span());
            (Located { value: key.into_inner().into_owned(), span }, self::value(value, place))
        })
        .collect();
    Table { entries, span, broken: false, syntax: Syntax::Toml }
}

fn value(value: Spanned<DeValue<'_>>, place: &Place) -> Value {
    let span = place.span(value.span());
    let kind = match value.into_inner() {
        DeValue::String(text) => Kind::Text(text.into_owned()),
        DeValue::Integer(number) => {
            match i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()) {
                Ok(number) => Kind::Integer(number),
                Err(_) => Kind::Text(number.as_str().to_owned()),
            }
        }
        DeValue::Float(number) => match number.as_str().replace('_', "").parse() {
            Ok(number) => Kind::Float(number),
            Err(_) => Kind::Text(number.as_str().to_owned()),
        },
        DeValue::Boolean(yes) => Kind::Bool(yes),
        DeValue::Datetime(date) => Kind::Text(date.to_string()),
        DeValue::Array(values) => {
            Kind::List(values.into_iter().map(|v| self::value(v, place)).collect())
        }
        DeValue::Table(inner) => Kind::Table(table(inner, span, place)),
    };
    Value { kind, span }
}
