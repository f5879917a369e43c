//! Which of the places that bear a name an article means.

use std::collections::BTreeMap;

use crate::analyse::names::article::Form;
use crate::gazetteer::Place;
use crate::gazetteer::PlaceKind;

/// How much the mention of a country in the article outweighs people elsewhere.
const NAMED: u64 = 1000;
/// People of a town, at least, to be meant where neither its country is named nor a word before it
/// says that it is a place.
const LARGE: u32 = 100_000;
/// Degrees between two places, latitude and longitude together, from which they are not one.
const FAR: f64 = 0.2;

/// The place that a form means beside the countries an article names; `None` for a small town that
/// nothing speaks for, and for own places that nothing tells apart.
pub(super) fn meant(form: &Form, countries: &BTreeMap<&'static str, usize>) -> Option<Place> {
    let weight = |place: &Place| {
        let named = !place.country.is_empty() && countries.contains_key(place.country);
        // A dossier brings along the places that its reports are about.
        let own = place.is_own() && place.kind == PlaceKind::Town;
        let people = if own { place.population.max(LARGE) } else { place.population };
        u64::from(people.max(1)) * if named { NAMED } else { 1 }
    };
    let first = form.places.first()?;
    if first.kind < PlaceKind::Region {
        return Some(*first);
    }
    // The gazetteer's order breaks ties, so of equal weights the first is taken.
    let mut best = first;
    for place in &form.places {
        if weight(place) > weight(best)
            && (place.kind == PlaceKind::Town || best.kind != PlaceKind::Town)
        {
            best = place;
        }
    }
    let named = best.is_own() || countries.contains_key(best.country);
    let sure = named || form.votes.cues >= 2 || best.population >= LARGE;
    let alike = |other: &Place| apart(best, other) && best.population == other.population;
    (sure && !form.places.iter().any(alike)).then_some(*best)
}

/// Whether two places of the dossier's own gazetteer are two: a country has many villages of one
/// name.
fn apart(a: &Place, b: &Place) -> bool {
    let far = |(a, b): ((f64, f64), (f64, f64))| (a.0 - b.0).abs() + (a.1 - b.1).abs() > FAR;
    a.is_own() && b.is_own() && a.position.zip(b.position).is_some_and(far)
}
