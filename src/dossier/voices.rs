//! Whose words the notes of an analyst say a report carries: what an edition may tell of voices
//! without anything the program found.

use std::collections::BTreeMap;

use crate::analyse::sentences::words;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::words::speaker;
use crate::text::range::TextRange;

/// A voice to which notes attribute passages of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributed {
    /// The speaker, as the register of names or the note has it.
    pub speaker: String,
    /// The words of its passages, each counted once.
    pub words: usize,
    /// Its passages.
    pub passages: usize,
}

impl Article<'_> {
    /// The voices to which its notes attribute passages: by the statement a passage relays, else by
    /// the voice of its claim. Most words first; of equals by name. Empty where no note does, and
    /// where the text is not shown.
    ///
    /// A word in passages of two voices belongs to the shorter passage: a figure inside a quoted
    /// communiqué may have a speaker of its own.
    pub fn attributed(self) -> Vec<Attributed> {
        let mut passages: Vec<(TextRange, String, &str)> = Vec::new();
        for note in self.notes() {
            let (Some(anchor), Some(text)) = (note.anchor(), note.quote()) else { continue };
            if let Some(voice) = voice(&note) {
                passages.push((anchor.range, voice, text));
            }
        }
        passages.sort_by_key(|(range, _, _)| (range.len(), *range));
        let mut owners: BTreeMap<usize, usize> = BTreeMap::new();
        for (ix, (range, _, text)) in passages.iter().enumerate() {
            for word in words(text) {
                owners.entry(range.start() + word.start()).or_insert(ix);
            }
        }
        let mut voices: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (_, voice, _) in &passages {
            voices.entry(voice).or_default().1 += 1;
        }
        for ix in owners.into_values() {
            voices.entry(&passages[ix].1).or_default().0 += 1;
        }
        let mut voices: Vec<Attributed> = voices
            .into_iter()
            .map(|(speaker, (words, passages))| Attributed {
                speaker: speaker.to_owned(),
                words,
                passages,
            })
            .collect();
        voices.sort_by_key(|voice| std::cmp::Reverse(voice.words));
        voices
    }
}

/// The voice to which a note attributes its passage.
fn voice(note: &Note<'_>) -> Option<String> {
    let dossier = note.article.dossier();
    let statement = note.record.statement.as_ref();
    let statement = statement.and_then(|id| dossier.statement(id.value.as_str()));
    let spoken = statement.map(|statement| statement.record().speaker.value.as_str());
    let claimed = || Some(note.record.claim.as_ref()?.voice.as_ref()?.value.as_str());
    spoken.or_else(claimed).map(|voice| speaker(voice, dossier))
}
