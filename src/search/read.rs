//! The words of some things, counted: what one thread reads before all is put together.

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::search::names::Names;
use crate::search::places::Places;
use crate::search::stem::Tongue;
use crate::search::thing::Thing;
use crate::search::thing::ThingKind;
use crate::search::tokens::form;
use crate::search::tokens::tokens;

/// How much a word in each field counts, in words of the text.
const IN_TITLE: u16 = 4;
const IN_FACTS: u16 = 2;
const IN_TEXT: u16 = 1;

/// What a word stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Term {
    /// A stem of a language.
    Stem(Tongue, String),
    /// A name, whatever its spelling.
    Name(usize),
}

/// Some things, read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The terms met, in order of appearance.
    pub(super) terms: Vec<Term>,
    /// Forms, each with the terms it stood for, by their place in `terms`.
    pub(super) forms: BTreeMap<String, Vec<u32>>,
    /// By thing: its words in number, and how often it has each term, by field weight.
    pub(super) things: Vec<(u32, Vec<(u32, u16)>)>,
    /// Where each form stands in the things, these counted from 0.
    pub(super) places: BTreeMap<String, Places>,
}

/// A word as written, looked up once.
#[derive(Clone, Copy)]
struct Known {
    /// Its place among the reader's forms.
    form: u32,
    /// What it stands for, where it is looked up at all.
    term: Option<u32>,
}

/// Reads things in order.
struct Reader<'n> {
    names: &'n Names,
    reading: Reading,
    /// Words as written, by language.
    words: BTreeMap<Tongue, HashMap<String, Known>>,
    forms: Vec<String>,
    form_places: HashMap<String, u32>,
    term_places: HashMap<Term, u32>,
    /// By form: the spellings of names that begin with it.
    starts: Vec<&'n [(Vec<String>, usize)]>,
    /// By form: where it stands.
    places: Vec<Places>,
}

/// What is read of a thing.
#[derive(Default)]
struct Counts {
    /// How often it has each term, by field weight.
    terms: BTreeMap<u32, u16>,
    /// Each form with its place.
    places: Vec<(u32, u32)>,
    /// The next free place.
    free: u32,
}

/// Reads some things.
pub(super) fn read(things: &[Thing<'_>], names: &Names) -> Reading {
    let mut reader = Reader {
        names,
        reading: Reading::default(),
        words: BTreeMap::new(),
        forms: Vec::new(),
        form_places: HashMap::new(),
        term_places: HashMap::new(),
        starts: Vec::new(),
        places: Vec::new(),
    };
    for thing in things {
        reader.thing(thing);
    }
    let places = reader.forms.into_iter().zip(reader.places);
    Reading { places: places.filter(|(form, _)| !form.is_empty()).collect(), ..reader.reading }
}

impl Reader<'_> {
    fn thing(&mut self, thing: &Thing<'_>) {
        let tongue = Tongue::of(&thing.language);
        let mut counts = Counts::default();
        if thing.kind != ThingKind::Note {
            self.field(&thing.title, tongue, IN_TITLE, &mut counts);
        }
        for fact in &thing.facts {
            self.field(fact, tongue, IN_FACTS, &mut counts);
        }
        let mut length = 0;
        for passage in &thing.passages {
            length += self.field(&passage.text, tongue, IN_TEXT, &mut counts);
        }
        self.stand(counts.places);
        self.reading.things.push((length, counts.terms.into_iter().collect()));
    }

    /// Keeps where the forms of a thing stand.
    fn stand(&mut self, mut places: Vec<(u32, u32)>) {
        let thing = self.reading.things.len();
        places.sort_unstable();
        for same in places.chunk_by(|a, b| a.0 == b.0) {
            let at = same.iter().map(|(_, place)| *place as usize);
            self.places[same[0].0 as usize].push(thing, at);
        }
    }

    /// Counts the words of a field; gives how many are looked up.
    fn field(&mut self, text: &str, tongue: Tongue, weight: u16, counts: &mut Counts) -> u32 {
        let mut length = 0;
        let Counts { terms, places, free } = counts;
        let mut add = |term: u32| {
            let count = terms.entry(term).or_insert(0);
            *count = count.saturating_add(weight);
        };
        let known: Vec<Known> = tokens(text).map(|word| self.word(word, tongue)).collect();
        for (at, word) in known.iter().enumerate() {
            if !self.forms[word.form as usize].is_empty() {
                places.push((word.form, *free));
                *free += 1;
            }
            if let Some(term) = word.term {
                add(term);
                length += 1;
            }
            for (spelling, name) in self.starts[word.form as usize] {
                let rest = known[at..].iter().map(|word| &self.forms[word.form as usize]);
                if rest.take(spelling.len()).eq(spelling) {
                    add(self.term(Term::Name(*name)));
                }
            }
        }
        *free += 1;
        length
    }

    fn word(&mut self, word: &str, tongue: Tongue) -> Known {
        if let Some(known) = self.words.get(&tongue).and_then(|words| words.get(word)) {
            return *known;
        }
        let form = form(word);
        let term = if form.is_empty() || tongue.leaves_out(&form) {
            None
        } else {
            let term = self.term(Term::Stem(tongue, tongue.stem(word)));
            let terms = self.reading.forms.entry(form.clone()).or_default();
            if !terms.contains(&term) {
                terms.push(term);
            }
            Some(term)
        };
        let known = Known { form: self.form(form), term };
        self.words.entry(tongue).or_default().insert(word.to_owned(), known);
        known
    }

    fn form(&mut self, form: String) -> u32 {
        if let Some(place) = self.form_places.get(&form) {
            return *place;
        }
        let place = small(self.forms.len());
        self.starts.push(self.names.beginning(&form));
        self.places.push(Places::default());
        self.forms.push(form.clone());
        self.form_places.insert(form, place);
        place
    }

    fn term(&mut self, term: Term) -> u32 {
        if let Some(place) = self.term_places.get(&term) {
            return *place;
        }
        let place = small(self.reading.terms.len());
        self.reading.terms.push(term.clone());
        self.term_places.insert(term, place);
        place
    }
}

/// A place in a list at half the width.
pub(super) fn small(place: usize) -> u32 {
    u32::try_from(place).expect("a dossier has fewer than 2^32 words and things")
}
