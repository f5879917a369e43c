//! The index of notes, in the order of the articles and their texts: all of them, kind by kind, and
//! outlet by outlet.

use std::sync::Arc;

use serde::Serialize;

use crate::code::CodeList;
use crate::corpus::codes::NoteKind;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::source::Source;
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
    title: String,
    /// What the notes shown have in common, when it is not all of them.
    about: Option<String>,
    kinds: Vec<FilterView>,
    sources: Vec<FilterView>,
    /// The articles on this page, with the number of notes shown of each.
    articles: Vec<FilterView>,
    groups: Vec<GroupView>,
    pager: PagerView,
}

#[derive(Serialize)]
struct FilterView {
    link: LinkView,
    count: usize,
    current: bool,
}

#[derive(Serialize)]
struct GroupView {
    anchor: String,
    article: LinkView,
    source: Option<LinkView>,
    notes: Vec<NoteView>,
}

/// Which notes an index has.
#[derive(Clone, Copy)]
enum Chosen<'d> {
    All,
    Kind(NoteKind),
    Source(Source<'d>),
}

/// The index, one for each kind that occurs, and one for each outlet whose reports have notes; in
/// parts when they are long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let counts = Arc::new(Counts::of(dossier));
    let mut pages = index(dossier, Chosen::All, &counts);
    for (kind, n) in &counts.kinds {
        if *n > 0 {
            pages.extend(index(dossier, Chosen::Kind(*kind), &counts));
        }
    }
    for source in dossier.sources().filter(|source| notes_of(*source) > 0) {
        pages.extend(index(dossier, Chosen::Source(source), &counts));
    }
    pages
}

/// How many notes the reports of an outlet have.
fn notes_of(source: Source<'_>) -> usize {
    source.articles().map(|article| article.record().annotations.len()).sum()
}

/// At most so many outlets are named beside an index, those with most notes; the others' pages lead
/// to their notes.
const SOURCES: usize = 24;

/// How many notes there are of each kind, and on the reports of the outlets that have most.
struct Counts<'d> {
    kinds: Vec<(NoteKind, usize)>,
    sources: Vec<(Source<'d>, usize)>,
}

impl<'d> Counts<'d> {
    fn of(dossier: &'d Dossier) -> Counts<'d> {
        let mut kinds: Vec<(NoteKind, usize)> =
            NoteKind::ALL.iter().map(|(_, kind)| (*kind, 0)).collect();
        for note in dossier.articles().flat_map(|article| &article.record().annotations) {
            if let Some((_, n)) = kinds.iter_mut().find(|(kind, _)| *kind == note.kind) {
                *n += 1;
            }
        }
        let counted = dossier.sources().map(|source| (source, notes_of(source)));
        let mut sources: Vec<(Source<'d>, usize)> = counted.filter(|(_, n)| *n > 0).collect();
        sources.sort_by_key(|(source, n)| (std::cmp::Reverse(*n), source.id()));
        sources.truncate(SOURCES);
        Counts { kinds, sources }
    }

    fn all(&self) -> usize {
        self.kinds.iter().map(|(_, n)| n).sum()
    }

    fn chosen(&self, chosen: Chosen<'_>) -> usize {
        match chosen {
            Chosen::All => self.all(),
            Chosen::Kind(kind) => {
                self.kinds.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n)
            }
            Chosen::Source(source) => notes_of(source),
        }
    }
}

impl Chosen<'_> {
    /// The folder of its pages.
    fn list(self) -> String {
        match self {
            Chosen::All => "notes".to_owned(),
            Chosen::Kind(kind) => format!("notes/{}", kind.code()),
            Chosen::Source(source) => format!("notes/by-source/{}", source.id()),
        }
    }

    fn has(self, note: NoteKind) -> bool {
        match self {
            Chosen::Kind(kind) => note == kind,
            Chosen::All | Chosen::Source(_) => true,
        }
    }

    fn title(self, scene: &Scene<'_>) -> String {
        match self {
            Chosen::All => scene.text("nav-notes"),
            Chosen::Kind(kind) => scene.text(&format!("kind-{}", kind.code())),
            Chosen::Source(source) => source.record().name.clone(),
        }
    }
}

/// The pages of one index: whole articles together, about [`PER_PAGE`] notes to a page.
fn index<'d>(dossier: &'d Dossier, chosen: Chosen<'d>, counts: &Arc<Counts<'d>>) -> Vec<Page<'d>> {
    let mut sheets: Vec<Vec<Article<'d>>> = vec![Vec::new()];
    let mut on_sheet = 0;
    let articles: Vec<Article<'d>> = match chosen {
        Chosen::Source(source) => {
            let mut own: Vec<Article<'d>> = source.articles().collect();
            own.sort_by_cached_key(|article| article.publication());
            own
        }
        Chosen::All | Chosen::Kind(_) => dossier.articles_by_date().collect(),
    };
    for article in articles {
        let notes = &article.record().annotations;
        let n = notes.iter().filter(|note| chosen.has(note.kind)).count();
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
            let counts = Arc::clone(counts);
            Page::new(Route::part(&chosen.list(), ix + 1), "notes", "notes", move |scene| {
                let title = chosen.title(scene);
                let title = match ix {
                    0 => title,
                    _ => {
                        let args = [("title", title.into()), ("n", (ix + 1).into())];
                        scene.with("page-of-list", &args)
                    }
                };
                (title, view(scene, (&articles, chosen), &counts, (ix + 1, of)))
            })
        })
        .collect()
}

fn view(
    scene: &Scene<'_>,
    (articles, chosen): (&[Article<'_>], Chosen<'_>),
    counts: &Counts<'_>,
    (n, of): (usize, usize),
) -> NotesView {
    let shown = |note: &&Note<'_>| chosen.has(note.record.kind);
    let group = |article: &Article<'_>| GroupView {
        anchor: format!("in-{}", article.id()),
        article: scene.article_link(*article),
        source: article.source().map(|source| scene.source_link(source)),
        notes: article.notes().iter().filter(shown).map(|note| scene.note(note)).collect(),
    };
    let groups: Vec<GroupView> = articles.iter().map(group).collect();
    let jump = |group: &GroupView| FilterView {
        link: LinkView { href: format!("#{}", group.anchor), ..group.article.clone() },
        count: group.notes.len(),
        current: false,
    };
    let to = |n: usize| scene.href(&Route::part(&chosen.list(), n));
    NotesView {
        total: counts.chosen(chosen),
        title: chosen.title(scene),
        about: match chosen {
            Chosen::All => None,
            Chosen::Kind(kind) => Some(scene.text(&format!("kind-{}-meaning", kind.code()))),
            Chosen::Source(source) => {
                let n = counts.chosen(Chosen::Source(source));
                Some(scene.with("notes-of-source", &[("n", n.into())]))
            }
        },
        kinds: kinds(scene, chosen, counts),
        sources: sources(scene, chosen, counts),
        articles: groups.iter().map(jump).collect(),
        groups,
        pager: PagerView {
            previous: (n > 1).then(|| to(n - 1)),
            next: (n < of).then(|| to(n + 1)),
            n,
            of,
        },
    }
}

fn kinds(scene: &Scene<'_>, chosen: Chosen<'_>, counts: &Counts<'_>) -> Vec<FilterView> {
    let all = FilterView {
        link: scene.link(&Route::section("notes"), scene.text("all-notes")),
        count: counts.all(),
        current: matches!(chosen, Chosen::All),
    };
    let of_kind = |(kind, n): &(NoteKind, usize)| FilterView {
        link: scene
            .link(&Route::section(&Chosen::Kind(*kind).list()), Chosen::Kind(*kind).title(scene)),
        count: *n,
        current: matches!(chosen, Chosen::Kind(shown) if shown == *kind),
    };
    let kinds = counts.kinds.iter().filter(|(_, n)| *n > 0).map(of_kind);
    std::iter::once(all).chain(kinds).collect()
}

fn sources(scene: &Scene<'_>, chosen: Chosen<'_>, counts: &Counts<'_>) -> Vec<FilterView> {
    let view = |&(source, n): &(Source<'_>, usize)| FilterView {
        link: scene
            .link(&Route::section(&Chosen::Source(source).list()), source.record().name.clone()),
        count: n,
        current: matches!(chosen, Chosen::Source(shown) if shown.id() == source.id()),
    };
    counts.sources.iter().map(view).collect()
}
