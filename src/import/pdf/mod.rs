//! A document in PDF with a text layer becomes the draft of an article.
//!
//! [`letters`] has each page drawn and notes the letters, [`order`] parts them into columns and lines
//! in the order they are read, [`edges`] finds running heads and page numbers, [`paragraphs`] joins
//! lines and undoes hyphenation, [`metadata`] reads what the file says of itself. [`draft`] then
//! treats the paragraphs as a capture in plain text, so that bylines, dates and captions are found
//! and what is left out is listed with the reason.
//!
//! A PDF is a program for a printer, and a hostile one can ask for any amount of memory or time.
//! [`extract`] never panics, but it cannot bound either: a caller that reads files of strangers runs
//! it in a process of its own.

pub mod draft;
pub mod edges;
pub mod letters;
pub mod metadata;
pub mod order;
pub mod paragraphs;

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use hayro_interpret::hayro_syntax::LoadPdfError;
use hayro_interpret::hayro_syntax::Pdf;
use serde::Deserialize;
use serde::Serialize;

use crate::import::encoding::Fault;
use crate::import::pdf::edges::Edge;
use crate::import::pdf::metadata::Stated;
use crate::import::pdf::paragraphs::Paragraph;

/// The most pages that are read.
const MOST_PAGES: usize = 2_000;

/// A page with fewer letters than this on average is a picture with a stamp, not a text.
const FEWEST_LETTERS: usize = 25;

/// How far from the end of the file its end mark may stand, in bytes: four times what the standard
/// allows, for programs that append to it.
const LONGEST_TAIL: usize = 4096;

/// What a PDF holds for a reader.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The paragraphs and headings in the order they are read.
    pub paragraphs: Vec<Paragraph>,
    /// Running heads, feet and page numbers, in the order of the pages.
    pub edges: Vec<Edge>,
    /// What the file states of itself.
    pub stated: Vec<Stated>,
    /// The program that made the file, as it says.
    pub producer: Option<String>,
    /// How many pages it has.
    pub pages: usize,
    /// Whether the text layer lies unseen behind pictures, as character recognition leaves it.
    pub recognised: bool,
    /// How many letters the file draws without saying which they are.
    pub unnamed: usize,
}

/// Whether bytes are a PDF: its mark stands among the first kilobyte (ISO 32000-1, annex H).
pub fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let at = head.windows(5).position(|five| five == b"%PDF-");
    // Something before the mark is tolerated unless it is text that only speaks of PDF files.
    at.is_some_and(|at| at == 0 || head[..at].iter().any(|byte| *byte == 0 || *byte >= 0x80))
}

/// Reads a PDF.
///
/// Refuses one that asks for a password, that is damaged beyond repair, or that has no text layer.
pub fn extract(bytes: &[u8]) -> Result<Document, Fault> {
    let read = catch_unwind(AssertUnwindSafe(|| read(bytes.to_vec())));
    read.unwrap_or(Err(Fault::Damaged))
}

fn read(bytes: Vec<u8>) -> Result<Document, Fault> {
    // What is left of a file that was cut off can often be read, and lacks a part nobody sees.
    let tail = &bytes[bytes.len().saturating_sub(LONGEST_TAIL)..];
    let is_cut = !tail.windows(5).any(|five| five == b"%%EOF");
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Fault::Encrypted,
        LoadPdfError::Invalid => Fault::Damaged,
    })?;
    let pages = pdf.pages().len();
    if pages == 0 || is_cut {
        return Err(Fault::Damaged);
    }
    if pages > MOST_PAGES {
        return Err(Fault::TooManyPages(pages));
    }
    let (sheets, seen) = letters::read(&pdf);
    if seen.named < FEWEST_LETTERS * pages.min(4) || seen.unnamed > seen.named {
        return Err(Fault::NoTextLayer);
    }
    let ordered: Vec<_> = sheets.iter().map(order::read).collect();
    let (kept, found) = edges::part(ordered);
    let paragraphs = paragraphs::join(&kept);
    if paragraphs.is_empty() {
        return Err(Fault::NoTextLayer);
    }
    let (stated, producer) = metadata::read(&pdf);
    Ok(Document {
        paragraphs,
        edges: found,
        stated,
        producer,
        pages,
        recognised: seen.unseen * 2 > seen.named,
        unnamed: seen.unnamed,
    })
}

impl Document {
    /// Every line of the document for looking words up, one paragraph to a line.
    pub fn text(&self) -> String {
        let paragraphs = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        let edges = self.edges.iter().map(|edge| edge.text.as_str());
        paragraphs.chain(edges).collect::<Vec<_>>().join("\n")
    }
}
