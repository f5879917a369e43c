//! Whether a table holds data, or only lays a page out.

use dom_query::NodeRef;

/// The longest cell of a table of data, in characters.
const LONGEST_CELL: usize = 300;

/// Whether a `table` has at least two rows and two columns, and cells that are short and hold no
/// other blocks: tables that lay a page out hold whole columns of it.
pub fn is_data(table: &NodeRef<'_>) -> bool {
    let (mut rows, mut wide, mut cells) = (0, 0, 0);
    for node in table.descendants_it().filter(NodeRef::is_element) {
        let Some(name) = node.node_name() else { continue };
        match &*name {
            "tr" => {
                rows += 1;
                let cells = |c: &NodeRef<'_>| c.has_name("td") || c.has_name("th");
                wide += usize::from(node.children_it(false).filter(cells).count() >= 2);
            }
            "td" | "th" => {
                cells += 1;
                if node.text().chars().count() > LONGEST_CELL {
                    return false;
                }
            }
            "table" | "article" | "section" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "form"
            | "blockquote" | "nav" | "iframe" | "pre" => return false,
            _ => {}
        }
    }
    rows >= 2 && wide * 2 > rows && cells <= 5000
}
