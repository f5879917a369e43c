//! A message.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::eml::run(bytes));
