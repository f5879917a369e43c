//! Captures made to do harm: packed to fill the memory, named to be written elsewhere, written to
//! deceive. What a person can read stands in `tests/import/hostile`; the rest is made here.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::io::Write;
use std::os::unix::fs::symlink;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use flate2::write::GzEncoder;
use flate2::write::ZlibEncoder;
use proptest::prelude::Strategy;
use proptest::prelude::prop_oneof;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use ruzstd::encoding::CompressionLevel;
use ruzstd::encoding::compress_to_vec;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::desk::Desk;
use crate::harness::Reading;
use crate::harness::articles;
use crate::harness::check;
use crate::harness::imported;
use crate::harness::markdown_text;
use crate::harness::receive;
use crate::strategies::cases;

const PAGE: &str = "<!doctype html><html lang=en><head><title>Bridge closed until the \
    spring</title></head><body><article><h1>Bridge closed until the spring</h1><p>The bridge at \
    Port Ellis is closed until the spring, the county said on Monday, after engineers found cracks \
    in two of its piers.</p></article></body></html>";

/// [`PAGE`], packed with Brotli at its highest level.
const PAGE_BROTLI: &str = "1b2c01008c935cf97194ba2dd5d145309437a3251c151cca156fb178a8207267fa20fa75\
    ebb7968609b440bea74812cb21db260d8b9bf0538144175211b381094637992ed8e3c804c95af981038733f00174e1\
    f94e8c6443c5c49183cf194e1b328ff25a74d0d55b7893ca8ae6ad97b2ade9474ad9facca5d447bd5aa783863be927\
    3ec7211db193d3127c306a";

/// 70 MiB of a paragraph without end, packed with Brotli.
const BOMB_BROTLI: &str = "cbffff3ff8a5797cc2e0c4690180edfd1f1bffffffe0970088c30200ddfb3ffeffffc12f\
    0110870500baf77ffcffff835f02200e0b0074effff8ffff07bf04401c1600e8defff1ffff0f7e0980382c00d0bdffe\
    3ffff1ffc1200715800a07bffc7ffff3ff82500e2b00040f7fe2fffffbff04b00c4610180eefd17";

#[test]
fn a_page_is_read_in_every_coding() {
    let page = PAGE.as_bytes();
    let answers: [(&str, Vec<u8>); 9] = [
        ("identity", page.to_vec()),
        ("gzip", gzip(page)),
        ("deflate", zlib(page)),
        ("deflate", deflate(page)),
        ("br", hex(PAGE_BROTLI)),
        ("zstd", zstd(page)),
        ("br, gzip", gzip(&hex(PAGE_BROTLI))),
        // Programs that record pages unpack them and leave the field, or the other way round.
        ("br", page.to_vec()),
        ("", zstd(page)),
    ];
    for (coding, body) in answers {
        let read = recorded(coding, &body).unwrap_or_else(|error| panic!("{coding}: {error}"));
        assert_eq!(read.draft.title, "Bridge closed until the spring", "{coding}");
        assert_eq!(read.draft.paragraphs.len(), 1, "{coding}");
    }
}

#[test]
fn what_is_packed_to_fill_the_memory_is_refused() {
    let zeros = vec![b' '; 70 << 20];
    let bombs: [(&str, Vec<u8>); 7] = [
        ("gzip", gzip(&zeros)),
        ("deflate", zlib(&zeros)),
        ("deflate", deflate(&zeros)),
        ("br", hex(BOMB_BROTLI)),
        ("zstd", zstd_bomb(70 << 20)),
        ("gzip, gzip", gzip(&gzip(&zeros))),
        ("br, br, br, br, br", hex(BOMB_BROTLI)),
    ];
    for (coding, body) in bombs {
        assert!(body.len() < 400_000, "{coding}: a bomb is small");
        let error = recorded(coding, &body).unwrap_err();
        assert!(error == "Swells" || error.starts_with("TooLarge"), "{coding}: {error}");
    }
    for (coding, body) in [("br", &b"\xff\xff\xff"[..]), ("zstd", b"\x28\xb5\x2f\xfd\xff\xff")] {
        assert_eq!(recorded(coding, body).unwrap_err(), "Damaged", "{coding}");
    }
    assert_eq!(receive("page.html.gz", &gzip(&zeros)).len(), 1);
    assert!(receive("page.html.gz", &gzip(&zeros))[0].is_err());
}

#[test]
fn a_nul_is_shown_and_counted() {
    let message = "From: Ana <ana@a.example>\r\nSubject: The bridge\r\nMIME-Version: 1.0\r\n\
                   Content-Type: text/plain; charset=utf-8\r\n\r\nThe bridge\0is closed until the spring.\r\n";
    let read = receive("a.eml", message.as_bytes()).remove(0).unwrap();
    let text = read.draft.markdown.unwrap_or_else(|| read.draft.paragraphs.join("\n"));
    let said: String = read.draft.removed.iter().map(|line| line.text.as_str()).collect();
    assert!((text + &said).contains("The bridge\u{fffd}is closed"));
    assert_eq!(read.replaced, 1);
}

#[test]
fn archives_inside_archives_stay_closed() {
    let inner = zipped(&[("page.html", PAGE.as_bytes())]);
    let twice = zipped(&[("inner.zip", &inner), ("page.html", PAGE.as_bytes())]);
    let read = receive("captures.zip", &twice);
    assert_eq!(read.len(), 2);
    assert_eq!(told(&read[0]), r#"Unknown("an archive inside an archive")"#);
    assert!(read[1].is_ok());
    let packed = receive("captures.zip.gz", &gzip(&gzip(PAGE.as_bytes())));
    assert_eq!(told(&packed[0]), r#"Unknown("an archive inside an archive")"#);
}

#[test]
fn packed_archives_in_an_archive_share_one_allowance() {
    let bomb = gzip(&vec![b'<'; 20 << 20]);
    let names: Vec<String> = (0..40).map(|n| format!("{n:02}.html.gz")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &*bomb)).collect();
    let read = receive("captures.wacz", &zipped(&members));
    assert_eq!(read.len(), 40);
    assert!(read.iter().all(|read| told(read).contains("TooLarge")));
}

#[test]
fn names_in_a_zip_lead_nowhere() {
    let page = PAGE.as_bytes();
    let names = [
        "../../../etc/passwd.html",
        "/etc/cron.d/page.html",
        "..\\..\\windows\\page.html",
        "C:\\windows\\system32\\page.html",
        "\\\\server\\share\\page.html",
        "CON.html",
        "Page.html",
        "page.html",
        "a\u{202e}lmth.exe",
        "new\nline\u{1b}[2J.html",
        &format!("{}.html", "x".repeat(300)),
    ];
    let desk = Desk::with_dossier();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, page)).collect();
    let mut archive = zipped(&members);
    fs::write(desk.path("captures.zip"), &archive).unwrap();
    let paths = || desk.files(".").into_iter().map(|(path, _)| path).collect::<BTreeSet<_>>();
    let before = paths();
    let said = desk.run(&["import", "captures.zip", "--into", "dossier"]).ok();
    // The pages are the same byte for byte: one article, wherever its name would lead.
    assert!(said.out.contains("1 imported, 10 unchanged, 0 refused"), "{said:?}");
    let inside = desk.path("./dossier/content/articles");
    let outside: Vec<_> =
        paths().difference(&before).filter(|p| !p.starts_with(&inside)).cloned().collect();
    assert!(outside.is_empty(), "{outside:?}");
    // Two members of one name: one of them is read, and that is told.
    let at = archive.windows(9).rposition(|name| name == b"Page.html").unwrap();
    archive[at] = b'p';
    let read = receive("captures.zip", &archive);
    assert!(told(&read[0]).ends_with("SameName"), "{}", told(&read[0]));
}

#[test]
fn a_link_in_a_zip_is_no_capture() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("page.html", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let read = receive("captures.zip", &zip.finish().unwrap().into_inner());
    assert_eq!(read.len(), 1);
    assert!(told(&read[0]).ends_with("Link"), "{}", told(&read[0]));
}

#[test]
fn links_in_a_folder_are_told_and_not_followed() {
    let desk = Desk::with_dossier();
    desk.capture("captures/page.html", PAGE);
    symlink(".", desk.path("captures/again")).unwrap();
    symlink("../captures", desk.path("captures/round")).unwrap();
    symlink("page.html", desk.path("captures/same.html")).unwrap();
    symlink("nowhere", desk.path("captures/gone.html")).unwrap();
    let said = desk.run(&["import", "captures", "--into", "dossier"]).fails(1);
    assert!(said.out.contains("1 imported, 0 unchanged, 4 refused"), "{said:?}");
    assert_eq!(said.err.matches("symbolic link").count(), 4, "{said:?}");
}

#[test]
fn names_of_files_command_nobody() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::with_dossier();
    fs::create_dir(desk.path("captures")).unwrap();
    let page = |n: usize| PAGE.replace("Monday", &format!("Monday {n}"));
    let without_title = |n: usize| page(n).replace("Bridge closed until the spring", "");
    let long = format!("{}.html", "é".repeat(120));
    let names: [&[u8]; 7] = [
        b"CON.html",
        b"aux.txt.html",
        b"a\x1b[2J\rb.html",
        b"a\nerror: all is lost.html",
        "\u{202e}lmth.exe.html".as_bytes(),
        long.as_bytes(),
        b"latin-\xe9.html",
    ];
    for (n, name) in names.iter().enumerate() {
        let path = desk.path("captures").join(OsStr::from_bytes(name));
        fs::write(path, without_title(n)).unwrap();
    }
    let said = desk.run(&["import", "captures", "--into", "dossier"]).fails(1);
    assert!(said.out.contains("6 imported, 0 unchanged, 1 refused"), "{said:?}");
    let both = [&*said.out, &said.err].concat();
    assert!(!both.contains(['\u{1b}', '\r', '\u{202e}']), "{both:?}");
    assert!(both.contains("a<U+000A>error: all is lost.html"), "{both}");
    assert!(said.err.contains("its name is not UTF-8"), "{said:?}");
    for (path, _) in desk.files("dossier/content/articles") {
        let folder = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        assert!(!["con", "aux", "nul"].contains(&folder), "{folder}");
        assert!(folder.len() <= 60 && folder.is_ascii(), "{folder}");
    }
    desk.run(&["build", "dossier", "--edition", "review"]).ok();
}

#[test]
fn two_hundred_megabytes_are_refused() {
    let page = [PAGE.as_bytes(), &b"<p>more".repeat(30 << 20)].concat();
    assert!(page.len() > 200_000_000);
    assert!(told(&receive("page.html", &page)[0]).starts_with("TooLarge"));
    let text = vec![b'a'; 200 << 20];
    assert!(told(&receive("text.txt", &text)[0]).starts_with("TooLarge"));
}

#[test]
fn encodings_are_what_the_bytes_say() {
    let word = "Café «Łódź»";
    let page =
        |charset: &str| format!("<html><meta charset={charset}><p>{word} is open on Monday.");
    let wide = |text: &str, big: bool| -> Vec<u8> {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(unit).collect()
    };
    let html = page("x");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "a mark of UTF-8 against the declaration",
            [b"\xef\xbb\xbf", page("windows-1252").as_bytes()].concat(),
            "UTF-8",
        ),
        ("UTF-8 declared as something else", page("windows-1252").into_bytes(), "UTF-8"),
        ("UTF-8 declared as UTF-16", page("utf-16").into_bytes(), "UTF-8"),
        ("UTF-8 declared as UTF-7", page("utf-7").into_bytes(), "UTF-8"),
        ("an encoding that is none", page("klingon").into_bytes(), "UTF-8"),
        ("UTF-16 with a mark", [&b"\xff\xfe"[..], &wide(&html, false)].concat(), "UTF-16LE"),
        ("UTF-16 without one", wide(&html, true), "UTF-16BE"),
    ];
    for (case, bytes, encoding) in cases {
        let read = receive("page.html", &bytes).remove(0).unwrap_or_else(|e| panic!("{case}: {e}"));
        assert_eq!(read.encoding, encoding, "{case}");
        assert!(read.draft.paragraphs.join(" ").contains(word), "{case}: {:?}", read.draft);
    }
    // Half a sign at the end of UTF-16, bytes that no encoding has, escapes of old ones.
    let odd = [&b"\xff\xfe"[..], &wide(&html, false), b"<"].concat();
    let accents = " é".repeat(200);
    let stray =
        [html.as_bytes(), accents.as_bytes(), b" \xff\xfe\xc0\x80\xed\xa0\x80\xf8\x88\x80\x80\x80"]
            .concat();
    for (bytes, least) in [(odd, 1), (stray, 5)] {
        let read = receive("page.html", &bytes).remove(0).unwrap();
        assert!(read.replaced >= least, "{} replaced", read.replaced);
        assert!(read.draft.paragraphs.join(" ").contains(word));
    }
    let shifted =
        b"<html><meta charset=iso-2022-kr><p>\x1b$)C\x0e<script>alert(1)</script>\x0f words";
    for read in receive("page.html", shifted).into_iter().flatten() {
        assert!(!read.draft.markdown.unwrap().contains("<script"));
    }
}

proptest! {
    #![proptest_config(cases(96))]

    /// Whatever a page says in its head and its text, the article that is written reads back as it
    /// was read: nothing of a page becomes front matter, and no front matter is broken by one.
    #[test]
    fn what_is_imported_reads_back(title in hostile(), author in hostile(), text in hostile()) {
        let attribute = author.replace('&', "&amp;").replace('"', "&quot;");
        let html = format!(
            "<html><head><title>{title}</title><meta name=author content=\"{attribute}\">\
             <meta property=article:section content=\"{attribute}\"></head>\
             <body><article><p>{text}</p><p>The bridge is closed.</p></article></body></html>"
        );
        let Ok(read) = receive("page.html", html.as_bytes()).remove(0) else { return Ok(()) };
        let folder = imported(&read, html.as_bytes());
        let said = check(&folder);
        prop_assert!(!said.contains("error"), "{said}");
        let words = markdown_text(read.draft.markdown.as_deref().unwrap_or_default());
        prop_assert_eq!(articles(&folder), vec![(read.draft.title.clone(), words)]);
    }
}

/// Texts of what front matter, Markdown and HTML give a meaning.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(vec![
            "+++",
            "---",
            "\n",
            "\n+++\n",
            "\n---\n",
            "\"\"\"",
            "\'\'\'",
            "\\",
            "\"",
            "\'",
            "</title>",
            "<br>",
            "<p>",
            "<script>",
            "status = \"published\"",
            "# ",
            "&#10;",
            "&#0;",
            "&quot;",
            "\u{202e}",
            "\u{feff}",
            "\u{2028}",
            "\u{85}",
            "\t",
            "[[a]]",
            "{",
            "}",
            "[x]: y",
            "```",
            "~~~",
            "&amp;lt;",
        ]),
        proptest::sample::select(vec!["The county said", "a", "é", " ", "1986. "]),
    ];
    proptest::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

/// A page as a crawler records it, its body packed as the field says.
fn recorded(coding: &str, body: &[u8]) -> Result<Reading, String> {
    let field =
        if coding.is_empty() { String::new() } else { format!("Content-Encoding: {coding}\r\n") };
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{field}\r\n");
    let block = [head.as_bytes(), body].concat();
    let warc = format!(
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    receive("crawl.warc", &[warc.as_bytes(), &block].concat()).remove(0)
}

fn told(read: &Result<Reading, String>) -> &str {
    match read {
        Ok(_) => panic!("the capture is refused"),
        Err(told) => told,
    }
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

/// One byte over and over, 128 KiB of it to a block of four bytes (RFC 8878, section 3.1.1.2).
fn zstd_bomb(size: usize) -> Vec<u8> {
    let mut packed = b"\x28\xb5\x2f\xfd\x00\x68".to_vec();
    let blocks = size.div_ceil(128 << 10);
    for n in 1..=blocks {
        let head = u32::try_from((128 << 10) << 3 | 1 << 1 | usize::from(n == blocks)).unwrap();
        packed.extend(&head.to_le_bytes()[..3]);
        packed.push(b' ');
    }
    packed
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}
