//! A message.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    invariants::receive(
        "message.eml",
        &[b"From: a@b.example\r\nMessage-ID: <a@b>\r\n", bytes].concat(),
    );
});
