//! A finding in a text as an annotation of its article.

use crate::corpus::annotation::Claim;
use crate::corpus::annotation::ClaimValue;
use crate::dossier::acceptance::Acceptance;
use crate::dossier::acceptance::Placing;
use crate::dossier::acceptance::Write;
use crate::dossier::acceptance::toml::Table;
use crate::dossier::finding::Finding;
use crate::dossier::finding::Found;
use crate::dossier::words;
use crate::locale::Locale;
use crate::quantity::Bound;
use crate::quantity::Figure;
use crate::quantity::digits;
use crate::text::range::TextRange;

/// How many bytes of context, about, a quote that stands in several places is given on each side.
const CONTEXT: usize = 40;

/// The annotation that a finding becomes. A figure becomes a claim about the incident that its
/// article reports, which must be an analyst's; without an incident it is a note on a figure.
pub(super) fn accept(finding: &Finding<'_>, public: bool, locale: &Locale) -> Acceptance {
    let mut table = Table::item("annotation");
    let claim = proposed(finding);
    if let Some(claim) = claim {
        let incident = finding.article.dossier().incident(claim.incident.value.as_str());
        if let Some(incident) = incident.filter(|incident| incident.proposed().is_some()) {
            return Acceptance::After(incident.id().to_string());
        }
    }
    quote(&mut table, finding);
    match (finding.found, claim) {
        (Found::Figure(_), Some(claim)) => claims(&mut table, claim),
        (found, _) => {
            table.text("kind", kind(found)).text("note", &note(found, finding, locale));
        }
    }
    if public {
        table.text("visibility", "public");
    }
    let path = format!("content/articles/{}/annotations.toml", finding.article.id());
    Acceptance::Write(Write { path, place: Placing::End, text: table.finish() })
}

/// The claim that a figure is proposed as.
fn proposed<'d>(finding: &Finding<'d>) -> Option<&'d Claim> {
    let proposals = finding.article.dossier().proposals();
    proposals.claim(finding.article.place(), &finding.id).map(|found| &found.claim)
}

/// The words marked: for a figure with the word that says what it counts, when they are near.
fn marked(finding: &Finding<'_>) -> TextRange {
    match finding.found {
        Found::Figure(figure) if figure.range.cover(figure.cue).len() <= 160 => {
            figure.range.cover(figure.cue)
        }
        _ => finding.range,
    }
}

/// The selector: the words, with what stands around them where they stand elsewhere as well.
fn quote(table: &mut Table, finding: &Finding<'_>) {
    let Some(doc) = finding.article.record().body.full() else { return };
    let (text, range) = (doc.text.as_str(), marked(finding));
    let exact = range.slice(text);
    table.text("quote", exact);
    if !finding.text.is_repeated(exact) {
        return;
    }
    let before = &text[..range.start()];
    let from = before.char_indices().rev().map(|(at, _)| at);
    let from = from.take_while(|at| range.start() - at <= CONTEXT).last();
    let after = &text[range.end()..];
    let to = after.char_indices().map(|(at, c)| at + c.len_utf8());
    let to = to.take_while(|at| *at <= CONTEXT).last().unwrap_or(0);
    table.text_if("prefix", from.and_then(|from| before.get(from..)));
    table.text_if("suffix", after.get(..to));
}

fn claims(table: &mut Table, claim: &Claim) {
    table.text("kind", "claim").text("incident", claim.incident.value.as_str());
    table.text("question", &claim.question);
    if let ClaimValue::Figure(figure) = claim.value {
        value(table, figure);
    }
    table
        .text_if("who", claim.who.as_deref())
        .text_if("voice", claim.voice.as_ref().map(|voice| voice.value.as_str()))
        .text("attribution", claim.attribution.code());
}

fn value(table: &mut Table, figure: Figure) {
    match figure.numbers {
        Some((low, high)) if figure.bound == Bound::Between => {
            table.plain("value", &format!("[{}, {}]", digits(low), digits(high)));
        }
        Some((low, _)) => {
            table.plain("value", &digits(low));
        }
        None => {}
    }
    if figure.bound != Bound::Exact {
        table.text("bound", figure.bound.code());
    }
}

/// The kind of note that a finding becomes.
fn kind(found: Found<'_>) -> &'static str {
    match found {
        Found::Date(_) => "date",
        Found::Figure(_) => "figure",
        Found::Quotation(_) | Found::Hedge(_) => "source",
        Found::Headline(_) => "contradiction",
    }
}

fn note(found: Found<'_>, finding: &Finding<'_>, locale: &Locale) -> String {
    match found {
        Found::Date(date) => match &date.value {
            Some(value) => {
                let words = locale.date(value);
                let edtf = value.to_string();
                locale.with("accept-date", &[("date", words.into()), ("edtf", edtf.into())])
            }
            None => locale.text("accept-date-unknown"),
        },
        Found::Figure(figure) => {
            let value = words::value(&ClaimValue::Figure(figure.figure), locale);
            let question = words::question(figure.what.code(), locale);
            locale.with("accept-figure", &[("value", value.into()), ("question", question.into())])
        }
        Found::Quotation(quotation) => match &quotation.speaker {
            Some(speaker) => {
                let name = speaker.name.as_str();
                locale.with("accept-quotation", &[("speaker", name.into())])
            }
            None => locale.text("accept-quotation-nobody"),
        },
        Found::Hedge(_) => locale.text("accept-hedge"),
        Found::Headline(headline) => {
            let title = &finding.article.head().title;
            let asserted = headline.title.slice(title);
            locale.with("accept-headline", &[("words", asserted.into())])
        }
    }
}
