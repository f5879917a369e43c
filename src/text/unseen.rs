//! Characters that a reader does not see, and that change what is read or how.

use std::borrow::Cow;

/// Whether a character is invisible: bidirectional controls, zero-width characters, soft hyphens,
/// tag characters and other controls; line ends and tabs are none.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{180e}'
        | '\u{e0000}'..='\u{e007f}')
        || c.is_control() && !matches!(c, '\n' | '\t' | '\r')
}

/// Whether an invisible character is shown by its code: one that can deceive, unlike those that
/// the spelling of a language needs (joiners, marks of direction, soft hyphens).
pub fn can_deceive(c: char) -> bool {
    is_unseen(c) && !matches!(c, '\u{200c}'..='\u{200f}' | '\u{ad}' | '\u{61c}')
}

/// A text for a terminal, on one line: every invisible character and every line end as its code in
/// angle brackets, so that a name can neither move the cursor nor pass for another line.
pub fn spelled_out(text: &str) -> Cow<'_, str> {
    let unsafe_here = |c: char| is_unseen(c) || matches!(c, '\n' | '\r' | '\t');
    if !text.contains(unsafe_here) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if unsafe_here(c) {
            shown.push('<');
            shown.push_str(&code(c));
            shown.push('>');
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// The code of a character as Unicode writes it: `U+202E`.
pub fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use crate::text::unseen::spelled_out;

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(spelled_out("été – 1.html"), "été – 1.html");
        let name = "a\u{1b}[2J\nerror: b\u{202e}c";
        assert_eq!(spelled_out(name), "a<U+001B>[2J<U+000A>error: b<U+202E>c");
    }
}
