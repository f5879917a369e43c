//! Saved pages, messages, archives and notes in `tests/import` become drafts as the file beside
//! each says, whatever is hidden in them.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use proptest::prelude::Strategy;
use proptest::proptest;
use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::harness::Reading;
use crate::harness::markdown_text;
use crate::harness::page_as_markdown;
use crate::harness::receive;
use crate::strategies::cases;

#[test]
fn captures_of_every_kind_become_drafts_as_expected() {
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    let listed = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let hostile = folder().join("hostile");
    let mut names: Vec<_> = listed(folder()).chain(listed(hostile.clone())).collect();
    let kinds = ["html", "mhtml", "warc", "eml", "md", "pdf"];
    names.retain(|path| {
        path.extension().is_some_and(|e| kinds.iter().any(|kind| e == *kind))
            || path.starts_with(&hostile) && path.extension().is_some_and(|e| e == "txt")
    });
    names.sort();
    assert!(names.len() >= 12);
    for path in names {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let read = receive(&name, &fs::read(&path).unwrap());
        let shown: String = read.iter().map(|read| show(read.as_ref().unwrap())).collect();
        let expected = PathBuf::from(format!("{}.expected", path.display()));
        assert.eq(Data::text(shown).raw(), Data::read_from(&expected, None).raw());
    }
}

#[test]
fn nothing_that_runs_reaches_the_text() {
    let read = one("hostile_en.html", &fs::read(folder().join("hostile_en.html")).unwrap());
    let markdown = read.draft.markdown.unwrap();
    let places = ["](javascript:", "](data:", "](<javascript:", "](<data:"];
    for place in places {
        let escaped = markdown.replace("\\](", "");
        assert!(!escaped.contains(place), "{place} in {markdown}");
    }
    assert!(markdown.contains("\u{202e}tsiuq\u{202c}"), "bidi controls are evidence");
    assert!(markdown.contains("no\u{200b}body"), "zero-width characters are evidence");
    assert!(!markdown.contains('\0') && markdown.contains("NUL\u{fffd}"));
}

#[test]
fn a_million_nested_tags_are_read_in_bounded_time() {
    let text = "The bridge at Port Ellis is closed until the spring, the county said on Monday.";
    for tag in ["div", "b", "span", "table", "ul", "blockquote", "svg", "font"] {
        let n = if tag == "div" { 1_000_000 } else { 100_000 };
        let html = format!("<html><body>{}<p>{text}</p>", format!("<{tag}>").repeat(n));
        let read = one("deep.html", html.as_bytes());
        assert!(read.draft.markdown.unwrap().contains("Port Ellis"), "{tag}");
    }
}

/// Blanks that browsers keep, each in an element of its own: their number must not count twice.
#[test]
fn a_hundred_thousand_blanks_are_read_in_bounded_time() {
    let blanks = "<b>&nbsp;</b><i>&nbsp;</i>".repeat(50_000);
    let html = format!("<html><body><p>{blanks}The bridge at Port Ellis is closed.{blanks}");
    let read = one("blanks.html", html.as_bytes());
    assert_eq!(read.draft.paragraphs, ["The bridge at Port Ellis is closed."]);
}

#[test]
fn formatting_left_open_does_not_multiply() {
    let text = "The bridge at Port Ellis is closed until the spring, the county said on Monday.";
    let open: String = (0..5000).map(|n| format!("<b id=b{n}><font size={n}>")).collect();
    let html = format!("<html><body>{open}{}", format!("<p>{text}").repeat(2000));
    one("open.html", html.as_bytes());
}

#[test]
fn a_name_in_a_zip_is_only_a_name() {
    let page = fs::read(folder().join("page_quotidien_fr.html")).unwrap();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for name in ["../../etc/page.html", "/tmp/other.html", "a/.hidden"] {
        zip.start_file(name, options).unwrap();
        zip.write_all(&page).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let read = receive("captures.zip", &bytes);
    assert_eq!(read.len(), 2);
    assert!(
        read.iter().all(|read| read.as_ref().unwrap().draft.title.starts_with("À Saint-Aubin"))
    );
    // A cut archive is refused as a whole, and nothing panics.
    assert!(receive("cut.zip", &bytes[..bytes.len() / 2])[0].is_err());
}

#[test]
fn a_packed_archive_of_pages_is_read() {
    let warc = fs::read(folder().join("crawl.warc")).unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&warc).unwrap();
    let packed = packed.finish().unwrap();
    let read = receive("crawl.warc.gz", &packed);
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].as_ref().unwrap().draft.title, "Bridge closed until the spring");
    // Of a cut archive, what came before the cut is looked through; here it is no whole page.
    assert!(receive("cut.warc.gz", &packed[..20]).iter().all(Result::is_err));
}

#[test]
fn the_encoding_of_a_page_changes_nothing() {
    let page = fs::read_to_string(folder().join("page_quotidien_fr.html")).unwrap();
    let plain = one("a.html", page.as_bytes());
    let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = [&b"\xfe\xff"[..], &wide].concat();
    for bytes in [&wide, &marked] {
        let read = one("a.html", bytes);
        assert_eq!((read.encoding, &read.draft), ("UTF-16BE", &plain.draft));
    }
    let old = page.replace("charset=\"utf-8\"", "charset=\"windows-1252\"");
    let (old, ..) = encoding_rs::WINDOWS_1252.encode(&old);
    let read = one("a.html", &old);
    assert_eq!((read.encoding, &read.draft.markdown), ("windows-1252", &plain.draft.markdown));
}

proptest! {
    #![proptest_config(cases(256))]

    /// The Markdown of a page says the words of the page, whatever signs are among them.
    #[test]
    fn markdown_says_what_the_page_says(html in pages()) {
        let (words, markdown) = page_as_markdown(&html);
        assert_eq!(even(&markdown_text(&markdown)), even(&words), "{markdown}");
    }

    #[test]
    fn no_bytes_make_the_import_panic(
        start in proptest::sample::select(vec!["", "<html>", "WARC/1.0\r\n", "PK\u{3}\u{4}", "MIME-Version: 1.0\n", "---\n", "%PDF-"]),
        rest in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
    ) {
        receive("x", &[start.as_bytes(), &rest].concat());
    }
}

/// Pages put together from what pages have, and from signs that Markdown gives a meaning.
fn pages() -> impl Strategy<Value = String> {
    let words = "[a-z#*_`>|&\\[\\]()!~+=:.0-9\\\\ «é-]{1,14}";
    let inline = (words, 0..8u8).prop_map(|(words, kind)| {
        let words = words.replace('&', "&amp;").replace('>', "&gt;");
        match kind {
            0 => format!("<b>{words}</b>"),
            1 => format!("<i>{words}</i>"),
            2 => format!("<a href='https://a.example/{words}'>{words}</a>"),
            3 => format!("{words}<br>"),
            4 => format!("<b><i>{words}</i></b>"),
            _ => words,
        }
    });
    let line = proptest::collection::vec(inline, 1..5).prop_map(|parts| parts.concat());
    let block = (line, 0..9u8).prop_map(|(line, kind)| match kind {
        0 => format!("<h2>{line}</h2>"),
        1 => format!("<ul><li>{line}<li>two<ol start=3><li>{line}</ol></ul>"),
        2 => format!("<blockquote><p>{line}<p>{line}</blockquote>"),
        3 => format!("<table><tr><td>a<td>{line}<tr><td>{line}<td>b</table>"),
        4 => format!("<blockquote><ul><li><p>{line}<p>{line}<li>x</ul></blockquote>"),
        5 => format!("<ol><li>{line}</ol><ol><li>{line}</ol>"),
        _ => format!("<p>{line}</p>"),
    });
    proptest::collection::vec(block, 1..6).prop_map(|blocks| blocks.concat())
}

/// A text with every run of white space as one blank.
fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

/// The only capture of a file, read.
fn one(name: &str, bytes: &[u8]) -> Reading {
    let mut read = receive(name, bytes);
    assert_eq!(read.len(), 1);
    read.remove(0).unwrap()
}

fn show(read: &Reading) -> String {
    let (draft, facts) = (&read.draft, &read.draft.facts);
    let mut out = format!("{:?}, {}\n", read.format, read.encoding);
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            out += &format!("{name}: {value}\n");
        }
    };
    line("title", Some(&draft.title));
    line("subtitle", facts.subtitle.as_deref());
    line("authors", Some(&draft.authors.join(", ")));
    line("via", Some(&draft.via.join(", ")));
    line("publisher", facts.publisher.as_deref());
    line("published", facts.published.as_deref());
    line("updated", facts.updated.as_deref());
    line("language", draft.language.as_deref());
    line("section", facts.section.as_deref());
    line("url", facts.url.as_deref());
    line("captured", facts.captured.as_ref().map(|(at, _)| at.as_str()));
    line("saved with", facts.saved_with.as_deref());
    line("archive", facts.archive.as_ref().map(|(url, _)| url.as_str()));
    line("only the beginning", facts.beginning.as_deref());
    for found in &facts.disagreements {
        let (taken, other) = (&found.taken, &found.other);
        line("disagreement", Some(&format!("{} / {}", taken.value, other.value)));
    }
    out += &format!("\n{}\n", draft.markdown.clone().unwrap_or(draft.paragraphs.join("\n\n")));
    for removed in &draft.removed {
        out += &format!("{}: {:?}\n", removed.reason.code(), removed.text);
    }
    out
}
