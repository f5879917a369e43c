//! How dates are put into words: one table per language.

/// The words and patterns of one language; `{d}`, `{m}` and the like stand for what is filled in.
///
/// A phrase is *definite* when it can follow a preposition: « le 26 mars 2022 », "the 2010s".
#[derive(Debug)]
pub(super) struct Language {
    /// January first; as in running text.
    pub(super) months: [&'static str; 12],
    /// Spring first; alone and definite.
    pub(super) seasons: [(&'static str, &'static str); 4],
    /// The first day of a month; other days are plain numbers.
    pub(super) first: &'static str,
    /// `{d}`, `{m}`: a day without its year, and its definite form.
    pub(super) day: (&'static str, &'static str),
    /// `{x}`, `{y}`: a day, month or season and its year.
    pub(super) with_year: &'static str,
    /// `{x}`: an unspecified day of a month or year, an unspecified month of a year.
    pub(super) some_day: &'static str,
    pub(super) some_month: &'static str,
    /// `{x}`: the first year of ten; alone and definite.
    pub(super) decade: (&'static str, &'static str),
    /// `{a}`, `{b}`: some year between two.
    pub(super) between: &'static str,
    /// `{x}`: a year before 1.
    pub(super) before_christ: &'static str,
    /// Stands between every three digits of a year of more than four.
    pub(super) thousands: &'static str,
    /// `{h}`, `{min}`; and with `{s}`.
    pub(super) clock: &'static str,
    pub(super) clock_seconds: &'static str,
    /// `{x}`, `{t}`, `{z}`: a day, the time of day, the zone.
    pub(super) moment: &'static str,
    /// Stands for the zone when none is known.
    pub(super) local: &'static str,
    /// `{x}` is definite.
    pub(super) about: &'static str,
    /// `{x}`: a date near the truth, where `about` does not fit.
    pub(super) approximate: &'static str,
    pub(super) uncertain: &'static str,
    /// `{x}` is definite.
    pub(super) since: &'static str,
    /// `{x}` is definite; the second where the definite form has no article.
    pub(super) until: (&'static str, &'static str),
    /// `{a}` and `{b}` are definite, or times of day.
    pub(super) from_to: &'static str,
    /// `{a}`, `{b}`: two days of a month, or two years.
    pub(super) dash: &'static str,
    /// Definite: an end that nobody knows.
    pub(super) unknown: &'static str,
    /// What runs together, in the order of replacing.
    pub(super) contractions: &'static [(&'static str, &'static str)],
}

pub(super) const FRENCH: Language = Language {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    seasons: [
        ("printemps", "le printemps"),
        ("été", "l’été"),
        ("automne", "l’automne"),
        ("hiver", "l’hiver"),
    ],
    first: "1er",
    day: ("{d}\u{a0}{m}", "le {d}\u{a0}{m}"),
    with_year: "{x} {y}",
    some_day: "un jour de {x}",
    some_month: "un mois de {x}",
    decade: ("années {x}", "les années {x}"),
    between: "entre {a} et {b}",
    before_christ: "{x}\u{a0}av.\u{a0}J.-C.",
    thousands: "\u{202f}",
    clock: "{h}\u{a0}h\u{a0}{min}",
    clock_seconds: "{h}\u{a0}h\u{a0}{min}\u{a0}min\u{a0}{s}\u{a0}s",
    moment: "{x}, {t} ({z})",
    local: "heure locale",
    about: "vers {x}",
    approximate: "{x} (approximatif)",
    uncertain: "{x} (incertain)",
    since: "depuis {x}",
    until: ("jusqu’à {x}", "jusqu’en {x}"),
    from_to: "de {a} à {b}",
    dash: "{a}–{b}",
    unknown: "une date inconnue",
    contractions: &[
        ("de le ", "du "),
        ("de les ", "des "),
        ("de une ", "d’une "),
        ("de avril", "d’avril"),
        ("de août", "d’août"),
        ("de octobre", "d’octobre"),
        ("à le ", "au "),
        ("à les ", "aux "),
    ],
};

pub(super) const ENGLISH: Language = Language {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    seasons: [
        ("spring", "spring"),
        ("summer", "summer"),
        ("autumn", "autumn"),
        ("winter", "winter"),
    ],
    first: "1",
    day: ("{d} {m}", "{d} {m}"),
    with_year: "{x} {y}",
    some_day: "a day in {x}",
    some_month: "a month of {x}",
    decade: ("{x}s", "the {x}s"),
    between: "between {a} and {b}",
    before_christ: "{x} BC",
    thousands: ",",
    clock: "{h}:{min}",
    clock_seconds: "{h}:{min}:{s}",
    moment: "{x}, {t} ({z})",
    local: "local time",
    about: "about {x}",
    approximate: "{x} (approximate)",
    uncertain: "{x} (uncertain)",
    since: "since {x}",
    until: ("until {x}", "until {x}"),
    from_to: "from {a} to {b}",
    dash: "{a}–{b}",
    unknown: "an unknown date",
    contractions: &[],
};
