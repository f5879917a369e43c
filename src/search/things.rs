//! What there is to find, as the page reads it first: small, and the same for every query.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::code::CodeList;
use crate::corpus::codes::NoteKind;
use crate::output::Sink;
use crate::search::alphabet;
use crate::search::digits;
use crate::search::script;
use crate::search::stem;
use crate::search::thing::Facets;
use crate::search::thing::Library;
use crate::search::thing::Thing;
use crate::search::thing::ThingKind;
use crate::search::tokens;

/// Where the other files begin.
pub(super) struct Starts {
    /// The first thing of each file of texts.
    pub(super) chunks: Vec<usize>,
    /// The first form of each file of words.
    pub(super) starts: Vec<String>,
    /// The first form of each file of places.
    pub(super) places: Vec<String>,
}

#[derive(Serialize)]
struct Things<'l> {
    /// The kinds: `report`, and for a note `note-claim`.
    kinds: Vec<String>,
    /// The kind of each thing, as digits.
    of_kind: String,
    /// What each thing can be filtered by, as digits: 0 when it is as for the thing before; else
    /// source + 2 (1 for none), year + 1 (0 for none), how many incidents, each incident.
    facets: String,
    sources: &'l [(String, String)],
    incidents: &'l [(String, String)],
    years: Vec<i64>,
    chunks: &'l [usize],
    starts: &'l [String],
    places: &'l [String],
    /// Words that need not be found, by spaces.
    left_out: String,
    marks: &'static str,
    /// The blocks whose letters nothing parts into words.
    unspaced: String,
    letters: &'static BTreeMap<char, String>,
}

/// Writes the file.
pub(super) fn write(library: &Library<'_>, starts: &Starts, sink: &dyn Sink) -> anyhow::Result<()> {
    let plain = ThingKind::ALL.iter().map(|(code, _)| *code).filter(|code| *code != NOTE);
    let notes = NoteKind::ALL.iter().map(|(code, _)| format!("{NOTE}-{code}"));
    let kinds: Vec<String> = plain.map(str::to_owned).chain(notes).collect();
    let years: BTreeSet<i64> = library.things.iter().filter_map(|t| t.facets.year).collect();
    let years: Vec<i64> = years.into_iter().collect();
    let left_out: Vec<&str> = stem::left_out().collect();
    let things = Things {
        of_kind: of_kind(&library.things, &kinds),
        kinds,
        facets: facets(&library.things, &years),
        sources: &library.sources,
        incidents: &library.incidents,
        years,
        chunks: &starts.chunks,
        starts: &starts.starts,
        places: &starts.places,
        left_out: left_out.join(" "),
        marks: alphabet::marks(),
        unspaced: tokens::unspaced(),
        letters: alphabet::letters(),
    };
    script::put("things", &things, sink)
}

/// What stands before the kind of a note.
const NOTE: &str = "note";

fn of_kind(things: &[Thing<'_>], kinds: &[String]) -> String {
    let mut out = String::with_capacity(things.len());
    for thing in things {
        let code = match thing.note {
            Some(note) => format!("{NOTE}-{note}"),
            None => thing.kind.code().to_owned(),
        };
        let place = kinds.iter().position(|kind| *kind == code);
        digits::push(&mut out, place.expect("every kind is in the list"));
    }
    out
}

fn facets(things: &[Thing<'_>], years: &[i64]) -> String {
    let mut out = String::new();
    let mut before = None;
    for Thing { facets, .. } in things {
        if before == Some(facets) {
            digits::push(&mut out, 0);
            continue;
        }
        before = Some(facets);
        let Facets { source, incidents, year } = facets;
        let year = year.and_then(|year| years.binary_search(&year).ok());
        digits::push(&mut out, source.map_or(1, |source| source + 2));
        digits::push(&mut out, year.map_or(0, |year| year + 1));
        digits::push(&mut out, incidents.len());
        for incident in incidents {
            digits::push(&mut out, *incident);
        }
    }
    out
}
