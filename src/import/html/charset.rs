//! Bytes of a web page into text, as browsers do it, with what was assumed and what was lost.

use encoding_rs::Encoding;
use encoding_rs::UTF_8;
use encoding_rs::UTF_16BE;
use encoding_rs::UTF_16LE;

use crate::import::encoding::Decoded;
use crate::import::encoding::Refusal;
use crate::import::encoding::guess;
use crate::import::encoding::is_mostly_utf8;

/// The largest page that is read, in bytes: 64 MiB. Pages saved with their pictures inside reach
/// half of it.
pub const MAX_BYTES: usize = 64 << 20;

/// A page declares its encoding in its first bytes; the standard asks for 1024, pages need more.
const DECLARED_WITHIN: usize = 8192;

/// Decodes a page. `content_type` is what the server said, where that is known.
///
/// A byte order mark decides, then UTF-16 by its zero bytes, then the server, then the page's own
/// declaration, then the bytes themselves. Text that is UTF-8 beyond doubt is UTF-8 whatever is
/// declared: programs that save pages convert them and leave the declaration. NUL becomes U+FFFD.
pub fn decode_page(bytes: &[u8], content_type: Option<&str>) -> Result<Decoded, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let (text, encoding, malformed) = encoding(bytes, content_type).decode(bytes);
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let text = if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text.into_owned() };
    let replaced = if malformed { text.matches(char::REPLACEMENT_CHARACTER).count() } else { 0 };
    Ok(Decoded { text, encoding: encoding.name(), replaced })
}

fn encoding(bytes: &[u8], content_type: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = wide(bytes) {
        return encoding;
    }
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    if is_utf8 && !bytes.is_ascii() && !has_escapes(bytes) {
        return UTF_8;
    }
    let declared = content_type.and_then(labelled).or_else(|| {
        let head = &bytes[..bytes.len().min(DECLARED_WITHIN)];
        let head: String = head.iter().map(|byte| char::from(*byte)).collect();
        labelled(&head)
    });
    match declared {
        Some(encoding) if encoding != UTF_8 => encoding,
        _ if is_utf8 || is_mostly_utf8(bytes) => UTF_8,
        _ => guess(bytes),
    }
}

/// ISO-2022-JP is made of ASCII bytes and escapes.
fn has_escapes(bytes: &[u8]) -> bool {
    bytes.contains(&0x1b)
}

/// UTF-16 without a mark: nearly every other byte of markup is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(512)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = head.len() / 2;
    match (zeros(0), zeros(1)) {
        (low, high) if half >= 8 && high * 10 > half * 8 && low * 10 < half => Some(UTF_16LE),
        (low, high) if half >= 8 && low * 10 > half * 8 && high * 10 < half => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding after `charset=` or `encoding=`, as a `meta`, a header or an XML declaration has it.
fn labelled(text: &str) -> Option<&'static Encoding> {
    let lower = text.to_ascii_lowercase();
    ["charset", "encoding"].iter().find_map(|key| {
        let places = lower.match_indices(key).map(|(at, _)| &lower[at + key.len()..]);
        places.filter_map(|rest| rest.trim_start().strip_prefix('=')).find_map(|value| {
            let value = value.trim_start().trim_start_matches(['"', '\'']);
            let end = value.find(|c: char| {
                matches!(c, '"' | '\'' | ';' | '>' | '/' | '?') || c.is_whitespace()
            });
            let encoding = Encoding::for_label(&value.as_bytes()[..end.unwrap_or(value.len())])?;
            // A declaration that can be read as ASCII is not in UTF-16.
            let wide = encoding == UTF_16LE || encoding == UTF_16BE;
            Some(if wide { UTF_8 } else { encoding })
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::import::html::charset::decode_page;

    fn check(bytes: &[u8], content_type: Option<&str>, encoding: &str, has: &str) {
        let decoded = decode_page(bytes, content_type).unwrap();
        assert_eq!(decoded.encoding, encoding);
        assert!(decoded.text.contains(has), "{}", decoded.text);
    }

    #[test]
    fn declarations_are_believed_unless_the_bytes_say_otherwise() {
        let old = b"<meta charset=\"iso-8859-15\"><p>3 \xa4 l'\xe9t\xe9";
        check(old, None, "ISO-8859-15", "3 € l'été");
        let equiv = b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>\xcc\xee\xf1\xf2";
        check(equiv, None, "windows-1251", "Мост");
        check(
            b"<p>\xcc\xee\xf1\xf2",
            Some("text/html; charset=windows-1251"),
            "windows-1251",
            "Мост",
        );
        check("<meta charset=iso-8859-1><p>été".as_bytes(), None, "UTF-8", "été");
        check("<meta charset=utf-16><p>ete".as_bytes(), None, "UTF-8", "ete");
        check(
            b"<meta charset=utf-8><p>L'\xe9t\xe9 dernier, le pr\xe9fet a refus\xe9",
            None,
            "windows-1252",
            "été",
        );
    }

    #[test]
    fn utf16_is_read_with_and_without_a_mark() {
        let wide: Vec<u8> =
            "<html><p>été à la mer".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&wide, None, "UTF-16LE", "été à la mer");
        let marked = [&[0xff, 0xfe][..], &wide].concat();
        check(&marked, None, "UTF-16LE", "été à la mer");
    }

    #[test]
    fn nul_is_made_visible() {
        check(b"<p>a\0b", None, "UTF-8", "a\u{fffd}b");
    }
}
