//! Names told by their capitals alone: runs cut where titles end, and kept only with evidence.

use crate::analyse::names::evidence::GENERIC;
use crate::analyse::names::runs::Page;
use crate::analyse::names::token::Case;
use crate::analyse::names::token::Gap;
use crate::analyse::names::token::Token;
use crate::analyse::names::words::Is;
use crate::gazetteer::PlaceKind;

/// A name by its capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Its first word.
    pub(super) first: usize,
    /// The word after its last.
    pub(super) end: usize,
    /// Whether a person's title stands before it.
    pub(super) titled: bool,
    /// Whether a list knows it as an organisation, or an office's name makes it one.
    pub(super) known: bool,
}

/// People a town has at least for its name alone to open a sentence as a name.
const TOWN: u32 = 100_000;

/// The names between words that are taken already, in order, apart from each other.
pub(super) fn candidates(page: Page<'_>, taken: &[bool]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        let free = |end: usize| taken[at..end].iter().position(|t| *t).map_or(end, |n| at + n);
        if taken[at] {
            at += 1;
        } else if let Some(end) = page.office(at).filter(|end| free(*end) == *end) {
            found.push(Candidate { first: at, end, titled: false, known: true });
            at = end;
        } else if let Some(end) = page.phrase(at).filter(|end| free(*end) == *end) {
            let end = if page.words.knows(&page.form(at, end)) {
                end
            } else {
                free(page.run(at).max(end))
            };
            refine(page, at, end, &mut found);
            at = end;
        } else if starts(page, at) {
            let end = free(page.run(at));
            refine(page, at, end, &mut found);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn starts(page: Page<'_>, at: usize) -> bool {
    let token = &page.tokens[at];
    let followed =
        page.tokens.get(at + 1).is_some_and(|next| next.is_joined() && next.is_capital());
    if token.is.any(&[Is::NOBILIARY]) && token.case == Case::Small {
        let hyphen =
            page.tokens.get(at + 1).is_some_and(|t| t.gap == Gap::Hyphen && t.is_capital());
        return hyphen && !token.is.any(&[Is::STOP]);
    }
    let may = followed && token.is.any(&[Is::NOBILIARY, Is::JOIN]);
    let article = token.is.any(&[Is::STOP]) && (!may || page.evidence.is_weak(page.tokens, at));
    let capital = token.is_capital() && !token.is.any(&[Is::CALENDAR]);
    let apostrophe = page.tokens.get(at + 1).is_some_and(|next| next.gap == Gap::Apostrophe);
    let elided = token.case == Case::Initial && token.is.any(&[Is::STOP]) && apostrophe;
    capital && !elided && (!article || token.case != Case::Capital)
}

/// Cuts a run where words tell nothing and where titles end, and keeps what is a name.
fn refine(page: Page<'_>, first: usize, end: usize, found: &mut Vec<Candidate>) {
    if page.phrase(first) == Some(end) && !page.evidence.in_headline(first) {
        let known = page.words.knows(&page.form(first, end));
        found.push(Candidate { first, end, titled: titled_before(page, first), known });
        return;
    }
    let mut at = first;
    while at < end {
        let reach = at
            + page.tokens[at..end]
                .iter()
                .enumerate()
                .take_while(|(n, _)| tells(page, at + n, end))
                .count();
        if reach > at {
            cut_titles(page, at, reach, found);
        }
        at = reach + 1;
    }
}

/// Whether the capital of a word means something.
fn tells(page: Page<'_>, at: usize, end: usize) -> bool {
    let token = &page.tokens[at];
    if !page.evidence.is_weak(page.tokens, at) {
        return true;
    }
    if page.evidence.in_headline(at) {
        return page.evidence.is_strong(token) || !token.is_capital();
    }
    let initial = token.case == Case::Initial && at + 1 < end;
    if token.is.any(&[Is::COMMON, Is::STOP]) && !token.is.any(&[Is::FIRST]) && !initial {
        let head = token.is.any(&[Is::ORGANISATION, Is::PLACE, Is::TITLE]);
        return head && at + 1 < end;
    }
    if at + 1 < end {
        return !page.evidence.is_small(token)
            || token.is.any(&[Is::FIRST, Is::TITLE, Is::ORGANISATION]);
    }
    page.evidence.is_strong(token) || opens(page, at, token)
}

/// Whether a word alone is name enough to open a sentence.
fn opens(page: Page<'_>, at: usize, token: &Token<'_>) -> bool {
    if token.case == Case::Caps {
        return true;
    }
    let known = page.words.knows(&token.folded);
    let place = || page.gazetteer.lookup(&page.form(at, at + 1)).first().copied();
    let sure = !token.is.any(&[Is::RISKY]) && !page.evidence.is_small(token);
    known || (sure && place().is_some_and(|p| p.kind < PlaceKind::Region || p.population >= TOWN))
}

/// Parts a run behind its last title: "Foreign Minister Ann Berg" is Ann Berg.
fn cut_titles(page: Page<'_>, first: usize, end: usize, found: &mut Vec<Candidate>) {
    let tokens = page.tokens;
    let title = |n: usize| {
        tokens[n].is.any(&[Is::TITLE])
            && !tokens[n + 1].is.any(&[Is::ORGANISATION, Is::NUMBER])
            && !(n > first
                && tokens[n - 1].is.any(&[Is::FIRST])
                && !tokens[n - 1].is.any(&[Is::TITLE_MORE]))
    };
    let last = (first..end.saturating_sub(1)).rev().find(|n| title(*n));
    let Some(last) = last else {
        keep(page, first, end, titled_before(page, first), found);
        return;
    };
    let role = &[Is::TITLE, Is::TITLE_MORE, Is::DEMONYM, Is::NO_NAME];
    let left = (first..last)
        .rev()
        .take_while(|n| tokens[*n].is.any(role) && !tokens[*n].is.any(&[Is::PLACE]))
        .count();
    if last - left > first {
        keep(page, first, last - left, false, found);
    }
    keep(page, last + 1, end, true, found);
}

/// Whether words before a name call it a person: "le ministre russe".
fn titled_before(page: Page<'_>, first: usize) -> bool {
    let Some(at) = first.checked_sub(1) else { return false };
    let token = &page.tokens[first];
    let parted =
        token.gap == Gap::Comma && page.tokens.get(first + 1).is_some_and(Token::is_capital);
    if token.gap != Gap::Space && !parted {
        return false;
    }
    let skip = page.tokens[..=at]
        .iter()
        .rev()
        .take(2)
        .take_while(|t| t.is.any(&[Is::DEMONYM, Is::EPITHET]))
        .count();
    let title = at.checked_sub(skip).and_then(|at| page.tokens.get(at));
    let joined = skip == 0 || page.tokens[at].is_joined();
    title.is_some_and(|title| title.is.any(&[Is::TITLE]) && joined)
}

fn keep(page: Page<'_>, first: usize, end: usize, titled: bool, found: &mut Vec<Candidate>) {
    let tokens = page.tokens;
    let (mut first, mut end, mut titled) = (first, end, titled);
    let heads = |first: usize, end: usize| {
        tokens[first..end]
            .iter()
            .any(|t| t.is.any(&[Is::ORGANISATION, Is::PLACE]) && !t.is.any(&[Is::TITLE]))
    };
    while first + 1 < end {
        let (token, next) = (&tokens[first], &tokens[first + 1]);
        let given = next.is.any(&[Is::FIRST]) && first + 2 < end;
        let generic =
            token.is.any(&[Is::NO_NAME, Is::TITLE_MORE, Is::COMMON]) && !token.is.any(&[Is::FIRST]);
        let foreign =
            token.is.any(&[Is::DEMONYM]) && !token.is.any(&[Is::FIRST]) && !heads(first, end);
        let small = token.case == Case::Small && !token.is.any(&[Is::NOBILIARY, Is::OFFICE]);
        // "le ministre de la Défense Ann Berg": the office ends before the person's name.
        let joins = tokens[..first]
            .iter()
            .rev()
            .take(3)
            .take_while(|t| t.is.any(&[Is::JOIN, Is::PLACE_HINT]))
            .count();
        let role = first
            .checked_sub(joins + 1)
            .is_some_and(|at| tokens[at].is.any(&[Is::TITLE, Is::TITLE_MORE]));
        let office = token.is.any(&[Is::NO_NAME]) && joins > 0 && role && first + 2 < end;
        if !(foreign || small || (generic && given) || office) {
            break;
        }
        titled |= office || (given && token.is.any(&[Is::TITLE_MORE]));
        first += 1;
    }
    let given = tokens[first].is.any(&[Is::FIRST]);
    while end > first + 1 && !given {
        let token = &tokens[end - 1];
        let title = token.is.any(&[Is::TITLE]) && !token.is.any(&[Is::ORGANISATION]);
        let beside = token.is.any(&[Is::TITLE_MORE])
            && tokens.get(end).is_some_and(|t| t.is.any(&[Is::TITLE]));
        let foreign = token.is.any(&[Is::DEMONYM]) && token.is_capital() && !heads(first, end);
        let small = token.case == Case::Small && token.is.any(&[Is::JOIN, Is::NOBILIARY]);
        if !(small || title || beside || foreign) {
            break;
        }
        end -= 1;
    }
    let candidate =
        Candidate { first, end, titled, known: page.words.knows(&page.form(first, end)) };
    if is_name(page, candidate) {
        found.push(candidate);
    }
}

/// Whether a run without its titles is a name.
fn is_name(page: Page<'_>, candidate: Candidate) -> bool {
    let run = &page.tokens[candidate.first..candidate.end];
    let Some(first) = run.first() else { return false };
    if candidate.known {
        return run.len() > 1 || first.folded.len() > 3 || first.case != Case::Capital;
    }
    let proper = run.iter().any(|t| {
        t.is_capital() && t.case != Case::Initial && (t.is.any(&[Is::FIRST]) || !t.is.any(GENERIC))
    });
    let head = run.iter().any(|t| t.is.any(&[Is::ORGANISATION, Is::PLACE]));
    if run.len() > 1 {
        let demonym = run.iter().any(|t| t.is.any(&[Is::DEMONYM]));
        let body = first.is.any(&[Is::BODY]) && run.iter().any(|t| t.case == Case::Small);
        return proper || body || (head && demonym);
    }
    let before = candidate.first.checked_sub(1).map(|at| &page.tokens[at]);
    let inhabitants =
        before.is_some_and(|b| b.is.any(&[Is::PLURAL])) && page.words.is_plural(&first.folded);
    let country = || {
        page.gazetteer.lookup(&first.folded).first().is_some_and(|p| p.kind <= PlaceKind::Country)
    };
    if matches!(first.case, Case::Caps | Case::Initial) && first.folded.len() > 1 && country() {
        return true;
    }
    let none = &[Is::DEMONYM, Is::CALENDAR, Is::NO_NAME];
    if first.case == Case::Initial || first.is.any(none) || inhabitants {
        return false;
    }
    if candidate.titled {
        return !first.is.any(&[Is::STOP, Is::NO_NAME, Is::TITLE, Is::TITLE_MORE]);
    }
    if first.case == Case::Caps {
        return (proper || first.is.any(&[Is::TITLE_MORE]))
            && (2..=6).contains(&first.folded.len());
    }
    proper && first.folded.len() > 1 && (!page.evidence.is_small(first) || country())
}
