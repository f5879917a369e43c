//! The program as a person runs it: from an empty folder to a verified site.

use std::fs;

use crate::desk::Desk;

#[test]
fn captures_become_a_site_that_can_be_verified() {
    let desk = Desk::new();
    let made = desk.run(&["new", "dossier"]).ok();
    assert!(made.out.contains("made dossier"), "{made:?}");
    desk.run(&["check", "dossier"]).ok();
    desk.capture("bridge.txt", BRIDGE);
    desk.capture("pont.txt", PONT);
    let args = ["import", "bridge.txt", "pont.txt", "--into", "dossier"];
    let imported = desk.run(&args).ok();
    assert!(imported.out.contains("2 imported, 0 unchanged, 0 refused"), "{imported:?}");
    assert!(imported.out.contains("they are drafts"), "{imported:?}");
    desk.run(&["check", "dossier"]).ok();
    let public = desk.run(&["build", "dossier"]).ok();
    assert!(public.out.contains("left out: 2 articles are drafts"), "{public:?}");
    assert!(public.out.contains("dossier/site/index.html"), "{public:?}");
    let review = desk.run(&["build", "dossier", "--edition", "review"]).ok();
    assert!(review.out.contains("2 articles, 0 incidents, 0 sources, 0 notes"), "{review:?}");
    assert!(!review.out.contains("left out"), "{review:?}");
    for folder in ["dossier/site", "dossier/review"] {
        let verified = desk.run(&["verify", folder]).ok();
        assert!(verified.out.contains("as they were built"), "{verified:?}");
    }
    let verified = desk.run(&["verify", "dossier"]).ok();
    assert!(
        verified.out.contains("2 captures as recorded; every paragraph and 0 quotes found in them"),
        "{verified:?}"
    );
}

#[test]
fn importing_twice_changes_nothing() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.run(&["import", "bridge.txt", "--into", "dossier"]).ok();
    let before = desk.files("dossier");
    let again = desk.run(&["import", "bridge.txt", "--into", "dossier"]).ok();
    assert!(again.out.contains("0 imported, 1 unchanged, 0 refused"), "{again:?}");
    assert_eq!(desk.files("dossier"), before);
}

#[test]
fn a_capture_is_kept_byte_for_byte() {
    let desk = Desk::with_dossier();
    let bytes = [b"\xEF\xBB\xBF".as_slice(), BRIDGE.replace('\n', "\r\n").as_bytes()].concat();
    fs::write(desk.path("bridge.txt"), &bytes).unwrap();
    desk.run(&["import", "bridge.txt", "--into", "dossier"]).ok();
    let kept = desk.path(&format!("dossier/content/articles/{BRIDGE_ID}/capture.txt"));
    assert_eq!(fs::read(kept).unwrap(), bytes);
    desk.run(&["check", "dossier"]).ok();
}

#[test]
fn another_version_of_a_capture_is_refused() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.run(&["import", "bridge.txt", "--into", "dossier"]).ok();
    let before = desk.files("dossier");
    desk.capture("bridge.txt", &BRIDGE.replace("spring", "summer of next year"));
    desk.capture("bridge.txt", &BRIDGE.replace("two of its piers", "three of its piers"));
    let refused = desk.run(&["import", "bridge.txt", "--into", "dossier"]).fails(1);
    assert!(refused.err.contains("another version of this capture"), "{refused:?}");
    assert!(refused.err.contains("help: "), "{refused:?}");
    assert_eq!(desk.files("dossier"), before);
}

#[test]
fn what_is_no_text_is_refused_and_the_rest_imported() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.capture("empty.txt", " \n\n");
    fs::write(desk.path("picture.txt"), b"GIF89a\0\0\x01").unwrap();
    let huge = fs::File::create(desk.path("huge.txt")).unwrap();
    huge.set_len(20 * 1024 * 1024 + 1_000_000).unwrap();
    let args =
        ["import", "empty.txt", "picture.txt", "huge.txt", "bridge.txt", "--into", "dossier"];
    let refused = desk.run(&args).fails(1);
    assert!(refused.out.contains("1 imported, 0 unchanged, 3 refused"), "{refused:?}");
    for why in ["there is no text in it", "it has NUL bytes", "more than a report can have"] {
        assert!(refused.err.contains(why), "{refused:?}");
    }
    desk.run(&["check", "dossier"]).ok();
}

#[test]
fn a_folder_is_imported_whole() {
    let desk = Desk::with_dossier();
    desk.capture("captures/en/bridge.txt", BRIDGE);
    desk.capture("captures/fr/pont.txt", PONT);
    desk.capture("captures/.hidden.txt", "left by another program");
    let imported = desk.run(&["import", "captures", "--into", "dossier"]).ok();
    assert!(imported.out.contains("2 imported, 0 unchanged, 0 refused"), "{imported:?}");
}

#[test]
fn a_manifest_tells_what_the_captures_do_not() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.capture(
        "captures.csv",
        "file,source,published,url,note\nbridge.txt,The Port Ellis Mail,2021-02-08,\
         https://mail.example/bridge,seen on the archive\n",
    );
    let args = ["import", "bridge.txt", "--into", "dossier", "--manifest", "captures.csv"];
    desk.run(&args).ok();
    let article = desk.read(&format!("dossier/content/articles/{BRIDGE_ID}/article.txt"));
    for line in [
        "source = \"the-port-ellis-mail\"",
        "published = \"2021-02-08\"",
        "url = \"https://mail.example/bridge\"",
        "internal_note = \"seen on the archive\"",
        "status = \"draft\"",
    ] {
        assert!(article.contains(line), "{article}");
    }
    let source = desk.read("dossier/content/sources/the-port-ellis-mail.md");
    assert!(source.contains("name = \"The Port Ellis Mail\""), "{source}");
    desk.run(&["check", "dossier"]).ok();
}

#[test]
fn every_problem_of_a_manifest_is_told_with_its_line() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.capture(
        "captures.csv",
        "file,titel,published\nbridge.txt,,8 février 2021\n,x,\nother.txt,,2021\nbridge.txt,,\n",
    );
    let args = ["import", "bridge.txt", "--into", "dossier", "--manifest", "captures.csv"];
    let refused = desk.run(&args).fails(1);
    for said in [
        "captures.csv:1: no column is named `titel`",
        "did you mean `title`?",
        "captures.csv:3: this row names no file",
        "captures.csv:5: `bridge.txt` stands in line 2 already",
        "line 2 of the manifest",
        "`2021-02-08`",
        "line 4 of the manifest is about `other.txt`, which was not given",
        "0 imported, 0 unchanged",
    ] {
        assert!(refused.out.contains(said) || refused.err.contains(said), "{said}: {refused:?}");
    }
}

#[test]
fn a_quote_is_verified_against_its_capture() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.run(&["import", "bridge.txt", "--into", "dossier"]).ok();
    let folder = format!("dossier/content/articles/{BRIDGE_ID}");
    let note = "[[annotation]]\nquote = \"cracks in two of its piers\"\nkind = \"context\"\n";
    desk.capture(&format!("{folder}/annotations.toml"), note);
    let verified = desk.run(&["verify", "dossier"]).ok();
    assert!(
        verified.out.contains("1 capture as recorded; every paragraph and 1 quote found in them"),
        "{verified:?}"
    );
    let text = desk.read(&format!("{folder}/article.txt"));
    desk.capture(&format!("{folder}/article.txt"), &text.replace("two of its", "all of its"));
    desk.capture(&format!("{folder}/annotations.toml"), &note.replace("two of its", "all of its"));
    let wrong = desk.run(&["verify", "dossier"]).fails(1);
    assert!(wrong.err.contains("is not in the capture"), "{wrong:?}");
}

#[test]
fn a_changed_capture_is_an_error() {
    let desk = Desk::with_dossier();
    desk.capture("bridge.txt", BRIDGE);
    desk.run(&["import", "bridge.txt", "--into", "dossier"]).ok();
    let capture = format!("dossier/content/articles/{BRIDGE_ID}/capture.txt");
    desk.capture(&capture, &BRIDGE.replace("spring", "autumn"));
    for command in ["check", "build", "verify"] {
        let wrong = desk.run(&[command, "dossier"]).fails(1);
        assert!(wrong.err.contains("error[capture-changed]"), "{wrong:?}");
    }
    assert!(!desk.path("dossier/site").exists());
}

#[test]
fn a_changed_site_is_told_file_by_file() {
    let desk = Desk::with_dossier();
    desk.run(&["build", "dossier", "--out", "www"]).ok();
    desk.capture("www/index.html", "<p>changed");
    desk.capture("www/extra.html", "<p>added");
    fs::remove_file(desk.path("www/static/dossier.css")).unwrap();
    let wrong = desk.run(&["verify", "www"]).fails(1);
    for said in ["changed: index.html", "added: extra.html", "missing: static/dossier.css"] {
        assert!(wrong.err.contains(said), "{wrong:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_site_is_verified_whatever_its_files_are_called() {
    let desk = Desk::with_dossier();
    let names = ["a\nb.txt", "a\rb.txt", "a\\nb.txt", " a.txt", "a.txt ", "50%.txt", "é\u{1b}.txt"];
    for name in names {
        desk.capture(&format!("dossier/static/root/{name}"), name);
    }
    desk.run(&["build", "dossier", "--out", "www"]).ok();
    desk.run(&["verify", "www"]).ok();
    desk.run(&["build", "dossier", "--out", "www"]).ok();
    let bag = ["export", "bagit", "dossier", "--out", "bag", "--with-site", "public"];
    desk.run(&bag).ok();
    desk.run(&["verify", "bag/data/site"]).ok();
    desk.capture("www/a\nb.txt", "changed");
    let wrong = desk.run(&["verify", "www"]).fails(1);
    assert_eq!(wrong.err, "changed: a<U+000A>b.txt\n");
}

/// The manifest of a site that somebody else hands over leads out of its folder to nothing.
#[cfg(unix)]
#[test]
fn verifying_reads_only_what_lies_in_the_site() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    let hash = "0".repeat(64);
    let lines = ["/dev/zero", "../outside", "link"].map(|path| format!("{hash}  {path}\n"));
    let manifest = [lines.concat(), "no hash\n".to_owned()].concat();
    desk.capture("www/recoupe-manifest.sha256", &manifest);
    desk.capture("outside", "outside");
    symlink("/dev/zero", desk.path("www/link")).unwrap();
    symlink("/dev/zero", desk.path("www/another")).unwrap();
    let wrong = desk.run(&["verify", "www"]).fails(1);
    let expected = "line 4 of recoupe-manifest.sha256 cannot be read\nadded: another\n\
        changed: link is no file\nmissing: ../outside\nmissing: /dev/zero\n";
    assert_eq!(wrong.err, expected);
}

#[test]
fn the_formats_of_problems_are_for_people_editors_and_programs() {
    let desk = Desk::with_dossier();
    desk.capture("dossier/content/sources/mail.md", "+++\nname = \"Mail\"\ncounty = \"FR\"\n+++\n");
    let human = desk.run(&["check", "dossier"]).fails(1);
    assert!(human.err.contains("error[unknown-key]") && human.err.contains("1 error, 0 warnings"));
    let short = desk.run(&["check", "dossier", "--format", "short"]).fails(1);
    let line = "content/sources/mail.md:3:1: error[unknown-key]: a source has no key `county`; \
        did you mean `country`?";
    assert!(short.err.lines().any(|said| said == line), "{short:?}");
    let json = desk.run(&["check", "dossier", "--format", "json"]).fails(1);
    for line in json.err.lines() {
        let problem: serde_json::Value = serde_json::from_str(line).expect("a line is an object");
        assert_eq!(problem["code"], "unknown-key");
    }
    assert!(json.err.lines().count() == 1 && json.out.is_empty(), "{json:?}");
}

#[test]
fn the_status_tells_a_dossier_with_errors_from_a_machine_that_fails() {
    let desk = Desk::with_dossier();
    desk.run(&["--version"]).ok();
    desk.run(&["help"]).ok();
    desk.run(&[]).fails(2);
    desk.run(&["bild"]).fails(2);
    desk.run(&["build", "--edition", "secret"]).fails(2);
    desk.run(&["check", "nowhere"]).fails(2);
    desk.run(&["verify", "nowhere"]).fails(2);
    desk.run(&["import", "nowhere.txt", "--into", "dossier"]).fails(2);
    desk.capture("bridge.txt", BRIDGE);
    desk.run(&["import", "bridge.txt", "--into", "nowhere"]).fails(2);
    desk.run(&["new", "dossier"]).fails(2);
    desk.capture("thesis/chapter.txt", "mine");
    let refused = desk.run(&["build", "dossier", "--out", "thesis"]).fails(2);
    assert!(refused.err.contains("was not made by recoupe"), "{refused:?}");
    assert_eq!(desk.files("thesis").len(), 1);
}

#[test]
fn a_new_dossier_builds_in_both_languages() {
    let desk = Desk::new();
    for language in ["en", "fr"] {
        desk.run(&["new", language, "--language", language]).ok();
        desk.run(&["check", language]).ok();
        for edition in ["public", "review"] {
            let built = desk.run(&["build", language, "--edition", edition]).ok();
            assert!(built.err.is_empty(), "{built:?}");
        }
        let home = desk.read(&format!("{language}/site/index.html"));
        assert!(home.contains(&format!("lang=\"{language}\"")), "{home}");
    }
}

#[test]
fn a_theme_is_written_out_and_never_over_what_is_there() {
    let desk = Desk::with_dossier();
    desk.capture("dossier/templates/page.html", "<main>mine</main>");
    let written = desk.run(&["new", "dossier", "--with-templates"]).ok();
    assert!(written.out.contains("1 file of yours kept"), "{written:?}");
    assert_eq!(desk.read("dossier/templates/page.html"), "<main>mine</main>");
    for path in ["templates/README.md", "templates/parts/date.html", "static/tokens.css"] {
        assert!(!desk.read(&format!("dossier/{path}")).is_empty(), "{path}");
    }
    let again = desk.run(&["new", "dossier", "--with-templates"]).ok();
    assert!(again.out.contains("wrote 0 files"), "{again:?}");
    desk.run(&["new", "other", "--with-templates"]).ok();
    for dossier in ["dossier", "other"] {
        desk.run(&["build", dossier]).ok();
    }
    let path = "site/static/dossier.css";
    assert_eq!(desk.read(&format!("dossier/{path}")), desk.read(&format!("other/{path}")));
}

#[test]
fn tokens_alone_change_the_look() {
    let desk = Desk::with_dossier();
    desk.capture("dossier/static/tokens.css", ":root { --ink: teal; }");
    desk.capture("dossier/static/own.css", "h1 { letter-spacing: 1px; }");
    desk.run(&["build", "dossier"]).ok();
    let sheet = desk.read("dossier/site/static/dossier.css");
    assert!(sheet.contains(":root{--ink:teal}"), "the tokens are the dossier's");
    assert!(!sheet.contains("Newsreader\";"), "the faces stand in the tokens");
    assert!(sheet.ends_with("h1{letter-spacing:1px}"), "its own rules come last");
}

const BRIDGE: &str = "Home\nNews\n\nBridge closed until the spring\n\nBy Ana Ruiz\n\n\
    The bridge at Port Ellis is closed until the spring, the county said on Monday, after \
    engineers found cracks in two of its piers.\n\n\
    The bridge carries the only road to the island. The school bus will take the ferry, which \
    leaves four times a day.\n";
const BRIDGE_ID: &str = "bridge-closed-until-the-spring";
const PONT: &str = "Accueil\n\nLe pont de l’île restera fermé jusqu’au printemps\n\n\
    Le pont qui mène à l’île restera fermé jusqu’au printemps, a annoncé lundi le comté, après la \
    découverte de fissures dans deux de ses piles.\n\n\
    Les élèves prendront le bac, qui part quatre fois par jour.\n";

#[test]
fn captures_of_every_kind_are_imported_in_one_command() {
    let desk = Desk::with_dossier();
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    fs::create_dir_all(desk.path("captures")).unwrap();
    let names = [
        "page_quotidien_fr.html",
        "hostile_en.html",
        "blog_ru_1251.html",
        "crawl.warc",
        "newsletter.eml",
        "wire_fr.txt",
    ];
    for name in names {
        fs::copy(fixtures.join(name), desk.path("captures").join(name)).unwrap();
    }
    let dry = desk.run(&["import", "captures", "--into", "dossier", "--dry-run"]).ok();
    assert!(dry.out.contains("6 imported") && dry.out.contains("nothing was written"), "{dry:?}");
    assert!(!desk.path("dossier/content/articles").exists());
    let args =
        ["import", "captures", "--into", "dossier", "--by", "A. Reader", "--at", "2021-03-01"];
    let imported = desk.run(&args).ok();
    assert!(imported.out.contains("6 imported, 0 unchanged, 0 refused"), "{imported:?}");
    assert!(imported.out.contains("the page disagrees with itself on published"), "{imported:?}");
    desk.run(&["check", "dossier"]).ok();
    let verified = desk.run(&["verify", "dossier"]).ok();
    assert!(verified.out.contains("6 captures as recorded"), "{verified:?}");
    let again = desk.run(&["import", "captures", "--into", "dossier"]).ok();
    assert!(again.out.contains("0 imported, 6 unchanged, 0 refused"), "{again:?}");
    let record = "dossier/content/articles/ferry-strike-enters-its-third-week/provenance.toml";
    let record = fs::read_to_string(desk.path(record)).unwrap();
    for has in ["U+202E", "A. Reader", "disagrees = true", "sha256_text"] {
        assert!(record.contains(has), "{has}: {record}");
    }
    desk.run(&["build", "dossier", "--edition", "review"]).ok();
    let page = "dossier/review/articles/ferry-strike-enters-its-third-week/index.html";
    let page = fs::read_to_string(desk.path(page)).unwrap();
    assert!(page.contains("&lt;script&gt;alert(5)") && !page.contains("<script>alert"), "{page}");
    assert!(page.contains("data-code=\"U+202E\""), "{page}");
    assert!(!page.contains("href=\"javascript:") && !page.contains("href=\"data:text"), "{page}");
    let source = "dossier/content/sources/le-courrier-du-val.md";
    let source = fs::read_to_string(desk.path(source)).unwrap();
    assert!(source.contains("courrier-du-val.example") && !source.contains("grades"), "{source}");
}

#[test]
fn a_page_with_only_the_beginning_of_its_report_is_told() {
    let desk = Desk::with_dossier();
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    fs::create_dir_all(desk.path("captures")).unwrap();
    for name in ["cut_short_fr.html", "wire_de.html"] {
        fs::copy(fixtures.join(name), desk.path("captures").join(name)).unwrap();
    }
    let imported = desk.run(&["import", "captures", "--into", "dossier"]).ok();
    let line = "only the beginning of the report seems to be there: `Il vous reste 78 %";
    assert_eq!(imported.out.matches(line).count(), 1, "{imported:?}");
    assert!(imported.out.contains("1 report cut short by the page"), "{imported:?}");
    let articles = desk.path("dossier/content/articles");
    let record = articles.join("ce-que-disent-les-carnets-de-l-ingenieur-du-pont/provenance.toml");
    let record = fs::read_to_string(record).unwrap();
    assert!(record.contains("only_the_beginning = "), "{record}");
    desk.run(&["check", "dossier"]).ok();
}

#[test]
fn another_capture_of_an_address_is_a_version() {
    let desk = Desk::with_dossier();
    let page = |piers: &str| {
        format!(
            "<html><head><link rel=canonical href=https://mail.example/bridge></head><body>\
             <h1>Bridge closed until the spring</h1><p>The bridge at Port Ellis will stay closed \
             until the spring, the county said on Monday, after engineers found cracks in {piers} \
             of its piers.</p></body></html>"
        )
    };
    desk.capture("monday.html", &page("two"));
    desk.capture("tuesday.html", &page("three"));
    desk.run(&["import", "monday.html", "--into", "dossier"]).ok();
    let second = desk.run(&["import", "tuesday.html", "--into", "dossier"]).ok();
    assert!(second.out.contains("1 version of reports that were there"), "{second:?}");
    let article = "dossier/content/articles/bridge-closed-until-the-spring";
    let text = |path: &str| fs::read_to_string(desk.path(&format!("{article}/{path}"))).unwrap();
    assert!(text("article.md").contains("two of its piers"));
    assert!(text("versions/2/article.md").contains("three of its piers"));
    assert_eq!(text("versions/2/capture.html"), page("three"));
    desk.run(&["check", "dossier"]).ok();
    desk.run(&["verify", "dossier"]).ok();
    let again = desk.run(&["import", "tuesday.html", "--into", "dossier"]).ok();
    assert!(again.out.contains("0 imported, 1 unchanged, 0 refused"), "{again:?}");
    fs::write(desk.path(&format!("{article}/versions/2/capture.html")), "x").unwrap();
    let changed = desk.run(&["verify", "dossier"]).fails(1);
    assert!(changed.err.contains("versions/2/provenance.toml"), "{changed:?}");
}
