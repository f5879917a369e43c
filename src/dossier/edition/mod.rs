//! The public edition: a dossier out of which everything internal has been taken, before any page,
//! index or export sees it.

mod accepted;
mod gate;

use crate::analyse::Analysis;
use crate::analyse::annotations::Placements;
use crate::anchor::resolve::Resolution;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::corpus::article::Body;
use crate::corpus::article::Excerpt;
use crate::corpus::article::Head;
use crate::corpus::article::Version;
use crate::corpus::codes::Rights;
use crate::corpus::codes::Status;
use crate::corpus::codes::Visibility;
use crate::corpus::provenance::Provenance;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::edition::accepted::Accepted;
use crate::dossier::edition::gate::Gate;
use crate::dossier::edition::gate::unname;
use crate::dossier::link;
use crate::dossier::proposals::propose;
use crate::locale::Locale;
use crate::markdown::doc::Doc;
use crate::text::points::CodePoints;
use crate::text::range::TextRange;

/// What an edition leaves out, for the line that `build` prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Articles that are drafts.
    pub drafts: usize,
    /// Versions of published articles that are drafts.
    pub draft_versions: usize,
    /// Internal notes on articles that are published.
    pub internal_notes: usize,
    /// Published articles shown in excerpts.
    pub excerpted: usize,
    /// Published articles without any text.
    pub without_text: usize,
    /// Sources, incidents, statements and names that nothing published mentions, or drafts.
    pub unreferenced: usize,
}

/// The dossier of an edition, and what it leaves out.
///
/// The review edition is the dossier with everything the program proposes, whose titles are in the
/// interface's language. For the public one, records are let in and not
/// filtered out: an article that is published; its public notes; of its text what its rights
/// allow; then sources, incidents, statements and names that something let in refers to.
pub fn publish(dossier: Dossier, edition: Edition, locale: &Locale) -> (Dossier, Withheld) {
    match edition {
        Edition::Review => (propose(Dossier { edition, ..dossier }, locale), Withheld::default()),
        Edition::Public => public(dossier),
    }
}

fn public(dossier: Dossier) -> (Dossier, Withheld) {
    let Dossier { config, corpus: mut all, analysis, index, .. } = dossier;
    let Analysis { annotations, shared, near, .. } = analysis;
    let mut withheld = Withheld::default();
    let mut corpus = Corpus::default();
    let mut placements = Placements::default();
    let articles = std::mem::take(&mut all.articles);
    let mut kept: Vec<Option<usize>> = Vec::with_capacity(articles.len());
    for (article, places) in articles.into_iter().zip(annotations.by_article) {
        let open = article.head.status == Status::Published;
        kept.push(open.then_some(corpus.articles.len()));
        if !open {
            withheld.drafts += 1;
            continue;
        }
        let versions = article.versions.len();
        let (article, places, hidden) = public_article(article, places);
        withheld.draft_versions += versions - article.versions.len();
        withheld.internal_notes += hidden;
        match article.body {
            Body::Full(_) => {}
            Body::Excerpts(_) => withheld.excerpted += 1,
            Body::Withheld => withheld.without_text += 1,
        }
        corpus.articles.push(article);
        placements.by_article.push(places);
    }
    Gate::of(&all, &corpus.articles).let_in(&all, &mut corpus);
    unname(&all, &mut corpus);
    let count =
        |c: &Corpus| c.sources.len() + c.incidents.len() + c.statements.len() + c.names.len();
    withheld.unreferenced = count(&all) - count(&corpus);
    // What the program found is for the analysts until one of them accepts it.
    let accepted = Accepted { decided: &index.decided, kept: &kept };
    let analysis = Analysis {
        annotations: placements,
        shared: accepted.shared(shared),
        near: accepted.near(near),
        ..Analysis::default()
    };
    (link(config, Edition::Public, corpus, analysis), withheld)
}

/// An article as the public may see it, the places of its public notes, and how many are hidden.
fn public_article(article: Article, places: Vec<Resolution>) -> (Article, Vec<Resolution>, usize) {
    let Article {
        id,
        span,
        head,
        body,
        words,
        text_sha256,
        annotations,
        capture,
        provenance,
        removed: _,
        versions,
    } = article;
    let total = annotations.len();
    let (annotations, places): (Vec<_>, Vec<_>) = annotations
        .into_iter()
        .zip(places)
        .filter(|(note, _)| note.visibility == Visibility::Public)
        .unzip();
    let hidden = total - annotations.len();
    let head = public_head(head);
    let body = match (body, head.rights) {
        (Body::Full(doc), Rights::Full) => Body::Full(doc),
        (Body::Full(doc), Rights::Excerpt) => Body::Excerpts(excerpts(&doc, &places)),
        (_, _) => Body::Withheld,
    };
    let article = Article {
        versions: versions.into_iter().filter_map(|v| public_version(v, head.rights)).collect(),
        id,
        span,
        head,
        body,
        words,
        text_sha256,
        annotations,
        capture,
        provenance: provenance.map(Provenance::public),
        removed: Vec::new(),
    };
    (article, places, hidden)
}

/// A front matter without what stays in the house.
fn public_head(mut head: Head) -> Head {
    head.internal_note = None;
    if let Some(captured) = &mut head.captured {
        captured.by = None;
        captured.file = None;
    }
    head
}

/// A version as the public may see it: one that is published, with its text where both it and the
/// article (`rights`) may be shown whole. No note stands on it, so it has no excerpts.
fn public_version(version: Version, rights: Rights) -> Option<Version> {
    let Version { number, span, head, body, words, text_sha256, capture, provenance } = version;
    if head.status != Status::Published {
        return None;
    }
    let whole = head.rights == Rights::Full && rights == Rights::Full;
    Some(Version {
        number,
        span,
        head: public_head(head),
        body: if whole { body } else { Body::Withheld },
        words,
        text_sha256,
        capture,
        provenance: provenance.map(Provenance::public),
    })
}

/// The passages of a text where notes were placed, in order; passages that touch or overlap are
/// one.
pub fn excerpts(doc: &Doc, places: &[Resolution]) -> Vec<Excerpt> {
    let mut ranges: Vec<TextRange> = places
        .iter()
        .filter_map(|place| match place {
            Resolution::Found(anchor) => Some(anchor.range),
            Resolution::Ambiguous(_) | Resolution::Lost(_) => None,
        })
        .collect();
    ranges.sort_unstable();
    let mut joined: Vec<TextRange> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start() <= last.end() => *last = last.cover(range),
            _ => joined.push(range),
        }
    }
    let points = CodePoints::new(&doc.text);
    joined
        .into_iter()
        .map(|range| Excerpt {
            range,
            points: (points.point(range.start()), points.point(range.end())),
            text: range.slice(&doc.text).to_owned(),
        })
        .collect()
}
