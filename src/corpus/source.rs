//! A source: an outlet, and our note on its reliability.

use crate::corpus::article::text;
use crate::corpus::codes::OwnershipCode;
use crate::corpus::codes::Reliability;
use crate::corpus::codes::SourceKind;
use crate::corpus::codes::Status;
use crate::corpus::prose::Prose;
use crate::diag::code::Code;
use crate::fields::read::Fields;
use crate::id::SourceId;
use crate::text::source::Span;
use crate::time::Edtf;

/// An outlet.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its file.
    pub id: SourceId,
    /// The opening of its front matter.
    pub span: Span,
    /// Its name.
    pub name: String,
    /// Its domains on the web.
    pub domains: Vec<String>,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The town it works from.
    pub seat: Option<String>,
    /// When it was founded.
    pub founded: Option<Edtf>,
    /// Who owns it.
    pub owner: Option<String>,
    /// Its ownership and control, dated.
    pub ownership: Option<Ownership>,
    /// The languages it publishes in.
    pub languages: Vec<String>,
    /// What kind of outlet it is.
    pub kind: SourceKind,
    /// Sanctions in force against it.
    pub sanctions: Vec<Sanction>,
    /// What others say of it.
    pub assessments: Vec<Assessment>,
    /// Our grades, in the order written.
    pub grades: Vec<Grade>,
    /// Its address.
    pub url: Option<String>,
    /// Whether the record may leave the house.
    pub status: Status,
    /// A note that stays in the house.
    pub internal_note: Option<String>,
    /// Our reasons.
    pub reasons: Prose,
}

/// Ownership and control in a year: State Media Monitor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ownership {
    /// The code.
    pub code: OwnershipCode,
    /// The year it is true of.
    pub year: i64,
    /// Where it is said.
    pub url: Option<String>,
}

/// A sanction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanction {
    /// The legal act.
    pub measure: String,
    /// Since when.
    pub at: Option<Edtf>,
    /// Where to read it.
    pub url: Option<String>,
}

/// What somebody else says of the outlet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Who.
    pub by: String,
    /// What.
    pub says: String,
    /// When.
    pub at: Option<Edtf>,
    /// Where to read it.
    pub url: Option<String>,
}

/// A grade of ours: a letter with what it is about, why, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// The letter.
    pub reliability: Reliability,
    /// What it is about.
    pub scope: String,
    /// Why.
    pub reason: String,
    /// Who judged.
    pub by: String,
    /// When.
    pub at: Option<Edtf>,
}

/// Reads a source's front matter.
pub fn source(f: &mut Fields<'_, '_>, id: SourceId, reasons: Prose) -> Source {
    let name = f.text("name");
    Source {
        span: f.span(),
        name: f.required("name", name).map_or_else(|| id.to_string(), |name| name.value),
        id,
        domains: f.texts("domains").into_iter().map(|domain| domain.value).collect(),
        country: country(f),
        seat: text(f, "seat"),
        founded: f.date("founded").map(|date| date.value),
        owner: text(f, "owner"),
        ownership: ownership(f),
        languages: f.texts("languages").into_iter().map(|language| language.value).collect(),
        kind: f.code("kind").map_or(SourceKind::Unknown, |kind| kind.value),
        sanctions: sanctions(f),
        assessments: assessments(f),
        grades: grades(f),
        url: f.url("url").map(|url| url.value),
        status: f.code("status").map_or(Status::Published, |status| status.value),
        internal_note: text(f, "internal_note"),
        reasons,
    }
}

fn country(f: &mut Fields<'_, '_>) -> Option<String> {
    let code = f.text("country")?;
    if code.value.len() == 2 && code.value.bytes().all(|b| b.is_ascii_uppercase()) {
        return Some(code.value);
    }
    f.diags()
        .error(code.span, Code::BadCode, format!("`{}` is not a country code", code.value))
        .hint("write the two capital letters of ISO 3166: `FR`, `RU`, `AM`");
    None
}

fn ownership(f: &mut Fields<'_, '_>) -> Option<Ownership> {
    let read = f.table("ownership", "an ownership", |f| {
        let (code, year) = (f.code("code"), f.integer_within("year", 1800, 2200));
        let (code, year) = (f.required("code", code), f.required("year", year));
        let url = f.url("url").map(|url| url.value);
        Some(Ownership { code: code?.value, year: year?, url })
    });
    read.and_then(|ownership| ownership.value)
}

fn sanctions(f: &mut Fields<'_, '_>) -> Vec<Sanction> {
    let read = f.tables("sanctions", "a sanction", |f| {
        let measure = text(f, "measure");
        let measure = f.required("measure", measure);
        let at = f.date("at").map(|date| date.value);
        let url = f.url("url").map(|url| url.value);
        Some(Sanction { measure: measure?, at, url })
    });
    read.into_iter().filter_map(|sanction| sanction.value).collect()
}

fn assessments(f: &mut Fields<'_, '_>) -> Vec<Assessment> {
    let read = f.tables("assessments", "an assessment", |f| {
        let (by, says) = (text(f, "by"), text(f, "says"));
        let (by, says) = (f.required("by", by), f.required("says", says));
        let at = f.date("at").map(|date| date.value);
        let url = f.url("url").map(|url| url.value);
        Some(Assessment { by: by?, says: says?, at, url })
    });
    read.into_iter().filter_map(|assessment| assessment.value).collect()
}

fn grades(f: &mut Fields<'_, '_>) -> Vec<Grade> {
    let read = f.tables("grades", "a grade", |f| {
        let reliability = f.code("reliability");
        let (scope, reason, by) = (text(f, "scope"), text(f, "reason"), text(f, "by"));
        let at = f.date("at").map(|date| date.value);
        let reliability = f.required("reliability", reliability);
        let (scope, reason) = (f.required("scope", scope), f.required("reason", reason));
        let (by, at) = (f.required("by", by), f.required("at", at));
        let (scope, reason, by) =
            (scope.unwrap_or_default(), reason.unwrap_or_default(), by.unwrap_or_default());
        Some(Grade { reliability: reliability?.value, scope, reason, by, at })
    });
    read.into_iter().filter_map(|grade| grade.value).collect()
}
