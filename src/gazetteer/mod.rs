//! The places of the world that the program knows: what a form may mean, and where that lies.
//!
//! `places.bin` is written by `scripts/gazetteer`, and is read where it lies in the program: nothing
//! is unpacked. Little-endian, after a text that credits the sources and ends in a zero byte:
//!
//! | part | is |
//! |---|---|
//! | 4 × `u32` | how many countries, places, blocks, names |
//! | countries | two letters each: ISO 3166-1, spaces for none |
//! | places | 11 bytes each: kind, country, latitude and longitude (`i24`, 1/10000 degree), people (`u24`, tens) |
//! | blocks | `u32` each: where its names begin, from the end of this table |
//! | names | sorted, 16 a block: letters shared with the name before, letters more, these, how many places, `u24` each: its number, and 2^23 more where the name is not the main one |
//!
//! Contains data from GeoNames (<https://www.geonames.org/>), licensed under CC BY 4.0.

pub mod dump;
pub mod own;

use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::text::fold::Fold;
use crate::text::fold::fold;

/// A place that a form may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its number in the gazetteer: two forms of one place have the same. Below 2^23 where it is
    /// shipped, from 2^24 where a dossier brings it along.
    pub id: u32,
    /// What it is.
    pub kind: PlaceKind,
    /// Whether the form asked for is its main name, and not one in another language or spelling.
    pub main: bool,
    /// The country it lies in or is, ISO 3166-1 alpha-2; empty where none or several.
    pub country: &'static str,
    /// Latitude and longitude in degrees, WGS 84, to 11 m where it is shipped; towns only.
    pub position: Option<(f64, f64)>,
    /// People who live there, 0 where that is not known; to the nearest ten, at most 168 million.
    pub population: u32,
}

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A continent or a part of one.
    Continent,
    /// A country.
    Country,
    /// A first-level division of a country, or a region.
    Region,
    /// A town.
    Town,
}

/// The shipped places a form may mean, the likeliest first; none where the gazetteer lacks it.
///
/// `form` is folded as [`form`] does it. Countries come first, then what bears the form as its main
/// name and has more people. Costs a binary search over the names, about a microsecond.
pub fn lookup(form: &str) -> Vec<Place> {
    GAZETTEER.find(form.as_bytes()).unwrap_or_default()
}

/// A form as the gazetteer writes it: words in small letters without marks, one space between.
pub fn form(text: &str) -> String {
    let folded = fold(text, Fold::Letters);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A code of ISO 3166-1 alpha-2 as [`Place::country`] has it; empty where no shipped place has it.
fn country(code: &str) -> &'static str {
    let known = GAZETTEER.countries.chunks(2).filter_map(|pair| str::from_utf8(pair).ok());
    known.map(str::trim_end).find(|known| *known == code).unwrap_or_default()
}

/// The credit that the licence of the data asks for, to be shown where positions are.
pub fn credit() -> &'static str {
    let end = BYTES.iter().position(|byte| *byte == 0).unwrap_or(0);
    str::from_utf8(&BYTES[..end]).unwrap_or_default().trim_end()
}

const BYTES: &[u8] = include_bytes!("places.bin");
const PLACE: usize = 11;
const BLOCK: usize = 16;
const OTHER_NAME: usize = 1 << 23;
const NO_POSITION: i32 = -(1 << 23);

static GAZETTEER: LazyLock<Shipped> =
    LazyLock::new(|| Shipped::open(BYTES).expect("places.bin is whole: a test reads all of it"));

/// The parts of the file.
#[derive(Debug, Default)]
struct Shipped {
    countries: &'static [u8],
    places: &'static [u8],
    blocks: &'static [u8],
    names: &'static [u8],
}

impl Shipped {
    fn open(bytes: &'static [u8]) -> Option<Shipped> {
        let text = bytes.iter().position(|byte| *byte == 0)?;
        let (counts, rest) = bytes[text + 1..].split_at_checked(16)?;
        let count = |n: usize| Some(uint(counts.get(4 * n..4 * n + 4)?));
        let (countries, rest) = rest.split_at_checked(2 * count(0)?)?;
        let (places, rest) = rest.split_at_checked(PLACE * count(1)?)?;
        let (blocks, names) = rest.split_at_checked(4 * count(2)?)?;
        Some(Shipped { countries, places, blocks, names })
    }

    fn find(&self, form: &[u8]) -> Option<Vec<Place>> {
        let (mut low, mut high) = (0, self.blocks.len() / 4);
        while low < high {
            let middle = low + (high - low) / 2;
            let mut at = self.block(middle)?;
            if self.entry(&mut at)?.letters <= form { low = middle + 1 } else { high = middle }
        }
        let mut at = self.block(low.checked_sub(1)?)?;
        let mut name = Vec::with_capacity(32);
        for _ in 0..BLOCK {
            let entry = self.entry(&mut at)?;
            name.truncate(entry.shared);
            name.extend_from_slice(entry.letters);
            match name.as_slice().cmp(form) {
                Ordering::Less => {}
                Ordering::Equal => {
                    return entry.places.chunks(3).map(|id| self.place(uint(id))).collect();
                }
                Ordering::Greater => return None,
            }
        }
        None
    }

    fn block(&self, n: usize) -> Option<usize> {
        Some(uint(self.blocks.get(4 * n..4 * n + 4)?))
    }

    fn entry(&self, at: &mut usize) -> Option<Name> {
        let (shared, len) = (*self.names.get(*at)?, usize::from(*self.names.get(*at + 1)?));
        let letters = self.names.get(*at + 2..*at + 2 + len)?;
        let many = usize::from(*self.names.get(*at + 2 + len)?);
        let from = *at + 3 + len;
        *at = from + 3 * many;
        Some(Name { shared: usize::from(shared), letters, places: self.names.get(from..*at)? })
    }

    fn place(&self, number: usize) -> Option<Place> {
        let (id, main) = (number & !OTHER_NAME, number & OTHER_NAME == 0);
        let record = self.places.get(PLACE * id..PLACE * (id + 1))?;
        let country = usize::from(record[1]);
        let country = self.countries.get(2 * country..2 * country + 2)?;
        let (lat, lon) = (int(&record[2..5]), int(&record[5..8]));
        let degrees = |n: i32| f64::from(n) / 10_000.0;
        Some(Place {
            id: u32::try_from(id).ok()?,
            kind: match record[0] {
                0 => PlaceKind::Continent,
                1 => PlaceKind::Country,
                2 => PlaceKind::Region,
                _ => PlaceKind::Town,
            },
            main,
            country: str::from_utf8(country).ok()?.trim_end(),
            position: (lat != NO_POSITION).then(|| (degrees(lat), degrees(lon))),
            population: u32::try_from(uint(&record[8..11])).ok()?.saturating_mul(10),
        })
    }
}

/// A name as it stands in a block.
struct Name {
    shared: usize,
    letters: &'static [u8],
    places: &'static [u8],
}

fn uint(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |n, byte| n << 8 | usize::from(*byte))
}

/// A number of three bytes with a sign.
fn int(bytes: &[u8]) -> i32 {
    let sign = if bytes.last().is_some_and(|byte| *byte >= 0x80) { 0xff } else { 0 };
    i32::from_le_bytes([bytes[0], bytes[1], bytes[2], sign])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::gazetteer::BLOCK;
    use crate::gazetteer::BYTES;
    use crate::gazetteer::GAZETTEER;
    use crate::gazetteer::PlaceKind;
    use crate::gazetteer::Shipped;
    use crate::gazetteer::credit;
    use crate::gazetteer::form;
    use crate::gazetteer::lookup;

    #[test]
    fn forms_of_one_place_lead_to_it() {
        let check = |forms: &[&str], kind: PlaceKind, country: &str| {
            let places: Vec<_> =
                forms.iter().map(|name| lookup(&form(name)).first().copied()).collect();
            let first = places[0].expect(forms[0]);
            assert_eq!((first.kind, first.country), (kind, country), "{forms:?}");
            let same = places.iter().all(|place| place.is_some_and(|place| place.id == first.id));
            assert!(same, "{forms:?} {places:?}");
        };
        check(&["Pékin", "Beijing", "Peking"], PlaceKind::Town, "CN");
        check(&["Kiev", "Kyiv", "Kyïv"], PlaceKind::Town, "UA");
        check(&["La Haye", "The Hague"], PlaceKind::Town, "NL");
        check(&["Erevan", "Yerevan", "Érevan"], PlaceKind::Town, "AM");
        check(&["Côte d’Ivoire", "Ivory Coast"], PlaceKind::Country, "CI");
        check(&["États-Unis", "United States", "USA"], PlaceKind::Country, "US");
        check(&["Moyen-Orient", "Middle East"], PlaceKind::Region, "");
        check(&["Europe"], PlaceKind::Continent, "");
    }

    #[test]
    fn a_town_lies_where_it_lies() {
        let paris = lookup("paris");
        let (lat, lon) = paris[0].position.expect("a town has a position");
        assert!((lat - 48.85).abs() < 0.02 && (lon - 2.35).abs() < 0.02);
        assert!(paris.iter().any(|place| place.country == "US"));
        let rio = lookup("rio de janeiro")[0].position.expect("a town has a position");
        assert!(rio.0 < -22.0 && rio.1 < -43.0);
        assert_eq!(lookup("france")[0].position, None);
        assert!(lookup("qwertz").is_empty() && lookup("").is_empty() && lookup("zzzz").is_empty());
    }

    #[test]
    fn the_file_is_whole_and_credits_its_sources() {
        assert!(credit().contains("GeoNames") && credit().contains("CC BY 4.0"));
        let gazetteer = Shipped::open(BYTES).expect("the parts are there");
        let (mut at, mut before, mut n) = (0, Vec::new(), 0);
        while at < gazetteer.names.len() {
            let block = n % BLOCK == 0;
            assert!(!block || gazetteer.block(n / BLOCK) == Some(at));
            let entry = gazetteer.entry(&mut at).expect("the names are whole");
            let name = [&before[..entry.shared], entry.letters].concat();
            assert!(before < name && str::from_utf8(&name).is_ok() && !(block && entry.shared > 0));
            assert!(!GAZETTEER.find(&name).expect("every name is found").is_empty());
            (before, n) = (name, n + 1);
        }
    }

    proptest! {
        #[test]
        fn any_form_can_be_asked_for(text in any::<String>()) {
            let known = lookup(&form(&text));
            prop_assert!(known.iter().all(|place| place.country.len() != 1));
            prop_assert!(lookup(&text).len() <= 5);
        }
    }
}
