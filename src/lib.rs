//! Recoupe turns a folder of collected news reports into an annotated dossier: a static website
//! that shows its evidence.

pub mod analyse;
pub mod anchor;
pub mod assets;
pub mod check;
pub mod cli;
pub mod code;
pub mod config;
pub mod corpus;
pub mod diag;
pub mod dossier;
pub mod export;
pub mod fields;
pub mod files;
pub mod hash;
pub mod html;
pub mod id;
pub mod import;
pub mod lang;
pub mod link;
pub mod locale;
pub mod markdown;
pub mod output;
pub mod pages;
pub mod quantity;
pub mod render;
pub mod route;
pub mod site;
pub mod text;
pub mod time;
