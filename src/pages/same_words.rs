//! The same words elsewhere: a passage beside its counterparts in other reports, with what differs
//! marked.

use serde::Serialize;

use crate::corpus::codes::Verdict;
use crate::dossier::Edition;
use crate::dossier::acceptance::Subject;
use crate::dossier::article::Article;
use crate::dossier::passage::Likeness;
use crate::dossier::passage::Passage;
use crate::html::node::Element;
use crate::html::node::el;
use crate::html::write::write;
use crate::markdown::html::Href;
use crate::markdown::html::Ink;
use crate::markdown::html::paint_passage;
use crate::markdown::marks::Piece;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::proposal::ProposalView;
use crate::route::Route;
use crate::text::differ::PieceKind;
use crate::text::differ::differ;
use crate::text::range::TextRange;

/// A passage that other reports have as well.
#[derive(Serialize)]
pub struct SameView {
    /// "verbatim" or "near".
    pub likeness: &'static str,
    /// How alike it is, in words.
    pub likeness_words: String,
    /// How many words are the same.
    pub words: usize,
    /// This report's passage.
    pub own_html: String,
    /// Its language.
    pub own_lang: String,
    /// Its place on the page of the report.
    pub own_href: String,
    /// The other reports' passages.
    pub others: Vec<OtherView>,
    /// What to write; none for a passage that was accepted.
    pub proposal: Option<ProposalView>,
}

/// A counterpart of a passage.
#[derive(Serialize)]
pub struct OtherView {
    /// The report.
    pub article: LinkView,
    /// Its outlet.
    pub source: Option<LinkView>,
    /// When it was published.
    pub published: Option<DateView>,
    /// The passage; none where it is the same word for word.
    pub passage_html: Option<String>,
    /// Its language.
    pub lang: String,
    /// The passage on its page.
    pub href: String,
}

/// The `id` of a shared passage's `nth` occurrence, from 0, in its article's page.
pub fn same_anchor(passage: &str, nth: usize) -> String {
    if nth == 0 { format!("same-{passage}") } else { format!("same-{passage}-{}", nth + 1) }
}

impl Scene<'_> {
    /// A passage of a report beside its counterparts in others; `None` where this edition shows
    /// no two of them.
    pub fn same_words(
        &self,
        passage: Passage<'_>,
        article: Article<'_>,
        range: TextRange,
    ) -> Option<SameView> {
        let near = passage.likeness() == Likeness::Near;
        let text = article.slice(range)?;
        let mut own_html = painted(text, Vec::new());
        let mut others = Vec::new();
        for (other, at) in passage.occurrences().filter(|(other, _)| other.id() != article.id()) {
            let Some(there) = other.slice(at) else { continue };
            let mut passage_html = None;
            if near {
                let (left, right) = differences(text, there);
                own_html = painted(text, left);
                passage_html = Some(painted(there, right));
            }
            others.push(OtherView {
                article: self.article_link(other),
                source: other.source().map(|source| self.source_link(source)),
                published: other.head().published.as_ref().map(|date| self.date(&date.value)),
                passage_html,
                lang: lang_of(other.head().language.as_deref()),
                href: self.occurrence(passage, other, at),
            });
        }
        if others.is_empty() {
            return None;
        }
        let open = self.dossier.edition == Edition::Review
            && self.dossier.verdict(&passage.id()) != Some(Verdict::Accepted);
        Some(SameView {
            likeness: passage.likeness().code(),
            likeness_words: self.text(&format!("likeness-{}", passage.likeness().code())),
            words: passage.words(),
            own_html,
            own_lang: lang_of(article.head().language.as_deref()),
            own_href: self.occurrence(passage, article, range),
            others,
            proposal: open.then(|| self.proposal(&Subject::Passage(passage))),
        })
    }

    /// Where an occurrence stands on its article's page.
    fn occurrence(&self, passage: Passage<'_>, article: Article<'_>, range: TextRange) -> String {
        let own = passage.occurrences().filter(|(other, _)| other.id() == article.id());
        let nth = own.take_while(|(_, at)| *at != range).count();
        self.href(&Route::article(article.id()).at(same_anchor(&passage.id(), nth)))
    }
}

/// The words of each of two texts that the other lacks or has otherwise.
fn differences(left: &str, right: &str) -> (Vec<TextRange>, Vec<TextRange>) {
    let pieces = differ(left, right);
    let differing = || pieces.iter().filter(|piece| piece.kind != PieceKind::Same);
    let words = |range: TextRange, text: &str| -> Option<TextRange> {
        let words = range.slice(text);
        let start = range.start() + words.len() - words.trim_start().len();
        let end = start + words.trim().len();
        words.contains(char::is_alphanumeric).then(|| TextRange::new(start, end))
    };
    (
        differing().filter_map(|piece| words(piece.left, left)).collect(),
        differing().filter_map(|piece| words(piece.right, right)).collect(),
    )
}

/// A text with some of its words marked as differing.
fn painted(text: &str, marks: Vec<TextRange>) -> String {
    let whole = TextRange::new(0, text.len());
    write(&paint_passage(text, whole, &DifferenceInk { marks }))
}

/// Two texts as HTML, the words of each marked that the other lacks or has otherwise; `None` where
/// both have the same words.
pub fn side_by_side(left: &str, right: &str) -> Option<(String, String)> {
    let (a, b) = differences(left, right);
    (!a.is_empty() || !b.is_empty()).then(|| (painted(left, a), painted(right, b)))
}

/// A text as HTML, nothing of it marked.
pub fn unmarked(text: &str) -> String {
    painted(text, Vec::new())
}

struct DifferenceInk {
    marks: Vec<TextRange>,
}

impl Ink for DifferenceInk {
    fn marks(&self) -> &[TextRange] {
        &self.marks
    }

    fn piece(&self, _piece: &Piece) -> Element {
        el("span").class("differs")
    }

    fn href(&self, _destination: &str) -> Href {
        Href::Nowhere
    }

    fn heading(&self, _level: u8) -> &'static str {
        "h4"
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::same_words::differences;
    use crate::pages::same_words::side_by_side;

    #[test]
    fn what_is_not_the_same_differs() {
        let check = |left: &str, right: &str, want: (&[&str], &[&str])| {
            let (a, b) = differences(left, right);
            let a: Vec<&str> = a.iter().map(|range| range.slice(left)).collect();
            let b: Vec<&str> = b.iter().map(|range| range.slice(right)).collect();
            assert_eq!((a.as_slice(), b.as_slice()), want);
        };
        let old = "the old bridge fell at dawn";
        check(old, "the new bridge fell at dawn", (&["old"], &["new"]));
        check(old, "The old bridge fell at dawn.", (&[], &[]));
        check(old, "the old bridge fell", (&["at dawn"], &[]));
    }

    #[test]
    fn what_differs_is_marked_on_both_sides() {
        assert_eq!(side_by_side("a bridge fell", "A bridge fell."), None);
        let (left, right) = side_by_side("the old bridge fell", "the new bridge fell").unwrap();
        assert_eq!(left, "the <span class=\"differs\">old</span> bridge fell");
        assert_eq!(right, "the <span class=\"differs\">new</span> bridge fell");
    }
}
