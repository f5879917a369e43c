//! SHA-256 (FIPS 180-4), by which captures and built files are known.

use sha2::Digest;
use sha2::Sha256;

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a text can be a SHA-256: 64 hexadecimal digits of either case.
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
