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
    /// Its names by their letters, or all in one part.
    parts: Vec<PartView>,
}

/// The names of one letter, or all of a kind that has few.
#[derive(Serialize)]
struct PartView {
    /// What its names begin with; nothing for the one part of a kind that has few.
    letter: Option<String>,
    /// Its `id` on the page, when it has a letter.
    anchor: Option<String>,
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

/// From how many names on a kind is parted by letters.
const LETTERED: usize = 30;

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
            let of_kind = sorted(all.filter(|(_, name)| name.kind == *kind).collect());
            GroupView {
                kind: code,
                words: scene.text(&format!("names-{code}")),
                parts: parted(code, &of_kind)
                    .into_iter()
                    .map(|part| part_view(part, &used, scene))
                    .collect(),
            }
        })
        .filter(|group| !group.parts.is_empty())
        .collect();
    NamesView { total: names.len(), groups }
}

/// A name of the register and its place there.
type Entry<'a> = (usize, &'a Name);

/// Some names of a kind, and the letter they have in common with the `id` of its heading.
struct Part<'a> {
    letter: Option<(String, String)>,
    names: &'a [Entry<'a>],
}

/// In the order of the alphabet, accents apart; what has no Latin letter stands last.
fn sorted(mut names: Vec<Entry<'_>>) -> Vec<Entry<'_>> {
    names.sort_by_cached_key(|(_, name)| {
        let slug = crate::id::slug(&name.name);
        (slug.is_none(), slug, name.name.clone())
    });
    names
}

/// A long list by letters, a short one whole.
fn parted<'a>(kind: &str, names: &'a [Entry<'a>]) -> Vec<Part<'a>> {
    if names.len() < LETTERED {
        return (!names.is_empty()).then_some(Part { letter: None, names }).into_iter().collect();
    }
    let parts = names.chunk_by(|(_, a), (_, b)| initial(&a.name) == initial(&b.name));
    let named = parts.enumerate().map(|(n, names)| {
        let letter = names.first().map(|(_, name)| initial(&name.name));
        Part { letter: letter.map(|letter| (letter, format!("{kind}-{}", n + 1))), names }
    });
    named.collect()
}

/// The letter a name is sought under: of its Latin form, else its own first; `#` for figures.
fn initial(name: &str) -> String {
    let latin = crate::id::slug(name).and_then(|slug| slug.chars().next());
    match latin.or_else(|| name.chars().find(|c| c.is_alphabetic())) {
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

fn part_view(part: Part<'_>, used: &Uses<'_>, scene: &Scene<'_>) -> PartView {
    let names = part.names.iter().map(|name| name_view(*name, used, scene)).collect();
    let (letter, anchor) = part.letter.unzip();
    PartView { letter, anchor, names }
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

#[cfg(test)]
mod tests {
    use crate::pages::names::initial;

    #[test]
    fn a_name_is_sought_under_its_latin_letter_or_its_own() {
        let of = ["Émile", "œuvre", "3e brigade", "Əli", "Փառուխ", "«»"].map(initial);
        assert_eq!(of, ["E", "O", "#", "E", "Փ", "#"]);
    }
}
