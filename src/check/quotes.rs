//! How rules show places of an article's text.

use crate::anchor::resolve::Candidate;
use crate::dossier::article::Article;

/// A candidate as a hint shows it: the words with some before and after, and how like they are.
pub fn shown(candidate: &Candidate, article: Article<'_>) -> Option<String> {
    const AROUND: usize = 24;
    let text = &article.record().body.full()?.text;
    let range = candidate.range;
    let start = text.floor_char_boundary(range.start().saturating_sub(AROUND));
    let end = text.ceil_char_boundary((range.end() + AROUND).min(text.len()));
    let paragraph = text[..range.start()].matches("\n\n").count() + 1;
    let clean = |words: &str| words.replace('\n', " ");
    Some(format!(
        "paragraph {paragraph}, {:.0} % alike: …{}[{}]{}…",
        candidate.score * 100.0,
        clean(&text[start..range.start()]),
        clean(range.slice(text)),
        clean(&text[range.end()..end]),
    ))
}
