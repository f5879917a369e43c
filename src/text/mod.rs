//! Where things are in text; knows nothing of reports.

pub mod differ;
pub mod fold;
pub mod lines;
pub mod occurrences;
pub mod pair;
pub mod points;
pub mod range;
pub mod source;
pub mod tokens;
pub mod unseen;
pub mod unspaced;
