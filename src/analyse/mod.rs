//! What the program finds in a corpus: one pass a file, each a function of what stands in its
//! parameters. The body of [`analyse`] is the dependency graph.

pub mod annotations;
pub mod dates;
pub mod figures;
pub mod hedges;
pub mod incidents;
pub mod names;
pub mod near;
pub mod quotations;
pub mod sentences;
pub mod shared;
pub mod statements;
pub mod texts;

use crate::analyse::annotations::Placements;
use crate::analyse::dates::Dates;
use crate::analyse::figures::Figures;
use crate::analyse::hedges::Hedges;
use crate::analyse::incidents::Evidence;
use crate::analyse::incidents::Incidents;
use crate::analyse::names::Names;
use crate::analyse::near::Near;
use crate::analyse::quotations::Quotations;
use crate::analyse::shared::Shared;
use crate::analyse::statements::Statements;
use crate::analyse::texts::texts;
use crate::corpus::Corpus;

/// Everything found, pass by pass.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// Where every annotation belongs.
    pub annotations: Placements,
    /// The dates in the texts.
    pub dates: Dates,
    /// The figures in the texts.
    pub figures: Figures,
    /// What the texts hedge.
    pub hedges: Hedges,
    /// Which reports tell of the same incident.
    pub incidents: Incidents,
    /// The names in the texts.
    pub names: Names,
    /// What articles share in other words.
    pub near: Near,
    /// What the texts quote, and whose words fill them.
    pub quotations: Quotations,
    /// What articles share word for word.
    pub shared: Shared,
    /// What a speaker said once and several articles relay.
    pub statements: Statements,
}

/// Runs every pass.
pub fn analyse(corpus: &Corpus) -> Analysis {
    let texts = texts(corpus);
    let annotations = annotations::find(corpus);
    let dates = dates::find(&texts);
    let figures = figures::find(&texts);
    let hedges = hedges::find(&texts);
    let quotations = quotations::find(&texts);
    let names = names::find(corpus);
    let shared = shared::find(corpus);
    let near = near::find(&texts, &shared, &quotations, &names, &dates);
    let statements = statements::find(corpus, &quotations, &shared, &near, &dates);
    let found = Analysis {
        annotations,
        dates,
        figures,
        hedges,
        incidents: Incidents::default(),
        names,
        near,
        quotations,
        shared,
        statements,
    };
    drop(texts);
    Analysis { incidents: incidents::find(corpus, found.evidence()), ..found }
}

impl Analysis {
    /// What the other passes found, from which incidents are told.
    pub fn evidence(&self) -> Evidence<'_> {
        Evidence {
            dates: &self.dates,
            figures: &self.figures,
            names: &self.names,
            shared: &self.shared,
            near: &self.near,
        }
    }
}
