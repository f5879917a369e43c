//! Documents, references and notes come in beside captures of every kind, in one command.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use snapbox::Assert;
use snapbox::Data;
use snapbox::assert::DEFAULT_ACTION_ENV;

use crate::desk::Desk;

/// One file of each kind.
const FILES: [(&str, &str); 10] = [
    ("blog_ru_1251.html", "blog_ru_1251.html"),
    ("crawl.warc", "crawl.warc"),
    ("kinds/library.json", "library.json"),
    ("kinds/notes.json", "notes.json"),
    ("kinds/references.json", "references.json"),
    ("newsletter.eml", "newsletter.eml"),
    ("note_obsidian.md", "note_obsidian.md"),
    ("report_two_columns_fr.pdf", "files/7/report_two_columns_fr.pdf"),
    ("saved_by_chromium.mhtml", "saved_by_chromium.mhtml"),
    ("wire_fr.txt", "wire_fr.txt"),
];

#[test]
fn a_folder_with_a_file_of_each_kind_becomes_a_dossier() {
    let desk = with_folder();
    let dry = desk.run(&["import", "folder", "--into", "dossier", "--dry-run"]).ok();
    assert!(!desk.path("dossier/content/articles").exists());
    let imported = desk.run(&["import", "folder", "--into", "dossier"]).ok();
    assert_eq!(dry.out, imported.out.replace(DRAFTS, "nothing was written"));
    expect("summary.expected", &imported.out);
    desk.run(&["check", "dossier"]).ok();
    desk.run(&["verify", "dossier"]).ok();
    let before = desk.files("dossier");
    let again = desk.run(&["import", "folder", "--into", "dossier"]).ok();
    assert!(again.out.contains("0 imported, 12 unchanged, 0 refused"), "{again:?}");
    assert_eq!(desk.files("dossier"), before);
    let annotations = desk.read(&format!("{COURRIER}/annotations.toml"));
    expect("annotations.expected", &annotations);
    expect("report.expected", &desk.read(&format!("{REPORT}/article.txt")));
    desk.run(&["build", "dossier", "--edition", "review"]).ok();
    let page = "dossier/review/articles/a-saint-aubin-le-pont-restera-ferme-jusqu-au-printemps";
    let page = desk.read(&format!("{page}/index.html"));
    assert!(page.contains("Which report?") && page.contains("Omar Said"), "{page}");
}

#[test]
fn notes_that_came_in_stay_in_the_house() {
    let desk = with_folder();
    desk.run(&["import", "folder", "--into", "dossier"]).ok();
    let path = format!("{COURRIER}/article.md");
    let article = desk.read(&path).replace("\"draft\"", "\"published\"");
    let article = article.replace("rights = \"excerpt\"", "rights = \"full\"");
    desk.capture(&path, &article);
    desk.run(&["build", "dossier"]).ok();
    let mut seen = 0;
    for (path, bytes) in desk.files("dossier/site") {
        let text = String::from_utf8_lossy(&bytes);
        seen += usize::from(text.contains("Saint-Aubin"));
        for secret in ["Which report?", "Omar Said", "to check", "an internal note"] {
            assert!(!text.contains(secret), "{secret} in {}", path.display());
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_reference_completes_an_article_that_is_there() {
    let desk = Desk::with_dossier();
    desk.capture(
        "dossier/content/articles/bridge/article.md",
        "+++\ntitle = \"Bridge closed\"\nurl = \"https://mail.example/bridge\"\n+++\n\n\
         The bridge at Port Ellis is closed.\n",
    );
    desk.capture(
        "refs.json",
        r#"[{"type": "webpage", "id": "b", "title": "Bridge closed", "container-title": "The Mail",
          "URL": "https://mail.example/bridge/", "issued": {"date-parts": [[2021, 2]]},
          "author": [{"family": "Ruiz", "given": "Ana"}], "language": "en-GB"}]"#,
    );
    let done = desk.run(&["import", "refs.json", "--into", "dossier"]).ok();
    assert!(done.out.contains("1 article completed from references"), "{done:?}");
    let article = desk.read("dossier/content/articles/bridge/article.md");
    for key in ["published = \"2021-02\"", "authors = [\"Ana Ruiz\"]", "source = \"the-mail\""] {
        assert!(article.contains(key), "{article}");
    }
    desk.run(&["check", "dossier"]).ok();
    let again = desk.run(&["import", "refs.json", "--into", "dossier"]).ok();
    assert!(again.out.contains("0 imported, 1 unchanged, 0 refused"), "{again:?}");
}

#[test]
fn what_cannot_be_taken_is_told_with_its_place() {
    let desk = Desk::with_dossier();
    desk.capture(
        "in/refs.json",
        "[\n  {\"type\": \"webpage\", \"id\": \"a\", \"title\": \"Alone\"},\n  \
         {\"type\": \"webpage\", \"id\": \"b\", \"title\": 7},\n  \
         {\"type\": \"webpage\", \"id\": \"c\", \"title\": \"Sly\", \"file\": \"../secret.txt\"}\n]",
    );
    desk.capture(
        "in/notes.json",
        "[{\"id\": \"n\", \"user\": \"acct:a@h\", \"uri\": \"https://x.example/\", \"text\": \"?\",\n\
         \"target\": []}]",
    );
    desk.capture("in/cut.json", "[{\"type\": \"webpage\",");
    desk.capture("in/other.json", "{\"name\": \"package\"}");
    desk.capture("secret.txt", "The bridge at Port Ellis is closed until the spring, they say.");
    let refused = desk.run(&["import", "in", "--into", "dossier"]).fails(1);
    expect("refused.expected", &refused.err);
    assert!(refused.out.contains("0 imported, 0 unchanged, 7 refused"), "{refused:?}");
    assert!(!desk.path("dossier/content/articles").exists());
}

#[test]
fn a_pdf_that_cannot_be_read_is_refused_with_the_reason() {
    let desk = Desk::with_dossier();
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>";
    let tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    let catalog = "<</Type/Catalog/Pages 2 0 R>>";
    let drawing = "<</Length 15>>stream\n0 0 m 9 9 l S  \nendstream";
    let cyclic = "<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 9>>";
    let deep = format!("<</Length 9>>stream\n{}\nendstream", "[".repeat(1_000_000));
    let scan = pdf(&[catalog, tree, page, drawing]);
    let report = fs::read(fixtures().join("report_two_columns_fr.pdf")).unwrap();
    fs::create_dir(desk.path("in")).unwrap();
    for (name, bytes) in [
        ("cut.pdf", &report[..report.len() / 4]),
        ("cyclic.pdf", pdf(&[catalog, cyclic]).as_bytes()),
        ("deep.pdf", pdf(&[catalog, tree, page, &deep]).as_bytes()),
        ("empty.pdf", b"%PDF-1.7\n".as_slice()),
        ("locked.pdf", &fs::read(fixtures().join("kinds/locked.pdf")).unwrap()),
        ("scan.pdf", scan.as_bytes()),
    ] {
        fs::write(desk.path("in").join(name), bytes).unwrap();
    }
    let refused = desk.run(&["import", "in", "--into", "dossier"]).fails(1);
    assert!(refused.out.contains("0 imported, 0 unchanged, 6 refused"), "{refused:?}");
    expect("pdf_refused.expected", &refused.err);
}

/// A PDF of these objects; readers find them without a table.
fn pdf(objects: &[&str]) -> String {
    let objects = objects.iter().enumerate();
    let objects = objects.map(|(ix, object)| format!("{} 0 obj\n{object}\nendobj\n", ix + 1));
    let objects: String = objects.collect();
    format!("%PDF-1.7\n{objects}trailer\n<</Size 9/Root 1 0 R>>\n%%EOF\n")
}

fn with_folder() -> Desk {
    let desk = Desk::with_dossier();
    for (from, to) in FILES {
        let to = desk.path("folder").join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(fixtures().join(from), to).unwrap();
    }
    // A zip of pages is a kind too.
    let page = fs::read(fixtures().join("page_quotidien_fr.html")).unwrap();
    let mut zip = zip::ZipWriter::new(fs::File::create(desk.path("folder/pages.zip")).unwrap());
    zip.start_file("page_quotidien_fr.html", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, &page).unwrap();
    zip.finish().unwrap();
    desk
}

fn expect(name: &str, shown: &str) {
    let expected = Data::read_from(&fixtures().join("kinds").join(name), None);
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    assert.eq(Data::text(shown.to_owned()).raw(), expected.raw());
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

const COURRIER: &str =
    "dossier/content/articles/a-saint-aubin-le-pont-restera-ferme-jusqu-au-printemps";
const REPORT: &str = "dossier/content/articles/saint-aubin-ce-que-dit-le-rapport-sur-le-pont";
const DRAFTS: &str = "they are drafts: read them, then set `status = \"published\"`";
