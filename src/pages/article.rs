//! An article's page: the report, the notes in its margin, how it relates to others.

mod found;
mod provenance;
mod relations;
mod versions;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::corpus::article::Body;
use crate::corpus::codes::Rights;
use crate::corpus::codes::Role;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::finding::Finding;
use crate::dossier::incident::Incident;
use crate::dossier::passage::Passage;
use crate::dossier::words;
use crate::html::write::write;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::article::found::FoundLineView;
use crate::pages::article::found::FoundView;
use crate::pages::article::found::NameView;
use crate::pages::article::provenance::ProvenanceView;
use crate::pages::article::relations::OthersView;
use crate::pages::article::relations::OwnOriginView;
use crate::pages::article::relations::RelayedView;
use crate::pages::article::versions::VersionsLineView;
use crate::pages::cite::CiteView;
use crate::pages::corrected::CorrectedView;
use crate::pages::headed::HeadView;
use crate::pages::language_words;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::part::NoteView;
use crate::pages::proposal::LinkReasonsView;
use crate::pages::report::FoundMark;
use crate::pages::report::block_of;
use crate::pages::report::paint;
use crate::pages::same_words::SameView;
use crate::pages::same_words::same_anchor;
use crate::pages::voices::VoicesView;
use crate::route::Route;
use crate::text::range::TextRange;

#[derive(Serialize)]
struct ArticleView {
    /// The id, for citations.
    id: String,
    #[serde(flatten)]
    head: HeadView,
    updated: Option<DateView>,
    section: Option<String>,
    genre: Option<String>,
    language: String,
    translated_from: Option<String>,
    rights: &'static str,
    rights_words: String,
    /// That it has other versions.
    versions: Option<VersionsLineView>,
    incidents: Vec<IncidentView>,
    figures: Vec<FigureView>,
    voices: Vec<String>,
    /// Whose words fill it.
    bar: Option<VoicesView>,
    blocks: Vec<BlockView>,
    /// The notes that no block has beside it, because no text is shown.
    notes: Vec<NoteView>,
    lost: Vec<NoteView>,
    kinds: Vec<KindView>,
    found: Vec<FoundView>,
    found_kinds: Vec<KindView>,
    names: Vec<NameView>,
    others: Vec<OthersView>,
    /// Where it stands among the reports of its incidents.
    own_origins: Vec<OwnOriginView>,
    statements: Vec<RelayedView>,
    same_words: Vec<SameView>,
    /// Shared passages that are not listed.
    more_same_words: usize,
    /// Reports that the program puts together with this one, or nearly.
    links: Vec<LinkReasonsView>,
    provenance: ProvenanceView,
    corrections: Vec<CorrectedView>,
    cite: CiteView,
}

#[derive(Serialize)]
struct IncidentView {
    link: LinkView,
    main: bool,
    role: String,
    proposed: bool,
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
    found: Vec<FoundLineView>,
}

#[derive(Serialize)]
struct KindView {
    kind: &'static str,
    words: String,
    count: usize,
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

fn view(article: Article<'_>, scene: &Scene<'_>) -> ArticleView {
    let (head, record) = (article.head(), article.record());
    let notes = article.notes();
    let findings = article.findings();
    let (same_words, more_same_words) = relations::same_words(article, scene);
    let (placed, lost): (Vec<_>, Vec<_>) = notes.iter().partition(|n| n.anchor().is_some());
    let withheld = matches!(record.body, Body::Withheld);
    let shared = scene.head(article);
    ArticleView {
        id: article.id().to_string(),
        cite: scene.cite(&head.title, Some(&shared.lang), about(article, scene)),
        head: shared,
        updated: head.updated.as_ref().map(|date| scene.date(&date.value)),
        section: head.section.clone(),
        genre: head.genre.map(|genre| scene.text(&format!("genre-{}", genre.code()))),
        language: match &head.language {
            Some(tag) => language_words(scene, tag),
            None => scene.text("unknown"),
        },
        translated_from: head.translated_from.as_ref().map(|tag| language_words(scene, tag)),
        rights: head.rights.code(),
        rights_words: rights_words(article, scene),
        versions: versions::view(article, scene),
        incidents: incidents(article, scene),
        figures: figures(&notes, scene),
        voices: voices(&notes, scene.dossier),
        bar: scene.voices(article),
        blocks: blocks(article, &findings, scene),
        notes: placed.into_iter().filter(|_| withheld).map(|note| scene.note(note)).collect(),
        lost: lost.into_iter().map(|note| scene.note(note)).collect(),
        kinds: kinds(&notes, scene),
        found: found::views(&findings, scene),
        found_kinds: found::kinds(&findings, article.names().len(), scene),
        names: found::names(article, scene),
        others: relations::others(article, scene),
        own_origins: relations::own_origins(article, scene),
        statements: relations::statements(article, scene),
        same_words,
        more_same_words,
        links: relations::links(article, scene),
        provenance: provenance::view(article, scene),
        corrections: scene.corrections_of(&format!("article:{}", article.id())),
    }
}

/// The outlet and the date of a report, in words.
fn about(article: Article<'_>, scene: &Scene<'_>) -> Option<String> {
    let outlet = article.source().map(|source| source.record().name.clone());
    let published = article.head().published.as_ref().map(|date| scene.date(&date.value).words);
    let parts: Vec<String> = outlet.into_iter().chain(published).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
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
        link: scene.incident_link(incident),
        main: role == Role::Main,
        role: scene.text(&format!("role-{}", role.code())),
        proposed: !article.head().incidents.iter().any(|r| r.incident.value == *incident.id()),
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
            value,
            href: scene.href(&Route::note(note.article.id(), &note.record.id)),
        })
    };
    notes.iter().filter_map(claim).collect()
}

/// Who is heard in the statements and the claims marked, in the order of the text.
fn voices(notes: &[Note<'_>], dossier: &Dossier) -> Vec<String> {
    let mut voices: Vec<String> = Vec::new();
    for note in notes {
        let statement = note.record.statement.as_ref();
        let statement = statement.and_then(|id| dossier.statement(id.value.as_str()));
        let spoken = statement.map(|s| words::speaker(&s.record().speaker.value, dossier));
        let claimed = note.record.claim.as_ref().and_then(|claim| words::voice(claim, dossier));
        for voice in spoken.into_iter().chain(claimed) {
            if !voices.contains(&voice) {
                voices.push(voice);
            }
        }
    }
    voices
}

fn blocks(article: Article<'_>, findings: &[Finding<'_>], scene: &Scene<'_>) -> Vec<BlockView> {
    let label = |n: usize| scene.with("note-n", &[("n", n.into())]);
    let mut beside: BTreeMap<usize, Vec<FoundLineView>> = BTreeMap::new();
    for finding in findings {
        if let Some(block) = block_of(article, finding.range) {
            beside.entry(block).or_default().push(found::line(finding, scene));
        }
    }
    let mut marks = found::marks(article, findings);
    marks.extend(same_marks(article));
    paint(article, &marks, &label)
        .into_iter()
        .enumerate()
        .map(|(ix, painted)| BlockView {
            n: ix + 1,
            anchor: format!("p{}", ix + 1),
            block_html: write(&painted.nodes),
            notes: painted.notes.iter().map(|note| scene.note(note)).collect(),
            found: beside.remove(&ix).unwrap_or_default(),
        })
        .collect()
}

/// The marks of the passages that other reports have as well.
fn same_marks(article: Article<'_>) -> Vec<FoundMark> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mark = |(passage, range): (Passage<'_>, TextRange)| {
        let id = passage.id();
        let nth = seen.entry(id.clone()).or_insert(0);
        let anchor = Some(same_anchor(&id, *nth));
        *nth += 1;
        FoundMark { range, kind: "same", anchor }
    };
    article.passages().into_iter().map(mark).collect()
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
