//! The globe in the corner of a map of a small region: where in the world that is.

use crate::figure::map::outlines::OUTLINES;
use crate::figure::map::shapes::area;
use crate::figure::map::shapes::thin;
use crate::figure::stroke::Point;

/// The land of the half of the globe seen from above a position (latitude and longitude), on a
/// disc around the zero point (orthographic projection). What lies behind is drawn on the rim,
/// which leaves the shapes in front as they are.
pub(super) fn land(above: (f64, f64), radius: f64) -> Vec<Vec<Point>> {
    let eye = Eye::above(above);
    let disc = |ring: &Vec<(f64, f64)>| -> Vec<Point> {
        let seen = ring.iter().map(|&(lon, lat)| eye.sees((lat, lon)));
        // A ring wholly behind would lie on the rim as a line.
        let mut front = false;
        let points: Vec<Point> = seen
            .map(|(x, y, depth)| {
                front |= depth > 0.0;
                let rim = if depth > 0.0 { 1.0 } else { (x * x + y * y).sqrt().max(1e-9) };
                (x / rim * radius, y / rim * radius)
            })
            .collect();
        if front { thin(points, 0.6) } else { Vec::new() }
    };
    let rings = OUTLINES.globe.iter().map(disc);
    rings.filter(|ring| ring.len() > 2 && area(ring).abs() > 1.5).collect()
}

/// Where one looks from.
struct Eye {
    lat: (f64, f64),
    lon: f64,
}

impl Eye {
    fn above((lat, lon): (f64, f64)) -> Eye {
        Eye { lat: libm::sincos(lat.to_radians()), lon }
    }

    /// A position on a globe of radius 1: to the right, down, and towards the eye.
    fn sees(&self, (lat, lon): (f64, f64)) -> (f64, f64, f64) {
        let (sin, cos) = libm::sincos(lat.to_radians());
        let (east_sin, east_cos) = libm::sincos((lon - self.lon).to_radians());
        let (eye_sin, eye_cos) = self.lat;
        let up = eye_cos * sin - eye_sin * cos * east_cos;
        (cos * east_sin, -up, eye_sin * sin + eye_cos * cos * east_cos)
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::map::globe::land;

    #[test]
    fn the_land_stays_on_the_disc() {
        for above in [(40.0, 46.0), (-90.0, 0.0), (90.0, 0.0), (0.0, 180.0), (0.0, -150.0)] {
            let rings = land(above, 30.0);
            assert!(!rings.is_empty(), "{above:?}");
            let points = || rings.iter().flatten();
            assert!(points().all(|(x, y)| x * x + y * y < 30.1 * 30.1), "{above:?}");
            assert!(points().count() < 500, "{above:?}: {}", points().count());
        }
    }
}
