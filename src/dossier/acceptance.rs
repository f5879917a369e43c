//! What an analyst writes into a dossier to accept a finding, or to reject it: plain text for its
//! files, the same on the pages and on the command line.

mod annotation;
mod record;
mod subject;
mod toml;
mod yaml;

pub use subject::Subject;

use crate::dossier::Dossier;
use crate::dossier::acceptance::toml::Table;
use crate::locale::Locale;

/// What accepting a finding comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// Text goes into a file of the dossier.
    Write(Write),
    /// The decision alone accepts it: there is no record of its kind.
    Decision,
    /// Another finding must be accepted first: its name.
    After(String),
}

/// A text for a file of the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The file, from the dossier's folder; parts joined by `/`.
    pub path: String,
    /// Where in the file.
    pub place: Placing,
    /// The text, with a line break at its end.
    pub text: String,
}

/// Where in a file a text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placing {
    /// The file is new.
    New,
    /// At the end; the file may not be there yet.
    End,
    /// At the end of the front matter, which is in TOML.
    FrontMatter,
    /// At the end of the list of this key in the front matter, which is in YAML; the list may not
    /// be there yet.
    List(&'static str),
}

/// The file of decisions.
pub const DECISIONS: &str = "content/decisions.toml";

/// What to write to accept a finding. Notes are in the interface's language; `public` lets a note
/// leave the house.
pub fn accept(subject: &Subject<'_>, public: bool, locale: &Locale) -> Acceptance {
    match subject {
        Subject::Finding(finding) => annotation::accept(finding, public, locale),
        Subject::Passage(_) => Acceptance::Decision,
        Subject::Incident(incident) => Acceptance::Write(record::incident(*incident)),
        Subject::Report(report, dossier) => Acceptance::Write(record::report(report, dossier)),
        Subject::Statement(statement) => Acceptance::Write(record::statement(*statement)),
        Subject::Name(entry) => Acceptance::Write(record::name(entry)),
    }
}

impl Write {
    /// The file with the text in its place, given as it is now; `None` when it is not there.
    ///
    /// `Err` says in words why it cannot be done, and what to do.
    pub fn apply(&self, before: Option<&str>) -> Result<String, String> {
        match (self.place, before) {
            (Placing::New, None) => Ok(self.text.clone()),
            (Placing::New, Some(_)) => Err(format!("{} is there already", self.path)),
            (Placing::End, before) => Ok(joined(before.unwrap_or_default(), &self.text)),
            (Placing::FrontMatter | Placing::List(_), None) => {
                Err(format!("{} is not there", self.path))
            }
            (Placing::FrontMatter, Some(before)) => self.in_front_matter(before, "+++", |head| {
                let after = joined(head, &self.text);
                after.parse::<::toml::Table>().is_ok().then_some(after)
            }),
            (Placing::List(key), Some(before)) => {
                self.in_front_matter(before, "---", |head| yaml::append(head, key, &self.text))
            }
        }
    }

    /// The file with what `add` makes of the keys between its fences.
    fn in_front_matter(
        &self,
        before: &str,
        fence: &str,
        add: impl Fn(&str) -> Option<String>,
    ) -> Result<String, String> {
        let Write { path, text, .. } = self;
        let mut lines = before.split_inclusive('\n');
        let first = lines.next().filter(|line| line.trim_end() == fence);
        let start = first
            .map(str::len)
            .ok_or_else(|| format!("the front matter of {path} is not between `{fence}`"))?;
        let mut at = start;
        for line in lines {
            if line.trim_end() == fence {
                let keys = &before[start..at];
                let keys = add(keys).ok_or_else(|| {
                    format!("{path} is written in an unusual way: add this to it by hand\n{text}")
                })?;
                return Ok(format!("{}{keys}{}", &before[..start], &before[at..]));
            }
            at += line.len();
        }
        Err(format!("the front matter of {path} does not end"))
    }
}

/// A text and another after an empty line.
fn joined(before: &str, text: &str) -> String {
    match before.trim_end() {
        "" => text.to_owned(),
        before => format!("{before}\n\n{text}"),
    }
}

/// Who decided, when and why.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// Who.
    pub by: Option<String>,
    /// The day, as EDTF.
    pub at: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// The entry of `decisions.toml` for a finding accepted into `file`, or without a record.
pub fn accepted(subject: &Subject<'_>, file: Option<&str>, signature: &Signature) -> String {
    let mut table = Table::item("decision");
    table.text("finding", &subject.id()).text("verdict", "accepted").text_if("file", file);
    sign(table, signature)
}

/// The entry of `decisions.toml` that rejects a finding. What puts articles together names them,
/// so that they stay apart whatever else the program finds in them.
pub fn rejected(subject: &Subject<'_>, signature: &Signature) -> String {
    let mut table = Table::item("decision");
    table.text("finding", &subject.id()).text("verdict", "rejected");
    let articles = subject.articles();
    if articles.len() > 1 {
        table.texts("articles", articles.iter().map(String::as_str));
    }
    sign(table, signature)
}

fn sign(mut table: Table, signature: &Signature) -> String {
    table
        .text_if("by", signature.by.as_deref())
        .text_if("at", signature.at.as_deref())
        .text_if("reason", signature.reason.as_deref());
    table.finish()
}

impl Dossier {
    /// The finding of a name, open or decided; proposals only in the review edition.
    pub fn subject(&self, id: &str) -> Option<Subject<'_>> {
        Subject::find(self, id)
    }
}

#[cfg(test)]
mod tests {
    use crate::dossier::acceptance::Placing;
    use crate::dossier::acceptance::Write;

    #[test]
    fn a_text_goes_where_it_belongs_and_changes_nothing_else() {
        let check = |place, before: Option<&str>, want: Result<&str, ()>| {
            let write = Write { path: "file".to_owned(), place, text: "[[x]]\n".to_owned() };
            let after = write.apply(before);
            assert_eq!(after.as_deref().map_err(|_| ()), want, "{place:?} {before:?}");
        };
        check(Placing::New, None, Ok("[[x]]\n"));
        check(Placing::New, Some(""), Err(()));
        check(Placing::End, None, Ok("[[x]]\n"));
        check(Placing::End, Some("[[y]]\n\n\n"), Ok("[[y]]\n\n[[x]]\n"));
        let front = "+++\ntitle = 1\n+++\n\nText\n+++\n";
        check(Placing::FrontMatter, Some(front), Ok("+++\ntitle = 1\n\n[[x]]\n+++\n\nText\n+++\n"));
        let inline = "+++\nx = []\n+++\n";
        check(Placing::FrontMatter, Some(inline), Err(()));
        check(Placing::FrontMatter, Some("---\ntitle: 1\n---\n"), Err(()));
        check(Placing::FrontMatter, Some("+++\ntitle = 1\n"), Err(()));
        check(Placing::FrontMatter, None, Err(()));
        check(Placing::List("x"), Some(front), Err(()));
        check(Placing::List("x"), None, Err(()));
    }
}
