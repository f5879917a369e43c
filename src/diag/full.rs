//! Diagnostics for a terminal: the lines concerned, carets, remedy.

use annotate_snippets::Annotation;
use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use annotate_snippets::renderer::DecorStyle;

use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Place;
use crate::diag::Severity;
use crate::text::source::FileTable;
use crate::text::source::Span;

/// Whether the reader's terminal shows colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// ANSI colours.
    Ansi,
    /// Plain text.
    Plain,
}

/// All diagnostics with their source lines, parted by blank lines; empty when there are none.
pub fn render(diagnostics: &Diagnostics, files: &FileTable, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Ansi => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    }
    .decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for diagnostic in diagnostics.iter() {
        out.push_str(&renderer.render(&report(diagnostic, files)));
        out.push_str("\n\n");
    }
    out
}

fn report<'a>(diagnostic: &'a Diagnostic, files: &'a FileTable) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let mut group = match &diagnostic.place {
        Place::Path(path) => Group::with_title(title).element(Origin::path(path.as_str())),
        Place::Span(span) => {
            let mut group = title.element(snippet(*span, AnnotationKind::Primary, None, files));
            for label in &diagnostic.labels {
                let text = Some(label.text.as_str());
                group = group.element(snippet(label.span, AnnotationKind::Context, text, files));
            }
            group
        }
    };
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    vec![group]
}

fn snippet<'a>(
    span: Span,
    kind: AnnotationKind,
    label: Option<&'a str>,
    files: &'a FileTable,
) -> Snippet<'a, Annotation<'a>> {
    let file = files.get(span.file);
    let start = span.range.start().min(file.text.len());
    let end = span.range.end().min(file.text.len());
    Snippet::source(file.text.as_str())
        .path(file.path.as_str())
        .annotation(kind.span(start..end).label(label))
}
