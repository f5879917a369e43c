//! Diagnostics for machines: one JSON object to a line.

use serde_json::Value;
use serde_json::json;

use crate::diag::Diagnostics;
use crate::diag::Place;
use crate::diag::short::severity;
use crate::text::lines::line_column;
use crate::text::source::FileTable;
use crate::text::source::Span;

/// One object a line: `code`, `severity`, `message`, `path`, `start` and `end` (line and column
/// from 1; `null` for a file as a whole), `labels`, `hints`.
pub fn render(diagnostics: &Diagnostics, files: &FileTable) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.iter() {
        let labels: Vec<Value> = diagnostic
            .labels
            .iter()
            .map(|label| json!({ "text": label.text, "place": place(label.span, files) }))
            .collect();
        let at = match &diagnostic.place {
            Place::Path(path) => json!({ "path": path, "start": null, "end": null }),
            Place::Span(span) => place(*span, files),
        };
        let object = json!({
            "code": diagnostic.code.name(),
            "severity": severity(diagnostic.severity),
            "message": diagnostic.message,
            "place": at,
            "labels": labels,
            "hints": diagnostic.hints,
        });
        out.push_str(&object.to_string());
        out.push('\n');
    }
    out
}

fn place(span: Span, files: &FileTable) -> Value {
    let file = files.get(span.file);
    let at = |offset| {
        let at = line_column(&file.text, offset);
        json!({ "line": at.line, "column": at.column })
    };
    json!({ "path": file.path, "start": at(span.range.start()), "end": at(span.range.end()) })
}
