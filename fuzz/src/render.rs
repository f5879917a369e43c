//! Our Markdown drawn as HTML under marks: the first bytes place the marks.

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let Some((at, text)) = bytes.split_at_checked(6) else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let place = |n: usize| usize::from(at[n]);
    let marks = [(place(0), place(1)), (place(2), place(3)), (place(4), place(5))];
    super::drawn(text, &marks);
}
