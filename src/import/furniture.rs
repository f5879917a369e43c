//! Page furniture: what is told by a line's own words or shape.

use crate::import::blocks::Block;
use crate::import::reason::Reason;
use crate::import::traits::Traits;
use crate::lang::Furniture;
use crate::lang::Lexicon;
use crate::lang::fold::Folded;
use crate::lang::lexica;
use crate::lang::months::month;
use crate::lang::pages;
use crate::lang::press;

/// Where a block stands with regard to the first and the last paragraph of prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Before the first.
    Head,
    /// Between them.
    Body,
    /// After the last.
    Tail,
}

/// A line longer than this, in words, is not furniture because of its first words.
const SHORT: usize = 30;

/// The reason for leaving a block out that is certain from its words or its shape alone.
///
/// Dates, counts and lists of sections are furniture at the head and at the tail of a page; between
/// paragraphs they may be the headings of a chronology or a list, and are left to the context.
pub fn told(block: &Block<'_>, traits: &Traits, zone: Zone) -> Option<Reason> {
    let text = block.text();
    if traits.folded.is_empty() {
        return ornament(&text, zone);
    }
    whole_phrase(traits)
        .or_else(|| first_words(&text, traits))
        .or_else(|| is_caption(&text, traits, zone).then_some(Reason::Caption))
        .or_else(|| is_share_bar(traits).then_some(Reason::Share))
        .or_else(|| if zone == Zone::Body { None } else { edge(traits) })
}

/// The evidence of single phrases in a block: the group with most of them, and how many.
///
/// Consent notices have one thing in common besides their vocabulary: they speak to the reader.
/// Without a word for *you* or *we* their phrases count for half, as in a report on the subject.
pub fn cues(traits: &Traits) -> Option<(Reason, f32)> {
    let mut best: Option<(Reason, f32)> = None;
    for (reason, furniture) in groups() {
        let n = furniture.cue.count_in(&traits.folded);
        if n == 0 {
            continue;
        }
        let n = f32::from(u8::try_from(n).unwrap_or(u8::MAX));
        let n = if reason == Reason::Cookie && !addresses_reader(traits) { n / 2.0 } else { n };
        if best.is_none_or(|(_, most)| n > most) {
            best = Some((reason, n));
        }
    }
    best
}

/// Whether what follows this line, to the end of the page, is rarely part of the report.
pub fn closes(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::AuthorBox
            | Reason::Comments
            | Reason::Legal
            | Reason::Navigation
            | Reason::Tags
            | Reason::Cookie
    )
}

/// Whether the line is the heading of a list of links that follows it.
pub fn heads_links(traits: &Traits) -> bool {
    group(Reason::ReadAlso).any(|furniture| {
        furniture.whole.is(&traits.folded)
            || (traits.announces && furniture.starts.is(&traits.folded))
    })
}

fn groups() -> impl Iterator<Item = (Reason, &'static Furniture)> {
    let tables = lexica().map(|lexicon: &Lexicon| &lexicon.furniture).chain([&pages().furniture]);
    tables.flatten().filter_map(|(code, group)| Some((Reason::from_code(code)?, group)))
}

/// The phrases of one group, in every language.
pub fn group(reason: Reason) -> impl Iterator<Item = &'static Furniture> {
    groups().filter(move |(of, _)| *of == reason).map(|(_, group)| group)
}

/// Whether the block says *you* or *we*.
pub fn addresses_reader(traits: &Traits) -> bool {
    traits.folded.words().any(|word| {
        lexica().any(|lexicon| lexicon.you.contains(word))
            || pages().you.contains(word)
            || matches!(word, "we" | "nous")
    })
}

fn whole_phrase(traits: &Traits) -> Option<Reason> {
    groups().find(|(_, group)| group.whole.is(&traits.folded)).map(|(reason, _)| reason)
}

/// Furniture that begins with its own phrase: `Lire aussi`, `Published on`, `Photo:`.
fn first_words(text: &str, traits: &Traits) -> Option<Reason> {
    if traits.words > SHORT || traits.quoted {
        return None;
    }
    let mut found: Option<(Reason, usize, bool)> = None;
    for (reason, group) in groups() {
        let starts = group.starts.starting(&traits.folded);
        let label = group.label.starting(&traits.folded).filter(|phrase| parted(text, phrase));
        for phrase in starts.into_iter().chain(label) {
            if found.is_none_or(|(_, longest, _)| phrase.len() > longest) {
                found = Some((reason, phrase.len(), parted(text, phrase)));
            }
        }
    }
    let (reason, length, parted) = found?;
    let sentence = traits.ends && traits.words > 8 && traits.stop > 0.2;
    let spoken = match reason {
        Reason::ReadAlso | Reason::Navigation => true,
        _ => invites(reason) && addresses_reader(traits),
    };
    (!sentence || parted || (length > 1 && spoken)).then_some(reason)
}

/// Whether furniture of this kind speaks in whole sentences, to the reader.
fn invites(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Comments
            | Reason::Cookie
            | Reason::Media
            | Reason::Newsletter
            | Reason::Share
            | Reason::Subscribe
    )
}

/// Whether a colon, a bar or a dash follows the phrase that the text begins with, or a word that
/// a crawler glued to it.
fn parted(text: &str, phrase: &Folded) -> bool {
    let mut before: Option<char> = None;
    for (at, sign) in text.char_indices().take(80) {
        let glued = sign.is_uppercase() && before.is_some_and(char::is_lowercase);
        let sign_parts = matches!(sign, ':' | '|' | '–' | '—' | '→' | '>' | '»');
        if (glued || sign_parts) && Folded::new(&text[..at]) == *phrase {
            return true;
        }
        before = Some(sign);
    }
    false
}

/// A credit of a picture, or words that only captions use.
fn is_caption(text: &str, traits: &Traits, zone: Zone) -> bool {
    if traits.words > 70 || traits.quoted {
        return false;
    }
    if (text.contains('©') || text.contains("(c)") || text.contains("(C)")) && traits.words <= 60 {
        return !begins_with_year(text);
    }
    if bracketed_credit(text) {
        return true;
    }
    let cue = group(Reason::Caption).any(|group| group.cue.count_in(&traits.folded) > 0);
    if cue && (zone != Zone::Body || traits.words <= 45) {
        return true;
    }
    zone != Zone::Tail
        && traits.separators < 2
        && traits.words <= 50
        && !traits.ends
        && ends_with_credit(text)
}

/// `(Image: …)`, `[Photo: …]`: a caption's label in brackets, near the end.
fn bracketed_credit(text: &str) -> bool {
    let Some(at) = text.rfind(['(', '[']) else { return false };
    let Some((label, _)) = text[at + 1..].split_once(':') else { return false };
    let label = Folded::new(label);
    group(Reason::Caption).any(|group| group.label.is(&label) || group.starts.is(&label))
}

/// `© 2024 The Outlet` is small print, not a caption.
fn begins_with_year(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| !c.is_alphanumeric() || c == 'c' || c == 'C');
    rest.starts_with("19") || rest.starts_with("20")
}

/// Whether the text ends with a picture service after a slash, a bar or a dash, or in brackets.
fn ends_with_credit(text: &str) -> bool {
    let body = text.trim_end_matches([')', ']', '.', ' ']);
    let Some(at) = body.rfind(['/', '|', '(', '[', '–', '—']) else { return false };
    let sign = body[at..].chars().next().map_or(1, char::len_utf8);
    let credit = &body[at + sign..];
    let shouted = body[at..].starts_with('|') && at > 0 && !credit.contains(char::is_lowercase);
    (shouted && credit.contains(char::is_uppercase)) || press().pictures.is(&Folded::new(credit))
}

fn is_share_bar(traits: &Traits) -> bool {
    let known = |word: &str| press().networks.contains(word) || word.parse::<u32>().is_ok();
    traits.folded.words().any(|word| press().networks.contains(word))
        && (2..=14).contains(&traits.folded.len())
        && traits.folded.words().all(known)
}

/// Rules of a line of ornaments: `***` between paragraphs is the report's, at the ends the page's.
fn ornament(text: &str, zone: Zone) -> Option<Reason> {
    let parts_sections = zone == Zone::Body && text.chars().count() <= 12;
    (!parts_sections).then_some(Reason::Aside)
}

/// What is furniture at the head and at the tail of a page: dates, counts, menus.
fn edge(traits: &Traits) -> Option<Reason> {
    if is_date(&traits.folded) {
        return Some(Reason::Date);
    }
    if is_count(traits) {
        return Some(Reason::Counter);
    }
    (traits.separators >= 2 && !traits.ends && traits.stops_inside == 0).then_some(Reason::Menu)
}

/// Whether a line holds dates or times of day and nothing else, words like `updated` apart.
pub fn is_date(line: &Folded) -> bool {
    let (mut named, mut n_numbers, mut n_digits) = (false, 0, 0);
    for word in line.words() {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        n_numbers += usize::from(digits > 0);
        n_digits += digits;
        let name = is_of_date(word);
        named |= name;
        let of_clock = lexica().any(|l| l.clock.contains(word)) || pages().clock.has(word);
        if !(name || is_clock(word) || of_clock || dates(word)) {
            return false;
        }
    }
    line.len() <= 30 && n_numbers > 0 && (named || (n_numbers >= 2 && n_digits >= 5))
}

/// Whether a word is a month or a day of the week.
pub fn is_of_date(word: &str) -> bool {
    lexica().any(|lexicon| lexicon.months.contains(word) || lexicon.weekdays.contains(word))
        || pages().weekdays.has(word)
        || month(word, None).is_some()
}

/// Whether a word is one of those that announce a date: `published`, `updated`.
pub fn dates(word: &str) -> bool {
    group(Reason::Date).any(|group| {
        group
            .starts
            .iter()
            .chain(group.label.iter())
            .any(|phrase| phrase.words().any(|w| w == word))
    })
}

/// What may stand at a number of a date: `12h30`, `1er`, `3rd`, `10am`, `T` and `Z` of ISO 8601.
const CLOCK: [&str; 11] = ["", "am", "e", "er", "h", "nd", "pm", "rd", "st", "t", "th"];

fn is_clock(word: &str) -> bool {
    let letters: String =
        word.trim_end_matches('z').chars().filter(|c| !c.is_ascii_digit()).collect();
    letters.len() < word.len() && CLOCK.contains(&letters.as_str())
}

/// `34`, `1,2K`, `12 commentaires`, `3 min read`.
fn is_count(traits: &Traits) -> bool {
    let mut words = traits.folded.words();
    let Some(first) = words.next() else { return false };
    let number = |word: &str| {
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        letters.len() < word.len() && matches!(letters, "" | "k" | "m" | "h")
    };
    let rest = traits.folded.len() - 1;
    let counted = group(Reason::Counter).any(|group| {
        group.cue.count_in(&traits.folded) > 0
            || traits.folded.words().any(|word| group.whole.is(&Folded::new(word)))
    });
    (number(first) && (rest == 0 || words.all(number))) || (counted && traits.words <= 8)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::import::blocks::gather;
    use crate::import::furniture::Zone;
    use crate::import::furniture::cues;
    use crate::import::furniture::told;
    use crate::import::reason::Reason;
    use crate::import::traits::Traits;

    fn check(line: &str, zone: Zone, expect: Option<Reason>) {
        let blocks = gather(line);
        let traits = Traits::of(&blocks[0], &BTreeSet::new());
        assert_eq!(told(&blocks[0], &traits, zone), expect, "{line}");
    }

    #[test]
    fn furniture_is_told_by_its_words() {
        check("Lire aussi : Le maire démissionne", Zone::Body, Some(Reason::ReadAlso));
        check("Partager cet article", Zone::Body, Some(Reason::Share));
        check("Facebook Twitter WhatsApp", Zone::Tail, Some(Reason::Share));
        check("Photo: Ana Lopez/Reuters", Zone::Body, Some(Reason::Caption));
        check(
            "The flooded square on Monday. (AP Photo/Ana Lopez)",
            Zone::Body,
            Some(Reason::Caption),
        );
        check("Un quai désert, en mars © Léa Roux", Zone::Head, Some(Reason::Caption));
        check("ADVERTISEMENT", Zone::Body, Some(Reason::Advert));
        check("Il vous reste 62 % de cet article à lire.", Zone::Tail, Some(Reason::Subscribe));
    }

    #[test]
    fn sentences_that_begin_alike_are_not_furniture() {
        check("Lire entre les lignes, dit-il, est un métier.", Zone::Body, None);
        check("Read the letter, she told the judge, and you will see.", Zone::Body, None);
        check("Il vous a répondu ?", Zone::Body, None);
        check(
            "Watch officers saw the ship turn at noon and called the coast guard.",
            Zone::Body,
            None,
        );
    }

    #[test]
    fn dates_and_counts_are_furniture_only_at_the_ends() {
        check("Mardi 3 mai 2016 à 18h30", Zone::Head, Some(Reason::Date));
        check("3 mai 2016", Zone::Body, None);
        check("1,2K", Zone::Head, Some(Reason::Counter));
        check("4 min read", Zone::Head, Some(Reason::Counter));
        check("2", Zone::Body, None);
        check("Mars attaque", Zone::Head, None);
    }

    #[test]
    fn consent_is_recognised_by_its_density() {
        let notice = "Vous pouvez à tout moment modifier vos choix sur les cookies";
        let traits = Traits::of(&gather(notice)[0], &BTreeSet::new());
        assert_eq!(cues(&traits), Some((Reason::Cookie, 3.0)));
    }
}
