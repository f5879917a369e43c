//! What a language knows of single words, read from its data file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::lang::lexicon;

/// What a word may be; one word may be several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Is(u32);

impl Is {
    /// Before a person's name: "president".
    pub(super) const TITLE: Is = Is(1);
    /// Beside a title: "prime".
    pub(super) const TITLE_MORE: Is = Is(1 << 1);
    /// Makes an organisation: "ministry".
    pub(super) const ORGANISATION: Is = Is(1 << 2);
    /// Takes a complement in small letters: "Conseil".
    pub(super) const BODY: Is = Is(1 << 3);
    /// Ends the name of a body: "nationale".
    pub(super) const EPITHET: Is = Is(1 << 4);
    /// Begins an organisation's name in small letters: "ministère".
    pub(super) const OFFICE: Is = Is(1 << 5);
    /// Makes a place: "lake".
    pub(super) const PLACE: Is = Is(1 << 6);
    /// Says that a place follows: "village".
    pub(super) const PLACE_NOUN: Is = Is(1 << 7);
    /// Stands before places and seldom before anything else: "near".
    pub(super) const PLACE_CUE: Is = Is(1 << 8);
    /// Stands before places, and as often before something else: "from".
    pub(super) const PLACE_HINT: Is = Is(1 << 9);
    /// Joins the parts of an organisation's or a place's name: "of".
    pub(super) const JOIN: Is = Is(1 << 10);
    /// Joins the parts of a person's name: "von".
    pub(super) const NOBILIARY: Is = Is(1 << 11);
    /// Has a capital and names neither somebody nor something.
    pub(super) const NO_NAME: Is = Is(1 << 12);
    /// Begins sentences.
    pub(super) const COMMON: Is = Is(1 << 13);
    /// A function word.
    pub(super) const STOP: Is = Is(1 << 14);
    /// A month or a day of the week.
    pub(super) const CALENDAR: Is = Is(1 << 15);
    /// Names the inhabitants of a country or what is theirs.
    pub(super) const DEMONYM: Is = Is(1 << 16);
    /// A given name.
    pub(super) const FIRST: Is = Is(1 << 17);
    /// Follows the number of somebody's years.
    pub(super) const AGE: Is = Is(1 << 18);
    /// An article before inhabitants.
    pub(super) const PLURAL: Is = Is(1 << 19);
    /// A place that is a word of the language or a common surname.
    pub(super) const RISKY: Is = Is(1 << 20);
    /// A Roman numeral.
    pub(super) const NUMBER: Is = Is(1 << 21);
    /// Says that places follow, in the plural: "villages".
    pub(super) const PLACE_NOUNS: Is = Is(1 << 22);
    /// Stands before a word such as "at" and a place, seldom before another: "born at".
    pub(super) const PLACE_VERB: Is = Is(1 << 23);
    /// Joins the items of a list: "and".
    pub(super) const AND: Is = Is(1 << 24);
    /// Begins a noun phrase: "the".
    pub(super) const ARTICLE: Is = Is(1 << 25);

    /// Whether it is one of these.
    pub(super) fn any(self, of: &[Is]) -> bool {
        of.iter().any(|one| self.0 & one.0 != 0)
    }
}

/// The words of one language.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: FxHashMap<String, Word>,
    known: FxHashMap<String, ()>,
    plural_endings: Vec<String>,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// What it may be.
    pub(super) is: Is,
    /// The country of a demonym; empty for none.
    pub(super) country: &'static str,
}

impl Words {
    /// What is known of a folded word.
    pub(super) fn word(&self, folded: &str) -> Word {
        self.words.get(folded).copied().unwrap_or_default()
    }

    /// Whether the folded words are the name of an organisation.
    pub(super) fn knows(&self, form: &str) -> bool {
        self.known.contains_key(form)
    }

    /// Whether a folded word ends as the words for inhabitants do.
    pub(super) fn is_plural(&self, folded: &str) -> bool {
        self.plural_endings
            .iter()
            .any(|ending| folded.len() > ending.len() + 3 && folded.ends_with(ending))
    }

    fn put(&mut self, folded: &str, is: Is) {
        let word = self.words.entry(folded.to_owned()).or_default();
        word.is = Is(word.is.0 | is.0);
    }
}

/// The words of a language by its ISO 639-1 code; of an unknown language only those all share.
pub(super) fn words(code: &str) -> &'static Words {
    WORDS.get(code).unwrap_or(&SHARED_WORDS)
}

/// What no single language owns; the fields are explained in `names.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Shared {
    first: Vec<String>,
    /// Spellings of one given name, lists of them.
    pub(super) same: Vec<Vec<String>>,
    nobiliary: Vec<String>,
    /// Words that mean the same in a place's name, lists of them.
    pub(super) modifiers: Vec<Vec<String>>,
    /// Words that do not count in comparisons.
    pub(super) links: Vec<String>,
    number: Vec<String>,
    /// How letters are rewritten.
    pub(super) rules: Vec<(String, String)>,
    /// Letters read in several ways.
    pub(super) readings: Vec<Vec<String>>,
    /// How letters are rewritten before e and i.
    pub(super) before_front: Vec<(String, String)>,
}

/// What no single language owns.
pub(super) static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    toml::from_str(include_str!("../../lang/names.toml"))
        .expect("names.toml is well formed: a test reads it")
});

static SHARED_WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    put_shared(&mut words);
    words
});

static WORDS: LazyLock<BTreeMap<&'static str, Words>> = LazyLock::new(|| {
    [
        ("en", include_str!("../../lang/names.en.toml")),
        ("fr", include_str!("../../lang/names.fr.toml")),
    ]
    .into_iter()
    .map(|(code, data)| {
        (code, of_language(code, toml::from_str(data).expect("well formed: a test reads each")))
    })
    .collect()
});

/// The data file of a language; the fields are explained in `names.fr.toml`.
#[derive(Debug, Deserialize)]
struct Raw {
    titles: Vec<String>,
    title_more: Vec<String>,
    organisations: Vec<String>,
    bodies: Vec<String>,
    epithets: Vec<String>,
    known: Vec<String>,
    offices: Vec<String>,
    places: Vec<String>,
    place_nouns: Vec<String>,
    place_cues: Vec<String>,
    place_hints: Vec<String>,
    #[serde(default)]
    place_lists: Vec<String>,
    #[serde(default)]
    place_verbs: Vec<String>,
    #[serde(default)]
    and: Vec<String>,
    #[serde(default)]
    articles: Vec<String>,
    joins: Vec<String>,
    not_names: Vec<String>,
    common: Vec<String>,
    ages: Vec<String>,
    plural_before: Vec<String>,
    plural_endings: Vec<String>,
    risky: Vec<String>,
    demonym_endings: Vec<String>,
    demonyms: BTreeMap<String, Vec<String>>,
}

fn of_language(code: &str, raw: Raw) -> Words {
    let mut words = Words { plural_endings: raw.plural_endings, ..Words::default() };
    put_shared(&mut words);
    words.known.extend(raw.known.into_iter().map(|phrase| (phrase, ())));
    let lists = [
        (raw.titles, Is::TITLE),
        (raw.title_more, Is::TITLE_MORE),
        (raw.organisations, Is::ORGANISATION),
        (raw.bodies, Is::BODY),
        (raw.epithets, Is::EPITHET),
        (raw.offices, Is::OFFICE),
        (raw.places, Is::PLACE),
        (raw.place_nouns, Is::PLACE_NOUN),
        (raw.place_cues, Is::PLACE_CUE),
        (raw.place_hints, Is::PLACE_HINT),
        (raw.place_lists, Is::PLACE_NOUNS),
        (raw.place_verbs, Is::PLACE_VERB),
        (raw.and, Is::AND),
        (raw.articles, Is::ARTICLE),
        (raw.joins, Is::JOIN),
        (raw.not_names, Is::NO_NAME),
        (raw.common, Is::COMMON),
        (raw.ages, Is::AGE),
        (raw.plural_before, Is::PLURAL),
        (raw.risky, Is::RISKY),
    ];
    for (list, is) in lists {
        list.iter().for_each(|word| words.put(word, is));
    }
    for (country, stems) in raw.demonyms {
        let country: &'static str = country.leak();
        for form in
            stems.iter().flat_map(|s| raw.demonym_endings.iter().map(move |e| format!("{s}{e}")))
        {
            words.put(&form, Is::DEMONYM);
            words.words.entry(form).or_default().country = country;
        }
    }
    if let Some(lexicon) = lexicon(code) {
        lexicon.stop.iter().for_each(|word| words.put(word, Is::STOP));
        lexicon.months.iter().chain(&lexicon.weekdays).for_each(|w| words.put(w, Is::CALENDAR));
        let languages = lexicon.languages.values().flat_map(|names| names.iter());
        languages.for_each(|name| words.put(name.as_str().trim(), Is::NO_NAME));
    }
    words
}

fn put_shared(words: &mut Words) {
    SHARED.first.iter().for_each(|word| words.put(word, Is::FIRST));
    SHARED.same.iter().flatten().for_each(|word| words.put(word, Is::FIRST));
    SHARED.nobiliary.iter().for_each(|word| words.put(word, Is::NOBILIARY));
    SHARED.number.iter().for_each(|word| words.put(word, Is::NUMBER));
}
