//! When something was said: the day that stands beside the words that announce it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::dates::Dates;
use crate::analyse::dates::FoundDate;
use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::Quotations;
use crate::analyse::sentences::sentences;
use crate::analyse::statements::piece::Piece;
use crate::corpus::Corpus;
use crate::lang::primary;
use crate::text::range::TextRange;
use crate::time::Edtf;
use crate::time::Precision;

/// How far a day may stand from the words that announce a quotation, in bytes: about twenty words.
const REACH: usize = 120;

/// Gives each piece the days on which its quotations say it was said.
pub(super) fn date_pieces(
    corpus: &Corpus,
    quotations: &Quotations,
    dates: &Dates,
    pieces: &mut [Piece],
) {
    let wanted: BTreeSet<usize> =
        pieces.iter().flat_map(|piece| &piece.quotations).map(|(article, _)| *article).collect();
    let wanted: Vec<usize> = wanted.into_iter().collect();
    let days: Vec<Vec<Option<Edtf>>> =
        wanted.par_iter().map(|at| days(corpus, quotations, dates, *at)).collect();
    let days: BTreeMap<usize, Vec<Option<Edtf>>> = wanted.into_iter().zip(days).collect();
    for piece in pieces {
        let day = |(article, at): &(usize, usize)| days.get(article)?.get(*at)?.clone();
        piece.said = piece.quotations.iter().filter_map(day).collect();
    }
}

/// For each quotation of an article the day it was said, where the article tells.
fn days(
    corpus: &Corpus,
    quotations: &Quotations,
    dates: &Dates,
    article: usize,
) -> Vec<Option<Edtf>> {
    let record = &corpus.articles[article];
    let (Some(doc), Some(dates)) = (record.body.full(), dates.by_article.get(article)) else {
        return Vec::new();
    };
    let language = record.head.language.as_deref().unwrap_or_default();
    let sentences = sentences(&doc.text, primary(language));
    let Some(quotations) = quotations.by_article.get(article) else { return Vec::new() };
    let quoted = |date: &FoundDate| {
        let at = quotations.partition_point(|other| other.range.end() <= date.range.start());
        quotations.get(at).is_some_and(|other| other.range.intersects(date.range))
    };
    let told: Vec<&FoundDate> = dates.iter().filter(|date| !quoted(date)).collect();
    quotations.iter().map(|quotation| day(&told, &sentences, quotation)).collect()
}

/// The day nearest to the words that announce a quotation, in the same sentence.
fn day(told: &[&FoundDate], sentences: &[TextRange], quotation: &Quotation) -> Option<Edtf> {
    let beside = quotation.cue.or(quotation.speaker.as_ref().map(|speaker| speaker.at))?;
    let at = sentences.partition_point(|sentence| sentence.end() <= beside.start());
    let sentence = sentences.get(at)?;
    let distance = |date: &FoundDate| {
        let before = beside.start().saturating_sub(date.range.end());
        before.max(date.range.start().saturating_sub(beside.end()))
    };
    let near = told
        .iter()
        .filter(|date| date.range.intersects(*sentence) && distance(date) <= REACH)
        .filter_map(|date| Some((distance(date), date.range.start(), date.value.as_ref()?)))
        .filter(|(_, _, value)| value.precision() <= Precision::Day);
    let (_, _, value) = near.min_by_key(|(distance, start, _)| (*distance, *start))?;
    let day = value.first_day()?;
    Edtf::parse(&day.format("%Y-%m-%d").to_string()).ok()
}
