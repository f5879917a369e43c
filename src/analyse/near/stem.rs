//! What is left of a word when its ending is taken off, so that the forms of a word meet.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::lang::lexica;
use crate::lang::lexicon;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// The fewest letters that an ending leaves.
const STEM: usize = 4;

/// What one language knows of its words; the file is explained in `near.fr.toml`.
#[derive(Debug, Deserialize)]
struct Data {
    endings: Vec<String>,
    usual: Vec<String>,
}

/// Takes the endings of one language off.
#[derive(Debug, Default)]
pub(super) struct Stemmer {
    /// Those of two letters or more by their last two bytes, the longest first.
    endings: BTreeMap<[u8; 2], Vec<String>>,
    /// Those of one letter.
    letters: Vec<u8>,
}

impl Stemmer {
    /// The stemmer of a language by its ISO 639-1 code; one that takes nothing off for a language
    /// without data.
    pub(super) fn of(code: &str) -> &'static Stemmer {
        static NONE: LazyLock<Stemmer> = LazyLock::new(Stemmer::default);
        STEMMERS.get(code).map_or(&*NONE, |(stemmer, _)| stemmer)
    }

    /// The key of the stem of a word that is folded by [`letters`]; never 0.
    ///
    /// A doubled letter at the end of the stem counts once: "plan" and "planned" meet.
    pub(super) fn key(&self, word: &str) -> u32 {
        hash(self.stem(word).as_bytes())
    }

    fn stem<'w>(&self, word: &'w str) -> &'w str {
        let stem = self.without_ending(word).unwrap_or(word);
        match stem.as_bytes() {
            [.., a, b] if a == b && b.is_ascii_alphabetic() => &stem[..stem.len() - 1],
            _ => stem,
        }
    }

    fn without_ending<'w>(&self, word: &'w str) -> Option<&'w str> {
        let [.., before, last] = word.as_bytes() else { return None };
        let endings = self.endings.get(&[*before, *last]).into_iter().flatten();
        let mut stems = endings.filter_map(|ending| word.strip_suffix(ending.as_str()));
        let long_enough = |stem: &&str| stem.len() >= STEM;
        let shortest = || {
            let ends = self.letters.contains(last);
            word.get(..word.len() - 1).filter(|_| ends)
        };
        stems.find(long_enough).or_else(|| shortest().filter(long_enough))
    }
}

/// The keys of the function words of all languages, sorted. They are keys of whole words: an
/// ending is taken off other words only.
pub(super) fn function_words() -> &'static [u32] {
    static KEYS: LazyLock<Vec<u32>> = LazyLock::new(|| {
        sorted(lexica().flat_map(|l| &l.stop).map(|word| hash(word.as_bytes())).collect())
    });
    &KEYS
}

/// The keys of the words that any news report has, sorted.
pub(super) fn usual_words() -> &'static [u32] {
    static KEYS: LazyLock<Vec<u32>> = LazyLock::new(|| {
        let usual = STEMMERS.iter().flat_map(|(code, (stemmer, data))| {
            let dated = lexicon(code).into_iter().flat_map(|l| l.months.iter().chain(&l.weekdays));
            data.usual.iter().chain(dated).map(|word| stemmer.key(word))
        });
        sorted(usual.collect())
    });
    &KEYS
}

/// The key of a whole word that is folded by [`letters`].
pub(super) fn whole_key(word: &str) -> u32 {
    hash(word.as_bytes())
}

/// What is left of a name when only what survives a transliteration counts: its first letter and
/// the classes of its consonants. `None` for fewer than three.
///
/// The classes are those of Soundex (Odell and Russell, US patent 1 261 167, 1918), with the
/// sibilants and the velars as one and without the letters that only colour another (h, w, y,
/// and d or t before a sibilant): Karabakh, Karabach and Karabagh meet, and so do Pashinyan and
/// Pachinian.
pub(super) fn skeleton(name: &str) -> Option<u32> {
    let folded = letters(name);
    let mut classes: Vec<u8> = folded.bytes().take(1).collect();
    let mut previous = 0;
    for (at, letter) in folded.bytes().enumerate() {
        let class = match letter {
            b'b' | b'f' | b'p' | b'v' => b'b',
            b'c' | b'j' | b'k' | b'q' | b's' | b'x' | b'z' => b'k',
            b'g' if folded.as_bytes().get(at + 1) == Some(&b'h') => b'k',
            b'g' => b'g',
            b'd' | b't' => match folded.as_bytes().get(at + 1) {
                Some(b'c' | b'j' | b's' | b'z') => continue,
                _ => b't',
            },
            b'l' => b'l',
            b'm' | b'n' => b'n',
            b'r' => b'r',
            _ => 0,
        };
        if class != 0 && class != previous {
            classes.push(class);
        }
        previous = class;
    }
    (classes.len() > 3).then(|| hash(&classes))
}

/// The letters and digits of a word, without case and marks.
pub(super) fn letters(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        let same = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        return if same { word.into() } else { word.to_ascii_lowercase().into() };
    }
    let mut folded = fold(word, Fold::Letters);
    folded.retain(char::is_alphanumeric);
    folded.into()
}

/// FNV-1a, its bits mixed (the finalizer of MurmurHash3; Appleby 2011); never 0.
fn hash(bytes: &[u8]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let bits = bytes.iter().fold(0x811c_9dc5, step);
    let bits = (bits ^ (bits >> 16)).wrapping_mul(0x85eb_ca6b);
    let bits = (bits ^ (bits >> 13)).wrapping_mul(0xc2b2_ae35);
    (bits ^ (bits >> 16)).max(1)
}

fn sorted(mut keys: Vec<u32>) -> Vec<u32> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

static STEMMERS: LazyLock<BTreeMap<&'static str, (Stemmer, Data)>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../lang/near.en.toml")),
        ("fr", include_str!("../../lang/near.fr.toml")),
    ];
    let read = |(code, file)| {
        let data: Data = toml::from_str(file).expect("the data is well formed: a test reads it");
        let mut stemmer = Stemmer::default();
        for ending in &data.endings {
            match ending.as_bytes() {
                [] => {}
                [letter] => stemmer.letters.push(*letter),
                [.., before, last] => {
                    stemmer.endings.entry([*before, *last]).or_default().push(ending.clone());
                }
            }
        }
        for endings in stemmer.endings.values_mut() {
            endings.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        }
        (code, (stemmer, data))
    };
    files.into_iter().map(read).collect()
});

#[cfg(test)]
mod tests {
    use crate::analyse::near::stem::Stemmer;
    use crate::analyse::near::stem::letters;
    use crate::analyse::near::stem::skeleton;

    fn meet(code: &str, words: &str) {
        let stemmer = Stemmer::of(code);
        let keys: Vec<_> = words.split(' ').map(|word| stemmer.key(&letters(word))).collect();
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{words}");
    }

    #[test]
    fn the_forms_of_a_word_meet() {
        meet("fr", "violé violer violant violation violations violent violaient");
        meet("fr", "retirer retire retirent retirera");
        meet("fr", "armées armée Armées");
        meet("fr", "observation observer observateurs");
        meet("fr", "négocié négociée négociation négocier");
        meet("en", "violate violated violating violation violations");
        meet("en", "plan planned planning plans");
        meet("en", "country countries");
        meet("en", "killed killing kills kill");
    }

    #[test]
    fn other_words_do_not() {
        for (code, a, b) in
            [("fr", "port", "portail"), ("fr", "tir", "tire"), ("en", "rest", "ring")]
        {
            let stemmer = Stemmer::of(code);
            assert_ne!(stemmer.key(a), stemmer.key(b), "{a} {b}");
        }
        assert_ne!(Stemmer::of("xx").key("violer"), Stemmer::of("xx").key("violation"));
    }

    #[test]
    fn transliterations_meet() {
        let check = |a: &str, b: &str, want: bool| {
            let same = skeleton(a).is_some() && skeleton(a) == skeleton(b);
            assert_eq!(same, want, "{a} {b}");
        };
        check("Karabakh", "Karabach", true);
        check("Pashinyan", "Pachinian", true);
        check("Tchernihiv", "Tshernigiv", false);
        check("Zelensky", "Zelenskyy", true);
        check("Paris", "Prague", false);
        check("Lima", "Lomé", false);
    }
}
