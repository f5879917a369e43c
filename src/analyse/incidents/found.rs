//! Describes an incident found: its reports, when, where, and the words that tell it.

use crate::analyse::incidents::FoundIncident;
use crate::analyse::incidents::FoundReport;
use crate::analyse::incidents::days;
use crate::analyse::incidents::days::Days;
use crate::analyse::incidents::decided::Decided;
use crate::analyse::incidents::links::score;
use crate::analyse::incidents::place::place;
use crate::analyse::incidents::reasons::Grounds;
use crate::analyse::incidents::reasons::Witness;
use crate::analyse::incidents::themes::Theme;
use crate::analyse::incidents::vocabulary::Term;
use crate::analyse::incidents::weights::Weights;
use crate::corpus::codes::Role;
use crate::hash::sha256;
use crate::time::Edtf;

/// How many words make a provisional title, and how many of them may be names.
const TERMS: (usize, usize) = (5, 2);

/// The share of the reports of an incident that have a word that tells it.
const MOST: f64 = 0.6;

/// The share of the other reports of its theme, most of which may recall it, that have such a word.
const ELSEWHERE: f64 = 0.5;

/// A term that tells an incident from its theme.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) id: u32,
    pub(super) weight: f64,
    /// Whether most of the reports that have it write it as a name.
    pub(super) name: bool,
}

/// A group of reports of one incident.
#[derive(Debug)]
pub(super) struct Group {
    /// Places in the corpus, sorted.
    pub(super) reports: Vec<usize>,
    /// Places in the theme, in the same order.
    places: Vec<usize>,
    /// The analyst's incident that some of them have.
    pub(super) joins: Option<usize>,
    /// See [`FoundIncident::id`].
    pub(super) id: String,
    /// See [`FoundIncident::when`].
    pub(super) when: Option<Edtf>,
    /// What tells it from the rest of its theme, heaviest first.
    pub(super) keys: Vec<Key>,
}

impl Group {
    /// One of a theme's incidents, by places in the theme.
    pub(super) fn new(
        grounds: &Grounds<'_>,
        decided: &Decided,
        (theme, places): (&Theme, &[usize]),
        (terms, weights): (&[Vec<Term>], &Weights<'_>),
    ) -> Group {
        let reports: Vec<usize> = places.iter().map(|&place| theme.reports[place]).collect();
        let joins = reports.iter().find_map(|&at| decided.main.get(at).copied().flatten());
        let keys = keys(&reports, theme, terms, weights);
        let (id, when) = (id(grounds, &reports), when(grounds, &reports));
        Group { reports, places: places.to_vec(), joins, id, when, keys }
    }

    /// The incident as it is shown, without the reports that only recall it.
    pub(super) fn found(
        &self,
        grounds: &Grounds<'_>,
        decided: &Decided,
        theme: &Theme,
    ) -> FoundIncident {
        let held = |place: usize| {
            let others = self.places.iter().filter(|&&other| other != place);
            let sum: f64 = others.map(|&other| theme.links.get(place, other)).sum();
            score(sum / (self.places.len() as f64 - 1.0).max(1.0))
        };
        let new = |at: usize| {
            let placed = decided.placed.get(at).zip(self.joins);
            !placed.is_some_and(|(placed, joins)| placed.contains(&joins))
        };
        let reports = self.reports.iter().zip(&self.places).filter(|(at, _)| new(**at));
        let reports = reports.map(|(&article, &place)| FoundReport {
            article,
            role: Role::Main,
            score: held(place),
        });
        FoundIncident {
            id: self.id.clone(),
            joins: self.joins,
            reports: reports.collect(),
            when: self.when.clone(),
            place: place(grounds, &self.reports),
            terms: self.terms(grounds),
        }
    }

    /// The heaviest keys as its first report writes them: where and who by name, then what.
    fn terms(&self, grounds: &Grounds<'_>) -> Vec<String> {
        let Some(&first) = self.reports.first() else { return Vec::new() };
        let witness = Witness { grounds, article: first };
        let of = |name: bool| {
            let keys = self.keys.iter().filter(move |key| key.name == name);
            keys.filter_map(|key| witness.telling(key.id, key.name)).map(str::to_owned)
        };
        let mut names: Vec<String> = of(true).collect();
        names.dedup();
        let more = names.split_off(names.len().min(TERMS.1));
        names.into_iter().chain(of(false)).chain(more).take(TERMS.0).collect()
    }
}

/// Twelve hexadecimal digits from the ids of the articles.
fn id(grounds: &Grounds<'_>, reports: &[usize]) -> String {
    let ids = reports.iter().filter_map(|&at| grounds.corpus.articles.get(at));
    let mut ids: Vec<&str> = ids.map(|article| article.id.as_str()).collect();
    ids.sort_unstable();
    let mut digest = sha256(ids.join("\n").as_bytes());
    digest.truncate(12);
    digest
}

/// The terms that most reports of an incident have and few others of its theme.
fn keys(reports: &[usize], theme: &Theme, terms: &[Vec<Term>], weights: &Weights<'_>) -> Vec<Key> {
    let needed = (MOST * reports.len() as f64).ceil().max(2.0).min(reports.len() as f64);
    let mut inside: Vec<(u32, bool)> =
        reports.iter().flat_map(|&at| &terms[at]).map(|term| (term.id, term.name)).collect();
    inside.sort_unstable();
    let others = (theme.reports.len() - reports.len()).max(1) as f64;
    let mut keys: Vec<Key> = inside
        .chunk_by(|x, y| x.0 == y.0)
        .filter(|having| having.len() as f64 >= needed)
        .map(|inside| {
            let (id, having) = (inside[0].0, inside.len());
            let named = inside.iter().filter(|(_, name)| *name).count();
            let elsewhere = weights.having(id).saturating_sub(having) as f64 / others;
            let share = having as f64 / reports.len() as f64;
            let told = if elsewhere > ELSEWHERE { 0.0 } else { share };
            Key { id, weight: weights.weight(id) * told, name: 2 * named > having }
        })
        .filter(|key| key.weight > 0.0)
        .collect();
    keys.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.id.cmp(&b.id)));
    keys
}

/// The date that most reports tell of near their beginning; of equals the narrowest, then the one
/// told first.
fn when(grounds: &Grounds<'_>, reports: &[usize]) -> Option<Edtf> {
    let mut told: Vec<(Days, usize, usize)> = Vec::new();
    for &at in reports {
        let dates = grounds.dates(at);
        let published = grounds.corpus.articles.get(at).and_then(|a| a.head.published.as_ref());
        let published = published.and_then(|date| days::days(&date.value));
        let events = days::of_events(dates, published);
        let past = |days: Days| published.is_none_or(|published| days.0 <= published.1);
        let events = events.into_iter().filter(|(_, days)| past(*days));
        told.extend(events.map(|(place, days)| (days, at, place)));
    }
    let reporting = |days: Days| {
        let mut articles: Vec<usize> = told
            .iter()
            .filter(|(other, ..)| days::gap(days, *other) == 0)
            .map(|(_, at, _)| *at)
            .collect();
        articles.dedup();
        articles.len()
    };
    let best = told.iter().max_by_key(|(days, at, place)| {
        let exact = told.iter().filter(|(other, ..)| other == days).count();
        let first = (std::cmp::Reverse(*place), std::cmp::Reverse(*at));
        (reporting(*days), exact, std::cmp::Reverse(days.1 - days.0), first)
    })?;
    let value = grounds.dates(best.1).get(best.2)?.value.as_ref()?;
    Edtf::parse(&value.short()).ok()
}
