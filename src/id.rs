//! The names of records: small, ordered, checked once.

use std::fmt;
use std::sync::Arc;

/// What is wrong with a text that was to be an id, in words for a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadId {
    /// An id close to what was written and well formed; `None` where nothing of it can be kept.
    pub suggestion: Option<String>,
}

/// Whether `text` can be an id: ASCII lower-case letters and digits, parted by single `-` or `_`.
///
/// Ids become folder names and addresses, so they are the same on file systems that ignore case.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_LEN
        && text.split(['-', '_']).all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The id nearest to any text: accents dropped, everything else that is no letter or digit a hyphen.
///
/// `None` when nothing of the text is a Latin letter or a digit. At most 60 bytes.
pub fn slug(text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let mut out = String::new();
    for c in text.nfd().flat_map(char::to_lowercase) {
        let plain: &str = match c {
            'a'..='z' | '0'..='9' => {
                out.push(c);
                continue;
            }
            'ə' => "e",
            'ı' => "i",
            'ø' => "o",
            'ł' => "l",
            'đ' => "d",
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            c if unicode_normalization::char::is_combining_mark(c) => "",
            _ if out.is_empty() || out.ends_with('-') => "",
            _ => "-",
        };
        out.push_str(plain);
    }
    if out.len() > SLUG_LEN {
        let cut = out[..SLUG_LEN].rfind('-').unwrap_or(SLUG_LEN);
        out.truncate(cut);
    }
    let out = out.trim_matches('-');
    (!out.is_empty()).then(|| out.to_owned())
}

/// Longest id, in bytes: a folder name must fit every file system.
const MAX_LEN: usize = 120;
/// Whether Windows takes a name for one of its devices, so that no folder can have it.
pub fn is_device(name: &str) -> bool {
    let numbered =
        |kind: &str| name.strip_prefix(kind).is_some_and(|n| matches!(n.as_bytes(), [b'1'..=b'9']));
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// Longest slug made from a title, in bytes: an address a person can still read.
const SLUG_LEN: usize = 60;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id, when `text` is well formed (see [`is_id`]).
            pub fn parse(text: &str) -> Result<$name, BadId> {
                if is_id(text) { Ok($name(text.into())) } else { Err(BadId { suggestion: slug(text) }) }
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    )*};
}

ids! {
    /// Names an article: the folder it lives in.
    ArticleId;
    /// Names a source: its file, without `.md`.
    SourceId;
    /// Names an incident: its file, without `.md`.
    IncidentId;
    /// Names a statement: its file, without `.md`.
    StatementId;
    /// Names an entry of the register of names.
    NameId;
    /// Names a free page: its file, without `.md`.
    PageId;
    /// Names a note within its article.
    NoteId;
    /// Names an entry of the corrections log.
    CorrectionId;
}

#[cfg(test)]
mod tests {
    use crate::id::is_id;
    use crate::id::slug;

    #[test]
    fn ids_are_lower_case_words_with_hyphens() {
        for good in ["farukh-2022", "a", "rt_france", "000"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "Farukh", "a--b", "-a", "a/b", "é", "a b", ".."] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn a_slug_keeps_the_letters_of_a_title() {
        let check = |title: &str, want: Option<&str>| assert_eq!(slug(title).as_deref(), want);
        check("L’Arménie et l’Azerbaïdjan", Some("l-armenie-et-l-azerbaidjan"));
        check("Kəlbəcər — Xankəndi", Some("kelbecer-xankendi"));
        check("Փառուխ", None);
        check("  ", None);
    }
}
