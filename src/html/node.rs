//! The tree: text and elements.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Text as a reader sees it; escaped when written.
    Text(String),
    /// An element with its children.
    Element(Element),
}

/// An element. Attributes stand in the order in which they were added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// The tag, lower case.
    pub tag: &'static str,
    /// Attributes; a name stands once.
    pub attributes: Vec<(&'static str, String)>,
    /// Children, in order.
    pub children: Vec<Node>,
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Element {
        debug_assert!(self.attributes.iter().all(|(n, _)| *n != name), "{name} stands once");
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute when there is a value.
    #[must_use]
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<String>>) -> Element {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, class: &str) -> Element {
        self.attr("class", class)
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, node: impl Into<Node>) -> Element {
        self.children.push(node.into());
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, nodes: impl IntoIterator<Item = Node>) -> Element {
        self.children.extend(nodes);
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Element {
        self.child(Node::Text(text.into()))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}

impl Node {
    /// The text content, as the DOM's `textContent` gives it.
    pub fn text_content(&self) -> String {
        let mut out = String::new();
        self.collect_text(&mut out);
        out
    }

    fn collect_text(&self, out: &mut String) {
        match self {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => {
                for child in &element.children {
                    child.collect_text(out);
                }
            }
        }
    }
}
