//! What fills the slots of a form: numbers in digits, and words listed in the data.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::analyse::dates::spelled::Spelled;
use crate::analyse::dates::token::Token;
use crate::analyse::dates::vocabulary::UNKNOWN;
use crate::analyse::dates::vocabulary::Vocabulary;
use crate::analyse::dates::vocabulary::Word;

/// A place in a form that holds a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Slot {
    /// 1 to 31, in digits with or without an ordinal ending, or in words.
    Day,
    /// 1 to 31, in digits with or without an ordinal ending.
    DayNumber,
    /// 1 to 31 in digits with an ordinal ending.
    OrdinalDay,
    Month,
    /// A month whose name is no other word.
    PlainMonth,
    /// 1 to 12 in digits.
    MonthNumber,
    Weekday,
    Holiday,
    /// A feast whose name is no other word.
    PlainHoliday,
    /// Any number, in digits or words.
    Number,
    /// A number, or an article that counts as one.
    Count,
    /// First, second and so on; -1 is the last.
    Ordinal,
    /// At which end of a period units are counted: 1 the first, -1 the last.
    Side,
    Unit,
    Season,
    Part,
    Half,
    Zone,
    /// Four digits, or words.
    Year,
    /// Two digits of the twentieth century.
    ShortYear,
    Decade,
    DecadeWord,
    /// 1 to 4, in digits.
    Quarter,
    /// A numeral such as `XXe`, up to thirty-nine.
    Roman,
    /// 0 to 24, in digits.
    Hour,
    /// 0 to 24, in words.
    HourWord,
    /// Four digits that are hours and minutes: 0430.
    HourMinute,
    /// Two digits, 0 to 59.
    Minute,
    MinuteWord,
}

/// The words of every slot of a language.
#[derive(Debug, Default)]
pub(super) struct Slots {
    /// By first word, longest first.
    listed: BTreeMap<(Word, Slot), Vec<Listed>>,
    /// By word: one bit for each slot that it begins a word of.
    begins: Vec<u32>,
    /// Endings that make a number an ordinal.
    pub(super) suffixes: Vec<Word>,
    /// The slots whose words name a day of the month.
    pub(super) day_words: Vec<Slot>,
    /// Names that are other words as well, and so need a capital letter if dates have one.
    pub(super) unsure: Vec<Word>,
    pub(super) start_capital: bool,
    /// The words that numbers are put together with.
    pub(super) spelled: Spelled,
}

/// The words after the first, and the value of all.
type Listed = (Vec<Word>, i32);

impl Slots {
    /// Adds words of a slot.
    pub(super) fn add(&mut self, slot: Slot, form: &str, value: i32, words: &mut Vocabulary) {
        let mut numbers = words.add_all(form).into_iter();
        let Some(first) = numbers.next() else { return };
        let forms = self.listed.entry((first, slot)).or_default();
        forms.push((numbers.collect(), value));
        forms.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        self.begin(first, slot);
    }

    fn begin(&mut self, word: Word, slot: Slot) {
        let word = usize::from(word);
        self.begins.resize(self.begins.len().max(word + 1), 0);
        self.begins[word] |= 1 << slot as u32;
    }

    /// Lets a year begin with the word for a thousand: any other word it begins with is a number.
    pub(super) fn spell_years(&mut self) {
        for word in self.spelled.thousand.clone() {
            self.begin(word, Slot::Year);
        }
    }

    /// Whether a token may begin what fills some slot.
    pub(super) fn may_begin(&self, token: &Token) -> bool {
        let listed = self.begins.get(usize::from(token.word)).is_some_and(|slots| *slots != 0);
        listed || token.digits.is_some() || (token.capital && token.word == UNKNOWN)
    }

    /// The number of tokens and the value of what fills a slot at the first of the tokens.
    pub(super) fn take(&self, slot: Slot, tokens: &[Token], text: &str) -> Option<(usize, i32)> {
        let first = tokens.first()?;
        let long = first.width();
        let number = |low, high| first.digits.filter(|n| (low..=high).contains(n)).map(|n| (1, n));
        let short = |low, high| number(low, high).filter(|_| long <= 2);
        let ordinal = || self.ordinal(tokens);
        let suffix = |(count, n): (usize, i32)| (count + usize::from(ordinal()), n);
        let day = |slot: &Slot| self.listed(*slot, tokens).filter(|(_, n)| (1..=31).contains(n));
        match slot {
            Slot::DayNumber => short(1, 31).map(suffix),
            Slot::Day if first.digits.is_some() => short(1, 31).map(suffix),
            Slot::Day => self.day_words.iter().find_map(day),
            Slot::OrdinalDay => short(1, 31).filter(|_| ordinal()).map(suffix),
            Slot::MonthNumber => short(1, 12),
            Slot::Number => number(0, 9999).or_else(|| self.number(tokens)),
            Slot::Count => number(0, 9999)
                .or_else(|| self.listed(Slot::Count, tokens))
                .or_else(|| self.number(tokens)),
            Slot::Ordinal if first.digits.is_some() => {
                short(1, 99).filter(|_| ordinal()).map(suffix)
            }
            Slot::Year if first.digits.is_none() => self.year(tokens),
            Slot::Year => number(1000, 2100).filter(|_| long == 4),
            Slot::ShortYear => number(32, 99).map(|(count, n)| (count, n + 1900)),
            Slot::Decade if long == 4 => number(1000, 2100).filter(|(_, n)| n % 10 == 0),
            Slot::Decade => number(10, 90).filter(|(_, n)| n % 10 == 0).map(|(c, n)| (c, n + 1900)),
            Slot::Quarter => number(1, 4).filter(|_| long == 1),
            Slot::Roman => roman(first, text).map(|n| (1, n)),
            Slot::Hour => short(0, 24),
            Slot::HourMinute => number(0, 2359).filter(|(_, n)| long == 4 && n % 100 < 60),
            Slot::HourWord => self.listed(Slot::Number, tokens).filter(|(_, n)| *n <= 24),
            Slot::Minute => number(0, 59).filter(|_| long == 2),
            Slot::MinuteWord => {
                self.listed(slot, tokens).or_else(|| self.number(tokens).filter(|(_, n)| *n < 60))
            }
            Slot::PlainMonth => {
                self.listed(Slot::Month, tokens).filter(|_| !self.unsure.contains(&first.word))
            }
            Slot::PlainHoliday => {
                self.listed(Slot::Holiday, tokens).filter(|_| !self.unsure.contains(&first.word))
            }
            Slot::Month | Slot::Weekday | Slot::Holiday => {
                self.listed(slot, tokens).filter(|_| self.sure(slot, first))
            }
            Slot::Unit
            | Slot::Season
            | Slot::Part
            | Slot::Half
            | Slot::Zone
            | Slot::DecadeWord
            | Slot::Side
            | Slot::Ordinal => self.listed(slot, tokens),
        }
    }

    /// The longest words of a slot that stand at the first of the tokens.
    pub(super) fn listed(&self, slot: Slot, tokens: &[Token]) -> Option<(usize, i32)> {
        let first = tokens.first()?.word;
        if first == UNKNOWN || self.begins.get(usize::from(first))? & (1 << slot as u32) == 0 {
            return None;
        }
        let fits = |rest: &[Word]| {
            rest.len() < tokens.len() && rest.iter().zip(&tokens[1..]).all(|(w, t)| *w == t.word)
        };
        let forms = self.listed.get(&(first, slot))?;
        forms.iter().find(|(rest, _)| fits(rest)).map(|(rest, value)| (rest.len() + 1, *value))
    }

    fn ordinal(&self, tokens: &[Token]) -> bool {
        tokens.get(1).is_some_and(|t| t.glued && self.suffixes.contains(&t.word))
    }

    /// Whether a word that is another word as well is written as the language writes dates.
    fn sure(&self, slot: Slot, token: &Token) -> bool {
        let needed = self.start_capital || slot == Slot::Holiday;
        !needed || token.capital || !self.unsure.contains(&token.word)
    }
}

fn roman(token: &Token, text: &str) -> Option<i32> {
    let written = token.range.slice(text);
    let stem = written.trim_end_matches("eme").trim_end_matches("ème").trim_end_matches('e');
    if !token.capital || stem.is_empty() || stem.len() > 6 {
        return None;
    }
    let value = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let values: Vec<i32> = stem.chars().map(value).collect::<Option<_>>()?;
    let minus = |(ix, v): (usize, &i32)| if values.get(ix + 1) > Some(v) { -v } else { *v };
    Some(values.iter().enumerate().map(minus).sum())
}
