//! Dates in words for readers, in the languages of the interface.

use chrono::{Datelike, NaiveDate};

use crate::time::date::{Body, Date, Ymd};
use crate::time::language::{ENGLISH, FRENCH, Language};
use crate::time::phrase::{
    Phrase, body, day_number, day_of_month, fill, moment, month_name, time_of_day, with_year,
};
use crate::time::{Edtf, End, Qualifier, Shape};

/// A language that dates can be put into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// French, with no-break spaces between day and month and around the `h` of hours.
    Fr,
    /// English, day before month.
    En,
}

/// The date in words, to stand alone or after a label: « vers le 28 mars 2022 », "24–25 March
/// 2022".
///
/// Plain text in lower case. Precision, qualifiers and zone are all in it; of the signs of EDTF
/// nothing is left. A decade is the ten years of its digits; years before 1 are counted from 1 BC.
pub fn words(date: &Edtf, lang: Lang) -> String {
    let language = lang.language();
    let text = match &date.shape {
        Shape::Single(date) => single(date, language),
        Shape::Interval(start, end) => interval(start, end, language),
    };
    contract(text, language)
}

/// A calendar day in words, with its year: « 1er avril 2022 ».
pub fn day_words(day: NaiveDate, lang: Lang) -> String {
    let [month, number] = [day.month(), day.day()].map(|n| n.try_into().expect("31 at most"));
    let ymd = Ymd { year: i64::from(day.year()), month, day: number };
    contract(body(&Body::Day(ymd), lang.language()).alone, lang.language())
}

impl Lang {
    fn language(self) -> &'static Language {
        match self {
            Lang::Fr => &FRENCH,
            Lang::En => &ENGLISH,
        }
    }
}

fn single(date: &Date, language: &Language) -> String {
    let phrase = body(&date.body, language);
    let text = if date.qualifier.is_approximate() {
        fill(language.about, &[("{x}", &phrase.definite)])
    } else {
        phrase.alone
    };
    if date.qualifier.is_uncertain() { fill(language.uncertain, &[("{x}", &text)]) } else { text }
}

fn interval(start: &End, end: &End, language: &Language) -> String {
    match (start, end) {
        (End::Date(a), End::Date(b)) if a == b => single(a, language),
        (End::Date(a), End::Date(b)) => {
            short_interval(a, b, language).unwrap_or_else(|| from_to(start, end, language))
        }
        (End::Date(date), End::Open) => {
            fill(language.since, &[("{x}", &qualified(date, language).definite)])
        }
        (End::Open, End::Date(date)) => {
            let Phrase { alone, definite } = qualified(date, language);
            let until = if alone == definite { language.until.1 } else { language.until.0 };
            fill(until, &[("{x}", &definite)])
        }
        (End::Date(_) | End::Unknown | End::Open, End::Unknown)
        | (End::Unknown, End::Date(_) | End::Open)
        | (End::Open, End::Open) => from_to(start, end, language),
    }
}

/// The interval with what both ends share said once; `None` when that says too little.
fn short_interval(a: &Date, b: &Date, language: &Language) -> Option<String> {
    if (a.qualifier, b.qualifier) != (Qualifier::Certain, Qualifier::Certain) {
        return None;
    }
    let dash = |a: &str, b: &str| fill(language.dash, &[("{a}", a), ("{b}", b)]);
    let from_to = |a: &str, b: &str| fill(language.from_to, &[("{a}", a), ("{b}", b)]);
    match (&a.body, &b.body) {
        (Body::Year(a), Body::Year(b)) if *a > 0 && *b <= 9999 => {
            Some(dash(&a.to_string(), &b.to_string()))
        }
        (Body::Month { year, month }, Body::Month { year: same, .. }) if year == same => {
            Some(from_to(month_name(*month, language), &body(&b.body, language).definite))
        }
        (Body::Day(a), Body::Day(b)) if (a.year, a.month) == (b.year, b.month) => {
            let days = dash(&day_number(a.day, language), &day_number(b.day, language));
            let text = day_of_month(language.day.0, &days, a.month, language);
            Some(with_year(&text, a.year, language))
        }
        (Body::Day(a), Body::Day(last)) if a.year == last.year => {
            let number = day_number(a.day, language);
            let first = day_of_month(language.day.1, &number, a.month, language);
            Some(from_to(&first, &body(&b.body, language).definite))
        }
        (Body::Moment(day, first), Body::Moment(same, last))
            if day == same && first.offset == last.offset =>
        {
            let times = from_to(&time_of_day(*first, language), &time_of_day(*last, language));
            Some(moment(&body(&Body::Day(*day), language).alone, &times, *first, language))
        }
        _ => None,
    }
}

fn from_to(start: &End, end: &End, language: &Language) -> String {
    let name = |end: &End| match end {
        End::Date(date) => qualified(date, language).definite,
        End::Open | End::Unknown => language.unknown.to_owned(),
    };
    fill(language.from_to, &[("{a}", &name(start)), ("{b}", &name(end))])
}

/// The date with its doubts behind it, so that a preposition can stand before it.
fn qualified(date: &Date, language: &Language) -> Phrase {
    let mut phrase = body(&date.body, language);
    if date.qualifier.is_approximate() {
        phrase = phrase.map(|text| fill(language.approximate, &[("{x}", text)]));
    }
    if date.qualifier.is_uncertain() {
        phrase = phrase.map(|text| fill(language.uncertain, &[("{x}", text)]));
    }
    phrase
}

fn contract(text: String, language: &Language) -> String {
    language.contractions.iter().fold(text, |text, (loose, tight)| text.replace(loose, tight))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::time::Edtf;
    use crate::time::words::{Lang, day_words, words};

    /// `_` stands for a no-break space, so that it can be seen.
    fn check(date: &str, french: &str, english: &str) {
        let date = Edtf::parse(date).unwrap();
        assert_eq!(words(&date, Lang::Fr).replace(['\u{a0}', '\u{202f}'], "_"), french);
        assert_eq!(words(&date, Lang::En), english);
    }

    #[test]
    fn single_dates() {
        check("2022-03-26", "26_mars 2022", "26 March 2022");
        check("2022-04-01", "1er_avril 2022", "1 April 2022");
        check("2022-03", "mars 2022", "March 2022");
        check("2022", "2022", "2022");
        check("2020-23", "automne 2020", "autumn 2020");
        check("201X", "années 2010", "2010s");
        check("20XX", "entre 2000 et 2099", "between 2000 and 2099");
        check("2022-04-XX", "un jour d’avril 2022", "a day in April 2022");
        check("2022-XX", "un mois de 2022", "a month of 2022");
        check("2022-XX-XX", "un jour de 2022", "a day in 2022");
        check("-0043-03-15", "15_mars 44_av._J.-C.", "15 March 44 BC");
        check("0000", "1_av._J.-C.", "1 BC");
        check("Y170000002", "170_000_002", "170,000,002");
    }

    #[test]
    fn times_name_their_zone() {
        let paris = "10_novembre 2020, 00_h_00 (UTC+3)";
        check("2020-11-10T00:00+03:00", paris, "10 November 2020, 00:00 (UTC+3)");
        check(
            "2020-11-09T21:00Z",
            "9_novembre 2020, 21_h_00 (UTC)",
            "9 November 2020, 21:00 (UTC)",
        );
        check(
            "2020-11-09T21:00:05-03:30",
            "9_novembre 2020, 21_h_00_min_05_s (UTC−3:30)",
            "9 November 2020, 21:00:05 (UTC−3:30)",
        );
        check(
            "2020-11-09T21:00",
            "9_novembre 2020, 21_h_00 (heure locale)",
            "9 November 2020, 21:00 (local time)",
        );
    }

    #[test]
    fn doubts_are_said() {
        check("2022-03-28~", "vers le 28_mars 2022", "about 28 March 2022");
        check("2022-03-28?", "28_mars 2022 (incertain)", "28 March 2022 (uncertain)");
        check("2022-03~", "vers mars 2022", "about March 2022");
        check("2020-23~", "vers l’automne 2020", "about autumn 2020");
        check("201X%", "vers les années 2010 (incertain)", "about the 2010s (uncertain)");
        check("2022-04-XX~", "vers avril 2022", "about April 2022");
    }

    #[test]
    fn intervals_say_once_what_is_shared() {
        check("2022-03-24/2022-03-25", "24–25_mars 2022", "24–25 March 2022");
        check("2022-04-01/2022-04-03", "1er–3_avril 2022", "1–3 April 2022");
        check("2022-03-24/2022-03-24", "24_mars 2022", "24 March 2022");
        check(
            "2022-03-24/2022-04-03",
            "du 24_mars au 3_avril 2022",
            "from 24 March to 3 April 2022",
        );
        check(
            "2021-12-28/2022-01-03",
            "du 28_décembre 2021 au 3_janvier 2022",
            "from 28 December 2021 to 3 January 2022",
        );
        check("2022-04/2022-05", "d’avril à mai 2022", "from April to May 2022");
        check("2010/2012", "2010–2012", "2010–2012");
        check(
            "2020-11-10T00:00+03:00/2020-11-10T01:30+03:00",
            "10_novembre 2020, de 00_h_00 à 01_h_30 (UTC+3)",
            "10 November 2020, from 00:00 to 01:30 (UTC+3)",
        );
    }

    #[test]
    fn intervals_of_unlike_ends() {
        check(
            "2020-23/2021-21",
            "de l’automne 2020 au printemps 2021",
            "from autumn 2020 to spring 2021",
        );
        check("199X/201X", "des années 1990 aux années 2010", "from the 1990s to the 2010s");
        check(
            "2022-03-24~/2022-03-28",
            "du 24_mars 2022 (approximatif) au 28_mars 2022",
            "from 24 March 2022 (approximate) to 28 March 2022",
        );
        check("2022-03-24/..", "depuis le 24_mars 2022", "since 24 March 2022");
        check("../2022-03-24", "jusqu’au 24_mars 2022", "until 24 March 2022");
        check("../2022-03", "jusqu’en mars 2022", "until March 2022");
        check("../2020-22", "jusqu’à l’été 2020", "until summer 2020");
        check("../201X", "jusqu’aux années 2010", "until the 2010s");
        check(
            "2022-03-24/",
            "du 24_mars 2022 à une date inconnue",
            "from 24 March 2022 to an unknown date",
        );
        check(
            "/2022-03-24",
            "d’une date inconnue au 24_mars 2022",
            "from an unknown date to 24 March 2022",
        );
    }

    #[test]
    fn a_calendar_day_has_words_of_its_own() {
        let day = NaiveDate::from_ymd_opt(2020, 11, 1).unwrap();
        assert_eq!(day_words(day, Lang::Fr), "1er\u{a0}novembre 2020");
        assert_eq!(day_words(day, Lang::En), "1 November 2020");
    }
}
