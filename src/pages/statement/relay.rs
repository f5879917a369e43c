//! What a relay made of a statement: its passages beside those of the first relay.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyse::near::stems;
use crate::dossier::statement::Relay;
use crate::lang::primary;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::CardView;
use crate::pages::same_words::side_by_side;
use crate::route::Route;
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
    /// Passages of the first relay whose words it has nowhere.
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
    /// The stems of its words that say something.
    stems: BTreeSet<u32>,
}

/// From this share of the shorter passage's words, one passage is taken for a version of the other:
/// two translations of a sentence have its names, numbers and some of its nouns in common.
const ALIKE: f64 = 0.4;

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

/// The passages of the first relay whose words this one mostly has nowhere: what two passages of one
/// say may be a single passage of the other.
fn cut(base: &[Passage<'_>], own: &[Passage<'_>]) -> Vec<CutView> {
    let said: BTreeSet<u32> = own.iter().flat_map(|passage| &passage.stems).copied().collect();
    let kept = |first: &Passage<'_>| share(common(&first.stems, &said), first.stems.len()) >= ALIKE;
    let missing = base.iter().filter(|first| !kept(first));
    let view =
        |first: &Passage<'_>| CutView { href: first.href.clone(), text: first.text.to_owned() };
    missing.map(view).collect()
}

/// The passage of the first relay that has the most words in common with this one, of those that are
/// like it; of equals the first.
fn counterpart(passage: &Passage<'_>, base: &[Passage<'_>]) -> Option<usize> {
    (0..base.len())
        .rev()
        .filter(|&ix| likeness(&passage.stems, &base[ix].stems) >= ALIKE)
        .max_by_key(|&ix| common(&passage.stems, &base[ix].stems))
}

/// How much of the shorter of two passages the other has: 0 to 1 (the overlap coefficient of
/// Szymkiewicz and Simpson, on the stems of words).
fn likeness(a: &BTreeSet<u32>, b: &BTreeSet<u32>) -> f64 {
    share(common(a, b), a.len().min(b.len()))
}

/// How many stems two passages have in common.
fn common(a: &BTreeSet<u32>, b: &BTreeSet<u32>) -> usize {
    a.intersection(b).count()
}

#[expect(clippy::cast_precision_loss, reason = "a passage has far fewer than 2^53 words")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The passages of a relay in the order of its text: those that an analyst marked, without those
/// that lie within another; else those found.
fn passages<'d>(relay: &Relay<'d>, scene: &Scene<'_>) -> Vec<Passage<'d>> {
    let language = primary(relay.article.head().language.as_deref().unwrap_or_default());
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
            stems: stems(text, language),
        })
        .collect();
    if !noted.is_empty() {
        return noted;
    }
    let words = relay.found.iter().filter_map(|range| relay.article.slice(*range));
    let passage = |text| Passage {
        text,
        href: None,
        internal: false,
        found: true,
        stems: stems(text, language),
    };
    words.map(passage).collect()
}

#[cfg(test)]
mod tests {
    use crate::analyse::near::stems;
    use crate::pages::statement::relay::likeness;

    #[test]
    fn another_wording_of_a_sentence_is_like_it_and_another_sentence_is_not() {
        let check = |a: &str, b: &str| likeness(&stems(a, "en"), &stems(b, "en"));
        let flood = "The river rose by 3 metres and closed the harbour";
        assert!(check(flood, "The harbour was closed when the river had risen 3 metres") > 0.5);
        assert!(check(flood, "The mayor has asked for help") < 0.25);
        assert!(check(flood, "the harbour") > 0.9);
        assert!(check("", "") < f64::EPSILON);
    }
}
