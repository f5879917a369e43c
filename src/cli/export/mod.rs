//! `recoupe export`: a dossier in a form that other institutions take.

mod bagit;

use anyhow::Result;
use clap::Args;
use clap::Subcommand;

use crate::cli::Outcome;

/// The arguments of `recoupe export`.
#[derive(Debug, Args)]
pub struct Export {
    #[command(subcommand)]
    form: Form,
}

#[derive(Debug, Subcommand)]
enum Form {
    /// A bag for an archive (BagIt 1.0, RFC 8493): the dossier's files and captures, each with its
    /// SHA-256. It holds what is internal, too
    Bagit(bagit::Bagit),
}

impl Export {
    /// Exports, prints what was made.
    pub fn run(self) -> Result<Outcome> {
        match self.form {
            Form::Bagit(bagit) => bagit.run(),
        }
    }
}
