//! What two reports have in common whatever the words of the corpus weigh: what they count.

use crate::analyse::figures::Counted;
use crate::analyse::figures::Figures;
use crate::analyse::figures::FoundFigure;

/// What a figure of the same kind adds to a link, and how many count.
const FIGURE: (f64, usize) = (0.01, 3);

/// The figures of all reports.
#[derive(Debug)]
pub(super) struct Marks {
    /// By report: what it counts and how many.
    figures: Vec<Vec<(Counted, (f64, f64))>>,
}

impl Marks {
    /// Reads the marks of so many reports.
    pub(super) fn new(figures: &Figures, reports: usize) -> Marks {
        let typed = |figure: &FoundFigure| Some((figure.what, figure.figure.numbers?));
        let of = |at: usize| {
            let found = figures.by_article.get(at).into_iter().flatten();
            let mut figures: Vec<_> = Vec::new();
            for figure in found.filter_map(typed) {
                if !figures.contains(&figure) {
                    figures.push(figure);
                }
            }
            figures
        };
        Marks { figures: (0..reports).map(of).collect() }
    }

    /// What two reports' marks add to their link, from 0.
    pub(super) fn agreement(&self, a: usize, b: usize) -> f64 {
        let theirs = &self.figures[b];
        let same = self.figures[a].iter().filter(|figure| theirs.contains(figure)).count();
        FIGURE.0 * same.min(FIGURE.1) as f64
    }
}
