//! Whose words fill a report: the words of each voice.

use std::collections::BTreeMap;

use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::Voice;
use crate::analyse::sentences::words;
use crate::text::range::TextRange;

/// The voices of a text: the outlet's own first, then by words, most first; of equals, the one
/// that speaks first.
///
/// Every word of the text is in one voice: a speaker's where a quotation of any kind gives it to
/// that speaker, else the outlet's. Speakers are one voice where their names are alike but for
/// case, or where one name is the last part of the other.
pub(super) fn voices(text: &str, quotations: &[Quotation]) -> Vec<Voice> {
    let mut voices: Vec<Voice> = vec![Voice { speaker: None, words: 0, passages: Vec::new() }];
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    let mut owners: Vec<(TextRange, usize)> = Vec::new();
    for quotation in quotations {
        let name = quotation.speaker.as_ref().map_or("", |speaker| speaker.name.as_str());
        let key = name.to_lowercase();
        let known = by_name.get(&key).copied().or_else(|| alike(&by_name, &key));
        let ix = known.unwrap_or_else(|| {
            voices.push(Voice { speaker: Some(name.to_owned()), words: 0, passages: Vec::new() });
            voices.len() - 1
        });
        by_name.insert(key, ix);
        voices[ix].passages.extend(&quotation.parts);
        owners.extend(quotation.parts.iter().map(|part| (*part, ix)));
    }
    let mut at = 0;
    for word in words(text) {
        while owners.get(at).is_some_and(|(part, _)| part.end() <= word.start()) {
            at += 1;
        }
        let owner = owners.get(at).filter(|(part, _)| part.intersects(word));
        voices[owner.map_or(0, |(_, ix)| *ix)].words += 1;
    }
    let (own, others) = voices.split_at_mut(1);
    debug_assert!(own.iter().all(|voice| voice.speaker.is_none()));
    others.sort_by_key(|voice| std::cmp::Reverse(voice.words));
    voices
}

/// The voice whose name ends with another name, or is the end of it: `Reed` and `John Reed`.
fn alike(by_name: &BTreeMap<String, usize>, name: &str) -> Option<usize> {
    let ends = |long: &str, short: &str| {
        !short.is_empty() && long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
    };
    let both = |known: &&String| ends(known, name) || ends(name, known);
    by_name.keys().find(both).and_then(|known| by_name.get(known)).copied()
}
