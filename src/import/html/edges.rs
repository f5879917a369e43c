//! What stands at the edges of a report: its first paragraph, title, byline and date above the
//! text, and the name that signs it below.

use crate::import::byline;
use crate::import::byline::Signature;
use crate::import::furniture;
use crate::import::html::evidence::Evidence;
use crate::import::html::labels;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::html::visible;
use crate::import::reason::Reason;
use crate::import::traits::Traits;
use crate::lang::fold::Folded;

/// Keeps paragraphs of prose that stand between the title and the text, beside the title: live
/// reports and long reads begin with one outside of the element that holds the rest. Those that are
/// the subtitle, or were left out for a reason, stay so.
pub fn lead(page: &Page, evidence: &[Evidence], title: &Folded, told: &mut [Option<Reason>]) {
    let Some(first) = told.iter().position(Option::is_none) else { return };
    let Some(at) = (0..first).rev().find(|ix| evidence[*ix].is_titled(title)) else { return };
    for ix in at + 1..first {
        let evidence = &evidence[ix];
        let unexplained = told[ix] == Some(Reason::Aside);
        if unexplained && evidence.is_plain(&page.pieces[ix]) && evidence.traits.is_prose() {
            told[ix] = None;
        }
    }
}

/// Leaves out items of lists above the title, where what is kept stands below it: the first words
/// of the report in a list of reports.
pub fn teasers(page: &Page, evidence: &[Evidence], title: &Folded, told: &mut [Option<Reason>]) {
    let is_title = |ix: &usize| {
        matches!(page.pieces[*ix].kind, Kind::Heading(1 | 2)) && evidence[*ix].is_titled(title)
    };
    let Some(at) = (0..told.len()).rev().find(is_title) else { return };
    let words = |range: std::ops::Range<usize>| -> usize {
        let kept = range.filter(|ix| told[*ix].is_none());
        kept.map(|ix| evidence[ix].traits.words).sum()
    };
    if words(at + 1..told.len()) < 4 * words(0..at) {
        return;
    }
    for (piece, told) in page.pieces.iter().zip(told.iter_mut()).take(at) {
        if piece.place.list {
            told.get_or_insert(Reason::ReadAlso);
        }
    }
}

/// Leaves out the title, the byline and the date that were kept above the first paragraph.
pub fn head(page: &Page, evidence: &[Evidence], title: &Folded, told: &mut [Option<Reason>]) {
    let first = (0..told.len()).find(|ix| told[*ix].is_none() && evidence[*ix].traits.is_prose());
    let first = first.unwrap_or(told.len());
    for (ix, piece) in page.pieces.iter().enumerate().take(first.saturating_add(1)) {
        let traits = &evidence[ix].traits;
        if evidence[ix].is_titled(title) {
            told[ix] = Some(Reason::Title);
        } else if ix < first && told[ix].is_none() {
            let signed = byline::read(&piece.text, traits).map(|(reason, _)| reason);
            let sure = matches!(
                evidence[ix].told,
                Some(Reason::Date | Reason::Share | Reason::Breadcrumb | Reason::Counter)
            );
            told[ix] = signed
                .or(evidence[ix].told.filter(|_| sure))
                .or_else(|| lines_of_head(piece, title));
        }
    }
}

/// Why a block above the text is none of it whose lines, parted by breaks, are each the title, a
/// date, a byline or a word or two.
fn lines_of_head(piece: &Piece, title: &Folded) -> Option<Reason> {
    if !piece.text.contains('\n') || piece.place.quote || piece.place.list {
        return None;
    }
    let mut found = None;
    for line in piece.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (reason, words) = line_of_head(line, title);
        if reason.is_none() && words > 2 {
            return None;
        }
        found = found.or(reason);
    }
    found
}

fn line_of_head(line: &str, title: &Folded) -> (Option<Reason>, usize) {
    let traits = Traits::of_line(line);
    let reason = if traits.folded == *title {
        Some(Reason::Title)
    } else if let Some((reason, _)) = byline::read(line, &traits) {
        Some(reason)
    } else {
        let dated = line.len() < 160 && visible::day(line, None).is_some();
        let is_date = labels::is_labelled(line) && dated || furniture::is_date(&traits.folded);
        is_date.then_some(Reason::Date)
    };
    (reason, traits.words)
}

/// Who signed a block, line by line.
pub fn signatures(piece: &Piece, traits: &Traits) -> Vec<Signature> {
    if let Some((_, signature)) = byline::read(&piece.text, traits) {
        return vec![signature];
    }
    if piece.text.len() > 600 {
        return Vec::new();
    }
    if let Some(name) = linked_name(piece) {
        return vec![Signature { authors: vec![name], ..Signature::default() }];
    }
    if !piece.text.contains('\n') && labels::inside(&piece.text).is_none() {
        return Vec::new();
    }
    // An author and what tells when may stand in one line: `By A Published on B`.
    let lines = piece.text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| &line[..labels::inside(line).unwrap_or(line.len())]);
    lines
        .filter_map(|line| byline::read(line, &Traits::of_line(line)))
        .map(|(_, signature)| signature)
        .collect()
}

/// The name of an author that is a link, with the words that announce it in or before the link: what
/// follows stands close, and nothing but the link says where the name ends.
fn linked_name(piece: &Piece) -> Option<String> {
    let at = piece.runs.iter().position(|run| run.link.is_some())?;
    let before: String = piece.runs[..at].iter().map(|run| run.text.as_str()).collect();
    let text = &piece.runs[at].text;
    let announced = byline::is_announced(&Folded::new(&before));
    let name = if announced { text.trim() } else { byline::without_announcement(text).trim() };
    let told = announced || (before.trim().is_empty() && name.len() < text.trim().len());
    told.then(|| byline::read_name(name)).flatten().map(|(name, _)| name)
}

/// Leaves out the name under the last paragraph: reports are signed at their end, too.
pub fn tail(page: &Page, evidence: &[Evidence], told: &mut [Option<Reason>]) {
    let mut kept = (0..told.len()).rev().filter(|ix| told[*ix].is_none());
    let (Some(last), Some(before)) = (kept.next(), kept.next()) else { return };
    let piece = &page.pieces[last];
    let apart = piece.place.list || piece.place.quote || piece.kind != Kind::Paragraph;
    let alone = evidence[before].traits.ends && page.pieces[before].kind == Kind::Paragraph;
    if alone && !apart && !piece.text.contains('\n') && byline::read_name(&piece.text).is_some() {
        told[last] = Some(Reason::Byline);
    }
}
