//! Parts that several kinds of page show: links, dates, grades, cards, notes, claims.

use serde::Serialize;

use crate::corpus::annotation::Claim;
use crate::corpus::article::Credibility;
use crate::corpus::codes::Status;
use crate::corpus::source::Grade;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::incident::Incident;
use crate::dossier::source::Source;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::pages::PER_PAGE;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::route::Route;
use crate::route::note_anchor;
use crate::route::passage_anchor;
use crate::time::Edtf;

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Where to.
    pub href: String,
    /// The words.
    pub text: String,
    /// The language of the words, when it is not the interface's.
    pub lang: Option<String>,
    /// Whether it leads to a record that the program proposes.
    pub proposed: bool,
}

/// A date for machines and for people.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// EDTF.
    pub edtf: String,
    /// In words.
    pub words: String,
    /// A value for the `datetime` of a `time` element; none for what HTML cannot say.
    pub datetime: Option<String>,
}

/// A grade of ours.
#[derive(Debug, Clone, Serialize)]
pub struct GradeView {
    /// The letter.
    pub letter: &'static str,
    /// The letter in words.
    pub words: String,
    /// Whether anybody judged: `F` is "not judged".
    pub judged: bool,
    /// What it is about.
    pub scope: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Who judged.
    pub by: Option<String>,
    /// When.
    pub at: Option<DateView>,
}

/// A judgement on information.
#[derive(Debug, Clone, Serialize)]
pub struct CredibilityView {
    /// The digit.
    pub digit: u8,
    /// The digit in words.
    pub words: String,
    /// Why.
    pub reason: String,
    /// Who judged.
    pub by: String,
    /// When.
    pub at: Option<DateView>,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize)]
pub struct CardView {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Its outlet.
    pub source: Option<LinkView>,
    /// The outlet's grade.
    pub grade: GradeView,
    /// When it was published.
    pub published: Option<DateView>,
    /// Its words.
    pub words: usize,
    /// Notes shown in this edition.
    pub notes: usize,
    /// The incidents it reports.
    pub incidents: Vec<LinkView>,
    /// Agencies it credits.
    pub via: Vec<String>,
    /// Whether it is a draft.
    pub draft: bool,
}

/// A note in the margin, or in a list of notes.
#[derive(Debug, Clone, Serialize)]
pub struct NoteView {
    /// Its number in the margin.
    pub n: usize,
    /// Its `id` on the article's page.
    pub anchor: String,
    /// The `id` of the passage it marks.
    pub passage_anchor: String,
    /// The note on the article's page.
    pub href: String,
    /// The passage on the article's page.
    pub passage_href: String,
    /// Its kind, as a code.
    pub kind: &'static str,
    /// Its kind in words.
    pub kind_words: String,
    /// Whether it stays in the house.
    pub internal: bool,
    /// The words it marks.
    pub quote: Option<String>,
    /// The language of those words.
    pub quote_lang: String,
    /// What it says.
    pub note_html: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Who wrote it.
    pub by: Option<String>,
    /// When.
    pub at: Option<DateView>,
    /// The statement its passage relays.
    pub statement: Option<LinkView>,
    /// The claim it makes.
    pub claim: Option<ClaimView>,
    /// Why it has no place in the text, when it has none.
    pub lost: bool,
}

/// A claim.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimView {
    /// The question, in words.
    pub question: String,
    /// The question on the incident's page.
    pub question_href: Option<String>,
    /// The answer, in words.
    pub value: String,
    /// Who asserts it.
    pub voice: Option<String>,
    /// What kind of speaker.
    pub speaker_type: Option<String>,
    /// How it is attributed, as a code.
    pub attribution: &'static str,
    /// How it is attributed, in words.
    pub attribution_words: String,
    /// What is counted.
    pub what: Option<String>,
    /// Who is counted.
    pub who: Option<String>,
    /// Where and over which time.
    pub scope: Option<String>,
    /// When it held.
    pub as_of: Option<DateView>,
    /// How far it was found credible.
    pub credibility: Option<CredibilityView>,
    /// The incident.
    pub incident: Option<LinkView>,
}

/// The way through a long list.
#[derive(Debug, Clone, Serialize)]
pub struct PagerView {
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// This page's number.
    pub n: usize,
    /// How many pages there are.
    pub of: usize,
    /// The pages to go to from here, this one among them: first, last, near and far.
    pub steps: Vec<StepView>,
}

/// A page of a long list, to go to.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// Its number.
    pub n: usize,
    /// Its address.
    pub href: String,
    /// Whether pages between the one before and it are left out.
    pub gap: bool,
}

/// Pages next to this one that a pager names, on either side.
const NEAR: usize = 2;

/// In how many parts a pager cuts a list that has too many pages to name them all.
const FAR: usize = 5;

impl PagerView {
    /// The way from the `n`th of so many pages, whose addresses `to` gives.
    pub fn new(n: usize, of: usize, to: impl Fn(usize) -> String) -> PagerView {
        let mut named: Vec<usize> = (0..=FAR).map(|part| 1 + part * (of - 1) / FAR).collect();
        named.extend(n.saturating_sub(NEAR).max(1)..=(n + NEAR).min(of));
        named.sort_unstable();
        named.dedup();
        let before = std::iter::once(0).chain(named.iter().copied());
        let step = |(before, n): (usize, usize)| StepView { n, href: to(n), gap: n > before + 1 };
        let steps = before.zip(named.iter().copied()).map(step).collect();
        PagerView {
            previous: (n > 1).then(|| to(n - 1)),
            next: (n < of).then(|| to(n + 1)),
            n,
            of,
            steps,
        }
    }
}

impl Scene<'_> {
    /// A link in the interface's language.
    pub fn link(&self, to: &Route, text: impl Into<String>) -> LinkView {
        LinkView { href: self.href(to), text: text.into(), lang: None, proposed: false }
    }

    /// A date.
    pub fn date(&self, date: &Edtf) -> DateView {
        let edtf = date.to_string();
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | 'T' | 'Z' | '+');
        let html = edtf.chars().all(plain) && !edtf.starts_with('-') && edtf.len() != 5;
        DateView { words: self.locale.date(date), datetime: html.then(|| edtf.clone()), edtf }
    }

    /// A position in words: "39.98° N, 46.81° E", as the interface's language writes it.
    pub fn degrees(&self, lat: f64, lon: f64) -> String {
        let side = |value: f64, plus, minus| self.text(if value < 0.0 { minus } else { plus });
        let number = |value: f64| {
            let digits = format!("{:.2}", value.abs());
            digits.replace('.', &self.text("decimal-mark"))
        };
        let (ns, ew) = (side(lat, "side-north", "side-south"), side(lon, "side-east", "side-west"));
        format!("{}°\u{a0}{ns}, {}°\u{a0}{ew}", number(lat), number(lon))
    }

    /// A source's grade in force; `F`, not judged, when it has none.
    pub fn grade(&self, source: Option<Source<'_>>) -> GradeView {
        match source.and_then(Source::grade) {
            Some(grade) => self.grade_view(grade),
            None => GradeView {
                letter: "F",
                words: self.text("grade-none"),
                judged: false,
                scope: None,
                reason: None,
                by: None,
                at: None,
            },
        }
    }

    /// A grade.
    pub fn grade_view(&self, grade: &Grade) -> GradeView {
        let letter = grade.reliability.code();
        GradeView {
            letter,
            words: self.text(&format!("grade-{}", letter.to_ascii_lowercase())),
            judged: letter != "F",
            scope: Some(grade.scope.clone()),
            reason: Some(grade.reason.clone()),
            by: Some(grade.by.clone()),
            at: grade.at.as_ref().map(|at| self.date(at)),
        }
    }

    /// A judgement on information.
    pub fn credibility(&self, judged: &Credibility) -> CredibilityView {
        CredibilityView {
            digit: judged.value,
            words: self.text(&format!("credibility-{}", judged.value)),
            reason: judged.reason.clone(),
            by: judged.by.clone(),
            at: judged.at.as_ref().map(|at| self.date(at)),
        }
    }

    /// A link to a source.
    pub fn source_link(&self, source: Source<'_>) -> LinkView {
        self.link(&Route::source(source.id()), source.record().name.clone())
    }

    /// A link to an article, by its title.
    pub fn article_link(&self, article: Article<'_>) -> LinkView {
        let link = self.link(&Route::article(article.id()), article.head().title.clone());
        LinkView { lang: Some(lang_of(article.head().language.as_deref())), ..link }
    }

    /// A link to an incident.
    pub fn incident_link(&self, incident: Incident<'_>) -> LinkView {
        let link = self.link(&Route::incident(incident.id()), incident.record().title.clone());
        LinkView { proposed: incident.proposed().is_some(), ..link }
    }

    /// A link to a statement.
    pub fn statement_link(&self, statement: Statement<'_>) -> LinkView {
        let link = self.link(&Route::statement(statement.id()), statement.record().title.clone());
        LinkView { proposed: statement.proposed().is_some(), ..link }
    }

    /// An agency credited: a link where it is a source of the dossier.
    pub fn agency(&self, via: &str) -> LinkView {
        match self.dossier.source(via) {
            Some(source) => self.source_link(source),
            None => {
                LinkView { href: String::new(), text: via.to_owned(), lang: None, proposed: false }
            }
        }
    }

    /// An article in a list.
    pub fn card(&self, article: Article<'_>) -> CardView {
        let head = article.head();
        CardView {
            href: self.href(&Route::article(article.id())),
            title: head.title.clone(),
            lang: lang_of(head.language.as_deref()),
            source: article.source().map(|source| self.source_link(source)),
            grade: self.grade(article.source()),
            published: head.published.as_ref().map(|date| self.date(&date.value)),
            words: article.record().words,
            notes: article.record().annotations.len(),
            incidents: article.incidents().iter().map(|(i, _)| self.incident_link(*i)).collect(),
            via: head.via.iter().map(|via| self.agency(via).text).collect(),
            draft: head.status == Status::Draft,
        }
    }

    /// A note.
    pub fn note(&self, note: &Note<'_>) -> NoteView {
        let (record, article) = (note.record, note.article);
        NoteView {
            n: note.number,
            anchor: note_anchor(&record.id),
            passage_anchor: passage_anchor(&record.id),
            href: self.href(&Route::note(article.id(), &record.id)),
            passage_href: self.href(&Route::passage(article.id(), &record.id)),
            kind: record.kind.code(),
            kind_words: self.text(&format!("kind-{}", record.kind.code())),
            internal: note.is_internal(),
            quote: note.quote().map(str::to_owned),
            quote_lang: lang_of(article.head().language.as_deref()),
            note_html: record.note.as_ref().map_or_else(String::new, |n| self.prose(&n.doc)),
            tags: record.tags.clone(),
            by: record.by.clone(),
            at: record.at.as_ref().map(|at| self.date(at)),
            statement: record.statement.as_ref().and_then(|id| {
                self.dossier.statement(id.value.as_str()).map(|s| self.statement_link(s))
            }),
            claim: record.claim.as_ref().map(|claim| self.claim(claim)),
            lost: note.anchor().is_none(),
        }
    }

    /// A claim.
    pub fn claim(&self, record: &Claim) -> ClaimView {
        let incident = self.dossier.incident(record.incident.value.as_str());
        let code = record.attribution.code();
        ClaimView {
            question: words::question(&record.question, self.locale),
            question_href: incident.map(|incident| {
                let question = question_anchor(&record.question, 1);
                self.href(&Route::incident(incident.id()).at(question))
            }),
            value: words::value(&record.value, self.locale),
            voice: words::voice(record, self.dossier),
            speaker_type: record
                .speaker_type
                .map(|kind| self.text(&format!("speaker-{}", kind.code()))),
            attribution: code,
            attribution_words: self.text(&format!("attribution-{code}")),
            what: record.what.as_ref().map(|what| self.slug_words("what", what)),
            who: record.who.as_ref().map(|who| self.slug_words("who", who)),
            scope: record.scope.clone(),
            as_of: record.as_of.as_ref().map(|date| self.date(date)),
            credibility: record.credibility.as_ref().map(|c| self.credibility(&c.value)),
            incident: incident.map(|incident| self.incident_link(incident)),
        }
    }

    /// The interface's word for a slug of a claim, or the slug with its hyphens opened.
    pub fn slug_words(&self, list: &str, slug: &str) -> String {
        words::slug(list, slug, self.locale)
    }

    /// The place of a zone in words: "Paris" for `Europe/Paris`.
    pub fn clock(&self, zone: &str) -> String {
        self.slug_words("clock", &zone.rsplit('/').next().unwrap_or(zone).replace('_', " "))
    }

    /// The title of the `n`th page of a list.
    pub fn list_title(&self, key: &str, n: usize) -> String {
        let title = self.text(key);
        if n <= 1 {
            title
        } else {
            self.with("page-of-list", &[("title", title.into()), ("n", n.into())])
        }
    }

    /// The way through the `n`th page of a list of `entries`.
    pub fn pager(&self, list: &str, n: usize, entries: usize) -> PagerView {
        let of = entries.div_ceil(PER_PAGE).max(1);
        PagerView::new(n, of, |n| self.href(&Route::part(list, n)))
    }
}

/// The `id` of the `n`th question of a word on its incident's page.
pub fn question_anchor(question: &str, n: usize) -> String {
    let word = crate::id::slug(question).unwrap_or_else(|| "x".to_owned());
    if n <= 1 { format!("q-{word}") } else { format!("q-{word}-{n}") }
}
