//! Diagnostics one to a line, as editors and scripts read them.

use std::fmt::Write;

use crate::diag::Diagnostics;
use crate::diag::Place;
use crate::diag::Severity;
use crate::text::lines::line_column;
use crate::text::source::FileTable;

/// `path:line:column: error[code]: message; hint` for each diagnostic.
pub fn render(diagnostics: &Diagnostics, files: &FileTable) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.iter() {
        let place = match &diagnostic.place {
            Place::Path(path) => path.clone(),
            Place::Span(span) => {
                let file = files.get(span.file);
                let at = line_column(&file.text, span.range.start());
                format!("{}:{}:{}", file.path, at.line, at.column)
            }
        };
        let severity = severity(diagnostic.severity);
        let (code, message) = (diagnostic.code.name(), &diagnostic.message);
        let hints: String = diagnostic.hints.iter().map(|hint| format!("; {hint}")).collect();
        writeln!(out, "{place}: {severity}[{code}]: {message}{hints}")
            .expect("writing to a string cannot fail");
    }
    out
}

/// The word for a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
