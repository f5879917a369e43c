//! The command line: what may be asked, and how it is answered.

pub mod apart;
pub mod build;
pub mod check;
pub mod decide;
pub mod explain;
pub mod export;
pub mod import;
pub mod new;
pub mod report;
pub mod verify;

use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;

use crate::config;
use crate::files::disk::DiskFiles;
use crate::files::read_if_there;

/// Turns a folder of collected news reports into an annotated dossier: a static website that shows
/// its evidence.
#[derive(Debug, Parser)]
#[command(name = "recoupe", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a dossier to start from
    New(new::New),
    /// Bring captures of reports into a dossier
    Import(import::Import),
    /// Build a site: the public edition into site/, or the review edition into review/
    Build(build::Build),
    /// Report every problem of a dossier
    Check(check::Check),
    /// Accept findings: what they say goes into the dossier's files
    Accept(decide::Accept),
    /// Reject findings: the program does not propose them again
    Reject(decide::Reject),
    /// Say why two articles are taken to report the same incident, or not
    Explain(explain::Explain),
    /// Hand a dossier over: a bag for an archive
    Export(export::Export),
    /// Prove that a site, or the captures and versions of a dossier, are unchanged
    Verify(verify::Verify),
    /// Read a PDF from the standard input; `import` runs this beside itself
    #[command(hide = true)]
    ReadPdf,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The lines concerned, with carets and remedies.
    Human,
    /// One problem to a line.
    Short,
    /// One JSON object to a line.
    Json,
}

/// The folder of a dossier.
#[derive(Debug, clap::Args)]
pub struct Folder {
    /// The dossier's folder
    #[arg(default_value = ".", value_name = "DIR")]
    pub dir: PathBuf,
}

impl Folder {
    /// The folder's files. `Err` when it is no dossier.
    pub fn files(&self) -> anyhow::Result<DiskFiles> {
        dossier(&self.dir)
    }
}

/// The files of a dossier's folder. `Err` when there is no `dossier.toml`.
pub fn dossier(dir: &Path) -> anyhow::Result<DiskFiles> {
    let files = DiskFiles::new(dir);
    let there = read_if_there(&files, config::PATH)
        .with_context(|| format!("cannot read {}", dir.join(config::PATH).display()))?;
    let dir = dir.display();
    anyhow::ensure!(
        there.is_some(),
        "{dir} is not a dossier: it has no {}; make one with `recoupe new {dir}`",
        config::PATH
    );
    Ok(files)
}

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Done,
    /// The dossier has errors.
    Errors,
}

/// Reads the command line, runs one command, and says how it went: 0, 1 when the dossier has
/// errors, 2 when the machine or the command line has.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Printing to a closed pipe fails, and there is nobody left to tell.
            let _ = error.print();
            return ExitCode::from(u8::from(error.use_stderr()) * 2);
        }
    };
    let outcome = match arguments.command {
        Command::Accept(accept) => accept.run(),
        Command::Reject(reject) => reject.run(),
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
        Command::Export(export) => export.run(),
        Command::Import(import) => import.run(),
        Command::New(new) => new.run(),
        Command::Verify(verify) => verify.run(),
        Command::ReadPdf => apart::answer(),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        Err(error) => {
            report::say(&format!("recoupe: {error:#}"));
            ExitCode::from(2)
        }
    }
}
