//! Blocks of a page as Markdown that says the same text.
//!
//! What a reader of the Markdown sees is the blocks' text, character for character: every sign
//! that Markdown could take for markup is escaped, and emphasis that Markdown cannot express at
//! its place (CommonMark 0.31, section 6.2: flanking delimiters) is left out rather than the words
//! around it changed.

use crate::import::html::piece::Frame;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Piece;
use crate::import::html::piece::Run;

/// The blocks as Markdown, ended by a line end; empty for no blocks.
pub fn markdown<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> String {
    let mut writer = Writer::default();
    for piece in pieces {
        writer.piece(piece);
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The frames of the last block, and the number of the last item of each list among them.
    frames: Vec<(Frame, u32)>,
    /// Whether the list before at the top was marked by `-`.
    hyphen: bool,
}

impl Writer {
    fn piece(&mut self, piece: &Piece) {
        let frames = outline(&piece.frames);
        let same = self.frames.iter().zip(&frames).take_while(|(a, b)| a.0 == **b).count();
        let in_list = |frames: &[Frame]| frames.iter().any(|f| matches!(f, Frame::List(..)));
        let kept: Vec<Frame> = self.frames[..same].iter().map(|(frame, _)| *frame).collect();
        let next_item = in_list(&kept)
            && matches!(frames.get(same), Some(Frame::Item(_)))
            && matches!(kept.last(), Some(Frame::List(..)));
        if !self.out.is_empty() {
            // Items follow each other line by line; anything else has a blank line before it.
            let quotes = kept.iter().filter(|frame| matches!(frame, Frame::Quote(_))).count();
            if !next_item {
                let prefix = self.prefix(same);
                self.out.push_str(if quotes > 0 { prefix.trim_end() } else { "" });
                self.out.push('\n');
            }
        }
        self.frames.truncate(same);
        let mut marks = self.prefix(same);
        for frame in &frames[same..] {
            let mark = self.enter(*frame);
            marks.push_str(&mark);
        }
        let body = body(piece);
        let indent = self.prefix(self.frames.len());
        for (n, line) in body.lines().enumerate() {
            let before = if n == 0 { marks.as_str() } else { indent.as_str() };
            if line.is_empty() {
                self.out.push_str(before.trim_end());
            } else {
                self.out.push_str(before);
                self.out.push_str(line);
            }
            self.out.push('\n');
        }
    }

    /// Enters a frame, and gives what stands before its first line.
    fn enter(&mut self, frame: Frame) -> String {
        let mark = match frame {
            Frame::Quote(_) => "> ".to_owned(),
            Frame::List(_, first) => {
                if self.frames.iter().all(|(frame, _)| !matches!(frame, Frame::List(..))) {
                    self.hyphen = !self.hyphen;
                }
                self.frames.push((frame, first.unwrap_or(1)));
                return String::new();
            }
            Frame::Item(_) => {
                let mark = self.mark();
                if let Some((Frame::List(..), n)) = self.frames.last_mut() {
                    *n = n.saturating_add(1);
                }
                mark
            }
        };
        let width = u32::try_from(mark.len()).unwrap_or(2);
        self.frames.push((frame, width));
        mark
    }

    fn mark(&self) -> String {
        match self.frames.last() {
            Some((Frame::List(_, Some(_)), n)) => {
                format!("{n}{} ", if self.hyphen { '.' } else { ')' })
            }
            _ => if self.hyphen { "- " } else { "* " }.to_owned(),
        }
    }

    /// What stands before every further line inside the first frames.
    fn prefix(&self, frames: usize) -> String {
        let mut prefix = String::new();
        for (frame, width) in &self.frames[..frames] {
            match frame {
                Frame::Quote(_) => prefix.push_str("> "),
                Frame::List(..) => {}
                Frame::Item(_) => prefix.extend((0..*width).map(|_| ' ')),
            }
        }
        prefix
    }
}

/// Frames as Markdown has them: an item stands in a list, a list is followed by an item, and
/// neither goes deeper than readers can follow.
fn outline(frames: &[Frame]) -> Vec<Frame> {
    let mut kept: Vec<Frame> = Vec::new();
    for (ix, frame) in frames.iter().enumerate() {
        let fits = match frame {
            Frame::Quote(_) => true,
            Frame::List(..) => matches!(frames.get(ix + 1), Some(Frame::Item(_))),
            Frame::Item(_) => matches!(kept.last(), Some(Frame::List(..))),
        };
        if fits && kept.len() < 12 {
            kept.push(*frame);
        }
    }
    if matches!(kept.last(), Some(Frame::List(..))) {
        kept.pop();
    }
    kept
}

fn body(piece: &Piece) -> String {
    match &piece.kind {
        Kind::Paragraph => line(&piece.runs, false),
        Kind::Heading(level) => {
            let words = line(&piece.runs, false).replace("\\\n", " ").replace('\n', " ");
            // The title of the article is the only heading of the first level.
            let marks = "#".repeat(usize::from((*level).clamp(2, 6)));
            format!("{marks} {}", closing_hashes(&words))
        }
        Kind::Preformatted => fenced(&piece.text),
        Kind::Table(rows) => table(rows),
    }
}

/// A heading's words, so that `#` at their end is no mark.
fn closing_hashes(words: &str) -> String {
    match words.strip_suffix('#') {
        Some(rest) if !rest.ends_with('\\') => format!("{rest}\\#"),
        _ => words.to_owned(),
    }
}

/// White space that counts, between fences longer than any run of backticks in it.
fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
}

fn table(rows: &[Vec<Vec<Run>>]) -> String {
    let mut lines = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| line(cell, true)).collect();
        lines.push(format!("| {} |", cells.join(" | ")));
        if n == 0 {
            lines.push(format!("|{}", " --- |".repeat(row.len())));
        }
    }
    lines.join("\n")
}

/// Runs as one paragraph; `\n` in them is a hard break, or a blank in a cell.
fn line(runs: &[Run], in_cell: bool) -> String {
    let mut line = Line::new(in_cell);
    let mut ix = 0;
    while ix < runs.len() {
        let link = &runs[ix].link;
        let end =
            runs[ix..].iter().position(|run| run.link != *link).map_or(runs.len(), |n| ix + n);
        let outside = (runs[..ix].last(), runs.get(end));
        let linked = &runs[ix..end];
        match link {
            Some(to) if linked.iter().any(|run| !run.text.trim().is_empty()) => {
                line.mark("[");
                styled(linked, outside, &mut line);
                line.mark("](");
                line.mark(&target(to));
                line.mark(")");
            }
            _ => styled(linked, outside, &mut line),
        }
        ix = end;
    }
    line.out
}

/// The address of a link, in angle brackets where it would end too early without them.
fn target(to: &str) -> String {
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '<' | '>' | '\\' | '|');
    if to.chars().all(|c| plain(c) && !matches!(c, '*' | '_' | '[' | ']' | '`' | '&')) {
        return to.to_owned();
    }
    let safe = to.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace('|', "%7C");
    ["<", &safe.replace('&', "&amp;"), ">"].concat()
}

/// Runs of one link, or of none, with their emphasis where Markdown can express it.
fn styled(runs: &[Run], (before, after): (Option<&Run>, Option<&Run>), line: &mut Line) {
    for (ix, run) in runs.iter().enumerate() {
        let previous = if ix > 0 { runs.get(ix - 1) } else { before };
        let next = runs.get(ix + 1).or(after);
        let words = run.text.trim_matches(char::is_whitespace);
        let start = run.text.len() - run.text.trim_start().len();
        let (lead, rest) = run.text.split_at(start);
        let tail = &rest[words.len()..];
        let marks = match (run.style.emphasis, run.style.strong) {
            _ if words.is_empty() || words.contains('\n') => "",
            (_, true) => "**",
            (true, false) => "*",
            (false, false) => "",
        };
        let outside_before =
            lead.chars().last().or_else(|| previous.and_then(|run| run.text.chars().last()));
        let outside_after =
            tail.chars().next().or_else(|| next.and_then(|run| run.text.chars().next()));
        let beside = previous.is_some_and(styled_run) && lead.is_empty()
            || next.is_some_and(styled_run) && tail.is_empty();
        let fits = !beside
            && flanks(words.chars().next(), outside_before)
            && flanks(words.chars().next_back(), outside_after);
        let marks = if fits { marks } else { "" };
        line.words(lead);
        line.mark(marks);
        line.words(words);
        line.mark(marks);
        line.words(tail);
    }
}

fn styled_run(run: &Run) -> bool {
    run.style.emphasis || run.style.strong
}

/// Whether a mark between a sign inside the emphasis and one outside opens or closes it.
fn flanks(inside: Option<char>, outside: Option<char>) -> bool {
    let Some(inside) = inside else { return false };
    let apart = outside.is_none_or(|c| c.is_whitespace() || is_punctuation(c));
    // A link's bracket may stand between, and a bracket is punctuation: the stricter rule holds.
    inside.is_alphanumeric() || (apart && !inside.is_whitespace())
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || (!c.is_alphanumeric() && !c.is_whitespace() && !c.is_control())
}

/// Words and marks being written, with what a sign would mean where the writing stands.
struct Line {
    out: String,
    /// What stands on the line so far.
    start: Start,
    /// Whether the line is a cell of a table, which has no breaks.
    in_cell: bool,
}

/// What stands between the start of a line, the first one or one after a break, and its end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// Nothing, or blanks: a sign may begin a block.
    Blank,
    /// Digits, which number a list when a `.` or a `)` follows.
    Digits,
    /// Something else: signs mean nothing to blocks.
    Within,
}

impl Line {
    fn new(in_cell: bool) -> Line {
        Line { out: String::new(), start: Start::Blank, in_cell }
    }

    /// Appends markup as it is.
    fn mark(&mut self, mark: &str) {
        self.out.push_str(mark);
        if !mark.is_empty() {
            self.start = Start::Within;
        }
    }

    /// Appends words, with a backslash before every sign that Markdown could take for markup.
    fn words(&mut self, words: &str) {
        let mut signs = words.chars().peekable();
        while let Some(sign) = signs.next() {
            let next = signs.peek().copied();
            if sign == '\n' {
                self.out.push_str(if self.in_cell { " " } else { "\\\n" });
                self.start = if self.in_cell { Start::Within } else { Start::Blank };
                continue;
            }
            if self.means_something(sign, next) {
                self.out.push('\\');
            }
            self.out.push(sign);
            self.start = match (self.start, sign) {
                (Start::Blank, ' ' | '\t') => Start::Blank,
                (Start::Blank | Start::Digits, '0'..='9') => Start::Digits,
                _ => Start::Within,
            };
        }
    }

    fn means_something(&self, sign: char, next: Option<char>) -> bool {
        match sign {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => true,
            '_' => {
                let before = self.out.chars().last().is_some_and(char::is_alphanumeric);
                !(before && next.is_some_and(char::is_alphanumeric))
            }
            '&' => next.is_none_or(|c| c == '#' || c.is_ascii_alphanumeric()),
            // A link may follow, and `![` begins a picture.
            '!' => next.is_none(),
            '#' | '+' | '-' | '=' | '>' | ':' => self.start == Start::Blank,
            '.' | ')' => self.start == Start::Digits,
            _ => false,
        }
    }
}
