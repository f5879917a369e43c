//! What of a passage tells something: its figures, numbers, dates and names.

use std::collections::BTreeSet;

use crate::analyse::dates;
use crate::analyse::figures;
use crate::analyse::figures::Counted;
use crate::analyse::figures::FoundFigure;
use crate::lang::primary;
use crate::quantity::Figure;
use crate::quantity::digits;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// What a passage tells.
pub(super) struct Telling {
    /// The figures with what they count, in order.
    pub(super) figures: Vec<(Counted, Figure)>,
    /// The numbers that are no part of a date, sorted.
    pub(super) numbers: Vec<String>,
    /// The dates: what they come to, or their words where that is not known.
    pub(super) dates: Vec<String>,
    /// Words with a capital inside a sentence, folded.
    names: BTreeSet<String>,
}

/// Languages that write every noun with a capital.
const CAPITALS: &[&str] = &["de", "lb"];

/// Letters that a word with a capital must have to be taken for a name.
const NAME: usize = 2;

/// Signs after which a word does not begin a sentence.
const JOINS: &[char] = &[',', '\'', '’', '-'];

impl Telling {
    /// What a passage in a language (an IETF tag) tells.
    pub(super) fn of(text: &str, language: &str) -> Telling {
        let found = dates::in_text(text, language, None);
        let date = |date: &dates::FoundDate| match &date.value {
            Some(value) => value.to_string(),
            None => fold(date.range.slice(text), Fold::Typography),
        };
        let within: Vec<TextRange> = found.iter().map(|date| date.range).collect();
        let figure = |found: &FoundFigure| (found.what, found.figure);
        Telling {
            figures: figures::in_text(text, language).iter().map(figure).collect(),
            numbers: numbers(text, language, &within),
            dates: found.iter().map(date).collect(),
            names: match CAPITALS.contains(&primary(language)) {
                true => BTreeSet::new(),
                false => names(text, &within),
            },
        }
    }

    /// What its figures count, each once, in order.
    pub(super) fn counted(&self) -> impl Iterator<Item = Counted> {
        let of = |ix: usize| self.figures[..ix].iter().all(|(what, _)| *what != self.figures[ix].0);
        (0..self.figures.len()).filter(move |ix| of(*ix)).map(|ix| self.figures[ix].0)
    }

    /// The figures of one thing, in order.
    pub(super) fn figures_of(&self, what: Counted) -> Vec<Figure> {
        self.figures.iter().filter(|(of, _)| *of == what).map(|(_, figure)| *figure).collect()
    }

    /// Whether it names something that a text of these words, folded to letters, does not.
    pub(super) fn has_name_missing_in(&self, words: &BTreeSet<&str>) -> bool {
        self.names.iter().any(|name| !words.contains(name.as_str()))
    }
}

/// The words of a passage, in bytes.
fn words(text: &str) -> impl Iterator<Item = TextRange> {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric()).filter_map(move |word| {
        let start = at;
        let end = start + word.len();
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        (!word.is_empty()).then(|| TextRange::new(start, end))
    })
}

/// The numbers in digits or, where the language's are known, in words, dates apart.
fn numbers(text: &str, language: &str, dates: &[TextRange]) -> Vec<String> {
    let dated = |range: TextRange| dates.iter().any(|date| date.intersects(range));
    let known = figures::numbers_in_text(text, language);
    let mut numbers: Vec<String> = words(text)
        .filter(|range| !known.iter().any(|(number, _)| number.intersects(*range)))
        .filter(|range| !dated(*range))
        .map(|range| range.slice(text))
        .filter(|word| word.chars().any(char::is_numeric))
        .map(str::to_owned)
        .collect();
    let said = known.iter().filter(|(range, _)| !dated(*range));
    numbers.extend(said.map(|(_, Figure { bound, numbers })| match numbers {
        Some((low, high)) => format!("{} {} {}", bound.code(), digits(*low), digits(*high)),
        None => bound.code().to_owned(),
    }));
    numbers.sort_unstable();
    numbers
}

/// Words with a capital that do not begin a passage or a quotation in it.
fn names(text: &str, dates: &[TextRange]) -> BTreeSet<String> {
    let inside = |range: &TextRange| {
        let before = text[..range.start()].trim_end();
        before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || JOINS.contains(&c))
    };
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    words(text)
        .filter(|range| !dates.iter().any(|date| date.intersects(*range)))
        .filter(inside)
        .map(|range| range.slice(text))
        .filter(|word| capital(word) && word.chars().filter(|c| c.is_alphabetic()).count() >= NAME)
        .map(|word| fold(word, Fold::Letters))
        .collect()
}
