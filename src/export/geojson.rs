//! `data/incidents.geojson`: where what happened (RFC 7946: WGS 84, longitude before latitude).
//!
//! One feature an incident, by id; an incident without a known position has no geometry.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::dossier::Dossier;
use crate::dossier::incident::Incident;
use crate::export::DataFile;
use crate::export::stream_object;
use crate::locale::Locale;
use crate::output::Sink;
use crate::route::Route;

/// The file.
pub const FILE: DataFile =
    DataFile { path: "data/incidents.geojson", about: "data-geojson", columns: &[] };

/// Writes the file.
pub fn export(dossier: &Dossier, _: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    let head = Map::from_iter([("type".to_owned(), json!("FeatureCollection"))]);
    stream_object(sink, FILE.path, &head, ("features", || dossier.incidents().map(feature)))
}

fn feature(incident: Incident<'_>) -> Value {
    let record = incident.record();
    let position = incident.position();
    let place = record.place.as_ref();
    let geometry = position.map(|at| json!({ "type": "Point", "coordinates": [at.lon, at.lat] }));
    json!({
        "type": "Feature",
        "id": incident.id().as_str(),
        "geometry": geometry,
        "properties": {
            "title": record.title,
            "when": record.when.as_ref().map(|when| when.value.to_string()),
            "time_precision": record.time_precision,
            "type": record.event.map(crate::corpus::codes::EventType::code),
            "place": place.map(|place| &place.place),
            "name": incident.place_name().map(|name| name.id.as_str()),
            "region": place.and_then(|place| place.region.as_ref()),
            "country": place.and_then(|place| place.country.as_ref()),
            "geo_precision": position.and_then(|at| at.precision)
                .or_else(|| place.and_then(|place| place.precision)),
            "reports": incident.main_reports(),
            "origins": incident.main_origins(),
            "by": if incident.proposed().is_some() { "finding" } else { "analyst" },
            "page": Route::incident(incident.id()).path(),
        },
    })
}
