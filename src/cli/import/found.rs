//! The captures in a file, read.

use std::path::Path;

use anyhow::Context;
use anyhow::Result;
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

/// The captures in a file, read. `Err` is for a file that the machine cannot read.
pub(super) fn read_file(path: &Path, row: Option<&ManifestRow>) -> Result<Vec<Found>> {
    let disk = DiskFiles::new("");
    let at = path.to_string_lossy().into_owned();
    let name = path.display().to_string();
    let received_as = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let failed = |refusal| Found {
        name: name.clone(),
        received_as: received_as.clone(),
        bytes: Vec::new(),
        container: None,
        reading: Err(refusal),
    };
    let size = disk.list(&[&at])?.into_iter().find_map(|entry| match entry.kind {
        EntryKind::File { bytes } => Some(bytes),
        EntryKind::Link | EntryKind::Other => None,
    });
    if let Some(bytes) = size.filter(|&bytes| bytes > MOST_BYTES) {
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        return Ok(vec![failed(Refusal::TooLarge(bytes))]);
    }
    let bytes = disk.read(&at).with_context(|| format!("cannot read {name}"))?;
    let items = match items(&received_as, &bytes) {
        Ok(items) => items,
        Err(refusal) => return Ok(vec![failed(refusal)]),
    };
    if items.is_empty() {
        return Ok(vec![failed(Refusal::Empty)]);
    }
    let is_member = |item: &Member<'_>| item.as_ref().is_ok_and(|item| item.member.is_some());
    let hash = if items.iter().any(is_member) { sha256(&bytes) } else { String::new() };
    let archive = (received_as.clone(), hash);
    let read = items.into_par_iter().map(|item| match item {
        Ok(item) => of_item(item, &name, &archive, row),
        Err((member, refusal)) => {
            Ok(Found { name: format!("{name}: {member}"), ..failed(refusal) })
        }
    });
    read.collect()
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
