//! Bytes of a capture into text, with what was assumed and what was lost.

use chardetng::EncodingDetector;
use chardetng::Iso2022JpDetection;
use chardetng::Utf8Detection;
use encoding_rs::Encoding;
use encoding_rs::UTF_8;
use serde::Deserialize;
use serde::Serialize;

/// The largest capture that is read, in bytes: 20 MiB, a hundred times the longest report.
pub const MAX_BYTES: usize = 20 << 20;

/// The text of a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding it was read in, by its name in the Encoding Standard.
    pub encoding: &'static str,
    /// How many malformed sequences became U+FFFD.
    pub replaced: usize,
}

/// Why a capture cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing but blanks.
    Empty,
    /// There is a NUL: a picture, an archive, or UTF-16 without a byte order mark.
    Nul,
    /// There are more than [`MAX_BYTES`] bytes; the number is how many.
    TooLarge(usize),
    /// It is a page with more tags than any report has; the number is how many.
    TooManyTags(usize),
    /// It is a text with more lines than any report has; the number is how many.
    TooManyLines(usize),
    /// It is an archive of more captures than are taken out of one.
    TooManyMembers,
    /// It is packed, and cannot be unpacked.
    Damaged,
    /// It is a PDF, and cannot be read.
    Pdf(Fault),
    /// It is packed, and unpacks to many times what any page does.
    Swells,
    /// It is an archive with two members of one name, of which one is read.
    SameName,
    /// It is a symbolic link.
    Link,
    /// It is of a kind that is not read, named here.
    Unknown(&'static str),
    /// It is a page in HTML or another markup language, whose tags would be taken for its words.
    Markup,
}

/// Why a PDF cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It asks for a password, or is encrypted in a way that is not known.
    Encrypted,
    /// It has no text layer: pictures of pages.
    NoTextLayer,
    /// It cannot be read as one: cut off, or not one at all.
    Damaged,
    /// It has more pages than are read; the number is how many.
    TooManyPages(usize),
    /// Reading it takes more time or memory than a report can need.
    TooCostly,
}

/// Decodes a capture.
///
/// A byte order mark decides (UTF-8, UTF-16). Without one, valid UTF-8 is UTF-8, and so is UTF-8
/// with a few damaged places; anything else is guessed with the frequencies of chardetng, as
/// browsers do for unlabelled pages.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if bytes.contains(&0) => return Err(Refusal::Nul),
        None if is_mostly_utf8(bytes) => UTF_8,
        None => guess(bytes),
    };
    let (text, encoding, malformed) = encoding.decode(bytes);
    if text.contains('\0') {
        return Err(Refusal::Nul);
    }
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if is_markup(&text) {
        return Err(Refusal::Markup);
    }
    let replaced = if malformed { text.matches(char::REPLACEMENT_CHARACTER).count() } else { 0 };
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name(), replaced })
}

/// Whether a text begins as pages in HTML and XML do.
fn is_markup(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(64).collect::<String>().to_lowercase();
    ["<!doctype html", "<html", "<?xml", "<head", "<body"].iter().any(|tag| start.starts_with(tag))
}

/// Whether the bytes are UTF-8 but for a few damaged places, as a cut or a bad copy leaves them.
///
/// In a text of a one-byte encoding hardly any letter with an accent makes a valid sequence by
/// chance; a tenth of damage is far from both cases.
pub(crate) fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    damaged * 10 <= valid
}

pub(crate) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use crate::import::encoding::Decoded;
    use crate::import::encoding::MAX_BYTES;
    use crate::import::encoding::Refusal;
    use crate::import::encoding::decode;

    fn check(bytes: &[u8], expect: Result<(&str, &'static str, usize), Refusal>) {
        let expect = expect.map(|(text, encoding, replaced)| Decoded {
            text: text.to_owned(),
            encoding,
            replaced,
        });
        assert_eq!(decode(bytes), expect);
    }

    #[test]
    fn byte_order_marks_decide() {
        check(b"\xef\xbb\xbfcaf\xc3\xa9", Ok(("café", "UTF-8", 0)));
        check(b"\xff\xfec\0a\0f\0\xe9\0", Ok(("café", "UTF-16LE", 0)));
        check(b"\xfe\xff\0c\0a\0f\0\xe9", Ok(("café", "UTF-16BE", 0)));
    }

    #[test]
    fn old_encodings_are_guessed() {
        let (bytes, ..) = encoding_rs::WINDOWS_1252
            .encode("L’été dernier, le préfet a refusé : « Ça coûte 3 € », dit-on à Nîmes.");
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, "windows-1252");
        assert!(
            decoded.text.starts_with("L’été") && decoded.text.contains("3 € », dit-on à Nîmes")
        );
        let (bytes, ..) = encoding_rs::WINDOWS_1251
            .encode("Жители посёлка рассказали, что мост через реку закрыт с прошлой недели.");
        assert_eq!(decode(&bytes).unwrap().encoding, "windows-1251");
    }

    #[test]
    fn damaged_utf8_is_still_utf8() {
        let text = "é".repeat(30);
        let mut bytes = text.clone().into_bytes();
        bytes.push(0xc3);
        check(&bytes, Ok((&format!("{text}\u{fffd}"), "UTF-8", 1)));
        check("a\u{fffd}b".as_bytes(), Ok(("a\u{fffd}b", "UTF-8", 0)));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        check(b"", Err(Refusal::Empty));
        check(" \n\u{a0}".as_bytes(), Err(Refusal::Empty));
        check(b"\xef\xbb\xbf", Err(Refusal::Empty));
        check(b"PK\x03\0", Err(Refusal::Nul));
        check(b"\xff\xfea\0\0\0", Err(Refusal::Nul));
        check(&vec![b'a'; MAX_BYTES + 1], Err(Refusal::TooLarge(MAX_BYTES + 1)));
    }
}
