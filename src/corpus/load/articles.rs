//! Every article of a dossier: text, annotations, capture, what was left out.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use crate::corpus::annotation::Annotation;
use crate::corpus::annotation::annotation;
use crate::corpus::article;
use crate::corpus::article::Article;
use crate::corpus::article::Body;
use crate::corpus::article::Removed;
use crate::corpus::capture;
use crate::corpus::frontmatter;
use crate::corpus::load::records::case_collisions;
use crate::corpus::load::records::list;
use crate::corpus::load::records::record_id;
use crate::corpus::load::records::refuse_twins;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::read::read;
use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;
use crate::hash::sha256;
use crate::id::ArticleId;
use crate::markdown::doc::words;
use crate::markdown::parse::parse;
use crate::markdown::plain;
use crate::text::source::FileId;
use crate::text::source::FileTable;

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
        .map(|(name, entries)| Folder { files, table, name, entries }.article())
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

/// The folder of one article.
struct Folder<'a> {
    files: &'a dyn Files,
    table: &'a FileTable,
    name: &'a str,
    entries: &'a [Entry],
}

impl Folder<'_> {
    fn path(&self) -> String {
        format!("content/articles/{}/", self.name)
    }

    fn file(&self, name: &str) -> Option<FileId> {
        self.table.find(&format!("{}{name}", self.path()))
    }

    fn article(&self) -> io::Result<(Option<Article>, Diagnostics)> {
        let mut diags = Diagnostics::new();
        let Some((file, is_markdown)) = self.body(&mut diags) else { return Ok((None, diags)) };
        let Some(id) = record_id(self.name, file, ArticleId::parse, &mut diags) else {
            return Ok((None, diags));
        };
        let text = self.table.get(file).text.as_str();
        let (table, within) = frontmatter::split(text, file, &mut diags);
        let (head, named) = read(&table, "an article", &mut diags, |f| {
            let head = article::head(f, &id);
            (head, capture::Named { file: f.text("capture"), sha256: f.text("sha256") })
        });
        let (span, folder) = (table.span, (self.path(), self.entries));
        let folder = (folder.0.as_str(), folder.1);
        let capture = capture::find(self.files, folder, &named, span, &mut diags)?;
        let doc = match is_markdown {
            true => parse(text, within),
            false => plain::parse(text, within),
        };
        let article = Article {
            id,
            span,
            head,
            words: words(&doc.text),
            text_sha256: sha256(doc.text.as_bytes()),
            body: Body::Full(doc),
            annotations: self.annotations(&mut diags),
            capture,
            removed: self.removed(&mut diags),
        };
        Ok((Some(article), diags))
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
                let path = self.path();
                diags
                    .error_at(&path, Code::MissingText, format!("the article `{name}` has no text"))
                    .hint(format!("write `{path}article.md`, or delete the folder"));
                None
            }
        }
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
}
