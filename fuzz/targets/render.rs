//! Our Markdown drawn as HTML under marks: the first bytes place the marks.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::render::run(bytes));
