//! What statements are found, from quotations made by hand.

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::analyse::analyse;
use crate::analyse::near::Near;
use crate::analyse::near::NearPassage;
use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::QuotationKind;
use crate::analyse::quotations::Quotations;
use crate::analyse::quotations::Speaker;
use crate::analyse::statements::FoundStatement;
use crate::analyse::statements::Statements;
use crate::analyse::statements::find;
use crate::corpus::Corpus;
use crate::corpus::load::load;
use crate::files::memory::MemoryFiles;
use crate::text::range::TextRange;

/// Reports as the day of publication and the text, where `{speaker|words}` is a quotation, `{|words}`
/// one of nobody named, and `<words>` announce the quotation nearest to them.
fn read(reports: &[(&str, &str)]) -> (Corpus, Quotations) {
    let mut files = MemoryFiles::default();
    let mut by_article = Vec::new();
    for (at, (published, marked)) in reports.iter().enumerate() {
        let (text, quotations) = unmark(marked);
        let head =
            format!("+++\ntitle = \"t\"\nlanguage = \"fr\"\npublished = \"{published}\"\n+++\n\n");
        files
            .insert(&format!("content/articles/a{at:03}/article.txt"), (head + &text).into_bytes());
        by_article.push(quotations);
    }
    let voices = vec![Vec::new(); reports.len()];
    (load(&files).unwrap().corpus, Quotations { by_article, voices })
}

fn unmark(marked: &str) -> (String, Vec<Quotation>) {
    let (mut text, mut quotations, mut cues) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(at) = rest.find(['{', '<']) {
        text.push_str(&rest[..at]);
        let start = text.len();
        let close = if rest[at..].starts_with('{') { '}' } else { '>' };
        let end = at + rest[at..].find(close).unwrap();
        let inside = &rest[at + 1..end];
        if let Some((name, words)) = inside.split_once('|') {
            text.push_str(words);
            let range = TextRange::new(start, text.len());
            let speaker = Speaker { name: name.to_owned(), at: range, named_at: range };
            let speaker = (!name.is_empty()).then_some(speaker);
            quotations.push(Quotation {
                range,
                parts: vec![range],
                kind: QuotationKind::Direct,
                speaker,
                cue: None,
            });
        } else {
            text.push_str(inside);
            cues.push(TextRange::new(start, text.len()));
        }
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    for cue in cues {
        let distance = |q: &&mut Quotation| q.range.start().abs_diff(cue.start());
        if let Some(quotation) = quotations.iter_mut().min_by_key(distance) {
            quotation.cue = Some(cue);
        }
    }
    (text, quotations)
}

fn statements(reports: &[(&str, &str)]) -> (Corpus, Statements) {
    let (corpus, quotations) = read(reports);
    let others = analyse(&corpus);
    let found = find(&corpus, &quotations, &others.shared, &others.near, &others.dates);
    (corpus, found)
}

/// The statements as lines: speaker, day, then each article with what it relays.
fn check(reports: &[(&str, &str)], expect: &[&str]) {
    let (corpus, found) = statements(reports);
    let line = |statement: &FoundStatement| {
        let at = statement.at.as_ref().map_or("-".to_owned(), ToString::to_string);
        let relays = statement.relays.iter().map(|relay| {
            let text = &corpus.articles[relay.article].body.full().unwrap().text;
            let passages: Vec<&str> = relay.passages.iter().map(|r| r.slice(text)).collect();
            format!("{}: {}", relay.article, passages.join(" + "))
        });
        format!("{} ({at}) {}", statement.speaker, relays.collect::<Vec<_>>().join(" / "))
    };
    let found: Vec<String> = found.found.iter().map(line).collect();
    assert_eq!(found, expect);
}

const WORDS: &str = "le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs";

#[test]
fn one_quotation_in_two_reports() {
    check(
        &[
            (
                "2023-05-04",
                "« {Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} », <a déclaré> mercredi Lena Vask.",
            ),
            (
                "2023-05-03",
                "{Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs}, <dit> Mme Vask.",
            ),
        ],
        &[&format!("Lena Vask (2023-05-03) 1: L{0} / 0: L{0}", &WORDS[1..])],
    );
}

#[test]
fn words_taken_over_as_prose_are_a_relay() {
    check(
        &[
            (
                "2023-05-03",
                "« {Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} », <a-t-elle dit>.",
            ),
            (
                "2023-05-04",
                "Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs. Il pleut.",
            ),
            (
                "2023-05-04",
                "On lit : « {|le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} ».",
            ),
        ],
        &[&format!("Lena Vask (-) 0: L{0} / 1: L{0} / 2: {1}", &WORDS[1..], WORDS)],
    );
}

#[test]
fn only_the_quoted_part_of_a_copied_report_is_the_statement() {
    let report = "Les habitants dorment à l’école depuis lundi. « {Lena Vask|Le barrage tiendra malgré les fissures relevées par les plongeurs} », a dit Lena Vask. « {Ugo Brandt|Personne ne nous a prévenus de la montée des eaux} », a répondu Ugo Brandt.";
    check(
        &[("2023-05-03", report), ("2023-05-04", report)],
        &[
            "Lena Vask (-) 0: Le barrage tiendra malgré les fissures relevées par les plongeurs / 1: Le barrage tiendra malgré les fissures relevées par les plongeurs",
            "Ugo Brandt (-) 0: Personne ne nous a prévenus de la montée des eaux / 1: Personne ne nous a prévenus de la montée des eaux",
        ],
    );
}

#[test]
fn other_speakers_make_no_statement_together() {
    check(
        &[
            (
                "2023-05-03",
                "« {Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} »",
            ),
            (
                "2023-05-04",
                "« {Ugo Brandt|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} »",
            ),
        ],
        &[],
    );
}

#[test]
fn a_formula_that_many_speakers_use_gathers_nobodys_words() {
    let words = "Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs";
    let names = ["Vask", "Brandt", "Ilic", "Moreau", "Sanz", "Toth"];
    let relayed = |speakers: usize| {
        // Each speaker is quoted by two reports, and six reports tell the words as their own.
        let quoting = names[..speakers]
            .iter()
            .flat_map(|name| (0..2).map(move |_| format!("« {{{name}|{words}}} », a dit {name}.")));
        let texts: Vec<String> = quoting.chain((0..6).map(|_| format!("{words}."))).collect();
        let reports: Vec<(&str, &str)> =
            texts.iter().map(|text| ("2023-05-03", text.as_str())).collect();
        let found = statements(&reports).1.found;
        found.iter().map(|statement| statement.relays.len()).collect::<Vec<usize>>()
    };
    assert_eq!(relayed(1), [8]);
    assert_eq!(relayed(6), [2; 6]);
}

#[test]
fn prose_in_both_is_no_statement() {
    check(
        &[
            (
                "2023-05-03",
                "Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs.",
            ),
            (
                "2023-05-04",
                "« {|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} »",
            ),
        ],
        &[],
    );
}

#[test]
fn two_cuts_of_one_quotation_are_one_statement() {
    check(
        &[
            (
                "2023-05-03",
                "« {Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs. Nos équipes surveillent chaque nuit le niveau de la retenue et celui du canal} », a dit Lena Vask.",
            ),
            (
                "2023-05-04",
                "« {la préfète Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} », a-t-elle dit.",
            ),
            (
                "2023-05-05",
                "« {Vask|Nos équipes surveillent chaque nuit le niveau de la retenue et celui du canal} », selon Vask.",
            ),
        ],
        &[
            "la préfète Lena Vask (-) 0: Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs + Nos équipes surveillent chaque nuit le niveau de la retenue et celui du canal / 1: Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs / 2: Nos équipes surveillent chaque nuit le niveau de la retenue et celui du canal",
        ],
    );
}

#[test]
fn the_day_stands_beside_the_words_that_announce_it() {
    let (_, found) = statements(&[
        (
            "2023-05-03",
            "« {Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} », <a dit> Vask le 2 mai 2023.",
        ),
        (
            "2023-05-03",
            "« {Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} », <a dit> Vask le 2 mai 2023. Il pleuvait.",
        ),
    ]);
    assert_eq!(found.found.len(), 1);
    let at = found.found[0].at.as_ref().map(ToString::to_string);
    assert_eq!(at.as_deref(), Some("2023-05-02"));
}

#[test]
fn near_passages_are_relays_too() {
    let (corpus, quotations) = read(&[
        (
            "2023-05-03",
            "« {Lena Vask|Le barrage tiendra malgré des fissures sur sa face aval} », a dit Lena Vask.",
        ),
        (
            "2023-05-04",
            "« {Mme Vask|Malgré les fissures de la face aval, ce barrage tiendra} », dit Mme Vask.",
        ),
    ]);
    let at = |article: usize, word: &str| {
        let text = &corpus.articles[article].body.full().unwrap().text;
        let start = text.find(word).unwrap();
        TextRange::new(start, start + word.len())
    };
    let words = ["barrage", "tiendra", "fissures", "face", "aval"];
    let common: Vec<_> = words.iter().map(|word| (at(0, word), at(1, word))).collect();
    let occurrences = [(0, at(0, "Le barrage")), (1, at(1, "Malgré"))];
    let passage = NearPassage { id: "0".to_owned(), occurrences, score: 0.8, common };
    let near = Near { passages: vec![passage] };
    let others = analyse(&corpus);
    let found = find(&corpus, &quotations, &others.shared, &near, &others.dates).found;
    assert_eq!((found.len(), found[0].relays.len()), (1, 2));
    assert_eq!(found[0].speaker, "Lena Vask");
    assert_eq!(
        found[0].relays[1].passages,
        [at(1, "fissures de la face aval, ce barrage tiendra")]
    );
}

#[test]
fn a_statement_is_known_by_an_earlier_id_when_a_relay_is_added() {
    let long = "« {Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs. Nos équipes surveillent la retenue} », a dit Lena Vask.";
    let short = "« {Lena Vask|Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs} », dit-elle.";
    let before = statements(&[("2023-05-03", long), ("2023-05-04", short)]).1.found;
    let longer = [("2023-05-03", long), ("2023-05-04", short), ("2023-05-05", long)];
    let after = statements(&longer).1.found;
    let copied = [("2023-05-03", long), ("2023-05-04", short), ("2023-05-05", short)];
    assert_eq!(statements(&copied).1.found[0].id, before[0].id);
    assert_eq!((before.len(), after.len(), after[0].relays.len()), (1, 1, 3));
    assert!(after[0].ids.contains(&before[0].id) && after[0].ids.contains(&after[0].id));
}

proptest! {
    #[test]
    fn relays_are_passages_of_two_articles(
        parts in vec((any::<bool>(), 0..4_usize, 0..3_usize), 2..9),
        noise in "\\PC{0,20}",
    ) {
        let sentences = [
            "Le barrage de Morvel tiendra malgré les fissures relevées par les plongeurs",
            "Malgré des fissures, le barrage de Morvel tiendra, ont relevé ses plongeurs",
            "Personne ne nous a prévenus hier soir de la montée des eaux du canal",
            "",
        ];
        let noise = noise.replace(['{', '}', '<', '>', '|', '\\'], "");
        let speakers = ["Vask", "Ugo Brandt", ""];
        let report = |(quoted, sentence, speaker): &(bool, usize, usize)| {
            let (words, name) = (sentences[*sentence], speakers[*speaker]);
            if *quoted && !words.is_empty() { format!("{noise} {{{name}|{words}}}. {words}") } else { words.to_owned() }
        };
        let texts: Vec<String> = parts.iter().map(report).collect();
        let reports: Vec<(&str, &str)> = texts.iter().map(|t| ("2023-05-03", t.as_str())).collect();
        let (corpus, found) = statements(&reports);
        let mut ids: Vec<&str> = found.found.iter().map(|s| s.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), found.found.len());
        for statement in &found.found {
            prop_assert!(statement.relays.len() >= 2 && !statement.speaker.is_empty());
            for relay in &statement.relays {
                let text = &corpus.articles[relay.article].body.full().unwrap().text;
                prop_assert!(relay.passages.iter().all(|range| !range.slice(text).is_empty()));
                prop_assert!(relay.passages.windows(2).all(|p| p[0].end() < p[1].start()));
            }
        }
    }
}
