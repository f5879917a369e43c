//! The words by which a language hedges, read from data.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::analyse::hedges::HedgeKind;
use crate::code::CodeList;
use crate::text::tokens::Phrasebook;
use crate::text::tokens::Token;

/// How one language hedges.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) phrases: Phrasebook<HedgeKind>,
    /// For the first word of an ambiguous phrase: words beside it that give it another sense.
    unless: HashMap<String, Unless>,
    /// Words and phrases that open a supposition: what follows is no rumour.
    pub(super) suppositions: Phrasebook<()>,
    /// Phrases with a conditional that are no rumour.
    pub(super) idioms: Phrasebook<()>,
    /// Phrases after which a conditional is a rumour whatever the verb.
    pub(super) sources: Phrasebook<()>,
    /// None where the language has no conditional of rumour.
    pub(super) conditional: Option<Conditional>,
    pub(super) headline: Headline,
}

/// The file of one language; its fields are explained in `hedges.fr.toml`.
#[derive(Debug, Deserialize)]
struct Data {
    phrases: BTreeMap<String, Vec<String>>,
    unless: HashMap<String, Unless>,
    suppositions: Vec<String>,
    idioms: Vec<String>,
    sources: Vec<String>,
    conditional: Option<Conditional>,
    headline: Headline,
}

/// Words beside a phrase that give it another sense.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Unless {
    before: HashSet<String>,
    after: HashSet<String>,
}

/// The forms of the conditional; the fields are explained in `hedges.fr.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Conditional {
    pub(super) endings: Vec<String>,
    pub(super) stems: Vec<String>,
    pub(super) not_stems: HashSet<String>,
    pub(super) auxiliaries: HashSet<String>,
    pub(super) modals: HashSet<String>,
    pub(super) not_rumour: HashSet<String>,
    pub(super) wish: HashSet<String>,
    pub(super) subjects: HashSet<String>,
    pub(super) impersonal: HashSet<String>,
    pub(super) relatives: HashSet<String>,
    pub(super) present: Vec<String>,
    pub(super) indefinite: HashSet<String>,
    pub(super) proposals: HashSet<String>,
    pub(super) states: HashSet<String>,
    pub(super) opens: HashSet<String>,
    pub(super) quotes: HashSet<String>,
    pub(super) not: HashSet<String>,
    pub(super) adverbs: HashSet<String>,
    pub(super) adverb_endings: Vec<String>,
    pub(super) been: HashSet<String>,
    pub(super) participles: Vec<String>,
    pub(super) not_participles: HashSet<String>,
    pub(super) infinitives: Vec<String>,
    pub(super) past_auxiliaries: HashSet<String>,
    pub(super) motion: HashSet<String>,
    pub(super) have: HashSet<String>,
    pub(super) reported: HashSet<String>,
    pub(super) reporting: HashSet<String>,
    pub(super) that: HashSet<String>,
}

/// What tells a headline that asserts.
#[derive(Debug, Deserialize)]
pub(super) struct Headline {
    /// Words that carry no content of their own.
    pub(super) function: HashSet<String>,
    /// Words by which a title leaves a statement to somebody.
    pub(super) attributes: HashSet<String>,
}

impl Lexicon {
    /// Whether the words around a phrase give it another sense than that of a hedge.
    pub(super) fn is_otherwise(&self, tokens: &[Token], start: usize, end: usize) -> bool {
        let Some(unless) = tokens.get(start).and_then(|t| self.unless.get(&t.text)) else {
            return false;
        };
        let before = start.checked_sub(1).and_then(|at| tokens.get(at));
        before.is_some_and(|t| unless.before.contains(&t.text))
            || tokens.get(end).is_some_and(|t| unless.after.contains(&t.text))
    }
}

/// The words of a language by its ISO 639-1 code.
pub(super) fn lexicon(code: &str) -> Option<&'static Lexicon> {
    LEXICA.get(code)
}

static LEXICA: LazyLock<BTreeMap<&'static str, Lexicon>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../lang/hedges.en.toml")),
        ("fr", include_str!("../../lang/hedges.fr.toml")),
    ];
    let read =
        |data| toml::from_str(data).expect("the hedge files are well formed: tests read each");
    files.into_iter().map(|(code, data)| (code, Lexicon::new(read(data)))).collect()
});

impl Lexicon {
    fn new(data: Data) -> Lexicon {
        let plain = |list: Vec<String>| Phrasebook::new(list.into_iter().map(|p| (p, ())));
        let of = |code: &str| HedgeKind::parse(code).expect("kinds are codes: a test reads each");
        let phrases = data.phrases.into_iter().flat_map(|(code, phrases)| {
            let kind = of(&code);
            phrases.into_iter().map(move |phrase| (phrase, kind))
        });
        Lexicon {
            phrases: Phrasebook::new(phrases),
            unless: data.unless,
            suppositions: plain(data.suppositions),
            idioms: plain(data.idioms),
            sources: plain(data.sources),
            conditional: data.conditional,
            headline: data.headline,
        }
    }
}
