//! Front matter in TOML and YAML: every place within the file, every message printable.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::frontmatter::run(bytes));
