//! Closed lists of codes: an enum, the word for each, nothing else allowed.

/// A closed list of words that a key may have as its value.
pub trait CodeList: Copy + Sized + 'static {
    /// What the list is, with its article: "a kind of note".
    const WHAT: &'static str;
    /// Every code with its value, in the order to list them.
    const ALL: &'static [(&'static str, Self)];

    /// The value of a word.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(code, _)| *code == word).map(|(_, value)| *value)
    }
}

/// Declares an enum that is a [`CodeList`], with `code()` giving the word.
#[macro_export]
macro_rules! code_list {
    ($(#[$doc:meta])* $name:ident, $what:literal: $($(#[$vdoc:meta])* $variant:ident = $code:literal,)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $crate::code::CodeList for $name {
            const WHAT: &'static str = $what;
            const ALL: &'static [(&'static str, Self)] = &[$(($code, $name::$variant),)*];
        }

        impl $name {
            /// The word as it stands in a dossier's files.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }
        }
    };
}
