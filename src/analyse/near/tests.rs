//! Which passages are found to say the same, and which are not.

use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;

use crate::analyse::analyse;
use crate::analyse::names::Names;
use crate::analyse::near::Near;
use crate::analyse::near::Quoted;
use crate::analyse::near::find;
use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::QuotationKind;
use crate::analyse::quotations::Quotations;
use crate::analyse::quotations::Speaker;
use crate::analyse::texts::texts;
use crate::corpus::Corpus;
use crate::corpus::load::load;
use crate::files::memory::MemoryFiles;
use crate::text::range::TextRange;

/// A corpus of texts without dates, in their order.
fn corpus(language: &str, texts: &[&str]) -> Corpus {
    let mut files = MemoryFiles::default();
    for (at, text) in texts.iter().enumerate() {
        let head = format!("+++\ntitle = \"t\"\nlanguage = \"{language}\"\n+++\n\n");
        let path = format!("content/articles/a{at:03}/article.txt");
        files.insert(&path, (head + text).into_bytes());
    }
    load(&files).unwrap().corpus
}

fn text(corpus: &Corpus, article: usize) -> &str {
    corpus.articles[article].body.full().map_or("", |doc| doc.text.as_str())
}

fn found(corpus: &Corpus, quotations: &Quotations) -> Near {
    let others = analyse(corpus);
    find(&texts(corpus), &others.shared, quotations, &Names::default(), &others.dates)
}

/// Two texts, and what both have, as the first and the second cut it; nothing for "".
fn check(language: &str, [left, right]: [&str; 2], expect: [&str; 2]) {
    let corpus = corpus(language, &[left, right]);
    let near = found(&corpus, &Quotations::default());
    let cut = |side: usize| {
        let slices = near.passages.iter().map(|passage| {
            let (article, range) = passage.occurrences[side];
            range.slice(text(&corpus, article))
        });
        slices.collect::<Vec<_>>().join(" + ")
    };
    assert_eq!([cut(0), cut(1)], expect.map(str::to_owned));
}

/// Two texts that say the same from the first clause to the last.
fn same(language: &str, left: &str, right: &str) {
    let whole =
        |text: &str| text.trim_matches(['.', '«', '»', ' ', '\u{a0}', '"', '“', '”']).to_owned();
    check(language, [left, right], [&whole(left), &whole(right)]);
}

fn other(language: &str, left: &str, right: &str) {
    check(language, [left, right], ["", ""]);
}

#[test]
fn two_translations_into_french() {
    let same = |left, right| same("fr", left, right);
    same(
        "Entre le 3 et le 4 mai, les gardes-côtes de Toral ont violé les accords de pêche conclus à Vessin, entrant dans les eaux sous surveillance de la marine lidoise.",
        "Du 3 au 4 mai, les garde-côtes toraliens, violant les accords de pêche de Vessin, sont entrés dans les eaux placées sous la surveillance de la marine lidoise.",
    );
    same(
        "Le commandement de la mission prend des mesures afin de rétablir le calme dans la vallée de l’Orne noire et sur ses crêtes.",
        "Le commandement de la mission avait pris des mesures pour que le calme se rétablisse sur les crêtes et dans la vallée de l'Orne noire.",
    );
    same(
        "« Nous exigeons le retrait immédiat des unités blindées qui entourent la centrale atomique de Brakovo. »",
        "« Nous exigeons que les unités blindées entourant la centrale nucléaire de Brakovo se retirent immédiatement. »",
    );
    same(
        "La présidente Ildiko Szentes a promulgué la loi réformant les retraites des cheminots.",
        "La présidente, Ildikó Szentes, vient de promulguer une loi qui réforme la retraite des cheminots.",
    );
}

#[test]
fn rewritten_wire_copy_in_french() {
    let same = |left, right| same("fr", left, right);
    same(
        "Les sauveteurs ont repêché onze corps au large de Porto Nuovo, où le chalutier avait sombré dans la tempête.",
        "Onze corps ont été repêchés par les sauveteurs au large de Porto-Nuovo après que le chalutier a sombré dans une tempête.",
    );
    same(
        "Le tribunal administratif a suspendu l’arrêté préfectoral interdisant la manifestation des éleveurs.",
        "Le tribunal administratif a décidé de suspendre l'arrêté du préfet qui interdisait la manifestation des éleveurs.",
    );
    same(
        "Les syndicats de dockers appellent à une grève illimitée contre la privatisation du terminal céréalier.",
        "Les syndicats des dockers ont appelé à la grève illimitée pour protester contre la privatisation du terminal céréalier.",
    );
    same(
        "L’enquête a révélé que le capitaine avait coupé le transpondeur du cargo deux heures avant le naufrage.",
        "L’enquête révèle que le capitaine a coupé le transpondeur du cargo deux heures avant qu’il fasse naufrage.",
    );
}

#[test]
fn cuts_of_one_statement_in_french() {
    check(
        "fr",
        [
            "Il faisait beau. La ministre a dit vouloir renégocier sans tarder le contrat d'approvisionnement en vaccins signé avec le laboratoire Osten.",
            "« Sans tarder, nous voulons renégocier le contrat d’approvisionnement en vaccins qui fut signé avec le laboratoire Osten », a dit la ministre devant une assemblée clairsemée où somnolaient quelques députés.",
        ],
        [
            "La ministre a dit vouloir renégocier sans tarder le contrat d'approvisionnement en vaccins signé avec le laboratoire Osten",
            "nous voulons renégocier le contrat d’approvisionnement en vaccins qui fut signé avec le laboratoire Osten",
        ],
    );
}

#[test]
fn one_subject_is_not_one_statement_in_french() {
    let other = |left, right| other("fr", left, right);
    other(
        "Deux personnes sont mortes mardi dans l’effondrement d’un immeuble du centre de Marvent, selon les pompiers.",
        "À Marvent, les pompiers fouillaient encore mercredi les décombres de l’immeuble où deux habitants ont péri.",
    );
    other(
        "Le président Karel Dubov a rencontré son homologue Ana Lisiak à Genève pour parler du gaz.",
        "Ana Lisiak et Karel Dubov ne se serreront pas la main à Genève, où le gaz divise toujours.",
    );
    other(
        "Le scrutin a été émaillé d’incidents dans le nord, où trois bureaux de vote n’ont pas ouvert.",
        "Dans le nord, les observateurs ont relevé une participation plus forte que lors du dernier scrutin.",
    );
    other(
        "Le ministère de la Défense a déclaré dans un communiqué que la situation restait sous contrôle.",
        "Le ministère de la Défense a déclaré dans un communiqué avoir abattu neuf drones.",
    );
    other(
        "Le président de la République, le Premier ministre et le ministre de l’Intérieur se sont rendus sur place.",
        "Le Premier ministre et le ministre de l'Intérieur, puis le président de la République, ont pris la parole.",
    );
    other(
        "L’armée dit avoir frappé un dépôt de munitions près de Selm, faisant six morts.",
        "Un dépôt de carburant a brûlé près de Selm après une frappe ; l’armée ne donne aucun bilan.",
    );
    other("Oui.", "Oui.");
}

#[test]
fn rewritten_wire_copy_in_english() {
    let same = |left, right| same("en", left, right);
    same(
        "Rescuers pulled eleven bodies from the mudslide that buried a hillside market in Tarvel late on Sunday.",
        "Rescue workers have pulled 11 bodies from a mudslide which buried the hillside market in Tarvel on Sunday.",
    );
    same(
        "The appeals court upheld the conviction of a former governor for steering bridge contracts to a cousin.",
        "An appeals court has upheld the former governor's conviction for steering contracts for bridges to his cousin.",
    );
    same(
        "Striking dockworkers rejected the port operator's offer of a one-off bonus and vowed to blockade the grain terminal.",
        "Dockworkers on strike have rejected a one-off bonus offered by the port's operator, vowing to blockade its grain terminal.",
    );
    same(
        "The ferry's captain ignored two storm warnings before steering into the strait.",
        "Investigators found that the captain of the ferry had ignored two warnings of a storm before steering it into the strait.",
    );
    same(
        "Inspectors discovered that the reactor's backup generators had not been tested since the spring outage.",
        "The inspectors' discovery: backup generators of the reactor were not tested after the outage in spring.",
    );
}

#[test]
fn two_translations_into_english() {
    let same = |left, right| same("en", left, right);
    same(
        "Armed units of the neighbouring republic crossed the demarcation line and set up an observation post on the ridge above Chalgar.",
        "Armed formations of the neighbouring republic have crossed the line of demarcation, setting up an observation post on a ridge over Shalgar.",
    );
    same(
        "We regard the shelling of the monastery as a deliberate provocation aimed at wrecking the truce.",
        "We consider the monastery's shelling a deliberate provocation that aims to wreck the truce.",
    );
    same(
        "The peacekeepers' command is taking steps to defuse tension and return the battalions to their barracks.",
        "The command of the peacekeepers takes steps to defuse tensions and to return battalions to barracks.",
    );
}

#[test]
fn one_subject_is_not_one_statement_in_english() {
    let other = |left, right| other("en", left, right);
    other(
        "A gunman opened fire at a shopping mall in Dunmore on Friday, killing three people, police said.",
        "Police in Dunmore said on Friday they were looking for the man who shot three shoppers dead.",
    );
    other(
        "Anna Brandt beat Paul Lind in the final on Sunday to take her second title of the season.",
        "Paul Lind said after the final that Anna Brandt deserved the title she took on Sunday.",
    );
    other(
        "He was charged with murder and is being held without bail, the district attorney's office said.",
        "She was charged with fraud and released on bail, according to the district attorney's office.",
    );
    other(
        "The foreign minister will meet his counterpart in Geneva next week to discuss the border.",
        "Next week in Geneva, talks about prisoners resume without the foreign minister.",
    );
    other(
        "Ivan Petrov, the deputy defence minister of the Republic of Lund, arrived in Brussels on Monday.",
        "Brussels welcomed Ivan Petrov, deputy defence minister of the Republic of Lund, on Monday with protests.",
    );
    other(
        "The earthquake of magnitude 6.1 struck at 4:12 a.m. on Tuesday, 30 km north of Astor.",
        "On Tuesday at 4:12 a.m. people north of Astor woke to an earthquake of magnitude 6.1.",
    );
}

#[test]
fn what_is_shared_word_for_word_is_left_to_that() {
    let sentence = "The inspectors found that backup generators at the Halden reactor had not been tested since the outage in spring.";
    other("en", sentence, sentence);
    other("en", sentence, &sentence.replace("spring", "autumn"));
}

#[test]
fn copies_are_compared_with_one_of_the_other_wording() {
    let copy = "Rescuers pulled eleven bodies from the mudslide that buried a hillside market in Tarvel late on Sunday.";
    let other = "Rescue workers have pulled 11 bodies from a mudslide which buried the hillside market in Tarvel on Sunday.";
    let texts: Vec<&str> = [copy, other].into_iter().cycle().take(12).collect();
    let corpus = corpus("en", &texts);
    let near = found(&corpus, &Quotations::default());
    let pairs: Vec<[usize; 2]> = near.passages.iter().map(|p| p.occurrences.map(|o| o.0)).collect();
    let with_first = (1..12).step_by(2).map(|other| [0, other]);
    let with_second = (2..12).step_by(2).map(|copy| [1, copy]);
    assert_eq!(pairs, with_first.chain(with_second).collect::<Vec<_>>());
}

/// Two reports with one quotation each.
fn quoted(texts: [&str; 2], quotes: [&str; 2], speakers: [&str; 2]) -> (Corpus, Quotations) {
    let corpus = corpus("fr", &texts);
    let quotation = |article: usize| {
        let start = text(&corpus, article).find(quotes[article]).unwrap();
        let range = TextRange::new(start, start + quotes[article].len());
        let speaker = Speaker { name: speakers[article].to_owned(), at: range, named_at: range };
        vec![Quotation {
            range,
            parts: vec![range],
            kind: QuotationKind::Direct,
            speaker: Some(speaker),
            cue: None,
        }]
    };
    let by_article = vec![quotation(0), quotation(1)];
    (corpus, Quotations { by_article, voices: vec![Vec::new(); 2] })
}

#[test]
fn one_speaker_needs_less() {
    let quotes = [
        "Ces frappes aveugles menées sur notre hôpital régional seront jugées comme des crimes abominables par une cour internationale",
        "les frappes meurtrières qui ont visé cet hôpital civil seraient jugées bientôt comme crimes imprescriptibles devant une cour équitable",
    ];
    let texts = [
        "« Ces frappes aveugles menées sur notre hôpital régional seront jugées comme des crimes abominables par une cour internationale », a dit Mirela Dosan.",
        "Mme Dosan a dit que « les frappes meurtrières qui ont visé cet hôpital civil seraient jugées bientôt comme crimes imprescriptibles devant une cour équitable ».",
    ];
    let check = |second: &str, expect: usize| {
        let (corpus, quotations) = quoted(texts, quotes, ["Mirela Dosan", second]);
        assert_eq!(found(&corpus, &quotations).passages.len(), expect, "{second}");
    };
    check("Mme Dosan", 1);
    check("Ana Pop", 0);
}

#[test]
fn passages_are_classified_by_their_quotations() {
    let range = |start, end| TextRange::new(start, end);
    let quotation = |start, end| Quotation {
        range: range(start, end),
        parts: vec![range(start, end)],
        kind: QuotationKind::Direct,
        speaker: None,
        cue: None,
    };
    let quotations = Quotations {
        by_article: vec![vec![quotation(10, 20), quotation(22, 40)], vec![quotation(0, 9)]],
        voices: Vec::new(),
    };
    let check = |a: (usize, usize), b: (usize, usize), want: Quoted| {
        let occurrences = [(0, range(a.0, a.1)), (1, range(b.0, b.1))];
        assert_eq!(Quoted::of(&quotations, &occurrences), want, "{a:?} {b:?}");
    };
    check((12, 18), (0, 9), Quoted::Both);
    check((8, 42), (0, 18), Quoted::Both);
    check((12, 18), (10, 19), Quoted::One);
    check((0, 19), (0, 19), Quoted::Neither);
    check((5, 5), (30, 40), Quoted::Neither);
    assert_eq!(Quoted::of(&quotations, &[(7, range(0, 4))]), Quoted::Neither);
}

/// Reports made of sentences, whole and cut, of one subject.
fn reports() -> impl Strategy<Value = Vec<String>> {
    let sentence = select(SENTENCES).prop_map(str::to_owned);
    let cut = select(SENTENCES).prop_map(|s| s.split(", ").last().unwrap_or(s).to_owned());
    let piece = proptest::prop_oneof![3 => sentence, 1 => cut, 1 => any::<String>()];
    vec(vec(piece, 0..4).prop_map(|pieces| pieces.join(" ")), 2..5)
}

const SENTENCES: &[&str] = &[
    "Onze corps ont été repêchés par les sauveteurs, le chalutier ayant sombré dans une tempête.",
    "Les sauveteurs ont repêché onze corps, après que le chalutier avait sombré dans la tempête.",
    "Repêchage de onze corps par des sauveteurs, un chalutier ayant sombré en pleine tempête.\n",
    "Le capitaine avait coupé le transpondeur du chalutier, deux heures avant son naufrage.",
    "Deux heures avant le naufrage, le transpondeur du chalutier fut coupé par son capitaine.",
];

proptest! {
    #[test]
    fn passages_lie_in_two_texts(texts in reports()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let corpus = corpus("fr", &texts);
        let near = found(&corpus, &Quotations::default());
        prop_assert!(near.passages.is_sorted_by_key(|passage| passage.occurrences));
        for passage in near.passages {
            let [(a, left), (b, right)] = passage.occurrences;
            prop_assert!(a < b && !left.is_empty() && !right.is_empty());
            prop_assert!(!left.slice(text(&corpus, a)).is_empty());
            prop_assert!(!right.slice(text(&corpus, b)).is_empty());
            prop_assert!((0.0..=1.0).contains(&passage.score) && passage.common.len() >= 5);
            prop_assert!(passage.common.is_sorted());
            for (in_a, in_b) in passage.common {
                prop_assert!(left.cover(in_a) == left && right.cover(in_b) == right);
                prop_assert!(!in_a.slice(text(&corpus, a)).is_empty());
                prop_assert!(!in_b.slice(text(&corpus, b)).is_empty());
            }
        }
    }

    #[test]
    fn an_article_about_something_else_takes_no_passage_away(texts in reports()) {
        let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let places = |near: Near| -> Vec<_> {
            near.passages.into_iter().map(|p| (p.id, p.occurrences, p.common)).collect()
        };
        let before = places(found(&corpus("fr", &texts), &Quotations::default()));
        texts.push("Un éléphant vend des parapluies jaunes aux girafes myopes, sans bruit.");
        let after = places(found(&corpus("fr", &texts), &Quotations::default()));
        prop_assert!(before.iter().all(|passage| after.contains(passage)));
        prop_assert_eq!(before.len(), after.len());
    }
}
