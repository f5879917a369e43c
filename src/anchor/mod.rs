//! Finding an annotation's place again, also in a text that has changed since.

mod align;
mod edits;
mod fuzzy;
pub mod haystack;
mod judge;
pub mod resolve;
pub mod selector;
#[cfg(test)]
mod trial;
