//! Every article of a dossier: text, annotations, capture, what was left out.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io;

use rayon::prelude::*;

use crate::corpus::annotation::Annotation;
use crate::corpus::annotation::annotation;
use crate::corpus::article;
use crate::corpus::article::Article;
use crate::corpus::article::Body;
use crate::corpus::article::Head;
use crate::corpus::article::Removed;
use crate::corpus::article::Version;
use crate::corpus::capture;
use crate::corpus::capture::Capture;
use crate::corpus::frontmatter;
use crate::corpus::load::records::case_collisions;
use crate::corpus::load::records::list;
use crate::corpus::load::records::record_id;
use crate::corpus::load::records::refuse_twins;
use crate::corpus::provenance::Provenance;
use crate::corpus::provenance::provenance;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::read::read;
use crate::fields::toml;
use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;
use crate::hash::sha256;
use crate::id::ArticleId;
use crate::import::provenance::FILE as PROVENANCE;
use crate::markdown::doc::Doc;
use crate::markdown::doc::words;
use crate::markdown::parse::parse;
use crate::markdown::plain;
use crate::text::range::TextRange;
use crate::text::source::FileId;
use crate::text::source::FileTable;
use crate::text::source::Span;

/// Reads every folder of `content/articles/`, sorted by id.
pub(super) fn articles(
    files: &dyn Files,
    entries: &[Entry],
    table: &FileTable,
    diags: &mut Diagnostics,
) -> io::Result<Vec<Article>> {
    let mut folders: BTreeMap<&str, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        let mut parts = entry.path.splitn(4, '/');
        if let (Some("content"), Some("articles"), Some(name), Some(_)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        {
            folders.entry(name).or_default().push(entry.clone());
        }
    }
    let names: Vec<&str> = folders.keys().copied().collect();
    case_collisions("content/articles/", &names, diags);
    let folders: Vec<(&str, Vec<Entry>)> = folders.into_iter().collect();
    let read: Vec<io::Result<(Option<Article>, Diagnostics)>> = folders
        .par_iter()
        .map(|(name, entries)| {
            let path = format!("content/articles/{name}/");
            Folder { files, table, name, path, entries }.article()
        })
        .collect();
    let mut articles = Vec::new();
    for result in read {
        let (article, problems) = result?;
        diags.append(problems);
        articles.extend(article);
    }
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(articles)
}

/// The folder of one article, or of one version of it.
struct Folder<'a> {
    files: &'a dyn Files,
    table: &'a FileTable,
    /// What a message calls it.
    name: &'a str,
    /// Its path, ending in `/`.
    path: String,
    /// What is in it and below it.
    entries: &'a [Entry],
}

/// A report as one folder has it.
struct Report {
    span: Span,
    head: Head,
    doc: Doc,
    capture: Option<Capture>,
    provenance: Option<Provenance>,
}

impl Folder<'_> {
    fn file(&self, name: &str) -> Option<FileId> {
        self.table.find(&format!("{}{name}", self.path))
    }

    fn article(&self) -> io::Result<(Option<Article>, Diagnostics)> {
        let mut diags = Diagnostics::new();
        let Some(body) = self.body(&mut diags) else { return Ok((None, diags)) };
        let Some(id) = record_id(self.name, body.0, ArticleId::parse, &mut diags) else {
            return Ok((None, diags));
        };
        let Report { span, head, doc, capture, provenance } = self.report(&id, body, &mut diags)?;
        let versions = self.versions(&id, &mut diags)?;
        let article = Article {
            id,
            span,
            head,
            words: words(&doc.text),
            text_sha256: sha256(doc.text.as_bytes()),
            body: Body::Full(doc),
            annotations: self.annotations(&mut diags),
            capture,
            provenance,
            removed: self.removed(&mut diags),
            versions,
        };
        Ok((Some(article), diags))
    }

    /// The text, what is said of it, and where it comes from.
    fn report(
        &self,
        id: &ArticleId,
        (file, is_markdown): (FileId, bool),
        diags: &mut Diagnostics,
    ) -> io::Result<Report> {
        let text = self.table.get(file).text.as_str();
        let (table, within) = frontmatter::split(text, file, diags);
        let (head, named) = read(&table, "an article", diags, |f| {
            let head = article::head(f, id);
            (head, capture::Named { file: f.text("capture"), sha256: f.text("sha256") })
        });
        let folder = (self.path.as_str(), self.entries);
        let capture = capture::find(self.files, folder, &named, table.span, diags)?;
        let provenance = self.provenance(diags);
        if let Some(provenance) = &provenance {
            provenance.fit(capture.as_ref(), diags);
        }
        let doc = match is_markdown {
            true => parse(text, within),
            false => plain::parse(text, within),
        };
        Ok(Report { span: table.span, head, doc, capture, provenance })
    }

    /// The file of the text, and whether it is Markdown.
    fn body(&self, diags: &mut Diagnostics) -> Option<(FileId, bool)> {
        let name = self.name;
        match (self.file("article.md"), self.file("article.txt")) {
            (Some(file), None) => Some((file, true)),
            (None, Some(file)) => Some((file, false)),
            (Some(file), Some(_)) => {
                diags
                    .error(file.start(), Code::DuplicateId, format!("`{name}` has two texts"))
                    .hint("keep `article.md` or `article.txt`, not both");
                Some((file, true))
            }
            // A link in the place of the text was reported when the folder was listed.
            (None, None) if self.entries.iter().any(|entry| entry.kind == EntryKind::Link) => None,
            (None, None) => {
                let path = &self.path;
                diags
                    .error_at(path, Code::MissingText, format!("the article `{name}` has no text"))
                    .hint(format!("write `{path}article.md`, or delete the folder"));
                None
            }
        }
    }

    /// The other versions, by number. Those whose folder is not named by a number are reported.
    fn versions(&self, id: &ArticleId, diags: &mut Diagnostics) -> io::Result<Vec<Version>> {
        let below = format!("{}versions/", self.path);
        let folders: BTreeSet<&str> = self
            .entries
            .iter()
            .filter_map(|entry| entry.path.strip_prefix(&below)?.split_once('/'))
            .map(|(folder, _)| folder)
            .collect();
        let mut versions = Vec::new();
        for name in folders {
            let path = format!("{below}{name}/");
            let number = name.parse().ok().filter(|n: &usize| *n >= 2 && n.to_string() == name);
            let Some(number) = number else {
                diags
                    .error_at(&path, Code::BadId, format!("`{name}` is no number of a version"))
                    .hint("versions are folders `versions/2/`, `versions/3/` and so on");
                continue;
            };
            let called = format!("{id}, version {number}");
            let folder = Folder { name: &called, path, ..*self };
            let Some(body) = folder.body(diags) else { continue };
            let Report { span, head, doc, capture, provenance } = folder.report(id, body, diags)?;
            versions.push(Version {
                number,
                span,
                head,
                words: words(&doc.text),
                text_sha256: sha256(doc.text.as_bytes()),
                body: Body::Full(doc),
                capture,
                provenance,
            });
        }
        versions.sort_by_key(|version| version.number);
        Ok(versions)
    }

    fn annotations(&self, diags: &mut Diagnostics) -> Vec<Annotation> {
        let Some(file) = self.file("annotations.toml") else { return Vec::new() };
        let read = list(self.table, file, ("annotation", "an annotation"), diags, annotation);
        refuse_twins("annotations", read.iter().map(|note| (&note.id, note.span)), diags);
        read
    }

    fn removed(&self, diags: &mut Diagnostics) -> Vec<Removed> {
        let Some(file) = self.file("removed.toml") else { return Vec::new() };
        list(self.table, file, ("removed", "a removed line"), diags, |f| {
            let line = f.integer("line").map(|line| line.value);
            let (reason, text) = (article::text(f, "reason"), article::text(f, "text"));
            Some(Removed { line, reason, text: f.required("text", text)? })
        })
    }

    fn provenance(&self, diags: &mut Diagnostics) -> Option<Provenance> {
        let file = self.file(PROVENANCE)?;
        let text = &self.table.get(file).text;
        let table = toml::parse(text, TextRange::new(0, text.len()), file, diags);
        Some(read(&table, "a record of provenance", diags, provenance))
    }
}
