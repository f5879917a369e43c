//! How a report came about: by the outlet's own work, from an agency, from a statement.

use crate::code_list;
use crate::corpus::codes::Genre;
use crate::dossier::article::Article;

code_list! {
    /// How a report came about.
    Making, "a way in which a report is made":
    /// The outlet's own work.
    Own = "own",
    /// From an agency.
    Wire = "wire",
    /// A statement passed on.
    Relay = "relay",
    /// Others' reports gathered.
    Gathered = "gathered",
    /// Another outlet's report in translation.
    Translated = "translated",
    /// Not told.
    Untold = "untold",
}

impl Article<'_> {
    /// How it came about: by its genre where that tells, else by what it credits, relays or was
    /// translated from.
    pub fn making(self) -> Making {
        let head = self.head();
        match head.genre {
            Some(
                Genre::OwnReporting | Genre::FromTheScene | Genre::Interview | Genre::Exclusive,
            ) => Making::Own,
            Some(Genre::Wire | Genre::WireRewritten) => Making::Wire,
            Some(Genre::StatementRelay | Genre::PressRelease) => Making::Relay,
            Some(Genre::Aggregation | Genre::PressDigest) => Making::Gathered,
            Some(Genre::Translation) => Making::Translated,
            _ if !head.via.is_empty() => Making::Wire,
            _ if !self.statements().is_empty() => Making::Relay,
            _ if head.translated_from.is_some() => Making::Translated,
            _ => Making::Untold,
        }
    }
}
