//! The feed: what RFC 4287 asks of it, names that stay, and nothing that is internal.

use std::collections::BTreeSet;

use roxmltree::Document;
use roxmltree::Node;

use crate::golden;
use crate::harness;
use crate::harness::Folder;
use crate::harness::Site;

const ATOM: &str = "http://www.w3.org/2005/Atom";

#[test]
fn feeds_have_what_the_standard_requires() {
    let mut feeds = 0;
    for golden in golden::sites().iter().filter(|golden| golden.edition == "public") {
        let (name, Some(text)) = (&golden.name, of(&golden.site)) else { continue };
        let document = Document::parse(&text).unwrap_or_else(|err| panic!("{name}: {err}"));
        let feed = document.root_element();
        assert!(feed.has_tag_name((ATOM, "feed")), "{name}");
        let entries = children(feed, "entry");
        assert!(!entries.is_empty(), "{name}");
        assert!(children(feed, "author").iter().all(|author| !text_of(*author, "name").is_empty()));
        assert!(
            !children(feed, "author").is_empty(),
            "{name}: entries have no author of their own"
        );
        for one in entries.iter().copied().chain([feed]) {
            for required in ["id", "title", "updated"] {
                assert_eq!(children(one, required).len(), 1, "{name}: {required}");
            }
            assert!(!text_of(one, "title").trim().is_empty(), "{name}");
            let (id, updated) = (text_of(one, "id"), text_of(one, "updated"));
            assert!(id.starts_with("https://") || id.starts_with("urn:uuid:"), "{name}: {id}");
            assert!(is_time_stamp(updated), "{name}: {updated}");
            let alternate = children(one, "link");
            let alternate = alternate.iter().filter(|l| l.attribute("rel") == Some("alternate"));
            assert_eq!(alternate.count(), 1, "{name}: {id}");
        }
        let stamps: Vec<&str> = entries.iter().map(|entry| text_of(*entry, "updated")).collect();
        assert!(stamps.is_sorted_by(|a, b| a >= b), "{name}: {stamps:?}");
        assert_eq!(text_of(feed, "updated"), stamps[0], "{name}");
        assert_eq!(ids(&text).len(), entries.len(), "{name}: ids are each entry's own");
        feeds += 1;
    }
    assert!(feeds > 3, "{feeds}");
}

#[test]
fn ids_stay_when_something_else_changes() {
    for base in [true, false] {
        let folder = high_water(base);
        let before = ids(&feed(&folder, "public").unwrap());
        let mut changed = folder.clone();
        changed.insert("content/articles/late/article.md", LATE);
        changed.insert("content/pages/about.md", "+++\ntitle = \"About\"\n+++\n\nUs.\n");
        let after = ids(&feed(&changed, "public").unwrap());
        assert!(after.is_superset(&before) && after.len() == before.len() + 1, "{after:?}");
    }
}

#[test]
fn feeds_tell_nothing_internal() {
    let folder = high_water(true);
    let text = feed(&folder, "public").unwrap();
    assert!(!text.to_lowercase().contains("kestrel"), "{text}");
    assert!(feed(&folder, "review").is_none(), "an edition that stays in the house has no feed");
}

/// A report that comes to the dossier later.
const LATE: &str = "+++\ntitle = \"Late\"\npublished = \"2021-08-01\"\nlanguage = \"en\"\n\
    status = \"published\"\n+++\n\nA late report.\n";

/// The dossier made for this question, with its address on the web or without.
fn high_water(base: bool) -> Folder {
    let dossiers = golden::dossiers();
    let (_, folder) = dossiers.into_iter().find(|(name, _)| name == "feed").unwrap();
    let mut folder = folder;
    if !base {
        folder.insert("dossier.toml", "title = \"High water\"\nlanguage = \"en\"\n");
    }
    folder
}

fn feed(folder: &Folder, edition: &str) -> Option<String> {
    of(&harness::build(folder, edition).unwrap_or_else(|said| panic!("{said}")))
}

fn of(site: &Site) -> Option<String> {
    Some(String::from_utf8(site.get("feed.xml")?.clone()).unwrap())
}

fn ids(text: &str) -> BTreeSet<String> {
    let document = Document::parse(text).unwrap();
    let entries = children(document.root_element(), "entry");
    entries.iter().map(|entry| text_of(*entry, "id").to_owned()).collect()
}

fn children<'a>(node: Node<'a, 'a>, tag: &str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name((ATOM, tag))).collect()
}

fn text_of<'a>(node: Node<'a, 'a>, tag: &str) -> &'a str {
    children(node, tag).first().and_then(Node::text).unwrap_or_default()
}

/// Whether a text is `2021-05-01T22:00:00Z` in form.
fn is_time_stamp(text: &str) -> bool {
    let form: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    form == "0000-00-00T00:00:00Z"
}
