//! What the program found in a report, beside it and in a list.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::corpus::annotation::ClaimValue;
use crate::corpus::codes::NameKind;
use crate::dossier::acceptance::Subject;
use crate::dossier::article::Article;
use crate::dossier::finding::Finding;
use crate::dossier::finding::FindingKind;
use crate::dossier::finding::Found;
use crate::dossier::words;
use crate::pages::Scene;
use crate::pages::article::KindView;
use crate::pages::lang_of;
use crate::pages::proposal::ProposalView;
use crate::pages::report::FoundMark;
use crate::route::Route;
use crate::route::finding_anchor;

/// A finding in the text.
#[derive(Serialize)]
pub(super) struct FoundView {
    /// Its place in the list.
    row: String,
    /// Its passage on the page.
    passage_href: String,
    kind: &'static str,
    kind_words: String,
    quote: String,
    /// What the words come to: a date, a number, a speaker.
    value: String,
    /// The language of the value, where it is words of the report.
    value_lang: Option<String>,
    proposal: ProposalView,
}

/// A finding beside its paragraph.
#[derive(Serialize)]
pub(super) struct FoundLineView {
    kind: &'static str,
    kind_words: String,
    value: String,
    /// The language of the value, where it is words of the report.
    value_lang: Option<String>,
    /// The finding in the list.
    href: String,
}

/// A name that a report uses.
#[derive(Serialize)]
pub(super) struct NameView {
    name: String,
    /// The form this report uses most, where it is another one.
    form: Option<String>,
    kind: Option<String>,
    times: usize,
    href: Option<String>,
}

pub(super) fn views(findings: &[Finding<'_>], scene: &Scene<'_>) -> Vec<FoundView> {
    let view = |finding: &Finding<'_>| FoundView {
        row: row(finding),
        passage_href: format!("#{}", finding_anchor(&finding.id)),
        kind: finding.kind().code(),
        kind_words: kind_words(finding.kind(), scene),
        quote: finding.article.slice(finding.range).unwrap_or_default().to_owned(),
        value: value(finding, scene),
        value_lang: value_lang(finding),
        proposal: scene.proposal(&Subject::Finding(finding.clone())),
    };
    findings.iter().map(view).collect()
}

pub(super) fn line(finding: &Finding<'_>, scene: &Scene<'_>) -> FoundLineView {
    FoundLineView {
        kind: finding.kind().code(),
        kind_words: kind_words(finding.kind(), scene),
        value: value(finding, scene),
        value_lang: value_lang(finding),
        href: format!("#{}", row(finding)),
    }
}

/// The kinds of finding of a report, each with how many there are.
pub(super) fn kinds(findings: &[Finding<'_>], names: usize, scene: &Scene<'_>) -> Vec<KindView> {
    let mut counts: BTreeMap<FindingKind, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.kind()).or_insert(0) += 1;
    }
    let view = |(kind, count): (FindingKind, usize)| KindView {
        kind: kind.code(),
        words: kind_words(kind, scene),
        count,
    };
    let named = (names > 0).then(|| KindView {
        kind: "name",
        words: scene.text("found-name"),
        count: names,
    });
    counts.into_iter().map(view).chain(named).collect()
}

/// The marks of the findings and of the names of a report.
pub(super) fn marks(article: Article<'_>, findings: &[Finding<'_>]) -> Vec<FoundMark> {
    let found = findings.iter().map(|finding| FoundMark {
        range: finding.range,
        kind: finding.kind().code(),
        anchor: Some(finding_anchor(&finding.id)),
    });
    let names = article.names().iter().map(|name| FoundMark {
        range: name.range,
        kind: "name",
        anchor: None,
    });
    found.chain(names).collect()
}

/// The names of a report, the most frequent first.
pub(super) fn names(article: Article<'_>, scene: &Scene<'_>) -> Vec<NameView> {
    let dossier = scene.dossier;
    let mut forms: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for name in article.names() {
        let Some(words) = article.slice(name.range) else { continue };
        *forms.entry(name.entry).or_default().entry(words).or_insert(0) += 1;
    }
    let mut views: Vec<NameView> = forms
        .into_iter()
        .filter_map(|(entry, forms)| {
            let entry = dossier.analysis().names.entries.get(entry)?;
            let register = entry.register.and_then(|ix| dossier.corpus().names.get(ix));
            let own = forms.iter().max_by_key(|(_, n)| **n).map(|(form, _)| (*form).to_owned());
            let name = register.map(|name| name.name.clone());
            let name = name.or_else(|| entry.forms.first().cloned()).unwrap_or_default();
            let kind = |kind: NameKind| scene.text(&format!("name-kind-{}", kind.code()));
            Some(NameView {
                form: own.filter(|own| *own != name),
                name,
                kind: entry.kind.map(kind),
                times: forms.values().sum(),
                href: register.map(|name| scene.href(&Route::name(&name.id))),
            })
        })
        .collect();
    views.sort_by(|a, b| b.times.cmp(&a.times).then_with(|| a.name.cmp(&b.name)));
    views
}

fn row(finding: &Finding<'_>) -> String {
    format!("row-{}", finding.id)
}

fn kind_words(kind: FindingKind, scene: &Scene<'_>) -> String {
    scene.text(&format!("found-{}", kind.code()))
}

/// The language of a value that repeats the report's words: a speaker's name, a title.
fn value_lang(finding: &Finding<'_>) -> Option<String> {
    let repeats = match finding.found {
        Found::Quotation(quotation) => quotation.speaker.is_some(),
        Found::Headline(_) => true,
        Found::Date(_) | Found::Figure(_) | Found::Hedge(_) => false,
    };
    repeats.then(|| lang_of(finding.article.head().language.as_deref()))
}

fn value(finding: &Finding<'_>, scene: &Scene<'_>) -> String {
    match finding.found {
        Found::Date(date) => match &date.value {
            Some(value) => scene.locale.date(value),
            None => scene.text("found-date-open"),
        },
        Found::Figure(figure) => {
            let what = scene.slug_words("what", figure.what.code());
            let value = words::value(&ClaimValue::Figure(figure.figure), scene.locale);
            let who = figure.who.and_then(|who| finding.article.slice(who));
            match who {
                Some(who) => scene.with(
                    "found-figure-who",
                    &[("what", what.into()), ("value", value.into()), ("who", who.into())],
                ),
                None => scene
                    .with("found-figure-value", &[("what", what.into()), ("value", value.into())]),
            }
        }
        Found::Quotation(quotation) => match &quotation.speaker {
            Some(speaker) => speaker.name.clone(),
            None => scene.text("found-speaker-open"),
        },
        Found::Hedge(hedge) => scene.text(&format!("hedge-{}", hedge.kind.code())),
        Found::Headline(headline) => headline.title.slice(&finding.article.head().title).to_owned(),
    }
}
