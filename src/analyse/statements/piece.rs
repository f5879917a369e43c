//! The parts of a shared passage that are somebody's words.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::analyse::quotations::Quotations;
use crate::analyse::statements::strip::Strip;
use crate::corpus::Corpus;
use crate::hash::sha256;
use crate::lang::fold::Folded;
use crate::lang::speaker::bearer_words;
use crate::lang::speaker::same_bearer;
use crate::text::range::TextRange;
use crate::time::Edtf;

/// Words of one speaker in several articles.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Twelve hexadecimal digits, derived from the words as the first article has them, folded.
    pub(super) id: String,
    /// How many words the articles have in common.
    pub(super) words: usize,
    /// The fullest name an article has for the speaker.
    pub(super) speaker: String,
    /// The articles, by place in the corpus, and where they have it.
    pub(super) occurrences: Vec<(usize, TextRange)>,
    /// The quotations of the speaker it stands in: article, place among its quotations.
    pub(super) quotations: Vec<(usize, usize)>,
    /// The days that the articles give for it.
    pub(super) said: Vec<Edtf>,
}

/// Hexadecimal digits of an id.
pub(super) const ID_LEN: usize = 12;

/// Words of a strip that stand in a quotation of an article.
#[derive(Debug, Clone, Copy)]
struct Span<'q> {
    /// The first word, and the one after the last.
    words: (usize, usize),
    speaker: &'q str,
    /// Article, place among its quotations.
    quotation: (usize, usize),
}

/// What a strip has of quotations with a speaker, by the first word. Articles that give the same
/// words to somebody else are left out of it.
pub(super) fn pieces(corpus: &Corpus, quotations: &Quotations, strip: &Strip) -> Vec<Piece> {
    let mut spans: Vec<Span<'_>> = strip
        .places
        .iter()
        .flat_map(|(article, words)| spans(quotations, *article, words))
        .filter(|span| span.words.1 - span.words.0 >= strip.least)
        .collect();
    spans.sort_by_key(|span| (span.words, span.quotation));
    let mut groups = Groups::default();
    spans.iter().for_each(|span| groups.add(*span));
    let groups = groups.groups;
    let formula = groups.len() >= FORMULA;
    groups.iter().filter_map(|group| piece(corpus, strip, group, (&spans, formula))).collect()
}

/// So many speakers of the same words, more than one author has names, make them a formula.
const FORMULA: usize = 6;

/// Spans of one speaker each.
#[derive(Default)]
struct Groups<'q> {
    groups: Vec<Vec<Span<'q>>>,
    /// By word of a speaker's name: the groups that have such a speaker.
    by_word: BTreeMap<String, BTreeSet<usize>>,
    /// The same by the last word.
    by_last: BTreeMap<String, BTreeSet<usize>>,
}

impl<'q> Groups<'q> {
    /// Adds a span to the first group with words that it overlaps and that its speaker may have
    /// said, or to one of its own. Only groups with a speaker of a like name are looked at.
    fn add(&mut self, span: Span<'q>) {
        let words = bearer_words(span.speaker);
        let like = words.iter().filter_map(|word| self.by_last.get(word));
        let like = like.chain(words.last().and_then(|last| self.by_word.get(last))).flatten();
        let like: BTreeSet<usize> = like.copied().collect();
        let joins =
            |other: &Span<'_>| overlap(other, &span) && same_bearer(other.speaker, span.speaker);
        let found = like.into_iter().find(|&at| self.groups[at].iter().any(joins));
        let at = found.unwrap_or(self.groups.len());
        match self.groups.get_mut(at) {
            Some(group) => group.push(span),
            None => self.groups.push(vec![span]),
        }
        if let Some(last) = words.last() {
            self.by_last.entry(last.clone()).or_default().insert(at);
        }
        for word in words {
            self.by_word.entry(word).or_default().insert(at);
        }
    }
}

fn overlap(a: &Span<'_>, b: &Span<'_>) -> bool {
    a.words.0.max(b.words.0) < a.words.1.min(b.words.1)
}

/// The words of an occurrence that stand in each quotation with a speaker.
fn spans<'q>(
    quotations: &'q Quotations,
    article: usize,
    words: &[TextRange],
) -> impl Iterator<Item = Span<'q>> {
    let all = quotations.by_article.get(article).map_or(&[][..], Vec::as_slice);
    let start = words.iter().map(|word| word.start()).min().unwrap_or_default();
    let end = words.iter().map(|word| word.end()).max().unwrap_or_default();
    let from = all.partition_point(|quotation| quotation.range.end() <= start);
    let near = all[from..].iter().take_while(move |quotation| quotation.range.start() < end);
    near.enumerate().filter_map(move |(at, quotation)| {
        let speaker = &quotation.speaker.as_ref()?.name;
        let inside = |word: &TextRange| word.intersects(quotation.range);
        let first = words.iter().position(inside)?;
        let last = words.iter().rposition(inside)?;
        Some(Span { words: (first, last + 1), speaker, quotation: (article, from + at) })
    })
}

/// The words of one speaker. Of a formula, what an article gives to nobody is nobody's; else it is
/// taken for the speaker's, and so the words are known where a report tells them as its own.
fn piece(
    corpus: &Corpus,
    strip: &Strip,
    group: &[Span<'_>],
    (all, formula): (&[Span<'_>], bool),
) -> Option<Piece> {
    let start = group.iter().map(|span| span.words.0).min()?;
    let end = group.iter().map(|span| span.words.1).max()?;
    let own: BTreeSet<usize> = group.iter().map(|span| span.quotation.0).collect();
    let meets = |span: &&Span<'_>| span.words.0.max(start) < span.words.1.min(end);
    let others: BTreeSet<usize> = match formula {
        true => strip.places.iter().map(|(article, _)| *article).collect(),
        false => all.iter().filter(meets).map(|span| span.quotation.0).collect(),
    };
    let occurrences: Vec<(usize, TextRange)> = strip
        .places
        .iter()
        .filter(|(article, _)| own.contains(article) || !others.contains(article))
        .filter_map(|(article, words)| {
            let inside = words.get(start..end)?.iter().copied();
            Some((*article, inside.reduce(TextRange::cover)?))
        })
        .collect();
    let speaker = group.iter().map(|span| span.speaker);
    let speaker = speaker.max_by_key(|name| (name.chars().count(), std::cmp::Reverse(*name)))?;
    Some(Piece {
        id: id(corpus, *occurrences.first()?),
        words: end - start,
        speaker: speaker.to_owned(),
        occurrences,
        quotations: group.iter().map(|span| span.quotation).collect(),
        said: Vec::new(),
    })
}

fn id(corpus: &Corpus, (article, range): (usize, TextRange)) -> String {
    let text = corpus.articles[article].body.full().map_or("", |doc| doc.text.as_str());
    let mut id = sha256(Folded::new(range.slice(text)).as_str().as_bytes());
    id.truncate(ID_LEN);
    id
}
