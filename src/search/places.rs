//! Where each form stands, for phrases: an alphabet of its own, loaded by no other query.
//!
//! Every form is here, also those that say too little to be looked up: a phrase of such words alone
//! is then as quick as any other.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::output::Sink;
use crate::search::digits;
use crate::search::script;
use crate::search::words::coded;

/// Bytes after which a file ends: a phrase loads one for each of its words.
const FILE: usize = 64_000;

/// The places of a form, thing by thing.
///
/// In digits, for each thing: the distance from the thing before (from -1), doubled, and one more
/// where it has the form more than once, then how often in all; then each place as the distance
/// from the one before (from -1). Between two texts of a thing one place is left free.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    /// The first thing; its distance is not among the digits.
    first: usize,
    /// The thing after the last.
    next: usize,
    /// Everything after the first distance.
    digits: String,
    /// Whether the first thing has the form more than once.
    often: bool,
}

impl Places {
    /// Adds a thing after all others, with its places, ascending and not empty.
    pub(super) fn push(&mut self, thing: usize, places: impl ExactSizeIterator<Item = usize>) {
        let often = places.len() > 1;
        if self.digits.is_empty() {
            (self.first, self.often) = (thing, often);
        } else {
            digits::push(&mut self.digits, distance(thing - self.next, often));
        }
        self.next = thing + 1;
        if often {
            digits::push(&mut self.digits, places.len());
        }
        let mut free = 0;
        for place in places {
            digits::push(&mut self.digits, place - free);
            free = place + 1;
        }
    }

    /// Adds the places of the same form in later things.
    pub(super) fn append(&mut self, later: &Places) {
        if self.digits.is_empty() {
            self.clone_from(later);
            return;
        }
        digits::push(&mut self.digits, distance(later.first - self.next, later.often));
        self.digits.push_str(&later.digits);
        self.next = later.next;
    }

    /// The same with every thing so many later.
    pub(super) fn later(mut self, by: usize) -> Places {
        self.first += by;
        self.next += by;
        self
    }

    fn written(&self) -> String {
        let mut out = String::with_capacity(self.digits.len() + 4);
        digits::push(&mut out, distance(self.first, self.often));
        out.push_str(&self.digits);
        out
    }
}

fn distance(things: usize, often: bool) -> usize {
    (things << 1) | usize::from(often)
}

/// A stretch of the alphabet.
#[derive(Serialize)]
struct Stretch {
    /// Forms in order, as those of `words/`.
    forms: String,
    /// For each form its places.
    places: Vec<String>,
}

/// Writes the files; gives the first form of each. There is one file at least.
pub(super) fn write(
    forms: &BTreeMap<String, Places>,
    sink: &dyn Sink,
) -> anyhow::Result<Vec<String>> {
    let mut files: Vec<Vec<(&str, &Places)>> = vec![Vec::new()];
    let mut bytes = 0;
    for (form, places) in forms {
        let size = form.len() + places.digits.len() + 8;
        if bytes > 0 && bytes + size > FILE {
            files.push(Vec::new());
            bytes = 0;
        }
        bytes += size;
        files.last_mut().expect("the list begins with a file").push((form, places));
    }
    files.par_iter().enumerate().try_for_each(|(n, file)| {
        let forms = coded(file.iter().map(|(form, _)| *form));
        let places = file.iter().map(|(_, places)| places.written()).collect();
        script::put(&script::numbered("places", n), &Stretch { forms, places }, sink)
    })?;
    let first = |file: &Vec<(&str, &Places)>| file.first().map(|(form, _)| (*form).to_owned());
    Ok(files.iter().map(|file| first(file).unwrap_or_default()).collect())
}

#[cfg(test)]
mod tests {
    use crate::search::places::Places;

    #[test]
    fn what_two_threads_read_is_what_one_reads() {
        let things: [(usize, &[usize]); 4] =
            [(2, &[0]), (3, &[4, 5, 90]), (7, &[2, 3]), (60, &[1])];
        let read = |things: &[(usize, &[usize])], by: usize| {
            let mut places = Places::default();
            for (thing, at) in things {
                places.push(thing - by, at.iter().copied());
            }
            places
        };
        let whole = read(&things, 0).written();
        for cut in 0..=things.len() {
            let mut joined = Places::default();
            joined.append(&read(&things[..cut], 0));
            if cut < things.len() {
                joined.append(&read(&things[cut..], 2).later(2));
            }
            assert_eq!(joined.written(), whole, "{cut}");
        }
    }
}
