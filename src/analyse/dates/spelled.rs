//! Numbers and years in words: "forty-two", "nineteen ninety-nine", "deux mille douze".

use serde::Deserialize;

use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::slot::Slots;
use crate::analyse::dates::token::Token;
use crate::analyse::dates::vocabulary::Vocabulary;
use crate::analyse::dates::vocabulary::Word;

/// How a language puts numbers together, as its file says; explained in `dates.fr.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Spelling {
    thousand: Vec<String>,
    hundred: Vec<String>,
    zero: Vec<String>,
    and: Vec<String>,
    tens_and: Vec<String>,
    scores: Vec<i32>,
    pairs: bool,
}

/// The same with words by their numbers.
#[derive(Debug, Default)]
pub(super) struct Spelled {
    pub(super) thousand: Vec<Word>,
    hundred: Vec<Word>,
    zero: Vec<Word>,
    and: Vec<Word>,
    tens_and: Vec<Word>,
    scores: Vec<i32>,
    pairs: bool,
}

impl Spelling {
    /// With words by their numbers.
    pub(super) fn read(&self, words: &mut Vocabulary) -> Spelled {
        let mut all = |list: &[String]| list.iter().map(|word| words.add(word)).collect();
        Spelled {
            thousand: all(&self.thousand),
            hundred: all(&self.hundred),
            zero: all(&self.zero),
            and: all(&self.and),
            tens_and: all(&self.tens_and),
            scores: self.scores.clone(),
            pairs: self.pairs,
        }
    }
}

/// The centuries that years are spelled by in two halves: "fifteen thirty" on.
const CENTURIES: std::ops::RangeInclusive<i32> = 15..=20;

/// A count of tokens and the number that they write.
type Read = (usize, i32);

impl Slots {
    /// A number below a hundred at the first of the tokens: a listed one, or tens and what follows.
    pub(super) fn number(&self, tokens: &[Token]) -> Option<Read> {
        let (count, tens) = self.listed(Slot::Number, tokens)?;
        if tens < 20 || tens % 10 != 0 {
            return Some((count, tens));
        }
        let most = if self.spelled.scores.contains(&tens) { 19 } else { 9 };
        let linked = count + usize::from(is(tokens, count, &self.spelled.tens_and));
        let ones = tokens.get(linked..).and_then(|rest| self.listed(Slot::Number, rest));
        let ones = ones.filter(|(_, n)| (1..=most).contains(n));
        Some(ones.map_or((count, tens), |(more, n)| (linked + more, tens + n)))
    }

    /// A year at the first of the tokens, 1000 to 2100; round thousands are no years.
    pub(super) fn year(&self, tokens: &[Token]) -> Option<Read> {
        let words = &self.spelled;
        let (at, n) = if is(tokens, 0, &words.thousand) { (0, 1) } else { self.number(tokens)? };
        let rest = |skip: usize| tokens.get(at + skip..);
        let (count, year) = if is(tokens, at, &words.thousand) {
            let (more, below) = self.hundreds(rest(1)?)?;
            (at + 1 + more, n.checked_mul(1000)? + below)
        } else if is(tokens, at, &words.hundred) && n > 9 {
            let (more, below) = self.linked(rest(1)?).unwrap_or((0, 0));
            (at + 1 + more, n * 100 + below)
        } else if words.pairs && CENTURIES.contains(&n) {
            let (more, below) = self.half(rest(0)?)?;
            (at + more, n * 100 + below)
        } else {
            return None;
        };
        (1000..=2100).contains(&year).then_some((count, year))
    }

    /// What follows the thousands of a year.
    fn hundreds(&self, tokens: &[Token]) -> Option<Read> {
        let words = &self.spelled;
        let first = self.listed(Slot::Number, tokens).filter(|(_, n)| *n < 10);
        let (at, n) = match first {
            Some(first) if is(tokens, first.0, &words.hundred) => first,
            _ if is(tokens, 0, &words.hundred) => (0, 1),
            _ => return self.linked(tokens),
        };
        let (more, below) = self.linked(tokens.get(at + 1..)?).unwrap_or((0, 0));
        Some((at + 1 + more, n * 100 + below))
    }

    /// A number below a hundred, after "and" or at once.
    fn linked(&self, tokens: &[Token]) -> Option<Read> {
        let and = usize::from(is(tokens, 0, &self.spelled.and));
        let (more, n) = self.number(tokens.get(and..)?)?;
        (n > 0).then_some((and + more, n))
    }

    /// The second half of a year in two halves: "ninety-nine", "oh five".
    fn half(&self, tokens: &[Token]) -> Option<Read> {
        if is(tokens, 0, &self.spelled.zero) {
            let (more, n) = self.listed(Slot::Number, tokens.get(1..)?)?;
            return (1..10).contains(&n).then_some((1 + more, n));
        }
        self.number(tokens).filter(|(_, n)| *n > 9)
    }
}

fn is(tokens: &[Token], at: usize, words: &[Word]) -> bool {
    tokens.get(at).is_some_and(|token| words.contains(&token.word))
}
