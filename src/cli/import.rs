//! `recoupe import`: captures into articles, many at once.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use clap::Args;
use indicatif::ProgressBar;
use indicatif::ProgressStyle;

use crate::cli::Outcome;
use crate::cli::dossier;
use crate::cli::report;
use crate::corpus::Corpus;
use crate::corpus::load::load;
use crate::diag::count;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::hash::sha256;
use crate::id::ArticleId;
use crate::id::SourceId;
use crate::id::slug;
use crate::import::Draft;
use crate::import::Hints;
use crate::import::encoding::MAX_BYTES;
use crate::import::encoding::Refusal;
use crate::import::encoding::decode;
use crate::import::manifest;
use crate::import::manifest::ManifestRow;
use crate::import::record;
use crate::import::record::Capture;
use crate::import::text::import_text;
use crate::output::disk::write_new_file;
use crate::output::disk::write_new_folder;
use crate::time::Edtf;

/// The arguments of `recoupe import`.
#[derive(Debug, Args)]
pub struct Import {
    /// Captures, or folders of captures
    #[arg(required = true, value_name = "FILE|DIR")]
    captures: Vec<PathBuf>,
    /// The dossier's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    into: PathBuf,
    /// A CSV table of what is known of each capture: file, title, source, published, url,
    /// language, author, note
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
}

/// What became of one capture.
enum Fate {
    Imported { article: ArticleId, left_out: usize },
    Unchanged,
    Refused { why: String, remedy: String },
}

impl Import {
    /// Imports, prints what became of each capture.
    pub fn run(self) -> Result<Outcome> {
        let dossier = dossier(&self.into)?;
        let (rows, faulty) = self.rows()?;
        let corpus = load(&dossier).context("cannot read the dossier")?.corpus;
        let mut desk = Desk::new(&self.into, &corpus);
        let captures = gather(&self.captures)?;
        let progress = progress(captures.len());
        let (mut imported, mut unchanged, mut refused) = (0, 0, faulty);
        for path in &captures {
            let fate = desk.import(path, row_of(&rows, path))?;
            progress.inc(1);
            let name = path.display();
            progress.suspend(|| match fate {
                Fate::Imported { article, left_out } => {
                    imported += 1;
                    let lines = count(left_out, "line");
                    report::tell(&format!("{name}: content/articles/{article}, {lines} left out"));
                }
                Fate::Unchanged => unchanged += 1,
                Fate::Refused { why, remedy } => {
                    refused += 1;
                    report::say(&format!("error: {name}: {why}\n  help: {remedy}"));
                }
            });
        }
        progress.finish_and_clear();
        refused += unused(&rows, &captures);
        report::tell(&format!("{imported} imported, {unchanged} unchanged, {refused} refused"));
        if imported > 0 {
            report::tell("they are drafts: read them, then set `status = \"published\"`");
        }
        Ok(if refused > 0 { Outcome::Errors } else { Outcome::Done })
    }

    /// The rows of the manifest, and how many problems it has; each is printed.
    fn rows(&self) -> Result<(Vec<ManifestRow>, usize)> {
        let Some(path) = &self.manifest else { return Ok((Vec::new(), 0)) };
        let bytes = DiskFiles::new("").read(&path.to_string_lossy());
        let bytes = bytes.with_context(|| format!("cannot read {}", path.display()))?;
        let (rows, problems) = manifest::parse(&bytes);
        let faulty = problems.len();
        for problem in problems {
            let hint = problem.hint().map(|hint| format!("\n  help: {hint}")).unwrap_or_default();
            report::say(&format!("error: {}:{}: {problem}{hint}", path.display(), problem.line));
        }
        Ok((rows, faulty))
    }
}

/// Every file named, and every file in the folders named; sorted within a folder, each once.
fn gather(named: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut captures: Vec<PathBuf> = Vec::new();
    for path in named {
        let at = path.to_string_lossy().into_owned();
        let found = DiskFiles::new("").list(&[&at]);
        let found = found.with_context(|| format!("cannot read {}", path.display()))?;
        ensure!(!found.is_empty(), "there is no file at {}", path.display());
        let files = found.into_iter().filter(|entry| matches!(entry.kind, EntryKind::File { .. }));
        let visible = files.filter(|e| !e.path.rsplit('/').next().unwrap_or("").starts_with('.'));
        captures.extend(visible.map(|entry| PathBuf::from(entry.path)));
    }
    let mut seen = std::collections::BTreeSet::new();
    captures.retain(|path| seen.insert(path.clone()));
    Ok(captures)
}

/// The row about a capture: by its path as written, or by its name.
fn row_of<'r>(rows: &'r [ManifestRow], path: &Path) -> Option<&'r ManifestRow> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    rows.iter()
        .find(|row| Path::new(&row.file) == path || name.as_deref() == Some(row.file.as_str()))
}

/// Reports rows about captures that were not given; returns how many.
fn unused(rows: &[ManifestRow], captures: &[PathBuf]) -> usize {
    let idle = rows.iter().filter(|row| {
        captures.iter().all(|path| row_of(std::slice::from_ref(row), path).is_none())
    });
    let mut n = 0;
    for row in idle {
        n += 1;
        report::say(&format!(
            "error: line {} of the manifest is about `{}`, which was not given\n  \
             help: name the file on the command line, or take the line out",
            row.line, row.file
        ));
    }
    n
}

/// Where imports are written, and what is there already.
struct Desk {
    dossier: PathBuf,
    /// SHA-256 of every capture, and its article.
    captures: BTreeMap<String, ArticleId>,
    /// Every article, with the name its capture was received under and its address.
    articles: BTreeMap<ArticleId, (Option<String>, Option<String>)>,
    /// Every source by its id and by its name, folded.
    sources: BTreeMap<String, SourceId>,
}

impl Desk {
    fn new(dossier: &Path, corpus: &Corpus) -> Desk {
        let mut desk = Desk {
            dossier: dossier.to_owned(),
            captures: BTreeMap::new(),
            articles: BTreeMap::new(),
            sources: BTreeMap::new(),
        };
        for article in &corpus.articles {
            if let Some(capture) = &article.capture {
                desk.captures.insert(capture.sha256.clone(), article.id.clone());
            }
            let received = article.head.captured.as_ref().and_then(|c| c.file.clone());
            desk.articles.insert(article.id.clone(), (received, article.head.url.clone()));
        }
        for source in &corpus.sources {
            desk.sources.insert(source.id.to_string(), source.id.clone());
            desk.sources.insert(source.name.to_lowercase(), source.id.clone());
        }
        desk
    }

    fn import(&mut self, path: &Path, row: Option<&ManifestRow>) -> Result<Fate> {
        let disk = DiskFiles::new("");
        let at = path.to_string_lossy().into_owned();
        let size = disk.list(&[&at])?.into_iter().find_map(|entry| match entry.kind {
            EntryKind::File { bytes } => Some(bytes),
            EntryKind::Link | EntryKind::Other => None,
        });
        if let Some(bytes) = size.filter(|&bytes| bytes > MAX_BYTES as u64) {
            let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
            return Ok(refused(Refusal::TooLarge(bytes)));
        }
        let bytes = disk.read(&at).with_context(|| format!("cannot read {}", path.display()))?;
        let sha256 = sha256(&bytes);
        if self.captures.contains_key(&sha256) {
            return Ok(Fate::Unchanged);
        }
        let decoded = match decode(&bytes) {
            Ok(decoded) => decoded,
            Err(refusal) => return Ok(refused(refusal)),
        };
        if let Some(fate) = bad_row(row) {
            return Ok(fate);
        }
        let received_as = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let hints = Hints {
            file_name: received_as.clone(),
            title: row.and_then(|row| row.title.clone()),
            language: row.and_then(|row| row.language.clone()),
        };
        let draft = import_text(&decoded.text, &hints);
        let url = row.and_then(|row| row.url.clone());
        let article = match self.name(&draft, &received_as, url.as_deref()) {
            Ok(article) => article,
            Err(fate) => return Ok(fate),
        };
        let source = row.and_then(|row| row.source.as_deref());
        let source = source.map(|name| self.source(name)).transpose()?;
        let capture = Capture {
            received_as: &received_as,
            bytes: &bytes,
            sha256: &sha256,
            encoding: decoded.encoding,
        };
        let files = record::files(&draft, capture, row, source.as_ref());
        let folder = self.dossier.join("content/articles").join(article.as_str());
        write_new_folder(&folder, &files)?;
        self.captures.insert(sha256, article.clone());
        self.articles.insert(article.clone(), (Some(received_as), url));
        Ok(Fate::Imported { article, left_out: draft.removed.len() })
    }

    /// A free id after the title, or why the capture is a changed one of an article that is there.
    fn name(&self, draft: &Draft, received_as: &str, url: Option<&str>) -> Result<ArticleId, Fate> {
        let stem = received_as.rsplit_once('.').map_or(received_as, |(stem, _)| stem);
        let base =
            slug(&draft.title).or_else(|| slug(stem)).unwrap_or_else(|| "article".to_owned());
        let changed = self.articles.iter().find(|(id, (file, address))| {
            let same_place = match (address.as_deref(), url) {
                (Some(a), Some(b)) => a == b,
                _ => file.as_deref() == Some(received_as),
            };
            same_place && (id.as_str() == base || url.is_some())
        });
        if let Some((id, _)) = changed {
            return Err(Fate::Refused {
                why: format!(
                    "the article `{id}` was imported from another version of this capture"
                ),
                remedy: format!(
                    "to keep both, rename the file and import it again; to replace the article, \
                     delete content/articles/{id} first: its annotations go with it"
                ),
            });
        }
        let candidates = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}-{n}")));
        let free = candidates
            .filter_map(|name| ArticleId::parse(&name).ok())
            .find(|id| !self.articles.contains_key(id));
        Ok(free.expect("there are more numbers than articles"))
    }

    /// The source of a name: one that is there, or a new one that nobody has judged yet.
    fn source(&mut self, name: &str) -> Result<SourceId> {
        if let Some(id) = self.sources.get(&name.to_lowercase()) {
            return Ok(id.clone());
        }
        let words = slug(name).unwrap_or_else(|| "source".to_owned());
        let mut candidates =
            std::iter::once(words.clone()).chain((2..).map(|n| format!("{words}-{n}")));
        let id = candidates
            .find(|id| !self.sources.contains_key(id))
            .and_then(|id| SourceId::parse(&id).ok())
            .expect("a slug with a number is an id");
        let path = self.dossier.join("content/sources").join(format!("{id}.md"));
        write_new_file(&path, &record::source_stub(name))?;
        self.sources.insert(name.to_lowercase(), id.clone());
        self.sources.insert(id.to_string(), id.clone());
        Ok(id)
    }
}

fn refused(refusal: Refusal) -> Fate {
    let (why, remedy) = match refusal {
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
        Refusal::TooLarge(bytes) => (
            format!("it has {} MB, more than a report can have", bytes / 1_000_000),
            "cut the report out of it and import that (20 MB at most)",
        ),
    };
    Fate::Refused { why, remedy: remedy.to_owned() }
}

/// What is wrong with the manifest's row, when the article made from it would have an error.
fn bad_row(row: Option<&ManifestRow>) -> Option<Fate> {
    let row = row?;
    let date = row.published.as_deref()?;
    let error = Edtf::parse(date).err()?;
    Some(Fate::Refused {
        why: format!("line {} of the manifest: {}", row.line, error.message),
        remedy: error.hint.unwrap_or_else(|| "write the date as EDTF: `2022-03-26`".to_owned()),
    })
}

/// A bar on a terminal, nothing in a pipe or for a handful of files.
fn progress(captures: usize) -> ProgressBar {
    if captures < 20 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} captures")
        .expect("the template of the bar is well formed");
    ProgressBar::new(captures as u64).with_style(style)
}
