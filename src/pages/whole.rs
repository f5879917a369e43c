//! The whole dossier on one page, to be printed: cover, contents, every article with its notes,
//! then incidents, sources, statements, names and methodology. A large dossier comes in volumes.

mod article;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::locale::Arg;
use crate::pages::Chapter;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::chapter_anchor;
use crate::pages::chapters;
use crate::pages::lang_of;
use crate::pages::part::LinkView;
use crate::pages::whole::article::ArticleChapterView;
use crate::route::Route;

#[derive(Serialize)]
struct WholeView {
    /// The volume, from 1.
    n: usize,
    /// How many volumes there are.
    of: usize,
    subtitle: Option<String>,
    question: Option<String>,
    findings_html: Option<String>,
    articles: usize,
    incidents: usize,
    sources: usize,
    statements: usize,
    /// Every volume, where there are several.
    volumes: Vec<VolumeView>,
    /// What this volume holds, part by part.
    contents: Vec<ContentsView>,
    chapters: Vec<ChapterView>,
}

#[derive(Serialize)]
struct VolumeView {
    link: LinkView,
    current: bool,
    /// Its first chapter and its last.
    first: usize,
    last: usize,
}

#[derive(Serialize)]
struct ContentsView {
    words: String,
    entries: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    /// The chapter's number, counted through all volumes.
    n: usize,
    link: LinkView,
}

#[derive(Serialize)]
struct ChapterView {
    n: usize,
    /// "article", "incident" …: the template's name of the page it is of.
    kind: &'static str,
    anchor: String,
    /// The fields of an article.
    article: Option<ArticleChapterView>,
    /// The fields of any other page, as its own template has them.
    page: Option<tera::Value>,
}

/// What a chapter shows.
enum Matter<'d> {
    Article(Article<'d>),
    Page(Page<'d>),
}

/// Chapters that are printed together.
struct Volume<'d> {
    /// The number of the first.
    first: usize,
    matter: Vec<Matter<'d>>,
}

/// How much a volume holds, about, in words of reports: some three hundred sheets of paper, and no
/// more than a browser lays out in a few seconds.
const VOLUME: usize = 120_000;

/// What a note, and a chapter that is not a report, take on paper, in words of a report.
const NOTE: usize = 40;
const CHAPTER: usize = 400;

/// One page, or one a volume.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let volumes = volumes(dossier, VOLUME);
    let bounds: Arc<[(usize, usize)]> =
        volumes.iter().map(|v| (v.first, v.first + v.matter.len().saturating_sub(1))).collect();
    volumes
        .into_iter()
        .enumerate()
        .map(|(ix, volume)| {
            let bounds = Arc::clone(&bounds);
            let beside: Arc<BTreeSet<String>> =
                Arc::new(volume.matter.iter().map(|m| m.route().path().to_owned()).collect());
            Page::new(Route::part("print", ix + 1), "whole", "home", move |scene| {
                (title(ix, bounds.len(), scene), view(&volume, ix, &bounds, &beside, scene))
            })
        })
        .collect()
}

fn title(ix: usize, of: usize, scene: &Scene<'_>) -> String {
    match of {
        1 => scene.text("print"),
        _ => scene.with("print-title-n", &[("n", Arg::from(ix + 1))]),
    }
}

/// The chapters in order, cut into volumes of about `most` words; at least one volume.
fn volumes(dossier: &Dossier, most: usize) -> Vec<Volume<'_>> {
    let articles = dossier.articles_by_date().map(Matter::Article);
    let mut volumes = vec![Volume { first: 1, matter: Vec::new() }];
    let mut words = 0;
    for (ix, matter) in articles.chain(chapters(dossier).map(Matter::Page)).enumerate() {
        let size = matter.size();
        let volume = volumes.last_mut().expect("the list begins with one volume");
        if volume.matter.is_empty() || words + size <= most {
            volume.matter.push(matter);
            words += size;
        } else {
            volumes.push(Volume { first: ix + 1, matter: vec![matter] });
            words = size;
        }
    }
    volumes
}

impl Matter<'_> {
    fn route(&self) -> Route {
        match self {
            Matter::Article(article) => Route::article(article.id()),
            Matter::Page(page) => page.route.clone(),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Matter::Article(_) => "article",
            Matter::Page(page) => page.template,
        }
    }

    /// How much it takes on paper, in words of a report.
    fn size(&self) -> usize {
        match self {
            Matter::Article(article) => {
                article.record().words + NOTE * article.record().annotations.len()
            }
            Matter::Page(_) => CHAPTER,
        }
    }
}

fn view<'d>(
    volume: &Volume<'d>,
    ix: usize,
    bounds: &[(usize, usize)],
    beside: &Arc<BTreeSet<String>>,
    scene: &Scene<'d>,
) -> WholeView {
    let (dossier, config) = (scene.dossier, &scene.dossier.config);
    let mut contents: Vec<ContentsView> = Vec::new();
    let mut views = Vec::new();
    for (n, matter) in (volume.first..).zip(&volume.matter) {
        let (chapter, title) = chapter(matter, n, beside, scene);
        let words = scene.text(&format!("print-part-{}", chapter.kind));
        if contents.last().is_none_or(|part| part.words != words) {
            contents.push(ContentsView { words, entries: Vec::new() });
        }
        let part = contents.last_mut().expect("a part was put in above");
        part.entries.push(EntryView { n, link: title });
        views.push(chapter);
    }
    let findings = config.findings.as_ref().filter(|_| ix == 0);
    let cover = inside(scene.here.clone(), beside, scene);
    WholeView {
        n: ix + 1,
        of: bounds.len(),
        subtitle: config.subtitle.clone(),
        question: config.question.clone(),
        findings_html: findings
            .map(|text| cover.prose(&crate::corpus::prose::Prose::value(text).doc)),
        articles: dossier.articles().len(),
        incidents: dossier.incidents().len(),
        sources: dossier.sources().len(),
        statements: dossier.statements().len(),
        volumes: volume_views(ix, bounds, scene),
        contents,
        chapters: views,
    }
}

/// The volumes, when there are several.
fn volume_views(ix: usize, bounds: &[(usize, usize)], scene: &Scene<'_>) -> Vec<VolumeView> {
    if bounds.len() == 1 {
        return Vec::new();
    }
    let view = |(at, (first, last)): (usize, &(usize, usize))| {
        let words = scene.with("print-volume-n", &[("n", Arg::from(at + 1))]);
        let link = scene.link(&Route::part("print", at + 1), words);
        VolumeView { link, current: at == ix, first: *first, last: *last }
    };
    bounds.iter().enumerate().map(view).collect()
}

/// A chapter, and its title with the way to it.
fn chapter<'d>(
    matter: &Matter<'d>,
    n: usize,
    beside: &Arc<BTreeSet<String>>,
    scene: &Scene<'d>,
) -> (ChapterView, LinkView) {
    let of = matter.route();
    let anchor = chapter_anchor(&of);
    let inside = inside(of, beside, scene);
    let (text, lang, article, page) = match matter {
        Matter::Article(article) => {
            let head = article.head();
            let lang = Some(lang_of(head.language.as_deref()));
            (head.title.clone(), lang, Some(article::view(*article, &inside)), None)
        }
        Matter::Page(page) => {
            let view = page.view(&inside);
            (view.title, None, None, Some(view.fields))
        }
    };
    let link = LinkView { href: format!("#{anchor}"), text, lang, proposed: false };
    (ChapterView { n, kind: matter.kind(), anchor, article, page }, link)
}

/// The scene of a chapter: what leads to a page that is a chapter here leads to the chapter.
fn inside<'d>(of: Route, beside: &Arc<BTreeSet<String>>, scene: &Scene<'d>) -> Scene<'d> {
    Scene {
        dossier: scene.dossier,
        locale: scene.locale,
        here: scene.here.clone(),
        chapter: Some(Chapter { of, beside: Arc::clone(beside) }),
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::dossier::Dossier;
    use crate::dossier::Edition;
    use crate::pages::whole::volumes;

    fn check(reports: usize, most: usize, expect: &[(usize, usize)]) {
        let dossier = dossier(reports);
        let found: Vec<(usize, usize)> =
            volumes(&dossier, most).iter().map(|v| (v.first, v.matter.len())).collect();
        assert_eq!(found, expect, "{reports} reports, {most} words");
    }

    /// A dossier of so many reports of five words.
    fn dossier(reports: usize) -> Dossier {
        let mut files = crate::files::memory::MemoryFiles::default();
        for n in 0..reports {
            let text =
                "+++\ntitle = \"A\"\nstatus = \"published\"\n+++\nFive words are said here.\n";
            files.insert(&format!("content/articles/a-{n}/article.md"), text.into());
        }
        let loaded = crate::corpus::load::load(&files).expect("memory can be read");
        let analysis = crate::analyse::analyse(&loaded.corpus);
        crate::dossier::link(Config::default(), Edition::Review, loaded.corpus, analysis)
    }

    #[test]
    fn a_large_dossier_comes_in_volumes() {
        // The methodology is a chapter of every dossier, an empty register of names of none.
        check(0, 1000, &[(1, 1)]);
        check(3, 1000, &[(1, 4)]);
        check(3, 10, &[(1, 2), (3, 1), (4, 1)]);
        check(3, 1, &[(1, 1), (2, 1), (3, 1), (4, 1)]);
    }
}
