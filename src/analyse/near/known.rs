//! What two articles are already known to share word for word.

use crate::analyse::shared::Shared;
use crate::text::range::TextRange;

/// The shared passages by article.
pub(super) struct Known<'s> {
    shared: &'s Shared,
    /// For each article: range, passage; sorted.
    by_article: Vec<Vec<(TextRange, usize)>>,
    /// For each article: how long its longest occurrence is, in bytes.
    longest: Vec<usize>,
}

impl<'s> Known<'s> {
    pub(super) fn new(shared: &'s Shared, articles: usize) -> Known<'s> {
        let mut by_article = vec![Vec::new(); articles];
        let mut longest = vec![0; articles];
        for (passage, found) in shared.passages.iter().enumerate() {
            for (article, range) in &found.occurrences {
                by_article[*article].push((*range, passage));
                longest[*article] = range.len().max(longest[*article]);
            }
        }
        by_article.iter_mut().for_each(|ranges| ranges.sort_unstable());
        Known { shared, by_article, longest }
    }

    /// The parts of a passage of one article that another article has word for word, in order.
    pub(super) fn in_both(&self, (a, range): (usize, TextRange), b: usize) -> Vec<TextRange> {
        let ranges = &self.by_article[a];
        let reach = range.start().saturating_sub(self.longest[a]);
        let from = ranges.partition_point(|(r, _)| r.start() < reach);
        let near = ranges[from..].iter().take_while(|(r, _)| r.start() < range.end());
        let also = |passage: usize| !self.shared.passages[passage].in_article(b).is_empty();
        near.filter(|(r, passage)| r.intersects(range) && also(*passage)).map(|(r, _)| *r).collect()
    }
}
