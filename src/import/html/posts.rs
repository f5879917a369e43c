//! Live reports: the time and the heading of each post stand beside its buttons, in an element of
//! their own, and are as much the report's as its words: when was what known?

use crate::import::html::evidence::Evidence;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Page;
use crate::import::reason::Reason;

/// From so many posts with a time on, a report is a live report.
const FEWEST: usize = 3;

/// The most blocks between the first paragraph of a post and its time.
const FARTHEST: usize = 8;

/// Keeps what stands over the paragraphs of posts: times of day, and headings beside them.
pub fn keep_heads(page: &Page, evidence: &[Evidence], told: &mut [Option<Reason>]) {
    let mut heads = Vec::new();
    for ix in 0..told.len() {
        if told[ix].is_none() && evidence[ix].traits.is_prose() {
            heads.extend(head(page, told, ix));
        }
    }
    if heads.len() >= FEWEST {
        heads.into_iter().flatten().for_each(|ix| told[ix] = None);
    }
}

/// The time and the heading over a paragraph, where it begins a post; buttons between them do not
/// count.
fn head(page: &Page, told: &[Option<Reason>], paragraph: usize) -> Option<Vec<usize>> {
    let (mut found, mut timed, mut headed) = (Vec::new(), false, false);
    for ix in (0..paragraph).rev().take(FARTHEST) {
        let piece = &page.pieces[ix];
        let is_heading = matches!(piece.kind, Kind::Heading(_));
        if piece.place.hidden || told[ix] == Some(Reason::Title) {
            break;
        }
        if is_time(&piece.text) && !timed {
            timed = true;
            found.push(ix);
        } else if is_heading && !headed {
            headed = true;
            found.push(ix);
        } else if told[ix] != Some(Reason::Share) {
            break;
        }
    }
    timed.then_some(found)
}

/// Whether a line is a time of day, and at most the name of its zone: `07.01 GMT`, `18h42`, `9:05 am`.
pub fn is_time(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let text = text.trim();
    let hours = digits(text);
    let rest = &text[hours..];
    let Some(rest) = rest.strip_prefix([':', '.', 'h', 'H']) else { return false };
    let zone = &rest[digits(rest)..];
    let named = zone.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\u{a0}'));
    (1..=2).contains(&hours) && digits(rest) == 2 && named && zone.trim().chars().count() <= 5
}

#[cfg(test)]
mod tests {
    use crate::import::html::posts::is_time;

    #[test]
    fn times_of_day_are_told_from_numbers_and_sentences() {
        for time in ["07.01 GMT", "18h42", "9:05 am", "23:59"] {
            assert!(is_time(time), "{time}");
        }
        for other in ["7", "1.250", "12:30 the bridge was closed", "1990", "h30", "3.14.15"] {
            assert!(!is_time(other), "{other}");
        }
    }
}
