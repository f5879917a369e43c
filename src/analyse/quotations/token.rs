//! A text outside its quotation marks as words and signs, each quotation one token.

use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::lexicon::Word;
use crate::analyse::quotations::marks::Quoted;
use crate::text::range::TextRange;

/// A word, a sign or a quotation.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Lower case; of a sign, the sign.
    pub(super) text: String,
    /// Where it stands.
    pub(super) range: TextRange,
    /// What it may be.
    pub(super) word: Word,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// All capitals, more than one.
    pub(super) acronym: bool,
    /// What kind of token it is.
    pub(super) kind: Kind,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters or digits.
    Word,
    /// The pronoun of an inversion, after a verb.
    Inverted,
    /// One sign.
    Sign,
    /// The end of a line.
    Line,
    /// The quotation of this number.
    Quote(usize),
}

impl Token {
    /// Whether it is of one of these classes.
    pub(super) fn is(&self, class: u32) -> bool {
        self.word.class & class != 0
    }

    /// A word, and not the pronoun of an inversion.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// The sign it is.
    pub(super) fn is_sign(&self, signs: &str) -> bool {
        self.kind == Kind::Sign && signs.contains(self.text.as_str())
    }

    /// The number of the quotation it is.
    pub(super) fn quote(&self) -> Option<usize> {
        if let Kind::Quote(ix) = self.kind { Some(ix) } else { None }
    }
}

/// The tokens of a text, in order.
pub(super) fn tokens(text: &str, quoted: &[Quoted], lexicon: &Lexicon) -> Vec<Token> {
    let mut reader = Reader { text, lexicon, tokens: Vec::with_capacity(text.len() / 5) };
    let mut at = 0;
    for (ix, quote) in quoted.iter().enumerate() {
        reader.read(at, quote.outer.start());
        reader.push(quote.outer, Kind::Quote(ix), String::new());
        at = quote.outer.end();
    }
    reader.read(at, text.len());
    reader.tokens
}

struct Reader<'t> {
    text: &'t str,
    lexicon: &'t Lexicon,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn read(&mut self, start: usize, end: usize) {
        let Some(slice) = self.text.get(start..end) else { return };
        let mut chars = slice.char_indices().peekable();
        while let Some((at, first)) = chars.next() {
            if first == '\n' {
                self.push(TextRange::new(start + at, start + at + 1), Kind::Line, "\n".to_owned());
                continue;
            }
            if first.is_whitespace() || is_apostrophe(first) && !self.opens_word(start + at) {
                continue;
            }
            let mut stop = at + first.len_utf8();
            if !in_word(first) && !is_apostrophe(first) {
                let range = TextRange::new(start + at, start + stop);
                self.push(range, Kind::Sign, first.to_string());
                continue;
            }
            while let Some(&(next, c)) = chars.peek() {
                let after = slice[next + c.len_utf8()..].chars().next();
                let joins = matches!(c, '-' | '‐' | '‑' | '.' | ',')
                    && after.is_some_and(|after| joins(c, after, &slice[..next]));
                if !in_word(c) && !joins {
                    break;
                }
                stop = next + c.len_utf8();
                chars.next();
            }
            self.word(start + at, start + stop);
        }
    }

    /// Whether an apostrophe begins the word after it, as in English "'s".
    fn opens_word(&self, at: usize) -> bool {
        !self.lexicon.elides
            && self.text[..at].ends_with(char::is_alphanumeric)
            && self.text[at..].chars().nth(1).is_some_and(char::is_alphabetic)
    }

    fn word(&mut self, start: usize, end: usize) {
        let slice = TextRange::new(start, end).slice(self.text);
        let lower = lower(slice);
        for ending in &self.lexicon.inverted {
            let Some(stem) = lower.strip_suffix(ending.as_str()) else { continue };
            let cut = stem.len();
            let pronoun = ending.rsplit('-').next().unwrap_or_default();
            let at = end - pronoun.len();
            if cut > 0 && slice.is_char_boundary(cut) && lower.len() == slice.len() {
                self.push(TextRange::new(start, start + cut), Kind::Word, stem.to_owned());
                self.push(TextRange::new(at, end), Kind::Inverted, pronoun.to_owned());
                return;
            }
        }
        self.push(TextRange::new(start, end), Kind::Word, lower);
    }

    fn push(&mut self, range: TextRange, kind: Kind, text: String) {
        let word = match kind {
            Kind::Word | Kind::Inverted => self.lexicon.word(&text),
            Kind::Sign | Kind::Line | Kind::Quote(_) => Word::default(),
        };
        let slice = range.slice(self.text);
        let capital = slice.starts_with(char::is_uppercase);
        let acronym = capital && slice.len() > 1 && slice.chars().all(char::is_uppercase);
        self.tokens.push(Token { text, range, word, capital, acronym, kind });
    }
}

fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower = word.to_lowercase();
    if lower.contains('’') { lower.replace('’', "'") } else { lower }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Whether a sign between two characters is inside a word: "porte-parole", "U.S", "3.5".
fn joins(sign: char, after: char, before: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    match sign {
        '.' => {
            let initial = before.chars().rev().nth(1).is_none_or(|c| !c.is_alphabetic());
            last.is_ascii_digit() && after.is_ascii_digit()
                || last.is_lowercase() && after.is_lowercase()
                || initial && last.is_uppercase() && after.is_uppercase()
        }
        ',' => last.is_ascii_digit() && after.is_ascii_digit(),
        _ => in_word(last) && in_word(after),
    }
}
