//! The tree as XML text.

use crate::html::node::Element;
use crate::html::node::Node;
use crate::html::write::escape;
use crate::html::write::open;

/// A document with one root element (XML 1.0, fifth edition), in UTF-8, ended by a line feed.
///
/// Characters that XML cannot hold are left out.
pub fn document(root: &Element) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    element(root, &mut out);
    out.push('\n');
    out
}

fn element(shown: &Element, out: &mut String) {
    open(shown, text, out);
    if shown.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in &shown.children {
        match child {
            Node::Text(words) => text(words, out),
            Node::Element(child) => element(child, out),
        }
    }
    out.push_str("</");
    out.push_str(shown.tag);
    out.push('>');
}

fn text(words: &str, out: &mut String) {
    let allowed: String = words.chars().filter(|c| is_char(*c)).collect();
    escape(&allowed, out);
}

/// Whether a character may stand in a document (production 2, `Char`).
fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use crate::html::node::el;
    use crate::html::xml::document;

    #[test]
    fn what_is_empty_is_closed_and_what_xml_forbids_is_left_out() {
        let root = el("feed").child(el("link").attr("href", "a&b")).text("<\u{1}\u{fffe}é>");
        let want = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
            <feed><link href=\"a&amp;b\"/>&lt;é&gt;</feed>\n";
        assert_eq!(document(&root), want);
    }
}
