//! TOML as a person would write it: one key a line, texts in one line.

/// A table being written.
#[derive(Debug)]
pub(super) struct Table(String);

impl Table {
    /// An item of a list of tables: `[[key]]`.
    pub(super) fn item(key: &str) -> Table {
        Table(format!("[[{key}]]\n"))
    }

    /// Keys without a heading.
    pub(super) fn bare() -> Table {
        Table(String::new())
    }

    /// A table of its own: `[key]`, after an empty line.
    pub(super) fn section(&mut self, key: &str) -> &mut Table {
        self.line(&format!("\n[{key}]"))
    }

    /// An item of a list of tables, after an empty line.
    pub(super) fn next(&mut self, key: &str) -> &mut Table {
        self.line(&format!("\n[[{key}]]"))
    }

    /// A text.
    pub(super) fn text(&mut self, key: &str, text: &str) -> &mut Table {
        self.line(&format!("{key} = {}", quoted(text)))
    }

    /// A text, where there is one.
    pub(super) fn text_if(&mut self, key: &str, text: Option<&str>) -> &mut Table {
        match text.filter(|text| !text.is_empty()) {
            Some(text) => self.text(key, text),
            None => self,
        }
    }

    /// A list of texts.
    pub(super) fn texts<'t>(
        &mut self,
        key: &str,
        texts: impl Iterator<Item = &'t str>,
    ) -> &mut Table {
        let texts: Vec<String> = texts.map(quoted).collect();
        self.line(&format!("{key} = [{}]", texts.join(", ")))
    }

    /// A value that needs no quotation marks.
    pub(super) fn plain(&mut self, key: &str, value: &str) -> &mut Table {
        self.line(&format!("{key} = {value}"))
    }

    /// The text, with a line break at its end.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn line(&mut self, line: &str) -> &mut Table {
        self.0.push_str(line);
        self.0.push('\n');
        self
    }
}

/// A text as a basic string of TOML 1.0: quotation marks, backslashes and control characters
/// escaped, everything else as it is.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::dossier::acceptance::toml::Table;

    #[derive(serde::Deserialize)]
    struct Read {
        key: String,
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_was(text in any::<String>()) {
            let mut table = Table::bare();
            table.text("key", &text);
            let read: Read = toml::from_str(&table.finish()).expect("it is TOML");
            prop_assert_eq!(read.key, text);
        }
    }
}
