//! `recoupe build`: a dossier into a site.

use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use clap::Args;
use clap::ValueEnum;

use crate::cli::Folder;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::report;
use crate::diag::count;
use crate::dossier;
use crate::output::disk::DiskSite;
use crate::site;
use crate::site::Made;

/// The arguments of `recoupe build`.
#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    folder: Folder,
    /// Where the site goes [default: site/ or review/ in the dossier's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Who the site is for
    #[arg(long, value_enum, default_value_t = Edition::Public)]
    edition: Edition,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Edition {
    /// Everybody: only what may leave the house
    Public,
    /// The analysts: everything
    Review,
}

impl Build {
    /// Builds, prints what was made and what was left out.
    pub fn run(self) -> Result<Outcome> {
        let (edition, folder) = match self.edition {
            Edition::Public => (dossier::Edition::Public, "site"),
            Edition::Review => (dossier::Edition::Review, "review"),
        };
        let out = self.out.unwrap_or_else(|| self.folder.dir.join(folder));
        let files = self.folder.files()?;
        let checked = site::prepare(&files).context("cannot read the dossier")?;
        if checked.diags.errors() > 0 {
            report::diagnostics(&checked.diags, &checked.files, self.format);
            report::say(&format!("no site was made; {} is as it was", out.display()));
            return Ok(Outcome::Errors);
        }
        let site = DiskSite::begin(&out)?;
        let built = site::make(checked, &files, edition, &site)?;
        report::diagnostics(&built.diags, &built.files, self.format);
        let Some(made) = built.made else {
            report::say(&format!("no site was made; {} is as it was", out.display()));
            return Ok(Outcome::Errors);
        };
        site.finish()?;
        report::tell(&summary(&made));
        withheld(&made, self.edition).iter().for_each(|line| report::tell(line));
        report::tell(&format!("open {}", index(&out)));
        Ok(Outcome::Done)
    }
}

fn summary(made: &Made) -> String {
    format!(
        "{}: {}, {}, {}, {}",
        count(made.pages, "page"),
        count(made.articles, "article"),
        count(made.incidents, "incident"),
        count(made.sources, "source"),
        count(made.notes, "note"),
    )
}

/// What the public edition leaves out, and why, one line each.
fn withheld(made: &Made, edition: Edition) -> Vec<String> {
    if edition == Edition::Review {
        return Vec::new();
    }
    let left = made.withheld;
    let lines = [
        (left.drafts, "article is a draft", "articles are drafts"),
        (
            left.draft_versions,
            "version of a published article is a draft",
            "versions of published articles are drafts",
        ),
        (left.internal_notes, "note is internal", "notes are internal"),
        (left.excerpted, "article is shown in excerpts", "articles are shown in excerpts"),
        (left.without_text, "article is shown without text", "articles are shown without text"),
        (
            left.unreferenced,
            "other record is mentioned by nothing published",
            "other records are mentioned by nothing published",
        ),
    ];
    lines
        .into_iter()
        .filter(|(n, _, _)| *n > 0)
        .map(|(n, one, many)| {
            let words = if n == 1 { one } else { many };
            format!("left out: {n} {words}; see --edition review")
        })
        .collect()
}

fn index(out: &Path) -> String {
    let index = out.join("index.html");
    std::path::absolute(&index).unwrap_or(index).display().to_string()
}
