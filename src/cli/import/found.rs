//! The captures in a file, read.

use std::borrow::Cow;
use std::path::Path;

use anyhow::Context;
use anyhow::Result;
use rayon::ThreadPool;
use rayon::prelude::*;

use crate::cli::apart;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::hash::sha256;
use crate::import::Hints;
use crate::import::encoding::Refusal;
use crate::import::manifest::ManifestRow;
use crate::import::pdf::is_pdf;
use crate::import::receive::Item;
use crate::import::receive::Member;
use crate::import::receive::Reading;
use crate::import::receive::is_archive;
use crate::import::receive::items;
use crate::import::receive::read;
use crate::import::receive::read_document;

/// A capture read, with where it was found.
pub(super) struct Found {
    /// What to call it in messages.
    pub(super) name: String,
    /// The name it was received under.
    pub(super) received_as: String,
    pub(super) bytes: Vec<u8>,
    /// The archive it came in (name and SHA-256), and its place there.
    pub(super) container: Option<((String, String), String)>,
    pub(super) reading: Result<Reading, Refusal>,
}

/// What is in a file.
pub(super) enum Received {
    /// One capture, read.
    Capture(Box<Found>),
    /// The bytes of an archive, whose captures are read one after the other.
    Archive(Vec<u8>),
}

/// The capture in a file, read, unless it is an archive. `Err` is for a file that the machine cannot
/// read.
pub(super) fn read_file(path: &Path, row: Option<&ManifestRow>) -> Result<Received> {
    let file = File::of(path);
    let bytes = match file.bytes()? {
        Err(refusal) => return Ok(Received::Capture(Box::new(file.refused(refusal)))),
        Ok(bytes) if is_archive(&bytes) => return Ok(Received::Archive(bytes)),
        Ok(bytes) => bytes,
    };
    let item = Item { name: file.received_as.clone(), bytes: Cow::Owned(bytes), member: None };
    let archive = (file.received_as.clone(), String::new());
    Ok(Received::Capture(Box::new(of_item(item, &file.name, &archive, row)?)))
}

/// Hands over the captures of an archive, in order. Few of them are in memory at once: they are read
/// together by several threads up to a bound, and gone before the next are unpacked.
pub(super) fn read_archive(
    path: &Path,
    bytes: &[u8],
    threads: &ThreadPool,
    mut take: impl FnMut(Found) -> Result<()>,
) -> Result<()> {
    let file = File::of(path);
    let mut members = match items(&file.received_as, bytes) {
        Err(refusal) => return take(file.refused(refusal)),
        Ok(members) => members.peekable(),
    };
    if members.peek().is_none() {
        return take(file.refused(Refusal::Empty));
    }
    let archive = (file.received_as.clone(), sha256(bytes));
    loop {
        let several = several(&mut members);
        if several.is_empty() {
            return Ok(());
        }
        let read = |member: Member<'_>| match member {
            Ok(item) => of_item(item, &file.name, &archive, None),
            Err((member, refusal)) => {
                let name = format!("{}: {member}", file.name);
                Ok(Found { name, ..file.refused(refusal) })
            }
        };
        let found: Vec<Result<Found>> =
            threads.install(|| several.into_par_iter().map(read).collect());
        for found in found {
            take(found?)?;
        }
    }
}

/// How many members are read together, and from how many bytes on no further one is.
const TOGETHER: usize = 32;
const BYTES_TOGETHER: usize = 16 << 20;

fn several<'b>(members: &mut impl Iterator<Item = Member<'b>>) -> Vec<Member<'b>> {
    let (mut several, mut bytes) = (Vec::new(), 0);
    while several.len() < TOGETHER && bytes < BYTES_TOGETHER {
        let Some(member) = members.next() else { break };
        bytes += member.as_ref().map_or(0, |item| item.bytes.len());
        several.push(member);
    }
    several
}

/// A file that was named.
struct File {
    at: String,
    name: String,
    received_as: String,
}

impl File {
    fn of(path: &Path) -> File {
        File {
            at: path.to_string_lossy().into_owned(),
            name: path.display().to_string(),
            received_as: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    fn bytes(&self) -> Result<Result<Vec<u8>, Refusal>> {
        let disk = DiskFiles::new("");
        let size = disk.list(&[&self.at])?.into_iter().find_map(|entry| match entry.kind {
            EntryKind::File { bytes } => Some(bytes),
            EntryKind::Link | EntryKind::Other => None,
        });
        if let Some(bytes) = size.filter(|&bytes| bytes > MOST_BYTES) {
            return Ok(Err(Refusal::TooLarge(usize::try_from(bytes).unwrap_or(usize::MAX))));
        }
        let bytes = disk.read(&self.at).with_context(|| format!("cannot read {}", self.name))?;
        Ok(Ok(bytes))
    }

    fn refused(&self, refusal: Refusal) -> Found {
        Found {
            name: self.name.clone(),
            received_as: self.received_as.clone(),
            bytes: Vec::new(),
            container: None,
            reading: Err(refusal),
        }
    }
}

/// The largest file that is read whole, in bytes: 1 GiB, for archives of many pages.
const MOST_BYTES: u64 = 1 << 30;

fn of_item(
    item: Item<'_>,
    name: &str,
    archive: &(String, String),
    row: Option<&ManifestRow>,
) -> Result<Found> {
    let row = row.filter(|_| item.member.is_none());
    let hints = Hints {
        file_name: item.name.clone(),
        title: row.and_then(|row| row.title.clone()),
        language: row.and_then(|row| row.language.clone()),
    };
    let reading = match is_pdf(&item.bytes) {
        true => apart::extract(&item.bytes)?.map(|document| read_document(document, &hints)),
        false => read(&item, &hints),
    };
    let name = match &item.member {
        Some(_) => format!("{name}: {}", item.name),
        None => name.to_owned(),
    };
    Ok(Found {
        name,
        received_as: item.name,
        bytes: item.bytes.into_owned(),
        container: item.member.map(|member| (archive.clone(), member)),
        reading,
    })
}
