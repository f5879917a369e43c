//! When a report was published and changed, as its page shows it to readers.

use std::cmp::Reverse;

use crate::import::html::date;
use crate::import::html::facts::unarchived;
use crate::import::html::labels::is_labelled;
use crate::import::html::labels::published_and_updated;
use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::html::visible;
use crate::import::html::visible::Order;
use crate::import::reason::Reason;

/// How many blocks above the text, and below it, may hold its date.
const ABOVE: usize = 20;
const BELOW: usize = 10;

/// How many blocks after the first of the text may still be its head.
const BEYOND: usize = 4;

/// The longest block that tells a date and little else, in bytes.
const LONGEST: usize = 240;

/// How far into the first paragraph its place and date stand, in bytes.
const DATELINE: usize = 90;

/// Notes the days that a reader sees in what was left out around the text, in its first words, and
/// in the address.
///
/// A day that says it is of publication counts more than one that stands beside the title, and
/// that more than one at the head of the page, which is often the day of the visit.
pub fn note(page: &Page, told: &[Option<Reason>], title: Option<usize>, signals: &mut Signals) {
    let order = signals.best(Field::Language).and_then(|tag| Order::of(&tag.value));
    let known = signals.best(Field::Published).is_some();
    let url = signals.best(Field::Canonical).or(signals.best(Field::CapturedFrom));
    if let Some(day) = url.and_then(|url| date::in_address(&unarchived(&url.value))) {
        signals.note(Field::Published, &day, Origin::Address);
    }
    // A date for machines is surer than a line that may be of another report.
    let from = if known { Origin::Detected } else { Origin::Visible };
    let first = told.iter().position(Option::is_none).unwrap_or(told.len());
    let last = told.iter().rposition(Option::is_none).unwrap_or(first);
    let near = first.saturating_sub(ABOVE)..(last + 1 + BELOW).min(told.len());
    let title = title.and_then(|title| last_title(page, title, first));
    let mut found: Vec<(i32, usize, Option<String>, Option<String>)> = Vec::new();
    for ix in near {
        let piece = &page.pieces[ix];
        if told[ix].is_none() || piece.text.len() > LONGEST {
            continue;
        }
        let labelled = is_labelled(&piece.text);
        if ix >= first + BEYOND && !labelled {
            continue;
        }
        let (published, updated) = published_and_updated(&piece.text, order);
        if published.is_some() || updated.is_some() {
            let worth = worth(page, piece, labelled) + place(ix, title, first);
            found.push((worth, ix.abs_diff(title.unwrap_or(first)), published, updated));
        }
    }
    found.sort_by_key(|(worth, far, ..)| (Reverse(*worth), *far));
    let published =
        found.iter().filter(|(worth, ..)| *worth >= 0).find_map(|(_, _, at, _)| at.as_ref());
    let updated = found.iter().filter(|(worth, ..)| *worth >= 0).find_map(|(.., at)| at.as_ref());
    // An archive shows the moment of the capture above the page.
    let captured =
        signals.best(Field::Captured).and_then(|at| at.value.get(..16)).map(str::to_owned);
    let of_capture = |at: &&String| captured.as_ref().is_some_and(|minute| at.starts_with(minute));
    if let Some(at) = published.filter(|at| !of_capture(at)) {
        signals.note(Field::Published, at, from);
    }
    if let Some(at) = updated {
        let known = signals.best(Field::Updated).is_some();
        let from = if known { Origin::Detected } else { Origin::Visible };
        signals.note(Field::Updated, at, from);
    }
    if let Some(piece) = page.pieces.get(first) {
        let start = &piece.text[..piece.text.floor_char_boundary(DATELINE)];
        if let Some(at) = visible::day(start, order) {
            signals.note(Field::Published, &at, Origin::Detected);
        }
    }
}

/// The last block before the text that says the title: menus may have said it before.
fn last_title(page: &Page, title: usize, first: usize) -> Option<usize> {
    let text = &page.pieces.get(title)?.text;
    page.pieces.iter().take(first + 1).rposition(|piece| piece.text == *text)
}

/// How much a block's own words and elements say that its day is the report's.
fn worth(page: &Page, piece: &Piece, labelled: bool) -> i32 {
    let place = piece.place;
    let letters = piece.text.chars().filter(|c| c.is_alphanumeric()).count();
    let named = page
        .around(piece)
        .take(3)
        .any(|(_, element)| element.words.split(' ').any(|word| NAMES.contains(&word)));
    let mut worth = 0;
    let mut add = |holds: bool, by: i32| worth += if holds { by } else { 0 };
    add(labelled, 3);
    add(named, 2);
    add(place.article, 1);
    add(place.nav || place.aside || place.footer || place.hidden, -2);
    add(piece.linked * 10 > letters * 7, -2);
    add(place.list && !labelled, -1);
    add(place.caption || place.figure, -3);
    worth
}

/// How much its place says so: between the title and the text most, above the title least.
fn place(ix: usize, title: Option<usize>, first: usize) -> i32 {
    match title {
        Some(title) if ix < title => -1,
        Some(_) if ix < first => 2,
        _ => 0,
    }
}

/// Words in the names of elements that hold a date, in the languages of those who build pages.
const NAMES: [&str; 15] = [
    "date",
    "dates",
    "datetime",
    "dateline",
    "datum",
    "fecha",
    "data",
    "meta",
    "posted",
    "pubdate",
    "publication",
    "published",
    "time",
    "timestamp",
    "zeit",
];
