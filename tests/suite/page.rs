//! A built page as a test reads it: its tags, its addresses, what stands inside `<main>`.

use std::collections::BTreeSet;

/// An opening tag.
#[derive(Debug)]
pub(crate) struct Tag<'h> {
    /// Its name.
    pub(crate) name: &'h str,
    /// Names and values as written, in order.
    pub(crate) attributes: Vec<(&'h str, &'h str)>,
}

impl<'h> Tag<'h> {
    /// The value of an attribute, its entities read.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let value = self.attributes.iter().find(|(key, _)| *key == name)?.1;
        Some(unescape(value))
    }
}

/// Every opening tag of a page. Panics where an attribute's value stands without quotation marks:
/// what a report says could then become markup.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, after) = tag(rest);
            rest = match tag.name {
                "script" | "style" => skip_raw(after, tag.name),
                _ => after,
            };
            found.push(tag);
        }
    }
    found
}

fn tag(text: &str) -> (Tag<'_>, &str) {
    let end = |c: char| c.is_whitespace() || c == '>' || c == '/' || c == '=';
    let len = text.find(end).unwrap_or(text.len());
    let (name, mut rest) = text.split_at(len);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (Tag { name, attributes }, after);
        }
        let len = rest.find(end).unwrap_or(rest.len());
        assert!(len > 0, "this tag does not end: <{name} {attributes:?}");
        let (key, after) = rest.split_at(len);
        rest = after;
        let mut value = "";
        if let Some(after) = rest.trim_start().strip_prefix('=') {
            let mark = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let mark = mark.unwrap_or_else(|| panic!("`{key}` has no quotation marks in <{name}"));
            let inside = &after[1..];
            let len = inside.find(mark).expect("a quoted value ends");
            (value, rest) = (&inside[..len], &inside[len + 1..]);
        }
        attributes.push((key, value));
    }
}

fn skip_raw<'h>(text: &'h str, name: &str) -> &'h str {
    text.find(&format!("</{name}")).map_or("", |at| &text[at..])
}

/// The values of every `id` of a page. Panics where one stands twice.
pub(crate) fn ids(html: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for id in tags(html).iter().filter_map(|tag| tag.get("id")) {
        assert!(ids.insert(id.clone()), "the id `{id}` stands twice");
    }
    ids
}

/// What stands inside `<main>`, with the tag itself; the whole text where there is none. Lines
/// that have only white space are left out, so that a template's layout is no difference.
pub(crate) fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").map_or(html.len(), |at| at + "</main>".len());
    let lines = html[start..end].lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

/// A text with the five entities read that the site writes.
fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&#x27;", "'").replace("&#x2F;", "/").replace("&amp;", "&")
}

#[test]
fn tags_are_read_with_their_values() {
    let html = "<!-- <a> --><p class=\"a b\" hidden>x &lt;b&gt; <a href='?x=1&amp;y=2'/>\
        <script>1<a</script><br>";
    let tags = tags(html);
    let names: Vec<&str> = tags.iter().map(|tag| tag.name).collect();
    assert_eq!(names, ["p", "a", "script", "br"]);
    assert_eq!(tags[0].attributes, [("class", "a b"), ("hidden", "")]);
    assert_eq!(tags[1].get("href").as_deref(), Some("?x=1&y=2"));
}
