//! SHA-256 (FIPS 180-4), by which captures and built files are known.

use std::io;
use std::io::Write;

use sha2::Digest;
use sha2::Sha256;

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Passes bytes on to another writer and takes their SHA-256 on the way.
#[derive(Debug)]
pub struct Hashing<W> {
    inner: W,
    digest: Sha256,
}

impl<W: Write> Hashing<W> {
    /// A writer to which nothing was written yet.
    pub fn new(inner: W) -> Hashing<W> {
        Hashing { inner, digest: Sha256::new() }
    }

    /// The SHA-256 of everything written, as [`sha256`] gives it.
    pub fn finish(self) -> String {
        hex(&self.digest.finalize())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Whether a text can be a SHA-256: 64 hexadecimal digits of either case.
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Mixes 64 bits so that each depends on all others (the finalizer of SplitMix64; Steele, Lea and
/// Flood, OOPSLA 2014). For tables in memory; nothing that is kept is named by it.
pub fn mix(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
