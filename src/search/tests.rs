//! The index of small libraries, read back as the page reads it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::output::memory::MemorySite;
use crate::search::names::Names;
use crate::search::thing::Facets;
use crate::search::thing::Library;
use crate::search::thing::Passage;
use crate::search::thing::Thing;
use crate::search::thing::ThingKind;
use crate::search::write_library;

/// What a form finds: the things, each with how well it answers.
type Found = BTreeMap<usize, usize>;

fn report(language: &'static str, title: &'static str, text: &'static str) -> Thing<'static> {
    Thing {
        kind: ThingKind::Report,
        note: None,
        title: title.into(),
        language: language.into(),
        href: "articles/x/index.html".to_owned(),
        facts: Vec::new(),
        passages: vec![Passage { anchor: "p1".to_owned(), text: text.into() }],
        facets: Facets::default(),
    }
}

fn files(library: &Library<'_>) -> BTreeMap<String, Value> {
    let site = MemorySite::default();
    write_library(library, &site).unwrap();
    let read = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let name = path.strip_prefix("search/").and_then(|p| p.strip_suffix(".js")).unwrap();
        let call = format!("recoupeSearch.shard(\"{name}\",");
        let value = text.strip_prefix(&call).and_then(|rest| rest.strip_suffix(");\n"));
        (name.to_owned(), serde_json::from_str(value.unwrap()).unwrap())
    };
    site.into_files().into_iter().map(read).collect()
}

/// The forms of every file of words in order, and what each finds.
fn forms(files: &BTreeMap<String, Value>) -> Vec<(String, Found)> {
    let mut forms = Vec::new();
    for (_, file) in files.iter().filter(|(name, _)| name.starts_with("words/")) {
        let mut before: Vec<u16> = Vec::new();
        let stands = file["stands"].as_str().unwrap().split(' ');
        for (coded, terms) in file["forms"].as_str().unwrap().split(' ').zip(stands) {
            before.truncate(usize::from_str_radix(&coded[..1], 36).unwrap());
            before.extend(coded[1..].encode_utf16());
            let mut found = Found::new();
            for term in terms.split(',').map(|term| term.parse::<usize>().unwrap()) {
                let mut thing = 0;
                let postings = numbers(file["postings"][term].as_str().unwrap());
                assert_eq!(file["counts"][term], postings.len());
                for posting in postings {
                    thing += posting >> 5;
                    found.insert(thing, posting & 31);
                    thing += 1;
                }
            }
            forms.push((String::from_utf16(&before).unwrap(), found));
        }
    }
    forms
}

fn numbers(digits: &str) -> Vec<usize> {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (mut numbers, mut number, mut shift) = (Vec::new(), 0, 0);
    for sign in digits.chars().map(|sign| SIGNS.find(sign).unwrap()) {
        number |= (sign & 31) << shift;
        shift += 5;
        if sign & 32 == 0 {
            numbers.push(number);
            (number, shift) = (0, 0);
        }
    }
    numbers
}

fn find(files: &BTreeMap<String, Value>, form: &str) -> Found {
    forms(files).into_iter().find(|(known, _)| known == form).unwrap_or_default().1
}

#[test]
fn forms_of_a_word_find_each_other_within_a_language() {
    let library = Library {
        things: vec![
            report("fr", "Un port", "Les négociations reprennent."),
            report("fr", "Un autre", "La NÉGOCIATION du port."),
            report("en", "A port", "Negotiations in ports."),
        ],
        ..Library::default()
    };
    let files = files(&library);
    let check = |form: &str, expect: &[usize]| {
        let found: Vec<usize> = find(&files, form).into_keys().collect();
        assert_eq!(found, expect, "{form}");
    };
    check("negociation", &[0, 1]);
    check("negotiations", &[2]);
    check("port", &[0, 1, 2]);
    check("ports", &[2]);
    check("les", &[]);
}

#[test]
fn every_spelling_finds_all_of_them() {
    let mut names = Names::default();
    let spellings = ["Stepanakert", "Xankəndi", "Ville haute"];
    names.push("Stepanakert", "names/index.html#name-s".to_owned(), spellings);
    let things = vec![
        report("fr", "Un", "Rien ici."),
        report("fr", "Deux", "À Stepanakert, le soir."),
        report("fr", "Trois", "Dans la ville haute."),
    ];
    let files = files(&Library { things, names, ..Library::default() });
    let found = |form: &str| find(&files, form).into_keys().collect::<Vec<usize>>();
    assert_eq!(found("xankendi"), [1, 2]);
    assert_eq!(found("stepanakert"), [1, 2]);
    assert_eq!(found("ville"), [2], "a word of a spelling is a word");
    let spelled = &files["words/0000"]["spellings"];
    assert_eq!(spelled[0][0], "ville haute");
    assert_eq!(files["words/0000"]["names"][0][1], "Stepanakert");
}

#[test]
fn titles_count_more_than_texts_and_short_texts_more_than_long_ones() {
    let long = "Le navire est au port depuis hier soir, quai du nord, sous la pluie battante.";
    let files = files(&Library {
        things: vec![
            report("fr", "Rien", long),
            report("fr", "Rien", "Le navire part."),
            report("fr", "Navire", "Parti sous la pluie battante du nord."),
        ],
        ..Library::default()
    });
    let found = find(&files, "navire");
    assert!(found[&2] > found[&1] && found[&1] > found[&0], "{found:?}");
}

#[test]
fn a_long_alphabet_is_cut_and_nothing_is_lost() {
    let words: Vec<String> = (0..40_000_u32).map(|n| format!("mot{:06x}e", n * 7919)).collect();
    let text = words.join(" ");
    let thing = Thing {
        passages: vec![Passage { anchor: String::new(), text: text.as_str().into() }],
        ..report("und", "", "")
    };
    let files = files(&Library { things: vec![thing], ..Library::default() });
    let starts = files["things"]["starts"].as_array().unwrap();
    assert!(starts.len() > 3, "{}", starts.len());
    let forms: Vec<String> = forms(&files).into_iter().map(|(form, _)| form).collect();
    let known: BTreeSet<String> = words.into_iter().collect();
    assert_eq!(forms, known.into_iter().collect::<Vec<String>>(), "in order, each once");
}

/// Where a form stands: things with their places.
fn stands(files: &BTreeMap<String, Value>, form: &str) -> Vec<(usize, Vec<usize>)> {
    let file = &files["places/0000"];
    let mut before = String::new();
    let mut coded = file["forms"].as_str().unwrap().split(' ');
    let at = coded.position(|coded| {
        let shared = usize::from_str_radix(&coded[..1], 36).unwrap();
        before = before.chars().take(shared).chain(coded[1..].chars()).collect();
        before == form
    });
    let mut digits = numbers(file["places"][at.unwrap()].as_str().unwrap()).into_iter();
    let mut found = Vec::new();
    let mut thing = 0;
    while let Some(head) = digits.next() {
        thing += head >> 1;
        let times = if head & 1 == 1 { digits.next().unwrap() } else { 1 };
        let mut free = 0;
        let places = (0..times).map(|_| {
            free += digits.next().unwrap() + 1;
            free - 1
        });
        found.push((thing, places.collect()));
        thing += 1;
    }
    found
}

#[test]
fn places_of_every_word_are_known_and_fields_are_apart() {
    let library = Library {
        things: vec![
            report("fr", "Un port", "De la digue, de la rive."),
            report("en", "Nothing", "A pier."),
            report("fr", "La rive", "Rien."),
        ],
        ..Library::default()
    };
    let files = files(&library);
    // A title takes its words and one place more.
    assert_eq!(stands(&files, "de"), [(0, vec![3, 6])]);
    assert_eq!(stands(&files, "la"), [(0, vec![4, 7]), (2, vec![0])]);
    assert_eq!(stands(&files, "rive"), [(0, vec![8]), (2, vec![1])]);
    assert_eq!(stands(&files, "rien"), [(2, vec![3])]);
}

#[test]
fn texts_without_spaces_are_found_by_pairs_of_letters() {
    let files = files(&Library {
        things: vec![report("zh", "港口", "水闸夜里打开。"), report("ja", "港", "水門が開く")],
        ..Library::default()
    });
    let found = |form: &str| find(&files, form).into_keys().collect::<Vec<usize>>();
    assert_eq!(found("水闸"), [0]);
    assert_eq!(found("闸夜"), [0]);
    assert_eq!(found("が開"), [1]);
    assert_eq!(found("水闸夜"), [0; 0], "three letters are two pairs");
    let places = |form: &str| stands(&files, form)[0].1[0];
    assert_eq!(places("夜里"), places("闸夜") + 1);
}

#[test]
fn an_empty_library_has_an_index() {
    let files = files(&Library::default());
    assert_eq!(files.keys().collect::<Vec<&String>>(), ["places/0000", "things", "words/0000"]);
}
