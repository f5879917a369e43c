//! Who a figure counts, as a class: soldiers, civilians, children.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lang::fold::Folded;

/// Classes of people in one language, by word.
#[derive(Debug)]
pub struct People {
    class_of: BTreeMap<String, String>,
}

impl People {
    /// The class of those that some words name: that of the first word that tells. The classes are
    /// those of `people.*.toml`.
    pub fn class(&self, words: &str) -> Option<&str> {
        let words = Folded::new(words);
        words.words().find_map(|word| self.class_of.get(word)).map(String::as_str)
    }
}

/// The classes of people of a language, by its ISO 639-1 code.
pub fn people(code: &str) -> Option<&'static People> {
    PEOPLE.get(code)
}

/// Every class of every language, sorted, each once.
pub fn classes() -> Vec<&'static str> {
    let mut classes: Vec<&str> =
        PEOPLE.values().flat_map(|p| p.class_of.values().map(String::as_str)).collect();
    classes.sort_unstable();
    classes.dedup();
    classes
}

static PEOPLE: LazyLock<BTreeMap<&'static str, People>> = LazyLock::new(|| {
    [("en", include_str!("people.en.toml")), ("fr", include_str!("people.fr.toml"))]
        .into_iter()
        .map(|(code, data)| {
            let classes: BTreeMap<String, Vec<String>> =
                toml::from_str(data).expect("the classes are well formed: a test reads each");
            let words = classes.into_iter().flat_map(|(class, words)| {
                words.into_iter().map(move |word| (word, class.clone()))
            });
            (code, People { class_of: words.collect() })
        })
        .collect()
});

#[cfg(test)]
mod tests {
    use crate::lang::people::people;

    #[test]
    fn words_tell_who_is_counted() {
        let check = |code: &str, words: &str, want: Option<&str>| {
            let people = people(code).expect("the language is known");
            assert_eq!(people.class(words), want, "{words}");
        };
        check("fr", "soldats norvégiens", Some("military"));
        check("fr", "jeunes enfants", Some("children"));
        check("fr", "maisons", None);
        check("en", "Norwegian soldiers", Some("military"));
        check("en", "people", Some("people"));
        check("en", "", None);
    }
}
