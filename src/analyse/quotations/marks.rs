//! Quotation marks paired: which words of a text stand between marks.

use crate::text::range::TextRange;

/// What stands between an opening mark and its closing one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quoted {
    /// With the marks; up to the end of the paragraph where no mark closes.
    pub(super) outer: TextRange,
    /// The words without the marks and the spaces beside them: one range for each paragraph.
    pub(super) parts: Vec<TextRange>,
}

/// Marks after a single one among which its closing one is looked for.
const NEAR: usize = 32;

/// A mark that may open or close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    range: TextRange,
    sign: char,
    /// What stands beside it lets it open, lets it close.
    opens: bool,
    closes: bool,
    paragraph: usize,
}

/// Everything quoted in a text, outermost marks only, in order, apart from each other.
///
/// Every mark in use counts: guillemets, single and double, German, straight and curly ones, two
/// apostrophes. Which of two marks opens is told by the spaces beside them, so that reversed ones
/// are read too. A quotation that no mark closes ends with its paragraph, unless the next
/// paragraph opens again: then it is one quotation over both.
pub(super) fn quoted(text: &str) -> Vec<Quoted> {
    let (marks, paragraphs) = marks(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < marks.len() {
        match span(text, &marks, &paragraphs, at) {
            Some((quoted, next)) => {
                found.push(quoted);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

fn marks(text: &str) -> (Vec<Mark>, Vec<TextRange>) {
    let (mut marks, mut paragraphs) = (Vec::new(), Vec::new());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let begin = start + (line.len() - line.trim_start().len()).min(end - start);
        if begin < end {
            let range = TextRange::new(begin, end);
            line_marks(text, range, paragraphs.len(), &mut marks);
            paragraphs.push(range);
        }
        start += line.len();
    }
    (marks, paragraphs)
}

fn line_marks(text: &str, line: TextRange, paragraph: usize, marks: &mut Vec<Mark>) {
    let slice = line.slice(text);
    let mut skip_to = 0;
    for (at, sign) in slice.char_indices() {
        if at < skip_to || !is_mark(sign) {
            continue;
        }
        let mut end = at + sign.len_utf8();
        let mut sign = sign;
        let twice = matches!(sign, '\'' | '`' | '‘' | '’') && slice[end..].starts_with(sign);
        if twice {
            end += sign.len_utf8();
            sign = '"';
        }
        skip_to = end;
        let before = slice[..at].chars().next_back();
        let after = slice[end..].chars().next();
        let open_side =
            before.is_none_or(|c| c.is_whitespace() || "([{—–-:/".contains(c) || is_mark(c));
        let close_side = after.is_none_or(|c| !c.is_alphanumeric());
        let space_after = after.is_some_and(char::is_whitespace);
        let digit = after.is_some_and(|c| c.is_ascii_digit());
        let (opens, closes) = match sign {
            '\'' | '’' | '`' => (
                open_side && sign != '’' && after.is_some() && !space_after && !digit,
                close_side && !open_side && sign != '`',
            ),
            '‘' | '‚' => (open_side && !space_after && after.is_some(), false),
            '«' | '“' | '„' | '‟' | '‹' => (true, close_side),
            '"' => (
                open_side && after.is_some() || before.is_some_and(|c| matches!(c, '’' | '\'')),
                close_side || !open_side,
            ),
            _ => (open_side && after.is_some(), true),
        };
        let range = TextRange::new(line.start() + at, line.start() + end);
        marks.push(Mark { range, sign, opens, closes, paragraph });
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '«' | '»'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‹'
            | '›'
            | '"'
            | '\''
            | '‘'
            | '’'
            | '‚'
            | '`'
            | '＂'
    )
}

/// Whether `close` is a mark that ends what `open` began.
fn pairs(open: char, close: char) -> bool {
    match open {
        '«' => matches!(close, '»' | '«'),
        '»' => matches!(close, '«' | '»'),
        '“' | '‟' => matches!(close, '”' | '"'),
        '”' => matches!(close, '”' | '“'),
        '„' => matches!(close, '“' | '”' | '"' | '‟'),
        '‹' => close == '›',
        '›' => matches!(close, '‹' | '›'),
        '"' => matches!(close, '"' | '”'),
        '＂' => close == '＂',
        '\'' => close == '\'',
        '‘' | '‚' | '`' => matches!(close, '’' | '\''),
        _ => false,
    }
}

fn is_single(sign: char) -> bool {
    matches!(sign, '\'' | '‘' | '’' | '‚' | '`')
}

/// The quotation that the mark at `at` opens, and the first mark after it.
fn span(
    text: &str,
    marks: &[Mark],
    paragraphs: &[TextRange],
    at: usize,
) -> Option<(Quoted, usize)> {
    let open = *marks.get(at).filter(|mark| mark.opens)?;
    let mut parts: Vec<TextRange> = Vec::new();
    let (mut first, mut from) = (at, open);
    loop {
        let line = paragraphs.get(from.paragraph)?;
        if let Some(close) = closing(text, marks, first) {
            let mark = marks[close];
            parts.push(trimmed(text, from.range.end(), mark.range.start()));
            return finished(open, parts, mark.range.end(), close + 1);
        }
        if is_single(open.sign) {
            return None;
        }
        parts.push(trimmed(text, from.range.end(), line.end()));
        let next = marks[first..].iter().position(|mark| mark.paragraph > from.paragraph);
        let next = next.map(|next| first + next);
        let again = next.and_then(|next| Some((next, marks.get(next)?))).filter(|(_, mark)| {
            let line = paragraphs.get(mark.paragraph).map(|line| line.start());
            let same = mark.sign == open.sign || (open.sign == '«' && mark.sign == '»');
            mark.paragraph == from.paragraph + 1 && line == Some(mark.range.start()) && same
        });
        match again {
            Some((next, mark)) => (first, from) = (next, *mark),
            None => return finished(open, parts, line.end(), next.unwrap_or(marks.len())),
        }
    }
}

fn finished(
    open: Mark,
    mut parts: Vec<TextRange>,
    end: usize,
    next: usize,
) -> Option<(Quoted, usize)> {
    parts.retain(|part| !part.is_empty());
    let outer = TextRange::new(open.range.start(), end.max(open.range.end()));
    (!parts.is_empty()).then_some((Quoted { outer, parts }, next))
}

/// The mark of the same paragraph that closes what the mark at `first` opens.
fn closing(text: &str, marks: &[Mark], first: usize) -> Option<usize> {
    let open = marks[first];
    let line = marks[first + 1..].iter().enumerate();
    let line = line.take_while(|(_, mark)| mark.paragraph == open.paragraph);
    let here = line.map(|(ix, mark)| (first + 1 + ix, *mark));
    if is_single(open.sign) {
        return closing_single(text, open, here);
    }
    let (mut depth, mut last) = (0_usize, None);
    for (ix, mark) in here {
        let nested = mark.sign == open.sign && mark.opens && !(mark.closes && depth == 0);
        if nested && (mark.sign != '"' || !mark.closes) {
            depth += 1;
        } else if mark.closes && pairs(open.sign, mark.sign) {
            last = Some(ix);
            if depth == 0 {
                return last;
            }
            depth -= 1;
        }
    }
    last
}

/// Single marks are apostrophes more often than not: the closing one follows punctuation, or else
/// is the first that no plural's "s" stands before.
fn closing_single(
    text: &str,
    open: Mark,
    marks: impl Iterator<Item = (usize, Mark)>,
) -> Option<usize> {
    let mut best: Option<(usize, u8)> = None;
    for (ix, mark) in marks.take(NEAR) {
        if !mark.closes || !pairs(open.sign, mark.sign) {
            continue;
        }
        let before = text[..mark.range.start()].chars().next_back();
        let rank = match before {
            Some(c) if c.is_ascii_punctuation() || c == '…' => 0,
            Some('s') => 2,
            _ => 1,
        };
        if rank < 2 {
            return Some(ix);
        }
        best = best.or(Some((ix, rank)));
    }
    best.map(|(ix, _)| ix)
}

fn trimmed(text: &str, start: usize, end: usize) -> TextRange {
    let range = TextRange::new(start, end.max(start));
    let slice = range.slice(text);
    let lead = slice.len() - slice.trim_start().len();
    TextRange::new(start + lead, start + lead.max(slice.trim_end().len()))
}
