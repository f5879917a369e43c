//! A statement: what a speaker said once, relayed by one or more articles.

use crate::corpus::article::language;
use crate::corpus::article::text;
use crate::corpus::codes::RelayHow;
use crate::corpus::codes::SpeakerType;
use crate::corpus::codes::Status;
use crate::corpus::prose::Prose;
use crate::fields::Located;
use crate::fields::read::Fields;
use crate::id::ArticleId;
use crate::id::IncidentId;
use crate::id::StatementId;
use crate::text::source::Span;
use crate::time::Edtf;

/// What a speaker said once.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its file.
    pub id: StatementId,
    /// The opening of its front matter.
    pub span: Span,
    /// What it is called here.
    pub title: String,
    /// Who said it: the id of a name, or words.
    pub speaker: Located<String>,
    /// What kind of speaker.
    pub speaker_type: Option<SpeakerType>,
    /// When it was said.
    pub at: Option<Edtf>,
    /// In which language.
    pub language: Option<String>,
    /// Where to read it.
    pub url: Option<String>,
    /// The incidents it is about.
    pub incidents: Vec<Located<IncidentId>>,
    /// Whether nobody here has seen the statement itself.
    pub known_only_through_relays: bool,
    /// Who relays it, as far as an analyst wrote it down.
    pub relays: Vec<Relay>,
    /// Whether the record may leave the house.
    pub status: Status,
    /// A note that stays in the house.
    pub internal_note: Option<String>,
    /// The wording.
    pub wording: Prose,
}

/// An article that relays a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relay {
    /// The article.
    pub article: Located<ArticleId>,
    /// How it relays it.
    pub how: Option<RelayHow>,
    /// What it cut, added or changed.
    pub note: Option<String>,
}

/// Reads a statement's front matter.
pub fn statement(f: &mut Fields<'_, '_>, id: StatementId, wording: Prose) -> Statement {
    let (title, speaker) = (f.text("title"), f.text("speaker"));
    let span = f.span();
    Statement {
        span,
        title: f.required("title", title).map_or_else(|| id.to_string(), |title| title.value),
        speaker: f
            .required("speaker", speaker)
            .unwrap_or_else(|| Located { value: String::new(), span }),
        id,
        speaker_type: f.code("speaker_type").map(|kind| kind.value),
        at: f.date("at").map(|date| date.value),
        language: language(f, "language"),
        url: f.url("url").map(|url| url.value),
        incidents: f.ids("incidents", IncidentId::parse),
        known_only_through_relays: f.yes("known_only_through_relays"),
        relays: relays(f),
        status: f.code("status").map_or(Status::Published, |status| status.value),
        internal_note: text(f, "internal_note"),
        wording,
    }
}

fn relays(f: &mut Fields<'_, '_>) -> Vec<Relay> {
    let read = f.tables("relays", "a relay", |f| {
        let article = f.id("article", ArticleId::parse);
        let article = f.required("article", article);
        let how = f.code("how").map(|how| how.value);
        let note = text(f, "note");
        Some(Relay { article: article?, how, note })
    });
    read.into_iter().filter_map(|relay| relay.value).collect()
}
