//! What can be seen of a block without knowing its site: length, punctuation, function words.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::import::blocks::Block;
use crate::lang::fold::Folded;
use crate::lang::lexicon;
use crate::text::unspaced::is_unspaced;

/// A block measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Traits {
    /// The block's words, for phrases. Of a very long block only the beginning.
    pub folded: Folded,
    /// Number of words; in scripts without spaces, two signs count as one.
    pub words: usize,
    /// Share of function words, 0 to 1.
    pub stop: f32,
    /// Share of words that begin with a capital or are numbers, 0 to 1.
    pub capitals: f32,
    /// Whether the block ends like a sentence, closing quotation marks and brackets apart.
    pub ends: bool,
    /// Whether that end is a full stop: headings may ask and exclaim.
    pub full_stop: bool,
    /// Whether it ends with a colon: something is to follow.
    pub announces: bool,
    /// Full stops, exclamation and question marks inside the block.
    pub stops_inside: usize,
    /// Whether it begins with a quotation mark or a dialogue dash.
    pub quoted: bool,
    /// Whether it begins like an item of a list.
    pub item: bool,
    /// Signs that part entries of menus and breadcrumbs: `|`, `»`, `›`, `•`, spaced `/`.
    pub separators: usize,
    /// Small letters directly followed by a capital, where a crawler glued two texts.
    pub glued: usize,
    /// Whether there is no letter at all.
    pub wordless: bool,
    /// Addresses, handles and hashtags.
    pub links: usize,
}

/// Phrases are looked for in this many bytes of a block: far more than any phrase needs.
const LOOKED_AT: usize = 4000;

impl Traits {
    /// Measures a block, with the function words of the capture's language.
    pub fn of(block: &Block<'_>, stop: &BTreeSet<String>) -> Traits {
        let text = block.text();
        let folded = Folded::new(&text[..text.floor_char_boundary(LOOKED_AT)]);
        let n_folded = folded.len().max(1);
        let function_words = folded.words().filter(|word| stop.contains(*word)).count();
        let body = text.trim_end_matches(is_closing);
        Traits {
            words: words(&text),
            stop: share(function_words, n_folded),
            capitals: capitals(&text),
            ends: ends_sentence(body),
            full_stop: ends_sentence(body) && !body.ends_with(['?', '!', '？', '！', '؟']),
            announces: body.ends_with(':'),
            stops_inside: stops_inside(body),
            quoted: text.starts_with(is_opening),
            item: begins_item(&text),
            separators: separators(&text),
            glued: glued(&text),
            wordless: !text.chars().any(char::is_alphabetic),
            links: text.split_whitespace().filter(|word| is_link(word)).count(),
            folded,
        }
    }

    /// Measures one line by itself, with no function words.
    pub fn of_line(line: &str) -> Traits {
        Traits::of(&Block { line: 1, lines: vec![line], parted: true }, &BTreeSet::new())
    }

    /// Whether the block is a sentence, if only a short one.
    pub fn is_sentence(&self) -> bool {
        self.full_stop && self.words >= 5 && self.separators < 2
    }

    /// Whether the block reads like a paragraph of prose, whatever its place.
    pub fn is_prose(&self) -> bool {
        self.ends && self.words >= 18 && self.separators < 3
    }
}

/// The function words of a language, or for a language without a lexicon the words that its
/// prose repeats most: in all languages these are mainly function words (Zipf, 1949).
pub fn function_words(language: Option<&str>, blocks: &[Block<'_>]) -> BTreeSet<String> {
    if let Some(lexicon) = language.and_then(lexicon) {
        return lexicon.stop.clone();
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for block in blocks {
        let folded = Folded::new(&block.text());
        if folded.len() >= 12 {
            for word in folded.words().filter(|word| word.chars().count() <= 4) {
                *counts.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().filter(|(_, n)| *n > 1).collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts.into_iter().take(40).map(|(word, _)| word).collect()
}

fn words(text: &str) -> usize {
    let signs = text.chars().filter(|c| is_unspaced(*c)).count();
    if signs * 2 > text.chars().filter(|c| c.is_alphanumeric()).count() {
        return signs / 2;
    }
    text.unicode_words().count()
}

#[expect(clippy::cast_precision_loss, reason = "counts of words in a block are small")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn capitals(text: &str) -> f32 {
    let (mut all, mut high) = (0, 0);
    for first in text.unicode_words().filter_map(|word| word.chars().next()) {
        all += 1;
        high += usize::from(first.is_uppercase() || first.is_numeric());
    }
    share(high, all)
}

fn is_closing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '»' | '”' | '“' | '"' | '’' | '\'' | ')' | ']' | '›' | '」' | '*')
}

fn is_opening(c: char) -> bool {
    matches!(c, '«' | '“' | '”' | '„' | '"' | '‘' | '‹' | '「' | '—' | '–')
}

/// Whether a sign ends a sentence, in the scripts that reports are written in.
fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '։' | '۔' | '।' | '՞')
}

/// Three dots are how links are cut short, so they end no sentence here.
fn ends_sentence(body: &str) -> bool {
    !body.ends_with("..") && body.ends_with(is_stop)
}

fn stops_inside(body: &str) -> usize {
    let mut signs = body.chars().peekable();
    let mut n = 0;
    while let Some(sign) = signs.next() {
        let before_gap = signs.peek().is_some_and(|next| next.is_whitespace() || is_closing(*next));
        n += usize::from(is_stop(sign) && (before_gap || is_unspaced_stop(sign)));
    }
    n
}

fn is_unspaced_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

fn begins_item(text: &str) -> bool {
    let mut signs = text.chars();
    let marked = signs.next().is_some_and(|c| matches!(c, '-' | '–' | '—' | '•' | '*' | '·' | '▪'))
        && signs.next().is_some_and(char::is_whitespace);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    marked || (rest.len() < text.len() && rest.starts_with([')', '.']) && rest.len() > 2)
}

/// Signs between entries of a menu; inside words and around numbers they mean something else.
fn separators(text: &str) -> usize {
    let sign = |word: &&str| {
        matches!(*word, "|" | "›" | "•" | "·" | "→" | "¦" | ">" | ">>" | "/" | "//" | "»")
    };
    let between = text.split_whitespace().skip(1).filter(sign).count();
    // `News|Sport|Weather`: no blanks, so the bars themselves count.
    let bars = if between == 0 { text.matches('|').count() } else { 0 };
    let closing = text.matches('«').count().min(between);
    between + bars - closing
}

fn glued(text: &str) -> usize {
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count()
}

fn is_link(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '«', '"']);
    word.starts_with("http://")
        || word.starts_with("https://")
        || word.starts_with("www.")
        || (word.len() > 2 && (word.starts_with('@') || word.starts_with('#')))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::import::blocks::gather;
    use crate::import::traits::Traits;
    use crate::import::traits::function_words;

    fn measure(line: &str) -> Traits {
        let stop = BTreeSet::from(["le", "la", "de"].map(str::to_owned));
        Traits::of(&gather(line)[0], &stop)
    }

    fn check(line: &str, (words, ends, separators): (usize, bool, usize)) {
        let traits = measure(line);
        assert_eq!((traits.words, traits.ends, traits.separators), (words, ends, separators));
    }

    #[test]
    fn a_line_is_measured() {
        check("Le pont de la ville.", (5, true, 0));
        check("« Rien ne va plus ! »", (4, true, 0));
        check("Sport | Culture | Le Mag", (4, false, 2));
        check("Home » Monde » Asie", (3, false, 2));
        check("On en parle...", (3, false, 0));
        check("• Un premier point", (3, false, 0));
        check("橋は三月に閉鎖された。", (5, true, 0));
        assert!((measure("Le pont de la ville").stop - 0.6).abs() < 0.01);
        assert_eq!(measure("Suivez-nous surMastodon").glued, 1);
    }

    #[test]
    fn function_words_are_learnt_where_no_list_is() {
        let text = "de brug van de stad is dicht en de veerboot van de buren is te klein";
        let words = function_words(Some("nl"), &gather(text));
        assert_eq!(words, BTreeSet::from(["de", "is", "van"].map(str::to_owned)));
    }
}
