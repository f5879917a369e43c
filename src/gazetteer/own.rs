//! The places a dossier brings along, and the look-up in them and in the shipped gazetteer.

use std::cmp::Reverse;

use crate::gazetteer::Place;
use crate::gazetteer::PlaceKind;
use crate::gazetteer::country;
use crate::gazetteer::dump::Record;
use crate::gazetteer::form;
use crate::gazetteer::lookup;

/// The number of an own place is that of GeoNames and this more, so it is never a shipped one's.
const OWN: u32 = 1 << 24;
/// The most own places that one form leads to.
const MOST: usize = 5;
/// People of a shipped town, at least, to be likelier than an own place of its name.
const LARGE: u32 = 100_000;
/// Degrees between two positions of one town, at most.
const NEAR: f64 = 0.1;

/// The places of a dossier's own gazetteer.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// By number, each once.
    places: Vec<Place>,
    /// Sorted by form, the likeliest place first.
    names: Vec<Name>,
}

/// A form of a place.
#[derive(Debug, Clone)]
struct Name {
    form: Box<str>,
    main: bool,
    /// Where the place stands.
    place: u32,
}

/// Every place that is known: the dossier's own and the shipped ones. The default has no own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Gazetteer<'o> {
    own: Option<&'o Own>,
}

impl Place {
    /// Whether the dossier's own gazetteer has it, and the shipped one lacks it.
    pub fn is_own(&self) -> bool {
        self.id >= OWN
    }
}

impl Own {
    /// Sorts what dumps hold. A place that is also shipped keeps its shipped number, position and
    /// people, so that its forms in both are of one place. Each form costs its folding, and each
    /// place two look-ups.
    pub fn of(mut records: Vec<Record>) -> Own {
        records.sort_by_key(|record| record.id);
        records.dedup_by_key(|record| record.id);
        let mut own = Own::default();
        for (at, record) in (0_u32..).zip(records) {
            let place = shipped(&record).unwrap_or_else(|| place(&record));
            let from = own.names.len();
            for (n, name) in record.names.iter().enumerate() {
                let (form, main) = (form(name), n < record.main);
                let known = own.names[from..].iter().any(|name| *name.form == form);
                if !form.is_empty() && !known {
                    own.names.push(Name { form: form.into(), main, place: at });
                }
            }
            own.places.push(place);
        }
        own.sort();
        own
    }

    /// Whether it has no places.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn sort(&mut self) {
        let places = &self.places;
        let rank = |name: &Name| {
            let place = &places[name.place as usize];
            (place.kind > PlaceKind::Country, Reverse(weight(place, name.main)), name.place)
        };
        self.names.sort_unstable_by(|a, b| a.form.cmp(&b.form).then_with(|| rank(a).cmp(&rank(b))));
        self.names.shrink_to_fit();
    }

    fn lookup(&self, form: &str) -> Vec<Place> {
        let from = self.names.partition_point(|name| &*name.form < form);
        let same = self.names[from..].iter().take_while(|name| &*name.form == form).take(MOST);
        same.map(|name| Place { main: name.main, ..self.places[name.place as usize] }).collect()
    }
}

impl<'o> Gazetteer<'o> {
    /// The own places and the shipped ones.
    pub fn with(own: &'o Own) -> Gazetteer<'o> {
        Gazetteer { own: Some(own).filter(|own| !own.is_empty()) }
    }

    /// The places a form may mean, the likeliest first: countries, then large shipped towns and
    /// regions, then own places, then the other shipped ones; none where both lack it.
    ///
    /// `form` is folded as [`form`] does it. Costs two binary searches.
    pub fn lookup(self, form: &str) -> Vec<Place> {
        let shipped = lookup(form);
        let Some(own) = self.own else { return shipped };
        let mut places = own.lookup(form);
        if places.is_empty() {
            return shipped;
        }
        for place in shipped {
            if places.iter().all(|own| own.id != place.id) {
                places.push(place);
            }
        }
        places.sort_by_key(|place| match place.kind {
            PlaceKind::Continent | PlaceKind::Country => 0,
            _ if !place.is_own() && place.main && place.population >= LARGE => 1,
            _ if place.is_own() => 2,
            _ => 3,
        });
        places
    }
}

/// How likely a form means a place, as the shipped gazetteer weighs it: a town is likelier than the
/// division named after it, and a main name than another.
fn weight(place: &Place, main: bool) -> (u32, bool) {
    let town = place.kind == PlaceKind::Town;
    let people = place.population / if town { 1 } else { 4 };
    (people / if main { 1 } else { 5 }, town)
}

fn place(record: &Record) -> Place {
    Place {
        id: OWN.saturating_add(record.id),
        kind: record.kind,
        main: true,
        country: country(&record.country),
        position: (record.kind == PlaceKind::Town).then_some(record.position),
        population: record.population,
    }
}

/// The shipped place that a record is: of its main name, kind and country, and a town near by.
fn shipped(record: &Record) -> Option<Place> {
    let near = |place: &Place| {
        place.kind != PlaceKind::Town
            || place.position.is_some_and(|(lat, lon)| {
                let (own_lat, own_lon) = record.position;
                (lat - own_lat).abs() < NEAR && (lon - own_lon).abs() < NEAR
            })
    };
    let same = |place: &Place| {
        place.kind == record.kind
            && !place.country.is_empty()
            && place.country == record.country
            && near(place)
    };
    let mains = record.names.iter().take(record.main);
    mains.flat_map(|name| lookup(&form(name))).find(same)
}
