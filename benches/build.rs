//! Builds made-up dossiers with the release binary: time, processor time and memory by size, what
//! grows faster than the dossier, and which phase and which kind of page costs what.
//!
//! `cargo bench --bench build` measures 100 and 1 000 articles, `cargo bench --bench build -- 100
//! 1000 10000` others; `--keep` leaves the dossiers in `target/tmp/`, for a profiler. Processor
//! time and memory come from Linux' `/proc` and are left out elsewhere.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads clocks and runs programs")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

mod dossier;
mod measure;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use measure::process;
use measure::process::Cost;
use measure::stages;

/// Sizes measured when none is asked for.
const SIZES: &[usize] = &[100, 1_000];

/// The argument that leaves the dossiers on the disk.
const KEEP: &str = "--keep";

/// What one size costs.
struct Sample {
    articles: usize,
    /// Megabytes of Markdown and TOML.
    input: f64,
    /// Megabytes and number of the files written.
    output: (f64, usize),
    fresh: Cost,
    again: Cost,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|argument| argument == stages::FLAG) {
        return stages::print(Path::new(&arguments[at + 1]));
    }
    let mut sizes: Vec<usize> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load before: {}", load.trim());
    let samples: Vec<Sample> = sizes.iter().map(|size| measure(*size)).collect();
    if !arguments.iter().any(|argument| argument == KEEP) {
        sizes.iter().for_each(|size| fs::remove_dir_all(folder(*size)).expect("a disk to clear"));
    }
    print_samples(&samples);
    for pair in samples.windows(2) {
        print_growth(&pair[0], &pair[1]);
    }
}

/// Writes a dossier, builds it twice into one folder, and prints what its phases cost.
fn measure(articles: usize) -> Sample {
    let folder = folder(articles);
    // Files of an earlier run would be part of the dossier; there need not be any.
    let _ = fs::remove_dir_all(&folder);
    let input = write(articles, &folder);
    let out = folder.join("site");
    let arguments = ["build".as_ref(), folder.as_os_str(), "--out".as_ref(), out.as_os_str()];
    let binary = Path::new(env!("CARGO_BIN_EXE_recoupe"));
    let fresh = process::run(binary, &arguments);
    let again = process::run(binary, &arguments);
    let output = weigh(&out);
    println!("\n{articles} articles, phase by phase on one thread");
    let own = std::env::current_exe().expect("a running program has a path");
    process::show(&own, &[stages::FLAG.as_ref(), folder.as_os_str()]);
    Sample { articles, input, output, fresh, again }
}

/// Where the dossier of a size is written.
fn folder(articles: usize) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("dossier-{articles}"))
}

/// Writes the files of a dossier; gives their megabytes.
fn write(articles: usize, folder: &Path) -> f64 {
    let mut bytes = 0;
    for (path, text) in dossier::files(articles) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a disk to write");
        fs::write(path, &text).expect("a disk to write");
        bytes += text.len();
    }
    megabytes(bytes)
}

/// Megabytes and number of the files of a folder.
fn weigh(folder: &Path) -> (f64, usize) {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let sizes: Vec<u64> = files
        .filter(|file| file.file_type().is_file())
        .filter_map(|file| Some(file.metadata().ok()?.len()))
        .collect();
    let bytes: u64 = sizes.iter().sum();
    (megabytes(usize::try_from(bytes).unwrap_or(usize::MAX)), sizes.len())
}

fn print_samples(samples: &[Sample]) {
    println!(
        "\n{:>9} {:>8} {:>8} {:>7}  {:<9} {:>8} {:>8} {:>8} {:>10} {:>8} {:>10}",
        "articles",
        "in MB",
        "out MB",
        "files",
        "build",
        "wall s",
        "user s",
        "system s",
        "ms/article",
        "peak MB",
        "kB/article",
    );
    for sample in samples {
        for (what, cost) in [("fresh", sample.fresh), ("unchanged", sample.again)] {
            let each = |of: f64| of * 1e3 / count(sample.articles);
            println!(
                "{:>9} {:>8.1} {:>8.1} {:>7}  {:<9} {:>8.2} {:>8.2} {:>8.2} {:>10.3} {:>8.1} {:>10.1}",
                sample.articles,
                sample.input,
                sample.output.0,
                sample.output.1,
                what,
                cost.wall,
                cost.user,
                cost.system,
                each(cost.user + cost.system),
                cost.peak,
                each(cost.peak),
            );
        }
    }
}

/// Prints by which power of the number of articles each cost grows: 1 is in step with it.
fn print_growth(small: &Sample, large: &Sample) {
    let ratio = count(large.articles) / count(small.articles);
    let power = |cost: fn(&Sample) -> f64| (cost(large) / cost(small)).ln() / ratio.ln();
    println!(
        "from {} to {} articles, cost as a power of the number: processor {:.2}, wall {:.2}, \
         memory {:.2}, output {:.2}",
        small.articles,
        large.articles,
        power(|sample| sample.fresh.user + sample.fresh.system),
        power(|sample| sample.fresh.wall),
        power(|sample| sample.fresh.peak),
        power(|sample| sample.output.0),
    );
}

fn megabytes(bytes: usize) -> f64 {
    count(bytes) / 1e6
}

#[expect(clippy::cast_precision_loss, reason = "counts and sizes are far below 2^53")]
fn count(n: usize) -> f64 {
    n as f64
}
