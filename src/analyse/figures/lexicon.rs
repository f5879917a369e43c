//! The words by which a language writes figures, read from data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::analyse::figures::Counted;
use crate::code::CodeList;
use crate::quantity::Bound;
use crate::text::tokens::Phrasebook;
use crate::text::tokens::Token;

/// How one language writes figures.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) words: Words,
    pub(super) lists: FxHashMap<String, FxHashSet<String>>,
    /// What stands before a number and bounds it.
    pub(super) modifiers: Phrasebook<Bound>,
    /// What stands after a number, or after its noun, and bounds it.
    pub(super) after: Phrasebook<Bound>,
    /// Words that stand for a number and set only its size.
    pub(super) vague: Phrasebook<Bound>,
    pub(super) none: Phrasebook<()>,
    pub(super) changes: Phrasebook<()>,
    pub(super) parts: Phrasebook<()>,
    /// What says that a number was known before: "un précédent bilan".
    pub(super) earlier: Phrasebook<()>,
    /// What stands before those of whom it tells, be they all or not: "the names of".
    pub(super) some: Phrasebook<()>,
    /// What asks for a number: "how many".
    pub(super) asks: Phrasebook<()>,
    /// What stands before the number of an answer: "says".
    pub(super) answers: Phrasebook<()>,
    pub(super) cues: Phrasebook<Meaning>,
}

/// The file of one language; its fields are explained in `figures.fr.toml`.
#[derive(Debug, Deserialize)]
struct Data {
    words: Words,
    lists: FxHashMap<String, FxHashSet<String>>,
    modifiers: BTreeMap<String, Vec<String>>,
    after: BTreeMap<String, Vec<String>>,
    vague: BTreeMap<String, Vec<String>>,
    phrases: PhraseLists,
    cues: Vec<CueTable>,
}

#[derive(Debug, Deserialize)]
struct PhraseLists {
    none: Vec<String>,
    changes: Vec<String>,
    parts: Vec<String>,
    earlier: Vec<String>,
    some: Vec<String>,
    asks: Vec<String>,
    answers: Vec<String>,
}

/// Single words of a language; the fields are explained in `figures.fr.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub(super) numbers: FxHashMap<String, f64>,
    pub(super) multipliers: FxHashMap<String, f64>,
    pub(super) collectives: FxHashMap<String, f64>,
    pub(super) crowds: FxHashMap<String, f64>,
    pub(super) links: FxHashSet<String>,
    pub(super) scores: FxHashSet<String>,
    pub(super) articles: FxHashSet<String>,
    pub(super) determiners: FxHashSet<String>,
    pub(super) fillers: FxHashSet<String>,
    pub(super) to: FxHashSet<String>,
    pub(super) and: FxHashSet<String>,
    pub(super) or: FxHashSet<String>,
    pub(super) particles: FxHashSet<String>,
    pub(super) others: FxHashSet<String>,
    pub(super) added: FxHashSet<String>,
    pub(super) old: FxHashSet<String>,
    pub(super) definite: FxHashSet<String>,
    pub(super) parents: FxHashSet<String>,
    pub(super) of: FxHashSet<String>,
    pub(super) before: FxHashSet<String>,
    pub(super) places: FxHashSet<String>,
    pub(super) sources: FxHashSet<String>,
    pub(super) marks: FxHashSet<String>,
    pub(super) offences: FxHashSet<String>,
    pub(super) reasons: FxHashSet<String>,
    pub(super) attempts: FxHashSet<String>,
    pub(super) plurals: Vec<String>,
    pub(super) toll_before: FxHashSet<String>,
    pub(super) function: FxHashSet<String>,
    pub(super) subordinate: FxHashSet<String>,
    pub(super) be: FxHashSet<String>,
    pub(super) have: FxHashSet<String>,
    pub(super) adverbs: FxHashSet<String>,
    pub(super) adverb_endings: Vec<String>,
    pub(super) noun_ends: Vec<String>,
    pub(super) unreal: FxHashSet<String>,
    pub(super) negations: FxHashSet<String>,
    pub(super) denials: FxHashSet<String>,
    pub(super) never: FxHashSet<String>,
    pub(super) never_before: FxHashSet<String>,
    pub(super) year_before: FxHashSet<String>,
    pub(super) months: FxHashSet<String>,
    pub(super) thousands: String,
}

#[derive(Debug, Deserialize)]
struct CueTable {
    what: String,
    who: Option<String>,
    #[serde(default)]
    named: bool,
    context: Option<String>,
    #[serde(default)]
    instead: BTreeMap<String, String>,
    #[serde(flatten)]
    roles: BTreeMap<Role, Vec<String>>,
}

/// How a word that says what is counted stands to its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    /// The number counts the noun itself: "12 dead".
    Unit,
    /// So too, with an article for the number one: "un mort".
    Single,
    /// So too, unless a verb says what befell them: "12 hostages".
    Weak,
    /// A participle: passive after its number, active before it.
    Participle,
    /// A verb before its number: "killing 12".
    Active,
    /// A verb after its number: "12 died".
    Intransitive,
    /// A noun before "of" and its number: "the deaths of 12".
    Nominal,
    /// A sum that is told or moves: "the death toll rose to 12".
    Toll,
}

/// What a cue says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) what: Counted,
    /// The list of words of which those counted must be.
    pub(super) who: Option<String>,
    /// What it says of things of a list: "abattu" of drones.
    pub(super) instead: Vec<(String, Counted)>,
    /// Those counted must be named beside the number.
    pub(super) named: bool,
    /// The list of which a word must stand in the sentence: "cas" counts the sick beside "choléra".
    pub(super) context: Option<String>,
    pub(super) roles: Vec<Role>,
}

impl Meaning {
    pub(super) fn plays(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// The words of a language by its ISO 639-1 code.
pub(super) fn lexicon(code: &str) -> Option<&'static Lexicon> {
    LEXICA.get(code)
}

static LEXICA: LazyLock<BTreeMap<&'static str, Lexicon>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../lang/figures.en.toml")),
        ("fr", include_str!("../../lang/figures.fr.toml")),
    ];
    let read =
        |data| toml::from_str(data).expect("the figure files are well formed: tests read each");
    files.into_iter().map(|(code, data)| (code, Lexicon::new(read(data)))).collect()
});

impl Lexicon {
    fn new(data: Data) -> Lexicon {
        let plain = |list: Vec<String>| Phrasebook::new(list.into_iter().map(|p| (p, ())));
        Lexicon {
            words: data.words,
            lists: data.lists,
            modifiers: bounds(data.modifiers),
            after: bounds(data.after),
            vague: bounds(data.vague),
            none: plain(data.phrases.none),
            changes: plain(data.phrases.changes),
            parts: plain(data.phrases.parts),
            earlier: plain(data.phrases.earlier),
            some: plain(data.phrases.some),
            asks: plain(data.phrases.asks),
            answers: plain(data.phrases.answers),
            cues: Phrasebook::new(cues(data.cues)),
        }
    }

    /// Whether a word of the noun phrase is one of a list, in the singular or the plural.
    pub(super) fn listed(&self, list: &str, token: &Token<'_>) -> bool {
        let Some(list) = self.lists.get(list) else { return false };
        let word = token.text.as_ref();
        let singular = |ending: &str| word.strip_suffix(ending).is_some_and(|w| list.contains(w));
        list.contains(word) || singular("s") || singular("es") || singular("x")
    }

    pub(super) fn is_adverb(&self, token: &Token<'_>) -> bool {
        self.words.adverbs.contains(&*token.text) || self.ends_as_adverb(token)
    }

    /// Whether a word is an adverb by its ending: "seriously", "grièvement".
    pub(super) fn ends_as_adverb(&self, token: &Token<'_>) -> bool {
        let ends = |ending: &String| token.text.ends_with(ending.as_str());
        self.words.adverb_endings.iter().any(ends)
    }
}

fn bounds(lists: BTreeMap<String, Vec<String>>) -> Phrasebook<Bound> {
    let of = |code: &str| Bound::parse(code).expect("bounds are codes: a test reads each file");
    Phrasebook::new(lists.into_iter().flat_map(|(code, phrases)| {
        let bound = of(&code);
        phrases.into_iter().map(move |phrase| (phrase, bound))
    }))
}

fn cues(tables: Vec<CueTable>) -> BTreeMap<String, Meaning> {
    let mut cues: BTreeMap<String, Meaning> = BTreeMap::new();
    for table in tables {
        let what = Counted::parse(&table.what).expect("what is a code: a test reads each file");
        let (who, named, context) = (&table.who, table.named, &table.context);
        let instead: Vec<(String, Counted)> = table
            .instead
            .into_iter()
            .map(|(list, what)| {
                (list, Counted::parse(&what).expect("what is a code: a test reads each file"))
            })
            .collect();
        for (role, phrases) in table.roles {
            for phrase in phrases {
                let meaning = || Meaning {
                    what,
                    who: who.clone(),
                    instead: instead.clone(),
                    named,
                    context: context.clone(),
                    roles: Vec::new(),
                };
                let known = cues.entry(phrase).or_insert_with(meaning);
                if known.what == what {
                    known.roles.push(role);
                }
            }
        }
    }
    cues
}
