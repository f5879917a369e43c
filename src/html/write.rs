//! The tree as HTML text.

use crate::html::node::Element;
use crate::html::node::Node;

/// The nodes one after another, as HTML (the WHATWG serialisation: text and quoted attributes
/// escaped, void elements without an end tag, no white space added).
pub fn write(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        write_node(node, &mut out);
    }
    out
}

/// `text` with the five characters escaped that mean something in HTML text or a quoted attribute.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

fn write_node(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(element: &Element, out: &mut String) {
    open(element, escape, out);
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        write_node(child, out);
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

/// The beginning of an element's tag: its name and its attributes, their values written by `text`.
pub(super) fn open(element: &Element, text: fn(&str, &mut String), out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        text(value, out);
        out.push('"');
    }
}

/// Elements without content (HTML standard, 13.1.2) that this program writes.
const VOID: &[&str] = &["br", "hr", "img", "link", "meta", "col", "input", "wbr"];

#[cfg(test)]
mod tests {
    use crate::html::node::el;
    use crate::html::write::write;

    #[test]
    fn nothing_in_text_or_attributes_can_become_markup() {
        let node = el("a").attr("href", "\"><script>").text("<b>&").child(el("br"));
        let want = "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;<br></a>";
        assert_eq!(write(&[node.into()]), want);
    }
}
