//! Who belongs to whom in a dossier, by place in the corpus's sorted lists.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::analyse::Analysis;
use crate::anchor::resolve::Resolution;
use crate::corpus::Corpus;
use crate::corpus::codes::RelayHow;
use crate::corpus::codes::Role;
use crate::corpus::codes::Verdict;
use crate::dossier::origins::Origins;
use crate::dossier::proposals::FoundClaim;
use crate::dossier::proposals::Proposals;
use crate::dossier::usage::UsedForm;
use crate::id::IncidentId;
use crate::link::Link;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// Who belongs to whom, by place in the corpus's sorted lists.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// By source: its articles.
    pub(super) articles_of_source: Vec<Vec<usize>>,
    /// By source: the articles that credit it.
    pub(super) credits_of_source: Vec<Vec<usize>>,
    /// By incident: the articles that report or recall it.
    pub(super) reports: Vec<Vec<(usize, Role)>>,
    /// By article: the incidents it reports or recalls, main ones first, then as listed.
    pub(super) reported: Vec<Vec<(usize, Role)>>,
    /// By incident: every claim about it.
    pub(super) claims: Vec<Vec<ClaimAt>>,
    /// By incident: the incidents it names and those that name it.
    pub(super) related: Vec<Vec<usize>>,
    /// By incident: the statements about it.
    pub(super) statements: Vec<Vec<usize>>,
    /// By statement: the articles that relay it.
    pub(super) relays: Vec<Vec<Relaying>>,
    /// By article: the statements it relays.
    pub(super) relayed: Vec<Vec<usize>>,
    /// Articles from first to last published, undated ones last.
    pub(super) by_date: Vec<usize>,
    /// By incident: the origins of its reports.
    pub(super) origins: Vec<Origins>,
    /// By folded form: the name of the register.
    pub(super) forms: BTreeMap<String, usize>,
    /// By article: the shared passages that stand in it, ascending.
    pub(super) passages: Vec<Vec<usize>>,
    /// By article: the links it has a part in, ascending.
    pub(super) links: Vec<Vec<usize>>,
    /// By finding: what an analyst decided about it.
    pub(super) decided: BTreeMap<String, Verdict>,
    /// By article: its annotations in the order of the text, those without a place last.
    pub(super) notes: Vec<Vec<usize>>,
    /// By article, then annotation: its number in the margin, from 1; 0 for one without a place.
    pub(super) numbers: Vec<Vec<usize>>,
    /// By record, as in a link (`incident:ID`): the corrections that concern it, the latest first.
    pub(super) corrections: BTreeMap<String, Vec<usize>>,
    /// By article: the forms of the register's names that it uses, counted when they are asked for.
    pub(super) used: OnceLock<Vec<Vec<UsedForm>>>,
}

/// Where a claim stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum ClaimAt {
    /// Article and annotation.
    Note(usize, usize),
    /// A claim that the program proposes, by its place among them.
    Found(usize),
}

/// An article that relays a statement, by place in the corpus.
#[derive(Debug, Clone)]
pub(super) struct Relaying {
    pub(super) article: usize,
    pub(super) how: Option<RelayHow>,
    pub(super) note: Option<String>,
    /// The annotations that mark the relaying passages.
    pub(super) annotations: Vec<usize>,
    /// The passages that the program takes for relaying ones.
    pub(super) found: Vec<TextRange>,
}

impl Index {
    /// The index of a corpus, with the records and the reports that the program proposes; its
    /// claims are added and origins counted later, from the rest.
    pub(super) fn new(corpus: &Corpus, analysis: &Analysis, proposals: &Proposals) -> Index {
        let mut index = of_records(corpus);
        index_relays(corpus, proposals, &mut index);
        index_proposals(corpus, proposals, &mut index);
        for reported in &mut index.reported {
            reported.sort_by_key(|(_, role)| *role);
        }
        for reports in &mut index.reports {
            reports.sort_by_key(|(article, _)| *article);
        }
        index.passages = passages(corpus, analysis);
        for (ix, link) in analysis.incidents.links.iter().enumerate() {
            index.links[link.a].push(ix);
            index.links[link.b].push(ix);
        }
        number(corpus, analysis, &mut index);
        index.corrections = corrections(corpus);
        for decision in &corpus.decisions {
            index.decided.insert(decision.finding.clone(), decision.verdict);
        }
        index
    }

    /// Adds the claims that the program proposes, by their place among them.
    pub(super) fn add_claims(&mut self, corpus: &Corpus, claims: &[FoundClaim]) {
        for (ix, found) in claims.iter().enumerate() {
            let id = &found.claim.incident.value;
            if let Ok(incident) = corpus.incidents.binary_search_by(|i| i.id.cmp(id)) {
                self.claims[incident].push(ClaimAt::Found(ix));
            }
        }
    }
}

fn of_records(corpus: &Corpus) -> Index {
    let source = |id: &str| corpus.sources.binary_search_by(|s| s.id.as_str().cmp(id)).ok();
    let incident = |id: &str| corpus.incidents.binary_search_by(|i| i.id.as_str().cmp(id)).ok();
    let mut index = Index {
        articles_of_source: vec![Vec::new(); corpus.sources.len()],
        credits_of_source: vec![Vec::new(); corpus.sources.len()],
        reports: vec![Vec::new(); corpus.incidents.len()],
        reported: vec![Vec::new(); corpus.articles.len()],
        claims: vec![Vec::new(); corpus.incidents.len()],
        related: vec![Vec::new(); corpus.incidents.len()],
        statements: vec![Vec::new(); corpus.incidents.len()],
        relays: vec![Vec::new(); corpus.statements.len()],
        relayed: vec![Vec::new(); corpus.articles.len()],
        by_date: by_date(corpus),
        forms: forms(corpus),
        links: vec![Vec::new(); corpus.articles.len()],
        ..Index::default()
    };
    for (ix, article) in corpus.articles.iter().enumerate() {
        let named = article.head.source.as_ref().and_then(|id| source(id.value.as_str()));
        if let Some(source) = named {
            index.articles_of_source[source].push(ix);
        }
        let mut credited: Vec<usize> =
            article.head.via.iter().filter_map(|via| source(via)).collect();
        credited.sort_unstable();
        credited.dedup();
        credited.into_iter().for_each(|source| index.credits_of_source[source].push(ix));
        for reporting in &article.head.incidents {
            if let Some(incident) = incident(reporting.incident.value.as_str()) {
                index.reports[incident].push((ix, reporting.role));
                index.reported[ix].push((incident, reporting.role));
            }
        }
        for (note, annotation) in article.annotations.iter().enumerate() {
            let about = annotation.claim.as_ref().map(|claim| claim.incident.value.as_str());
            if let Some(incident) = about.and_then(incident) {
                index.claims[incident].push(ClaimAt::Note(ix, note));
            }
        }
    }
    for (ix, record) in corpus.incidents.iter().enumerate() {
        for other in record.related.iter().filter_map(|id| incident(id.value.as_str())) {
            index.related[ix].push(other);
            index.related[other].push(ix);
        }
    }
    for (ix, record) in corpus.statements.iter().enumerate() {
        for about in record.incidents.iter().filter_map(|id| incident(id.value.as_str())) {
            index.statements[about].push(ix);
        }
    }
    for (ix, related) in index.related.iter_mut().enumerate() {
        related.retain(|&other| other != ix);
        related.sort_unstable();
        related.dedup();
    }
    index.statements.iter_mut().for_each(Vec::dedup);
    index
}

/// Numbers the notes of each article, in the order of its text.
fn number(corpus: &Corpus, analysis: &Analysis, index: &mut Index) {
    for (ix, article) in corpus.articles.iter().enumerate() {
        let places = analysis.annotations.by_article.get(ix).map_or(&[][..], Vec::as_slice);
        let range = |note: usize| match places.get(note) {
            Some(Resolution::Found(anchor)) => Some((anchor.range.start(), anchor.range.end())),
            _ => None,
        };
        let mut order: Vec<usize> = (0..article.annotations.len()).collect();
        order.sort_by_key(|&note| (range(note).is_none(), range(note)));
        let mut numbers = vec![0; order.len()];
        for (n, &note) in order.iter().enumerate() {
            if range(note).is_some() {
                numbers[note] = n + 1;
            }
        }
        index.notes.push(order);
        index.numbers.push(numbers);
    }
}

/// The corrections by the record whose page they concern; one to a note concerns its article.
fn corrections(corpus: &Corpus) -> BTreeMap<String, Vec<usize>> {
    let mut by_record: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (ix, correction) in corpus.corrections.iter().enumerate() {
        let Some(page) = &correction.page else { continue };
        let record = match Link::parse(&page.value) {
            Link::Note(article, _) => format!("article:{article}"),
            _ => page.value.clone(),
        };
        by_record.entry(record).or_default().push(ix);
    }
    for listed in by_record.values_mut() {
        listed.sort_by_key(|&ix| std::cmp::Reverse(corpus.corrections[ix].at.clone()));
    }
    by_record
}

/// The reports that the program adds to incidents.
fn index_proposals(corpus: &Corpus, proposals: &Proposals, index: &mut Index) {
    let incident = |id: &IncidentId| corpus.incidents.binary_search_by(|i| i.id.cmp(id)).ok();
    for report in &proposals.reports {
        let Some(incident) = incident(&report.incident) else { continue };
        index.reports[incident].push((report.article, report.role));
        index.reported[report.article].push((incident, report.role));
    }
}

/// By article: the passages word for word, then the others, that stand in it.
fn passages(corpus: &Corpus, analysis: &Analysis) -> Vec<Vec<usize>> {
    let mut passages = vec![Vec::new(); corpus.articles.len()];
    let shared = analysis.shared.passages.iter().map(|passage| passage.occurrences.as_slice());
    let near = analysis.near.passages.iter().map(|passage| passage.occurrences.as_slice());
    for (ix, occurrences) in shared.chain(near).enumerate() {
        for (article, _) in occurrences {
            let of_article: &mut Vec<usize> = &mut passages[*article];
            if of_article.last() != Some(&ix) {
                of_article.push(ix);
            }
        }
    }
    passages
}

fn index_relays(corpus: &Corpus, proposals: &Proposals, index: &mut Index) {
    let statement = |id: &str| corpus.statements.binary_search_by(|s| s.id.as_str().cmp(id)).ok();
    let article = |id: &str| corpus.articles.binary_search_by(|a| a.id.as_str().cmp(id)).ok();
    let mut relays: BTreeMap<(usize, usize), Relaying> = BTreeMap::new();
    let unmarked = |article| Relaying {
        article,
        how: None,
        note: None,
        annotations: Vec::new(),
        found: Vec::new(),
    };
    for (statement_ix, record) in corpus.statements.iter().enumerate() {
        for relay in &record.relays {
            let Some(article) = article(relay.article.value.as_str()) else { continue };
            let (how, note) = (relay.how, relay.note.clone());
            relays.insert((statement_ix, article), Relaying { how, note, ..unmarked(article) });
        }
    }
    for (article_ix, record) in corpus.articles.iter().enumerate() {
        for (note_ix, note) in record.annotations.iter().enumerate() {
            let named = note.statement.as_ref().and_then(|id| statement(id.value.as_str()));
            let Some(statement) = named else { continue };
            let relay =
                relays.entry((statement, article_ix)).or_insert_with(|| unmarked(article_ix));
            relay.annotations.push(note_ix);
        }
    }
    for found in &proposals.relays {
        let Some(statement) = statement(found.statement.as_str()) else { continue };
        let key = (statement, found.article);
        let relay = relays.entry(key).or_insert_with(|| unmarked(found.article));
        relay.found.clone_from(&found.passages);
    }
    for ((statement, article), relay) in relays {
        index.relays[statement].push(relay);
        index.relayed[article].push(statement);
    }
}

/// Every form of the register, folded; the first name of those that share one.
fn forms(corpus: &Corpus) -> BTreeMap<String, usize> {
    let mut forms = BTreeMap::new();
    for (ix, name) in corpus.names.iter().enumerate() {
        for form in &name.forms {
            forms.entry(fold(&form.form, Fold::Letters)).or_insert(ix);
        }
    }
    forms
}

fn by_date(corpus: &Corpus) -> Vec<usize> {
    let mut order: Vec<usize> = (0..corpus.articles.len()).collect();
    let date = |ix: usize| corpus.articles[ix].head.published.as_ref().map(|date| &date.value);
    order.sort_by(|&a, &b| match (date(a), date(b)) {
        (Some(a), Some(b)) => a.cmp(b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    order
}
