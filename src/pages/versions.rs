//! The versions of a report: when each was captured, and what changed from one to the next.

use serde::Serialize;

use crate::corpus::codes::Status;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::versions::Change;
use crate::dossier::versions::ChangeKind;
use crate::dossier::versions::Comparison;
use crate::dossier::versions::FigureChange;
use crate::dossier::versions::Label;
use crate::dossier::versions::Version;
use crate::dossier::words;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::part::DateView;
use crate::pages::part::LinkView;
use crate::pages::same_words::side_by_side;
use crate::pages::same_words::unmarked;
use crate::quantity::Figure;
use crate::route::Route;
use crate::text::range::TextRange;

/// The versions of a report.
#[derive(Serialize)]
struct VersionsView {
    /// The article, by its title.
    article: LinkView,
    lang: String,
    /// Why the notes stand on the text they stand on, where it is not the latest.
    version_note: Option<String>,
    /// Every version, from first to last.
    versions: Vec<VersionView>,
    /// How each other version differs from the one with the notes, from first to last.
    comparisons: Vec<ComparisonView>,
}

/// A version.
#[derive(Serialize)]
struct VersionView {
    /// Its number, in the order of import.
    number: usize,
    /// Whether the notes stand on it.
    annotated: bool,
    draft: bool,
    title: String,
    /// When it was captured.
    captured: Option<DateView>,
    /// When the outlet changed it.
    updated: Option<DateView>,
    published: Option<DateView>,
    words: usize,
    /// The SHA-256 of its plain text.
    text_sha256: String,
}

/// How a version differs from the one with the notes.
#[derive(Serialize)]
struct ComparisonView {
    /// The number of the earlier version.
    earlier: usize,
    /// The number of the later version.
    later: usize,
    /// The `id` of the comparison.
    anchor: String,
    /// The title, where its words differ.
    headline: Option<SidesView>,
    /// The line under the title, where its words differ.
    subtitle: Option<SidesView>,
    /// Whether both texts have the same letters.
    same_text: bool,
    /// Whether both texts are shown.
    shown: bool,
    /// Figures that differ.
    figures: Vec<FigureChangeView>,
    /// How many differences there are of each kind, in words.
    counts: Vec<String>,
    /// Passages that are not the same, in the order of the later text.
    changes: Vec<ChangeView>,
    /// Passages that are the same.
    same: usize,
}

/// A line of both versions, what differs marked.
#[derive(Serialize)]
struct SidesView {
    /// The earlier version's.
    earlier_html: String,
    /// The later version's.
    later_html: String,
}

/// Figures of one thing.
#[derive(Serialize)]
struct FigureChangeView {
    /// What is counted.
    what: String,
    /// What the earlier version gives.
    earlier: String,
    /// What the later version gives.
    later: String,
}

/// A passage that is not the same.
#[derive(Serialize)]
struct ChangeView {
    /// "changed", "added", "removed" or "moved".
    kind: &'static str,
    kind_words: String,
    /// What the difference is about, what matters most first.
    labels: Vec<LabelView>,
    /// The earlier version's words, what differs marked.
    earlier_html: Option<String>,
    /// The later version's words, what differs marked.
    later_html: Option<String>,
}

/// What a difference is about.
#[derive(Serialize)]
struct LabelView {
    /// "figures", "dates", "names" or "wording".
    label: &'static str,
    /// The label in words.
    words: String,
}

/// Bytes of two passages at most that are compared word by word: a page each. What is longer and has
/// no full stop is no sentence.
const COMPARED: usize = 20_000;

/// One page for each article that has other versions.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    dossier
        .articles()
        .filter(|article| !article.record().versions.is_empty())
        .map(|article| {
            Page::new(Route::versions(article.id()), "versions", "articles", move |scene| {
                (scene.text("versions-title"), view(article, scene))
            })
        })
        .collect()
}

fn view(article: Article<'_>, scene: &Scene<'_>) -> VersionsView {
    let head = article.head();
    VersionsView {
        article: scene.article_link(article),
        lang: lang_of(head.language.as_deref()),
        version_note: head.version_note.clone(),
        versions: article.versions().iter().map(|v| version(v, scene)).collect(),
        comparisons: article.comparisons().iter().map(|c| comparison(c, scene)).collect(),
    }
}

fn version(version: &Version<'_>, scene: &Scene<'_>) -> VersionView {
    let head = version.head;
    VersionView {
        number: version.number,
        annotated: version.is_annotated(),
        draft: head.status == Status::Draft,
        title: head.title.clone(),
        captured: version.captured().map(|at| scene.date(at)),
        updated: head.updated.as_ref().map(|at| scene.date(&at.value)),
        published: head.published.as_ref().map(|at| scene.date(&at.value)),
        words: version.words,
        text_sha256: version.text_sha256.to_owned(),
    }
}

fn comparison(comparison: &Comparison<'_>, scene: &Scene<'_>) -> ComparisonView {
    let (earlier, later) = (comparison.earlier, comparison.later);
    let line = |a: &str, b: &str| {
        let (earlier_html, later_html) =
            side_by_side(a, b).unwrap_or_else(|| (unmarked(a), unmarked(b)));
        SidesView { earlier_html, later_html }
    };
    let subtitle = |version: Version<'_>| version.head.subtitle.clone().unwrap_or_default();
    let passages = comparison.passages.as_ref();
    ComparisonView {
        earlier: earlier.number,
        later: later.number,
        anchor: format!("version-{}", earlier.number.max(later.number)),
        headline: comparison.headline.then(|| line(&earlier.head.title, &later.head.title)),
        subtitle: comparison.subtitle.then(|| line(&subtitle(earlier), &subtitle(later))),
        same_text: earlier.text_sha256 == later.text_sha256,
        shown: passages.is_some(),
        figures: passages
            .map(|passages| passages.figures.iter().map(|f| figure(f, scene)).collect())
            .unwrap_or_default(),
        counts: passages.map(|p| counts(&p.changes, scene)).unwrap_or_default(),
        changes: passages
            .map(|passages| passages.changes.iter().map(|c| change(c, comparison, scene)).collect())
            .unwrap_or_default(),
        same: passages.map_or(0, |passages| passages.same),
    }
}

fn figure(change: &FigureChange, scene: &Scene<'_>) -> FigureChangeView {
    let values = |figures: &[Figure]| {
        let values: Vec<String> =
            figures.iter().map(|figure| words::figure(*figure, scene.locale)).collect();
        if values.is_empty() { scene.text("figure-not-given") } else { values.join(", ") }
    };
    FigureChangeView {
        what: scene.text(&format!("what-{}", change.what.code())),
        earlier: values(&change.earlier),
        later: values(&change.later),
    }
}

/// How many passages differ in each way, what matters most first; ways in which none does are left
/// out.
fn counts(changes: &[Change], scene: &Scene<'_>) -> Vec<String> {
    let labelled = |label: Label| {
        let about = |c: &&Change| c.kind == ChangeKind::Changed && c.labels.contains(&label);
        changes.iter().filter(about).count()
    };
    let became = |kind: ChangeKind| changes.iter().filter(|c| c.kind == kind).count();
    let counts = [
        ("changes-figures", labelled(Label::Figures)),
        ("changes-dates", labelled(Label::Dates)),
        ("changes-names", labelled(Label::Names)),
        ("changes-wording", labelled(Label::Wording)),
        ("changes-added", became(ChangeKind::Added)),
        ("changes-removed", became(ChangeKind::Removed)),
        ("changes-moved", became(ChangeKind::Moved)),
    ];
    let some = counts.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(key, n)| scene.with(key, &[("n", n.into())])).collect()
}

fn change(change: &Change, comparison: &Comparison<'_>, scene: &Scene<'_>) -> ChangeView {
    let words = |version: Version<'_>, range: Option<TextRange>| {
        let text = &version.body.full()?.text;
        Some(range?.slice(text).trim().to_owned())
    };
    let earlier = words(comparison.earlier, change.earlier);
    let later = words(comparison.later, change.later);
    let (earlier_html, later_html) = match (&earlier, &later) {
        (Some(a), Some(b))
            if change.kind == ChangeKind::Changed && a.len() + b.len() <= COMPARED =>
        {
            let sides = side_by_side(a, b).unwrap_or_else(|| (unmarked(a), unmarked(b)));
            (Some(sides.0), Some(sides.1))
        }
        (a, b) => (a.as_deref().map(unmarked), b.as_deref().map(unmarked)),
    };
    ChangeView {
        kind: change.kind.code(),
        kind_words: scene.text(&format!("change-{}", change.kind.code())),
        labels: change
            .labels
            .iter()
            .map(|label| LabelView {
                label: label.code(),
                words: scene.text(&format!("label-{}", label.code())),
            })
            .collect(),
        earlier_html,
        later_html,
    }
}
