//! Which forms of the register's names the reports use, and how often, as far as an edition shows
//! their texts.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use aho_corasick::MatchKind;

use crate::corpus::Corpus;
use crate::corpus::article;
use crate::corpus::article::Body;
use crate::dossier::article::Article;

/// By name and form, by their places in the register: the articles that have it, and how often.
pub type Uses<'d> = BTreeMap<(usize, usize), Vec<(Article<'d>, usize)>>;

/// A form of a name in a report, as far as its text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedForm {
    /// The name, by its place in the register.
    pub name: usize,
    /// The form, by its place among the name's.
    pub form: usize,
    /// How often it stands in title and text.
    pub times: usize,
}

impl<'d> Article<'d> {
    /// The forms of the register's names in its title and in its text, as far as that is shown, in
    /// the order of the register.
    ///
    /// All texts are counted when this is asked first: checking a dossier does not need it.
    pub fn used_forms(self) -> &'d [UsedForm] {
        let used = self.dossier.index.used.get_or_init(|| used(&self.dossier.corpus));
        used.get(self.ix).map_or(&[], Vec::as_slice)
    }
}

/// Which of some articles use which forms of the register's names, in the order given.
pub fn uses<'d>(articles: impl IntoIterator<Item = Article<'d>>) -> Uses<'d> {
    let mut uses = Uses::new();
    for article in articles {
        for form in article.used_forms() {
            uses.entry((form.name, form.form)).or_default().push((article, form.times));
        }
    }
    uses
}

/// By article: the forms of the register that it uses, in the order of the register.
///
/// A form is found as it is spelled, as a whole word; of forms that overlap the one that begins
/// first counts, of those the longest, so that "Upper Karabakh" is not counted for "Karabakh". A
/// form that several names have counts for the first of them. Linear in the texts.
fn used(corpus: &Corpus) -> Vec<Vec<UsedForm>> {
    let mut seen: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (name, record) in corpus.names.iter().enumerate() {
        for (form, record) in record.forms.iter().enumerate() {
            if !record.form.trim().is_empty() {
                seen.entry(record.form.as_str()).or_insert((name, form));
            }
        }
    }
    let forms: Vec<(&str, (usize, usize))> = seen.into_iter().collect();
    let finder = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(forms.iter().map(|(form, _)| form));
    // The automaton is too large only for registers far beyond what people write by hand.
    let Ok(finder) = finder else { return Vec::new() };
    let of = |record: &article::Article| -> Vec<UsedForm> {
        let mut used: Vec<UsedForm> = count(record, &finder)
            .into_iter()
            .map(|(ix, times)| UsedForm { name: forms[ix].1.0, form: forms[ix].1.1, times })
            .collect();
        used.sort_by_key(|used| (used.name, used.form));
        used
    };
    // One thread: a pool whose workers wait for the count must not be asked to help with it.
    corpus.articles.iter().map(of).collect()
}

/// How often each form stands in the text of an article that is shown.
fn count(article: &article::Article, finder: &AhoCorasick) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    let mut add = |text: &str| {
        for found in finder.find_iter(text) {
            let before = text[..found.start()].chars().next_back();
            let after = text[found.end()..].chars().next();
            if !before.into_iter().chain(after).any(char::is_alphanumeric) {
                *counts.entry(found.pattern().as_usize()).or_insert(0) += 1;
            }
        }
    };
    add(&article.head.title);
    match &article.body {
        Body::Full(doc) => add(&doc.text),
        Body::Excerpts(passages) => passages.iter().for_each(|passage| add(&passage.text)),
        Body::Withheld => {}
    }
    counts
}
