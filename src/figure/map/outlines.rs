//! The coasts and borders of the world that the program knows.
//!
//! `outlines.bin` is written by `scripts/outlines`. Numbers are LEB128, those with a sign as
//! zigzag; after a text that credits the sources and ends in a zero byte:
//!
//! | part | is |
//! |---|---|
//! | 4 × `u32` | how many lines, shores, countries, globe rings (little-endian) |
//! | lines | each: its kind, how many points, the first (longitude, latitude), steps to the others |
//! | shores | each: how many lines, the number of each, `!n` where it runs backwards; they close |
//! | countries | each: name in English and in French, how many rings, these as shores |
//! | globe rings | as lines: the continents, as rough as a picture of the whole globe needs them |
//!
//! Degrees are counted in parts of 1/400. A line that crosses the 180th meridian goes on beyond it,
//! and a ring round the South Pole ends a turn away from where it began.

use std::sync::LazyLock;

/// What a line parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Land and sea.
    Coast,
    /// Two countries.
    Border,
    /// Two territories, one of which has no code of ISO 3166-1.
    Disputed,
}

/// Degrees: longitude from west to east, latitude from south to north.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) west: f64,
    pub(super) south: f64,
    pub(super) east: f64,
    pub(super) north: f64,
}

/// A part of a line: its first point is the last of the part before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    from: usize,
    to: usize,
    pub(super) bounds: Bounds,
}

/// A line with its parts.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) kind: Kind,
    pub(super) stretches: Vec<Stretch>,
}

/// Lines that close, as far as the globe is round.
#[derive(Debug)]
pub(super) struct Ring {
    /// Numbers of lines; `!n` runs backwards.
    pub(super) lines: Vec<i32>,
    pub(super) bounds: Bounds,
    /// How far east of its start it ends, in degrees: a turn where it goes round a pole.
    pub(super) turn: f64,
}

/// A country: its names and where it lies.
#[derive(Debug)]
pub(super) struct Country {
    pub(super) english: &'static str,
    pub(super) french: &'static str,
    pub(super) rings: Vec<Ring>,
}

/// The whole file.
#[derive(Debug, Default)]
pub(super) struct Outlines {
    /// Longitude and latitude in degrees.
    points: Vec<(f64, f64)>,
    pub(super) lines: Vec<Line>,
    pub(super) shores: Vec<Ring>,
    pub(super) countries: Vec<Country>,
    /// Closed, longitude and latitude.
    pub(super) globe: Vec<Vec<(f64, f64)>>,
}

/// The outlines, unpacked when first asked for: about 5 ms and 6 MB.
pub(super) static OUTLINES: LazyLock<Outlines> =
    LazyLock::new(|| open(BYTES).expect("outlines.bin is whole: a test reads all of it"));

const BYTES: &[u8] = include_bytes!("outlines.bin");
const DEGREE: f64 = 400.0;
/// Points of a stretch: few enough that most of a line far away is passed over at once.
const STRETCH: usize = 48;

impl Bounds {
    /// Around nothing.
    pub(super) const NONE: Bounds = Bounds {
        west: f64::INFINITY,
        south: f64::INFINITY,
        east: f64::NEG_INFINITY,
        north: f64::NEG_INFINITY,
    };

    /// Around both.
    pub(super) fn and(self, other: Bounds) -> Bounds {
        Bounds {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// As far to the east.
    pub(super) fn shifted(self, east: f64) -> Bounds {
        Bounds { west: self.west + east, east: self.east + east, ..self }
    }

    /// Whether both have a point in common.
    pub(super) fn meets(self, other: Bounds) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }

    fn around(points: &[(f64, f64)]) -> Bounds {
        points.iter().fold(Bounds::NONE, |all, &(lon, lat)| {
            all.and(Bounds { west: lon, south: lat, east: lon, north: lat })
        })
    }
}

impl Outlines {
    /// The points of a stretch, longitude and latitude.
    pub(super) fn points(&self, stretch: &Stretch) -> &[(f64, f64)] {
        &self.points[stretch.from..stretch.to]
    }

    /// The stretches of a ring in the order of its way, whether each runs backwards, and how far
    /// to the east it is to be moved so that it begins where the one before ended.
    pub(super) fn walk(&self, ring: &Ring) -> impl Iterator<Item = (&Stretch, bool, f64)> {
        let mut last: Option<f64> = None;
        let lines = ring.lines.iter().flat_map(|&number| {
            let back = number < 0;
            let line = &self.lines[usize::try_from(if back { !number } else { number })
                .expect("numbers of lines are checked when the file is opened")];
            let len = line.stretches.len();
            let at = move |ix: usize| if back { len - 1 - ix } else { ix };
            (0..len).map(move |ix| (&line.stretches[at(ix)], back))
        });
        lines.map(move |(stretch, back)| {
            let points = self.points(stretch);
            let ends = (points[0].0, points[points.len() - 1].0);
            let (start, end) = if back { (ends.1, ends.0) } else { ends };
            let shift = last.map_or(0.0, |last| ((last - start) / 360.0).round() * 360.0);
            last = Some(end + shift);
            (stretch, back, shift)
        })
    }

    fn ring(&self, lines: Vec<i32>) -> Ring {
        let ring = Ring { lines, bounds: Bounds::NONE, turn: 0.0 };
        let (mut bounds, mut first, mut last) = (Bounds::NONE, None, 0.0);
        for (stretch, back, shift) in self.walk(&ring) {
            let points = self.points(stretch);
            let ends = (points[0].0 + shift, points[points.len() - 1].0 + shift);
            let (start, end) = if back { (ends.1, ends.0) } else { ends };
            first.get_or_insert(start);
            last = end;
            bounds = bounds.and(stretch.bounds.shifted(shift));
        }
        Ring { bounds, turn: last - first.unwrap_or(last), ..ring }
    }
}

/// What is left to read of the file.
struct Bytes(&'static [u8]);

impl Bytes {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        let coded = u32::try_from(self.number()?).ok()?;
        let whole = i32::try_from(coded >> 1).ok()?;
        Some(if coded & 1 == 0 { whole } else { !whole })
    }

    fn text(&mut self) -> Option<&'static str> {
        let (text, rest) = { self.number().and_then(|len| self.0.split_at_checked(len))? };
        self.0 = rest;
        str::from_utf8(text).ok()
    }

    /// A line: its kind and its points.
    fn line(&mut self) -> Option<(u8, Vec<(f64, f64)>)> {
        let (kind, n) = (self.byte()?, self.number()?);
        let (mut lon, mut lat) = (0, 0);
        let mut points = Vec::with_capacity(n);
        for _ in 0..n {
            lon += self.signed()?;
            lat += self.signed()?;
            points.push((f64::from(lon) / DEGREE, f64::from(lat) / DEGREE));
        }
        (!points.is_empty()).then_some((kind, points))
    }

    fn ring(&mut self, outlines: &Outlines) -> Option<Ring> {
        let lines: Option<Vec<i32>> = (0..self.number()?).map(|_| self.signed()).collect();
        let lines = lines?;
        let known = |n: &i32| usize::try_from(if *n < 0 { !n } else { *n }).ok();
        let there = |n: &i32| known(n).is_some_and(|n| n < outlines.lines.len());
        lines.iter().all(there).then(|| outlines.ring(lines))
    }
}

fn open(bytes: &'static [u8]) -> Option<Outlines> {
    let text = bytes.iter().position(|byte| *byte == 0)?;
    let (counts, rest) = bytes[text + 1..].split_at_checked(16)?;
    let count = |n: usize| {
        let bytes = counts.get(4 * n..4 * n + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let mut rest = Bytes(rest);
    let mut outlines = Outlines::default();
    for _ in 0..count(0)? {
        let (kind, points) = rest.line()?;
        let kind = match kind {
            0 => Kind::Coast,
            1 => Kind::Border,
            _ => Kind::Disputed,
        };
        let line = Line { kind, stretches: stretches(&points, outlines.points.len()) };
        outlines.points.extend(points);
        outlines.lines.push(line);
    }
    for _ in 0..count(1)? {
        let ring = rest.ring(&outlines)?;
        outlines.shores.push(ring);
    }
    for _ in 0..count(2)? {
        let (english, french) = (rest.text()?, rest.text()?);
        let rings: Option<Vec<Ring>> = (0..rest.number()?).map(|_| rest.ring(&outlines)).collect();
        outlines.countries.push(Country { english, french, rings: rings? });
    }
    for _ in 0..count(3)? {
        let (_, points) = rest.line()?;
        outlines.globe.push(points);
    }
    rest.0.is_empty().then_some(outlines)
}

/// The parts of a line whose points begin at a place of the list of points.
fn stretches(points: &[(f64, f64)], begin: usize) -> Vec<Stretch> {
    let last = points.len() - 1;
    let starts = (0..last.max(1)).step_by(STRETCH);
    starts
        .map(|from| {
            let to = (from + STRETCH).min(last) + 1;
            let bounds = Bounds::around(&points[from..to]);
            Stretch { from: begin + from, to: begin + to, bounds }
        })
        .collect()
}

/// The credit of the outlines and of the countries' names.
pub(super) fn credit() -> &'static str {
    let end = BYTES.iter().position(|byte| *byte == 0).unwrap_or(0);
    str::from_utf8(&BYTES[..end]).unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use crate::figure::map::outlines::BYTES;
    use crate::figure::map::outlines::Kind;
    use crate::figure::map::outlines::OUTLINES;
    use crate::figure::map::outlines::credit;
    use crate::figure::map::outlines::open;

    #[test]
    fn the_file_is_whole_and_credits_its_sources() {
        let outlines = open(BYTES).expect("every part can be read");
        assert!(credit().contains("Natural Earth") && credit().contains("CLDR"));
        assert!(outlines.countries.len() > 200 && outlines.globe.len() > 20);
        for kind in [Kind::Coast, Kind::Border, Kind::Disputed] {
            assert!(outlines.lines.iter().any(|line| line.kind == kind), "{kind:?}");
        }
    }

    #[test]
    fn rings_close_but_for_the_one_round_the_pole() {
        let round = |turn: f64| (turn.abs() - 360.0).abs() < 1e-6;
        let rings =
            || OUTLINES.shores.iter().chain(OUTLINES.countries.iter().flat_map(|c| &c.rings));
        assert!(rings().all(|ring| ring.turn.abs() < 1e-6 || round(ring.turn)));
        let polar: Vec<_> = OUTLINES.shores.iter().filter(|ring| round(ring.turn)).collect();
        assert_eq!(polar.len(), 1);
        assert!(polar[0].bounds.north < -60.0);
    }
}
