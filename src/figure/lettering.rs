//! How wide words are, and how they break into lines: what a drawing must know before it is set.
//!
//! The faces are known by the browser alone, so widths are those of the widest face a style sheet
//! may fall back on, by classes of letters: a label takes the room given to it or a little less.

use unicode_segmentation::UnicodeSegmentation;

/// The width of words set in letters of a size, in the unit of the size; never too small for
/// Latin, Greek, Cyrillic and Armenian letters.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Words in lines of a width at most, broken at spaces and after hyphens, and inside a word only
/// where it is wider than a line. No line is empty; no letter is lost but the spaces at the breaks.
pub fn wrap(text: &str, size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if !line.is_empty() && width(&line, size) + width(piece.trim_end(), size) > most {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        for sign in piece.graphemes(true) {
            if !line.is_empty() && width(&line, size) + width(sign, size) > most && sign != " " {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            line.push_str(sign);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

/// Pieces that stay whole: words with the space or the hyphen after them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.trim().split_inclusive([' ', '-', '\u{2013}', '/'])
}

/// The width of a letter in parts of its size.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' => 0.3,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '\u{a0}' | '«' | '»' => 0.4,
        '\u{202f}' | '\u{2009}' => 0.25,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 0.95,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        'a'..='z' | 'à'..='ÿ' | '0'..='9' => 0.58,
        'A'..='Z' | 'À'..='Ý' => 0.72,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ff60}' => 1.0,
        '\u{1f000}'..='\u{1faff}' => 1.3,
        _ => 0.68,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::figure::lettering::width;
    use crate::figure::lettering::wrap;

    #[test]
    fn words_break_where_words_end() {
        let check = |text: &str, most: f64, want: &[&str]| {
            assert_eq!(wrap(text, 10.0, most), want, "{text}");
        };
        check("un deux trois", 1000.0, &["un deux trois"]);
        check("un deux trois", 35.0, &["un", "deux", "trois"]);
        check("Haut-Karabakh", 45.0, &["Haut-", "Karabak", "h"]);
        check("", 45.0, &[]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in any::<String>(), most in 1.0..200.0) {
            let lines = wrap(&text, 10.0, most);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(lines.iter().all(|line| !line.is_empty()));
        }

        #[test]
        fn lines_fit(text in "[a-z ]{0,60}", most in 12.0..200.0) {
            prop_assert!(wrap(&text, 10.0, most).iter().all(|line| width(line, 10.0) <= most));
        }
    }
}
