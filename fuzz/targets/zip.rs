//! A zip: as it is, and one put together from the bytes, a name and a content in turn.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::zip::run(bytes));
