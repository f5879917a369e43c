//! What was received, by its content: a page, a message, a text, or an archive of several.

pub mod mail;
pub mod notes;
mod unpack;
pub mod warc;
pub mod zip;

use std::borrow::Cow;

use crate::import::Draft;
use crate::import::Hints;
use crate::import::encoding::MAX_BYTES;
use crate::import::encoding::Refusal;
use crate::import::encoding::decode;
use crate::import::exports;
use crate::import::html::Envelope;
use crate::import::html::charset;
use crate::import::html::charset::decode_page;
use crate::import::html::import_html;
use crate::import::html::visible_text;
use crate::import::pdf;
use crate::import::receive::unpack::Allowance;
use crate::import::text::import_text;

/// The kinds of capture that one report comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A web page.
    Html,
    /// A web page with its parts, as a message (RFC 2557).
    Mhtml,
    /// One record of a web archive (ISO 28500).
    Warc,
    /// A message (RFC 5322).
    Mail,
    /// A document in PDF (ISO 32000).
    Pdf,
    /// Markdown with front matter.
    Markdown,
    /// Plain text.
    Text,
}

impl Format {
    /// The ending of the capture's name.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Mhtml => "mhtml",
            Format::Warc => "warc",
            Format::Mail => "eml",
            Format::Pdf => "pdf",
            Format::Markdown => "md",
            Format::Text => "txt",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html",
            Format::Mhtml => "multipart/related",
            Format::Warc => "application/warc",
            Format::Mail => "message/rfc822",
            Format::Pdf => "application/pdf",
            Format::Markdown => "text/markdown",
            Format::Text => "text/plain",
        }
    }
}

/// One capture of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'b> {
    /// The name it goes by: of the file, or of the member of an archive.
    pub name: String,
    /// Its bytes, as they are kept.
    pub bytes: Cow<'b, [u8]>,
    /// Its place in the archive it came in, if it came in one.
    pub member: Option<String>,
}

/// A capture of an archive, or the name of one that cannot be read, and why.
pub type Member<'b> = Result<Item<'b>, (String, Refusal)>;

/// The captures in a file, one after the other.
pub type Members<'b> = Box<dyn Iterator<Item = Member<'b>> + 'b>;

/// A capture read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub format: Format,
    /// The report.
    pub draft: Draft,
    /// The encoding it was read in.
    pub encoding: &'static str,
    /// How many malformed sequences became U+FFFD.
    pub replaced: usize,
    /// What its envelope says.
    pub envelope: Envelope,
}

/// The captures in a file: itself, or the pages of an archive. Those that cannot be read are told
/// with their names. Each is unpacked when it is asked for, so that an archive takes no more memory
/// than its largest member.
///
/// Sizes are bounded: an archive gives at most [`MOST_MEMBERS`] captures, and no more than
/// [`MOST_UNPACKED`] bytes in all, whatever its own tables say.
pub fn items<'b>(name: &str, bytes: &'b [u8]) -> Result<Members<'b>, Refusal> {
    if zip::is_zip(bytes) {
        return Ok(Box::new(zip::items(bytes)?));
    }
    if unpack::is_gzip(bytes) {
        let inner = name.strip_suffix(".gz").unwrap_or(name);
        let unpacked = Allowance::of_archive().gunzip(bytes)?;
        if warc::is_warc(&unpacked) {
            return Ok(Box::new(warc::items(Cow::Owned(unpacked))));
        }
        let item = Item {
            name: inner.to_owned(),
            bytes: Cow::Owned(unpacked),
            member: Some(inner.to_owned()),
        };
        return Ok(Box::new(std::iter::once(Ok(item))));
    }
    if warc::is_warc(bytes) {
        return Ok(Box::new(warc::items(Cow::Borrowed(bytes))));
    }
    let item = Item { name: name.to_owned(), bytes: Cow::Borrowed(bytes), member: None };
    Ok(Box::new(std::iter::once(Ok(item))))
}

/// Whether bytes, or the first of them, are those of an archive of captures.
pub fn is_archive(bytes: &[u8]) -> bool {
    zip::is_zip(bytes) || unpack::is_gzip(bytes) || warc::is_warc(bytes)
}

/// The most captures that are taken out of one archive.
pub const MOST_MEMBERS: usize = 100_000;

/// The most bytes that are unpacked from one archive: 1 GiB.
pub const MOST_UNPACKED: u64 = 1 << 30;

/// The most lines of a text; as many as tags of a page. Each that is left out is listed.
pub const MOST_LINES: usize = 400_000;

/// Reads a capture.
pub fn read(item: &Item<'_>, hints: &Hints) -> Result<Reading, Refusal> {
    let opened = open(&item.bytes, &item.name)?;
    let Opened { format, content, encoding, replaced, envelope } = opened;
    if let Content::Text(text) | Content::Markdown(text) = &content {
        let lines = text.lines().count();
        if lines > MOST_LINES {
            return Err(Refusal::TooManyLines(lines));
        }
    }
    let draft = match content {
        Content::Page(html) => import_html(&html, hints, &envelope)?,
        Content::Text(text) => {
            let mut draft = import_text(&text, hints);
            mail::note(&envelope, &mut draft, hints);
            draft
        }
        Content::Markdown(text) => notes::import_notes(&text, hints)?,
        Content::Document(document) => pdf::draft::draft(&document, hints),
    };
    Ok(Reading { format, draft, encoding, replaced, envelope })
}

/// The reading of a PDF that was taken apart elsewhere, in a process of its own.
pub fn read_document(extract: pdf::Document, hints: &Hints) -> Reading {
    let draft = pdf::draft::draft(&extract, hints);
    let Opened { format, encoding, replaced, envelope, .. } = document(extract);
    Reading { format, draft, encoding, replaced, envelope }
}

/// Everything a reader may see of a capture, for looking quotes up.
pub fn whole_text(bytes: &[u8], name: &str) -> Result<String, Refusal> {
    Ok(match open(bytes, name)?.content {
        Content::Page(html) => visible_text(&html),
        Content::Text(text) | Content::Markdown(text) => text,
        Content::Document(document) => document.text(),
    })
}

/// A capture out of its envelope.
pub(crate) struct Opened {
    pub(crate) format: Format,
    pub(crate) content: Content,
    pub(crate) encoding: &'static str,
    pub(crate) replaced: usize,
    pub(crate) envelope: Envelope,
}

/// What is in the envelope.
pub(crate) enum Content {
    Page(String),
    Text(String),
    Markdown(String),
    Document(pdf::Document),
}

/// Takes a capture out of its envelope. NUL is no character of a text: as in CommonMark (§2.3) and
/// HTML it is shown as the replacement character, and counted with what the encoding forbids.
fn open(bytes: &[u8], name: &str) -> Result<Opened, Refusal> {
    let mut opened = unwrapped(bytes, name)?;
    if let Content::Page(text) | Content::Text(text) | Content::Markdown(text) = &mut opened.content
        && text.contains('\0')
    {
        opened.replaced += text.matches('\0').count();
        *text = text.replace('\0', "\u{fffd}");
    }
    Ok(opened)
}

fn unwrapped(bytes: &[u8], name: &str) -> Result<Opened, Refusal> {
    if bytes.len() > charset::MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    if pdf::is_pdf(bytes) {
        return pdf::extract(bytes).map(document).map_err(Refusal::Pdf);
    }
    if zip::is_zip(bytes) || unpack::is_gzip(bytes) {
        return Err(Refusal::Unknown("an archive inside an archive"));
    }
    if warc::is_warc(bytes) {
        return warc::open(bytes);
    }
    if mail::is_message(bytes) {
        return mail::open(bytes);
    }
    if is_page(bytes) {
        return page(bytes, Envelope::default(), Format::Html);
    }
    if exports::may_be_json(bytes) && exports::read(bytes, false).is_some() {
        return Err(Refusal::Unknown("JSON inside an archive"));
    }
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let decoded = decode(bytes)?;
    let is_notes =
        notes::has_front_matter(&decoded.text) || name.to_ascii_lowercase().ends_with(".md");
    let format = if is_notes { Format::Markdown } else { Format::Text };
    let content =
        if is_notes { Content::Markdown(decoded.text) } else { Content::Text(decoded.text) };
    Ok(Opened {
        format,
        content,
        encoding: decoded.encoding,
        replaced: decoded.replaced,
        envelope: Envelope::default(),
    })
}

/// A PDF that was taken apart; it has no encoding of its own.
fn document(document: pdf::Document) -> Opened {
    let envelope = Envelope { tool: document.producer.clone(), ..Envelope::default() };
    let content = Content::Document(document);
    Opened { format: Format::Pdf, content, encoding: "PDF", replaced: 0, envelope }
}

/// A page out of its envelope.
pub(crate) fn page(bytes: &[u8], envelope: Envelope, format: Format) -> Result<Opened, Refusal> {
    let decoded = decode_page(bytes, envelope.content_type.as_deref())?;
    Ok(Opened {
        format,
        content: Content::Page(decoded.text),
        encoding: decoded.encoding,
        replaced: decoded.replaced,
        envelope,
    })
}

/// Whether bytes are a web page: they begin with a tag, and one of a page is among the first.
fn is_page(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    // UTF-16 is looked through as if its zero bytes were not there.
    let head: String = head
        .iter()
        .filter(|byte| byte.is_ascii() && **byte != 0)
        .map(|byte| char::from(*byte).to_ascii_lowercase())
        .collect();
    let start = head.trim_start();
    let tags = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<meta ",
        "<title",
        "<div",
        "<p>",
        "<p ",
        "<article",
        "<table",
        "<script",
    ];
    start.starts_with('<')
        && !start.starts_with("<?xml")
        && tags.iter().any(|tag| start.contains(tag))
        || start.starts_with("<?xml")
            && ["<!doctype html", "<html"].iter().any(|tag| start.contains(tag))
}
