//! Literate fixtures: Markdown whose fenced blocks are the files of a dossier and what is said of it.

use crate::harness::Folder;

/// A file of fixtures. Files that stand before the first `## ` belong to every case.
pub(crate) struct Fixtures<'t> {
    lines: Vec<&'t str>,
    common: Vec<Block>,
    /// The cases, one a `## ` section.
    pub(crate) cases: Vec<Case>,
}

/// One section.
pub(crate) struct Case {
    /// Its heading.
    pub(crate) title: String,
    blocks: Vec<Block>,
    /// The lines of its `text` block, fences left out.
    expected: Option<(usize, usize)>,
    /// The line after its last block.
    end: usize,
}

struct Block {
    kind: String,
    path: String,
    text: String,
}

impl<'t> Fixtures<'t> {
    /// Reads a file of fixtures.
    pub(crate) fn parse(text: &'t str) -> Fixtures<'t> {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut fixtures = Fixtures { lines, common: Vec::new(), cases: Vec::new() };
        let mut at = 0;
        while at < fixtures.lines.len() {
            let line = fixtures.lines[at];
            if let Some(title) = line.strip_prefix("## ") {
                let title = title.trim().to_owned();
                let (blocks, expected) = (Vec::new(), None);
                fixtures.cases.push(Case { title, blocks, expected, end: at + 1 });
            } else if line.starts_with("```") {
                at = fixtures.block(at);
            }
            at += 1;
        }
        fixtures
    }

    /// Reads the block that opens at a line; gives the line that closes it.
    fn block(&mut self, open: usize) -> usize {
        let info = self.lines[open].trim();
        let fence = &info[..info.len() - info.trim_start_matches('`').len()];
        let rest = &self.lines[open + 1..];
        let len = rest.iter().position(|line| line.trim_end() == fence);
        let close = open + 1 + len.expect("every block is closed");
        let info = info[fence.len()..].trim();
        let (kind, path) = info.split_once(" path=").unwrap_or((info, ""));
        let case = self.cases.last_mut();
        if path.is_empty() {
            assert_eq!(kind, "text", "line {}: a block is a file or `text`", open + 1);
            let case = case.expect("a `text` block stands in a section");
            assert!(case.expected.is_none(), "line {}: one `text` block a section", open + 1);
            case.expected = Some((open + 1, close));
            case.end = close + 1;
        } else {
            let text = self.lines[open + 1..close].concat();
            let block = Block { kind: kind.to_owned(), path: path.to_owned(), text };
            match case {
                None => self.common.push(block),
                Some(case) => {
                    case.end = close + 1;
                    case.blocks.push(block);
                }
            }
        }
        close
    }

    /// The dossier of a case.
    pub(crate) fn folder(&self, case: &Case) -> Folder {
        let mut folder = Folder::default();
        for Block { kind, path, text } in self.common.iter().chain(&case.blocks) {
            match kind.as_str() {
                "absent" => folder.remove(path),
                "hex" => folder.insert(path, hex(text)),
                "link" => folder.insert_link(path),
                _ => folder.insert(path, text.as_str()),
            }
        }
        folder
    }

    /// The file with what is said in each case put in its place.
    pub(crate) fn with(&self, said: &[String]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for (case, said) in self.cases.iter().zip(said) {
            let (start, end) = case.expected.unwrap_or((case.end, case.end));
            out.push_str(&self.lines[at..start].concat());
            match case.expected {
                Some(_) => out.push_str(said),
                None => out.push_str(&format!("\n```text\n{said}```\n")),
            }
            at = end;
        }
        out.push_str(&self.lines[at..].concat());
        out
    }
}

impl Case {
    /// Whether the case has a file below a folder.
    pub(crate) fn has(&self, folder: &str) -> bool {
        self.blocks.iter().any(|block| block.path.starts_with(folder))
    }
}

fn hex(text: &str) -> Vec<u8> {
    let byte =
        |pair: &str| u8::from_str_radix(pair, 16).expect("a `hex` block has pairs of digits");
    text.split_whitespace().map(byte).collect()
}
