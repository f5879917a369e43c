//! An article's page: the report, the notes in its margin, how it relates to others.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::corpus::article::Body;
use crate::corpus::codes::Rights;
use crate::corpus::codes::Role;
use crate::corpus::codes::Status;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::incident::Incident;
use crate::dossier::words;
use crate::html::write::write;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::language_words;
use crate::pages::part::CardView;
use crate::pages::part::CredibilityView;
use crate::pages::part::DateView;
use crate::pages::part::GradeView;
use crate::pages::part::LinkView;
use crate::pages::part::NoteView;
use crate::pages::report::paint;
use crate::route::Route;

#[derive(Serialize)]
struct ArticleView {
    /// The id, for citations.
    id: String,
    title: String,
    subtitle: Option<String>,
    lang: String,
    draft: bool,
    internal_note: Option<String>,
    source: Option<LinkView>,
    grade: GradeView,
    credibility: Option<CredibilityView>,
    authors: Vec<String>,
    via: Vec<LinkView>,
    published: Option<DateView>,
    updated: Option<DateView>,
    dateline: Option<String>,
    section: Option<String>,
    genre: Option<String>,
    language: String,
    translated_from: Option<String>,
    words: usize,
    rights: &'static str,
    rights_words: String,
    rights_note: Option<String>,
    notice_html: Option<String>,
    incidents: Vec<IncidentView>,
    figures: Vec<FigureView>,
    voices: Vec<String>,
    /// "full", "excerpts" or "nothing".
    shown: &'static str,
    blocks: Vec<BlockView>,
    notes: Vec<NoteView>,
    lost: Vec<NoteView>,
    kinds: Vec<KindView>,
    others: Vec<OthersView>,
    statements: Vec<RelayedView>,
    url: Option<String>,
    archives: Vec<ArchiveView>,
    capture: Option<CaptureView>,
    captured_at: Option<DateView>,
    captured_by: Option<String>,
    captured_tool: Option<String>,
    removed: Vec<RemovedView>,
}

#[derive(Serialize)]
struct IncidentView {
    link: LinkView,
    main: bool,
    role: String,
}

#[derive(Serialize)]
struct FigureView {
    question: String,
    value: String,
    href: String,
}

#[derive(Serialize)]
struct BlockView {
    n: usize,
    anchor: String,
    block_html: String,
    notes: Vec<NoteView>,
}

#[derive(Serialize)]
struct KindView {
    kind: &'static str,
    words: String,
    count: usize,
}

#[derive(Serialize)]
struct OthersView {
    incident: LinkView,
    origins: usize,
    groups: Vec<OriginView>,
}

#[derive(Serialize)]
struct OriginView {
    /// Whether this article is of the origin too.
    same: bool,
    articles: Vec<CardView>,
    ties: Vec<String>,
}

#[derive(Serialize)]
struct RelayedView {
    link: LinkView,
    speaker: String,
    how: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct ArchiveView {
    url: String,
    service: Option<String>,
    at: Option<DateView>,
}

#[derive(Serialize)]
struct CaptureView {
    file: String,
    sha256: String,
    bytes: u64,
}

#[derive(Serialize)]
struct RemovedView {
    line: Option<i64>,
    reason: Option<String>,
    text: String,
}

/// One page an article.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    dossier
        .articles()
        .map(|article| {
            Page::new(Route::article(article.id()), "article", "articles", move |scene| {
                (article.head().title.clone(), view(article, scene))
            })
        })
        .collect()
}

#[expect(clippy::too_many_lines, reason = "one line or two for each field of the view")]
fn view(article: Article<'_>, scene: &Scene<'_>) -> ArticleView {
    let (head, record) = (article.head(), article.record());
    let review = scene.dossier.edition == Edition::Review;
    let notes = article.notes();
    let (placed, lost): (Vec<_>, Vec<_>) = notes.iter().partition(|n| n.anchor().is_some());
    let captured = head.captured.as_ref();
    ArticleView {
        id: article.id().to_string(),
        title: head.title.clone(),
        subtitle: head.subtitle.clone(),
        lang: lang_of(head.language.as_deref()),
        draft: head.status == Status::Draft,
        internal_note: head.internal_note.clone(),
        source: article.source().map(|source| scene.source_link(source)),
        grade: scene.grade(article.source()),
        credibility: head.credibility.as_ref().map(|c| scene.credibility(&c.value)),
        authors: head.authors.clone(),
        via: head.via.iter().map(|via| scene.agency(via)).collect(),
        published: head.published.as_ref().map(|date| scene.date(&date.value)),
        updated: head.updated.as_ref().map(|date| scene.date(&date.value)),
        dateline: head.dateline.clone(),
        section: head.section.clone(),
        genre: head.genre.map(|genre| scene.text(&format!("genre-{}", genre.code()))),
        language: match &head.language {
            Some(tag) => language_words(scene, tag),
            None => scene.text("unknown"),
        },
        translated_from: head.translated_from.as_ref().map(|tag| language_words(scene, tag)),
        words: record.words,
        rights: head.rights.code(),
        rights_words: rights_words(article, scene),
        rights_note: head.rights_note.clone(),
        notice_html: head.notice.as_ref().map(|notice| scene.prose(&notice.doc)),
        incidents: incidents(article, scene),
        figures: figures(&notes, scene),
        voices: voices(&notes, scene.dossier),
        shown: match record.body {
            Body::Full(_) => "full",
            Body::Excerpts(_) => "excerpts",
            Body::Withheld => "nothing",
        },
        blocks: blocks(article, scene),
        notes: placed.into_iter().map(|note| scene.note(note)).collect(),
        lost: lost.into_iter().map(|note| scene.note(note)).collect(),
        kinds: kinds(&notes, scene),
        others: others(article, scene),
        statements: statements(article, scene),
        url: head.url.clone(),
        archives: head
            .archives
            .iter()
            .map(|copy| ArchiveView {
                url: copy.url.clone(),
                service: copy.service.clone(),
                at: copy.at.as_ref().map(|at| scene.date(at)),
            })
            .collect(),
        capture: record.capture.as_ref().map(|capture| CaptureView {
            file: capture.file.clone(),
            sha256: capture.sha256.clone(),
            bytes: capture.bytes,
        }),
        captured_at: captured.and_then(|c| c.at.as_ref()).map(|at| scene.date(at)),
        captured_by: captured.and_then(|c| c.by.clone()).filter(|_| review),
        captured_tool: captured.and_then(|c| c.tool.clone()),
        removed: record
            .removed
            .iter()
            .map(|removed| RemovedView {
                line: removed.line,
                reason: removed.reason.clone(),
                text: removed.text.clone(),
            })
            .collect(),
    }
}

/// How much of the report a reader of the public edition sees, in words.
fn rights_words(article: Article<'_>, scene: &Scene<'_>) -> String {
    scene.text(match article.head().rights {
        Rights::Full => "rights-full",
        Rights::Excerpt => "rights-excerpt",
        Rights::Metadata => "rights-metadata",
    })
}

fn incidents(article: Article<'_>, scene: &Scene<'_>) -> Vec<IncidentView> {
    let view = |(incident, role): (Incident<'_>, Role)| IncidentView {
        link: scene.link(&Route::incident(incident.id()), incident.record().title.clone()),
        main: role == Role::Main,
        role: scene.text(&format!("role-{}", role.code())),
    };
    article.incidents().into_iter().map(view).collect()
}

fn figures(notes: &[Note<'_>], scene: &Scene<'_>) -> Vec<FigureView> {
    let claim = |note: &Note<'_>| {
        let claim = note.record.claim.as_ref()?;
        note.anchor()?;
        let value = words::value(&claim.value, scene.locale);
        Some(FigureView {
            question: words::question(&claim.question, scene.locale),
            value: match &claim.what {
                Some(what) if *what != claim.question => {
                    format!("{value} {}", scene.slug_words("what", what))
                }
                _ => value,
            },
            href: scene.href(&Route::note(note.article.id(), &note.record.id)),
        })
    };
    notes.iter().filter_map(claim).collect()
}

/// Who is heard in the claims marked, in the order of the text.
fn voices(notes: &[Note<'_>], dossier: &Dossier) -> Vec<String> {
    let mut voices: Vec<String> = Vec::new();
    for note in notes {
        let voice = note.record.claim.as_ref().and_then(|claim| words::voice(claim, dossier));
        if let Some(voice) = voice.filter(|voice| !voices.contains(voice)) {
            voices.push(voice);
        }
    }
    voices
}

fn blocks(article: Article<'_>, scene: &Scene<'_>) -> Vec<BlockView> {
    let label = |n: usize| scene.with("note-n", &[("n", n.into())]);
    paint(article, &label)
        .into_iter()
        .enumerate()
        .map(|(ix, painted)| BlockView {
            n: ix + 1,
            anchor: format!("p{}", ix + 1),
            block_html: write(&painted.nodes),
            notes: painted.notes.iter().map(|note| scene.note(note)).collect(),
        })
        .collect()
}

fn kinds(notes: &[Note<'_>], scene: &Scene<'_>) -> Vec<KindView> {
    let mut counts = BTreeMap::new();
    for note in notes {
        *counts.entry(note.record.kind).or_insert(0) += 1;
    }
    counts
        .into_iter()
        .map(|(kind, count)| KindView {
            kind: kind.code(),
            words: scene.text(&format!("kind-{}", kind.code())),
            count,
        })
        .collect()
}

/// For each incident it reports, the other reports by origin. A page lists so many at most: the
/// incident's own page lists them all.
fn others(article: Article<'_>, scene: &Scene<'_>) -> Vec<OthersView> {
    let mut left = OTHERS;
    let mut views = Vec::new();
    for (incident, _) in article.incidents() {
        let own = incident.origin_of(article);
        let mut groups = Vec::new();
        for (n, origin) in incident.origins().enumerate() {
            if left == 0 {
                break;
            }
            let others = origin.articles().filter(|other| other.id() != article.id());
            let articles: Vec<CardView> = others.take(left).map(|a| scene.card(a)).collect();
            left -= articles.len();
            if !articles.is_empty() {
                let why = |why| words::tie(why, scene.dossier, scene.locale);
                let ties = origin.reasons().iter().map(why).collect();
                groups.push(OriginView { same: own == Some(n), articles, ties });
            }
        }
        let title = incident.record().title.clone();
        let link = scene.link(&Route::incident(incident.id()), title);
        views.push(OthersView { incident: link, origins: incident.origins().len(), groups });
    }
    views
}

/// How many other reports an article's page lists: more would repeat the incidents' pages.
const OTHERS: usize = 40;

fn statements(article: Article<'_>, scene: &Scene<'_>) -> Vec<RelayedView> {
    article
        .statements()
        .into_iter()
        .map(|statement| {
            let relay = statement.relays().into_iter().find(|r| r.article.id() == article.id());
            let record = statement.record();
            RelayedView {
                link: scene.link(&Route::statement(statement.id()), record.title.clone()),
                speaker: words::speaker(&record.speaker.value, scene.dossier),
                how: relay
                    .as_ref()
                    .and_then(|relay| relay.how)
                    .map(|how| scene.text(&format!("relay-{}", how.code()))),
                note: relay.and_then(|relay| relay.note.map(str::to_owned)),
            }
        })
        .collect()
}
