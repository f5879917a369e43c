//! How the file of a language is written.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Takes;

/// The file of one language; its keys are explained in `quotations.en.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Data {
    pub(super) elides: bool,
    pub(super) bare: bool,
    pub(super) regions: bool,
    pub(super) inverted: Vec<String>,
    pub(super) adverb_endings: Vec<String>,
    pub(super) infinitives: Vec<String>,
    pub(super) conjugation: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    pub(super) verbs: Vec<Verbs>,
    pub(super) phrases: Vec<VerbPhrases>,
    pub(super) sources: Sources,
    pub(super) pronouns: Vec<Pronouns>,
    pub(super) words: BTreeMap<String, Vec<String>>,
    pub(super) titles: BTreeMap<String, Vec<String>>,
    pub(super) people: BTreeMap<String, Vec<String>>,
    pub(super) groups: Groups,
    pub(super) deeds: Deeds,
    pub(super) called: BTreeMap<String, Vec<String>>,
    pub(super) given: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Verbs {
    pub(super) takes: Takes,
    pub(super) class: Option<String>,
    #[serde(default)]
    pub(super) stems: Vec<String>,
    #[serde(default)]
    pub(super) finite: Vec<String>,
    #[serde(default)]
    pub(super) past: Vec<String>,
    #[serde(default)]
    pub(super) participle: Vec<String>,
    #[serde(default)]
    pub(super) gerund: Vec<String>,
    #[serde(default)]
    pub(super) base: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct VerbPhrases {
    pub(super) takes: Takes,
    pub(super) form: Form,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Sources {
    pub(super) words: Vec<String>,
    pub(super) only_start: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Deeds {
    pub(super) verbs: FxHashSet<String>,
    pub(super) objects: FxHashSet<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Pronouns {
    pub(super) words: Vec<String>,
    pub(super) gender: String,
    pub(super) number: String,
    #[serde(default)]
    pub(super) thing: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct Groups {
    pub(super) words: Vec<String>,
}
