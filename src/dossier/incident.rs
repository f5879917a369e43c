//! An incident within its dossier.

use std::collections::BTreeMap;

use crate::anchor::resolve::Resolution;
use crate::corpus::annotation::Annotation;
use crate::corpus::annotation::Claim;
use crate::corpus::codes::Role;
use crate::corpus::incident;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::comparison::Comparison;
use crate::dossier::comparison::compare;
use crate::dossier::index::ClaimAt;
use crate::dossier::origins::of_claims;
use crate::dossier::proposals::FoundClaim;
use crate::dossier::proposals::ProposedIncident;
use crate::dossier::statement::Statement;
use crate::id::IncidentId;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::range::TextRange;

/// Something that happened.
#[derive(Debug, Clone, Copy)]
pub struct Incident<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) ix: usize,
}

/// A claim as an answer to a question about an incident.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'d> {
    /// The article that makes it.
    pub article: Article<'d>,
    /// The claim.
    pub claim: &'d Claim,
    told: Told<'d>,
}

/// Who marked a claim.
#[derive(Debug, Clone, Copy)]
enum Told<'d> {
    /// An analyst, in the annotation at this place of the article's record.
    Note(usize),
    /// The program, which proposes it.
    Found(&'d FoundClaim),
}

impl<'d> Answer<'d> {
    /// The note that makes it, where an analyst wrote one.
    pub fn note(&self) -> Option<Note<'d>> {
        match self.told {
            Told::Note(annotation) => Some(self.article.note(annotation)),
            Told::Found(_) => None,
        }
    }

    /// The analyst's annotation, where there is one.
    pub fn annotation(&self) -> Option<&'d Annotation> {
        match self.told {
            Told::Note(annotation) => self.article.record().annotations.get(annotation),
            Told::Found(_) => None,
        }
    }

    /// What the program proposes, where it is no analyst's claim.
    pub fn proposed(&self) -> Option<&'d FoundClaim> {
        match self.told {
            Told::Note(_) => None,
            Told::Found(found) => Some(found),
        }
    }

    /// Its passage in the article's text, where it has one.
    pub fn range(&self) -> Option<TextRange> {
        match self.told {
            Told::Note(annotation) => {
                let places = &self.article.dossier.analysis.annotations.by_article;
                match places.get(self.article.ix)?.get(annotation)? {
                    Resolution::Found(anchor) => Some(anchor.range),
                    Resolution::Ambiguous(_) | Resolution::Lost(_) => None,
                }
            }
            Told::Found(found) => Some(found.range),
        }
    }
}

/// A question about an incident, with every answer that counts the same thing.
#[derive(Debug, Clone)]
pub struct Question<'d> {
    /// The question, as a word.
    pub question: &'d str,
    /// Its number among the questions of the same word, which differ in what or whom they count;
    /// from 1.
    pub n: usize,
    /// What is counted, where the answers say.
    pub what: Option<&'d str>,
    /// Who is counted, where the answers say.
    pub who: Option<&'d str>,
    /// The answers, in order of publication, then of the text.
    pub claims: Vec<Answer<'d>>,
    /// How the answers relate; `None` when there is one only.
    pub comparison: Option<Comparison>,
    /// The independent origins of the answers.
    pub origins: usize,
}

impl<'d> Incident<'d> {
    /// The record as written.
    pub fn record(self) -> &'d incident::Incident {
        &self.dossier.corpus.incidents[self.ix]
    }

    /// The dossier it belongs to.
    pub fn dossier(self) -> &'d Dossier {
        self.dossier
    }

    /// Its id.
    pub fn id(self) -> &'d IncidentId {
        &self.record().id
    }

    /// The articles that report or recall it, by id.
    pub fn reports(self) -> impl ExactSizeIterator<Item = (Article<'d>, Role)> {
        let dossier = self.dossier;
        dossier.index.reports[self.ix]
            .iter()
            .map(move |&(ix, role)| (Article { dossier, ix }, role))
    }

    /// Whether it is a proposal: the program found it, and no analyst wrote it down.
    pub fn proposed(self) -> Option<&'d ProposedIncident> {
        self.dossier.proposals.incidents.get(self.id())
    }

    /// How many articles report it as their main subject.
    pub fn main_reports(self) -> usize {
        self.main_articles().count()
    }

    /// The articles that report it as their main subject, by id.
    pub fn main_articles(self) -> impl Iterator<Item = Article<'d>> {
        self.reports().filter(|(_, role)| *role == Role::Main).map(|(article, _)| article)
    }

    /// The questions asked about it, by name, with the answers of this dossier's reports.
    ///
    /// Answers that count different things or people are different questions. An answer that does
    /// not say what or whom it counts belongs to the one question of its name, if there is one.
    pub fn questions(self) -> Vec<Question<'d>> {
        let mut by_question: BTreeMap<&'d str, Vec<Answer<'d>>> = BTreeMap::new();
        for claim in self.claims() {
            by_question.entry(&claim.claim.question).or_default().push(claim);
        }
        let mut questions = Vec::new();
        for (question, claims) in by_question {
            for (ix, claims) in alike(claims).into_iter().enumerate() {
                let said = |of: fn(&'d Claim) -> &'d Option<String>| {
                    claims.iter().find_map(|claim| of(claim.claim).as_deref())
                };
                questions.push(Question {
                    question,
                    n: ix + 1,
                    what: said(|claim| &claim.what),
                    who: said(|claim| &claim.who),
                    comparison: compare(self, &claims),
                    origins: of_claims(self, &claims),
                    claims,
                });
            }
        }
        questions
    }

    /// Every claim about it, in order of publication, then of the text.
    pub fn claims(self) -> Vec<Answer<'d>> {
        let dossier = self.dossier;
        let mut claims: Vec<Answer<'d>> = dossier.index.claims[self.ix]
            .iter()
            .filter_map(|at| match *at {
                ClaimAt::Note(ix, note) => {
                    let article = Article { dossier, ix };
                    let claim = article.record().annotations[note].claim.as_ref()?;
                    Some(Answer { article, claim, told: Told::Note(note) })
                }
                ClaimAt::Found(ix) => {
                    let found = &dossier.proposals.claims[ix];
                    let article = Article { dossier, ix: found.article };
                    Some(Answer { article, claim: &found.claim, told: Told::Found(found) })
                }
            })
            .collect();
        claims.sort_by_cached_key(order);
        claims
    }

    /// The statements about it, by id.
    pub fn statements(self) -> Vec<Statement<'d>> {
        let dossier = self.dossier;
        dossier.index.statements[self.ix].iter().map(|&ix| Statement { dossier, ix }).collect()
    }

    /// Other incidents a reader should know of: those it names and those that name it, by id.
    pub fn related(self) -> Vec<Incident<'d>> {
        let dossier = self.dossier;
        dossier.index.related[self.ix].iter().map(|&ix| Incident { dossier, ix }).collect()
    }
}

/// Claims parted by what and whom they count, in order of the first of each.
fn alike(claims: Vec<Answer<'_>>) -> Vec<Vec<Answer<'_>>> {
    let key = |claim: &Answer<'_>| {
        let folded = |text: &Option<String>| text.as_ref().map(|text| fold(text, Fold::Letters));
        (folded(&claim.claim.what), folded(&claim.claim.who))
    };
    let (told, vague): (Vec<_>, Vec<_>) =
        claims.into_iter().partition(|claim| key(claim) != (None, None));
    let mut groups: Vec<Vec<Answer<'_>>> = Vec::new();
    for claim in told {
        match groups.iter_mut().find(|group| key(&group[0]) == key(&claim)) {
            Some(group) => group.push(claim),
            None => groups.push(vec![claim]),
        }
    }
    match (groups.as_mut_slice(), vague.is_empty()) {
        (_, true) => {}
        ([only], false) => {
            only.extend(vague);
            only.sort_by_cached_key(order);
        }
        (_, false) => groups.push(vague),
    }
    groups
}

/// The order of claims: of publication, then of the text.
fn order<'d>(claim: &Answer<'d>) -> (impl Ord + use<'d>, bool, Option<TextRange>) {
    let range = claim.range();
    (claim.article.publication(), range.is_none(), range)
}
