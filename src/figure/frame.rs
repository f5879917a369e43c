//! What every figure of time and numbers has around it: its name, its caption, its drawings for
//! wide and narrow places, and the same things as a table.

use serde::Deserialize;

use crate::figure::pen::SHEETS;
use crate::figure::pen::Sheet;
use crate::figure::stroke::number;
use crate::html::node::Node;
use crate::html::node::el;

/// The words around a figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Frame {
    /// The `id` of the figure: unique on its page.
    pub id: String,
    /// What the drawing shows, in a few words.
    pub title: String,
    /// What can be seen in it, for those who do not see it.
    pub description: String,
    /// What to know for reading it, under the drawing; may be empty.
    #[serde(default)]
    pub caption: String,
    /// The same as a table; `None` where the page says it beside the figure.
    pub table: Option<Table>,
}

/// A table that says what a figure shows, folded.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Table {
    /// What opens it.
    pub summary: String,
    /// The headings of its columns.
    pub head: Vec<String>,
    /// Its rows; each has as many cells as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// A drawing at one width.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// In pixels.
    pub height: f64,
    /// From the back to the front.
    pub nodes: Vec<Node>,
    /// Whether something in it is a link; a picture for assistive technology has none.
    pub links: bool,
}

/// A form of the drawing with what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The form, about a point 12 pixels from the left and 7 from the top, in 24 by 14 pixels.
    pub form: Vec<Node>,
    /// What it means.
    pub words: String,
}

/// The sheet that the forms of a key are drawn on.
pub const KEY: Sheet = Sheet { width: 24.0, name: "key" };

/// The figure: the drawings of all sheets, the key of its forms, the caption, the table.
pub fn figure(frame: &Frame, kind: &str, key: Vec<Key>, draw: &dyn Fn(Sheet) -> Drawing) -> Node {
    let drawings = SHEETS.iter().map(|sheet| svg(frame, *sheet, draw(*sheet)));
    let mut figure = el("figure")
        .class(&format!("figure drawn {kind}"))
        .attr("id", frame.id.as_str())
        .children(drawings);
    let mut caption = el("figcaption");
    if !frame.caption.is_empty() {
        caption = caption.child(el("span").text(frame.caption.as_str()));
    }
    if !key.is_empty() {
        caption = caption.child(el("span").class("drawn-key").children(key.into_iter().map(entry)));
    }
    // A caption is the last part of a figure, so that the table stands within it.
    if let Some(shown) = &frame.table {
        caption = caption.child(table(shown, &frame.title));
    }
    if !caption.children.is_empty() {
        figure = figure.child(caption);
    }
    figure.into()
}

fn svg(frame: &Frame, sheet: Sheet, drawing: Drawing) -> Node {
    let id = |part: &str| format!("{}-{}-{part}", frame.id, sheet.name);
    let role = if drawing.links { "group" } else { "img" };
    el("svg")
        .class(&format!("chart drawn-{}", sheet.name))
        .attr("width", number(sheet.width))
        .attr("height", number(drawing.height))
        .attr("role", role)
        .attr("aria-labelledby", id("title"))
        .attr("aria-describedby", id("desc"))
        .attr("direction", "ltr")
        .child(el("title").attr("id", id("title")).text(frame.title.as_str()))
        .child(el("desc").attr("id", id("desc")).text(frame.description.as_str()))
        .children(drawing.nodes)
        .into()
}

fn entry(key: Key) -> Node {
    let form = el("svg")
        .class("chart")
        .attr("width", "24")
        .attr("height", "14")
        .attr("aria-hidden", "true")
        .attr("direction", "ltr")
        .children(key.form);
    el("span").child(form).text(format!("\u{a0}{}", key.words)).into()
}

fn table(table: &Table, title: &str) -> Node {
    let head =
        table.head.iter().map(|cell| Node::from(el("th").attr("scope", "col").text(cell.as_str())));
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(ix, cell)| {
            let cell_of = if ix == 0 { el("th").attr("scope", "row") } else { el("td") };
            Node::from(cell_of.text(cell.as_str()))
        });
        Node::from(el("tr").children(cells))
    };
    let whole = el("table")
        .child(el("caption").class("visually-hidden").text(title))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(table.rows.iter().map(row)));
    let scroll = el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("{} – {title}", table.summary))
        .child(whole);
    let summary = el("summary").text(table.summary.as_str());
    el("details").class("drawn-table").child(summary).child(scroll).into()
}
