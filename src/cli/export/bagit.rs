//! `recoupe export bagit`: a dossier as a bag for an archive.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use clap::ValueEnum;

use crate::bag::Bag;
use crate::bag::Below;
use crate::bag::Info;
use crate::bag::Tally;
use crate::cli::Folder;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::apart::captured_text;
use crate::cli::report;
use crate::config::Config;
use crate::diag::count;
use crate::dossier::Edition;
use crate::files::disk::DiskFiles;
use crate::output::disk::NewFolder;
use crate::site;
use crate::site::Checked;
use crate::verify::verify;

/// The arguments of `recoupe export bagit`.
#[derive(Debug, Args)]
pub(super) struct Bagit {
    #[command(flatten)]
    folder: Folder,
    /// Where the bag goes; nothing may be there yet [default: bag/ in the dossier's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Put the built site into the bag as well
    #[arg(long, value_enum, value_name = "EDITION")]
    with_site: Option<Built>,
    /// Who hands the bag over: Source-Organization
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// The day on which the bag is made, YYYY-MM-DD: Bagging-Date. Left out, the same dossier gives
    /// the same bag on every day
    #[arg(long, value_name = "DATE", value_parser = day)]
    at: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Built {
    /// What may leave the house, below data/site/
    Public,
    /// Everything, below data/review/
    Review,
}

/// A day of the command line, checked.
fn day(text: &str) -> Result<String, String> {
    match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        Ok(day) if day.to_string() == text => Ok(text.to_owned()),
        _ => Err("write a day as YYYY-MM-DD".to_owned()),
    }
}

impl Bagit {
    /// Makes the bag, prints how large it is. A dossier that does not verify gives none.
    pub(super) fn run(self) -> Result<Outcome> {
        let files = self.folder.files()?;
        let checked = site::prepare(&files).context("cannot read the dossier")?;
        let (_, diags) = verify(
            &checked.dossier,
            (&files, &captured_text),
            &checked.files,
            checked.diags.clone(),
        )
        .context("cannot read the captures")?;
        let out = self.out.clone().unwrap_or_else(|| self.folder.dir.join("bag"));
        if diags.errors() > 0 {
            report::diagnostics(&diags, &checked.files, Format::Human);
            report::say("no bag was made: a dossier must verify before it is handed over");
            return Ok(Outcome::Errors);
        }
        let folder = NewFolder::begin(&out)?;
        let Some(tally) = self.fill(checked, &files, &folder)? else { return Ok(Outcome::Errors) };
        folder.finish()?;
        report::tell(&format!(
            "{}: {}, {} bytes",
            out.display(),
            count(tally.files, "file"),
            tally.bytes
        ));
        if tally.risky > 0 {
            report::tell(&format!(
                "{} with `%` or a blank at the end, which some programs for bags misread",
                count(tally.risky, "name")
            ));
        }
        report::tell(
            "it holds everything, internal notes and captures too: it is not for the public",
        );
        Ok(Outcome::Done)
    }

    /// Fills the bag; `None` when the site that was asked for cannot be made.
    fn fill(&self, checked: Checked, files: &DiskFiles, to: &NewFolder) -> Result<Option<Tally>> {
        let info = self.info(&checked.dossier.config);
        let bag = Bag::new(to);
        bag.put_dossier(files)?;
        if let Some(edition) = self.with_site {
            let (edition, folder) = match edition {
                Built::Public => (Edition::Public, "site/"),
                Built::Review => (Edition::Review, "review/"),
            };
            let built = site::make(checked, files, edition, &Below { bag: &bag, folder })?;
            if built.made.is_none() {
                report::diagnostics(&built.diags, &built.files, Format::Human);
                report::say("no bag was made: its site cannot be built");
                return Ok(None);
            }
            bag.put_manifest(folder)?;
        }
        bag.finish(&info).map(Some)
    }

    fn info(&self, config: &Config) -> Info {
        let title = match &config.subtitle {
            Some(subtitle) => format!("{}. {subtitle}", config.title),
            None => config.title.clone(),
        };
        Info {
            organization: self.organization.clone(),
            contact: config.contact.clone().filter(|contact| contact.contains('@')),
            description: title,
            identifier: config.base_url.clone(),
            date: self.at.clone(),
        }
    }
}
