//! The list of articles, from first to last published.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::pages::Page;
use crate::pages::Scene;
use crate::pages::list;
use crate::pages::part::CardView;
use crate::pages::part::PagerView;

#[derive(Serialize)]
struct ArticlesView {
    total: usize,
    articles: Vec<CardView>,
    pager: PagerView,
}

/// The list, in parts when it is long.
pub(super) fn plan(dossier: &Dossier) -> Vec<Page<'_>> {
    let articles: Vec<Article<'_>> = dossier.articles_by_date().collect();
    list("articles", &articles, view)
}

fn view(
    scene: &Scene<'_>,
    articles: &[Article<'_>],
    total: usize,
    pager: PagerView,
) -> ArticlesView {
    let articles = articles.iter().map(|article| scene.card(*article)).collect();
    ArticlesView { total, articles, pager }
}
