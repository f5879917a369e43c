//! A report's text under its notes: every mark painted, nothing of the text changed.

use crate::corpus::article::Body;
use crate::corpus::article::Excerpt;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::node::el;
use crate::link::Link;
use crate::markdown::html::Href;
use crate::markdown::html::Ink;
use crate::markdown::html::paint_blocks;
use crate::markdown::html::paint_passage;
use crate::markdown::marks::Piece;
use crate::route::note_anchor;
use crate::route::passage_anchor;
use crate::text::range::TextRange;

/// A block of a report, or a passage of it, with the notes that belong beside it.
pub struct Painted<'d> {
    /// The text under its marks.
    pub nodes: Vec<Node>,
    /// Notes whose passage begins here.
    pub notes: Vec<Note<'d>>,
}

/// The text of an article as far as this edition shows it, block by block or passage by passage.
///
/// The text content of all nodes is the text shown. `label` names a note for a reader who hears
/// the page: it is given the note's number.
pub fn paint<'d>(article: Article<'d>, label: &dyn Fn(usize) -> String) -> Vec<Painted<'d>> {
    let notes: Vec<Note<'d>> =
        article.notes().into_iter().filter(|n| n.anchor().is_some()).collect();
    match &article.record().body {
        Body::Withheld => Vec::new(),
        Body::Full(doc) => {
            let ranges = ranges(&notes, |range| trimmed(range, &doc.text));
            let ink = ReportInk { notes: &notes, ranges: ranges.clone(), label };
            let blocks = paint_blocks(doc, &ink);
            let starts = doc.blocks.iter().map(|block| block.range.start());
            let mut painted: Vec<Painted<'d>> =
                blocks.into_iter().map(|nodes| Painted { nodes, notes: Vec::new() }).collect();
            let starts: Vec<usize> = starts.collect();
            for (note, range) in notes.iter().zip(&ranges) {
                let block = starts.partition_point(|start| *start <= range.start());
                if let Some(painted) = painted.get_mut(block.saturating_sub(1)) {
                    painted.notes.push(*note);
                }
            }
            painted
        }
        Body::Excerpts(passages) => {
            passages.iter().map(|passage| excerpt(passage, &notes, label)).collect()
        }
    }
}

fn excerpt<'d>(
    passage: &Excerpt,
    notes: &[Note<'d>],
    label: &dyn Fn(usize) -> String,
) -> Painted<'d> {
    let start = passage.range.start();
    let notes: Vec<Note<'d>> = notes
        .iter()
        .filter(|note| note.anchor().is_some_and(|a| a.range.intersects(passage.range)))
        .copied()
        .collect();
    let inside = |range: TextRange| {
        let from = range.start().saturating_sub(start);
        let to = range.end().saturating_sub(start).min(passage.text.len());
        trimmed(TextRange::new(from.min(to), to), &passage.text)
    };
    let ink = ReportInk { ranges: ranges(&notes, inside), notes: &notes, label };
    let whole = TextRange::new(0, passage.text.len());
    let nodes = paint_passage(&passage.text, whole, &ink);
    Painted { nodes: vec![el("p").children(nodes).into()], notes }
}

fn ranges(notes: &[Note<'_>], place: impl Fn(TextRange) -> TextRange) -> Vec<TextRange> {
    let anchored = notes.iter().filter_map(|note| note.anchor());
    anchored.map(|anchor| place(anchor.range)).collect()
}

/// A range without the white space at its ends, which belongs to no leaf of the text.
fn trimmed(range: TextRange, text: &str) -> TextRange {
    let words = range.slice(text);
    let start = range.start() + words.len() - words.trim_start().len();
    TextRange::new(start, start + words.trim().len())
}

struct ReportInk<'a, 'd> {
    notes: &'a [Note<'d>],
    ranges: Vec<TextRange>,
    label: &'a dyn Fn(usize) -> String,
}

impl Ink for ReportInk<'_, '_> {
    fn marks(&self) -> &[TextRange] {
        &self.ranges
    }

    /// One element for a piece, naming every note over it; the deeper the layer, the deeper the
    /// class, so that overlaps can be seen without a second element.
    fn piece(&self, piece: &Piece) -> Element {
        let mut kinds: Vec<&str> =
            piece.marks.iter().map(|&mark| self.notes[mark].record.kind.code()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut class = "m".to_owned();
        for kind in kinds {
            class.push_str(" m-");
            class.push_str(kind);
        }
        if piece.marks.len() > 1 {
            class.push_str(if piece.marks.len() == 2 { " m-2" } else { " m-3" });
        }
        let notes: Vec<String> =
            piece.marks.iter().map(|&mark| note_anchor(&self.notes[mark].record.id)).collect();
        let id = piece.first.first().map(|&mark| passage_anchor(&self.notes[mark].record.id));
        el("mark").class(&class).attr_if("id", id).attr("data-notes", notes.join(" "))
    }

    /// A piece carries the `id` of one passage that begins on it; the others get one of their own.
    fn before(&self, piece: &Piece) -> Vec<Node> {
        let others = piece.first.iter().skip(1);
        others
            .map(|&mark| {
                let id = passage_anchor(&self.notes[mark].record.id);
                el("span").class("passage").attr("id", id).into()
            })
            .collect()
    }

    fn call(&self, mark: usize) -> Option<Node> {
        let note = &self.notes[mark];
        let anchor = note_anchor(&note.record.id);
        let call = el("a")
            .class("call")
            .attr("href", format!("#{anchor}"))
            .attr("data-n", note.number.to_string())
            .attr("aria-label", (self.label)(note.number));
        Some(call.into())
    }

    /// Links of a report lead where its outlet sent its readers; schemes that run code lead nowhere.
    fn href(&self, destination: &str) -> Href {
        match Link::parse(destination) {
            Link::Web(url) => Href::Outside(url.to_owned()),
            _ => Href::Nowhere,
        }
    }

    /// A report's headings stand below the page's title and its sections.
    fn heading(&self, level: u8) -> &'static str {
        match level {
            0..=2 => "h3",
            3 => "h4",
            4 => "h5",
            _ => "h6",
        }
    }
}
