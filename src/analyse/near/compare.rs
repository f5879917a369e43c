//! Compares sentences of two articles, and cuts out the passage that both have.

use crate::analyse::near::NearPassage;
use crate::analyse::near::align::align;
use crate::analyse::near::candidates::Candidate;
use crate::analyse::near::clause::widen;
use crate::analyse::near::known::Known;
use crate::analyse::near::measure::Measure;
use crate::analyse::near::table::Table;
use crate::analyse::near::trim::trim;
use crate::analyse::near::window::Read;
use crate::analyse::near::window::Window;
use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::Quotations;
use crate::analyse::texts::Text;
use crate::lang::speaker::same_bearer;
use crate::text::range::TextRange;

/// From what passages are told.
pub(super) struct Comparison<'a> {
    pub(super) table: &'a Table,
    pub(super) texts: &'a [Text<'a>],
    /// By sentence.
    pub(super) read: &'a [Read],
    pub(super) known: &'a Known<'a>,
    pub(super) quotations: &'a Quotations,
}

impl Comparison<'_> {
    /// The passages that two articles have nearly in common, the surest first, told from the
    /// sentences of theirs that are worth a comparison. Of passages that overlap in one of the
    /// articles the surer is kept.
    pub(super) fn passages(&self, candidates: &[Candidate]) -> Vec<NearPassage> {
        let mut found: Vec<NearPassage> =
            candidates.iter().filter_map(|pair| self.passage(*pair)).collect();
        found.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.occurrences.cmp(&y.occurrences)));
        let mut kept: Vec<NearPassage> = Vec::new();
        for passage in found {
            let meets = |other: &NearPassage| {
                let mut pairs = passage.occurrences.iter().zip(&other.occurrences);
                pairs.any(|((_, a), (_, b))| a.intersects(*b))
            };
            if !kept.iter().any(meets) {
                kept.push(passage);
            }
        }
        kept
    }

    /// The passage that two sentences with their neighbours have in common; without its id.
    fn passage(&self, (a, b): Candidate) -> Option<NearPassage> {
        let articles = [a, b].map(|at| self.table.sentences[at].article as usize);
        let [left, right] = [a, b].map(|at| Window::around(self.table, self.read, at));
        let mut alignment = align(&left.words, &right.words);
        trim(&mut alignment, &left, &right);
        let (first, last) = (*alignment.straight.first()?, *alignment.straight.last()?);
        let ranges = [
            self.cut(articles[0], &left, (first.0, last.0)),
            self.cut(articles[1], &right, (first.1, last.1)),
        ];
        let occurrences = [(articles[0], ranges[0]), (articles[1], ranges[1])];
        let known = self.known.in_both(occurrences[0], articles[1]);
        let measure = Measure::new([&left, &right], &alignment, ranges, &known);
        let score = measure.score(self.one_speaker(occurrences))?;
        let pairs = alignment.straight.iter().chain(&alignment.moved);
        let mut common: Vec<(TextRange, TextRange)> =
            pairs.map(|(i, j)| (left.ranges[*i], right.ranges[*j])).collect();
        common.sort_unstable();
        Some(NearPassage { id: String::new(), occurrences, score, common })
    }

    fn cut(&self, article: usize, window: &Window, (first, last): (usize, usize)) -> TextRange {
        let range = window.ranges[first].cover(window.ranges[last]);
        widen(self.texts[article].text, &window.sentences, range)
    }

    /// Whether each passage lies for the greater part in a quotation, and both are of one speaker.
    fn one_speaker(&self, occurrences: [(usize, TextRange); 2]) -> bool {
        let [a, b] = occurrences.map(|(article, range)| self.speaker(article, range));
        a.zip(b).is_some_and(|(a, b)| same_bearer(a, b))
    }

    fn speaker(&self, article: usize, range: TextRange) -> Option<&str> {
        let all = self.quotations.by_article.get(article)?;
        let from = all.partition_point(|quotation| quotation.range.end() <= range.start());
        let near = all[from..].iter().take_while(|quotation| quotation.range.intersects(range));
        let most = |quotation: &&Quotation| {
            quotation.range.intersect(range).is_some_and(|both| both.len() * 2 > range.len())
        };
        near.into_iter().find(most)?.speaker.as_ref().map(|speaker| speaker.name.as_str())
    }
}
