//! Which part of the world a map shows, how it is laid flat, and where a position comes to lie.

use std::f64::consts::FRAC_PI_4;

use crate::figure::map::outlines::Bounds;
use crate::figure::map::outlines::OUTLINES;
use crate::figure::stroke::Point;

/// How the globe is laid flat.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Projection {
    /// Mercator: shapes are right, which is what counts in a region.
    Mercator,
    /// Parallels evenly spaced, meridians drawn together as at 37°: for a large part of the world.
    Plate,
    /// Stereographic, seen from above a pole; the middle meridian stands upright.
    Polar {
        /// Which pole.
        north: bool,
    },
}

/// A part of the world on a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    projection: Projection,
    /// The middle meridian.
    lon: f64,
    /// The latitude in the middle.
    lat: f64,
    /// Units of the drawing in a unit of the projection, which is about a degree.
    scale: f64,
    /// What of the projection lies in the middle.
    centre: Point,
    /// Width and height.
    pub(super) size: (f64, f64),
    /// What can be seen of it; longitudes from the middle meridian.
    pub(super) view: Bounds,
}

/// The room there is for a map.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) width: f64,
    /// The least and the most height.
    pub(super) height: (f64, f64),
    /// The least width in km: a point alone means nothing without what lies around it.
    pub(super) least: f64,
}

/// Kilometres in a degree of latitude.
pub(super) const KM: f64 = 111.2;
/// Where Mercator's map is cut off.
const MERCATOR_END: f64 = 85.0;
/// Beyond this latitude a region is seen from above the pole.
const POLAR_FROM: f64 = 78.0;
/// A region as wide or as high as this, in degrees, is a large part of the world.
const LARGE: (f64, f64) = (110.0, 70.0);
/// The cosine of the latitude at which the map of the world keeps its proportions.
const PLATE: f64 = 0.8;
/// What is seen from above a pole ends so far from it, in degrees.
const POLAR_END: f64 = 110.0;
/// How much wider than its places a region is.
const MARGIN: f64 = 1.35;
/// A window without any coast or border is made so much wider, and so often.
const WIDER: (f64, usize) = (1.7, 6);

/// The window around positions (latitude and longitude in degrees), and the least of the world
/// where there is none. It always has the proportions of a sheet and shows some coast or border,
/// where there is one within reach.
pub(super) fn around(positions: &[(f64, f64)], room: Room) -> Window {
    let (lon, width) = middle(positions.iter().map(|position| position.1).collect());
    let (south, north) = positions
        .iter()
        .fold((90.0_f64, -90.0_f64), |(south, north), p| (south.min(p.0), north.max(p.0)));
    let (south, north) = if positions.is_empty() { (-60.0, 75.0) } else { (south, north) };
    let width = if positions.is_empty() { 360.0 } else { width };
    let lat = f64::midpoint(south, north);
    let reach = north.abs().max(south.abs()) + room.least / KM / 2.0;
    let projection = if width > LARGE.0 && reach < POLAR_FROM || north - south > LARGE.1 {
        Projection::Plate
    } else if reach > POLAR_FROM && south.signum() == north.signum() {
        Projection::Polar { north: lat > 0.0 }
    } else {
        Projection::Mercator
    };
    let bare = Window {
        projection,
        lon,
        lat,
        scale: 1.0,
        centre: (0.0, 0.0),
        size: (0.0, 0.0),
        view: Bounds::NONE,
    };
    let (mut window, mut least) = (bare.fitted(positions, room), room.least);
    for _ in 0..WIDER.1 {
        if window.has_outline() {
            break;
        }
        least *= WIDER.0;
        window = bare.fitted(positions, Room { least, ..room });
    }
    window
}

/// The middle of longitudes, and how wide they lie: round the side of the globe where they are
/// nearer to each other.
fn middle(mut lons: Vec<f64>) -> (f64, f64) {
    lons.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (lons.first(), lons.last()) else { return (0.0, 0.0) };
    let mut widest = (first + 360.0 - last, *first);
    for pair in lons.windows(2) {
        if pair[1] - pair[0] > widest.0 {
            widest = (pair[1] - pair[0], pair[1]);
        }
    }
    let width = 360.0 - widest.0;
    let middle = widest.1 + width / 2.0;
    (if middle > 180.0 { middle - 360.0 } else { middle }, width)
}

impl Window {
    /// Where a position of the globe lies, whether inside the sheet or not.
    pub(super) fn place(&self, (lat, lon): (f64, f64)) -> Point {
        let east = lon - self.lon;
        self.lay(east - (east / 360.0).round() * 360.0, lat)
    }

    /// Where a position lies that is so many degrees east of the middle meridian.
    pub(super) fn lay(&self, east: f64, lat: f64) -> Point {
        let (x, y) = self.project(east, lat);
        let (width, height) = self.size;
        (
            (x - self.centre.0) * self.scale + width / 2.0,
            (y - self.centre.1) * self.scale + height / 2.0,
        )
    }

    /// How far east of the middle meridian a longitude is, without going round.
    pub(super) fn east(&self, lon: f64) -> f64 {
        lon - self.lon
    }

    /// How much coarser than a region's the outlines are: those of the world are long.
    pub(super) fn coarseness(&self) -> f64 {
        if self.projection == Projection::Plate { 2.0 } else { 1.0 }
    }

    /// The position in the middle: latitude and longitude.
    pub(super) fn middle(&self) -> (f64, f64) {
        (self.lat, self.lon)
    }

    /// Whether meridians are upright lines, so that the view is a rectangle of degrees.
    pub(super) fn is_cylinder(&self) -> bool {
        !matches!(self.projection, Projection::Polar { .. })
    }

    /// Whether what lies within bounds is too small on the sheet to be seen.
    pub(super) fn is_point(&self, bounds: Bounds) -> bool {
        let stretched = self.scale * self.per_km_scale().max(1.0);
        let side = (bounds.east - bounds.west).max(bounds.north - bounds.south) * stretched;
        side < 1.0 && !bounds.south.abs().max(bounds.north.abs()).ge(&POLAR_FROM)
    }

    /// Whether it shows latitudes near enough to its pole to be drawn around it.
    pub(super) fn shows_latitudes(&self, south: f64, north: f64) -> bool {
        south <= self.view.north && self.view.south <= north
    }

    /// Kilometres in a unit of the drawing in its middle; none where they differ too much within
    /// the sheet for one scale to hold.
    pub(super) fn km(&self) -> Option<f64> {
        let stretch = |lat: f64| libm::cos(lat.to_radians());
        match self.projection {
            Projection::Plate => None,
            Projection::Mercator => {
                let ends = (stretch(self.view.south), stretch(self.view.north));
                let even = ends.0.min(ends.1) > 0.75 * ends.0.max(ends.1);
                even.then(|| KM * stretch(self.lat) / self.scale)
            }
            Projection::Polar { .. } => Some(KM / self.per_km_scale() / self.scale),
        }
    }

    /// Units of the projection in a degree of latitude, in the middle of the sheet.
    fn per_km_scale(&self) -> f64 {
        match self.projection {
            Projection::Plate => 1.0,
            Projection::Mercator => 1.0 / libm::cos(self.lat.to_radians()),
            Projection::Polar { .. } => {
                let half = libm::cos((90.0 - self.lat.abs()).to_radians() / 2.0);
                1.0 / (half * half)
            }
        }
    }

    fn project(&self, east: f64, lat: f64) -> Point {
        match self.projection {
            Projection::Plate => (east * PLATE, -lat),
            Projection::Mercator => {
                let lat = lat.clamp(-MERCATOR_END, MERCATOR_END).to_radians();
                (east, -libm::log(libm::tan(FRAC_PI_4 + lat / 2.0)).to_degrees())
            }
            Projection::Polar { north } => {
                let away = (90.0 - if north { lat } else { -lat }).min(POLAR_END);
                let radius = 2.0 * libm::tan(away.to_radians() / 2.0).to_degrees();
                let (sin, cos) = libm::sincos(east.to_radians());
                (radius * sin, if north { radius * cos } else { -radius * cos })
            }
        }
    }

    /// The latitude at a height of a cylinder's projection.
    fn latitude(&self, y: f64) -> f64 {
        match self.projection {
            Projection::Mercator => {
                2.0 * libm::atan(libm::exp(-y.to_radians())).to_degrees() - 90.0
            }
            Projection::Plate | Projection::Polar { .. } => -y,
        }
    }

    /// The same projection with everything in place.
    fn fitted(&self, positions: &[(f64, f64)], room: Room) -> Window {
        let whole = [(-60.0, self.lon - 179.0), (75.0, self.lon + 179.0)];
        let positions = if positions.is_empty() { &whole } else { positions };
        let (mut low, mut high) =
            ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
        for &(lat, lon) in positions {
            let east = lon - self.lon;
            let (x, y) = self.project(east - (east / 360.0).round() * 360.0, lat);
            low = (low.0.min(x), low.1.min(y));
            high = (high.0.max(x), high.1.max(y));
        }
        let least = room.least / KM * self.per_km_scale();
        let (wide, high_) = ((high.0 - low.0) * MARGIN, (high.1 - low.1) * MARGIN);
        let wide = wide.max(least);
        let mut height = (room.width * high_ / wide).clamp(room.height.0, room.height.1);
        let mut scale = (room.width / wide).min(height / high_.max(f64::MIN_POSITIVE));
        let mut centre = (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1));
        if self.projection == Projection::Plate {
            scale = scale.max(room.width / (360.0 * PLATE));
            height = height.min(180.0 * scale);
            let most = (90.0 - height / scale / 2.0).max(0.0);
            centre.1 = centre.1.clamp(-most, most);
        }
        let window = Window { scale, centre, size: (room.width, height), ..*self };
        Window { view: window.seen(), ..window }
    }

    /// What can be seen: degrees, longitudes from the middle meridian.
    fn seen(&self) -> Bounds {
        let (half_x, half_y) = (self.size.0 / self.scale / 2.0, self.size.1 / self.scale / 2.0);
        if let Projection::Polar { north } = self.projection {
            let (x, y) = (self.centre.0.abs() + half_x, self.centre.1.abs() + half_y);
            let radius = (x * x + y * y).sqrt();
            let away = 2.0 * libm::atan(radius.to_radians() / 2.0).to_degrees();
            let (south, north) = if north { (90.0 - away, 90.0) } else { (-90.0, away - 90.0) };
            return Bounds { west: -180.0, south, east: 180.0, north };
        }
        let squeeze = if self.projection == Projection::Plate { PLATE } else { 1.0 };
        Bounds {
            west: (self.centre.0 - half_x) / squeeze,
            east: (self.centre.0 + half_x) / squeeze,
            south: self.latitude(self.centre.1 + half_y),
            north: self.latitude(self.centre.1 - half_y),
        }
    }

    /// Whether a point lies on the sheet, or so far outside.
    pub(super) fn holds(&self, (x, y): Point, outside: f64) -> bool {
        (-outside..=self.size.0 + outside).contains(&x)
            && (-outside..=self.size.1 + outside).contains(&y)
    }

    /// Whether some point of a coast or a border lies on the sheet.
    fn has_outline(&self) -> bool {
        let inside = |(lon, lat): &(f64, f64)| self.holds(self.place((*lat, *lon)), -8.0);
        let stretches = OUTLINES.lines.iter().flat_map(|line| &line.stretches);
        stretches
            .filter(|stretch| self.meets(stretch.bounds))
            .any(|stretch| OUTLINES.points(stretch).iter().any(inside))
    }

    /// Whether bounds on the globe and the view may have a point in common.
    fn meets(&self, bounds: Bounds) -> bool {
        if !self.is_cylinder() {
            return self.shows_latitudes(bounds.south, bounds.north);
        }
        let near = bounds.shifted(-self.lon);
        [-360.0, 0.0, 360.0].iter().any(|turn| near.shifted(*turn).meets(self.view))
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::figure::map::window::Room;
    use crate::figure::map::window::around;
    use crate::figure::map::window::middle;

    const ROOM: Room = Room { width: 320.0, height: (200.0, 320.0), least: 250.0 };

    #[test]
    fn longitudes_meet_round_the_shorter_side() {
        let check = |lons: &[f64], want: (f64, f64)| assert_eq!(middle(lons.to_vec()), want);
        check(&[10.0, 20.0], (15.0, 10.0));
        check(&[170.0, -170.0], (180.0, 20.0));
        check(&[179.0, -175.0], (-178.0, 6.0));
        check(&[5.0], (5.0, 0.0));
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        for at in [(48.0, 2.0), (-33.0, 151.0), (-89.0, 10.0), (84.0, -60.0), (0.0, 180.0)] {
            let window = around(&[at], ROOM);
            let (x, y) = window.place(at);
            let north = window.place((at.0 + 0.05, at.1));
            let east = window.place((at.0, at.1 + 0.05));
            assert!(north.1 < y && (north.0 - x).abs() < 0.5, "{at:?}");
            assert!(east.0 > x && (east.1 - y).abs() < 0.5, "{at:?}");
        }
    }

    proptest! {
        #[test]
        fn every_place_lies_on_the_sheet(
            at in vec((-90.0..=90.0_f64, -180.0..=180.0_f64), 0..8)
        ) {
            let window = around(&at, ROOM);
            prop_assert!(window.size.1 <= ROOM.height.1);
            for position in at {
                prop_assert!(window.holds(window.place(position), 0.0), "{position:?} {window:?}");
            }
        }
    }
}
