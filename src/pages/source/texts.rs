//! Where the texts of an outlet come from, and which names it uses, as its reports here show it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::corpus::codes::NameKind;
use crate::dossier::article::Article;
use crate::dossier::making::Making;
use crate::dossier::source::Source;
use crate::dossier::usage::uses;
use crate::pages::Scene;
use crate::pages::part::LinkView;
use crate::route::Route;

/// Reports of one making.
#[derive(Serialize)]
pub(super) struct MakingView {
    words: String,
    count: usize,
    articles: Vec<LinkView>,
    /// Reports that are not listed.
    more: usize,
}

/// A name of which several forms are in use, and those that the outlet uses.
#[derive(Serialize)]
pub(super) struct NameView {
    name: LinkView,
    forms: Vec<FormView>,
}

#[derive(Serialize)]
struct FormView {
    form: String,
    lang: Option<String>,
    /// How often it stands in the texts shown.
    times: usize,
    articles: Vec<LinkView>,
    /// Reports that are not listed.
    more: usize,
    /// Whether the register says that the outlet uses it.
    noted: bool,
}

/// How many reports a line names.
const NAMED: usize = 3;

/// The reports by how they came about, in the order of the list.
pub(super) fn makings(articles: &[Article<'_>], scene: &Scene<'_>) -> Vec<MakingView> {
    let mut by_making: BTreeMap<Making, Vec<Article<'_>>> = BTreeMap::new();
    for article in articles {
        by_making.entry(article.making()).or_default().push(*article);
    }
    let view = |(making, articles): (Making, Vec<Article<'_>>)| MakingView {
        words: scene.text(&format!("making-{}", making.code())),
        count: articles.len(),
        articles: articles.iter().take(NAMED).map(|a| scene.article_link(*a)).collect(),
        more: articles.len().saturating_sub(NAMED),
    };
    by_making.into_iter().map(view).collect()
}

/// The names of which the register has several forms, places first, with the forms that stand in
/// an outlet's texts as far as they are shown, and those that the register says it uses.
pub(super) fn names(
    source: Source<'_>,
    articles: &[Article<'_>],
    scene: &Scene<'_>,
) -> Vec<NameView> {
    let names = &scene.dossier.corpus().names;
    let mut used = uses(articles.iter().copied());
    let noted = |name: usize, form: usize| {
        names[name].forms[form].used_by.iter().any(|user| user == source.id().as_str())
    };
    let mut views: Vec<(bool, NameView)> = Vec::new();
    for (ix, name) in names.iter().enumerate().filter(|(_, name)| name.forms.len() > 1) {
        let mut forms: Vec<FormView> = Vec::new();
        for (at, form) in name.forms.iter().enumerate() {
            let places = used.remove(&(ix, at)).unwrap_or_default();
            if places.is_empty() && !noted(ix, at) {
                continue;
            }
            forms.push(FormView {
                form: form.form.clone(),
                lang: form.language.clone(),
                times: places.iter().map(|(_, times)| times).sum(),
                articles: places.iter().take(NAMED).map(|(a, _)| scene.article_link(*a)).collect(),
                more: places.len().saturating_sub(NAMED),
                noted: noted(ix, at),
            });
        }
        if !forms.is_empty() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.times));
            let link = scene.link(&Route::name(&name.id), name.name.clone());
            views.push((name.kind != NameKind::Place, NameView { name: link, forms }));
        }
    }
    views.sort_by_key(|(is_no_place, _)| *is_no_place);
    views.into_iter().map(|(_, view)| view).collect()
}
