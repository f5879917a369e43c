//! A page saved with its parts as a message.

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n";
    super::receive("page.mhtml", &[head, bytes].concat());
}
