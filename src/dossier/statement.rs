//! A statement within its dossier.

use crate::analyse::statements::FoundStatement;
use crate::corpus::codes::RelayHow;
use crate::corpus::statement;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::incident::Incident;
use crate::id::StatementId;
use crate::text::range::TextRange;

/// What a speaker said once.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) ix: usize,
}

/// An article that relays a statement.
#[derive(Debug, Clone)]
pub struct Relay<'d> {
    /// The article.
    pub article: Article<'d>,
    /// How it relays it, where an analyst wrote it down.
    pub how: Option<RelayHow>,
    /// What it cut, added or changed.
    pub note: Option<&'d str>,
    /// The notes that mark the relaying passages, in the order of the text.
    pub notes: Vec<Note<'d>>,
    /// The passages that the program takes for relaying ones, in order.
    pub found: &'d [TextRange],
}

impl<'d> Statement<'d> {
    /// The record as written.
    pub fn record(self) -> &'d statement::Statement {
        &self.dossier.corpus.statements[self.ix]
    }

    /// The dossier it belongs to.
    pub fn dossier(self) -> &'d Dossier {
        self.dossier
    }

    /// Its id.
    pub fn id(self) -> &'d StatementId {
        &self.record().id
    }

    /// The finding it comes from, where it is a proposal that no analyst wrote down.
    pub fn proposed(self) -> Option<&'d FoundStatement> {
        let ix = self.dossier.proposals.statements.get(self.id())?;
        self.dossier.analysis.statements.found.get(*ix)
    }

    /// The incidents it is about.
    pub fn incidents(self) -> Vec<Incident<'d>> {
        let ids = &self.record().incidents;
        ids.iter().filter_map(|id| self.dossier.incident(id.value.as_str())).collect()
    }

    /// Who relays it, from first to last published.
    pub fn relays(self) -> Vec<Relay<'d>> {
        let dossier = self.dossier;
        let mut relays: Vec<Relay<'d>> = dossier.index.relays[self.ix]
            .iter()
            .map(|relay| {
                let article = Article { dossier, ix: relay.article };
                let mut notes: Vec<Note<'d>> =
                    relay.annotations.iter().map(|&note| article.note(note)).collect();
                notes.sort_by_key(|note| (note.number == 0, note.number));
                let (how, note) = (relay.how, relay.note.as_deref());
                Relay { article, how, note, notes, found: &relay.found }
            })
            .collect();
        relays.sort_by_cached_key(|relay| relay.article.publication());
        relays
    }
}
