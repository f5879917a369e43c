//! What stands around every page: titles, navigation, the way from home, the edition.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::export::feed;
use crate::pages::Page;
use crate::pages::SECTIONS;
use crate::pages::Scene;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::route::Route;
use crate::stylesheet::Sheets;

/// The frame of a page, under the name `chrome` in every template.
#[derive(Debug, Serialize)]
pub struct Chrome {
    lang: &'static str,
    site_title: String,
    site_subtitle: Option<String>,
    page_title: String,
    /// "home", "article" …: the template's name, for the style sheet.
    kind: &'static str,
    home: bool,
    review: bool,
    home_href: String,
    css_href: String,
    js_href: String,
    search_href: String,
    reader_href: String,
    nav: Vec<NavView>,
    crumbs: Vec<CrumbView>,
    pages: Vec<LinkView>,
    methodology_href: String,
    corrections_href: String,
    data_href: String,
    verify_href: String,
    /// The feed of corrections and reports, where the edition has one.
    feed_href: Option<String>,
    /// The whole dossier on one page, to be printed.
    print_href: String,
    licence: Option<String>,
    contact: Option<String>,
    authors: Vec<String>,
    edition_number: Option<String>,
    edition_date: Option<DateView>,
    /// The page's address within the site, for citations.
    path: String,
    /// The page's address on the web, where the dossier has one.
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct NavView {
    link: LinkView,
    current: bool,
}

#[derive(Debug, Serialize)]
struct CrumbView {
    href: Option<String>,
    text: String,
    /// The language of the words, when it is not the interface's.
    lang: Option<String>,
}

/// The frame of `page`.
pub fn chrome(page: &Page<'_>, title: &str, scene: &Scene<'_>, sheets: &Sheets) -> Chrome {
    let (dossier, config) = (scene.dossier, &scene.dossier.config);
    let edition = config.editions.last();
    let to = |section: &str| scene.href(&Route::section(section));
    let nav = |section: &&'static str| NavView {
        link: scene.link(&Route::section(section), scene.text(&format!("nav-{section}"))),
        current: page.section == *section,
    };
    Chrome {
        lang: scene.language().code(),
        site_title: config.title.clone(),
        site_subtitle: config.subtitle.clone(),
        page_title: title.to_owned(),
        kind: page.template,
        home: page.route == Route::home(),
        review: dossier.edition == Edition::Review,
        home_href: scene.href(&Route::home()),
        css_href: scene.href(&Route::file(sheets.path(page.template))),
        js_href: scene.href(&Route::file("static/marks.js")),
        search_href: to("search"),
        reader_href: scene.href(&Route::file("static/reader.js")),
        nav: sections(dossier).map(nav).collect(),
        crumbs: crumbs(page, title, scene),
        pages: crate::pages::free_pages(dossier)
            .map(|free| scene.link(&Route::page(&free.id), free.title.clone()))
            .collect(),
        methodology_href: to("methodology"),
        corrections_href: to("corrections"),
        data_href: to("data"),
        verify_href: to("verify"),
        feed_href: feed::has(dossier).then(|| scene.href(&Route::file(feed::PATH))),
        print_href: to("print"),
        licence: config.licence.clone(),
        contact: config.contact.clone(),
        authors: config.authors.clone(),
        edition_number: edition.map(|edition| edition.number.clone()),
        edition_date: edition.and_then(|e| e.date.as_ref()).map(|date| scene.date(date)),
        path: page.route.path().to_owned(),
        url: config.base_url.as_ref().map(|base| format!("{base}{}", page.route.path())),
    }
}

/// The parts of the site that an edition has; registers without an entry have no page.
fn sections(dossier: &Dossier) -> impl Iterator<Item = &'static &'static str> {
    let review = dossier.edition == Edition::Review;
    SECTIONS.iter().filter(move |section| match **section {
        "desk" => review,
        "names" => !dossier.corpus().names.is_empty(),
        "statements" => dossier.statements().len() > 0,
        _ => true,
    })
}

/// The way from home to a page: home, its section, itself. Empty on the home page.
fn crumbs(page: &Page<'_>, title: &str, scene: &Scene<'_>) -> Vec<CrumbView> {
    if page.route == Route::home() {
        return Vec::new();
    }
    let mut crumbs = vec![CrumbView {
        href: Some(scene.href(&Route::home())),
        text: scene.text("nav-home"),
        lang: None,
    }];
    let section = Route::section(page.section);
    if SECTIONS.contains(&page.section) && page.route != section {
        let text = scene.text(&format!("nav-{}", page.section));
        crumbs.push(CrumbView { href: Some(scene.href(&section)), text, lang: None });
    }
    crumbs.push(CrumbView { href: None, text: title.to_owned(), lang: title_lang(page, scene) });
    crumbs
}

/// The language of a page's title, where it is a report's.
fn title_lang(page: &Page<'_>, scene: &Scene<'_>) -> Option<String> {
    let id = page.route.path().strip_prefix("articles/")?.strip_suffix("/index.html")?;
    let article = scene.dossier.article(id)?;
    Some(article.head().language.clone().unwrap_or_else(|| "und".to_owned()))
}
