//! Text made comparable, with the way back to the text as written.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::range::TextRange;

/// What two texts may differ in and still be the same once folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fold {
    /// Typesetting: case, composed or decomposed accents, ligatures (`œ` is `oe`, `…` is `...`),
    /// every quotation mark and apostrophe (all are `"`), every dash and run of dashes (`-`),
    /// runs of white space (one space; none next to a quotation mark or before `; : ! ? %`),
    /// and characters without a shape (soft hyphen, zero width, direction). Accents count.
    Typography,
    /// Typography, and the letters a keyboard or a newsroom lacks: marks taken off (`é` is `e`,
    /// `ş` is `s`), and `ə ı ø ł đ ð þ ß ħ ŧ` written `e i o l d d th ss h t`.
    Letters,
}

/// A folded text that knows where each part of it stands in the text as written.
///
/// Kept per stretch, not per byte: unaccented text costs twelve bytes a paragraph, accented
/// French about one byte a character. Offsets are right up to 4 GiB of text.
#[derive(Debug, Clone)]
pub struct Folded {
    text: String,
    /// Ordered by `original`, which is strictly increasing; `folded` never decreases.
    steps: Vec<Step>,
    original_len: usize,
}

/// A stretch of the text as written and the folded stretch that stands for it.
#[derive(Debug, Clone, Copy)]
struct Step {
    folded: u32,
    original: u32,
    /// Character for character of the same length, so that any boundary maps to a boundary.
    /// Otherwise the stretch maps as a whole: an accented letter, a ligature, white space, or
    /// something that folds to nothing.
    even: bool,
}

/// Folds a text, for comparisons that need no way back.
pub fn fold(text: &str, fold: Fold) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, fold, &mut folded);
    folded
}

/// Adds a folded text to another; quick for words in Latin letters, of which reports are full.
pub fn fold_into(text: &str, fold: Fold, folded: &mut String) {
    let before = folded.len();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
        } else if let Some(letters) = latin(c, fold) {
            folded.push_str(letters);
        } else {
            folded.truncate(before);
            folded.push_str(&Folded::new(text, fold).text);
            return;
        }
    }
}

/// What an accented Latin letter of one character folds to, whatever stands beside it.
fn latin(c: char, fold: Fold) -> Option<&'static str> {
    static LETTERS: [LazyLock<Vec<String>>; 2] = [
        LazyLock::new(|| LATIN.map(|c| folded_letter(c, Fold::Typography)).collect()),
        LazyLock::new(|| LATIN.map(|c| folded_letter(c, Fold::Letters)).collect()),
    ];
    let at = u32::from(c).checked_sub(u32::from(*LATIN.start()))?;
    let letters = match fold {
        Fold::Typography => &LETTERS[0],
        Fold::Letters => &LETTERS[1],
    };
    letters.get(at as usize).map(String::as_str).filter(|letters| !letters.is_empty())
}

/// The letters of Latin-1 Supplement and Latin Extended-A, with two signs among them.
const LATIN: RangeInclusive<char> = '\u{c0}'..='\u{17f}';

fn folded_letter(c: char, fold: Fold) -> String {
    let mut letters = String::new();
    if c.is_alphabetic() {
        fold_grapheme(c.encode_utf8(&mut [0; 4]), fold, &mut letters);
    }
    letters
}

impl Folded {
    /// Folds a text, in time linear in its length.
    pub fn new(text: &str, fold: Fold) -> Folded {
        let mut folder = Folder {
            fold,
            text: String::with_capacity(text.len()),
            steps: Vec::new(),
            piece: String::new(),
            space: None,
        };
        let mut at = 0;
        while at < text.len() {
            let grapheme = first_grapheme(&text[at..]);
            folder.push(grapheme, at);
            at += grapheme.len();
        }
        folder.flush_space(at, None);
        Folded { text: folder.text, steps: folder.steps, original_len: text.len() }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The range as written that folds to a range of the folded text.
    ///
    /// Widened to whole graphemes, ligatures and runs of white space. Characters that fold to
    /// nothing belong to it between two that do not, never at its edges. A range past the end is
    /// cut there.
    pub fn original(&self, folded: TextRange) -> TextRange {
        let start = self.text.floor_char_boundary(folded.start());
        let end = self.text.ceil_char_boundary(folded.end());
        let from = self.original_start(start);
        if start == end {
            return TextRange::new(from, from);
        }
        TextRange::new(from, self.original_end(end).max(from))
    }

    /// The folded range that stands for a range as written, widened to whole ligatures, clusters
    /// and runs of white space; empty where all of it folds to nothing.
    pub fn folded(&self, original: TextRange) -> TextRange {
        let start = self.folded_at(original.start(), Side::Start);
        let end = self.folded_at(original.end(), Side::End);
        TextRange::new(start, end.max(start))
    }

    fn original_start(&self, offset: usize) -> usize {
        if offset >= self.text.len() {
            return self.original_len;
        }
        let Some((step, _)) = self.step_of_folded(offset) else { return 0 };
        let inside = if step.even { offset - step.folded as usize } else { 0 };
        step.original as usize + inside
    }

    fn original_end(&self, offset: usize) -> usize {
        let Some(last) = offset.checked_sub(1) else { return 0 };
        let Some((step, next)) = self.step_of_folded(last) else { return 0 };
        if step.even {
            return step.original as usize + offset - step.folded as usize;
        }
        next.map_or(self.original_len, |next| next.original as usize)
    }

    /// The step that writes a folded byte, and the one after it. Steps that fold to nothing share
    /// their offset with the next, so the last one at the offset is the writer.
    fn step_of_folded(&self, offset: usize) -> Option<(Step, Option<Step>)> {
        let after = self.steps.partition_point(|step| step.folded as usize <= offset);
        let step = *self.steps.get(after.checked_sub(1)?)?;
        Some((step, self.steps.get(after).copied()))
    }

    fn folded_at(&self, offset: usize, side: Side) -> usize {
        if offset >= self.original_len {
            return self.text.len();
        }
        let after = self.steps.partition_point(|step| step.original as usize <= offset);
        let Some(step) = after.checked_sub(1).and_then(|at| self.steps.get(at)) else { return 0 };
        let inside = offset - step.original as usize;
        let start = step.folded as usize;
        if step.even {
            return match side {
                Side::Start => self.text.floor_char_boundary(start + inside),
                Side::End => self.text.ceil_char_boundary(start + inside),
            };
        }
        match side {
            Side::End if inside > 0 => {
                self.steps.get(after).map_or(self.text.len(), |next| next.folded as usize)
            }
            Side::Start | Side::End => start,
        }
    }
}

/// Which edge of a range an offset is, and so to which side it is widened.
#[derive(Debug, Clone, Copy)]
enum Side {
    Start,
    End,
}

/// A fold in progress.
struct Folder {
    fold: Fold,
    text: String,
    steps: Vec<Step>,
    /// The current grapheme, folded; kept to save allocations.
    piece: String,
    /// Where white space began that is not yet written: what follows decides whether it is kept.
    space: Option<usize>,
}

impl Folder {
    fn push(&mut self, grapheme: &str, at: usize) {
        self.piece.clear();
        fold_grapheme(grapheme, self.fold, &mut self.piece);
        let Some(first) = self.piece.chars().next() else {
            if self.space.is_none() {
                self.step_over(at);
            }
            return;
        };
        if self.piece.chars().all(char::is_whitespace) {
            self.space.get_or_insert(at);
            return;
        }
        self.flush_space(at, Some(first));
        if self.piece == "-" && self.text.ends_with('-') {
            self.step_over(at);
            return;
        }
        let mut chars = grapheme.chars();
        let one = chars.next().is_some() && chars.next().is_none();
        let even = one && self.piece.len() == grapheme.len() && self.piece.chars().nth(1).is_none();
        self.step(at, even);
        self.text.push_str(&self.piece);
    }

    /// Writes the white space that ends at `at`, unless it has no meaning where it stands.
    fn flush_space(&mut self, at: usize, next: Option<char>) {
        let Some(start) = self.space.take() else { return };
        debug_assert!(start < at, "white space has a length");
        let closed = next.is_some_and(|next| matches!(next, '"' | ';' | ':' | '!' | '?' | '%'));
        if closed || self.text.ends_with('"') {
            self.step_over(start);
        } else {
            self.step(start, false);
            self.text.push(' ');
        }
    }

    fn step(&mut self, original: usize, even: bool) {
        if even && self.steps.last().is_some_and(|last| last.even) {
            return;
        }
        self.steps.push(Step { folded: small(self.text.len()), original: small(original), even });
    }

    fn step_over(&mut self, original: usize) {
        let folded = small(self.text.len());
        if self.steps.last().is_none_or(|last| last.even || last.folded != folded) {
            self.steps.push(Step { folded, original: small(original), even: false });
        }
    }
}

/// An offset at half the width; texts of 4 GiB do not come as news reports.
fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

fn first_grapheme(text: &str) -> &str {
    let bytes = text.as_bytes();
    // Nothing joins two ASCII characters but CR LF, which is white space either way.
    if bytes[0].is_ascii() && bytes.get(1).is_none_or(u8::is_ascii) {
        return &text[..1];
    }
    text.graphemes(true).next().unwrap_or(text)
}

fn fold_grapheme(grapheme: &str, fold: Fold, out: &mut String) {
    if let [byte] = grapheme.as_bytes() {
        spell(char::from(byte.to_ascii_lowercase()), fold, &mut |c| out.push(c));
        return;
    }
    let mut letters = String::new();
    for c in grapheme.nfd() {
        if is_shapeless(c) || (fold == Fold::Letters && is_mark(c)) {
            continue;
        }
        for c in c.to_lowercase() {
            spell(c, fold, &mut |c| letters.push(c));
        }
    }
    out.extend(letters.nfc());
}

/// Writes one lower-case character as it is compared.
fn spell(c: char, fold: Fold, write: &mut impl FnMut(char)) {
    let plain = match c {
        '\'' | '`' | '´' | '«' | '»' | '‹' | '›' => "\"",
        '\u{2018}'..='\u{201f}' | '′' | '″' | '\u{301d}'..='\u{301f}' | '＂' | '＇' => "\"",
        'ʹ' | 'ʺ' | '\u{2bb}'..='\u{2bf}' => "\"",
        '֊' | '\u{2010}'..='\u{2015}' | '⁃' | '−' | '⸺' | '⸻' | '﹘' | '﹣' | '－' => {
            "-"
        }
        '…' => "...",
        'œ' => "oe",
        'æ' => "ae",
        'ĳ' => "ij",
        'ς' => "σ",
        'և' => "եւ",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => match fold {
            Fold::Letters => plain_letter(c),
            Fold::Typography => "",
        },
    };
    if plain.is_empty() {
        write(c);
    } else {
        plain.chars().for_each(write);
    }
}

/// The usual plain spelling of a letter that has no decomposition; empty for all others.
fn plain_letter(c: char) -> &'static str {
    match c {
        'ə' => "e",
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        'ħ' => "h",
        'ŧ' => "t",
        _ => "",
    }
}

/// A mark put on a letter. Signs of class 0 are vowels of Indic scripts, 7 to 9 the nukta, the
/// kana voicing and the virama: they make another letter, not an accented one.
pub fn is_mark(c: char) -> bool {
    !matches!(canonical_combining_class(c), 0 | 7..=9)
}

/// Characters that change how a word is broken, joined or directed, and not the word.
pub fn is_shapeless(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
    use proptest::sample::select;
    use unicode_normalization::UnicodeNormalization;

    use crate::text::fold::{Fold, Folded, fold};
    use crate::text::range::TextRange;

    #[test]
    fn typesetting_does_not_count() {
        let check = |text: &str, expect: &str| assert_eq!(fold(text, Fold::Typography), expect);
        check("« L’Été »\u{a0}!", "\"l\"été\"!");
        check("\"l'e\u{301}te\u{301}\"!", "\"l\"été\"!");
        check("25\u{202f}%, a\u{a0}: b", "25%, a: b");
        check("a \r\n\u{200b}\n b\t", "a b ");
        check("Haut‑Karabakh — là", "haut-karabakh - là");
        check("là -- bas", "là - bas");
        check("sol\u{ad}dats\u{feff}", "soldats");
        check("Œuvre, ǽ, ﬁn…", "oeuvre, aé, fin...");
        check("ΟΔΟΣ οδος", "οδοσ οδοσ");
        check("Երևան", "երեւան");
        check("", "");
    }

    #[test]
    fn letters_lose_their_marks() {
        let check = |text: &str, expect: &str| assert_eq!(fold(text, Fold::Letters), expect);
        check("Kəlbəcər, Şuşa, İlham, Ağdam", "kelbecer, susa, ilham, agdam");
        check("Øre Łódź Đoko Straße Þing ı", "ore lodz doko strasse thing i");
        check("Йод ё Ցե", "иод е ցե");
        check("が किताब", "が किताब");
    }

    #[test]
    fn folded_ranges_lead_back_to_whole_graphemes() {
        let check = |text: &str, needle: &str, expect: &str| {
            let folded = Folded::new(text, Fold::Letters);
            let at = folded.as_str().find(needle).expect("the needle is in the folded text");
            let original = folded.original(TextRange::new(at, at + needle.len()));
            assert_eq!(original.slice(text), expect);
        };
        check("le cœur bat", "coeur", "cœur");
        check("le cœur bat", "eur", "œur");
        check("un e\u{301}te\u{301} chaud", "ete", "e\u{301}te\u{301}");
        check("les sol\u{ad}dats\u{ad} russes", "soldats", "sol\u{ad}dats");
        check("fin.\n\n« Début »", ".\"debut\"", ".\n\n« Début »");
        check("a  \n b", " ", "  \n ");
    }

    fn texts() -> impl Strategy<Value = String> {
        let pieces = select(vec![
            "é",
            "e\u{301}",
            "œ",
            " ",
            "\n\n",
            "«",
            "’",
            "-",
            "\u{ad}",
            "…",
            "İ",
            "ß",
            "ab",
            "ə",
            "\u{200b}",
            "—",
            "\u{a0}",
            "!",
            "\r\n",
            "\u{301}",
            "👩‍👩‍👧",
            "각",
        ]);
        vec(prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => any::<String>()], 0..24)
            .prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_range_found_in_the_fold_folds_to_itself(
            text in texts(), from in 0usize..200, len in 0usize..40, letters in any::<bool>(),
        ) {
            let level = if letters { Fold::Letters } else { Fold::Typography };
            let folded = Folded::new(&text, level);
            let asked = TextRange::new(from, from + len);
            let original = folded.original(asked);
            prop_assert!(text.get(original.start()..original.end()).is_some());
            let whole = folded.folded(original);
            if !original.is_empty() {
                prop_assert!(asked.start() >= whole.start());
                prop_assert!(asked.end().min(folded.as_str().len()) <= whole.end());
            }
            prop_assert_eq!(fold(original.slice(&text), level), whole.slice(folded.as_str()));
        }

        #[test]
        fn the_short_way_to_fold_a_word_leads_where_the_long_one_does(
            word in "[a-zA-Z0-9\u{c0}-\u{180}]{0,6}", end in texts(),
        ) {
            for level in [Fold::Typography, Fold::Letters] {
                for text in [&word, &format!("{word}{end}")] {
                    let whole = Folded::new(text, level);
                    prop_assert_eq!(fold(text, level), whole.as_str());
                }
            }
        }

        #[test]
        fn composed_and_decomposed_fold_alike(text in texts()) {
            for level in [Fold::Typography, Fold::Letters] {
                let composed: String = text.nfc().collect();
                let decomposed: String = text.nfd().collect();
                prop_assert_eq!(fold(&composed, level), fold(&decomposed, level));
            }
        }
    }
}
