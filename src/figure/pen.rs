//! The pen: shapes and texts of a drawing that stretches with its place while its texts keep their
//! size.

use crate::figure::label::LINE;
use crate::figure::stroke::number;
use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::node::el;

/// The widths a figure is drawn for; the style sheet shows the one that has room.
///
/// Places are hundredths of the width, and texts keep their size: what does not meet at this width
/// meets at none above it.
pub const SHEETS: [Sheet; 3] = [
    Sheet { width: 900.0, name: "broad" },
    Sheet { width: 600.0, name: "wide" },
    Sheet { width: 320.0, name: "narrow" },
];

/// A drawing's least width and what it is called in ids and classes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// In pixels.
    pub width: f64,
    /// `broad`, `wide` or `narrow`.
    pub name: &'static str,
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct At {
    /// Pixels from the left edge at the sheet's own width.
    pub x: f64,
    /// Pixels from the place to the text, at every width.
    pub dx: f64,
    /// The baseline, in pixels from the top.
    pub y: f64,
    /// What stands at the place.
    pub anchor: Anchor,
}

/// The part of a text that stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Sheet {
    /// Whether this is the drawing for a phone.
    pub fn is_narrow(self) -> bool {
        self.name == "narrow"
    }

    /// A distance from the left edge, or a length along it, as a share of the width.
    pub fn share(self, pixels: f64) -> String {
        format!("{}%", number(100.0 * pixels / self.width))
    }

    /// A straight line between two points.
    pub fn line(self, class: &str, from: (f64, f64), to: (f64, f64)) -> Node {
        el("line")
            .class(class)
            .attr("x1", self.share(from.0))
            .attr("y1", number(from.1))
            .attr("x2", self.share(to.0))
            .attr("y2", number(to.1))
            .into()
    }

    /// A rectangle: its left upper corner, its width and its height.
    pub fn rect(self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) -> Node {
        el("rect")
            .class(class)
            .attr("x", self.share(x))
            .attr("y", number(y))
            .attr("width", self.share(width))
            .attr("height", number(height))
            .into()
    }

    /// A circle.
    pub fn circle(self, class: &str, (x, y): (f64, f64), radius: f64) -> Node {
        el("circle")
            .class(class)
            .attr("cx", self.share(x))
            .attr("cy", number(y))
            .attr("r", number(radius))
            .into()
    }

    /// A path in pixels about a point: it keeps its size.
    pub fn path(self, class: &str, (x, y): (f64, f64), d: &str) -> Node {
        el("svg")
            .attr("x", self.share(x))
            .attr("y", number(y))
            .attr("overflow", "visible")
            .child(el("path").class(class).attr("d", d))
            .into()
    }

    /// A text.
    pub fn text(self, class: &str, at: At, text: &str) -> Element {
        let anchor = match at.anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("middle"),
            Anchor::End => Some("end"),
        };
        let shift = Some(number(at.dx)).filter(|dx| dx != "0");
        el("text")
            .class(class)
            .attr("x", self.share(at.x))
            .attr("y", number(at.y))
            .attr_if("dx", shift)
            .attr_if("text-anchor", anchor)
            .text(text)
    }
}

impl At {
    /// A text that begins at a point.
    pub fn start(x: f64, y: f64) -> At {
        At { x, dx: 0.0, y, anchor: Anchor::Start }
    }

    /// A text in the middle above or below a point.
    pub fn middle(x: f64, y: f64) -> At {
        At { anchor: Anchor::Middle, ..At::start(x, y) }
    }

    /// A text that ends at a point.
    pub fn end(x: f64, y: f64) -> At {
        At { anchor: Anchor::End, ..At::start(x, y) }
    }

    /// The same, moved by pixels at every width.
    #[must_use]
    pub fn moved(self, dx: f64) -> At {
        At { dx, ..self }
    }
}

/// A number of things as a length.
#[expect(clippy::cast_precision_loss, reason = "a drawing has far fewer than 2^53 parts")]
pub fn count(n: usize) -> f64 {
    n as f64
}

/// The height of so many lines of labels, in pixels.
pub fn lines(n: usize) -> f64 {
    count(n) * LINE
}
