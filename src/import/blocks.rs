//! The lines of a capture, gathered into blocks: a paragraph, a heading, an item of a menu.

/// Lines that belong together, as the capture has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block<'t> {
    /// Number of the first line in the capture, from 1.
    pub line: usize,
    /// Lines without the blanks at their ends; more than one only where the text was hard-wrapped.
    pub lines: Vec<&'t str>,
    /// Whether a blank line, or the beginning of the capture, stands before the block.
    pub parted: bool,
}

impl Block<'_> {
    /// The block as one string, its lines joined by `\n`.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// The shortest and the longest line, in characters, at which programs and people wrap text.
const WRAP: std::ops::RangeInclusive<usize> = 45..=100;

/// Gathers the lines of a capture into blocks, in order; blank lines only part them.
///
/// A line is a block of its own unless it was wrapped. A line was wrapped when the first word of
/// the next one would not have fitted (RFC 3676 calls such text *fixed*), in a run of lines whose
/// ends mostly fall inside sentences.
pub fn gather(capture: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut run: Vec<Line<'_>> = Vec::new();
    for line in lines(capture) {
        if line.text.is_empty() {
            part(&run, &mut blocks);
            run.clear();
        } else {
            run.push(line);
        }
    }
    part(&run, &mut blocks);
    blocks
}

#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    number: usize,
    text: &'t str,
    indent: usize,
    width: usize,
}

fn lines(capture: &str) -> impl Iterator<Item = Line<'_>> {
    let unix = capture.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    // A carriage return alone ended lines on old Macs; each counts as a line of its own.
    unix.flat_map(|line| line.split('\r')).enumerate().map(|(ix, raw)| {
        let text = raw.trim_matches(is_blank);
        let indent = raw.chars().take_while(|c| matches!(c, ' ' | '\t')).count();
        Line { number: ix + 1, text, indent, width: text.chars().count() }
    })
}

/// Whether a character shows nothing at the end of a line.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

/// Parts a run of lines without a blank one between them into blocks.
fn part<'t>(run: &[Line<'t>], blocks: &mut Vec<Block<'t>>) {
    let width = wrap_width(run);
    let mut first = 0;
    for (ix, line) in run.iter().enumerate() {
        let goes_on = ix > 0
            && (hangs(run[first], *line)
                || width.is_some_and(|width| continues(run[ix - 1], *line, width)));
        if !goes_on {
            first = ix;
        }
        match blocks.last_mut() {
            Some(block) if goes_on => block.lines.push(line.text),
            _ => blocks.push(Block { line: line.number, lines: vec![line.text], parted: ix == 0 }),
        }
    }
}

/// The width at which the lines of a run were wrapped, if they were.
fn wrap_width(run: &[Line<'_>]) -> Option<usize> {
    let width = run.iter().filter(|line| line.text.contains(' ')).map(|line| line.width).max()?;
    if !WRAP.contains(&width) {
        return None;
    }
    let (mut full, mut inside) = (0, 0);
    for pair in run.windows(2).filter(|pair| fills(pair[0], pair[1], width)) {
        full += 1;
        inside += usize::from(!ends_sentence(pair[0].text) && !begins_item(pair[1].text));
    }
    // Menus and lists of headlines are ragged; prose fills its lines and ends few with a stop.
    let small = run.windows(2).any(|pair| starts_small(pair[1].text));
    (small && full * 10 >= (run.len() - 1) * 6 && inside * 2 >= full).then_some(width)
}

fn continues(before: Line<'_>, line: Line<'_>, width: usize) -> bool {
    fills(before, line, width) && !begins_item(line.text) && line.indent < before.indent + 2
}

/// Whether a line goes on under an item of a list, further in than the item's mark.
fn hangs(first: Line<'_>, line: Line<'_>) -> bool {
    begins_item(first.text)
        && !begins_item(line.text)
        && line.indent > first.indent
        && first.width.max(line.width) <= *WRAP.end()
}

/// Whether the first word of `next` would not have fitted on `line`.
fn fills(line: Line<'_>, next: Line<'_>, width: usize) -> bool {
    let first = next.text.split_whitespace().next().unwrap_or_default();
    line.width * 2 >= width && line.width + 1 + first.chars().count() > width
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '…', ':'])
}

fn starts_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

fn begins_item(text: &str) -> bool {
    let bullet = text.strip_prefix(['-', '–', '—', '•', '*', '·', '‣', '▪']);
    bullet.is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
}

#[cfg(test)]
mod tests {
    use crate::import::blocks::gather;

    fn check(capture: &str, expect: &[(usize, &[&str])]) {
        let blocks = gather(capture);
        let got: Vec<(usize, &[&str])> =
            blocks.iter().map(|block| (block.line, block.lines.as_slice())).collect();
        assert_eq!(got, expect);
    }

    #[test]
    fn a_line_is_a_block() {
        check("Un\nDeux\n\n  Trois \u{a0}\r\n", &[(1, &["Un"]), (2, &["Deux"]), (4, &["Trois"])]);
        check("a\rb\r\rc", &[(1, &["a"]), (2, &["b"]), (4, &["c"])]);
        check("", &[]);
        check(" \n\u{feff}\n", &[]);
    }

    #[test]
    fn wrapped_lines_are_one_block() {
        let wrapped = "The ferry that links the two islands has been out of service\n\
            since Sunday, and the company does not say when the repairs\n\
            will end. Farmers wait for feed, and the school is closed.";
        check(wrapped, &[(1, &wrapped.lines().collect::<Vec<_>>())]);
    }

    #[test]
    fn long_lines_and_headlines_are_not_joined() {
        let long = "word ".repeat(40);
        let two = format!("{long}\n{long}");
        check(&two, &[(1, &[long.trim()]), (2, &[long.trim()])]);
        let headlines = "Council refuses the new stadium after a night of heated debate\n\
            Ferry company fined for cancelled crossings\n\
            Teachers to strike on Thursday";
        assert_eq!(gather(headlines).len(), 3);
    }

    #[test]
    fn items_of_a_wrapped_list_stay_apart() {
        let list = "- the first demand is that the works stop before the nesting\n  \
            season begins, as the law has it;\n\
            - the second is a public inquiry held by a judge from another\n  \
            district, with hearings open to the press.";
        let got: Vec<usize> = gather(list).iter().map(|block| block.lines.len()).collect();
        assert_eq!(got, [2, 2]);
    }
}
