//! `recoupe accept` and `recoupe reject`: decisions on findings, written into the dossier.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use clap::Args;

use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::dossier;
use crate::cli::report;
use crate::corpus::codes::Verdict;
use crate::dossier::Dossier;
use crate::dossier::acceptance::Acceptance;
use crate::dossier::acceptance::DECISIONS;
use crate::dossier::acceptance::Placing;
use crate::dossier::acceptance::Signature;
use crate::dossier::acceptance::Write;
use crate::dossier::acceptance::accept;
use crate::dossier::acceptance::accepted;
use crate::dossier::acceptance::rejected;
use crate::files::overlay::Overlay;
use crate::files::read_if_there;
use crate::locale::Locale;
use crate::output::disk::replace_file;
use crate::site::prepare;
use crate::time::instant::Instant;

/// The arguments of `recoupe accept`.
#[derive(Debug, Args)]
pub struct Accept {
    #[command(flatten)]
    decide: Decide,
    /// Let the notes that come of it leave the house
    #[arg(long)]
    public: bool,
}

/// The arguments of `recoupe reject`.
#[derive(Debug, Args)]
pub struct Reject {
    #[command(flatten)]
    decide: Decide,
}

#[derive(Debug, Args)]
struct Decide {
    /// Names of findings, as the review edition shows them
    #[arg(required = true, value_name = "ID")]
    findings: Vec<String>,
    /// The dossier's folder
    #[arg(long, default_value = ".", value_name = "DIR")]
    dir: PathBuf,
    /// Who decides
    #[arg(long)]
    by: Option<String>,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

impl Accept {
    /// Accepts, prints what was written where.
    pub fn run(self) -> Result<Outcome> {
        self.decide.run(Verdict::Accepted, self.public)
    }
}

impl Reject {
    /// Rejects, prints what was written where.
    pub fn run(self) -> Result<Outcome> {
        self.decide.run(Verdict::Rejected, false)
    }
}

impl Decide {
    /// Decides on every finding named, or on none: nothing is written when one of them cannot be
    /// decided on, or when the dossier would have errors afterwards.
    fn run(self, verdict: Verdict, public: bool) -> Result<Outcome> {
        let disk = dossier(&self.dir)?;
        let mut files = Overlay::new(&disk);
        let mut left = self.findings.clone();
        // What must come first may be among the findings named: those after it wait for the next
        // round, in which it is a record already. The last round finds nothing left to decide.
        loop {
            let checked = prepare(&files).context("cannot read the dossier")?;
            if checked.diags.errors() > 0 {
                report::diagnostics(&checked.diags, &checked.files, Format::Human);
                let (untouched, after) = ("has errors", "would have these errors");
                let why = if files.changes().len() == 0 { untouched } else { after };
                report::say(&format!("nothing was written: the dossier {why}"));
                return Ok(Outcome::Errors);
            }
            if left.is_empty() {
                break;
            }
            let Some((dossier, locale)) = checked.review() else {
                bail!("the words of the interface cannot be read")
            };
            let desk = Desk { verdict, public, dossier: &dossier, locale: &locale };
            let signature = self.signature(&dossier);
            let mut waiting = Vec::new();
            for id in &left {
                if let Some(first) = desk.decide(id, &signature, &mut files)? {
                    if !left.contains(&first) {
                        bail!("`{id}` belongs to `{first}`: accept that first, or name both");
                    }
                    waiting.push(id.clone());
                }
            }
            if waiting.len() == left.len() {
                bail!("`{}` cannot be accepted before what it belongs to", waiting.join("`, `"));
            }
            left = waiting;
        }
        for (path, bytes) in files.changes() {
            replace_file(&self.dir.join(path), bytes)?;
        }
        for id in &self.findings {
            report::tell(&format!("{} {id}", verdict.code()));
        }
        for (path, _) in files.changes() {
            report::tell(&format!("wrote {path}"));
        }
        Ok(Outcome::Done)
    }

    fn signature(&self, dossier: &Dossier) -> Signature {
        let at = now().local(dossier.config.zone).map(|local| local.date().to_string());
        Signature { by: self.by.clone(), at, reason: self.reason.clone() }
    }
}

/// Where decisions are made.
struct Desk<'a> {
    verdict: Verdict,
    public: bool,
    dossier: &'a Dossier,
    locale: &'a Locale,
}

impl Desk<'_> {
    /// Decides on one finding. `Some` is the name of the finding that must be accepted first.
    fn decide(
        &self,
        id: &str,
        signature: &Signature,
        files: &mut Overlay<'_>,
    ) -> Result<Option<String>> {
        if let Some(verdict) = self.dossier.verdict(id) {
            bail!("`{id}` is {} already: see {DECISIONS}", verdict.code());
        }
        let Some(subject) = self.dossier.subject(id) else {
            bail!("no finding is named `{id}`: the review edition shows the names");
        };
        let decision = match self.verdict {
            Verdict::Rejected => rejected(&subject, signature),
            Verdict::Accepted => match accept(&subject, self.public, self.locale) {
                Acceptance::After(first) => return Ok(Some(first)),
                Acceptance::Decision => accepted(&subject, None, signature),
                Acceptance::Write(write) => {
                    put(&write, files)?;
                    accepted(&subject, Some(&write.path), signature)
                }
            },
        };
        let path = DECISIONS.to_owned();
        put(&Write { path, place: Placing::End, text: decision }, files)?;
        Ok(None)
    }
}

fn put(write: &Write, files: &mut Overlay<'_>) -> Result<()> {
    let before =
        read_if_there(files, &write.path).with_context(|| format!("cannot read {}", write.path))?;
    let before = before.map(String::from_utf8).transpose();
    let before = before.with_context(|| format!("{} is not UTF-8", write.path))?;
    let after = write.apply(before.as_deref()).map_err(anyhow::Error::msg)?;
    files.insert(&write.path, after.into_bytes());
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a decision is signed with the day it is made")]
fn now() -> Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    Instant::from_unix_seconds(i64::try_from(seconds).unwrap_or(0))
}
