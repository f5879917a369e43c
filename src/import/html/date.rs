//! Dates as pages state them, for machines or for readers, as EDTF.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::TimeDelta;

use crate::lang::fold::Folded;
use crate::time::Edtf;
use crate::time::Precision;
use crate::time::zone::Zone;

/// A date for machines: ISO 8601 with or without time and zone, RFC 2822, or eight digits.
///
/// The zone is kept as written; seconds of a time are dropped. `None` for anything else, and for
/// years before 1980 or after 2100, which on pages are defaults and not dates.
pub fn stated(text: &str) -> Option<String> {
    let text = text.trim();
    iso(text).or_else(|| rfc2822(text)).or_else(|| visible(text)).filter(|date| plausible(date))
}

fn plausible(date: &str) -> bool {
    Edtf::parse(date).is_ok_and(|date| (1980..=2100).contains(&date.year()))
}

fn iso(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if text.len() >= 8 && digits(0..8) && (text.len() == 8 || !bytes[8].is_ascii_digit()) {
        return Some(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]));
    }
    let parted = |at: usize| matches!(bytes.get(at), Some(b'-' | b'/'));
    if !(digits(0..4) && parted(4) && digits(5..7)) {
        return None;
    }
    if !(parted(7) && digits(8..10)) {
        return (text.len() == 7).then(|| format!("{}-{}", &text[..4], &text[5..7]));
    }
    let day = format!("{}-{}-{}", &text[..4], &text[5..7], &text[8..10]);
    let clock = matches!(bytes.get(10), Some(b'T' | b't' | b' '))
        && digits(11..13)
        && bytes.get(13) == Some(&b':')
        && digits(14..16);
    if !clock {
        return Some(day);
    }
    let seconds = if bytes.get(16) == Some(&b':') && digits(17..19) { 19 } else { 16 };
    let fraction = text[seconds..]
        .strip_prefix(['.', ','])
        .map_or(0, |rest| 1 + rest.bytes().take_while(u8::is_ascii_digit).count());
    let zone = offset(text[seconds + fraction..].trim()).unwrap_or_default();
    Some(format!("{day}T{}{zone}", &text[11..16]))
}

/// An offset from UTC as EDTF writes it; empty where none is given.
fn offset(text: &str) -> Option<String> {
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Some("Z".to_owned());
    }
    let sign = text.chars().next().filter(|c| matches!(c, '+' | '-' | '−'))?;
    let digits: String = text.chars().filter(char::is_ascii_digit).take(4).collect();
    let sign = if sign == '+' { '+' } else { '-' };
    match digits.len() {
        2 => Some(format!("{sign}{digits}:00")),
        4 => Some(format!("{sign}{}:{}", &digits[..2], &digits[2..])),
        _ => None,
    }
}

fn rfc2822(text: &str) -> Option<String> {
    let date = DateTime::parse_from_rfc2822(text).ok()?;
    let zone = if text.ends_with("GMT") || text.ends_with('Z') { "Z" } else { "%:z" };
    Some(date.format(&format!("%Y-%m-%dT%H:%M{zone}")).to_string())
}

/// A date for readers: a day, a month by its name and a year, in either order, in some line.
pub fn visible(text: &str) -> Option<String> {
    let folded = Folded::new(&text[..text.floor_char_boundary(200)]);
    let words: Vec<&str> = folded.words().collect();
    for (ix, word) in words.iter().enumerate() {
        let Some(month) = month(word) else { continue };
        let at = |offset: isize| ix.checked_add_signed(offset).and_then(|ix| words.get(ix));
        let number = |word: Option<&&str>| -> Option<u32> {
            let word = word?.trim_end_matches(|c: char| c.is_alphabetic());
            word.parse().ok()
        };
        // `26 mars 2022`, `26 de marzo de 2022`, `March 26 2022`.
        let of = |word: Option<&&str>| matches!(word, Some(&("de" | "del" | "of")));
        let before = number(at(if of(at(-1)) { -2 } else { -1 }));
        let after = number(at(if of(at(1)) { 2 } else { 1 }));
        let (day, year) = match (before, after) {
            (Some(day), Some(year)) if year > 1900 => (day, year),
            (_, Some(day)) => (day, number(at(2))?),
            _ => continue,
        };
        if (1900..2100).contains(&year) {
            let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
            return Some(day.format("%Y-%m-%d").to_string());
        }
    }
    None
}

/// A day in the path of an address: `/2022/03/26/`.
pub fn in_address(url: &str) -> Option<String> {
    let path = url.split_once("://")?.1.split_once('/')?.1;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    parts.windows(3).find_map(|parts| {
        let [year, month, day] = parts else { return None };
        let lengths = year.len() == 4 && (1..=2).contains(&month.len()) && day.len() <= 2;
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        (lengths && (1990..2100).contains(&year)).then(|| date.format("%Y-%m-%d").to_string())
    })
}

/// Fourteen digits, as web archives write the time of a capture (UTC).
pub fn of_archive(digits: &str) -> Option<String> {
    let shaped = digits.len() == 14 && digits.bytes().all(|b| b.is_ascii_digit());
    let part = |from: usize, to: usize| digits.get(from..to);
    let date = format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0, 4)?,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        part(10, 12)?,
        part(12, 14)?
    );
    (shaped && Edtf::parse(&date).is_ok()).then_some(date)
}

/// Whether two dates can be of one day: they overlap, or lie less than a day apart where one has
/// no zone, or only a day.
pub fn same_day(a: &str, b: &str) -> bool {
    let (Ok(a), Ok(b)) = (Edtf::parse(a), Edtf::parse(b)) else { return a == b };
    let rough = |date: &Edtf| date.precision() > Precision::Minute || date.own_zone().is_none();
    let slack = if rough(&a) || rough(&b) { TimeDelta::hours(14) } else { TimeDelta::hours(1) };
    let ends = |date: &Edtf| {
        let utc = |at: Option<crate::time::instant::Instant>| {
            at.and_then(|at| at.local(Zone::parse("UTC").ok()?))
        };
        Some((
            utc(date.earliest(Zone::parse("UTC").ok()?))?,
            utc(date.latest(Zone::parse("UTC").ok()?))?,
        ))
    };
    match (ends(&a), ends(&b)) {
        (Some(a), Some(b)) => a.0 - slack <= b.1 && b.0 - slack <= a.1,
        _ => true,
    }
}

/// The number of a month by its name or abbreviation, folded, in languages that pages come in.
fn month(word: &str) -> Option<u32> {
    let found = MONTHS.iter().position(|names| names.split(' ').any(|name| name == word))?;
    u32::try_from(found + 1).ok()
}

/// English, French, Spanish, Italian, Portuguese, German, Dutch, Russian; folded.
const MONTHS: [&str; 12] = [
    "january jan janvier janv enero gennaio gen janeiro januar januari января",
    "february feb febr fevrier fev fevr febrero febbraio fevereiro februar februari февраля",
    "march mar mars marzo marco marz maart mrt марта",
    "april apr avril avr abril abr aprile апреля",
    "may mai mayo maggio mag maio mei мая",
    "june jun juin junio giugno giu junho juni июня",
    "july jul juillet juil julio luglio lug julho juli июля",
    "august aug aout agosto ago augustus августа",
    "september sep sept septembre septiembre settembre set setembro сентября",
    "october oct octobre octubre ottobre ott outubro oktober okt октября",
    "november nov novembre noviembre novembro ноября",
    "december dec decembre diciembre dic dicembre dezembro dezember dez декабря",
];

#[cfg(test)]
mod tests {
    use crate::import::html::date::in_address;
    use crate::import::html::date::of_archive;
    use crate::import::html::date::same_day;
    use crate::import::html::date::stated;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(stated(text).as_deref(), expect, "{text}");
    }

    #[test]
    fn dates_for_machines_keep_their_zone() {
        check("2022-03-26T10:28:02.123+0100", Some("2022-03-26T10:28+01:00"));
        check("2022-03-26T10:28:02Z", Some("2022-03-26T10:28Z"));
        check("2022-03-26 10:28", Some("2022-03-26T10:28"));
        check("20220326", Some("2022-03-26"));
        check("2022/03/26", Some("2022-03-26"));
        check("Sat, 26 Mar 2022 10:28:02 GMT", Some("2022-03-26T10:28Z"));
        check("Sat, 26 Mar 2022 10:28:02 +0100", Some("2022-03-26T10:28+01:00"));
        check("0001-01-01T00:00:00", None);
        check("1970-01-01", None);
        check("2022-13-45", None);
        check("yesterday", None);
    }

    #[test]
    fn dates_for_readers_are_read() {
        check("Publié le 26 mars 2022 à 10h28", Some("2022-03-26"));
        check("March 26th, 2022 10:28 am", Some("2022-03-26"));
        check("26 de marzo de 2022", Some("2022-03-26"));
        check("1er avril 2022", Some("2022-04-01"));
        check("26. März 2022", Some("2022-03-26"));
        check("may 2022", None);
    }

    #[test]
    fn addresses_and_archives_have_dates() {
        let day = in_address("https://a.example/world/2022/03/26/bridge");
        assert_eq!(day.as_deref(), Some("2022-03-26"));
        assert_eq!(in_address("https://a.example/123/456/789"), None);
        assert_eq!(of_archive("20220326102802").as_deref(), Some("2022-03-26T10:28:02Z"));
        assert_eq!(of_archive("20221326102802"), None);
    }

    #[test]
    fn days_are_compared_across_zones() {
        assert!(same_day("2022-03-26T23:30-05:00", "2022-03-27T04:30Z"));
        assert!(same_day("2022-03-26", "2022-03-26T22:00Z"));
        assert!(!same_day("2022-03-24", "2022-03-26T22:00Z"));
        assert!(!same_day("2022-03-26T10:00Z", "2022-03-26T22:00Z"));
    }
}
