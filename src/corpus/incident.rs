//! An incident: something that happened or was agreed.

use crate::corpus::article::text;
use crate::corpus::codes::DateKind;
use crate::corpus::codes::EventType;
use crate::corpus::codes::Role;
use crate::corpus::codes::Status;
use crate::corpus::prose::Prose;
use crate::fields::Located;
use crate::fields::Syntax;
use crate::fields::read::Fields;
use crate::id::ArticleId;
use crate::id::IncidentId;
use crate::id::NameId;
use crate::text::source::Span;
use crate::time::Edtf;

/// Something that happened. Its title never names a cause.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Its file.
    pub id: IncidentId,
    /// The opening of its front matter.
    pub span: Span,
    /// The language of its front matter.
    pub syntax: Syntax,
    /// What, where, when.
    pub title: String,
    /// When it happened.
    pub when: Option<Located<Edtf>>,
    /// Its dates, each of one kind.
    pub dates: Vec<IncidentDate>,
    /// Where it happened.
    pub place: Option<Place>,
    /// What it was.
    pub event: Option<EventType>,
    /// How precisely its time is known: ACLED's 1 (day), 2 (week), 3 (month).
    pub time_precision: Option<i64>,
    /// Articles that report or recall it, as far as they are listed here and not in the articles'
    /// own front matter.
    pub reports: Vec<Report>,
    /// Other incidents a reader should know of.
    pub related: Vec<Located<IncidentId>>,
    /// What remains to be found out.
    pub open_questions: Vec<Prose>,
    /// Reports that an analyst counts as one origin.
    pub same_origin: Vec<Grouping>,
    /// Reports that an analyst counts as independent.
    pub independent: Vec<Grouping>,
    /// Whether the record may leave the house.
    pub status: Status,
    /// A note that stays in the house.
    pub internal_note: Option<String>,
    /// The analyst's account.
    pub account: Prose,
}

/// An article that reports or recalls an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The article.
    pub article: Located<ArticleId>,
    /// What the incident is to it.
    pub role: Role,
}

/// One of an incident's dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentDate {
    /// Where it is written.
    pub span: Span,
    /// What happened on it.
    pub kind: DateKind,
    /// The date.
    pub value: Edtf,
    /// In which civil time it is given.
    pub zone_note: Option<String>,
    /// More about it.
    pub note: Option<String>,
}

/// Where an incident happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The place in words.
    pub place: String,
    /// Its entry in the register of names.
    pub name: Option<Located<NameId>>,
    /// The region it lies in.
    pub region: Option<String>,
    /// The country, in words: borders are disputed.
    pub country: Option<String>,
    /// Latitude and longitude in degrees, WGS 84.
    pub position: Option<(f64, f64)>,
    /// ACLED's 1 (this town), 2 (near it), 3 (this region).
    pub precision: Option<i64>,
    /// More about it.
    pub note: Option<String>,
}

/// An analyst's word on the origin of some reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    /// The reports.
    pub articles: Vec<Located<ArticleId>>,
    /// Why.
    pub reason: String,
}

/// Reads an incident's front matter.
pub fn incident(f: &mut Fields<'_, '_>, id: IncidentId, account: Prose) -> Incident {
    let title = f.text("title");
    let when = f.date("when");
    Incident {
        span: f.span(),
        syntax: f.syntax(),
        title: f.required("title", title).map_or_else(|| id.to_string(), |title| title.value),
        id,
        when,
        dates: dates(f),
        place: place(f),
        event: f.code("type").map(|event| event.value),
        time_precision: f.integer_within("time_precision", 1, 3),
        reports: reports(f),
        related: f.ids("related", IncidentId::parse),
        open_questions: f.texts("open_questions").iter().map(Prose::value).collect(),
        same_origin: groupings(f, "same_origin"),
        independent: groupings(f, "independent"),
        status: f.code("status").map_or(Status::Published, |status| status.value),
        internal_note: text(f, "internal_note"),
        account,
    }
}

fn reports(f: &mut Fields<'_, '_>) -> Vec<Report> {
    let read = f.tables("reports", "a report of an incident", |f| {
        let article = f.id("article", ArticleId::parse);
        let article = f.required("article", article);
        let role = f.code("role").map_or(Role::Main, |role| role.value);
        Some(Report { article: article?, role })
    });
    read.into_iter().filter_map(|report| report.value).collect()
}

fn dates(f: &mut Fields<'_, '_>) -> Vec<IncidentDate> {
    let read = f.tables("dates", "a date of an incident", |f| {
        let (kind, value) = (f.code("kind"), f.date("value"));
        let (kind, value) = (f.required("kind", kind), f.required("value", value));
        let (zone_note, note) = (text(f, "zone_note"), text(f, "note"));
        let span = f.span();
        Some(IncidentDate { span, kind: kind?.value, value: value?.value, zone_note, note })
    });
    read.into_iter().filter_map(|date| date.value).collect()
}

fn place(f: &mut Fields<'_, '_>) -> Option<Place> {
    let read = f.table("where", "a place", |f| {
        let place = text(f, "place");
        let place = f.required("place", place);
        let lat = f.number_within("lat", -90.0, 90.0);
        let lon = f.number_within("lon", -180.0, 180.0);
        let found = Place {
            place: place.clone().unwrap_or_default(),
            name: f.id("name", NameId::parse),
            region: text(f, "region"),
            country: text(f, "country"),
            position: lat.zip(lon),
            precision: f.integer_within("precision", 1, 3),
            note: text(f, "note"),
        };
        place.is_some().then_some(found)
    });
    read.and_then(|place| place.value)
}

fn groupings(f: &mut Fields<'_, '_>, key: &'static str) -> Vec<Grouping> {
    let read = f.tables(key, "a grouping of reports", |f| {
        let articles = f.ids("articles", ArticleId::parse);
        let reason = text(f, "reason");
        Grouping { articles, reason: f.required("reason", reason).unwrap_or_default() }
    });
    read.into_iter().map(|grouping| grouping.value).collect()
}
