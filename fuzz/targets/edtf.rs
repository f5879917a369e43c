//! Dates: what is read prints back, ends after it begins, and relates to others both ways.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::edtf::run(bytes));
