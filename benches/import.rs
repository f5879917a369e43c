//! Imports made-up web pages: what each phase costs, and how many pages a minute two threads read.
//!
//! `cargo bench --bench import` reads 300 pages, `cargo bench --bench import -- 1000` as many as
//! asked for. A page has the text of a made-up report and what news sites set around it: menus,
//! scripts, linked data, captions, related reports, comments; about 80 kB. Processor time comes
//! from the system and is left out where it does not tell.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads clocks")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]
#![expect(dead_code, reason = "what is made up and measured here is shared with other benchmarks")]

mod reports;
#[path = "measure/usage.rs"]
mod usage;

use std::fmt::Write;
use std::time::Instant;

use dom_query::Document;
use rayon::prelude::*;
use recoupe::import::Hints;
use recoupe::import::html::Envelope;
use recoupe::import::html::import_html;
use recoupe::import::html::linked::Linked;
use recoupe::import::html::linked::parse_all;
use recoupe::import::html::tame::tame;
use recoupe::import::html::tree;
use recoupe::import::html::witness;

use reports::Dossier;

/// Pages read when no number is asked for.
const PAGES: usize = 300;

/// Threads of the import.
const THREADS: usize = 2;

/// Bytes of stack for a thread that reads pages, as in `recoupe import`.
const STACK: usize = 64 << 20;

fn main() {
    let asked = std::env::args().find_map(|argument| argument.parse().ok());
    let dossier = Dossier::new(asked.unwrap_or(PAGES));
    let pages: Vec<String> =
        (0..dossier.reports.len()).map(|n| page(n, &dossier.article(n).1)).collect();
    let bytes: usize = pages.iter().map(String::len).sum();
    println!("{} pages of {} kB, {THREADS} threads", pages.len(), bytes / pages.len() / 1000);
    let threads = rayon::ThreadPoolBuilder::new().num_threads(THREADS).stack_size(STACK);
    threads.build().expect("threads can be made").install(|| measure(&pages));
}

fn measure(pages: &[String]) {
    let tamed: Vec<_> = timed("tags bounded", pages, |page| tame(page));
    let texts: Vec<&str> = tamed.iter().map(|tamed| &*tamed.html).collect();
    timed("parsed", &texts, |html| Document::from(*html).select("p").length());
    timed("linked data", &texts, |html| {
        Linked::of(&parse_all(&Document::from(*html))).report().is_some()
    });
    timed("parsed into blocks", &texts, |html| {
        tree::read(&Document::from(*html), None).pieces.len()
    });
    timed("extractors asked", &tamed, |tamed| {
        let document = Document::from(&*tamed.html);
        witness::hear(&tamed.html, tamed.tags, &document, None).trafilatura.is_some()
    });
    let read = timed("the whole import", pages, |page| {
        import_html(page, &Hints::default(), &Envelope::default()).expect("the page has a text")
    });
    let dated = read.iter().filter(|draft| draft.facts.published.is_some()).count();
    println!("{dated} of {} with a date of publication", read.len());
}

/// Runs a phase over all pages, prints what it costs, and gives what it gave.
fn timed<'p, P: Sync, R: Send>(
    phase: &str,
    pages: &'p [P],
    run: impl Fn(&'p P) -> R + Send + Sync,
) -> Vec<R> {
    let (start, before) = (Instant::now(), usage::processor());
    let results: Vec<R> = pages.par_iter().map(run).collect();
    let (wall, processor) = (start.elapsed().as_secs_f64(), usage::processor() - before);
    let n = f64::from(u32::try_from(pages.len()).unwrap_or(u32::MAX));
    println!(
        "{phase:22} {:8.2} ms of processor a page, {:9.0} pages a minute",
        processor * 1000.0 / n,
        n / wall * 60.0
    );
    results
}

/// A page of a news site around the text of a report, its front matter left out.
fn page(n: usize, article: &str) -> String {
    let text = article.splitn(3, "+++").last().unwrap_or(article).trim();
    let title = format!("Report {n} from the valley, as it was published that day");
    let links = |count: usize, what: &str| -> String {
        (0..count).fold(String::new(), |mut out, ix| {
            let _ = write!(
                out,
                "<li class=\"item\"><a href=\"/{what}/{ix}\">{what} of the valley {ix}</a></li>"
            );
            out
        })
    };
    let paragraphs = text.split("\n\n").fold(String::new(), |mut out, words| {
        let _ = write!(out, "<div class=\"row\"><p class=\"text\">{words}</p></div>");
        out
    });
    let comments = (0..20).fold(String::new(), |mut out, ix| {
        let _ = write!(out, "<li class=\"comment\"><b>Reader {ix}</b><p>We have waited for this for {ix} years, and it never comes.</p></li>");
        out
    });
    let script = "window.queue = window.queue || []; queue.push({\"slot\": 7});".repeat(900);
    format!(
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{title} | The Valley</title>\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:site_name\" content=\"The Valley\">\
         <script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{title}\",\
         \"datePublished\":\"2021-02-08T18:40:12+01:00\",\"author\":{{\"name\":\"Zoé Arcand\"}}}}</script>\
         <script>{script}</script></head><body><nav><ul>{}</ul></nav><main><article><h1>{title}</h1>\
         <p class=\"byline\">Par Zoé Arcand</p><figure><img src=\"a.jpg\"><figcaption>The bridge.</figcaption></figure>\
         {paragraphs}</article><aside class=\"related\"><ul>{}</ul></aside><section id=\"comments\"><ol>{comments}</ol>\
         </section></main><footer><ul>{}</ul></footer></body></html>",
        links(120, "section"),
        links(60, "story"),
        links(80, "page")
    )
}
