//! Claims, relations and origins in the words of the interface.

use crate::corpus::annotation::Claim;
use crate::corpus::annotation::ClaimValue;
use crate::dossier::Dossier;
use crate::dossier::comparison;
use crate::dossier::comparison::Comparison;
use crate::dossier::incident::Answer;
use crate::dossier::incident::Question;
use crate::dossier::origins;
use crate::locale::Locale;
use crate::quantity::Figure;

/// The answer of a claim: "at least 3", "9 November 2020".
pub fn value(value: &ClaimValue, locale: &Locale) -> String {
    match value {
        ClaimValue::Figure(figure) => self::figure(*figure, locale),
        ClaimValue::Date(date) => locale.date(date),
        ClaimValue::Text(text) => text.clone(),
    }
}

/// Who asserts a claim: the register's neutral form where the voice is in it.
pub fn voice(claim: &Claim, dossier: &Dossier) -> Option<String> {
    claim.voice.as_ref().map(|voice| speaker(&voice.value, dossier))
}

/// A speaker's name: the register's neutral form where it is an id of one.
pub fn speaker(speaker: &str, dossier: &Dossier) -> String {
    dossier.name(speaker).map_or_else(|| speaker.to_owned(), |name| name.name.clone())
}

/// A question as a heading: the interface's word for it, or the word itself with its hyphens
/// opened.
pub fn question(question: &str, locale: &Locale) -> String {
    let key = format!("question-{question}");
    if locale.has(&key) {
        return locale.text(&key);
    }
    capital(&question.replace(['-', '_'], " "))
}

/// Words as a heading begins: the first letter a capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A slug of a list in words: the interface's where it has them, else the slug with its hyphens
/// opened.
pub fn slug(list: &str, slug: &str, locale: &Locale) -> String {
    let key = format!("{list}-{slug}");
    if locale.has(&key) { locale.text(&key) } else { slug.replace(['-', '_'], " ") }
}

/// Why the answers to a question relate as they do, in a sentence.
pub fn reason(question: &Question<'_>, comparison: &Comparison, locale: &Locale) -> String {
    let (a, b) = (&question.claims[comparison.pair.0], &question.claims[comparison.pair.1]);
    let key = match comparison.why {
        comparison::Why::Equal => "reason-equal",
        comparison::Why::Overlap => "reason-overlap",
        comparison::Why::LaterHigher => "reason-later-higher",
        comparison::Why::LaterLower => "reason-later-lower",
        comparison::Why::Disjoint => "reason-disjoint",
        comparison::Why::What => "reason-what",
        comparison::Why::Who => "reason-who",
        comparison::Why::Scope => "reason-scope",
        comparison::Why::Words => "reason-words",
        comparison::Why::Kinds => "reason-kinds",
        comparison::Why::SameInstant => "reason-same-instant",
        comparison::Why::SharedDays => "reason-shared-days",
        comparison::Why::OtherDays => "reason-other-days",
        comparison::Why::OtherTimes => "reason-other-times",
        comparison::Why::Fell => "reason-fell",
    };
    let known = |list: &str, text: &Option<String>| {
        text.as_ref().map_or_else(String::new, |text| slug(list, text, locale))
    };
    let counted = |answer: &Answer<'_>| {
        let who = answer.claim.who.as_deref().unwrap_or(comparison::ANYBODY);
        slug("who", who, locale)
    };
    let (what_a, what_b) = match comparison.why {
        comparison::Why::What => (known("what", &a.claim.what), known("what", &b.claim.what)),
        comparison::Why::Who => (counted(a), counted(b)),
        comparison::Why::Scope => {
            (a.claim.scope.clone().unwrap_or_default(), b.claim.scope.clone().unwrap_or_default())
        }
        _ => (value(&a.claim.value, locale), value(&b.claim.value, locale)),
    };
    locale.with(
        key,
        &[
            ("a", what_a.into()),
            ("b", what_b.into()),
            ("when_a", as_of(a, locale).into()),
            ("when_b", as_of(b, locale).into()),
        ],
    )
}

/// Why two reports count as one origin, in a sentence.
pub fn tie(why: &origins::Why, dossier: &Dossier, locale: &Locale) -> String {
    match why {
        origins::Why::Analyst(reason) => {
            locale.with("tie-analyst", &[("reason", reason.as_str().into())])
        }
        origins::Why::Outlet(name) => locale.with("tie-outlet", &[("name", name.as_str().into())]),
        origins::Why::Owner(name) => locale.with("tie-owner", &[("name", name.as_str().into())]),
        origins::Why::Agency(name) => locale.with("tie-agency", &[("name", name.as_str().into())]),
        origins::Why::Wording(words) => locale.with("tie-wording", &[("n", (*words).into())]),
        origins::Why::Statement(id) => {
            let title =
                dossier.statement(id.as_str()).map_or(id.as_str(), |s| s.record().title.as_str());
            locale.with("tie-statement", &[("title", title.into())])
        }
    }
}

/// As of when a claim holds: what it says, or when its report was published.
fn as_of(claim: &Answer<'_>, locale: &Locale) -> String {
    let published = claim.article.head().published.as_ref().map(|date| &date.value);
    match claim.claim.as_of.as_ref().or(published) {
        Some(date) => locale.date(date),
        None => locale.text("date-unknown"),
    }
}

/// A figure with its bounds: "at least 3".
pub fn figure(figure: Figure, locale: &Locale) -> String {
    let key = format!("bound-{}", figure.bound.code());
    match figure.numbers {
        None => locale.text(&format!("{key}-wordless")),
        Some((low, high)) => locale
            .with(&key, &[("n", locale.number(low).into()), ("m", locale.number(high).into())]),
    }
}
