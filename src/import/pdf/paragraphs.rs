//! Lines joined into paragraphs, with the hyphens of line ends undone.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::import::pdf::order::Line;
use crate::import::pdf::order::Read;
use crate::import::pdf::order::median;

/// A paragraph or a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The page it begins on, from 1.
    pub page: usize,
    /// Its words in one line.
    pub text: String,
    /// The size of its type, in sizes of the document's running text.
    pub size: f64,
}

/// Joins the lines of all pages.
///
/// A paragraph ends where the white above the next line is larger than is usual in the column, where
/// the type changes its size, where the next line is set in, and where a line breaks off although the
/// next word had room. Over the end of a column it goes on unless a sentence ended there.
pub fn join(pages: &[Read]) -> Vec<Paragraph> {
    let words = words(pages);
    let lines = || pages.iter().flat_map(|page| &page.lines);
    let letters = lines().flat_map(|line| std::iter::repeat_n(line.size, line.text.len().min(200)));
    let body = median(letters).unwrap_or(1.0).max(1.0);
    let leading = leading(pages);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut before: Option<(usize, &Line)> = None;
    for (page, read) in pages.iter().enumerate() {
        let columns = Columns::of(read);
        for line in &read.lines {
            let goes_on = before.is_some_and(|(at, last)| match at == page {
                true if last.column == line.column => !columns.part(last, line, leading),
                _ => continues(last, line),
            });
            match paragraphs.last_mut().filter(|_| goes_on) {
                Some(paragraph) => append(&mut paragraph.text, &line.text, &words),
                None => paragraphs.push(Paragraph {
                    page: page + 1,
                    text: line.text.clone(),
                    size: line.size / body,
                }),
            }
            before = Some((page, line));
        }
    }
    for paragraph in &mut paragraphs {
        paragraph.text.retain(|c| c != '\u{ad}');
    }
    paragraphs.retain(|paragraph| !paragraph.text.trim().is_empty());
    paragraphs
}

/// The usual distance of two lines of running text, in sizes of their type.
fn leading(pages: &[Read]) -> f64 {
    let pairs = pages.iter().flat_map(|page| page.lines.windows(2));
    let steps = pairs.filter_map(|pair| {
        let [above, below] = pair else { return None };
        let step = (below.baseline - above.baseline) / below.size;
        let close = above.column == below.column && (0.7..=2.5).contains(&step);
        (close && same_size(above, below)).then_some(step)
    });
    median(steps).unwrap_or(1.2)
}

fn same_size(a: &Line, b: &Line) -> bool {
    (a.size - b.size).abs() <= 0.06 * a.size.max(b.size)
}

/// The edges of the columns of one page.
struct Columns(Vec<(f64, f64)>);

impl Columns {
    fn of(read: &Read) -> Columns {
        let last = read.lines.iter().map(|line| line.column).max().unwrap_or(0);
        let edges = (0..=last).map(|column| {
            let lines = || read.lines.iter().filter(|line| line.column == column);
            let left = median(lines().map(|line| line.left)).unwrap_or(0.0);
            let right = lines().map(|line| line.right).max_by(f64::total_cmp).unwrap_or(left);
            (left, right)
        });
        Columns(edges.collect())
    }

    /// Whether a paragraph ends between two lines of one column.
    fn part(&self, above: &Line, below: &Line, leading: f64) -> bool {
        let (_, right) = self.0.get(above.column).copied().unwrap_or((above.left, above.right));
        let step = (below.baseline - above.baseline) / below.size;
        if !same_size(above, below) || step > leading * 1.3 + 0.05 {
            return true;
        }
        let set_in = below.left - above.left;
        if (0.8..=4.0).contains(&(set_in / below.size)) && ends(&above.text) {
            return true;
        }
        let room = right - above.right;
        let had_room = room > below.first_word + 0.6 * below.size;
        had_room && !is_broken(&above.text) && !begins_small(&below.text)
    }
}

/// Whether a paragraph goes on over the end of a column or of a page.
fn continues(last: &Line, next: &Line) -> bool {
    same_size(last, next)
        && (is_broken(&last.text) || !ends(&last.text) || begins_small(&next.text))
}

/// Whether a sentence ends here.
fn ends(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '»' | '”' | '"' | '’' | '\'' | ')' | ']')
    });
    bare.ends_with(['.', '!', '?', '…', ':', ';', '։', '۔', '؟', '。'])
}

fn begins_small(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Whether a word is broken at the end of a line.
fn is_broken(text: &str) -> bool {
    let mut from_end = text.chars().rev();
    matches!(from_end.next(), Some('-' | '\u{ad}' | '\u{2010}'))
        && from_end.next().is_some_and(char::is_alphabetic)
}

/// Appends a line, and joins a word that the line end broke.
fn append(text: &mut String, line: &str, words: &BTreeSet<String>) {
    if !is_broken(text) || !begins_small(line) || !line.starts_with(char::is_alphabetic) {
        // A hyphen before a capital or a figure belongs to the word: `Nord-` `Est`, `A-` `320`.
        let glued = is_broken(text) && line.starts_with(char::is_alphanumeric);
        if !glued {
            text.push(' ');
        }
        text.push_str(line);
        return;
    }
    let hyphen = text.chars().next_back().unwrap_or('-');
    let bare = &text[..text.len() - hyphen.len_utf8()];
    let start = bare
        .rfind(|c: char| !is_of_word(c))
        .map_or(0, |at| at + bare[at..].chars().next().map_or(1, char::len_utf8));
    let end = line.find(|c: char| !is_of_word(c)).unwrap_or(line.len());
    let (head, tail) = (bare[start..].to_lowercase(), line[..end].to_lowercase());
    let keeps = hyphen != '\u{ad}' && keeps_hyphen(&head, &tail, words);
    if !keeps {
        text.truncate(text.len() - hyphen.len_utf8());
    }
    text.push_str(line);
}

/// Whether a hyphen at a line end is part of the word, judged by the rest of the document: the word
/// stands there with it, or both halves are words there and the whole is not.
fn keeps_hyphen(head: &str, tail: &str, words: &BTreeSet<String>) -> bool {
    if words.contains(&format!("{head}{tail}")) {
        return false;
    }
    let compound = words.contains(&format!("{head}-{tail}"));
    compound || head.contains('-') || (words.contains(head) && words.contains(tail))
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\u{2010}')
}

/// The words of the document that stand whole in a line.
fn words(pages: &[Read]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        let parts: Vec<&str> = line.text.split(|c: char| !is_of_word(c)).collect();
        let broken = is_broken(&line.text);
        let n = parts.len();
        for (ix, part) in parts.into_iter().enumerate() {
            // The halves at both ends of a line may be halves of words.
            if !part.is_empty() && ix > 0 && !(broken && ix + 1 == n) {
                words.insert(part.to_lowercase());
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::import::pdf::paragraphs::append;

    fn check(text: &str, line: &str, known: &[&str], expect: &str) {
        let words: BTreeSet<String> = known.iter().map(|word| (*word).to_owned()).collect();
        let mut joined = text.to_owned();
        append(&mut joined, line, &words);
        assert_eq!(joined, expect);
    }

    #[test]
    fn broken_words_are_joined() {
        check("the bridge re-", "mained closed", &[], "the bridge remained closed");
        check("le pont res-", "tera fermé", &[], "le pont restera fermé");
        check("dans l’at-", "tente", &[], "dans l’attente");
    }

    #[test]
    fn hyphens_of_words_are_kept() {
        check("le Nord-", "Est", &[], "le Nord-Est");
        check("un A-", "320", &[], "un A-320");
        check("viendra-t-", "elle ?", &[], "viendra-t-elle ?");
        check("the vice-", "president said", &["vice-president"], "the vice-president said");
        check("a so-", "called truce", &["so", "called"], "a so-called truce");
        check("a truce -", "so they say", &[], "a truce - so they say");
    }
}
