//! `recoupe verify`: hashes of a site or of captures, and quotes against captures.

use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use clap::Args;

use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::apart::captured_text;
use crate::cli::report;
use crate::config;
use crate::diag::count;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::files::read_if_there;
use crate::hash::sha256;
use crate::output::MANIFEST;
use crate::output::manifest;
use crate::output::manifest::Listed;
use crate::site::Checked;
use crate::site::prepare;
use crate::text::unseen::spelled_out;
use crate::verify::verify;

/// The arguments of `recoupe verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// A built site, or a dossier
    #[arg(default_value = ".", value_name = "SITE|DIR")]
    dir: PathBuf,
    /// How problems of a dossier are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Verify {
    /// Verifies, prints what holds and what does not.
    pub fn run(self) -> Result<Outcome> {
        let files = DiskFiles::new(&self.dir);
        if let Some(manifest) = read_if_there(&files, MANIFEST)? {
            return site(&files, &String::from_utf8_lossy(&manifest));
        }
        if read_if_there(&files, config::PATH)?.is_some() {
            return dossier(&files, &self.dir, self.format);
        }
        bail!("{} is neither a site made by recoupe nor a dossier", self.dir.display())
    }
}

/// Every file of the site against its manifest, and every file there in the manifest.
fn site(files: &DiskFiles, manifest: &str) -> Result<Outcome> {
    let Listed { files: mut known, faulty } = manifest::read(manifest);
    let n_files = known.len();
    let mut wrong: Vec<String> =
        faulty.iter().map(|line| format!("line {line} of {MANIFEST} cannot be read")).collect();
    // Only what lies in the folder is read, never what a manifest or a link may lead to.
    for entry in files.list(&["."])? {
        let path = entry.path.trim_start_matches("./");
        if path == MANIFEST {
            continue;
        }
        match (known.remove(path), entry.kind) {
            (None, _) => wrong.push(format!("added: {path}")),
            (Some(hash), EntryKind::File { .. }) => {
                let bytes = files.read(path).with_context(|| format!("cannot read {path}"))?;
                if sha256(&bytes) != hash {
                    wrong.push(format!("changed: {path}"));
                }
            }
            (Some(_), EntryKind::Link | EntryKind::Other) => {
                wrong.push(format!("changed: {path} is no file"));
            }
        }
    }
    wrong.extend(known.keys().map(|path| format!("missing: {path}")));
    wrong.iter().for_each(|line| report::say(&spelled_out(line)));
    if !wrong.is_empty() {
        return Ok(Outcome::Errors);
    }
    report::tell(&format!("{} as they were built", count(n_files, "file")));
    report::tell("this proves that nothing was changed since, if the manifest itself was not");
    Ok(Outcome::Done)
}

/// Everything the dossier keeps: captures, versions, records of provenance, quotes.
fn dossier(files: &DiskFiles, dir: &Path, format: Format) -> Result<Outcome> {
    let context = || format!("cannot read {}", dir.display());
    let Checked { dossier, files: table, diags, .. } = prepare(files).with_context(context)?;
    let (tally, diags) =
        verify(&dossier, (files, &captured_text), &table, diags).with_context(context)?;
    report::diagnostics(&diags, &table, format);
    if diags.errors() > 0 {
        return Ok(Outcome::Errors);
    }
    if format == Format::Json {
        return Ok(Outcome::Done);
    }
    report::tell(&format!(
        "{} as recorded; every paragraph and {} found in them",
        count(tally.recorded, "capture"),
        count(tally.quotes, "quote")
    ));
    let also = [
        (
            tally.captures - tally.recorded,
            "capture without a recorded hash",
            "captures without a recorded hash",
        ),
        (tally.versions, "other version of a report", "other versions of reports"),
        (tally.records, "record of provenance that fits", "records of provenance that fit"),
    ];
    for (n, one, several) in also.into_iter().filter(|(n, ..)| *n > 0) {
        report::tell(&format!("{n} {}", if n == 1 { one } else { several }));
    }
    report::tell("this proves that the captures are unchanged since capture, and nothing else");
    Ok(Outcome::Done)
}
