//! What speaks for a block as part of the report, and what against.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::import::blocks::Block;
use crate::import::context;
use crate::import::context::Around;
use crate::import::furniture;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::html::vocabulary;
use crate::import::html::witness;
use crate::import::html::witness::Witness;
use crate::import::html::witness::Witnesses;
use crate::import::reason::Reason;
use crate::import::traits::Traits;
use crate::lang::fold::Folded;

/// What is known of a block, each between −1 and 1 or nearly so.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Its shape and words.
    pub traits: Traits,
    /// Why it would be left out by its words, if it would.
    pub told: Option<Reason>,
    /// What its elements are called after: a caption, related links.
    pub named: Option<Reason>,
    /// The figures that are weighed, in the order of [`NAMES`].
    pub features: [f32; N],
}

impl Evidence {
    /// Whether a block is a paragraph in the run of the text, without a link, and neither its words
    /// nor its elements say that it is something else.
    pub fn is_plain(&self, piece: &Piece) -> bool {
        let unnamed = self.told.is_none() && self.named.is_none();
        let paragraph = piece.kind == Kind::Paragraph && piece.linked == 0;
        unnamed && paragraph && !piece.place.is_apart()
    }

    /// Whether a block is the title, where the report has one.
    pub fn is_titled(&self, title: &Folded) -> bool {
        !title.is_empty() && self.traits.folded == *title
    }
}

/// How many figures are weighed.
pub const N: usize = 28;

/// What the figures are.
pub const NAMES: [&str; N] = [
    "constant",
    "trafilatura",
    "readability",
    "both",
    "neither",
    "stated",
    "not stated",
    "text",
    "length",
    "links",
    "heading",
    "list",
    "quote",
    "table",
    "caption",
    "figure",
    "aside",
    "frame",
    "form",
    "hidden",
    "named",
    "told",
    "outside",
    "inside",
    "siblings",
    "before title",
    "body",
    "repeated",
];

/// Measures every block of a page.
pub fn measure(
    page: &Page,
    witnesses: &Witnesses,
    stop: &BTreeSet<String>,
    title: Option<usize>,
) -> Vec<Evidence> {
    let words: Vec<Vec<u64>> =
        page.pieces.iter().map(|piece| witness::words(&piece.text)).collect();
    let votes = Votes::count(&words, witnesses);
    let home = Home::find(page, &votes.all(&words));
    let mut seen: BTreeMap<&[u64], usize> = BTreeMap::new();
    for words in &words {
        *seen.entry(words).or_default() += 1;
    }
    let blocks = page.pieces.iter().enumerate().map(|(ix, piece)| {
        let block = Block { line: ix + 1, lines: piece.text.lines().collect(), parted: true };
        let traits = Traits::of(&block, stop);
        let told = furniture::told(&block, &traits, furniture::Zone::Body);
        let named = vocabulary::named(page, piece, home.element);
        let copied = seen[words[ix].as_slice()] > 1 && words[ix].len() > 2;
        let above = title.is_some_and(|title| ix < title);
        let (inside, siblings) = home.of(page, piece);
        let mut features = [0.0; N];
        features[..7].copy_from_slice(&votes.of(ix));
        features[7..10].copy_from_slice(&shape(piece, &traits, words[ix].len()));
        features[10..20].copy_from_slice(&place(piece));
        let rest = [
            yes(named.is_some()),
            yes(told.is_some()),
            yes(!inside),
            yes(inside),
            siblings,
            yes(above),
            yes(piece.place.body),
            yes(copied),
        ];
        features[20..].copy_from_slice(&rest);
        Evidence { traits, told, named, features }
    });
    blocks.collect()
}

/// What each witness says of each block: the share of it that is in the report.
struct Votes {
    trafilatura: Vec<Option<f32>>,
    readability: Vec<Option<f32>>,
    stated: Vec<Option<f32>>,
}

impl Votes {
    fn count(words: &[Vec<u64>], witnesses: &Witnesses) -> Votes {
        let shares = |witness: &Option<Witness>| -> Vec<Option<f32>> {
            words.iter().map(|words| witness.as_ref().map(|w| w.share(words))).collect()
        };
        Votes {
            trafilatura: shares(&witnesses.trafilatura),
            readability: shares(&witnesses.readability),
            stated: shares(&witnesses.stated),
        }
    }

    /// For every block the mean vote, by its words; one long block does not decide alone.
    fn all(&self, words: &[Vec<u64>]) -> Vec<f32> {
        let vote = |ix: usize| {
            let votes = [self.trafilatura[ix], self.readability[ix], self.stated[ix]];
            let n = votes.iter().flatten().count().max(1);
            votes.iter().flatten().sum::<f32>() / small(n) * small(words[ix].len().min(200))
        };
        (0..words.len()).map(vote).collect()
    }

    /// The first figures of a block. A witness that has nothing to say stands in the middle.
    fn of(&self, ix: usize) -> [f32; 7] {
        let t = self.trafilatura[ix].unwrap_or(0.5);
        let r = self.readability[ix].unwrap_or(0.5);
        let s = self.stated[ix];
        let (stated, not_stated) = (s.unwrap_or(0.0), s.map_or(0.0, |s| 1.0 - s));
        [1.0, 2.0 * t - 1.0, 2.0 * r - 1.0, t * r, (1.0 - t) * (1.0 - r), stated, not_stated]
    }
}

/// The figures of a block's words, length and links.
fn shape(piece: &Piece, traits: &Traits, words: usize) -> [f32; 3] {
    let weight = context::weigh(traits, furniture::cues(traits), Around::default());
    let letters = piece.text.chars().filter(|c| c.is_alphanumeric()).count();
    [
        weight.clamp(-4.0, 4.0) / 4.0,
        (1.0 + small(words.min(60))).ln() / 4.0,
        small(piece.linked.min(letters)) / small(letters.max(1)),
    ]
}

/// The figures of a block's kind and of the elements around it.
fn place(piece: &Piece) -> [f32; 10] {
    let place = piece.place;
    [
        yes(matches!(piece.kind, Kind::Heading(_))),
        yes(place.list),
        yes(place.quote),
        yes(matches!(piece.kind, Kind::Table(_))),
        yes(place.caption),
        yes(place.figure),
        yes(place.aside),
        yes(place.nav || place.footer),
        yes(place.form),
        yes(place.hidden),
    ]
}

fn yes(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// The element that holds the report, as far as the witnesses agree on one.
struct Home {
    element: Option<usize>,
    /// Votes by the element whose children the blocks are.
    parents: BTreeMap<usize, f32>,
    most: f32,
}

impl Home {
    /// The innermost element that holds nine tenths of what was voted for.
    fn find(page: &Page, voted: &[f32]) -> Home {
        let mut held: BTreeMap<usize, f32> = BTreeMap::new();
        let mut parents: BTreeMap<usize, f32> = BTreeMap::new();
        let mut all = 0.0;
        for (piece, vote) in page.pieces.iter().zip(voted) {
            all += vote;
            for (at, _) in page.around(piece) {
                *held.entry(at).or_default() += vote;
            }
            *parents.entry(parent(page, piece)).or_default() += vote;
        }
        // Elements are numbered as they open: the innermost of nested ones has the highest number.
        let element = held.into_iter().rfind(|(_, vote)| all > 0.0 && *vote >= 0.9 * all);
        let most = parents.values().copied().fold(0.0, f32::max);
        Home { element: element.map(|(at, _)| at), parents, most }
    }

    /// Whether a block lies in the element, and how much of what was voted for stands beside it,
    /// compared with where most of it stands.
    fn of(&self, page: &Page, piece: &Piece) -> (bool, f32) {
        let inside = match self.element {
            Some(home) => page.around(piece).any(|(at, _)| at == home),
            None => true,
        };
        let beside = self.parents.get(&parent(page, piece)).copied().unwrap_or_default();
        (inside, if self.most > 0.0 { beside / self.most } else { 0.0 })
    }
}

/// The element in which a block and its neighbours stand.
fn parent(page: &Page, piece: &Piece) -> usize {
    let mut at = piece.element;
    loop {
        let element = &page.elements[at];
        let own = matches!(
            element.name.as_str(),
            "p" | "li"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "table"
                | "ul"
                | "ol"
                | "blockquote"
                | "pre"
        );
        match element.parent {
            Some(parent) if own => at = parent,
            _ => return at,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words in a block are small")]
fn small(n: usize) -> f32 {
    n as f32
}
