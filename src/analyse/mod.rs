//! What the program finds in a corpus: one pass a file, each a function of what stands in its
//! parameters. The body of [`analyse`] is the dependency graph.

pub mod annotations;

use crate::analyse::annotations::Placements;
use crate::corpus::Corpus;

/// Everything found, pass by pass.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// Where every annotation belongs.
    pub annotations: Placements,
}

/// Runs every pass.
pub fn analyse(corpus: &Corpus) -> Analysis {
    Analysis { annotations: annotations::find(corpus) }
}
