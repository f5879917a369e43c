//! What the search for names finds, keeps apart and takes for one.

use proptest::prelude::any;
use proptest::prop_assert;
use proptest::proptest;

use crate::analyse::names::Names;
use crate::analyse::names::Why;
use crate::analyse::names::article::report;
use crate::analyse::names::entries::entries;
use crate::analyse::names::register::Register;
use crate::analyse::names::skeleton::skeletons;
use crate::analyse::names::words::words;
use crate::corpus::codes::NameKind;
use crate::corpus::load::load;
use crate::files::memory::MemoryFiles;
use crate::gazetteer::own::Gazetteer;

fn find(language: &str, texts: &[&str]) -> Names {
    let (register, gazetteer) = (Register::default(), Gazetteer::default());
    let reports: Vec<_> =
        texts.iter().map(|text| report(text, language, &register, gazetteer)).collect();
    entries(&[], texts, &reports)
}

/// The names of a text with the letter of their kind: `Paris/l` a place, `/p` a person, `/o` an
/// organisation, nothing where that is not told.
fn check(language: &str, text: &str, expect: &[&str], wrong: &mut Vec<String>) {
    let names = find(language, &[text]);
    let found = names.by_article[0].iter().map(|found| {
        let kind = match names.entries[found.entry].kind {
            Some(NameKind::Person) => "/p",
            Some(NameKind::Place) => "/l",
            Some(NameKind::Organisation) => "/o",
            None => "",
        };
        format!("{}{kind}", found.range.slice(text))
    });
    let found: Vec<String> = found.collect();
    if found != expect {
        wrong.push(format!("{text}\n  found {found:?}\n  want  {expect:?}"));
    }
}

/// Whether the first names of two texts are one entry.
fn one(language: &str, a: &str, b: &str) -> bool {
    let names = find(language, &[a, b]);
    let entry = |at: usize| names.by_article[at].last().map(|found| found.entry);
    entry(0).is_some() && entry(0) == entry(1)
}

#[test]
fn french_names() {
    let mut wrong = Vec::new();
    let mut fr = |text, expect: &[&str]| check("fr", text, expect, &mut wrong);
    fr("Le président Marc Delorme est arrivé à Lyon.", &["Marc Delorme/p", "Lyon/l"]);
    fr("Hier, le séisme a frappé la Turquie.", &["Turquie/l"]);
    fr("Les secours ont quitté l’Arménie et l'Iran.", &["Arménie/l", "Iran/l"]);
    fr("Les grévistes de Marseille ont défilé lundi.", &["Marseille/l"]);
    fr("Les Français et les Allemands votent en Mars.", &[]);
    fr("Selon l’ONU, des civils ont fui.", &["ONU/o"]);
    fr("Le ministère russe de la Défense a démenti.", &["ministère russe de la Défense/o"]);
    fr("Le ministre de la Défense Oleg Varine a démenti.", &["Oleg Varine/p"]);
    fr("Il vit dans le village de Tamrat.", &["Tamrat/l"]);
    fr(
        "Le procès s’ouvre devant la Cour pénale internationale.",
        &["Cour pénale internationale/o"],
    );
    fr("Le navire a coulé près de Zuwarat.", &["Zuwarat/l"]);
    fr("Les habitants de Kervannec et les Kervannecois protestent.", &["Kervannec"]);
    fr("Anne Le Goff, 34 ans, a été blessée.", &["Anne Le Goff/p"]);
    fr("L’avocat Paul d’Ormeville plaidera.", &["Paul d’Ormeville/p"]);
    fr("Le député du Nord Jean Varin a voté.", &["Jean Varin/p"]);
    fr("La maire de Lille Claire Sorel a parlé.", &["Lille/l", "Claire Sorel/p"]);
    fr("Bachar al-Assad a reçu un émissaire.", &["Bachar al-Assad/p"]);
    fr("Les juges de l’Université de Rennes enseignent.", &["Université de Rennes/o"]);
    fr("Il a traversé le lac Kivu vers Goma.", &["Kivu", "Goma/l"]);
    fr("Elle vit à Rio de Janeiro depuis mardi.", &["Rio de Janeiro/l"]);
    fr("Aujourd’hui, Dubreuil se tait.", &["Dubreuil"]);
    fr("Le Conseil de sécurité se réunit.", &["Conseil de sécurité/o"]);
    fr("MM. Roche et Vidal ont signé.", &["Roche/p", "Vidal"]);
    fr("Des Palestiniens et des Israéliens manifestent ensemble.", &[]);
    fr("Le Parlement arménien a voté.", &["Parlement arménien/o"]);
    fr("La République démocratique du Congo est touchée.", &["République démocratique du Congo/l"]);
    fr("Le 12 Juin, Noël et Pâques n’ont pas de sens.", &[]);
    fr("Le général Ibrahim Traoré commande.", &["Ibrahim Traoré/p"]);
    fr("La police a été appelée. Police et pompiers sont venus.", &[]);
    fr("Le naufrage a eu lieu au large de Lampedusa.", &["Lampedusa"]);
    fr("J.-P. Martin a écrit.", &["J.-P. Martin/p"]);
    fr("Les îles centrales de Lerno, Bikar et Ossal.", &["Lerno/l", "Bikar/l", "Ossal/l"]);
    fr("Deux soldats ont été tués à Kormak.", &["Kormak/l"]);
    fr("Il a parlé à Kormak.", &["Kormak"]);
    fr("Odrin Kaleb, porte-parole du port, a démenti.", &["Odrin Kaleb/p"]);
    fr("Odrin Kaleb, le maire, a démenti.", &["Odrin Kaleb/p"]);
    fr("Le maire de la ville, Odrin Kaleb, a démenti.", &["Odrin Kaleb/p"]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_names() {
    let mut wrong = Vec::new();
    let mut en = |text, expect: &[&str]| check("en", text, expect, &mut wrong);
    en("Foreign Minister Ann Berg arrived in Oslo on Monday.", &["Ann Berg/p", "Oslo/l"]);
    en("The quake hit Armenia’s north.", &["Armenia/l"]);
    en("Yesterday the Russians left.", &[]);
    en("The FBI and the United Nations are investigating.", &["FBI/o", "United Nations/o"]);
    en("The Russian Defense Ministry denied it.", &["Russian Defense Ministry/o"]);
    en("Rescuers reached the village of Tamrat.", &["Tamrat/l"]);
    en("Mary Jones, 34, was injured near Ashford Creek.", &["Mary Jones/p", "Ashford Creek/l"]);
    en("Gen. John Marsh met Dr. Ruth Vale.", &["John Marsh/p", "Ruth Vale/p"]);
    en("Police said the ferry sank. Police are searching.", &[]);
    en("Prime Minister and President spoke in May.", &[]);
    en("The University of Leeds closed.", &["University of Leeds/o"]);
    en("He flew to New York and Los Angeles.", &["New York/l", "Los Angeles/l"]);
    en("Ludwig van Dort was shot.", &["Ludwig van Dort"]);
    en("Strikers gathered at the Bank of England.", &["Bank of England/o"]);
    en("The U.S. and the UK agreed.", &["U.S./l", "UK/l"]);
    en("A man was Killed In Fatal Crash On Highway Near Town Center Today", &[]);
    en("“We lost everything,” said Tomas Kral, a farmer.", &["Tomas Kral"]);
    en("Nice weather is expected. Reading is fun.", &[]);
    en("The Gulf of Aden is dangerous.", &["Gulf of Aden/l"]);
    en("George W. Hart lost the election in Ohio.", &["George W. Hart/p", "Ohio/l"]);
    en("Two Nigerians and a Frenchman drowned.", &[]);
    en("Montgomery County Sheriff Bob Hale resigned.", &["Montgomery County/l", "Bob Hale/p"]);
    en("The Green Party won.", &[]);
    en("Christmas and Easter are over.", &[]);
    en("Theresa May lost.", &["Theresa May/p"]);
    en("Sergei O’Neill sued Acme Motors Inc.", &["Sergei O’Neill/p", "Acme Motors Inc/o"]);
    en("Islam is older than the Internet.", &[]);
    en("It happened on Tuesday in Kharkiv, Ukraine.", &["Kharkiv/l", "Ukraine/l"]);
    en("Mayor Lee Brandt of Tarville spoke.", &["Lee Brandt/p", "Tarville"]);
    en(
        "The Holt Geological Survey and the Vale Examiner agreed.",
        &["Holt Geological Survey/o", "Vale Examiner/o"],
    );
    en("NATO chief Jens Holm spoke.", &["NATO/o", "Jens Holm/p"]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_register_comes_first_and_takes_other_spellings() {
    let archive = r#"-- dossier.toml --
title = "Essai"
language = "fr"
-- content/names.toml --
[[name]]
id = "tarsakh"
name = "Haut-Tarsakh"
kind = "place"
forms = ["Artsan"]
lat = 40.0
lon = 46.0
[[name]]
id = "varian"
name = "Nikol Varian"
kind = "person"
[[name]]
id = "garde"
name = "garde côtière"
kind = "organisation"
-- content/articles/a/article.txt --
+++
title = "Essai"
language = "fr"
rights = "full"
+++

Selon la garde côtière, l’Artsan, ou Nagorno-Tarsach, est calme. Nikol Varyan l’a dit. Un artsan
est un bateau. Varian a quitté l'ARTSAN et le Haut‑Tarsakh.
"#;
    let files = MemoryFiles::parse(archive);
    let corpus = load(&files).expect("files in memory can be read").corpus;
    let names = crate::analyse::names::find(&corpus);
    let found: Vec<&str> =
        names.by_article[0].iter().map(|found| names.entries[found.entry].id.as_str()).collect();
    assert_eq!(found, ["garde", "tarsakh", "tarsakh", "varian", "varian", "tarsakh", "tarsakh"]);
    let ids: Vec<_> =
        names.entries.iter().map(|entry| (entry.id.as_str(), entry.register)).collect();
    // In the order of the corpus, which is by id.
    assert_eq!(ids, [("garde", Some(0)), ("tarsakh", Some(1)), ("varian", Some(2))]);
    assert_eq!(names.entries[1].position, Some((40.0, 46.0)));
}

#[test]
fn a_surname_is_its_bearer_in_the_same_report() {
    let text = "Nikola Varian a parlé. Varyan est parti. Varian reviendra.";
    let names = find("fr", &[text]);
    let found: Vec<_> = names.by_article[0].iter().map(|found| found.entry).collect();
    assert_eq!(found, [found[0]; 3]);
    let two = find("en", &["Anna Holt and Peter Holt fled. Police found Holt later."]);
    let found: Vec<_> = two.by_article[0].iter().map(|found| found.entry).collect();
    assert!(found.len() == 3 && found[0] != found[1] && found[2] != found[0]);
}

#[test]
fn a_surname_may_be_a_country() {
    let names = find("fr", &["Le ministre Henri Hollande a parlé. Hollande est parti."]);
    let found: Vec<_> = names.by_article[0].iter().map(|found| found.entry).collect();
    assert_eq!(found, [found[0]; 2]);
    let names = find("fr", &["Le ministre Henri Varin a parlé. Il est parti pour la Hollande."]);
    assert_eq!(names.entries[names.by_article[0][1].entry].kind, Some(NameKind::Place));
}

#[test]
fn spellings_of_one_name_are_one() {
    assert!(one("fr", "La guerre du Haut-Tarsakh.", "Le conflit du Nagorno-Tarsach."));
    assert!(one("fr", "Il est à Kiev.", "Il est à Kyiv."));
    assert!(one("fr", "Il est à Pékin.", "Il est à Beijing."));
    assert!(one("fr", "Il vit à La Haye.", "Elle vit à The Hague."));
    assert!(one("en", "President Mohammed Saleh left.", "President Muhammad Saleh left."));
    assert!(one("en", "President Ilham Kariev left.", "President Ilham Kariyev left."));
    assert!(one("en", "Oleg Verchenkovsky left.", "Oleg Verchenkofsky left."));
    assert!(one("en", "Anna B. Holt left.", "Anna Holt left."));
    assert!(!one("en", "Oleg Marin left.", "Igor Marin left."));
    assert!(!one("en", "Anna Ross left.", "Anna Rose left."));
}

#[test]
fn skeletons_of_one_name_meet() {
    let spelt = |form: &str| skeletons(&form.split(' ').collect::<Vec<_>>());
    let check = |a: &str, b: &str, same: bool| {
        let (left, right) = (spelt(a), spelt(b));
        assert_eq!(left.iter().any(|s| right.contains(s)), same, "{left:?} {right:?}");
    };
    check("pashinyan", "pachinian", true);
    check("zelensky", "zelenskyy", true);
    check("karabakh", "karabagh", true);
    check("poutine", "putin", true);
    check("gorbatchev", "gorbachev", true);
    check("djermouk", "jermuk", true);
    check("guegharkounik", "gegharkunik", true);
    check("ossetie du sud", "south ossetia", true);
    check("mer noire", "black sea", false);
    check("iran", "irak", false);
    check("corse", "course", false);
}

#[test]
fn another_article_changes_no_id() {
    let texts = ["Paul Varin est à Lyon.", "Le village de Tamrat brûle.", "Anna Holt juge l’Iran."];
    let of = |texts: &[&str]| -> Vec<String> {
        let names = find("fr", texts);
        names.by_article[0].iter().map(|found| names.entries[found.entry].id.clone()).collect()
    };
    assert_eq!(of(&texts), ["paul-varin", "lyon"]);
    assert_eq!(of(&texts[..1]), of(&texts));
}

#[test]
fn a_namesake_lies_in_the_country_that_is_named() {
    let at = |text: &str| {
        let names = find("en", &[text]);
        names.by_article[0].first().and_then(|found| names.entries[found.entry].position)
    };
    assert!(at("In Tripoli the fighting went on, Libya said.").is_some_and(|(lat, _)| lat < 33.5));
    assert!(
        at("In Tripoli the fighting went on, Lebanon said.").is_some_and(|(lat, _)| lat > 34.0)
    );
}

/// The names of reports beside a dump of made-up places of Armenia: number, name, others, latitude,
/// kind, people.
fn with_dump(dump: &[(u32, &str, &str, f64, &str, u32)], texts: &[&str]) -> Names {
    let lines = dump.iter().map(|(id, name, others, lat, kind, people)| {
        format!(
            "{id}\t{name}\t{name}\t{others}\t{lat}\t44.5\t{kind}\tAM\t\t\t\t\t\t{people}\t\t\t\t\n"
        )
    });
    let mut files = MemoryFiles::default();
    files.insert("dossier.toml", "title = \"A\"\nlanguage = \"en\"\n".into());
    files.insert("content/gazetteer/AM.txt", lines.collect::<String>().into());
    for (n, text) in texts.iter().enumerate() {
        let article = format!("+++\ntitle = \"A\"\nlanguage = \"en\"\n+++\n{text}\n");
        files.insert(&format!("content/articles/a{n}/article.md"), article.into());
    }
    let loaded = load(&files).expect("memory can be read");
    assert_eq!(loaded.diags.errors(), 0, "{:?}", loaded.diags);
    crate::analyse::names::find(&loaded.corpus)
}

#[test]
fn a_dossier_can_bring_its_own_places() {
    let dump = [
        (1, "Tamravan", "Tamrawan,Uzunqışlaq,TMV", 40.1, "P\tPPL", 310),
        (2, "Sarukhan", "", 40.2, "P\tPPL", 0),
        (3, "Sarukhan", "", 41.2, "P\tPPL", 0),
        (4, "Mezrakert", "", 40.3, "T\tMT", 0),
        (5, "Paris", "", 40.4, "P\tPPL", 0),
        (6, "Yerevan", "Irevankala", 40.18, "P\tPPLC", 1_000_000),
    ];
    let at = |text: &str| {
        let names = with_dump(&dump, &[text]);
        names.by_article[0].first().and_then(|found| names.entries[found.entry].position)
    };
    assert_eq!(at("Shells fell in the village of Tamravan."), Some((40.1, 44.5)));
    assert_eq!(at("Shells fell in the village of Uzunqislaq."), Some((40.1, 44.5)));
    assert_eq!(at("Shells fell in the village of Sarukhan."), None, "there are two");
    assert_eq!(at("Shells fell in the village of Mezrakert."), None, "it is a mountain");
    assert_eq!(at("Shells fell in the village of TMV."), None, "it is a code");
    assert!(at("Ministers met in Paris.").is_some_and(|(lat, _)| lat > 48.0));
    let names = with_dump(
        &dump,
        &["They fled the village of Tamravan.", "Shells fell in the village of Uzunqışlaq."],
    );
    assert_eq!(names.entries.len(), 1, "{names:?}");
    let joined = &names.entries[0].joined;
    assert_eq!(joined.iter().map(|joined| joined.why).collect::<Vec<_>>(), [Why::Gazetteer]);
    let names = with_dump(&dump, &["They met in Yerevan.", "They met in the city of Irevankala."]);
    assert_eq!(names.entries.len(), 1, "a shipped place and the own one are one: {names:?}");
}

#[test]
fn the_data_is_folded_and_every_language_can_be_read() {
    for code in ["fr", "en"] {
        assert!(words(code).word("president").is != words("xx").word("president").is, "{code}");
    }
}

proptest! {
    #[test]
    fn names_lie_in_the_text_apart_and_in_order(text in any::<String>(), more in "[A-Za-zéÉ .’'\"-]{0,80}") {
        for text in [text.as_str(), more.as_str()] {
            for code in ["fr", "en", ""] {
                let names = find(code, &[text]);
                let found = &names.by_article[0];
                prop_assert!(found.iter().all(|f| !f.range.slice(text).is_empty() && f.entry < names.entries.len()));
                prop_assert!(found.windows(2).all(|pair| pair[0].range.end() <= pair[1].range.start()));
            }
        }
    }
}
