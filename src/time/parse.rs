//! Reads EDTF strictly and says where a text leaves it.

use crate::time::calendar::days_in_month;
use crate::time::clock;
use crate::time::date::{Body, Date, Ymd};
use crate::time::language::ENGLISH;
use crate::time::piece::Piece;
use crate::time::zone::{OFFSETS, Zone};
use crate::time::{EdtfError, End, Qualifier, Shape};

/// Digits of the longest year: the age of the universe fits, and seconds fit in 64 bits.
const YEAR_DIGITS: usize = 10;

/// Reads one date or one interval, the whole text or nothing.
pub(super) fn parse(text: &str) -> Result<Shape, EdtfError> {
    let whole = Piece { text, at: 0 };
    let ends = whole.split('/');
    match ends[..] {
        [single] => date(single).map(Shape::Single),
        [start, end] => interval(whole, start, end),
        _ => Err(whole.error("a slash parts two dates and can stand only once")),
    }
}

fn interval(whole: Piece<'_>, start: Piece<'_>, end: Piece<'_>) -> Result<Shape, EdtfError> {
    let (a, b) = (interval_end(start)?, interval_end(end)?);
    match (&a, &b) {
        (End::Date(first), End::Date(last)) if ends_before_it_starts(first, last) => {
            let (start, end) = (start.text, end.text);
            Err(whole
                .error(format!("`{start}/{end}` ends before it starts"))
                .with_hint(format!("write the earlier date first: `{end}/{start}`")))
        }
        (End::Open | End::Unknown, End::Open | End::Unknown) => {
            Err(whole.error("an interval needs a date at one end at least"))
        }
        _ => Ok(Shape::Interval(a, b)),
    }
}

fn interval_end(piece: Piece<'_>) -> Result<End, EdtfError> {
    match piece.text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => date(piece).map(End::Date),
    }
}

/// Whether the last date is over before the first begins, whatever zones the two may be in.
fn ends_before_it_starts(first: &Date, last: &Date) -> bool {
    let (mut ahead, mut behind) = (Zone::UTC, Zone::UTC);
    if first.own_zone().is_some() != last.own_zone().is_some() {
        ahead = Zone::from_minutes(*OFFSETS.end());
        behind = Zone::from_minutes(*OFFSETS.start());
    }
    last.span(behind).1 <= first.span(ahead).0
}

fn date(piece: Piece<'_>) -> Result<Date, EdtfError> {
    if piece.text.is_empty() {
        return Err(piece.error("a date is missing").with_hint("write one such as `2022-03-26`"));
    }
    let (rest, qualifier) = qualifier(piece);
    if let Some(at) = rest.text.find(['?', '~', '%']) {
        let (sign, _) = rest.split_at(at).1.split_at(1);
        return Err(sign
            .error(format!("`{}` can stand once only, at the end of the date", sign.text))
            .with_hint("write `?` uncertain, `~` approximate, `%` both, as in `2022-03-26~`"));
    }
    let body = match rest.text.find('T') {
        None => calendar(rest)?,
        Some(at) => {
            let (day, time) = rest.split_at(at);
            let Body::Day(ymd) = calendar(day)? else {
                return Err(day
                    .error("a time of day needs a full date")
                    .with_hint("write year, month and day before `T`: `2022-03-26T18:30`"));
            };
            Body::Moment(ymd, clock::parse(time.split_at(1).1)?)
        }
    };
    Ok(Date { body, qualifier })
}

/// The piece without the sign at its end, and what the sign says.
fn qualifier(piece: Piece<'_>) -> (Piece<'_>, Qualifier) {
    let qualifier = match piece.text.bytes().last() {
        Some(b'?') => Qualifier::Uncertain,
        Some(b'~') => Qualifier::Approximate,
        Some(b'%') => Qualifier::Both,
        _ => return (piece, Qualifier::Certain),
    };
    (piece.split_at(piece.text.len() - 1).0, qualifier)
}

fn calendar(piece: Piece<'_>) -> Result<Body, EdtfError> {
    if piece.text.is_empty() {
        return Err(piece.error("a year is missing"));
    }
    if piece.text.starts_with('Y') {
        return long_year(piece).map(Body::Year);
    }
    let negative = piece.text.starts_with('-');
    let pieces = piece.split_at(usize::from(negative)).1.split('-');
    let sign = if negative { -1 } else { 1 };
    match pieces[..] {
        [year] if !negative && year.text.ends_with('X') => unspecified_year(year),
        [year] => four_digits(year, sign).map(Body::Year),
        [year, month] => year_and_month(four_digits(year, sign)?, month),
        [year, month, day] => full_date(four_digits(year, sign)?, month, day),
        _ => Err(piece.error(format!("`{}` has too many parts for a date", piece.text))),
    }
}

/// `Y` and more than four digits.
fn long_year(piece: Piece<'_>) -> Result<i64, EdtfError> {
    let rest = piece.text.trim_start_matches('Y');
    let digits = rest.strip_prefix('-').unwrap_or(rest);
    let plain = piece.text.len() == rest.len() + 1 && digits.bytes().all(|b| b.is_ascii_digit());
    if !plain || digits.len() < 5 || digits.starts_with('0') {
        return Err(piece
            .error("`Y` stands only before a year of more than four digits")
            .with_hint("write a year of four digits without it: `2022`"));
    }
    if digits.len() > YEAR_DIGITS {
        return Err(piece.error(format!("a year has {YEAR_DIGITS} digits at most")));
    }
    Ok(rest.parse().expect("ten digits and a sign fit into 64 bits"))
}

fn four_digits(piece: Piece<'_>, sign: i64) -> Result<i64, EdtfError> {
    if piece.text.len() != 4 || !piece.text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(piece.error(format!("`{}` is not a year of four digits", piece.text)));
    }
    let year: i64 = piece.text.parse().expect("four digits fit into 64 bits");
    if year == 0 && sign < 0 {
        return Err(piece.error("the year 0 has no minus").with_hint("write 1 BC as `0000`"));
    }
    Ok(sign * year)
}

/// `201X` or `20XX`.
fn unspecified_year(piece: Piece<'_>) -> Result<Body, EdtfError> {
    let known = piece.text.trim_end_matches('X');
    let number = known.parse().ok().filter(|_| known.bytes().all(|b| b.is_ascii_digit()));
    match (number, known.len(), piece.text.len()) {
        (Some(decade), 3, 4) => Ok(Body::Decade(decade)),
        (Some(century), 2, 4) => Ok(Body::Century(century)),
        _ => Err(piece
            .error(format!("`{}` is not a year with one or two unspecified digits", piece.text))
            .with_hint("write `201X` or `20XX`; leave out a date that is not known at all")),
    }
}

fn year_and_month(year: i64, month: Piece<'_>) -> Result<Body, EdtfError> {
    match month.number(2) {
        Some(season @ 21..=24) => Ok(Body::Season { year, season: season - 20 }),
        Some(month @ 1..=12) => Ok(Body::Month { year, month }),
        None if month.text == "XX" => Ok(Body::SomeMonth(year)),
        _ => Err(not_a_month(month)),
    }
}

fn full_date(year: i64, month: Piece<'_>, day: Piece<'_>) -> Result<Body, EdtfError> {
    let Some(month) = month.number(2).filter(|month| (1..=12).contains(month)) else {
        if month.text == "XX" && day.text == "XX" {
            return Ok(Body::SomeDayOfYear(year));
        }
        return Err(match month.number(2) {
            Some(21..=24) => day.error("a season has no days"),
            _ if month.text == "XX" => day.error("a day needs its month"),
            _ => not_a_month(month),
        });
    };
    match day.number(2) {
        Some(number) if (1..=days_in_month(year, month)).contains(&number) => {
            Ok(Body::Day(Ymd { year, month, day: number }))
        }
        Some(number) => Err(not_a_day(day, Ymd { year, month, day: number })),
        None if day.text == "XX" => Ok(Body::SomeDay { year, month }),
        None => Err(day.error(format!("`{}` is not a day of two digits", day.text))),
    }
}

fn not_a_month(piece: Piece<'_>) -> EdtfError {
    match piece.number(2) {
        Some(0) => piece
            .error("there is no month 00")
            .with_hint("leave out a month that is not known: `2022`"),
        Some(number) => piece.error(format!("there is no month {number}")),
        None => piece.error(format!("`{}` is not a month of two digits", piece.text)),
    }
}

/// What to say of a day that its month does not have.
fn not_a_day(piece: Piece<'_>, ymd: Ymd) -> EdtfError {
    let Ymd { year, month, day } = ymd;
    let name = ENGLISH.months[usize::from(month) - 1];
    let last = days_in_month(year, month);
    if day == 0 {
        return piece
            .error("there is no day 00")
            .with_hint(format!("leave out a day that is not known: `{year:04}-{month:02}`"));
    }
    if (month, day) == (2, 29) {
        return piece
            .error(format!("29 February {year} does not exist"))
            .with_hint(format!("{year} is not a leap year; the last day is 28 February"));
    }
    piece.error(format!("{day} {name} does not exist")).with_hint(format!("{name} has {last} days"))
}

#[cfg(test)]
mod tests {
    use crate::time::Edtf;

    /// The canonical form, or the refused part of the text and what is said of it.
    fn check(text: &str, expect: &str) {
        let found = match Edtf::parse(text) {
            Ok(date) => date.to_string(),
            Err(error) => format!("[{}] {}", &text[error.range], error.message),
        };
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn level_one_is_read_and_written_back() {
        let level_0 = "1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z \
            1985-04-12T23:20:30-04:00 1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 \
            2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02";
        let level_1 = "Y170000002 Y-170000002 2001-21 2001-22 2001-23 2001-24 1984? 2004-06~ \
            2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. \
            ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 \
            1984~/2004-06 1984/2004-06~ 1984?/2004% 1984-06-02?/2004-08-08~ -1985 0000 -0001-02-28";
        let ours = "2022-11-10T00:00+03:00 2022-03-26T18:30 2022-03-26T18:30~ \
            2022-03-24T22:00/2022-03-25T04:00 2022-03-24T22:00Z/.. 2022-03/2022-03-26T18:30Z";
        for list in [level_0, level_1, ours] {
            list.split_whitespace().for_each(|text| check(text, text));
        }
    }

    #[test]
    fn zones_take_one_form() {
        check("2004-01-01T10:10:10+05", "2004-01-01T10:10:10+05:00");
        check("2004-01-01T10:10:10+00:00", "2004-01-01T10:10:10Z");
        check("2004-01-01T10:10:10-04", "2004-01-01T10:10:10-04:00");
    }

    #[test]
    fn what_the_calendar_lacks_is_refused() {
        check("2022-04-31", "[31] 31 April does not exist");
        check("2022-03-32", "[32] 32 March does not exist");
        check("2022-02-30", "[30] 30 February does not exist");
        check("2023-02-29", "[29] 29 February 2023 does not exist");
        check("1900-02-29", "[29] 29 February 1900 does not exist");
        check("2022-13", "[13] there is no month 13");
        check("2022-00-10", "[00] there is no month 00");
        check("2022-03-00", "[00] there is no day 00");
        check("2022-21-03", "[03] a season has no days");
        check("2022-XX-03", "[03] a day needs its month");
        check("-0000", "[0000] the year 0 has no minus");
    }

    #[test]
    fn what_the_format_lacks_is_refused_in_its_place() {
        check("", "[] a date is missing");
        check("-", "[] `` is not a year of four digits");
        check("22-03-26", "[22] `22` is not a year of four digits");
        check("2022-3-26", "[3] `3` is not a month of two digits");
        check("2022-03-6", "[6] `6` is not a day of two digits");
        check("2022-03-é", "[é] `é` is not a day of two digits");
        check("2022-03-26-27", "[2022-03-26-27] `2022-03-26-27` has too many parts for a date");
        check("26/03/2022", "[26/03/2022] a slash parts two dates and can stand only once");
        check("XXXX", "[XXXX] `XXXX` is not a year with one or two unspecified digits");
        check("2022?-03", "[?] `?` can stand once only, at the end of the date");
        check("2022-03-26?~", "[?] `?` can stand once only, at the end of the date");
        check("Y2022", "[Y2022] `Y` stands only before a year of more than four digits");
        check("Y12345678901", "[Y12345678901] a year has 10 digits at most");
    }

    #[test]
    fn times_are_refused_in_their_place() {
        check("2022-03T18:30", "[2022-03] a time of day needs a full date");
        check("T18:30", "[] a year is missing");
        check("2022-03-26T", "[] `` is not a time of day");
        check("2022-03-26T18", "[18] `18` is not a time of day");
        check("2022-03-26T24:00", "[24] there is no hour 24");
        check("2022-03-26T18:60", "[60] `60` is not a minute: two digits from 00 to 59");
        check("2022-03-26T18:30+3", "[+3] `+3` is not a distance from UTC");
        check("2022-03-26T18:30+19:00", "[+19:00] no clock on earth is at `+19:00`");
        check("2022-03-26T18:30-00:00", "[-00:00] UTC has no minus");
    }

    #[test]
    fn intervals_run_forwards() {
        check("2022-04/2022-03", "[2022-04/2022-03] `2022-04/2022-03` ends before it starts");
        check("2022-03/2022-03-01", "2022-03/2022-03-01");
        check("2022-03-26T18:30/2022-03-26T18:30", "2022-03-26T18:30/2022-03-26T18:30");
        // Midnight in Moscow comes before the local noon of the same day almost everywhere.
        check("2020-11-10T10:00+14:00/2020-11-09", "2020-11-10T10:00+14:00/2020-11-09");
        check("2022-03-24/2022-02-30", "[30] 30 February does not exist");
        check("../..", "[../..] an interval needs a date at one end at least");
        check("/", "[/] an interval needs a date at one end at least");
    }
}
