//! The words by which a language hedges, read from data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
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
    unless: FxHashMap<String, Unless>,
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
    unless: FxHashMap<String, Unless>,
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
    before: FxHashSet<String>,
    after: FxHashSet<String>,
}

/// The forms of the conditional; the fields are explained in `hedges.fr.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Conditional {
    pub(super) endings: Vec<String>,
    pub(super) stems: Vec<String>,
    pub(super) not_stems: FxHashSet<String>,
    pub(super) auxiliaries: FxHashSet<String>,
    pub(super) modals: FxHashSet<String>,
    pub(super) not_rumour: FxHashSet<String>,
    pub(super) wish: FxHashSet<String>,
    pub(super) subjects: FxHashSet<String>,
    pub(super) impersonal: FxHashSet<String>,
    pub(super) relatives: FxHashSet<String>,
    pub(super) present: Vec<String>,
    pub(super) indefinite: FxHashSet<String>,
    pub(super) proposals: FxHashSet<String>,
    pub(super) states: FxHashSet<String>,
    pub(super) opens: FxHashSet<String>,
    pub(super) quotes: FxHashSet<String>,
    pub(super) not: FxHashSet<String>,
    pub(super) adverbs: FxHashSet<String>,
    pub(super) adverb_endings: Vec<String>,
    pub(super) been: FxHashSet<String>,
    pub(super) participles: Vec<String>,
    pub(super) not_participles: FxHashSet<String>,
    pub(super) infinitives: Vec<String>,
    pub(super) past_auxiliaries: FxHashSet<String>,
    pub(super) motion: FxHashSet<String>,
    pub(super) have: FxHashSet<String>,
    pub(super) reported: FxHashSet<String>,
    pub(super) reporting: FxHashSet<String>,
    pub(super) that: FxHashSet<String>,
}

/// What tells a headline that asserts.
#[derive(Debug, Deserialize)]
pub(super) struct Headline {
    /// Words that carry no content of their own.
    pub(super) function: FxHashSet<String>,
    /// Words by which a title leaves a statement to somebody.
    pub(super) attributes: FxHashSet<String>,
}

impl Lexicon {
    /// Whether the words around a phrase give it another sense than that of a hedge.
    pub(super) fn is_otherwise(&self, tokens: &[Token<'_>], start: usize, end: usize) -> bool {
        let Some(unless) = tokens.get(start).and_then(|t| self.unless.get(&*t.text)) else {
            return false;
        };
        let before = start.checked_sub(1).and_then(|at| tokens.get(at));
        before.is_some_and(|t| unless.before.contains(&*t.text))
            || tokens.get(end).is_some_and(|t| unless.after.contains(&*t.text))
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
