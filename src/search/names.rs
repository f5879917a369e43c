//! Every spelling of a name finds all of them.

use std::collections::BTreeMap;

use crate::search::tokens::form;
use crate::search::tokens::wanted;

/// The names that have more than one spelling, or one of several words.
#[derive(Debug, Default)]
pub struct Names {
    entries: Vec<Entry>,
    /// By the first form of a spelling: the forms of the whole spelling and the entry.
    by_first: BTreeMap<String, Vec<(Vec<String>, usize)>>,
}

/// A name.
#[derive(Debug)]
pub(super) struct Entry {
    /// What we call it.
    pub(super) name: String,
    /// Its page from the site's root, with its place on the page.
    pub(super) href: String,
    /// Its spellings, folded, each once, sorted.
    pub(super) spellings: Vec<Vec<String>>,
}

impl Names {
    /// Adds a name with its page and its spellings as written.
    pub fn push<'s>(
        &mut self,
        name: &str,
        href: String,
        spellings: impl IntoIterator<Item = &'s str>,
    ) {
        let forms = |spelling: &str| -> Vec<String> {
            wanted(spelling).map(form).filter(|form| !form.is_empty()).collect()
        };
        let mut spellings: Vec<Vec<String>> = spellings.into_iter().map(forms).collect();
        spellings.retain(|spelling| !spelling.is_empty());
        spellings.sort();
        spellings.dedup();
        for spelling in &spellings {
            let same_start = self.by_first.entry(spelling[0].clone()).or_default();
            same_start.push((spelling.clone(), self.entries.len()));
        }
        self.entries.push(Entry { name: name.to_owned(), href, spellings });
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The spellings that begin with a form: the forms of each and its entry.
    pub(super) fn beginning(&self, form: &str) -> &[(Vec<String>, usize)] {
        self.by_first.get(form).map_or(&[], Vec::as_slice)
    }

    /// Every spelling by its first form, in order.
    pub(super) fn by_first(&self) -> &BTreeMap<String, Vec<(Vec<String>, usize)>> {
        &self.by_first
    }
}
