//! The record that stands beside a capture: what was collected, from where, when and with what, its
//! hash, how the text was taken from it, and through whose hands it went.
//!
//! The terms are those of the Berkeley Protocol (OHCHR and UC Berkeley, HR/PUB/20/2, 2022),
//! chapter VI, sections C and D.

use url::Url;

use crate::corpus::article::text;
use crate::corpus::capture::Capture;
use crate::corpus::codes::CapturedFrom;
use crate::corpus::codes::CustodyAction;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Located;
use crate::fields::read::Fields;
use crate::hash::is_sha256;
use crate::text::source::Span;
use crate::time::Edtf;

/// How an article, or another version of it, was received.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    /// The beginning of the record, where problems of the whole of it are shown.
    pub span: Span,
    /// What was collected.
    pub capture: Collected,
    /// How the text was taken from it.
    pub extraction: Extraction,
    /// Who did what with it, in the order written.
    pub custody: Vec<Step>,
    /// What the capture states of the report.
    pub stated: Vec<Stated>,
    /// Characters of the text that a reader does not see.
    pub unseen: Vec<Unseen>,
}

/// What was collected, from where, when and with what.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collected {
    /// The name of the capture in the article's folder.
    pub file: Option<Located<String>>,
    /// The name it was received under.
    pub received_as: Option<String>,
    /// The SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: Option<Located<String>>,
    /// Its size.
    pub bytes: Option<Located<i64>>,
    /// Its media type, as it was found to be.
    pub media_type: Option<String>,
    /// The media type that the server named.
    pub content_type: Option<String>,
    /// The encoding it was read in.
    pub encoding: Option<String>,
    /// Sequences of bytes that the encoding does not allow.
    pub malformed: Option<i64>,
    /// The address that was asked for.
    pub url_requested: Option<String>,
    /// The address that answered, after every redirection.
    pub url_final: Option<String>,
    /// The address that the page gives itself.
    pub url_canonical: Option<String>,
    /// What the server answered: 200, 404.
    pub http_status: Option<i64>,
    /// When it was captured.
    pub captured_at: Option<Located<Edtf>>,
    /// How that is known.
    pub captured_at_from: Option<CapturedFrom>,
    /// With which tool, and its version.
    pub captured_with: Option<String>,
    /// A copy in a web archive.
    pub archive_url: Option<String>,
    /// Which archive.
    pub archive_service: Option<String>,
    /// The archive file it came in.
    pub archive_file: Option<String>,
    /// The SHA-256 of that file.
    pub archive_file_sha256: Option<String>,
    /// Its place in that file.
    pub archive_file_member: Option<String>,
}

/// How the text was taken from the capture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extraction {
    /// The tool and its version.
    pub tool: Option<String>,
    /// The version of the method: another one may give another text.
    pub version: Option<i64>,
    /// The SHA-256 of the text below its front matter, blanks at both ends apart.
    pub sha256_text: Option<Located<String>>,
    /// Lines of the capture that are not in the text.
    pub left_out: Option<i64>,
    /// Why the capture seems to have only the beginning of the report.
    pub only_the_beginning: Option<String>,
}

/// A step of the chain of custody.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What was done.
    pub action: CustodyAction,
    /// When.
    pub at: Option<Located<Edtf>>,
    /// By whom; never published.
    pub who: Option<String>,
    /// What else is to be said; never published.
    pub note: Option<String>,
}

/// What a capture states of its report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// What is stated: `title`, `published`.
    pub of: String,
    /// What it is said to be.
    pub value: String,
    /// Where in the capture.
    pub from: Option<String>,
    /// Whether it contradicts what was taken.
    pub disagrees: bool,
}

/// A character that a reader does not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    /// Its code point: `U+200B`.
    pub character: String,
    /// How often it stands in the text.
    pub times: i64,
}

/// Reads a `provenance.toml`.
pub fn provenance(f: &mut Fields<'_, '_>) -> Provenance {
    let capture = f.table("capture", "the record of a capture", collected);
    let capture = f.required("capture", capture).map_or_else(Collected::default, |c| c.value);
    let extraction = f.table("extraction", "the record of an extraction", extraction);
    let steps = f.tables("custody", "a step of the chain of custody", step);
    let stated = f.tables("statements", "what a capture states", stated);
    let unseen = f.tables("unseen", "a character nobody sees", unseen);
    Provenance {
        span: f.span(),
        capture,
        extraction: extraction.map_or_else(Extraction::default, |read| read.value),
        custody: steps.into_iter().filter_map(|step| step.value).collect(),
        stated: stated.into_iter().filter_map(|stated| stated.value).collect(),
        unseen: unseen.into_iter().filter_map(|unseen| unseen.value).collect(),
    }
}

impl Provenance {
    /// The record as everybody may see it: what was collected and when, without the names of people
    /// and of files here, without the address that was asked for, which may hold a name or a key.
    pub fn public(self) -> Provenance {
        let Provenance { span, capture, extraction, custody, .. } = self;
        let capture = Collected {
            received_as: None,
            url_requested: None,
            url_final: None,
            archive_file: None,
            archive_file_member: None,
            ..capture
        };
        let bare = |step: Step| Step { who: None, note: None, ..step };
        let custody = custody.into_iter().map(bare).collect();
        Provenance { span, capture, extraction, custody, stated: Vec::new(), unseen: Vec::new() }
    }

    /// Reports where the record and the capture that is there do not fit.
    pub fn fit(&self, capture: Option<&Capture>, diags: &mut Diagnostics) {
        let Some(there) = capture else {
            diags
                .error(self.span, Code::MissingCapture, "the capture of this record is not there")
                .hint("restore the file from a backup; without it nothing can be verified");
            return;
        };
        let recorded = &self.capture;
        if let Some(file) = recorded.file.as_ref().filter(|file| file.value != there.file) {
            let message = format!("this record is of `{}`, not of `{}`", file.value, there.file);
            diags
                .error(file.span, Code::MissingCapture, message)
                .hint("the capture that the article names and the one recorded are one file");
        }
        if let Some(hash) = recorded.sha256.as_ref().filter(|hash| hash.value != there.sha256) {
            diags
                .error(hash.span, Code::CaptureChanged, "the capture is not the one recorded here")
                .hint(format!("its bytes have the SHA-256 `{}`", there.sha256))
                .hint("restore the file from a backup; if it is a new capture, import it as one");
        } else if let Some(bytes) = &recorded.bytes
            && u64::try_from(bytes.value).ok() != Some(there.bytes)
        {
            let message = format!("the capture has {} bytes, not {}", there.bytes, bytes.value);
            diags
                .error(bytes.span, Code::BadValue, message)
                .hint("its SHA-256 is the one recorded, so the size was changed by hand");
        }
    }
}

fn collected(f: &mut Fields<'_, '_>) -> Collected {
    let (file, sha256) = (f.text("file"), hash(f, "sha256"));
    let bytes = count(f, "bytes");
    Collected {
        file: f.required("file", file),
        received_as: text(f, "received_as"),
        sha256: f.required("sha256", sha256),
        bytes,
        media_type: text(f, "media_type"),
        content_type: text(f, "content_type"),
        encoding: text(f, "encoding"),
        malformed: count(f, "malformed").map(|n| n.value),
        url_requested: address(f, "url_requested"),
        url_final: address(f, "url_final"),
        url_canonical: address(f, "url_canonical"),
        http_status: f.integer_within("http_status", 100, 599),
        captured_at: f.date("captured_at"),
        captured_at_from: f.code("captured_at_from").map(|from| from.value),
        captured_with: text(f, "captured_with"),
        archive_url: address(f, "archive_url"),
        archive_service: text(f, "archive_service"),
        archive_file: text(f, "archive_file"),
        archive_file_sha256: hash(f, "archive_file_sha256").map(|hash| hash.value),
        archive_file_member: text(f, "archive_file_member"),
    }
}

fn extraction(f: &mut Fields<'_, '_>) -> Extraction {
    Extraction {
        tool: text(f, "tool"),
        version: at_least(f, "version", 1).map(|n| n.value),
        sha256_text: hash(f, "sha256_text"),
        left_out: count(f, "left_out").map(|n| n.value),
        only_the_beginning: text(f, "only_the_beginning"),
    }
}

fn step(f: &mut Fields<'_, '_>) -> Option<Step> {
    let action = f.code("action");
    let action = f.required("action", action).map(|action| action.value);
    let (at, who, note) = (f.date("at"), text(f, "who"), text(f, "note"));
    Some(Step { action: action?, at, who, note })
}

fn stated(f: &mut Fields<'_, '_>) -> Option<Stated> {
    let (of, value) = (text(f, "of"), text(f, "value"));
    let (of, value) = (f.required("of", of), f.required("value", value));
    let (from, disagrees) = (text(f, "from"), f.yes("disagrees"));
    Some(Stated { of: of?, value: value?, from, disagrees })
}

fn unseen(f: &mut Fields<'_, '_>) -> Option<Unseen> {
    let (character, times) = (text(f, "character"), at_least(f, "times", 1).map(|n| n.value));
    let character = f.required("character", character);
    let times = f.required("times", times);
    Some(Unseen { character: character?, times: times? })
}

/// A number of things: a whole number, not below 0.
fn count(f: &mut Fields<'_, '_>, key: &'static str) -> Option<Located<i64>> {
    at_least(f, key, 0)
}

/// A whole number, not below `least`.
fn at_least(f: &mut Fields<'_, '_>, key: &'static str, least: i64) -> Option<Located<i64>> {
    let number = f.integer(key)?;
    if number.value >= least {
        return Some(number);
    }
    f.diags()
        .error(number.span, Code::BadValue, format!("`{key}` cannot be {}", number.value))
        .hint(format!("it is a whole number, {least} or more"));
    None
}

/// A SHA-256, lower-cased.
fn hash(f: &mut Fields<'_, '_>, key: &'static str) -> Option<Located<String>> {
    let hash = f.text(key)?;
    if is_sha256(&hash.value) {
        return Some(hash.map(|hash| hash.to_ascii_lowercase()));
    }
    f.diags()
        .error(hash.span, Code::BadValue, "this is not a SHA-256")
        .hint("it has 64 hexadecimal digits");
    None
}

/// An address with its scheme: also one that no browser opens, such as a page saved from a disk.
fn address(f: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    let address = f.text(key)?;
    if Url::parse(&address.value).is_ok() {
        return Some(address.value);
    }
    let message = format!("`{}` is not an address", address.value);
    f.diags()
        .error(address.span, Code::BadValue, message)
        .hint("write it whole, beginning with `https://`");
    None
}
