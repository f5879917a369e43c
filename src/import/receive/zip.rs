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

/// The captures of a zip, in the order of their names. Nothing is written while it is unpacked, so
/// that a name such as `../../x` is only a name; archives inside it are not opened, web archives
/// apart, and links are not followed.
pub fn items<'b>(bytes: &[u8]) -> Result<Vec<Member<'b>>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > MOST_MEMBERS {
        return Err(Refusal::TooManyMembers);
    }
    let raw = archive.file_names_raw().enumerate();
    let mut names: Vec<(String, usize)> =
        raw.map(|(at, name)| (String::from_utf8_lossy(name).into_owned(), at)).collect();
    names.sort();
    let is_collection = names.iter().any(|(name, _)| name == "datapackage.json")
        && names.iter().any(|(name, _)| name.starts_with("archive/"));
    let mut found = Vec::new();
    let mut allowance = Allowance::of_archive();
    // Of members of one name the reader gives one: which one, an archive made to deceive decides.
    if archive.has_duplicate_names() {
        found.push(Err(("its list of names".to_owned(), Refusal::SameName)));
    }
    for (name, at) in names {
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let hidden = file.is_empty() || file.starts_with('.') || name.starts_with("__MACOSX/");
        if hidden || (is_collection && !name.starts_with("archive/")) {
            continue;
        }
        let taken = member(&mut archive, at, &name, &mut allowance)
            .and_then(|bytes| take(&name, &file, bytes, &mut allowance));
        match taken {
            Err(refusal) => found.push(Err((name, refusal))),
            Ok(members) => found.extend(members),
        }
    }
    Ok(found)
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

/// One member: itself, or the records of a web archive.
fn take<'b>(
    name: &str,
    file: &str,
    bytes: Vec<u8>,
    allowance: &mut Allowance,
) -> Result<Vec<Member<'b>>, Refusal> {
    let bytes = if unpack::is_gzip(&bytes) { allowance.gunzip(&bytes)? } else { bytes };
    if !warc::is_warc(&bytes) {
        let item =
            Item { name: file.to_owned(), bytes: Cow::Owned(bytes), member: Some(name.to_owned()) };
        return Ok(vec![Ok(item)]);
    }
    let named = |item: Item<'b>| Item {
        member: item.member.map(|record| format!("{name} {record}")),
        ..item
    };
    Ok(warc::items(&bytes)?.into_iter().map(|member| member.map(named)).collect())
}
