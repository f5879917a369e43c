//! What a page states of itself in linked data (JSON-LD with the words of schema.org).

use dom_query::Document;
use serde_json::Map;
use serde_json::Value;

/// Objects inside one another that are looked at.
const DEEPEST: usize = 12;

/// The most objects of a page that are looked at.
const MOST: usize = 2000;

/// The most linked data of a page that is parsed, in bytes; pages have a hundredth. As values it
/// takes up to forty times the memory.
const MOST_BYTES: usize = 4 << 20;

/// The objects of a page's linked data that have a type.
#[derive(Debug, Clone, Default)]
pub struct Linked<'v> {
    objects: Vec<Object<'v>>,
}

/// Borrowed from what was parsed: objects hold each other, and a copy of each would hold copies.
#[derive(Debug, Clone)]
struct Object<'v> {
    types: Vec<String>,
    fields: &'v Map<String, Value>,
    depth: usize,
}

/// Parses every block of linked data; of one that is not JSON only the plain fields of a report.
pub fn parse_all(document: &Document) -> Vec<Value> {
    let mut values = Vec::new();
    let mut left = MOST_BYTES;
    for script in document.select("script").iter() {
        let kind = script.attr("type").unwrap_or_default().to_ascii_lowercase();
        if kind.contains("ld+json") {
            let text = script.text();
            let Some(less) = left.checked_sub(text.len()) else { continue };
            left = less;
            values.extend(parse(&text).or_else(|| broken(&text)));
        }
    }
    values
}

impl<'v> Linked<'v> {
    /// Finds the objects in what was parsed.
    pub fn of(values: &'v [Value]) -> Linked<'v> {
        let mut linked = Linked::default();
        values.iter().for_each(|value| linked.gather(value, 0));
        linked
    }

    fn gather(&mut self, value: &'v Value, depth: usize) {
        if depth > DEEPEST || self.objects.len() >= MOST {
            return;
        }
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.gather(item, depth)),
            Value::Object(fields) => {
                let types = types(fields.get("@type"));
                if !types.is_empty() {
                    self.objects.push(Object { types, fields, depth });
                }
                for (key, inner) in fields {
                    let step = usize::from(key != "@graph");
                    self.gather(inner, depth + step);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// The report itself: of the articles and posts, the outermost, then the one that says most.
    pub fn report(&self) -> Option<&'v Map<String, Value>> {
        let reports = self.objects.iter().filter(|object| object.types.iter().any(is_report));
        let best = reports.min_by_key(|object| {
            let says = REPORT_FIELDS.iter().filter(|field| object.fields.contains_key(**field));
            (object.depth, REPORT_FIELDS.len() - says.count())
        });
        best.map(|object| object.fields)
    }

    /// The page, where it describes itself beside the report.
    pub fn page(&self) -> Option<&'v Map<String, Value>> {
        let is_page = |kind: &String| kind.ends_with("WebPage") || kind == "ItemPage";
        let found = self.objects.iter().find(|object| object.types.iter().any(is_page));
        found.map(|object| object.fields)
    }

    /// The object with this identifier.
    pub fn named(&self, id: &str) -> Option<&'v Map<String, Value>> {
        let has = |object: &&Object<'_>| {
            object.fields.get("@id").and_then(Value::as_str) == Some(id) && object.fields.len() > 2
        };
        self.objects.iter().find(has).map(|object| object.fields)
    }
}

const REPORT_FIELDS: [&str; 6] =
    ["headline", "datePublished", "author", "articleBody", "publisher", "dateModified"];

fn is_report(kind: &String) -> bool {
    kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report"
}

fn types(value: Option<&Value>) -> Vec<String> {
    let short = |text: &str| text.rsplit(['/', '#', ':']).next().unwrap_or(text).to_owned();
    match value {
        Some(Value::String(one)) => vec![short(one)],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(short).collect(),
        _ => Vec::new(),
    }
}

/// JSON as pages have it: line ends inside strings, and comments around it, are forgiven.
fn parse(text: &str) -> Option<Value> {
    let whole = text.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
    // The marks of a CDATA section stand in comments of a script, or bare.
    let text = whole.split_once("<![CDATA[").filter(|(before, _)| before.len() <= 8);
    let text = text.map_or(whole, |(_, text)| text.rsplit_once("]]>").map_or(text, |(t, _)| t));
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '*' | ';'));
    serde_json::from_str(text).ok().or_else(|| {
        let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&plain).ok()
    })
}

/// The report in linked data that a comma or a quotation mark has broken: fields whose value is a
/// text, each where it stands first.
fn broken(text: &str) -> Option<Value> {
    let mut fields = Map::new();
    for key in REPORT_FIELDS {
        let name = format!("\"{key}\"");
        let Some((_, rest)) = text.split_once(name.as_str()) else { continue };
        let Some(rest) = rest.trim_start().strip_prefix(':') else { continue };
        let mut values = serde_json::Deserializer::from_str(rest.trim_start()).into_iter();
        if let Some(Ok(Value::String(value))) = values.next() {
            fields.insert(key.to_owned(), Value::String(value));
        }
    }
    let is_dated = fields.contains_key("datePublished") || fields.contains_key("headline");
    fields.insert("@type".to_owned(), Value::from("Article"));
    is_dated.then_some(Value::Object(fields))
}

/// The text of a field, tags and character references read; `None` for anything but text.
pub fn text(fields: &Map<String, Value>, key: &str) -> Option<String> {
    let value = match fields.get(key)? {
        Value::Array(items) => items.first()?,
        one => one,
    };
    let text = value.as_str().or_else(|| value.get("@value").and_then(Value::as_str))?;
    let text = clean(text);
    (!text.is_empty()).then_some(text)
}

/// A text of linked data or of a `meta` element without the tags and references that some pages
/// leave in it, white space collapsed.
pub fn clean(text: &str) -> String {
    let text = if text.contains('<') || text.contains('&') {
        Document::from(text.replace("</p>", "</p> ")).text().to_string()
    } else {
        text.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
