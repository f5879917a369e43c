//! What a relay made of a statement: its passages beside those of the first relay.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::dossier::statement::Relay;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::CardView;
use crate::pages::same_words::side_by_side;
use crate::route::Route;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// An article that relays a statement.
#[derive(Serialize)]
pub(super) struct RelayView {
    card: CardView,
    how: Option<String>,
    note: Option<String>,
    /// The words of its passages.
    words: usize,
    /// Whether it is the first relay, with which the others are compared.
    first: bool,
    /// Whether it is compared with the first: both have passages, in one language.
    compared: bool,
    lang: String,
    passages: Vec<PassageView>,
    /// Passages of the first relay that it does not have.
    cut: Vec<CutView>,
}

#[derive(Serialize)]
struct PassageView {
    href: Option<String>,
    internal: bool,
    /// Whether the program found it.
    found: bool,
    text: String,
    /// "alone", "verbatim" or "changed", where it is compared.
    compared: &'static str,
    /// This passage and its counterpart, what differs marked.
    own_html: Option<String>,
    first_html: Option<String>,
}

#[derive(Serialize)]
struct CutView {
    href: Option<String>,
    text: String,
}

/// A passage of a relay.
struct Passage<'d> {
    text: &'d str,
    href: Option<String>,
    internal: bool,
    found: bool,
    /// Its words that tell something, folded.
    words: BTreeSet<String>,
}

/// From this share of the shorter passage's words, one passage is taken for a version of the other:
/// a translation of the same sentence keeps its names, numbers and nouns.
const ALIKE: f64 = 0.5;

/// Words of fewer letters tell nothing.
const TELLS: usize = 4;

/// The relays, in their order; each is compared with the first that has passages.
pub(super) fn views(relays: &[Relay<'_>], scene: &Scene<'_>) -> Vec<RelayView> {
    let all: Vec<Vec<Passage<'_>>> = relays.iter().map(|relay| passages(relay, scene)).collect();
    let first = all.iter().position(|passages| !passages.is_empty());
    let lang = |ix: usize| lang_of(relays[ix].article.head().language.as_deref());
    let view = |ix: usize| {
        let own = &all[ix];
        let base = first.filter(|&first| first != ix && lang(first) == lang(ix));
        let base = base.map(|first| all[first].as_slice()).filter(|_| !own.is_empty());
        let matched: Vec<Option<usize>> =
            own.iter().map(|passage| counterpart(passage, base.unwrap_or_default())).collect();
        let relay = &relays[ix];
        RelayView {
            card: scene.card(relay.article),
            how: relay.how.map(|how| scene.text(&format!("relay-{}", how.code()))),
            note: relay.note.map(str::to_owned),
            words: own.iter().map(|p| crate::markdown::doc::words(p.text)).sum(),
            first: first == Some(ix),
            compared: base.is_some(),
            lang: lang(ix),
            passages: own.iter().zip(&matched).map(|(p, at)| compared(p, *at, base)).collect(),
            cut: cut(base.unwrap_or_default(), own),
        }
    };
    (0..relays.len()).map(view).collect()
}

fn compared(passage: &Passage<'_>, at: Option<usize>, base: Option<&[Passage<'_>]>) -> PassageView {
    let first = at.and_then(|at| base?.get(at));
    let sides = first.and_then(|first| side_by_side(first.text, passage.text));
    let (first_html, own_html) = sides.unzip();
    PassageView {
        href: passage.href.clone(),
        internal: passage.internal,
        found: passage.found,
        text: passage.text.to_owned(),
        compared: match (base, first, &own_html) {
            (None, ..) => "",
            (Some(_), None, _) => "alone",
            (_, Some(_), None) => "verbatim",
            (_, Some(_), Some(_)) => "changed",
        },
        own_html,
        first_html,
    }
}

/// The passages of the first relay of which no passage of this one is a version.
fn cut(base: &[Passage<'_>], own: &[Passage<'_>]) -> Vec<CutView> {
    let kept = |first: &Passage<'_>| own.iter().any(|p| likeness(&p.words, &first.words) >= ALIKE);
    let missing = base.iter().filter(|first| !kept(first));
    let view =
        |first: &Passage<'_>| CutView { href: first.href.clone(), text: first.text.to_owned() };
    missing.map(view).collect()
}

/// The passage of the first relay that is most like this one, if any is like it; of equals the
/// longest, then the first.
fn counterpart(passage: &Passage<'_>, base: &[Passage<'_>]) -> Option<usize> {
    let likeness = |ix: usize| likeness(&passage.words, &base[ix].words);
    let best = (0..base.len()).rev().max_by(|&a, &b| {
        let longer = || base[a].words.len().cmp(&base[b].words.len());
        likeness(a).total_cmp(&likeness(b)).then_with(longer)
    })?;
    (likeness(best) >= ALIKE).then_some(best)
}

/// How much of the shorter of two passages the other has: 0 to 1 (the overlap coefficient of
/// Szymkiewicz and Simpson, on words).
#[expect(clippy::cast_precision_loss, reason = "a passage has far fewer than 2^53 words")]
fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let both = a.intersection(b).count();
    let shorter = a.len().min(b.len());
    if shorter == 0 { 0.0 } else { both as f64 / shorter as f64 }
}

/// The passages of a relay in the order of its text: those that an analyst marked, without those
/// that lie within another; else those found.
fn passages<'d>(relay: &Relay<'d>, scene: &Scene<'_>) -> Vec<Passage<'d>> {
    let marked: Vec<_> = relay
        .notes
        .iter()
        .filter_map(|note| Some((note.anchor()?.range, note.quote()?, note)))
        .collect();
    let inside = |ix: usize, range: TextRange| {
        marked.iter().enumerate().any(|(other, (outer, ..))| {
            let covers = outer.start() <= range.start() && range.end() <= outer.end();
            other != ix && covers && (*outer != range || other < ix)
        })
    };
    let noted: Vec<Passage<'d>> = marked
        .iter()
        .enumerate()
        .filter(|(ix, (range, ..))| !inside(*ix, *range))
        .map(|(_, (_, text, note))| Passage {
            text,
            href: Some(scene.href(&Route::passage(relay.article.id(), &note.record.id))),
            internal: note.is_internal(),
            found: false,
            words: telling(text),
        })
        .collect();
    if !noted.is_empty() {
        return noted;
    }
    let words = relay.found.iter().filter_map(|range| relay.article.slice(*range));
    let passage =
        |text| Passage { text, href: None, internal: false, found: true, words: telling(text) };
    words.map(passage).collect()
}

/// The words of a passage that tell something, folded.
fn telling(text: &str) -> BTreeSet<String> {
    let folded = fold(text, Fold::Letters);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let tells =
        |word: &&str| word.chars().count() >= TELLS || word.chars().any(|c| c.is_ascii_digit());
    words.filter(tells).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use crate::pages::statement::relay::likeness;
    use crate::pages::statement::relay::telling;

    #[test]
    fn another_wording_of_a_sentence_is_like_it_and_another_sentence_is_not() {
        let check = |a: &str, b: &str| likeness(&telling(a), &telling(b));
        let flood = "The river rose by 3 metres and closed the harbour";
        assert!(check(flood, "The harbour was closed when the river had risen 3 metres") > 0.5);
        assert!(check(flood, "The mayor has asked for help") < 0.25);
        assert!(check(flood, "the harbour") > 0.9);
        assert!(check("", "") < f64::EPSILON);
    }
}
