//! The map: every place where something happened, how exactly it is known, and under which names.

use std::sync::Arc;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::incident::Incident;
use crate::figure::map::Format;
use crate::figure::map::Precision;
use crate::figure::map::credit;
use crate::figure::map::swatch;
use crate::html::write::write;
use crate::pages::PER_PAGE;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::atlas::Atlas;
use crate::pages::atlas::Spot;
use crate::pages::atlas::anchor;
use crate::pages::atlas::precision;
use crate::pages::atlas::precision_words;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::part::PagerView;
use crate::route::Route;

#[derive(Serialize)]
struct MapView {
    located: usize,
    unlocated_n: usize,
    total: usize,
    /// The map for a page and the one for a phone; on the first page of the list only.
    map_html: Option<String>,
    narrow_html: Option<String>,
    key: Vec<KeyView>,
    places: Vec<PlaceView>,
    unlocated: Vec<EntryView>,
    file: LinkView,
    register_href: String,
    credit: &'static str,
    pager: PagerView,
}

#[derive(Serialize)]
struct KeyView {
    swatch_html: String,
    words: String,
}

#[derive(Serialize)]
struct PlaceView {
    anchor: String,
    number: usize,
    name: String,
    /// Its entry in the register.
    href: Option<String>,
    /// Region and country, as far as they are told.
    within: Vec<String>,
    position: String,
    precision: String,
    forms: Vec<FormView>,
    entries: Vec<EntryView>,
}

#[derive(Serialize)]
struct FormView {
    form: String,
    lang: Option<String>,
    language: Option<String>,
}

#[derive(Serialize)]
struct EntryView {
    link: LinkView,
    when: Option<DateView>,
    event: Option<String>,
    /// The words for a place without a position.
    place: Option<String>,
    note: Option<String>,
}

/// The page, in parts when there are many places.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let atlas = Arc::new(Atlas::of(dossier));
    (1..=atlas.pages())
        .map(|n| {
            let atlas = Arc::clone(&atlas);
            Page::new(Route::part("map", n), "map", "map", move |scene| {
                (scene.list_title("nav-map", n), view(&atlas, n, scene))
            })
        })
        .collect()
}

fn view(atlas: &Atlas<'_>, n: usize, scene: &Scene<'_>) -> MapView {
    let first = (n - 1) * PER_PAGE;
    let places = atlas.places.iter().enumerate().skip(first).take(PER_PAGE);
    let map = |format| (n == 1).then(|| atlas.map(scene, format)).flatten();
    let located: usize = atlas.places.iter().map(|spot| spot.incidents.len()).sum();
    MapView {
        located,
        unlocated_n: atlas.unlocated.len(),
        total: atlas.places.len(),
        map_html: map(Format::Wide),
        narrow_html: map(Format::Narrow),
        key: key(atlas, scene),
        places: places.map(|(ix, spot)| place(ix, spot, scene)).collect(),
        unlocated: match n == atlas.pages() {
            true => atlas.unlocated.iter().map(|incident| entry(*incident, scene)).collect(),
            false => Vec::new(),
        },
        file: scene.link(&Route::file("data/incidents.geojson"), "incidents.geojson"),
        register_href: scene.href(&Route::section("names")),
        credit: credit(),
        pager: scene.pager("map", n, atlas.places.len()),
    }
}

/// The signs that the map uses.
fn key(atlas: &Atlas<'_>, scene: &Scene<'_>) -> Vec<KeyView> {
    let mut used: Vec<(Precision, Option<i64>)> = atlas
        .places
        .iter()
        .map(|spot| (precision(spot.position.precision), spot.position.precision))
        .collect();
    used.sort_unstable();
    used.dedup_by_key(|(precision, _)| *precision);
    used.into_iter()
        .map(|(precision, code)| KeyView {
            swatch_html: write(&[swatch(precision)]),
            words: precision_words(code, scene),
        })
        .collect()
}

fn place(ix: usize, spot: &Spot<'_>, scene: &Scene<'_>) -> PlaceView {
    let record = spot.incidents.first().and_then(|incident| incident.record().place.as_ref());
    let region = record.and_then(|place| place.region.clone());
    let country = record.and_then(|place| place.country.as_ref());
    let within = region.into_iter().chain(country.map(|c| scene.slug_words("country", c)));
    let forms = spot.entry.map_or(&[][..], |entry| entry.forms.as_slice());
    PlaceView {
        anchor: anchor(ix),
        number: ix + 1,
        name: spot.name.to_owned(),
        href: spot.entry.map(|entry| scene.href(&Route::name(&entry.id))),
        within: within.filter(|words| words != spot.name).collect(),
        position: scene.degrees(spot.position.lat, spot.position.lon),
        precision: precision_words(spot.position.precision, scene),
        forms: forms
            .iter()
            .filter(|form| form.form != spot.name)
            .map(|form| FormView {
                form: form.form.clone(),
                lang: form.language.clone(),
                language: form.language.as_ref().map(|t| crate::pages::language_words(scene, t)),
            })
            .collect(),
        entries: spot.incidents.iter().map(|incident| entry(*incident, scene)).collect(),
    }
}

fn entry(incident: Incident<'_>, scene: &Scene<'_>) -> EntryView {
    let record = incident.record();
    let place = record.place.as_ref();
    EntryView {
        link: scene.incident_link(incident),
        when: record.when.as_ref().map(|when| scene.date(&when.value)),
        event: record.event.map(|event| scene.text(&format!("event-{}", event.code()))),
        place: place.map(|place| place.place.clone()),
        note: place.and_then(|place| place.note.clone()),
    }
}
