//! What is taken for true of a report among all that its page states.

use url::Url;

use crate::import::html::date;
use crate::import::html::piece::Kind;
use crate::import::html::piece::Page;
use crate::import::html::signal::Disagreement;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signal;
use crate::import::html::signal::Signals;
use crate::lang::fold::Folded;
use crate::text::unspaced::is_unspaced;

/// What is known of a report beside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The line under the title.
    pub subtitle: Option<String>,
    /// The outlet, as the page calls it.
    pub publisher: Option<String>,
    /// When it was published, EDTF.
    pub published: Option<String>,
    /// When the outlet changed it, EDTF.
    pub updated: Option<String>,
    /// The outlet's section.
    pub section: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The address it was captured from.
    pub url_captured: Option<String>,
    /// When it was captured, and where that is said.
    pub captured: Option<(String, Origin)>,
    /// The program that saved the page, as its mark says.
    pub saved_with: Option<String>,
    /// The address of the archived copy that the capture is, and the archive.
    pub archive: Option<(String, &'static str)>,
    /// Why the page seems to have only the beginning of the report: the line that says so, or a
    /// count of words.
    pub beginning: Option<String>,
    /// Everything the page states, with where.
    pub signals: Vec<Signal>,
    /// Statements that cannot both be true.
    pub disagreements: Vec<Disagreement>,
}

/// The title: a heading that the page's declarations confirm, else a declaration, else the first
/// heading of the first level.
pub fn title(page: &Page, signals: &Signals) -> Option<(String, Origin)> {
    let declared = signals.of(Field::Title);
    let site = signals.best(Field::Publisher).map(|signal| Folded::new(&signal.value));
    let forms: Vec<Folded> = declared.iter().map(|signal| Folded::new(&signal.value)).collect();
    let headings: Vec<(u8, &str)> = page
        .pieces
        .iter()
        .filter(|piece| !piece.place.hidden && !piece.place.nav)
        .filter_map(|piece| match piece.kind {
            Kind::Heading(level) => Some((level, piece.text.as_str())),
            _ => None,
        })
        .collect();
    let confirmed = headings.iter().find(|(_, text)| {
        let heading = Folded::new(text);
        let enough = heading.len() >= 3 || is_most(text, &declared) || forms.contains(&heading);
        let is_site = site.as_ref() == Some(&heading);
        enough && !is_site && forms.iter().any(|form| form.has(&heading))
    });
    if let Some((_, text)) = confirmed {
        return Some((one_line(text), Origin::Visible));
    }
    if let Some(signal) = declared.first() {
        let text = shown_part(page, &signal.value)
            .unwrap_or_else(|| without_site(&signal.value, site.as_ref()));
        return Some((text, signal.from));
    }
    let first = headings.iter().find(|(level, _)| *level == 1);
    first.map(|(_, text)| (one_line(text), Origin::Visible))
}

/// Whether a heading in a script without spaces, which shows no number of words, is the greater
/// part of a declared title: the name of an outlet is a small one.
fn is_most(heading: &str, declared: &[&Signal]) -> bool {
    let signs = |text: &str| text.chars().filter(|c| is_unspaced(*c)).count();
    signs(heading) >= 6 && declared.iter().any(|signal| signs(heading) * 2 > signs(&signal.value))
}

/// The part of a title between bars or dashes that stands on a line of its own on the page, as the
/// report's title does where it is no heading; the other part is the outlet's name.
fn shown_part(page: &Page, title: &str) -> Option<String> {
    let parts = [" | ", " - ", " – ", " — ", " : ", " · ", " » "];
    let bar = parts.into_iter().find(|bar| title.contains(bar))?;
    let seen = page.pieces.iter().filter(|piece| !piece.place.hidden && !piece.place.nav);
    let lines: Vec<Folded> = seen
        .flat_map(|piece| piece.text.lines().map(Folded::new))
        .filter(|l| l.len() >= 3)
        .collect();
    let rests =
        title.match_indices(bar).flat_map(|(at, _)| [&title[at + bar.len()..], &title[..at]]);
    let shown = |part: &&str| {
        let part = Folded::new(part);
        part.len() >= 3 && lines.contains(&part)
    };
    rests.filter(shown).max_by_key(|part| part.len()).map(|part| part.trim().to_owned())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title without the name of the site after a bar or a dash.
fn without_site(title: &str, site: Option<&Folded>) -> String {
    for bar in [" | ", " - ", " – ", " — ", " : ", " · ", " » "] {
        if let Some((before, after)) = title.rsplit_once(bar) {
            let after = Folded::new(after);
            let is_site = site.is_some_and(|site| *site == after || site.has(&after));
            if is_site || (bar == " | " && after.len() <= 4 && Folded::new(before).len() >= 3) {
                return before.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

/// Chooses among the statements. `detected` is the language of the text.
pub fn choose(signals: Signals, title: Option<&str>, detected: Option<&str>) -> Facts {
    let value = |field| signals.best(field).map(|signal: &Signal| signal.value.clone());
    let published = published(&signals);
    let url = value(Field::Canonical).map(|url| unarchived(&url));
    let mut disagreements = Vec::new();
    for (field, taken) in [
        (Field::Published, published.as_deref()),
        (Field::Language, detected),
        (Field::Title, title),
    ] {
        if let Some(taken) = taken {
            disagreements.extend(signals.disagreements(field, taken));
        }
    }
    Facts {
        subtitle: None,
        publisher: value(Field::Publisher),
        updated: value(Field::Updated).filter(|at| published.as_ref() != Some(at)),
        published,
        section: value(Field::Section),
        url: url.or_else(|| value(Field::CapturedFrom).map(|url| unarchived(&url))),
        url_captured: value(Field::CapturedFrom),
        captured: signals.best(Field::Captured).map(|s| (s.value.clone(), s.from)),
        saved_with: None,
        archive: None,
        beginning: None,
        signals: signals.all,
        disagreements,
    }
}

/// The date of publication: the most trusted one; a more exact one of the same day is better, and
/// so is the same time with its zone.
fn published(signals: &Signals) -> Option<String> {
    let all = signals.of(Field::Published);
    let mut best = all.first()?.value.as_str();
    for other in all.iter().map(|signal| signal.value.as_str()) {
        let timed = !best.contains('T') && other.contains('T') && date::same_day(other, best);
        let zoned = best.contains('T') && other.len() > best.len() && other.starts_with(best);
        if timed || zoned {
            best = other;
        }
    }
    Some(best.to_owned())
}

/// The address that a web archive's address stands for.
pub fn unarchived(address: &str) -> String {
    let inside = address.match_indices("http").map(|(at, _)| at).filter(|at| *at > 0).last();
    let archived = address.contains("web.archive.org/web/") || address.contains("://archive.");
    match inside {
        Some(at) if archived => {
            Url::parse(&address[at..]).map_or_else(|_| address.to_owned(), |url| url.to_string())
        }
        _ => address.to_owned(),
    }
}
