//! Writes the search index of made-up dossiers: time, memory and size by the number of articles.
//!
//! `cargo bench --bench search` measures 1 000 and 10 000 articles, `cargo bench --bench search --
//! 100` others. `-- --write FOLDER 10000` leaves a site that is only searched in `FOLDER/site`,
//! and in `FOLDER/queries.json` queries with a thing that each must find, for the tests in a
//! browser. Two threads, whatever the machine has. Memory comes from Linux' `/proc`.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads clocks and writes files")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

mod dossier;
mod library;
#[path = "measure/usage.rs"]
mod usage;

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;

use recoupe::dossier::Edition;
use recoupe::files::memory::MemoryFiles;
use recoupe::output::OutputFile;
use recoupe::output::Sink;
use recoupe::output::memory::MemorySite;
use recoupe::search::thing::Library;
use recoupe::search::write_library;
use recoupe::site;

use usage::highest;
use usage::processor;
use usage::resident;

/// Sizes measured when none is asked for.
const SIZES: &[usize] = &[1_000, 10_000];

/// The argument that leaves a site and queries in the folder named after it.
const WRITE: &str = "--write";

/// Where the files of an index go, and how large they are by folder.
struct Folder {
    root: Option<PathBuf>,
    sizes: Mutex<Vec<(String, usize)>>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let sizes: Vec<usize> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    let threads = rayon::ThreadPoolBuilder::new().num_threads(2).build_global();
    threads.expect("nothing has run in threads before");
    if let Some(at) = arguments.iter().position(|argument| argument == WRITE) {
        let folder = arguments.get(at + 1).expect("a folder is named after `--write`");
        return leave(Path::new(folder), sizes.first().copied().unwrap_or(SIZES[0]));
    }
    println!(
        "{:>9} {:>8} {:>8} {:>7} {:>7} {:>9} {:>9} {:>11} {:>10} {:>10}",
        "articles",
        "things",
        "text MB",
        "wall s",
        "cpu s",
        "before MB",
        "peak MB",
        "words MB",
        "texts MB",
        "things MB",
    );
    let sizes = if sizes.is_empty() { SIZES } else { &sizes };
    sizes.iter().for_each(|articles| measure(*articles));
}

/// Writes an index to nowhere and prints what it costs.
fn measure(articles: usize) {
    let library = library::library(articles);
    let (before, cpu, start) = (resident(), processor(), Instant::now());
    let folder = Folder { root: None, sizes: Mutex::default() };
    write_library(&library, &folder).expect("nothing is written");
    let (wall, cpu) = (start.elapsed().as_secs_f64(), processor() - cpu);
    println!(
        "{articles:>9} {:>8} {:>8.1} {wall:>7.2} {cpu:>7.2} {before:>9.0} {:>9.0} {:>11} {:>10} {:>10}",
        library.things.len(),
        megabytes(words(&library)),
        highest("self").unwrap_or(f64::NAN),
        folder.told("search/words"),
        folder.told("search/texts"),
        folder.told("search/things"),
    );
}

/// Writes a site without pages but the search page, its index, and queries.
fn leave(folder: &Path, articles: usize) {
    let start = Instant::now();
    let mut files = MemoryFiles::default();
    let settings = dossier::files(articles).find(|(path, _)| path == "dossier.toml");
    let (path, text) = settings.expect("a dossier has settings");
    files.insert(&path, text.into_bytes());
    let frame = MemorySite::default();
    site::build(&files, Edition::Public, &frame).expect("an empty dossier can be built");
    let root = folder.join("site");
    let site = Folder { root: Some(root), sizes: Mutex::default() };
    let is_index = |path: &str| path.starts_with("search/") && path.ends_with(".js");
    for (path, bytes) in frame.into_files().into_iter().filter(|(path, _)| !is_index(path)) {
        site.put(OutputFile { path, bytes }).expect("a disk to write");
    }
    let library = library::library(articles);
    let made = start.elapsed().as_secs_f64();
    write_library(&library, &site).expect("a disk to write");
    let written = start.elapsed().as_secs_f64() - made;
    let queries = library::queries(&library).to_string();
    fs::write(folder.join("queries.json"), queries).expect("a disk to write");
    println!(
        "{articles} articles, {} things: made up in {made:.1} s, index written in {written:.1} s \
         (words {}, texts {}, things {})",
        library.things.len(),
        site.told("search/words"),
        site.told("search/texts"),
        site.told("search/things"),
    );
}

impl Folder {
    /// Megabytes and number of the files whose path begins so.
    fn told(&self, start: &str) -> String {
        let sizes = self.sizes.lock().expect("no thread panicked while it put a file");
        let of: Vec<usize> =
            sizes.iter().filter(|(path, _)| path.starts_with(start)).map(|(_, n)| *n).collect();
        format!("{:.1}/{}", megabytes(of.iter().sum()), of.len())
    }
}

impl Sink for Folder {
    fn put(&self, file: OutputFile) -> anyhow::Result<()> {
        if let Some(root) = &self.root {
            let path = root.join(&file.path);
            fs::create_dir_all(path.parent().expect("a file has a folder"))?;
            fs::write(path, &file.bytes)?;
        }
        let mut sizes = self.sizes.lock().expect("no thread panicked while it put a file");
        sizes.push((file.path, file.bytes.len()));
        Ok(())
    }
}

/// Bytes of all texts.
fn words(library: &Library<'_>) -> usize {
    let passages = library.things.iter().flat_map(|thing| &thing.passages);
    passages.map(|passage| passage.text.len()).sum()
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^53")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
