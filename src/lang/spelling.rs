//! What a name keeps in most spellings of the Latin alphabet.

use std::sync::LazyLock;

use serde::Deserialize;

/// The rules; explained in `spelling.toml`.
#[derive(Debug, Deserialize)]
struct Rules {
    rules: Vec<(String, String)>,
    ending: String,
    least: usize,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    toml::from_str(include_str!("spelling.toml"))
        .expect("spelling.toml is well formed: a test reads it")
});

/// The skeleton of a folded word: equal for most spellings of one name, doubled letters once;
/// `None` for a word too short to tell.
pub fn skeleton(word: &str) -> Option<String> {
    let mut text = word.to_owned();
    for (from, to) in &RULES.rules {
        if text.contains(from.as_str()) {
            text = text.replace(from.as_str(), to);
        }
    }
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        if !kept.ends_with(c) {
            kept.push(c);
        }
    }
    kept.truncate(kept.trim_end_matches(|c| RULES.ending.contains(c)).len());
    (kept.chars().count() >= RULES.least).then_some(kept)
}

#[cfg(test)]
mod tests {
    use crate::lang::spelling::skeleton;

    #[test]
    fn spellings_of_one_name_meet() {
        let check = |a: &str, b: &str, meet: bool| {
            assert_eq!(skeleton(a) == skeleton(b), meet, "{a} {b}");
        };
        check("choucha", "shusha", true);
        check("tchekhov", "chekhov", false);
        check("bakhmout", "bakhmut", true);
        check("petrovitch", "petrovic", true);
        check("orval", "brisac", false);
        assert_eq!(skeleton("oui"), None);
        assert_eq!(skeleton(""), None);
    }
}
