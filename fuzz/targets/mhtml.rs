//! A page saved with its parts as a message.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n";
    invariants::receive("page.mhtml", &[head, bytes].concat());
});
