//! Packed bytes unpacked within bounds, so that a small file cannot fill a machine's memory or keep
//! it busy for hours.

use std::borrow::Cow;
use std::io::Read;

use brotli_decompressor::Decompressor;
use flate2::read::DeflateDecoder;
use flate2::read::MultiGzDecoder;
use flate2::read::ZlibDecoder;
use ruzstd::decoding::StreamingDecoder;

use crate::import::encoding::Refusal;
use crate::import::html::charset;
use crate::import::receive::MOST_UNPACKED;

/// How many times its packed size a page may have. Pages are packed five to twenty times; a packed
/// table of ten thousand equal rows reaches a hundred.
const MOST_RATIO: u64 = 200;

/// What a page may have however small it was packed, in bytes: 1 MiB.
const ALWAYS: u64 = 1 << 20;

/// Codings one in another that are undone; servers use one.
const MOST_CODINGS: usize = 3;

/// How many more bytes may be unpacked from one archive, all its members together.
#[derive(Debug)]
pub(crate) struct Allowance(u64);

impl Allowance {
    /// That of an archive: [`MOST_UNPACKED`].
    pub(crate) fn of_archive() -> Allowance {
        Allowance(MOST_UNPACKED)
    }

    /// Reads to the end, at most `limit` bytes and what is left.
    pub(crate) fn read(&mut self, reader: impl Read, limit: u64) -> Result<Vec<u8>, Refusal> {
        let bytes = read_bounded(reader, limit.min(self.0))?;
        self.0 -= bytes.len() as u64;
        Ok(bytes)
    }

    /// Unpacks gzip, with one member or many.
    pub(crate) fn gunzip(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        // Only web archives may be larger than a page: what begins otherwise is not read on.
        let mut start = [0; WARC.len()];
        let known = MultiGzDecoder::new(bytes).read_exact(&mut start).is_ok();
        let limit = if known && start == *WARC { MOST_UNPACKED } else { page_limit(bytes.len()) };
        self.read(MultiGzDecoder::new(bytes), limit)
    }
}

const WARC: &[u8; 7] = b"WARC/1.";

/// Whether bytes are packed with gzip.
pub(crate) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// The body of a server's answer without the content codings that `Content-Encoding` names (RFC
/// 9110, section 8.4): gzip, deflate, Brotli (RFC 7932) and Zstandard (RFC 8878).
///
/// Programs that record pages often unpack them and leave the field, or pack them and leave it
/// out: gzip and Zstandard are known by their first bytes, and what begins with a tag is a page.
pub(crate) fn body<'b>(
    codings: Option<&str>,
    body: Cow<'b, [u8]>,
) -> Result<Cow<'b, [u8]>, Refusal> {
    let codings: Vec<String> = codings
        .unwrap_or_default()
        .split(',')
        .map(|coding| coding.trim().to_ascii_lowercase())
        .filter(|coding| !matches!(coding.as_str(), "" | "identity"))
        .collect();
    if codings.len() > MOST_CODINGS {
        return Err(Refusal::Swells);
    }
    let mut body = body;
    let mut codings = codings.iter().rev();
    loop {
        let coding = codings.next();
        body = match coding.map(String::as_str) {
            _ if is_gzip(&body) => unpacked(&body, MultiGzDecoder::new(&*body))?,
            _ if is_zstd(&body) => zstd(&body)?,
            _ if begins_with_tag(&body) => return Ok(body),
            Some("br") => unpacked(&body, Decompressor::new(&*body, 4096))?,
            Some("deflate") if is_zlib(&body) => unpacked(&body, ZlibDecoder::new(&*body))?,
            Some("deflate") => unpacked(&body, DeflateDecoder::new(&*body))?,
            Some("gzip" | "x-gzip" | "zstd") => return Err(Refusal::Damaged),
            Some(_) => return Err(Refusal::Unknown("a page packed in a way of its own")),
            None => return Ok(body),
        };
        if codings.len() == 0 {
            return Ok(body);
        }
    }
}

fn unpacked<'b>(packed: &[u8], reader: impl Read) -> Result<Cow<'b, [u8]>, Refusal> {
    read_page(packed.len(), reader, 0).map(Cow::Owned)
}

/// Zstandard, one frame or many; what follows the last whole frame is left.
fn zstd<'b>(packed: &[u8]) -> Result<Cow<'b, [u8]>, Refusal> {
    let mut rest = packed;
    let mut all: Vec<u8> = Vec::new();
    while is_zstd(rest) {
        match StreamingDecoder::new(&mut rest) {
            Ok(frame) => all.extend(read_page(packed.len(), frame, all.len())?),
            Err(_) if all.is_empty() => return Err(Refusal::Damaged),
            Err(_) => break,
        }
    }
    Ok(Cow::Owned(all))
}

/// The most bytes that a page packed in so many is unpacked to.
fn page_limit(packed: usize) -> u64 {
    (ALWAYS + MOST_RATIO.saturating_mul(packed as u64)).min(charset::MAX_BYTES as u64)
}

/// Reads a page packed in so many bytes, of which so many were read before.
fn read_page(packed: usize, reader: impl Read, before: usize) -> Result<Vec<u8>, Refusal> {
    let limit = page_limit(packed);
    read_bounded(reader, limit.saturating_sub(before as u64)).map_err(|refusal| match refusal {
        Refusal::TooLarge(_) if limit < charset::MAX_BYTES as u64 => Refusal::Swells,
        other => other,
    })
}

/// Reads at most `limit` bytes; more are refused.
fn read_bounded(reader: impl Read, limit: u64) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let read = reader.take(limit + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > limit {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    match read {
        // A stream cut short still has what came before the cut.
        Err(_) if bytes.is_empty() => Err(Refusal::Damaged),
        _ => Ok(bytes),
    }
}

fn is_zstd(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd])
}

/// Whether bytes begin as zlib does (RFC 1950, section 2.2); servers send bare deflate as well.
fn is_zlib(bytes: &[u8]) -> bool {
    match bytes {
        [method, flags, ..] => {
            method & 0x0f == 8 && u16::from_be_bytes([*method, *flags]).is_multiple_of(31)
        }
        _ => false,
    }
}

fn begins_with_tag(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<")
}

#[cfg(test)]
mod tests {
    use crate::import::encoding::Refusal;
    use crate::import::receive::unpack::Allowance;

    #[test]
    fn members_share_what_may_be_unpacked() {
        let mut allowance = Allowance(100);
        let bytes = [b'a'; 60];
        assert_eq!(allowance.read(&bytes[..], 50), Err(Refusal::TooLarge(51)));
        assert_eq!(allowance.read(&bytes[..], 80).unwrap().len(), 60);
        assert_eq!(allowance.read(&bytes[..], 80), Err(Refusal::TooLarge(41)));
        assert_eq!(allowance.read(&bytes[..40], 80).unwrap().len(), 40);
        assert_eq!(allowance.read(&bytes[..1], 80), Err(Refusal::TooLarge(1)));
    }
}
