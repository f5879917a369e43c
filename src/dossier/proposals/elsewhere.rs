//! Tells the figures of a report that are about something else than its incident: another war,
//! another country.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::analyse::dates::FoundDate;
use crate::analyse::figures::FoundFigure;
use crate::analyse::names::Entry;
use crate::analyse::sentences::sentences;
use crate::corpus::codes::NameKind;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::gazetteer::PlaceKind;
use crate::gazetteer::form;
use crate::gazetteer::lookup;
use crate::lang::Lexicon;
use crate::lang::lexicon;
use crate::lang::primary;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;
use crate::time::Edtf;

/// Days between an incident and a day that is not its own.
const OTHER_EVENT: i64 = 45;

/// Days of a span that sums up more than one event: "between 2015 and 2022".
const SUMMARY: i64 = 400;

/// How many bytes of a report tell where its incident is; of a short one its first third.
const LEAD: usize = 600;

/// How many of an incident's reports are asked where it is.
const ASKED: usize = 12;

/// Words before a place that may say that something is there, at most.
const BEFORE: usize = 5;

/// A report and where and when its incident is.
pub(super) struct Elsewhere<'d> {
    article: Article<'d>,
    when: Option<&'d Edtf>,
    home: BTreeSet<&'static str>,
    lexicon: Option<&'static Lexicon>,
    code: &'d str,
}

/// What a passage says of where or when something was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Here,
    Away,
}

impl<'d> Elsewhere<'d> {
    /// A report of an incident. The incident is in the country of its place, in those that are
    /// named beside it, in those that most of its reports begin with, and in those that all name.
    pub(super) fn new(article: Article<'d>, incident: Incident<'d>) -> Elsewhere<'d> {
        let code = primary(article.head().language.as_deref().unwrap_or_default());
        Elsewhere {
            article,
            when: incident.record().when.as_ref().map(|when| &when.value),
            home: home(incident),
            lexicon: lexicon(code),
            code,
        }
    }

    /// Whether a figure is of another time or of another place.
    ///
    /// What its sentence tells counts first; a sentence that tells nothing goes on with what the
    /// sentences before it told last, of a day in its paragraph, of a place in the one before as
    /// well. A place counts where something is in it
    /// ("over Ukraine", not "Ukraine said"), and for a figure that is quoted only within the
    /// quotation. A sentence that names the incident's own country is of no other place.
    pub(super) fn has(&self, figure: &FoundFigure) -> bool {
        let quoted = self.article.quotations().iter().find(|q| q.range.intersects(figure.range));
        let scope = quoted.map_or(figure.sentence, |quotation| quotation.range);
        let place = self.place(scope);
        let date = self.date(figure.sentence);
        if place == Some(Told::Away) || date == Some(Told::Away) {
            return true;
        }
        if place.is_some() || date.is_some() {
            return false;
        }
        let own = self.paragraph(figure.sentence.start());
        let before = self.paragraph(own.start().saturating_sub(1));
        let last = |within: TextRange, told: &dyn Fn(TextRange) -> Option<Told>| {
            self.sentences(within).into_iter().rev().find_map(told)
        };
        let place = |range: TextRange| self.place(range);
        let place = last(own, &place).or_else(|| last(before, &place));
        last(own, &|range| self.date(range)) == Some(Told::Away) || place == Some(Told::Away)
    }

    /// What stands before a byte in its paragraph; at the end of one, the paragraph.
    fn paragraph(&self, end: usize) -> TextRange {
        let head = self.text().get(..end).unwrap_or_default().trim_end_matches('\n');
        let start = head.rfind('\n').map_or(0, |at| at + 1);
        TextRange::new(start, head.len())
    }

    fn sentences(&self, within: TextRange) -> Vec<TextRange> {
        let start = within.start();
        let moved = |range: &TextRange| TextRange::new(start + range.start(), start + range.end());
        sentences(within.slice(self.text()), self.code).iter().map(moved).collect()
    }

    fn text(&self) -> &'d str {
        self.article.record().body.full().map_or("", |doc| doc.text.as_str())
    }

    /// Whether the dates of a sentence are the incident's; `None` where it names none.
    fn date(&self, sentence: TextRange) -> Option<Told> {
        let when = self.when?;
        let dates = self.article.dates().iter();
        let mut named = dates
            .filter(|date: &&FoundDate| sentence.intersects(date.range))
            .filter_map(|date| date.value.as_ref())
            .peekable();
        named.peek()?;
        Some(if named.all(|date| far(date, when)) { Told::Away } else { Told::Here })
    }

    /// Whether the places of a passage are in the incident's countries; `None` where it tells
    /// of none.
    fn place(&self, passage: TextRange) -> Option<Told> {
        if self.home.is_empty() {
            return None;
        }
        let mut told = None;
        for (country, range) in countries(self.article, passage) {
            if self.home.contains(country) {
                return Some(Told::Here);
            }
            if self.is_in(range) {
                told = Some(Told::Away);
            }
        }
        told
    }

    /// Whether the words before a place say that something is there.
    fn is_in(&self, place: TextRange) -> bool {
        let Some(lexicon) = self.lexicon else { return false };
        let before = self.text().get(..place.start()).unwrap_or_default();
        let line = before.rsplit(['\n', '.', ',', ';', '(']).next().unwrap_or_default();
        let folded = fold(line, Fold::Letters);
        let mut words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.drain(..words.len().saturating_sub(BEFORE));
        // "In the eastern Ukraine": one word of its own, and an article.
        let own = words.last().is_some_and(|word| !lexicon.stop.contains(*word));
        for skipped in 0..=usize::from(own) {
            let mut rest = words.get(..words.len() - skipped).unwrap_or_default();
            for _ in 0..2 {
                let said = |phrase: &String| {
                    let phrase: Vec<&str> = phrase.split(' ').collect();
                    rest.ends_with(&phrase)
                };
                if lexicon.locatives.iter().any(said) {
                    return true;
                }
                let Some((last, before)) = rest.split_last() else { break };
                if !lexicon.articles.contains(*last) {
                    break;
                }
                rest = before;
            }
        }
        false
    }
}

/// The countries of an incident, by ISO 3166-1.
fn home(incident: Incident<'_>) -> BTreeSet<&'static str> {
    let record = incident.record();
    let words = record.place.iter().flat_map(|place| {
        [Some(place.place.as_str()), place.region.as_deref(), place.country.as_deref()]
    });
    let mut home: BTreeSet<&'static str> =
        words.flatten().filter_map(|words| country(words, None)).collect();
    let mut naming: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut anywhere: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut asked = 0;
    for article in incident.main_articles().take(ASKED) {
        let length = article.record().body.full().map_or(0, |doc| doc.text.len());
        let lead = TextRange::new(0, LEAD.min(length / 3));
        let lead = countries(article, lead).map(|(country, _)| country);
        let named: BTreeSet<&'static str> = lead.collect();
        named.into_iter().for_each(|country| *naming.entry(country).or_default() += 1);
        let whole = countries(article, TextRange::new(0, length)).map(|(country, _)| country);
        let named: BTreeSet<&'static str> = whole.collect();
        named.into_iter().for_each(|country| *anywhere.entry(country).or_default() += 1);
        asked += 1;
        if let Some(place) = &record.place {
            home.extend(beside(article, &form(&place.place)));
        }
    }
    home.extend(naming.into_iter().filter(|(_, n)| 2 * n > asked).map(|(country, _)| country));
    let all = anywhere.into_iter().filter(|(_, n)| asked > 1 && *n == asked);
    home.extend(all.map(|(country, _)| country));
    home
}

/// The countries that a report names in the paragraphs that name a place.
fn beside(article: Article<'_>, place: &str) -> BTreeSet<&'static str> {
    let text = article.record().body.full().map_or("", |doc| doc.text.as_str());
    let entries = &article.dossier().analysis.names.entries;
    let is = |entry: &Entry| entry.forms.iter().any(|known| form(known) == place);
    let mut found = BTreeSet::new();
    for name in article.names() {
        if entries.get(name.entry).is_some_and(is) {
            let paragraph = line(text, name.range);
            found.extend(countries(article, paragraph).map(|(country, _)| country));
        }
    }
    found
}

/// The line of a text around a range.
fn line(text: &str, range: TextRange) -> TextRange {
    let (head, rest) = (text.get(..range.start()), text.get(range.end()..));
    let start = head.and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
    let end = rest.and_then(|rest| rest.find('\n')).map_or(text.len(), |at| range.end() + at);
    TextRange::new(start, end)
}

/// The countries that the places of a passage lie in, with the places.
fn countries(
    article: Article<'_>,
    passage: TextRange,
) -> impl Iterator<Item = (&'static str, TextRange)> {
    let entries = &article.dossier().analysis.names.entries;
    article.names().iter().filter(move |name| passage.intersects(name.range)).filter_map(
        move |name| {
            let entry = entries.get(name.entry)?;
            let place = entry.kind == Some(NameKind::Place);
            let known = entry.forms.first().filter(|_| place)?;
            Some((country(known, entry.position)?, name.range))
        },
    )
}

/// The country that a place is or lies in; of namesakes the town at a position, else the likeliest.
fn country(words: &str, position: Option<(f64, f64)>) -> Option<&'static str> {
    let known = lookup(&form(words));
    let there = |at: (f64, f64)| {
        known.iter().find(|place| {
            place.position.is_some_and(|own| (own.0 - at.0).abs() + (own.1 - at.1).abs() < 0.01)
        })
    };
    let place = position.and_then(there).or_else(|| known.first())?;
    let named = !place.country.is_empty() && place.kind != PlaceKind::Continent;
    named.then_some(place.country)
}

/// Whether a date is not that of an incident: days apart, or a span that sums up years.
fn far(date: &Edtf, when: &Edtf) -> bool {
    let days = |from: &Edtf, to: &Edtf| Some((to.first_day()? - from.last_day()?).num_days());
    let long = |date: &Edtf| Some((date.last_day()? - date.first_day()?).num_days());
    let apart = |gap: Option<i64>| gap.is_some_and(|gap| gap > OTHER_EVENT);
    let sum = long(date).is_some_and(|days| days > SUMMARY);
    let short = long(when).is_some_and(|days| days < OTHER_EVENT);
    apart(days(date, when)) || apart(days(when, date)) || (sum && short)
}
