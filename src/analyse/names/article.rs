//! The names of one article, with what it tells of each.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::analyse::names::candidates::Candidate;
use crate::analyse::names::candidates::candidates;
use crate::analyse::names::evidence::Evidence;
use crate::analyse::names::evidence::GENERIC;
use crate::analyse::names::parts;
use crate::analyse::names::register::Register;
use crate::analyse::names::runs::Page;
use crate::analyse::names::token::Case;
use crate::analyse::names::token::Token;
use crate::analyse::names::token::tokens;
use crate::analyse::names::votes::Votes;
use crate::analyse::names::votes::votes;
use crate::analyse::names::words::Is;
use crate::analyse::names::words::words;
use crate::gazetteer::Place;
use crate::gazetteer::PlaceKind;
use crate::gazetteer::own::Gazetteer;
use crate::text::range::TextRange;

/// What an article names.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// Where, and which of the forms; sorted by start, apart from each other.
    pub(super) mentions: Vec<(TextRange, usize)>,
    /// The forms, in the order of their first mention.
    pub(super) forms: Vec<Form>,
    /// The place of each form.
    known: FxHashMap<(String, Option<usize>), usize>,
    /// Countries named, by name or by their inhabitants, and how often.
    pub(super) countries: BTreeMap<&'static str, usize>,
}

/// A form in an article.
#[derive(Debug)]
pub(super) struct Form {
    /// Its folded words, one space between.
    pub(super) form: String,
    /// The entry of the register that has it.
    pub(super) register: Option<usize>,
    /// What the article tells of its kind.
    pub(super) votes: Votes,
    /// What the gazetteer knows by it, likeliest first.
    pub(super) places: Vec<Place>,
    /// Whether none of its words is a word of the language, its first no place nor an
    /// abbreviation, its last no country.
    pub(super) plain: bool,
    /// The form of the article that it is a part of.
    pub(super) whole: Option<usize>,
}

/// Reads an article; `language` is an ISO 639-1 code.
pub(super) fn report(
    text: &str,
    language: &str,
    register: &Register,
    gazetteer: Gazetteer<'_>,
) -> Report {
    let words = words(language);
    let tokens = tokens(text, words);
    let evidence = Evidence::of(&tokens);
    let page = Page { tokens: &tokens, words, evidence: &evidence, gazetteer };
    let (registered, taken) = registered(&tokens, register);
    let mut all: Vec<(Candidate, Option<usize>)> = registered;
    all.extend(candidates(page, &taken).into_iter().map(|candidate| (candidate, None)));
    all.sort_by_key(|(candidate, _)| candidate.first);
    let mut report = Report::default();
    for token in tokens.iter().filter(|token| token.is.any(&[Is::DEMONYM])) {
        report.count(token.country);
    }
    for (candidate, entry) in all {
        report.add(page, candidate, entry);
    }
    parts::join(&mut report);
    report
}

fn registered(
    tokens: &[Token<'_>],
    register: &Register,
) -> (Vec<(Candidate, Option<usize>)>, Vec<bool>) {
    let (mut found, mut taken) = (Vec::new(), vec![false; tokens.len()]);
    let mut at = 0;
    while at < tokens.len() {
        let Some((entry, end)) = register.at(tokens, at) else {
            at += 1;
            continue;
        };
        taken[at..end].fill(true);
        found.push((Candidate { first: at, end, titled: false, known: false }, Some(entry)));
        at = end;
    }
    (found, taken)
}

impl Report {
    fn count(&mut self, country: &'static str) {
        if !country.is_empty() {
            *self.countries.entry(country).or_default() += 1;
        }
    }

    fn add(&mut self, page: Page<'_>, candidate: Candidate, register: Option<usize>) {
        let form = page.form(candidate.first, candidate.end);
        let known = self.known.get(&(form.clone(), register)).copied();
        let ix = known.unwrap_or_else(|| {
            self.known.insert((form.clone(), register), self.forms.len());
            let places = page.gazetteer.lookup(&form);
            let run = &page.tokens[candidate.first..candidate.end];
            let town = run.len() > 1 && !page.gazetteer.lookup(&run[0].folded).is_empty();
            let last = page.gazetteer.lookup(&run[run.len() - 1].folded);
            let nation = last.first().is_some_and(|place| place.kind <= PlaceKind::Country);
            let words = run.iter().any(|token| token.is.any(GENERIC));
            let plain = !words && !town && !nation && run[0].case != Case::Caps;
            let votes = Votes::default();
            self.forms.push(Form { form, register, votes, places, plain, whole: None });
            self.forms.len() - 1
        });
        let places = &self.forms[ix].places;
        if let Some(country) = places.first().filter(|place| place.kind == PlaceKind::Country) {
            self.count(country.country);
        }
        let votes = votes(page, candidate, self.forms[ix].places.first());
        self.forms[ix].votes.add(votes);
        let (first, last) = (&page.tokens[candidate.first], &page.tokens[candidate.end - 1]);
        self.mentions.push((first.range.cover(last.range), ix));
    }
}
