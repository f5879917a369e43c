//! The register of names: every form in use, and why ours.

use serde::Serialize;

use crate::code::CodeList;
use crate::corpus::codes::NameKind;
use crate::corpus::name::Name;
use crate::dossier::Dossier;
use crate::dossier::usage::Uses;
use crate::dossier::usage::uses;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::route::Route;

#[derive(Serialize)]
struct NamesView {
    total: usize,
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    kind: &'static str,
    words: String,
    names: Vec<NameView>,
}

#[derive(Serialize)]
struct NameView {
    anchor: String,
    name: String,
    role: Option<String>,
    position: Option<String>,
    forms: Vec<FormView>,
    note_html: Option<String>,
}

#[derive(Serialize)]
struct FormView {
    form: String,
    lang: Option<String>,
    language: Option<String>,
    used_by: Vec<LinkView>,
    note: Option<String>,
    /// How often it stands in the texts shown.
    times: usize,
    articles: Vec<LinkView>,
    /// Reports that are not listed.
    more: usize,
}

/// How many reports a form names, one to a line.
const NAMED: usize = 3;

/// One page, where there are names.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    if dossier.corpus().names.is_empty() {
        return Vec::new();
    }
    vec![Page::new(Route::section("names"), "names", "names", |scene| {
        (scene.text("nav-names"), view(scene))
    })]
}

fn view(scene: &Scene<'_>) -> NamesView {
    let names = &scene.dossier.corpus().names;
    let used = uses(scene.dossier.articles_by_date());
    let groups = NameKind::ALL
        .iter()
        .map(|(code, kind)| {
            let all = names.iter().enumerate();
            let mut of_kind: Vec<(usize, &Name)> =
                all.filter(|(_, name)| name.kind == *kind).collect();
            of_kind.sort_by_key(|(_, name)| crate::id::slug(&name.name));
            GroupView {
                kind: code,
                words: scene.text(&format!("names-{code}")),
                names: of_kind.into_iter().map(|name| name_view(name, &used, scene)).collect(),
            }
        })
        .filter(|group| !group.names.is_empty())
        .collect();
    NamesView { total: names.len(), groups }
}

fn name_view((ix, name): (usize, &Name), used: &Uses<'_>, scene: &Scene<'_>) -> NameView {
    let forms = name.forms.iter().enumerate().map(|(at, form)| {
        let places = used.get(&(ix, at)).map_or(&[][..], Vec::as_slice);
        FormView {
            form: form.form.clone(),
            lang: form.language.clone(),
            language: form.language.as_ref().map(|tag| crate::pages::language_words(scene, tag)),
            used_by: form.used_by.iter().map(|user| scene.agency(user)).collect(),
            note: form.note.clone(),
            times: places.iter().map(|(_, times)| times).sum(),
            articles: places.iter().take(NAMED).map(|(a, _)| scene.article_link(*a)).collect(),
            more: places.len().saturating_sub(NAMED),
        }
    });
    NameView {
        anchor: format!("name-{}", name.id),
        name: name.name.clone(),
        role: name.role.clone(),
        position: name.position.map(|(lat, lon)| scene.degrees(lat, lon)),
        forms: forms.collect(),
        note_html: name.note.as_ref().map(|note| scene.prose(&note.doc)),
    }
}
