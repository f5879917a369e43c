//! The search of a site: an index in scripts small enough to load one by one, also from a folder.
//!
//! A page opened from a folder may not fetch, but it may load scripts. So every file of the index
//! is a script with one call, `recoupeSearch.shard(name, value)`:
//!
//! - `search/things.js`: what there is to find, thing by thing as a number, with what it can be
//!   filtered by; where the other files begin; what the page needs to fold words as we do;
//! - `search/words/N.js`: a stretch of the alphabet, each folded form with the terms it stands for
//!   and each term with the things that have it;
//! - `search/places/N.js`: a stretch of the alphabet, each form with where it stands in the things that
//!   have it, for phrases;
//! - `search/texts/N.js`: a few things with their words, for the passages that results show.
//!
//! Forms lead to stems here, so that the page needs no stemmer and no language; prefixes are
//! prefixes of forms. How well a thing answers a term is BM25 with weights by field (Robertson,
//! Zaragoza, Taylor, CIKM 2004), all of it but the rarity of the term, which the page adds.

pub mod alphabet;
pub mod gather;
pub mod names;
pub mod thing;
pub mod tokens;

mod digits;
mod index;
mod places;
mod read;
mod script;
mod stem;
mod texts;
mod things;
mod words;

use crate::dossier::Dossier;
use crate::locale::Locale;
use crate::output::Sink;
use crate::search::thing::Library;

/// Writes the index of an edition: what it shows and nothing else. `Err` is for the machine.
pub fn write(dossier: &Dossier, locale: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    write_library(&gather::gather(dossier, locale), sink)
}

/// Writes the index of plain records.
///
/// Files are put one at a time. Time grows with the words of the library, memory with the distinct
/// words of each thing; the same library gives the same bytes.
pub fn write_library(library: &Library<'_>, sink: &dyn Sink) -> anyhow::Result<()> {
    let index = index::index(library);
    let chunks = texts::write(&library.things, sink)?;
    let starts = words::write(&index, &library.names, sink)?;
    let places = places::write(&index.places, sink)?;
    things::write(library, &things::Starts { chunks, starts, places }, sink)
}

#[cfg(test)]
mod tests;
