//! Zip archives of captures, and web archive collections (WACZ), which are zips of web archives.

use std::borrow::Cow;
use std::io::Cursor;

use ::zip::ZipArchive;

use crate::import::encoding::Refusal;
use crate::import::html::charset;
use crate::import::receive::Item;
use crate::import::receive::MOST_MEMBERS;
use crate::import::receive::MOST_UNPACKED;
use crate::import::receive::Member;
use crate::import::receive::unpack;
use crate::import::receive::unpack::Allowance;
use crate::import::receive::warc;

/// Whether bytes begin as a zip does.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The captures of a zip, in the order of their names, each unpacked when it is asked for.
pub struct Members<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The names of the members that are left, and their numbers; the last one is next.
    left: Vec<(String, usize)>,
    allowance: Allowance,
    /// What the web archive that was unpacked last still holds, and its name.
    records: Option<(String, warc::Records<'b>)>,
    /// What is to be told before any member.
    fault: Option<(String, Refusal)>,
}

/// The captures of a zip. Nothing is written while it is unpacked, so that a name such as `../../x`
/// is only a name; archives inside it are not opened, web archives apart, and links are not
/// followed.
pub fn items(bytes: &[u8]) -> Result<Members<'_>, Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > MOST_MEMBERS {
        return Err(Refusal::TooManyMembers);
    }
    let raw = archive.file_names_raw().enumerate();
    let mut names: Vec<(String, usize)> =
        raw.map(|(at, name)| (String::from_utf8_lossy(name).into_owned(), at)).collect();
    names.sort();
    let is_collection = names.iter().any(|(name, _)| name == "datapackage.json")
        && names.iter().any(|(name, _)| name.starts_with("archive/"));
    names.retain(|(name, _)| {
        let file = file_of(name);
        let hidden = file.is_empty() || file.starts_with('.') || name.starts_with("__MACOSX/");
        !hidden && (!is_collection || name.starts_with("archive/"))
    });
    names.reverse();
    // Of members of one name the reader gives one: which one, an archive made to deceive decides.
    let same = archive.has_duplicate_names();
    let fault = same.then(|| ("its list of names".to_owned(), Refusal::SameName));
    let allowance = Allowance::of_archive();
    Ok(Members { archive, left: names, allowance, records: None, fault })
}

fn file_of(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

impl<'b> Iterator for Members<'b> {
    type Item = Member<'b>;

    fn next(&mut self) -> Option<Member<'b>> {
        if let Some(fault) = self.fault.take() {
            return Some(Err(fault));
        }
        loop {
            if let Some((name, records)) = &mut self.records {
                if let Some(record) = records.next() {
                    return Some(record.map(|item| Item {
                        member: item.member.map(|record| format!("{name} {record}")),
                        ..item
                    }));
                }
                self.records = None;
            }
            let (name, at) = self.left.pop()?;
            match self.unpack(at, &name) {
                Err(refusal) => return Some(Err((name, refusal))),
                Ok(bytes) if warc::is_warc(&bytes) => {
                    self.records = Some((name, warc::items(Cow::Owned(bytes))));
                }
                Ok(bytes) => {
                    let file = file_of(&name).to_owned();
                    let bytes = Cow::Owned(bytes);
                    return Some(Ok(Item { name: file, bytes, member: Some(name) }));
                }
            }
        }
    }
}

impl Members<'_> {
    fn unpack(&mut self, at: usize, name: &str) -> Result<Vec<u8>, Refusal> {
        let bytes = member(&mut self.archive, at, name, &mut self.allowance)?;
        if unpack::is_gzip(&bytes) { self.allowance.gunzip(&bytes) } else { Ok(bytes) }
    }
}

fn member(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    at: usize,
    name: &str,
    allowance: &mut Allowance,
) -> Result<Vec<u8>, Refusal> {
    let file = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
    if file.is_symlink() {
        return Err(Refusal::Link);
    }
    let packs = name.ends_with(".warc") || name.ends_with(".gz");
    let limit = if packs { MOST_UNPACKED } else { charset::MAX_BYTES as u64 };
    allowance.read(file, limit)
}
