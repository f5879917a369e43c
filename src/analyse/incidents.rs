//! Finds which reports tell of the same incident, and why.

mod attach;
mod days;
mod decided;
mod dendrogram;
mod forms;
mod found;
mod graph;
mod library;
mod links;
mod marks;
mod neighbours;
mod place;
mod profiles;
mod reading;
mod reasons;
mod recall;
mod themes;
mod tongues;
mod vocabulary;
mod weights;
mod words;

use rayon::prelude::*;

use crate::analyse::dates::Dates;
use crate::analyse::figures::Figures;
use crate::analyse::incidents::decided::Decided;
use crate::analyse::incidents::dendrogram::NEEDED;
use crate::analyse::incidents::found::Group;
use crate::analyse::incidents::library::Library;
use crate::analyse::incidents::links::across;
use crate::analyse::incidents::links::links;
use crate::analyse::incidents::links::score;
use crate::analyse::incidents::links::told;
use crate::analyse::incidents::reasons::Grounds;
use crate::analyse::incidents::reasons::Witness;
use crate::analyse::incidents::recall::recalls;
use crate::analyse::incidents::themes::Theme;
use crate::analyse::incidents::themes::local;
use crate::analyse::incidents::themes::themes;
use crate::analyse::incidents::weights::Weights;
use crate::analyse::names::Names;
use crate::analyse::near::Near;
use crate::analyse::shared::Shared;
use crate::code_list;
use crate::corpus::Corpus;
use crate::corpus::codes::Role;
use crate::time::Edtf;

code_list! {
    /// What speaks for two reports telling of the same incident.
    ReasonKind, "a kind of reason":
    /// They share a passage, word for word or nearly.
    Passage = "passage",
    /// They tell of the same date.
    Date = "date",
    /// They name the same place.
    Place = "place",
    /// They give the same figure.
    Figure = "figure",
    /// They name the same person or organisation.
    Name = "name",
    /// They share rare words.
    Terms = "terms",
}

/// Which reports belong together.
#[derive(Debug, Clone, Default)]
pub struct Incidents {
    /// Pairs of articles with something in common, linked or nearly, by first article, then second.
    pub links: Vec<Link>,
    /// The incidents found, by their first report.
    pub found: Vec<FoundIncident>,
}

/// What two articles have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Place in [`Corpus::articles`] of the first article.
    pub a: usize,
    /// Place of the second, greater than `a`.
    pub b: usize,
    /// From 0 to 1: how much speaks for the same incident.
    pub score: f64,
    /// Whether both are taken to tell of the same incident, as their main one.
    pub same_incident: bool,
    /// What speaks for it, strongest first.
    pub reasons: Vec<Reason>,
}

/// Something that two articles have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What kind of thing.
    pub kind: ReasonKind,
    /// The thing, as the first article writes it: "Farukh", "24–25 mars 2022", shared words.
    pub text: String,
    /// Its share of the score.
    pub weight: f64,
}

/// Reports taken to tell of one incident.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundIncident {
    /// Twelve hexadecimal digits, derived from the ids of its main reports.
    pub id: String,
    /// The analyst's incident these reports join, by its place in [`Corpus::incidents`]; `None` for
    /// a new one.
    pub joins: Option<usize>,
    /// The reports found, by place in [`Corpus::articles`], in order, each with its role. Reports
    /// that an analyst has placed are not repeated.
    pub reports: Vec<FoundReport>,
    /// When it happened, as most reports that tell have it.
    pub when: Option<Edtf>,
    /// Where: a place in [`Names::entries`].
    pub place: Option<usize>,
    /// Words that its reports share and others lack, rarest first.
    pub terms: Vec<String>,
}

/// A report of an incident found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundReport {
    /// Place in [`Corpus::articles`].
    pub article: usize,
    /// What the incident is to it.
    pub role: Role,
    /// From 0 to 1: how much speaks for it.
    pub score: f64,
}

/// What other passes found, from which incidents are told.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The dates in the texts.
    pub dates: &'a Dates,
    /// The figures in the texts.
    pub figures: &'a Figures,
    /// The names in the texts.
    pub names: &'a Names,
    /// What articles share word for word.
    pub shared: &'a Shared,
    /// What articles share in other words.
    pub near: &'a Near,
}

/// Two reports compared in full, whether or not they were likely to be of one incident.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The link with its reasons.
    pub link: Link,
    /// The score that two reports alone need to be taken for one incident. Two reports with others
    /// between them may share an incident with less, and may be kept apart with more.
    pub threshold: f64,
    /// What decided.
    pub outcome: Outcome,
}

code_list! {
    /// What decides whether two reports tell of the same incident.
    Outcome, "an outcome of a comparison":
    /// They tell of the same incident.
    Same = "same",
    /// They have too little in common.
    TooLittle = "too-little",
    /// They have enough in common, but the reports that go with each have not.
    GroupsApart = "groups-apart",
    /// They have enough in common by the words of the language at large, but those that each goes
    /// with are about other things: they were not weighed within one theme.
    ThemesApart = "themes-apart",
    /// An analyst decided so.
    Decided = "decided",
    /// One has no text to compare.
    NoText = "no-text",
}

/// Finds the incidents, and what links reports.
///
/// Two steps, so that one setting serves five reports and fifty thousand: themes by word weights
/// from the language at large, then, within a theme, incidents by what its reports do not all
/// share. What analysts have decided binds both. Deterministic; time and memory grow nearly
/// linearly with the number of reports.
pub fn find(corpus: &Corpus, evidence: Evidence<'_>) -> Incidents {
    let library = Library::new(corpus, evidence);
    let decided = Decided::new(corpus);
    let themes = themes(&library, &decided);
    let grounds = Grounds::new(corpus, evidence, &library);
    let groups = groups(&library, &decided, &themes, &grounds);
    let links = links(&grounds, &library, &themes, &incident_of(corpus, &groups));
    let (of_theme, groups): (Vec<usize>, Vec<Group>) = groups.into_iter().unzip();
    let members: Vec<&[usize]> =
        of_theme.iter().map(|&theme| themes[theme].reports.as_slice()).collect();
    let recalls = recalls(&grounds, &groups, &members);
    let incident = |((group, theme), recalled): ((&Group, usize), Vec<FoundReport>)| {
        let mut incident = group.found(&grounds, &decided, &themes[theme]);
        let known = |at: usize| {
            let placed = decided.placed.get(at).zip(group.joins);
            placed.is_some_and(|(placed, joins)| placed.contains(&joins))
        };
        incident.reports.extend(recalled.into_iter().filter(|report| !known(report.article)));
        incident.reports.sort_by_key(|report| report.article);
        (!incident.reports.is_empty()).then_some(incident)
    };
    let mut found: Vec<FoundIncident> =
        groups.par_iter().zip(of_theme).zip(recalls).filter_map(incident).collect();
    found.sort_by_key(|incident| incident.reports.first().map(|report| report.article));
    Incidents { links, found }
}

/// Compares two reports in full, by their places in [`Corpus::articles`]; `None` where there are no
/// two such reports.
pub fn explain(corpus: &Corpus, evidence: Evidence<'_>, a: usize, b: usize) -> Option<Explanation> {
    let (a, b) = (a.min(b), a.max(b));
    if a == b || b >= corpus.articles.len() {
        return None;
    }
    let library = Library::new(corpus, evidence);
    let decided = Decided::new(corpus);
    let themes = themes(&library, &decided);
    let grounds = Grounds::new(corpus, evidence, &library);
    let groups = groups(&library, &decided, &themes, &grounds);
    let incident_of = incident_of(corpus, &groups);
    let same = incident_of[a].is_some() && incident_of[a] == incident_of[b];
    let place = |theme: &Theme, at: usize| theme.reports.binary_search(&at).ok();
    let shared = themes.iter().find_map(|theme| Some((theme, place(theme, a)?, place(theme, b)?)));
    let (weights, measured) = match shared {
        Some((theme, x, y)) => (local(&library, &theme.reports), theme.links.get(x, y)),
        None => {
            let background = Weights::background(&library.vocabulary);
            let measured = across(&library, &background, a, b);
            (background, measured)
        }
    };
    let witness = Witness { grounds: &grounds, article: a };
    let link = told(&witness, &library, &weights, (a, b), (measured, same));
    let threshold = score(NEEDED);
    let outcome = if library.terms[a].is_empty() || library.terms[b].is_empty() {
        Outcome::NoText
    } else if decided.are_apart(a, b) || decided.are_together(a, b) {
        Outcome::Decided
    } else if same {
        Outcome::Same
    } else if link.score < threshold {
        Outcome::TooLittle
    } else if shared.is_none() {
        Outcome::ThemesApart
    } else {
        Outcome::GroupsApart
    };
    Some(Explanation { link, threshold, outcome })
}

/// The groups of two reports or more, and those of one that an analyst has placed, each with its
/// theme; those an analyst rejected are left out.
fn groups(
    library: &Library,
    decided: &Decided,
    themes: &[Theme],
    grounds: &Grounds<'_>,
) -> Vec<(usize, Group)> {
    let of_theme = |(ix, theme): (usize, &Theme)| -> Vec<(usize, Group)> {
        let placed =
            |place: usize| decided.main.get(theme.reports[place]).copied().flatten().is_some();
        let worth = |places: &&Vec<usize>| places.len() > 1 || places.iter().any(|&p| placed(p));
        if !theme.incidents.iter().any(|places| worth(&places)) {
            return Vec::new();
        }
        let weights = local(library, &theme.reports);
        let groups = theme.incidents.iter().filter(worth).map(|places| {
            let terms = (library.terms.as_slice(), &weights);
            (ix, Group::new(grounds, decided, (theme, places), terms))
        });
        groups.filter(|(_, group)| !decided.rejected.contains(&group.id)).collect()
    };
    themes.par_iter().enumerate().flat_map_iter(of_theme).collect()
}

/// For each article the group it belongs to.
fn incident_of(corpus: &Corpus, groups: &[(usize, Group)]) -> Vec<Option<usize>> {
    let mut incident_of = vec![None; corpus.articles.len()];
    for (ix, (_, group)) in groups.iter().enumerate() {
        for &at in &group.reports {
            incident_of[at] = Some(ix);
        }
    }
    incident_of
}

#[cfg(test)]
mod tests;
