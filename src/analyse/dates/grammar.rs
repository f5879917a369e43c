//! The rules by which a language writes dates, read from data, and their matching.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::analyse::dates::token::Token;

/// How one language writes dates.
#[derive(Debug)]
pub(super) struct Grammar {
    pub(super) data: Data,
    slots: BTreeMap<String, Vec<(Vec<String>, i32)>>,
    forms: Vec<Form>,
}

/// The file of one language; its fields are explained in `dates.fr.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Data {
    pub(super) day_first: bool,
    unsure: BTreeSet<String>,
    start_capital: bool,
    pub(super) joins: BTreeSet<String>,
    pub(super) from: BTreeSet<String>,
    pub(super) to: BTreeSet<String>,
    pub(super) future: BTreeSet<String>,
    pub(super) endings: Vec<String>,
    pub(super) no_future: BTreeSet<String>,
    pub(super) past: BTreeSet<String>,
    slots: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    rules: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
struct Rule {
    means: Means,
    by: Option<i32>,
    unit: Option<i32>,
    forms: Vec<String>,
}

/// What the words of a rule give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Means {
    Day,
    Days,
    Night,
    Month,
    Year,
    Years,
    Decade,
    Century,
    Season,
    Weekday,
    WeekdayNights,
    Shift,
    LastNight,
    Span,
    Weekend,
    Clock,
    /// Words that look like a date and are none.
    Nothing,
}

/// A form found at some token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) means: Means,
    pub(super) by: Option<i32>,
    pub(super) unit: Option<i32>,
    /// First token, and the token after the last.
    pub(super) tokens: (usize, usize),
    /// What the slots hold, in the order of the text.
    pub(super) slots: Vec<(&'static str, i32)>,
}

#[derive(Debug)]
struct Form {
    means: Means,
    by: Option<i32>,
    unit: Option<i32>,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    what: What,
    optional: bool,
    /// Needed, and no part of the date.
    outside: bool,
}

#[derive(Debug)]
enum What {
    Words(Vec<String>),
    Slot(&'static str),
}

const SLOTS: [&str; 18] = [
    "day",
    "ordinal_day",
    "month",
    "plain_month",
    "weekday",
    "number",
    "unit",
    "season",
    "part",
    "half",
    "zone",
    "year",
    "short_year",
    "decade",
    "roman",
    "hour",
    "minute",
    "second",
];

/// The grammar of a language by its ISO 639-1 code.
pub(super) fn grammar(code: &str) -> Option<&'static Grammar> {
    GRAMMARS.get(code)
}

static GRAMMARS: LazyLock<BTreeMap<&'static str, Grammar>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../lang/dates.en.toml")),
        ("fr", include_str!("../../lang/dates.fr.toml")),
    ];
    let read =
        |data| toml::from_str(data).expect("the date files are well formed: tests read each");
    files.into_iter().map(|(code, data)| (code, Grammar::new(read(data)))).collect()
});

impl Grammar {
    fn new(mut data: Data) -> Grammar {
        let slots = std::mem::take(&mut data.slots).into_iter().map(|(name, values)| {
            let mut forms: Vec<(Vec<String>, i32)> = values
                .into_iter()
                .flat_map(|(value, forms)| {
                    let value =
                        value.parse().expect("values of slots are numbers: a test reads each");
                    forms.into_iter().map(move |form| (words(&form), value))
                })
                .collect();
            forms.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
            (name, forms)
        });
        let slots = slots.collect();
        let forms = std::mem::take(&mut data.rules);
        let forms = forms.into_iter().flat_map(|rule| {
            let Rule { means, by, unit, forms } = rule;
            forms.into_iter().map(move |form| Form { means, by, unit, parts: parts(&form) })
        });
        Grammar { slots, forms: forms.collect(), data }
    }

    /// The longest form that begins at a token, or where the date within it begins; of equals,
    /// the first of the file.
    pub(super) fn at(&self, tokens: &[Token], start: usize) -> Option<Match> {
        let hit = self.form_at(tokens, start)?;
        let inner = (hit.tokens.0 > start).then(|| self.form_at(tokens, hit.tokens.0)).flatten();
        Some(inner.filter(|inner| inner.tokens.1 > hit.tokens.1).unwrap_or(hit))
    }

    fn form_at(&self, tokens: &[Token], start: usize) -> Option<Match> {
        let mut best: Option<Match> = None;
        for form in &self.forms {
            let mut trial = Trial { grammar: self, tokens, slots: Vec::new(), inside: None };
            let Some(_) = trial.parts(&form.parts, start) else { continue };
            let Some((first, mut end)) = trial.inside else { continue };
            // A comma that only a year left out would have followed is not part of the date.
            while end > first + 1 && !tokens[end - 1].is_word() {
                end -= 1;
            }
            let inside = (first, end);
            if best.as_ref().is_none_or(|best| inside.1 > best.tokens.1) {
                let Form { means, by, unit, .. } = *form;
                best = Some(Match { means, by, unit, tokens: inside, slots: trial.slots });
            }
        }
        best
    }

    /// The number of tokens and the value of the longest word of a slot at a token.
    fn listed(&self, name: &str, tokens: &[Token]) -> Option<(usize, i32)> {
        let fits = |words: &[String]| {
            words.len() <= tokens.len() && words.iter().zip(tokens).all(|(w, t)| *w == t.text)
        };
        let forms = self.slots.get(name)?;
        forms.iter().find(|(words, _)| fits(words)).map(|(words, value)| (words.len(), *value))
    }

    fn slot(&self, name: &str, tokens: &[Token]) -> Option<(usize, i32)> {
        let first = tokens.first()?;
        let digits = first.digits();
        let long = first.text.len();
        let number = |low, high| digits.filter(|n| (low..=high).contains(n)).map(|n| (1, n));
        let suffix = |(count, n): (usize, i32)| (count + usize::from(ordinal(tokens)), n);
        match name {
            "day" if digits.is_some() => number(1, 31).filter(|_| long <= 2).map(suffix),
            "day" => self.listed("number", tokens).filter(|(_, n)| (1..=31).contains(n)),
            "ordinal_day" => number(1, 31).filter(|_| ordinal(tokens)).map(suffix),
            "number" => digits.map(|n| (1, n)).or_else(|| self.listed("number", tokens)),
            "year" => number(1000, 2100).filter(|_| long == 4),
            "short_year" => number(32, 99).map(|(count, n)| (count, n + 1900)),
            "decade" if long == 4 => number(1000, 2100).filter(|(_, n)| n % 10 == 0),
            "decade" => number(10, 90).filter(|(_, n)| n % 10 == 0).map(|(c, n)| (c, n + 1900)),
            "roman" => roman(first).map(|n| (1, n)),
            "hour" => number(0, 24).filter(|_| long <= 2),
            "minute" => number(0, 59).filter(|_| long == 2),
            "plain_month" => {
                self.listed("month", tokens).filter(|_| !self.data.unsure.contains(&first.text))
            }
            "month" | "weekday" => self.listed(name, tokens).filter(|_| self.sure(first)),
            _ => self.listed(name, tokens),
        }
    }

    /// Whether a word that is another word as well is written as the language writes dates.
    fn sure(&self, token: &Token) -> bool {
        !self.data.unsure.contains(&token.text) || !self.data.start_capital || token.capital
    }
}

/// One form tried at one token.
struct Trial<'t> {
    grammar: &'t Grammar,
    tokens: &'t [Token],
    slots: Vec<(&'static str, i32)>,
    inside: Option<(usize, usize)>,
}

impl Trial<'_> {
    /// The token after the parts, with what can be left out taken where it stands.
    fn parts(&mut self, parts: &[Part], at: usize) -> Option<usize> {
        let Some((part, rest)) = parts.split_first() else { return Some(at) };
        let (slots, inside) = (self.slots.len(), self.inside);
        if let Some(count) = self.take(part, at) {
            if !part.outside {
                let start = inside.map_or(at, |(start, _)| start);
                self.inside = Some((start, at + count));
            }
            if let Some(end) = self.parts(rest, at + count) {
                return Some(end);
            }
        }
        self.slots.truncate(slots);
        self.inside = inside;
        if part.optional { self.parts(rest, at) } else { None }
    }

    fn take(&mut self, part: &Part, at: usize) -> Option<usize> {
        let tokens = self.tokens.get(at..)?;
        let first = tokens.first()?;
        match &part.what {
            What::Words(words) => words.contains(&first.text).then_some(1),
            What::Slot(name) => {
                let (count, value) = self.grammar.slot(name, tokens)?;
                self.slots.push((name, value));
                Some(count)
            }
        }
    }
}

fn ordinal(tokens: &[Token]) -> bool {
    let endings = ["er", "e", "st", "nd", "rd", "th"];
    tokens.get(1).is_some_and(|t| t.glued && endings.contains(&t.text.as_str()))
}

/// A numeral such as `XXe`, up to thirty.
fn roman(token: &Token) -> Option<i32> {
    let stem = token.text.trim_end_matches("eme").trim_end_matches('e');
    if !token.capital || stem.is_empty() || stem.len() > 6 {
        return None;
    }
    let value = |c| match c {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values: Vec<i32> = stem.chars().map(value).collect::<Option<_>>()?;
    let minus = |(ix, v): (usize, &i32)| if values.get(ix + 1) > Some(v) { -v } else { *v };
    Some(values.iter().enumerate().map(minus).sum())
}

fn words(form: &str) -> Vec<String> {
    form.split_whitespace().map(str::to_owned).collect()
}

fn parts(form: &str) -> Vec<Part> {
    form.split_whitespace()
        .map(|word| {
            let (outside, word) = word.strip_prefix('~').map_or((false, word), |word| (true, word));
            let (optional, word) =
                word.strip_suffix('?').map_or((false, word), |word| (true, word));
            let slot = word.strip_prefix('{').and_then(|word| word.strip_suffix('}'));
            let what = match slot {
                Some(name) => What::Slot(
                    SLOTS.into_iter().find(|slot| *slot == name).expect("a test reads each form"),
                ),
                None => What::Words(word.split('|').map(str::to_owned).collect()),
            };
            Part { what, optional, outside }
        })
        .collect()
}
