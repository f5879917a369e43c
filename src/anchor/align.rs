//! Which words of a text stand for the words of a quote.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::range::TextRange;

/// Words longer than this, in characters, are compared character by character: they come from
/// scripts without spaces and from broken extraction.
pub(super) const LONGEST_WORD: usize = 32;

/// Cells of the alignment that are worth their time, some hundredths of a second.
const MAX_CELLS: usize = 2_000_000;

/// A quote and its context, as words: folded text, `quote` is the part looked for.
#[derive(Debug)]
pub(super) struct Wording<'t> {
    tokens: Vec<Token<'t>>,
    quote: Range<usize>,
}

/// A word, a number or a punctuation mark.
#[derive(Debug, Clone, Copy)]
struct Token<'t> {
    text: &'t str,
    /// The byte it begins at.
    at: usize,
    /// Its weight: characters.
    len: u32,
    is_word: bool,
}

impl Token<'_> {
    fn end(self) -> usize {
        self.at + self.text.len()
    }
}

/// The cheapest way to a cell: what it costs, and which tokens of the text it has put in the
/// place of the quote's so far.
#[derive(Debug, Clone, Copy)]
struct Path {
    cost: u32,
    first: Option<u32>,
    end: u32,
}

impl<'t> Wording<'t> {
    /// Prepares folded texts; context may be empty.
    pub(super) fn new(prefix: &'t str, exact: &'t str, suffix: &'t str) -> Wording<'t> {
        let mut tokens = tokens(prefix);
        let start = tokens.len();
        tokens.extend(self::tokens(exact));
        let end = tokens.len();
        tokens.extend(self::tokens(suffix));
        Wording { tokens, quote: start..end }
    }

    /// The bytes of `text` that stand for the quote in the cheapest alignment of quote and
    /// context with any stretch of it, of those in which the quote ends `near`; of all when there
    /// is none.
    ///
    /// Words are put in the place of words, marks in the place of marks; costs count characters.
    /// Words added before the quote's first or after its last are not part of it. `None` when
    /// nothing in the text corresponds, or text and quote are so long that aligning them is not
    /// worth the time.
    pub(super) fn find_in(&self, text: &str, near: TextRange) -> Option<TextRange> {
        let words = tokens(text);
        if words.len().saturating_mul(self.tokens.len()) > MAX_CELLS {
            return None;
        }
        let end_of = |path: Path| Some(words.get((path.end as usize).checked_sub(1)?)?.end());
        let rank = |path: Path| (!end_of(path).is_some_and(|end| near.contains(end)), path.cost);
        let mut column = self.first_column();
        let mut best = *column.last()?;
        for (at, word) in (0..).zip(&words) {
            self.advance(&mut column, *word, at);
            best = column.last().copied().filter(|path| rank(*path) < rank(best)).unwrap_or(best);
        }
        let first = words.get(best.first? as usize)?;
        Some(TextRange::new(first.at, end_of(best)?))
    }

    /// Nothing of the text read: every token of the pattern is missing.
    fn first_column(&self) -> Vec<Path> {
        let mut path = Path { cost: 0, first: None, end: 0 };
        let mut column = vec![path];
        for token in &self.tokens {
            path.cost += token.len;
            column.push(path);
        }
        column
    }

    /// Reads one more word of the text, the `at`th.
    fn advance(&self, column: &mut [Path], word: Token<'_>, at: u32) {
        let mut diagonal = column[0];
        for (row, token) in self.tokens.iter().enumerate() {
            let mut put = diagonal;
            put.cost += difference(*token, word);
            if self.quote.contains(&row) {
                put.first = put.first.or(Some(at));
                put.end = at + 1;
            }
            diagonal = column[row + 1];
            let mut missing = column[row];
            missing.cost += token.len;
            let mut added = diagonal;
            added.cost += word.len;
            let gap = if missing.cost <= added.cost { missing } else { added };
            column[row + 1] = if put.cost <= gap.cost { put } else { gap };
        }
    }
}

/// What it costs to read one token as another: the characters between their common beginning
/// and their common end; a word is never read as a mark.
fn difference(a: Token<'_>, b: Token<'_>) -> u32 {
    if a.text == b.text {
        return 0;
    }
    if a.is_word != b.is_word {
        return a.len + b.len;
    }
    let before = a.text.chars().zip(b.text.chars()).take_while(|(x, y)| x == y);
    let common = u32::try_from(before.count()).unwrap_or(u32::MAX);
    let after = a.text.chars().rev().zip(b.text.chars().rev()).take_while(|(x, y)| x == y);
    let end = u32::try_from(after.count()).unwrap_or(u32::MAX);
    let rest = a.len.min(b.len) - common;
    a.len.max(b.len) - common - end.min(rest)
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (at, word) in text.split_word_bound_indices() {
        if word.starts_with(char::is_whitespace) {
            continue;
        }
        let len = word.chars().count();
        if len <= LONGEST_WORD {
            tokens.push(token(word, at, len));
            continue;
        }
        for (inside, c) in word.char_indices() {
            tokens.push(token(&word[inside..inside + c.len_utf8()], at + inside, 1));
        }
    }
    tokens
}

fn token(text: &str, at: usize, len: usize) -> Token<'_> {
    let len = u32::try_from(len).unwrap_or(u32::MAX);
    Token { text, at, len, is_word: text.contains(char::is_alphanumeric) }
}

#[cfg(test)]
mod tests {
    use crate::anchor::align::Wording;
    use crate::text::range::TextRange;

    #[test]
    fn of_two_places_the_near_one_is_taken() {
        let text = "six maisons ont. dix maisons sont";
        let check = |from: usize, to: usize, expect: &str| {
            let near = TextRange::new(from, to);
            let found = Wording::new("", "dix maisons ont", "").find_in(text, near);
            assert_eq!(found.map_or("", |range| range.slice(text)), expect);
        };
        check(10, 20, "six maisons ont");
        check(25, 40, "dix maisons sont");
        check(1, 2, "six maisons ont");
    }

    #[test]
    fn context_tells_which_word_was_replaced() {
        let check = |quote: [&str; 3], text: &str, expect: &str| {
            let anywhere = TextRange::new(0, text.len() + 1);
            let found = Wording::new(quote[0], quote[1], quote[2]).find_in(text, anywhere);
            assert_eq!(found.map_or("", |range| range.slice(text)), expect);
        };
        let quote = ["le porte-parole a dit", "quatre villageois ont fui la nuit", "selon lui"];
        check(quote, "hier le porte-parole a dit: sept villageois ont fui la nuit, selon lui", {
            "sept villageois ont fui la nuit"
        });
        check(quote, "le porte-parole a dit villageois ont fui le soir selon lui", {
            "villageois ont fui le soir"
        });
        check(
            quote,
            "quatre villageois ont donc fui la nuit",
            "quatre villageois ont donc fui la nuit",
        );
        check(["", "a b", ""], "", "");
        check(["x", "", "y"], "x y", "");
    }
}
