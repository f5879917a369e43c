//! The pages of a site: one kind a file, each with its private view; what they share stands here
//! and in [`part`].

pub mod atlas;
pub mod cite;
pub mod corrected;
pub mod drawn;
pub mod headed;
pub mod network;
pub mod part;
pub mod proposal;
pub mod report;
pub mod same_words;
pub mod voices;

mod article;
mod articles;
mod corrections;
mod data;
mod desk;
mod editions;
mod home;
mod incident;
mod incidents;
mod map;
mod methodology;
mod names;
mod notes;
mod page;
mod search;
mod source;
mod sources;
mod statement;
mod statements;
mod timeline;
mod verify;
mod versions;
mod whole;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::config::Language;
use crate::dossier::Dossier;
use crate::html::node::Node;
use crate::html::write::write;
use crate::link::Link;
use crate::locale::Arg;
use crate::locale::Locale;
use crate::markdown::doc::Doc;
use crate::markdown::highlight::highlight;
use crate::markdown::html::Href;
use crate::markdown::html::Ink;
use crate::markdown::html::heading_id;
use crate::markdown::html::paint;
use crate::pages::part::PagerView;
use crate::route::Route;
use crate::route::is_finding_anchor;

/// Every kind of page: given a dossier, its pages.
pub const KINDS: &[fn(&Dossier) -> Vec<Page<'_>>] = &[
    article::plan,
    articles::plan,
    corrections::plan,
    data::plan,
    desk::plan,
    editions::plan,
    home::plan,
    incident::plan,
    incidents::plan,
    map::plan,
    methodology::plan,
    names::plan,
    notes::plan,
    page::plan,
    search::plan,
    source::plan,
    sources::plan,
    statement::plan,
    statements::plan,
    timeline::plan,
    verify::plan,
    versions::plan,
    whole::plan,
];

/// A page before paint. Its view is made when it is painted, one page at a time, so that memory
/// does not grow with the site.
pub struct Page<'d> {
    /// Its address.
    pub route: Route,
    /// The template that paints it, without `.html`.
    pub template: &'static str,
    /// The part of the site it belongs to: a name of [`SECTIONS`], or `home`.
    pub section: &'static str,
    view: Box<dyn Fn(&Scene<'d>) -> View + Send + Sync + 'd>,
}

/// What a page shows, ready for its template.
pub struct View {
    /// The page's title, for the browser and the last step of the way from home.
    pub title: String,
    /// The fields of the template, by name.
    pub fields: tera::Value,
}

/// Where a view is made: the dossier, the interface's words, the page's own address.
pub struct Scene<'d> {
    /// The dossier of the edition.
    pub dossier: &'d Dossier,
    /// The interface's words.
    pub locale: &'d Locale,
    /// The page being painted.
    pub here: Route,
    /// The chapter that is painted, on a page that holds several.
    pub chapter: Option<Chapter>,
}

/// A page of the site as a chapter of a larger one.
///
/// Places of a chapter are named by its address: `articles/ferry`, and in it `articles/ferry/note-a`.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// The page's own address.
    pub of: Route,
    /// The paths of all pages that are chapters here.
    pub beside: Arc<BTreeSet<String>>,
}

/// The pages whose matter is printed as chapters, after the articles: incidents, sources,
/// statements, names, methodology.
pub fn chapters(dossier: &Dossier) -> impl Iterator<Item = Page<'_>> {
    let kinds: [fn(&Dossier) -> Vec<Page<'_>>; 5] =
        [incident::plan, source::plan, statement::plan, names::plan, methodology::plan];
    kinds.into_iter().flat_map(|plan| plan(dossier))
}

/// The `id` of a page that is a chapter.
pub fn chapter_anchor(of: &Route) -> String {
    of.path().trim_end_matches("/index.html").to_owned()
}

/// The parts of the site, in the order of the navigation.
///
/// `desk` is of the review edition alone.
pub const SECTIONS: &[&str] = &[
    "articles",
    "incidents",
    "sources",
    "statements",
    "timeline",
    "map",
    "names",
    "notes",
    "methodology",
    "corrections",
    "search",
    "data",
    "desk",
];

/// Every page of a dossier, by address.
pub fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let mut pages: Vec<Page<'_>> = KINDS.iter().flat_map(|plan| plan(dossier)).collect();
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    pages
}

impl<'d> Page<'d> {
    fn new<V: Serialize>(
        route: Route,
        template: &'static str,
        section: &'static str,
        view: impl Fn(&Scene<'d>) -> (String, V) + Send + Sync + 'd,
    ) -> Page<'d> {
        let view = move |scene: &Scene<'d>| {
            let (title, view) = view(scene);
            View { title, fields: tera::Value::from_serializable(&view) }
        };
        Page { route, template, section, view: Box::new(view) }
    }

    /// Makes the view.
    pub fn view(&self, scene: &Scene<'d>) -> View {
        (self.view)(scene)
    }
}

impl Scene<'_> {
    /// The way to another page.
    pub fn href(&self, to: &Route) -> String {
        match &self.chapter {
            Some(chapter) if chapter.beside.contains(to.path()) => {
                // Findings are not painted in chapters: what leads to one leads to its article.
                let place = to.fragment().filter(|place| !is_finding_anchor(place));
                let place = place.map(|place| format!("/{place}")).unwrap_or_default();
                format!("#{}{place}", chapter_anchor(to))
            }
            _ => to.href(&self.here),
        }
    }

    /// What stands before every `id` of a page that is painted as a chapter of a larger one.
    pub fn prefix(&self) -> String {
        let of = self.chapter.as_ref().map(|chapter| &chapter.of);
        of.map(|of| format!("{}/", chapter_anchor(of))).unwrap_or_default()
    }

    /// A sentence of the interface.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A sentence with things put in.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.with(key, args)
    }

    /// A sentence with places for things that a figure or a script puts in: `{name}` for each.
    pub fn pattern(&self, key: &str, names: &[&str]) -> String {
        let places = names.iter().map(|name| (*name, Arg::Text(format!("{{{name}}}"))));
        self.with(key, &places.collect::<Vec<_>>())
    }

    /// A text of ours as HTML, its links leading to pages.
    pub fn prose(&self, doc: &Doc) -> String {
        write(&paint(doc, &OwnInk { scene: self, top: 2 }))
    }

    /// A text of ours that is a page's own body: its headings begin one level higher.
    pub fn body(&self, doc: &Doc) -> String {
        write(&paint(doc, &OwnInk { scene: self, top: 1 }))
    }

    /// Where a link of ours leads.
    pub fn resolve(&self, link: &str) -> Href {
        let dossier = self.dossier;
        let there = match Link::parse(link) {
            Link::Home => Some(Route::home()),
            Link::Article(id) => dossier.article(id).map(|a| Route::article(a.id())),
            Link::Source(id) => dossier.source(id).map(|s| Route::source(s.id())),
            Link::Incident(id) => dossier.incident(id).map(|i| Route::incident(i.id())),
            Link::Statement(id) => dossier.statement(id).map(|s| Route::statement(s.id())),
            Link::Name(id) => dossier.name(id).map(|name| Route::name(&name.id)),
            Link::Page(id) => dossier
                .corpus()
                .pages
                .iter()
                .find(|page| page.id.as_str() == id)
                .map(|page| page::route(&page.id)),
            Link::Note(article, note) => dossier.article(article).and_then(|article| {
                let notes = article.notes();
                let note = notes.iter().find(|n| n.record.id.as_str() == note)?;
                note.anchor()?;
                Some(Route::note(article.id(), &note.record.id))
            }),
            Link::Web(url) => return Href::Outside(url.to_owned()),
            Link::Here(place) => return Href::Inside(format!("#{}", heading_id(place))),
            Link::Unknown => None,
        };
        there.map_or(Href::Nowhere, |route| Href::Inside(self.href(&route)))
    }

    /// The interface's language.
    pub fn language(&self) -> Language {
        self.locale.language()
    }
}

/// How our own prose is painted.
struct OwnInk<'s, 'd> {
    scene: &'s Scene<'d>,
    /// Added to the level of a heading.
    top: u8,
}

impl Ink for OwnInk<'_, '_> {
    fn href(&self, destination: &str) -> Href {
        self.scene.resolve(destination)
    }

    fn heading(&self, level: u8) -> &'static str {
        heading(level.saturating_add(self.top).saturating_sub(u8::from(self.top == 1 && level > 1)))
    }

    fn heading_ids(&self) -> bool {
        self.top == 1
    }

    fn code(&self, language: Option<&str>, text: &str) -> Vec<Node> {
        highlight(language, text)
    }
}

/// The tag of a heading: the page's title is `h1`, so no text begins above `h2`.
fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// The language tag of a text, for the `lang` of an element that is not in the page's language.
fn lang_of(language: Option<&str>) -> String {
    language.unwrap_or("und").to_owned()
}

/// A word for a language: the interface's where it has one, else the tag.
fn language_words(scene: &Scene<'_>, tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    let key = format!("lang-{primary}");
    if scene.locale.has(&key) { scene.text(&key) } else { tag.to_owned() }
}

/// How many entries a page of a long list has: enough to search by eye, few enough for a phone, on
/// which an article in the list takes a quarter of a screen.
const PER_PAGE: usize = 150;

/// The pages of a long list, named as its section: `view` is given the entries of one page, how
/// many there are in all, and the way through.
fn list<'d, T, V>(
    section: &'static str,
    entries: &[T],
    view: fn(&Scene<'d>, &[T], usize, PagerView) -> V,
) -> Vec<Page<'d>>
where
    T: Clone + Send + Sync + 'd,
    V: Serialize + 'd,
{
    let total = entries.len();
    let title = format!("nav-{section}");
    parts(total)
        .into_iter()
        .map(|(n, range)| {
            let (part, title) = (entries[range].to_vec(), title.clone());
            Page::new(Route::part(section, n), section, section, move |scene: &Scene<'d>| {
                let pager = scene.pager(section, n, total);
                (scene.list_title(&title, n), view(scene, &part, total, pager))
            })
        })
        .collect()
}

/// The pages of a long list: for each its number and the range of entries it shows.
fn parts(entries: usize) -> Vec<(usize, std::ops::Range<usize>)> {
    let n = entries.div_ceil(PER_PAGE).max(1);
    (0..n).map(|ix| (ix + 1, ix * PER_PAGE..((ix + 1) * PER_PAGE).min(entries))).collect()
}

/// The free pages that have an address of their own, in their order.
pub fn free_pages(dossier: &Dossier) -> impl Iterator<Item = &crate::corpus::page::FreePage> {
    page::listed(dossier)
}
