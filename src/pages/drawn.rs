//! What the figures of several pages share: the words of their axes, the ends of a span of time.

use crate::figure::axis::NumberWords;
use crate::figure::frame::Frame;
use crate::figure::scale::time::TimeWords;
use crate::figure::timeline;
use crate::figure::timeline::Entry;
use crate::figure::timeline::FormWords;
use crate::figure::timeline::Lane;
use crate::figure::timeline::Timeline;
use crate::html::write::write;
use crate::pages::Scene;
use crate::time::Edtf;

impl Scene<'_> {
    /// How the ticks of a time axis are named.
    pub fn time_words(&self) -> TimeWords {
        TimeWords {
            months: (1..=12).map(|month| self.text(&format!("tick-month-{month}"))).collect(),
            day: self.pattern("tick-day", &["d", "m"]),
            with_year: self.pattern("tick-with-year", &["x", "y"]),
            hour: self.pattern("tick-hour", &["h"]),
            minute: self.pattern("tick-minute", &["h", "min"]),
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

    /// What happened and what was published on one line of time; `None` where no date can be
    /// drawn.
    ///
    /// `name` is the drawing's id, and what its words begin with: `NAME-title`, `NAME-caption` and
    /// `NAME-description`, which is told how many things stand in each lane, and the first and the
    /// last date.
    pub fn timeline(&self, name: &str, happened: Lane, published: Lane) -> Option<String> {
        let (from, to) = self.first_and_last(happened.entries.iter().chain(&published.entries))?;
        let zone = self.dossier.config.zone;
        let told = [
            ("happened", happened.entries.len().into()),
            ("published", published.entries.len().into()),
            ("from", from.into()),
            ("to", to.into()),
        ];
        let clock = self.clock(&zone.to_string());
        let frame = Frame {
            id: name.to_owned(),
            title: self.text(&format!("{name}-title")),
            description: self.with(&format!("{name}-description"), &told),
            caption: self.with(&format!("{name}-caption"), &[("zone", clock.into())]),
            table: None,
        };
        let (words, forms) = (self.time_words(), self.form_words());
        let drawing = Timeline { frame, zone, words, forms, happened, published };
        Some(write(&[timeline::draw(&drawing)?]))
    }

    /// The first and the last of some dates in words; `None` where there is none.
    fn first_and_last<'e>(
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
