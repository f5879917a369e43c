//! Every address of the site, and the way from one to another, always relative.

use std::fmt;

use crate::id::ArticleId;
use crate::id::IncidentId;
use crate::id::NameId;
use crate::id::NoteId;
use crate::id::PageId;
use crate::id::SourceId;
use crate::id::StatementId;

/// A file of the site: path from its root, parts joined by `/`, with an optional fragment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route {
    path: String,
    fragment: Option<String>,
}

impl Route {
    /// A file that is not a page: a stylesheet, an export.
    pub fn file(path: impl Into<String>) -> Route {
        Route { path: path.into(), fragment: None }
    }

    /// The home page.
    pub fn home() -> Route {
        Route::file("index.html")
    }

    /// A page that stands once: `articles`, `timeline`, `methodology`.
    pub fn section(name: &str) -> Route {
        Route::file(format!("{name}/index.html"))
    }

    /// The `n`th page of a long list, from 1.
    pub fn part(name: &str, n: usize) -> Route {
        if n <= 1 { Route::section(name) } else { Route::file(format!("{name}/{n}/index.html")) }
    }

    /// An article's page.
    pub fn article(id: &ArticleId) -> Route {
        Route::file(format!("articles/{id}/index.html"))
    }

    /// The page that compares an article's versions.
    pub fn versions(id: &ArticleId) -> Route {
        Route::file(format!("articles/{id}/versions/index.html"))
    }

    /// A note in the margin of its article.
    pub fn note(article: &ArticleId, note: &NoteId) -> Route {
        Route::article(article).at(note_anchor(note))
    }

    /// The marked passage of a note.
    pub fn passage(article: &ArticleId, note: &NoteId) -> Route {
        Route::article(article).at(passage_anchor(note))
    }

    /// A passage of an article in which the program found something.
    pub fn finding(article: &ArticleId, finding: &str) -> Route {
        Route::article(article).at(finding_anchor(finding))
    }

    /// A source's page.
    pub fn source(id: &SourceId) -> Route {
        Route::file(format!("sources/{id}/index.html"))
    }

    /// An incident's page.
    pub fn incident(id: &IncidentId) -> Route {
        Route::file(format!("incidents/{id}/index.html"))
    }

    /// A statement's page.
    pub fn statement(id: &StatementId) -> Route {
        Route::file(format!("statements/{id}/index.html"))
    }

    /// An entry of the register of names.
    pub fn name(id: &NameId) -> Route {
        Route::section("names").at(format!("name-{id}"))
    }

    /// A free page.
    pub fn page(id: &PageId) -> Route {
        Route::file(format!("pages/{id}/index.html"))
    }

    /// This file, at a fragment.
    #[must_use]
    pub fn at(mut self, fragment: impl Into<String>) -> Route {
        self.fragment = Some(fragment.into());
        self
    }

    /// The path from the site's root, without the fragment.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The place in the file.
    pub fn fragment(&self) -> Option<&str> {
        self.fragment.as_deref()
    }

    /// What to write in an `href` on the page `from` to get to `self`.
    ///
    /// Always relative and naming a file, so that it works from a folder as from a server; a
    /// fragment of the same page is the fragment alone.
    pub fn href(&self, from: &Route) -> String {
        let fragment = self.fragment.as_ref().map(|f| format!("#{f}")).unwrap_or_default();
        if self.path == from.path && !fragment.is_empty() {
            return fragment;
        }
        let here: Vec<&str> = from.path.split('/').collect();
        let there: Vec<&str> = self.path.split('/').collect();
        let folders = here.len().min(there.len()) - 1;
        let shared = (0..folders).take_while(|&i| here[i] == there[i]).count();
        let up = "../".repeat(here.len() - 1 - shared);
        format!("{up}{}{fragment}", there[shared..].join("/"))
    }
}

/// The `id` of a note in its article's page.
pub fn note_anchor(note: &NoteId) -> String {
    format!("note-{note}")
}

/// The `id` of the passage in which something was found.
pub fn finding_anchor(finding: &str) -> String {
    format!("{FINDING}{finding}")
}

/// Whether an `id` is that of a passage in which the program found something.
pub fn is_finding_anchor(anchor: &str) -> bool {
    anchor.starts_with(FINDING)
}

/// What the `id` of a finding's passage begins with.
const FINDING: &str = "found-";

/// The `id` of the passage a note marks.
pub fn passage_anchor(note: &NoteId) -> String {
    format!("passage-{note}")
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        self.fragment.iter().try_for_each(|fragment| write!(f, "#{fragment}"))
    }
}

#[cfg(test)]
mod tests {
    use crate::route::Route;

    #[test]
    fn the_way_from_page_to_page_is_relative() {
        let check = |from: &str, to: &str, want: &str| {
            assert_eq!(Route::file(to).href(&Route::file(from)), want, "{from} to {to}");
        };
        check("index.html", "articles/a/index.html", "articles/a/index.html");
        check("articles/a/index.html", "index.html", "../../index.html");
        check("articles/a/index.html", "articles/b/index.html", "../b/index.html");
        check("articles/a/index.html", "articles/a/index.html", "index.html");
        check("articles/a/index.html", "articles/index.html", "../index.html");
        check("articles/index.html", "articles/a/index.html", "a/index.html");
    }

    #[test]
    fn a_place_on_the_same_page_is_its_fragment() {
        let page = Route::section("names");
        assert_eq!(page.clone().at("x").href(&page), "#x");
    }
}
