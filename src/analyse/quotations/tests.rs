//! Quotations found in sentences of our own, and properties of what is found in any text.

use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;

use crate::analyse::quotations::examples;
use crate::analyse::quotations::in_text;
use crate::analyse::quotations::voices::voices;

/// `expect` lists `kind: words = name`, parted by ` | `; the parts of one quotation by ` + `.
fn check(language: &str, text: &str, expect: &str) {
    assert_eq!(shown(language, text), expect, "{text}");
}

fn shown(language: &str, text: &str) -> String {
    let found: Vec<String> = in_text(text, language)
        .iter()
        .map(|quotation| {
            let parts: Vec<&str> = quotation.parts.iter().map(|part| part.slice(text)).collect();
            let name = quotation.speaker.as_ref().map_or("?", |speaker| speaker.name.as_str());
            format!("{}: {} = {name}", quotation.kind.code(), parts.join(" + "))
        })
        .collect();
    found.join(" | ")
}

#[test]
fn french_direct() {
    examples::FRENCH_DIRECT.iter().for_each(|(text, expect)| check("fr", text, expect));
}

#[test]
fn french_mixed_and_indirect() {
    examples::FRENCH_MIXED_AND_INDIRECT.iter().for_each(|(text, expect)| check("fr", text, expect));
}

#[test]
fn english_direct() {
    examples::ENGLISH_DIRECT.iter().for_each(|(text, expect)| check("en", text, expect));
}

#[test]
fn english_mixed_and_indirect() {
    examples::ENGLISH_MIXED_AND_INDIRECT
        .iter()
        .for_each(|(text, expect)| check("en", text, expect));
}

#[test]
fn an_office_leads_back_to_its_only_holder() {
    examples::FRENCH_OFFICES.iter().for_each(|(text, expect)| check("fr", text, expect));
    examples::ENGLISH_OFFICES.iter().for_each(|(text, expect)| check("en", text, expect));
}

#[test]
fn what_is_claimed_as_a_deed_is_not_said() {
    examples::FRENCH_DEEDS.iter().for_each(|(text, expect)| check("fr", text, expect));
    examples::ENGLISH_DEEDS.iter().for_each(|(text, expect)| check("en", text, expect));
}

#[test]
fn another_language_has_its_marks_alone() {
    check("de", "„Wir bleiben hier“, sagte er.", "direct: Wir bleiben hier = ?");
}

#[test]
fn every_word_has_one_voice() {
    let check = |text: &str, expect: &str| {
        let found = voices(text, &in_text(text, "en"));
        let shown: Vec<String> = found
            .iter()
            .map(|v| format!("{} {}", v.speaker.as_deref().unwrap_or("own"), v.words))
            .collect();
        assert_eq!(shown.join(", "), expect, "{text}");
    };
    check("The road was shut.", "own 4");
    check(
        "Mayor John Reed said the road was shut. “It is bad,” Reed said. Police said nobody was hurt in it.",
        "own 8, John Reed 7, Police 5",
    );
    check("“It is bad now.”", "own 0,  4");
}

#[test]
fn a_pronoun_leads_back_to_the_name() {
    let check = |text: &str, at: &str, named: &str| {
        let found = in_text(text, "en");
        let speaker = found.last().and_then(|q| q.speaker.as_ref()).expect("it has a speaker");
        assert_eq!((speaker.at.slice(text), speaker.named_at.slice(text)), (at, named), "{text}");
    };
    check("Ruth Hale came. “We stay,” she said.", "she", "Ruth Hale");
    check("Ruth Hale met John Reed. She said the road was shut.", "She", "Ruth Hale");
    check("Ruth Hale came. Hale said the road was shut.", "Hale", "Ruth Hale");
}

proptest! {
    #[test]
    fn quotations_lie_in_the_text_in_order(text in any::<String>(), french in any::<bool>()) {
        holds(&text, if french { "fr" } else { "en" })?;
    }

    #[test]
    fn pieces_of_speech_hold_the_same(pieces in proptest::collection::vec(piece(), 0..24), french in any::<bool>()) {
        holds(&pieces.concat(), if french { "fr" } else { "en" })?;
    }
}

fn piece() -> impl proptest::strategy::Strategy<Value = &'static str> {
    select(vec![
        "« ",
        " »",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        "„",
        "''",
        " said ",
        "John Reed",
        ", ",
        ". ",
        "\n\n",
        "a-t-il dit",
        "que ",
        "that ",
        "Selon ",
        "according to ",
        "le maire",
        "the mayor",
        " a déclaré ",
        "il ",
        "who ",
        "(",
        ")",
        "— ",
        ":",
        " saying ",
        "é",
        "e\u{301}",
        "İ",
        "l’",
        "...",
        "?",
        "and ",
    ])
}

fn holds(text: &str, language: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let found = in_text(text, language);
    for quotation in &found {
        prop_assert!(!quotation.parts.is_empty());
        prop_assert!(text.get(quotation.range.start()..quotation.range.end()).is_some());
        let inside = quotation.parts.iter().all(|part| {
            !part.slice(text).is_empty() && quotation.range.cover(*part) == quotation.range
        });
        prop_assert!(inside);
        prop_assert!(quotation.parts.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        let ranges = quotation.speaker.iter().flat_map(|speaker| [speaker.at, speaker.named_at]);
        prop_assert!(ranges.chain(quotation.cue).all(|range| !range.slice(text).is_empty()));
    }
    prop_assert!(found.windows(2).all(|pair| pair[0].range.end() <= pair[1].range.start()));
    let counted: usize = voices(text, &found).iter().map(|voice| voice.words).sum();
    prop_assert_eq!(counted, crate::analyse::sentences::words(text).len());
    Ok(())
}
