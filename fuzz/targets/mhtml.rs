//! A page saved with its parts as a message.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::mhtml::run(bytes));
