//! Made-up dossiers of news in French and English, of any size, and what is planted in them: the
//! same on every machine.
//!
//! An article has 250 to 600 words by a grammar of its language (`fr.txt`, `en.txt`): real words
//! in real sentences that mean nothing. Two fifths are alone with their incident, the others have
//! company of up to 40 in two languages. Reports of an incident tell its place, its day, its
//! people and its figures in their own words; a quarter quote a statement in part, a tenth copy
//! another report with cuts, a tenth recall an earlier incident, a fifth are undated. Half of the
//! incidents look like another one, in another town or months before. A few words that are drawn for
//! each draft break up the fixed wording of its sentences, so that what two reports share by accident
//! is as rare as in real news; some of them are rare, so that the words of a dossier grow in number as
//! those of real news do: as the root of its length. Towns and days grow in number with it too.

mod facts;
mod grammar;
mod plan;
#[path = "../dossier/random.rs"]
mod random;
mod report;
pub(crate) mod truth;

use grammar::Grammar;
pub(crate) use plan::Incident;
pub(crate) use plan::Language;
pub(crate) use plan::Report;

/// A dossier that can be written piece by piece.
pub(crate) struct Dossier {
    /// What happened.
    pub(crate) incidents: Vec<Incident>,
    /// The reports, in the order of their articles' ids.
    pub(crate) reports: Vec<Report>,
    french: Grammar,
    english: Grammar,
}

impl Dossier {
    /// The dossier of so many articles.
    pub(crate) fn new(articles: usize) -> Dossier {
        let (incidents, reports) = plan::plan(articles);
        let french = Grammar::read(include_str!("fr.txt"));
        let english = Grammar::read(include_str!("en.txt"));
        Dossier { incidents, reports, french, english }
    }

    /// The path and the text of every source's file.
    pub(crate) fn sources() -> impl Iterator<Item = (String, String)> {
        (0..plan::OUTLETS).map(|n| {
            let text = format!("+++\nname = \"Gazette {n}\"\nowner = \"Group {}\"\n+++\n", n / 2);
            (format!("content/sources/{}.md", report::source(n)), text)
        })
    }

    fn grammar(&self, language: Language) -> &Grammar {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }
}
