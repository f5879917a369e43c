//! What the parts of a build cost that are run most: anchoring, Markdown, dates, templates.
//!
//! `cargo bench --bench parts`, with a part of a name after `--` to choose.

mod dossier;

use divan::Bencher;
use divan::black_box;
use divan::counter::BytesCount;
use divan::counter::ItemsCount;
use recoupe::analyse::analyse;
use recoupe::analyse::dates;
use recoupe::analyse::sentences;
use recoupe::anchor::haystack::Haystack;
use recoupe::anchor::resolve::resolve;
use recoupe::anchor::selector::Quote;
use recoupe::anchor::selector::Selector;
use recoupe::corpus::load::load;
use recoupe::dossier::Edition;
use recoupe::dossier::edition::publish;
use recoupe::dossier::link;
use recoupe::files::memory::MemoryFiles;
use recoupe::html::write::write;
use recoupe::markdown::doc::Doc;
use recoupe::markdown::html::Href;
use recoupe::markdown::html::Ink;
use recoupe::markdown::html::paint;
use recoupe::markdown::parse::parse;
use recoupe::pages;
use recoupe::pages::Scene;
use recoupe::render::Theme;
use recoupe::render::chrome::chrome;
use recoupe::render::context;
use recoupe::render::render;
use recoupe::render::templates;
use recoupe::site::statics;
use recoupe::text::fold::Fold;
use recoupe::text::fold::fold;
use recoupe::text::range::TextRange;
use recoupe::time::Edtf;

/// Articles of the dossier that pages are painted of.
const ARTICLES: usize = 100;

/// Lengths of the texts searched, in articles one after another: a report, a long read, a book.
const LENGTHS: &[usize] = &[1, 10, 100];

fn main() {
    divan::main();
}

mod anchoring {
    use divan::Bencher;

    use super::LENGTHS;
    use super::find;
    use super::words;

    #[divan::bench(args = LENGTHS)]
    fn exact(bencher: Bencher<'_, '_>, length: usize) {
        find(bencher, length, &words(0).join(" "));
    }

    #[divan::bench(args = LENGTHS)]
    fn folded(bencher: Bencher<'_, '_>, length: usize) {
        find(bencher, length, &words(0).join("  ").to_uppercase());
    }

    #[divan::bench(args = LENGTHS)]
    fn fuzzy(bencher: Bencher<'_, '_>, length: usize) {
        let mut words = words(0);
        words[3] = "autrement".to_owned();
        words.remove(7);
        find(bencher, length, &words.join(" "));
    }

    #[divan::bench(args = LENGTHS)]
    fn lost(bencher: Bencher<'_, '_>, length: usize) {
        find(bencher, length, &words(200).join(" "));
    }
}

/// Finds a quote in the first articles of a dossier, the preparation of the text included.
fn find(bencher: Bencher<'_, '_>, length: usize, quote: &str) {
    let text = markdown(&articles(length).join("\n\n")).text;
    let quote = Quote { exact: quote.to_owned(), prefix: None, suffix: None };
    let selector = Selector::Quote(quote);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| resolve(&Haystack::new(black_box(&text)), black_box(&selector)));
}

/// Twelve words from the middle of the `n`th article.
fn words(n: usize) -> Vec<String> {
    let text = markdown(&article(n)).text;
    text.split(' ').skip(300).take(12).map(str::to_owned).collect()
}

#[divan::bench(args = [Fold::Typography, Fold::Letters])]
fn folding(bencher: Bencher<'_, '_>, level: Fold) {
    let text = markdown(&article(0)).text;
    bencher.counter(BytesCount::of_str(&text)).bench(|| fold(black_box(&text), level));
}

#[divan::bench(args = ["en", "fr"])]
fn dates_of_article(bencher: Bencher<'_, '_>, language: &str) {
    let text = markdown(&article(0)).text;
    let bytes = BytesCount::of_str(&text);
    bencher.counter(bytes).bench(|| dates::in_text(black_box(&text), language, None));
}

#[divan::bench]
fn sentences_of_article(bencher: Bencher<'_, '_>) {
    let text = markdown(&article(0)).text;
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| sentences::sentences(black_box(&text), "en"));
}

#[divan::bench]
fn words_of_article(bencher: Bencher<'_, '_>) {
    let text = markdown(&article(0)).text;
    bencher.counter(BytesCount::of_str(&text)).bench(|| sentences::words(black_box(&text)));
}

#[divan::bench]
fn markdown_parse(bencher: Bencher<'_, '_>) {
    let text = article(0);
    let whole = TextRange::new(0, text.len());
    bencher.counter(BytesCount::of_str(&text)).bench(|| parse(black_box(&text), whole));
}

#[divan::bench(args = [0, 3, 30, 300])]
fn markdown_paint(bencher: Bencher<'_, '_>, marks: usize) {
    let doc = markdown(&article(0));
    let edges: Vec<usize> = doc.text.char_indices().map(|(byte, _)| byte).collect();
    let length = edges.len() / 4;
    let mark = |n: usize| {
        let start = (edges.len() - length) * n / marks.max(1);
        TextRange::new(edges[start], edges[start + length / 10])
    };
    let ink = Plain((0..marks).map(mark).collect());
    let bytes = BytesCount::of_str(&doc.text);
    bencher.counter(bytes).bench(|| write(&paint(black_box(&doc), &ink)));
}

/// Marks without looks.
struct Plain(Vec<TextRange>);

impl Ink for Plain {
    fn marks(&self) -> &[TextRange] {
        &self.0
    }

    fn href(&self, _: &str) -> Href {
        Href::Nowhere
    }

    fn heading(&self, _: u8) -> &'static str {
        "h2"
    }
}

#[divan::bench]
fn edtf_parse(bencher: Bencher<'_, '_>) {
    const DATES: &[&str] = &[
        "2022",
        "2022-03",
        "2022-03-26",
        "2022-03-28~",
        "2022-03-24/2022-03-25",
        "2021-XX",
        "202X",
        "2022-11-10T00:00+03:00",
        "2022-11-10T06:30:15Z",
        "../2020-11-09",
        "2020-22",
        "2022-13-40",
    ];
    bencher.counter(ItemsCount::new(DATES.len())).bench(|| {
        for date in DATES {
            let _ = black_box(Edtf::parse(black_box(date)));
        }
    });
}

#[divan::bench]
fn view_of_article(bencher: Bencher<'_, '_>) {
    with_page("article", |page, scene, _| {
        bencher.bench_local(|| page.view(scene).title);
    });
}

#[divan::bench]
fn template_of_article(bencher: Bencher<'_, '_>) {
    with_page("article", |page, scene, theme| {
        let view = page.view(scene);
        let mut fields = context(view.fields);
        fields.insert("chrome", &chrome(page, &view.title, scene, theme.sheets));
        bencher.bench_local(|| theme.templates.paint("article", &fields));
    });
}

#[divan::bench(args = ["article", "articles", "home", "incident", "notes", "source", "timeline"])]
fn page(bencher: Bencher<'_, '_>, template: &str) {
    with_page(template, |page, scene, theme| {
        bencher.bench_local(|| render(page, scene.dossier, theme));
    });
}

/// Calls `measure` with the first page that a template paints, where it is seen, and what paints
/// it.
fn with_page(
    template: &str,
    measure: impl for<'d> FnOnce(&pages::Page<'d>, &Scene<'d>, &Theme<'d>),
) {
    let mut files = MemoryFiles::default();
    for (path, text) in dossier::files(ARTICLES) {
        files.insert(&path, text.into_bytes());
    }
    let mut loaded = load(&files).expect("files in memory can be read");
    let analysis = analyse(&loaded.corpus);
    let whole = link(loaded.config, Edition::Review, loaded.corpus, analysis);
    let theme = templates::load(&loaded.files, whole.config.language, &mut loaded.diags);
    let (locale, templates) = theme.expect("the built-in templates are without errors");
    let (dossier, _) = publish(whole, Edition::Public, &locale);
    let sheets = statics::sheets(&files, &dossier).expect("files in memory can be read");
    let pages = pages::plan(&dossier);
    let page = pages.iter().find(|page| page.template == template);
    let page = page.expect("the dossier has a page of every kind");
    let scene =
        Scene { dossier: &dossier, locale: &locale, here: page.route.clone(), chapter: None };
    measure(page, &scene, &Theme { locale: &locale, templates: &templates, sheets: &sheets });
}

/// The texts of the first articles of a dossier, as Markdown.
fn articles(n: usize) -> Vec<String> {
    let files = dossier::files(n.max(ARTICLES));
    let texts = files.filter(|(path, _)| path.ends_with("/article.md")).take(n);
    let body = |text: String| text.split_once("\n+++\n").map(|(_, body)| body.to_owned());
    texts.filter_map(|(_, text)| body(text)).collect()
}

/// The text of one article, as Markdown.
fn article(n: usize) -> String {
    articles(n + 1).pop().expect("the dossier has so many articles")
}

/// A text, parsed.
fn markdown(text: &str) -> Doc {
    parse(text, TextRange::new(0, text.len()))
}
