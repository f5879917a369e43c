//! `recoupe verify`: hashes of a site or of captures, and quotes against captures.

use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use clap::Args;
use toml::Table;
use toml::Value;

use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::apart;
use crate::cli::report;
use crate::config;
use crate::corpus::capture::is_capture;
use crate::diag::count;
use crate::dossier::Dossier;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::files::read_if_there;
use crate::hash::sha256;
use crate::import::pdf::is_pdf;
use crate::import::provenance::FILE;
use crate::import::provenance::text_hash;
use crate::import::receive::whole_text;
use crate::output::MANIFEST;
use crate::site::prepare;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// The arguments of `recoupe verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// A built site, or a dossier
    #[arg(default_value = ".", value_name = "SITE|DIR")]
    dir: PathBuf,
}

impl Verify {
    /// Verifies, prints what holds and what does not.
    pub fn run(self) -> Result<Outcome> {
        let files = DiskFiles::new(&self.dir);
        if let Some(manifest) = read_if_there(&files, MANIFEST)? {
            return site(&files, &String::from_utf8_lossy(&manifest));
        }
        if read_if_there(&files, config::PATH)?.is_some() {
            return dossier(&files, &self.dir);
        }
        bail!("{} is neither a site made by recoupe nor a dossier", self.dir.display())
    }
}

/// Every file of the site against its manifest.
fn site(files: &DiskFiles, manifest: &str) -> Result<Outcome> {
    let mut known = Vec::new();
    let mut wrong = Vec::new();
    for line in manifest.lines() {
        let Some((hash, path)) = line.split_once("  ") else { continue };
        known.push(path.to_owned());
        match read_if_there(files, path).with_context(|| format!("cannot read {path}"))? {
            None => wrong.push(format!("missing: {path}")),
            Some(bytes) if sha256(&bytes) != hash => {
                wrong.push(format!("changed: {path}"));
            }
            Some(_) => {}
        }
    }
    known.sort();
    for entry in files.list(&["."])? {
        let path = entry.path.trim_start_matches("./").to_owned();
        let ours = path == MANIFEST || known.binary_search(&path).is_ok();
        if !ours && matches!(entry.kind, EntryKind::File { .. }) {
            wrong.push(format!("added: {path}"));
        }
    }
    wrong.iter().for_each(|line| report::say(line));
    if !wrong.is_empty() {
        return Ok(Outcome::Errors);
    }
    report::tell(&format!("{} as they were built", count(known.len(), "file")));
    report::tell("this proves that nothing was changed since, if the manifest itself was not");
    Ok(Outcome::Done)
}

/// Every capture against its recorded hash, and every quote against its capture.
fn dossier(files: &DiskFiles, dir: &Path) -> Result<Outcome> {
    let checked = prepare(files).with_context(|| format!("cannot read {}", dir.display()))?;
    if checked.diags.errors() > 0 {
        report::diagnostics(&checked.diags, &checked.files, Format::Human);
        return Ok(Outcome::Errors);
    }
    let (quotes, wrong) = quotes(&checked.dossier, files)?;
    wrong.iter().for_each(|line| report::say(line));
    if !wrong.is_empty() {
        return Ok(Outcome::Errors);
    }
    let edited = provenance(files)?;
    match edited {
        Ok(edited) => edited.iter().for_each(|line| report::tell(line)),
        Err(wrong) => {
            wrong.iter().for_each(|line| report::say(line));
            return Ok(Outcome::Errors);
        }
    }
    let captures = checked.dossier.articles().filter(|a| a.record().capture.is_some()).count();
    report::tell(&format!(
        "{} as recorded; every paragraph and {} found in them",
        count(captures, "capture"),
        count(quotes, "quote")
    ));
    report::tell("this proves that the captures are unchanged since capture, and nothing else");
    Ok(Outcome::Done)
}

/// How many quotes stand in their captures, and a line for each that does not.
fn quotes(dossier: &Dossier, files: &DiskFiles) -> Result<(usize, Vec<String>)> {
    let (mut found, mut wrong) = (0, Vec::new());
    for article in dossier.articles() {
        let Some(capture) = &article.record().capture else { continue };
        let path = format!("content/articles/{}/{}", article.id(), capture.file);
        let bytes = files.read(&path).with_context(|| format!("cannot read {path}"))?;
        let text = match is_pdf(&bytes) {
            true => apart::extract(&bytes)?.map(|document| document.text()),
            false => whole_text(&bytes, &capture.file),
        };
        let Ok(text) = text else {
            wrong.push(format!("{path}: this capture cannot be read as text"));
            continue;
        };
        let text = plain(&text);
        let blocks = article.record().body.full().map_or(&[][..], |doc| &doc.blocks);
        for (n, block) in blocks.iter().enumerate() {
            let words = article.record().body.full().map_or("", |doc| block.range.slice(&doc.text));
            // Items of a list and rows of a table are lines; something left out may part them.
            if !words.lines().all(|line| text.contains(plain(line).trim())) {
                wrong.push(format!("{}: paragraph {} is not in the capture", article.id(), n + 1));
            }
        }
        for note in article.notes() {
            let Some(quote) = note.quote() else { continue };
            if text.contains(plain(quote).trim()) {
                found += 1;
            } else {
                let id = &note.record.id;
                wrong.push(format!("{}: the quote of `{id}` is not in the capture", article.id()));
            }
        }
    }
    Ok((found, wrong))
}

/// Checks the records beside the captures, those of other versions too: a line for each text that
/// was edited since it was extracted, or a line for each record that does not fit its capture.
fn provenance(files: &DiskFiles) -> Result<std::result::Result<Vec<String>, Vec<String>>> {
    let (mut edited, mut wrong) = (Vec::new(), Vec::new());
    for entry in files.list(&["content/articles"])? {
        let Some(folder) = entry.path.strip_suffix(FILE) else { continue };
        let bytes = files.read(&entry.path)?;
        let record = std::str::from_utf8(&bytes).ok().and_then(|text| text.parse::<Table>().ok());
        let Some(record) = record else {
            wrong.push(format!("{}: this is not TOML", entry.path));
            continue;
        };
        let said = |table: &str, key: &str| {
            record.get(table).and_then(|table| table.get(key)).and_then(Value::as_str)
        };
        let name = said("capture", "file").filter(|name| is_capture(name));
        let capture = name.and_then(|name| files.read(&format!("{folder}{name}")).ok());
        if capture.map(|bytes| sha256(&bytes)).as_deref() != said("capture", "sha256") {
            let problem = "the SHA-256 recorded here is not the capture's";
            wrong.push(format!("{}: {problem}", entry.path));
        }
        let text = ["article.md", "article.txt"]
            .iter()
            .find_map(|name| read_if_there(files, &format!("{folder}{name}")).ok().flatten());
        let text = String::from_utf8_lossy(&text.unwrap_or_default()).into_owned();
        if said("extraction", "sha256_text") != Some(text_hash(below_head(&text)).as_str()) {
            edited.push(format!("{folder}: the text was edited since it was extracted"));
        }
    }
    Ok(if wrong.is_empty() { Ok(edited) } else { Err(wrong) })
}

/// What stands below the front matter.
fn below_head(text: &str) -> &str {
    let fence = text.lines().next().unwrap_or_default().trim_end();
    let mut at = text.len().min(fence.len() + 1);
    for line in text[at..].split_inclusive('\n') {
        at += line.len();
        if line.trim_end() == fence {
            return &text[at..];
        }
    }
    text
}

/// A text for comparing: typography folded, and white space too, for a capture may break lines
/// where its text has none.
fn plain(text: &str) -> String {
    fold(text, Fold::Typography).split_whitespace().collect::<Vec<_>>().join(" ")
}
