//! Every kind of problem, with its name and its one-line title.

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A kind of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The name printed with a diagnostic, stable across versions.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// An annotation's quote fits several places of its article.
    AmbiguousAnchor = "ambiguous-anchor",
    /// A value outside the code list of its key.
    BadCode = "bad-code",
    /// A date that is not EDTF (ISO 8601-2, level 1).
    BadDate = "bad-date",
    /// A name of a record that cannot be a folder name and an address.
    BadId = "bad-id",
    /// A value of the right type that makes no sense.
    BadValue = "bad-value",
    /// A link in our own prose that leads nowhere.
    BrokenLink = "broken-link",
    /// A capture that is not the one whose SHA-256 was recorded.
    CaptureChanged = "capture-changed",
    /// Two names that differ only in case, which some file systems cannot tell apart.
    CaseCollision = "case-collision",
    /// Steps of a chain of custody that are not in the order of time.
    CustodyOrder = "custody-order",
    /// Two records of one name.
    DuplicateId = "duplicate-id",
    /// Editions that are not in the order of their dates, or of which two have one number.
    EditionOrder = "edition-order",
    /// Something that ends before it starts.
    EndsBeforeStart = "ends-before-start",
    /// A claim that lacks what makes it comparable.
    IncompleteClaim = "incomplete-claim",
    /// A file that is not UTF-8.
    InvalidUtf8 = "invalid-utf8",
    /// An annotation whose passage cannot be found in its article.
    LostAnchor = "lost-anchor",
    /// A capture that is named and not there.
    MissingCapture = "missing-capture",
    /// A dossier without its `dossier.toml`.
    MissingConfig = "missing-config",
    /// A key that a record must have.
    MissingKey = "missing-key",
    /// An article folder without a text.
    MissingText = "missing-text",
    /// A gap in the numbers of an article's versions.
    MissingVersion = "missing-version",
    /// An annotation found again in a text that has changed.
    MovedAnchor = "moved-anchor",
    /// A paragraph or a quote of an article that its capture does not have.
    NotInCapture = "not-in-capture",
    /// Notes on a text of which there is a later version.
    OlderVersion = "older-version",
    /// Credibility `1` without two independent origins, which is its definition.
    OneOrigin = "one-origin",
    /// A link or path that leaves the dossier.
    OutsideDossier = "outside-dossier",
    /// More of a report quoted in public than the dossier allows itself.
    QuotationBudget = "quotation-budget",
    /// TOML or YAML that cannot be read.
    Syntax = "syntax",
    /// A template that cannot be read or painted.
    Template = "template",
    /// A text that was edited since it was taken from its capture.
    TextEdited = "text-edited",
    /// An incident that one report has as its main subject and as something it recalls.
    TwoRoles = "two-roles",
    /// A file that nothing reads.
    UnexpectedFile = "unexpected-file",
    /// A decision about a finding that is not there.
    UnknownFinding = "unknown-finding",
    /// A key no record of this kind has.
    UnknownKey = "unknown-key",
    /// A name that no record has.
    UnknownReference = "unknown-reference",
    /// A claim about an incident that its article does not list.
    UnlistedIncident = "unlisted-incident",
    /// A capture that cannot be read as text.
    UnreadableCapture = "unreadable-capture",
    /// A capture whose SHA-256 nobody recorded.
    UnrecordedHash = "unrecorded-hash",
    /// A value of the wrong type.
    WrongType = "wrong-type",
}

#[cfg(test)]
mod tests {
    use crate::diag::code::Code;

    #[test]
    fn names_are_sorted_and_unique() {
        let names: Vec<&str> = Code::ALL.iter().map(|c| c.name()).collect();
        assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
    }
}
