//! A file's front matter, TOML between `+++` or YAML between `---`, and its body.

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Syntax;
use crate::fields::Table;
use crate::fields::toml;
use crate::fields::yaml;
use crate::text::range::TextRange;
use crate::text::source::FileId;

/// The keys of a file and where its body stands.
///
/// A file without front matter has an empty table and is all body.
pub fn split(text: &str, file: FileId, diags: &mut Diagnostics) -> (Table, TextRange) {
    let Some(fence) = ["+++", "---"].into_iter().find(|fence| is_fence(first_line(text), fence))
    else {
        let (entries, span) = (Vec::new(), file.start());
        let none = Table { entries, span, broken: false, syntax: Syntax::Toml };
        return (none, TextRange::new(0, text.len()));
    };
    let opening = file.span(TextRange::new(0, fence.len()));
    let start = first_line(text).len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if is_fence(line, fence) {
            let header = TextRange::new(start, at);
            let body = TextRange::new(at + line.len(), text.len());
            let mut table = match fence {
                "+++" => toml::parse(text, header, file, diags),
                _ => yaml::parse(text, header, file, diags),
            };
            table.span = opening;
            return (table, body);
        }
        at += line.len();
    }
    diags
        .error(opening, Code::Syntax, format!("the front matter has no closing `{fence}`"))
        .hint(format!("put a line `{fence}` between the keys and the text"));
    let syntax = if fence == "+++" { Syntax::Toml } else { Syntax::Yaml };
    let table = Table { entries: Vec::new(), span: opening, broken: true, syntax };
    (table, TextRange::new(text.len(), text.len()))
}

fn first_line(text: &str) -> &str {
    text.split_inclusive('\n').next().unwrap_or_default()
}

fn is_fence(line: &str, fence: &str) -> bool {
    line.trim_end() == fence
}
