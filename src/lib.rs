//! Recoupe turns a folder of collected news reports into an annotated dossier: a static website
//! that shows its evidence.
//!
//! # The pipeline
//!
//! Seven nouns, one function for each arrow, no arrow back. Everything between the first arrow and
//! the last is pure.
//!
//! ```text
//!             Files                                     files::{disk, memory}
//!               │ corpus::load::load                    everything is read, every problem reported
//!            Corpus, Config
//!               │ analyse::analyse                      one pass a file
//!            Analysis
//!               │ dossier::link                         the only constructor
//!            Dossier
//!               │ dossier::edition::publish             public: what is internal is gone from here on
//!               │                                       review: what the program proposes is there
//!            Dossier (public or review)
//!     ┌─────────┼──────────┐
//!  check     pages::plan  export, search                one rule, one page kind, one format a file
//!     │         │ render::render                        a view, a template, HTML
//!     │        OutputFile
//!     │         │ output::Sink                          files one at a time, from many threads
//!  Diagnostics  site on disk, written beside the old one and swapped in
//! ```
//!
//! [`site::build`] is the whole of it in one screen.
//!
//! # Architecture rules
//!
//! 1. Only `files::disk`, `output::disk` and `cli` touch the outside. *clippy's
//!    `disallowed-methods` and a test.*
//! 2. The build is a function of its input: same files, same bytes, whatever the number of threads.
//!    Dates on pages come from content or configuration, never from the clock. *A test builds twice
//!    with different threads; clippy's `iter_over_hash_type`.*
//! 3. Loading never fails: what a person wrote wrongly is a [`diag::Diagnostic`] with code, place
//!    and remedy, all of them in one run; `Err` is for the machine. *Each code has a fixture.*
//! 4. A [`dossier::Dossier`] is complete when it exists: one constructor, no setters, no locks.
//! 5. Templates see views, views are private to their page, and no template function asks the model.
//! 6. Markup is made by [`html`] and the templates only; `| safe` stands after names that end in
//!    `_html` only. *A test.*
//! 7. A link is [`route::Route::href`]: relative, naming a file. *A test follows every link of every
//!    site it builds.*
//! 8. What is internal cannot leak: the public edition is a value made by letting records in.
//!    *A property test, and a browser test on the demonstration.*
//!    What the program finds is internal until an analyst accepts it: acceptance writes plain text
//!    into the dossier's files, the same text that the pages show.
//! 9. Text shown as a report's text is the report's text: marks are painted over it, and the text
//!    content of what is painted is the text. *A property test.*
//! 10. Modules depend downwards only, and the files of `analyse`, `check`, `pages` and `export` do
//!     not know each other. *A test.*
//!
//! # Where to plug in
//!
//! | to add | write | and add |
//! |---|---|---|
//! | an analysis pass | `analyse/NAME.rs`: its result type and `find` | a field and a line in [`analyse::analyse`] |
//! | a language | `lang/PASS.CODE.toml` for each pass | a line where the pass reads its data |
//! | a kind of finding | its pass, a variant of [`dossier::finding::Found`] | what accepts it, in [`dossier::acceptance`] |
//! | a page kind | `pages/NAME.rs`: a private view and `plan`; `templates/NAME.html` | a line in [`pages::KINDS`], an address in [`route`] |
//! | a thing that can be searched | a variant of [`search::thing::ThingKind`], its words in [`search::gather`] | `search-kind-…` in `templates/words/` |
//! | a form for other institutions | a module like [`bag`] | a subcommand in [`cli::export`] |
//! | an export | `export/NAME.rs`: `export` | a line in [`export::EXPORTERS`] and in [`export::FILES`] |
//! | a check rule | `check/NAME.rs`: its manual as doc comment, and `check` | a line in [`check::RULES`] and in [`diag::code`], a fixture |
//! | an export of another program | `import/exports/NAME.rs`: `read`, one item to one record | what its items are told by, in [`import::exports`] |
//! | a look | colours in `static/tokens.css`, rules in `static/dossier.css` | `@only KIND` above rules for some pages only ([`stylesheet`]) |
//! | a code list | `code_list!` where it belongs | words in `templates/words/` |
//!
//! # The modules, from the bottom up

// Values that know nothing of the rest.
pub mod code;
pub mod hash;
pub mod id;
pub mod link;
pub mod quantity;
pub mod text;
pub mod time;

// What every layer above speaks with: problems, files, values as written, markup, addresses.
pub mod assets;
pub mod diag;
pub mod fields;
pub mod files;
pub mod html;
pub mod route;

// Tools of one task each.
pub mod anchor;
pub mod config;
pub mod figure;
pub mod gazetteer;
pub mod lang;
pub mod locale;
pub mod markdown;
pub mod output;
pub mod stylesheet;

// What people wrote, what is found in it, and both together.
pub mod analyse;
pub mod corpus;
pub mod dossier;
pub mod import;

// What is made of a dossier.
pub mod bag;
pub mod check;
pub mod export;
pub mod pages;
pub mod render;
pub mod search;
pub mod site;
pub mod verify;

// The program.
pub mod cli;
