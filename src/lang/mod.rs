//! What a language needs, as data: words and phrases, read once from the files beside this one.

pub mod fold;
pub mod frequency;
pub mod months;
pub mod people;
pub mod speaker;
pub mod spelling;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::Deserializer;

use crate::lang::fold::Folded;

/// The words and phrases of one language. The fields are explained in `fr.toml`.
#[derive(Debug, Deserialize)]
pub struct Lexicon {
    /// Function words, folded.
    pub stop: BTreeSet<String>,
    /// Articles, folded.
    pub articles: BTreeSet<String>,
    /// Words before a place in which something is, folded.
    pub locatives: BTreeSet<String>,
    /// Words that address the reader, folded.
    pub you: BTreeSet<String>,
    /// Names of months with their abbreviations, folded.
    pub months: BTreeSet<String>,
    /// Names of the days of the week, folded.
    pub weekdays: BTreeSet<String>,
    /// Other words that stand in a line with nothing but a date, folded.
    pub clock: BTreeSet<String>,
    /// How a report is signed.
    pub byline: Byline,
    /// What stands at the head of an e-mail.
    pub mail: Mail,
    /// Names of languages, by ISO 639-1 code.
    pub languages: BTreeMap<String, Phrases>,
    /// Phrases of web pages, by the code of the reason for which a line is left out.
    pub furniture: BTreeMap<String, Furniture>,
}

/// How a report is signed in one language.
#[derive(Debug, Deserialize)]
pub struct Byline {
    /// What comes before the name of an author.
    pub starts: Phrases,
    /// What comes before the name of somebody who edited or helped.
    pub edited: Phrases,
    /// What an author is, where the name stands alone.
    pub roles: Phrases,
    /// Words of the names of outlets, and of no person.
    pub outlets: Phrases,
    /// Words that such a name may begin with, and that of a person does not.
    pub outlet_starts: Phrases,
    /// What joins two authors.
    pub and: Phrases,
    /// What comes before the name of the language a report was translated from.
    pub translated: Phrases,
}

/// What stands at the head of an e-mail.
#[derive(Debug, Deserialize)]
pub struct Mail {
    /// Names of fields.
    pub fields: Phrases,
    /// The field of the subject.
    pub subject: Phrases,
    /// Marks of answers and forwarded messages before the subject.
    pub replies: Phrases,
}

/// Phrases that give away one kind of page furniture.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Furniture {
    /// The whole line.
    pub whole: Phrases,
    /// The beginning of a short line.
    pub starts: Phrases,
    /// The beginning of a line, before a colon, a bar or a dash.
    pub label: Phrases,
    /// Evidence anywhere in a line, never enough by itself.
    pub cue: Phrases,
}

/// Folded phrases, in the order of their words.
#[derive(Debug, Default)]
pub struct Phrases(BTreeSet<Folded>);

impl Phrases {
    /// Whether the line is one of the phrases.
    pub fn is(&self, line: &Folded) -> bool {
        self.0.contains(line)
    }

    /// The longest phrase the line begins with.
    pub fn starting(&self, line: &Folded) -> Option<&Folded> {
        self.0.iter().filter(|phrase| line.starts(phrase)).max_by_key(|phrase| phrase.len())
    }

    /// How many of the phrases stand in the line.
    pub fn count_in(&self, line: &Folded) -> usize {
        self.0.iter().filter(|phrase| line.has(phrase)).count()
    }

    /// Whether a folded word is one of the phrases.
    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|phrase| phrase.as_str().trim() == word)
    }

    /// The phrases, in the order of their words.
    pub fn iter(&self) -> impl Iterator<Item = &Folded> {
        self.0.iter()
    }
}

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Phrases, D::Error> {
        let phrases = Vec::<String>::deserialize(deserializer)?;
        Ok(Phrases(phrases.iter().map(|phrase| Folded::new(phrase)).collect()))
    }
}

/// What web pages say in languages that have no lexicon. The fields are those of a lexicon.
#[derive(Debug, Deserialize)]
pub struct Pages {
    /// What comes before the name of an author.
    pub by: Phrases,
    /// What comes after it.
    pub by_after: Phrases,
    /// What stands for an author and is nobody.
    pub nobody: Phrases,
    /// What joins two authors, or an author and an agency.
    pub and: Phrases,
    /// Words that address the reader, folded.
    pub you: BTreeSet<String>,
    /// What stands at the end of a text that goes on for subscribers only, in any language.
    pub goes_on: Phrases,
    /// Names of the days of the week.
    pub weekdays: Phrases,
    /// Other words that stand in a line with nothing but a date.
    pub clock: Phrases,
    /// Phrases, by the code of the reason for which a line is left out.
    pub furniture: BTreeMap<String, Furniture>,
}

/// What no single language owns.
#[derive(Debug, Deserialize)]
pub struct Press {
    /// Agencies: each the name shown, then its other forms.
    pub agencies: Vec<Vec<String>>,
    /// Picture services and libraries.
    pub pictures: Phrases,
    /// Networks and buttons of share bars, folded.
    pub networks: BTreeSet<String>,
}

/// The first part of an IETF language tag: the code that the data of a language is found by.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The lexicon of a language by its ISO 639-1 code; `None` for a language without one.
pub fn lexicon(code: &str) -> Option<&'static Lexicon> {
    LEXICA.get(code)
}

/// All lexica, in the order of their codes: a page in one language has furniture in another.
pub fn lexica() -> impl Iterator<Item = &'static Lexicon> {
    LEXICA.values()
}

/// What web pages say in other languages.
pub fn pages() -> &'static Pages {
    &PAGES
}

/// Agencies, picture services and networks.
pub fn press() -> &'static Press {
    &PRESS
}

static LEXICA: LazyLock<BTreeMap<&'static str, Lexicon>> = LazyLock::new(|| {
    [("en", include_str!("en.toml")), ("fr", include_str!("fr.toml"))]
        .into_iter()
        .map(|(code, data)| {
            (code, toml::from_str(data).expect("the lexica are well formed: a test reads each"))
        })
        .collect()
});

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    toml::from_str(include_str!("press.toml")).expect("press.toml is well formed: a test reads it")
});

static PAGES: LazyLock<Pages> = LazyLock::new(|| {
    toml::from_str(include_str!("pages.toml")).expect("pages.toml is well formed: a test reads it")
});

#[cfg(test)]
mod tests {
    use crate::lang::fold::Folded;
    use crate::lang::lexica;
    use crate::lang::lexicon;
    use crate::lang::pages;
    use crate::lang::press;

    #[test]
    fn the_words_of_pages_are_folded_and_in_known_groups() {
        for word in &pages().you {
            assert_eq!(Folded::new(word).as_str().trim(), word);
        }
        let known: Vec<&String> = lexica().flat_map(|lexicon| lexicon.furniture.keys()).collect();
        assert!(pages().furniture.keys().all(|group| known.contains(&group)));
    }

    #[test]
    fn every_lexicon_can_be_read_and_is_folded() {
        assert_eq!(lexica().count(), 2);
        for words in lexica().flat_map(|l| [&l.stop, &l.you, &l.months, &l.weekdays, &l.clock]) {
            assert!(words.iter().all(|word| word.chars().all(char::is_alphanumeric)));
        }
        assert!(press().networks.iter().all(|word| word.chars().all(char::is_alphanumeric)));
        assert!(lexicon("fr").is_some() && lexicon("xx").is_none());
    }

    #[test]
    fn every_agency_has_a_name() {
        assert!(press().agencies.iter().all(|forms| !forms.is_empty()));
    }
}
