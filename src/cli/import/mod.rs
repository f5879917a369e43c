//! `recoupe import`: captures into articles, many at once.

mod companions;
mod desk;
mod fate;
mod found;
mod notes;
mod references;

use std::ops::Range;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use clap::Args;
use indicatif::ProgressBar;
use indicatif::ProgressStyle;
use rayon::prelude::*;

use crate::cli::Outcome;
use crate::cli::dossier;
use crate::cli::import::companions::Companions;
use crate::cli::import::desk::Desk;
use crate::cli::import::fate::Tally;
use crate::cli::import::fate::no_file;
use crate::cli::import::fate::refused;
use crate::cli::import::found::Found;
use crate::cli::import::found::Received;
use crate::cli::import::found::read_archive;
use crate::cli::import::found::read_file;
use crate::cli::report;
use crate::corpus::load::load;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::import::encoding::Refusal;
use crate::import::manifest;
use crate::import::manifest::ManifestRow;
use crate::time::Edtf;

/// The arguments of `recoupe import`.
#[derive(Debug, Args)]
pub struct Import {
    /// Captures, or folders of captures; references (CSL JSON) and notes (Hypothesis) about them
    #[arg(required = true, value_name = "FILE|DIR")]
    captures: Vec<PathBuf>,
    /// The dossier's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    into: PathBuf,
    /// A CSV table of what is known of each capture: file, title, source, published, url,
    /// language, author, note
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Say what would be imported, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Who imports; recorded in the chain of custody, never published
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// When, as an EDTF date such as 2026-03-01T14:30Z; recorded in the chain of custody
    #[arg(long, value_name = "DATE", value_parser = date)]
    at: Option<String>,
}

/// A date of the command line, checked.
fn date(text: &str) -> Result<String, String> {
    Edtf::parse(text).map(|date| date.to_string()).map_err(|error| error.message)
}

impl Import {
    /// Imports, prints what became of each capture.
    pub fn run(self) -> Result<Outcome> {
        let dossier = dossier(&self.into)?;
        let (rows, faulty) = self.rows()?;
        let mut tally = Tally { refused: faulty, ..Tally::default() };
        let mut sized = gather(&self.captures, &mut tally)?;
        let Companions { mut references, notes, refused } = companions::take(&mut sized)?;
        let corpus = load(&dossier).context("cannot read the dossier")?.corpus;
        let mut desk = Desk::new(&self, &corpus);
        desk.find_versions(&corpus, &dossier)?;
        let captures: Vec<PathBuf> = sized.iter().map(|(path, _)| path.clone()).collect();
        let progress = progress(&sized);
        for (name, fate) in refused {
            tally.tell(&name, fate);
        }
        let hinted = |path: &Path| {
            row_of(&rows, path).cloned().or_else(|| references::row_of(&references, path))
        };
        let hints: Vec<Option<ManifestRow>> = captures.iter().map(|path| hinted(path)).collect();
        let threads = rayon::ThreadPoolBuilder::new().stack_size(STACK).build()?;
        for batch in batches(&sized) {
            let paths = captures[batch.clone()].par_iter().zip(&hints[batch.clone()]);
            let read: Vec<Result<Received>> = threads
                .install(|| paths.map(|(path, hint)| read_file(path, hint.as_ref())).collect());
            for ((path, size), received) in sized[batch].iter().zip(read) {
                let mut keep = |mut found: Found| -> Result<()> {
                    let said = row_of(&rows, path).filter(|_| found.container.is_none());
                    let row = references::lay_over(&mut references, path, &mut found, said);
                    let fate = desk.import(&found, row.as_ref())?;
                    progress.suspend(|| tally.tell(&found.name, fate));
                    Ok(())
                };
                match received? {
                    Received::Capture(found) => keep(*found)?,
                    Received::Archive(bytes) => read_archive(path, &bytes, &threads, keep)?,
                }
                progress.inc(*size);
            }
        }
        progress.finish_and_clear();
        for listed in references.all().iter().filter(|listed| !listed.used) {
            let fate = references::complete(listed, &mut desk, &corpus, &dossier)?;
            tally.tell(&companions::at(&listed.file, listed.reference.place), fate);
        }
        if !notes.is_empty() {
            for (name, fate) in notes::place(&notes, &desk, &dossier)? {
                tally.tell(&name, fate);
            }
        }
        tally.refused += unused(&rows, &captures);
        tally.sum_up(self.dry_run);
        Ok(if tally.refused > 0 { Outcome::Errors } else { Outcome::Done })
    }

    /// The rows of the manifest, and how many problems it has; each is printed.
    fn rows(&self) -> Result<(Vec<ManifestRow>, usize)> {
        let Some(path) = &self.manifest else { return Ok((Vec::new(), 0)) };
        let bytes = DiskFiles::new("").read(&path.to_string_lossy());
        let bytes = bytes.with_context(|| format!("cannot read {}", path.display()))?;
        let (rows, problems) = manifest::parse(&bytes);
        let faulty = problems.len();
        for problem in problems {
            let hint = problem.hint().map(|hint| format!("\n  help: {hint}")).unwrap_or_default();
            report::say(&format!("error: {}:{}: {problem}{hint}", path.display(), problem.line));
        }
        Ok((rows, faulty))
    }
}

/// How many files are read at once before what they hold is written, and how many bytes they may
/// have together: enough for every core, and one alone when it is large.
const BATCH: usize = 32;
const BATCH_BYTES: u64 = 128 << 20;

/// The files of each batch, in order.
fn batches(sized: &[(PathBuf, u64)]) -> Vec<Range<usize>> {
    let mut batches: Vec<Range<usize>> = Vec::new();
    let mut bytes = 0;
    for (ix, (_, size)) in sized.iter().enumerate() {
        bytes += size;
        match batches.last_mut() {
            Some(batch) if batch.len() < BATCH && bytes <= BATCH_BYTES => batch.end = ix + 1,
            _ => {
                bytes = *size;
                batches.push(ix..ix + 1);
            }
        }
    }
    batches
}

/// Bytes of stack for a thread that reads pages: extractors walk them by recursion.
const STACK: usize = 64 << 20;

/// Every file named, and every file in the folders named; sorted within a folder, each once. What
/// is there and is no file is told.
fn gather(named: &[PathBuf], tally: &mut Tally) -> Result<Vec<(PathBuf, u64)>> {
    let mut captures: Vec<(PathBuf, u64)> = Vec::new();
    for path in named {
        let at = path.to_string_lossy().into_owned();
        let found = DiskFiles::new("").list(&[&at]);
        let found = found.with_context(|| format!("cannot read {}", path.display()))?;
        ensure!(!found.is_empty(), "there is no file at {}", path.display());
        for entry in found {
            let hidden = entry.path.rsplit('/').next().unwrap_or("").starts_with('.');
            if hidden {
                continue;
            }
            match entry.kind {
                EntryKind::File { bytes } => captures.push((PathBuf::from(entry.path), bytes)),
                EntryKind::Link => tally.tell(&entry.path, refused(Refusal::Link)),
                EntryKind::Other => tally.tell(&entry.path, no_file()),
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    captures.retain(|(path, _)| seen.insert(path.clone()));
    Ok(captures)
}

/// The row about a capture: by its path as written, or by its name.
fn row_of<'r>(rows: &'r [ManifestRow], path: &Path) -> Option<&'r ManifestRow> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    rows.iter()
        .find(|row| Path::new(&row.file) == path || name.as_deref() == Some(row.file.as_str()))
}

/// Reports rows about captures that were not given; returns how many.
fn unused(rows: &[ManifestRow], captures: &[PathBuf]) -> usize {
    let idle = rows.iter().filter(|row| {
        captures.iter().all(|path| row_of(std::slice::from_ref(row), path).is_none())
    });
    let mut n = 0;
    for row in idle {
        n += 1;
        report::say(&format!(
            "error: line {} of the manifest is about `{}`, which was not given\n  \
             help: name the file on the command line, or take the line out",
            row.line, row.file
        ));
    }
    n
}

/// From how many files or bytes on an import takes long enough for a bar.
const MANY: usize = 20;
const LARGE: u64 = 8 << 20;

/// A bar on a terminal, nothing in a pipe or for a handful of small files.
fn progress(sized: &[(PathBuf, u64)]) -> ProgressBar {
    let bytes = sized.iter().map(|(_, size)| size).sum();
    if sized.len() < MANY && bytes < LARGE {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} left")
        .expect("the template of the bar is well formed");
    ProgressBar::new(bytes).with_style(style)
}
