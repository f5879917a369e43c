//! Runs every pass of the analysis over made-up news: time and memory by size, what grows faster
//! than the dossier, and how what is found compares with what was planted.
//!
//! `cargo bench --bench findings` measures 100 and 1 000 articles, `cargo bench --bench findings --
//! 100 1000 10000 100000` others, `-- --show 100` prints the articles of one. Two threads, whatever the machine has. Processor time and memory
//! come from the system and are left out where it does not tell.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads clocks")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

mod reports;
#[path = "measure/usage.rs"]
mod usage;

use std::time::Instant;

use rayon::prelude::*;
use recoupe::analyse::Analysis;
use recoupe::analyse::annotations;
use recoupe::analyse::dates;
use recoupe::analyse::figures;
use recoupe::analyse::hedges;
use recoupe::analyse::incidents;
use recoupe::analyse::incidents::Evidence;
use recoupe::analyse::names;
use recoupe::analyse::near;
use recoupe::analyse::quotations;
use recoupe::analyse::shared;
use recoupe::analyse::statements;
use recoupe::analyse::texts::texts;
use recoupe::corpus::Corpus;
use recoupe::corpus::load::load;
use recoupe::files::memory::MemoryFiles;

use reports::Dossier;
use reports::truth::Score;
use reports::truth::scores;

/// Sizes measured when none is asked for.
const SIZES: &[usize] = &[100, 1_000];

/// The argument that prints articles instead.
const SHOW: &str = "--show";

/// Threads of the analysis.
const THREADS: usize = 2;

/// Articles loaded at once: their files are in memory until they are articles.
const BATCH: usize = 1_000;

/// Processor time, in seconds, below which growth is chance.
const LEAST: f64 = 0.002;

/// What a pass costs, in seconds.
struct Cost {
    pass: &'static str,
    wall: f64,
    processor: f64,
}

/// What one size costs.
struct Sample {
    articles: usize,
    costs: Vec<Cost>,
    /// Megabytes of memory with the articles, and the most there were after the analysis.
    memory: (f64, f64),
    scores: Vec<Score>,
}

fn main() {
    let mut sizes: Vec<usize> = std::env::args().filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    if std::env::args().any(|argument| argument == SHOW) {
        return sizes.iter().for_each(|size| show(*size));
    }
    // The most memory of a size can be told when none before it was larger.
    sizes.sort_unstable();
    let threads = rayon::ThreadPoolBuilder::new().num_threads(THREADS).build_global();
    threads.expect("the threads are set before any work");
    let mut before: Option<Sample> = None;
    for articles in sizes {
        let sample = measure(articles);
        print(&sample, before.as_ref());
        before = Some(sample);
    }
}

fn show(articles: usize) {
    let dossier = Dossier::new(articles);
    (0..articles).for_each(|n| println!("{}", dossier.article(n).1));
}

fn measure(articles: usize) -> Sample {
    let dossier = Dossier::new(articles);
    let corpus = corpus(&dossier);
    let loaded = usage::resident();
    let mut costs = Vec::new();
    let mut whole = Vec::new();
    let analysis = timed("whole analysis", &mut whole, || analyse(&corpus, &mut costs));
    costs.append(&mut whole);
    let memory = (loaded, usage::highest("self").unwrap_or(f64::NAN));
    Sample { articles, costs, memory, scores: scores(&dossier, &corpus, &analysis) }
}

/// The articles of a dossier, by way of their files.
fn corpus(dossier: &Dossier) -> Corpus {
    let mut corpus = Corpus::default();
    let all: Vec<usize> = (0..dossier.reports.len()).collect();
    for batch in all.chunks(BATCH) {
        let articles: Vec<(String, String)> =
            batch.par_iter().map(|n| dossier.article(*n)).collect();
        let mut files = MemoryFiles::default();
        for (path, text) in articles.into_iter().chain(Dossier::sources()) {
            files.insert(&path, text.into_bytes());
        }
        let read = load(&files).expect("files in memory can be read").corpus;
        corpus.articles.extend(read.articles);
        corpus.sources = read.sources;
    }
    corpus
}

/// What `analyse::analyse` does, pass by pass.
fn analyse(corpus: &Corpus, costs: &mut Vec<Cost>) -> Analysis {
    let texts = timed("texts", costs, || texts(corpus));
    let annotations = timed("annotations", costs, || annotations::find(corpus));
    let dates = timed("dates", costs, || dates::find(&texts));
    let figures = timed("figures", costs, || figures::find(&texts));
    let hedges = timed("hedges", costs, || hedges::find(&texts));
    let quotations = timed("quotations", costs, || quotations::find(&texts));
    let names = timed("names", costs, || names::find(corpus));
    let shared = timed("shared", costs, || shared::find(corpus));
    let near = timed("near", costs, || near::find(&texts, &shared, &quotations, &names, &dates));
    let statements = timed("statements", costs, || {
        statements::find(corpus, &quotations, &shared, &near, &dates)
    });
    let evidence =
        Evidence { dates: &dates, figures: &figures, names: &names, shared: &shared, near: &near };
    let incidents = timed("incidents", costs, || incidents::find(corpus, evidence));
    Analysis {
        annotations,
        dates,
        figures,
        hedges,
        incidents,
        names,
        near,
        quotations,
        shared,
        statements,
    }
}

/// Does a thing and notes what it cost.
fn timed<T>(pass: &'static str, costs: &mut Vec<Cost>, work: impl FnOnce() -> T) -> T {
    let (start, before) = (Instant::now(), usage::processor());
    let done = work();
    let wall = start.elapsed().as_secs_f64();
    costs.push(Cost { pass, wall, processor: usage::processor() - before });
    done
}

/// Prints a size; with a smaller one also by which power of the number of articles each cost
/// grew: 1 is in step with it.
fn print(sample: &Sample, before: Option<&Sample>) {
    let Sample { articles, costs, memory, scores } = sample;
    let power = |cost: f64, earlier: Option<f64>| {
        let ratio = before.map_or(f64::NAN, |before| count(*articles) / count(before.articles));
        match earlier {
            Some(earlier) if earlier >= LEAST => {
                format!("{:.2}", (cost / earlier).ln() / ratio.ln())
            }
            _ => "-".to_owned(),
        }
    };
    println!("\n{articles} articles on {THREADS} threads");
    println!("{:<20} {:>9} {:>9} {:>11} {:>7}", "pass", "wall s", "cpu s", "µs/article", "growth");
    for (n, cost) in costs.iter().enumerate() {
        println!(
            "{:<20} {:>9.3} {:>9.3} {:>11.1} {:>7}",
            cost.pass,
            cost.wall,
            cost.processor,
            cost.processor * 1e6 / count(*articles),
            power(cost.processor, before.map(|before| before.costs[n].processor)),
        );
    }
    println!(
        "{:<20} {:>9.1} MB, {:.1} MB at most, growth {}",
        "memory of articles",
        memory.0,
        memory.1,
        power(memory.1, before.map(|before| before.memory.1)),
    );
    println!(
        "{:<22} {:>27} {:>27}",
        "pairs of articles with", "planted of found", "found of planted"
    );
    for Score { what, right, found } in scores {
        println!("{what:<22} {:>27} {:>27}", right.map_or("-".to_owned(), share), share(*found),);
    }
}

/// A ratio with its parts; pairs that cannot be found have none.
fn share((part, whole): (usize, usize)) -> String {
    format!("{:.3} ({part} of {whole})", count(part) / count(whole))
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn count(n: usize) -> f64 {
    n as f64
}
