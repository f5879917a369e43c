//! The words of a text, and the form under which a word is looked up.
//!
//! `static/search.js` takes texts and queries apart in the same way.

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::fold::is_shapeless;
use crate::text::unspaced::UNSPACED;
use crate::text::unspaced::is_unspaced;

/// Signs that part the thousands of a number; followed by three digits, they belong to it.
const GROUPING: &[char] = &[' ', '\u{a0}', '\u{2009}', '\u{202f}', ',', '\'', '’'];

/// What is made of letters that nothing parts into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pairs {
    /// Every pair of neighbours, and the last letter alone: whatever is looked up is there.
    Indexed,
    /// The pairs alone, or the letter where there is but one.
    Wanted,
}

/// The words of a text as written, in order.
///
/// A word is a run of letters, digits and marks on them; an apostrophe ends it, so that an elided
/// article stands alone. Digits in groups of three are one number: `6 500`, `6,500`. Scripts that
/// part no words give overlapping pairs of letters, and the last letter alone, so that each place
/// begins a token (J. Y. Nie, J. Gao, J. Zhang, M. Zhou, IRAL 2000, find pairs as good as words).
pub fn tokens(text: &str) -> impl Iterator<Item = &str> {
    runs(text).flat_map(|run| Cut::of(run, Pairs::Indexed))
}

/// The words that must follow each other where a text is looked for in another: as [`tokens`], but
/// of letters that nothing parts only the pairs.
pub fn wanted(text: &str) -> impl Iterator<Item = &str> {
    runs(text).flat_map(|run| Cut::of(run, Pairs::Wanted))
}

/// The blocks of the scripts that part no words, in hexadecimal: `e00-eff,1000-109f`.
pub fn unspaced() -> String {
    let ranges = UNSPACED.iter().map(|(a, b)| format!("{a:x}-{b:x}"));
    ranges.collect::<Vec<String>>().join(",")
}

/// The tokens of a run.
enum Cut<'t> {
    /// The run itself, as nearly always.
    Whole(std::iter::Once<&'t str>),
    Pieces(std::vec::IntoIter<&'t str>),
}

impl<'t> Cut<'t> {
    fn of(run: &'t str, pairs: Pairs) -> Cut<'t> {
        if run.is_ascii() || !run.chars().any(is_unspaced) {
            return Cut::Whole(std::iter::once(run));
        }
        let mut pieces = Vec::new();
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let units = stretch(rest, is_unspaced(first));
            let end = units.last().map_or(rest.len(), |unit| unit.1);
            if is_unspaced(first) {
                pieces.extend(units.windows(2).map(|two| &rest[two[0].0..two[1].1]));
                if units.len() == 1 || pairs == Pairs::Indexed {
                    pieces.extend(units.last().map(|unit| &rest[unit.0..unit.1]));
                }
            } else {
                pieces.push(&rest[..end]);
            }
            rest = &rest[end..];
        }
        Cut::Pieces(pieces.into_iter())
    }
}

impl<'t> Iterator for Cut<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        match self {
            Cut::Whole(run) => run.next(),
            Cut::Pieces(pieces) => pieces.next(),
        }
    }
}

/// The letters at the start of a text that are all of scripts without spaces, or none of them, each
/// with the marks on it: from where to where.
fn stretch(text: &str, unspaced: bool) -> Vec<(usize, usize)> {
    let mut units: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match units.last_mut() {
            Some(unit) if is_combining_mark(c) || is_shapeless(c) => unit.1 = end,
            Some(_) if is_unspaced(c) != unspaced => break,
            _ => units.push((at, end)),
        }
    }
    units
}

/// Runs of letters, digits and marks, and numbers with their groups.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[run(rest, false)..];
        if rest.is_empty() {
            return None;
        }
        let (word, after) = rest.split_at(number(rest).unwrap_or_else(|| run(rest, true)));
        rest = after;
        Some(word)
    })
}

/// The length of the characters at the start of a text that belong to words, or that do not.
fn run(text: &str, of_words: bool) -> usize {
    let mut at = 0;
    loop {
        // Most characters are ASCII: no table is asked about them.
        let ascii = text.as_bytes()[at..].iter();
        at += ascii.take_while(|b| b.is_ascii() && b.is_ascii_alphanumeric() == of_words).count();
        match text[at..].chars().next() {
            Some(c) if !c.is_ascii() && is_word(c) == of_words => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// The form under which a word is looked up: lower case, without accents, number groups joined.
/// Empty for a word of signs alone.
pub fn form(word: &str) -> String {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return word.to_owned();
    }
    fold(word, Fold::Letters).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a character belongs to a word.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || is_shapeless(c)
}

/// The length of a number with groups of thousands at the start of a text.
fn number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut end = digits(0);
    let first = end;
    if !(1..=3).contains(&first) {
        return None;
    }
    while let Some(sign) = text[end..].chars().next().filter(|c| GROUPING.contains(c)) {
        let group = end + sign.len_utf8();
        if digits(group) != 3 {
            break;
        }
        end = group + 3;
    }
    (end > first).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::search::tokens::form;
    use crate::search::tokens::tokens;
    use crate::search::tokens::wanted;

    fn check(text: &str, expect: &[&str]) {
        let forms: Vec<String> = tokens(text).map(form).collect();
        assert_eq!(forms, expect, "{text}");
    }

    #[test]
    fn words_without_case_accents_or_apostrophes() {
        check("L’armée d'Été, « Œuvre » !", &["l", "armee", "d", "ete", "oeuvre"]);
        check("Fərrux, Qarabağ; İğdır", &["ferrux", "qarabag", "igdir"]);
        check("e\u{301}te\u{301} co\u{ad}opé", &["ete", "coope"]);
        check("Khachʻatryan", &["khachatryan"]);
        check("Լեռնային Фарух", &["լեռնային", "фарух"]);
    }

    #[test]
    fn letters_that_nothing_parts_stand_in_pairs() {
        check("在东京发布。", &["在东", "东京", "京发", "发布", "布"]);
        check("2020年11月停火", &["2020", "年", "11", "月停", "停火", "火"]);
        check("カナと漢字", &["カナ", "ナと", "と漢", "漢字", "字"]);
        check("서울에서 만났다", &["서울에서", "만났다"]);
        let forms = |text: &str| wanted(text).map(form).collect::<Vec<String>>();
        assert_eq!(forms("东京都"), ["东京", "京都"]);
        assert_eq!(forms("京"), ["京"]);
        assert_eq!(forms("ที่นี่").len(), 1, "marks stay with their letters");
    }

    #[test]
    fn thousands_are_one_number() {
        check(
            "6 500 hommes, 12\u{202f}000 et 1,234,567",
            &["6500", "hommes", "12000", "et", "1234567"],
        );
        check("en 2020 300 hommes", &["en", "2020", "300", "hommes"]);
        check("2,5 % de 1 2345", &["2", "5", "de", "1", "2345"]);
        check("5 mars, 300 hommes", &["5", "mars", "300", "hommes"]);
    }
}
