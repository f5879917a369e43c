//! The words of a text as they are compared: folded and hashed, each with its place.

use unicode_normalization::char::canonical_combining_class;

use crate::hash::mix;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// A word of a text: letters and digits without anything between them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) range: TextRange,
    /// A number, or a word with a capital where no sentence begins.
    pub(super) is_label: bool,
}

impl Word {
    /// The letters and digits of the word without case and marks.
    pub(super) fn folded(&self, text: &str) -> String {
        letters(self.range.slice(text))
    }
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut at, mut previous) = (0, 0);
    while let Some(range) = next(text, at) {
        let between = &text[at..range.start()];
        let written = range.slice(text);
        if key(written).is_some() {
            let opens = at == 0 || ends_sentence(between, previous);
            let first = written.chars().next();
            let is_name = !opens && first.is_some_and(char::is_uppercase);
            let is_label = is_name || first.is_some_and(char::is_numeric);
            words.push(Word { range, is_label });
        }
        previous = range.len();
        at = range.end();
    }
    words
}

/// Gives the keys of the words of a text, in order.
pub(super) fn each_key(text: &str, mut each: impl FnMut(u64)) {
    let mut at = 0;
    while let Some(range) = next(text, at) {
        key(range.slice(text)).into_iter().for_each(&mut each);
        at = range.end();
    }
}

/// The keys of the words of a text, in order.
#[cfg(test)]
pub(super) fn keys(text: &str) -> Vec<u64> {
    let mut keys = Vec::new();
    each_key(text, |key| keys.push(key));
    keys
}

/// The key of a word, the hash of it folded; `None` when nothing of it is left once folded. 64 bits,
/// so that two of a million words are alike by chance once in 37 million times.
pub(super) fn key(word: &str) -> Option<u64> {
    if word.is_ascii() {
        return Some(hash(word.bytes().map(|byte| byte.to_ascii_lowercase())));
    }
    if word.chars().all(|c| plain(c).is_some()) {
        return Some(hash(word.chars().filter_map(plain)));
    }
    let letters = letters(word);
    (!letters.is_empty()).then(|| hash(letters.bytes()))
}

/// FNV-1a, mixed: its upper bits alone hardly depend on the last letters.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mix(bytes.fold(0xcbf2_9ce4_8422_2325, step))
}

fn letters(word: &str) -> String {
    let mut folded = fold(word, Fold::Letters);
    folded.retain(char::is_alphanumeric);
    folded
}

/// What a letter or a digit folds to, for those that most words of French and English consist of:
/// folding any text takes far longer.
fn plain(c: char) -> Option<u8> {
    let folded = match c {
        'à' | 'â' | 'À' | 'Â' => b'a',
        'ç' | 'Ç' => b'c',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => b'e',
        'î' | 'ï' | 'Î' | 'Ï' => b'i',
        'ô' | 'Ô' => b'o',
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => b'u',
        _ => u8::try_from(c).ok().filter(u8::is_ascii_alphanumeric)?.to_ascii_lowercase(),
    };
    Some(folded)
}

/// The next word from `at` on, without shapeless characters at its end.
fn next(text: &str, at: usize) -> Option<TextRange> {
    let rest = &text[at..];
    let start = rest.find(char::is_alphanumeric)?;
    let mut end = start;
    for (offset, c) in rest[start..].char_indices() {
        if c.is_alphanumeric() || is_mark(c) {
            end = start + offset + c.len_utf8();
        } else if !is_shapeless(c) {
            break;
        }
    }
    Some(TextRange::new(at + start, at + end))
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && canonical_combining_class(c) != 0
}

/// Soft hyphens, and what joins or parts letters without being seen.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether what stands between two words ends a sentence; a full stop after one or two letters
/// is taken for an abbreviation.
fn ends_sentence(between: &str, previous: usize) -> bool {
    let abbreviation = between.starts_with('.') && previous <= 2;
    between.contains(['\n', '!', '?', '…', '«', '“', '"', ':'])
        || (between.contains('.') && !abbreviation)
}

#[cfg(test)]
mod tests {
    use crate::analyse::shared::words::key;
    use crate::analyse::shared::words::keys;
    use crate::analyse::shared::words::letters;
    use crate::analyse::shared::words::plain;
    use crate::analyse::shared::words::words;

    fn check(text: &str, expect: &[&str], labels: &[&str]) {
        let words = words(text);
        let folded: Vec<String> = words.iter().map(|word| word.folded(text)).collect();
        assert_eq!(folded, expect);
        let labelled: Vec<&str> =
            words.iter().filter(|word| word.is_label).map(|word| word.range.slice(text)).collect();
        assert_eq!(labelled, labels);
        let read: Vec<u64> = words.iter().filter_map(|word| key(word.range.slice(text))).collect();
        assert_eq!((read.len(), read), (words.len(), keys(text)));
    }

    #[test]
    fn words_are_letters_and_digits_folded() {
        check("L’Été, à Kəlbəcər…", &["l", "ete", "a", "kelbecer"], &["Été", "Kəlbəcər"]);
        check("e\u{301}te\u{301}\u{200b} sol\u{ad}dats", &["ete", "soldats"], &[]);
        check("Cœur ; 25 % (−3)", &["coeur", "25", "3"], &["25", "3"]);
        check("\u{301} \u{640} — …", &[], &[]);
    }

    #[test]
    fn a_capital_that_opens_a_sentence_makes_no_name() {
        check(
            "Dit Paul. Le M. Petit",
            &["dit", "paul", "le", "m", "petit"],
            &["Paul", "M", "Petit"],
        );
    }

    #[test]
    fn the_short_way_to_fold_a_letter_leads_where_the_long_one_does() {
        for c in '\0'..='\u{24f}' {
            let short = plain(c).map(|byte| char::from(byte).to_string());
            assert!(short.is_none_or(|short| short == letters(&c.to_string())), "{c}");
        }
    }

    #[test]
    fn the_spelling_of_a_letter_does_not_change_the_key() {
        for (a, b) in [("ÉTÉ", "ete"), ("œuvre", "OEUVRE"), ("Straße", "strasse"), ("ﬁn", "fin")]
        {
            assert_eq!(keys(a), keys(b));
        }
    }
}
