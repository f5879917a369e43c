//! Which agencies a report credits, in a line of its own or at an edge of its text.

use crate::import::furniture::group;
use crate::import::furniture::is_of_date;
use crate::import::reason::Reason;
use crate::lang::fold::Folded;
use crate::lang::lexica;
use crate::lang::pages;
use crate::lang::press;

/// A line of credits is no longer than this, in bytes.
const SHORT: usize = 80;

/// The agencies that a paragraph of the report credits at its beginning or at its end.
///
/// `PARIS (AFP) –`, `Reuters, Paris –`, `MOSCOW, May 3. /TASS/.`, `МОСКВА, 3 мая – РИА Новости.`
/// and, after the last sentence, `(AFP)` or `– Reuters`; a short line that names agencies only.
pub fn credited(paragraph: &str) -> Vec<String> {
    let alone = (paragraph.len() <= SHORT).then(|| agencies(paragraph)).flatten();
    let mut found = alone.or_else(|| dateline(paragraph)).unwrap_or_default();
    for agency in after_the_end(paragraph).unwrap_or_default() {
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
    let label = Folded::new(label);
    group(Reason::AgencyCredit).any(|group| group.label.is(&label))
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
    let dash = [" - ", " – ", " — ", " -- "].into_iter();
    let (_, before, rest) = dash
        .filter_map(|dash| {
            start.split_once(dash).map(|(before, rest)| (before.len(), before, rest))
        })
        .min_by_key(|(at, ..)| *at)?;
    agencies(before).or_else(|| placed(before)).or_else(|| {
        let end = rest.find(['.', ',', '-', '–', '—']).filter(|_| is_place_and_date(before))?;
        agencies(&rest[..end])
    })
}

/// The agencies among places and dates: `Reuters, Paris`.
fn placed(text: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for part in text.split([',', '/', '.', '(', ')', '|']).map(str::trim) {
        match agency(part) {
            Some(agency) => found.push(agency),
            None if is_place_and_date(part) => {}
            None => return None,
        }
    }
    (!found.is_empty()).then_some(found)
}

/// `PARIS, 3 mai`: capitals, numbers and names of months.
fn is_place_and_date(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let small = |word: &str| word.starts_with(char::is_lowercase);
    words.clone().count() <= 9
        && words.all(|word| !small(word) || Folded::new(word).words().all(is_of_date))
}

/// The agencies in brackets, or behind a dash, after the last sentence.
fn after_the_end(paragraph: &str) -> Option<Vec<String>> {
    let body = paragraph.trim_end().trim_end_matches('.');
    let (before, inside) = match body.strip_suffix([')', ']']) {
        Some(body) => body.rsplit_once(['(', '['])?,
        None => body.rsplit_once(['–', '—', '-']).filter(|(_, rest)| rest.len() <= SHORT)?,
    };
    let ended = before.trim_end().ends_with(['.', '!', '?', '»', '”', '"', '…']);
    ended.then(|| agencies(inside)).flatten()
}

/// A name as it signs a report, taken apart: whom it names besides agencies, and the agencies.
///
/// `Le Courrier avec AFP` names a paper and an agency; a name without an agency stays whole.
pub fn apart(name: &str) -> (Vec<String>, Vec<String>) {
    let (mut names, mut found) = (Vec::new(), Vec::new());
    for part in name.split(['/', '(', ')', ',', '|']).flat_map(joined) {
        match agencies(part) {
            Some(agencies) => found.extend(agencies),
            None => names.push(part.to_owned()),
        }
    }
    if found.is_empty() {
        return (vec![name.to_owned()], found);
    }
    (names, found)
}

/// The pieces of a part, at `and`, `et`, `with`, `avec` and `&`; empty pieces are left out.
pub fn joined(part: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    for word in part.split_inclusive(char::is_whitespace) {
        let folded = Folded::new(word);
        let joins = word.trim() == "&"
            || pages().and.is(&folded)
            || lexica().any(|l| l.byline.and.is(&folded));
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
    use crate::import::credit::apart;
    use crate::import::credit::credited;

    #[test]
    fn datelines_and_last_brackets_are_credits() {
        let check = |paragraph: &str, expect: &[&str]| assert_eq!(credited(paragraph), expect);
        check("PARIS, 3 mai (AFP) - Le pont a rouvert.", &["AFP"]);
        check("MOSCOW, May 3. /TASS/. The bridge is open.", &["Tass"]);
        check("Reuters – The bridge is open.", &["Reuters"]);
        check("(AFP) - Le pont a rouvert.", &["AFP"]);
        check("Reuters, Paris – Le pont a rouvert.", &["Reuters"]);
        check("BERLIN (dpa/AFP) – Die Brücke ist offen.", &["dpa", "AFP"]);
        check("(ANSA) - ROMA, 03 MAG - Il ponte è aperto.", &["ANSA"]);
        check("BEIJING, May 3 (Xinhua) -- The bridge is open.", &["Xinhua"]);
        check("МОСКВА, 3 мая – РИА Новости. Мост открыт.", &["RIA Novosti"]);
        check("Le pont a rouvert mardi. – Avec AFP", &["AFP"]);
        check("Source : AFP", &["AFP"]);
        check("Quelle: dpa", &["dpa"]);
        check("Le pont a rouvert mardi. (AFP)", &["AFP"]);
        check("Le pont a rouvert, rapporte une agence (AFP).", &[]);
        check("Le pont a rouvert - enfin.", &[]);
        check("Le pont a rouvert. Enfin - AFP le confirme.", &[]);
    }

    #[test]
    fn a_signature_is_taken_apart() {
        let check = |name: &str, names: &[&str], agencies: &[&str]| {
            let (got, found) = apart(name);
            assert_eq!(got, names);
            assert_eq!(found, agencies);
        };
        check("Le Courrier avec AFP", &["Le Courrier"], &["AFP"]);
        check("Zoé Arc", &["Zoé Arc"], &[]);
        check("dpa/AFP", &[], &["dpa", "AFP"]);
    }
}
