//! The index of notes, in the order of the articles and their texts; all of them, and kind by kind.

use serde::Serialize;

use crate::code::CodeList;
use crate::corpus::codes::NoteKind;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::pages::PER_PAGE;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::pages::part::NoteView;
use crate::pages::part::PagerView;
use crate::route::Route;

#[derive(Serialize)]
struct NotesView {
    total: usize,
    /// The kind shown, when it is not all of them.
    kind: Option<&'static str>,
    filters: Vec<FilterView>,
    groups: Vec<GroupView>,
    pager: PagerView,
}

#[derive(Serialize)]
struct FilterView {
    link: LinkView,
    kind: Option<&'static str>,
    count: usize,
    current: bool,
}

#[derive(Serialize)]
struct GroupView {
    article: LinkView,
    source: Option<LinkView>,
    notes: Vec<NoteView>,
}

/// The index, and one for each kind that occurs; in parts when they are long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let counts = Counts::of(dossier);
    let mut pages = index(dossier, None, &counts);
    for (_, kind) in NoteKind::ALL {
        if counts.of_kind(*kind) > 0 {
            pages.extend(index(dossier, Some(*kind), &counts));
        }
    }
    pages
}

/// How many notes there are of each kind.
#[derive(Clone)]
struct Counts(Vec<(NoteKind, usize)>);

impl Counts {
    fn of(dossier: &Dossier) -> Counts {
        let mut counts: Vec<(NoteKind, usize)> =
            NoteKind::ALL.iter().map(|(_, kind)| (*kind, 0)).collect();
        for note in dossier.articles().flat_map(|article| &article.record().annotations) {
            if let Some((_, n)) = counts.iter_mut().find(|(kind, _)| *kind == note.kind) {
                *n += 1;
            }
        }
        Counts(counts)
    }

    fn of_kind(&self, kind: NoteKind) -> usize {
        self.0.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n)
    }

    fn all(&self) -> usize {
        self.0.iter().map(|(_, n)| n).sum()
    }
}

fn list(kind: Option<NoteKind>) -> String {
    kind.map_or_else(|| "notes".to_owned(), |kind| format!("notes/{}", kind.code()))
}

/// The pages of one index: whole articles together, about [`PER_PAGE`] notes to a page.
fn index<'d>(dossier: &'d Dossier, kind: Option<NoteKind>, counts: &Counts) -> Vec<Page<'d>> {
    let mut sheets: Vec<Vec<Article<'d>>> = vec![Vec::new()];
    let mut on_sheet = 0;
    for article in dossier.articles_by_date() {
        let notes = &article.record().annotations;
        let n = notes.iter().filter(|note| kind.is_none_or(|kind| note.kind == kind)).count();
        if n == 0 {
            continue;
        }
        if on_sheet > 0 && on_sheet + n > PER_PAGE {
            sheets.push(Vec::new());
            on_sheet = 0;
        }
        on_sheet += n;
        sheets.last_mut().expect("the list begins with one sheet").push(article);
    }
    let of = sheets.len();
    sheets
        .into_iter()
        .enumerate()
        .map(|(ix, articles)| {
            let counts = counts.clone();
            Page::new(Route::part(&list(kind), ix + 1), "notes", "notes", move |scene| {
                let view = view(scene, (&articles, kind), &counts, (ix + 1, of));
                let key = kind
                    .map_or_else(|| "nav-notes".to_owned(), |kind| format!("kind-{}", kind.code()));
                (scene.list_title(&key, ix + 1), view)
            })
        })
        .collect()
}

fn view(
    scene: &Scene<'_>,
    (articles, kind): (&[Article<'_>], Option<NoteKind>),
    counts: &Counts,
    (n, of): (usize, usize),
) -> NotesView {
    let shown = |note: &&Note<'_>| kind.is_none_or(|kind| note.record.kind == kind);
    let group = |article: &Article<'_>| GroupView {
        article: scene.article_link(*article),
        source: article.source().map(|source| scene.source_link(source)),
        notes: article.notes().iter().filter(shown).map(|note| scene.note(note)).collect(),
    };
    let to = |n: usize| scene.href(&Route::part(&list(kind), n));
    NotesView {
        total: kind.map_or(counts.all(), |kind| counts.of_kind(kind)),
        kind: kind.map(NoteKind::code),
        filters: filters(scene, kind, counts),
        groups: articles.iter().map(group).collect(),
        pager: PagerView {
            previous: (n > 1).then(|| to(n - 1)),
            next: (n < of).then(|| to(n + 1)),
            n,
            of,
        },
    }
}

fn filters(scene: &Scene<'_>, shown: Option<NoteKind>, counts: &Counts) -> Vec<FilterView> {
    let filter = |kind: Option<NoteKind>, count: usize| {
        let words = kind.map_or_else(
            || scene.text("all-notes"),
            |kind| scene.text(&format!("kind-{}", kind.code())),
        );
        FilterView {
            link: scene.link(&Route::section(&list(kind)), words),
            kind: kind.map(NoteKind::code),
            count,
            current: kind == shown,
        }
    };
    let kinds = counts.0.iter().filter(|(_, n)| *n > 0).map(|(kind, n)| filter(Some(*kind), *n));
    std::iter::once(filter(None, counts.all())).chain(kinds).collect()
}
