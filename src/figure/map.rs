//! A map: coasts and borders of a part of the world, and on it what happened where.
//!
//! The part is chosen from the places. Symbols tell how exactly a place is known; names stand
//! beside them as far as there is room, and numbers of the list beside the map where there is not.

mod clusters;
mod furniture;
mod globe;
mod labels;
mod layout;
mod outlines;
mod shapes;
mod window;

use crate::figure::map::clusters::Cluster;
use crate::figure::map::clusters::radius;
use crate::figure::map::labels::Anchor;
use crate::figure::map::labels::LINE;
use crate::figure::map::labels::Label;
use crate::figure::map::layout::Layout;
use crate::figure::map::layout::layout;
use crate::figure::map::outlines::Kind;
use crate::figure::stroke::number;
use crate::figure::stroke::path;
use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::node::el;

/// A map to draw.
#[derive(Clone, Copy)]
pub struct Map<'a> {
    /// What the ids of its title and its description begin with; once on a page.
    pub id: &'a str,
    /// The room there is for it.
    pub format: Format,
    /// Its title, for those who do not see it.
    pub title: &'a str,
    /// What it shows, for those who do not see it.
    pub description: &'a str,
    /// What it shows.
    pub places: &'a [Place],
    /// Places that help to find the others: named where there is room.
    pub landmarks: &'a [Landmark<'a>],
    /// Its words.
    pub words: &'a Words<'a>,
}

/// The room there is for a map. Units are pixels where the map is as wide as it is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The width of a page, 720 units.
    Wide,
    /// A phone, 350 units.
    Narrow,
    /// A column beside a text, 320 units.
    Column,
}

/// A place with something that happened there.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its number in the list beside the map.
    pub number: usize,
    /// Latitude and longitude in degrees.
    pub position: (f64, f64),
    /// How exactly that is known.
    pub precision: Precision,
    /// How much happened there.
    pub count: usize,
    /// Where its symbol leads.
    pub href: Option<String>,
    /// What its symbol says.
    pub title: String,
}

/// How exactly a place is known, the most exact first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// This place.
    Exact,
    /// Near it.
    Near,
    /// Somewhere in the region.
    Region,
    /// Nobody says how exactly.
    Unstated,
}

/// A place where nothing happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Landmark<'a> {
    /// Its name.
    pub name: &'a str,
    /// Latitude and longitude in degrees.
    pub position: (f64, f64),
}

/// The words of a map.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The language of the countries' names.
    pub countries: Countries,
    /// A length: "100 km".
    pub length: &'a dyn Fn(f64) -> String,
    /// A latitude, or a longitude where the second is true.
    pub degrees: &'a dyn Fn(f64, bool) -> String,
    /// A name, and how many other places its symbol stands for.
    pub several: &'a dyn Fn(&str, usize) -> String,
}

/// A language in which the countries' names are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countries {
    /// In English.
    English,
    /// In French.
    French,
}

/// The credit of the outlines, in English.
pub fn credit() -> &'static str {
    outlines::credit()
}

/// The map.
///
/// A group of links: the least exact places first, as exact ones lie over them, then where most
/// happened, then in the order given; an image where nothing leads anywhere. Labels never cover
/// each other or a symbol.
pub fn draw(map: &Map<'_>) -> Node {
    let mut layout = layout(map);
    layout.symbols.sort_by_key(|(cluster, _)| cluster.place.precision.depth());
    let (width, height) = layout.window.size;
    let id = |part: &str| format!("{}-{part}", map.id);
    let links = map.places.iter().any(|place| place.href.is_some());
    let hidden = |group: Element| group.attr("aria-hidden", "true");
    let ground = hidden(el("g"))
        .children(net(&layout))
        .children(outline(&layout))
        .children(layout.countries.iter().map(|label| text(label, "map-country")))
        .children(measures(&layout));
    el("svg")
        .class(&format!("map map-{}", map.format.name()))
        .attr("viewBox", format!("0 0 {} {}", number(width), number(height)))
        .attr("role", if links { "group" } else { "img" })
        .attr("aria-labelledby", id("title"))
        .attr("aria-describedby", id("desc"))
        .child(el("title").attr("id", id("title")).text(map.title))
        .child(el("desc").attr("id", id("desc")).text(map.description))
        .child(ground)
        .children(layout.landmarks.iter().map(|(at, label)| landmark(*at, label)))
        .children(
            layout.symbols.iter().map(|(cluster, label)| symbol(cluster, label.as_ref(), map)),
        )
        .child(frame(width, height))
        .into()
}

/// The symbol of a precision, for a list beside the map.
pub fn swatch(precision: Precision) -> Node {
    const SIDE: &str = "28";
    el("svg")
        .class("map map-swatch")
        .attr("viewBox", format!("-14 -14 {SIDE} {SIDE}"))
        .attr("width", SIDE)
        .attr("height", SIDE)
        .attr("aria-hidden", "true")
        .child(el("g").class(&format!("at {}", precision.name())).children(sign(
            precision,
            radius(precision, 1),
            (0.0, 0.0),
        )))
        .into()
}

impl Precision {
    /// Its name in a class.
    fn name(self) -> &'static str {
        match self {
            Precision::Exact => "exact",
            Precision::Near => "near",
            Precision::Region => "region",
            Precision::Unstated => "unstated",
        }
    }

    /// The order of signs that lie over each other: the largest lowest.
    fn depth(self) -> u8 {
        match self {
            Precision::Region => 0,
            Precision::Near => 1,
            Precision::Unstated => 2,
            Precision::Exact => 3,
        }
    }
}

impl Format {
    /// Its name in a class.
    fn name(self) -> &'static str {
        match self {
            Format::Wide => "wide",
            Format::Narrow => "narrow",
            Format::Column => "column",
        }
    }
}

fn outline(layout: &Layout<'_>) -> Vec<Node> {
    let window = &layout.window;
    let land = path(&shapes::land(window), true);
    let lines = |class: &str, kind: Kind| {
        let d = path(&shapes::lines(window, kind), false);
        (!d.is_empty()).then(|| el("path").class(class).attr("d", d).into())
    };
    let shore = (!land.is_empty())
        .then(|| el("path").class("map-land").attr("fill-rule", "evenodd").attr("d", land).into());
    let borders = lines("map-border", Kind::Border);
    shore.into_iter().chain(borders).chain(lines("map-disputed", Kind::Disputed)).collect()
}

fn net(layout: &Layout<'_>) -> Vec<Node> {
    let lines: Vec<_> = layout.net.iter().map(|line| line.points.clone()).collect();
    let d = path(&lines, false);
    let drawn: Option<Node> =
        (!d.is_empty()).then(|| el("path").class("map-net").attr("d", d).into());
    let words = layout.net_labels.iter().map(|label| text(label, "map-degrees"));
    drawn.into_iter().chain(words).collect()
}

/// The scale and the globe.
fn measures(layout: &Layout<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    if let Some((label, (x, y), length)) = &layout.scale {
        let d =
            path(&[vec![(*x, y - 4.0), (*x, *y), (x + length, *y), (x + length, y - 4.0)]], false);
        nodes.push(el("path").class("map-scale").attr("d", d).into());
        nodes.push(text(label, "map-degrees"));
    }
    if let Some((centre, radius)) = layout.globe {
        let (window, r) = (&layout.window, number(radius));
        let rings = globe::land(window.middle(), radius);
        // The sheet on the globe, and never too small to be seen.
        let degree = std::f64::consts::PI / 180.0 * radius;
        let high = (window.view.north - window.view.south) * degree;
        let wide = high * window.size.0 / window.size.1;
        let (wide, high) = (wide.max(5.0), high.max(4.0));
        let here = el("rect")
            .class("map-here")
            .attr("x", number(-wide / 2.0))
            .attr("y", number(-high / 2.0))
            .attr("width", number(wide))
            .attr("height", number(high));
        let globe = el("g")
            .class("map-globe")
            .attr("transform", format!("translate({} {})", number(centre.0), number(centre.1)))
            .child(el("circle").attr("r", r))
            .child(el("path").attr("fill-rule", "evenodd").attr("d", path(&rings, true)))
            .child(here);
        nodes.push(globe.into());
    }
    nodes
}

fn frame(width: f64, height: f64) -> Element {
    el("rect")
        .class("map-frame")
        .attr("x", "0.5")
        .attr("y", "0.5")
        .attr("width", number(width - 1.0))
        .attr("height", number(height - 1.0))
}

fn landmark((x, y): (f64, f64), label: &Label) -> Node {
    let dot = el("circle").attr("cx", number(x)).attr("cy", number(y)).attr("r", "1.8");
    el("g").class("map-landmark").child(dot).child(text(label, "map-town")).into()
}

/// A symbol with its label, as a link where it leads somewhere.
fn symbol(cluster: &Cluster<'_>, label: Option<&Label>, map: &Map<'_>) -> Node {
    let place = cluster.place;
    let title = match cluster.others {
        0 => place.title.clone(),
        others => (map.words.several)(&place.title, others),
    };
    let radius = cluster.radius();
    let group = match &place.href {
        Some(href) => el("a").attr("href", href.clone()),
        None => el("g"),
    };
    let leader = label
        .and_then(|label| label.leader)
        .map(|(from, to)| el("path").attr("d", path(&[vec![from, to]], false)).into());
    let count = (cluster.count > 1).then(|| {
        el("text")
            .class("count")
            .attr("x", number(cluster.at.0))
            .attr("y", number(cluster.at.1 + 4.0))
            .text(cluster.count.to_string())
            .into()
    });
    let counted = if cluster.count > 1 { " is-counted" } else { "" };
    group
        .class(&format!("at {}{counted}", place.precision.name()))
        .child(el("title").text(title))
        .children(leader)
        .children(sign(place.precision, radius, cluster.at))
        .children(count)
        .children(label.map(|label| text(label, "")))
        .into()
}

/// The sign of a precision: a dot for this place, a dot in a ring near it, a broken ring for the
/// region, a ring where nobody says.
fn sign(precision: Precision, radius: f64, (x, y): (f64, f64)) -> Vec<Node> {
    let circle = |radius: f64| {
        el("circle").attr("cx", number(x)).attr("cy", number(y)).attr("r", number(radius))
    };
    let core = (precision == Precision::Near).then(|| circle(1.8).class("core").into());
    std::iter::once(circle(radius).into()).chain(core).collect()
}

fn text(label: &Label, class: &str) -> Node {
    let (x, y) = (number(label.at.0), number(label.at.1));
    let side = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => "is-middle",
        Anchor::End => "is-end",
    };
    let class = [class, side].join(" ").trim().to_owned();
    let class = Some(class).filter(|class| !class.is_empty());
    let element = el("text").attr_if("class", class).attr("x", x.clone()).attr("y", y);
    match label.lines.as_slice() {
        [line] => element.text(line).into(),
        lines => element
            .children(lines.iter().enumerate().map(|(n, line)| {
                let span = el("tspan").attr("x", x.clone());
                let down = (n > 0).then(|| format!("{LINE}em"));
                // The space is for those who hear the words.
                span.attr_if("dy", down).text(format!("{line} ")).into()
            }))
            .into(),
    }
}
