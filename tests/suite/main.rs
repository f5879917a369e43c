//! The one test binary: each module is one kind of test, and `harness` alone calls the library.
//! `tests/README.md` says how to add a test of each kind.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read fixtures and write folders of their own"
)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bags;
mod bounds;
mod cli;
mod companions;
mod decisions;
mod desk;
mod diagnostics;
mod feed;
mod figures;
mod fixture;
mod golden;
mod harness;
mod hostile;
mod import;
mod import_page;
#[expect(unreachable_pub, reason = "it is a crate of its own in `fuzz/`")]
#[path = "../../fuzz/src/lib.rs"]
mod invariants;
mod links;
mod manual;
mod maps;
mod output;
mod page;
mod properties;
mod replay;
mod sheets;
mod strategies;
mod tidy;
mod words;
