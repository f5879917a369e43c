//! Finds the people, places and organisations that reports name, and which names are one.

mod article;
mod candidates;
mod entries;
mod evidence;
mod id;
mod join;
mod parts;
mod place;
mod register;
mod runs;
mod skeleton;
mod surnames;
#[cfg(test)]
mod tests;
mod token;
mod votes;
mod words;

use rayon::prelude::*;

use crate::analyse::names::article::report;
use crate::analyse::names::entries::entries;
use crate::analyse::names::register::Register;
use crate::code_list;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::corpus::codes::NameKind;
use crate::gazetteer::own::Gazetteer;
use crate::lang::primary;
use crate::text::range::TextRange;

/// The names of a corpus.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// For each article of the corpus, in order: its names, sorted by start, apart from each other.
    pub by_article: Vec<Vec<FoundName>>,
    /// Who and what is named: the entries of the register in its order, then those proposed, by id.
    pub entries: Vec<Entry>,
}

/// A name in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundName {
    /// The words, in bytes of the article's plain text.
    pub range: TextRange,
    /// What they name: a place in [`Names::entries`].
    pub entry: usize,
}

/// Somebody or something that has a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The id in the register; for a proposed entry one made of its commonest form, used by no
    /// other entry.
    pub id: String,
    /// Its place in [`Corpus::names`]; `None` for a proposed entry.
    pub register: Option<usize>,
    /// What it names; `None` where the texts do not tell.
    pub kind: Option<NameKind>,
    /// Every form found, the commonest first.
    pub forms: Vec<String>,
    /// Why forms are taken for one.
    pub joined: Vec<Joined>,
    /// Latitude and longitude in degrees, WGS 84, from the register or a gazetteer.
    pub position: Option<(f64, f64)>,
}

/// Two forms taken for one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The form kept.
    pub form: String,
    /// The form joined to it.
    pub other: String,
    /// Why.
    pub why: Why,
}

code_list! {
    /// Why two forms are taken for one name.
    Why, "a reason to take two forms for one name":
    /// They differ in accents, case or punctuation only.
    Spelling = "spelling",
    /// They are transliterations of one name: equal once written by one rule.
    Transliteration = "transliteration",
    /// They differ by a letter or two and bear the same role or first name.
    NearSpelling = "near-spelling",
    /// One is part of the other in the same report, or the only name of the corpus, or by far the
    /// commonest, that has this part.
    Part = "part",
    /// A gazetteer knows both as one place.
    Gazetteer = "gazetteer",
}

/// Finds the names of every article; one whose text this edition lacks has none.
///
/// The forms of the register first, then what capitals and the data of `lang/names.*.toml` tell.
/// Forms are joined by keys they have in common, so the time grows with the corpus and no faster.
pub fn find(corpus: &Corpus) -> Names {
    let register = Register::of(&corpus.names);
    let gazetteer = Gazetteer::with(&corpus.gazetteer);
    let texts: Vec<&str> = corpus.articles.iter().map(text).collect();
    let reports: Vec<_> = corpus
        .articles
        .par_iter()
        .zip(&texts)
        .map(|(article, text)| report(text, language(article), &register, gazetteer))
        .collect();
    entries(&corpus.names, &texts, &reports)
}

fn text(article: &Article) -> &str {
    article.body.full().map_or("", |doc| doc.text.as_str())
}

fn language(article: &Article) -> &str {
    primary(article.head.language.as_deref().unwrap_or_default())
}
