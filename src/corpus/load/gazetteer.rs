//! A dossier's own gazetteer: the dumps of GeoNames in `content/gazetteer/`.

use rayon::prelude::*;

use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::gazetteer::dump::BadLine;
use crate::gazetteer::dump::COLUMNS;
use crate::gazetteer::dump::Why;
use crate::gazetteer::dump::record;
use crate::gazetteer::own::Own;
use crate::text::range::TextRange;
use crate::text::source::FileId;
use crate::text::source::FileTable;

/// The folder of the dumps.
pub(super) const FOLDER: &str = "content/gazetteer/";

/// Lines of one file that are reported one by one, at most.
const REPORTED: usize = 3;

/// The places of every dump; lines that cannot be read are reported and left out.
pub(super) fn gazetteer(table: &FileTable, diags: &mut Diagnostics) -> Own {
    let mut records = Vec::new();
    for (id, file) in table.below(FOLDER) {
        let mut start = 0;
        let lines: Vec<(usize, &str)> = file
            .text
            .split_inclusive('\n')
            .map(|line| {
                start += line.len();
                (start - line.len(), line.trim_end_matches('\n'))
            })
            .collect();
        let read: Vec<_> = lines.par_iter().map(|(_, line)| record(line)).collect();
        let mut wrong = Vec::new();
        for ((start, _), line) in lines.iter().zip(read) {
            match line {
                Ok(place) => records.extend(place),
                Err(bad) => wrong.push((*start, bad)),
            }
        }
        report(id, &wrong, diags);
    }
    Own::of(records)
}

/// Reports the first lines that cannot be read, and how many more there are.
fn report(file: FileId, wrong: &[(usize, BadLine)], diags: &mut Diagnostics) {
    for (start, bad) in wrong.iter().take(REPORTED) {
        let span = file.span(bad.range.shift(*start));
        let (code, message, hint) = match bad.why {
            Why::Columns(n) => (
                Code::Syntax,
                format!("a line of a gazetteer has {COLUMNS} columns, this one has {n}"),
                "put country dumps of GeoNames here as they come: columns parted by tabs",
            ),
            Why::Number("latitude") => (
                Code::BadValue,
                "this is no latitude".to_owned(),
                "write degrees between -90 and 90 with a point, or take the line out",
            ),
            Why::Number("longitude") => (
                Code::BadValue,
                "this is no longitude".to_owned(),
                "write degrees between -180 and 180 with a point, or take the line out",
            ),
            Why::Number(column) => (
                Code::BadValue,
                format!("`{column}` is not a whole number"),
                "write it with digits alone, or take the line out",
            ),
            Why::NoName => (
                Code::BadValue,
                "this place has no name".to_owned(),
                "write one into the second column, or take the line out",
            ),
        };
        diags.error(span, code, message).hint(hint);
    }
    if let [(start, next), more @ ..] = wrong.get(REPORTED..).unwrap_or_default() {
        let more = more.len() + 1;
        let lines = if more == 1 { "line" } else { "lines" };
        let span = file.span(TextRange::new(*start, *start).cover(next.range.shift(*start)));
        let message = format!("and {more} more {lines} of this file cannot be read");
        diags.error(span, Code::Syntax, message).hint("download the dump again, or mend them all");
    }
}
