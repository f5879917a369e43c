//! What a page needs to fold words as [`form`] does: the marks to drop and the letters to spell.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::search::tokens::form;
use crate::text::fold::is_mark;
use crate::text::fold::is_shapeless;

/// The blocks in which letters are that a decomposition does not make plain.
const LETTERS: &[(u32, u32)] = &[(0x80, 0x2fff), (0xa640, 0xabff), (0xfb00, 0xfdff)];

/// The end of the blocks in which marks are looked for.
const MARKS_END: u32 = 0x2_0000;

/// Ranges of characters that are dropped after decomposition, in hexadecimal: `300-34e,350-36f`.
pub fn marks() -> &'static str {
    static MARKS: LazyLock<String> = LazyLock::new(|| {
        let dropped = |c: &char| is_mark(*c) || is_shapeless(*c);
        let codes = (0..MARKS_END).filter_map(char::from_u32).filter(dropped).map(u32::from);
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in codes {
            match ranges.last_mut() {
                Some((_, end)) if *end + 1 == code => *end = code,
                _ => ranges.push((code, code)),
            }
        }
        let ranges: Vec<String> = ranges.iter().map(|(a, b)| format!("{a:x}-{b:x}")).collect();
        ranges.join(",")
    });
    &MARKS
}

/// Letters that lower case, decomposition and dropped marks do not bring to their form, and the
/// form; characters within a word that are dropped have an empty one.
pub fn letters() -> &'static BTreeMap<char, String> {
    static LETTERS_: LazyLock<BTreeMap<char, String>> = LazyLock::new(|| {
        let codes = LETTERS.iter().flat_map(|(from, to)| *from..=*to);
        let letters = codes.filter_map(char::from_u32).filter(|c| c.is_alphanumeric());
        let mut table = BTreeMap::new();
        for letter in letters {
            let plain: String =
                letter.to_lowercase().nfd().filter(|c| !is_mark(*c)).collect::<String>();
            let mut chars = plain.chars();
            let (Some(one), None) = (chars.next(), chars.next()) else { continue };
            let form = form(&plain);
            if form != plain {
                table.insert(one, form);
            }
        }
        table
    });
    &LETTERS_
}

#[cfg(test)]
mod tests {
    use crate::search::alphabet::letters;
    use crate::search::alphabet::marks;

    #[test]
    fn letters_without_a_decomposition_are_spelled() {
        let check = |letter: char, expect: &str| assert_eq!(letters()[&letter], expect);
        check('ə', "e");
        check('ı', "i");
        check('œ', "oe");
        check('ß', "ss");
        check('ʻ', "");
        assert!(!letters().contains_key(&'é') && !letters().contains_key(&'я'));
    }

    #[test]
    fn accents_are_marks_and_vowels_of_other_scripts_are_not() {
        assert!(marks().contains("300-36f"), "{}", marks());
        assert!(!marks().split(',').any(|range| range.starts_with("94d")), "the virama stays");
    }
}
