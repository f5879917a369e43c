//! Every text of a dossier, decoded; what is no text, or lies outside, is reported.

use std::io;

use rayon::prelude::*;

use crate::config;
use crate::corpus::capture;
use crate::corpus::load::gazetteer;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::files::Entry;
use crate::files::EntryKind;
use crate::files::Files;
use crate::text::range::TextRange;
use crate::text::source::FileTable;
use crate::text::source::SourceFile;

/// Every text among `entries`; what is no text or leaves the dossier is reported.
pub(super) fn texts(
    files: &dyn Files,
    entries: &[Entry],
    diags: &mut Diagnostics,
) -> io::Result<FileTable> {
    let mut wanted = Vec::new();
    for entry in entries {
        match entry.kind {
            EntryKind::Link => {
                let message = format!("`{}` is a link, and links are not followed", entry.path);
                diags
                    .error_at(&entry.path, Code::OutsideDossier, message)
                    .hint("a dossier is whole in its folder: copy the file here");
            }
            EntryKind::Other => {
                diags
                    .error_at(
                        &entry.path,
                        Code::UnexpectedFile,
                        "this is not a file with a UTF-8 name",
                    )
                    .hint("rename it with the letters a to z, or move it out of `content/`");
            }
            EntryKind::File { .. } if is_text(&entry.path) => wanted.push(entry.path.as_str()),
            EntryKind::File { .. } if entry.path.starts_with("content/") => {
                unexpected(&entry.path, diags);
            }
            EntryKind::File { .. } => {}
        }
    }
    let read: io::Result<Vec<(SourceFile, Option<usize>)>> =
        wanted.par_iter().map(|path| Ok(decode(path, &files.read(path)?))).collect();
    let read = read?;
    let broken: Vec<(String, usize)> =
        read.iter().filter_map(|(file, bad)| Some((file.path.clone(), (*bad)?))).collect();
    let table = FileTable::new(read.into_iter().map(|(file, _)| file).collect());
    for (path, at) in broken {
        let file = table.find(&path).expect("the file was put in the table above");
        diags
            .error(
                file.span(TextRange::new(at, at + '\u{FFFD}'.len_utf8())),
                Code::InvalidUtf8,
                format!("`{path}` is not UTF-8"),
            )
            .hint("save it as UTF-8; `recoupe import` finds the encoding of captures by itself");
    }
    Ok(table)
}

/// The folders of records that are one file each.
const FOLDERS: &[&str] = &["sources", "incidents", "statements", "pages"];
/// The files that hold lists of records.
const LISTS: &[&str] =
    &["content/names.toml", "content/decisions.toml", "content/corrections.toml"];
/// The files of an article's folder, apart from its capture.
const ARTICLE_FILES: &[&str] =
    &["article.md", "article.txt", "annotations.toml", "removed.toml", "provenance.toml"];

/// The folder of an article's other versions, one folder each.
const VERSIONS: &str = "versions";
/// The files of a version: notes stand on the article's own text alone.
const VERSION_FILES: &[&str] = &["article.md", "article.txt", "removed.toml", "provenance.toml"];

/// What comes with every dump of a gazetteer, and is none.
const DUMP_README: &str = "readme.txt";

/// A file's text: UTF-8, byte order mark dropped, lines ended by `\n`; and where it is not UTF-8.
fn decode(path: &str, bytes: &[u8]) -> (SourceFile, Option<usize>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes);
    let broken = match &text {
        std::borrow::Cow::Borrowed(_) => None,
        std::borrow::Cow::Owned(text) => text.find('\u{FFFD}'),
    };
    let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text.into_owned() };
    let broken = broken.map(|_| text.find('\u{FFFD}').unwrap_or(0));
    (SourceFile { path: path.to_owned(), text }, broken)
}

fn is_text(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["templates", ..] => path.ends_with(".html") || path.ends_with(".ftl"),
        ["content", "articles", _, file] => ARTICLE_FILES.contains(file),
        ["content", "articles", _, VERSIONS, _, file] => VERSION_FILES.contains(file),
        ["content", "gazetteer", file] => {
            file.ends_with(".txt") && !file.starts_with('.') && *file != DUMP_README
        }
        ["content", folder, file] => {
            FOLDERS.contains(folder)
                && file.len() > ".md".len()
                && file.ends_with(".md")
                && !file.starts_with('.')
        }
        _ => LISTS.contains(&path) || path == config::PATH,
    }
}

/// Files nobody reads are likely misspelt or misplaced; hidden files are other programs'.
fn unexpected(path: &str, diags: &mut Diagnostics) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let parts = path.split('/').count();
    let in_article = path.starts_with("content/articles/") && parts == 4;
    let in_version = path.starts_with("content/articles/")
        && parts == 6
        && path.split('/').nth(3) == Some(VERSIONS);
    let beside_dump = path.starts_with(gazetteer::FOLDER) && name == DUMP_README;
    if name.starts_with('.')
        || beside_dump
        || ((in_article || in_version) && capture::is_capture(name))
    {
        return;
    }
    let diagnostic =
        diags.warning_at(path, Code::UnexpectedFile, format!("nothing reads `{path}`"));
    if in_article {
        diagnostic.suggest(name, ARTICLE_FILES.iter().copied().chain(["capture.html"]));
    } else if in_version {
        diagnostic.hint("notes stand beside the article's own text, not beside another version");
        diagnostic.suggest(name, VERSION_FILES.iter().copied().chain(["capture.html"]));
    } else {
        let folder = path.split('/').nth(1).filter(|folder| FOLDERS.contains(folder));
        diagnostic.hint(match folder {
            Some(folder) => format!("records are files `content/{folder}/ID.md`"),
            None if path.starts_with(gazetteer::FOLDER) => {
                format!("dumps are files `{}NAME.txt`, unpacked", gazetteer::FOLDER)
            }
            None => "articles are folders of `content/articles/`; pictures go to `static/`".into(),
        });
    }
}
