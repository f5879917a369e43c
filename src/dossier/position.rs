//! Where an incident lies on the globe, and how exactly that is known.

use crate::corpus::name::Name;
use crate::dossier::incident::Incident;

/// A position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Latitude in degrees, WGS 84.
    pub lat: f64,
    /// Longitude in degrees, WGS 84.
    pub lon: f64,
    /// ACLED's 1 (this town), 2 (near it), 3 (this region), where somebody says.
    pub precision: Option<i64>,
}

impl<'d> Incident<'d> {
    /// The entry of its place in the register of names.
    pub fn place_name(self) -> Option<&'d Name> {
        let place = self.record().place.as_ref()?;
        self.dossier().name(place.name.as_ref()?.value.as_str())
    }

    /// Where it lies: its own position, else the one of its place in the register of names.
    pub fn position(self) -> Option<Position> {
        let place = self.record().place.as_ref()?;
        let of = |(lat, lon): (f64, f64), precision| Position { lat, lon, precision };
        place.position.map(|position| of(position, place.precision)).or_else(|| {
            let name = self.place_name()?;
            Some(of(name.position?, place.precision.or(name.precision)))
        })
    }
}
