//! An article: one report as an outlet published it.

use crate::corpus::annotation::Annotation;
use crate::corpus::capture::Capture;
use crate::corpus::codes::Genre;
use crate::corpus::codes::Rights;
use crate::corpus::codes::Role;
use crate::corpus::codes::Status;
use crate::corpus::prose::Prose;
use crate::corpus::provenance::Provenance;
use crate::fields::Located;
use crate::fields::read::Fields;
use crate::id::ArticleId;
use crate::id::IncidentId;
use crate::id::SourceId;
use crate::markdown::doc::Doc;
use crate::text::range::TextRange;
use crate::text::source::Span;
use crate::time::Edtf;

/// One report.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its folder.
    pub id: ArticleId,
    /// The opening of its front matter, where problems of the whole article are shown.
    pub span: Span,
    /// What the front matter says.
    pub head: Head,
    /// Its text, as much of it as this edition has.
    pub body: Body,
    /// Words of the whole report, shown or not.
    pub words: usize,
    /// The SHA-256 of the whole report's plain text (UTF-8), shown or not, lower-case hexadecimal.
    pub text_sha256: String,
    /// The notes on it, in the order written.
    pub annotations: Vec<Annotation>,
    /// The file as it was received.
    pub capture: Option<Capture>,
    /// How it was received.
    pub provenance: Option<Provenance>,
    /// Lines of the capture that were left out as boilerplate.
    pub removed: Vec<Removed>,
    /// Other captures of the report, by number.
    pub versions: Vec<Version>,
}

/// The report as another capture of it has it. Notes stand on the article's own text alone.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its folder, from 2: the first is the article itself.
    pub number: usize,
    /// The opening of its front matter.
    pub span: Span,
    /// What its front matter says.
    pub head: Head,
    /// Its text, as much of it as this edition has.
    pub body: Body,
    /// Words of the whole text, shown or not.
    pub words: usize,
    /// The SHA-256 of its plain text, as [`Article::text_sha256`].
    pub text_sha256: String,
    /// The file as it was received.
    pub capture: Option<Capture>,
    /// How it was received.
    pub provenance: Option<Provenance>,
}

/// What the front matter of an article says.
#[derive(Debug, Clone)]
pub struct Head {
    /// The title as published.
    pub title: String,
    /// The line under the title, as published.
    pub subtitle: Option<String>,
    /// The outlet.
    pub source: Option<Located<SourceId>>,
    /// When it was published.
    pub published: Option<Located<Edtf>>,
    /// When the outlet changed it.
    pub updated: Option<Located<Edtf>>,
    /// The report's language, a BCP 47 tag.
    pub language: Option<String>,
    /// The byline.
    pub authors: Vec<String>,
    /// Its address.
    pub url: Option<String>,
    /// Copies in web archives.
    pub archives: Vec<ArchiveCopy>,
    /// When, by whom and with what it was captured.
    pub captured: Option<Captured>,
    /// Agencies it credits: ids of sources, or names.
    pub via: Vec<String>,
    /// What kind of report it is.
    pub genre: Option<Genre>,
    /// The outlet's section.
    pub section: Option<String>,
    /// The place and date line.
    pub dateline: Option<String>,
    /// The language it was translated from.
    pub translated_from: Option<String>,
    /// How much of it may be shown.
    pub rights: Rights,
    /// Why.
    pub rights_note: Option<String>,
    /// Whether it may leave the house.
    pub status: Status,
    /// What it reports and recalls.
    pub incidents: Vec<Reporting>,
    /// How far its information was found credible.
    pub credibility: Option<Located<Credibility>>,
    /// A note of ours above the text.
    pub notice: Option<Prose>,
    /// A note of ours that stays in the house.
    pub internal_note: Option<String>,
    /// Why the notes stand on this text, where there is a later version of it.
    pub version_note: Option<String>,
}

/// A copy in a web archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveCopy {
    /// Its address.
    pub url: String,
    /// When it was made.
    pub at: Option<Edtf>,
    /// Which archive.
    pub service: Option<String>,
}

/// How a capture came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// When.
    pub at: Option<Edtf>,
    /// By whom; never published.
    pub by: Option<String>,
    /// With which tool.
    pub tool: Option<String>,
    /// The name the file was received under.
    pub file: Option<String>,
    /// The encoding it was read in.
    pub encoding: Option<String>,
}

/// An incident in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    /// The incident.
    pub incident: Located<IncidentId>,
    /// What it is to the report.
    pub role: Role,
}

/// A judgement on information: NATO STANAG 2511, digits 1 to 6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credibility {
    /// 1 (confirmed by other sources) to 6 (truth cannot be judged).
    pub value: u8,
    /// Why.
    pub reason: String,
    /// Who judged.
    pub by: String,
    /// When.
    pub at: Option<Edtf>,
}

/// A line of the capture that is not in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The line of the capture, from 1.
    pub line: Option<i64>,
    /// Why it was left out.
    pub reason: Option<String>,
    /// The line.
    pub text: String,
}

/// As much of a report's text as an edition has.
#[derive(Debug, Clone)]
pub enum Body {
    /// All of it.
    Full(Doc),
    /// Some passages, in order, apart from each other.
    Excerpts(Vec<Excerpt>),
    /// Nothing of it.
    Withheld,
}

/// A passage shown on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Where it stands in the whole text, in bytes.
    pub range: TextRange,
    /// Where it stands in the whole text, in code points.
    pub points: (usize, usize),
    /// The words.
    pub text: String,
}

impl Body {
    /// The whole text, where this edition has it.
    pub fn full(&self) -> Option<&Doc> {
        match self {
            Body::Full(doc) => Some(doc),
            Body::Excerpts(_) | Body::Withheld => None,
        }
    }
}

/// Reads an article's front matter. `id` stands in for a missing title.
pub fn head(f: &mut Fields<'_, '_>, id: &ArticleId) -> Head {
    let title = f.text("title");
    let title = f.required("title", title).map_or_else(|| id.to_string(), |title| title.value);
    Head {
        title,
        subtitle: text(f, "subtitle"),
        source: f.id("source", SourceId::parse),
        published: f.date("published"),
        updated: f.date("updated"),
        language: language(f, "language"),
        authors: f.texts("authors").into_iter().map(|author| author.value).collect(),
        url: f.url("url").map(|url| url.value),
        archives: archives(f),
        captured: captured(f),
        via: f.texts("via").into_iter().map(|agency| agency.value).collect(),
        genre: f.code("genre").map(|genre| genre.value),
        section: text(f, "section"),
        dateline: text(f, "dateline"),
        translated_from: language(f, "translated_from"),
        rights: f.code("rights").map_or(Rights::Excerpt, |rights| rights.value),
        rights_note: text(f, "rights_note"),
        status: f.code("status").map_or(Status::Draft, |status| status.value),
        incidents: reporting(f),
        credibility: credibility(f),
        notice: f.text("notice").map(|notice| Prose::value(&notice)),
        internal_note: text(f, "internal_note"),
        version_note: text(f, "version_note"),
    }
}

/// Text under a key, without its place.
pub fn text(f: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    f.text(key).map(|text| text.value)
}

/// A language tag (BCP 47): letters, digits and hyphens, lower-case primary subtag.
pub fn language(f: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    use crate::diag::code::Code;
    let tag = f.text(key)?;
    let primary = tag.value.split('-').next().unwrap_or_default();
    let well_formed = (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && tag.value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if well_formed {
        return Some(tag.value);
    }
    f.diags()
        .error(tag.span, Code::BadCode, format!("`{}` is not a language tag", tag.value))
        .hint("write the ISO 639 code: `fr`, `en`, `ru`, `az`");
    None
}

/// The judgement under the key `credibility`.
pub fn credibility(f: &mut Fields<'_, '_>) -> Option<Located<Credibility>> {
    let read = f.table("credibility", "a judgement of credibility", |f| {
        let value = f.integer_within("value", 1, 6);
        let (reason, by) = (text(f, "reason"), text(f, "by"));
        let at = f.date("at").map(|date| date.value);
        let value = f.required("value", value).and_then(|value| u8::try_from(value).ok());
        let reason = f.required("reason", reason).unwrap_or_default();
        let by = f.required("by", by).unwrap_or_default();
        let at = f.required("at", at);
        Some(Credibility { value: value?, reason, by, at })
    })?;
    read.value.map(|value| Located { value, span: read.span })
}

fn archives(f: &mut Fields<'_, '_>) -> Vec<ArchiveCopy> {
    let read = f.tables("archives", "an archived copy", |f| {
        let url = f.url("url");
        let url = f.required("url", url).map(|url| url.value);
        let (at, service) = (f.date("at").map(|date| date.value), text(f, "service"));
        Some(ArchiveCopy { url: url?, at, service })
    });
    read.into_iter().filter_map(|copy| copy.value).collect()
}

fn captured(f: &mut Fields<'_, '_>) -> Option<Captured> {
    let read = f.table("captured", "a capture", |f| Captured {
        at: f.date("at").map(|date| date.value),
        by: text(f, "by"),
        tool: text(f, "tool"),
        file: text(f, "file"),
        encoding: text(f, "encoding"),
    });
    read.map(|captured| captured.value)
}

fn reporting(f: &mut Fields<'_, '_>) -> Vec<Reporting> {
    let read = f.tables("incidents", "an incident of a report", |f| {
        let incident = f.id("id", IncidentId::parse);
        let incident = f.required("id", incident);
        let role = f.code("role").map_or(Role::Main, |role| role.value);
        Some(Reporting { incident: incident?, role })
    });
    read.into_iter().filter_map(|reporting| reporting.value).collect()
}
