//! The table that tells what is known of each capture: a CSV file, read with precise complaints.

use std::collections::BTreeMap;
use std::fmt;

use csv::ByteRecord;
use csv::Position;
use csv::ReaderBuilder;

use crate::import::encoding::Refusal;
use crate::import::encoding::decode;

/// A row of the manifest; a cell that is empty or not there is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ManifestRow {
    /// Line of the manifest the row begins on, from 1.
    pub line: usize,
    /// The capture, as written: a path or the name of a file.
    pub file: String,
    /// The title as published.
    pub title: Option<String>,
    /// The outlet: its identity or its name.
    pub source: Option<String>,
    /// When it was published, EDTF; not checked here.
    pub published: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// ISO 639-1; not checked here.
    pub language: Option<String>,
    /// Authors, as written.
    pub author: Option<String>,
    /// A remark of whoever collected the captures.
    pub note: Option<String>,
    /// Authors one by one, where they are known so; no column.
    pub authors: Vec<String>,
}

/// The columns a manifest may have, in any order; only `file` must be there.
pub const COLUMNS: [&str; 8] =
    ["file", "title", "source", "published", "url", "language", "author", "note"];

/// Something wrong with a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the manifest, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The bytes are no text.
    NoText(Refusal),
    /// A row cannot be read; the parser's words.
    Malformed(String),
    /// A column nobody knows, and the one that may be meant.
    UnknownColumn(String, Option<&'static str>),
    /// Two columns of one name.
    SameColumn(String),
    /// There is no column `file`.
    NoFileColumn,
    /// The cell `file` is empty.
    NoFile,
    /// A row has more cells than the first one: how many, and how many there may be.
    TooManyCells(usize, usize),
    /// A file stands in an earlier row too: its name and that row's line.
    SameFile(String, usize),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProblemKind::NoText(Refusal::Empty) => write!(f, "the manifest is empty"),
            ProblemKind::NoText(Refusal::Nul) => write!(f, "the manifest is not a text file"),
            ProblemKind::NoText(Refusal::Markup) => {
                write!(f, "the manifest is a web page and not a table")
            }
            ProblemKind::NoText(
                Refusal::TooManyTags(_)
                | Refusal::TooManyLines(_)
                | Refusal::TooManyMembers
                | Refusal::Damaged
                | Refusal::Pdf(_)
                | Refusal::Swells
                | Refusal::SameName
                | Refusal::Link
                | Refusal::Unknown(_),
            ) => write!(f, "the manifest is not a table"),
            ProblemKind::NoText(Refusal::TooLarge(bytes)) => {
                write!(f, "the manifest has {bytes} bytes, too many to be one")
            }
            ProblemKind::Malformed(words) => write!(f, "this row cannot be read: {words}"),
            ProblemKind::UnknownColumn(name, _) => write!(f, "no column is named `{name}`"),
            ProblemKind::SameColumn(name) => write!(f, "two columns are named `{name}`"),
            ProblemKind::NoFileColumn => write!(f, "the first row names no column `file`"),
            ProblemKind::NoFile => write!(f, "this row names no file"),
            ProblemKind::TooManyCells(n, most) => {
                write!(f, "this row has {n} cells where the first row names {most} columns")
            }
            ProblemKind::SameFile(name, line) => {
                write!(f, "`{name}` stands in line {line} already")
            }
        }
    }
}

impl Problem {
    /// What to do about it, where that is not plain from the message.
    pub fn hint(&self) -> Option<String> {
        match &self.kind {
            ProblemKind::UnknownColumn(_, Some(meant)) => Some(format!("did you mean `{meant}`?")),
            ProblemKind::UnknownColumn(_, None) | ProblemKind::NoFileColumn => {
                Some(format!("a manifest has the columns {}", COLUMNS.join(", ")))
            }
            ProblemKind::TooManyCells(..) => {
                Some("put a cell that holds a comma between quotation marks".to_owned())
            }
            ProblemKind::NoText(_)
            | ProblemKind::Malformed(_)
            | ProblemKind::SameColumn(_)
            | ProblemKind::NoFile
            | ProblemKind::SameFile(..) => None,
        }
    }
}

/// Reads a manifest: rows in the order of the file, and every problem at once.
///
/// Cells are parted by the sign that parts the first row: comma, semicolon (as spreadsheets in
/// many countries write it) or tab. Quoting is that of RFC 4180. Any encoding that captures may
/// have is read. A row with a problem is left out; the others are given.
pub fn parse(bytes: &[u8]) -> (Vec<ManifestRow>, Vec<Problem>) {
    let text = match decode(bytes) {
        Ok(decoded) => decoded.text,
        Err(refusal) => {
            return (Vec::new(), vec![Problem { line: 1, kind: ProblemKind::NoText(refusal) }]);
        }
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let lines = Lines::new(&text);
    let mut table = Table::default();
    let mut record = ByteRecord::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => table.read(&record, lines.of(record.position().map_or(0, Position::byte))),
            Ok(false) => break,
            Err(error) => {
                let line = lines.of(error.position().map_or(0, Position::byte));
                table.complain(line, ProblemKind::Malformed(error.to_string()));
                break;
            }
        }
    }
    (table.rows, table.problems)
}

/// A manifest while it is being read.
#[derive(Default)]
struct Table {
    /// The columns of the first row; `None` for one nobody knows.
    columns: Option<Vec<Option<&'static str>>>,
    lines: BTreeMap<String, usize>,
    rows: Vec<ManifestRow>,
    problems: Vec<Problem>,
}

impl Table {
    fn complain(&mut self, line: usize, kind: ProblemKind) {
        self.problems.push(Problem { line, kind });
    }

    fn read(&mut self, record: &ByteRecord, line: usize) {
        let cells: Vec<String> =
            record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            return;
        }
        match self.columns.take() {
            None => self.read_columns(line, &cells),
            Some(columns) => {
                self.read_row(line, &columns, cells);
                self.columns = Some(columns);
            }
        }
    }

    fn read_columns(&mut self, line: usize, cells: &[String]) {
        let mut columns = Vec::new();
        for cell in cells {
            let name = cell.to_lowercase();
            let known = COLUMNS.into_iter().find(|column| *column == name);
            if known.is_some() && columns.contains(&known) {
                self.complain(line, ProblemKind::SameColumn(name));
            } else if known.is_none() && !name.is_empty() {
                let meant = nearest(&name);
                self.complain(line, ProblemKind::UnknownColumn(cell.clone(), meant));
            }
            columns.push(known);
        }
        if !columns.contains(&Some("file")) {
            self.complain(line, ProblemKind::NoFileColumn);
        }
        self.columns = Some(columns);
    }

    fn read_row(&mut self, line: usize, columns: &[Option<&str>], cells: Vec<String>) {
        if cells.len() > columns.len() {
            return self.complain(line, ProblemKind::TooManyCells(cells.len(), columns.len()));
        }
        let mut row = ManifestRow { line, ..ManifestRow::default() };
        for (column, cell) in columns.iter().zip(cells) {
            set(&mut row, *column, cell);
        }
        if row.file.is_empty() {
            if columns.contains(&Some("file")) {
                self.complain(line, ProblemKind::NoFile);
            }
            return;
        }
        match self.lines.get(&row.file) {
            Some(earlier) => {
                let kind = ProblemKind::SameFile(row.file, *earlier);
                self.complain(line, kind);
            }
            None => {
                self.lines.insert(row.file.clone(), line);
                self.rows.push(row);
            }
        }
    }
}

fn set(row: &mut ManifestRow, column: Option<&str>, cell: String) {
    let cell = (!cell.is_empty()).then_some(cell);
    let field = match column {
        Some("file") => return row.file = cell.unwrap_or_default(),
        Some("title") => &mut row.title,
        Some("source") => &mut row.source,
        Some("published") => &mut row.published,
        Some("url") => &mut row.url,
        Some("language") => &mut row.language,
        Some("author") => &mut row.author,
        Some("note") => &mut row.note,
        Some(_) | None => return,
    };
    *field = cell;
}

/// The sign that parts the cells of the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let signs = [',', ';', '\t'];
    let best = signs.into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(',');
    u8::try_from(best).expect("comma, semicolon and tab are ASCII")
}

/// Where the lines of a text that are not blank begin.
struct Lines(Vec<(usize, usize)>);

impl Lines {
    fn new(text: &str) -> Lines {
        let mut at = 0;
        let mut starts = Vec::new();
        for (ix, line) in text.split_inclusive('\n').enumerate() {
            if !line.trim().is_empty() {
                starts.push((at, ix + 1));
            }
            at += line.len();
        }
        Lines(starts)
    }

    /// The number, from 1, of the first line that is not blank at or after a byte.
    ///
    /// The parser's own position of a row is where it began to look for it, blank lines included.
    fn of(&self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let at = self.0.partition_point(|(start, _)| *start < byte);
        self.0.get(at).or(self.0.last()).map_or(1, |(_, line)| *line)
    }
}

/// Words that people use for a column in other tables.
const SYNONYMS: [(&str, &str); 18] = [
    ("authors", "author"),
    ("auteur", "author"),
    ("byline", "author"),
    ("comment", "note"),
    ("date", "published"),
    ("fichier", "file"),
    ("filename", "file"),
    ("headline", "title"),
    ("lang", "language"),
    ("langue", "language"),
    ("lien", "url"),
    ("link", "url"),
    ("media", "source"),
    ("name", "file"),
    ("outlet", "source"),
    ("path", "file"),
    ("titre", "title"),
    ("uri", "url"),
];

/// The column that may be meant by a name: a synonym, or a name two slips of the pen away.
fn nearest(name: &str) -> Option<&'static str> {
    let synonym = SYNONYMS.into_iter().find(|(word, _)| *word == name);
    synonym.map(|(_, column)| column).or_else(|| {
        let near = COLUMNS.into_iter().map(|column| (slips(name, column), column)).min()?;
        (near.0 <= 2).then_some(near.1)
    })
}

/// The number of letters to insert, delete or change (Levenshtein, 1966).
fn slips(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, d) in b.iter().enumerate() {
            let change = diagonal + usize::from(c != *d);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use crate::import::manifest::parse;

    /// `expect`: per row file and title, per problem line, message and hint.
    fn check(bytes: &[u8], expect: &[&str]) {
        let (rows, problems) = parse(bytes);
        let rows = rows.iter().map(|row| {
            format!("{} {}: {}", row.line, row.file, row.title.as_deref().unwrap_or("-"))
        });
        let problems = problems.iter().map(|problem| {
            let hint = problem.hint().map(|hint| format!(" ({hint})")).unwrap_or_default();
            format!("{}: {problem}{hint}", problem.line)
        });
        assert_eq!(rows.chain(problems).collect::<Vec<String>>(), expect);
    }

    #[test]
    fn rows_are_read() {
        check(
            b"file,title\na.txt,One\n\nb.txt,\"Two,\nor three\"\nc.txt,\n",
            &["2 a.txt: One", "4 b.txt: Two,\nor three", "6 c.txt: -"],
        );
        check(
            b"\xef\xbb\xbfFile;Title\r\na.txt;\xc3\x89t\xc3\xa9, enfin\r\n",
            &["2 a.txt: Été, enfin"],
        );
        check(b"title\tfile\nOne\ta.txt\nb\n", &["2 a.txt: One", "3: this row names no file"]);
    }

    #[test]
    fn problems_are_told_with_line_and_remedy() {
        check(
            b"file,titel,date,colour\na.txt,,,\n",
            &[
                "2 a.txt: -",
                "1: no column is named `titel` (did you mean `title`?)",
                "1: no column is named `date` (did you mean `published`?)",
                "1: no column is named `colour` (a manifest has the columns file, title, source, \
             published, url, language, author, note)",
            ],
        );
        check(
            b"file,title\na.txt,One, two\na.txt,\nb.txt,\na.txt,\n,Three\n",
            &[
                "3 a.txt: -",
                "4 b.txt: -",
                "2: this row has 3 cells where the first row names 2 columns (put a cell that holds a \
             comma between quotation marks)",
                "5: `a.txt` stands in line 3 already",
                "6: this row names no file",
            ],
        );
        check(
            b"title,note\nOne,Two\n",
            &["1: the first row names no column `file` (a manifest has the columns file, title, \
             source, published, url, language, author, note)"],
        );
        check(b"", &["1: the manifest is empty"]);
        check(b"PK\0", &["1: the manifest is not a text file"]);
    }
}
