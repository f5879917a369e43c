//! What to write instead: other habits of writing a date, read as far as they can be.

use crate::time::language::{ENGLISH, FRENCH};
use crate::time::{Edtf, EdtfError, Precision, parse};

/// Bytes beyond which a text is not one date written in another way.
const LONGEST: usize = 80;

/// Signs and words that part the two ends of an interval; the hyphen last, since it parts days too.
const INTERVAL_SIGNS: [&str; 6] = ["/", " - ", " to ", " au ", " à ", "-"];

/// Words that may stand around the parts of a date and say nothing.
const FILLERS: [&str; 11] = ["le", "à", "the", "of", "at", "de", "er", "st", "nd", "rd", "th"];

/// Adds what to write instead: the text in EDTF where its habit is known, else the hint it has.
pub(super) fn complete(text: &str, error: EdtfError) -> EdtfError {
    let dates = remedies(text);
    let quoted: Vec<_> = dates.iter().take(2).map(|date| format!("`{date}`")).collect();
    let hint = match dates.first().map(Edtf::precision) {
        Some(Precision::Day) => format!("write year-month-day: {}", quoted.join(" or ")),
        Some(_) => format!("write {}", quoted.join(" or ")),
        None => error.hint.unwrap_or_else(|| "write year-month-day: `2022-03-26`".to_owned()),
    };
    EdtfError { hint: Some(hint), ..error }
}

/// The dates that the text may mean, the likeliest first; empty when its habit is unknown.
fn remedies(text: &str) -> Vec<Edtf> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let tidy = tidy(text);
    let single = valid(readings(&tidy));
    if !single.is_empty() {
        return single;
    }
    let sides = INTERVAL_SIGNS.iter().filter_map(|sign| tidy.split_once(sign));
    sides
        .map(|(start, end)| valid(intervals(start, end)))
        .find(|d| !d.is_empty())
        .unwrap_or_default()
}

/// The candidates that are dates, each once, in their order.
fn valid(candidates: Vec<String>) -> Vec<Edtf> {
    let mut dates: Vec<Edtf> = Vec::new();
    for candidate in candidates {
        if let Ok(shape) = parse::parse(&candidate) {
            let date = Edtf { shape };
            if !dates.contains(&date) {
                dates.push(date);
            }
        }
    }
    dates
}

/// The text with plain hyphens, plain spaces and nothing around it.
fn tidy(text: &str) -> String {
    let plain = text.chars().map(|c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    plain.collect::<String>().trim().to_owned()
}

/// EDTF texts that two sides of an interval may stand for; not all of them are valid.
fn intervals(start: &str, end: &str) -> Vec<String> {
    let mut intervals = Vec::new();
    for start in side(start) {
        let shared = start.len().saturating_sub(end.len());
        let completed = start.get(..shared).map(|head| format!("{head}{end}"));
        for end in side(end).into_iter().chain(completed) {
            intervals.push(format!("{start}/{end}"));
        }
    }
    intervals
}

fn side(text: &str) -> Vec<String> {
    match text.trim() {
        "open" | "now" | "…" | "..." | ".." => vec!["..".to_owned()],
        "unknown" | "" => vec![String::new()],
        text if parse::parse(text).is_ok() => vec![text.to_owned()],
        text => valid(readings(text)).iter().map(Edtf::to_string).collect(),
    }
}

/// EDTF texts that one date or date-time may stand for; not all of them are valid.
fn readings(text: &str) -> Vec<String> {
    let uncertain = text.contains(['?', '%']);
    let approximate = text.contains(['~', '%']);
    let qualifier = match (uncertain, approximate) {
        (false, false) => "",
        (true, false) => "?",
        (false, true) => "~",
        (true, true) => "%",
    };
    let bare = text.replace(['?', '~', '%'], "");
    let (day, clock) = match clock_start(&bare) {
        Some(at) => match clock(&bare[at..]) {
            Some(clock) => (bare[..at].trim_end_matches(['T', 't', ' ', ',']), clock),
            None => return Vec::new(),
        },
        None => (bare.as_str(), String::new()),
    };
    days(day).into_iter().map(|day| format!("{day}{clock}{qualifier}")).collect()
}

/// A part of a date as people write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Number(&'a str),
    /// A month by its name, 1 to 12.
    Month(u8),
    /// The `s` of `2010s`.
    Plural,
}

/// EDTF texts without a time of day; not all of them are valid.
fn days(text: &str) -> Vec<String> {
    use Token::{Month, Number, Plural};
    if text.starts_with('-') {
        return Vec::new();
    }
    let ymd = |y: &str, m: &str, d: &str| format!("{y}-{m:0>2}-{d:0>2}");
    let mut found = vec![text.to_owned(), text.replace(['x', 'u'], "X")];
    match tokens(text).as_deref() {
        Some([Number(n)]) if n.len() == 8 => found.push(ymd(&n[..4], &n[4..6], &n[6..])),
        Some([Number(n)]) if n.len() == 6 => found.push(format!("{}-{}", &n[..4], &n[4..])),
        Some([Number(y), Plural]) if y.len() == 4 && y.ends_with('0') => {
            found.push(format!("{}X", &y[..3]));
        }
        Some([Number(y), Number(a), Number(b)]) if y.len() == 4 => {
            let (plain, swapped) = (ymd(y, a, b), ymd(y, b, a));
            found.push(if parse::parse(&plain).is_ok() { plain } else { swapped });
        }
        Some([Number(a), Number(b), Number(y)]) if y.len() == 4 => {
            found.extend([ymd(y, b, a), ymd(y, a, b)]);
        }
        Some([Number(y), Number(m)] | [Number(m), Number(y)]) if y.len() == 4 => {
            found.push(format!("{y}-{m:0>2}"));
        }
        Some(
            [Number(d), Month(m), Number(y)]
            | [Month(m), Number(d), Number(y)]
            | [Number(y), Month(m), Number(d)],
        ) if y.len() == 4 => found.push(ymd(y, &m.to_string(), d)),
        Some([Month(m), Number(y)] | [Number(y), Month(m)]) => found.push(format!("{y}-{m:02}")),
        _ => {}
    }
    found
}

/// Numbers and month names in their order; `None` when there is a word of another kind.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let letters = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (number, name) = word.split_at(letters);
        if !number.is_empty() {
            tokens.push(Token::Number(number));
        }
        match name.to_lowercase().as_str() {
            "" => {}
            "s" => tokens.push(Token::Plural),
            name if FILLERS.contains(&name) => {}
            name => tokens.push(Token::Month(month(name)?)),
        }
    }
    Some(tokens)
}

/// The number of a month by its lower-case name in any language of the interface.
fn month(name: &str) -> Option<u8> {
    let places = [&FRENCH, &ENGLISH]
        .map(|table| table.months.iter().position(|known| known.to_lowercase() == name));
    let place = places.into_iter().flatten().next()?;
    u8::try_from(place + 1).ok()
}

/// The byte where the hour begins: one or two digits before a colon or an `h`.
fn clock_start(text: &str) -> Option<usize> {
    let signs = text.match_indices([':', 'h', 'H']);
    let mut hours = signs.filter_map(|(sign, _)| {
        let before = text[..sign].trim_end();
        let hour = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        (1..=2).contains(&(before.len() - hour)).then_some(hour)
    });
    hours.next()
}

/// `T`, hour, minute, second and zone as EDTF has them; `None` when there is something else.
fn clock(text: &str) -> Option<String> {
    let text = text.replace(['h', 'H'], ":").replace(' ', "");
    let zone_at = text.find(|c: char| c != ':' && c != '.' && !c.is_ascii_digit());
    let (time, zone) = text.split_at(zone_at.unwrap_or(text.len()));
    let (whole, _fraction) = time.split_once('.').unwrap_or((time, ""));
    let parts: Vec<_> = whole.split(':').map(|part| format!("{part:0>2}")).collect();
    Some(format!("T{}{}", parts.join(":"), offset(zone)?))
}

fn offset(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let distance = upper.strip_prefix("UTC").or(upper.strip_prefix("GMT")).unwrap_or(&upper);
    let distance =
        if upper == "Z" || (distance.is_empty() && !upper.is_empty()) { "Z" } else { distance };
    if distance.is_empty() || distance == "Z" {
        return Some(distance.to_owned());
    }
    let sign = distance.get(..1).filter(|sign| matches!(*sign, "+" | "-"))?;
    let digits = distance[1..].replace(':', "");
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "00"),
        3 | 4 => digits.split_at_checked(digits.len() - 2)?,
        _ => return None,
    };
    Some(format!("{sign}{hours:0>2}:{minutes}"))
}

#[cfg(test)]
mod tests {
    use crate::time::Edtf;

    fn check(text: &str, expect: &str) {
        let error = Edtf::parse(text).expect_err(text);
        assert_eq!(error.hint.as_deref(), Some(expect), "{text}");
    }

    #[test]
    fn other_orders_are_put_right() {
        check("26/03/2022", "write year-month-day: `2022-03-26`");
        check("26.3.2022", "write year-month-day: `2022-03-26`");
        check("04/03/2022", "write year-month-day: `2022-03-04` or `2022-04-03`");
        check("03/26/2022", "write year-month-day: `2022-03-26`");
        check("2022-3-6", "write year-month-day: `2022-03-06`");
        check("2022/03/26", "write year-month-day: `2022-03-26`");
        check("2022-26-03", "write year-month-day: `2022-03-26`");
        check("20220326", "write year-month-day: `2022-03-26`");
        check(" 2022–03–26 ", "write year-month-day: `2022-03-26`");
        check("2022-3", "write `2022-03`");
        check("03/2022", "write `2022-03`");
    }

    #[test]
    fn names_of_months_are_read() {
        check("26 mars 2022", "write year-month-day: `2022-03-26`");
        check("le 1er août 2022", "write year-month-day: `2022-08-01`");
        check("March 26th, 2022", "write year-month-day: `2022-03-26`");
        check("February 30, 2022", "write year-month-day: `2022-03-26`");
        check("Décembre 2021", "write `2021-12`");
        check("2010s", "write `201X`");
    }

    #[test]
    fn times_are_put_right() {
        check("2022-03-26 18:30", "write `2022-03-26T18:30`");
        check("26/03/2022 à 18h30", "write `2022-03-26T18:30`");
        check("26 March 2022, 8 h", "write `2022-03-26T08:00`");
        check("2022-03-26T18:30:05.123Z", "write `2022-03-26T18:30:05Z`");
        check("2022-03-26T18:30+0300", "write `2022-03-26T18:30+03:00`");
        check("2022-03-26 18:30 UTC+3", "write `2022-03-26T18:30+03:00`");
        check("2022-03-26 18:30 GMT", "write `2022-03-26T18:30Z`");
        check("2022-03-26T18:30\u{2212}05:00", "write `2022-03-26T18:30-05:00`");
        check("2022-03-26T24:00", "write midnight as `00:00` of the day that begins");
    }

    #[test]
    fn signs_are_put_right() {
        check("2022-03-26?~", "write year-month-day: `2022-03-26%`");
        check("~2022", "write `2022~`");
        check("201x", "write `201X`");
        check("199u", "write `199X`");
    }

    #[test]
    fn intervals_are_put_right() {
        check("2022-03-24/25", "write `2022-03-24/2022-03-25`");
        check("2022-03-24/04-03", "write `2022-03-24/2022-04-03`");
        check("2022-03-24 – 2022-03-25", "write `2022-03-24/2022-03-25`");
        check("2010–2012", "write `2010/2012`");
        check("2022-03-24/open", "write `2022-03-24/..`");
        check("unknown/2022", "write `/2022`");
        check("24 mars 2022 au 3 avril 2022", "write `2022-03-24/2022-04-03`");
        check("2022-04/2022-03", "write the earlier date first: `2022-03/2022-04`");
    }

    #[test]
    fn impossible_dates_say_what_is_possible() {
        check("2022-04-31", "April has 30 days");
        check("2023-02-29", "2023 is not a leap year; the last day is 28 February");
        check("2022-02-30", "February has 28 days");
        check("2022-03-00", "leave out a day that is not known: `2022-03`");
        check("yesterday", "write year-month-day: `2022-03-26`");
    }
}
