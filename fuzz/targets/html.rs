//! A web page, with or without a declared encoding.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::html::run(bytes));
