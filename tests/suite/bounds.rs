//! Captures that ask for more memory or time than a machine has: each is made here, small, and read
//! by the program within bounds that the system keeps.

use std::fmt::Write;
use std::fs;

use crate::desk::Desk;

/// What a PDF shows: enough letters for a text layer.
const SHOWN: &str = "BT /F 12 Tf 50 700 Td (The bridge at Port Ellis is closed until the spring, the \
    county said on Monday.) Tj 0 -20 Td (Engineers found cracks in two of its piers.) Tj ET";

/// Objects 1 to 5 of a PDF: catalogue, tree, page, drawing, font.
const OBJECTS: [&str; 5] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<RESOURCES>>>>",
    "DRAWING",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
];

#[test]
fn a_pdf_that_asks_for_everything_gets_little() {
    let desk = Desk::with_dossier();
    fs::create_dir(desk.path("in")).unwrap();
    let form = |body: &str| drawing("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", body);
    let deep: String = (7..2000).map(|n| format!("<</Type/Pages/Kids[{n} 0 R]>>\n")).collect();
    let deep: Vec<&str> = deep.lines().chain(["3 0 R"]).collect();
    let tens = |n: usize| format!("<</Type/Pages/Kids[{}]>>", format!("{n} 0 R ").repeat(10));
    let tens: Vec<String> = (7..47).map(tens).collect();
    let tens: Vec<&str> = tens.iter().map(String::as_str).chain([OBJECTS[2]]).collect();
    let smask = "<</SMask<</S/Luminosity/G 7 0 R>>>>";
    let table = "<</Type/XRef/Size 1000000000/W[0 0 0]/Index[0 1000000000]/Root 1 0 R/Length 0>>stream\n\
        \nendstream";
    let packed = "<</Type/ObjStm/N 1000000000/First 4/Length 8>>stream\n3 0 null\nendstream";
    let function =
        "<</FunctionType 3/Domain[0 1]/Functions[6 0 R 6 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>";
    let indexed = "[/Indexed 6 0 R 255 <00>]";
    let cases: [(&str, &str, &str, &[&str]); 10] = [
        ("mask", &["/G gs ", SHOWN].concat(), "/ExtGState<</G 6 0 R>>", &[smask, &form("/G gs")]),
        (
            "function",
            &["/C cs 1 scn ", SHOWN].concat(),
            "/ColorSpace<</C[/Separation/X/DeviceRGB 6 0 R]>>",
            &[function],
        ),
        ("colour", &["/C cs 1 scn ", SHOWN].concat(), "/ColorSpace<</C 6 0 R>>", &[indexed]),
        ("table", SHOWN, "", &[table]),
        ("packed", SHOWN, "", &[packed]),
        ("states", &["q ".repeat(100_000).as_str(), SHOWN].concat(), "", &[]),
        ("brackets", &[SHOWN, " ", &"[".repeat(1_000_000)].concat(), "", &[]),
        ("tree", SHOWN, "", &["<</Type/Pages/Kids[2 0 R 6 0 R 3 0 R]>>"]),
        ("deep", SHOWN, "", &deep),
        ("tens", SHOWN, "", &tens),
    ];
    for (name, shown, resources, more) in &cases {
        let mut pdf = pdf(shown, resources, more);
        if matches!(*name, "tree" | "deep" | "tens") {
            pdf = pdf.replace("/Kids[3 0 R]", "/Kids[6 0 R]");
        }
        fs::write(desk.path(&format!("in/{name}.pdf")), pdf).unwrap();
    }
    let length = pdf(SHOWN, "", &[]).replace("/Length ", "/Length 99999999999");
    fs::write(desk.path("in/length.pdf"), length).unwrap();
    let said = desk.run(&["import", "in", "--into", "dossier", "--dry-run"]);
    let both = [&*said.out, &said.err].concat();
    let told = |name: &&str| both.contains(&format!("in/{name}.pdf: "));
    let untold: Vec<&str> = cases.iter().map(|case| case.0).filter(|name| !told(name)).collect();
    assert!(untold.is_empty() && told(&"length"), "{untold:?} of {both}");
    assert!(!both.contains("more time or memory"), "{both}");
}

/// Every object of linked data holds the next, and the last a list: kept one by one, each with what
/// it holds, they would take gigabytes.
#[cfg(target_os = "linux")]
#[test]
fn linked_data_that_holds_itself_is_kept_once() {
    let data = format!(
        "{}[{}0]{}",
        r#"{"@type":"NewsArticle","@graph":"#.repeat(60),
        "0,".repeat(900_000),
        "}".repeat(60)
    );
    let page = format!(
        "<!doctype html><html lang=en><head><title>Bridge closed</title>\
         <script type=\"application/ld+json\">{data}</script></head><body><article>\
         <h1>Bridge closed</h1><p>The bridge at Port Ellis is closed until the spring, the county \
         said on Monday.</p></article></body></html>"
    );
    let desk = Desk::with_dossier();
    desk.capture("page.html", &page);
    let said = desk.run_within(1 << 20, &["import", "page.html", "--into", "dossier"]).ok();
    assert!(said.out.contains("1 imported"), "{said:?}");
}

/// Whatever is taken into a dossier can be checked and built afterwards.
#[test]
fn a_text_nested_without_end_is_built() {
    let desk = Desk::with_dossier();
    let [quotes, lists, stars] = ["> ", "- ", "**"].map(|mark| mark.repeat(20_000));
    desk.capture("in/quotes.md", &format!("# The first bridge\n\n{quotes}The bridge is closed.\n"));
    desk.capture("in/lists.md", &format!("# The second bridge\n\n{lists}The bridge is closed.\n"));
    desk.capture("in/stars.md", &format!("# The third bridge\n\na {stars}bridge{stars} b\n"));
    desk.run(&["import", "in", "--into", "dossier"]).ok();
    desk.run(&["check", "dossier"]).ok();
    desk.run(&["build", "dossier", "--edition", "review"]).ok();
}

#[test]
fn a_text_of_more_lines_than_any_report_is_refused() {
    let desk = Desk::with_dossier();
    desk.capture("text.txt", &"a\n".repeat(400_001));
    let said = desk.run(&["import", "text.txt", "--into", "dossier"]).fails(1);
    assert!(said.err.contains("it has 400001 lines, more than a report can have"), "{said:?}");
}

/// A PDF that shows this with these resources, and more objects from the sixth on; readers find
/// them without a table.
fn pdf(shown: &str, resources: &str, more: &[&str]) -> String {
    let resources = format!("/Font<</F 5 0 R>>{resources}");
    let mut pdf = "%PDF-1.7\n".to_owned();
    for (ix, object) in OBJECTS.iter().chain(more).enumerate() {
        let object = object.replace("RESOURCES", &resources);
        let object = object.replace("DRAWING", &drawing("", shown));
        writeln!(pdf, "{} 0 obj\n{object}\nendobj", ix + 1).unwrap();
    }
    pdf + "trailer\n<</Size 9/Root 1 0 R>>\n%%EOF\n"
}

fn drawing(keys: &str, body: &str) -> String {
    format!("<<{keys}/Length {}>>stream\n{body}\nendstream", body.len())
}
