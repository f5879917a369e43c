//! What became of each capture, and of all of them.

use std::collections::BTreeMap;

use crate::cli::report;
use crate::diag::count;
use crate::id::ArticleId;
use crate::import::encoding::Fault;
use crate::import::encoding::Refusal;
use crate::import::manifest::ManifestRow;
use crate::text::unseen::spelled_out;
use crate::time::Edtf;

/// What became of one capture.
pub(super) enum Fate {
    Imported {
        article: ArticleId,
        left_out: usize,
        /// Its text was taken out of a layout, which may go wrong.
        proofread: bool,
        disagreements: Vec<String>,
        /// Why the page seems to have only the beginning of the report.
        beginning: Option<String>,
    },
    /// Another capture of a report that is there: kept beside it, under this number.
    Version {
        article: ArticleId,
        version: usize,
    },
    Unchanged,
    /// An article that was there got what it lacked: these keys.
    Completed {
        article: ArticleId,
        keys: Vec<String>,
    },
    /// A note was written into an article.
    Noted {
        article: ArticleId,
        /// Its passage was found by resemblance only.
        resembles: bool,
    },
    Refused {
        why: String,
        remedy: String,
    },
}

/// What became of the captures so far.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) imported: usize,
    pub(super) versions: usize,
    pub(super) unchanged: usize,
    pub(super) refused: usize,
    pub(super) completed: usize,
    pub(super) noted: usize,
    /// How many imports are to be proofread.
    pub(super) proofread: usize,
    /// How many seem to have only the beginning of a report.
    pub(super) beginnings: usize,
    /// How many were refused for each reason.
    pub(super) reasons: BTreeMap<String, usize>,
}

impl Tally {
    pub(super) fn tell(&mut self, name: &str, fate: Fate) {
        let name = spelled_out(name);
        match fate {
            Fate::Imported { article, left_out, proofread, disagreements, beginning } => {
                self.proofread += usize::from(proofread);
                self.imported += 1;
                let lines = count(left_out, "line");
                report::tell(&format!("{name}: content/articles/{article}, {lines} left out"));
                if let Some(why) = beginning {
                    self.beginnings += 1;
                    report::tell(&format!(
                        "  only the beginning of the report seems to be there: {why}"
                    ));
                }
                for line in disagreements {
                    report::tell(&format!("  the page disagrees with itself on {line}"));
                }
            }
            Fate::Version { article, version } => {
                self.versions += 1;
                let folder = format!("content/articles/{article}/versions/{version}");
                report::tell(&format!("{name}: {folder}, another version of `{article}`"));
            }
            Fate::Unchanged => self.unchanged += 1,
            Fate::Completed { article, keys } => {
                self.completed += 1;
                let keys = keys.join(", ");
                report::tell(&format!("{name}: content/articles/{article}, added {keys}"));
            }
            Fate::Noted { article, resembles } => {
                self.noted += 1;
                let how = if resembles { ", found by resemblance: check the passage" } else { "" };
                report::tell(&format!("{name}: a note on content/articles/{article}{how}"));
            }
            Fate::Refused { why, remedy } => {
                self.refused += 1;
                report::say(&format!("error: {name}: {why}\n  help: {remedy}"));
                *self.reasons.entry(why).or_default() += 1;
            }
        }
    }

    pub(super) fn sum_up(&self, dry_run: bool) {
        let Tally {
            imported,
            versions,
            unchanged,
            refused,
            completed,
            noted,
            proofread,
            beginnings,
            reasons,
        } = self;
        report::tell(&format!("{imported} imported, {unchanged} unchanged, {refused} refused"));
        if *versions > 0 {
            report::tell(&format!("{} of reports that were there", count(*versions, "version")));
        }
        if *completed > 0 {
            let articles = count(*completed, "article");
            report::tell(&format!("{articles} completed from references"));
        }
        if *noted > 0 {
            let notes = count(*noted, "note");
            report::tell(&format!("{notes} placed, internal until you make them public"));
        }
        if *proofread > 0 {
            let texts = count(*proofread, "text");
            report::tell(&format!("{texts} taken out of a PDF: to be proofread"));
        }
        if *beginnings > 0 {
            let of = count(*beginnings, "report");
            report::tell(&format!(
                "{of} cut short by the page: save the whole text, and import it"
            ));
        }
        if *refused > 3 {
            for (why, n) in reasons {
                report::tell(&format!("  {n} refused: {why}"));
            }
        }
        if dry_run {
            report::tell("nothing was written");
        } else if *imported > 0 {
            report::tell("they are drafts: read them, then set `status = \"published\"`");
        }
    }
}

/// Why a capture is not read, and what to do.
pub(super) fn refused(refusal: Refusal) -> Fate {
    let (why, remedy) = match refusal {
        Refusal::Pdf(fault) => of_pdf(fault),
        Refusal::Empty => {
            ("there is no text in it".to_owned(), "capture the page again, with its text")
        }
        Refusal::Nul => (
            "it has NUL bytes, so it is not a text".to_owned(),
            "save the page as text; UTF-16 is read when it begins with a byte order mark",
        ),
        Refusal::Markup => (
            "it is a web page, and its tags would be taken for words".to_owned(),
            "save the page as plain text, or copy its text into a file",
        ),
        Refusal::TooManyTags(tags) => (
            format!("it has {tags} tags, more than a page of a report can have"),
            "cut the report out of it and import that",
        ),
        Refusal::TooManyLines(lines) => (
            format!("it has {lines} lines, more than a report can have"),
            "cut the report out of it and import that",
        ),
        Refusal::Unknown(kind) => (
            format!("it is {kind}, which is not read"),
            "save the report as a web page or as plain text",
        ),
        Refusal::TooLarge(bytes) => (
            format!("it has {} MB, more than a report can have", bytes / 1_000_000),
            "cut the report out of it and import that (20 MB of text or 64 MB of a page at most)",
        ),
        Refusal::TooManyMembers => (
            "it holds more captures than are taken out of one archive".to_owned(),
            "part it into archives of 100 000 captures at most",
        ),
        Refusal::Damaged => (
            "it is packed, and cannot be unpacked".to_owned(),
            "fetch it again, or unpack it with another program and import what comes out",
        ),
        Refusal::Swells => (
            "it unpacks to hundreds of times its size, as no page does".to_owned(),
            "look at where it came from; unpack it with another program and import what comes out",
        ),
        Refusal::SameName => (
            "it has several members of one name, and only one of them is read".to_owned(),
            "unpack it with another program, look at each, and import what comes out",
        ),
        Refusal::Link => (
            "it is a symbolic link, and links are not followed".to_owned(),
            "import the file that it leads to, by its own name",
        ),
    };
    Fate::Refused { why, remedy: remedy.to_owned() }
}

fn of_pdf(fault: Fault) -> (String, &'static str) {
    match fault {
        Fault::Encrypted => (
            "it is a PDF that asks for a password".to_owned(),
            "open it with its password, print it into another PDF and import that",
        ),
        Fault::NoTextLayer => (
            "it is a PDF without a text layer: its pages are pictures".to_owned(),
            "have its characters recognised (for instance with `ocrmypdf`), proofread, and import \
             what comes out",
        ),
        Fault::Damaged => (
            "it is a PDF that cannot be read: it is cut off or damaged".to_owned(),
            "fetch it again, or print it into another PDF and import that",
        ),
        Fault::TooManyPages(pages) => (
            format!("it is a PDF of {pages} pages, more than a report can have"),
            "cut the report out of it and import that (2 000 pages at most)",
        ),
        Fault::TooCostly => (
            "reading it takes more time or memory than a report can need".to_owned(),
            "print it into another PDF, or save the report as plain text, and import that",
        ),
    }
}

/// Why something in a folder is not read that is neither a file nor a link.
pub(super) fn no_file() -> Fate {
    Fate::Refused {
        why: "its name is not UTF-8, or it is no ordinary file".to_owned(),
        remedy: "give it a name in letters that every system writes, and import it again"
            .to_owned(),
    }
}

/// What is wrong with the manifest's row, when the article made from it would have an error.
pub(super) fn bad_row(row: Option<&ManifestRow>) -> Option<Fate> {
    let row = row?;
    let date = row.published.as_deref()?;
    let error = Edtf::parse(date).err()?;
    Some(Fate::Refused {
        why: format!("line {} of the manifest: {}", row.line, error.message),
        remedy: error.hint.unwrap_or_else(|| "write the date as EDTF: `2022-03-26`".to_owned()),
    })
}
