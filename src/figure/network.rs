//! Who passes what on to whom: things in ranks, and lines from each to those that have it from it.
//!
//! On a page the ranks stand from left to right, ordered so that few lines cross (Sugiyama, Tagawa
//! and Toda 1981); on a phone from top to bottom, the lines in a gutter.

mod order;
mod rows;
mod tall;
mod wide;

use crate::figure::stroke::Point;
use crate::figure::stroke::number;
use crate::html::node::Node;
use crate::html::node::el;

/// A network to draw.
#[derive(Debug, Clone, Copy)]
pub struct Network<'a> {
    /// What the ids of its title and its description begin with; once on a page.
    pub id: &'a str,
    /// The room there is for it.
    pub format: Format,
    /// Its title, for those who do not see it.
    pub title: &'a str,
    /// What it shows, for those who do not see it.
    pub description: &'a str,
    /// The headings of the ranks, from the first source to the last.
    pub ranks: &'a [String],
    /// What stands in them.
    pub things: &'a [Thing],
    /// Who has it from whom.
    pub ties: &'a [Tie],
    /// Things of one rank that are told as one.
    pub groups: &'a [Group],
}

/// The room there is for a network. Units are pixels where it is as wide as it is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The width of a page, 930 units.
    Wide,
    /// A phone, 350 units.
    Narrow,
}

/// Something in a rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The number of its rank, from 0.
    pub rank: usize,
    /// Its words; never cut, whatever their length.
    pub label: String,
    /// The language of the words, where it is not the page's.
    pub lang: Option<String>,
    /// More about it, in small letters.
    pub note: Option<String>,
    /// Where it leads.
    pub href: Option<String>,
}

/// A line from one thing to another of a later rank; numbers are places in the list of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// Whom it comes from.
    pub from: usize,
    /// Who has it.
    pub to: usize,
    /// How.
    pub kind: Kind,
}

/// How one has it from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The first said the second.
    Says,
    /// The second has it whole.
    Whole,
    /// The second has a part of it, or tells it in other words.
    Part,
    /// The second has it; nobody says how much.
    Passed,
    /// The second names the first as its agency.
    Credits,
    /// The second lets the first speak.
    Quotes,
}

/// Things of one rank that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Places in the list of things.
    pub members: Vec<usize>,
    /// What they are together.
    pub label: String,
}

/// A thing with its place on the sheet.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    /// Its place in the list of things.
    thing: usize,
    lines: Vec<String>,
    note: Vec<String>,
    /// Its upper left corner.
    at: Point,
    width: f64,
    height: f64,
}

/// A drawing: every part with its place.
#[derive(Debug, Default)]
struct Sheet {
    size: (f64, f64),
    headings: Vec<(Point, Vec<String>)>,
    placed: Vec<Placed>,
    ties: Vec<(Kind, String)>,
    /// The points of the arrows.
    arrows: Vec<Point>,
    /// The line of a group's bracket, where its words begin, and they.
    brackets: Vec<(String, Point, Vec<String>)>,
}

/// The size of the letters, and of the small ones.
const LETTERS: f64 = 15.0;
const SMALL: f64 = 12.0;
/// The height of their lines.
const LINE: f64 = 18.0;
const SMALL_LINE: f64 = 15.0;
/// Between the rule before a thing and its words.
const INDENT: f64 = 8.0;

/// The network.
///
/// A group of links in the order of the ranks, each from top to bottom; an image where nothing
/// leads anywhere. Costs a sort of each rank a few times over, and the lines that cross are
/// counted as often.
pub fn draw(network: &Network<'_>) -> Node {
    let order = order::order(network);
    let sheet = match network.format {
        Format::Wide => wide::sheet(network, &order),
        Format::Narrow => tall::sheet(network, &order),
    };
    let id = |part: &str| format!("{}-{part}", network.id);
    let links = network.things.iter().any(|thing| thing.href.is_some());
    let class = match network.format {
        Format::Wide => "network network-wide",
        Format::Narrow => "network network-narrow",
    };
    let (width, height) = (number(sheet.size.0), number(sheet.size.1));
    let ground = el("g")
        .attr("aria-hidden", "true")
        .children(sheet.ties.iter().map(|(kind, d)| line(*kind, d.clone())))
        .children(arrows(&sheet.arrows))
        .children(
            sheet
                .brackets
                .iter()
                .filter(|(d, ..)| !d.is_empty())
                .map(|(d, ..)| el("path").class("network-bracket").attr("d", d.clone()).into()),
        );
    let headings = sheet.headings.iter();
    let headings = headings.map(|(at, lines)| words(lines, *at, "network-rank", SMALL_LINE));
    let groups = sheet.brackets.iter().filter(|(.., lines)| !lines.is_empty());
    let groups = groups.map(|(_, at, lines)| words(lines, *at, "network-note", SMALL_LINE));
    el("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("role", if links { "group" } else { "img" })
        .attr("aria-labelledby", id("title"))
        .attr("aria-describedby", id("desc"))
        .child(el("title").attr("id", id("title")).text(network.title))
        .child(el("desc").attr("id", id("desc")).text(network.description))
        .child(ground)
        .children(headings)
        .children(groups)
        .children(sheet.placed.iter().map(|placed| thing(placed, network)))
        .into()
}

/// Whether a drawing in this room can be read: one for a phone has few lines beside each other.
pub fn is_legible(network: &Network<'_>) -> bool {
    network.format == Format::Wide || tall::is_legible(network, &order::order(network))
}

/// The line of a kind, for a list beside the network.
pub fn swatch(kind: Kind) -> Node {
    el("svg")
        .class("network network-swatch")
        .attr("viewBox", "0 0 40 10")
        .attr("width", "40")
        .attr("height", "10")
        .attr("aria-hidden", "true")
        .child(line(kind, "M1 5H37".to_owned()))
        .children(arrows(&[(39.0, 5.0)]))
        .into()
}

fn line(kind: Kind, d: String) -> Node {
    let class = match kind {
        Kind::Says => "line-says",
        Kind::Whole => "line-whole",
        Kind::Part => "line-part",
        Kind::Passed => "line-passed",
        Kind::Credits => "line-credits",
        Kind::Quotes => "line-quotes",
    };
    el("path").class(class).attr("d", d).into()
}

/// The points of the arrows as one path: each thing has one, however many lines end at it.
fn arrows(points: &[Point]) -> Option<Node> {
    let one = |(x, y): &Point| format!("M{} {}l-5-3v6z", number(*x), number(*y));
    let d: String = points.iter().map(one).collect();
    (!d.is_empty()).then(|| el("path").class("network-arrows").attr("d", d).into())
}

/// Lines of words from a baseline down.
fn words(lines: &[String], (x, y): Point, class: &str, step: f64) -> Node {
    let text = el("text").class(class).attr("x", number(x)).attr("y", number(y));
    match lines {
        [line] => text.text(line).into(),
        lines => text
            .children(lines.iter().enumerate().map(|(n, line)| {
                let down = (n > 0).then(|| number(step));
                // The space is for those who hear the words.
                el("tspan").attr("x", number(x)).attr_if("dy", down).text(format!("{line} ")).into()
            }))
            .into(),
    }
}

fn thing(placed: &Placed, network: &Network<'_>) -> Node {
    let thing = &network.things[placed.thing];
    let (x, y) = placed.at;
    let rule = format!("M{} {}v{}", number(x), number(y), number(placed.height));
    let n = f64::from(u16::try_from(placed.lines.len()).unwrap_or(u16::MAX));
    let label = words(&placed.lines, (x + INDENT, y + LINE * 0.78), "network-name", LINE);
    let label = match (&thing.lang, label) {
        (Some(lang), Node::Element(label)) => label.attr("lang", lang.clone()).into(),
        (_, label) => label,
    };
    let note_at = (x + INDENT, y + n * LINE + SMALL_LINE * 0.78);
    let note =
        (!placed.note.is_empty()).then(|| words(&placed.note, note_at, "network-note", SMALL_LINE));
    let group = match &thing.href {
        Some(href) => el("a").attr("href", href.clone()),
        None => el("g"),
    };
    group
        .class("network-thing")
        .child(el("path").class("network-rule").attr("d", rule))
        .child(label)
        .children(note)
        .into()
}
