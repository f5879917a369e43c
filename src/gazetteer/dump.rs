//! Lines of a country's dump as GeoNames offers it: what is read, and what is wrong with them.
//!
//! One place a line, 19 columns parted by tabs, no head; told at
//! <https://download.geonames.org/export/dump/readme.txt>.

use std::ops::RangeInclusive;

use crate::gazetteer::PlaceKind;
use crate::text::range::TextRange;

/// A place of a dump.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its number at GeoNames, below 2^24 in every dump so far.
    pub id: u32,
    /// What it is.
    pub kind: PlaceKind,
    /// Its main name, then the same without marks, then others; as they are written.
    pub names: Vec<String>,
    /// How many of the names are main ones.
    pub main: usize,
    /// The country it lies in or is, ISO 3166-1 alpha-2.
    pub country: String,
    /// Latitude and longitude in degrees, WGS 84.
    pub position: (f64, f64),
    /// People who live there, 0 where that is not known.
    pub population: u32,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Where, in bytes of the line.
    pub range: TextRange,
    /// What.
    pub why: Why,
}

/// Why a line cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has so many columns.
    Columns(usize),
    /// The column of this name is no number, or none that can be meant.
    Number(&'static str),
    /// The place has no name.
    NoName,
}

/// The columns of a line.
pub const COLUMNS: usize = 19;
/// Letters of a name, at most: longer ones are addresses and titles.
const LONGEST: usize = 40;

/// Reads a line; `Ok(None)` for what is no town, first- or second-level division, region or
/// country, and for an empty line.
pub fn record(line: &str) -> Result<Option<Record>, BadLine> {
    if line.trim().is_empty() {
        return Ok(None);
    }
    let columns: Vec<&str> = line.split('\t').collect();
    let Ok(columns) = <[&str; COLUMNS]>::try_from(columns.as_slice()) else {
        let range = TextRange::new(0, line.len());
        return Err(BadLine { range, why: Why::Columns(columns.len()) });
    };
    let Some(kind) = kind(columns[6], columns[7]) else { return Ok(None) };
    let bad = |column: usize, why: Why| {
        let start = columns[..column].iter().map(|text| text.len() + 1).sum();
        BadLine { range: TextRange::new(start, start + columns[column].len()), why }
    };
    let whole = |column: usize, name: &'static str, empty: Option<u32>| {
        let text = columns[column];
        let empty = empty.filter(|_| text.is_empty());
        empty.or_else(|| text.parse().ok()).ok_or_else(|| bad(column, Why::Number(name)))
    };
    let degrees = |column: usize, name: &'static str, within: RangeInclusive<f64>| {
        let number = columns[column].parse().ok().filter(|degrees| within.contains(degrees));
        number.ok_or_else(|| bad(column, Why::Number(name)))
    };
    let id = whole(0, "geonameid", None)?;
    if columns[1].trim().is_empty() {
        return Err(bad(1, Why::NoName));
    }
    let latitude = degrees(4, "latitude", -90.0..=90.0)?;
    let longitude = degrees(5, "longitude", -180.0..=180.0)?;
    let population = whole(14, "population", Some(0))?;
    let mut names = vec![columns[1].to_owned(), columns[2].to_owned()];
    names.retain(|name| !name.is_empty());
    let main = names.len();
    names.extend(columns[3].split(',').filter(|name| is_name(name)).map(str::to_owned));
    let (country, position) = (columns[8].to_owned(), (latitude, longitude));
    Ok(Some(Record { id, kind, names, main, country, position, population }))
}

/// What a feature is, by its class and code; `None` for what is not read.
fn kind(class: &str, code: &str) -> Option<PlaceKind> {
    match (class, code) {
        ("P", _) => Some(PlaceKind::Town),
        ("A", "ADM1" | "ADM2") => Some(PlaceKind::Region),
        ("A", "PCLI") => Some(PlaceKind::Country),
        ("L", code) if code.starts_with("RGN") => Some(PlaceKind::Region),
        _ => None,
    }
}

/// Whether another name is one a text may have, and not the code of an airport or an address.
fn is_name(name: &str) -> bool {
    let code = name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let odd = name.contains(['/', '(', ')', ';']) || name.starts_with(char::is_lowercase);
    !code && !odd && name.chars().count() <= LONGEST
}
