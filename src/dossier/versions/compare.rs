//! Two versions of a report side by side, sentence by sentence.

use std::collections::BTreeSet;

use crate::analyse::sentences::sentences;
use crate::dossier::Edition;
use crate::dossier::article::Article;
use crate::dossier::versions::Change;
use crate::dossier::versions::ChangeKind;
use crate::dossier::versions::Comparison;
use crate::dossier::versions::FigureChange;
use crate::dossier::versions::Label;
use crate::dossier::versions::Passages;
use crate::dossier::versions::Version;
use crate::dossier::versions::telling::Telling;
use crate::lang::primary;
use crate::text::differ::PieceKind;
use crate::text::differ::differ;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::pair::Pair;
use crate::text::pair::pair;
use crate::text::range::TextRange;

/// How two versions of an article differ.
pub(super) fn compare<'d>(
    article: Article<'d>,
    earlier: Version<'d>,
    later: Version<'d>,
) -> Comparison<'d> {
    let language = article.head().language.as_deref().unwrap_or("und");
    let texts = earlier.body.full().zip(later.body.full());
    let titles = [&earlier.head.title, &later.head.title];
    let passages = texts.map(|(old, new)| {
        let mut passages = passages([&old.text, &new.text], language);
        let headline = [0, 1].map(|ix| Telling::of(titles[ix], language));
        figures(&mut passages.figures, &headline[0], &headline[1]);
        // What the program reads in the texts waits for a person; the words speak for themselves.
        if article.edition() == Edition::Public {
            passages.figures.clear();
        }
        passages
    });
    let line = |head: &'d crate::corpus::article::Head| head.subtitle.as_deref().unwrap_or("");
    Comparison {
        headline: differs(titles[0], titles[1]),
        subtitle: differs(line(earlier.head), line(later.head)),
        earlier,
        later,
        passages,
    }
}

/// Whether two texts have other words.
fn differs(a: &str, b: &str) -> bool {
    differ(a, b).iter().any(|piece| piece.kind != PieceKind::Same)
}

fn passages(texts: [&str; 2], language: &str) -> Passages {
    let ranges = texts.map(|text| sentences(text, primary(language)));
    let words = [0, 1].map(|side| -> Vec<&str> {
        ranges[side].iter().map(|range| range.slice(texts[side])).collect()
    });
    let folded = texts.map(|text| fold(text, Fold::Letters));
    let all = [0, 1].map(|side: usize| -> BTreeSet<&str> {
        folded[side].split(|c: char| !c.is_alphanumeric()).collect()
    });
    let mut passages = Passages::default();
    for pair in pair(&words[0], &words[1]) {
        let (kind, old, new) = match pair {
            Pair::Same(..) => {
                passages.same += 1;
                continue;
            }
            Pair::Changed(i, j) => (ChangeKind::Changed, Some(i), Some(j)),
            Pair::Moved(i, j) => (ChangeKind::Moved, Some(i), Some(j)),
            Pair::OnlyLeft(i) => (ChangeKind::Removed, Some(i), None),
            Pair::OnlyRight(j) => (ChangeKind::Added, None, Some(j)),
        };
        let telling = |side: usize, at: Option<usize>| {
            Telling::of(at.map_or("", |at| words[side][at]), language)
        };
        let (a, b) = (telling(0, old), telling(1, new));
        let labels = match kind {
            ChangeKind::Moved => Vec::new(),
            ChangeKind::Changed => changed(&a, &b, &all),
            ChangeKind::Added | ChangeKind::Removed => alone(&a, &b, &all),
        };
        figures(&mut passages.figures, &a, &b);
        let place =
            |side: usize, at: Option<usize>| -> Option<TextRange> { at.map(|at| ranges[side][at]) };
        let (earlier, later) = (place(0, old), place(1, new));
        passages.changes.push(Change { kind, labels, earlier, later });
    }
    known(&mut passages.figures, texts, language);
    passages
}

/// What the difference between two wordings is about.
fn changed(a: &Telling, b: &Telling, all: &[BTreeSet<&str>; 2]) -> Vec<Label> {
    let mut labels = Vec::new();
    let mut label = |differs: bool, label: Label| {
        if differs {
            labels.push(label);
        }
    };
    label(a.figures != b.figures || a.numbers != b.numbers, Label::Figures);
    label(a.dates != b.dates, Label::Dates);
    label(a.has_name_missing_in(&all[1]) || b.has_name_missing_in(&all[0]), Label::Names);
    if labels.is_empty() {
        labels.push(Label::Wording);
    }
    labels
}

/// What a passage that one text alone has is about.
fn alone(a: &Telling, b: &Telling, all: &[BTreeSet<&str>; 2]) -> Vec<Label> {
    let mut labels = Vec::new();
    if !a.figures.is_empty() || !b.figures.is_empty() {
        labels.push(Label::Figures);
    }
    if a.has_name_missing_in(&all[1]) || b.has_name_missing_in(&all[0]) {
        labels.push(Label::Names);
    }
    labels
}

/// Adds the figures that two passages give otherwise, each once.
fn figures(changes: &mut Vec<FigureChange>, a: &Telling, b: &Telling) {
    for what in a.counted().chain(b.counted()) {
        let change = FigureChange { what, earlier: a.figures_of(what), later: b.figures_of(what) };
        if change.earlier != change.later && !changes.contains(&change) {
            changes.push(change);
        }
    }
}

/// Takes out figures that one passage alone gives and the other text gives elsewhere: they did not
/// change.
fn known(changes: &mut Vec<FigureChange>, texts: [&str; 2], language: &str) {
    if changes.is_empty() {
        return;
    }
    let all = texts.map(|text| Telling::of(text, language));
    changes.retain(|change| {
        let there = |side: usize, figure| all[side].figures_of(change.what).contains(figure);
        match (change.earlier.is_empty(), change.later.is_empty()) {
            (true, _) => !change.later.iter().all(|figure| there(0, figure)),
            (_, true) => !change.earlier.iter().all(|figure| there(1, figure)),
            (false, false) => true,
        }
    });
}
