//! Markdown with front matter, as a note is imported.

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    super::receive("note.md", bytes);
}
