//! Who signed a report, and which agencies it credits.

use unicode_normalization::char::is_combining_mark;

use crate::import::credit::agencies;
use crate::import::credit::joined;
use crate::import::furniture::dates;
use crate::import::furniture::is_date;
use crate::import::furniture::is_of_date;
use crate::import::reason::Reason;
use crate::import::traits::Traits;
use crate::lang::Byline;
use crate::lang::fold::Folded;
use crate::lang::lexica;
use crate::lang::pages;

/// What a line of signatures says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// Authors, as written.
    pub authors: Vec<String>,
    /// Agencies, by the name usual for them.
    pub agencies: Vec<String>,
    /// The language the line says the report was translated from, ISO 639-1.
    pub translated_from: Option<String>,
}

/// A line longer than this, in words, signs nothing.
const LONGEST: usize = 36;

/// Reads a line that signs the report or credits an agency, and nothing else.
///
/// The name must have the shape of a name, and every further part must be a name, an agency, a
/// date or a role: `Par conséquent` and `By then the bridge was closed` are no bylines. Agencies
/// that prose cites are not credits; a credit is a line of its own.
pub fn read(text: &str, traits: &Traits) -> Option<(Reason, Signature)> {
    if traits.words > LONGEST || (traits.ends && traits.words > 12) {
        return None;
    }
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '(' | ')')
    });
    if let Some(language) = translation(&traits.folded) {
        let signature = Signature { translated_from: Some(language), ..Signature::default() };
        return Some((Reason::Byline, signature));
    }
    if let Some(agencies) = agencies(text) {
        return Some((Reason::AgencyCredit, Signature { agencies, ..Signature::default() }));
    }
    if let Some(signature) = before_byline_word(text) {
        return Some((Reason::Byline, signature));
    }
    let (announced, rest) = after_byline_phrase(text)?;
    let dated = || signed(before_date(rest).filter(|_| !traits.ends)?);
    let signature = match signed(rest).or_else(dated) {
        Some(signature) => signature,
        None if announced > 1 => {
            Signature { authors: vec![nickname(rest)?], ..Signature::default() }
        }
        None => return None,
    };
    let reason = if signature.authors.is_empty() { Reason::AgencyCredit } else { Reason::Byline };
    Some((reason, signature))
}

/// Reads a name with a role, or a name alone: a byline only where the place says so.
pub fn read_name(text: &str) -> Option<(String, bool)> {
    let dashes = text.replace(" - ", " – ");
    let mut parts = dashes.splitn(2, [',', '|', '–', '—', '·', '•']);
    let name = parts.next().map(str::trim).filter(|part| is_name(part, Place::Any))?;
    let says = |part: &str| is_role(part) || is_date(&Folded::new(part));
    match parts.next() {
        Some(rest) if says(rest) => Some((name.to_owned(), true)),
        // `Ana Ruiz | Lisbon | 3 May 2016`: a town among them.
        Some(rest) if rest.contains('|') => {
            let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
            let said = parts.iter().any(|part| says(part));
            (said && parts.iter().all(|part| is_apposition(part))).then(|| (name.to_owned(), true))
        }
        Some(_) => None,
        None => Some((name.to_owned(), false)),
    }
}

/// Whether a line is only what comes before an author's name: `By`.
pub fn is_announced(line: &Folded) -> bool {
    lexica().any(|lexicon| lexicon.byline.starts.is(line)) || pages().by.is(line)
}

/// Whether a line is what an author is, for instance `Staff reporter`.
pub fn is_role(text: &str) -> bool {
    let line = Folded::new(text);
    line.len() <= 8 && lexica().any(|lexicon| lexicon.byline.roles.count_in(&line) > 0)
}

/// Whether a name is that of an outlet and of no person: `Le Courrier du Port`, `Harbour Daily News`.
pub fn is_outlet(name: &str) -> bool {
    let name = Folded::new(name);
    let of_outlet = |words: &Byline| {
        words.outlets.count_in(&name) > 0 || words.outlet_starts.starting(&name).is_some()
    };
    name.len() > 1 && lexica().any(|lexicon| of_outlet(&lexicon.byline))
}

/// Whether a name stands for nobody in particular: the newsroom, an administrator.
pub fn is_nobody(name: &str) -> bool {
    pages().nobody.is(&Folded::new(name))
}

/// A name without the words that announce it; `Di Matteo` is a name.
pub fn without_announcement(name: &str) -> &str {
    let starts: Vec<usize> = word_starts(name).skip(1).take(5).collect();
    let announced = starts
        .into_iter()
        .rev()
        .find(|at| is_announced(&Folded::new(&name[..*at])) && name[*at..].trim().contains(' '));
    announced.map_or(name, |at| name[at..].trim())
}

/// A name before the word that says what it is: `김민정 기자`.
fn before_byline_word(text: &str) -> Option<Signature> {
    let (name, role) = text.trim().rsplit_once(char::is_whitespace)?;
    let signs = pages().by_after.is(&Folded::new(role)) && is_name(name, Place::Told);
    signs.then(|| Signature { authors: vec![name.trim().to_owned()], ..Signature::default() })
}

/// The number of words that announce an author, and the text after them; a date may come before.
fn after_byline_phrase(text: &str) -> Option<(usize, &str)> {
    let starts: Vec<usize> = word_starts(text).collect();
    for (ix, &at) in starts.iter().enumerate().take(14) {
        let before = Folded::new(&text[..at]);
        if ix > 0 && !is_date(&before) {
            continue;
        }
        for &end in starts[ix + 1..].iter().take(5).rev() {
            let phrase = Folded::new(&text[at..end]);
            if is_announced(&phrase) {
                return Some((
                    phrase.len(),
                    text[end..].trim_start_matches([':', '：', '՝', ' ', '\u{a0}']),
                ));
            }
        }
    }
    None
}

/// The byte offsets at which words begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut after_blank = true;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = after_blank && !c.is_whitespace();
        // `記者：田中恵子`, `Հեղինակ՝ Անի Պետրոսյան`: these signs part words without a blank.
        after_blank = c.is_whitespace() || matches!(c, '：' | '՝');
        begins.then_some(at)
    })
}

/// Names, agencies, roles and dates; `None` if there is anything else, or no name or agency.
fn signed(text: &str) -> Option<Signature> {
    let mut signature = Signature::default();
    let text = text.replace(" - ", " – ");
    let parts: Vec<&str> = text.split([',', '|', '•', '·', '–', '—', '/', '(', ')', ';']).collect();
    let last_joined = parts.iter().rposition(|part| joined(part).len() > 1);
    for (ix, part) in parts.iter().enumerate() {
        if ix > 0 && is_edited(part) {
            continue;
        }
        for piece in joined(part) {
            let piece = without_date(piece);
            if let Some(agencies) = agencies(piece) {
                signature.agencies.extend(agencies);
            } else if is_name(piece, Place::Told) {
                // After a comma stands a town or a paper, unless the list ends with "and".
                if ix == 0 || last_joined.is_some_and(|last| ix <= last) {
                    signature.authors.push(piece.trim_end_matches('.').to_owned());
                }
            } else if ix == 0 || !is_apposition(piece) {
                return None;
            }
        }
    }
    let empty = signature.authors.is_empty() && signature.agencies.is_empty();
    (!empty).then_some(signature)
}

/// A single name after `posted by`, with nothing but a date and a section behind it.
fn nickname(text: &str) -> Option<String> {
    let (name, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = Folded::new(rest);
    let dated = rest.is_empty() || (rest.len() <= 8 && rest.words().any(is_of_date));
    (is_name_word(name) && dated).then(|| name.to_owned())
}

/// The piece without a date at its end, as in `Ana Ruiz on Monday, May 3`.
fn without_date(piece: &str) -> &str {
    let starts = word_starts(piece).skip(2);
    let date = starts.into_iter().find(|at| {
        let rest = Folded::new(&piece[*at..]);
        is_date(&rest) || (rest.len() == 2 && rest.words().all(is_common))
    });
    date.map_or(piece, |at| piece[..at].trim())
}

/// What stands before the first date of a line in which nothing parts the two:
/// `Ana Ruiz May 3, 2016 at 3:57 PM Follow`.
fn before_date(text: &str) -> Option<&str> {
    let starts: Vec<usize> = word_starts(text).collect();
    let word = |ix: usize| {
        let end = starts.get(ix + 1).copied().unwrap_or(text.len());
        starts.get(ix).map(|at| Folded::new(&text[*at..end]))
    };
    let is_number = |word: &Folded| word.words().all(|w| w.starts_with(|c: char| c.is_numeric()));
    let named = |word: &Folded| word.words().all(is_of_date);
    let at = (2..starts.len()).find(|ix| match (word(*ix), word(*ix + 1)) {
        (Some(a), Some(b)) if !a.is_empty() && !b.is_empty() => {
            // `3 de mayo`: a small word may stand between the two.
            let of = |word: Folded| b.words().all(is_common) && !word.is_empty() && named(&word);
            let next = || word(*ix + 2).is_some_and(of);
            named(&a) && is_number(&b) || is_number(&a) && (named(&b) || next())
        }
        _ => false,
    })?;
    // The words that announce the date are no names: `Ana Ruiz Publié le 3 mai`.
    let announces = |word: &Folded| word.words().all(|word| is_common(word) || dates(word));
    let end = (1..=at).rev().find(|ix| !word(ix - 1).is_some_and(|word| announces(&word)))?;
    Some(text[..starts[end]].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.'))
}

/// Whether a part of what names authors is a degree and no name: `MD`, `Ph.D.`; an outlet's
/// letters look alike, and are no author's name either.
pub fn is_degree(part: &str) -> bool {
    let letters: Vec<char> = part.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    let one = part.split_whitespace().count() == 1;
    one && letters.len() <= 4 && capitals >= 2 && agencies(part).is_none()
}

/// Whether a part of a byline names those who edited or helped: `editing by Tom Lee`.
fn is_edited(part: &str) -> bool {
    let part = Folded::new(part);
    lexica().any(|lexicon| lexicon.byline.edited.starting(&part).is_some())
}

/// What may stand after a name: a role, a date, a town, a paper, an address.
fn is_apposition(piece: &str) -> bool {
    let line = Folded::new(piece);
    let capital = piece.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    is_date(&line) || is_role(piece) || (line.len() <= 4 && capital) || piece.contains('@')
}

/// Particles that stand small inside a name.
const PARTICLES: [&str; 28] = [
    "abu", "al", "ap", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "le", "of", "st", "ten", "ter", "van", "von", "y", "zu",
];

/// Whether the words around a piece of text say that a name is to come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Told,
    Any,
}

/// Whether a piece of text has the shape of a person's name. Scripts without capitals show it by
/// its place and its length only.
fn is_name(piece: &str, place: Place) -> bool {
    let words: Vec<&str> = piece.split_whitespace().collect();
    if place == Place::Told && is_name_without_capitals(&words) {
        return true;
    }
    if !(2..=6).contains(&words.len()) {
        return false;
    }
    let named = words.iter().filter(|word| is_name_word(word)).count();
    let particles = words.iter().filter(|word| PARTICLES.contains(&word.to_lowercase().as_str()));
    (2..=4).contains(&named) && named + particles.count() >= words.len()
}

fn is_name_without_capitals(words: &[&str]) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let shaped = words.iter().all(|word| {
        letters(word) > 1
            && word.chars().all(|c| is_caseless(c) || is_combining_mark(c) || c == '-')
            && !Folded::new(word).words().all(|word| is_common(word) || is_of_date(word))
    });
    let whole = words.len() == 1 && words[0].chars().all(is_east_asian);
    shaped
        && if whole { (2..=5).contains(&letters(words[0])) } else { (2..=4).contains(&words.len()) }
}

/// Whether a letter is of a script that has no capitals in its running text.
fn is_caseless(c: char) -> bool {
    let georgian = ('\u{10d0}'..='\u{10ff}').contains(&c);
    c.is_alphabetic() && (georgian || !c.is_lowercase() && !c.is_uppercase())
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

fn is_name_word(word: &str) -> bool {
    if PARTICLES.contains(&word.to_lowercase().as_str()) {
        return false;
    }
    let word = ["d'", "d’", "al-", "el-", "l'", "l’"]
        .iter()
        .find_map(|p| word.strip_prefix(p))
        .unwrap_or(word);
    let shaped = word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '‑'));
    let long = word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let folded = Folded::new(word);
    shaped && !(long && folded.words().all(is_common))
}

/// Whether a word is a function word, a month or a weekday, none of which stands in a name.
fn is_common(word: &str) -> bool {
    lexica().any(|lexicon| {
        lexicon.stop.contains(word)
            || (word.len() > 3 && lexicon.months.contains(word))
            || lexicon.weekdays.contains(word)
    })
}

/// The code of the language that a credit line says the report was translated from.
fn translation(line: &Folded) -> Option<String> {
    lexica().find_map(|lexicon| {
        let phrase = lexicon.byline.translated.iter().find(|phrase| line.has(phrase))?;
        let (_, rest) = line.as_str().split_once(phrase.as_str().trim())?;
        let rest: Vec<&str> = rest.split_whitespace().take(3).collect();
        let rest = Folded::new(&rest.join(" "));
        let named = lexicon.languages.iter().find(|(_, names)| names.count_in(&rest) > 0);
        named.map(|(code, _)| code.clone())
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::import::blocks::gather;
    use crate::import::byline::read;
    use crate::import::byline::read_name;
    use crate::import::traits::Traits;

    /// `expect`: authors, a semicolon, agencies; or nothing where the line signs nothing.
    fn check(line: &str, expect: Option<&str>) {
        let traits = Traits::of(&gather(line)[0], &BTreeSet::new());
        let got = read(line, &traits).map(|(_, signature)| {
            format!("{}; {}", signature.authors.join(", "), signature.agencies.join(", "))
        });
        assert_eq!(got.as_deref(), expect, "{line}");
    }

    #[test]
    fn bylines_are_read() {
        check("par Anne-Marie Le Goff", Some("Anne-Marie Le Goff; "));
        check("Par Luc Petit et Zoé d'Arc", Some("Luc Petit, Zoé d'Arc; "));
        check("By JANE O'NEIL, Staff Reporter | May 3, 2016", Some("JANE O'NEIL; "));
        check("By Ana Ruiz, Tom Lee and Li Wei", Some("Ana Ruiz, Tom Lee, Li Wei; "));
        check("Publié le 3 mai 2016 à 18h30 par Luc Petit", Some("Luc Petit; "));
        check("Propos recueillis par Luc Petit", Some("Luc Petit; "));
        check("Par Luc Petit avec AFP", Some("Luc Petit; AFP"));
        check("By The Associated Press", Some("; AP"));
        check("Von Anna Schmidt und Karl Meyer", Some("Anna Schmidt, Karl Meyer; "));
        check("Por Juan Pérez con EFE", Some("Juan Pérez; EFE"));
        check("Автор: Иван Петров", Some("Иван Петров; "));
        check("Av Karin Lindqvist", Some("Karin Lindqvist; "));
        check("Soumis par Luc Petit le lun 13/05/2019 - 17:20", Some("Luc Petit; "));
        check("By Ana Ruiz March 18 at 3:57 PM Follow @ruiz", Some("Ana Ruiz; "));
        check("By ANA RUIZ March 11, 2015 3:46 PM The Morning Post", Some("ANA RUIZ; "));
        check(
            "Par Ana Ruiz Publié le 14 mars 2023 à 18h42 Lecture : 3 minutes",
            Some("Ana Ruiz; "),
        );
        check("Por Ana Ruiz 3 de mayo de 2016 Guardar", Some("Ana Ruiz; "));
    }

    #[test]
    fn names_without_capitals_are_read_where_a_word_announces_them() {
        check("بقلم ليلى الحسن", Some("ليلى الحسن; "));
        check("מאת נועה ברק", Some("נועה ברק; "));
        check("記者：田中恵子", Some("田中恵子; "));
        check("记者 王丽华", Some("王丽华; "));
        check("김민정 기자", Some("김민정; "));
        check("ავტორი: ნინო ბერიძე", Some("ნინო ბერიძე; "));
        check("Հեղինակ՝ Անի Պետրոսյան", Some("Անի Պետրոսյան; "));
        check("लेखक: सुनीता वर्मा", Some("सुनीता वर्मा; "));
        check("ليلى الحسن", None);
        check("田中恵子", None);
    }

    #[test]
    fn sentences_are_no_bylines() {
        check("Par conséquent, rien ne change", None);
        check("By then the bridge was closed", None);
        check("Par Toutatis", None);
        check("Von der Leyen", None);
        check("By the sea", None);
        check("By then March 11 had become a day of mourning.", None);
        check("By Friday March 11 the bridge was closed.", None);
    }

    #[test]
    fn credits_are_lines_that_name_agencies_only() {
        check("- Avec AFP", Some("; AFP"));
        check("(AFP, Reuters)", Some("; AFP, Reuters"));
        check("Source : AFP et Tass", Some("; AFP, Tass"));
        check("rapporte Agerpres", None);
        check("Map", None);
    }

    #[test]
    fn a_translation_credit_names_the_language() {
        let line = "Traduit de l’anglais par Zoé Arc";
        let traits = Traits::of(&gather(line)[0], &BTreeSet::new());
        let (_, signature) = read(line, &traits).unwrap();
        assert_eq!(signature.translated_from.as_deref(), Some("en"));
        assert!(signature.authors.is_empty());
    }

    #[test]
    fn a_name_with_a_role_is_told_from_a_name_alone() {
        assert_eq!(read_name("Zoé Arc, journaliste"), Some(("Zoé Arc".to_owned(), true)));
        assert_eq!(read_name("Zoé Arc"), Some(("Zoé Arc".to_owned(), false)));
        assert_eq!(read_name("Zoé arrive demain"), None);
        let line = "Zoé Arc | Palma de Mallorca | 08/01/2014";
        assert_eq!(read_name(line), Some(("Zoé Arc".to_owned(), true)));
        assert_eq!(read_name("Zoé Arc | Palma de Mallorca"), None);
    }
}
