//! Everything of a map with its place on the sheet, before it is drawn.

use crate::figure::lettering::LABEL;
use crate::figure::map::Countries;
use crate::figure::map::Format;
use crate::figure::map::Landmark;
use crate::figure::map::Map;
use crate::figure::map::clusters::Cluster;
use crate::figure::map::clusters::clusters;
use crate::figure::map::furniture::NetLine;
use crate::figure::map::furniture::net;
use crate::figure::map::furniture::scale;
use crate::figure::map::labels::Anchor;
use crate::figure::map::labels::Area;
use crate::figure::map::labels::Label;
use crate::figure::map::labels::Sheet;
use crate::figure::map::labels::Wish;
use crate::figure::map::outlines::Country;
use crate::figure::map::outlines::OUTLINES;
use crate::figure::map::shapes::area;
use crate::figure::map::shapes::country;
use crate::figure::map::window::Room;
use crate::figure::map::window::Window;
use crate::figure::map::window::around;
use crate::figure::stroke::Point;

/// What stands where on a map.
#[derive(Debug)]
pub(super) struct Layout<'p> {
    pub(super) window: Window,
    /// Symbols with their labels, the first first read.
    pub(super) symbols: Vec<(Cluster<'p>, Option<Label>)>,
    pub(super) landmarks: Vec<(Point, Label)>,
    pub(super) countries: Vec<Label>,
    pub(super) net: Vec<NetLine>,
    pub(super) net_labels: Vec<Label>,
    /// The words of the scale, where its bar begins, and its length.
    pub(super) scale: Option<(Label, Point, f64)>,
    /// The middle of the globe and its radius.
    pub(super) globe: Option<(Point, f64)>,
}

/// What a format asks for.
struct Style {
    room: Room,
    /// The size of the letters of places, of countries and of the rest.
    letters: (f64, f64, f64),
    globe: f64,
    net: bool,
    /// The most symbols that can be told apart on it.
    symbols: usize,
}

/// A map higher than so many degrees needs no globe to say where it lies.
const LOCATED: f64 = 30.0;
/// Capitals set apart take so much more than small letters of their size.
const CAPITALS: f64 = 1.12;

/// Lays a map out: symbols first, then the scale and the globe in free corners, then names, those
/// where most happened first, then countries and landmarks in what room is left.
pub(super) fn layout<'p>(map: &Map<'p>) -> Layout<'p> {
    let style = style(map.format);
    let positions: Vec<(f64, f64)> = map.places.iter().map(|place| place.position).collect();
    let window = around(&positions, style.room);
    let clusters = clusters(&window, map.places, style.symbols);
    let mut sheet = Sheet { size: window.size, letters: style.letters.0, taken: Vec::new() };
    sheet.taken.extend(clusters.iter().map(|one| Area::around(one.at, one.radius())));
    let scale = scale_bar(&mut sheet, &window, map, style.letters.2);
    let small = window.view.north - window.view.south < LOCATED;
    let globe = small.then(|| corner(&mut sheet, style.globe)).flatten();
    let net = if style.net { net(&window) } else { Vec::new() };
    let symbols: Vec<(Cluster<'p>, Option<Label>)> = clusters
        .into_iter()
        .map(|one| {
            let label = name(&mut sheet, &one, map);
            (one, label)
        })
        .collect();
    let net_labels = degrees(&mut sheet, &net, map, style.letters.2);
    let countries = countries(&mut sheet, &window, map.words.countries, style.letters.1);
    let landmarks = landmarks(&mut sheet, &window, map);
    Layout { window, symbols, landmarks, countries, net, net_labels, scale, globe }
}

fn style(format: Format) -> Style {
    match format {
        Format::Wide => Style {
            room: Room { width: 720.0, height: (360.0, 560.0), least: 420.0 },
            letters: (15.0, 13.0, 12.0),
            globe: 44.0,
            net: true,
            symbols: 150,
        },
        Format::Narrow => Style {
            room: Room { width: 350.0, height: (260.0, 440.0), least: 320.0 },
            letters: (12.5, 11.0, 11.0),
            globe: 30.0,
            net: true,
            symbols: 60,
        },
        Format::Column => Style {
            room: Room { width: 320.0, height: (220.0, 220.0), least: 320.0 },
            letters: (14.0, 12.0, 12.0),
            globe: 27.0,
            net: false,
            symbols: 70,
        },
    }
}

fn name(sheet: &mut Sheet, cluster: &Cluster<'_>, map: &Map<'_>) -> Option<Label> {
    let place = cluster.place;
    let text = match cluster.others {
        0 => place.name.clone(),
        others => (map.words.several)(&place.name, others),
    };
    let short = Some(place.number.to_string());
    let radius = cluster.radius();
    sheet.label(&Wish { at: cluster.at, radius, text: &text, short })
}

/// The scale in a lower corner, where it is free.
fn scale_bar(
    sheet: &mut Sheet,
    window: &Window,
    map: &Map<'_>,
    letters: f64,
) -> Option<(Label, Point, f64)> {
    let (km, length) = scale(window)?;
    let words = (map.words.length)(km);
    let (wide, high) = (length.max(LABEL.width(&words, letters)), letters + 10.0);
    let (sheet_width, sheet_height) = sheet.size;
    let corners = [
        (10.0, sheet_height - 10.0 - high),
        (sheet_width - 10.0 - wide, sheet_height - 10.0 - high),
        (10.0, 10.0),
    ];
    let area = corners
        .into_iter()
        .map(|(x, y)| Area { x, y, width: wide, height: high })
        .find(|area| sheet.is_free(area))?;
    sheet.taken.push(area);
    let at = (area.x, area.y + letters * 0.85);
    let label = Label { lines: vec![words], anchor: Anchor::Start, at, area, leader: None };
    Some((label, (area.x, area.y + high), length))
}

/// Room for a disc in a corner of the sheet, taken where it is free.
fn corner(sheet: &mut Sheet, radius: f64) -> Option<(Point, f64)> {
    let (width, height) = sheet.size;
    let far = radius + 8.0;
    let corners =
        [(width - far, far), (far, far), (width - far, height - far), (far, height - far)];
    let at = corners.into_iter().find(|at| sheet.is_free(&Area::around(*at, radius + 3.0)))?;
    sheet.taken.push(Area::around(at, radius + 3.0));
    Some((at, radius))
}

/// The degrees of the net at the left and the lower edge.
fn degrees(sheet: &mut Sheet, net: &[NetLine], map: &Map<'_>, letters: f64) -> Vec<Label> {
    let mut labels = Vec::new();
    let (_, height) = sheet.size;
    for line in net {
        let words = (map.words.degrees)(line.degrees, line.meridian);
        let wide = LABEL.width(&words, letters);
        let end = |(x, y): Point| match line.meridian {
            true => (x + 3.0, height - 5.0),
            false => (5.0, y - 4.0),
        };
        let Some(at) = line.points.first().map(|point| end(*point)) else { continue };
        let area = Area { x: at.0, y: at.1 - letters, width: wide, height: letters };
        if sheet.is_free(&area) {
            sheet.taken.push(area);
            labels.push(Label {
                lines: vec![words],
                anchor: Anchor::Start,
                at,
                area,
                leader: None,
            });
        }
    }
    labels
}

/// The names of the countries that have room for them, the largest on the sheet first.
fn countries(sheet: &mut Sheet, window: &Window, language: Countries, letters: f64) -> Vec<Label> {
    let on_sheet = |one: &'static Country| {
        let shape = country(window, one);
        let size: f64 = shape.iter().map(|ring| area(ring)).sum();
        (!shape.is_empty()).then(|| (size.abs(), one, shape))
    };
    let mut shapes: Vec<_> = OUTLINES.countries.iter().filter_map(on_sheet).collect();
    shapes.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named = shapes.into_iter().filter_map(|(_, one, shape)| {
        let name = match language {
            Countries::English => one.english,
            Countries::French => one.french,
        };
        let label = sheet.inside(&shape, &name.to_uppercase(), letters * CAPITALS)?;
        let air = letters * (CAPITALS - 1.0) * 0.85;
        Some(Label { at: (label.at.0, label.at.1 - air), ..label })
    });
    named.collect()
}

fn landmarks(sheet: &mut Sheet, window: &Window, map: &Map<'_>) -> Vec<(Point, Label)> {
    let mut found = Vec::new();
    let view = window.view;
    let seen = |landmark: &&Landmark<'_>| (view.south..=view.north).contains(&landmark.position.0);
    for landmark in map.landmarks.iter().filter(seen) {
        let at = window.place(landmark.position);
        let dot = Area::around(at, 3.0);
        if !window.holds(at, -6.0) || !sheet.is_free(&dot) {
            continue;
        }
        let wish = Wish { at, radius: 2.0, text: landmark.name, short: None };
        if let Some(label) = sheet.label(&wish) {
            sheet.taken.push(dot);
            found.push((at, label));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;
    use proptest::test_runner::Config as ProptestConfig;

    use crate::figure::map::Countries;
    use crate::figure::map::Format;
    use crate::figure::map::Landmark;
    use crate::figure::map::Map;
    use crate::figure::map::Place;
    use crate::figure::map::Precision;
    use crate::figure::map::Words;
    use crate::figure::map::labels::Area;
    use crate::figure::map::layout::layout;

    const WORDS: Words<'_> = Words {
        countries: Countries::French,
        length: &|km| format!("{km} km"),
        degrees: &|degrees, _| format!("{degrees}°"),
        several: &|name, n| format!("{name} + {n}"),
    };

    fn place(ix: usize, position: (f64, f64)) -> Place {
        let all = [Precision::Exact, Precision::Near, Precision::Region, Precision::Unstated];
        let name = format!("Saint-Lieu d’en {ix}");
        let precision = all[ix % all.len()];
        Place {
            title: name.clone(),
            name,
            number: ix + 1,
            position,
            precision,
            count: 1 + ix % 12,
            href: None,
        }
    }

    proptest! {
        // A map of the world in full detail takes a while without optimisation.
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn symbols_stay_on_the_sheet_and_words_cover_nothing(
            at in vec((-90.0..=90.0_f64, -180.0..=180.0_f64), 0..24),
            near in vec((39.0..=41.0_f64, 45.0..=48.0_f64), 0..24),
        ) {
            for (at, format) in [(at, Format::Wide), (near, Format::Narrow)] {
                let places: Vec<Place> =
                    at.iter().enumerate().map(|(ix, at)| place(ix, *at)).collect();
                let landmarks = [Landmark { name: "Repère", position: (40.0, 46.0) }];
                let (id, title) = ("m", "t");
                let map = Map { id, format, title, description: "", places: &places,
                    landmarks: &landmarks, words: &WORDS };
                let laid = layout(&map);
                let signs: Vec<Area> = laid.symbols.iter()
                    .map(|(one, _)| Area::around(one.at, one.radius()))
                    .collect();
                let mut words: Vec<Area> = laid.symbols.iter()
                    .filter_map(|(_, label)| label.as_ref().map(|label| label.area)).collect();
                words.extend(laid.countries.iter().map(|label| label.area));
                words.extend(laid.landmarks.iter().map(|(_, label)| label.area));
                words.extend(laid.net_labels.iter().map(|label| label.area));
                words.extend(laid.scale.iter().map(|(label, ..)| label.area));
                for (one, _) in &laid.symbols {
                    prop_assert!(laid.window.holds(one.at, 0.0));
                }
                for (n, area) in words.iter().enumerate() {
                    prop_assert!(words[..n].iter().all(|other| !other.meets(area)), "{words:?}");
                    prop_assert!(signs.iter().all(|sign| !sign.meets(area)));
                    prop_assert!(area.x >= 0.0 && area.x + area.width <= laid.window.size.0);
                    prop_assert!(area.y >= 0.0 && area.y + area.height <= laid.window.size.1);
                }
            }
        }
    }
}
