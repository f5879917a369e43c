//! What a page declares of itself: linked data, `meta`, `link`, microdata and `time`.

use dom_query::Document;
use serde_json::Map;
use serde_json::Value;
use url::Url;

use crate::import::byline;
use crate::import::credit::joined;
use crate::import::html::date;
use crate::import::html::linked;
use crate::import::html::linked::Linked;
use crate::import::html::linked::clean;
use crate::import::html::metas;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::html::times;

/// Notes everything a page declares. `base` is the address it was captured from, where known.
pub fn read(document: &Document, linked: &Linked<'_>, base: Option<&Url>, signals: &mut Signals) {
    if let Some(report) = linked.report() {
        report_fields(report, linked, signals);
    }
    if let Some(page) = linked.page() {
        for (field, key) in [(Field::Published, "datePublished"), (Field::Updated, "dateModified")]
        {
            let known = signals.best(field).is_some();
            if !known && let Some(at) = linked::text(page, key).and_then(|at| date::stated(&at)) {
                signals.note(field, &at, Origin::LinkedData);
            }
        }
    }
    metas(document, signals);
    links(document, base, signals);
    microdata(document, signals);
    times::read(document, signals);
    let root = document.select_single("html");
    if let Some(language) = root.attr("lang").or_else(|| root.attr("xml:lang")) {
        note_language(&language, Origin::Document, signals);
    }
    let title = document.select_single("head title").text();
    signals.note(Field::Title, &clean(&title), Origin::Document);
}

fn report_fields(report: &Map<String, Value>, linked: &Linked<'_>, signals: &mut Signals) {
    let from = Origin::LinkedData;
    let text = |key: &str| linked::text(report, key);
    for key in ["headline", "name"] {
        if let Some(title) = text(key) {
            signals.note(Field::Title, &title, from);
            break;
        }
    }
    for (field, key) in [
        (Field::Subtitle, "alternativeHeadline"),
        (Field::Subtitle, "description"),
        (Field::Section, "articleSection"),
    ] {
        if let Some(value) = text(key) {
            signals.note(field, &value, from);
        }
    }
    for (field, key) in [
        (Field::Published, "datePublished"),
        (Field::Published, "dateCreated"),
        (Field::Updated, "dateModified"),
    ] {
        let known = key == "dateCreated" && signals.best(field).is_some();
        if let Some(at) = text(key).and_then(|at| date::stated(&at)).filter(|_| !known) {
            signals.note(field, &at, from);
        }
    }
    for name in names(report.get("author").or_else(|| report.get("creator")), linked, 0) {
        signals.note(Field::Author, &name, from);
    }
    for name in names(report.get("publisher"), linked, 0).into_iter().take(1) {
        note(Field::Publisher, &name, from, signals);
    }
    if let Some(language) = text("inLanguage") {
        note_language(&language, from, signals);
    }
    let page = report.get("mainEntityOfPage");
    let page = page.and_then(|page| page.get("@id").or(Some(page))).and_then(Value::as_str);
    for url in text("url").as_deref().into_iter().chain(page) {
        note_address(url, None, from, signals);
    }
}

/// The names of persons or organisations: texts, objects with a name, references to such, lists.
fn names(value: Option<&Value>, linked: &Linked<'_>, depth: usize) -> Vec<String> {
    if depth > 3 {
        return Vec::new();
    }
    match value {
        Some(Value::String(name)) if !name.starts_with("http") => vec![clean(name)],
        Some(Value::Array(items)) => {
            items.iter().take(30).flat_map(|item| names(Some(item), linked, depth + 1)).collect()
        }
        Some(Value::Object(object)) => match object.get("name") {
            Some(name) => names(Some(name), linked, depth + 1),
            None => {
                let id = object.get("@id").and_then(Value::as_str);
                let named = id.and_then(|id| linked.named(id)).and_then(|named| named.get("name"));
                named.map(|name| names(Some(name), linked, depth + 1)).unwrap_or_default()
            }
        },
        _ => Vec::new(),
    }
}

fn metas(document: &Document, signals: &mut Signals) {
    for meta in document.select("meta").iter() {
        let Some(content) = meta.attr("content") else { continue };
        for key in ["property", "name", "http-equiv", "pubdate"] {
            let names = meta.attr(key).unwrap_or_default().to_ascii_lowercase();
            // One element may have several names.
            for name in names.split_ascii_whitespace() {
                if let Some(field) = metas::field(name) {
                    let open = ["og:", "article:", "twitter:"].iter().any(|p| name.starts_with(p));
                    let from = if open { Origin::OpenGraph } else { Origin::Meta };
                    note(field, &clean(&content), from, signals);
                }
            }
        }
    }
}

fn links(document: &Document, base: Option<&Url>, signals: &mut Signals) {
    for link in document.select("link[rel][href]").iter() {
        let rel = link.attr("rel").unwrap_or_default().to_ascii_lowercase();
        if rel.split_whitespace().any(|word| word == "canonical") {
            let href = link.attr("href").unwrap_or_default();
            note_address(&href, base, Origin::Link, signals);
        }
    }
}

fn microdata(document: &Document, signals: &mut Signals) {
    for (property, field) in [
        ("headline", Field::Title),
        ("datePublished", Field::Published),
        ("dateCreated", Field::Published),
        ("dateModified", Field::Updated),
        ("inLanguage", Field::Language),
    ] {
        let selector = format!("[itemprop~=\"{property}\" i]");
        let Some(found) = document.select(&selector).iter().next() else { continue };
        let value = found.attr("content").or_else(|| found.attr("datetime"));
        let value = value.unwrap_or_else(|| found.text());
        note(field, &clean(&value), Origin::Microdata, signals);
    }
    authors(document, signals);
}

/// What marks an author, the surest first: properties of the report's, then links and classes,
/// which lists of other reports have as well.
const AUTHORS: [&str; 2] =
    ["[itemprop~=author]", "a[rel~=author], .author .fn, .author.fn, .p-author .p-name"];

fn authors(document: &Document, signals: &mut Signals) {
    let mut apart = Vec::new();
    for (ix, marked) in AUTHORS.iter().enumerate() {
        let before = signals.all.len();
        for author in document.select(marked).iter().take(6) {
            let inner = author.select("[itemprop~=name]");
            let named = inner.iter().next();
            let value = named.as_ref().unwrap_or(&author);
            let value = value.attr("content").unwrap_or_else(|| value.text());
            if value.len() > 120 {
                continue;
            }
            if author.nodes().first().is_some_and(|node| times::surroundings(node) < 0) {
                if ix == 0 {
                    apart.push(clean(&value));
                }
            } else {
                note(Field::Author, &clean(&value), Origin::Microdata, signals);
            }
        }
        if signals.all.len() > before {
            return;
        }
    }
    // A page that names one author only, if beside the text, names the report's.
    apart.dedup();
    if let [one] = apart.as_slice() {
        note(Field::Author, one, Origin::Microdata, signals);
    }
}

fn note(field: Field, value: &str, from: Origin, signals: &mut Signals) {
    match field {
        Field::Published | Field::Updated => {
            if let Some(at) = date::stated(value) {
                signals.note(field, &at, from);
            }
        }
        Field::Language => note_language(value, from, signals),
        Field::Canonical => note_address(value, None, from, signals),
        Field::Author if value.starts_with("http") || value.len() > 200 => {}
        Field::Author => {
            // Several authors in one value are parted by commas that no name has.
            for (ix, name) in value.split([',', ';']).take(20).enumerate() {
                let name = without_and(name.trim());
                if ix == 0 || !(byline::is_degree(name) || byline::is_role(name)) {
                    signals.note(field, name, from);
                }
            }
        }
        // An address in the place of a name; the outlet is told by the page's own address.
        Field::Publisher if Url::parse(value).is_ok_and(|url| url.has_host()) => {}
        _ => signals.note(field, value, from),
    }
}

/// The last of several names without the word that joins it to the others.
fn without_and(name: &str) -> &str {
    match name.split_once(char::is_whitespace) {
        Some((word, rest)) if joined(word).is_empty() => rest.trim(),
        _ => name,
    }
}

/// A language tag in the form of BCP 47, its primary subtag in small letters.
fn note_language(tag: &str, from: Origin, signals: &mut Signals) {
    let tag = tag.trim().replace('_', "-");
    let mut parts = tag.splitn(2, '-');
    let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
    let well_formed = (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if well_formed {
        let rest = parts.next().map(|rest| format!("-{rest}")).unwrap_or_default();
        signals.note(Field::Language, &format!("{primary}{rest}"), from);
    }
}

fn note_address(href: &str, base: Option<&Url>, from: Origin, signals: &mut Signals) {
    let url = match base {
        Some(base) => base.join(href.trim()).ok(),
        None => Url::parse(href.trim()).ok(),
    };
    if let Some(mut url) = url.filter(|url| matches!(url.scheme(), "http" | "https")) {
        // Linked data name the page as a thing by a fragment of its address; `#!` is a page's own.
        if url.fragment().is_some_and(|fragment| !fragment.starts_with(['!', '/'])) {
            url.set_fragment(None);
        }
        signals.note(Field::Canonical, url.as_str(), from);
    }
}
