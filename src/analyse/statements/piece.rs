//! The parts of a shared passage that are somebody's words.

use crate::analyse::quotations::Quotations;
use crate::analyse::statements::strip::Strip;
use crate::corpus::Corpus;
use crate::hash::sha256;
use crate::lang::fold::Folded;
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
    let mut groups: Vec<Vec<Span<'_>>> = Vec::new();
    for span in &spans {
        let joins = |group: &&mut Vec<Span<'_>>| {
            group
                .iter()
                .any(|other| overlap(other, span) && same_bearer(other.speaker, span.speaker))
        };
        match groups.iter_mut().find(joins) {
            Some(group) => group.push(*span),
            None => groups.push(vec![*span]),
        }
    }
    groups.iter().filter_map(|group| piece(corpus, strip, group, &spans)).collect()
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

fn piece(corpus: &Corpus, strip: &Strip, group: &[Span<'_>], all: &[Span<'_>]) -> Option<Piece> {
    let start = group.iter().map(|span| span.words.0).min()?;
    let end = group.iter().map(|span| span.words.1).max()?;
    let own = |article: usize| group.iter().any(|span| span.quotation.0 == article);
    let others = |article: usize| {
        let meets = |span: &Span<'_>| span.words.0.max(start) < span.words.1.min(end);
        all.iter().any(|span| span.quotation.0 == article && meets(span))
    };
    let occurrences: Vec<(usize, TextRange)> = strip
        .places
        .iter()
        .filter(|(article, _)| own(*article) || !others(*article))
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
