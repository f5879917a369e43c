//! Plain text in any encoding: no line of it is lost.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::text::run(bytes));
