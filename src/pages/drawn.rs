//! What the figures of several pages share: the words of their axes, the ends of a span of time.

use crate::figure::axis::NumberWords;
use crate::figure::scale::time::TimeWords;
use crate::figure::timeline::Entry;
use crate::figure::timeline::FormWords;
use crate::locale::Arg;
use crate::pages::Scene;
use crate::time::Edtf;

impl Scene<'_> {
    /// How the ticks of a time axis are named.
    pub fn time_words(&self) -> TimeWords {
        let pattern = |key: &str, names: &[&str]| {
            let args: Vec<(&str, Arg)> =
                names.iter().map(|name| (*name, Arg::Text(format!("{{{name}}}")))).collect();
            self.with(key, &args)
        };
        TimeWords {
            months: (1..=12).map(|month| self.text(&format!("tick-month-{month}"))).collect(),
            day: pattern("tick-day", &["d", "m"]),
            with_year: pattern("tick-with-year", &["x", "y"]),
            hour: pattern("tick-hour", &["h"]),
            minute: pattern("tick-minute", &["h", "min"]),
        }
    }

    /// What the forms of a timeline's marks mean.
    pub fn form_words(&self) -> FormWords {
        FormWords {
            day: self.text("form-day"),
            moment: self.text("form-moment"),
            within: self.text("form-within"),
            lasting: self.text("form-lasting"),
            about: self.text("form-about"),
            uncertain: self.text("form-uncertain"),
        }
    }

    /// How numbers are written.
    pub fn number_words(&self) -> NumberWords {
        let part = |number: f64| {
            let mark = |c: char| !c.is_ascii_digit();
            self.locale.number(number).chars().find(|c| mark(*c)).map(String::from)
        };
        NumberWords { group: part(1000.0).unwrap_or_default(), mark: part(0.5).unwrap_or_default() }
    }

    /// The first and the last of some dates in words; `None` where there is none.
    pub fn first_and_last<'e>(
        &self,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Option<(String, String)> {
        let mut dates: Vec<&Edtf> = entries.map(|entry| &entry.when).collect();
        dates.sort();
        Some((self.locale.date(dates.first()?), self.locale.date(dates.last()?)))
    }

    /// An entry of a timeline: its name, and its name with its date for those who point at it.
    pub fn timeline_entry(&self, when: &Edtf, label: String, href: Option<String>) -> Entry {
        let told = format!("{label} – {}", self.locale.date(when));
        Entry { when: when.clone(), label, lang: None, told, href }
    }
}
