//! A web archive: as it is, and the bytes as a server's answer in a record of the right length.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::warc::run(bytes));
