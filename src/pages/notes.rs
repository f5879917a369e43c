//! The index of notes, in the order of the articles and their texts: all of them, kind by kind,
//! outlet by outlet, and both at once.

mod chosen;

use std::sync::Arc;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::pages::PER_PAGE;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::notes::chosen::ALL;
use crate::pages::notes::chosen::Chosen;
use crate::pages::notes::chosen::Counts;
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

/// The index, one for each kind that occurs, one for each outlet whose reports have notes, and one
/// for each kind of the outlets with most of them; in parts when they are long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let counts = Arc::new(Counts::of(dossier));
    let sources = dossier.sources().map(|source| Chosen { kind: None, source: Some(source) });
    let sources = sources.filter(|chosen| counts.n(*chosen) > 0);
    let all = std::iter::once(ALL).chain(counts.of_kinds()).chain(sources);
    all.flat_map(|chosen| index(dossier, chosen, &counts)).collect()
}

/// The pages of one index: whole articles together, about [`PER_PAGE`] notes to a page.
fn index<'d>(dossier: &'d Dossier, chosen: Chosen<'d>, counts: &Arc<Counts<'d>>) -> Vec<Page<'d>> {
    let mut sheets: Vec<Vec<Article<'d>>> = vec![Vec::new()];
    let mut on_sheet = 0;
    let articles: Vec<Article<'d>> = match chosen.source {
        Some(source) => {
            let mut own: Vec<Article<'d>> = source.articles().collect();
            own.sort_by_cached_key(|article| article.publication());
            own
        }
        None => dossier.articles_by_date().collect(),
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

fn view<'d>(
    scene: &Scene<'d>,
    (articles, chosen): (&[Article<'d>], Chosen<'d>),
    counts: &Counts<'d>,
    (n, of): (usize, usize),
) -> NotesView {
    let shown = |note: &&Note<'_>| chosen.has(note.record.kind);
    let group = |article: &Article<'d>| GroupView {
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
    let total = counts.n(chosen);
    NotesView {
        total,
        title: chosen.heading(scene),
        about: chosen.about(scene, total),
        kinds: counts.by_kind(scene, chosen),
        sources: counts.by_source(scene, chosen),
        articles: groups.iter().map(jump).collect(),
        groups,
        pager: PagerView::new(n, of, |n| scene.href(&Route::part(&chosen.list(), n))),
    }
}
