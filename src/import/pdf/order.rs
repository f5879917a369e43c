//! Letters into lines, and lines into the order they are read: column after column.
//!
//! Columns are found by the white between them: where a strip of white parts nearly all lines of a
//! page, the few lines that cross it are headings over the columns, and between two of them the left
//! side is read before the right one (after Breuel, "High performance document layout analysis", 2003,
//! and the older cut along white strips of Nagy and Seth, ICPR 1984).

use crate::import::pdf::letters::Letter;
use crate::import::pdf::letters::Sheet;

/// A line as it is printed, or the part of it that stands in one column. Lengths are in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its words, parted by single blanks.
    pub text: String,
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// The line the letters stand on.
    pub baseline: f64,
    /// The size of most of its type.
    pub size: f64,
    /// The width of its first word.
    pub first_word: f64,
    /// The number of the column, counted in the order of reading from 0 on each page.
    pub column: usize,
}

/// A page's lines in the order they are read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// The lines.
    pub lines: Vec<Line>,
    /// The height of the page.
    pub height: f64,
    /// Text that runs in another direction.
    pub turned: String,
}

/// White wider than this, in sizes of the type, parts what stands on one line.
const GAP: f64 = 0.9;

/// White wider than this, in sizes of the type, parts words.
const BLANK: f64 = 0.17;

/// Puts the letters of a page in order.
pub fn read(sheet: &Sheet) -> Read {
    let mut ordered = Vec::new();
    part(pieces(&sheet.letters), 0, &mut ordered);
    let lines = ordered.into_iter().enumerate().flat_map(|(column, pieces)| rows(pieces, column));
    Read { lines: lines.collect(), height: sheet.height, turned: sheet.turned.trim().to_owned() }
}

/// Letters of one baseline without wide white among them.
#[derive(Debug, Clone)]
struct Piece {
    letters: Vec<Letter>,
    left: f64,
    right: f64,
    baseline: f64,
    size: f64,
}

fn pieces(letters: &[Letter]) -> Vec<Piece> {
    let mut sorted: Vec<&Letter> = letters.iter().collect();
    sorted.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut bands: Vec<(f64, f64, Vec<&Letter>)> = Vec::new();
    for letter in sorted {
        match bands.last_mut() {
            // Raised and lowered figures belong to the line; its larger letters tell where it is.
            Some((at, size, band)) if letter.baseline - *at <= 0.35 * size.min(letter.size) => {
                band.push(letter);
                if letter.size > *size {
                    (*at, *size) = (letter.baseline, letter.size);
                }
            }
            _ => bands.push((letter.baseline, letter.size, vec![letter])),
        }
    }
    let mut pieces = Vec::new();
    for (baseline, _, mut band) in bands {
        band.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut open: Option<Piece> = None;
        let mut blank = None;
        for letter in band {
            if letter.text.trim().is_empty() {
                blank = blank.or(letter.text.chars().next());
                continue;
            }
            let letter = Letter { blank: blank.take(), ..letter.clone() };
            match &mut open {
                Some(piece) if letter.left - piece.right <= GAP * piece.size.max(letter.size) => {
                    piece.right = piece.right.max(letter.right);
                    piece.size = piece.size.max(letter.size);
                    piece.letters.push(letter);
                }
                _ => {
                    let (left, right, size) = (letter.left, letter.right, letter.size);
                    let letters = vec![letter];
                    pieces.extend(open.replace(Piece { letters, left, right, baseline, size }));
                }
            }
        }
        pieces.extend(open);
    }
    pieces
}

/// The most columns that are told apart, and the depth to which they are looked for.
const DEEPEST: usize = 5;

/// Parts pieces into columns, in the order of reading.
fn part(pieces: Vec<Piece>, depth: usize, ordered: &mut Vec<Vec<Piece>>) {
    let Some(gutter) = (depth < DEEPEST).then(|| gutter(&pieces)).flatten() else {
        if !pieces.is_empty() {
            ordered.push(pieces);
        }
        return;
    };
    let mut pieces = pieces;
    pieces.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let (mut left, mut right, mut across) = (Vec::new(), Vec::new(), Vec::new());
    let sides = |left: &mut Vec<Piece>, right: &mut Vec<Piece>, out: &mut Vec<Vec<Piece>>| {
        part(std::mem::take(left), depth + 1, out);
        part(std::mem::take(right), depth + 1, out);
    };
    for piece in pieces {
        if piece.right <= gutter {
            left.push(piece);
        } else if piece.left >= gutter {
            right.push(piece);
        } else {
            if !(left.is_empty() && right.is_empty()) {
                ordered.extend(Some(std::mem::take(&mut across)).filter(|a| !a.is_empty()));
                sides(&mut left, &mut right, ordered);
            }
            across.push(piece);
            continue;
        }
        ordered.extend(Some(std::mem::take(&mut across)).filter(|a| !a.is_empty()));
    }
    ordered.extend(Some(across).filter(|a| !a.is_empty()));
    sides(&mut left, &mut right, ordered);
}

/// The middle of the strip of white that parts two columns of running text, if there is one.
fn gutter(pieces: &[Piece]) -> Option<f64> {
    let lines = pieces.len();
    let left = pieces.iter().map(|piece| piece.left).min_by(f64::total_cmp)?;
    let right = pieces.iter().map(|piece| piece.right).max_by(f64::total_cmp)?;
    let size = median(pieces.iter().map(|piece| piece.size))?;
    if lines < 6 || right - left < 16.0 * size {
        return None;
    }
    // Where the right column begins is where many pieces begin.
    let mut starts: Vec<f64> = pieces.iter().map(|piece| piece.left).collect();
    starts.sort_by(f64::total_cmp);
    starts.dedup_by(|a, b| *a - *b < 1.0);
    let candidates = starts
        .into_iter()
        .filter(|start| *start > left + 6.0 * size && *start < right - 6.0 * size);
    let mut best: Option<(usize, f64)> = None;
    for start in candidates {
        let at = start - 0.3 * size;
        let crossing = pieces.iter().filter(|p| p.left < at && p.right > at).count();
        let before: Vec<&Piece> = pieces.iter().filter(|p| p.right <= at).collect();
        let after: Vec<&Piece> = pieces.iter().filter(|p| p.left >= at).collect();
        let fits = crossing * 4 <= lines && is_column(&before) && is_column(&after);
        if fits && best.is_none_or(|(least, _)| crossing < least) {
            best = Some((crossing, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Whether pieces make a column of running text: several lines, most of which fill it. Cells of a
/// table do not.
fn is_column(pieces: &[&Piece]) -> bool {
    let left = pieces.iter().map(|piece| piece.left).min_by(f64::total_cmp);
    let right = pieces.iter().map(|piece| piece.right).max_by(f64::total_cmp);
    let (Some(left), Some(right)) = (left, right) else { return false };
    let size = median(pieces.iter().map(|piece| piece.size)).unwrap_or(0.0);
    // What may be parted further has pieces that fill a part of it.
    let enough = (0.6 * (right - left)).min(9.0 * size);
    let filled = pieces.iter().filter(|piece| piece.right - piece.left > enough);
    pieces.len() >= 3 && filled.count() * 2 >= pieces.len() && right - left > 7.0 * size
}

/// The pieces of one column as lines, from the top.
fn rows(mut pieces: Vec<Piece>, column: usize) -> Vec<Line> {
    pieces.sort_by(|a, b| a.baseline.total_cmp(&b.baseline).then(a.left.total_cmp(&b.left)));
    let mut rows: Vec<(f64, Vec<Letter>)> = Vec::new();
    for piece in pieces {
        match rows.last_mut() {
            Some((at, row)) if piece.baseline - *at <= 0.2 * piece.size => {
                row.extend(piece.letters);
            }
            _ => rows.push((piece.baseline, piece.letters)),
        }
    }
    rows.into_iter().filter_map(|(baseline, letters)| line(baseline, letters, column)).collect()
}

fn line(baseline: f64, mut letters: Vec<Letter>, column: usize) -> Option<Line> {
    letters.sort_by(|a, b| a.left.total_cmp(&b.left));
    let size = median(letters.iter().map(|letter| letter.size))?;
    let left = letters.first()?.left;
    let mut text = String::new();
    let (mut right, mut first_word) = (left, None);
    for letter in &letters {
        let parted = letter.blank.is_some() || letter.left - right > BLANK * letter.size;
        if parted && !text.is_empty() {
            first_word = first_word.or(Some(right - left));
            text.push(letter.blank.unwrap_or(' '));
        }
        text.push_str(&letter.text);
        right = right.max(letter.right);
    }
    let text = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let first_word = first_word.unwrap_or(right - left);
    (!text.is_empty()).then_some(Line { text, left, right, baseline, size, first_word, column })
}

/// The middle one of some numbers.
pub(super) fn median(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = numbers.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}
