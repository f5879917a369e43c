//! Finds terms that are forms of one: spellings of a name, endings of a word.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::analyse::incidents::reading::Reading;
use crate::analyse::incidents::reading::WordList;
use crate::analyse::incidents::reading::term;
use crate::analyse::incidents::vocabulary::Vocabulary;
use crate::analyse::incidents::words::Words;
use crate::analyse::names::Names;
use crate::analyse::names::Why;
use crate::lang::spelling::skeleton;

/// Two terms that are one.
pub(super) type Same = (u32, u32);

/// Names that reports in different languages write alike but for habits of spelling, each with
/// the first of its kind; none where all reports are in one language.
pub(super) fn spelled(
    words: &WordList,
    readings: &[Vec<Reading>],
    languages: &[&str],
) -> Vec<Same> {
    if languages.iter().all(|language| Some(language) == languages.first()) {
        return Vec::new();
    }
    let mut naming: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); words.len()];
    for (reading, language) in readings.iter().zip(languages) {
        for r in reading.iter().filter(|r| r.name) {
            naming[r.word as usize].insert(language);
        }
    }
    let mut kinds: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for ((id, word), _) in (0..).zip(words).zip(&naming).filter(|(_, naming)| !naming.is_empty()) {
        let skeleton = if word.starts_with(char::is_numeric) { None } else { skeleton(word) };
        if let Some(skeleton) = skeleton {
            kinds.entry(skeleton).or_default().push(id);
        }
    }
    let mut same = Vec::new();
    for forms in kinds.values() {
        let languages: BTreeSet<&str> =
            forms.iter().flat_map(|&id| &naming[id as usize]).copied().collect();
        if languages.len() > 1 {
            same.extend(forms.iter().skip(1).map(|&id| (id, forms[0])));
        }
    }
    same
}

/// Words that stand for each other in two forms of one name, as in Kiev and Kyiv.
pub(super) fn aliases(vocabulary: &Vocabulary, names: &Names) -> Vec<Same> {
    let words = |form: &str| -> Vec<String> {
        form.split(|c: char| !c.is_alphanumeric()).filter_map(term).collect()
    };
    let joined = names.entries.iter().flat_map(|entry| &entry.joined);
    let mut same = Vec::new();
    for joined in joined.filter(|joined| joined.why != Why::Part) {
        let (a, b) = (words(&joined.form), words(&joined.other));
        if a.len() == b.len() {
            let ids = a.iter().zip(&b).map(|(a, b)| vocabulary.id(a).zip(vocabulary.id(b)));
            same.extend(ids.flatten().filter(|(a, b)| a != b));
        }
    }
    same
}

/// Words that differ in their endings only, each with the first of its kind and the share of all
/// words that these forms have together. Names and numbers are left as they are.
pub(super) fn inflected(
    list: &WordList,
    readings: &[Vec<Reading>],
    languages: &[&str],
) -> Vec<(Same, f64)> {
    let mut found = Vec::new();
    let known: BTreeMap<&str, &Words> =
        languages.iter().filter_map(|code| Some((*code, Words::of(code)?))).collect();
    for (code, words) in known {
        let mut first: FxHashMap<&str, u32> = FxHashMap::default();
        let mut seen = vec![false; list.len()];
        let of_language = readings.iter().zip(languages).filter(|(_, language)| **language == code);
        for r in of_language.flat_map(|(reading, _)| reading).filter(|r| !r.name) {
            let (Some(word), false) = (list.get_index(r.word as usize), seen[r.word as usize])
            else {
                continue;
            };
            seen[r.word as usize] = true;
            if !word.starts_with(char::is_numeric) {
                let stem = words.stem(word);
                let to = *first.entry(stem).or_insert(r.word);
                found.push(((r.word, to), words.share(stem)));
            }
        }
    }
    found
}
