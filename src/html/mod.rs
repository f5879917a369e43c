//! An HTML tree and its writer; apart from the templates, nothing else makes markup.

pub mod node;
pub mod write;
pub mod xml;
