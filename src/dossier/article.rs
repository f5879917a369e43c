//! An article within its dossier: a cheap view with the questions pages ask.

use crate::anchor::resolve::Anchor;
use crate::anchor::resolve::Resolution;
use crate::corpus::annotation::Annotation;
use crate::corpus::article;
use crate::corpus::article::Body;
use crate::corpus::article::Excerpt;
use crate::corpus::codes::Role;
use crate::corpus::codes::Visibility;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::incident::Incident;
use crate::dossier::source::Source;
use crate::dossier::statement::Statement;
use crate::id::ArticleId;
use crate::text::points::CodePoints;
use crate::text::range::TextRange;
use crate::time::Edtf;
use crate::time::instant::Instant;

/// An article.
#[derive(Debug, Clone, Copy)]
pub struct Article<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) ix: usize,
}

/// A note on an article, with the place it was given.
#[derive(Debug, Clone, Copy)]
pub struct Note<'d> {
    /// The article.
    pub article: Article<'d>,
    /// The note as written.
    pub record: &'d Annotation,
    /// What became of its selector.
    pub place: &'d Resolution,
    /// Its number in the margin, from 1, in the order of the text; 0 when it has no place.
    pub number: usize,
}

impl<'d> Article<'d> {
    /// The record as written.
    pub fn record(self) -> &'d article::Article {
        &self.dossier.corpus.articles[self.ix]
    }

    /// Its id.
    pub fn id(self) -> &'d ArticleId {
        &self.record().id
    }

    /// What its front matter says.
    pub fn head(self) -> &'d article::Head {
        &self.record().head
    }

    /// The dossier it belongs to.
    pub fn dossier(self) -> &'d Dossier {
        self.dossier
    }

    /// Its place among the corpus's articles.
    pub fn place(self) -> usize {
        self.ix
    }

    /// The edition it is seen in.
    pub fn edition(self) -> Edition {
        self.dossier.edition
    }

    /// Sorts articles by publication: by the time at which each was certainly published, so that
    /// "2022" does not come before 26 March 2022; undated ones last, then by id.
    pub fn publication(self) -> (bool, Option<Instant>, Option<&'d Edtf>, &'d ArticleId) {
        let published = self.head().published.as_ref().map(|date| &date.value);
        let latest = published.and_then(|date| date.latest(self.dossier.config.zone));
        (published.is_none(), latest, published, self.id())
    }

    /// Its outlet.
    pub fn source(self) -> Option<Source<'d>> {
        let id = self.head().source.as_ref()?;
        self.dossier.source(id.value.as_str())
    }

    /// The incidents it reports and recalls, main ones first.
    pub fn incidents(self) -> Vec<(Incident<'d>, Role)> {
        let dossier = self.dossier;
        let reported = &dossier.index.reported[self.ix];
        reported.iter().map(|&(ix, role)| (Incident { dossier, ix }, role)).collect()
    }

    /// The incidents that are its main subjects, as listed.
    pub fn main_incidents(self) -> impl Iterator<Item = Incident<'d>> {
        let dossier = self.dossier;
        let main = dossier.index.reported[self.ix].iter().filter(|(_, role)| *role == Role::Main);
        main.map(move |&(ix, _)| Incident { dossier, ix })
    }

    /// Words of its text, as far as this edition shows them.
    pub fn slice(self, range: TextRange) -> Option<&'d str> {
        match &self.record().body {
            Body::Full(doc) => doc.text.get(range.start()..range.end()),
            Body::Excerpts(passages) => {
                let passage = holding(passages, range)?;
                let start = range.start() - passage.range.start();
                passage.text.get(start..start + range.len())
            }
            Body::Withheld => None,
        }
    }

    /// Ranges of its text in Unicode code points, as far as this edition shows it. The text is
    /// counted once, for any number of ranges.
    pub fn points(self) -> impl Fn(TextRange) -> Option<(usize, usize)> + use<'d> {
        let body = &self.record().body;
        let whole = body.full().map(|doc| CodePoints::new(&doc.text));
        move |range| match (&whole, body) {
            (Some(points), _) => Some(points.points(range)),
            (None, Body::Excerpts(passages)) => {
                let passage = holding(passages, range)?;
                let before = range.start() - passage.range.start();
                let start = passage.points.0 + passage.text.get(..before)?.chars().count();
                let words = passage.text.get(before..before + range.len())?;
                Some((start, start + words.chars().count()))
            }
            (None, _) => None,
        }
    }

    /// The statements it relays, by id.
    pub fn statements(self) -> Vec<Statement<'d>> {
        let dossier = self.dossier;
        dossier.index.relayed[self.ix].iter().map(|&ix| Statement { dossier, ix }).collect()
    }

    /// The note at a place of the record's list.
    pub(super) fn note(self, annotation: usize) -> Note<'d> {
        Note {
            article: self,
            record: &self.record().annotations[annotation],
            place: &self.dossier.analysis.annotations.by_article[self.ix][annotation],
            number: self.dossier.index.numbers[self.ix][annotation],
        }
    }

    /// Its notes in the order of the text, numbered; those without a place come last.
    pub fn notes(self) -> Vec<Note<'d>> {
        self.dossier.index.notes[self.ix].iter().map(|&note| self.note(note)).collect()
    }
}

/// The passage shown that holds a range of the whole text.
fn holding(passages: &[Excerpt], range: TextRange) -> Option<&Excerpt> {
    let holds = |p: &&Excerpt| p.range.start() <= range.start() && range.end() <= p.range.end();
    passages.iter().find(holds)
}

impl<'d> Note<'d> {
    /// Where it belongs, when that is clear.
    pub fn anchor(&self) -> Option<&'d Anchor> {
        match self.place {
            Resolution::Found(anchor) => Some(anchor),
            Resolution::Ambiguous(_) | Resolution::Lost(_) => None,
        }
    }

    /// The words it marks, as far as this edition shows them.
    pub fn quote(&self) -> Option<&'d str> {
        self.article.slice(self.anchor()?.range)
    }

    /// Whether it stays in the house.
    pub fn is_internal(&self) -> bool {
        self.record.visibility == Visibility::Internal
    }
}
