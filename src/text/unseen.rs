//! Characters that a reader does not see, and that change what is read or how.

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

/// The code of a character as Unicode writes it: `U+202E`.
pub fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
