//! Which blocks of a page are the report, and why the others are not.

use std::collections::BTreeMap;

use crate::import::byline;
use crate::import::context;
use crate::import::furniture;
use crate::import::html::edges;
use crate::import::html::evidence::Evidence;
use crate::import::html::evidence::N;
use crate::import::html::gallery;
use crate::import::html::labels;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::html::posts;
use crate::import::html::visible;
use crate::import::html::witness;
use crate::import::html::witness::ROW;
use crate::import::reason::Reason;
use crate::lang::fold::Folded;

/// How much each figure of a block speaks for it, in log odds.
///
/// Fitted by logistic regression on pages of 92 sites (a part of Zyte's article extraction
/// benchmark), with blocks weighed by their words; the order is that of `evidence::NAMES`.
const WEIGHTS: [f32; N] = [
    -0.84, 1.05, 0.73, 1.09, 0.2, 0.66, -0.83, 2.4, -1.93, -1.48, 0.39, -0.22, 2.79, 0.29, -0.43,
    0.29, -0.06, -0.41, -0.29, -1.0, 0.57, -1.25, -0.9, 0.06, 2.33, 0.0, 1.02, -0.24,
];

/// What a change from text to other things or back costs, in the units of [`WEIGHTS`].
const CHANGE: f32 = 1.5;

/// For every block `None` when it is part of the report, or why it is not.
///
/// Blocks are weighed one by one, then the best sequence is taken, so that a short heading
/// between two paragraphs stays and a lonely line among links goes. The title, copies of what was
/// kept, and pull quotes, which repeat a sentence of a paragraph, go in the end.
pub fn judge(page: &Page, evidence: &[Evidence], title: &Folded) -> Vec<Option<Reason>> {
    let mut weights: Vec<f32> = evidence.iter().map(weigh).collect();
    let mut kept = context::smooth(&weights, CHANGE);
    let missed = missed(page, evidence, &kept);
    if !missed.is_empty() {
        for ix in missed {
            weights[ix] = weights[ix].max(MISSED);
            over(page, ix).for_each(|at| weights[at] = weights[at].max(OVER));
        }
        kept = context::smooth(&weights, CHANGE);
    }
    if !kept.contains(&true) {
        kept = weights.iter().zip(evidence).map(|(w, e)| *w > 0.0 || e.traits.is_prose()).collect();
    }
    if !kept.contains(&true) {
        kept = evidence.iter().map(|e| e.told.is_none() && e.named.is_none()).collect();
    }
    let mut told: Vec<Option<Reason>> = Vec::new();
    for (ix, piece) in page.pieces.iter().enumerate() {
        told.push((!kept[ix]).then(|| reason(piece, &evidence[ix])));
    }
    for (ix, piece) in page.pieces.iter().enumerate() {
        if told[ix].is_none() {
            told[ix] = certain(piece, &evidence[ix]);
        }
    }
    gallery::leave_out(page, evidence, &mut told);
    edges::teasers(page, evidence, title, &mut told);
    edges::head(page, evidence, title, &mut told);
    edges::tail(page, evidence, &mut told);
    copies(page, &mut told);
    posts::keep_heads(page, evidence, &mut told);
    told
}

/// What a paragraph weighs that the witnesses missed with the greater part of the report.
///
/// More than two changes cost, for a post of a live report stands alone between its time and its
/// buttons.
const MISSED: f32 = 4.0;

/// What its heading and its time weigh: they go with it.
const OVER: f32 = 0.5;

/// The sentences of the page's own article that were not kept, where they are more than what was:
/// extractors take the head of a live report, whose posts stand in an element each, for all of it.
fn missed(page: &Page, evidence: &[Evidence], kept: &[bool]) -> Vec<usize> {
    let (mut words, mut found, mut n_found) = (0, Vec::new(), 0);
    for (ix, (piece, evidence)) in page.pieces.iter().zip(evidence).enumerate() {
        let prose = evidence.traits.full_stop && evidence.traits.words >= 8;
        if kept[ix] {
            words += evidence.traits.words;
        } else if piece.place.article && prose && evidence.is_plain(piece) {
            found.push(ix);
            n_found += evidence.traits.words;
        }
    }
    if n_found > words && found.len() >= 3 { found } else { Vec::new() }
}

/// What stands right over such a paragraph: the heading and the time of a post.
fn over(page: &Page, ix: usize) -> impl Iterator<Item = usize> {
    (0..ix).rev().take_while(|at| {
        let piece = &page.pieces[*at];
        posts::is_time(&piece.text) || matches!(piece.kind, Kind::Heading(_))
    })
}

fn weigh(evidence: &Evidence) -> f32 {
    evidence.features.iter().zip(WEIGHTS).map(|(figure, weight)| figure * weight).sum()
}

/// What is never the text, however well it stands in it: captions by their element, lines that
/// invite the reader to subscribe or to share, and lines that are nothing but a link to another
/// report.
fn certain(piece: &Piece, evidence: &Evidence) -> Option<Reason> {
    if piece.place.caption {
        return Some(Reason::Caption);
    }
    let invites = matches!(
        evidence.told,
        Some(
            Reason::Advert
                | Reason::Cookie
                | Reason::Newsletter
                | Reason::Share
                | Reason::Subscribe
        )
    );
    if evidence.told == Some(Reason::ReadAlso) || (invites && !piece.place.quote) {
        return evidence.told;
    }
    if dates_the_report(piece, evidence) {
        return Some(Reason::Date);
    }
    let letters = piece.text.chars().filter(|c| c.is_alphanumeric()).count();
    let is_link = piece.kind == Kind::Paragraph
        && !piece.place.list
        && piece.linked * 100 > letters * 85
        && !evidence.traits.full_stop
        && evidence.traits.words >= 3;
    is_link.then_some(Reason::ReadAlso)
}

/// Whether a line says when the report was published or changed, and nothing else.
fn dates_the_report(piece: &Piece, evidence: &Evidence) -> bool {
    piece.text.len() < 160
        && labels::is_labelled(&piece.text)
        && furniture::is_date(&evidence.traits.folded)
}

/// Leaves out what repeats a block that is kept, whole or as a part of it.
fn copies(page: &Page, told: &mut [Option<Reason>]) {
    let words: Vec<Vec<u64>> = page
        .pieces
        .iter()
        .zip(told.iter())
        .map(|(piece, told)| told.map_or_else(|| witness::words(&piece.text), |_| Vec::new()))
        .collect();
    let mut first: BTreeMap<&[u64], usize> = BTreeMap::new();
    let mut holders: BTreeMap<&[u64], Vec<usize>> = BTreeMap::new();
    for (ix, words) in words.iter().enumerate() {
        if words.len() >= 8 && *first.entry(words).or_insert(ix) != ix {
            told[ix] = Some(Reason::Repeated);
        } else {
            for row in words.windows(ROW) {
                let holders = holders.entry(row).or_default();
                if holders.last() != Some(&ix) && holders.len() < 8 {
                    holders.push(ix);
                }
            }
        }
    }
    for (ix, words_) in words.iter().enumerate() {
        if told[ix].is_some() || !(6..80).contains(&words_.len()) {
            continue;
        }
        let mut rows = words_.windows(ROW);
        let Some(start) = rows.next().and_then(|row| holders.get(row)) else { continue };
        let mut in_all: Vec<usize> = start
            .iter()
            .copied()
            .filter(|other| *other != ix && words[*other].len() > words_.len())
            .collect();
        for row in rows {
            in_all.retain(|other| holders.get(row).is_some_and(|h| h.contains(other)));
        }
        if !in_all.is_empty() {
            told[ix] = Some(Reason::PullQuote);
        }
    }
}

/// Why a block is left out, from what is surest.
fn reason(piece: &Piece, evidence: &Evidence) -> Reason {
    let place = piece.place;
    let letters = piece.text.chars().filter(|c| c.is_alphanumeric()).count();
    let is_link = piece.linked * 10 > letters * 7;
    let sure = |reason: &Reason| !matches!(reason, Reason::Aside | Reason::ReadAlso);
    let by_place = [
        (place.hidden, Reason::Hidden),
        (place.caption, Reason::Caption),
        (place.nav, Reason::Menu),
        (place.figure && !is_link, Reason::Caption),
        (place.form, Reason::Navigation),
        (place.footer, Reason::Legal),
    ];
    let by_place = by_place.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason);
    let is_date = piece.text.len() < 80 && visible::day(&piece.text, None).is_some();
    evidence
        .told
        .or(by_place)
        .or(is_date.then_some(Reason::Date))
        .or(evidence.named.filter(sure))
        .or_else(|| is_link.then(|| link_reason(piece)))
        .or(evidence.named)
        .or_else(|| byline::read(&piece.text, &evidence.traits).map(|(reason, _)| reason))
        .unwrap_or(Reason::Aside)
}

/// A list of short links is a menu; a link as long as a headline leads to another report.
fn link_reason(piece: &Piece) -> Reason {
    let words = piece.text.split_whitespace().count();
    match piece.kind {
        Kind::Heading(_) => Reason::ReadAlso,
        _ if words >= 5 => Reason::ReadAlso,
        _ => Reason::Menu,
    }
}
