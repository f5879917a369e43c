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

/// A mark of something that the program found: quieter than a note's, without a number.
#[derive(Debug, Clone)]
pub struct FoundMark {
    /// The words, in bytes of the article's text.
    pub range: TextRange,
    /// The kind of finding, as a code.
    pub kind: &'static str,
    /// The `id` of the passage, where something leads to it; used once on a page.
    pub anchor: Option<String>,
}

/// How the places of a report are named on a page.
#[derive(Clone, Copy)]
pub struct Naming<'a> {
    /// Names a note, by its number, for a reader who hears the page.
    pub label: &'a dyn Fn(usize) -> String,
    /// What stands before every `id`.
    pub prefix: &'a str,
}

impl Naming<'_> {
    fn id(&self, anchor: String) -> String {
        if self.prefix.is_empty() { anchor } else { format!("{}{anchor}", self.prefix) }
    }
}

/// The text of an article as far as this edition shows it, block by block or passage by passage.
///
/// The text content of all nodes is the text shown. `found` is marked where the whole text is
/// shown. `label` names a note for a reader who hears the page: it is given the note's number.
pub fn paint<'d>(
    article: Article<'d>,
    found: &[FoundMark],
    label: &dyn Fn(usize) -> String,
) -> Vec<Painted<'d>> {
    paint_chapter(article, found, &Naming { label, prefix: "" })
}

/// As [`paint`], on a page with other reports: every `id` has a prefix.
pub fn paint_chapter<'d>(
    article: Article<'d>,
    found: &[FoundMark],
    naming: &Naming<'_>,
) -> Vec<Painted<'d>> {
    let notes: Vec<Note<'d>> =
        article.notes().into_iter().filter(|n| n.anchor().is_some()).collect();
    match &article.record().body {
        Body::Withheld => Vec::new(),
        Body::Full(doc) => {
            let noted = ranges(&notes, |range| trimmed(range, &doc.text));
            let marked = found.iter().map(|mark| trimmed(mark.range, &doc.text));
            let ranges = noted.iter().copied().chain(marked).collect();
            let ink = ReportInk { notes: &notes, found, ranges, naming };
            let blocks = paint_blocks(doc, &ink);
            let starts = doc.blocks.iter().map(|block| block.range.start());
            let mut painted: Vec<Painted<'d>> =
                blocks.into_iter().map(|nodes| Painted { nodes, notes: Vec::new() }).collect();
            let starts: Vec<usize> = starts.collect();
            for (note, range) in notes.iter().zip(&noted) {
                let block = starts.partition_point(|start| *start <= range.start());
                if let Some(painted) = painted.get_mut(block.saturating_sub(1)) {
                    painted.notes.push(*note);
                }
            }
            painted
        }
        Body::Excerpts(passages) => {
            passages.iter().map(|passage| excerpt(passage, &notes, naming)).collect()
        }
    }
}

/// The block of a text, by its place, in which each range begins; ranges before the first block
/// belong to it. Nothing for a text that is not shown as a whole.
pub fn block_of(article: Article<'_>, range: TextRange) -> Option<usize> {
    let doc = article.record().body.full()?;
    let after = doc.blocks.partition_point(|block| block.range.start() <= range.start());
    Some(after.saturating_sub(1))
}

fn excerpt<'d>(passage: &Excerpt, notes: &[Note<'d>], naming: &Naming<'_>) -> Painted<'d> {
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
    let ink = ReportInk { ranges: ranges(&notes, inside), notes: &notes, found: &[], naming };
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
    found: &'a [FoundMark],
    /// Those of the notes, then those of the findings.
    ranges: Vec<TextRange>,
    naming: &'a Naming<'a>,
}

impl ReportInk<'_, '_> {
    /// The `id` of a mark's passage.
    fn anchor(&self, mark: usize) -> Option<String> {
        let anchor = match self.notes.get(mark) {
            Some(note) => Some(passage_anchor(&note.record.id)),
            None => self.found[mark - self.notes.len()].anchor.clone(),
        };
        anchor.map(|anchor| self.naming.id(anchor))
    }

    /// The kinds of some marks, each once, in the order of their codes.
    fn kinds(&self, marks: &[usize]) -> (Vec<&'static str>, Vec<&'static str>) {
        let mut noted = Vec::new();
        let mut found = Vec::new();
        for &mark in marks {
            match self.notes.get(mark) {
                Some(note) => noted.push(note.record.kind.code()),
                None => found.push(self.found[mark - self.notes.len()].kind),
            }
        }
        for kinds in [&mut noted, &mut found] {
            kinds.sort_unstable();
            kinds.dedup();
        }
        (noted, found)
    }
}

impl Ink for ReportInk<'_, '_> {
    fn marks(&self) -> &[TextRange] {
        &self.ranges
    }

    /// One element for a piece, naming every note over it; the deeper the layer, the deeper the
    /// class, so that overlaps can be seen without a second element.
    fn piece(&self, piece: &Piece) -> Element {
        let (noted, found) = self.kinds(&piece.marks);
        let notes: Vec<&Note<'_>> =
            piece.marks.iter().filter_map(|&mark| self.notes.get(mark)).collect();
        let mut class = if notes.is_empty() { "f" } else { "m" }.to_owned();
        for kind in noted {
            class.push_str(" m-");
            class.push_str(kind);
        }
        if notes.len() > 1 {
            class.push_str(if notes.len() == 2 { " m-2" } else { " m-3" });
        }
        for kind in found {
            class.push_str(" f-");
            class.push_str(kind);
        }
        let id = piece.first.iter().find_map(|&mark| self.anchor(mark));
        if notes.is_empty() {
            return el("span").class(&class).attr_if("id", id);
        }
        let notes: Vec<String> =
            notes.iter().map(|note| self.naming.id(note_anchor(&note.record.id))).collect();
        el("mark").class(&class).attr_if("id", id).attr("data-notes", notes.join(" "))
    }

    /// A piece carries the `id` of one passage that begins on it; the others get one of their own.
    fn before(&self, piece: &Piece) -> Vec<Node> {
        let ids = piece.first.iter().filter_map(|&mark| self.anchor(mark)).skip(1);
        ids.map(|id| el("span").class("passage").attr("id", id).into()).collect()
    }

    fn call(&self, mark: usize) -> Option<Node> {
        let note = self.notes.get(mark)?;
        let anchor = self.naming.id(note_anchor(&note.record.id));
        let call = el("a")
            .class("call")
            .attr("href", format!("#{anchor}"))
            .attr("data-n", note.number.to_string())
            .attr("aria-label", (self.naming.label)(note.number));
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
