//! Places whose words resemble a quote's.

use crate::anchor::align::{LONGEST_WORD, Wording};
use crate::anchor::edits::{Pattern, Start};
use crate::anchor::haystack::Haystack;
use crate::anchor::judge::{CONTEXT, nearest_after, nearest_before};
use crate::anchor::selector::Quote;
use crate::text::fold::{Fold, fold};
use crate::text::points::CodePoints;
use crate::text::range::TextRange;

/// Places looked at more closely, for each way of looking: more than are ever shown, since
/// context may prefer one that is not the most similar.
const MAX_PLACES: usize = 6;

/// A search for one quote, all of it folded to [`Fold::Letters`].
struct Search<'h> {
    hay: &'h Haystack<'h>,
    text: Vec<char>,
    points: CodePoints<'h>,
    prefix: String,
    exact: String,
    suffix: String,
}

/// Finds the places most similar to a quote, with the similarity of their words, 0 to 1.
///
/// Places are whole words, in no particular order, and may overlap; none when the quote has
/// neither letter nor mark. Method: edit distance of the quote, and of the quote in its context,
/// to every end in the text; then an alignment word by word around the least distant ends.
pub(super) fn find(hay: &Haystack<'_>, quote: &Quote) -> Vec<(TextRange, f64)> {
    let search = Search::new(hay, quote);
    if search.exact.is_empty() {
        return Vec::new();
    }
    let exact: Vec<char> = search.exact.chars().collect();
    let pattern = Pattern::new(&exact);
    let mut places = Vec::new();
    for range in search.places(&exact) {
        let folded = hay.folded(Fold::Letters);
        let found: Vec<char> = range.slice(folded.as_str()).chars().collect();
        let length = found.len().max(exact.len());
        let similarity = 1.0 - pattern.distance(&found) as f64 / length as f64;
        places.push((folded.original(range), similarity));
    }
    places.retain(|(range, _)| !range.is_empty());
    places
}

impl<'h> Search<'h> {
    fn new(hay: &'h Haystack<'h>, quote: &Quote) -> Search<'h> {
        let folded = |text: &str| fold(text.trim(), Fold::Letters).trim().to_owned();
        let text = hay.folded(Fold::Letters).as_str();
        Search {
            hay,
            text: text.chars().collect(),
            points: CodePoints::new(text),
            prefix: folded(nearest_before(quote.prefix.as_deref().unwrap_or_default().trim())),
            exact: folded(&quote.exact),
            suffix: folded(nearest_after(quote.suffix.as_deref().unwrap_or_default().trim())),
        }
    }

    /// Ranges of the folded text that may stand for the quote.
    fn places(&self, exact: &[char]) -> Vec<TextRange> {
        let wording = Wording::new(&self.prefix, &self.exact, &self.suffix);
        let mut ends = self.ends(exact);
        if !self.prefix.is_empty() || !self.suffix.is_empty() {
            let context = [self.prefix.as_str(), &self.exact, &self.suffix].join(" ");
            let pattern: Vec<char> = context.trim().chars().collect();
            let after = self.suffix.chars().count();
            ends.extend(self.ends(&pattern).into_iter().map(|end| end.saturating_sub(after)));
        }
        ends.sort_unstable();
        ends.dedup();
        (ends.into_iter())
            .filter_map(|end| self.aligned(&wording, end).or_else(|| self.measured(exact, end)))
            .collect()
    }

    /// Ends of the stretches least distant from a pattern, apart from one another by half of it.
    fn ends(&self, pattern: &[char]) -> Vec<usize> {
        let mut distances = Pattern::new(pattern).distances(&self.text, Start::Free);
        let least = distances.iter().min().copied().unwrap_or_default();
        // A third of the quote further off is more than any context makes up for.
        let bound = (least + pattern.len() / 3 + 1).min(pattern.len());
        let mut ends = Vec::new();
        for _ in 0..MAX_PLACES {
            let best = (distances.iter().enumerate()).min_by_key(|(_, distance)| **distance);
            let Some((end, _)) = best.filter(|(_, distance)| **distance < bound) else {
                break;
            };
            ends.push(end);
            let from = end.saturating_sub(pattern.len() / 2);
            let to = (end + pattern.len() / 2 + 1).min(distances.len());
            distances[from..to].fill(usize::MAX);
        }
        ends
    }

    /// The words around an end that stand for the quote.
    fn aligned(&self, wording: &Wording<'_>, end: usize) -> Option<TextRange> {
        let exact = self.exact.chars().count();
        // Twice the quote and its context on the left, once on the right: the text may have
        // grown, and the end is known only roughly.
        let from = end.saturating_sub(2 * (exact + CONTEXT));
        let to = (end + exact + 2 * CONTEXT).min(self.text.len());
        let reach = LONGEST_WORD.max(exact) / 2;
        let last = (end + reach).min(self.text.len());
        let near = self.points.bytes(end.saturating_sub(reach), last)?;
        let window = self.points.bytes(from, to)?;
        let near_start = near.start().saturating_sub(window.start());
        let near = TextRange::new(near_start, near.end() + 1 - window.start());
        let text = self.hay.folded(Fold::Letters).as_str();
        Some(wording.find_in(window.slice(text), near)?.shift(window.start()))
    }

    /// The stretch before an end that is least distant from the quote, for quotes too long to be
    /// aligned.
    fn measured(&self, exact: &[char], end: usize) -> Option<TextRange> {
        let from = end.saturating_sub(exact.len() + exact.len() / 2);
        let before: Vec<char> = self.text[from..end].iter().rev().copied().collect();
        let reversed: Vec<char> = exact.iter().rev().copied().collect();
        let distances = Pattern::new(&reversed).distances(&before, Start::Fixed);
        let (length, _) = distances.iter().enumerate().min_by_key(|(_, distance)| **distance)?;
        Some(self.trimmed(self.points.bytes(end - length, end)?))
    }

    /// The range moved out to the edges of words it cuts, and in from white space.
    fn trimmed(&self, range: TextRange) -> TextRange {
        let text = self.hay.folded(Fold::Letters).as_str();
        let inside = range.slice(text);
        let start = range.end() - inside.trim_start().len();
        let end = range.start() + inside.trim_end().len();
        if start >= end {
            return TextRange::new(start, start);
        }
        let (mut from, mut to) = (start, end);
        if text[start..].starts_with(char::is_alphanumeric) {
            from = text[..start].trim_end_matches(char::is_alphanumeric).len();
        }
        if text[..end].ends_with(char::is_alphanumeric) {
            to = text.len() - text[end..].trim_start_matches(char::is_alphanumeric).len();
        }
        // What has no spaces within such a length is not one word of a script that has them.
        let kept = |moved: usize| if moved <= LONGEST_WORD { moved } else { 0 };
        TextRange::new(start - kept(start - from), end + kept(to - end))
    }
}

#[cfg(test)]
mod tests {
    use crate::anchor::fuzzy::find;
    use crate::anchor::haystack::Haystack;
    use crate::anchor::selector::Quote;

    /// Words that have nothing in common, one for each number.
    fn numbered(words: impl Iterator<Item = usize>) -> String {
        let scattered = words.map(|n| format!("{:05x}", n * 40_503 % 0x000f_ffff));
        scattered.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn resembling_words_are_found_whole() {
        let text = numbered(1000..5000);
        let check = |exact: String, expect: String| {
            let hay = Haystack::new(&text);
            let places = find(&hay, &Quote { exact, prefix: None, suffix: None });
            let best = places.iter().max_by(|a, b| a.1.total_cmp(&b.1)).expect("there is a place");
            assert_eq!(best.0.slice(&text), expect);
            assert!(best.1 > 0.85 && best.1 < 1.0, "{}", best.1);
        };
        check(numbered((2000..2030).filter(|n| n % 10 != 5)), numbered(2000..2030));
        // Too long to be aligned word by word; cut inside its first and its last word.
        let long = numbered((2000..4000).filter(|n| n % 10 != 5));
        check(long[2..long.len() - 2].to_owned(), numbered(2000..4000));
    }
}
