//! A message.

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    super::receive("message.eml", &[b"From: a@b.example\r\nMessage-ID: <a@b>\r\n", bytes].concat());
}
