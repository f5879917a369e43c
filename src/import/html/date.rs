//! Dates as pages state them for machines, as EDTF.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::TimeDelta;

use crate::import::html::visible;
use crate::time::Edtf;
use crate::time::Precision;
use crate::time::zone::Zone;

/// A date for machines: ISO 8601 with or without time and zone, RFC 2822, eight digits or
/// fourteen, or seconds since 1970; else a date as readers see it.
///
/// The zone is kept as written; seconds of a time are dropped. `None` for anything else, and for
/// years before 1980 or after 2100, which on pages are defaults and not dates.
pub fn stated(text: &str) -> Option<String> {
    let text = text.trim();
    seconds(text)
        .or_else(|| iso(text))
        .or_else(|| rfc2822(text))
        .or_else(|| visible::day(text, None))
        .filter(|date| plausible(date))
}

fn plausible(date: &str) -> bool {
    Edtf::parse(date).is_ok_and(|date| (1980..=2100).contains(&date.year()))
}

/// Seconds or thousandths of a second since 1970, UTC; of the years from 2001 to 2286, where they
/// are told by their length from eight and fourteen digits.
fn seconds(text: &str) -> Option<String> {
    let seconds: i64 = match text.len() {
        10 => text.parse().ok()?,
        13 => text.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let at = DateTime::from_timestamp(seconds, 0).filter(|_| seconds >= 1_000_000_000)?;
    Some(at.format("%Y-%m-%dT%H:%MZ").to_string())
}

fn iso(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if text.len() >= 8 && digits(0..8) && (text.len() == 8 || !bytes[8].is_ascii_digit()) {
        return Some(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]));
    }
    if text.len() == 14 && digits(0..14) {
        let day = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]);
        return Some(format!("{day}T{}:{}", &text[8..10], &text[10..12]));
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
        check("20220326102802", Some("2022-03-26T10:28"));
        check("1648290482", Some("2022-03-26T10:28Z"));
        check("1648290482000", Some("2022-03-26T10:28Z"));
        check("Sat, 26 Mar 2022 10:28:02 GMT", Some("2022-03-26T10:28Z"));
        check("Sat, 26 Mar 2022 10:28:02 +0100", Some("2022-03-26T10:28+01:00"));
        check("0001-01-01T00:00:00", None);
        check("1970-01-01", None);
        check("2022-13-45", None);
        check("yesterday", None);
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
