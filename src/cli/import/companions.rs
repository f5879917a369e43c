//! Files that tell of reports and are none: references and notes that other programs export.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;

use crate::cli::import::fate::Fate;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::import::exports;
use crate::import::exports::BEGINNING;
use crate::import::exports::Export;
use crate::import::exports::Problem;
use crate::import::exports::address::page;
use crate::import::exports::hypothesis::Note;
use crate::import::exports::json::Place;
use crate::import::exports::reference::Reference;

/// What came with the captures.
#[derive(Default)]
pub(super) struct Companions {
    pub(super) references: References,
    /// Notes, each with the name of its file.
    pub(super) notes: Vec<(String, Note)>,
    /// What is wrong with them, each with its place.
    pub(super) refused: Vec<(String, Fate)>,
}

/// References in the order of their exports, found by their files and by their pages.
#[derive(Default)]
pub(super) struct References {
    listed: Vec<Listed>,
    /// The first reference of each attachment, by the whole path.
    by_file: BTreeMap<PathBuf, usize>,
    /// The first reference of each page.
    by_page: BTreeMap<String, usize>,
}

impl References {
    fn add(&mut self, listed: Listed) {
        let ix = self.listed.len();
        for path in &listed.attachments {
            self.by_file.entry(whole(path)).or_insert(ix);
        }
        if let Some(page) = &listed.page {
            self.by_page.entry(page.clone()).or_insert(ix);
        }
        self.listed.push(listed);
    }

    /// The first reference that a file is attached to.
    pub(super) fn of_file(&self, path: &Path) -> Option<usize> {
        self.by_file.get(&whole(path)).copied()
    }

    /// The first reference of any of some pages.
    pub(super) fn of_pages(&self, pages: &[String]) -> Option<usize> {
        pages.iter().filter_map(|page| self.by_page.get(page)).min().copied()
    }

    /// A reference by its place, to be marked as used.
    pub(super) fn get_mut(&mut self, ix: usize) -> Option<&mut Listed> {
        self.listed.get_mut(ix)
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Listed] {
        &self.listed
    }
}

/// A reference, and the files that belong to it.
pub(super) struct Listed {
    /// The name of the export.
    pub(super) file: String,
    pub(super) reference: Reference,
    /// The form that all addresses of its page share.
    pub(super) page: Option<String>,
    /// Those of its attachments that are there.
    pub(super) attachments: Vec<PathBuf>,
    /// Whether a capture was imported with it.
    pub(super) used: bool,
}

/// The largest file that may be an export, in bytes.
const MOST_BYTES: u64 = 256 << 20;

/// Takes the exports out of the files to import, and adds the attachments that they name.
pub(super) fn take(sized: &mut Vec<(PathBuf, u64)>) -> Result<Companions> {
    let mut companions = Companions::default();
    let mut captures = Vec::new();
    for (path, size) in std::mem::take(sized) {
        match export(&path, size)? {
            None => captures.push((path, size)),
            Some((export, problems)) => companions.add(&path, export, problems),
        }
    }
    let mut known: BTreeSet<PathBuf> = captures.iter().map(|(path, _)| whole(path)).collect();
    for path in companions.references.all().iter().flat_map(|listed| &listed.attachments) {
        if let Some(size) = size_of(path).filter(|_| known.insert(whole(path))) {
            captures.push((path.clone(), size));
        }
    }
    *sized = captures;
    Ok(companions)
}

/// The path that all paths of one file share, links apart.
fn whole(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.components().filter(|part| !matches!(part, Component::CurDir)).collect()
}

fn export(path: &Path, size: u64) -> Result<Option<(Export, Vec<Problem>)>> {
    let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if size > MOST_BYTES {
        return Ok(None);
    }
    let (disk, at) = (DiskFiles::new(""), path.to_string_lossy());
    let context = || format!("cannot read {}", path.display());
    if !named && !exports::may_be_json(&disk.beginning(&at, BEGINNING).with_context(context)?) {
        return Ok(None);
    }
    Ok(exports::read(&disk.read(&at).with_context(context)?, named))
}

impl Companions {
    fn add(&mut self, path: &Path, export: Export, problems: Vec<Problem>) {
        let file = path.display().to_string();
        for Problem { place, message, remedy } in problems {
            self.refuse(&file, place, message, remedy);
        }
        match export {
            Export::Notes(notes) => {
                self.notes.extend(notes.into_iter().map(|note| (file.clone(), note)));
            }
            Export::References(references) => {
                for reference in references {
                    self.list(path, &file, reference);
                }
            }
        }
    }

    fn list(&mut self, path: &Path, file: &str, reference: Reference) {
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut attachments = Vec::new();
        for name in &reference.attachments {
            match attached(folder, name) {
                Some(found) if size_of(&found).is_some() => attachments.push(found),
                Some(_) => self.refuse(
                    file,
                    reference.place,
                    format!("the attachment `{name}` is not there"),
                    "export the references together with their files",
                ),
                None => self.refuse(
                    file,
                    reference.place,
                    format!("the attachment `{name}` lies outside the folder of the export"),
                    "export the references together with their files, or name the file on the \
                     command line with a manifest",
                ),
            }
        }
        let file = file.to_owned();
        let page = reference.url.as_deref().and_then(page);
        self.references.add(Listed { file, reference, page, attachments, used: false });
    }

    fn refuse(&mut self, file: &str, place: Place, why: String, remedy: &str) {
        let fate = Fate::Refused { why, remedy: remedy.to_owned() };
        self.refused.push((at(file, place), fate));
    }
}

/// A place in a file, as editors understand it.
pub(super) fn at(file: &str, place: Place) -> String {
    format!("{file}:{}:{}", place.line, place.column)
}

/// The path of an attachment; `None` when it leads out of the export's folder: an export of a
/// stranger must not reach for other files of this machine.
fn attached(folder: &Path, name: &str) -> Option<PathBuf> {
    let name = name.strip_prefix("file://").unwrap_or(name).replace('\\', "/");
    let path = Path::new(&name);
    let inside = match path.is_absolute() {
        true => path.strip_prefix(std::path::absolute(folder).ok()?).ok()?,
        false => path,
    };
    let plain = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    inside.components().all(plain).then(|| folder.join(inside))
}

/// The size of a file that is there and is no link.
fn size_of(path: &Path) -> Option<u64> {
    let at = path.to_string_lossy().into_owned();
    let entries = DiskFiles::new("").list(&[&at]).ok()?;
    match entries.as_slice() {
        [entry] => match entry.kind {
            EntryKind::File { bytes } => Some(bytes),
            EntryKind::Link | EntryKind::Other => None,
        },
        _ => None,
    }
}
