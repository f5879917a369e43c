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
use crate::import::receive::read_bounded;
use crate::import::receive::warc;

/// The captures of a zip, in the order of their names. Nothing is written while it is unpacked, so
/// that a name such as `../../x` is only a name; archives inside it are not opened, web archives
/// apart.
pub fn items<'b>(bytes: &[u8]) -> Result<Vec<Member<'b>>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > MOST_MEMBERS {
        return Err(Refusal::TooManyMembers);
    }
    let mut names: Vec<String> =
        archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    names.sort();
    let is_collection = names.iter().any(|name| name == "datapackage.json")
        && names.iter().any(|name| name.starts_with("archive/"));
    let (mut found, mut unpacked) = (Vec::new(), 0u64);
    for name in names {
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let hidden = file.is_empty() || file.starts_with('.') || name.starts_with("__MACOSX/");
        if hidden || (is_collection && !name.starts_with("archive/")) {
            continue;
        }
        match member(&mut archive, &name, MOST_UNPACKED - unpacked) {
            Err(refusal) => found.push(Err((name, refusal))),
            Ok(bytes) => {
                unpacked += bytes.len() as u64;
                take(&name, bytes, &mut found)?;
            }
        }
    }
    Ok(found)
}

fn member(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    left: u64,
) -> Result<Vec<u8>, Refusal> {
    let file = archive.by_name(name).map_err(|_| Refusal::Damaged)?;
    let packs = name.ends_with(".warc") || name.ends_with(".gz");
    let limit = if packs { left } else { left.min(charset::MAX_BYTES as u64) };
    read_bounded(file, limit)
}

/// One member: itself, or the records of a web archive.
fn take<'b>(name: &str, bytes: Vec<u8>, found: &mut Vec<Member<'b>>) -> Result<(), Refusal> {
    let bytes = if bytes.starts_with(&[0x1f, 0x8b]) { warc::gunzip(&bytes)? } else { bytes };
    if warc::is_warc(&bytes) {
        for item in warc::items(&bytes)? {
            found.push(item.map(|item| Item {
                member: item.member.map(|record| format!("{name} {record}")),
                ..item
            }));
        }
    } else {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
        found.push(Ok(Item {
            name: file,
            bytes: Cow::Owned(bytes),
            member: Some(name.to_owned()),
        }));
    }
    Ok(())
}
