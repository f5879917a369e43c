//! Runs one command.

use std::process::ExitCode;

fn main() -> ExitCode {
    recoupe::cli::run()
}
