//! Made-up dossiers of any size: the same files for the same size on every machine.
//!
//! An article has 600 words of a made-up language and three notes. There are 40 sources with 20
//! owners, an incident for 8 articles and a statement for 20, each relayed by up to four articles
//! word for word. A quarter of the articles recall the first incident, as reports of a war recall
//! how it began; another quarter recall others, some far more often than the rest.

mod random;
mod records;
mod words;

use records::Plan;

/// Every file of a dossier of so many articles: its path and its text, one at a time.
pub(crate) fn files(articles: usize) -> impl Iterator<Item = (String, String)> {
    let plan = Plan::new(articles);
    (0..plan.files()).flat_map(move |n| plan.file(n))
}
