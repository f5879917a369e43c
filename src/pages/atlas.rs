//! The places of a dossier's incidents, and the maps that pages show of them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::config::Language;
use crate::corpus::codes::NameKind;
use crate::corpus::name::Name;
use crate::dossier::Dossier;
use crate::dossier::incident::Incident;
use crate::dossier::position::Position;
use crate::figure::map::Countries;
use crate::figure::map::Format;
use crate::figure::map::Landmark;
use crate::figure::map::Map;
use crate::figure::map::Place;
use crate::figure::map::Precision;
use crate::figure::map::Words;
use crate::figure::map::draw;
use crate::html::write::write;
use crate::id::IncidentId;
use crate::pages::PER_PAGE;
use crate::pages::Scene;
use crate::route::Route;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// The incidents of a dossier by place.
#[derive(Debug)]
pub struct Atlas<'d> {
    /// Places by name, then from north to south; their number is their place here, from 1.
    pub places: Vec<Spot<'d>>,
    /// Incidents without a known position, by time.
    pub unlocated: Vec<Incident<'d>>,
    /// Places of the register whose position is said to be exact.
    landmarks: Vec<Landmark<'d>>,
    /// The place of each incident.
    of_incident: BTreeMap<&'d IncidentId, usize>,
}

/// A place with what happened there. How exactly it is known is the same for all of it.
#[derive(Debug)]
pub struct Spot<'d> {
    /// Our name of it, or the words of the first incident's record.
    pub name: &'d str,
    /// Its entry in the register.
    pub entry: Option<&'d Name>,
    /// Where it lies.
    pub position: Position,
    /// What happened there, by time.
    pub incidents: Vec<Incident<'d>>,
}

/// A small map with where one incident happened.
#[derive(Serialize)]
pub struct LocatorView {
    map_html: String,
    /// How exactly the place is known.
    precision: String,
    /// The place in the list of the dossier's map.
    href: String,
}

impl<'d> Atlas<'d> {
    /// Sorts a dossier's incidents by place: those at one entry of the register, or with the same
    /// words for their place, that lie within a kilometre and are known as exactly.
    pub fn of(dossier: &'d Dossier) -> Atlas<'d> {
        let mut incidents: Vec<Incident<'d>> = dossier.incidents().collect();
        incidents.sort_by_key(|incident| {
            let when = incident.record().when.as_ref().map(|when| when.value.clone());
            (when.is_none(), when)
        });
        let mut found: BTreeMap<_, Spot<'d>> = BTreeMap::new();
        let mut unlocated = Vec::new();
        for incident in incidents {
            let place = incident.record().place.as_ref();
            let (Some(position), Some(place)) = (incident.position(), place) else {
                unlocated.push(incident);
                continue;
            };
            let entry = incident.place_name();
            let name = entry.map_or(place.place.as_str(), |entry| entry.name.as_str());
            let key = (
                crate::id::slug(name),
                fold(name, Fold::Letters),
                (hundredths(-position.lat), hundredths(position.lon)),
                precision(position.precision),
            );
            let new = || Spot { name, entry, position, incidents: Vec::new() };
            found.entry(key).or_insert_with(new).incidents.push(incident);
        }
        let places: Vec<Spot<'d>> = found.into_values().collect();
        let of_incident = places
            .iter()
            .enumerate()
            .flat_map(|(ix, spot)| spot.incidents.iter().map(move |incident| (incident.id(), ix)))
            .collect();
        Atlas { places, unlocated, landmarks: landmarks(dossier), of_incident }
    }

    /// The pages of the list of places, one at least.
    pub fn pages(&self) -> usize {
        self.places.len().div_ceil(PER_PAGE).max(1)
    }

    /// The address of a place in the list, by its place in it.
    pub fn route(&self, ix: usize) -> Route {
        Route::part("map", ix / PER_PAGE + 1).at(anchor(ix))
    }

    /// The map of every place; nothing where no place is known.
    pub fn map(&self, scene: &Scene<'_>, format: Format) -> Option<String> {
        let place = |(ix, spot): (usize, &Spot<'_>)| Place {
            href: Some(match spot.incidents.as_slice() {
                [only] => scene.href(&Route::incident(only.id())),
                _ => scene.href(&self.route(ix)),
            }),
            ..self.place(ix, scene)
        };
        let places: Vec<Place> = self.places.iter().enumerate().map(place).collect();
        let n = self.places.iter().map(|spot| spot.incidents.len()).sum::<usize>();
        let args = [("places", places.len().into()), ("incidents", n.into())];
        let description = scene.with("map-description", &args);
        let title = scene.text("map-figure");
        let drawn = Drawn { id: id(format), format, title: &title, description: &description };
        let names: BTreeSet<&str> = self.places.iter().map(|spot| spot.name).collect();
        (!places.is_empty()).then(|| self.draw(drawn, &places, &names, scene))
    }

    /// The map of one incident's place; nothing where that is not known.
    pub fn locator(&self, incident: Incident<'d>, scene: &Scene<'_>) -> Option<LocatorView> {
        let ix = *self.of_incident.get(incident.id())?;
        let spot = &self.places[ix];
        let places = [Place { count: 1, ..self.place(ix, scene) }];
        let precision = precision_words(spot.position.precision, scene);
        let at = scene.degrees(spot.position.lat, spot.position.lon);
        let title = scene.with("locator-title", &[("place", spot.name.into())]);
        let args = [("position", at.into()), ("precision", precision.clone().into())];
        let description = scene.with("locator-description", &args);
        let format = Format::Column;
        let drawn = Drawn { id: id(format), format, title: &title, description: &description };
        let map_html = self.draw(drawn, &places, &BTreeSet::from([spot.name]), scene);
        Some(LocatorView { map_html, precision, href: scene.href(&self.route(ix)) })
    }

    fn place(&self, ix: usize, scene: &Scene<'_>) -> Place {
        let spot = &self.places[ix];
        let n = spot.incidents.len();
        Place {
            name: spot.name.to_owned(),
            number: ix + 1,
            position: (spot.position.lat, spot.position.lon),
            precision: precision(spot.position.precision),
            count: n,
            href: None,
            title: match spot.incidents.as_slice() {
                [only] => {
                    let title = only.record().title.clone();
                    let args = [("place", spot.name.into()), ("incident", title.into())];
                    scene.with("map-place-of", &args)
                }
                _ => scene.with("map-place", &[("place", spot.name.into()), ("n", n.into())]),
            },
        }
    }

    fn draw(
        &self,
        map: Drawn<'_>,
        places: &[Place],
        names: &BTreeSet<&str>,
        scene: &Scene<'_>,
    ) -> String {
        let others = self.landmarks.iter().filter(|landmark| !names.contains(&landmark.name));
        let landmarks: Vec<Landmark<'_>> = others.copied().collect();
        let words = Words {
            countries: match scene.language() {
                Language::English => Countries::English,
                Language::French => Countries::French,
            },
            length: &|km| scene.with("kilometres", &[("n", scene.locale.number(km).into())]),
            degrees: &|degrees, meridian| degrees_words(degrees, meridian, scene),
            several: &|name, n| {
                scene.with("map-several", &[("place", name.into()), ("n", n.into())])
            },
        };
        let Drawn { id, format, title, description } = map;
        let landmarks = landmarks.as_slice();
        write(&[draw(&Map { id, format, title, description, places, landmarks, words: &words })])
    }
}

/// What tells one map of a page from another.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    id: &'static str,
    format: Format,
    title: &'a str,
    description: &'a str,
}

fn id(format: Format) -> &'static str {
    match format {
        Format::Wide => "map-wide",
        Format::Narrow => "map-narrow",
        Format::Column => "locator",
    }
}

/// The `id` of a place in the list, by its place in it.
pub fn anchor(ix: usize) -> String {
    format!("place-{}", ix + 1)
}

/// How exactly a place is known, as a map draws it.
pub fn precision(code: Option<i64>) -> Precision {
    match code {
        Some(1) => Precision::Exact,
        Some(2) => Precision::Near,
        Some(3) => Precision::Region,
        _ => Precision::Unstated,
    }
}

/// How exactly a place is known, in words.
pub fn precision_words(code: Option<i64>, scene: &Scene<'_>) -> String {
    match code {
        Some(code @ 1..=3) => scene.text(&format!("geo-precision-{code}")),
        _ => scene.text("geo-precision-unstated"),
    }
}

/// A line of the net: "40° N"; nothing but the degrees where it is on no side.
fn degrees_words(degrees: f64, meridian: bool, scene: &Scene<'_>) -> String {
    let number = scene.locale.number(degrees.abs());
    let (plus, minus) =
        if meridian { ("side-east", "side-west") } else { ("side-north", "side-south") };
    if degrees == 0.0 || meridian && degrees.abs() >= 180.0 {
        return format!("{number}°");
    }
    format!("{number}°\u{a0}{}", scene.text(if degrees < 0.0 { minus } else { plus }))
}

/// Places of the register whose position is said to be exact.
fn landmarks(dossier: &Dossier) -> Vec<Landmark<'_>> {
    let names = dossier.corpus().names.iter();
    let exact = names.filter(|name| name.kind == NameKind::Place && name.precision == Some(1));
    exact.filter_map(|name| Some(Landmark { name: &name.name, position: name.position? })).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are a few hundred at most")]
fn hundredths(degrees: f64) -> i64 {
    (degrees * 100.0).round() as i64
}
