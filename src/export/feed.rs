//! `feed.xml`: our corrections and the reports that came to the dossier, the latest first (Atom,
//! RFC 4287). Of the public edition only: nobody follows a house's own copy.

use crate::corpus::correction::Correction;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::article::Article;
use crate::hash::sha256;
use crate::html::node::Element;
use crate::html::node::el;
use crate::html::xml;
use crate::link::Link;
use crate::locale::Locale;
use crate::output::OutputFile;
use crate::output::Sink;
use crate::route::Route;
use crate::time::Edtf;
use crate::time::instant::Instant;

/// Where it stands.
pub const PATH: &str = "feed.xml";

/// Entries at most: who reads a feed has seen the others.
const MOST: usize = 100;

/// An entry without its words.
struct Entry<'d> {
    updated: Instant,
    id: String,
    of: Of<'d>,
}

#[derive(Clone, Copy)]
enum Of<'d> {
    Correction(&'d Correction),
    Report(Article<'d>),
}

/// Whether an edition has a feed: a public one with something that has a date.
pub fn has(dossier: &Dossier) -> bool {
    let corrections = || dossier.corpus().corrections.iter();
    dossier.edition == Edition::Public
        && (corrections().any(|correction| corrected(dossier, correction).is_some())
            || dossier.articles().any(|article| came(article).is_some()))
}

/// Writes the file where the edition has one.
pub fn export(dossier: &Dossier, locale: &Locale, sink: &dyn Sink) -> anyhow::Result<()> {
    if !has(dossier) {
        return Ok(());
    }
    let text = xml::document(&feed(dossier, locale));
    sink.put(OutputFile { path: PATH.to_owned(), bytes: text.into_bytes() })
}

fn feed(dossier: &Dossier, locale: &Locale) -> Element {
    let config = &dossier.config;
    let entries = entries(dossier);
    let own = config.base_url.as_ref().map(|base| format!("{base}{PATH}"));
    let id = own.clone().unwrap_or_else(|| urn(&["feed", &config.title]));
    let updated = entries.iter().map(|entry| entry.updated).max();
    let authors = match config.authors.as_slice() {
        [] => std::slice::from_ref(&config.title),
        authors => authors,
    };
    let author = |name: &String| el("author").child(leaf("name", name)).into();
    let mut feed = el("feed")
        .attr("xmlns", "http://www.w3.org/2005/Atom")
        .attr("xml:lang", locale.language().code())
        .child(leaf("id", &id))
        .child(leaf("title", &config.title));
    if let Some(subtitle) = &config.subtitle {
        feed = feed.child(leaf("subtitle", subtitle));
    }
    if let Some(updated) = updated {
        feed = feed.child(leaf("updated", &updated.to_string()));
    }
    feed = feed.children(authors.iter().map(author));
    if let Some(licence) = &config.licence {
        feed = feed.child(leaf("rights", licence));
    }
    if let Some(own) = own {
        feed = feed.child(link("self", own));
    }
    feed.child(link("alternate", address(dossier, &Route::home())))
        .children(entries.iter().map(|entry| entry.element(dossier, locale).into()))
}

/// The latest corrections and reports; those of one moment by id.
fn entries(dossier: &Dossier) -> Vec<Entry<'_>> {
    let correction = |correction| {
        let of = Of::Correction(correction);
        Some(Entry { updated: corrected(dossier, correction)?, id: of.id(dossier), of })
    };
    let report = |article| {
        let of = Of::Report(article);
        Some(Entry { updated: came(article)?, id: of.id(dossier), of })
    };
    let corrections = dossier.corpus().corrections.iter().filter_map(correction);
    let mut entries: Vec<Entry<'_>> =
        corrections.chain(dossier.articles().filter_map(report)).collect();
    entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
    entries.truncate(MOST);
    entries
}

/// When a page was corrected.
fn corrected(dossier: &Dossier, correction: &Correction) -> Option<Instant> {
    moment(dossier, correction.at.as_ref()?)
}

/// When a report came to the dossier: when it was captured; else the day of the edition that shows
/// it; else when it was published.
fn came(article: Article<'_>) -> Option<Instant> {
    let (head, dossier) = (article.head(), article.dossier());
    let captured = head.captured.as_ref().and_then(|captured| captured.at.as_ref());
    let edition = dossier.config.editions.last().and_then(|edition| edition.date.as_ref());
    let published = head.published.as_ref().map(|date| &date.value);
    [captured, edition, published].into_iter().flatten().find_map(|date| moment(dossier, date))
}

/// The beginning of a date, where it is in the years that a time stamp can be (RFC 3339).
fn moment(dossier: &Dossier, date: &Edtf) -> Option<Instant> {
    date.earliest(dossier.config.zone).filter(|moment| !moment.to_string().starts_with('@'))
}

impl<'d> Of<'d> {
    /// The page with its place.
    fn route(self) -> Route {
        match self {
            Of::Correction(correction) => {
                Route::section("corrections").at(format!("correction-{}", correction.id))
            }
            Of::Report(article) => Route::article(article.id()),
        }
    }

    /// Its address for ever; without an address on the web a name made of what it is about.
    fn id(self, dossier: &Dossier) -> String {
        if dossier.config.base_url.is_some() {
            return address(dossier, &self.route());
        }
        match self {
            Of::Correction(correction) => {
                urn(&["correction", correction.id.as_str(), &correction.was])
            }
            Of::Report(article) => {
                let url = article.head().url.as_deref().unwrap_or_default();
                urn(&["report", article.id().as_str(), url])
            }
        }
    }
}

impl Entry<'_> {
    fn element(&self, dossier: &Dossier, locale: &Locale) -> Element {
        let entry = el("entry").child(leaf("id", &self.id));
        let page = link("alternate", address(dossier, &self.of.route()));
        let updated = leaf("updated", &self.updated.to_string());
        match self.of {
            Of::Correction(correction) => {
                let page_title = correction.page.as_ref().and_then(|p| title(dossier, &p.value));
                let title = match page_title {
                    Some(title) => locale.with("feed-correction-of", &[("title", title.into())]),
                    None => locale.text("feed-correction"),
                };
                let Correction { was, now, why, .. } = correction;
                let args = [
                    ("was", was.as_str().into()),
                    ("now", now.as_str().into()),
                    ("why", why.as_str().into()),
                ];
                let said = locale.with("feed-correction-said", &args);
                let content = leaf("content", &said).attr("type", "text");
                entry.child(leaf("title", &title)).child(updated).child(page).child(content)
            }
            Of::Report(article) => {
                let head = article.head();
                let title =
                    leaf("title", &head.title).attr_if("xml:lang", head.language.as_deref());
                let published = head.published.as_ref().map(|date| &date.value);
                let source = article.source().map(|source| source.record().name.clone());
                let date = published.map(|date| locale.date(date));
                let facts: Vec<String> = source.into_iter().chain(date).collect();
                let mut entry = entry.child(title).child(updated);
                if let Some(published) = published.and_then(|date| moment(dossier, date)) {
                    entry = entry.child(leaf("published", &published.to_string()));
                }
                entry.child(page).child(leaf("summary", &facts.join(" · ")))
            }
        }
    }
}

/// What a page is called: that of the record a link names.
fn title(dossier: &Dossier, link: &str) -> Option<String> {
    let title = match Link::parse(link) {
        Link::Article(id) => &dossier.article(id)?.head().title,
        Link::Note(article, _) => &dossier.article(article)?.head().title,
        Link::Incident(id) => &dossier.incident(id)?.record().title,
        Link::Source(id) => &dossier.source(id)?.record().name,
        Link::Statement(id) => &dossier.statement(id)?.record().title,
        Link::Name(id) => &dossier.name(id)?.name,
        Link::Page(id) => &dossier.corpus().pages.iter().find(|page| page.id.as_str() == id)?.title,
        Link::Home => &dossier.config.title,
        Link::Web(_) | Link::Here(_) | Link::Unknown => return None,
    };
    Some(title.clone())
}

/// The address of a page: whole where the dossier has one on the web, else relative to the feed.
fn address(dossier: &Dossier, route: &Route) -> String {
    let base = dossier.config.base_url.as_deref().unwrap_or_default();
    format!("{base}{}", route.href(&Route::file(PATH)))
}

fn leaf(tag: &'static str, text: &str) -> Element {
    el(tag).text(text)
}

fn link(rel: &str, href: String) -> Element {
    el("link").attr("rel", rel).attr("href", href)
}

/// A name that nothing else has: a UUID of version 8 (RFC 9562) out of the SHA-256 of the parts.
fn urn(parts: &[&str]) -> String {
    let digest = sha256(parts.join("\0").as_bytes());
    let variant = match digest.as_bytes()[16] {
        b'0'..=b'3' => '8',
        b'4'..=b'7' => '9',
        b'8' | b'9' | b'a' | b'b' => 'a',
        _ => 'b',
    };
    format!(
        "urn:uuid:{}-{}-8{}-{variant}{}-{}",
        &digest[..8],
        &digest[8..12],
        &digest[13..16],
        &digest[17..20],
        &digest[20..32],
    )
}
