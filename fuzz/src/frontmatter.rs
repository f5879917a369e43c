//! Front matter in TOML and YAML: every place within the file, every message printable.

use recoupe::corpus::frontmatter::split;
use recoupe::diag::Diagnostics;
use recoupe::diag::Place;
use recoupe::diag::full;
use recoupe::diag::json;
use recoupe::diag::short;
use recoupe::fields::Kind;
use recoupe::fields::Table;
use recoupe::text::source::FileTable;
use recoupe::text::source::SourceFile;
use recoupe::text::source::Span;

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    for fence in ["+++", "---"] {
        read(&format!("{fence}\n{text}\n{fence}\nWords\n"));
    }
    read(text);
}

fn read(text: &str) {
    let path = "content/pages/a.md".to_owned();
    let files = FileTable::new(vec![SourceFile { path: path.clone(), text: text.to_owned() }]);
    let file = files.find(&path).expect("the file was put in the table above");
    let mut diags = Diagnostics::new();
    let (table, body) = split(text, file, &mut diags);
    assert!(text.get(body.start()..body.end()).is_some());
    places(&table, text);
    for diagnostic in diags.iter() {
        if let Place::Span(span) = diagnostic.place {
            within(span, text);
        }
    }
    full::render(&diags, &files, full::Colour::Plain);
    short::render(&diags, &files);
    json::render(&diags, &files);
}

fn places(table: &Table, text: &str) {
    within(table.span, text);
    for (n, (key, value)) in table.entries.iter().enumerate() {
        within(key.span, text);
        assert!(
            table.entries[..n].iter().all(|(other, _)| other.value != key.value),
            "{} stands once",
            key.value
        );
        within(value.span, text);
        kind(&value.kind, text);
    }
}

fn kind(found: &Kind, text: &str) {
    match found {
        Kind::Table(table) => places(table, text),
        Kind::List(values) => {
            for value in values {
                within(value.span, text);
                kind(&value.kind, text);
            }
        }
        _ => {}
    }
}

fn within(span: Span, text: &str) {
    let (start, end) = (span.range.start(), span.range.end());
    assert!(text.get(start..end).is_some(), "{start}..{end} of {text:?}");
}
