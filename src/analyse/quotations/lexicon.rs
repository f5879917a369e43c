//! The words by which a language reports speech, read from data, and what each word may be.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::analyse::quotations::class;
use crate::analyse::quotations::class::bit;
use crate::analyse::quotations::data::Data;
use crate::analyse::quotations::data::Deeds;
use crate::analyse::quotations::data::Verbs;

/// How one language reports speech.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// An apostrophe belongs to the word before it.
    pub(super) elides: bool,
    /// A clause may follow a reporting verb without a conjunction.
    pub(super) bare: bool,
    /// A place may be followed by its region between commas.
    pub(super) regions: bool,
    /// Endings that are pronouns of an inversion, longest first.
    pub(super) inverted: Vec<String>,
    adverb_endings: Vec<String>,
    words: FxHashMap<String, Word>,
    phrases: FxHashMap<String, Vec<Phrase>>,
    called: BTreeMap<String, Vec<String>>,
    deeds: Deeds,
}

/// What one word may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// Classes, as bits of [`class`].
    pub(super) class: u32,
    /// As a verb that reports.
    pub(super) verb: Option<Verb>,
    /// As a word for a person or a pronoun.
    pub(super) gender: Option<Gender>,
}

/// A form of a verb that reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) takes: Takes,
    pub(super) form: Form,
}

/// What a verb is followed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Takes {
    /// A clause or a quotation.
    Say,
    /// The person spoken to, then a clause or a quotation.
    Tell,
    /// A clause after its conjunction.
    Think,
    /// An object that is reported in any case.
    Accuse,
    /// An object that is reported where it is in part quoted.
    Act,
    /// A quotation beside it.
    Quote,
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Form {
    Finite,
    /// Finite or participle.
    Past,
    Participle,
    Gerund,
    Base,
}

/// What gender a word tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Male,
    Female,
}

/// An entry of more than one word.
#[derive(Debug)]
pub(super) struct Phrase {
    /// The words after the first.
    pub(super) rest: Vec<String>,
    pub(super) is: PhraseIs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PhraseIs {
    Verb(Verb),
    /// A source's name follows.
    Source,
    /// A source's name follows, at the start of a sentence alone.
    SourceAtStart,
}

/// The lexicon of a language by its ISO 639-1 code.
pub(super) fn lexicon(code: &str) -> Option<&'static Lexicon> {
    LEXICA.get(code)
}

static LEXICA: LazyLock<BTreeMap<&'static str, Lexicon>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../lang/quotations.en.toml")),
        ("fr", include_str!("../../lang/quotations.fr.toml")),
    ];
    let read =
        |data| toml::from_str(data).expect("the quotation files are well formed: tests read each");
    files.into_iter().map(|(code, data)| (code, Lexicon::new(read(data)))).collect()
});

impl Lexicon {
    fn new(data: Data) -> Lexicon {
        let mut inverted = data.inverted;
        inverted.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        let mut lexicon = Lexicon {
            elides: data.elides,
            bare: data.bare,
            regions: data.regions,
            inverted,
            adverb_endings: data.adverb_endings,
            words: FxHashMap::default(),
            phrases: FxHashMap::default(),
            called: data.called,
            deeds: data.deeds,
        };
        for verbs in &data.verbs {
            lexicon.verbs(verbs, &data.conjugation);
        }
        for phrases in &data.phrases {
            let is = PhraseIs::Verb(Verb { takes: phrases.takes, form: phrases.form });
            phrases.words.iter().for_each(|words| lexicon.phrase(words, is));
        }
        data.sources.words.iter().for_each(|words| lexicon.phrase(words, PhraseIs::Source));
        let at_start = data.sources.only_start.iter();
        at_start.for_each(|words| lexicon.phrase(words, PhraseIs::SourceAtStart));
        for (name, words) in &data.words {
            lexicon.mark(words, bit(name), gender(name));
        }
        lexicon.mark(&data.infinitives, class::INFINITIVE, None);
        lexicon.mark(&data.groups.words, class::GROUP, None);
        let lists = [
            (&data.titles, class::TITLE),
            (&data.people, class::PERSON),
            (&data.given, class::GIVEN),
        ];
        for (list, bit) in lists {
            list.iter().for_each(|(sort, words)| lexicon.mark(words, bit, gender(sort)));
        }
        for pronouns in &data.pronouns {
            let plural = if pronouns.number == "p" { class::PLURAL } else { 0 };
            let thing = if pronouns.thing { class::THING } else { 0 };
            lexicon.mark(
                &pronouns.words,
                class::SUBJECT | plural | thing,
                gender(&pronouns.gender),
            );
        }
        lexicon
    }

    /// What a word may be; the word is in lower case.
    pub(super) fn word(&self, word: &str) -> Word {
        let known = self.words.get(word).copied();
        known.unwrap_or_else(|| {
            let adverb = self.adverb_endings.iter().any(|ending| word.ends_with(ending.as_str()));
            Word { class: if adverb { class::ADVERB } else { 0 }, ..Word::default() }
        })
    }

    /// The entries of several words that begin with this one, longest first.
    pub(super) fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    /// The titles and offices whose holders a noun may stand for as well.
    pub(super) fn called(&self, noun: &str) -> &[String] {
        self.called.get(noun).map_or(&[], Vec::as_slice)
    }

    /// Whether a verb may take an object that is not said.
    pub(super) fn takes(&self, verb: &str) -> bool {
        self.deeds.verbs.contains(verb)
    }

    /// Whether a noun is such an object.
    pub(super) fn taken(&self, noun: &str) -> bool {
        self.deeds.objects.contains(noun)
    }

    fn mark(&mut self, words: &[String], class: u32, gender: Option<Gender>) {
        for word in words {
            let entry = self.words.entry(word.clone()).or_default();
            entry.class |= class;
            entry.gender = entry.gender.or(gender);
        }
    }

    fn phrase(&mut self, words: &str, is: PhraseIs) {
        let mut words = words.split(' ').map(str::to_owned);
        let Some(first) = words.next() else { return };
        let entries = self.phrases.entry(first).or_default();
        entries.push(Phrase { rest: words.collect(), is });
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
    }

    fn verbs(
        &mut self,
        verbs: &Verbs,
        conjugation: &BTreeMap<String, BTreeMap<String, Vec<String>>>,
    ) {
        let forms = [
            ("finite", Form::Finite, &verbs.finite),
            ("past", Form::Past, &verbs.past),
            ("participle", Form::Participle, &verbs.participle),
            ("gerund", Form::Gerund, &verbs.gerund),
            ("base", Form::Base, &verbs.base),
        ];
        let class = verbs.class.as_ref().and_then(|class| conjugation.get(class));
        for (name, form, listed) in forms {
            let verb = Verb { takes: verbs.takes, form };
            listed.iter().for_each(|word| self.verb(word.clone(), verb));
            let Some(endings) = class.and_then(|class| class.get(name)) else { continue };
            for stem in &verbs.stems {
                endings.iter().for_each(|ending| self.verb(inflect(stem, ending), verb));
            }
        }
    }

    /// The first entry of a word counts, except that a finite form is kept before any other.
    fn verb(&mut self, word: String, verb: Verb) {
        let entry = self.words.entry(word).or_default();
        match &mut entry.verb {
            Some(known) => known.form = known.form.min(verb.form),
            none => *none = Some(verb),
        }
    }
}

fn inflect(stem: &str, ending: &str) -> String {
    match ending.split_once(':') {
        Some((vowel, ending)) => format!("{}{ending}", stem.replace('~', vowel)),
        None => format!("{stem}{ending}"),
    }
}

fn gender(sort: &str) -> Option<Gender> {
    match sort {
        "m" | "masculine" | "object_m" => Some(Gender::Male),
        "f" | "feminine" | "object_f" => Some(Gender::Female),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::analyse::quotations::class::bit;
    use crate::analyse::quotations::data::Data;
    use crate::analyse::quotations::lexicon::lexicon;

    #[test]
    fn every_file_is_whole() {
        let files = [
            include_str!("../../lang/quotations.en.toml"),
            include_str!("../../lang/quotations.fr.toml"),
        ];
        for file in files {
            let data: Data = toml::from_str(file).expect("it is well formed");
            for verbs in &data.verbs {
                let class = verbs.class.as_ref();
                assert!(
                    class.is_none_or(|class| data.conjugation.contains_key(class)),
                    "{class:?}"
                );
            }
            for (name, words) in &data.words {
                assert!(bit(name) != 0, "{name}");
                assert!(words.iter().all(|word| *word == word.to_lowercase()), "{name}");
            }
            assert!(data.verbs.iter().map(|verbs| verbs.stems.len()).sum::<usize>() > 150);
        }
    }

    #[test]
    fn verbs_are_inflected() {
        let check = |language: &str, word: &str| {
            let known = lexicon(language).and_then(|lexicon| lexicon.word(word).verb);
            assert!(known.is_some(), "{word}");
        };
        check("fr", "déclaré");
        check("fr", "annonçait");
        check("fr", "révèle");
        check("fr", "soutiennent");
        check("fr", "exigeant");
        check("fr", "répondit");
        check("en", "announced");
        check("en", "denies");
        check("en", "admitted");
    }
}
