//! Sentence and word boundaries of Unicode (UAX #29), quickly for what is written in Latin letters.
//!
//! A line of ASCII, accented Latin letters and the usual signs is cut by the rules of the annex
//! that can matter there; any other line goes to the complete implementation. Tests compare both.

use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

/// Calls `each` with the start and the text of every piece between two sentence boundaries.
pub(super) fn sentence_pieces<'t>(text: &'t str, mut each: impl FnMut(usize, &'t str)) {
    let mut start = 0;
    // A line feed always ends a sentence, so lines can be cut one by one.
    for line in text.split_inclusive('\n') {
        let body = line.strip_suffix('\n').unwrap_or(line);
        if body.chars().all(|c| class(c).is_some()) {
            let mut from = 0;
            while from < line.len() {
                let end = sentence_end(line, from);
                each(start + from, &line[from..end]);
                from = end;
            }
        } else {
            line.split_sentence_bound_indices().for_each(|(at, piece)| each(start + at, piece));
        }
        start += line.len();
    }
}

/// Calls `each` with the start and the text of every word.
pub(super) fn word_pieces<'t>(text: &'t str, mut each: impl FnMut(usize, &'t str)) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end_matches('\n').chars().all(|c| class(c).is_some()) {
            let mut from = start;
            for chunk in line.split_inclusive([' ', '\n']) {
                words_of_chunk(chunk, |at, word| each(from + at, word));
                from += chunk.len();
            }
        } else {
            line.unicode_word_indices().for_each(|(at, word)| each(start + at, word));
        }
        start += line.len();
    }
}

/// The words of a chunk of known characters without a space but at its end.
fn words_of_chunk<'t>(chunk: &'t str, mut each: impl FnMut(usize, &'t str)) {
    let word = chunk.trim_end_matches([' ', '\n']);
    if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        if !word.is_empty() {
            each(0, word);
        }
    } else if word.contains(['_', '\u{202f}']) {
        // These two join words in ways of their own.
        word.unicode_word_indices().for_each(|(at, word)| each(at, word));
    } else {
        simple_words(word, each);
    }
}

/// What a character is to the sentence rules.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Lower,
    Upper,
    Numeric,
    Space,
    /// A full stop.
    Stop,
    /// `!` or `?`.
    Shout,
    /// Quotation marks and brackets.
    Close,
    /// Comma, colon, dash.
    Continue,
    Other,
}

/// The class of a character; `None` for one that is left to the complete implementation.
fn class(c: char) -> Option<Class> {
    /// Those of Latin letters and the usual signs.
    static CLASSES: LazyLock<Vec<Option<Class>>> = LazyLock::new(|| {
        let of = |code| char::from_u32(code).and_then(class_of);
        (0..0x2040).map(of).collect()
    });
    CLASSES.get(c as usize).copied().unwrap_or_else(|| class_of(c))
}

fn class_of(c: char) -> Option<Class> {
    Some(match c {
        'a'..='z' => Class::Lower,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' => Class::Space,
        'A'..='Z' => Class::Upper,
        '0'..='9' => Class::Numeric,
        '.' => Class::Stop,
        '!' | '?' => Class::Shout,
        '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '«' | '»' | '‘' | '’' | '“' | '”' => {
            Class::Close
        }
        ',' | '-' | ':' | ';' | '–' | '—' => Class::Continue,
        '×' | '÷' | '°' | '€' | '…' => Class::Other,
        '\u{c0}'..='\u{17f}' if c.is_lowercase() => Class::Lower,
        '\u{c0}'..='\u{17f}' if c.is_uppercase() => Class::Upper,
        '\u{21}'..='\u{7e}' => Class::Other,
        _ => return None,
    })
}

/// Where the sentence ends that begins at a byte of a line of known characters.
fn sentence_end(line: &str, from: usize) -> usize {
    let rest = line.get(from..).unwrap_or_default();
    for (at, sign) in rest.match_indices(['.', '!', '?']) {
        if let Some(end) = boundary_after(&rest[..at], sign == ".", &rest[at + 1..]) {
            return from + at + 1 + end;
        }
    }
    line.len()
}

/// How far after a full stop, `!` or `?` the sentence ends; `None` where it goes on.
fn boundary_after(before: &str, stop: bool, after: &str) -> Option<usize> {
    let of = |c: Option<char>| c.and_then(class);
    if stop {
        let cased = |class| matches!(class, Some(Class::Lower | Class::Upper));
        match of(after.chars().next()) {
            Some(Class::Numeric) => return None,
            Some(Class::Upper) if cased(of(before.chars().next_back())) => return None,
            _ => {}
        }
    }
    let closed = after.trim_start_matches(|c| class(c) == Some(Class::Close));
    let spaced = closed.trim_start_matches(|c| class(c) == Some(Class::Space));
    match of(spaced.chars().next()) {
        Some(Class::Continue | Class::Stop | Class::Shout) => return None,
        None if spaced.starts_with('\n') => return Some(after.len()),
        _ => {}
    }
    let decides = |c: char| {
        matches!(class(c), None | Some(Class::Lower | Class::Upper | Class::Stop | Class::Shout))
    };
    if stop && of(spaced.chars().find(|&c| decides(c))) == Some(Class::Lower) {
        return None;
    }
    Some(after.len() - spaced.len())
}

/// The words of a chunk of known characters without an underscore.
fn simple_words<'t>(chunk: &'t str, mut each: impl FnMut(usize, &'t str)) {
    let mut from: Option<usize> = None;
    let mut before = ' ';
    for (at, c) in chunk.char_indices() {
        let after = || chunk[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let joins = match c {
            '.' | '\'' | '’' | '‘' => {
                (letter(before) && letter(after()))
                    || (before.is_ascii_digit() && after().is_ascii_digit())
            }
            ':' => letter(before) && letter(after()),
            ',' | ';' => before.is_ascii_digit() && after().is_ascii_digit(),
            _ => letter(c) || c.is_ascii_digit(),
        };
        match from {
            Some(start) if !joins => {
                each(start, &chunk[start..at]);
                from = None;
            }
            None if joins => from = Some(at),
            _ => {}
        }
        before = c;
    }
    if let Some(start) = from {
        each(start, &chunk[start..]);
    }
}

fn letter(c: char) -> bool {
    matches!(class(c), Some(Class::Lower | Class::Upper))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert_eq;
    use proptest::proptest;
    use unicode_segmentation::UnicodeSegmentation;

    use crate::analyse::sentences::boundaries::sentence_pieces;
    use crate::analyse::sentences::boundaries::word_pieces;

    fn agree(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
        let mut found = Vec::new();
        sentence_pieces(text, |at, piece| found.push((at, piece)));
        prop_assert_eq!(found, text.split_sentence_bound_indices().collect::<Vec<_>>());
        let mut found = Vec::new();
        word_pieces(text, |at, word| found.push((at, word)));
        prop_assert_eq!(found, text.unicode_word_indices().collect::<Vec<_>>());
        Ok(())
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4000))]

        #[test]
        fn latin_text_is_cut_as_the_annex_says(
            text in "[aBzéÉœŁ09 .!?,;:'’‘“”\"()«»{}…–—_\\-+%@#€°×\t\n\u{a0}\u{202f}]{0,24}",
        ) {
            agree(&text)?;
        }

        #[test]
        fn any_text_is_cut_as_the_annex_says(text in any::<String>(), latin in "[a. É\n]{0,9}") {
            agree(&text)?;
            agree(&format!("{latin}{text}{latin}"))?;
        }
    }
}
