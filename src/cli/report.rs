//! Printing: problems to standard error, results to standard output.

use std::io::IsTerminal;
use std::io::Write;

use crate::cli::Format;
use crate::diag::Diagnostics;
use crate::diag::count;
use crate::diag::full;
use crate::diag::full::Colour;
use crate::diag::json;
use crate::diag::short;
use crate::text::source::FileTable;
use crate::text::unseen::spelled_out;

/// Prints all problems, and a line that counts them.
pub fn diagnostics(diags: &Diagnostics, files: &FileTable, format: Format) {
    let text = match format {
        Format::Human => full::render(diags, files, colour()),
        Format::Short => short::render(diags, files),
        Format::Json => json::render(diags, files),
    };
    let mut out = std::io::stderr().lock();
    // Printing to a closed pipe fails, and there is nobody left to tell.
    let _ = out.write_all(text.as_bytes());
    if format != Format::Json && (diags.errors() > 0 || diags.warnings() > 0) {
        let (errors, warnings) =
            (count(diags.errors(), "error"), count(diags.warnings(), "warning"));
        let _ = writeln!(out, "{errors}, {warnings}");
    }
}

/// Prints lines for a person to standard error.
pub fn say(lines: &str) {
    print(&mut std::io::stderr().lock(), lines);
}

/// Prints lines of a command's result to standard output.
pub fn tell(lines: &str) {
    print(&mut std::io::stdout().lock(), lines);
}

/// Prints lines in which nothing but words is left: what others wrote into names and titles must
/// not command the terminal.
fn print(out: &mut impl Write, lines: &str) {
    for line in lines.split('\n') {
        let _ = writeln!(out, "{}", spelled_out(line));
    }
}

fn colour() -> Colour {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && std::io::stderr().is_terminal() { Colour::Ansi } else { Colour::Plain }
}
