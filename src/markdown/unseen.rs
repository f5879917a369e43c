//! Invisible characters made visible: each in an element that carries its code, for the style
//! sheet to show. The text content of what is painted stays the text.

use crate::html::node::Node;
use crate::html::node::el;
use crate::text::unseen::can_deceive;
use crate::text::unseen::code;

/// The nodes with every character that could deceive a reader marked.
pub fn show(nodes: Vec<Node>) -> Vec<Node> {
    let mut shown = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(text) if text.contains(can_deceive) => split(&text, &mut shown),
            Node::Text(text) => shown.push(Node::Text(text)),
            Node::Element(mut element) => {
                element.children = show(element.children);
                shown.push(Node::Element(element));
            }
        }
    }
    shown
}

fn split(text: &str, shown: &mut Vec<Node>) {
    for part in text.split_inclusive(can_deceive) {
        let words = part.trim_end_matches(can_deceive);
        if !words.is_empty() {
            shown.push(Node::Text(words.to_owned()));
        }
        for c in part[words.len()..].chars() {
            let mark = el("span").class("unseen").attr("data-code", code(c));
            shown.push(mark.text(c.to_string()).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::html::node::Node;
    use crate::html::node::el;
    use crate::markdown::unseen::show;

    #[test]
    fn the_text_stays_and_the_character_is_marked() {
        let text = "a\u{202e}b\u{200b}\u{200b} c\u{200d}";
        let nodes = show(vec![el("p").text(text).into()]);
        let Node::Element(p) = &nodes[0] else { panic!("a paragraph") };
        assert_eq!(nodes[0].text_content(), text);
        assert_eq!(p.children.len(), 6);
        let plain = vec![Node::Text("plain".to_owned())];
        assert_eq!(show(plain.clone()), plain);
    }
}
