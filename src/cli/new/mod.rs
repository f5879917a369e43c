//! `recoupe new`: a dossier to start from.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use clap::Args;
use clap::ValueEnum;

use crate::cli::Outcome;
use crate::cli::report;
use crate::output::disk::write_new_folder;

/// The arguments of `recoupe new`.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// The language of the interface and of your own prose
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// English
    En,
    /// French
    Fr,
}

impl New {
    /// Makes the folder.
    pub fn run(self) -> Result<Outcome> {
        let (config, methodology) = match self.language {
            Language::En => (include_str!("dossier.en.toml"), include_str!("methodology.en.md")),
            Language::Fr => (include_str!("dossier.fr.toml"), include_str!("methodology.fr.md")),
        };
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let files = [
            file("dossier.toml", config),
            file("content/pages/methodology.md", methodology),
            file("content/names.toml", include_str!("names.toml")),
            file(".gitignore", "/site/\n/review/\n"),
        ];
        write_new_folder(&self.dir, &files)
            .context("a new dossier needs a folder that is not there yet, or is empty")?;
        let dir = self.dir.display();
        report::tell(&format!("made {dir}"));
        report::tell(&format!("next: recoupe import FILE… --into {dir}"));
        report::tell(&format!("then: recoupe build {dir} --edition review"));
        Ok(Outcome::Done)
    }
}
