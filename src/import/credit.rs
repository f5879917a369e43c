//! Which agencies a report credits, in a line of its own or at an edge of its text.

use crate::import::reason::Reason;
use crate::lang::fold::Folded;
use crate::lang::lexica;
use crate::lang::press;

/// The agencies that a paragraph of the report credits at its beginning or at its end.
///
/// `PARIS (AFP) –`, `Reuters –`, `MOSCOW, May 3. /TASS/.` and, after the last sentence, `(AFP)`.
pub fn credited(paragraph: &str) -> Vec<String> {
    let mut found = dateline(paragraph).unwrap_or_default();
    for agency in last_brackets(paragraph).unwrap_or_default() {
        if !found.contains(&agency) {
            found.push(agency);
        }
    }
    found
}

/// The agencies of a text that names agencies and nothing else, `with` and brackets apart.
pub fn agencies(text: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = text.split_once(':').filter(|(label, _)| is_source_label(label));
    for part in rest.map_or(text, |(_, rest)| rest).split([',', '/', '(', ')', '+', ';']) {
        for piece in joined(part) {
            let piece = piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '-'));
            if !piece.is_empty() {
                found.push(agency(piece)?);
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

fn is_source_label(label: &str) -> bool {
    let groups = lexica().filter_map(|l| l.furniture.get(Reason::AgencyCredit.code()));
    groups.into_iter().any(|group| group.label.is(&Folded::new(label)))
}

/// The usual name of an agency. Capitals count, for `map` and `trend` are words.
fn agency(text: &str) -> Option<String> {
    let is_form = |form: &String| form == text || form.to_uppercase() == text;
    let forms = press().agencies.iter().find(|forms| forms.iter().any(is_form))?;
    forms.first().cloned()
}

fn dateline(paragraph: &str) -> Option<Vec<String>> {
    let start = &paragraph[..paragraph.floor_char_boundary(100)];
    for (open, close) in [('(', ')'), ('/', '/')] {
        if let Some((before, rest)) = start.split_once(open)
            && let Some((inside, _)) = rest.split_once(close)
            && is_place_and_date(before)
            && let Some(found) = agencies(inside)
        {
            return Some(found);
        }
    }
    let (before, _) = start.split_once([' ', '\u{a0}']).and_then(|_| {
        [" - ", " – ", " — "].into_iter().filter_map(|dash| start.split_once(dash)).next()
    })?;
    agencies(before)
}

/// `PARIS, 3 mai`: capitals, numbers and names of months.
fn is_place_and_date(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let small = |word: &str| word.starts_with(char::is_lowercase);
    words.clone().count() <= 9
        && words.all(|word| !small(word) || Folded::new(word).words().all(is_of_date))
}

/// Whether a word is a month or a day of the week.
pub fn is_of_date(word: &str) -> bool {
    lexica().any(|lexicon| lexicon.months.contains(word) || lexicon.weekdays.contains(word))
}

fn last_brackets(paragraph: &str) -> Option<Vec<String>> {
    let body = paragraph.trim_end().trim_end_matches('.').strip_suffix(')')?;
    let (before, inside) = body.rsplit_once('(')?;
    let ended = before.trim_end().ends_with(['.', '!', '?', '»', '”', '"']);
    ended.then(|| agencies(inside)).flatten()
}

/// The pieces of a part, at `and`, `et`, `with`, `avec` and `&`; empty pieces are left out.
pub fn joined(part: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    for word in part.split_inclusive(char::is_whitespace) {
        let folded = Folded::new(word);
        let joins = word.trim() == "&" || lexica().any(|l| l.byline.and.is(&folded));
        if joins {
            pieces.push(part[from..at].trim());
            from = at + word.len();
        }
        at += word.len();
    }
    pieces.push(part[from..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use crate::import::credit::credited;

    #[test]
    fn datelines_and_last_brackets_are_credits() {
        let check = |paragraph: &str, expect: &[&str]| assert_eq!(credited(paragraph), expect);
        check("PARIS, 3 mai (AFP) - Le pont a rouvert.", &["AFP"]);
        check("MOSCOW, May 3. /TASS/. The bridge is open.", &["Tass"]);
        check("Reuters – The bridge is open.", &["Reuters"]);
        check("Le pont a rouvert mardi. (AFP)", &["AFP"]);
        check("Le pont a rouvert, rapporte une agence (AFP).", &[]);
        check("Le pont a rouvert - enfin.", &[]);
    }
}
