//! Web archives (WARC, ISO 28500:2017): every page that a crawler or a browser recorded.

use std::borrow::Cow;

use crate::import::encoding::Refusal;
use crate::import::html::Envelope;
use crate::import::html::charset;
use crate::import::html::date;
use crate::import::receive::Format;
use crate::import::receive::Item;
use crate::import::receive::MOST_MEMBERS;
use crate::import::receive::Member;
use crate::import::receive::Opened;
use crate::import::receive::page;
use crate::import::receive::unpack;

/// Whether bytes begin as a record of a web archive does.
pub fn is_warc(bytes: &[u8]) -> bool {
    bytes.starts_with(b"WARC/1.")
}

/// A record: its head, and what it holds.
#[derive(Debug, Clone, Copy)]
struct Record<'b> {
    head: &'b str,
    block: &'b [u8],
    /// Head and block as they stand in the archive.
    whole: &'b [u8],
}

/// The pages of an archive, each as the record that holds it: a capture that is an archive itself.
/// A record is taken out of the archive when it is asked for.
pub struct Records<'b> {
    archive: Cow<'b, [u8]>,
    /// Where the next record begins.
    at: usize,
    /// How many pages were given.
    given: usize,
}

/// The pages of an archive.
pub fn items(archive: Cow<'_, [u8]>) -> Records<'_> {
    Records { archive, at: 0, given: 0 }
}

impl<'b> Iterator for Records<'b> {
    type Item = Member<'b>;

    fn next(&mut self) -> Option<Member<'b>> {
        loop {
            let mut rest = &self.archive[self.at..];
            let record = next(&mut rest)?;
            self.at = self.archive.len() - rest.len();
            if !is_report(&record) {
                continue;
            }
            let id = field(record.head, "WARC-Record-ID").unwrap_or("record").to_owned();
            let url = field(record.head, "WARC-Target-URI").unwrap_or(&id).to_owned();
            let size = record.whole.len();
            let bytes = (size <= charset::MAX_BYTES).then(|| Cow::Owned(record.whole.to_vec()));
            self.given += 1;
            if self.given > MOST_MEMBERS {
                self.at = self.archive.len();
                return Some(Err((url, Refusal::TooManyMembers)));
            }
            return Some(match bytes {
                Some(bytes) => Ok(Item { name: url, bytes, member: Some(id) }),
                None => Err((url, Refusal::TooLarge(size))),
            });
        }
    }
}

/// A single record as a page.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened, Refusal> {
    let mut rest = bytes;
    while let Some(record) = next(&mut rest) {
        if !is_report(&record) {
            continue;
        }
        let url = field(record.head, "WARC-Target-URI").map(trimmed);
        let captured = field(record.head, "WARC-Date").and_then(date::stated);
        let mut envelope = Envelope {
            url: url.map(str::to_owned),
            captured,
            tool: field(record.head, "Software").map(str::to_owned),
            ..Envelope::default()
        };
        let body = match kind(&record) {
            Some("response") => {
                let (head, body) = split_head(record.block).ok_or(Refusal::Damaged)?;
                envelope.status = status(head);
                envelope.content_type = field(head, "Content-Type").map(str::to_owned);
                payload(head, body)?
            }
            _ => {
                envelope.content_type = field(record.head, "Content-Type").map(str::to_owned);
                Cow::Borrowed(record.block)
            }
        };
        return page(&body, envelope, Format::Warc);
    }
    Err(Refusal::Empty)
}

/// The next record; `None` at the end, or where the archive is damaged.
fn next<'b>(rest: &mut &'b [u8]) -> Option<Record<'b>> {
    let start = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let bytes = &rest[start..];
    if !is_warc(bytes) {
        return None;
    }
    let (head, block) = split_head(bytes)?;
    let length: usize = field(head, "Content-Length")?.trim().parse().ok()?;
    let length = length.min(block.len());
    let whole = bytes.len() - block.len() + length;
    *rest = &bytes[whole..];
    Some(Record { head, block: &block[..length], whole: &bytes[..whole] })
}

/// The longest head of a record or a response, in bytes.
const LONGEST_HEAD: usize = 64 << 10;

/// A head and what comes after the blank line.
fn split_head(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let window = &bytes[..bytes.len().min(LONGEST_HEAD)];
    let crlf = window.windows(4).position(|four| four == b"\r\n\r\n").map(|at| (at, 4));
    let lf = window.windows(2).position(|two| two == b"\n\n").map(|at| (at, 2));
    let (at, gap) = match (crlf, lf) {
        (Some(a), Some(b)) => {
            if a.0 < b.0 {
                a
            } else {
                b
            }
        }
        (a, b) => a.or(b)?,
    };
    // Heads are ASCII; what is not is cut off.
    let head = window[..at].utf8_chunks().next().map_or("", |chunk| chunk.valid());
    Some((head, &bytes[at + gap..]))
}

/// The value of a field of a head, whatever the case of its name.
fn field<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

fn kind<'h>(record: &Record<'h>) -> Option<&'h str> {
    field(record.head, "WARC-Type")
}

/// An address in angle brackets, as WARC 1.0 had it.
fn trimmed(address: &str) -> &str {
    address.trim_start_matches('<').trim_end_matches('>')
}

/// Whether a record holds a page that a server gave: a response with a page in it, or the page
/// itself. Redirections and errors of the server are none.
fn is_report(record: &Record<'_>) -> bool {
    let is_html = |kind: Option<&str>| {
        kind.is_some_and(|kind| {
            let kind = kind.to_ascii_lowercase();
            kind.contains("text/html") || kind.contains("application/xhtml")
        })
    };
    match kind(record) {
        Some("response") => split_head(record.block).is_some_and(|(head, body)| {
            let ok = status(head).is_none_or(|status| (200..300).contains(&status));
            ok && !body.is_empty() && is_html(field(head, "Content-Type"))
        }),
        Some("resource" | "conversion") => is_html(field(record.head, "Content-Type")),
        _ => false,
    }
}

fn status(head: &str) -> Option<u16> {
    head.lines().next()?.split(' ').nth(1)?.parse().ok()
}

/// The body of a response without its transfer and content codings.
fn payload<'b>(head: &str, body: &'b [u8]) -> Result<Cow<'b, [u8]>, Refusal> {
    let coding = field(head, "Transfer-Encoding").unwrap_or_default();
    let body = if coding.to_ascii_lowercase().contains("chunked") {
        Cow::Owned(unchunked(body))
    } else {
        Cow::Borrowed(body)
    };
    unpack::body(field(head, "Content-Encoding"), body)
}

/// Chunks joined (RFC 9112, section 7.1); bytes that are not chunked are given as they are.
fn unchunked(body: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(end) = rest.iter().take(32).position(|byte| *byte == b'\n') {
        let size = String::from_utf8_lossy(&rest[..end]);
        let size = size.trim().split(';').next().unwrap_or_default();
        let Ok(size) = usize::from_str_radix(size, 16) else { break };
        if size == 0 {
            return joined;
        }
        let from = end + 1;
        let to = from.saturating_add(size).min(rest.len());
        joined.extend_from_slice(&rest[from..to]);
        rest = &rest[to..];
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
    if joined.is_empty() { body.to_vec() } else { joined }
}
