//! Markdown with front matter, as a note is imported.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::markdown::run(bytes));
