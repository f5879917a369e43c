//! What a page declares of itself: linked data, `meta`, `link`, microdata and `time`.

use dom_query::Document;
use serde_json::Map;
use serde_json::Value;
use url::Url;

use crate::import::html::date;
use crate::import::html::linked;
use crate::import::html::linked::Linked;
use crate::import::html::linked::clean;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;

/// Notes everything a page declares. `base` is the address it was captured from, where known.
pub fn read(document: &Document, linked: &Linked, base: Option<&Url>, signals: &mut Signals) {
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
    times(document, signals);
    let root = document.select_single("html");
    if let Some(language) = root.attr("lang").or_else(|| root.attr("xml:lang")) {
        note_language(&language, Origin::Document, signals);
    }
    let title = document.select_single("head title").text();
    signals.note(Field::Title, &clean(&title), Origin::Document);
}

fn report_fields(report: &Map<String, Value>, linked: &Linked, signals: &mut Signals) {
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
    for (field, key) in [(Field::Published, "datePublished"), (Field::Updated, "dateModified")] {
        if let Some(at) = text(key).and_then(|at| date::stated(&at)) {
            signals.note(field, &at, from);
        }
    }
    for name in names(report.get("author").or_else(|| report.get("creator")), linked, 0) {
        signals.note(Field::Author, &name, from);
    }
    for name in names(report.get("publisher"), linked, 0).into_iter().take(1) {
        signals.note(Field::Publisher, &name, from);
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
fn names(value: Option<&Value>, linked: &Linked, depth: usize) -> Vec<String> {
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

/// What the names of `meta` elements stand for. Dublin Core, the Open Graph, Twitter, Parse.ly,
/// Sailthru and what newspapers' systems have in common.
const METAS: &[(&str, Field)] = &[
    ("og:title", Field::Title),
    ("twitter:title", Field::Title),
    ("dc.title", Field::Title),
    ("parsely-title", Field::Title),
    ("title", Field::Title),
    ("og:description", Field::Subtitle),
    ("description", Field::Subtitle),
    ("author", Field::Author),
    ("article:author", Field::Author),
    ("dc.creator", Field::Author),
    ("dcterms.creator", Field::Author),
    ("parsely-author", Field::Author),
    ("sailthru.author", Field::Author),
    ("byl", Field::Author),
    ("og:site_name", Field::Publisher),
    ("dc.publisher", Field::Publisher),
    ("application-name", Field::Publisher),
    ("article:published_time", Field::Published),
    ("og:article:published_time", Field::Published),
    ("article.published", Field::Published),
    ("datepublished", Field::Published),
    ("dc.date", Field::Published),
    ("dc.date.issued", Field::Published),
    ("dcterms.date", Field::Published),
    ("dcterms.created", Field::Published),
    ("dcterms.issued", Field::Published),
    ("parsely-pub-date", Field::Published),
    ("sailthru.date", Field::Published),
    ("pubdate", Field::Published),
    ("publish-date", Field::Published),
    ("publication_date", Field::Published),
    ("date", Field::Published),
    ("article:modified_time", Field::Updated),
    ("og:updated_time", Field::Updated),
    ("datemodified", Field::Updated),
    ("dcterms.modified", Field::Updated),
    ("last-modified", Field::Updated),
    ("lastmod", Field::Updated),
    ("article:section", Field::Section),
    ("parsely-section", Field::Section),
    ("og:locale", Field::Language),
    ("content-language", Field::Language),
    ("dc.language", Field::Language),
    ("og:url", Field::Canonical),
    ("twitter:url", Field::Canonical),
];

fn metas(document: &Document, signals: &mut Signals) {
    for meta in document.select("meta").iter() {
        let name = ["property", "name", "http-equiv"].into_iter().find_map(|key| meta.attr(key));
        let (Some(name), Some(content)) = (name, meta.attr("content")) else { continue };
        let name = name.to_ascii_lowercase();
        let Some((_, field)) = METAS.iter().find(|(known, _)| *known == name) else { continue };
        let open = ["og:", "article:", "twitter:"].iter().any(|prefix| name.starts_with(prefix));
        let from = if open { Origin::OpenGraph } else { Origin::Meta };
        note(*field, &clean(&content), from, signals);
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
        ("dateModified", Field::Updated),
        ("inLanguage", Field::Language),
    ] {
        let selector = format!("[itemprop~=\"{property}\"]");
        let Some(found) = document.select(&selector).iter().next() else { continue };
        let value = found.attr("content").or_else(|| found.attr("datetime"));
        let value = value.unwrap_or_else(|| found.text());
        note(field, &clean(&value), Origin::Microdata, signals);
    }
    for author in document.select("[itemprop~=author], a[rel~=author]").iter().take(6) {
        let inner = author.select("[itemprop~=name]");
        let named = inner.iter().next();
        let value = named.as_ref().unwrap_or(&author);
        let value = value.attr("content").unwrap_or_else(|| value.text());
        if value.len() <= 120 {
            note(Field::Author, &clean(&value), Origin::Microdata, signals);
        }
    }
}

/// The first dates of `time` elements: further down stand those of comments and other reports.
fn times(document: &Document, signals: &mut Signals) {
    for time in document.select("time").iter().take(3) {
        let shown = time.attr("datetime").or_else(|| time.attr("content"));
        let Some(at) = shown.and_then(|at| date::stated(&at)) else { continue };
        let class = time.attr("class").unwrap_or_default().to_ascii_lowercase();
        let words = time.text().to_lowercase();
        let is_update = class.contains("updat")
            || class.contains("modif")
            || words.contains("updat")
            || words.contains("mis à jour")
            || words.contains("modifié");
        let field = if is_update { Field::Updated } else { Field::Published };
        signals.note(field, &at, Origin::Time);
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
            for name in value.split([',', ';']).take(20) {
                signals.note(field, name.trim(), from);
            }
        }
        _ => signals.note(field, value, from),
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
    if let Some(url) = url.filter(|url| matches!(url.scheme(), "http" | "https")) {
        signals.note(Field::Canonical, url.as_str(), from);
    }
}
