//! `recoupe check`: every problem of a dossier at once.

use anyhow::Context;
use anyhow::Result;
use clap::Args;

use crate::cli::Folder;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::report;
use crate::diag::count;
use crate::site::prepare;

/// The arguments of `recoupe check`.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    folder: Folder,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Check {
    /// Checks, prints the problems.
    pub fn run(self) -> Result<Outcome> {
        let checked = prepare(&self.folder.files()?).context("cannot read the dossier")?;
        report::diagnostics(&checked.diags, &checked.files, self.format);
        if checked.diags.errors() > 0 {
            return Ok(Outcome::Errors);
        }
        if checked.diags.warnings() == 0 && self.format == Format::Human {
            let articles = checked.dossier.articles().len();
            report::tell(&format!("{}, nothing wrong", count(articles, "article")));
        }
        Ok(Outcome::Done)
    }
}
