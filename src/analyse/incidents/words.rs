//! What the pass knows of a language: names that are too wide to tell an incident, and endings.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::analyse::incidents::reading::term;
use crate::lang::frequency::frequencies;

/// The fewest letters that an ending leaves.
const STEM: usize = 4;

/// Uses of a word in a billion: shares are added as whole numbers, so that their order does not
/// matter.
const BILLION: f64 = 1e9;

/// The words of one language; the file is explained in `lang/incidents.fr.toml`.
#[derive(Debug, Deserialize)]
struct Data {
    wide: Vec<String>,
    endings: Vec<String>,
}

/// What is known of one language.
#[derive(Debug, Default)]
pub(super) struct Words {
    code: &'static str,
    /// Names as wide as those of countries, as terms.
    pub(super) wide: BTreeSet<String>,
    /// Endings by their last byte, the longest first.
    endings: BTreeMap<u8, Vec<String>>,
    /// By stem: the uses of all its forms in a billion words.
    shares: OnceLock<FxHashMap<&'static str, u64>>,
}

impl Words {
    /// What is known of a language, by its ISO 639-1 code.
    pub(super) fn of(code: &str) -> Option<&'static Words> {
        WORDS.get(code)
    }

    /// Whether any language has a word, as a term, among its wide names.
    pub(super) fn is_wide(word: &str) -> bool {
        WORDS.values().any(|words| words.wide.contains(word))
    }

    /// What is left of a term when its ending is taken off, so that the forms of a word meet.
    pub(super) fn stem<'w>(&self, word: &'w str) -> &'w str {
        let last = word.as_bytes().last();
        let endings = last.and_then(|last| self.endings.get(last)).into_iter().flatten();
        let mut stems = endings.filter_map(|ending| word.strip_suffix(ending.as_str()));
        stems.find(|stem| stem.len() >= STEM).unwrap_or(word)
    }

    /// The share of all words of the language that the forms of a stem have together; 0 for an
    /// unlisted one.
    pub(super) fn share(&self, stem: &str) -> f64 {
        let shares = self.shares.get_or_init(|| {
            let mut shares: FxHashMap<&'static str, u64> = FxHashMap::default();
            for (word, share) in frequencies(self.code).into_iter().flat_map(|list| list.all()) {
                *shares.entry(self.stem(word)).or_default() += (share * BILLION) as u64;
            }
            shares
        });
        shares.get(stem).map_or(0.0, |uses| *uses as f64 / BILLION)
    }
}

static WORDS: LazyLock<BTreeMap<&'static str, Words>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../lang/incidents.en.toml")),
        ("fr", include_str!("../../lang/incidents.fr.toml")),
    ];
    let read = |(code, file)| {
        let data: Data =
            toml::from_str(file).expect("the lists are well formed: a test reads them");
        let mut endings: BTreeMap<u8, Vec<String>> = BTreeMap::new();
        for ending in data.endings {
            if let Some(&last) = ending.as_bytes().last() {
                endings.entry(last).or_default().push(ending);
            }
        }
        for list in endings.values_mut() {
            list.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        }
        let wide = data.wide.iter().filter_map(|word| term(word)).collect();
        (code, Words { code, wide, endings, shares: OnceLock::new() })
    };
    files.into_iter().map(read).collect()
});
