//! The words of the interface, in French or English (Project Fluent).

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::config::Language;
use crate::quantity::digits;
use crate::time::Edtf;
use crate::time::words::Lang;
use crate::time::words::words;

/// The interface in one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// Something to put into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A number, which may choose singular or plural.
    Number(usize),
    /// Words.
    Text(String),
}

impl Locale {
    /// The interface in `language`, its sentences read from texts in Fluent syntax; where two have
    /// the same key, the later one counts.
    ///
    /// `Err` is the place in `texts` of one that cannot be read, the byte, and what is wrong.
    pub fn new(language: Language, texts: &[&str]) -> Result<Locale, (usize, usize, String)> {
        let tag: LanguageIdentifier =
            language.code().parse().expect("the codes of the interface are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for (ix, text) in texts.iter().enumerate() {
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| {
                let first = errors.into_iter().next();
                first.map_or((ix, 0, String::new()), |e| (ix, e.pos.start, e.kind.to_string()))
            })?;
            bundle.add_resource_overriding(resource);
        }
        Ok(Locale { language, bundle })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without anything to put in. A key that is not there is shown as it is.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with things put in.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(text.clone()),
            };
            values.set((*name).to_owned(), value);
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// Whether there is a sentence for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A number as the language writes it: 6 500 and 2,5 in French, 6,500 and 2.5 in English.
    pub fn number(&self, number: f64) -> String {
        let (group, mark) = match self.language {
            Language::English => (",", "."),
            Language::French => ("\u{202f}", ","),
        };
        let digits = digits(number.abs());
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let mut out = String::from(if number < 0.0 { "−" } else { "" });
        for (ix, digit) in whole.char_indices() {
            if ix > 0 && (whole.len() - ix).is_multiple_of(3) {
                out.push_str(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(mark);
            out.push_str(fraction);
        }
        out
    }

    /// A date in words.
    pub fn date(&self, date: &Edtf) -> String {
        words(date, self.time_language())
    }

    fn time_language(&self) -> Lang {
        match self.language {
            Language::English => Lang::En,
            Language::French => Lang::Fr,
        }
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Language;
    use crate::locale::Locale;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        let check = |language, number: f64, want: &str| {
            let locale = Locale::new(language, &[]).unwrap();
            assert_eq!(locale.number(number), want);
        };
        check(Language::French, 6500.0, "6\u{202f}500");
        check(Language::French, 2.5, "2,5");
        check(Language::English, 1_234_567.0, "1,234,567");
        check(Language::English, 49.0, "49");
    }
}
