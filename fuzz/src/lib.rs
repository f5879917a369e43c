//! What must hold of everything that is read, whatever the bytes were: a module a target.
//!
//! The tests of the program read `corpus/` with the same modules.

pub mod anchor;
pub mod edtf;
pub mod eml;
pub mod frontmatter;
pub mod html;
pub mod markdown;
pub mod mhtml;
pub mod render;
pub mod text;
pub mod warc;
pub mod zip;

use recoupe::html::node::Element;
use recoupe::html::node::Node;
use recoupe::html::write::write;
use recoupe::import::Draft;
use recoupe::import::Hints;
use recoupe::import::receive;
use recoupe::import::receive::Format;
use recoupe::import::receive::Reading;
use recoupe::link::Link;
use recoupe::markdown::html::Href;
use recoupe::markdown::html::Ink;
use recoupe::text::range::TextRange;

/// Reads every capture in a file, and checks what is read.
pub fn receive(name: &str, bytes: &[u8]) -> Vec<Reading> {
    let Ok(items) = receive::items(name, bytes) else { return Vec::new() };
    let mut read = Vec::new();
    for item in items.flatten() {
        let hints = Hints { file_name: item.name.clone(), ..Hints::default() };
        let Ok(reading) = receive::read(&item, &hints) else { continue };
        draft(&reading.draft);
        if !matches!(reading.format, Format::Text | Format::Markdown | Format::Mail) {
            nothing_lost(&reading.draft, &receive::whole_text(&item.bytes, &item.name));
        }
        read.push(reading);
    }
    read
}

/// A draft says nothing that runs, and its Markdown can be drawn.
fn draft(draft: &Draft) {
    let text = draft.markdown.clone().unwrap_or_else(|| draft.paragraphs.join("\n\n"));
    assert!(!text.contains('\0'), "NUL in {text:?}");
    drawn(&text, &[]);
    for url in [&draft.facts.url].into_iter().flatten() {
        assert!(!url.trim_start().to_ascii_lowercase().starts_with("javascript:"), "{url}");
    }
}

/// Every sign of a page that a reader may see stands in the text or among what was left out.
fn nothing_lost<E>(draft: &Draft, whole: &Result<String, E>) {
    let Ok(whole) = whole else { panic!("a page that was read has a text") };
    let signs = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let kept: usize = draft.paragraphs.iter().map(|text| signs(text)).sum();
    let removed: usize = draft.removed.iter().map(|removed| signs(&removed.text)).sum();
    assert_eq!(kept + removed, signs(whole));
}

/// Draws a Markdown text under marks: every mark within the text, the text whole, nothing unsafe.
pub fn drawn(text: &str, marks: &[(usize, usize)]) -> String {
    let doc = recoupe::markdown::parse::parse(text, TextRange::new(0, text.len()));
    let places =
        |at: usize| (0..=at.min(doc.text.len())).rev().find(|at| doc.text.is_char_boundary(*at));
    let marks = marks.iter().filter_map(|(a, b)| {
        let (a, b) = (places(*a)?, places(*b)?);
        (a < b).then(|| TextRange::new(a, b))
    });
    let mut marks: Vec<TextRange> = marks.collect();
    marks.sort();
    for block in &doc.blocks {
        assert!(doc.text.get(block.range.start()..block.range.end()).is_some());
        if let Some(source) = doc.source.to_source(block.range) {
            assert!(text.get(source.start()..source.end()).is_some());
        }
    }
    let nodes = recoupe::markdown::html::paint(&doc, &Pen { marks });
    let content: String = nodes.iter().map(Node::text_content).collect();
    assert_eq!(content, doc.text);
    let html = write(&nodes);
    safe(&html);
    html
}

/// Tags that a text may be drawn with.
const TAGS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// Attributes that it may be drawn with.
const ATTRIBUTES: &[&str] = &[
    "aria-label",
    "class",
    "data-code",
    "data-label",
    "href",
    "id",
    "rel",
    "scope",
    "start",
    "tabindex",
];

/// Reads written HTML as strictly as we write it: only known tags and attributes, only addresses
/// that may be followed.
pub fn safe(html: &str) {
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let end = tag.find('>').expect("a tag ends");
        let (tag, after) = tag.split_at(end);
        rest = after;
        let Some(mut inside) = tag.strip_prefix('/').map(|_| "").or(Some(tag)) else { continue };
        let name = tag.trim_start_matches('/');
        let name = name.split(' ').next().unwrap_or_default();
        assert!(TAGS.contains(&name), "<{name}> in {html}");
        inside = inside.strip_prefix(name).unwrap_or_default();
        while let Some(attribute) = inside.strip_prefix(' ') {
            let (key, value) = attribute.split_once("=\"").expect("a value is quoted");
            let (value, next) = value.split_once('"').expect("a quotation ends");
            assert!(ATTRIBUTES.contains(&key), "{key} in {html}");
            assert!(!value.contains('<'), "{value}");
            if key == "href" {
                let known = ["http:", "https:", "mailto:", "#", "inside/"];
                assert!(known.iter().any(|scheme| value.starts_with(scheme)), "{value}");
            }
            inside = next;
        }
        assert!(inside.is_empty(), "{inside:?} in {html}");
    }
}

/// Draws as a page does: what is no address on the web and no record leads nowhere.
struct Pen {
    marks: Vec<TextRange>,
}

impl Ink for Pen {
    fn marks(&self) -> &[TextRange] {
        &self.marks
    }

    fn piece(&self, _piece: &recoupe::markdown::marks::Piece) -> Element {
        recoupe::html::node::el("mark")
    }

    fn href(&self, destination: &str) -> Href {
        match Link::parse(destination) {
            Link::Web(url) => Href::Outside(url.to_owned()),
            Link::Here(_) => Href::Inside("#here".to_owned()),
            Link::Unknown => Href::Nowhere,
            _ => Href::Inside("inside/index.html".to_owned()),
        }
    }

    fn heading(&self, level: u8) -> &'static str {
        ["h2", "h3", "h4", "h5", "h6", "h6"][usize::from(level - 1)]
    }

    fn heading_ids(&self) -> bool {
        true
    }
}
