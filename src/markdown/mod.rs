//! Texts: blocks and inlines over one plain text, from Markdown or as they are, and back to HTML.

pub mod doc;
pub mod highlight;
pub mod html;
pub mod marks;
pub mod parse;
pub mod plain;
pub mod unseen;
