//! How wide words are, how they are cut, and how they break into lines: what a drawing must know
//! before it is set.

mod advances;

use unicode_segmentation::UnicodeSegmentation;

/// A face in which words are set, by the advances of its letters.
///
/// Letters beyond Latin count as wide as the widest of their script in common system faces: one em
/// for East Asian ones, two thirds for all others. So a text is rather too wide than too narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// From U+0020 on, in thousandths of the size; 0 where the face has no letter.
    latin: &'static [u16; 352],
    /// A digit; all are as wide as the widest, as they are in tables.
    digit: u16,
    /// The spaces U+2009 and U+202F.
    thin: u16,
    /// The dash U+2013 and the dots U+2026.
    dash: u16,
    dots: u16,
    /// Single and double quotation marks.
    quotes: (u16, u16),
    /// What the style sheet adds between letters.
    between: u16,
}

/// The face of labels, ticks and small words.
pub const LABEL: Face = Face {
    latin: &advances::LABEL,
    digit: 620,
    thin: 199,
    dash: 500,
    dots: 748,
    quotes: (271, 479),
    between: 0,
};

/// The face of labels with air between their letters: the names of countries.
pub const SPACED: Face = Face { between: 80, ..LABEL };

/// The face of the text: the names of places and of those who speak.
pub const TEXT: Face = Face {
    latin: &advances::TEXT,
    digit: 561,
    thin: 199,
    dash: 516,
    dots: 633,
    quotes: (232, 406),
    between: 0,
};

impl Face {
    /// The width of a text, in the unit of the size.
    pub fn width(self, text: &str, size: f64) -> f64 {
        text.chars().map(|c| self.advance(c)).sum::<f64>() * size / 1000.0
    }

    /// The text, cut at a letter and ended by `…` where it is wider than `room`.
    pub fn shorten(self, text: &str, size: f64, room: f64) -> String {
        if self.width(text, size) <= room {
            return text.to_owned();
        }
        let room = room - self.width("…", size);
        let (mut end, mut used) = (0, 0.0);
        for (at, letter) in text.grapheme_indices(true) {
            used += self.width(letter, size);
            if used > room {
                break;
            }
            end = at + letter.len();
        }
        format!(
            "{}…",
            text[..end].trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ':', '’', '('])
        )
    }

    /// Words in lines of a width at most, broken at spaces and after hyphens, and inside a word
    /// only where it is wider than a line. No line is empty; no letter is lost but the spaces at
    /// the breaks.
    pub fn wrap(self, text: &str, size: f64, most: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let wide = |text: &str| self.width(text, size);
        for piece in pieces(text) {
            if !line.is_empty() && wide(&line) + wide(piece.trim_end()) > most {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            for sign in piece.graphemes(true) {
                if !line.is_empty() && wide(&line) + wide(sign) > most && sign != " " {
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

    /// The widest of some lines.
    pub fn widest(self, lines: &[String], size: f64) -> f64 {
        lines.iter().map(|line| self.width(line, size)).fold(0.0, f64::max)
    }

    /// How far a letter moves the pen, in thousandths of the size.
    fn advance(self, c: char) -> f64 {
        let known = (c as usize).checked_sub(0x20).and_then(|ix| self.latin.get(ix)).copied();
        let own = match (known, c) {
            (_, '0'..='9') => self.digit,
            (Some(known @ 1..), _) => known,
            (_, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}') => return 0.0,
            (_, '\u{2009}' | '\u{202f}') => self.thin,
            (_, '\u{2013}') => self.dash,
            (_, '\u{2026}') => self.dots,
            (_, '\u{2018}' | '\u{2019}') => self.quotes.0,
            (_, '\u{201c}' | '\u{201d}') => self.quotes.1,
            (_, '\u{2014}' | '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffdc}') => 1000,
            (_, '\u{1f000}'..='\u{1faff}') => 1300,
            (_, '\u{20000}'..) => 1000,
            _ => 667,
        };
        f64::from(own + self.between)
    }
}

/// Pieces that stay whole: words with the space or the hyphen after them. A hyphen or a dash between
/// two figures joins them: `24-25` is one piece.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let text = text.trim();
    let breaks = move |&(at, sign): &(usize, char)| match sign {
        ' ' => true,
        '-' | '\u{2013}' | '/' => {
            let before = text[..at].ends_with(|c: char| c.is_ascii_digit());
            let after = text[at + sign.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
            !(before && after)
        }
        _ => false,
    };
    let ends = text.char_indices().filter(breaks).map(|(at, sign)| at + sign.len_utf8());
    let mut start = 0;
    ends.chain(std::iter::once(text.len())).map(move |end| {
        let piece = &text[start..end];
        start = end;
        piece
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::figure::lettering::LABEL;
    use crate::figure::lettering::SPACED;
    use crate::figure::lettering::TEXT;

    #[test]
    fn words_break_where_words_end() {
        let check = |text: &str, most: f64, want: &[&str]| {
            assert_eq!(LABEL.wrap(text, 10.0, most), want, "{text}");
        };
        check("un deux trois", 1000.0, &["un deux trois"]);
        check("un deux trois", 30.0, &["un", "deux", "trois"]);
        check("Haut-Karabakh", 41.0, &["Haut-", "Karabak", "h"]);
        check("les 24-25 mai", 40.0, &["les", "24-25", "mai"]);
        check("", 45.0, &[]);
    }

    #[test]
    fn a_text_is_cut_where_the_room_ends() {
        assert_eq!(LABEL.shorten("Farukh", 13.0, 100.0), "Farukh");
        assert_eq!(LABEL.shorten("Entrée de forces dans Farukh", 13.0, 70.0), "Entrée de…");
        assert_eq!(LABEL.shorten("Farukh", 13.0, 0.0), "…");
        let cut = LABEL.shorten("Ոստիկանություն և բանակ", 13.0, 90.0);
        assert!(LABEL.width(&cut, 13.0) <= 90.0);
    }

    #[test]
    fn a_face_has_its_own_widths() {
        assert!(TEXT.width("illi", 10.0) > LABEL.width("illi", 10.0));
        assert!(TEXT.width("Wagram", 10.0) < LABEL.width("WAGRAM", 10.0));
        let air = SPACED.width("abc", 10.0) - LABEL.width("abc", 10.0);
        assert!((air - 2.4).abs() < 1e-9, "{air}");
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in any::<String>(), most in 1.0..200.0) {
            let lines = LABEL.wrap(&text, 10.0, most);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(lines.iter().all(|line| !line.is_empty()));
        }

        #[test]
        fn lines_fit(text in "[a-z ]{0,60}", most in 12.0..200.0) {
            let lines = TEXT.wrap(&text, 10.0, most);
            prop_assert!(lines.iter().all(|line| TEXT.width(line, 10.0) <= most));
        }
    }
}
