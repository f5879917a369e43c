//! The paragraphs of a PDF as the draft of an article.

use crate::import::Draft;
use crate::import::Hints;
use crate::import::Removed;
use crate::import::TitleOrigin;
use crate::import::html::facts::Facts;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::html::visible;
use crate::import::html::visible::Order;
use crate::import::pdf::Document;
use crate::import::pdf::edges::EdgeKind;
use crate::import::pdf::metadata::What;
use crate::import::reason::Reason;
use crate::import::text::import_text;
use crate::lang::fold::Folded;

/// Type this much larger than the running text is a title's.
const LARGE: f64 = 1.25;

/// Makes the draft: title, authors and dates as the pages show them, else as the file states them.
pub fn draft(document: &Document, hints: &Hints) -> Draft {
    let signals = signals(document);
    let paragraphs: Vec<&str> =
        document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let shown = title(document, &signals);
    let mut told = hints.clone();
    told.title = hints.title.clone().or_else(|| shown.clone());
    let mut draft = import_text(&paragraphs.join("\n\n"), &told);
    draft.title_from = match (&hints.title, &shown) {
        (Some(_), _) => TitleOrigin::Given,
        (None, Some(_)) => TitleOrigin::Heading,
        (None, None) => draft.title_from,
    };
    let stated = signals.best(Field::Title).filter(|title| !is_file_name(&title.value));
    if let Some(title) = stated.filter(|_| draft.title_from == TitleOrigin::FileName) {
        draft.title.clone_from(&title.value);
        draft.title_from = TitleOrigin::Stated;
    }
    if draft.authors.is_empty() {
        draft.authors = authors(&signals);
    }
    draft.facts = facts(&draft, signals);
    for removed in &mut draft.removed {
        // The lines of a PDF have no numbers.
        removed.line = None;
    }
    draft.removed.extend(document.edges.iter().map(|edge| Removed {
        line: None,
        text: edge.text.clone(),
        reason: match edge.kind {
            EdgeKind::Running => Reason::RunningHead,
            EdgeKind::Number => Reason::PageNumber,
            EdgeKind::Turned => Reason::Aside,
        },
    }));
    draft
}

fn signals(document: &Document) -> Signals {
    let mut signals = Signals::default();
    for stated in &document.stated {
        let from = if stated.xmp { Origin::Xmp } else { Origin::PdfInfo };
        let field = match stated.what {
            What::Title => Field::Title,
            What::Author => Field::Author,
            What::Publisher => Field::Publisher,
            What::Published => Field::Published,
            What::Created => Field::Created,
            What::Language => Field::Language,
            What::Address => Field::Canonical,
        };
        signals.note(field, &stated.value, from);
    }
    signals
}

/// The title on the first page: what the file states where a heading says the same, else the largest
/// type above the text.
fn title(document: &Document, signals: &Signals) -> Option<String> {
    let first = document.paragraphs.iter().take_while(|paragraph| paragraph.page == 1);
    let heads: Vec<_> = first.filter(|p| p.text.chars().count() <= 250).take(12).collect();
    let stated: Vec<Folded> =
        signals.of(Field::Title).iter().map(|title| Folded::new(&title.value)).collect();
    let confirmed = heads.iter().find(|p| stated.contains(&Folded::new(&p.text)));
    let largest = || {
        let large = heads.iter().filter(|p| p.size >= LARGE && Folded::new(&p.text).len() >= 2);
        large.reduce(|best, next| if next.size > best.size * 1.02 { next } else { best })
    };
    confirmed.or_else(largest).map(|paragraph| paragraph.text.clone())
}

/// Whether a title is the name of the file it was written in, as many programs put it there.
fn is_file_name(title: &str) -> bool {
    let lower = title.to_lowercase();
    let endings =
        [".doc", ".docx", ".odt", ".indd", ".qxp", ".pdf", ".tex", ".dvi", ".rtf", ".pages"];
    endings.iter().any(|ending| lower.ends_with(ending))
        || lower.starts_with("microsoft word")
        || matches!(lower.as_str(), "untitled" | "sans titre" | "about:blank")
}

/// Names of people among the stated authors; several may stand in one text.
fn authors(signals: &Signals) -> Vec<String> {
    let stated = signals.of(Field::Author);
    let best = stated.first().map(|signal| signal.from);
    let mut authors: Vec<String> = Vec::new();
    for signal in stated.into_iter().filter(|signal| Some(signal.from) == best) {
        let names =
            signal.value.split([';', '|']).flat_map(|part| match part.matches(',').count() {
                // `Ruiz, Ana` is one name; `Ana Ruiz, Zoé Arc` are two.
                1 if part.split(',').any(|half| !half.trim().contains(' ')) => vec![part],
                _ => part.split(',').collect(),
            });
        for name in names.map(str::trim).filter(|name| name.contains(' ')) {
            if !authors.iter().any(|known| known == name) {
                authors.push(name.to_owned());
            }
        }
    }
    authors
}

fn facts(draft: &Draft, mut signals: Signals) -> Facts {
    if let Some(code) = &draft.language {
        signals.note(Field::Language, code, Origin::Detected);
    }
    if draft.title_from == TitleOrigin::Heading {
        signals.note(Field::Title, &draft.title, Origin::Visible);
    }
    let outlet = draft.facts.signals.iter().filter(|signal| signal.field == Field::Publisher);
    outlet.for_each(|signal| signals.note(signal.field, &signal.value, signal.from));
    for removed in &draft.removed {
        let dated = matches!(removed.reason, Reason::Date | Reason::Byline);
        let order = draft.language.as_deref().and_then(Order::of);
        if let Some(day) = dated.then(|| visible::day(&removed.text, order)).flatten() {
            signals.note(Field::Published, &day, Origin::Visible);
        }
    }
    let value = |field| signals.best(field).map(|signal| signal.value.clone());
    let published = value(Field::Published);
    let disagreements = match &published {
        Some(taken) => signals.disagreements(Field::Published, taken),
        None => Vec::new(),
    };
    Facts {
        publisher: value(Field::Publisher),
        published,
        url: value(Field::Canonical),
        disagreements,
        signals: signals.all,
        ..Facts::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::import::Hints;
    use crate::import::html::signal::Signals;
    use crate::import::pdf::draft::facts;
    use crate::import::text::import_text;

    #[test]
    fn an_outlet_beside_the_date_is_the_publisher_of_a_pdf_too() {
        let text = "Three bridges swept away by a flood\n\nHarbour Daily News\n\n9 October 2025\n\n\
            Rescuers were still looking for ten people in the valley, where three bridges were \
            swept away by the river on Wednesday night.\n\nThe mayor asked people not to go home \
            before the roads are open again, which will be in the evening at the earliest.";
        let draft = import_text(text, &Hints::default());
        let facts = facts(&draft, Signals::default());
        assert_eq!(facts.publisher.as_deref(), Some("Harbour Daily News"));
        assert_eq!(facts.published.as_deref(), Some("2025-10-09"));
        assert!(draft.authors.is_empty());
    }
}
