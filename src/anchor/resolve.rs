//! From a selector to the passage it means: word for word, then folded, then by resemblance.

use crate::anchor::fuzzy;
use crate::anchor::haystack::Haystack;
use crate::anchor::judge::{Judge, Judged, distinct, rank, undecided};
use crate::anchor::selector::{Position, Quote, Selector};
use crate::text::fold::{Fold, fold};
use crate::text::range::TextRange;

/// Confidence in a position alone: the text may have changed without the offsets telling.
pub const UNCONFIRMED: f64 = 0.5;

/// Most places an answer names, where a quote fits several equally well.
pub const MAX_AMBIGUOUS: usize = 20;

/// Most places an answer names, where a quote fits none.
pub const MAX_LOST: usize = 3;

/// Similarity of words that differ in typesetting only; above every fuzzy one of a whole quote.
const SAME_WORDS: f64 = 0.99;

/// Similarity of words that differ in typesetting and in marks on letters.
const SAME_LETTERS: f64 = 0.97;

/// What became of a selector in a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Resolution {
    /// One place, clearly before all others.
    Found(Anchor),
    /// Several places that fit equally well, the nearest to the position given first, else in
    /// the order of the text; at most [`MAX_AMBIGUOUS`].
    Ambiguous(Vec<Candidate>),
    /// No place; the nearest ones, best first, at most [`MAX_LOST`] and often none.
    Lost(Vec<Candidate>),
}

/// The place an annotation has in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    /// UTF-8 bytes of the text, whole graphemes, never empty.
    pub range: TextRange,
    /// What found it.
    pub method: Method,
    /// How sure it is, 0 to 1: a weighted mean of the likeness of words, context and position.
    /// It is 1 when all that the selector says is there as it says.
    pub confidence: f64,
}

/// How an annotation's place was found; the first that succeeds is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// By counting, with no words to confirm it.
    Position,
    /// The quote stands in the text.
    Exact,
    /// The quote stands in the text but for typesetting or accents.
    Folded,
    /// Words like the quote's stand in the text.
    Fuzzy,
}

/// A place that may be meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// UTF-8 bytes of the text, whole graphemes, never empty.
    pub range: TextRange,
    /// How well it fits, 0 to 1, as [`Anchor::confidence`].
    pub score: f64,
}

/// Finds the passage a selector means.
///
/// A quote wins over a position that disagrees. A place that only resembles the quote is made of
/// whole words; white space around the quote is no part of any place. Never fails: what cannot
/// be found is [`Resolution::Lost`].
pub fn resolve(text: &Haystack<'_>, selector: &Selector) -> Resolution {
    match (selector.quote(), selector.position()) {
        (Some(quote), hint) => by_quote(text, quote, hint),
        (None, Some(position)) => by_position(text, position),
        (None, None) => Resolution::Lost(Vec::new()),
    }
}

fn by_position(text: &Haystack<'_>, position: Position) -> Resolution {
    match text.points().bytes(position.start, position.end) {
        Some(range) if !range.is_empty() => Resolution::Found(Anchor {
            range: text.widened(range),
            method: Method::Position,
            confidence: UNCONFIRMED,
        }),
        Some(_) | None => Resolution::Lost(Vec::new()),
    }
}

fn by_quote(text: &Haystack<'_>, quote: &Quote, hint: Option<Position>) -> Resolution {
    let judge = Judge::new(text, quote, hint);
    let passes = [
        (Method::Exact, 1.0, exact_places as fn(&Haystack<'_>, &str) -> Vec<TextRange>),
        (Method::Folded, SAME_WORDS, |text, exact| folded_places(text, exact, Fold::Typography)),
        (Method::Folded, SAME_LETTERS, |text, exact| folded_places(text, exact, Fold::Letters)),
    ];
    for (method, similarity, find) in passes {
        let places = find(text, &quote.exact);
        if !places.is_empty() {
            let judged = places.into_iter().map(|range| judge.judge(range, similarity)).collect();
            return decide(&rank(whole_words(text, quote, judged)), method);
        }
    }
    by_resemblance(text, quote, &judge)
}

fn by_resemblance(text: &Haystack<'_>, quote: &Quote, judge: &Judge<'_>) -> Resolution {
    let places = fuzzy::find(text, quote).into_iter();
    let ranked = distinct(&rank(places.map(|(range, like)| judge.judge(range, like)).collect()));
    let good: Vec<Judged> = ranked.iter().filter(|place| judge.accepts(place)).copied().collect();
    if good.is_empty() {
        return Resolution::Lost(candidates(&ranked, MAX_LOST));
    }
    decide(&good, Method::Fuzzy)
}

fn decide(ranked: &[Judged], method: Method) -> Resolution {
    match undecided(ranked)[..] {
        [Judged { range, score, .. }] => {
            Resolution::Found(Anchor { range, method, confidence: score })
        }
        ref several => Resolution::Ambiguous(candidates(several, MAX_AMBIGUOUS)),
    }
}

fn candidates(places: &[Judged], most: usize) -> Vec<Candidate> {
    let places = places.iter().take(most);
    places.map(|place| Candidate { range: place.range, score: place.score }).collect()
}

/// After so many places of a quote the search ends.
const MAX_PLACES: usize = 100_000;

/// Every place where the quote stands as it is, else without the white space around it; that
/// white space is no part of the place.
fn exact_places(text: &Haystack<'_>, exact: &str) -> Vec<TextRange> {
    let words = exact.trim();
    let before = exact.len() - exact.trim_start().len();
    let found = |needle: &str, before: usize| -> Vec<TextRange> {
        let starts = starts(text.text(), needle).map(|start| start + before);
        let ranges = starts.map(|start| TextRange::new(start, start + words.len()));
        ranges.filter(|range| text.is_whole(*range)).collect()
    };
    let places = found(exact, before);
    if places.is_empty() { found(words, 0) } else { places }
}

/// Where a needle that is not empty begins in a text, also where two of its places overlap.
///
/// A needle that repeats itself can overlap with itself at every letter; after
/// [`MAX_PLACES`] the search ends.
fn starts<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> + 't {
    let step = needle.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(needle)?;
        from = start + step;
        Some(start)
    })
    .take(MAX_PLACES)
}

/// Every place whose folded form is the quote's.
fn folded_places(text: &Haystack<'_>, exact: &str, level: Fold) -> Vec<TextRange> {
    let needle = fold(exact.trim(), level);
    let needle = needle.trim();
    if needle.is_empty() {
        return Vec::new();
    }
    let folded = text.folded(level);
    let starts = starts(folded.as_str(), needle);
    let ranges = starts.map(|start| TextRange::new(start, start + needle.len()));
    // A match that begins or ends inside a ligature is one of other letters.
    let whole = ranges.filter(|range| folded.folded(folded.original(*range)) == *range);
    whole.map(|range| folded.original(range)).collect()
}

/// Leaves out places inside longer words where others are whole: who quotes `trois` without
/// context does not mean `troisième`. With context, the context tells.
fn whole_words(text: &Haystack<'_>, quote: &Quote, places: Vec<Judged>) -> Vec<Judged> {
    if quote.prefix.is_some() || quote.suffix.is_some() {
        return places;
    }
    let whole = |place: &Judged| place.is_as_told() || text.is_words(place.range);
    if places.iter().any(whole) { places.into_iter().filter(whole).collect() } else { places }
}

#[cfg(test)]
mod tests {
    use proptest::option;
    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

    use crate::anchor::haystack::Haystack;
    use crate::anchor::resolve::{Method, Resolution, resolve};
    use crate::anchor::selector::{Position, Quote, Selector};
    use crate::text::range::TextRange;

    const TEXT: &str = "Le poste de garde a été pris lundi. Trois soldats ont été blessés, dit le \
        ministère.\n\nLe ministère voisin nie\u{a0}: « Aucun tir n’a eu lieu »,  écrit-il mardi. \
        Trois soldats ont été capturés, ajoute-t-il.\n\nÀ Kəlbəcər, la troisième colonne est passée.";

    fn quote(prefix: &str, exact: &str, suffix: &str) -> Quote {
        let given = |context: &str| (!context.is_empty()).then(|| context.to_owned());
        Quote { exact: exact.to_owned(), prefix: given(prefix), suffix: given(suffix) }
    }

    fn in_text(selector: &Selector) -> Resolution {
        resolve(&Haystack::new(TEXT), selector)
    }

    fn found(selector: &Selector) -> (&'static str, Method, f64) {
        match in_text(selector) {
            Resolution::Found(found) => (found.range.slice(TEXT), found.method, found.confidence),
            other => panic!("{selector:?} gives {other:?}"),
        }
    }

    #[test]
    fn places_that_overlap_are_told_apart_by_their_position() {
        let text = "na na na na na na";
        let quote = quote("", "na na", "");
        for start in [0, 3, 6, 9, 12] {
            let position = Position { start, end: start + 5 };
            let found = resolve(&Haystack::new(text), &Selector::Both(quote.clone(), position));
            let Resolution::Found(anchor) = found else { panic!("{start}: {found:?}") };
            assert_eq!(anchor.range, TextRange::new(start, start + 5));
        }
    }

    #[test]
    fn quotes_are_found_by_the_strictest_means() {
        let check = |exact: &str, expect: &str, method: Method| {
            let (text, how, confidence) = found(&Selector::Quote(quote("", exact, "")));
            assert_eq!((text, how), (expect, method));
            assert_eq!(confidence >= 1.0, method == Method::Exact, "{confidence}");
        };
        check("dit le ministère", "dit le ministère", Method::Exact);
        check("dit le ministère.\n", "dit le ministère.", Method::Exact);
        check("le ministère. Le ministère", "le ministère.\n\nLe ministère", Method::Folded);
        check("nie: \"aucun tir n'a", "nie\u{a0}: « Aucun tir n’a", Method::Folded);
        check("Kelbecer", "Kəlbəcər", Method::Folded);
        check(
            "Le poste de garde du pont a été repris mardi.",
            "Le poste de garde a été pris lundi.",
            Method::Fuzzy,
        );
    }

    #[test]
    fn context_and_position_choose_between_repetitions() {
        let sentence = "Trois soldats ont été";
        let second = TEXT.rfind(sentence).expect("the text has the sentence twice");
        let check = |selector: &Selector, is_second: bool| match in_text(selector) {
            Resolution::Found(found) => {
                assert_eq!(found.range.start() == second, is_second, "{selector:?}");
            }
            other => panic!("{selector:?} gives {other:?}"),
        };
        check(&Selector::Quote(quote("pris lundi. ", sentence, "")), false);
        check(&Selector::Quote(quote("", sentence, " capturés")), true);
        check(&Selector::Quote(quote("écrivait-il hier. ", sentence, " arrêtés, ajoute")), true);
        let at = |start| Position { start, end: start + 21 };
        check(&Selector::Both(quote("", sentence, ""), at(36)), false);
        check(&Selector::Both(quote("", sentence, ""), at(190)), true);
        check(&Selector::Both(quote("", sentence, " capturés"), at(36)), true);
    }

    #[test]
    fn equally_good_places_are_all_named() {
        let check = |selector: &Selector, n_places: usize| match in_text(selector) {
            Resolution::Ambiguous(places) => assert_eq!(places.len(), n_places, "{selector:?}"),
            other => panic!("{selector:?} gives {other:?}"),
        };
        check(&Selector::Quote(quote("", "Trois soldats", "")), 2);
        check(&Selector::Quote(quote("", "trois soldats", "")), 2);
        check(&Selector::Quote(quote("", "Trois soldates ont été", "")), 2);
        check(
            &Selector::Both(quote("", "Trois soldats", ""), Position { start: 110, end: 123 }),
            2,
        );
    }

    #[test]
    fn a_word_is_not_looked_for_inside_longer_ones() {
        let check = |selector: &Selector, n_places: usize| match in_text(selector) {
            Resolution::Found(_) => assert_eq!(n_places, 1),
            Resolution::Ambiguous(places) => assert_eq!(places.len(), n_places),
            Resolution::Lost(_) => assert_eq!(n_places, 0),
        };
        check(&Selector::Quote(quote("", "poste de gar", "")), 1);
        check(&Selector::Quote(quote("", "pass", "")), 1);
        check(&Selector::Quote(quote("", "la", "")), 1);
        check(&Selector::Quote(quote("", "a", "")), 2);
    }

    #[test]
    fn positions_count_code_points_and_yield_to_words() {
        let at = |start, end| Selector::Position(Position { start, end });
        let check = |selector: &Selector, expect: &str, method: Method| {
            assert_eq!(found(selector).0, expect);
            assert_eq!(found(selector).1, method);
        };
        check(&at(20, 23), "été", Method::Position);
        let moved = Selector::Both(quote("", "écrit-il", ""), Position { start: 20, end: 23 });
        check(&moved, "écrit-il", Method::Exact);
        let blank = Selector::Both(quote("", " ", ""), Position { start: 20, end: 23 });
        check(&blank, "été", Method::Position);
        for nowhere in [at(20, 20), at(23, 20), at(20, 9999)] {
            assert_eq!(in_text(&nowhere), Resolution::Lost(Vec::new()));
        }
        let cluster = Haystack::new("e\u{301}te\u{301}");
        let Resolution::Found(whole) = resolve(&cluster, &at(1, 3)) else { panic!("not found") };
        assert_eq!(whole.range, TextRange::new(0, 4));
    }

    #[test]
    fn words_that_are_gone_are_lost_with_the_nearest_place() {
        let check = |selector: &Selector, nearest: &str| match in_text(selector) {
            Resolution::Lost(places) => {
                assert!(places.len() <= 3);
                assert!(places.is_sorted_by(|a, b| a.score >= b.score));
                assert_eq!(places.first().map_or("", |place| place.range.slice(TEXT)), nearest);
            }
            other => panic!("{selector:?} gives {other:?}"),
        };
        check(&Selector::Quote(quote("a été pris ", "jeudi soir", ". Trois soldats")), "lundi");
        check(&Selector::Quote(quote("", "\u{ad}\u{200b}", "")), "");
        check(&Selector::Quote(quote("", "   ", "")), "");
    }

    fn selectors() -> impl Strategy<Value = Selector> {
        let quote = (".{0,60}", option::of(".{0,80}"), option::of(".{0,80}"))
            .prop_map(|(exact, prefix, suffix)| Quote { exact, prefix, suffix });
        let position = (0usize..200, 0usize..200).prop_map(|(start, end)| Position { start, end });
        prop_oneof![
            quote.clone().prop_map(Selector::Quote),
            position.clone().prop_map(Selector::Position),
            (quote, position).prop_map(|(quote, position)| Selector::Both(quote, position)),
        ]
    }

    /// Words out of few, so that quotes are repeated, broken and nearly met.
    fn phrases() -> impl Strategy<Value = String> {
        "((le|la|poste|côte|cote\u{301}|œuf|«|»|’|-|\u{ad}|👩‍👩‍👧|漢字|ไทย|1 000)[ \n]{0,2}){0,40}"
    }

    fn ranges(resolution: &Resolution) -> Vec<TextRange> {
        match resolution {
            Resolution::Found(found) => vec![found.range],
            Resolution::Ambiguous(places) | Resolution::Lost(places) => {
                places.iter().map(|place| place.range).collect()
            }
        }
    }

    proptest! {
        #[test]
        fn any_selector_gives_whole_graphemes_of_any_text(
            text in prop_oneof![phrases(), any::<String>()],
            selector in selectors(),
            exact in phrases(),
            prefix in phrases(),
        ) {
            let hay = Haystack::new(&text);
            let near = Quote { exact, prefix: Some(prefix), suffix: None };
            for selector in [selector, Selector::Quote(near)] {
                for range in ranges(&resolve(&hay, &selector)) {
                    prop_assert!(!range.is_empty() && range.end() <= text.len());
                    prop_assert!(hay.is_whole(range), "{range:?} {selector:?}");
                }
            }
        }

        #[test]
        fn a_quote_that_stands_once_is_found_where_it_stands(
            text in phrases(), from in 0usize..200, len in 1usize..60,
        ) {
            let hay = Haystack::new(&text);
            let from = from.min(text.len());
            let range = hay.widened(TextRange::new(from, (from + len).min(text.len())));
            let exact = range.slice(&text);
            let words = exact.trim();
            let is_there = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(exact));
            if !words.is_empty() && (0..text.len()).filter(is_there).count() == 1 {
                let selector = Selector::Quote(quote("", exact, ""));
                let Resolution::Found(found) = resolve(&hay, &selector) else {
                    panic!("{exact:?} is lost in {text:?}");
                };
                prop_assert!(found.range.start() >= range.start());
                prop_assert_eq!(found.range.slice(&text), words);
                prop_assert!(found.range.end() <= range.end());
                prop_assert_eq!(found.method, Method::Exact);
            }
        }
    }
}
