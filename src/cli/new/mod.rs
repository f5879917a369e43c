//! `recoupe new`: a dossier to start from, and the theme's files to change.

use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use clap::Args;
use clap::ValueEnum;

use crate::assets;
use crate::cli::Outcome;
use crate::cli::dossier;
use crate::cli::report;
use crate::diag::count;
use crate::output::disk::write_missing_files;
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
    /// Write the templates and static files too, to change them; in a dossier that is there
    /// already, those that it does not have
    #[arg(long)]
    with_templates: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// English
    En,
    /// French
    Fr,
}

/// A file to write: its path in the dossier, and its bytes.
type File = (String, Vec<u8>);

impl New {
    /// Makes the folder, or adds the theme to the dossier in it.
    pub fn run(self) -> Result<Outcome> {
        if self.with_templates && dossier(&self.dir).is_ok() {
            return add_theme(&self.dir);
        }
        let mut files = start(self.language);
        if self.with_templates {
            files.extend(theme());
        }
        write_new_folder(&self.dir, &files)
            .context("a new dossier needs a folder that is not there yet, or is empty")?;
        let dir = self.dir.display();
        report::tell(&format!(
            "made {dir}: read {dir}/README.md, then set the title in {dir}/dossier.toml"
        ));
        report::tell(&format!("next: recoupe import FILE… --into {dir}"));
        report::tell(&format!("then: recoupe build {dir} --edition review"));
        if self.with_templates {
            report::tell(ADVICE);
        }
        Ok(Outcome::Done)
    }
}

const ADVICE: &str = "keep of templates/ and static/ only the files you change: the others come with the program, \
                      and improve with it; templates/README.md tells what each is given";

/// Writes the files of the theme that a dossier does not have.
fn add_theme(dir: &Path) -> Result<Outcome> {
    let files = theme();
    let written = write_missing_files(dir, &files)?;
    let kept = match files.len() - written {
        0 => String::new(),
        n => format!("; {} of yours kept", count(n, "file")),
    };
    report::tell(&format!("wrote {} of the theme{kept}", count(written, "file")));
    report::tell(ADVICE);
    Ok(Outcome::Done)
}

/// What every dossier begins with.
fn start(language: Language) -> Vec<File> {
    let (config, methodology, readme) = match language {
        Language::En => (
            include_str!("dossier.en.toml"),
            include_str!("methodology.en.md"),
            include_str!("readme.en.md"),
        ),
        Language::Fr => (
            include_str!("dossier.fr.toml"),
            include_str!("methodology.fr.md"),
            include_str!("readme.fr.md"),
        ),
    };
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    vec![
        file("README.md", readme),
        file("dossier.toml", config),
        file("content/pages/methodology.md", methodology),
        file("content/names.toml", include_str!("names.toml")),
        file(".gitignore", "/site/\n/review/\n/bag/\n"),
    ]
}

/// The theme's files, below the folders in which a dossier's own stand.
fn theme() -> Vec<File> {
    let below = |folder: &'static str, assets: Vec<assets::Asset>| {
        assets
            .into_iter()
            .map(move |(path, bytes)| (format!("{folder}/{path}"), bytes.into_owned()))
    };
    below("templates", assets::templates()).chain(below("static", assets::statics())).collect()
}
