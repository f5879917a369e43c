//! The way into `content/`: a capture as a crawler left it becomes the draft of an article.
//!
//! `decode` (bytes → text), then `import_text` (text → [`Draft`]). Nothing is rewritten: every
//! line of the capture that is not blank stands either in a paragraph, character for character,
//! or among what was left out, with the reason.

pub mod blocks;
pub mod byline;
pub mod context;
pub mod credit;
mod dated;
pub mod encoding;
pub mod exports;
pub mod furniture;
pub mod html;
pub mod language;
pub mod mail;
pub mod manifest;
pub mod page;
pub mod pdf;
pub mod provenance;
pub mod reason;
pub mod receive;
pub mod record;
pub mod text;
pub mod title;
pub mod traits;

use crate::import::html::facts::Facts;
use crate::import::reason::Reason;

/// What is known about a capture before it is read, from a manifest or the command line.
#[derive(Debug, Clone, Default)]
pub struct Hints {
    /// The name of the file, with or without folders; the last resort for a title.
    pub file_name: String,
    /// The title as somebody noted it.
    pub title: Option<String>,
    /// The language as somebody noted it, ISO 639-1.
    pub language: Option<String>,
}

/// A capture read: the report, what is known of it, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The title as published, or the name of the file where none was found.
    pub title: String,
    /// How the title was found.
    pub title_from: TitleOrigin,
    /// Authors named in the byline, in its order, as written.
    pub authors: Vec<String>,
    /// ISO 639-1, or `None` where the text is too short to tell.
    pub language: Option<String>,
    /// Agencies credited, by the name usual for them, in the order of the capture.
    pub via: Vec<String>,
    /// The language a credit line says the report was translated from, ISO 639-1.
    pub translated_from: Option<String>,
    /// The report's text, one string per paragraph or heading, as written. A hard-wrapped
    /// paragraph keeps its line ends as `\n`.
    pub paragraphs: Vec<String>,
    /// The report's text as Markdown, where the capture has headings, lists and links.
    pub markdown: Option<String>,
    /// What was left out, in the order of the capture.
    pub removed: Vec<Removed>,
    /// What else the capture states of the report.
    pub facts: Facts,
}

/// A line of the capture that is not part of the report's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Number of the line in the capture, from 1; `None` where a capture has blocks and no lines.
    pub line: Option<usize>,
    /// The line as written, without the blanks at its ends.
    pub text: String,
    /// Why it was left out.
    pub reason: Reason,
}

/// How a title was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleOrigin {
    /// Somebody noted it.
    Given,
    /// The capture states it: the subject of an e-mail.
    Stated,
    /// A line of the head that a breadcrumb, a window title or a second line repeats.
    Repeated,
    /// The line of the head that looks most like a heading and has the report's words.
    Heading,
    /// None was found: the name of the file stands in.
    FileName,
}
