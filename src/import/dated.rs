//! When a capture in plain text was published, as its own lines say.

use std::cmp::Reverse;

use crate::import::blocks::Block;
use crate::import::html::labels::is_labelled;
use crate::import::html::labels::published_and_updated;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::html::visible::Order;
use crate::import::html::visible::day;
use crate::import::reason::Reason;

/// The longest line that tells a date and little else, in bytes.
const LONGEST: usize = 240;

/// How many blocks above the title a date is looked for: further up is the day of the visit.
const ABOVE: usize = 2;

/// How far into the first paragraph its place and date stand, in bytes.
const DATELINE: usize = 90;

/// A line that tells a day.
struct Dated {
    labelled: bool,
    /// Blocks between it and the title, or the text where there is no title.
    far: usize,
    published: Option<String>,
    updated: Option<String>,
}

/// What the lines left out around a report, and its first words, say of when it was published and
/// when changed: the day of the line that says so by its label, else of the one that stands nearest
/// to the title. All days found are among the signals; nothing is known of the report's year from
/// lines that tell none.
///
/// `told` has for each block why it is left out, `title` the last block of the title; in `order`
/// figures alone are read.
pub(super) fn signals(
    blocks: &[Block<'_>],
    told: &[Option<Reason>],
    title: Option<usize>,
    order: Option<Order>,
) -> Signals {
    let first = told.iter().position(Option::is_none).unwrap_or(told.len());
    let near = title.unwrap_or(first);
    let mut found: Vec<Dated> = Vec::new();
    for (ix, block) in blocks.iter().enumerate() {
        let of_report = matches!(
            told[ix],
            Some(Reason::Date | Reason::Byline | Reason::AgencyCredit | Reason::AuthorBox)
        );
        let at_head = ix < first && ix + ABOVE >= near;
        for line in block.lines.iter().filter(|line| of_report && line.len() <= LONGEST) {
            let labelled = is_labelled(line);
            let (published, updated) = published_and_updated(line, order);
            if (at_head || labelled) && (published.is_some() || updated.is_some()) {
                found.push(Dated { labelled, far: ix.abs_diff(near), published, updated });
            }
        }
    }
    found.sort_by_key(|line| (Reverse(line.labelled), line.far));
    let mut signals = Signals::default();
    for (field, days) in [
        (Field::Published, found.iter().map(|line| &line.published).collect::<Vec<_>>()),
        (Field::Updated, found.iter().map(|line| &line.updated).collect()),
    ] {
        let mut from = Origin::Visible;
        for day in days.into_iter().flatten() {
            signals.note(field, day, from);
            from = Origin::Detected;
        }
    }
    let opening = blocks.get(first).and_then(|block| block.lines.first());
    let dateline = opening.map(|line| &line[..line.floor_char_boundary(DATELINE)]);
    if let Some(day) = dateline.and_then(|line| day(line, order)) {
        signals.note(Field::Published, &day, Origin::Detected);
    }
    signals
}

#[cfg(test)]
mod tests {
    use crate::import::Hints;
    use crate::import::text::import_text;

    fn published(capture: &str) -> Option<String> {
        let facts = import_text(capture, &Hints::default()).facts;
        assert_eq!(facts.published.is_some(), !facts.signals.is_empty());
        facts.published
    }

    const REPORT: &str = "Les secours cherchaient encore dix personnes dans la vallée, où trois \
        ponts ont été emportés par la rivière en crue.\n\nLe maire a demandé aux habitants de ne \
        pas rentrer chez eux avant que les routes soient rouvertes, dans la soirée au plus tôt.\n";

    #[test]
    fn the_line_under_the_title_tells_the_day() {
        let check = |line: &str, expect: Option<&str>| {
            let capture =
                format!("Trois ponts emportés par une crue en Ardèche\n{line}\n\n{REPORT}");
            assert_eq!(published(&capture).as_deref(), expect, "{line}");
        };
        check("Publié le 13/05/2025 à 14:22", Some("2025-05-13T14:22"));
        check("Mercredi 14 mai 2025 à 09h05", Some("2025-05-14T09:05"));
        check("Publié le 3 mai 2025, mis à jour le 4 mai 2025", Some("2025-05-03"));
        check("Par Anne Roche, le 9 octobre 2025", Some("2025-10-09"));
        check("Par Anne Roche", None);
    }

    #[test]
    fn a_label_is_surer_than_a_place_and_a_day_within_the_report_tells_nothing() {
        let head = "lundi 2 juin 2025\n\nTrois ponts emportés par une crue en Ardèche\n\n";
        let capture = format!("{head}Publié le 31 mai 2025\n\n{REPORT}");
        assert_eq!(published(&capture).as_deref(), Some("2025-05-31"));
        let capture =
            format!("{head}{REPORT}\nLa crue du 22 septembre 1992 avait fait plus de mal.");
        assert_eq!(published(&capture).as_deref(), Some("2025-06-02"));
        let capture = format!("Une crue en Ardèche\n\n{REPORT}\nUn pont datait du 3 mai 1998.\n");
        assert_eq!(published(&capture), None);
    }

    #[test]
    fn an_outlet_beside_the_date_is_no_author() {
        let check = |line: &str, author: Option<&str>, outlet: Option<&str>| {
            let head = format!("Trois ponts emportés par une crue en Ardèche\n\n{line}\n\n");
            let draft =
                import_text(&format!("{head}9 octobre 2025\n\n{REPORT}"), &Hints::default());
            assert_eq!(draft.authors.first().map(String::as_str), author, "{line}");
            assert_eq!(draft.facts.publisher.as_deref(), outlet, "{line}");
            assert_eq!(draft.facts.published.as_deref(), Some("2025-10-09"), "{line}");
        };
        check("Anne Roche", Some("Anne Roche"), None);
        check("Le Courrier du Rhône", None, Some("Le Courrier du Rhône"));
        check("Harbour Daily News", None, Some("Harbour Daily News"));
        check("Emily Post, journaliste", Some("Emily Post"), None);
    }
}
