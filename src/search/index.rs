//! All readings put together: forms, the terms they stand for, and who has each term.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::code::CodeList;
use crate::search::digits;
use crate::search::names::Names;
use crate::search::places::Places;
use crate::search::read::Reading;
use crate::search::read::Term;
use crate::search::read::read;
use crate::search::read::small;
use crate::search::thing::Library;
use crate::search::thing::ThingKind;

/// Things read at a time by one thread: the more, the fewer words are looked up twice. What comes
/// of it is the same for every number.
const BATCH: usize = 2048;

/// How soon a second mention of a term counts less, and how far a long text weighs against it
/// (Robertson and Zaragoza, Foundations and Trends in Information Retrieval 3, 2009).
const K1: f64 = 1.2;
const B: f64 = 0.6;

/// Bits of a posting that say how well the thing answers.
const BITS: u32 = 5;

/// Forms and terms.
pub(super) struct Index {
    /// Every form, with the places of its terms in `terms`.
    pub(super) forms: BTreeMap<String, BTreeSet<u32>>,
    /// What each term is of, where it is a name.
    pub(super) names: Vec<Option<usize>>,
    /// The postings of each term.
    pub(super) terms: Vec<Postings>,
    /// Where each form stands.
    pub(super) places: BTreeMap<String, Places>,
}

/// Who has a term: for each thing, ascending, the distance from the one before (from -1) above
/// [`BITS`] bits of how well it answers, as [`digits`].
#[derive(Debug, Clone, Default)]
pub(super) struct Postings {
    /// How many things.
    pub(super) things: usize,
    /// The digits.
    pub(super) digits: String,
}

/// A term of a thing before it is weighed.
struct Count {
    thing: u32,
    times: u16,
}

/// Reads a library in parallel and puts the readings together.
pub(super) fn index(library: &Library<'_>) -> Index {
    let readings: Vec<Reading> =
        library.things.par_chunks(BATCH).map(|things| read(things, &library.names)).collect();
    let mut places: BTreeMap<Term, u32> = BTreeMap::new();
    let mut forms: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut counts: Vec<Vec<Count>> = Vec::new();
    let mut lengths: Vec<u32> = Vec::with_capacity(library.things.len());
    let mut stand: BTreeMap<String, Places> = BTreeMap::new();
    for reading in readings {
        let global: Vec<u32> = reading
            .terms
            .into_iter()
            .map(|term| {
                *places.entry(term).or_insert_with(|| {
                    counts.push(Vec::new());
                    small(counts.len() - 1)
                })
            })
            .collect();
        for (form, terms) in reading.forms {
            forms.entry(form).or_default().extend(terms.iter().map(|term| global[*term as usize]));
        }
        for (form, places) in reading.places {
            stand.entry(form).or_default().append(&places.later(lengths.len()));
        }
        for (length, terms) in reading.things {
            let thing = small(lengths.len());
            lengths.push(length);
            for (term, times) in terms {
                counts[global[term as usize] as usize].push(Count { thing, times });
            }
        }
    }
    add_spellings(&library.names, &places, &mut forms);
    let mut names = vec![None; counts.len()];
    for (term, place) in &places {
        if let Term::Name(name) = term {
            names[*place as usize] = Some(*name);
        }
    }
    let scale = Scale::of(library, &lengths);
    let terms = counts.into_par_iter().map(|counts| postings(&counts, &scale)).collect();
    Index { forms, names, terms, places: stand }
}

/// A spelling of one word is a form of its name, used or not.
fn add_spellings(
    names: &Names,
    places: &BTreeMap<Term, u32>,
    forms: &mut BTreeMap<String, BTreeSet<u32>>,
) {
    for (ix, entry) in names.entries().iter().enumerate() {
        let Some(place) = places.get(&Term::Name(ix)) else { continue };
        for spelling in &entry.spellings {
            if let [form] = spelling.as_slice() {
                forms.entry(form.clone()).or_default().insert(*place);
            }
        }
    }
}

/// What a count is measured by: by thing, the worth of its kind and what its length takes away.
struct Scale(Vec<(f64, f64)>);

impl Scale {
    /// A text is long or short among those of its kind.
    fn of(library: &Library<'_>, lengths: &[u32]) -> Scale {
        let place = |kind: ThingKind| ThingKind::ALL.iter().position(|(_, k)| *k == kind);
        let mut sums = vec![(0.0, 0.0); ThingKind::ALL.len()];
        for (thing, length) in library.things.iter().zip(lengths) {
            let sum: &mut (f64, f64) = &mut sums[place(thing.kind).unwrap_or_default()];
            sum.0 += f64::from(*length);
            sum.1 += 1.0;
        }
        let of = |(kind, length): (ThingKind, u32)| {
            let (sum, n) = sums[place(kind).unwrap_or_default()];
            let relative = if sum > 0.0 { f64::from(length) * n / sum } else { 1.0 };
            (kind.worth(), K1 * (1.0 - B + B * relative))
        };
        let kinds = library.things.iter().map(|thing| thing.kind);
        Scale(kinds.zip(lengths.iter().copied()).map(of).collect())
    }

    /// How well a thing answers, from 0 to the greatest number of [`BITS`] bits.
    fn weight(&self, count: &Count) -> usize {
        let (worth, against) = self.0[count.thing as usize];
        let times = f64::from(count.times);
        let share = worth * times / (times + against);
        let most = f64::from((1_u32 << BITS) - 1);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share from 0 to 1 of a small number"
        )]
        let weight = (share * most).round() as usize;
        weight
    }
}

fn postings(counts: &[Count], scale: &Scale) -> Postings {
    let mut digits = String::new();
    let mut next = 0;
    for count in counts {
        let thing = count.thing as usize;
        digits::push(&mut digits, ((thing - next) << BITS) | scale.weight(count));
        next = thing + 1;
    }
    Postings { things: counts.len(), digits }
}
