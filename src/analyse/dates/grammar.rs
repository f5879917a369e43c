//! The rules by which a language writes dates, read from data.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono_tz::Tz;
use serde::Deserialize;

use crate::analyse::dates::forms::Forms;
use crate::analyse::dates::forms::Found;
use crate::analyse::dates::forms::slot_named;
use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::slot::Slots;
use crate::analyse::dates::spelled::Spelling;
use crate::analyse::dates::tense::Tense;
use crate::analyse::dates::tense::Verbs;
use crate::analyse::dates::token::Tokens;
use crate::analyse::dates::vocabulary::Vocabulary;
use crate::analyse::dates::vocabulary::Word;
use crate::lang::lexicon;

/// How one language writes dates.
#[derive(Debug)]
pub(super) struct Grammar {
    pub(super) vocabulary: Vocabulary,
    pub(super) rules: Vec<Rule>,
    pub(super) verbs: Verbs,
    pub(super) zones: Vec<Tz>,
    pub(super) day_first: bool,
    pub(super) joins: Phrases,
    pub(super) from: Phrases,
    pub(super) to: Phrases,
    /// What joins the two ends of a span that nothing opens: "June 26 to June 28".
    pub(super) through: Phrases,
    pub(super) of: Phrases,
    /// What stands between a day that is counted and the same day by its date.
    pub(super) apposed: Phrases,
    articles: BTreeSet<Word>,
    /// Words that do not name things, so that no number before them counts any.
    closers: BTreeSet<Word>,
    slots: Slots,
    forms: Forms,
}

/// Phrases by the numbers of their words.
pub(super) type Phrases = BTreeSet<Vec<Word>>;

/// The file of one language; its fields are explained in `dates.fr.toml`.
#[derive(Debug, Deserialize)]
struct Data {
    day_first: bool,
    unsure: Vec<String>,
    start_capital: bool,
    suffixes: Vec<String>,
    day_words: Vec<Slot>,
    joins: Vec<String>,
    from: Vec<String>,
    to: Vec<String>,
    through: Vec<String>,
    of: Vec<String>,
    apposed: Vec<String>,
    articles: Vec<String>,
    closers: Vec<String>,
    verbs: Verbs,
    zones: BTreeMap<String, Vec<String>>,
    spelled: Spelling,
    slots: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    rules: Vec<Rule>,
}

/// What forms of one kind mean.
#[derive(Debug, Deserialize)]
pub(super) struct Rule {
    pub(super) means: Means,
    pub(super) by: Option<i32>,
    pub(super) unit: Option<i32>,
    pub(super) within: Option<i32>,
    pub(super) never: Option<Tense>,
    /// The day that the words have whatever the publication, as EDTF.
    pub(super) day: Option<String>,
    /// The tense that the words themselves tell: "last Christmas".
    pub(super) tense: Option<Tense>,
    #[serde(default)]
    pub(super) closed: bool,
    /// Ends something, so that the coming date is as likely as the one before: "until 3 May".
    #[serde(default)]
    pub(super) ends: bool,
    #[serde(default)]
    pub(super) joined: bool,
    forms: Vec<String>,
}

/// What the words of a rule give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Means {
    Day,
    Days,
    /// Several days of one month, each a date.
    DayList,
    Night,
    Month,
    Months,
    /// Several months of one year, each a date.
    MonthList,
    Year,
    Years,
    Decade,
    Century,
    Season,
    Holiday,
    /// One of the units that a longer one is made of.
    Piece,
    /// The first or the last so many of them.
    Pieces,
    Weekday,
    WeekdayNights,
    WeekdayOfWeek,
    WeekOf,
    Shift,
    LastNight,
    Span,
    Recent,
    Weekend,
    /// So far from a day that the text names.
    Away,
    /// The unit before or after that of a day that the text names.
    AwaySpan,
    /// The weekday before or after a day that the text names.
    AwayWeekday,
    Clock,
    /// A day known by its date without a year.
    Event,
    /// Words that look like a date and are none.
    Nothing,
}

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
    files.into_iter().map(|(code, data)| (code, Grammar::new(code, read(data)))).collect()
});

impl Grammar {
    fn new(code: &str, data: Data) -> Grammar {
        let mut vocabulary = Vocabulary::default();
        let words = &mut vocabulary;
        let (slots, zones) = slots(&data, words);
        let mut forms = Forms::new();
        for (ix, rule) in data.rules.iter().enumerate() {
            for form in &rule.forms {
                forms.add(form, ix, words);
            }
        }
        let stops = lexicon(code).into_iter().flat_map(|lexicon| &lexicon.stop);
        Grammar {
            joins: phrases(&data.joins, words),
            from: phrases(&data.from, words),
            to: phrases(&data.to, words),
            through: phrases(&data.through, words),
            of: phrases(&data.of, words),
            apposed: phrases(&data.apposed, words),
            articles: data.articles.iter().map(|word| words.add(word)).collect(),
            closers: stops.chain(&data.closers).map(|word| words.add(word)).collect(),
            day_first: data.day_first,
            verbs: data.verbs,
            rules: data.rules,
            zones,
            slots,
            forms,
            vocabulary,
        }
    }

    /// The longest form that begins at a token, or where the date within it begins; of equals,
    /// the first of the file.
    pub(super) fn at(&self, tokens: &Tokens<'_>, start: usize) -> Option<Found> {
        let fits = |found: &Found| !cut(tokens, found.tokens) && !self.counts(tokens, found);
        let at = |start| self.forms.at(tokens, start, &self.slots, &fits);
        let hit = at(start)?;
        let inner = (hit.tokens.0 > start).then(|| at(hit.tokens.0)).flatten();
        Some(inner.filter(|inner| inner.tokens.1 > hit.tokens.1).unwrap_or(hit))
    }

    /// Whether a number that may be a date counts what follows: 1,200 metres, the 5th floor.
    fn counts(&self, tokens: &Tokens<'_>, found: &Found) -> bool {
        let rule = &self.rules[found.rule];
        let odd = |year: i32| year < 1700 || year % 100 == 0;
        let round = rule.means == Means::Year && found.slots.iter().any(|year| odd(year.value));
        // "In two thousand and five villages": a year in words looks like any number.
        let spelled = found.slots.iter().any(|filled| {
            let digits = tokens.list.get(filled.tokens.0).is_some_and(|t| t.digits.is_some());
            filled.slot == Slot::Year && !digits && filled.tokens.1 == found.tokens.1
        });
        (rule.closed || round || spelled)
            && tokens.list.get(found.tokens.1).is_some_and(|token| {
                token.is_word() && (token.digits.is_some() || !self.closers.contains(&token.word))
            })
    }

    /// Whether a token is an article.
    pub(super) fn is_article(&self, tokens: &Tokens<'_>, ix: usize) -> bool {
        tokens.list.get(ix).is_some_and(|token| self.articles.contains(&token.word))
    }
}

/// Whether the tokens are a piece of a longer word or number, such as `F16` or `1,2022`.
fn cut(tokens: &Tokens<'_>, (start, end): (usize, usize)) -> bool {
    let tokens = &tokens.list;
    let piece = |ix: usize| {
        let Some(pair) = tokens.get(ix..ix + 2) else { return false };
        pair[1].glued && pair[0].is_word() && pair[1].is_word()
    };
    let (first, last) = (&tokens[start], &tokens[end - 1]);
    let after = tokens.get(end).is_some_and(|t| {
        let number = tokens.get(end + 1).is_some_and(|t| t.glued && t.digits.is_some());
        let percent = t.sign == Some('%');
        t.glued && last.digits.is_some() && (percent || (number && !t.is_word()))
    });
    let before = start > 1 && first.glued && first.digits.is_some() && {
        tokens[start - 1].glued && tokens[start - 2].digits.is_some()
    };
    (start > 0 && first.digits.is_some() && piece(start - 1)) || piece(end - 1) || before || after
}

fn phrases(phrases: &[String], words: &mut Vocabulary) -> Phrases {
    phrases.iter().map(|phrase| words.add_all(phrase)).collect()
}

fn slots(data: &Data, words: &mut Vocabulary) -> (Slots, Vec<Tz>) {
    let mut slots = Slots::default();
    slots.suffixes = data.suffixes.iter().map(|suffix| words.add(suffix)).collect();
    slots.unsure = data.unsure.iter().map(|word| words.add(word)).collect();
    slots.day_words.clone_from(&data.day_words);
    slots.start_capital = data.start_capital;
    slots.spelled = data.spelled.read(words);
    for (name, values) in &data.slots {
        for (value, forms) in values {
            let value = value.parse().expect("values of slots are numbers: a test reads each");
            for form in forms {
                slots.add(slot_named(name), form, value, words);
            }
        }
    }
    slots.spell_years();
    let mut zones = Vec::new();
    for (value, (name, forms)) in (0..).zip(&data.zones) {
        zones.push(name.parse().expect("zones are names of the IANA database: a test reads each"));
        for form in forms {
            slots.add(Slot::Zone, form, value, words);
        }
    }
    (slots, zones)
}
