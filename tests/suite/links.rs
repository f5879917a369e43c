//! Every link of a built site leads to a file and a place in it, by a relative way.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::golden;
use crate::harness;
use crate::harness::Site;
use crate::page;

#[test]
fn every_link_of_the_golden_sites_leads_somewhere() {
    for golden in golden::sites() {
        check(&golden.site, &golden.name);
    }
}

#[test]
fn every_link_of_the_demonstration_leads_somewhere() {
    for (edition, site) in harness::demonstration() {
        check(site, edition);
    }
}

/// Attributes that hold addresses.
const ADDRESSES: &[&str] =
    &["href", "src", "srcset", "action", "poster", "data", "cite", "formaction", "xlink:href"];

/// The list of files that every site has on disk; a site in memory has none.
const MANIFEST: &str = "recoupe-manifest.sha256";

fn check(site: &Site, name: &str) {
    let pages: BTreeMap<&str, &str> = site
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|(path, html)| (*path, page::ids(html))).collect();
    let mut wrong = BTreeSet::new();
    for (path, html) in &pages {
        for tag in page::tags(html) {
            for key in ADDRESSES {
                let Some(address) = tag.get(key) else { continue };
                if let Err(why) = follow(site, &ids, (path, tag.name, key), &address) {
                    wrong.insert(format!("{path}: <{} {key}=\"{address}\">: {why}", tag.name));
                }
            }
        }
    }
    let shown: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{name}, {} links:\n{}", wrong.len(), shown.join("\n"));
}

fn follow(
    site: &Site,
    ids: &BTreeMap<&str, BTreeSet<String>>,
    (from, tag, key): (&str, &str, &str),
    address: &str,
) -> Result<(), &'static str> {
    if ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme)) {
        // Only a reader may leave the folder, by following a link; the page itself loads nothing.
        let followed = (tag == "a" && key == "href") || key == "cite";
        let named = tag == "link" && key == "href";
        return if followed || named { Ok(()) } else { Err("it is loaded from elsewhere") };
    }
    if (tag, address) == ("link", "data:,") {
        // An empty picture, so that no browser asks the server for one.
        return Ok(());
    }
    if address.is_empty() || address.starts_with('/') || address.contains("//") {
        return Err("it is not relative");
    }
    if address.contains(':') {
        return Err("it has a scheme that is not of the web");
    }
    let (file, fragment) = address.split_once('#').unwrap_or((address, ""));
    let there = if file.is_empty() { from.to_owned() } else { join(from, file)? };
    if !site.contains_key(&there) && there != MANIFEST {
        return Err("there is no such file");
    }
    match ids.get(there.as_str()) {
        Some(ids) if !fragment.is_empty() && !ids.contains(fragment) => {
            Err("there is no such place on the page")
        }
        _ => Ok(()),
    }
}

/// The path an address leads to from a page. It must name a file: without a server, a folder
/// shows its list of files.
fn join(from: &str, address: &str) -> Result<String, &'static str> {
    let address = address.split('?').next().unwrap_or_default();
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for part in address.split('/') {
        match part {
            "" | "." => return Err("it names no file"),
            ".." => {
                path.pop().ok_or("it leaves the site")?;
            }
            part => path.push(part),
        }
    }
    let last = path.last().ok_or("it names no file")?;
    if last.contains('.') { Ok(path.join("/")) } else { Err("it names no file") }
}
