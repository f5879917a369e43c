//! Decisions on findings: what is accepted stands in the dossier's files and may be published, what
//! is rejected does not come back.

use std::fs;

use serde_json::Value;

use crate::desk::Desk;

/// Two reports that share a sentence; the first names a day.
const FIRST: &str = "The dam above Lowick gave way on 3 May 2021 before dawn.\n\nThe water board said \
    the spillway had been inspected twice in the month before it failed.\n";
const SECOND: &str = "Divers searched the lower town for two days without finding anybody.\n\nThe \
    water board said the spillway had been inspected twice in the month before it failed.\n";

#[test]
fn a_rejected_finding_does_not_come_back() {
    let desk = dossier();
    let passage = only(&review(&desk)["passages"], "id");
    let said = decide(&desk, "reject", &[&passage, "--by", "A. Reader", "--reason", "Boilerplate"]);
    assert!(said.contains(&format!("rejected {passage}")), "{said}");
    assert_eq!(review(&desk)["passages"], Value::Array(Vec::new()));
    let decisions = desk.read("d/content/decisions.toml");
    for line in
        ["verdict = \"rejected\"", "by = \"A. Reader\"", "reason = \"Boilerplate\"", "at = "]
    {
        assert!(decisions.contains(line), "{decisions}");
    }
    let before = desk.files("d");
    let again = desk.run(&["reject", &passage, "--dir", "d"]).fails(2);
    assert!(again.err.contains("rejected already"), "{again:?}");
    assert_eq!(desk.files("d"), before);
}

#[test]
fn an_accepted_passage_is_published() {
    let desk = dossier();
    let passage = only(&review(&desk)["passages"], "id");
    assert_eq!(public(&desk)["passages"], Value::Array(Vec::new()));
    decide(&desk, "accept", &[&passage]);
    assert_eq!(only(&public(&desk)["passages"], "id"), passage);
    let page = desk.read("d/site/articles/first/index.html");
    assert!(page.contains("The same words elsewhere"), "{page}");
    assert!(page.contains(&format!("../second/index.html#same-{passage}")), "{page}");
}

#[test]
fn an_accepted_date_is_a_note_that_outlives_changes() {
    let desk = dossier();
    let found = row(&desk, "first", "d-");
    decide(&desk, "accept", &[&found, "--public"]);
    let notes = desk.read("d/content/articles/first/annotations.toml");
    assert!(notes.contains("quote = \"3 May 2021\""), "{notes}");
    assert!(notes.contains("2021-05-03") && notes.contains("visibility = \"public\""), "{notes}");
    // The rest of the text may change: the note stands, and the date is not proposed again.
    desk.capture(
        "d/content/articles/first/article.txt",
        &article("Dam fails", &FIRST.replace("dawn", "five")),
    );
    desk.run(&["check", "d"]).ok();
    review(&desk);
    let page = desk.read("d/review/articles/first/index.html");
    assert!(!page.contains(&format!("recoupe accept {found}")));
    assert!(desk.read("d/content/decisions.toml").contains(&found));
    let notes = &public(&desk)["articles"][0]["annotations"];
    assert_eq!(notes[0]["quote"], "3 May 2021", "{notes}");
}

#[test]
fn an_accepted_incident_is_a_file_and_its_figures_are_claims() {
    let desk = ferry();
    let found = review(&desk);
    let incident = only(&found["incidents"], "id");
    assert_eq!(found["incidents"][0]["by"], "finding");
    assert_eq!(public(&desk)["incidents"], Value::Array(Vec::new()));
    let figure = row(&desk, "harbour", "f-");
    // The figure belongs to the incident: alone it cannot be accepted, both in one go can.
    let alone = desk.run(&["accept", &figure, "--dir", "d"]).fails(2);
    assert!(alone.err.contains(&incident), "{alone:?}");
    decide(&desk, "accept", &[&figure, &incident, "--public"]);
    let written = public(&desk);
    let incident = &written["incidents"][0];
    assert_eq!(incident["by"], "analyst", "{incident}");
    assert_eq!(incident["reports"].as_array().unwrap().len(), 2, "{incident}");
    assert_eq!(incident["claims"][0]["question"], "killed", "{incident}");
    let again = review(&desk);
    assert_eq!(again["incidents"].as_array().unwrap().len(), 1, "{again}");
    assert_eq!(again["incidents"][0]["by"], "analyst");
}

#[test]
fn reports_of_a_rejected_incident_stay_apart() {
    let desk = ferry();
    let incident = only(&review(&desk)["incidents"], "id");
    decide(&desk, "reject", &[&incident]);
    assert_eq!(review(&desk)["incidents"], Value::Array(Vec::new()));
    let link = &review(&desk)["links"][0];
    assert_ne!(link["same_incident"], true, "{link}");
    // Another report may go with one of them, never with both.
    let third = HARBOUR.replace("Nine people died", "Ten people died");
    desk.capture("d/content/articles/later/article.txt", &article("Ferry toll at Marrow", &third));
    for found in review(&desk)["incidents"].as_array().unwrap() {
        let reports = found["reports"].as_array().unwrap();
        let has = |id: &str| reports.iter().any(|report| report["article"] == id);
        assert!(!(has("harbour") && has("coastguard")), "{found}");
    }
}

#[test]
fn two_articles_are_explained() {
    let desk = ferry();
    let said = desk.run(&["explain", "harbour", "coastguard", "--dir", "d"]).ok();
    assert!(said.out.contains("the same incident"), "{said:?}");
    assert!(said.out.contains("Marrow"), "{said:?}");
    let unknown = desk.run(&["explain", "harbor", "coastguard", "--dir", "d"]).fails(2);
    assert!(unknown.err.contains("no article is named `harbor`"), "{unknown:?}");
    let one = desk.run(&["explain", "harbour", "harbour", "--dir", "d"]).fails(2);
    assert!(one.err.contains("are one article"), "{one:?}");
}

#[test]
fn a_decision_whose_finding_is_gone_is_reported() {
    let desk = dossier();
    let found = row(&desk, "first", "d-");
    decide(&desk, "reject", &[&found]);
    desk.run(&["check", "d"]).ok();
    let text = FIRST.replace("on 3 May 2021", "one morning");
    desk.capture("d/content/articles/first/article.txt", &article("Dam fails", &text));
    let said = desk.run(&["check", "d"]).ok();
    assert!(said.err.contains("unknown-finding") && said.err.contains(&found), "{said:?}");
}

#[test]
fn nothing_is_written_when_one_finding_cannot_be_decided_on() {
    let desk = dossier();
    let found = row(&desk, "first", "d-");
    let before = desk.files("d/content");
    let said = desk.run(&["accept", &found, "d-000000000000", "--dir", "d"]).fails(2);
    assert!(said.err.contains("no finding is named `d-000000000000`"), "{said:?}");
    assert_eq!(desk.files("d/content"), before);
}

#[test]
fn a_report_is_added_to_an_incident_in_yaml() {
    let desk = ferry();
    let path = "d/content/incidents/wreck.md";
    let head = "---\n# kept by hand\ntitle: The wreck of the Ellen Grace\nwhen: 2022-10-14\n\
        reports:   # both\n    - article: harbour   # first\nwhere:\n    place: Marrow Point\n";
    fs::create_dir_all(desk.path("d/content/incidents")).unwrap();
    desk.capture(path, &format!("{head}---\n\nAn account.\n"));
    let page = {
        review(&desk);
        desk.read("d/review/incidents/wreck/index.html")
    };
    let at = page.find("recoupe accept r-").expect("the report is proposed");
    let id: String =
        page[at + 15..].chars().take_while(|c| !c.is_whitespace() && *c != '<').collect();
    decide(&desk, "accept", &[&id]);
    let added = head.replace("# first\n", "# first\n    - article: coastguard\n      role: main\n");
    assert_eq!(desk.read(path), format!("{added}---\n\nAn account.\n"));
    desk.run(&["check", "d"]).ok();
    assert_eq!(review(&desk)["incidents"][0]["reports"].as_array().unwrap().len(), 2);
}

/// A report of a clash at Orlen in Georgia that recalls another war, country and year.
const CLASH: &str = "Three soldiers were killed on 3 March 2021 near Zugdidi in Georgia, the \
    governor said. Four more were wounded in the clash.\n\nThe two sides fought a war in 2008. More than 850 people were killed \
    in five days of fighting.\n\nThe same drones were used over northern Norway. At least 60 of them were destroyed \
    there in one month. Its army lost 12 tanks destroyed by mines.\n";
const AFFRONTEMENT: &str = "Trois soldats ont été tués le 3 mars 2021 près de Zougdidi, en Géorgie, selon \
    le gouverneur. Quatre autres ont été blessés dans l’affrontement.\n\nLes deux camps se sont fait la guerre \
    en 2008. Plus de 850 personnes ont été tuées en cinq jours.\n\nLes mêmes drones volaient au-dessus de la \
    Norvège. Une soixantaine ont été détruits en un mois. Douze chars y ont été détruits par des mines.\n";

#[test]
fn what_a_report_recalls_of_other_wars_is_no_claim() {
    for (language, text) in [("en", CLASH), ("fr", AFFRONTEMENT)] {
        let desk = Desk::with_files();
        let head = format!(
            "+++\ntitle = \"Clash\"\nlanguage = \"{language}\"\nrights = \"full\"\n+++\n\n"
        );
        desk.capture("d/content/articles/clash/article.txt", &format!("{head}{text}"));
        fs::create_dir_all(desk.path("d/content/incidents")).unwrap();
        let incident = "+++\ntitle = \"Clash\"\nwhen = \"2021-03-03\"\n\n[where]\nplace = \"Zugdidi\"\n\
            country = \"Georgia\"\n\n[[reports]]\narticle = \"clash\"\n+++\n";
        desk.capture("d/content/incidents/clash.md", incident);
        let found = review(&desk);
        let figures = found["articles"][0]["findings"]["figures"].as_array().unwrap();
        assert!(figures.len() > 2, "{language}: {figures:?}");
        let claims = found["incidents"][0]["claims"].as_array().unwrap();
        let said: Vec<String> =
            claims.iter().map(|c| format!("{} {}", c["question"], c["value"])).collect();
        assert_eq!(said, ["\"killed\" 3", "\"wounded\" 4"], "{language}");
    }
}

#[test]
fn nothing_is_written_into_a_dossier_with_errors() {
    let desk = dossier();
    let found = row(&desk, "first", "d-");
    desk.capture("d/content/articles/third/article.txt", "+++\ntitel = \"x\"\n+++\n\nText.\n");
    let before = desk.files("d/content");
    let said = desk.run(&["accept", &found, "--dir", "d"]).fails(1);
    assert!(said.err.contains("nothing was written"), "{said:?}");
    assert_eq!(desk.files("d/content"), before);
}

fn dossier() -> Desk {
    let desk = Desk::with_files();
    desk.capture("d/content/articles/first/article.txt", &article("Dam fails", FIRST));
    desk.capture("d/content/articles/second/article.txt", &article("Divers give up", SECOND));
    desk
}

/// Two reports of one wreck, each in its own words.
const HARBOUR: &str = "The ferry Ellen Grace capsized off Marrow Point on 14 October 2022 with 60 \
    passengers aboard.\n\nNine people died when the ferry rolled over in the Sound of Marrow, the \
    harbour master Tom Arkwell said. Fishing boats from Marrow picked up the other passengers of \
    the Ellen Grace.\n";
const COASTGUARD: &str = "Coastguards at Marrow Point ended their search for survivors of the Ellen \
    Grace, the ferry that capsized on 14 October 2022 in the Sound of Marrow.\n\nHarbour master Tom \
    Arkwell said nine passengers were dead and all others were picked up by fishing boats.\n";

fn ferry() -> Desk {
    let desk = Desk::with_files();
    let title = "Ferry capsizes off Marrow Point";
    desk.capture("d/content/articles/harbour/article.txt", &article(title, HARBOUR));
    let title = "Search ends for the ferry Ellen Grace";
    desk.capture("d/content/articles/coastguard/article.txt", &article(title, COASTGUARD));
    desk
}

fn article(title: &str, text: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\nlanguage = \"en\"\nrights = \"full\"\nstatus = \"published\"\n\
         +++\n\n{text}"
    )
}

impl Desk {
    /// A dossier `d` without records.
    fn with_files() -> Desk {
        let desk = Desk::new();
        fs::create_dir(desk.path("d")).unwrap();
        desk.capture("d/dossier.toml", "title = \"Dam\"\nlanguage = \"en\"\n");
        desk
    }
}

fn decide(desk: &Desk, command: &str, args: &[&str]) -> String {
    desk.run(&[&[command, "--dir", "d"], args].concat()).ok().out
}

fn review(desk: &Desk) -> Value {
    desk.run(&["build", "d", "--edition", "review"]).ok();
    serde_json::from_str(&desk.read("d/review/data/dossier.json")).unwrap()
}

fn public(desk: &Desk) -> Value {
    desk.run(&["build", "d"]).ok();
    serde_json::from_str(&desk.read("d/site/data/dossier.json")).unwrap()
}

/// The value of a key in a list of one.
fn only(list: &Value, key: &str) -> String {
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 1, "{list:?}");
    list[0][key].as_str().unwrap().to_owned()
}

/// The first finding of a kind that an article's page of the review edition offers.
fn row(desk: &Desk, article: &str, kind: &str) -> String {
    review(desk);
    let page = desk.read(&format!("d/review/articles/{article}/index.html"));
    let named = format!("class=\"finding\">{kind}");
    let at = page.find(&named).unwrap_or_else(|| panic!("no {kind} in {article}"));
    let id = &page[at + named.len() - kind.len()..];
    id.chars().take_while(|c| *c != '<').collect()
}
