//! Where clauses begin and end, so that a passage is cut where a reader would.

use crate::text::range::TextRange;

/// The range widened to whole clauses of its sentences: to the nearest sign on either side that
/// parts clauses, or to the sentence's end. Spaces and quotation marks stay outside.
///
/// `sentences` are in order and hold the range.
pub(super) fn widen(text: &str, sentences: &[TextRange], range: TextRange) -> TextRange {
    let holding = |at: usize| {
        let holds = |s: &&TextRange| s.start() <= at && at <= s.end();
        sentences.iter().find(holds).copied().unwrap_or(range)
    };
    let (first, last) = (holding(range.start()), holding(range.end()));
    let before = TextRange::new(first.start().min(range.start()), range.start());
    let after = TextRange::new(range.end(), last.end().max(range.end()));
    let start = before.start() + start_of_clause(before.slice(text));
    let end = after.start() + end_of_clause(after.slice(text));
    let written = text.get(start..end).unwrap_or_default();
    let outside = |c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '%');
    let lead = written.len() - written.trim_start_matches(outside).len();
    let kept = written.trim_matches(outside).len();
    TextRange::new(start + lead, start + lead + kept)
}

/// Where the last clause of a text begins: after the last sign that parts clauses.
fn start_of_clause(before: &str) -> usize {
    let mut parts = before.char_indices().rev().filter(|(at, c)| parts(before, *at, *c));
    parts.next().map_or(0, |(at, c)| at + c.len_utf8())
}

/// Where the first clause of a text ends.
fn end_of_clause(after: &str) -> usize {
    let mut parts = after.char_indices().filter(|(at, c)| parts(after, *at, *c));
    parts.next().map_or(after.len(), |(at, _)| at)
}

/// Whether a sign parts clauses: always a quotation mark or a bracket, others with a space after.
fn parts(text: &str, at: usize, c: char) -> bool {
    let spaced = || {
        let after = text[at + c.len_utf8()..].chars().next();
        after.is_none_or(|next| next.is_whitespace() || "»”\"'’".contains(next))
    };
    match c {
        '«' | '»' | '“' | '”' | '„' | '"' | '—' | '[' | ']' | '\n' => true,
        ',' | ';' | ':' | '–' | '-' | '.' | '!' | '?' | '…' => spaced(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::analyse::near::clause::widen;
    use crate::text::range::TextRange;

    /// The part between brackets is widened to the part expected.
    fn check(marked: &str, expect: &str) {
        let start = marked.find('[').unwrap();
        let end = marked.find(']').unwrap() - 1;
        let text = marked.replace(['[', ']'], "");
        let whole = TextRange::new(0, text.len());
        let found = widen(&text, &[whole], TextRange::new(start, end));
        assert_eq!(found.slice(&text), expect);
    }

    #[test]
    fn clauses_end_at_signs() {
        check("Hier, le pont [a cédé] sous la crue, dit-il.", "le pont a cédé sous la crue");
        check("« Le pont [a cédé] hier », dit-il.", "Le pont a cédé hier");
        check("About 3,500 [people fled] the 1.5 acres.", "About 3,500 people fled the 1.5 acres");
        check("Well-known [men] came.", "Well-known men came");
        check("[Tout]", "Tout");
    }
}
