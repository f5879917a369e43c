//! Bytes to lines and columns, for people.

/// A place a person can find: both numbers count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
}

/// Line and column of a byte offset; an offset past the end gives the end.
pub fn line_column(text: &str, offset: usize) -> LineColumn {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    LineColumn {
        line: before.bytes().filter(|&b| b == b'\n').count() + 1,
        column: before[start..].chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::lines::line_column;

    #[test]
    fn columns_count_characters() {
        let check = |offset, line, column| {
            let at = line_column("é\nab\n", offset);
            assert_eq!((at.line, at.column), (line, column), "at {offset}");
        };
        check(0, 1, 1);
        check(2, 1, 2);
        check(3, 2, 1);
        check(4, 2, 2);
        check(99, 3, 1);
    }
}
