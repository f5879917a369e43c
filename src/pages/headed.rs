//! What a report's page and its chapter in print both begin with.

use serde::Serialize;

use crate::corpus::article::Body;
use crate::corpus::codes::Status;
use crate::dossier::article::Article;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::CredibilityView;
use crate::pages::part::DateView;
use crate::pages::part::GradeView;
use crate::pages::part::LinkView;

/// A report's own facts.
#[derive(Serialize)]
pub struct HeadView {
    title: String,
    subtitle: Option<String>,
    pub(super) lang: String,
    draft: bool,
    internal_note: Option<String>,
    source: Option<LinkView>,
    grade: GradeView,
    credibility: Option<CredibilityView>,
    authors: Vec<String>,
    via: Vec<LinkView>,
    published: Option<DateView>,
    dateline: Option<String>,
    words: usize,
    rights_note: Option<String>,
    notice_html: Option<String>,
    /// "full", "excerpts" or "nothing".
    shown: &'static str,
    url: Option<String>,
}

impl Scene<'_> {
    /// The facts of a report.
    pub fn head(&self, article: Article<'_>) -> HeadView {
        let (head, record) = (article.head(), article.record());
        HeadView {
            title: head.title.clone(),
            subtitle: head.subtitle.clone(),
            lang: lang_of(head.language.as_deref()),
            draft: head.status == Status::Draft,
            internal_note: head.internal_note.clone(),
            source: article.source().map(|source| self.source_link(source)),
            grade: self.grade(article.source()),
            credibility: head.credibility.as_ref().map(|c| self.credibility(&c.value)),
            authors: head.authors.clone(),
            via: head.via.iter().map(|via| self.agency(via)).collect(),
            published: head.published.as_ref().map(|date| self.date(&date.value)),
            dateline: head.dateline.clone(),
            words: record.words,
            rights_note: head.rights_note.clone(),
            notice_html: head.notice.as_ref().map(|notice| self.prose(&notice.doc)),
            shown: match record.body {
                Body::Full(_) => "full",
                Body::Excerpts(_) => "excerpts",
                Body::Withheld => "nothing",
            },
            url: head.url.clone(),
        }
    }
}
