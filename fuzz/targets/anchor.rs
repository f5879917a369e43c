//! Anchors: every place within the text, and an exact quote with its place and context found there.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::anchor::run(bytes));
