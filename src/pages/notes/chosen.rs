//! Which notes an index has, how many there are of each, and the ways from one index to another.

use std::cmp::Reverse;

use crate::code::CodeList;
use crate::corpus::codes::NoteKind;
use crate::dossier::Dossier;
use crate::dossier::source::Source;
use crate::dossier::words::capital;
use crate::pages::Scene;
use crate::pages::notes::FilterView;
use crate::route::Route;

/// At most so many outlets are named beside an index, those with most notes, and only theirs are
/// parted by kind as well: the pages grow with the kinds, not with the outlets.
const SOURCES: usize = 24;

/// The notes of one kind or all, on the reports of one outlet or all.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'d> {
    pub(super) kind: Option<NoteKind>,
    pub(super) source: Option<Source<'d>>,
}

/// All notes of all outlets.
pub(super) const ALL: Chosen<'static> = Chosen { kind: None, source: None };

impl<'d> Chosen<'d> {
    /// The folder of its pages.
    pub(super) fn list(self) -> String {
        let kind = self.kind.map(|kind| format!("/{}", kind.code())).unwrap_or_default();
        match self.source {
            Some(source) => format!("notes/by-source/{}{kind}", source.id()),
            None => format!("notes{kind}"),
        }
    }

    pub(super) fn has(self, note: NoteKind) -> bool {
        self.kind.is_none_or(|kind| kind == note)
    }

    pub(super) fn title(self, scene: &Scene<'_>) -> String {
        let source = self.source.map(|source| source.record().name.clone());
        match (self.kind.map(|kind| words(kind, scene)), source) {
            (None, None) => scene.text("nav-notes"),
            (None, Some(source)) => source,
            (Some(kind), None) => kind,
            (Some(kind), Some(source)) => {
                let args = [("kind", kind.into()), ("source", source.into())];
                scene.with("notes-kind-of-source", &args)
            }
        }
    }

    /// The title as a heading: its first letter is a capital.
    pub(super) fn heading(self, scene: &Scene<'_>) -> String {
        capital(&self.title(scene))
    }

    /// What the notes have in common, when it is not all of them.
    pub(super) fn about(self, scene: &Scene<'_>, n: usize) -> Option<String> {
        match self {
            Chosen { kind: Some(kind), .. } => {
                Some(scene.text(&format!("kind-{}-meaning", kind.code())))
            }
            Chosen { source: Some(_), .. } => {
                Some(scene.with("notes-of-source", &[("n", n.into())]))
            }
            Chosen { kind: None, source: None } => None,
        }
    }

    fn filter(
        self,
        text: String,
        (count, current): (usize, bool),
        scene: &Scene<'d>,
    ) -> FilterView {
        let link = scene.link(&Route::section(&self.list()), text);
        FilterView { link, count, current }
    }
}

fn words(kind: NoteKind, scene: &Scene<'_>) -> String {
    scene.text(&format!("kind-{}", kind.code()))
}

/// How many notes there are of each kind, and on the reports of the outlets that have most.
pub(super) struct Counts<'d> {
    kinds: Vec<(NoteKind, usize)>,
    sources: Vec<Outlet<'d>>,
}

/// The notes on the reports of an outlet.
struct Outlet<'d> {
    source: Source<'d>,
    kinds: Vec<(NoteKind, usize)>,
}

impl<'d> Counts<'d> {
    pub(super) fn of(dossier: &'d Dossier) -> Counts<'d> {
        let kinds = count(
            dossier
                .articles()
                .flat_map(|article| article.record().annotations.iter().map(|note| note.kind)),
        );
        let mut sources: Vec<Outlet<'d>> = dossier.sources().map(Outlet::of).collect();
        sources.retain(|of| of.all() > 0);
        sources.sort_by_key(|of| (Reverse(of.all()), of.source.id()));
        sources.truncate(SOURCES);
        Counts { kinds, sources }
    }

    /// Every index there is but that of all notes and those of outlets: the kinds, and the kinds of
    /// the outlets with most notes.
    pub(super) fn of_kinds(&self) -> Vec<Chosen<'d>> {
        let kinds = self.kinds.iter().map(|(kind, _)| Chosen { kind: Some(*kind), source: None });
        let pairs = self.sources.iter().flat_map(|of| {
            let source = Some(of.source);
            of.kinds.iter().map(move |(kind, _)| Chosen { kind: Some(*kind), source })
        });
        kinds.chain(pairs).collect()
    }

    /// How many notes an index has.
    pub(super) fn n(&self, chosen: Chosen<'_>) -> usize {
        let of_kind = |kinds: &[(NoteKind, usize)]| -> usize {
            kinds.iter().filter(|(kind, _)| chosen.has(*kind)).map(|(_, n)| n).sum()
        };
        match chosen.source {
            Some(source) => of_kind(&Outlet::of(source).kinds),
            None => of_kind(&self.kinds),
        }
    }

    /// The ways to other kinds, of the same outlet where it is parted by kind.
    pub(super) fn by_kind(&self, scene: &Scene<'d>, chosen: Chosen<'d>) -> Vec<FilterView> {
        let of = chosen.source.and_then(|source| self.row(source));
        let source = of.map(|of| of.source);
        let kinds = of.map_or(&self.kinds, |of| &of.kinds);
        let all = Chosen { kind: None, source };
        let current = chosen.kind.is_none() && of.is_some() == chosen.source.is_some();
        let n = kinds.iter().map(|(_, n)| n).sum();
        let first = all.filter(scene.text("all-notes"), (n, current), scene);
        let of_kind = |(kind, n): &(NoteKind, usize)| {
            let here = chosen.kind == Some(*kind);
            let to = Chosen { kind: Some(*kind), source };
            to.filter(words(*kind, scene), (*n, here), scene)
        };
        std::iter::once(first).chain(kinds.iter().map(of_kind)).collect()
    }

    /// The ways to other outlets, of the same kind.
    pub(super) fn by_source(&self, scene: &Scene<'d>, chosen: Chosen<'d>) -> Vec<FilterView> {
        let all = Chosen { source: None, ..chosen };
        let current = chosen.source.is_none();
        let first = all.filter(scene.text("all-sources"), (self.n(all), current), scene);
        let of_source = |of: &Outlet<'d>| {
            let n = of.kinds.iter().filter(|(kind, _)| chosen.has(*kind)).map(|(_, n)| n).sum();
            let here = chosen.source.is_some_and(|source| source.id() == of.source.id());
            let to = Chosen { source: Some(of.source), ..chosen };
            (n > 0).then(|| to.filter(of.source.record().name.clone(), (n, here), scene))
        };
        std::iter::once(first).chain(self.sources.iter().filter_map(of_source)).collect()
    }

    fn row(&self, source: Source<'_>) -> Option<&Outlet<'d>> {
        self.sources.iter().find(|of| of.source.id() == source.id())
    }
}

impl<'d> Outlet<'d> {
    fn of(source: Source<'d>) -> Outlet<'d> {
        let notes = source.articles().flat_map(|article| &article.record().annotations);
        Outlet { source, kinds: count(notes.map(|note| note.kind)) }
    }

    fn all(&self) -> usize {
        self.kinds.iter().map(|(_, n)| n).sum()
    }
}

/// The kinds that occur, in the order of their list, each with how often.
fn count(notes: impl Iterator<Item = NoteKind>) -> Vec<(NoteKind, usize)> {
    let mut kinds: Vec<(NoteKind, usize)> = NoteKind::ALL.iter().map(|(_, k)| (*k, 0)).collect();
    for note in notes {
        if let Some((_, n)) = kinds.iter_mut().find(|(kind, _)| *kind == note) {
            *n += 1;
        }
    }
    kinds.retain(|(_, n)| *n > 0);
    kinds
}
