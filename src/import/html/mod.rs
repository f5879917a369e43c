//! A saved web page becomes the draft of an article.
//!
//! [`tame`](tame::tame) bounds the page, [`tree`] reads it into blocks, [`witness`] asks two
//! extractors and the page's own linked data which words are the report, [`evidence`] measures
//! each block, [`judge`] decides, and [`markdown`] writes what stays. Every block a reader may see
//! stands either in the text or among what was left out, with the reason.

pub mod beginning;
pub mod charset;
pub mod date;
pub mod declared;
pub mod edges;
pub mod evidence;
pub mod facts;
pub mod gallery;
pub mod judge;
pub mod labels;
pub mod linked;
pub mod markdown;
pub mod metas;
pub mod moment;
pub mod piece;
pub mod posts;
pub mod saved;
pub mod signal;
pub mod table;
pub mod tame;
pub mod times;
pub mod tree;
pub mod visible;
pub mod vocabulary;
pub mod witness;

use dom_query::Document;
use url::Url;

use crate::import::Draft;
use crate::import::Hints;
use crate::import::Removed;
use crate::import::TitleOrigin;
use crate::import::blocks::Block;
use crate::import::byline;
use crate::import::credit::apart;
use crate::import::credit::credited;
use crate::import::encoding::Refusal;
use crate::import::html::evidence::Evidence;
use crate::import::html::linked::Linked;
use crate::import::html::piece::Page;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signal;
use crate::import::html::signal::Signals;
use crate::import::language;
use crate::import::reason::Reason;
use crate::import::traits::function_words;
use crate::lang::fold::Folded;

/// The most tags of a page that is read; the longest live blogs have a tenth.
const MOST_TAGS: usize = 400_000;

/// What the envelope of a page says of it: the record of an archive, the head of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    /// The address it was captured from.
    pub url: Option<String>,
    /// When, EDTF.
    pub captured: Option<String>,
    /// With what.
    pub tool: Option<String>,
    /// The subject of a message.
    pub title: Option<String>,
    /// When a message was sent, EDTF.
    pub sent: Option<String>,
    /// Who sent it.
    pub sender: Option<String>,
    /// The status that the server gave.
    pub status: Option<u16>,
    /// The media type that the server gave.
    pub content_type: Option<String>,
}

/// Reads a page: title, authors, dates and more as it states them, the report's text, and what is
/// left out.
///
/// Refuses a page with more tags than any report has.
pub fn import_html(html: &str, hints: &Hints, envelope: &Envelope) -> Result<Draft, Refusal> {
    let bare = saved::without_toolbar(html);
    let tamed = tame::tame(&bare);
    if tamed.tags > MOST_TAGS {
        return Err(Refusal::TooManyTags(tamed.tags));
    }
    let document = Document::from(&*tamed.html);
    let mut signals = Signals::default();
    let mut saved = saved::read(html, envelope.url.as_deref(), &mut signals);
    if let Some(at) = &envelope.captured {
        signals.note(Field::Captured, at, Origin::Envelope);
    }
    if let Some(title) = &envelope.title {
        signals.note(Field::Title, title, Origin::Envelope);
    }
    if let Some(at) = &envelope.sent {
        signals.note(Field::Published, at, Origin::Envelope);
    }
    if let Some(name) = &envelope.sender {
        signals.note(Field::Author, name, Origin::Envelope);
    }
    let values = linked::parse_all(&document);
    let linked = Linked::of(&values);
    declared::read(&document, &linked, saved.url.as_ref(), &mut signals);
    saved.disown(&mut signals);
    saved.find_copy(&mut signals);
    let declared = signals.best(Field::Canonical).and_then(|url| Url::parse(&url.value).ok());
    let page = tree::read(&document, saved.url.as_ref().or(declared.as_ref()));
    if page.pieces.is_empty() {
        return Err(Refusal::Empty);
    }
    let stated = linked.report().and_then(|report| linked::text(report, "articleBody"));
    let witnesses = witness::hear(&tamed.html, tamed.tags, &document, stated.as_deref());
    let mut draft = read(&page, &witnesses, signals, hints);
    draft.facts.beginning = beginning::told(&document, &linked, &page, &draft);
    draft.facts.saved_with = saved.tool.or_else(|| envelope.tool.clone());
    let archive = draft.facts.signals.iter().find(|signal| signal.field == Field::Archive);
    draft.facts.archive = archive.map(|signal| signal.value.clone()).zip(saved.archive);
    Ok(draft)
}

/// Everything a reader may see of a page, one block to a line; for comparing, not for reading.
pub fn visible_text(html: &str) -> String {
    tree::read(&Document::from(&*tame::tame(html).html), None).text()
}

/// The words of a page, and every block of it as Markdown, as if nothing were left out.
pub fn as_markdown(html: &str) -> (String, String) {
    let page = tree::read(&Document::from(&*tame::tame(html).html), None);
    (page.text(), markdown::markdown(&page.pieces))
}

fn read(page: &Page, witnesses: &witness::Witnesses, mut signals: Signals, hints: &Hints) -> Draft {
    let blocks: Vec<Block<'_>> = page
        .pieces
        .iter()
        .enumerate()
        .map(|(ix, piece)| Block {
            line: ix + 1,
            lines: piece.text.lines().collect(),
            parted: true,
        })
        .collect();
    let detected = hints.language.as_deref().or_else(|| language::of_capture(&blocks));
    let stop = function_words(detected, &blocks);
    let (title, title_from) = match (&hints.title, facts::title(page, &signals)) {
        (Some(title), _) if !title.trim().is_empty() => {
            (title.trim().to_owned(), TitleOrigin::Given)
        }
        (_, Some((title, Origin::Visible))) => (title, TitleOrigin::Heading),
        (_, Some((title, _))) => (title, TitleOrigin::Stated),
        (_, None) => (hints.file_name.clone(), TitleOrigin::FileName),
    };
    let folded = Folded::new(&title);
    let title_at = page.pieces.iter().position(|piece| Folded::new(&piece.text) == folded);
    let evidence = evidence::measure(page, witnesses, &stop, title_at);
    let mut told = judge::judge(page, &evidence, &folded);
    let subtitle = subtitle(page, &signals, &mut told);
    edges::lead(page, &evidence, &folded, &mut told);
    let kept: Vec<usize> = (0..told.len()).filter(|ix| told[*ix].is_none()).collect();
    let paragraphs: Vec<String> = kept.iter().map(|ix| page.pieces[*ix].text.clone()).collect();
    let body = paragraphs.join("\n");
    let stated = signals.best(Field::Language).map(|signal| signal.value.clone());
    let language = language::detect_stated(&body, stated.as_deref());
    let language = language.or_else(|| detected.map(str::to_owned));
    let language = hints.language.clone().or(language);
    let head = Head { title: title_at, told: &told };
    let (authors, via, translated_from) = signed(page, &evidence, head, &signals, &paragraphs);
    if let Some(code) = &language {
        signals.note(Field::Language, code, Origin::Detected);
    }
    moment::note(page, &told, title_at, &mut signals);
    if title_from == TitleOrigin::Heading {
        signals.note(Field::Title, &title, Origin::Visible);
    }
    let mut facts = facts::choose(signals, Some(&title), language.as_deref());
    facts.subtitle = subtitle;
    let removed = page.pieces.iter().zip(&told).filter_map(|(piece, told)| {
        told.map(|reason| Removed { line: None, text: piece.text.clone(), reason })
    });
    Draft {
        title,
        title_from,
        authors,
        language: language.or(stated),
        via,
        translated_from,
        markdown: Some(markdown::markdown(kept.iter().map(|ix| &page.pieces[*ix]))),
        paragraphs,
        removed: removed.collect(),
        facts,
    }
}

/// The line under the title: what the page's description says, where a reader sees it above the
/// text. It is taken out of the text it was not kept in.
fn subtitle(page: &Page, signals: &Signals, told: &mut [Option<Reason>]) -> Option<String> {
    let described: Vec<Folded> =
        signals.of(Field::Subtitle).iter().map(|signal| Folded::new(&signal.value)).collect();
    let first = told.iter().position(Option::is_none)?;
    for (ix, piece) in page.pieces.iter().enumerate().take(first) {
        let line = Folded::new(&piece.text);
        if line.len() >= 4 && !piece.place.hidden && described.contains(&line) {
            told[ix] = Some(Reason::Subtitle);
            return Some(piece.text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    None
}

/// Where the names that sign a report may stand.
#[derive(Clone, Copy)]
struct Head<'t> {
    title: Option<usize>,
    told: &'t [Option<Reason>],
}

impl Head<'_> {
    /// The first block of the head above the text that begins at `first`: the title, where
    /// players and buttons do not part them too far, else a dozen blocks above.
    fn from(self, first: usize) -> usize {
        let above = first.saturating_sub(12);
        self.title.filter(|at| *at < above && at + 100 >= first).unwrap_or(above)
    }
}

/// Authors, agencies, and the language of the original.
fn signed(
    page: &Page,
    evidence: &[Evidence],
    head: Head<'_>,
    signals: &Signals,
    paragraphs: &[String],
) -> (Vec<String>, Vec<String>, Option<String>) {
    let (mut authors, mut via): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    // Names that only their place says are those of authors.
    let mut places = Vec::new();
    let mut translated_from = None;
    let add = |to: &mut Vec<String>, name: String| {
        let folded = Folded::new(&name);
        if !folded.is_empty() && !to.iter().any(|known| Folded::new(known) == folded) {
            to.push(name);
        }
    };
    let told = head.told;
    let body: Vec<usize> = (0..told.len()).filter(|ix| told[*ix].is_none()).collect();
    let (first, last) = (body.first().copied().unwrap_or(0), body.last().copied().unwrap_or(0));
    let from = head.from(first);
    for (ix, piece) in page.pieces.iter().enumerate() {
        let near = ix >= from && ix <= last + 6;
        if told[ix].is_none() || !near || piece.place.hidden {
            continue;
        }
        for signature in edges::signatures(piece, &evidence[ix].traits) {
            signature.authors.into_iter().for_each(|name| add(&mut authors, name));
            signature.agencies.into_iter().for_each(|name| add(&mut via, name));
            translated_from = translated_from.or(signature.translated_from);
        }
        // Below the text, an element of authors may be that of another report.
        if told[ix] == Some(Reason::Byline)
            && (ix < first || evidence[ix].named.is_none())
            && let Some((name, _)) = byline::read_name(&piece.text)
            && !byline::is_role(&name)
        {
            places.push(name);
        }
    }
    if authors.is_empty() {
        places.into_iter().for_each(|name| add(&mut authors, name));
    }
    let mut stated = signals.of(Field::Author);
    let named = |signal: &&Signal| !byline::is_nobody(&signal.value);
    if !authors.is_empty() || stated.iter().any(named) {
        stated.retain(named);
    }
    let best = stated.first().map(|signal| signal.from);
    let publisher = signals.best(Field::Publisher).map(|s| Folded::new(&s.value));
    let declared: Vec<String> = stated
        .iter()
        .filter(|signal| Some(signal.from) == best)
        .map(|signal| byline::without_announcement(&signal.value).to_owned())
        .collect();
    // What is declared is whole where it is there; a byline may name a town or a role besides.
    let mut named = Vec::new();
    let chosen = if declared.is_empty() { authors } else { declared };
    for name in chosen {
        let (names, agencies) = apart(&name);
        agencies.into_iter().for_each(|agency| add(&mut via, agency));
        let names = names.into_iter().filter(|name| publisher != Some(Folded::new(name)));
        names.for_each(|name| add(&mut named, name));
    }
    let edges = paragraphs.iter().take(3).chain(paragraphs.iter().rev().take(2));
    for agency in edges.flat_map(|paragraph| credited(paragraph)) {
        add(&mut via, agency);
    }
    (named, via, translated_from)
}
