//! Finds the passage of every annotation in its article's plain text.

use rayon::prelude::*;

use crate::anchor::haystack::Haystack;
use crate::anchor::resolve::Resolution;
use crate::anchor::resolve::resolve;
use crate::corpus::Corpus;
use crate::corpus::article::Article;

/// For each article of the corpus, in order, for each of its annotations, in order: its place.
#[derive(Debug, Clone, Default)]
pub struct Placements {
    /// Indexed by article, then annotation.
    pub by_article: Vec<Vec<Resolution>>,
}

/// Finds the place of every annotation; an article whose text this edition lacks places none.
pub fn find(corpus: &Corpus) -> Placements {
    Placements { by_article: corpus.articles.par_iter().map(places).collect() }
}

fn places(article: &Article) -> Vec<Resolution> {
    let Some(doc) = article.body.full() else {
        return vec![Resolution::Lost(Vec::new()); article.annotations.len()];
    };
    if article.annotations.is_empty() {
        return Vec::new();
    }
    let haystack = Haystack::new(&doc.text);
    article.annotations.iter().map(|note| resolve(&haystack, &note.selector.value)).collect()
}
