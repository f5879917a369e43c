//! The forms of the register, found in texts word by word.

use rustc_hash::FxHashMap;

use crate::analyse::names::token::Token;
use crate::analyse::names::token::form;
use crate::corpus::name::Name;

/// The forms of the register by their first word, the longest first.
#[derive(Debug, Default)]
pub(super) struct Register {
    by_word: FxHashMap<String, Vec<Form>>,
}

/// A form as it is looked for.
#[derive(Debug)]
struct Form {
    words: Vec<String>,
    /// Whether a capital must be where the form has one.
    capital: bool,
    entry: usize,
}

impl Register {
    /// Reads every form of every entry. A form that several entries have is the first one's.
    pub(super) fn of(names: &[Name]) -> Register {
        let mut by_word: FxHashMap<String, Vec<Form>> = FxHashMap::default();
        for (entry, name) in names.iter().enumerate() {
            for written in &name.forms {
                let words = form(&written.form);
                let capital = written.form.chars().any(char::is_uppercase);
                let Some(first) = words.first().cloned() else { continue };
                let forms = by_word.entry(first).or_default();
                if forms.iter().all(|known| known.words != words) {
                    let longer = forms.partition_point(|form| form.words.len() >= words.len());
                    forms.insert(longer, Form { words, capital, entry });
                }
            }
        }
        Register { by_word }
    }

    /// The entry whose form begins at `at`, the longest, and the word after its last.
    pub(super) fn at(&self, tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
        if self.by_word.is_empty() {
            return None;
        }
        let forms = self.by_word.get(&*tokens.get(at)?.folded)?;
        let found = forms.iter().find(|form| form.is_at(&tokens[at..]))?;
        Some((found.entry, at + found.words.len()))
    }
}

impl Form {
    fn is_at(&self, tokens: &[Token<'_>]) -> bool {
        let Some(here) = tokens.get(..self.words.len()) else { return false };
        let same = here.iter().zip(&self.words).all(|(token, word)| token.folded == *word);
        let joined = here.iter().skip(1).all(Token::is_joined);
        same && joined && (!self.capital || here.iter().any(Token::is_capital))
    }
}
