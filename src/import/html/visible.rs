//! Dates as readers see them, in the languages and orders that pages come in, as EDTF.

use chrono::NaiveDate;

use crate::lang::fold::Folded;
use crate::lang::months::month;

/// How a date of figures alone is read, where both readings are possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `3/5/2016` is the third of May.
    DayFirst,
    /// `3/5/2016` is the fifth of March.
    MonthFirst,
}

impl Order {
    /// The order usual in a language, BCP 47; `None` for English without a country.
    pub fn of(language: &str) -> Option<Order> {
        let tag = language.to_ascii_lowercase();
        match tag.as_str() {
            "en" => None,
            "en-us" | "en-ca" | "en-ph" | "es-us" => Some(Order::MonthFirst),
            _ => Some(Order::DayFirst),
        }
    }
}

/// How far into a line a date is looked for, in bytes.
pub const LOOKED_AT: usize = 240;

/// The first day of a line, with its time of day and zone where they follow it.
///
/// The month by its name, in either order, or figures alone; three figures whose order cannot be
/// told give nothing without `order`.
pub fn day(text: &str, order: Option<Order>) -> Option<String> {
    let text: String = text[..text.floor_char_boundary(LOOKED_AT)].chars().map(western).collect();
    let text = if text.contains(is_thai) { of_common_era(&text) } else { text };
    let (day, rest) = named(&text).or_else(|| in_figures(&text, order))?;
    let clock = clock(rest).unwrap_or_default();
    Some(format!("{}{clock}", day.format("%Y-%m-%d")))
}

/// Figures of other scripts as ASCII figures.
fn western(c: char) -> char {
    let figure = |from: u32| char::from_digit(u32::from(c) - from, 10).unwrap_or(c);
    match c {
        '\u{660}'..='\u{669}' => figure(0x660),
        '\u{6f0}'..='\u{6f9}' => figure(0x6f0),
        '\u{966}'..='\u{96f}' => figure(0x966),
        '\u{ff10}'..='\u{ff19}' => figure(0xff10),
        '\u{200e}' | '\u{200f}' => ' ',
        _ => c,
    }
}

fn is_thai(c: char) -> bool {
    ('\u{e01}'..='\u{e5b}').contains(&c)
}

/// A Thai line with the years of the Buddhist era as those of the common era, 543 fewer.
fn of_common_era(text: &str) -> String {
    let mut line = text.to_owned();
    for run in runs(text).into_iter().filter(|run| run.length == 4 && run.value >= 2500) {
        if let Some(year) = run.value.checked_sub(543).filter(|year| is_year(*year)) {
            line.replace_range(run.start..run.end, &year.to_string());
        }
    }
    for (short, name) in THAI_MONTHS {
        line = line.replace(short, &format!(" {name} "));
    }
    line
}

/// Thai months as they are shortened, which differ in their vowels only, and names that do not.
const THAI_MONTHS: [(&str, &str); 12] = [
    ("ม.ค.", "jan"),
    ("ก.พ.", "feb"),
    ("มี.ค.", "mar"),
    ("เม.ย.", "apr"),
    ("พ.ค.", "may"),
    ("มิ.ย.", "jun"),
    ("ก.ค.", "jul"),
    ("ส.ค.", "aug"),
    ("ก.ย.", "sep"),
    ("ต.ค.", "oct"),
    ("พ.ย.", "nov"),
    ("ธ.ค.", "dec"),
];

/// `26 mars 2022`, `26 de marzo de 2022`, `March 26th, 2022`, `2022. március 26.`
fn named(text: &str) -> Option<(NaiveDate, &str)> {
    let words = words(text);
    let word = |at: usize| words.get(at).map(|(_, word)| word.as_str());
    let month_at = |at: usize| month(word(at)?, word(at + 1));
    let is_of = |at: usize| matches!(word(at), Some("de" | "del" | "of"));
    for ix in 0..words.len() {
        let Some((month, taken)) = month_at(ix) else { continue };
        // Two calendars' names of one month may stand side by side.
        let mut next = ix + taken;
        while let Some((_, more)) = month_at(next).filter(|(again, _)| *again == month) {
            next += more;
        }
        let next = if is_of(next) { next + 1 } else { next };
        let back = if ix > 0 && is_of(ix - 1) { 2 } else { 1 };
        let before = ix.checked_sub(back).and_then(word).and_then(figures);
        let (second, third) = (word(next).and_then(figures), word(next + 1).and_then(figures));
        let (year, day, last) = match (before, second, third) {
            (Some(day), Some(year), _) if is_year(year) => (year, day, next),
            (Some(year), Some(day), _) if is_year(year) => (year, day, next),
            (_, Some(day), Some(year)) => (year, day, next + 1),
            _ => continue,
        };
        if let Some(date) = ymd(year, month, day) {
            let end = words.get(last).map_or(text.len(), |(end, _)| *end);
            return Some((date, &text[end..]));
        }
    }
    None
}

fn is_year(number: u32) -> bool {
    (1980..2100).contains(&number)
}

/// The words of a line, folded, each with the byte after it.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    let mut begin = None;
    let mut last: Option<char> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        // `26mars` and `marsMardi` are two words each.
        let parts = last.is_some_and(|last| last.is_lowercase() && c.is_uppercase());
        let inside = c.is_alphanumeric() || is_mark(c);
        if let Some(from) = begin.filter(|_| !inside || parts) {
            let folded = Folded::new(&text[from..at]);
            words.push((at, folded.as_str().trim().to_owned()));
            begin = None;
        }
        if inside && begin.is_none() {
            begin = Some(at);
        }
        last = Some(c);
    }
    words
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The number at the start of a word: `26`, `1er`, `3rd`; of a year and an hour in one, the year.
fn figures(word: &str) -> Option<u32> {
    let figures = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if (5..=6).contains(&figures.len()) && figures.starts_with("20") {
        return figures.get(..4)?.parse().ok();
    }
    (word.len() - figures.len() <= 4).then(|| figures.parse().ok()).flatten()
}

/// A run of figures: its value, how many there are, and where it stands.
struct Run {
    value: u32,
    length: usize,
    start: usize,
    end: usize,
}

/// `26.03.2022`, `2022/3/26`, `2022年3月26日`, `2022. 3. 26.`
fn in_figures(text: &str, order: Option<Order>) -> Option<(NaiveDate, &str)> {
    let runs = runs(text);
    for three in runs.windows(3) {
        let [a, b, c] = three else { continue };
        let (first, second) = (text[a.end..b.start].trim(), text[b.end..c.start].trim());
        let rest = &text[c.end..];
        let more =
            rest.strip_prefix(second).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        let before = text[..a.start].chars().next_back();
        let apart =
            !more && !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '-'));
        let by_sign = matches!((first, second), ("年", "月") | ("년", "월"));
        let parted = first == second && matches!(first, "." | "/" | "-");
        if !(by_sign || parted && apart) {
            continue;
        }
        let short = |run: &Run| run.length <= 2;
        let date = match (a.length, short(b)) {
            (4, true) if short(c) => ymd(a.value, b.value, c.value),
            (1 | 2, true) if c.length == 4 => either(a.value, b.value, c.value, first, order),
            (1 | 2, true) if c.length == 2 && first != "-" => {
                either(a.value, b.value, 2000 + c.value, first, order)
            }
            _ => None,
        };
        if let Some(date) = date {
            return Some((date, rest));
        }
    }
    None
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some(figure) = c.to_digit(10) else { continue };
        match runs.last_mut() {
            Some(run) if run.end == at => {
                run.value = run.value.saturating_mul(10).saturating_add(figure);
                (run.length, run.end) = (run.length + 1, at + 1);
            }
            _ => runs.push(Run { value: figure, length: 1, start: at, end: at + 1 }),
        }
    }
    runs
}

/// Two figures and a year: full stops part days from months, and a month is no more than 12.
fn either(a: u32, b: u32, year: u32, sign: &str, order: Option<Order>) -> Option<NaiveDate> {
    let (day_first, month_first) = (ymd(year, b, a), ymd(year, a, b));
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first != month_first && sign != "." => {
            match order? {
                Order::DayFirst => Some(day_first),
                Order::MonthFirst => Some(month_first),
            }
        }
        (day_first, month_first) => day_first.or(month_first),
    }
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|_| is_year(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The time of day that follows a day, as EDTF has it: `à 18h40`, `10:28 AM`, `08:00 GMT`,
/// `kl 10.28`, `10時28分`, `오후 1:02`.
fn clock(rest: &str) -> Option<String> {
    let near = &rest[..rest.floor_char_boundary(48)];
    let near = near.split(['(', '|', '\n']).next().unwrap_or_default();
    let at = near.find(|c: char| c.is_ascii_digit())?;
    // Words of a sentence between the two mean that they do not belong together.
    if near[..at].split_whitespace().count() > 3 {
        return None;
    }
    let (before, near) = near.split_at(at);
    let hour_end = near.find(|c: char| !c.is_ascii_digit())?;
    let sign = near[hour_end..].trim_start();
    let after = sign.strip_prefix([':', '.', 'h', 'H', '時', '时', '시', '点'])?.trim_start();
    let minutes = after.get(..2).filter(|m| m.bytes().all(|b| b.is_ascii_digit()))?;
    let after = &after[2..];
    if after.starts_with(|c: char| c.is_ascii_digit())
        || sign.starts_with('.') && !is_time_with_stop(before, &near[..hour_end], after)
    {
        return None;
    }
    let (hour, minute) = (near[..hour_end].parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
    let letters: String = after.chars().filter(|c| c.is_alphanumeric()).take(8).collect();
    let letters = letters.to_lowercase();
    let said = |marks: &[&str]| marks.iter().any(|mark| before.trim_end().ends_with(mark));
    let hour = match (
        letters.starts_with("pm") || letters.starts_with("μμ") || said(&AFTER_NOON),
        letters.starts_with("am") || letters.starts_with("πμ") || said(&BEFORE_NOON),
    ) {
        (true, _) if hour < 12 => hour + 12,
        (_, true) if hour == 12 => 0,
        _ => hour,
    };
    let after = after.trim_start().to_lowercase().replace('.', "");
    let after = after.trim_start_matches(['a', 'p']).trim_start_matches('m').trim_start();
    let zone =
        if after.starts_with("gmt") || after.starts_with("utc") { offset(&after[3..]) } else { "" };
    (hour < 24 && minute < 60).then(|| format!("T{hour:02}:{minute:02}{zone}"))
}

/// What stands before an hour of the afternoon and of the morning, in Korean, Chinese, Japanese.
const AFTER_NOON: [&str; 3] = ["오후", "下午", "午後"];
const BEFORE_NOON: [&str; 3] = ["오전", "上午", "午前"];

/// Whether figures parted by a full stop are a time and not another date, a price or a share.
fn is_time_with_stop(before: &str, hour: &str, after: &str) -> bool {
    let date = after.strip_prefix('.').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
    let of_money = after.trim_start().starts_with(['%', '€', '$', '£', '¥']);
    let parts = before.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '·'));
    let told = Folded::new(before).words().last().is_some_and(|word| AT.contains(&word));
    hour.len() <= 2 && !date && !of_money && (parts || told)
}

/// Words before a time of day, in the languages that part hours and minutes by a full stop.
const AT: [&str; 10] = ["kl", "klo", "klokka", "om", "um", "alle", "ore", "at", "pukul", "jam"];

/// `GMT` and `UTC` alone are the zone itself; with hours after them the line is not read further.
fn offset(rest: &str) -> &'static str {
    let rest = rest.trim_start();
    if rest.starts_with(['+', '-', '−']) { "" } else { "Z" }
}

#[cfg(test)]
mod tests {
    use crate::import::html::visible::Order;
    use crate::import::html::visible::day;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(day(text, None).as_deref(), expect, "{text}");
    }

    #[test]
    fn months_are_read_in_many_languages() {
        check("Publié le 26 mars 2022 à 10h28", Some("2022-03-26T10:28"));
        check("March 26th, 2022 10:28 pm", Some("2022-03-26T22:28"));
        check("26 de marzo de 2022", Some("2022-03-26"));
        check("1er avril 2022", Some("2022-04-01"));
        check("26. März 2022, 8:05 Uhr", Some("2022-03-26T08:05"));
        check("26 марта 2022 г.", Some("2022-03-26"));
        check("26 березня 2022", Some("2022-03-26"));
        check("26 października 2022", Some("2022-10-26"));
        check("2022. március 26.", Some("2022-03-26"));
        check("26 Ağustos 2022", Some("2022-08-26"));
        check("الأربعاء ٢٦ أكتوبر ٢٠٢٢", Some("2022-10-26"));
        check("26 تشرين الأول/أكتوبر 2022", Some("2022-10-26"));
        check("26 de març de 2022", Some("2022-03-26"));
        check("26 मार्च 2022", Some("2022-03-26"));
        check("26 มี.ค. 2565 10:28", Some("2022-03-26T10:28"));
        check("26 มีนาคม 2022", Some("2022-03-26"));
        check("Մարտի 26, 2022", Some("2022-03-26"));
        check("26 במרץ 2022", Some("2022-03-26"));
        check("may 2022", None);
        check("31 février 2022", None);
    }

    #[test]
    fn times_of_day_are_read_as_each_language_writes_them() {
        check("26 mars 2022 kl 10.28", Some("2022-03-26T10:28"));
        check("26 maart 2022 om 10.28 uur", Some("2022-03-26T10:28"));
        check("26.3.2022 10.28", Some("2022-03-26T10:28"));
        check("2022年3月26日 10時28分", Some("2022-03-26T10:28"));
        check("2022.03.26. 오후 1:02", Some("2022-03-26T13:02"));
        check("2022年3月26日 上午10:28", Some("2022-03-26T10:28"));
        check("26 de marzo de 2022, 10:28 p. m.", Some("2022-03-26T22:28"));
        check("26.03.2022 27.03.2022", Some("2022-03-26"));
        check("26 mars 2022 - 12.50 €", Some("2022-03-26"));
        check("26 mars 2022, soit 12.50 de plus", Some("2022-03-26"));
    }

    #[test]
    fn figures_are_read_where_their_order_is_plain() {
        check("Stand: 26.03.2022, 08:00 UTC", Some("2022-03-26T08:00Z"));
        check("03.04.2019", Some("2019-04-03"));
        check("12.11.16", Some("2016-11-12"));
        check("2022年3月26日 10:28", Some("2022-03-26T10:28"));
        check("2022년 3월 26일", Some("2022-03-26"));
        check("2022. 3. 26.", Some("2022-03-26"));
        check("26/03/2022", Some("2022-03-26"));
        check("03/26/2022", Some("2022-03-26"));
        check("03/04/2022", None);
        check("By Ana Ruiz - 11/18/19 11:04 PM EST", Some("2019-11-18T23:04"));
        check("Nov 15, 20195:45 AM", Some("2019-11-15"));
        check("192.168.10.2022", None);
        assert_eq!(day("03/04/2022", Order::of("fr")).as_deref(), Some("2022-04-03"));
        assert_eq!(day("03/04/2022", Order::of("en-US")).as_deref(), Some("2022-03-04"));
    }
}
