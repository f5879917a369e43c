//! Finds terms that are forms of one: spellings of a name, endings of a word.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;

use crate::analyse::incidents::reading::Reading;
use crate::analyse::incidents::reading::term;
use crate::analyse::incidents::vocabulary::Term;
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
    vocabulary: &Vocabulary,
    readings: &[Vec<Reading>],
    languages: &[&str],
) -> Vec<Same> {
    if languages.iter().all(|language| Some(language) == languages.first()) {
        return Vec::new();
    }
    let mut kinds: BTreeMap<String, BTreeMap<u32, BTreeSet<&str>>> = BTreeMap::new();
    for (reading, language) in readings.iter().zip(languages) {
        for r in reading.iter().filter(|r| r.name && !r.word.starts_with(|c: char| c.is_numeric()))
        {
            let (Some(skeleton), Some(id)) = (skeleton(&r.word), vocabulary.id(&r.word)) else {
                continue;
            };
            kinds.entry(skeleton).or_default().entry(id).or_default().insert(language);
        }
    }
    let mut same = Vec::new();
    for forms in kinds.values() {
        let languages: BTreeSet<&str> = forms.values().flatten().copied().collect();
        let Some((&first, _)) = forms.first_key_value() else { continue };
        if languages.len() > 1 {
            same.extend(forms.keys().skip(1).map(|&id| (id, first)));
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
///
/// `terms` are those of `readings`, in the same order.
pub(super) fn inflected(
    readings: &[Vec<Reading>],
    terms: &[Vec<Term>],
    languages: &[&str],
) -> Vec<(Same, f64)> {
    let mut found = Vec::new();
    let known: BTreeMap<&str, &Words> =
        languages.iter().filter_map(|code| Some((*code, Words::of(code)?))).collect();
    for (code, words) in known {
        let mut first: HashMap<&str, u32> = HashMap::new();
        let mut seen: BTreeSet<u32> = BTreeSet::new();
        let reports = readings.iter().zip(terms).zip(languages);
        for ((reading, terms), _) in reports.filter(|(_, language)| **language == code) {
            for (r, term) in reading.iter().zip(terms) {
                let number = r.word.starts_with(|c: char| c.is_numeric());
                if r.name || number || !seen.insert(term.id) {
                    continue;
                }
                let stem = words.stem(&r.word);
                let to = *first.entry(stem).or_insert(term.id);
                found.push(((term.id, to), words.share(stem)));
            }
        }
    }
    found
}
