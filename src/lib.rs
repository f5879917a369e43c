//! Recoupe turns a folder of collected news reports into an annotated dossier: a static website
//! that shows its evidence.

pub mod anchor;
pub mod code;
pub mod hash;
pub mod id;
pub mod link;
pub mod quantity;
pub mod text;
pub mod time;
