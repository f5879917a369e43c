//! Markdown with front matter, as a note is imported.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    invariants::receive("note.md", bytes);
});
